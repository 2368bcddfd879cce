import type { Call } from './demo';

const call = JSON.parse('{"note": "hello"}') as Call;
const note: string | undefined = call.note;
console.log(note);
