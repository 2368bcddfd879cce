from demo import Call

def shown(note: str | None) -> str:
    return "none" if note is None else note

print(shown(Call(id=1).note))
