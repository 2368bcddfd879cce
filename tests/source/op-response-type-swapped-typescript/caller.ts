import type { Call, Operation } from './demo';
import { getCall } from './demo';

function shown(operation: Operation<object, Call>): string {
  return operation.name;
}
console.log(shown(getCall));
