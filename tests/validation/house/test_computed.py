"""Computed columns, worked out again."""

import pytest

from tests.validation.damage import Package, of_rule, the_one


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("judged_start", "2016-01-02"),
        ("judged_end", "2036-12-30"),
        ("entity_name", "Another Council"),
        ("article_date", "2024-01-21"),
        ("article_url", "https://example.org/"),
    ],
)
def test_a_computed_cell_that_does_not_follow_is_found_though_both_files_have_it(
    package: Package, column: str, value: str
) -> None:
    number = package.first("judgements", column)
    package.edit_both("judgements", lambda rows: rows[number].update({column: value}))
    violation = the_one(package.signed(), "computed-value")
    assert (violation.line, violation.column, violation.value) == (number + 2, column, value)


def test_the_words_that_a_cell_is_computed_from_may_not_change_alone(package: Package) -> None:
    number = package.first("judgements", "judged_start")
    package.edit_both("judgements", lambda rows: rows[number].update(judged="1999-05"))
    found = of_rule(package.signed(), "computed-value")
    assert {violation.column for violation in found} == {"judged_start", "judged_end"}
    assert "'1999-05-01'" in found[0].message


def test_a_computed_cell_may_not_be_emptied(package: Package) -> None:
    number = package.first("judgements", "judged_start")
    package.edit_both("judgements", lambda rows: rows[number].update(judged_start=""))
    assert the_one(package.signed(), "computed-value").column == "judged_start"


def test_words_that_are_no_date_are_found(package: Package) -> None:
    number = package.first("judgements", "judged_start")
    package.edit_both("judgements", lambda rows: rows[number].update(judged="in 2016"))
    report = package.signed()
    violation = the_one(report, "cell-edtf")
    assert (violation.line, violation.column, violation.value) == (number + 2, "judged", "in 2016")
    assert of_rule(report, "computed-value") == []


def test_one_statement_of_a_fact_is_its_first(package: Package) -> None:
    package.edit_both(
        "judgements",
        lambda rows: rows[0].update(is_first="false" if rows[0]["is_first"] == "true" else "true"),
    )
    assert the_one(package.signed(), "computed-value").column == "is_first"


def test_what_is_quoted_of_an_article_is_counted_again(package: Package) -> None:
    package.edit_both("articles", lambda rows: rows[0].update(quoted_percent="99.9"))
    violation = the_one(package.signed(), "computed-value")
    assert (violation.column, violation.value) == ("quoted_percent", "99.9")


def test_a_time_that_ends_before_it_starts_is_found(package: Package) -> None:
    number = package.first("judgements", "judged_start", "judged_end")
    package.edit_both("judgements", lambda rows: rows[number].update(judged_start="2039-01-01"))
    violation = the_one(package.signed(), "dates-order")
    assert (violation.line, violation.column) == (number + 2, "judged_start")


def test_what_a_wrong_cell_is_needed_for_is_skipped_and_not_reported_twice(package: Package) -> None:
    package.edit_rows("articles", lambda rows: rows[0].update(characters="many"))
    report = package.signed()
    assert the_one(report, "cell-type").column == "characters"
    assert of_rule(report, "computed-value") == []
    check = next(check for check in report.checks if check.rule == "computed-value")
    assert any("articles.quoted_percent" in why for why in check.skipped)
