import type { Call } from './demo';

const call: Call = { id: '1', note: 'hello', tag: 'x' };
console.log(call.tag);
