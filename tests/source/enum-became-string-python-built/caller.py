from demo import Start, State

print(Start(state=State.ON).to_json())
