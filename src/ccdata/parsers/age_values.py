"""Ages and multiples: what "aged 0-4", "under-fives" and "twice" come to as numbers."""

from __future__ import annotations

import re
from decimal import Decimal

from ccdata.parsers.folding import fold
from ccdata.parsers.grammar import END, FLAGS, NUMBER
from ccdata.parsers.numbers import number
from ccdata.parsers.values import Quantity, refusal
from ccdata.vocabulary.codebook.values import Hedge, Unit

_NUMBER = re.compile(NUMBER.removesuffix(END), FLAGS)
_OTHER_UNIT = re.compile("(?:month|week|day)s?-?", FLAGS)
_UNDER = re.compile("under", FLAGS)
_OVER = re.compile("over|and older|or older|and above|older", FLAGS)
_PLURAL = re.compile("(?<=x)es$|s$", FLAGS)  # "under-sixes", "under-fives", "over-65s"

_FOLDS = {
    "once": 1,
    "twice": 2,
    "thrice": 3,
    "doubled": 2,
    "doubling": 2,
    "double": 2,
    "trebled": 3,
    "tripled": 3,
}


def age(text: str) -> Quantity:
    """An age or a range of ages in years; "under" gives no lower bound, "over" no upper one.

    Refuses (`Refusal`) what holds no number or is not in years.

    >>> age("aged 0-4").low, age("aged 0-4").high, age("under-fives").high, age("over-65s").low
    (Decimal('0'), Decimal('4'), Decimal('5'), Decimal('65'))
    """
    folded = fold(text)
    if _OTHER_UNIT.search(folded) is not None:
        raise refusal("age", text, "an age in years")
    ends = [number(found.group()) for found in _NUMBER.finditer(_PLURAL.sub("", folded))]
    if not 1 <= len(ends) <= 2 or ends != sorted(ends):
        raise refusal("age", text, "an age such as aged 0-4, a five-year-old or over-65s")
    low, high = ends[0], ends[-1]
    if _UNDER.search(folded) is not None:
        return Quantity(None, high, Unit.YEAR, Hedge.LESS_THAN)
    if _OVER.search(folded) is not None:
        return Quantity(low, None, Unit.YEAR, Hedge.AT_LEAST)
    return Quantity(low, high, Unit.YEAR)


def multiple(text: str) -> Quantity:
    """How many times: "twice" is 2, "three times" 3, "tenfold" 10.

    Refuses (`Refusal`) what is no whole multiple, as "halved".

    >>> multiple("twice").low, multiple("ten times").low
    (Decimal('2'), Decimal('10'))
    """
    folded = fold(text).lower()
    times = _FOLDS.get(folded)
    if times is not None:
        return Quantity(Decimal(times), Decimal(times), Unit.COUNT)
    stem = re.fullmatch(r"(.+?)(?: times|[ -]?fold| ?x)", folded)
    if stem is None:
        raise refusal("multiple", text, "so many times, such as twice or three times")
    value = number(stem.group(1))
    return Quantity(value, value, Unit.COUNT)
