from typing import assert_never

from demo import Endpoint, Phone, Sip

def shown(to: Endpoint) -> str:
    match to:
        case Phone():
            return to.number
        case Sip():
            return to.uri
    assert_never(to)

print(shown(Phone(number="1")))
