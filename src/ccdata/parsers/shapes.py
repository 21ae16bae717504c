"""The shapes that mentions have: for each kind, what the scanner looks for.

Most are compositions of the grammar that the parsers read. The rest are things that no parser
takes for a quantity: telephone numbers, ages, ordinals, labels, set phrases, addresses.
"""

import re
from functools import cache

from ccdata.parsers.grammar import (
    ALL_BUT,
    ANY_GRADE_CHANGE,
    COUNT,
    DATE,
    DENOMINATORS,
    DURATION,
    END,
    FLAGS,
    GRADE,
    HEDGE,
    HEDGES,
    MONEY,
    MONEY_SPAN,
    MONTHS,
    NOT_A_YEAR,
    NUMBER,
    NUMERAL,
    ONE_IDIOM,
    ONES,
    PERCENT,
    QUOTED_GRADE,
    RELATIVE,
    SEASONS,
    SHARE,
    START,
    STEP,
    TEENS,
    TENS,
    TIME_UNIT,
    TIMESTAMP,
    YEAR,
    YEAR_SPAN,
    anonymous,
    words,
)
from ccdata.vocabulary.codebook.mentions import MentionKind

# A minus is part of a number; a dash between words has a space or a letter before or after it.
_SIGN = r"(?:-(?=[0-9£])|minus +(?=[0-9£]))?"
_NUMBER_OR_MONEY = rf"(?:{anonymous(MONEY_SPAN)}|{NOT_A_YEAR}{NUMBER}(?![ -]{TIME_UNIT}))"
_CHANGE = (
    rf"(?:from +{_NUMBER_OR_MONEY} +to +{_NUMBER_OR_MONEY}"
    rf"|{anonymous(SHARE)} +to +{anonymous(SHARE)}|{ANY_GRADE_CHANGE})"
)

# "a third of councils" is a share, "in a third group" an ordinal: the next word decides.
_FRACTION_VERBS = words("of", "is", "are", "was", "were", "has", "have", "had", "said")
_ORDINAL_DENOMINATOR = words(*(name for name in DENOMINATORS if name != "quarter"))
_NOT_AN_ORDINAL = rf"(?!a +{_ORDINAL_DENOMINATOR}{END} +(?!{_FRACTION_VERBS}{END})(?u:\w))"
_POINTS = rf"{NUMERAL} *(?:%|percentage|per +cent) *points?{END}"
_SHARE = rf"{_SIGN}(?:{_NOT_AN_ORDINAL}{anonymous(SHARE)}|{_POINTS}|{NUMBER} +to +{PERCENT})"

_VAGUE = words("dozen", "dozens", "handful", "hundreds", "thousands", "millions", "billions") + END
_COUNT = rf"(?:{_SIGN}{anonymous(COUNT)}|{ALL_BUT}|{_VAGUE})"

_WEEKDAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
# May and March are also verbs: alone, they are months only after a preposition.
_MONTH_ALONE = (
    rf"(?:(?<=\bin )|(?<=\bby )|(?<=\bof )|(?<=\bto )|(?<=since )|(?<=until )|(?<=from )"
    rf"|(?!(?-i:May|March){END}))"
)
_RELATIVE = (
    rf"(?:{_MONTH_ALONE}{anonymous(RELATIVE)}|{HEDGE} +{anonymous(STEP)}|since +then{END}"
    rf"|(?:(?:last|next|this) +)?(?-i:{_WEEKDAYS}){END}|(?:last|next|this) +(?-i:{'|'.join(MONTHS)}){END})"
)
_DATE = rf"(?:{anonymous(DATE)}|(?:early|mid|late)[ -]{YEAR}{END})"
_TIME = rf"(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?: *[ap]m)?|1?[0-9]\.[0-5][0-9] *[ap]m|1?[0-9] ?[ap]m){END}"

_NUMBER_NAMES = words(*ONES, *TEENS, *TENS)
_AGE = (
    rf"(?:aged +(?:between +)?{NUMBER}(?:(?: *- *| +to +| +and +){NUMBER})?"
    rf"(?: +(?:and|or) +{words('over', 'under', 'above', 'older', 'younger')}{END})?"
    rf"|(?:under|over)[ -](?:{NUMERAL}|{_NUMBER_NAMES})e?s{END}"
    rf"|(?:under|over)-(?:{NUMERAL}|{_NUMBER_NAMES}){END}"
    rf"|{NUMBER}(?:-| +)years?[ -]olds?{END})"
)
_ORDINAL_WORDS = ("first", "second", *DENOMINATORS[:1], "fourth", *DENOMINATORS[2:], "eleventh", "twelfth",
                  "twentieth", *(f"{teen}th" for teen in TEENS[3:]))  # fmt: skip
