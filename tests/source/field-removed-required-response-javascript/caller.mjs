import { Call } from './demo.mjs';

console.log('note' in new Call({ id: 1 }));
