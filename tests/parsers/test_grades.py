import pytest

from ccdata.parsers.grades import dated_grade_change, grade, grade_change
from ccdata.parsers.values import Change, DatedGrade, Refusal, When
from ccdata.vocabulary.codebook.values import Grade

INADEQUATE, REQUIRES_IMPROVEMENT, GOOD, OUTSTANDING = Grade


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("requires improvement", REQUIRES_IMPROVEMENT),
        ("requires\nimprovement", REQUIRES_IMPROVEMENT),
        ("a requires improvement rating", REQUIRES_IMPROVEMENT),
        ("a requires improvement grade", REQUIRES_IMPROVEMENT),
        ("‘inadequate’", INADEQUATE),
        ("an inadequate Ofsted rating", INADEQUATE),
        ("an inadequate Ofsted judgment", INADEQUATE),
        ("rated inadequate", INADEQUATE),
        ("“good”", GOOD),
        ("good", GOOD),
        ("a good grade", GOOD),
        ("a good rating", GOOD),
        ("the good rating", GOOD),
        ("a ‘good’ Ofsted rating", GOOD),
        ("rated good", GOOD),
        ("good-rated", GOOD),
        ("outstanding", OUTSTANDING),
    ],
)
def test_a_grade_is_read_with_its_noun_or_verb(text: str, expected: Grade) -> None:
    assert grade(text) is expected


@pytest.mark.parametrize(
    "text",
    ["", "not yet ‘good’", "not good", "no longer inadequate", "good practice", "good or outstanding",
     "very good",
     "almost good", "a good", "'good\"", "‘good", "require improvement", "inadequate to good", "well",
     "goodness",
     "good, requires improvement", "not rated good", "good features"],
)  # fmt: skip
def test_a_grade_that_is_negated_qualified_or_one_of_several_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        grade(text)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("‘inadequate’ to ‘good’", INADEQUATE, GOOD),
        ("from ‘inadequate’ to ‘good’", INADEQUATE, GOOD),
        ("from inadequate to good", INADEQUATE, GOOD),
        ("from good to requires improvement", GOOD, REQUIRES_IMPROVEMENT),
    ],
)
def test_a_change_of_grade_keeps_its_direction(text: str, before: Grade, after: Grade) -> None:
    assert grade_change(text) == Change(before, after)


@pytest.mark.parametrize(
    "text",
    ["good", "good to good", "from good", "not from good to inadequate", "from inadequate in 2018 to good"],
)
def test_what_is_no_change_of_two_grades_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        grade_change(text)


def test_each_grade_of_a_dated_change_has_its_own_year() -> None:
    assert dated_grade_change("from requires improvement, in 2019, to good, in 2023") == Change(
        DatedGrade(REQUIRES_IMPROVEMENT, When("2019")), DatedGrade(GOOD, When("2023"))
    )
    assert dated_grade_change("from inadequate in 2018 to outstanding in March 2021") == Change(
        DatedGrade(INADEQUATE, When("2018")), DatedGrade(OUTSTANDING, When("2021-03"))
    )


@pytest.mark.parametrize(
    "text",
    ["from inadequate in 2018 to good", "from inadequate to good in 2021",
     "from good in 2021 to inadequate in 2018",
     "from inadequate, in 31 February 2018, to good, in 2021", "in 2018"],
)  # fmt: skip
def test_a_dated_change_without_both_dates_or_in_the_wrong_order_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        dated_grade_change(text)
