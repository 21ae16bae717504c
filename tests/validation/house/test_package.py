"""The package as built is sound, and each fault that it must withstand is found at its exact place.

Each fault is tried twice: with the descriptor left alone, where the hash finds it, and with bytes and hashes
renewed, where only the rule that is about the fault can.
"""

import subprocess
import sys

import pytest

from ccdata.validation import Report, validate
from ccdata.validation.rules import ELSEWHERE, RULES
from tests.validation.damage import Cells, Package, of_rule, rules_of, the_one


def test_the_package_as_built_breaks_no_rule_and_every_rule_is_performed(pristine: Package) -> None:
    report = pristine.validate()
    assert report.violations == ()
    assert report.ok
    assert [check.rule for check in report.checks] == [rule.id for rule in RULES if rule not in ELSEWHERE]
    assert [check.rule for check in report.checks if check.performed == 0 or check.skipped] == []


def test_files_changed_without_the_descriptor_are_found_by_their_hash(package: Package) -> None:
    package.edit_bytes("people", lambda content: content.replace(b"Tina", b"Tine", 1))
    violation = the_one(package.validate(), "file-hash")
    assert (violation.resource, violation.file) == ("people", "data/people.csv")


def digit_changed(text: str) -> str:
    place = next(place for place, letter in enumerate(text) if letter.isdigit() and letter != "0")
    return f"{text[:place]}{int(text[place]) % 9 + 1}{text[place + 1 :]}"


def test_a_digit_changed_in_a_csv_cell_is_found(package: Package) -> None:
    number = package.first("finances", "amount_low")
    before = package.rows("finances")[number]
    package.edit_rows(
        "finances", lambda rows: rows[number].update(amount_low=digit_changed(before["amount_low"]))
    )
    assert "file-hash" in rules_of(package.validate())
    violation = the_one(package.signed(), "parquet-value")
    assert (violation.row_id, violation.column) == (before["id"], "amount_low")
    assert violation.value == before["amount_low"]
    assert f"line {number + 2} of data/finances.csv" in violation.message


def test_two_digits_swapped_in_a_parquet_cell_are_found(package: Package) -> None:
    number = next(
        number for number, row in enumerate(package.rows("passages")) if row["end"][-1] != row["end"][-2]
    )
    row = package.rows("passages")[number]
    swapped = row["end"][:-2] + row["end"][-1] + row["end"][-2]
    package.edit_parquet_cell("passages", number, "end", int(swapped))
    assert "file-hash" in rules_of(package.validate())
    violation = the_one(package.signed(), "parquet-value")
    assert violation.file == "data/passages.parquet"
    assert (violation.row, violation.row_id, violation.column) == (number + 1, row["id"], "end")
    assert violation.value == swapped


def test_a_quote_moved_by_one_character_is_found(package: Package) -> None:
    """It is as long as before and inside its passage: its id tells that it does not stand where it did."""
    package.edit_both("citations", lambda rows: move(rows[5], 1, 1))
    report = package.signed()
    violation = the_one(report, "citation-id")
    assert (violation.line, violation.row_id) == (7, package.rows("citations")[5]["id"])
    assert "parquet-value" not in rules_of(report)


def test_a_quote_whose_end_alone_moved_is_found_by_its_length(package: Package) -> None:
    package.edit_both("citations", lambda rows: move(rows[5], 0, -1))
    violation = the_one(package.signed(), "citation-span")
    assert (violation.line, violation.column) == (7, "quote")


def move(row: Cells, start: int, end: int) -> None:
    row.update(start=str(int(row["start"]) + start), end=str(int(row["end"]) + end))


def test_a_citation_deleted_is_found_at_the_cell_that_it_was_for(package: Package) -> None:
    cited: dict[str, list[Cells]] = {}
    for row in package.rows("citations"):
        cited.setdefault(f"{row['table']}/{row['row_id']}/{row['column']}", []).append(row)
    cell, (only,) = next(
        (cell, rows)
        for cell, rows in cited.items()
        if len(rows) == 1 and rows[0]["role"] == "value" and rows[0]["table"] == "judgements"
    )
    package.edit_both("citations", lambda rows: rows.remove(only))
    violation = the_one(package.signed(), "cell-cited")
    assert (violation.file, violation.row_id) == ("data/cells.csv", cell)


def test_a_cell_deleted_with_its_citations_is_found_at_the_row_that_it_is_in(package: Package) -> None:
    row = package.rows("judgements")[0]
    cell = f"judgements/{row['id']}/grade"

    def not_about_the_cell(rows: list[Cells]) -> None:
        rows[:] = [one for one in rows if f"{one['table']}/{one['row_id']}/{one['column']}" != cell]

    package.edit_both("cells", not_about_the_cell)
    package.edit_both("citations", not_about_the_cell)
    violation = the_one(package.signed(), "cell-evidence")
    assert (violation.file, violation.line) == ("data/judgements.csv", 2)
    assert (violation.row_id, violation.column, violation.value) == (row["id"], "grade", row["grade"])


