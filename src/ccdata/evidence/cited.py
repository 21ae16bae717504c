"""Cited values: a value together with the words it was taken from and how it was read."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Generic, TypeVar

from ccdata.corpus import Passage
from ccdata.evidence.errors import ValueRefused
from ccdata.parsers.values import When
from ccdata.vocabulary.codebook.evidence import Derivation, NegatorReading, Role

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a passage, by their offsets in the source (half-open, in code points)."""

    passage: Passage
    start: int
    end: int
    occurrence: int
    role: Role = Role.VALUE

    @property
    def text(self) -> str:
        """The words themselves, as they stand."""
        return self.passage.text[self.start - self.passage.start : self.end - self.passage.start]

    def as_(self, role: Role) -> Quoted:
        """The same words in another role."""
        return replace(self, role=role)


@dataclass(frozen=True, slots=True)
class Negator:
    """A negator in the clause of a quote, cited, and how it bears on the value."""

    quoted: Quoted
    reading: NegatorReading


@dataclass(frozen=True, slots=True)
class Cited(Generic[T_co]):
    """A value with its evidence. Only a :class:`~ccdata.evidence.reading.PassageReader` makes one.

    ``quotes`` holds the words that carry the value first, then those that help to read it.
    ``take`` is the path from what the parser returns to ``value``. ``also`` holds other places
    that give the same value.
    """

    value: T_co
    derivation: Derivation
    quotes: tuple[Quoted, ...]
    parser: str | None = None
    take: tuple[str, ...] = ()
    anchor: Cited[When] | None = None
    antecedent: Cited[str] | None = None
    negators: tuple[Negator, ...] = ()
    register: str | None = None
    cell: str | None = None
    also: tuple[Cited[object], ...] = field(default=())

    @property
    def has_source(self) -> bool:
        """Whether words, another cell or a register carry the value: a hand alone never does."""
        return bool(self.quotes) or self.cell is not None or self.register is not None

    def confirmed(self, *others: Cited[T_co]) -> Cited[T_co]:
        """Add other places of the same article that give the same value.

        Raises ValueRefused when one of them gives another value: then it is another statement.
        """
        for other in others:
            if other.value != self.value:
                raise ValueRefused(
                    f"{other.quotes[0].text!r} gives {other.value!r}, but {self.quotes[0].text!r} gives "
                    f"{self.value!r}; what differs is a statement of its own"
                )
        return replace(self, also=(*self.also, *others))

    def supported(self, *quotes: Quoted) -> Cited[T_co]:
        """Add words that were needed to read the value."""
        return replace(self, quotes=(*self.quotes, *quotes))


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """Two cited values of one quote: from which, to which."""

    before: Cited[T]
    after: Cited[T]
