from demo_models import Start

print(Start(number="1", tag="x").tag)
