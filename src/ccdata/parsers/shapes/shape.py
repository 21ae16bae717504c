"""What a shape is: a kind of mention, what it looks like, and the words that it can begin with."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from ccdata.parsers.grammar import FLAGS, HEDGES, ONES, START, TEENS, TENS, YEAR, words
from ccdata.vocabulary.codebook.mentions import MentionKind

DIGITS = frozenset("0")
"""Stands for a beginning with a digit, whichever."""
BARE = DIGITS | {"0."}
"""Stands for digits that are all, or begin it: with nothing behind them that a number needs."""
MIXED = frozenset({"a0"})
"""Stands for a word of letters and digits that begins with a letter, whichever."""
HYPHENED = frozenset({"a-0"})
"""Stands for a word with a hyphen and a digit after it, whichever."""
ADDRESS = "@"
"""Stands for a web or mail address, which can begin with any word."""
SIGNS = frozenset("+-")
QUOTES = frozenset("'\"")
CURRENCY = frozenset("£$€")
NUMBER_NAMES = frozenset({*ONES, *TEENS, *TENS, "zero", "a", "half", "quarter", "three"})
HEDGE_NAMES = frozenset(phrase.split()[0] for phrases in HEDGES.values() for phrase in phrases)
NUMBERS = DIGITS | NUMBER_NAMES | {"between"}
"""What a number, or a range of two, can begin with."""
HEDGED = NUMBERS | HEDGE_NAMES
AFTER_NO_AMOUNT = r"(?<![0-9%] )(?<![0-9][pmk] )(?<!bn )(?<!lion )"
"""Holds where no amount stands before: "a week" after one says how often."""


@dataclass(frozen=True)
class Shape:
    """A kind of mention and its regular expression, tried only where one of ``first`` stands.

    ``first`` holds lower-case words and the classes of this module. ``holds`` looks at what the
    expression cannot tell. ``doubt`` says what else the words may be, where the shape leaves that open.
    """

    kind: MentionKind
    expression: str
    first: frozenset[str] = field(default=frozenset())
    doubt: str = ""
    holds: Callable[[re.Match[str]], bool] | None = None

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when it is first needed."""
        return re.compile(self.expression, FLAGS)


def after(*phrases: str) -> str:
    """An expression that holds where one of ``phrases`` and one space stand before, as whole words.

    >>> re.search(after("in", "since") + "[0-9]+", "of 9, within 8, in 7").group()
    '7'
    """
    return f"(?:{'|'.join(f'(?<={chr(92)}b{re.escape(phrase)} )' for phrase in phrases)})"


def before(*phrases: str) -> re.Pattern[str]:
    """What a text that ends with one of ``phrases`` and a space is searched for."""
    return re.compile(rf"{START}{words(*phrases)} +$", FLAGS)


_AFTER_NO_YEAR = r"(?<!\b(?:1[89]|20)[0-9][0-9])"


def ranged(item: str) -> str:
    """One ``item`` or two with what makes a range between them; with words only where it begins with no year.

    >>> [re.match(ranged("[0-9]+"), text).group() for text in ("3 or 4 of them", "3 or 2004", "2004 to 105")]
    ['3 or 4', '3', '2004']
    """
    between_or_to = rf"(?:-|{_AFTER_NO_YEAR} +(?:to +|or +(?!{YEAR})))"
    return rf"(?:between +{item} +and +{item}|{item}(?:{between_or_to}{item})?)"
