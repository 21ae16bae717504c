"""Forgeries that keep every quote in place: evidence that is whole, but not that of its cell."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ccdata.evidence.verifying import verify
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.vocabulary.codebook.evidence import Derivation, Role
from tests.evidence.real import Rows, changed, of_two_articles, real_corpus, real_rows

JANUARY = "community-care-2024-01-22-worcestershire"
OCTOBER = "community-care-2024-10-24-worcestershire"

SAVING = f"{JANUARY}.worcestershire-saving-from-winding-up"
CHANGED = f"{JANUARY}.worcestershire-grade-under-company"
MEDWAY = f"{JANUARY}.medway-grade"


def told(rows: Rows) -> str:
    """All that verify says is wrong, of what two scripts can keep."""
    checks = filter(of_two_articles, verify(rows, real_corpus()))
    return "\n".join(line for check in checks for line in check.failed)


def cell(table: str, row: str, column: str) -> CellRow:
    found = real_rows()["cells"][f"{table}/{row}/{column}"]
    assert isinstance(found, CellRow)
    return found


def cited(one: CellRow, role: Role = Role.VALUE) -> CitationRow:
    return next(
        row
        for row in real_rows()["citations"].values()
        if isinstance(row, CitationRow)
        and (row.table, row.row_id, row.column, row.role) == (one.table, one.row_id, one.column, role)
    )


def with_cell(one: CellRow, **cells: Any) -> Rows:
    return changed(real_rows(), "cells", one.id, **cells)


def test_the_real_evidence_is_that_of_its_cells() -> None:
    assert told(real_rows()) == ""


def test_another_part_of_what_the_parser_returns_is_not_the_cell() -> None:
    low = cell("finances", SAVING, "amount_low")
    assert "does not end in the part that the column is: low" in told(with_cell(low, parser="money.high"))


def test_the_grade_before_is_not_the_grade_after() -> None:
    row: Any = real_rows()["judgements"][CHANGED]
    one = cell("judgements", CHANGED, "previous_grade")
    rows = changed(real_rows(), "judgements", CHANGED, previous_grade=row.grade)
    rows = changed(rows, "cells", one.id, parser="dated_grade_change.after.grade")
    assert "wrong side of a pair" in told(rows)


@pytest.mark.parametrize(("derivation", "why"), [(Derivation.CODED, "is not coded")])
def test_a_grade_is_never_a_readers_choice(derivation: Derivation, why: str) -> None:
    assert why in told(with_cell(cell("judgements", MEDWAY, "grade"), derivation=derivation, parser=None))


def test_one_quote_is_no_inference() -> None:
    one = cell("judgements", f"{JANUARY}.west-sussex-grade", "modality")
    link = cell("finances", SAVING, "entity")
    assert one.derivation is Derivation.COMPUTED
    assert "two quotes or more" in told(with_cell(link, derivation=Derivation.INFERRED, arguments=None))


def test_a_summary_holds_no_figure() -> None:
    row = f"{JANUARY}.wcf-staff"
    assert "holds a figure" in told(changed(real_rows(), "statistics", row, measure="99% of homes"))


def test_evidence_of_another_article_is_none() -> None:
    one = cited(cell("judgements", MEDWAY, "grade"))
    other = cited(cell("judgements", f"{OCTOBER}.medway-grade", "grade"))
    rows = changed(
        real_rows(),
        "citations",
        one.id,
        article_id=other.article_id,
        passage_id=other.passage_id,
        start=other.start,
        end=other.end,
        quote=other.quote,
        context_sha256=other.context_sha256,
        occurrence=other.occurrence,
    )
    assert f"cited from {OCTOBER}, another article" in told(rows)


def test_the_citation_of_another_cell_is_none() -> None:
    one = cell("finances", f"{JANUARY}.wcf-overspend-in-fourth-year", "amount_low")
    other = cited(cell("finances", f"{JANUARY}.wcf-overspend-in-fifth-year", "amount_low"))
    arguments = json.dumps({"citation": other.id})
    assert "is not cited for it as value" in told(with_cell(one, arguments=arguments))


def test_a_citation_that_is_not_read_is_told() -> None:
    one = cell("judgements", f"{JANUARY}.worcestershire-grade-under-company", "grade")
    arguments = json.loads(one.arguments or "{}")
    assert arguments.pop("also")
    assert "is not read" in told(with_cell(one, arguments=json.dumps(arguments)))


def test_a_register_that_does_not_vouch_for_the_column_is_told() -> None:
    one = cell("authorities", "medway-council", "gss_code")
    assert "does not vouch for this column" in told(with_cell(one, register="companies-house"))


def test_a_count_is_no_money() -> None:
    one = cell("statistics", f"{JANUARY}.wcf-staff", "value_low")
    pounds = cell("finances", f"{JANUARY}.wcf-gross-expenditure-budget", "amount_low")
    quote = cited(one)
    rows = changed(
        real_rows(),
        "citations",
        cited(pounds).id,
        passage_id=quote.passage_id,
        start=quote.start,
        end=quote.end,
        quote=quote.quote,
        context_sha256=quote.context_sha256,
    )
    rows = changed(rows, "cells", pounds.id, parser="count.low")
    assert "is in count, but the column holds gbp" in told(rows)


def test_a_name_needs_no_antecedent() -> None:
    one = cell("judgements", MEDWAY, "entity")
    name = cited(one, Role.ANTECEDENT)
    rows = changed(real_rows(), "citations", cited(one).id, start=name.start, end=name.end, quote=name.quote)
    assert "is a name, and needs no antecedent" in told(rows)
