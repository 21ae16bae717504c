"""The shapes of quantities: money, shares, changes, counts and how many times."""

from __future__ import annotations

import re

from ccdata.parsers.grammar import (
    AFTER_HEDGE,
    ALL_BUT,
    ANY_GRADE_CHANGE,
    COINS,
    DENOMINATORS,
    END,
    FLAGS,
    FOLDS,
    HEDGE,
    MONEY,
    MONEY_SPAN,
    NOT_A_YEAR,
    NUMBER,
    NUMERAL,
    ONES,
    PERCENT,
    SCALE_LETTER,
    SCALE_WORD,
    SHARE,
    TEENS,
    TIME_UNIT,
    anonymous,
    words,
)
from ccdata.parsers.shapes.measures import MEASURED
from ccdata.parsers.shapes.shape import BARE, CURRENCY, HEDGED, QUOTES, SIGNS, Shape, before, ranged
from ccdata.vocabulary.codebook.mentions import MentionKind

# A minus is part of a number; a dash between words has a space or a letter before or after it.
_SIGN = r"(?:-(?=[0-9£])|minus +(?=[0-9£a-z]))?"
_HEDGE = rf"(?:{HEDGE} +)?"

# "an hour", "a year" and "people" after it are no part of a number that changes.
_NUMBER_OR_MONEY = rf"(?:{anonymous(MONEY_SPAN)}|{MEASURED}|{NOT_A_YEAR}{NUMBER}(?![ -]{TIME_UNIT}|-))"
# Most numbers have no "to" near: to look for it first spares the rest.
_CHANGE = (
    r"(?=[^\n]{1,160}? to )"
    rf"(?:(?<=from )(?:{HEDGE} +)?{_NUMBER_OR_MONEY} +to +(?:{HEDGE} +)?{_NUMBER_OR_MONEY}"
    rf"|{anonymous(SHARE)} +to +{anonymous(SHARE)}|{ANY_GRADE_CHANGE})"
)
_RANGING = before(
    "ranging from", "ranges from", "ranged from", "range from", "varies from", "vary from", "varied from",
    "varying from", "run from", "runs from", "ran from", "anything from", "anywhere from",
)  # fmt: skip

_OTHER_AMOUNT = (
    rf"(?:(?:US|A|C)?[$€] ?{NUMERAL}(?: *(?:{SCALE_WORD}|{SCALE_LETTER}))?{END}"
    rf"(?:(?: *- *| +to +)(?:[$€] ?)?{NUMERAL}(?: *(?:{SCALE_WORD}|{SCALE_LETTER}))?{END})?"
    rf"|{ranged(NUMBER)}[ -](?:pounds?|pence|penn(?:y|ies)|euros?|dollars?|quid|grand"
    rf"|sterling){END}(?! +of +(?!a{END}|the{END})[a-z])"
    rf"|(?:a|half +a) +(?:million|billion|thousand|hundred)[ -]+(?:pounds|euros|dollars){END})"
)
_MONEY = (
    rf"(?:{_SIGN}{anonymous(MONEY)}|{_HEDGE}{_SIGN}{_OTHER_AMOUNT}|{_HEDGE}half +an? +(?:million"
    rf"|billion) +pounds{END}"
    rf"|(?:tens +of +|hundreds +of +)?(?:thousands|millions|billions) +of +pounds{END})"
)

