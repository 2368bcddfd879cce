import type { Start } from './demo';

const start: Start = { state: 'On' };
console.log(JSON.stringify(start));
