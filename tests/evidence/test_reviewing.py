"""A review is bound to what its reader saw: change one thing of it, and exactly the right reviews lapse."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from typing import cast

import pytest

from ccdata.evidence.errors import EvidenceError
from ccdata.evidence.packet import is_asked
from ccdata.evidence.reviewing import Entry, Seen, Sight, ledger_line, read_ledger, review_rows, status
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.tables.positions import Position
from ccdata.vocabulary.codebook.facts import Stance
from ccdata.vocabulary.codebook.reviewing import ReaderKind, Reading, ReviewStatus, Verdict
from tests.evidence.real import Rows, changed, without
from tests.evidence.whole import whole


def entry(cell: str, seen: Seen) -> Entry:
    return Entry(
        cell=cell,
        reading=Reading.SECOND,
        reader="a-reader",
        kind=ReaderKind.PROCESS,
        read_on=date(2026, 11, 21),
        blind=True,
        verdict=Verdict.AGREES,
        seen=seen,
        held="support",
        own_value="support",
    )


@cache
def ledger() -> tuple[Entry, ...]:
    """A review of every cell that a reader is asked about, as it is now."""
    sight = Sight(whole())
    cited = {citation(row) for row in cast(Iterable[CitationRow], whole()["citations"].values())}
    found = []
    for cell in cast(Iterable[CellRow], whole()["cells"].values()):
        seen = sight.of(cell.id)
        if cell.id in cited and is_asked(cell) and seen is not None:
            found.append(entry(cell.id, seen))
    return tuple(found)


def citation(row: CitationRow) -> str:
    return f"{row.table}/{row.row_id}/{row.column}"


def lapsed(rows: Rows) -> set[str]:
    """The cells whose reviews do not hold on these rows."""
    sight = Sight(rows)
    return {one.cell for one in ledger() if status(one, sight) is not ReviewStatus.CURRENT}


def a_position() -> Position:
    return next(
        row for row in cast(Iterable[Position], whole()["positions"].values()) if row.reason is not None
    )


def test_without_a_change_every_review_holds() -> None:
    assert len(ledger()) > 5000
    assert lapsed(dict(whole())) == set()


def test_a_value_that_changed_lapses_its_own_review_alone() -> None:
    row = a_position()
    rows = changed(dict(whole()), "positions", row.id, reason="another reason")
    assert lapsed(rows) == {f"positions/{row.id}/reason"}


def test_a_quote_that_changed_lapses_the_review_of_its_cell_alone() -> None:
    cell = f"positions/{a_position().id}/reason"
    one = next(
        row for row in cast(Iterable[CitationRow], whole()["citations"].values()) if citation(row) == cell
    )
    for change in ({"start": one.start + 1}, {"quote": one.quote + "s"}, {"role": "context"}):
        assert lapsed(changed(dict(whole()), "citations", one.id, **change)) == {cell}
    assert lapsed(without(dict(whole()), "citations", one.id)) == {cell}


def test_a_passage_that_changed_lapses_the_reviews_of_all_that_is_quoted_from_it() -> None:
    row = a_position()
    passage = next(
        one.passage_id
        for one in cast(Iterable[CitationRow], whole()["citations"].values())
        if one.row_id == row.id
    )
    citations = {
        key: one.model_copy(update={"context_sha256": "0" * 64}) if one.passage_id == passage else one
        for key, one in cast(dict[str, CitationRow], whole()["citations"]).items()
    }
    expected = {
        citation(one)
        for one in cast(Iterable[CitationRow], whole()["citations"].values())
        if one.passage_id == passage
    }
    asked = {one.cell for one in ledger()}
    assert lapsed(dict(whole()) | {"citations": dict(citations)}) == expected & asked
    assert len(expected & asked) > 1


def test_another_derivation_lapses_its_review() -> None:
    cell = f"positions/{a_position().id}/reason"
    assert lapsed(changed(dict(whole()), "cells", cell, derivation="verbatim")) == {cell}
    assert lapsed(changed(dict(whole()), "cells", cell, arguments="{}")) == {cell}


def test_another_definition_of_a_code_lapses_the_reviews_of_its_columns(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Stance.SUPPORT, "definition", "another definition")
    assert lapsed(dict(whole())) == {one.cell for one in ledger() if one.cell.endswith("/stance")}


def test_what_was_not_seen_lapses_nothing() -> None:
    row = a_position()
    rows = changed(dict(whole()), "positions", row.id, is_first=not row.is_first, article_url="https://x.org")
    rows = without(rows, "events", next(iter(whole()["events"])))
    assert lapsed(rows) == set()


def test_a_cell_that_is_no_more_is_gone_and_not_stale() -> None:
    row = a_position()
    (one,) = (one for one in ledger() if one.cell == f"positions/{row.id}/reason")
    assert status(one, Sight(without(dict(whole()), "cells", one.cell))) is ReviewStatus.GONE
    assert status(one, Sight(changed(dict(whole()), "positions", row.id, reason=None))) is ReviewStatus.GONE


def test_the_rows_of_reviews_have_the_status_of_today() -> None:
    row = a_position()
    rows = changed(dict(whole()), "positions", row.id, reason="another")
    found = {one.column: one.status for one in review_rows(ledger(), rows) if one.row_id == row.id}
    assert found.pop("reason") is ReviewStatus.STALE
    assert set(found.values()) == {ReviewStatus.CURRENT}


def test_a_reading_of_what_has_changed_is_superseded_once_a_later_one_holds() -> None:
    row = a_position()
    (old,) = (one for one in ledger() if one.cell == f"positions/{row.id}/reason")
    rows = changed(dict(whole()), "positions", row.id, reason="another")
    seen = Sight(rows).of(old.cell)
    assert seen is not None
    new = replace(old, reader="r3", seen=seen)
    states = {one.entry: one.status for one in review_rows([old, new], rows)}
    assert states == {1: ReviewStatus.SUPERSEDED, 2: ReviewStatus.CURRENT}
    earlier = {one.entry: one.status for one in review_rows([new, old], rows)}
    assert earlier == {1: ReviewStatus.CURRENT, 2: ReviewStatus.STALE}, "only a later one supersedes"


def test_a_ledger_is_read_as_it_was_written() -> None:
    entries = list(ledger()[:20])
    text = "".join(map(ledger_line, entries))
    assert read_ledger(text, "ledger") == entries
    assert "null" not in text


@pytest.mark.parametrize(
    ("damage", "problem"),
    [
        (lambda line: line | {"verdict": "fine"}, "'fine' is not a valid Verdict"),
        (lambda line: {key: value for key, value in line.items() if key != "seen"}, "'seen'"),
        (lambda line: line | {"read_on": "yesterday"}, "yesterday"),
        (lambda line: line | {"seen": {"value": "x"}}, "missing"),
    ],
)
def test_a_line_that_is_no_entry_is_told_with_its_number(damage: object, problem: str) -> None:
    good = ledger_line(ledger()[0])
    bad = json.dumps(damage(json.loads(good)))  # type: ignore[operator]
    with pytest.raises(EvidenceError, match=problem) as caught:
        read_ledger(good + bad + "\n", "reviews.jsonl")
    assert caught.value.where == "reviews.jsonl, line 2"


def test_the_same_reading_twice_is_refused() -> None:
    line = ledger_line(ledger()[0])
    with pytest.raises(EvidenceError, match="stands in it twice"):
        read_ledger(line + line, "reviews.jsonl")
