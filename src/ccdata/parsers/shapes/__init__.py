"""The shapes that mentions have: for each kind, what the scanner looks for, and where.

Most are compositions of the grammar that the parsers read. The rest are things that no parser takes
for a quantity: telephone numbers, ages, ordinals, labels, set phrases, addresses.
"""

from __future__ import annotations

import re
from functools import cache

from ccdata.parsers.grammar import DENOMINATORS, END, FLAGS, FOLDS, HEDGE, ONES, SCALES, words
from ccdata.parsers.shapes import lengths, measures
from ccdata.parsers.shapes.ages import AGES, PLURAL_NAMES
from ccdata.parsers.shapes.grades import GRADES
from ccdata.parsers.shapes.labels import ADDRESSES, REST
from ccdata.parsers.shapes.lengths import LENGTHS
from ccdata.parsers.shapes.measures import MEASURES, SCORES
from ccdata.parsers.shapes.orders import IDIOMS, ORDINALS
from ccdata.parsers.shapes.quantities import COUNTS, MULTIPLES, QUANTITIES
from ccdata.parsers.shapes.shape import HEDGE_NAMES, NUMBER_NAMES, Shape
from ccdata.parsers.shapes.times import TIMES

__all__ = ["BARE_DIGITS", "SHAPES", "Shape", "gates", "shapes_from"]

SHAPES: tuple[Shape, ...] = (
    *ADDRESSES, *MULTIPLES, *IDIOMS, *AGES, *TIMES, *LENGTHS, *QUANTITIES, *SCORES, *MEASURES, *ORDINALS,
    *COUNTS,
    *GRADES, *REST,
)  # fmt: skip
"""Where two shapes end at one place, the first names the mention."""


@cache
def shapes_from(first: str) -> tuple[Shape, ...]:
    """The shapes that can begin with a word, in lower case, or with one of the classes of ``shape``.

    >>> [shape.kind.value for shape in shapes_from("aged")]
    ['age']
    """
    return tuple(shape for shape in SHAPES if first in shape.first)


_UNITS = (*lengths.AFTER_DIGITS, *measures.AFTER_DIGITS, *SCALES)
_AFTER_DIGITS = words(*{phrase.split()[0] for phrase in _UNITS} | {
    "hundred", "dozen", "percent", "percentage", "times", "different", "separate", "fold", "past",
    "vision", "pound", "pounds", "pence", "penny", "pennies", "euro", "euros", "dollar", "dollars", "quid",
    "grand", "sterling", "until", "till", "through", "votes",
})  # fmt: skip
BARE_DIGITS = re.compile(rf"[0-9]+(?=[)\]\";?!\n]|[.,:](?![0-9])|$| (?!{_AFTER_DIGITS}{END})[a-z]{{4}})")
"""Digits with nothing behind them that a number needs, for speed, as `gates` are. Words of up to three
letters are left to the shapes."""

_AFTER_A = words(
    "hundred", "thousand", "million", "billion", "trillion", "dozen", "half", *DENOMINATORS, "year",
    "month", "week", "day", "decade",
    "century", "fortnight", "minimum", "maximum", "few", "couple", "generation", "hour", "minute",
    "further", "whole", "full",
    "little", "number", "second", "weekend", "night", "term", "season", "twelfth", "fifteenth", "twentieth",
    "hundredth", "eleventh",
)  # fmt: skip

_AFTER_WHICH = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|century|centuries|fortnight|seasons?|term|quarter"
    r"|half-term|weekends?|morning|afternoon|evening|night|lunchtime|generations?|parliament|spring|summer|autumn"
    r"|winter|financial|academic|same|few|couple|several|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue"
    r"|Wed|Thu|Fri|Sat|Sun|time|one)"
)

_BESIDE_A_HEDGE = words(
    "twice", "thrice", "once", "dozens", "hundreds", "thousands", "millions", "billions", "tens",
    "scores", "handful",
    "several", "many", "some", "noon", "midnight", "midday", "an", "dozen", "hundred", "thousand", "million",
    "billion", "couple", "nil",
)  # fmt: skip
_FROM_ANOTHER_TIME = words(
    "ago", "later", "earlier", "previously", "beforehand", "afterwards", "hence", "away", "before", "after"
)


@cache
def gates() -> dict[str, re.Pattern[str]]:
    """What must follow the commonest words for a shape to begin there: for speed, never for sense."""
    number = (
        rf"(?:minus +)?(?:[0-9£$€-]|{words(*NUMBER_NAMES)}{END}|{PLURAL_NAMES}|US|A\$|C\$|{_BESIDE_A_HEDGE}"
        rf"|{words('double', 'treble', 'triple', 'another', *FOLDS, 'between', 'three-quarters')})"
    )
    after_hedge = re.compile(rf"{HEDGE}(?: +{number}|-)", FLAGS)
    after_a_time = rf"(?:before|after|ahead|ago|later|{words(*ONES, 'ten', 'eleven', 'twelve')}){END}"
    grade = r"['\"]?(?:good|inadequate|outstanding|requir)"
    return {
        **dict.fromkeys(HEDGE_NAMES - NUMBER_NAMES - {"some", "no", "not", "at", "close"}, after_hedge),
        **{word: re.compile(rf"{word} +{follows}", FLAGS) for word, follows in {
            "at": "(?:least|most|once|sixes)",
            "between": rf"(?:[0-9£$€]|{words(*NUMBER_NAMES)}{END}|noon|midnight|midday)",
            "close": "(?:of|to)",
            "many": rf"(?:{_AFTER_WHICH}|hundred|thousand|million|billion|dozen|centuries|seconds?)",
            **dict.fromkeys(("start", "end", "beginning", "middle", "turn"), "of"),
            "for": f"one{END}",
            "on": f"all{END}",
            "not": f"(?:more|less|yet|far|(?:an? +)?{grade})",
            "the": "(?:[0-9']|[a-z]{3,5}ties|early|mid|late|day|night|week)",
            "some": rf"(?:{number}|[a-z]+s? +{_FROM_ANOTHER_TIME}"
                    rf"|{words('hundred', 'thousand', 'million', 'dozen', 'billion')})",
        }.items()},
        **{word: re.compile(rf"{word}[ -]+(?:{after_a_time}|[0-9]|(?-i:[A-Z]))", FLAGS) for word in (
            "year", "years", "month", "months", "week", "weeks", "day", "days", "night",
        )},
        **{word: re.compile(rf"{word} +(?:{_AFTER_WHICH}|[0-9]|{words(*NUMBER_NAMES)}{END})", FLAGS)
           for word in (
               "this", "that", "same", "following", "previous", "coming", "preceding", "current", "new",
           )},
        "no": re.compile(
            r"no(?: +(?:more|fewer|less|longer)|[ -]+one|\.? +(?:[0-9]|(?-i:[A-Z])))", FLAGS
        ),
        **{word: re.compile(rf"{word}[ -]+{_AFTER_A}{END}", FLAGS) for word in ("a", "an")},
        "'": re.compile(rf"'(?:[0-9]|{grade})", FLAGS),
        '"': re.compile(rf'"(?:[0-9]|{grade})', FLAGS),
        "-": re.compile("-[0-9£]"),
    }  # fmt: skip
