from demo import Call

print(Call.from_json('{"state": "On"}').state.name)
