"""The values that parsers make of prose: what a quantity, a time, a change of state is."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from ccdata.vocabulary.codebook.values import Extent, Grade, Hedge, Unit

T = TypeVar("T")


class Refusal(ValueError):
    """A parser does not understand the words it was given, and says why. It never guesses."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as prose gives it: its bounds, its unit and how firmly the words fix it.

    ``low`` is None where the words give no lower bound ("up to £83,000"), ``high`` where they give
    no upper one ("over 20,000"); otherwise they are equal, or the ends of a range. A share keeps
    the two numbers it was said in ("11 of the 153") as ``numerator`` and ``denominator``.
    """

    low: Decimal | None
    high: Decimal | None
    unit: Unit
    hedge: Hedge = Hedge.EXACT
    numerator: int | None = None
    denominator: int | None = None


@dataclass(frozen=True, slots=True)
class When:
    """A time as prose gives it: an EDTF string as precise as the words, and how it holds."""

    edtf: str
    extent: Extent = Extent.SOME_DAY_WITHIN


@dataclass(frozen=True, slots=True)
class DatedGrade:
    """A grade with the time that the same words give for it."""

    grade: Grade
    when: When


@dataclass(frozen=True, slots=True)
class Change(Generic[T]):
    """A from-to pair, read as one so that its direction is read by machine."""

    before: T
    after: T


def refusal(parser: str, text: str, expected: str) -> Refusal:
    """The refusal of ``text``: what was read, and what would have been understood.

    >>> print(refusal("money", "a lot", "an amount such as £148.4m"))
    money: read 'a lot', expected an amount such as £148.4m
    """
    return Refusal(f"{parser}: read {text!r}, expected {expected}")
