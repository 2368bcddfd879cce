from demo_models import Call
from pydantic import MISSING

print(Call().tag is MISSING)
