import type { Call } from './demo';

const call = JSON.parse('{"state": 1}') as Call;
const state: 1 | 2 = call.state;
console.log(state);
