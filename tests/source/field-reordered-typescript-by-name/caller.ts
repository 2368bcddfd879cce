import type { Start } from './demo';

const start: Start = { caller: '1', callee: '2' };
console.log(start.caller);
