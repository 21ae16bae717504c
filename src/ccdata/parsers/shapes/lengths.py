"""The shapes of lengths of time."""

from __future__ import annotations

import re

from ccdata.parsers.grammar import (
    AFTER_HEDGE,
    DURATION,
    END,
    FLAGS,
    HEDGE,
    NOT_A_YEAR,
    NUMBER,
    anonymous,
    words,
)
from ccdata.parsers.shapes.shape import AFTER_NO_AMOUNT, HEDGED, SIGNS, Shape, after, before, ranged
from ccdata.vocabulary.codebook.mentions import MentionKind

_UNITS_OF_ONE = (
    "year", "month", "week", "day", "decade", "hour", "minute", "second", "fortnight", "century",
    "season", "term", "night",
    "weekend", "generation",
)  # fmt: skip
_UNITS_OF_MANY = (
    "years", "months", "weeks", "days", "decades", "hours", "minutes", "seconds", "mins", "secs",
    "hrs", "fortnights",
    "centuries", "seasons", "terms", "nights", "weekends", "generations",
)  # fmt: skip
_UNIT, _UNITS = words(*_UNITS_OF_ONE), words(*_UNITS_OF_MANY)
_ANY_UNIT = rf"(?:{_UNIT}|{_UNITS}){END}"
_QUALIFIERS = (
    "calendar", "school", "working", "academic", "financial", "consecutive", "full", "whole", "long",
    "successive",
)  # fmt: skip
_QUALIFIED = rf"(?:{words(*_QUALIFIERS)} +)?"
AFTER_DIGITS = (*_UNITS_OF_ONE, *_UNITS_OF_MANY, *_QUALIFIERS)
"""What a number of a length of time has behind it."""
_NUMBER = ranged(NUMBER)
# "an hour" beside a price or a speed says how often, and is no length.
_NOT_A_RATE = AFTER_NO_AMOUNT + r"(?<!s )(?<!once )(?<!twice )"
_LASTING = after(
    "for", "within", "after", "over", "under", "about", "lasted", "nearly", "almost", "than", "in",
    "least", "to", "took", "takes", "take", "another", "up to",
)  # fmt: skip
_LENGTH = (
    rf"(?:(?:{HEDGE} +)?(?:"
    rf"[0-9]{{1,3}} ?(?:hrs?|mins?){END}(?: ?[0-9]{{1,2}}(?:\.[0-9]+)? ?(?:mins?|secs?){END})*"
    rf"|[0-9]{{1,3}}(?:\.[0-9]+)? ?secs?{END}"
    rf"|{NOT_A_YEAR}{_NUMBER}(?:[ -]{_QUALIFIED}{_ANY_UNIT}(?![ -]olds?{END}"
    rf")(?:,? +(?:and +)?{NUMBER} +{_ANY_UNIT})*(?: +and +a +half{END})?)"
    rf"|{NUMBER} +or +more +{_UNITS}{END}"
    rf"|(?:half +an?|half-an?|an?[ -]half"
    rf"|half)[ -](?:{words('decade', 'century', 'hour', 'day', 'year', 'term', 'minute')}{END})"
    rf"|(?:a +)?{words('quarter', 'third', 'three quarters', 'three-quarters', 'two thirds')}"
    rf" +of +an? +{_UNIT}{END}"
    rf"|(?:{words('several', 'a few', 'a couple of', 'many', 'a number of')}) +{_UNITS}{END}"
    rf"|{_NOT_A_RATE}an? +(?:further +|whole +"
    rf"|full +)?{words('decade', 'century', 'fortnight', 'hour', 'generation')}{END}"
    rf"(?: +and +a +half{END})?"
    rf"|an? +(?:{_UNIT}) +and +(?:a +(?:half|quarter)){END}"
    rf"|{_NOT_A_RATE}an? +{words('year', 'month', 'week', 'decade')}(?= +(?:after|before|since){END})"
    rf"|{_LASTING}"
    rf"an? +{words('year', 'month', 'week', 'day', 'minute')}{END}"
    rf"|{after('more', 'less')}than +an? +{words('year', 'month', 'week', 'day', 'hour', 'decade')}{END})"
    rf"{AFTER_HEDGE}?)"
)
_ONE_DAY = re.compile(rf"one +(?:day|night|year){END}", FLAGS)
_STRETCHES = before(
    "in",
    "within",
    "for",
    "just",
    "only",
    "least",
    "than",
    "about",
    "after",
    "over",
    "under",
    "every",
    "takes",
    "took",
)
_AMOUNT_BEFORE = re.compile(r"(?:[0-9%](?:m|bn|k|p)?|million|billion|cent) $", FLAGS)


def _is_length(match: re.Match[str]) -> bool:
    """Not "one day", which is some day; nor "£2m over two years", which is no more than two years."""
    text, start = match.string, match.start()
    if _ONE_DAY.fullmatch(match.group()) is not None:
        return _STRETCHES.search(text, max(0, start - 12), start) is not None
    if text[start : start + 5].lower() == "over ":
        return _AMOUNT_BEFORE.search(text, max(0, start - 9), start) is None
    return True


LENGTHS = (
    Shape(MentionKind.DURATION, NOT_A_YEAR + anonymous(DURATION), HEDGED | SIGNS, holds=_is_length),
    Shape(
        MentionKind.DURATION, _LENGTH, HEDGED | {"an", "several", "many", "more", "less"}, holds=_is_length
    ),
)
