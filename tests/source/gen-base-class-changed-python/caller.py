import importlib
import importlib.util

name = "demo" if importlib.util.find_spec("demo") else "demo_dtos"
made = importlib.import_module(name).Start(number="1")
names = [base.__name__ for base in type(made).__mro__]
assert "IPost" in names
print(names[0])
