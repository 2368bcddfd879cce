import { State } from './demo';

const off: State = State.Off;
console.log(off);