# "a third of councils" is a share, "in a third group" an ordinal: the next word decides.
_FRACTION_VERBS = words(
    "of", "is", "are", "was", "were", "has", "have", "had", "said", "say", "in", "from", "to", "on",
    "by", "more", "less",
    "fewer", "higher", "lower", "the", "and", "or", "but", "since", "over", "up", "as", "at",
    "against", "did", "do",
    "compared", "between", "after", "during", "if", "when", "while", "who", "that", "with", "below",
    "above", "could", "would",
    "will", "may", "get", "got", "went", "go", "came", "come", "live", "lived", "lost", "left",
    "reported", "felt", "feel",
)  # fmt: skip
_ORDINAL_DENOMINATOR = words(*(name for name in DENOMINATORS if name != "quarter"))
_NOT_AN_ORDINAL = rf"(?!(?:a|one) +{_ORDINAL_DENOMINATOR}{END}(?:-[a-z]| +(?!{_FRACTION_VERBS}{END})(?u:\w)))"
_NO_SHARE = (
    r"(?!half[- ](?:time|way|term|back|volley|hearted|brother|sister|past|marathon|timer|mast|century"
    r"|day|hour|year|dozen|price|an?\b)"
    r"|(?:an? )?half[- ](?:hour|day|decade|century|dozen)|a half (?:hour|day|decade|century|dozen)"
    r"|(?:(?:a|one) |three )?(?:half|quarters?) (?:of )?an? (?:mile|million|billion|century|decade"
    r"|year|hour|day|pint|dozen|minute|pound)"
    r"|quarter[- ](?:past|to|final|century)|a quarter (?:past|to)\b)"
)
_POINTS = rf"{NUMERAL} *(?:%|percentage|per +cent) *points?{END}"
_SHARE = (
    rf"{_SIGN}(?:{_NOT_AN_ORDINAL}{_NO_SHARE}{anonymous(SHARE)}|{_HEDGE}(?:{_POINTS}"
    rf"|{NUMBER}[ -]percentage[ -]points?{END})"
    rf"|{_HEDGE}{ranged(NUMERAL)} *(?:%|per *cent{END})(?: *- *(?={NUMERAL} *%){PERCENT})?"
    rf"|{_HEDGE}{NOT_A_YEAR}{NUMBER} +to +{PERCENT}"
    rf"|(?:{HEDGE} +)?one +[a-z]+ +(?:in|out +of) +(?:every +)?{NOT_A_YEAR}{NUMBER}(?![ -]+{TIME_UNIT}|%"
    rf"| +(?!(?:has|is|was|does|says){END})[a-z]+s{END})"
    rf"|another +{words('half', *DENOMINATORS)}(?= +of{END}| *[,.;])"
    rf"|(?:(?:a|one|two|three|four|five|seven|nine)[ -])?(?:fifteenth|twentieth|hundredth|twelfth"
    rf"|eleventh)s?(?= +of{END})"
    rf"|(?:50|fifty|60|70|80|90)[-:/](?:50|fifty|40|30|20|10){END}"
    rf"|{words('two', 'three', 'four', 'five')}[ -](?:halves|quarters){END}"
    rf"|halves{END}|{words('thirds', 'quarters', 'fifths')}{END}|quarter(?= +of{END}))"
)


def _is_share(match: re.Match[str]) -> bool:
    """The words "the first half" and "the third quarter" are stretches of a game or a year."""
    return (
        match.group().lower() not in ("half", "quarter")
        or _IN_ORDER.search(match.string, max(0, match.start() - 9), match.start()) is None
    )


_IN_ORDER = re.compile(
    r"\b(?:first|second|third|fourth|final|last|opening|closing|other)[ -]$", re.ASCII | re.IGNORECASE
)

_VAGUE_NUMBER = words("dozens", "handful", "hundreds", "thousands", "millions", "billions", "tens")
_COUNT = (
    rf"(?:{_HEDGE}{_SIGN}{ranged(NUMBER)}{AFTER_HEDGE}?|{ALL_BUT}"
    rf"|(?:{_HEDGE}(?:{words('tens', 'hundreds', 'thousands', 'dozens')}"
    rf" +of +{words('thousands', 'millions', 'billions')}"
    rf"|{_VAGUE_NUMBER}"
    rf"|{words('several', 'a few', 'many', 'some', 'a couple of')}"
    rf" +{words('hundred', 'thousand', 'million', 'dozen', 'billion')}"
    rf"|(?:a +)?half[ -](?:a[ -])?dozen|{words(*ONES, *TEENS)}-dozen"
    rf"|dozen|couple(?= +(?:of|more){END})|hundred|thousand|million|billion|nil|scores(?= +of))){END})"
)

