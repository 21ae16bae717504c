"""Every cell against its column: type, form, range, length, and the way it is written."""

import pytest

from ccdata.tables.finances import Finance
from ccdata.tables.model.row import Row
from ccdata.tables.people import PersonRow
from ccdata.tables.statistics import Statistic
from ccdata.validation.findings import Findings
from ccdata.validation.loaded import LoadedRow, LoadedTable
from ccdata.validation.report import Violation
from ccdata.validation.rows import check_rows
from tests.validation.damage import Package, of_rule, the_one

SOUND: dict[type[Row], dict[str, str]] = {
    Finance: {
        "id": "a.b", "fact": "b", "entity": "e", "entity_name": "E", "measure": "gross_expenditure_budget",
        "modality": "stated", "amount_low": "148400000", "amount_high": "148400000", "hedge": "exact",
        "is_first": "true",
        "period_start": "2023-04-01", "article_id": "a",
    },
    Statistic: {
        "id": "a.b", "fact": "b", "measure": "m", "unit": "percent", "hedge": "exact", "numerator": "1",
        "denominator": "3", "modality": "stated", "is_first": "true", "article_id": "a",
    },
    PersonRow: {"id": "a", "name": "A"},
}  # fmt: skip


def check(model: type[Row], **cells: str) -> tuple[LoadedRow, list[Violation]]:
    """A row of a model, sound but for the cells given."""
    names = [column.name for column in model.columns()]
    row = LoadedRow(2, dict.fromkeys(names, "") | SOUND[model] | cells)
    findings = Findings()
    check_rows(LoadedTable(model.table_name(), "t.csv", model, [row]), findings)
    return row, [one for one in findings.report("").violations if one.file is not None]


@pytest.mark.parametrize("model", SOUND)
def test_the_rows_that_the_others_are_made_of_are_sound(model: type[Row]) -> None:
    row, violations = check(model)
    assert violations == []
    assert row.values.keys() == row.cells.keys()


@pytest.mark.parametrize(
    ("model", "column", "text", "rule"),
    [
        (Finance, "article_id", "", "cell-required"),
        (Finance, "measure", "", "cell-required"),
        (Finance, "amount_low", "£148.4m", "cell-type"),
        (Finance, "amount_low", "NaN", "cell-type"),
        (Finance, "amount_low", "Infinity", "cell-type"),
        (Finance, "is_first", "perhaps", "cell-type"),
        (Finance, "period_start", "2023-02-30", "cell-type"),
        (Finance, "hedge", "roughly", "cell-code"),
        (Finance, "hedge", "Exact", "cell-code"),
        (Finance, "fact", "Not a slug", "cell-pattern"),
        (Finance, "fact", "b\n", "cell-pattern"),
        (Finance, "purpose", "x" * 201, "cell-length"),
        (Statistic, "denominator", "0", "cell-range"),
        (Statistic, "numerator", "1.5", "cell-type"),
    ],
)
def test_a_wrong_cell_is_found(model: type[Row], column: str, text: str, rule: str) -> None:
    violations = check(model, **{column: text})[1]
    assert [(one.rule, one.column, one.value) for one in violations] == [(rule, column, text)]
    assert violations[0].row_id == check(model, **{column: text})[0].id


@pytest.mark.parametrize(
    ("model", "column", "text", "written"),
    [
        (Finance, "amount_low", "1484e5", "148400000"),
        (Finance, "amount_low", "148400000.00", "148400000"),
        (Finance, "amount_low", "0148400000", "148400000"),
        (Finance, "amount_low", "148_400_000", "148400000"),
        (Finance, "is_first", "True", "true"),
        (Finance, "is_first", "1", "true"),
        (Finance, "period_start", "2023-04-01T00:00:00", "2023-04-01"),
        (Statistic, "numerator", "1.0", "1"),
        (Statistic, "numerator", " 1", "1"),
    ],
)
def test_a_value_written_in_another_way_is_found(
    model: type[Row], column: str, text: str, written: str
) -> None:
    violations = check(model, **{column: text})[1]
    assert [(one.rule, one.column) for one in violations] == [("cell-written", column)]
    assert repr(written) in violations[0].message


def test_a_wrong_cell_leaves_the_values_of_the_others() -> None:
    sound = check(Finance)[0].values
    row = check(Finance, hedge="roughly", amount_low="much")[0]
    assert row.values == {name: value for name, value in sound.items() if name not in ("hedge", "amount_low")}


def test_a_column_that_the_header_lacks_is_not_reported_for_every_row() -> None:
    row = LoadedRow(2, {"id": "a"})
    findings = Findings()
    check_rows(LoadedTable("people", "t.csv", PersonRow, [row]), findings)
    assert row.values == {"id": "a"}
    assert [one for one in findings.report("").violations if one.file is not None] == []


def test_a_number_below_the_least_of_its_column_is_found_in_the_package(package: Package) -> None:
    package.edit_rows("passages", lambda rows: rows[9].update(start="-1"))
    violation = the_one(package.signed(), "cell-range")
    assert (violation.line, violation.column, violation.value) == (11, "start", "-1")


def test_more_faults_than_any_limit_are_all_found(package: Package) -> None:
    package.edit_rows("cells", lambda rows: [row.update(derivation="guessed") for row in rows])
    assert len(of_rule(package.signed(), "cell-code")) == len(package.rows("cells"))
