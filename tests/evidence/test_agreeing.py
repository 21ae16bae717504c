"""Agreement is counted, and alpha is that of the library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import cast

import krippendorff
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.evidence.agreeing import Pair, agreement_rows, alpha_of, interval_of
from ccdata.evidence.reviewing import Entry, Sight, review_rows
from ccdata.tables.agreement import Agreement
from ccdata.tables.positions import Position
from ccdata.vocabulary.codebook.reviewing import ReaderKind, Reading, Verdict
from tests.evidence.real import Rows, changed
from tests.evidence.whole import whole

CODES = st.sampled_from("abcde")


@given(st.lists(st.tuples(CODES, CODES), min_size=1, max_size=80))
def test_alpha_is_that_of_the_library(pairs: list[Pair]) -> None:
    codes = sorted({code for pair in pairs for code in pair})
    if len(codes) == 1:
        assert alpha_of(pairs) is None
        return
    data = [[codes.index(pair[reader]) for pair in pairs] for reader in (0, 1)]
    expected = krippendorff.alpha(data, level_of_measurement="nominal", value_domain=list(range(len(codes))))
    assert alpha_of(pairs) == pytest.approx(expected)


@given(st.lists(st.tuples(CODES, CODES), min_size=10, max_size=60))
def test_an_interval_rises_and_is_always_the_same(pairs: list[Pair]) -> None:
    low, high = interval_of(pairs)
    assert low <= high <= 1
    assert interval_of(pairs) == (low, high)


def test_readers_who_agree_throughout_have_an_alpha_of_one() -> None:
    pairs = [("a", "a"), ("b", "b")] * 10
    assert alpha_of(pairs) == 1
    assert interval_of(pairs) == (1, 1)


def entry(column: str, row: Position, **about: object) -> Entry:
    cell = f"positions/{row.id}/{column}"
    seen = Sight(whole()).of(cell)
    assert seen is not None
    sound = Entry(
        cell=cell,
        reading=Reading.SECOND,
        reader="r2",
        kind=ReaderKind.PROCESS,
        read_on=date(2026, 11, 21),
        blind=True,
        verdict=Verdict.AGREES,
        seen=seen,
        held=str(getattr(row, column)),
        own_value=str(getattr(row, column)),
    )
    return replace(sound, **about)  # type: ignore[arg-type]


def agreement(entries: list[Entry], rows: Rows | None = None) -> Agreement:
    rows = rows or dict(whole())
    found = {row.id: row for row in agreement_rows(rows, review_rows(entries, rows))}
    return found["positions.stance"]


def positions() -> list[Position]:
    return list(cast(Iterable[Position], whole()["positions"].values()))


def test_a_column_that_nobody_read_again_says_so() -> None:
    row = agreement([])
    assert (row.asked, row.read_twice, row.agreed, row.open) == (len(positions()), 0, 0, 0)
    assert (row.percent, row.alpha, row.alpha_low) == (None, None, None)


def test_readings_are_counted_as_agreed_kept_corrected_or_open() -> None:
    rows = positions()[:5]
    differing = [entry("stance", row, verdict=Verdict.DIFFERS, own_value="oppose") for row in rows[2:]]
    settled = [
        entry("stance", rows[2], reading=Reading.ADJUDICATION, verdict=Verdict.KEPT, own_value=None),
        entry("stance", rows[3], reading=Reading.ADJUDICATION, verdict=Verdict.CORRECTED, own_value=None),
    ]
    row = agreement([*(entry("stance", row) for row in rows[:2]), *differing, *settled])
    assert (row.read_twice, row.agreed, row.kept, row.open) == (5, 2, 1, 2)
    assert (row.at_first, row.agreed_at_first, row.corrected) == (5, 2, 1)
    assert row.percent == 40
    assert row.alpha is not None
    assert row.alpha_low is None, "five pairs are too few for an interval"


def test_a_reading_of_what_has_changed_since_is_counted_as_stale() -> None:
    row = positions()[0]
    rows = changed(dict(whole()), "positions", row.id, stance="oppose")
    found = agreement([entry("stance", row)], rows)
    assert (found.read_twice, found.stale) == (1, 1)


def test_a_later_reading_counts_for_the_cell_and_the_first_for_what_was_wrong_at_first() -> None:
    row = positions()[0]
    first = entry("stance", row, verdict=Verdict.DIFFERS, own_value="oppose")
    mended = entry("stance", row, reading=Reading.ADJUDICATION, verdict=Verdict.CORRECTED, own_value=None)
    found = agreement([first, mended, entry("stance", row, reader="r3")])
    assert (found.read_twice, found.agreed, found.kept, found.open) == (1, 1, 0, 0)
    assert (found.at_first, found.agreed_at_first, found.corrected) == (1, 0, 1)


def test_a_decision_on_an_earlier_reading_settles_no_later_one() -> None:
    row = positions()[0]
    kept = entry("stance", row, reading=Reading.ADJUDICATION, verdict=Verdict.KEPT, own_value=None)
    differing = [entry("stance", row, reader=one, verdict=Verdict.DIFFERS) for one in ("r3", "r4")]
    found = agreement([differing[0], kept, differing[1]])
    assert (found.kept, found.open) == (0, 1)
    found = agreement([*differing, kept])
    assert (found.kept, found.open) == (1, 0)


def test_a_reading_of_a_row_that_is_gone_counts_as_it_was_at_first() -> None:
    row = positions()[0]
    gone = entry("stance", row, cell="positions/no.such.row/stance", verdict=Verdict.DIFFERS)
    found = agreement([gone])
    assert (found.at_first, found.agreed_at_first, found.read_twice) == (1, 0, 0)


def test_what_was_not_read_blind_makes_no_alpha() -> None:
    found = agreement([entry("stance", row, blind=False) for row in positions()[:20]])
    assert (found.agreed, found.alpha) == (20, None)