def test_a_row_duplicated_is_found_though_both_files_have_it(package: Package) -> None:
    package.edit_both("judgements", lambda rows: rows.insert(3, dict(rows[2])))
    report = package.signed()
    violation = the_one(report, "key-primary")
    assert (violation.file, violation.line, violation.column) == ("data/judgements.csv", 5, "id")
    assert violation.value == package.rows("judgements")[2]["id"]
    assert "line 4" in violation.message


def test_a_code_that_is_not_in_the_codebook_is_found(package: Package) -> None:
    package.edit_rows("judgements", lambda rows: rows[1].update(grade="adequate"))
    violation = the_one(package.signed(), "cell-code")
    assert (violation.line, violation.column, violation.value) == (3, "grade", "adequate")
    assert "inadequate, requires_improvement, good, outstanding" in violation.message


def test_a_gss_code_of_another_council_is_found_though_both_files_have_it(package: Package) -> None:
    rows = package.rows("authorities")
    package.edit_both("authorities", lambda rows: rows[4].update(gss_code=rows[5]["gss_code"]))
    violation = the_one(package.signed(), "register-value")
    assert (violation.file, violation.line, violation.column) == ("data/authorities.csv", 6, "gss_code")
    assert violation.value == rows[5]["gss_code"]
    assert rows[4]["gss_code"] in violation.message
    assert f"that of {rows[5]['id']}" in violation.message


def test_a_foreign_key_to_nowhere_is_found_though_both_files_have_it(package: Package) -> None:
    package.edit_both("judgements", lambda rows: rows[0].update(entity="no-such-council"))
    violation = the_one(package.signed(), "key-foreign")
    assert (violation.file, violation.line, violation.column) == ("data/judgements.csv", 2, "entity")
    assert violation.value == "no-such-council"
    assert "entities" in violation.message


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_a_table_file_missing_is_found_and_the_other_tables_are_still_checked(
    package: Package, suffix: str
) -> None:
    (package.folder / "data" / f"roles.{suffix}").unlink()
    package.edit_rows("judgements", lambda rows: rows[1].update(grade="adequate"))
    report = package.signed()
    assert the_one(report, "file-present").file == f"data/roles.{suffix}"
    assert the_one(report, "cell-code").file == "data/judgements.csv"
    skipped = [why for check in report.checks for why in check.skipped]
    assert any(why.startswith("roles:") for why in skipped)


@pytest.mark.parametrize("left", [0, 3, 100, -1, -200])
def test_a_truncated_parquet_file_is_found(package: Package, left: int) -> None:
    content = package.parquet("judgements").read_bytes()
    package.parquet("judgements").write_bytes(content[:left])
    assert "file-bytes" in rules_of(package.validate())
    report = package.signed()
    assert the_one(report, "parquet-readable").file == "data/judgements.parquet"
    assert rules_of(report) == {"parquet-readable"}


def test_a_csv_with_a_byte_order_mark_is_found_and_its_rows_are_still_checked(package: Package) -> None:
    package.edit_rows("judgements", lambda rows: rows[1].update(grade="adequate"))
    package.edit_bytes("judgements", lambda content: b"\xef\xbb\xbf" + content)
    report = package.signed()
    assert the_one(report, "csv-encoding").file == "data/judgements.csv"
    assert the_one(report, "cell-code").line == 3
    assert "csv-header" not in rules_of(report)


def test_a_csv_with_crlf_is_found_and_its_rows_are_still_checked(package: Package) -> None:
    package.edit_rows("judgements", lambda rows: rows[1].update(grade="adequate"))
    package.edit_bytes("judgements", lambda content: content.replace(b"\n", b"\r\n"))
    report = package.signed()
    assert the_one(report, "csv-line-ends").file == "data/judgements.csv"
    assert the_one(report, "cell-code").line == 3


def test_a_csv_with_a_missing_column_is_found_and_its_other_cells_are_still_checked(package: Package) -> None:
    rows = [",".join(cells) for cells in cells_of(package, "people")]
    assert rows[0] == "id,name"
    package.edit_bytes("people", lambda _: ("\n".join(row.split(",")[0] for row in rows) + "\n").encode())
    report = package.signed()
    violation = the_one(report, "csv-header")
    assert (violation.file, violation.line, violation.column) == ("data/people.csv", 1, "name")
    assert "missing" in violation.message
    assert rules_of(report) == {"csv-header"}


def test_a_csv_with_an_extra_column_is_found_and_its_other_cells_are_still_checked(package: Package) -> None:
    rows = [",".join([*cells, "x"]) for cells in cells_of(package, "people")]
    package.edit_bytes("people", lambda _: ("\n".join(rows) + "\n").encode())
    report = package.signed()
    violation = the_one(report, "csv-header")
    assert (violation.file, violation.line, violation.column) == ("data/people.csv", 1, "x")
    assert rules_of(report) == {"csv-header"}


