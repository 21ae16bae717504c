"""A changed value has a reason, from a curator, a decision in the ledger, or what it is computed from."""

from datetime import date
from hashlib import sha256

import pytest

from ccdata.curation.reasons import Reason
from ccdata.evidence.errors import EvidenceError
from ccdata.evidence.reviewing import Entry, Seen
from ccdata.packaging.building import Built
from ccdata.packaging.versions.comparing import compare
from ccdata.packaging.versions.reasoning import change_rows
from ccdata.packaging.versions.snapshot import Snapshot
from ccdata.tables.changes import ChangeRow
from ccdata.vocabulary.codebook.changing import ChangeKind, ReasonBasis
from ccdata.vocabulary.codebook.reviewing import ReaderKind, Reading, Verdict
from tests.packaging.versions.small import BODIES, bodies, package, table

HEADER, ADASS, OFSTED = BODIES
CELL = "bodies/ofsted/budget"
OLD = package(bodies())
NEW = package(bodies((HEADER, ADASS, (*OFSTED[:2], "149"))))
BY_HAND = Reason("slip", (CELL,), "a slip")


def rows(
    new: Snapshot, *reasons: Reason, ledger: list[Entry] | None = None, old: Snapshot = OLD
) -> list[ChangeRow]:
    return change_rows(compare(old, new), reasons, ledger or [], "reasons.toml")


def decision(value: str, verdict: Verdict, reading: Reading = Reading.ADJUDICATION) -> Entry:
    return Entry(
        cell=CELL,
        reading=reading,
        reader="adjudication-1",
        kind=ReaderKind.PROCESS,
        read_on=date(2026, 11, 22),
        blind=False,
        verdict=verdict,
        seen=Seen(sha256(value.encode()).hexdigest(), "", "", "", ""),
        reason="the passage says 149",
    )


def test_a_change_without_a_reason_is_listed_with_what_it_was_and_is() -> None:
    with pytest.raises(EvidenceError) as refused:
        rows(NEW)
    message = str(refused.value)
    assert "1 change(s) since version 1.0.0 have no reason" in message
    assert "    bodies/ofsted/budget: '148' is now '149'" in message
    assert "where: reasons.toml" in message
    assert "mend:" in message


def test_a_reason_by_hand_covers_what_it_lists() -> None:
    (row,) = rows(NEW, BY_HAND)
    assert (row.id, row.before, row.after, row.since) == (CELL, "148", "149", "1.0.0")
    assert (row.reason, row.reason_basis, row.review_id) == ("a slip", ReasonBasis.HAND, None)


def test_a_decision_that_saw_the_old_value_is_the_reason() -> None:
    entry = decision("148", Verdict.CORRECTED)
    (row,) = rows(NEW, ledger=[entry])
    assert (row.reason, row.reason_basis, row.review_id) == (
        "the passage says 149",
        ReasonBasis.READING,
        entry.id,
    )


def test_the_decision_that_made_the_value_goes_before_the_one_that_proposed_it() -> None:
    made, proposed = decision("149", Verdict.CORRECTED), decision("148", Verdict.UNDECIDED)
    for ledger in ([made, proposed], [proposed, made]):
        (row,) = rows(NEW, ledger=ledger)
        assert (row.reason_basis, row.review_id) == (ReasonBasis.READING, made.id)


@pytest.mark.parametrize(
    "entry",
    [
        decision("148", Verdict.KEPT),
        decision("149", Verdict.UNDECIDED),
        decision("148", Verdict.DIFFERS, Reading.SECOND),
    ],
    ids=["kept", "open-of-the-new-value", "no-decision"],
)
def test_an_entry_that_did_not_correct_the_cell_is_no_reason(entry: Entry) -> None:
    with pytest.raises(EvidenceError, match="have no reason"):
        rows(NEW, ledger=[entry])


def computed(budget: str, is_large: str, inputs: str = f'["{CELL}"]') -> Snapshot:
    """A package with a computed cell, and what it is computed from."""
    cells = [("id", "derivation", "inputs"), ("sums/ofsted/is_large", "computed", inputs)]
    return package(
        bodies((HEADER, ADASS, (*OFSTED[:2], budget))),
        table("sums", [("id", "is_large"), ("ofsted", is_large)]),
        table("cells", cells, derived=True),
    )


def test_a_computed_cell_follows_from_what_changed() -> None:
    _, row = rows(computed("149", "true"), BY_HAND, old=computed("148", "false"))
    assert (row.id, row.reason_basis) == ("sums/ofsted/is_large", ReasonBasis.FOLLOWS)
    assert row.reason == f"computed from {CELL}"


def test_a_computed_cell_follows_from_inputs_that_are_others() -> None:
    (row,) = rows(computed("148", "true", "[]"), old=computed("148", "false"))
    assert row.reason_basis is ReasonBasis.FOLLOWS


def test_a_computed_cell_of_which_nothing_changed_needs_a_reason() -> None:
    with pytest.raises(EvidenceError, match="sums/ofsted/is_large: 'false' is now 'true'"):
        rows(computed("148", "true"), old=computed("148", "false"))


def test_what_is_new_needs_no_reason_and_what_is_gone_does() -> None:
    (row,) = rows(package(bodies((*BODIES, ("a", "b", "")))))
    assert (row.kind, row.reason) == (ChangeKind.ROW_ADDED, None)
    with pytest.raises(EvidenceError, match="bodies/ofsted: a row is gone"):
        rows(package(bodies((HEADER, ADASS))))


def test_rows_of_derived_tables_are_not_listed() -> None:
    old = package(bodies(), table("cells", [("id", "x"), ("a", "1")], derived=True))
    new = package(bodies(), table("cells", [("id", "x"), ("a", "2"), ("b", "1")], derived=True))
    assert rows(new, old=old) == []


def test_a_reason_for_nothing_that_changed_is_refused() -> None:
    with pytest.raises(
        EvidenceError, match=r"nothing of this id changed since version 1\.0\.0: bodies/x(.|\n)*\[old\]"
    ):
        rows(NEW, BY_HAND, Reason("old", ("bodies/x/*",), "gone"))


def test_two_changes_of_one_column_have_two_ids() -> None:
    fields = ({"name": "id"}, {"name": "name"}, {"name": "budget", "type": "number", "unit": "percent"})
    ids = [row.id for row in rows(package(bodies(fields=fields)), Reason("r", ("bodies/*",), "r"))]
    assert len(set(ids)) == len(ids)
    assert "bodies/*/budget" in ids
    assert "bodies/*/budget/2" in ids


def test_every_change_of_a_value_in_the_package_says_why(built: Built) -> None:
    changes = [row for row in built.tables["changes"] if isinstance(row, ChangeRow)]
    assert len(changes) > 100
    for row in changes:
        if row.kind is ChangeKind.CELL_CHANGED or row.level == "major":
            assert row.reason is not None, row.id
        assert (row.reason is None) == (row.reason_basis is None), row.id
        assert (row.reason_basis is ReasonBasis.READING) == (row.review_id is not None), row.id


def test_every_basis_is_met_in_the_package(built: Built) -> None:
    assert {row.reason_basis for row in built.tables["changes"] if isinstance(row, ChangeRow)} == {
        None,
        *ReasonBasis,
    }
