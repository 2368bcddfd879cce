from demo_dtos import Start

# Nothing checks the arguments: the class has a base of the package, which tells no types.
print(Start("1", "hello").note)
