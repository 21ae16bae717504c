"""The registers: every body, person, authority, instrument, work and place that the sources name.

They are written by hand, one TOML file a kind, and share one space of ids. What the sources do not say
(official names, codes, successors) is taken from the public registers in ``public.toml``.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from ccdata.vocabulary.registers.address import without_address
from ccdata.vocabulary.registers.entity import (
    Authority,
    Entity,
    Instrument,
    Organisation,
    Person,
    Place,
    Work,
)
from ccdata.vocabulary.registers.folding import fold
from ccdata.vocabulary.registers.public import (
    PUBLIC_REGISTERS_FILE,
    PublicRegister,
    read_public_registers,
)
from ccdata.vocabulary.registers.reading import REGISTERS, RegisterError, read_registers

__all__ = [
    "Authority",
    "Entity",
    "Instrument",
    "Organisation",
    "Person",
    "Place",
    "PublicRegister",
    "RegisterError",
    "Work",
    "entities",
    "named",
    "public_registers",
]


def _text(file: str) -> str:
    return files(__name__).joinpath(file).read_text(encoding="utf-8")


@cache
def entities() -> Mapping[str, Entity]:
    """Every entity by id, in the order of the ids. Raises RegisterError where a register is at fault.

    >>> entities()["worcestershire-county-council"].names
    ('Worcestershire County Council', 'Worcestershire', 'Worcestershire council')
    """
    return MappingProxyType(read_registers({file: _text(file) for file in REGISTERS}))


@cache
def public_registers() -> Mapping[str, PublicRegister]:
    """The public registers by id, in the order of the ids.

    >>> public_registers()["dfe-la"].keys
    ('dfe_code',)
    """
    return MappingProxyType(read_public_registers(_text(PUBLIC_REGISTERS_FILE)))


@cache
def _by_name() -> Mapping[str, tuple[Entity, ...]]:
    found: dict[str, tuple[Entity, ...]] = {}
    for entity in entities().values():
        for name in dict.fromkeys(fold(name) for name in entity.names):
            found[name] = (*found.get(name, ()), entity)
    return found


def named(name: str) -> tuple[Entity, ...]:
    """The entities that go by this name, in the order of their ids; none where the name is unknown.

    Quotes, dashes and white space are folded, and a person's form of address is passed over; case and
    everything else must be as registered.

    >>> [entity.id for entity in named("Barnardo’s")]
    ['barnardos']
    >>> [entity.id for entity in named("Labour")]
    ['labour-government-1997', 'labour-party']
    >>> [entity.id for entity in named("Councillor Rita Stringfellow")]
    ['rita-stringfellow']
    >>> named("the council")
    ()
    """
    folded = fold(name)
    found = _by_name().get(folded)
    if found is None:
        bearers = _by_name().get(without_address(folded), ())
        found = tuple(entity for entity in bearers if isinstance(entity, Person))
    return found
