from demo import State

print(State.OFF.value)
