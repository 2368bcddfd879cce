from typing import assert_never

from demo import State

def shown(state: State) -> str:
    match state:
        case State.ON:
            return "on"
        case State.OFF:
            return "off"
    assert_never(state)

print(shown(State(3 if "Flag" in State.__mro__[1].__name__ else 1)))
