"""What CSV and JSONL take for the rows of a response."""

from generator.servicestack.dotnet import LISTS, MAPS, NULLABLE, VALUE_TYPES
from generator.wire.values import Constant, Member, Object, Sample, Scalar

_TEXTS = frozenset(("String", "Byte[]"))


def subject_of(sample: Sample) -> Sample:
    """What is written: the value itself, or the member that stands for it.

    For a class with [DataContract] or [Csv] that is its first list or dictionary, else its first
    member that is no text, value type or bytes; ResponseStatus never is.
    """
    if not isinstance(sample, Object) or not sample.rows:
        return sample
    members = [member for member in sample.members if _may_stand(member)]
    for member in members:
        if is_collection(member):
            return member.value
    return members[0].value if members else sample


def is_collection(member: Member) -> bool:
    name = member.type.name
    return name.endswith("[]") or name in LISTS or name in MAPS


def _may_stand(member: Member) -> bool:
    if member.name == "ResponseStatus" or isinstance(member.value, Scalar | Constant):
        return False
    name = member.type.name
    return name not in _TEXTS and name not in VALUE_TYPES and name != NULLABLE
