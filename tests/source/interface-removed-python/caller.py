from demo_dtos import Call, HasId

has: object = Call(id=1)
assert isinstance(has, HasId)
print("is one")
