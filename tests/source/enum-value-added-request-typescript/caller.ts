import { State } from './demo';

function shown(state: State): string {
  switch (state) {
    case State.On: return 'on';
    case State.Off: return 'off';
  }
}
console.log(shown('On'));
