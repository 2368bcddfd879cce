import type { Start } from './demo';

const start: Start = { number: '1' };
console.log(JSON.stringify(start));
