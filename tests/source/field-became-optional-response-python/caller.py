from demo import Call

call = Call.from_json('{"id": 1, "note": "hello"}')
print(call.note.upper())
