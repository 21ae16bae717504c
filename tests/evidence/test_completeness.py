"""Promise 4 is broken in a copy of the whole package, and its checks must say so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ccdata.evidence.check import Rows
from ccdata.evidence.completeness import overlooked
from ccdata.tables.mentions import MentionRow
from ccdata.tables.model.row import Row
from ccdata.vocabulary.codebook.census import CensusStatus, DismissalReason, DismissalRule
from ccdata.vocabulary.codebook.mentions import MentionKind
from tests.evidence.real import changed, real_corpus, without
from tests.evidence.whole import whole

MENTION, SENTENCE, FLOOR = "each mention", "each sentence", "lies in a mention"


def broken(rows: Rows) -> dict[str, list[str]]:
    """The failures of each check of promise 4, by what its name says."""
    return {
        key: check.failed
        for check in overlooked(rows, real_corpus())
        for key in (MENTION, SENTENCE, FLOOR)
        if key in check.name and check.failed
    }


def first(table: str, **cells: Any) -> str:
    """The id of the first row of a table with these cells."""
    return next(
        row.id
        for row in whole()[table].values()
        if all(getattr(row, column) == value for column, value in cells.items())
    )


def test_the_package_keeps_the_promise() -> None:
    checks = list(overlooked(whole(), real_corpus()))
    assert [check.failed for check in checks] == [[], [], []]
    assert all(check.performed > 500 for check in checks)


def test_a_mention_that_the_package_leaves_out_is_told() -> None:
    row = first("mentions", kind=MentionKind.MONEY, text="£148.4m")
    found = broken(without(dict(whole()), "mentions", row))
    assert set(found) == {MENTION, FLOOR}
    assert "'£148.4m': not in the census" in found[MENTION][0]
    assert "'148' lies in no mention" in found[FLOOR][0]


def test_a_mention_that_the_sources_do_not_have_is_told() -> None:
    known = whole()["mentions"][first("mentions", kind=MentionKind.MONEY)]
    extra = known.model_copy(update={"id": "m" + "0" * 16})
    found = broken(whole() | {"mentions": {**whole()["mentions"], extra.id: extra}})
    assert found == {MENTION: ["m0000000000000000: the sources have no such mention"]}


CHANGES: list[Callable[[MentionRow], dict[str, Any]]] = [
    lambda row: {"text": row.text + "0"},
    lambda row: {"start": row.start + 1},
    lambda row: {"kind": MentionKind.COUNT},
    lambda row: {"citation_id": "c" + "0" * 16},
    lambda row: {"citation_id": None},
    lambda row: {
        "status": CensusStatus.DISMISSED,
        "citation_id": None,
        "reason": DismissalReason.BACKGROUND,
        "note": "no fact",
    },
    lambda row: {"rule": DismissalRule.COPY},
]


@pytest.mark.parametrize("change", CHANGES)
def test_an_extracted_mention_that_is_written_otherwise_is_told(
    change: Callable[[MentionRow], dict[str, Any]],
) -> None:
    row = whole()["mentions"][first("mentions", text="£148.4m")]
    assert isinstance(row, MentionRow)
    found = broken(changed(dict(whole()), "mentions", row.id, **change(row)))
    assert len(found[MENTION]) == 1
    assert "£148.4m" in found[MENTION][0]


@pytest.mark.parametrize(
    ("table", "key"), [("mentions", MENTION), ("sentences", SENTENCE)], ids=["mention", "sentence"]
)
def test_a_rule_that_does_not_hold_is_told(table: str, key: str) -> None:
    row = first(table, rule=DismissalRule.COPY)
    assert set(broken(changed(dict(whole()), table, row, rule=DismissalRule.FURNITURE))) == {key}
    assert set(broken(changed(dict(whole()), table, row, reason=DismissalReason.SPAM))) == {key}


def test_what_a_hand_dismissed_is_open_when_the_package_gives_no_reason() -> None:
    row = first("mentions", status=CensusStatus.DISMISSED, rule=None)
    found = broken(changed(dict(whole()), "mentions", row, reason=None))
    assert any("is open, and the package has dismissed" in line for line in found[MENTION])


def test_a_cell_that_no_longer_says_it_leaves_its_mention_uncarried() -> None:
    rows = dict(whole())
    cited = {row.id for row in rows["mentions"].values() if getattr(row, "status") == "extracted"}  # noqa: B009
    assert cited
    found = broken(rows | {"citations": dict(list(rows["citations"].items())[100:])})
    assert MENTION in found
    assert SENTENCE in found


def test_rows_of_the_census_are_those_of_the_build() -> None:
    assert all(isinstance(row, Row) for row in whole()["mentions"].values())
