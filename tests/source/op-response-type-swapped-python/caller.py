from demo_dtos import Call, GetCall

request: object = GetCall()
answers = getattr(type(request), "__orig_bases__")[0].__args__
answer = answers[0]()
print(answer.id)
