"""What holds for every pair of contracts."""

import random
import re
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from test_diff import FOLDERS
from test_increment import _edited as edited
from test_specwriter import contracts

from generator import ir
from generator.config import default_outputs
from generator.diff import source
from generator.diff.accepts import Accepts, Place
from generator.diff.attach import _renames, _ways, with_source
from generator.diff.change import Change, Diff, Level, Side
from generator.diff.compare import compare, walked
from generator.load import load_contract
from generator.regular import Undecided, text_outside
from generator.sides import pairs_of
from generator.values import INTEGER_RANGES, limits_misfit, misfit

# A pair of contracts is large; shrinking one takes minutes and tells little.
SETTINGS = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)
RENAMES = {
    *("field-renamed", "field-wire-renamed", "type-renamed"),
    *("op-symbol-renamed", "enum-symbol-renamed", "discriminator-value-changed"),
}
# A lower version is told, a higher one not.
ONE_WAY = {"version-decreased"}
# Paths that hold a name which is another one on the other side, behind a name that stays.
HELD_NAMES = {"op-path-param-renamed", "type-renamed", "type-renamed-recognised"}


def _with(contract: ir.Contract, types: Sequence[ir.Declaration]) -> ir.Contract:
    requests = {operation.name: operation.request for operation in contract.operations}
    declared = {declared.name: declared for declared in types}
    return contract._replace(types=tuple(types), declarations={**declared, **requests})


def _copy(contract: ir.Contract) -> ir.Contract:
    """The same values in other objects."""
    types = [declared._replace(at=declared.at) for declared in contract.types]
    return _with(contract._replace(path="elsewhere"), types)


def _places(changes: Sequence[Change]) -> set[str]:
    """Where the findings are; a rename is at both names."""
    found: set[str] = set()
    for change in changes:
        owner, dot, _ = change.path.partition(".")
        found.add(change.path)
        if change.rule in RENAMES and "code" not in change.path:
            found.add(f"{owner}{dot}{change.was}" if dot else change.was)
        found |= _places(change.children)
    return found


@SETTINGS
@given(contract=contracts())
def test_a_contract_does_not_differ_from_a_copy(contract: ir.Contract) -> None:
    assert compare(contract, _copy(contract)) == ()


@SETTINGS
@given(old=contracts(), new=contracts())
def test_both_directions_see_the_same_pairs(old: ir.Contract, new: ir.Contract) -> None:
    there, back = compare(old, new), compare(new, old)
    assert _both_ways(there) == _both_ways(back)


def _both_ways(changes: Sequence[Change]) -> set[str]:
    return _places([change for change in changes if change.rule not in ONE_WAY])


KITCHEN_SINK = load_contract(str(Path(__file__).parents[1] / "specs/kitchen_sink.yaml"))


@st.composite
def kitchen_sinks(draw: st.DrawFn) -> ir.Contract:
    """The kitchen sink with edits of declarations, the head, an operation and a tag of a union."""
    contract = edited(draw, KITCHEN_SINK)
    match draw(st.sampled_from(("none", "title", "base", "order", "answers", "gone", "tag"))):
        case "title":
            return contract._replace(title="Another", version="0.1")
        case "base":
            return contract._replace(base_url="https://other.example")
        case "order" | "answers" | "gone" as edit:
            operations = list(contract.operations)
            at = draw(st.integers(0, len(operations) - 1))
            asked = operations[at]
            if edit == "order":
                types = asked.content_types[1:] or ("xml", *asked.content_types)
                operations[at] = asked._replace(content_types=types)
            elif edit == "answers":
                operations[at] = asked._replace(returns=ir.Ref(KITCHEN_SINK.records[0].name))
            else:
                del operations[at]
            kept = contract._replace(operations=tuple(operations))
            return _with(kept, contract.types)
        case "tag":
            types_ = list(contract.types)
            for index, declared in enumerate(types_):
                if isinstance(declared, ir.Union):
                    first, *rest = declared.variants
                    more = (first._replace(tag=f"{first.tag}x"), *rest)
                    types_[index] = declared._replace(variants=more)
            return _with(contract, types_)
    return contract


