import type { Call } from './demo';

const call = JSON.parse('{"id": 1, "note": "hello"}') as Call;
const next: number = call.id + 1;
console.log(next);