_FOLD = words(*FOLDS)
_MULTIPLE = (
    rf"(?:{_HEDGE}(?:twice|thrice|{ranged(NUMBER)}(?: +or +(?:more|fewer))?(?: +separate| +different)? +times"
    rf"|{NUMBER}[ -]?fold"
    rf"|{NUMERAL} ?x|{_FOLD}){END}(?: +over{END})?{AFTER_HEDGE}?"
    rf"|once{END}(?= +(?:an?|per|every|each|in +(?:an?|every|{NUMBER}|the +(?:last|past))){END})"
    rf"|once +or +twice{END}|{HEDGE} +once{END}|(?:(?<=only )|(?<=just )|(?<=not )"
    rf"|(?<=than ))once{END}(?= *[.,;)]| +(?:in|since|before|by|during){END})"
    rf"|(?:doubl|trebl|tripl|quadrupl|halv)(?:ed|ing|es?){END}(?<!triple)(?<!double)(?<!treble)"
    rf"|(?:(?<=to )|(?<=will )|(?<=would )|(?<=could ))(?:double|treble|triple"
    rf"|quadruple){END}(?! +(?:glazed|bed|check){END})"
    rf"|{HEDGE} +(?:double|treble|triple){END}|{words('double', 'treble', 'triple')}(?= +(?:the|its"
    rf"|their|that|what|this|those){END}))"
)

_MINUS = frozenset({"minus"})
_FRACTION_NAMES = frozenset(
    {
        "halves",
        "thirds",
        "quarters",
        "fifths",
        "another",
        "fifteenth",
        "twentieth",
        "hundredth",
        "twelfth",
        "eleventh",
    }
)


def _is_change(match: re.Match[str]) -> bool:
    """The words "ranging from £1 to £2" says between what two, and not what became of it."""
    return _RANGING.search(match.string, max(0, match.start() - 20), match.start()) is None


_UNIT_AFTER = re.compile(f" +{TIME_UNIT}", FLAGS)


def _is_count(match: re.Match[str]) -> bool:
    """Not "over two" of "£2m over two years"."""
    led_by_over = match.group().lower().startswith("over ")
    return not led_by_over or _UNIT_AFTER.match(match.string, match.end()) is None


MULTIPLES = (
    Shape(MentionKind.MULTIPLE, _MULTIPLE, HEDGED | {
        "twice", "thrice", "once", *FOLDS, "doubled", "doubling", "doubles", "trebled", "trebling",
        "trebles", "tripled", "tripling", "triples", "quadrupled",
        "quadrupling", "quadruple", "halve", "halved", "halving", "halves", "double", "treble", "triple",
    }),
)  # fmt: skip
QUANTITIES = (
    Shape(
        MentionKind.CHANGE,
        _CHANGE,
        HEDGED | CURRENCY | QUOTES | {"requires", "inadequate", "good", "outstanding"},
        holds=_is_change,
    ),
    Shape(
        MentionKind.MONEY,
        _MONEY,
        HEDGED
        | CURRENCY
        | SIGNS
        | _MINUS
        | {"us", "c", "thousands", "millions", "billions", "tens", "hundreds"},
    ),
    Shape(MentionKind.SHARE, _SHARE, HEDGED | SIGNS | _MINUS | _FRACTION_NAMES, holds=_is_share),
    Shape(MentionKind.SHARE, anonymous(COINS), CURRENCY),
)
COUNTS = (
    Shape(MentionKind.COUNT, _COUNT, HEDGED | BARE | SIGNS | _MINUS | {
        "all", "dozens", "handful", "hundreds", "thousands", "millions", "billions", "tens",
        "scores", "several", "few", "many", "dozen",
        "couple", "hundred", "thousand", "million", "billion", "nil",
    }, holds=_is_count),
)  # fmt: skip
