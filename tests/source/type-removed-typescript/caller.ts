import type { Other } from './demo';

const other: Other = { a: '1' };
console.log(other.a);
