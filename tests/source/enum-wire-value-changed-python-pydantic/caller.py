from typing import Any

from demo_models import Start

given: Any = "up"
print(Start(state=given).model_dump_json())
