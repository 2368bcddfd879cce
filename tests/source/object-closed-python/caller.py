from demo import Call

print(Call(id=1, extras={"a": 2}).to_json())
