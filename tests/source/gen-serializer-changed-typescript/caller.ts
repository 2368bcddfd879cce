import { CallCodec } from './demo';

console.log(CallCodec.stringify(CallCodec.parse('{"id":1.50}')));
