import type { Start } from './demo';

const start: Start = { size: 1 };
console.log(JSON.stringify(start));
