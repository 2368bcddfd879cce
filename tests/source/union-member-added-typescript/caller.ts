import type { Endpoint } from './demo';

function shown(to: Endpoint): string {
  switch (to.kind) {
    case 'phone': return to.number;
    case 'sip': return to.uri;
  }
}
console.log(shown({ kind: 'sip', uri: 'x' }));
