"""The shapes of places in an order, and of set phrases in which a number counts nothing."""

from __future__ import annotations

from ccdata.parsers.grammar import DENOMINATORS, END, ONE_IDIOM, TEENS, TENS, words
from ccdata.parsers.shapes.shape import DIGITS, MIXED, NUMBERS, Shape, after
from ccdata.vocabulary.codebook.mentions import MentionKind

_ORDINAL_WORDS = (
    "first", "second", *DENOMINATORS[:1], "fourth", *DENOMINATORS[2:], "eleventh", "twelfth", "hundredth",
    "thousandth",
    "millionth", *(f"{teen}th" for teen in TEENS[3:]), *(f"{ten[:-1]}ieth" for ten in TENS), "firstly",
    "secondly",
    "thirdly",
    "fourthly",
)  # fmt: skip
_ORDINAL = (
    rf"(?:(?:{words(*TENS)}-)?{words(*_ORDINAL_WORDS)}|(?:[1-9][0-9]{{0,2}},)?[0-9]{{1,4}}(?:st|nd|rd|th)"
    rf"|{after('first', 'second', 'third', 'fourth', 'final', 'last', 'opening', 'closing', 'other')}"
    rf"(?:half|quarter)"
    rf"|(?:(?<=first-)|(?<=second-)|(?<=third-)|(?<=fourth-)|(?<=final-))(?:half|quarter)){END}"
)

_BEFORE_A_PRONOUN = after(
    "the", "this", "that", "which", "another", "only", "a", "as", "is", "was", "not", "or", "like",
    "good", "bad", "big", "little", "new", "old", "different", "better", "difficult", "hard", "right",
    "wrong", "easy", "tough", "important", "last", "main",
)  # fmt: skip
# "the one", "this one", "one who": a pronoun.
_PRONOUN = (
    rf"{_BEFORE_A_PRONOUN}"
    rf"one{END}"
    rf"(?= +(?:who|that|which|where|could|would|might|should|must|can|of|in +which|to|for|when|I|we"
    rf"|they|he|she|it|with|is|was|will){END}|[.,;:?!)'\"]| *$)"
    rf"|(?<=it, )one{END}"
    rf"|one{END}(?= +(?:who|which|that|could|would|might|should|must|can|cannot|can't|based|wonders"
    rf"|feels|thinks|another|never|always|hopes|suspects|imagines|gets|got|knows|sees|senses"
    rf"|expects){END})"
)
_PHRASES = words(
    "at sixes and sevens", "on all fours", "nine to five", "nine-to-five", "ten a penny",
    "one and all", "at once", "all at once",
    "half measures", "half-measures", "once-in-a-generation", "once-in-a-lifetime", "ten out of ten",
    "half-time", "half time", "halftime", "half-term", "half term", "half-hearted", "half-heartedly",
    "half-way", "halfway", "24/7",
    "quarter-final", "quarter-finals", "quarter-finalist", "quarter-finalists", "back to square one",
    "one size fits all",
    "one-size-fits-all", "first and foremost", "one day", "one and the same", "one or other",
    "one or the other",
    "one hand", "one at a time", "one too many", "two sides of the same coin",
)  # fmt: skip
_IDIOM = (
    rf"(?:{ONE_IDIOM}|(?:no|number|square|each|any"
    rf"|every)[ -]+one{END}(?! +of{END} +{words('the', 'these', 'those')} +[0-9])|2020 +vision{END}"
    rf"|ones{END}|one's{END}|oneself{END}"
    rf"|{_PRONOUN}|{_PHRASES}{END}|once{END}|for +one(?=,|\.))"
)

IDIOMS = (
    Shape(
        MentionKind.IDIOM,
        _IDIOM,
        NUMBERS | {
            "no", "number", "square", "each", "any", "every", "ones", "at", "on", "all",
            "ten", "once", "halfway", "halftime",
            "back", "for", "oneself", "first", "a0",         },
    ),
)  # fmt: skip
ORDINALS = (
    Shape(
        MentionKind.ORDINAL,
        _ORDINAL,
        DIGITS | MIXED | set(TENS) | set(_ORDINAL_WORDS) | {"half", "quarter"},
    ),
)