def cells_of(package: Package, table: str) -> list[list[str]]:
    rows = package.rows(table)
    return [list(rows[0]), *(list(row.values()) for row in rows)]


@pytest.mark.parametrize(
    ("content", "rule", "said"),
    [
        (b"", "descriptor-json", "Expecting value"),
        (b'{"name": "ccdata",', "descriptor-json", "Expecting property name"),
        (b"[]", "descriptor-json", "array"),
        (b"null", "descriptor-json", "null"),
        (b"\xff\xfe{}", "descriptor-json", "UTF-8"),
        (b"[" * 100_000, "package-limits", "nested"),
        (b"1" * 5000, "descriptor-json", "5,000 digits"),
    ],
)
def test_a_descriptor_that_is_not_json_is_broken_data(
    package: Package, content: bytes, rule: str, said: str
) -> None:
    package.descriptor.write_bytes(content)
    report = package.validate()
    violation = the_one(report, rule)
    assert violation.file == "datapackage.json"
    assert said in violation.message
    assert rules_of(report) == {rule}


def test_every_wrong_cell_is_reported_where_several_are_wrong(package: Package) -> None:
    def edit(rows: list[Cells]) -> None:
        rows[1].update(grade="adequate", is_first="perhaps", entity="")
        rows[2].update(grade="poor")

    package.edit_rows("judgements", edit)
    report = package.signed()
    assert [(one.line, one.column) for one in of_rule(report, "cell-code")] == [(3, "grade"), (4, "grade")]
    assert (the_one(report, "cell-type").line, the_one(report, "cell-type").column) == (3, "is_first")
    assert (the_one(report, "cell-required").line, the_one(report, "cell-required").column) == (3, "entity")


def test_a_rule_that_finds_nothing_to_check_has_failed(package: Package) -> None:
    """Tables that were emptied, with all the evidence of their cells, hold no wrong cell."""
    for table in ("cells", "citations"):
        package.edit_both(table, lambda rows: rows.clear())
    report = package.signed()
    violation = the_one(report, "citation-id")
    assert "nothing was checked" in violation.message
    assert next(check for check in report.checks if check.rule == "citation-id").performed == 0


def test_lines_are_those_of_the_file_where_quoted_cells_hold_line_ends(package: Package) -> None:
    def edit(rows: list[Cells]) -> None:
        rows[0].update(what="two\nlines", entity="nowhere")
        rows[1].update(kind="unheard-of")

    package.edit_rows("interventions", edit)
    report = package.signed()
    code = the_one(report, "cell-code")
    text = package.csv("interventions").read_text(encoding="utf-8")
    assert code.line == 4
    assert "unheard-of" in text.split("\n")[code.line - 1]


@pytest.mark.parametrize(
    ("code", "heavy"),
    [
        ("import ccdata.validation", {"pyarrow", "pandas", "polars", "pydantic", "frictionless"}),
        (
            "from ccdata.validation import validate; validate(sys.argv[1])",
            {"pandas", "polars", "pydantic", "frictionless", "ccdata.tables.model.row", "tomllib"},
        ),
    ],
)
def test_validation_needs_no_library_that_is_slow_to_start(
    pristine: Package, code: str, heavy: set[str]
) -> None:
    command = [sys.executable, "-c", f"import sys; {code}; print(*sys.modules)", str(pristine.folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert heavy & set(run.stdout.split()) == set()


def assert_told(report: Report) -> None:
    """Every violation says what is wrong, and how to mend it."""
    assert all(violation.message and violation.mend for violation in report.violations)
    assert not report.ok


@pytest.mark.parametrize("table", ["judgements", "citations", "cells", "passages", "entities"])
@pytest.mark.parametrize(
    "content", [b"", b"\n", b"id\n", b'"', b"\x00\xff\xfe", b"id,id\na,b\n", b"a,b\n\n\n"]
)
def test_no_csv_file_stops_the_validation(package: Package, table: str, content: bytes) -> None:
    package.edit_bytes(table, lambda _: content)
    assert_told(package.signed())


def test_a_folder_in_the_place_of_a_file_is_found(package: Package) -> None:
    package.csv("roles").unlink()
    package.csv("roles").mkdir()
    violation = the_one(package.validate(), "resource-path")
    assert (violation.resource, violation.value) == ("roles", '"data/roles.csv"')
    assert "folder" in violation.message


def test_the_descriptor_may_be_given_instead_of_its_folder(package: Package) -> None:
    assert validate(str(package.descriptor)).package == str(package.descriptor)
    assert validate(package.folder).checks == validate(package.descriptor).checks
