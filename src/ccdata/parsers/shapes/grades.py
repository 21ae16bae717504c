"""The shapes of grades of Ofsted's scale: the words, told from their everyday use."""

from __future__ import annotations

import re

from ccdata.parsers.grammar import END, FLAGS, GRADE, NUMBER_WORD, QUOTED_GRADE, words
from ccdata.parsers.shapes.shape import QUOTES, Shape
from ccdata.vocabulary.codebook.mentions import MentionKind

_NEGATOR = words("not", "not yet", "never", "no longer", "neither", "nor")
_JUDGED = (
    r"(?:(?<=rated )|(?<=judged )|(?<=graded )|(?<=deemed )|(?<=judged as )|(?<=rated as )"
    r"|(?<=found to be ))"
)
_GRADE_NOUN = (
    rf"['\"]?(?:-rated|(?: +Ofsted)?(?: +overall)? +(?:rating|grade|judge?ment|provider|school)s?){END}"
)
# "good" is a grade only where the words around it say so; the other grades are rarer words.
_SURE = (
    rf"(?:{_NEGATOR} +(?:an? +)?{QUOTED_GRADE}(?! +(?:enough|at|news){END})"
    rf"|{QUOTED_GRADE}(?:,? +{QUOTED_GRADE}){{0,3}},? +(?:or|and) +{QUOTED_GRADE}"
    rf"|{QUOTED_GRADE}(?:, +{QUOTED_GRADE}){{2,3}}"
    rf"|requir(?:es?|ed|ing) +improvement(?: +to +be +good)?{END}|{_JUDGED}{GRADE}"
    rf"|(?<=['\"])(?:good|inadequate|outstanding)(?=['\"])"
    rf"|(?:good|inadequate|outstanding)(?={_GRADE_NOUN})"
    rf"|(?<=: )(?:good|inadequate|outstanding)(?= *$)"
    rf"|(?<=\bto )good{END}(?= +(?:at|in|by|under|since|on|last|this){END}| *[.,;:)]| *$))"
)
_EITHER = rf"(?:inadequate|outstanding){END}"
_STARTS = (
    frozenset(
        {
            "not",
            "never",
            "no",
            "neither",
            "nor",
            "requires",
            "require",
            "required",
            "requiring",
            "inadequate",
            "good",
            "outstanding",
        }
    )
    | QUOTES
)

_GOOD = (
    rf"good{END}(?= *[,.;:)]| *$| +(?:and|or|but|by|in|at|for|when|since|as|with|overall|on|after|before|from"
    rf"|to|the|{NUMBER_WORD}|[0-9]))"
)
_OTHER_GRADE = re.compile(rf"\b(?:requir(?:es?|ed|ing) improvement|inadequate|outstanding){END}", FLAGS)
_JUDGED_NEAR = re.compile(rf"\b(?:judged|rated|graded){END}(?: +\S+){{0,5}} *$", FLAGS)
_EVERYDAY = re.compile(
    r"\b(?:for|as|so|very|too|no|do|does|did|doing|how|really|pretty|common|public|greater|much|the) $", FLAGS
)
_REACH = 120
_BREAK = re.compile(r"\. |\n")


def _is_grade(match: re.Match[str]) -> bool:
    """The word "good" is a grade where its sentence has another or judges, and no set phrase is meant."""
    text = match.string
    before = _BREAK.split(text[max(0, match.start() - _REACH) : match.start()])[-1]
    after = _BREAK.split(text[match.end() : match.end() + _REACH], maxsplit=1)[0]
    return _EVERYDAY.search(before) is None and (
        _OTHER_GRADE.search(before) is not None
        or _OTHER_GRADE.search(after) is not None
        or _JUDGED_NEAR.search(before) is not None
    )


GRADES = (
    Shape(MentionKind.GRADE, _SURE, _STARTS),
    Shape(MentionKind.GRADE, _EITHER, _STARTS, doubt="may be the everyday word"),
    Shape(
        MentionKind.GRADE,
        _GOOD,
        frozenset({"good"}),
        doubt="may be the everyday word",
        holds=_is_grade,
    ),
)
