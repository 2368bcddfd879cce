import type { Call, State } from './demo';

const call = JSON.parse('{"state": "On"}') as Call;
const state: State = call.state;
console.log(state);
