"""Tails: the plain words after a number that name what is counted."""

import re

from ccdata.parsers.grammar import (
    DENOMINATORS,
    END,
    FLAGS,
    MONTH,
    NUMBER_WORD,
    START,
    TIME_UNIT,
    words,
)

_LONGEST = 8
_WORD = re.compile(r"(?u:[^\W\d_]+(?:['-][^\W\d_]+)*'?)")
_NUMBER_WORD = re.compile(START + NUMBER_WORD, FLAGS)
_TIME_UNIT = re.compile(TIME_UNIT, FLAGS)
_MONTH = re.compile(f"{START}{MONTH}", FLAGS)
_FRACTIONS = ("half", "halves", *DENOMINATORS, *(f"{name}s" for name in DENOMINATORS))
# After these, the number before is not a count of what follows, or not the whole of it.
_OTHER_USES = (
    "per cent", "percent", "percentage", "pounds", "pence", "in", "out", "to", "or", "and", "but", "plus",
    "minus", "hundred", "thousand", "million", "ago", "later", "earlier", "vision",
)  # fmt: skip
_NO_NOUN = re.compile(f"{words(*_FRACTIONS, *_OTHER_USES)}{END}(?!-)", FLAGS)


def names_what_is_counted(tail: str) -> bool:
    """Whether folded ``tail`` is a few plain words that can follow a number and leave it whole.

    >>> names_what_is_counted("local authorities"), names_what_is_counted("in 2017")
    (True, False)
    """
    parts = tail.split(" ")
    return (
        len(parts) <= _LONGEST
        and all(_WORD.fullmatch(part) and part.strip("'").replace("-", "").replace("'", "").isalpha()
                for part in parts)
        and _NUMBER_WORD.search(tail) is None
        and _MONTH.search(tail) is None
        and _NO_NOUN.match(tail) is None
    )  # fmt: skip


def names_time(tail: str) -> bool:
    """Whether folded ``tail`` begins with a unit of time: then the number is a duration."""
    return _TIME_UNIT.match(tail) is not None