@SETTINGS
@given(old=kitchen_sinks(), new=kitchen_sinks())
def test_both_directions_see_the_same_edits(old: ir.Contract, new: ir.Contract) -> None:
    assert _both_ways(compare(old, new)) == _both_ways(compare(new, old))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_both_directions_see_the_same_of_every_rule(folder: Path) -> None:
    old, new = (load_contract(str(folder / f"{side}.yaml")) for side in ("old", "new"))
    there, back = _both_ways(compare(old, new)), _both_ways(compare(new, old))
    if folder.name in HELD_NAMES:
        assert len(there) == len(back)
    else:
        assert there == back


OUTPUTS = default_outputs("out", ("php", "python", "typescript"))


@settings(SETTINGS, max_examples=40)
@given(old=kitchen_sinks(), new=kitchen_sinks())
def test_parts_are_judged_like_the_whole(old: ir.Contract, new: ir.Contract) -> None:
    """Nothing that the code of whole contracts shows is lost by drawing what changed alone."""
    changes, walk = walked(old, new)
    if walk is None:
        return
    diff = with_source(Diff(Side("old", old, {}), Side("new", new, {}), changes), walk, OUTPUTS)
    for output in OUTPUTS:
        sides = [(side, output.options) for side in (old, new)]
        if any(not p.warning for side in sides for p in output.target.problems(*side)):
            continue
        draw = getattr(output.target, "surface")  # noqa: B009
        renames = source.Renames(*_renames(walk, changes))
        ways = _ways(walk, old.declarations.keys() | new.declarations.keys())
        before, after = (draw(*side) for side in sides)
        effects = source.effects(before, after, ways, renames)
        verdicts = [v for c in diff.changes for v in c.source if v.output == output.name]
        assert max((v.level for v in verdicts), default=Level.SAFE) == max(
            (effect.level for effect in effects), default=Level.SAFE
        )


@SETTINGS
@given(old=contracts(), new=contracts())
def test_a_comparison_is_the_same_each_time(old: ir.Contract, new: ir.Contract) -> None:
    first = compare(old, new)
    assert [c.fingerprint for c in first] == [c.fingerprint for c in compare(old, new)]
    prints = [change.fingerprint for change in first]
    assert len(set(prints)) == len(prints)


@SETTINGS
@given(contract=contracts(), seed=st.integers(0, 1000))
def test_order_is_no_change(contract: ir.Contract, seed: int) -> None:
    shuffle = random.Random(seed).shuffle
    types = list(contract.types)
    shuffle(types)
    for index, declared in enumerate(types):
        parts: list[Any] = []
        if isinstance(declared, ir.Record):
            parts = list(declared.fields)
            shuffle(parts)
            types[index] = declared._replace(fields=tuple(parts))
        elif isinstance(declared, ir.EnumType):
            parts = list(declared.members)
            shuffle(parts)
            types[index] = declared._replace(members=tuple(parts))
    assert compare(contract, _with(contract, types)) == ()


def _layers(depth: int, kind: str, type_: ir.Type) -> ir.Contract:
    """A response that reaches a field of the type through `depth` layers of one kind."""
    inside = ir.Record("Inside", (ir.Field("value", type_, True),))
    types: list[ir.Declaration] = [inside]
    answer: ir.Type = ir.Ref("Inside")
    if kind == "extends":
        for number in range(depth):
            base = ir.Ref(types[-1].name)
            types.append(ir.Record(f"Layer{number}", extends=base))
        answer = ir.Ref(types[-1].name)
    elif kind == "generics":
        types.append(ir.Record("Box", (ir.Field("held", ir.Parameter("T"), True),), ("T",)))
        for _ in range(depth):
            answer = ir.Ref("Box", (answer,))
    else:
        for number in range(depth):
            field = ir.Field("next", ir.ListOf(ir.Ref(types[-1].name)), True)
            types.append(ir.Record(f"Layer{number}", (field,)))
        answer = ir.Ref(types[-1].name)
    operation = ir.Operation(ir.Record("Get"), (ir.Route(("GET",), "/x"),), returns=answer)
    return _with(ir.Contract("made", operations=(operation,)), types)


@pytest.mark.parametrize("kind", ["extends", "generics", "fields"])
@pytest.mark.parametrize("depth", [1, 7, 300])
def test_a_change_hidden_behind_layers_is_found(kind: str, depth: int) -> None:
    old = _layers(depth, kind, ir.Primitive.INT32)
    new = _layers(depth, kind, ir.Primitive.STRING)
    [change] = compare(old, new)
    assert (change.path, change.wire, change.operations) == (
        "Inside.value",
        Level.BREAKING,
        ("Get",),
    )


