"""The shapes of measures (a number with a unit that is no time, money or share) and of scores."""

from __future__ import annotations

import re

from ccdata.parsers.grammar import AFTER_HEDGE, END, HEDGE, NOT_A_YEAR, NUMBER, NUMERAL, ONES, TEENS, words
from ccdata.parsers.shapes.shape import DIGITS, HEDGED, SIGNS, Shape
from ccdata.vocabulary.codebook.mentions import MentionKind

_SHORT_UNITS = (
    "km", "cm", "mm", "kg", "mg", "ml", "ft", "yd", "yds", "lb", "lbs", "oz", "mph", "kph",
    "mb", "hPa", "kW", "MW", "GW",
    "kWh", "MWh", "GWh", "MB", "GB", "TB", "KB", "Hz", "kHz", "MHz", "GHz", "mbps", "sq ft", "sq m",
    "cc", "st", "cl", "dB",
    "km/h", "m/s", "µg", "mcg", "kcal", "bhp", "sq km", "sq miles",
)  # fmt: skip
_SINGULAR = (
    "metre", "meter", "kilometre", "centimetre", "millimetre", "mile", "yard", "acre", "hectare",
    "gram", "gramme", "kilogram",
    "kilo", "tonne", "ton", "litre", "pint", "gallon", "degree", "knot", "watt", "kilowatt",
    "megawatt", "gigawatt", "volt",
    "kilometer", "millibar", "ounce", "square mile", "square metre", "square foot", "cubic metre",
    "nautical mile", "furlong",
    "fathom", "calorie", "decibel", "gigabyte", "megabyte", "terabyte", "unit of alcohol",
)  # fmt: skip
_LONG_UNITS = (
    *_SINGULAR,
    *(f"{unit}s" for unit in _SINGULAR),
    "foot", "feet", "inch", "inches", "stone", "square feet", "degrees Celsius", "degrees C",
    "degrees Fahrenheit", "Celsius",
    "Fahrenheit", "miles per hour", "miles an hour", "miles per gallon", "basis points",
    "mins per mile", "units of alcohol",
    "metres per second", "square kilometres",
)  # fmt: skip
_UNITS, _UNIT_WORDS = words(*_SHORT_UNITS), words(*_LONG_UNITS)
AFTER_DIGITS = (*_SHORT_UNITS, *_LONG_UNITS)
"""What a number of a measure has behind it."""
# A letter alone is a unit right after the digits only: "12C", "100m" (which may be millions); so is "in".
MEASURED = (
    rf"(?:{NUMERAL}(?: ?(?-i:°C|°F|°|C|F)(?u:(?!\w))| ?{_UNITS}{END}|in{END}|(?-i:m|g|t|l)(?=[- ]+(?:sprint"
    rf"|race|hurdles|freestyle|final|relay|high|long|wide|deep|tall|of)))"
    rf"|{NUMBER}[ -]{_UNIT_WORDS}{END})"
)
_PART_OF_UNIT = (
    rf"(?:half|(?:a +)?(?:quarter|third)|three[ -]quarters"
    rf"|two[ -]thirds)(?: +of)? +an? +(?:{words(*_SINGULAR, 'foot', 'inch', 'stone')}){END}"
)
_SIGN = r"(?:-(?=[0-9£])|minus +(?=[0-9£a-z]))?"
_FIRST_END = (
    rf"(?:between +)?(?:{NOT_A_YEAR}{NUMBER}|{NUMERAL}(?: ?°?(?-i:C|F)| ?{_UNITS}))(?: *- *| +to +| +and +"
    rf"| +or +)"
)
_MEASURE = (
    rf"(?:(?:{HEDGE} +)?{_SIGN}(?:{_FIRST_END})?{_SIGN}{MEASURED}"
    rf"(?:(?<=ft) ?[0-9]{{1,2}}(?:in)?{END}|(?<=st) ?[0-9]{{1,2}}(?:lb)?{END}"
    rf"|(?<=foot) +[0-9]{{1,2}}(?: +inches)?{END}"
    rf"|(?<=feet) +{NUMBER} +inches{END})?{AFTER_HEDGE}?|(?:{HEDGE} +)?{_PART_OF_UNIT})"
)

_SMALL = r"(?:[1-9]?[0-9])"
_SCORE = (
    rf"(?:[0-9]{{1,3}}-[0-9]{{1,3}}(?:(?:,? +| +and +)[0-9]{{1,2}}-[0-9]{{1,2}})*{END}(?!-)"
    rf"|[0-9]{{1,3}} +for +(?:[0-9]{{1,3}}|{words(*ONES, 'ten')}|no +loss){END}(?! +(?:a|the"
    rf"|{words('year', 'month', 'day', 'week')}))"
    rf"|{NUMBER} +votes +to +{NUMBER}"
    rf"|{words(*ONES, *TEENS)}-{words(*ONES, 'nil', 'all')}{END}|(?:nil|goalless)-(?:nil|all|one|two){END}"
    rf"|{_SMALL}-all{END})"
)
_GAME = re.compile(
    r"\b(?:won|win|wins|lost|loss|beat(?:en)?|drew|draw|drawn|victory|defeat(?:ed)?|lead|led|scored?"
    r"|aggregate|votes?|voted|half-time"
    r"|goals?|match|trail(?:ed|ing)|penalties|shoot-?out|thrash(?:ed|ing)|down|sets?|ended)\b",
    re.ASCII | re.IGNORECASE,
)
_ASCENDING = re.compile("([0-9]+)-([0-9]+)")


def _is_score(match: re.Match[str]) -> bool:
    """Two numbers of which the first is lower are a range, unless the words before them speak of a game."""
    pair = _ASCENDING.fullmatch(match.group())
    if pair is None or (int(pair[1]) >= int(pair[2]) and len(pair[1]) < 3):
        return True
    if len(pair[1]) == 3 and int(pair[2]) <= 10:  # runs and wickets
        return True
    return (
        len(pair[1]) < 3 and _GAME.search(match.string, max(0, match.start() - 40), match.start()) is not None
    )


SCORES = (
    Shape(
        MentionKind.SCORE,
        _SCORE,
        DIGITS | set(ONES) | set(TEENS) | {"nil", "goalless"},
        doubt="may be a range",
        holds=_is_score,
    ),
)
# "800m" without its pound sign is a distance, where no people are counted.
_METRES = (
    rf"(?:[1-9]0|[1-9]00|110|1,?500|[1-9],?000|10,?000)(?-i:m)(?: +freestyle| +hurdles"
    rf"| +relay)?{END}(?! +(?:people|children|adults|users|households|of|pounds|or|more|views|times"
    rf"|a){END})(?<=m)"
)

MEASURES = (
    Shape(MentionKind.MEASURE, _MEASURE, HEDGED | SIGNS | {"minus"}),
    Shape(MentionKind.MEASURE, _METRES, DIGITS, doubt="may be millions"),
)
