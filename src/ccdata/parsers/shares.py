"""Shares of a whole: percentages, fractions, and so many out of so many."""

import re
from decimal import ROUND_HALF_EVEN, Decimal, localcontext

from ccdata.parsers.folding import fold
from ccdata.parsers.grammar import (
    COINS,
    DENOMINATORS,
    END,
    FLAGS,
    FRACTION,
    ONES,
    PERCENT_SPAN,
    RATIO,
    RHETORIC,
    SHARE,
    words,
)
from ccdata.parsers.hedges import hedge_of, hedged_bounds
from ccdata.parsers.numbers import number, plain
from ccdata.parsers.tails import names_time, names_what_is_counted
from ccdata.parsers.values import Change, Quantity, refusal
from ccdata.vocabulary.codebook.values import Hedge, Unit

_SHARE = re.compile(
    rf"(?:{words('of', 'by', 'at', 'for', 'in', 'with')} +)?(?:{RHETORIC} +)?(?:an +(?=estimated))?"
    rf"{SHARE}(?: (?P<tail>.+))?",
    FLAGS,
)
_EXPECTED = "a share such as 26%, four in five, two thirds or 11 of the 153"
_PERCENT_SPAN, _RATIO, _COINS, _FRACTION = (
    re.compile(part, FLAGS) for part in (PERCENT_SPAN, RATIO, COINS, FRACTION)
)
_PERCENT_SIGN = re.compile(rf" *(?:%|per *cent{END})$", FLAGS)
_PARTS = {"half": 2, **{name: value for value, name in enumerate(DENOMINATORS, start=3)}}
_CHANGE = re.compile("(?:from +)?(?P<before>.+?) +to +(?P<after>.+)", FLAGS)
# How far "almost three-quarters" or "about a third" may be from the percentage beside it.
_NEAR = Decimal(5)
_ROUNDED = Decimal(1)


def share(text: str) -> Quantity:
    """A share of a whole in percent points, 0 to 100; fractions keep their two numbers.

    What does not come out even is rounded to four places, half to even. A gloss ("almost
    three-quarters (72%)") is the value, and must agree with the words it explains. Refuses
    (`Refusal`) more than the whole, and "10% to 15%", which may be a change.

    >>> share("almost three-quarters (72%)").low, share("a third").low
    (Decimal('72'), Decimal('33.3333'))
    >>> share("11 of the 153").numerator, share("11 of the 153").denominator
    (11, 153)
    """
    match = _SHARE.fullmatch(fold(text))
    hedge = None if match is None else hedge_of(match)
    if match is None or hedge is None:
        raise refusal("share", text, _EXPECTED)
    tail = match["tail"]
    # "half the staff", "a third of councils", "10 of the 153 councils"; but "a third group" counts in order.
    of_what = tail if tail is None or match["ratio"] is not None else tail.removeprefix("of ")
    if tail is not None and of_what is not None:
        led_by_of = match["ratio"] is not None or of_what != tail
        if not led_by_of or names_time(of_what) or not names_what_is_counted(of_what):
            raise refusal("share", text, f"'of' and a few plain words after {match['core']!r}")
    if match["percent"] is not None:
        low, high = _percent_ends(text, match["percent"])
        return _share(text, low, high, hedge, None, None)
    numerator, denominator = _parts(text, match)
    value = _percent_of(numerator, denominator)
    if match["gloss"] is None:
        return _share(text, value, value, hedge, numerator, denominator)
    gloss = _percent(match["gloss"])
    if not _agree(gloss, value, hedge):
        raise refusal("share", text, f"a percentage in brackets that is {hedge.value} {value}")
    return _share(text, gloss, gloss, Hedge.EXACT, None, None)


def share_change(text: str) -> Change[Quantity]:
    """A share that rose or fell, in the order of the words: from the first to the second.

    >>> change = share_change("from 26% to 18%")
    >>> change.before.low, change.after.low
    (Decimal('26'), Decimal('18'))
    """
    match = _CHANGE.fullmatch(fold(text))
    if match is None:
        raise refusal("share_change", text, "two shares such as from 26% to 18%")
    return Change(share(match["before"]), share(match["after"]))


def _parts(text: str, match: re.Match[str]) -> tuple[int, int]:
    if match["ratio"] is not None:
        parts = [number(part) for part in _two_numbers(match["ratio"])]
        if len(parts) != 2 or any(part != part.to_integral_value() for part in parts):
            raise refusal("share", text, "two whole numbers")
        numerator, denominator = (int(part) for part in parts)
    else:
        fraction = _FRACTION.fullmatch(match["fraction"])
        if fraction is None:
            raise refusal("share", text, _EXPECTED)
        many = fraction["parts"]
        numerator = 1 if many is None else ONES.index(many.lower()) + 1
        name = fraction["half"] or fraction["part"] or fraction["part_plural"].removesuffix("s")
        denominator = _PARTS[name.lower().removesuffix("s")]
    if denominator == 0 or numerator > denominator:
        raise refusal("share", text, "a part that is no more than the whole")
    return numerator, denominator


def _two_numbers(ratio: str) -> tuple[str, ...]:
    coins = _COINS.fullmatch(ratio)
    if coins is not None:
        return coins.group("coins", "of_coins")
    match = _RATIO.fullmatch(ratio)
    return () if match is None else match.group("numerator", "denominator")


def _percent_of(numerator: int, denominator: int) -> Decimal:
    with localcontext(prec=60):
        exact = Decimal(100 * numerator) / Decimal(denominator)
        return plain(exact.quantize(Decimal("0.0001"), rounding=ROUND_HALF_EVEN))


def _percent(text: str) -> Decimal:
    return number(_PERCENT_SIGN.sub("", text))


def _percent_ends(text: str, percent: str) -> tuple[Decimal, Decimal]:
    ends = _PERCENT_SPAN.fullmatch(percent)
    if ends is None:
        raise refusal("share", text, _EXPECTED)
    low = ends["first"] or ends["low"] or ends["bare_low"] or ends["bare_first"]
    high = ends["last"] or ends["high"] or ends["shared_high"] or low
    return _percent(low), _percent(high)


def _agree(gloss: Decimal, value: Decimal, hedge: Hedge) -> bool:
    """Whether a percentage can explain a fraction, as the words before the fraction put it."""
    if hedge is Hedge.EXACT:
        return abs(gloss - value) < _ROUNDED
    if hedge is Hedge.ABOUT:
        return abs(gloss - value) <= _NEAR
    if hedge is Hedge.ALMOST:
        return value - _NEAR <= gloss < value
    if hedge is Hedge.MORE_THAN:
        return gloss > value
    if hedge is Hedge.AT_LEAST:
        return gloss >= value
    return gloss < value if hedge is Hedge.LESS_THAN else gloss <= value


def _share(
    text: str, low: Decimal, high: Decimal, hedge: Hedge, numerator: int | None, denominator: int | None
) -> Quantity:
    bounds = hedged_bounds(low, high, hedge)
    if bounds is None or high > 100:
        raise refusal("share", text, f"{_EXPECTED}; no more than the whole, a range rising")
    return Quantity(*bounds, Unit.PERCENT, hedge, numerator, denominator)
