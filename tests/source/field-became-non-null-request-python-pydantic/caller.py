from demo_models import Start

print(Start(number=None).model_dump_json())
