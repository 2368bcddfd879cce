import { Start } from './demo';

console.log(JSON.stringify(new Start({ number: '1', note: 'hello' })));
