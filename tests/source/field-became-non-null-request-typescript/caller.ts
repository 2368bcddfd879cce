import type { Start } from './demo';

const start: Start = { tag: null };
console.log(JSON.stringify(start));
