import type { State } from './demo';

const off: State = 'Off';
console.log(off);
