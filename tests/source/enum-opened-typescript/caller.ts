import type { Call } from './demo';

const call = JSON.parse('{"state": "On"}') as Call;
const state: 'On' | 'Off' = call.state;
console.log(state);
