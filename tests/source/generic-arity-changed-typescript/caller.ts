import type { Pair } from './demo';

const pair: Pair<string, number> = { left: 'a', right: 1 };
console.log(pair.left);
