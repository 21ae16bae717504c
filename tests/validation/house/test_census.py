"""The census of a copy: ids, accounts, spans and citations of mentions and sentences."""

import pytest

from tests.validation.damage import Cells, Package, the_one


def line_of(package: Package, table: str, row: int) -> int:
    """The line of the file that a row of its table begins on: words may hold line breaks."""
    rows = package.rows(table)
    return 2 + row + sum(cell.count("\n") for before in rows[:row] for cell in before.values())


@pytest.mark.parametrize("table", ["mentions", "sentences"])
def test_an_entry_without_its_account_is_found(package: Package, table: str) -> None:
    row = package.first(table, "citation_id")
    package.edit_both(table, lambda rows: rows[row].update(citation_id=""))
    violation = the_one(package.signed(), "census-account")
    assert (violation.file, violation.column) == (f"data/{table}.csv", "citation_id")
    assert violation.line == line_of(package, table, row)


@pytest.mark.parametrize(
    ("with_column", "change", "column", "words"),
    [
        ("reason", {"reason": "", "rule": ""}, "reason", "without a reason"),
        ("reason", {"status": "extracted"}, "citation_id", "no citation is named"),
        ("citation_id", {"reason": "spam"}, "reason", "a reason to leave it out"),
        ("citation_id", {"status": "dismissed", "reason": "spam"}, "citation_id", "and a citation is named"),
    ],
)
def test_a_status_that_its_account_contradicts_is_found(
    package: Package, with_column: str, change: Cells, column: str, words: str
) -> None:
    row = package.first("mentions", with_column)
    package.edit_both("mentions", lambda rows: rows[row].update(change))
    violation = the_one(package.signed(), "census-account")
    assert violation.column == column
    assert words in violation.message


def test_a_mention_that_was_moved_has_another_id(package: Package) -> None:
    row = package.first("mentions", "reason")

    def move(rows: list[Cells]) -> None:
        rows[row].update(start=str(int(rows[row]["start"]) + 1), end=str(int(rows[row]["end"]) + 1))

    package.edit_both("mentions", move)
    assert the_one(package.signed(), "census-id").column == "id"


def test_words_of_another_length_than_their_span_are_found(package: Package) -> None:
    row = package.first("mentions", "citation_id")
    package.edit_both("mentions", lambda rows: rows[row].update(text=rows[row]["text"] + "0"))
    assert the_one(package.signed(), "census-span").column == "text"


def test_a_citation_that_does_not_cover_its_mention_is_found(package: Package) -> None:
    row = package.first("mentions", "citation_id")
    other = package.rows("citations")[-1]["id"]
    assert package.rows("mentions")[row]["citation_id"] != other
    package.edit_both("mentions", lambda rows: rows[row].update(citation_id=other))
    assert the_one(package.signed(), "census-cited").value == other
