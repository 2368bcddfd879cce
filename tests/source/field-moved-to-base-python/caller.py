from demo_dtos import Call

print(Call("1", "hello", "x").note)
