from demo_models import Start

print(Start(number=1.5).model_dump_json())
