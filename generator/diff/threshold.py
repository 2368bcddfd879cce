"""From which level on a comparison fails, on each axis."""

from typing import NamedTuple

from generator.diff.change import Change, Level

WORDS = ("breaking", "risky", "any", "none")
_LEAST = {"breaking": Level.BREAKING, "risky": Level.RISKY, "any": Level.SAFE, "none": None}
_WHOLE = ("wire", "behaviour", "source")


class Threshold(NamedTuple):
    """`general` is for each axis that `axes` has no word for.

    An axis is `wire`, `behaviour`, `source`, or `source.NAME` for the code of one output.
    """

    general: str = "breaking"
    axes: tuple[tuple[str, str], ...] = ()

    def least(self, axis: str) -> Level | None:
        """The level from which on a change counts there; None if none does."""
        words = dict(self.axes)
        word = words.get(axis) or words.get(axis.partition(".")[0]) or self.general
        return _LEAST[word]


def axis_known(axis: str) -> bool:
    """Whether a threshold may be given for it."""
    return axis in _WHOLE or (axis.startswith("source.") and axis != "source.")


def parsed(text: str) -> Threshold:
    """`breaking`, or `wire=breaking,source.php=risky,behaviour=none`, or a word among such pairs.

    Raises ValueError with a sentence.
    """
    general, axes = "", {}
    for part in text.split(","):
        axis, equals, word = part.strip().rpartition("=")
        if word not in WORDS:
            raise ValueError(f"'{word}' is not one of: {', '.join(WORDS)}")
        if not equals:
            general = word
        elif axis_known(axis):
            axes[axis] = word
        else:
            raise ValueError(f"'{axis}' is not one of: wire, behaviour, source, source.OUTPUT")
    return Threshold(general or ("none" if axes else "breaking"), tuple(axes.items()))


def axes_of(change: Change) -> list[tuple[str, Level]]:
    """The level of a change on each axis."""
    return [
        ("wire", change.wire),
        ("behaviour", change.behaviour),
        *((f"source.{verdict.output}", verdict.level) for verdict in change.source),
    ]


def reaches(change: Change, threshold: Threshold) -> bool:
    """Whether a change counts: it reaches the threshold on an axis, and nothing excuses it."""
    if change.excused:
        return False
    for axis, level in axes_of(change):
        least = threshold.least(axis)
        if least is not None and level >= least:
            return True
    return False
