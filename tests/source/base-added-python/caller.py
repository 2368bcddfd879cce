from demo_dtos import Call

print(Call("hello").note)
