from demo_models import CircleAsShape, Start

print(Start(shape=CircleAsShape(sort="circle", r=1.0)).model_dump_json())
