"""Ages and multiples: what "aged 0-4", "under-fives" and "twice" come to as numbers."""

from __future__ import annotations

import re
from decimal import Decimal

from ccdata.parsers.dates import DECADE_PARTS
from ccdata.parsers.folding import fold
from ccdata.parsers.grammar import AFTER_HEDGE, AFTER_HEDGES, END, FLAGS, FOLDS, HEDGE, NUMBER, NUMERAL, words
from ccdata.parsers.hedges import hedge_of, hedged_bounds
from ccdata.parsers.numbers import number
from ccdata.parsers.values import Quantity, refusal
from ccdata.vocabulary.codebook.values import Hedge, Unit

_NUMBER = re.compile(NUMBER.removesuffix(END), FLAGS)
_OTHER_UNIT = re.compile("(?:month|week|day)s?-?", FLAGS)
_UP_TO = re.compile("(?:and|or) (?:under|younger|below)", FLAGS)
_UNDER = re.compile("under|less than|fewer than|below|pre-", FLAGS)
_OVER = re.compile(r"over|older|and above|and up|-plus|\+|post-|more than|at least", FLAGS)
_ABOUT = re.compile("about|around|some|nearly|almost|approximately|roughly", FLAGS)
_DECADE = re.compile(r"(?:(?P<part>early|mid|late)[ -])?(?P<tens>[2-9]0)s", FLAGS)
_PLURAL = re.compile("(?<=x)es$|s$", FLAGS)  # "under-sixes", "under-fives", "over-65s"

_FOLDS = {
    "once": 1,
    "twice": 2,
    "thrice": 3,
    **{f"{stem}{ending}": value for stem, value in (("doubl", 2), ("trebl", 3), ("tripl", 3), ("quadrupl", 4))
       for ending in ("e", "es", "ed", "ing")},
    **FOLDS,
}  # fmt: skip
_MULTIPLE = re.compile(
    rf"(?:(?P<hedge>{HEDGE}) +)?(?:(?P<fold>{words(*_FOLDS)})"
    rf"|(?P<number>{NUMBER})(?P<more> or (?:more|fewer))?(?: +(?:separate|different))?"
    rf"(?: times|[ -]?fold)|(?P<by>{NUMERAL}) ?x)(?P<after>{AFTER_HEDGE})?",
    FLAGS,
)


def age(text: str) -> Quantity:
    """An age or a range of ages in years; "under" gives no lower bound, "over" no upper one.

    "in her 50s" is 50 to 59, and early, mid and late are the parts of it that they are of a decade (`date`).
    Refuses (`Refusal`) what holds no number or is not in years.

    >>> age("aged 0-4").low, age("aged 0-4").high, age("under-fives").high, age("over-65s").low
    (Decimal('0'), Decimal('4'), Decimal('5'), Decimal('65'))
    """
    folded = fold(text)
    if _OTHER_UNIT.search(folded) is not None:
        raise refusal("age", text, "an age in years")
    decade = _DECADE.search(folded)
    if decade is not None and not _UNDER.match(folded) and not _OVER.match(folded):
        first, last = (0, 9) if decade["part"] is None else DECADE_PARTS[decade["part"].lower()]
        tens = number(decade["tens"])
        hedge = Hedge.EXACT if decade["part"] is None else Hedge.ABOUT
        return Quantity(tens + first, tens + last, Unit.YEAR, hedge)
    ends = [number(found.group()) for found in _NUMBER.finditer(_PLURAL.sub("", folded))]
    if not 1 <= len(ends) <= 2 or ends != sorted(ends):
        raise refusal("age", text, "an age such as aged 0-4, a five-year-old or over-65s")
    low, high = ends[0], ends[-1]
    if _UP_TO.search(folded) is not None:
        return Quantity(None, high, Unit.YEAR, Hedge.AT_MOST)
    if _UNDER.search(folded) is not None:
        return Quantity(None, high, Unit.YEAR, Hedge.LESS_THAN)
    if _OVER.search(folded) is not None:
        return Quantity(low, None, Unit.YEAR, Hedge.AT_LEAST)
    return Quantity(low, high, Unit.YEAR, Hedge.ABOUT if _ABOUT.match(folded) else Hedge.EXACT)


def multiple(text: str) -> Quantity:
    """How many times: "twice" is 2, "three times" 3, "tenfold" 10, with the bounds that a hedge leaves.

    Refuses (`Refusal`) what is no whole multiple, as "halved".

    >>> multiple("twice").low, multiple("ten times").low
    (Decimal('2'), Decimal('10'))
    """
    match = _MULTIPLE.fullmatch(fold(text))
    hedge = None if match is None else hedge_of(match)
    if match is None or hedge is None:
        raise refusal("multiple", text, "so many times, such as twice or three times")
    if match["more"] is not None:
        hedge = AFTER_HEDGES[match["more"].strip().lower()]
    fold_ = match["fold"]
    value = number(match["number"] or match["by"]) if fold_ is None else Decimal(_FOLDS[fold_.lower()])
    bounds = hedged_bounds(value, value, hedge)
    if bounds is None:
        raise refusal("multiple", text, "so many times, hedged once")
    return Quantity(*bounds, Unit.COUNT, hedge)
