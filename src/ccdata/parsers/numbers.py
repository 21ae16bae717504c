"""Numerals and number words to exact numbers."""

import re
from decimal import Decimal

from ccdata.parsers.folding import fold
from ccdata.parsers.grammar import (
    FLAGS,
    MIXED_NUMBER,
    NUMBER_WORDS,
    NUMERAL,
    ONES,
    PARTS_OF_ONE,
    SCALE_LETTER,
    SCALE_WORD,
    SCALES,
    TEENS,
    TENS,
)
from ccdata.parsers.values import refusal

_NUMERAL = re.compile(rf"(?P<digits>{NUMERAL})(?: *(?P<scale>{SCALE_WORD}|{SCALE_LETTER}))?", FLAGS)
_WORDS = re.compile(NUMBER_WORDS, FLAGS)
_MIXED = re.compile(MIXED_NUMBER, FLAGS)
_SMALL = {
    "a": 1,
    "zero": 0,
    **{word: value for value, word in enumerate(ONES + TEENS, start=1)},
    **{word: value for value, word in zip(range(20, 100, 10), TENS, strict=True)},
}


def number(text: str) -> Decimal:
    """The number that ``text`` is, in digits or in words, its scale worked in exactly.

    Refuses (`Refusal`) whatever is not one number from first to last character, a numeral whose
    thousands are badly grouped, and one that begins with a nought.

    >>> number("148.4m"), number("1,416"), number("two hundred and five")
    (Decimal('148400000'), Decimal('1416'), Decimal('205'))
    >>> number("two and a half thousand"), number("half a dozen")
    (Decimal('2500'), Decimal('6'))
    """
    folded = fold(text)
    numeral = _NUMERAL.fullmatch(folded)
    if numeral is not None:
        value = Decimal(numeral["digits"].replace(",", ""))
        scale = numeral["scale"]
        return plain(value if scale is None else value * 10 ** SCALES[scale.lower()])
    if _WORDS.fullmatch(folded) is not None:
        return plain(_words_value(folded))
    mixed = _MIXED.fullmatch(folded)
    if mixed is not None:
        return plain(_mixed_value(mixed))
    raise refusal("number", text, "one number such as 1,416, 1.5 million or twenty-three")


def plain(value: Decimal) -> Decimal:
    """``value`` without needless noughts after the point, and never with an exponent.

    >>> plain(Decimal("148400000.0")), plain(Decimal("9.50"))
    (Decimal('148400000'), Decimal('9.5'))
    """
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _mixed_value(match: re.Match[str]) -> Decimal:
    if match["part_of"] is not None:
        part = re.sub(" +of$", "", " ".join(match["part_of"].lower().split()))
        of_one = PARTS_OF_ONE[part if part in PARTS_OF_ONE else f"a {part}"]
        return Decimal(of_one) * _scale(match["of_scale"])
    whole = Decimal(1) if match["whole"].lower() == "a" else number(match["whole"])
    fraction = Decimal(PARTS_OF_ONE[" ".join(match["part"].lower().split())])
    return (whole + fraction) * _scale(match["first_scale"]) * _scale(match["scale"])


def _scale(word: str | None) -> int:
    return 1 if word is None else 100 if word.lower() == "hundred" else int(10 ** SCALES[word.lower()])


def _words_value(text: str) -> Decimal:
    *before, last = text.lower().split()
    if last == "dozen":
        return Decimal(6) if before[0] == "half" else 12 * _words_value(" ".join(before))
    total = current = 0
    for word in re.split("[ -]+", text.lower()):
        if word == "and":
            continue
        if word == "hundred":
            current *= 100
        elif word in SCALES:
            # "two hundred thousand million" and the like: what stands before is scaled as a whole.
            total = (total + current) * 10 ** SCALES[word] if SCALES[word] > 3 else total + current * 1000
            current = 0
        else:
            current += _SMALL[word]
    return Decimal(total + current)
