import type { Start } from './demo';

const start: Start = { state: 'Held' };
console.log(JSON.stringify(start));
