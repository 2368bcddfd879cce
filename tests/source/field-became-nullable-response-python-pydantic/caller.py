from demo_models import Call

call = Call.model_validate_json('{"number": "12", "flowId": "3", "dialled": "12"}')
print(len(call.number))
