from demo_models import Call, State

call = Call.model_validate_json('{"state": "Up"}')
print(call.state is State.UP)
