import type { Call } from './demo';

const call: Call = { id: 1, note: 'x' };
console.log(call.id);
