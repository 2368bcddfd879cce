import type { State } from './demo';

const off: State = 'off';
console.log(off);
