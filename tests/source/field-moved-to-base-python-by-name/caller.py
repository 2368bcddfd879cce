from demo import Call

print(Call(id="1", note="hello", tag="x").tag)
