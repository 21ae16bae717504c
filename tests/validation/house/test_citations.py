"""Citations and the passages that they point into."""

import pytest

from tests.validation.damage import Cells, Package, of_rule, rules_of, the_one


@pytest.mark.parametrize(("table", "column"), [("citations", "row_id"), ("citations", "column")])
def test_a_citation_for_no_cell_is_found(package: Package, table: str, column: str) -> None:
    package.edit_both(table, lambda rows: rows[5].update({column: "nothing"}))
    violation = the_one(package.signed(), "citation-target")
    assert (violation.file, violation.line) == ("data/citations.csv", 7)


def test_the_words_of_a_quote_may_not_change_in_length(package: Package) -> None:
    package.edit_both("citations", lambda rows: rows[5].update(quote=rows[5]["quote"] + "."))
    report = package.signed()
    violation = the_one(report, "citation-span")
    assert (violation.line, violation.column) == (7, "quote")
    assert rules_of(report) == {"citation-span"}


def test_a_citation_that_leaves_its_passage_is_found(package: Package) -> None:
    def far(rows: list[Cells]) -> None:
        rows[5].update(start=str(int(rows[5]["start"]) + 100_000), end=str(int(rows[5]["end"]) + 100_000))

    package.edit_both("citations", far)
    violation = the_one(package.signed(), "citation-span")
    assert (violation.line, violation.column) == (7, "end")
    assert "not inside the passage" in violation.message


@pytest.mark.parametrize("column", ["source_id", "article_id", "context_sha256"])
def test_source_article_and_context_are_those_of_the_passage(package: Package, column: str) -> None:
    rows = package.rows("citations")
    other = next(row[column] for row in rows if row[column] != rows[5][column])
    package.edit_both("citations", lambda rows: rows[5].update({column: other}))
    violation = the_one(package.signed(), "citation-passage")
    assert (violation.line, violation.column, violation.value) == (7, column, other)


def test_a_passage_whose_hash_changed_lets_its_citations_lapse(package: Package) -> None:
    cited = package.rows("citations")[5]["passage_id"]

    def another(rows: list[Cells]) -> None:
        next(row for row in rows if row["id"] == cited)["sha256"] = "0" * 64

    package.edit_both("passages", another)
    found = of_rule(package.signed(), "citation-passage")
    assert {violation.column for violation in found} == {"context_sha256"}
    assert 7 in {violation.line for violation in found}


@pytest.mark.parametrize("table", ["passages", "copies"])
def test_a_span_that_is_empty_or_leaves_its_source_is_found(package: Package, table: str) -> None:
    def edit(rows: list[Cells]) -> None:
        rows[0].update(end=rows[0]["start"])
        rows[1].update(end="9999999")

    package.edit_both(table, edit)
    found = of_rule(package.signed(), "span-source")
    assert [(violation.resource, violation.line) for violation in found] == [(table, 2), (table, 3)]
    assert "9999999, its source at" in found[1].message


def test_spans_in_a_source_that_cannot_be_read_are_skipped_with_a_reason(package: Package) -> None:
    package.csv("sources").unlink()
    report = package.signed()
    assert of_rule(report, "span-source") == []
    check = next(check for check in report.checks if check.rule == "span-source")
    assert "passages: the length of some sources could not be read" in check.skipped
