"""Amounts of money, counts and lengths of time."""

import re
from decimal import Decimal

from ccdata.parsers.folding import fold
from ccdata.parsers.grammar import (
    COUNT,
    DURATION,
    FLAGS,
    MONEY,
    NUMBER,
    ONE_IDIOM,
    RHETORIC,
    span,
    words,
)
from ccdata.parsers.hedges import hedge_of, hedged_bounds
from ccdata.parsers.numbers import number, plain
from ccdata.parsers.tails import names_time, names_what_is_counted
from ccdata.parsers.values import Quantity, refusal
from ccdata.vocabulary.codebook.values import Hedge, Unit

_LEAD = rf"(?:{words('of', 'by', 'at', 'for', 'as', 'with')} +)?(?:{RHETORIC} +)?(?:an +(?=estimated))?"

_MONEY = re.compile(_LEAD + MONEY, FLAGS)
_MONEY_EXPECTED = "one amount or range of pounds such as £148.4m or £200,000-£300,000"
_SCALED = re.compile("[a-z]$", FLAGS)

_COUNT = re.compile(_LEAD + COUNT + r"(?: (?P<tail>.+))?", FLAGS)
_COUNT_EXPECTED = "a count such as 3,496, over 20,000, four to five or eight"
_ONE_IDIOM = re.compile(ONE_IDIOM, FLAGS)
# 1999 may be the name of a year; 1,999 is a count.
_YEAR_LIKE = re.compile("(?:19|20)[0-9]{2}")
_LONE_SCALE_LETTER = re.compile("[0-9](?:k|m|bn|tn)", FLAGS)

_DURATION = re.compile(
    rf"(?:(?P<lead>{words('for', 'in', 'within', 'after', 'of', 'by')}|under(?= +(?:an?|the) )) +)?"
    rf"(?:(?:an?|the|its|their) +)??(?:first +)?(?:{RHETORIC} +)?(?:an +(?=estimated))?"
    rf"{DURATION}(?: (?P<tail>.+))?",
    FLAGS,
)
_DURATION_EXPECTED = "a length of time such as five years, four to five weeks or a five-year contract"
_SPAN = re.compile(span(NUMBER), FLAGS)
_UNITS = {
    "year": (Unit.YEAR, 1),
    "month": (Unit.MONTH, 1),
    "week": (Unit.WEEK, 1),
    "day": (Unit.DAY, 1),
    "decade": (Unit.YEAR, 10),
}


def money(text: str) -> Quantity:
    """An amount or a range of pounds, exact to the penny and to the scale (k, m, bn, million).

    Refuses (`Refusal`) an amount without its £, one with a sign, one followed by other words, and
    a range whose first end may or may not share the scale of its second ("£2-£3m").

    >>> money("about £600,000").low, money("about £600,000").hedge.value
    (Decimal('600000'), 'about')
    >>> money("£148.4m").high
    Decimal('148400000')
    """
    match = _MONEY.fullmatch(fold(text))
    hedge = None if match is None else hedge_of(match)
    if match is None or hedge is None:
        raise refusal("money", text, _MONEY_EXPECTED)
    low, high = _money_ends(match, text)
    return _quantity("money", text, low, high, Unit.GBP, hedge, _MONEY_EXPECTED)


