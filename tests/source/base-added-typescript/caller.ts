import type { Call } from './demo';

const call: Call = { note: 'hello' };
console.log(call.note);
