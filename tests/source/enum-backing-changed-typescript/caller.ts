import { State } from './demo';

const off: number = State.Off;
console.log(off);
