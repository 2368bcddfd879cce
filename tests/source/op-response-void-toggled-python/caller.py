from demo_dtos import GetCall

request: object = GetCall()
marker = next(iter(getattr(type(request), "__orig_bases__", ())))
print(marker.__args__[0]().id)
