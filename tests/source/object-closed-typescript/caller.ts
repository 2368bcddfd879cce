import type { Call } from './demo';

const call: Call = { id: 1, a: 2 };
console.log(JSON.stringify(call));
