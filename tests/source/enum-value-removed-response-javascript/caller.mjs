import { State } from './demo.mjs';

console.log(State.Off);
