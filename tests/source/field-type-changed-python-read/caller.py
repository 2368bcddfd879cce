from demo import Call

def next_of(call: Call) -> int:
    return call.id + 1

print(next_of(Call.from_json('{"id": 1}')) if "int" in Call.__annotations__["id"] else next_of(Call.from_json('{"id": "1"}')))
