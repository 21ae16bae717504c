"""Ids and references."""

import pytest

from tests.validation.damage import Cells, Package, of_rule, rules_of, the_one


def test_rows_out_of_order_are_found_though_both_files_have_them_so(package: Package) -> None:
    package.edit_both("people", lambda rows: rows.insert(2, rows.pop(5)))
    report = package.signed()
    violation = the_one(report, "id-sorted")
    assert (violation.file, violation.line) == ("data/people.csv", 5)
    assert rules_of(report) == {"id-sorted"}


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("cells", "column", "id"),
        ("copies", "source_id", "000"),
        ("codes", "code", "unheard_of"),
        ("passages", "kind", "byline"),
        ("judgements", "fact", "another-fact"),
        ("judgements", "article_id", "another-article"),
    ],
)
def test_an_id_that_does_not_follow_from_its_row_is_found(
    package: Package, table: str, column: str, value: str
) -> None:
    number = next(number for number, row in enumerate(package.rows(table)) if row[column] != value)
    package.edit_rows(table, lambda rows: rows[number].update({column: value}))
    violation = the_one(package.signed(), "id-form")
    assert (violation.resource, violation.line, violation.column) == (table, number + 2, "id")


def test_a_statement_may_have_a_third_part_in_its_id_and_no_fourth(package: Package) -> None:
    def longer(rows: list[Cells]) -> None:
        rows[0]["id"] += ".second"
        rows[1]["id"] += ".second.third"

    package.edit_rows("judgements", longer)
    assert the_one(package.signed(), "id-form").line == 3


def test_a_reference_to_its_own_table_is_followed(package: Package) -> None:
    number = package.first("passages", "copy_of")
    package.edit_both("passages", lambda rows: rows[number].update(copy_of="nowhere"))
    violation = the_one(package.signed(), "key-foreign")
    assert (violation.line, violation.column) == (number + 2, "copy_of")


def test_an_empty_cell_refers_to_nothing(package: Package) -> None:
    number = package.first("judgements", "judge")
    package.edit_both("judgements", lambda rows: rows[number].update(judge="", judge_name=""))
    assert of_rule(package.signed(), "key-foreign") == []


def test_references_to_a_table_that_cannot_be_read_are_skipped_with_a_reason(package: Package) -> None:
    package.csv("entities").unlink()
    report = package.signed()
    check = next(check for check in report.checks if check.rule == "key-foreign")
    assert any("entities, which it refers to," in why for why in check.skipped)
    assert of_rule(report, "key-foreign") == []
