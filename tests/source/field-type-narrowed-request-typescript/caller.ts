import type { Start } from './demo';

const start: Start = { tag: 1 };
console.log(JSON.stringify(start));
