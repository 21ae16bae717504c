"""Deriving a cell again from published rows: what does not follow is said to disagree, never a crash."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from ccdata.evidence.bibliography import given_cells
from ccdata.evidence.rederiving import Disagrees, Published, readings, rederive
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.vocabulary.codebook.evidence import Derivation
from tests.evidence.real import JANUARY, Rows, changed, real_corpus, real_rows, without

GRADE = f"judgements/{JANUARY}.worcestershire-grade-before-direction/grade"
JUDGED = f"judgements/{JANUARY}.worcestershire-grade-before-direction/judged"
JUDGE = f"judgements/{JANUARY}.worcestershire-grade-before-direction/judge"
CONFIRMED = f"judgements/{JANUARY}.worcestershire-grade-under-company/grade"
REFERENCE = "authorities/worcestershire-county-council/gss_code"


def published(rows: Rows) -> Published:
    citations: dict[str, CitationRow] = {}
    of_cell: dict[str, tuple[CitationRow, ...]] = {}
    for row in rows["citations"].values():
        assert isinstance(row, CitationRow)
        cell = f"{row.table}/{row.row_id}/{row.column}"
        citations[row.id] = row
        of_cell[cell] = (*of_cell.get(cell, ()), row)
    return Published(rows, citations, of_cell, given_cells(real_corpus()))


def cell(rows: Rows, cell_id: str) -> CellRow:
    row = rows["cells"][cell_id]
    assert isinstance(row, CellRow)
    return row


def again(rows: Rows, cell_id: str) -> int:
    return rederive(cell(rows, cell_id), published(rows))


@pytest.mark.parametrize(
    ("cell_id", "places"), [(GRADE, 1), (JUDGED, 1), (JUDGE, 1), (CONFIRMED, 2), (REFERENCE, 1)]
)
def test_a_cell_follows_from_each_place_that_gives_it(cell_id: str, places: int) -> None:
    assert again(real_rows(), cell_id) == places


def test_what_a_reader_chose_cannot_be_derived_again() -> None:
    rows = real_rows()
    chosen = {Derivation.CODED, Derivation.INFERRED, Derivation.SUMMARISED}
    (one, *_) = (row.id for row in rows["cells"].values() if getattr(row, "derivation") in chosen)  # noqa: B009
    assert again(rows, one) == 0


def value_changed(cell_id: str, value: object) -> Callable[[], Rows]:
    table, row_id, column = cell_id.split("/")
    return lambda: changed(real_rows(), table, row_id, **{column: value})


@pytest.mark.parametrize(
    ("cell_id", "value", "why"),
    [
        (GRADE, "good", "gives <Grade.INADEQUATE"),
        (JUDGED, "2018", "gives '2017'"),
        (JUDGE, "department-for-education", "no registered name of department-for-education"),
        (JUDGE, "nobody", "no entity 'nobody'"),
        (CONFIRMED, "inadequate", "gives <Grade.GOOD"),
        (REFERENCE, "E10000001", "but the register has"),
    ],
)
def test_another_value_disagrees(cell_id: str, value: str, why: str) -> None:
    with pytest.raises(Disagrees, match=why):
        again(value_changed(cell_id, value)(), cell_id)


def argued(cell_id: str, arguments: object) -> Rows:
    text = arguments if isinstance(arguments, str) or arguments is None else json.dumps(arguments)
    return changed(real_rows(), "cells", cell_id, arguments=text)


def test_an_anchor_that_is_another_time_disagrees() -> None:
    rows = real_rows()
    anchor = json.loads(cell(rows, JUDGED).arguments or "")["anchor"]["citation"]
    with pytest.raises(Disagrees, match="gives '2019'"):
        again(changed(rows, "citations", anchor, quote="in 2019"), JUDGED)


@pytest.mark.parametrize(
    "arguments",
    [
        None,
        {},
        {"anchor": {}},
        {"anchor": {"citation": "c0000000000000000", "parser": "date"}},
        {"anchor": {"cell": "articles/none/published"}},
        {"anchor": {"cell": 7}},
        {"anchor": "2017"},
        {"anchor": ["2017"]},
        [],
        "2017",
        "not JSON",
        "{",
    ],
    ids=repr,
)
def test_arguments_that_lead_to_no_cited_anchor_disagree(arguments: object) -> None:
    """A literal year among them: it would be believed without its words."""
    with pytest.raises(Disagrees):
        again(argued(JUDGED, arguments), JUDGED)


@pytest.mark.parametrize(
    "parser", ["money", "no_such_parser", "relative.no_such_part", "", "relative.edtf.x", None]
)
def test_another_parser_disagrees(parser: str | None) -> None:
    with pytest.raises(Disagrees):
        again(changed(real_rows(), "cells", JUDGED, parser=parser), JUDGED)


def test_a_deleted_citation_disagrees() -> None:
    rows = real_rows()
    (own,) = (one.id for one in published(rows).of_cell[GRADE])
    with pytest.raises(Disagrees, match="0 citations that carry its value"):
        again(without(rows, "citations", own), GRADE)


def test_two_citations_of_the_value_must_be_told_apart() -> None:
    rows = argued(CONFIRMED, None)
    with pytest.raises(Disagrees, match="does not say which"):
        readings(cell(rows, CONFIRMED), published(rows))


def test_a_place_that_confirms_is_derived_too() -> None:
    rows = real_rows()
    also: dict[str, Any] = json.loads(cell(rows, CONFIRMED).arguments or "")["also"][0]
    with pytest.raises(Disagrees, match=r"gives <Grade\.INADEQUATE"):
        again(changed(rows, "citations", also["citation"], quote="an inadequate grade"), CONFIRMED)


def test_a_coreference_rests_on_its_antecedent() -> None:
    rows = real_rows()
    (one, *_) = (
        row.id
        for row in rows["cells"].values()
        if isinstance(row, CellRow) and "antecedent" in (row.arguments or "")
    )
    assert again(rows, one) == 1
    antecedent = json.loads(cell(rows, one).arguments or "")["antecedent"]["citation"]
    with pytest.raises(Disagrees, match="'Ofsted' is no registered name"):
        again(changed(rows, "citations", antecedent, quote="Ofsted"), one)
