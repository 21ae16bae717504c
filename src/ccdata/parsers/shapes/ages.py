"""The shapes of ages."""

from __future__ import annotations

import re

from ccdata.parsers.grammar import (
    END,
    HEDGE,
    MONTHS,
    NUMBER,
    NUMERAL,
    ONES,
    PART_OF_TIME,
    TEENS,
    TENS,
    WEEKDAYS,
    words,
)
from ccdata.parsers.shapes.shape import BARE, HEDGED, NUMBER_NAMES, Shape, after
from ccdata.vocabulary.codebook.mentions import MentionKind

_NUMBER_NAMES = words(*ONES, *TEENS, *TENS)
PLURAL_NAMES = words(
    *(f"{name}s" for name in (*ONES, *TEENS)), "sixes", *(f"{name[:-1]}ies" for name in TENS)
)
_SMALL = (
    rf"(?:[1-9][0-9]?|1[01][0-9]|(?:{words(*TENS)}-{words(*ONES)}|{_NUMBER_NAMES}))(?![0-9.,]*[0-9]"
    rf"|[%-]){END}"
)
_ADULT = "(?:1[68]|[2-9][05])"
_OF_AN_AGE = words(
    "age", "ages", "year", "population", "service", "services", "team", "teams", "cohort", "provision",
    "agenda", "education", "learning", "age-group", "age group", "age range", "pathway", "offer",
    "curriculum", "adults",
)  # fmt: skip
_OLD = rf"(?:{NUMBER}(?: *- *|-? +(?:to|or|and) +))?{NUMBER}"
_SPELL = r"(?:year|month|week|day)s?"
_PEOPLE = after(
    "children", "child", "people", "those", "anyone", "adults", "baby", "babies", "infants", "boys",
    "girls", "pupils",
    "patients", "residents", "everyone", "all", "drivers", "passengers", "workers", "women", "men",
    "someone", "players",
)  # fmt: skip
_BEFORE_AN_AGE = after(
    ", now", "they are", "they were", "he was", "she was", "he is", "she is", "I was", "who was", "who is",
    "he's", "she's", "turned", "turns", "turn", "turning",
    "died at", "dies at", "retired at", "retire at", "retiring at", "care at", "school at", "home at",
    "married at",
    "at the age of", "at age", "at ages", "the age of", "age of", "ages of",
)  # fmt: skip
_AGE = (
    rf"(?:aged +(?:between +)?(?:{HEDGE} +)?{NUMBER}(?: *(?:{_SPELL}|mths?){END})?(?:(?: *- *| +to +"
    rf"| +and +| +or +){NUMBER})?(?: +{_SPELL}{END})?"
    rf"(?: +(?:and|or) +{words('over', 'under', 'above', 'older', 'younger', 'below', 'up')}{END}(?!-)"
    rf"|-plus{END}|\+(?!\w))?"
    rf"|(?:under|over)[ -](?:{NUMERAL}e?s|{PLURAL_NAMES}){END}|(?:under|over)-(?:{NUMERAL}"
    rf"|{_NUMBER_NAMES}){END}(?!-)"
    rf"|{_PEOPLE}(?:aged +)?(?:under|over|below|above){END} +(?:the +age +of +)?{NUMBER}(?! *(?:%|per{END}"
    rf"|in{END}))(?: +{_SPELL}(?:[ -]+old)?{END})?"
    rf"|(?:{HEDGE} +)?{_OLD}(?:-| +){_SPELL}(?:[ -](?:and[ -]a[ -]half[ -])?)olds?{END}"
    rf"|(?:{PART_OF_TIME})?{after('his', 'her', 'their', 'my', 'your')}(?:{PART_OF_TIME})?"
    rf"(?:[2-9]0s|teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties){END}"
    rf"|ages? +(?:of +)?{NUMBER}(?:(?: *- *| +to +"
    rf"| +and +){NUMBER})?(?: +(?:and"
    rf"|or) +{words('over', 'under', 'above', 'older', 'younger')}{END})?"
    rf"|{NUMERAL} +(?:and|or) +(?:over|under|older|younger){END}"
    rf"|(?:{_ADULT}|{_NUMBER_NAMES})(?:-plus{END}|\+(?!\w))(?= *[.,;:)]| *$| +{_OF_AN_AGE}{END})"
    rf"|(?:post|pre)-(?:5|1[1-9]|2[15]){END}(?![-/.,]?[0-9])"
    rf"|(?:[0-9]|1[0-9]|2[0-5])-(?:to-)?(?:[1-9]|1[0-9]|2[0-5])(?=[ -]{_OF_AN_AGE}{END})"
    rf"|[1-9]?[0-9]-[1-9]?[0-9]s{END}"
    rf"|1[1-9]-to-(?:1[2-9]|2[0-5]){END}"
    rf")"
)
_AGE_OF = after("age of", "age limit of", "average age is") + NUMBER
_PLAIN_AGE = (
    rf"{_BEFORE_AN_AGE}(?:{HEDGE} +)?{_SMALL}"
    r"(?= *[.,;:)?!'\"]| +(?:and|when|or|but|at|in|on|with|after|to|years +old|last|next|this"
    r"|years +of +age)\b| *$)(?: +years +(?:old|of +age)\b)?"
)
_IN_COMMAS = (
    rf"(?:(?<=[a-z], )|(?<=[a-z] \())(?:{HEDGE} +)?{_SMALL}(?=,| *\)| +and +|[.;]"
    rf"| +of +(?!which|whom|the|these|those)| +from +| +who +| +was +)"
)
_NAME_BEFORE = re.compile(
    r"(?u:[A-Z][\w'-]*"
    r"|\b(?:man|woman|boy|girl|son|daughter|mother|father|brother|sister|wife|husband|old)),? \(?$"
)
_TIME_BEFORE = re.compile(rf"\b(?:{'|'.join((*MONTHS, *WEEKDAYS))}),? \(?$")


def _follows_a_name(match: re.Match[str]) -> bool:
    """A number between commas is an age only after who is so old."""
    text, start = match.string, match.start()
    near = max(0, start - 30)
    if _TIME_BEFORE.search(text, near, start) is not None:
        return False
    enclosed = (
        text[start - 1] == " " and text[match.end() : match.end() + 1] == "," and match.group().isdigit()
    )
    return enclosed or _NAME_BEFORE.search(text, near, start) is not None


AGES = (
    Shape(
        MentionKind.AGE,
        _AGE,
        HEDGED | {"aged", "age", "ages", "post", "pre", "early", "mid", "late", "teens", "twenties",
                  "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"},
    ),
    Shape(MentionKind.AGE, _AGE_OF, HEDGED | BARE),
    Shape(MentionKind.AGE, _PLAIN_AGE, HEDGED | BARE, doubt="may be no age"),
    Shape(MentionKind.AGE, _IN_COMMAS, BARE | NUMBER_NAMES | HEDGED, "may be no age", _follows_a_name),
)  # fmt: skip
