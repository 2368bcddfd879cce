from __future__ import annotations

from demo import Pair

def left(pair: Pair[str, int]) -> str:
    return pair.left

print(left(Pair(left="a", right=1)))
