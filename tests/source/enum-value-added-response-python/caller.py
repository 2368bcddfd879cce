from typing import assert_never

from demo import State

def shown(state: State) -> str:
    match state:
        case State.ON:
            return "on"
        case State.OFF:
            return "off"
    assert_never(state)

for state in State:
    print(shown(state))
