import type { Start } from './demo';

const state: string = 'On';
const start: Start = { state };
console.log(JSON.stringify(start));