def count(text: str) -> Quantity:
    """A number of things or people, in digits or words, with the nouns after it or without.

    Refuses (`Refusal`) what only looks like a count: telephone numbers, ages, ordinals, labels,
    set phrases ("one word"), lengths of time, shares, and a bare 1900 to 2099, which may be a year.

    >>> count("over 20,000").low, count("over 20,000").hedge.value
    (Decimal('20000'), 'more_than')
    >>> count("110 Public Service Agreements").low
    Decimal('110')
    >>> count("one word")
    Traceback (most recent call last):
    ccdata.parsers.values.Refusal: count: read 'one word', expected a count and not a set phrase
    """
    folded = fold(text)
    match = _COUNT.fullmatch(folded)
    hedge = None if match is None else hedge_of(match)
    if match is None or hedge is None:
        raise refusal("count", text, _COUNT_EXPECTED)
    if _ONE_IDIOM.match(folded, match.start("core")) is not None:
        raise refusal("count", text, "a count and not a set phrase")
    tail = match["tail"]
    if tail is not None and (names_time(tail) or not names_what_is_counted(tail)):
        raise refusal("count", text, f"a few plain words after {match['core']!r} that name what is counted")
    low, high = _ends(match)
    # A hedge and a noun together make it a number: "over 2000 people".
    clearly_a_number = hedge is not Hedge.EXACT and tail is not None and low == high
    if not clearly_a_number and any(_YEAR_LIKE.fullmatch(end) for end in (low, high)):
        raise refusal("count", text, "a count; a number from 1900 to 2099 may be a year")
    if tail is None and any(_LONE_SCALE_LETTER.search(end) for end in (low, high)):
        raise refusal("count", text, "what is counted after a scale letter, which may be a unit")
    return _quantity("count", text, number(low), number(high), Unit.COUNT, hedge, _COUNT_EXPECTED)


def duration(text: str) -> Quantity:
    """A length of time in years, months, weeks or days; a decade is ten years.

    The words after a hyphenated length are passed over ("a five-year contract"). Refuses
    (`Refusal`) "over five years" on its own, which may mean during or more than, and "one day",
    which may be some day.

    >>> duration("a five-year contract").low, duration("four to five weeks").unit.value
    (Decimal('5'), 'week')
    """
    match = _DURATION.fullmatch(fold(text))
    hedge = None if match is None else hedge_of(match)
    if match is None or hedge is None:
        raise refusal("duration", text, _DURATION_EXPECTED)
    joined, tail = match["unit_joined"], match["tail"]
    if tail is not None and (joined is None or not names_what_is_counted(tail)):
        raise refusal("duration", text, _DURATION_EXPECTED)
    if match["lead"] is None and (match["hedge"] or "").lower() == "over":
        raise refusal("duration", text, "'more than' or 'during', as 'over' may mean either")
    ends = _SPAN.fullmatch(match["number"])
    if ends is None:
        raise refusal("duration", text, _DURATION_EXPECTED)
    low, high = (number(end) for end in _ends(ends))
    name = (joined or match["unit"]).lower()
    if joined is None and (low == high == 1) == name.endswith("s"):
        raise refusal("duration", text, "'one year' or 'two years'")
    if joined is None and low == high == 1 and name == "day":
        raise refusal("duration", text, "a length of time; 'one day' may mean some day")
    unit, factor = _UNITS[name.removesuffix("s")]
    return _quantity("duration", text, low * factor, high * factor, unit, hedge, _DURATION_EXPECTED)


def _ends(match: re.Match[str]) -> tuple[str, str]:
    """The words of the two ends of a match of `grammar.span`: the same words where it is no range."""
    low = match["first"] or match["low"]
    return low, match["last"] or match["high"] or low


def _money_ends(match: re.Match[str], text: str) -> tuple[Decimal, Decimal]:
    low, high = _ends(match)
    bare = match["bare_high"]
    low_scaled, high_scaled = (_SCALED.search(end) is not None for end in (low, bare or high))
    if bare is not None:
        if (low_scaled and not high_scaled) or ("," in bare and "," not in low):
            raise refusal("money", text, "both ends of the range with their £ and their scale")
        if high_scaled and not low_scaled:
            low += bare.lstrip("0123456789,.")
        high = bare
    elif high_scaled and not low_scaled and number(low.lstrip("£ ")) < 1000:
        raise refusal("money", text, "the scale of the first amount of the range")
    return _pounds(low), _pounds(high)


def _pounds(amount: str) -> Decimal:
    if amount[-1] in "pP":
        return plain(number(amount[:-1]) / 100)
    return number(amount.lstrip("£ "))


def _quantity(
    parser: str, text: str, low: Decimal, high: Decimal, unit: Unit, hedge: Hedge, expected: str
) -> Quantity:
    bounds = hedged_bounds(low, high, hedge)
    if bounds is None:
        raise refusal(parser, text, f"{expected}; a range rises, and is not hedged as a limit")
    return Quantity(*bounds, unit, hedge)
