import { Other } from './demo.mjs';

console.log(new Other({ a: '1' }).a);
