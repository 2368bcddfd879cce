import type { Call } from './demo';

const call: Call = { id: 1 };
console.log(call.id);
