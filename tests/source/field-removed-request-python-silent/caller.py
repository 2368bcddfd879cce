from demo_dtos import Start

print(Start("1", "2"))
