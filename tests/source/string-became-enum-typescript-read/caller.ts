import type { Call } from './demo';

const call = JSON.parse('{"state": "On"}') as Call;
console.log(call.state.toUpperCase());