_ORDINAL = (
    rf"(?:(?:{words(*TENS)}-)?{words(*_ORDINAL_WORDS)}"
    rf"|(?:[1-9][0-9]{{0,2}},)?[0-9]{{1,4}}(?:st|nd|rd|th)){END}"
)
_TELEPHONE = r"(?:\+44 ?|0)[0-9](?:[ -]?[0-9]){8,9}(?![0-9])"
_LABEL_NAME = (
    "(?:[Kk]ey +)?[Ss]tage|[Pp]art|[Cc]ategory|[Cc]hapter|[Ss]ection|[Ss]chedule|[Aa]rticle|[Aa]nnex"
    "|[Aa]ppendix|[Tt]able|[Ff]igure|[Pp]hase|[Bb]and|[Tt]ier|[Ll]evel|[Vv]olume|[Pp]age|[Pp]aragraph"
)
# "I" after a label's name is more often the pronoun than a numeral.
_LABEL_ITEM = rf"(?-i:(?:{_LABEL_NAME}) +(?:[0-9]{{1,4}}[A-Za-z]?|[A-HJ-Z])){END}"
_LABEL = rf"{_LABEL_ITEM}(?:,? +{_LABEL_ITEM})*"
_LETTERS_AND_DIGITS = r"(?u:(?=\w*[0-9])(?=\w*[^\W\d])\w+)"
_IDIOM = rf"(?:{ONE_IDIOM}|(?:no|number|square|each|any|every) +one{END}|2020 +vision{END})"
_MAIL = r"(?u:[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
_URL = rf"(?:(?:https?://|www\.)[^\s<>\"]*[^\s<>\"'.,;:!?)\]}}]|{_MAIL})"
_DIGITS = r"[0-9]+(?:[.,:/-][0-9]+)*"

_NEGATOR = words("not", "not yet", "never", "no longer", "neither", "nor")
_GRADED = rf"(?:(?:(?<=rated )|(?<=judged )|(?<=graded )|(?<=deemed )){GRADE})"
_GRADE_NOUN = rf"['\"]?(?:-rated|(?: +Ofsted)?(?: +overall)? +(?:rating|grade|judge?ment)s?){END}"
# "good" is a grade only where the words around it say so; the other grades are rarer words.
_GRADE = (
    rf"(?:{_NEGATOR} +(?:an? +)?{QUOTED_GRADE}"
    rf"|{QUOTED_GRADE}(?:,? +{QUOTED_GRADE}){{0,3}},? +(?:or|and) +{QUOTED_GRADE}"
    rf"|(?:requires +improvement|inadequate|outstanding){END}"
    rf"|{_GRADED}|(?<=['\"])good(?=['\"])|good(?={_GRADE_NOUN})"
    rf"|(?<=\bto )good{END}(?= +(?:at|in|by|under|since|on|last|this){END}| *[.,;:)]| *$))"
)

_SHAPES = (
    (MentionKind.URL, _URL),
    (MentionKind.TIMESTAMP, anonymous(TIMESTAMP)),
    (MentionKind.TELEPHONE, _TELEPHONE),
    (MentionKind.IDIOM, _IDIOM),
    (MentionKind.LABEL, _LABEL),
    (MentionKind.AGE, _AGE),
    (MentionKind.YEARS, anonymous(YEAR_SPAN)),
    (MentionKind.CHANGE, _CHANGE),
    (MentionKind.DATE, _DATE),
    (MentionKind.RELATIVE_DATE, _RELATIVE),
    (MentionKind.TIME, _TIME),
    (MentionKind.MONEY, _SIGN + anonymous(MONEY)),
    (MentionKind.SHARE, _SHARE),
    (MentionKind.DURATION, anonymous(DURATION)),
    (MentionKind.ORDINAL, _ORDINAL),
    (MentionKind.GRADE, _GRADE),
    (MentionKind.COUNT, _COUNT),
    (MentionKind.LABEL, _LETTERS_AND_DIGITS),
    (MentionKind.DIGITS, _DIGITS),
)

# The words that a mention can begin with. A shape is tried only where one of them stands.
_HEDGE_STARTS = tuple(phrase.split()[0] for phrases in HEDGES.values() for phrase in phrases)
_FIRST_WORDS = words(
    *{
        *ONES, *TEENS, *TENS, *_HEDGE_STARTS, *_ORDINAL_WORDS, *SEASONS, *(month.lower() for month in MONTHS),
        *(day.lower() for day in _WEEKDAYS.split("|")), *(day[:3].lower() for day in _WEEKDAYS.split("|")),
        "a", "aged", "all", "annex", "any", "appendix", "article", "band", "between", "billions", "category",
        "chapter", "dozen", "dozens", "each", "earlier", "early", "every", "figure", "following", "from",
        "good", "half", "handful", "hundreds", "inadequate", "key", "last", "late", "later", "level", "mid",
        "millions", "minus", "neither", "never", "next", "no", "nor", "not", "noughties", "number",
        "outstanding", "page", "paragraph", "part", "past", "phase", "previous", "requires", "same",
        "schedule", "section", "since", "square", "stage", "subsequent", "table", "that", "this",
        "thousands", "tier", "today", "tomorrow", "volume", "www", "yesterday", "zero", "http", "https",
    }
)  # fmt: skip
_BEGINNING = (
    rf"{START}(?:[£'\"+-]|{_FIRST_WORDS}{END}|(?u:[^\W0-9]+)(?=[0-9]))|[0-9]|(?u:(?<![\w.+-])[\w.+-]+@)"
)


@cache
def shapes() -> tuple[tuple[MentionKind, re.Pattern[str]], ...]:
    """Each kind with its shape; where two shapes end at one place, the first names the mention.

    Compiled when first asked for: whoever only parses does not wait for it.
    """
    return tuple((kind, re.compile(shape, FLAGS)) for kind, shape in _SHAPES)


@cache
def beginning() -> re.Pattern[str]:
    """Where a mention may begin: the only places at which the scanner tries the shapes."""
    return re.compile(_BEGINNING, FLAGS)
