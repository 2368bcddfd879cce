import type { Call } from './demo';

const call: Call = { at: '2026-01-02' };
console.log(call.at);
