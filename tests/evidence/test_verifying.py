"""Each promise is broken in a copy of the real rows, and the check that guards it must say so.

Where other checks must notice as well (a moved quote no longer parses), that is written beside it: nothing
else may fail.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal

import pytest

from ccdata.evidence.check import Check
from ccdata.evidence.verifying import verify
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.vocabulary.codebook.evidence import Derivation, Role
from ccdata.vocabulary.codebook.statements import Modality
from ccdata.vocabulary.codebook.values import Grade
from tests.evidence.real import JANUARY, Rows, changed, of_two_articles, real_corpus, real_rows, without

ROW = f"{JANUARY}.worcestershire-grade-before-direction"
MONEY = f"{JANUARY}.wcf-gross-expenditure-budget"

SOURCED = "nothing without a source"
QUOTED = "the quote is there"
VERBATIM, PARSED, LINKED, REFERENCE = "verbatim:", "parsed:", "linked:", "reference:"
COMPUTED = "computed:"
WHOLE = "whole:"


def citation_of(table: str, row_id: str, column: str, role: Role = Role.VALUE) -> CitationRow:
    (found,) = (
        row
        for row in real_rows()["citations"].values()
        if isinstance(row, CitationRow)
        and (row.table, row.row_id, row.column, row.role) == (table, row_id, column, role)
    )
    return found


def cell_of(table: str, row_id: str, column: str) -> CellRow:
    row = real_rows()["cells"][f"{table}/{row_id}/{column}"]
    assert isinstance(row, CellRow)
    return row


GRADE = citation_of("judgements", ROW, "grade")
JUDGED = citation_of("judgements", ROW, "judged")
ANCHOR = citation_of("judgements", ROW, "judged", Role.ANCHOR)
JUDGE = citation_of("judgements", ROW, "judge")
AMOUNT = citation_of("finances", MONEY, "amount_low")


def failing(rows: Rows) -> dict[str, list[str]]:
    """The failures of each check that fails, of those that two scripts can keep."""
    checks = filter(of_two_articles, verify(rows, real_corpus()))
    return {check.name: check.failed for check in checks if check.failed}


def check_fails(rows: Rows, *names: str) -> list[str]:
    """Fail unless exactly the checks so named fail; returns what they say."""
    found = failing(rows)
    told = sorted(found)
    assert len(told) == len(names), told
    for name in names:
        assert any(name in one for one in told), f"{name} is not among {told}"
    return [line for lines in found.values() for line in lines]


def moved(citation: CitationRow, by: int) -> Rows:
    return changed(real_rows(), "citations", citation.id, start=citation.start + by, end=citation.end + by)


def inputs(cell: CellRow, written: str | None) -> Rows:
    return changed(real_rows(), "cells", cell.id, inputs=written)


def test_the_real_rows_keep_every_promise_that_is_made() -> None:
    checks = list(filter(of_two_articles, verify(real_rows(), real_corpus())))
    assert [check.name for check in checks if not check.ok and not check.not_made_yet] == []
    assert {check.promise for check in checks if check.not_made_yet} == {5}
    assert all(check.performed > 0 for check in checks if not check.not_made_yet)


def test_a_check_that_was_never_performed_is_not_ok() -> None:
    assert not Check(1, "x").ok
    assert Check(1, "x", performed=1).ok
    assert not Check(1, "x", performed=1, failed=["y"]).ok
    assert not Check(1, "x", performed=1, not_made_yet="later").ok


def test_empty_tables_keep_no_promise() -> None:
    checks = verify({table: {} for table in real_rows()}, real_corpus())
    assert not any(check.ok for check in checks)


def test_what_cannot_be_derived_again_is_counted_as_skipped_with_its_reason() -> None:
    chosen = {Derivation.CODED, Derivation.INFERRED, Derivation.SUMMARISED}
    expected = sum(getattr(row, "derivation") in chosen for row in real_rows()["cells"].values())  # noqa: B009
    skipped = [
        check.skipped for check in verify(real_rows(), real_corpus()) if "by a reader" in str(check.skipped)
    ]
    assert [sum(one.values()) for one in skipped] == [expected]


# Promise 1 -----------------------------------------------------------------------------------


def test_a_cell_without_a_derivation_is_told() -> None:
    lines = check_fails(without(real_rows(), "cells", f"judgements/{ROW}/judge"), SOURCED)
    assert f"judgements/{ROW}/judge: no derivation" in lines


def test_a_derivation_of_an_empty_cell_is_told() -> None:
    lines = check_fails(changed(real_rows(), "judgements", ROW, judge=None), SOURCED, LINKED, COMPUTED)
    assert f"judgements/{ROW}/judge: a derivation of an empty cell, or of none" in lines


def test_a_deleted_citation_is_told() -> None:
    lines = check_fails(without(real_rows(), "citations", GRADE.id), SOURCED, PARSED, COMPUTED, WHOLE)
    assert f"judgements/{ROW}/grade: no citation carries its value" in lines
    assert any("quoted_percent" in line for line in lines)


def test_a_citation_of_no_cell_is_told() -> None:
    row = GRADE.model_copy(update={"id": "c" + "0" * 16, "column": "qualifier"})
    rows = real_rows()
    lines = check_fails(rows | {"citations": rows["citations"] | {row.id: row}}, SOURCED)
    assert "cited by c0000000000000000, but has no derivation" in lines[0]


def test_a_register_that_does_not_exist_is_told() -> None:
    cell = cell_of("authorities", "worcestershire-county-council", "gss_code")
    assert (
        "no public register"
        in check_fails(changed(real_rows(), "cells", cell.id, register="x"), SOURCED, WHOLE)[0]
    )


@pytest.mark.parametrize("written", ['["judgements/no-such/grade"]', "not JSON", '{"a": 1}', "7"])
def test_an_input_that_is_not_there_is_told(written: str) -> None:
    cell = cell_of("judgements", ROW, "judged_start")
    lines = check_fails(inputs(cell, written), SOURCED, COMPUTED)
    assert any("computed from" in line for line in lines)


def test_calling_a_cell_computed_does_not_excuse_it_from_its_quote() -> None:
    rows = changed(real_rows(), "finances", MONEY, amount_low=Decimal(1))
    cell = cell_of("finances", MONEY, "amount_low")
    rows = changed(rows, "cells", cell.id, derivation=Derivation.COMPUTED, inputs="[]", parser="first_day")
    lines = check_fails(rows, SOURCED, COMPUTED)
    assert any("no function computes its column" in line for line in lines)


@pytest.mark.parametrize(
    ("table", "row", "column", "derivation"),
    [
        ("finances", MONEY, "amount_low", Derivation.CODED),
        ("finances", MONEY, "amount_low", Derivation.SUMMARISED),
        ("finances", MONEY, "measure", Derivation.SUMMARISED),
        ("judgements", ROW, "entity", Derivation.CODED),
        ("judgements", ROW, "judged", Derivation.INFERRED),
    ],
)
def test_calling_a_cell_a_readers_choice_does_not_excuse_it_from_its_quote(
    table: str, row: str, column: str, derivation: Derivation
) -> None:
    rows = changed(real_rows(), "cells", cell_of(table, row, column).id, derivation=derivation)
    told = [line for lines in failing(rows).values() for line in lines]
    assert any(f"a column of this type is not {derivation}" in line for line in told)


# Promise 2 -----------------------------------------------------------------------------------


@pytest.mark.parametrize("by", [-1, 1, 1000])
def test_a_quote_that_moved_is_told_with_what_stands_there(by: int) -> None:
    lines = [line for name, lines in failing(moved(GRADE, by)).items() if QUOTED in name for line in lines]
    assert [GRADE.id in line and "not 'an inadequate Ofsted rating'" in line for line in lines] == [True]


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"quote": "an inadequate Ofsted Rating"}, "the source has"),
        ({"source_id": "no-such-source"}, "of another source or article"),
        ({"article_id": "another"}, "of another source or article"),
        ({"occurrence": 2}, "occurrence 1 of the words, not 2"),
        ({"context_sha256": "0" * 64}, "not the one that was read"),
    ],
)
def test_a_citation_that_does_not_hold_is_told(cells: dict[str, object], why: str) -> None:
    rows = changed(real_rows(), "citations", GRADE.id, **cells)
    lines = [line for name, lines in failing(rows).items() if QUOTED in name for line in lines]
    assert len(lines) == 1
    assert why in lines[0]


def test_a_passage_that_does_not_exist_is_told() -> None:
    rows = changed(real_rows(), "citations", GRADE.id, passage_id="no-such-passage")
    lines = check_fails(rows, QUOTED, WHOLE, COMPUTED)
    assert any("no passage no-such-passage" in line for line in lines)


# Promise 3 -----------------------------------------------------------------------------------


def test_a_changed_grade_is_told_where_it_stands() -> None:
    lines = check_fails(changed(real_rows(), "judgements", ROW, grade=Grade.GOOD), PARSED)
    assert lines[0].startswith(f"judgements/{ROW}/grade: the cell is <Grade.GOOD")


def test_a_changed_amount_is_told_where_it_stands() -> None:
    lines = check_fails(changed(real_rows(), "finances", MONEY, amount_low=Decimal(148500000)), PARSED)
    assert lines[0].startswith(f"finances/{MONEY}/amount_low: the cell is")


def test_changed_words_are_told() -> None:
    (row_id, *_) = (row.id for row in real_rows()["defects"].values())
    assert "gives" in check_fails(changed(real_rows(), "defects", row_id, words="other words"), VERBATIM)[0]


def test_another_entity_is_told() -> None:
    rows = changed(real_rows(), "judgements", ROW, judge="worcestershire-county-council")
    lines = check_fails(rows, LINKED, COMPUTED)
    assert any("no registered name of worcestershire-county-council" in line for line in lines)


def test_another_identifier_is_told() -> None:
    rows = changed(real_rows(), "authorities", "worcestershire-county-council", gss_code="E10000001")
    assert "the register has" in check_fails(rows, REFERENCE)[0]


def test_a_changed_day_is_told() -> None:
    rows = changed(real_rows(), "judgements", ROW, judged_start=date(2016, 1, 1))
    assert "computes to" in check_fails(rows, COMPUTED)[0]


def test_two_first_statements_of_a_fact_are_told() -> None:
    row_id = f"{JANUARY}.worcestershire-grade-under-company.onslow"
    assert (
        "is True, but computes to False"
        in check_fails(changed(real_rows(), "judgements", row_id, is_first=True), COMPUTED)[0]
    )


def test_inputs_that_are_not_those_of_the_function_are_told() -> None:
    cell = cell_of("judgements", ROW, "judged_start")
    assert "its inputs are not those" in check_fails(inputs(cell, f'["judgements/{ROW}/grade"]'), COMPUTED)[0]


def test_a_modality_that_no_reader_coded_can_only_be_stated() -> None:
    rows = changed(real_rows(), "judgements", ROW, modality=Modality.PLANNED)
    assert "is coded, not computed" in check_fails(rows, COMPUTED)[0]


def test_a_broken_anchor_is_told() -> None:
    """The year that "earlier that year" counts from is moved to the one in another sentence."""
    lines = failing(changed(real_rows(), "citations", ANCHOR.id, quote="in 2019"))
    assert any("gives '2019'" in line for name, told in lines.items() if PARSED in name for line in told)


@pytest.mark.parametrize(
    "arguments", ["not JSON", "[]", '{"anchor": "2017"}', '{"negators": []}', '{"citation": "x"}']
)
def test_arguments_that_cannot_be_followed_are_told_and_stop_nothing(arguments: str) -> None:
    cell = cell_of("judgements", ROW, "judged")
    found = failing(changed(real_rows(), "cells", cell.id, arguments=arguments))
    assert any(PARSED in name for name in found)


def cells_with_negators() -> Iterator[CellRow]:
    for row in real_rows()["cells"].values():
        if isinstance(row, CellRow) and '"negators"' in (row.arguments or ""):
            yield row


def test_a_negator_that_is_no_longer_read_is_told() -> None:
    (cell, *_) = cells_with_negators()
    arguments = json.loads(cell.arguments or "")
    del arguments["negators"]
    rows = changed(real_rows(), "cells", cell.id, arguments=json.dumps(arguments) if arguments else None)
    assert "negator(s) stand in the clause" in check_fails(rows, WHOLE)[0]


def cut(citation: CitationRow, quote: str) -> Rows:
    start = citation.start + citation.quote.index(quote)
    return changed(real_rows(), "citations", citation.id, start=start, end=start + len(quote), quote=quote)


WHOLES: list[tuple[str, Callable[[], Rows], str]] = [
    ("hedge", lambda: cut(citation_of("finances", f"{JANUARY}.worcestershire-saving-from-winding-up",
                                      "amount_low"), "£200,000"), "a part of 'about £200,000'"),
    ("name", lambda: cut(citation_of("delivery_models", f"{JANUARY}.achieving-for-children", "entity"),
                         "Children"), "a part of the name 'Achieving for Children'"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "why"), [row[1:] for row in WHOLES], ids=[row[0] for row in WHOLES])
def test_a_quote_that_cuts_a_mention_or_name_is_told(rows: Callable[[], Rows], why: str) -> None:
    told = [line for name, lines in failing(rows()).items() if WHOLE in name for line in lines]
    assert [why in line for line in told] == [True]
