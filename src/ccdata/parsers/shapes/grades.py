"""The shapes of grades of Ofsted's scale: the words, told from their everyday use."""

from __future__ import annotations

from ccdata.parsers.grammar import END, GRADE, QUOTED_GRADE, words
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
    rf"(?:{_NEGATOR} +(?:an? +)?{QUOTED_GRADE}"
    rf"|{QUOTED_GRADE}(?:,? +{QUOTED_GRADE}){{0,3}},? +(?:or|and) +{QUOTED_GRADE}"
    rf"|requir(?:es?|ed|ing) +improvement{END}|{_JUDGED}{GRADE}|(?<=['\"])(?:good|inadequate"
    rf"|outstanding)(?=['\"])"
    rf"|(?:good|inadequate|outstanding)(?={_GRADE_NOUN})"
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

GRADES = (
    Shape(MentionKind.GRADE, _SURE, _STARTS),
    Shape(MentionKind.GRADE, _EITHER, _STARTS, doubt="may be the everyday word"),
)
