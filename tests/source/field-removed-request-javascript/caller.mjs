import { Start } from './demo.mjs';

const { note, ...rest } = new Start({ number: '1', note: '2' });
// The note is sent all the same, to a server that does not know it.
console.log(Object.keys(new Start()).join(), note, Object.keys(rest).join());
