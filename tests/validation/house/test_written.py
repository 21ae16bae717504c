"""CSV as ccdata writes it: what is right in another package, and not here."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from ccdata.tables.model.text import to_text as written_by_the_build
from ccdata.validation.house.written import to_text
from tests.validation.damage import Package, of_rule, rules_of, the_one


@pytest.mark.parametrize(
    "value",
    [None, True, False, 0, -7, 2**70, Decimal("942.0100"), Decimal("1E+3"), date(2024, 1, 22), "a", ""],
)
def test_a_value_is_written_as_the_build_writes_it(value: object) -> None:
    """Validation has its own way to say it, which needs no row model: here the two are held together."""
    assert to_text(value) == written_by_the_build(value)


@pytest.mark.parametrize(
    ("table", "column", "change"),
    [
        ("finances", "amount_low", lambda text: f"{text}0" if "." in text else f"{text}.00"),
        ("finances", "amount_low", lambda text: f"0{text}"),
        ("finances", "amount_low", lambda text: f"{text}E0"),
        ("finances", "is_first", lambda text: text.title()),
        ("passages", "start", lambda text: f"+{text}"),
    ],
)
def test_a_value_written_in_another_way_is_found(
    package: Package, table: str, column: str, change: Callable[[str], str]
) -> None:
    number = package.first(table, column)
    before = package.rows(table)[number][column]
    package.edit_rows(table, lambda rows: rows[number].update({column: change(before)}))
    report = package.signed()
    violation = the_one(report, "cell-written")
    assert (violation.resource, violation.line, violation.column) == (table, number + 2, column)
    assert violation.value == change(before)
    assert repr(before) in violation.message


def test_a_number_that_is_none_is_found(package: Package) -> None:
    """The standard has NaN among its numbers."""
    number = package.first("finances", "amount_low")
    package.edit_rows("finances", lambda rows: rows[number].update(amount_low="NaN"))
    violation = the_one(package.signed(), "cell-written")
    assert (violation.line, violation.column, violation.value) == (number + 2, "amount_low", "NaN")


@pytest.mark.parametrize(
    ("column", "text", "rule"),
    [
        ("amount_low", "£148.4m", "cell-type"),
        ("period_start", "2023-04-01T00:00:00", "cell-type"),
        ("fact", "Not a slug", "cell-pattern"),
        ("hedge", "Exact", "cell-code"),
        ("purpose", "x" * 201, "cell-length"),
        ("article_id", "", "cell-required"),
    ],
)
def test_a_wrong_cell_is_no_value_written_otherwise(
    package: Package, column: str, text: str, rule: str
) -> None:
    number = package.first("finances", column)
    package.edit_rows("finances", lambda rows: rows[number].update({column: text}))
    report = package.signed()
    violation = the_one(report, rule)
    assert (violation.line, violation.column) == (number + 2, column)
    assert of_rule(report, "cell-written") == []


def test_a_number_below_the_least_of_its_column_is_found(package: Package) -> None:
    package.edit_rows("passages", lambda rows: rows[9].update(start="-1"))
    violation = the_one(package.signed(), "cell-range")
    assert (violation.line, violation.column, violation.value) == (11, "start", "-1")


def test_more_faults_than_any_limit_are_all_found(package: Package) -> None:
    package.edit_rows("cells", lambda rows: [row.update(derivation="guessed") for row in rows])
    assert len(of_rule(package.signed(), "cell-code")) == len(package.rows("cells"))


def test_a_byte_order_mark_is_found(package: Package) -> None:
    package.edit_bytes("people", lambda content: b"\xef\xbb\xbf" + content)
    report = package.signed()
    assert rules_of(report) == {"csv-encoding"}
    assert (the_one(report, "csv-encoding").file, the_one(report, "csv-encoding").line) == (
        "data/people.csv",
        1,
    )


def test_a_last_line_without_an_end_is_found(package: Package) -> None:
    package.edit_bytes("people", lambda content: content.removesuffix(b"\n"))
    report = package.signed()
    violation = the_one(report, "csv-line-ends")
    assert (violation.file, violation.line) == ("data/people.csv", len(package.rows("people")) + 1)
    assert rules_of(report) == {"csv-line-ends"}
