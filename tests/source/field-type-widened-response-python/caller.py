from demo import Call

call = Call.from_json('{"id": 1, "note": "hello"}')
def even(number: int) -> bool:
    return number % 2 == 0

print(even(call.id))
