from demo import Base, Call

def shown(base: Base) -> int:
    assert isinstance(base, Base)
    return base.id

print(shown(Call(id=1, note="x")))
