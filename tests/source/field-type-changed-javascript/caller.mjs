import { Call } from './demo.mjs';

// An answer as each side may send it.
const old = !import.meta.url.includes('_new/');
const call = new Call({ size: old ? 1 : '1' });
console.log(call.size + 1);
