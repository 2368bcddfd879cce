import type { Start } from './demo';

const start: Start = { number: '1', caller: '2' };
console.log(JSON.stringify(start));
