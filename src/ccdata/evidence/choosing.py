"""Choosing: which of the values that several statements give of one fact the dataset gives, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations
from typing import Any

from ccdata.parsers.edtf import bounds
from ccdata.tables.model.columns import Column
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.reconciling import ChoiceReason
from ccdata.vocabulary.codebook.statements import Modality
from ccdata.vocabulary.codebook.values import Hedge

Field = tuple[Column, ...]
"""The columns that one cited value fills: the two ends of a range, its unit and its hedge are one value."""

_VOICES = frozenset({"modality", "attributed_to", "attributed_text", "attributed_via"})
"""What says who says it, and how: each statement has its own."""


_ONE_ONLY = frozenset(
    {"entity", "person", "predecessor", "successor", "delivery_model", "authority", "judge"}
)
"""The links of which a fact has one; somebody may act beside others, or mean two things at once."""


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with the value that it gives of one field."""

    row: Statement
    values: tuple[Any, ...]
    published: date

    @property
    def is_fact(self) -> bool:
        """Whether it is told outright, and not as a plan, a forecast or a claim."""
        return self.row.modality is Modality.STATED

    @property
    def nearness(self) -> int:
        """How near to whoever knows it is told: through a document, by someone named, by the article."""
        return 2 if self.row.attributed_via is not None else int(self.row.attributed_to is not None)


def fields(model: type[Statement]) -> Iterator[Field]:
    """Yield the fields of a table that carry what its statements say."""
    by_field: dict[str, list[Column]] = {}
    for column in model.columns():
        if column.draft is not None and column.draft not in _VOICES:
            by_field.setdefault(column.draft, []).append(column)
    yield from map(tuple, by_field.values())


def choose(field: Field, told: Sequence[Told]) -> tuple[Told, ChoiceReason]:
    """The statement whose value the dataset gives, and why; ``told`` has those that give one."""
    if len(told) == 1:
        return told[0], ChoiceReason.ONLY_STATEMENT
    if len({one.values for one in told}) == 1:
        return min(told, key=lambda one: (one.published, one.row.id)), ChoiceReason.AGREED
    left, reason = list(told), ChoiceReason.MOST_RECENT
    facts = [one for one in left if one.is_fact]
    if 0 < len(facts) < len(left):
        left, reason = facts, ChoiceReason.TOLD_AS_FACT
    widths = [width(field, one.values) for one in left]
    narrow = min((found for found in widths if found is not None), default=None)
    if narrow is not None and any(found != narrow for found in widths):
        left = [one for one, found in zip(left, widths, strict=True) if found == narrow]
        reason = ChoiceReason.MOST_PRECISE
    elif len({one.values for one in left}) > 1:
        nearest = max(one.nearness for one in left)
        if any(one.nearness < nearest for one in left):
            left, reason = [one for one in left if one.nearness == nearest], ChoiceReason.CLOSEST_TO_SOURCE
    if len({one.values for one in left}) > 1:
        reason = ChoiceReason.MOST_RECENT
    return max(left, key=lambda one: (one.published, one.row.id)), reason


Range = tuple[Decimal | None, Decimal | None]
"""The two ends of a time (in days) or of a quantity; None for an end that is open."""


def extent_of(field: Field, values: Sequence[Any]) -> Range | None:
    """What a value can mean, as a range; None for words, codes and links."""
    by_part = {_part(column): value for column, value in zip(field, values, strict=True)}
    if isinstance(by_part.get("edtf"), str):
        first, last = bounds(by_part["edtf"])
        return _day(first), _day(last)
    if "low" in by_part:
        return _loosened(by_part.get("low"), by_part.get("high", by_part["low"]), by_part)
    return None


def _loosened(low: Decimal | None, high: Decimal | None, by_part: Mapping[str, Any]) -> Range:
    """A quantity with what "about" and rounding leave open on either side."""
    hedge = by_part.get("hedge")
    slack = Decimal(0)
    if hedge in (Hedge.ABOUT, Hedge.ALMOST):
        slack = max((abs(end) / 10 for end in (low, high) if end is not None), default=slack)
    elif by_part.get("unit") == "percent":
        slack = Decimal("0.5")  # percentages are told rounded
    return (None if low is None else low - slack), (None if high is None else high + slack)


def width(field: Field, values: Sequence[Any]) -> Decimal | None:
    """How much a time or quantity leaves open, infinite if an end is; None for words, codes and links."""
    extent = extent_of(field, values)
    if extent is None:
        return None
    low, high = extent
    return Decimal("Infinity") if low is None or high is None else high - low


def excluding(field: Field, told: Sequence[Told]) -> Iterator[list[Told]]:
    """Yield the statements of which two exclude each other: apart in time or size, another grade or link.

    Words are never compared, and a plan or forecast excludes no fact: first those that are told as facts,
    then the others.
    """
    for is_fact in (True, False):
        found: dict[str, Told] = {}
        for one, other in combinations([one for one in told if one.is_fact is is_fact], 2):
            if _exclude(field, one.values, other.values):
                found |= {one.row.id: one, other.row.id: other}
        if found:
            yield sorted(found.values(), key=lambda told: (told.published, told.row.id))


def _exclude(field: Field, one: Sequence[Any], other: Sequence[Any]) -> bool:
    if _unit(field, one) != _unit(field, other):
        return False  # "11 of the 153" and "11": told in other terms
    first, second = extent_of(field, one), extent_of(field, other)
    if first is None or second is None:
        comparable = field[0].name in _ONE_ONLY or field[0].draft_type == "Grade"
        return comparable and tuple(one) != tuple(other)
    return _before(first, second) or _before(second, first)


def _before(one: Range, other: Range) -> bool:
    """Whether all of one range lies below all of the other."""
    return one[1] is not None and other[0] is not None and one[1] < other[0]


def _unit(field: Field, values: Sequence[Any]) -> Any:
    return next((value for column, value in zip(field, values, strict=True) if _part(column) == "unit"), None)


def _part(column: Column) -> str:
    return ".".join(column.take)


def _day(day: date | None) -> Decimal | None:
    return None if day is None else Decimal(day.toordinal())