@pytest.mark.parametrize("depth", [1, 7, 60])
def test_a_change_hidden_behind_imports_is_found(depth: int, tmp_path: Path) -> None:
    """Each file imports the next one, extends a type of it and puts it into a generic one."""
    head = "polydto: 1\nname: layer{0}\n"
    for side, kind in (("old", "int32"), ("new", "string")):
        folder = tmp_path / side
        folder.mkdir()
        for number in range(depth):
            text = head.format(number) + f"imports: [layer{number + 1}.yaml]\n"
            if not number:
                text += "operations: {Get: {route: GET /x, returns: Layer0}}\n"
            text += (
                f"types: {{Layer{number}: {{extends: Box{number + 1}<Layer{number + 1}>}},"
                f" Box{number}<T>: {{fields: {{held{number}: T}}}}}}\n"
            )
            (folder / f"layer{number}.yaml").write_text(text)
        last = f"types: {{Layer{depth}: {{fields: {{value: {kind}}}}},"
        last += f" Box{depth}<T>: {{fields: {{held{depth}: T}}}}}}\n"
        (folder / f"layer{depth}.yaml").write_text(head.format(depth) + last)
    [pair] = pairs_of(*(str(tmp_path / side / "layer0.yaml") for side in ("old", "new")))
    [change] = compare(pair.old.contract, pair.new.contract)
    assert (change.path, change.wire, change.operations) == (
        f"Layer{depth}.value",
        Level.BREAKING,
        ("Get",),
    )


NUMBERS = st.sampled_from([*INTEGER_RANGES, ir.Primitive.DECIMAL, ir.Primitive.FLOAT64])
BOUND = st.none() | st.integers(-20, 300)


@st.composite
def number_places(draw: st.DrawFn) -> Place:
    type_ = draw(NUMBERS)
    least, most = draw(BOUND), draw(BOUND)
    over, under = draw(BOUND), draw(BOUND)
    limits = ir.Limits(minimum=least, maximum=most, exclusive_minimum=over, exclusive_maximum=under)
    low = max(-20, *(bound for bound in (least, over) if bound is not None), -20)
    high = min(300, *(bound for bound in (most, under) if bound is not None), 300)
    # A place that no value fits is refused by the loader.
    if low + 1 >= high - 1:
        limits = ir.NO_LIMITS
    return Place(type_, limits)


def _fits(value: Any, place: Place) -> bool:
    exact = Decimal(str(value)) if isinstance(value, float) else value
    assert not isinstance(place.type, ir.Ref)
    return misfit(exact, place.type, {}) is None and limits_misfit(exact, place.limits) is None


@SETTINGS
@given(wrote=number_places(), reads=number_places())
def test_a_gap_of_numbers_is_a_value_of_one_side_only(wrote: Place, reads: Place) -> None:
    empty = ir.Contract("empty")
    gap = Accepts(empty, empty, {}, request=True).gap(wrote, reads)
    if gap is None:
        for value in (-(10**20), -200, -129, -21, -20, -1, 0, 1, 7, 127, 128, 255, 299, 300, 301):
            assert not _fits(value, wrote) or _fits(value, reads), value
    elif gap.sure:
        assert _fits(gap.value, wrote), gap
        assert not _fits(gap.value, reads), gap


PART = st.sampled_from(["a", "b", "[ab]", "[^a]", ".", "-", "ab"])
PATTERN = st.recursive(
    PART,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        st.tuples(inner, inner).map(lambda pair: f"(?:{pair[0]}|{pair[1]})"),
        st.tuples(inner, st.sampled_from(["*", "+", "?", "{2}", "{1,}", "{0,2}"])).map(
            lambda pair: f"({pair[0]}){pair[1]}"
        ),
    ),
    max_leaves=5,
)
ANCHORED = st.tuples(st.sampled_from(["", "^"]), PATTERN, st.sampled_from(["", "$"])).map("".join)


@SETTINGS
@given(one=ANCHORED, two=ANCHORED, texts=st.lists(st.text("ab.x-", max_size=6), max_size=12))
def test_patterns_contain_each_other_as_python_says(one: str, two: str, texts: list[str]) -> None:
    first, second = (re.compile(pattern.replace("$", r"\Z")) for pattern in (one, two))
    try:
        outside = text_outside(one, two)
    except Undecided:
        return
    if outside is None:
        assert all(second.search(text) for text in texts if first.search(text))
    else:
        assert first.search(outside)
        assert not second.search(outside)
