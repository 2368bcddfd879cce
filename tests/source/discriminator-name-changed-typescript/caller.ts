import type { Call } from './demo';

const call: Call = { to: { kind: 'sip', uri: 'x' } };
console.log(JSON.stringify(call));
