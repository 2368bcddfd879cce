import importlib
import importlib.util

name = "demo" if importlib.util.find_spec("demo") else "demo_dtos"
made = importlib.import_module(name).Start("1")
print(made.number)
