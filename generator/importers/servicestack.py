"""A ServiceStack service into a contract.

What the contract language has words for is said in its words. What is left between the document
and what those words say by themselves stays as `dotnet` facts, so that the contract is the same
service again. What neither can hold is noted.
"""

from generator.closure import with_openness
from generator.importers import Imported
from generator.importers.repairs import repaired
from generator.importers.servicestack_facts import with_facts
from generator.importers.servicestack_names import names_of
from generator.importers.servicestack_words import Words
from generator.ir import EnumType
from generator.servicestack.service import Service


def import_service(service: Service, name: str) -> Imported:
    """The contract called `name` that the service is, and notes on what it does not hold."""
    names = names_of(service)
    words = Words(service, names)
    contract = words.contract(name)
    notes = words.notes
    contract = with_facts(repaired(contract, notes), service, names)
    enums = {made.name for made in contract.types if isinstance(made, EnumType)}
    contract = with_openness(contract, enums)
    return Imported(contract, tuple(notes), (*names.lost, *words.lost))
