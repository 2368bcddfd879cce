import { State } from './demo';

console.log(State.Off);
