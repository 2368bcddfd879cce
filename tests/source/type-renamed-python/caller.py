from demo import Call

print(Call(id=1).id)
