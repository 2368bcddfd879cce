from demo_models import Start

print(Start().model_dump_json())
