import type { Call } from './demo';

const call = JSON.parse('{"id": 1, "note": "hello"}') as Call;
console.log(call.note);
