"""Ofsted's grades, alone and as a change from one to another."""

import re

from ccdata.parsers import dates
from ccdata.parsers.edtf import bounds
from ccdata.parsers.folding import fold
from ccdata.parsers.grammar import DATED_GRADE_CHANGE, FLAGS, GRADE_CHANGE, QUOTED_GRADE
from ccdata.parsers.values import Change, DatedGrade, When, refusal
from ccdata.vocabulary.codebook.values import Grade

_NOUN = r"(?:Ofsted +)?(?:overall +)?(?:rating|grade|judge?ment)"
_GRADE = re.compile(
    rf"(?:(?:rated|judged|graded) +)?(?P<alone>{QUOTED_GRADE})"
    rf"|(?:(?:an?|the) +)?(?P<named>{QUOTED_GRADE}) +{_NOUN}"
    rf"|(?P<joined>{QUOTED_GRADE})-rated",
    FLAGS,
)
_GRADES = {grade.value: grade for grade in Grade}
_CHANGE = re.compile(GRADE_CHANGE, FLAGS)
_DATED_CHANGE = re.compile(DATED_GRADE_CHANGE, FLAGS)


def grade(text: str) -> Grade:
    """One of Ofsted's four grades, quoted or not, with "rated" before it or "rating" after it.

    Refuses (`Refusal`) a grade that is negated, qualified or one of several, and "good" with any
    other noun.

    >>> grade("an inadequate Ofsted rating").value, grade("‘good’").value
    ('inadequate', 'good')
    >>> grade("not yet ‘good’")
    Traceback (most recent call last):
    ccdata.parsers.values.Refusal: grade: read 'not yet ‘good’', expected one grade such as rated good
    """
    match = _GRADE.fullmatch(fold(text))
    if match is None:
        raise refusal("grade", text, "one grade such as rated good")
    return _grade(match["alone"] or match["named"] or match["joined"])


def grade_change(text: str) -> Change[Grade]:
    """Two different grades, in the order of the words: from the first to the second.

    >>> change = grade_change("from ‘inadequate’ to ‘good’")
    >>> change.before.value, change.after.value
    ('inadequate', 'good')
    """
    match = _CHANGE.fullmatch(fold(text))
    if match is None or _grade(match["before"]) is _grade(match["after"]):
        raise refusal("grade_change", text, "two grades that differ, such as from inadequate to good")
    return Change(_grade(match["before"]), _grade(match["after"]))


def dated_grade_change(text: str) -> Change[DatedGrade]:
    """Two grades, each with the date that the same words give for it; the second no earlier.

    >>> change = dated_grade_change("from requires improvement, in 2019, to good, in 2023")
    >>> change.after.grade.value, change.after.when.edtf
    ('good', '2023')
    """
    match = _DATED_CHANGE.fullmatch(fold(text))
    if match is None:
        raise refusal(
            "dated_grade_change", text, "two dated grades such as from inadequate in 2018 to good in 2021"
        )
    before, after = dates.date(match["before_date"]), dates.date(match["after_date"])
    if _first_day(before) > _first_day(after):
        raise refusal("dated_grade_change", text, "the earlier date first")
    return Change(DatedGrade(_grade(match["before"]), before), DatedGrade(_grade(match["after"]), after))


def _grade(words: str) -> Grade:
    # In full the scale says "requires improvement to be good".
    return _GRADES["_".join(words.strip("'\"").lower().split()).removesuffix("_to_be_good")]


def _first_day(when: When) -> str:
    return str(bounds(when.edtf)[0])
