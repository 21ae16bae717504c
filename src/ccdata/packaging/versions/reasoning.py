"""Why each thing changed: the rows of ``changes``, each with its reason.

The reason of a changed cell is, in this order: what a curator wrote for it; the decision between two readings
that corrected it; that the cell is computed, and what it is computed from changed.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256

from ccdata.curation.reasons import Reason
from ccdata.evidence.errors import EvidenceError
from ccdata.evidence.reviewing import Entry
from ccdata.packaging.versions.comparing import CHANGES, Change, Difference
from ccdata.packaging.versions.snapshot import Snapshot
from ccdata.tables.changes import ChangeRow
from ccdata.tables.model.text import row_of
from ccdata.vocabulary.codebook.changing import ChangeKind, Level, ReasonBasis
from ccdata.vocabulary.codebook.reviewing import Reading, Verdict

_OF_WHOLE_TABLES = {
    ChangeKind.PACKAGE_REDEFINED,
    ChangeKind.TABLE_ADDED,
    ChangeKind.TABLE_REMOVED,
    ChangeKind.TABLE_REDEFINED,
    ChangeKind.KEY_CHANGED,
    ChangeKind.LICENCE_CHANGED,
}
_SHOWN = 40  # changes without a reason that one error lists; the rest are counted

Given = tuple[str, ReasonBasis, str | None]
"""A reason, where it comes from, and the review, if it is one."""


def change_rows(
    difference: Difference, reasons: Sequence[Reason], ledger: Iterable[Entry], where: str
) -> list[ChangeRow]:
    """The rows of ``changes``, by id; where nothing differs, those of the last release.

    Changes of rows and cells of derived tables are left out: what they follow from is listed. ``where`` is
    the file of the reasons. Raises EvidenceError where a value or name changed, or something is gone, without
    a reason, and where a reason is for nothing that changed.
    """
    if difference.level is None:
        return _carried(difference.old)
    listed = [change for change in difference.changes if _is_listed(change)]
    _refuse_idle(reasons, listed, difference, where)
    ground = _Ground(difference, reasons, ledger)
    rows, open_, met = [], [], Counter[str]()
    for change in listed:
        given = ground.of(change)
        if given is None and needs_reason(change):
            open_.append(change)
            continue
        reason, basis, review = given or (None, None, None)
        met[change.id] += 1
        rows.append(
            ChangeRow(
                id=change.id if met[change.id] == 1 else f"{change.id}/{met[change.id]}",
                kind=change.kind,
                level=change.level,
                table=change.table,
                row_id=change.row_id,
                column=change.column,
                before=change.before,
                after=change.after,
                reason=reason,
                reason_basis=basis,
                review_id=review,
                since=str(difference.old.version),
            )
        )
    if open_:
        raise EvidenceError(
            f"{len(open_)} change(s) since version {difference.old.version} have no reason:\n"
            + "\n".join(f"    {_told(change)}" for change in open_[:_SHOWN])
            + (f"\n    and {len(open_) - _SHOWN} more" if len(open_) > _SHOWN else ""),
            where=where,
            mend="give each a reason there, by its id; one entry may list many, and `*` stands for any text",
        )
    return sorted(rows, key=lambda row: row.id)


def _carried(last: Snapshot) -> list[ChangeRow]:
    """The changes that the last release told: where nothing differs, the package is that release."""
    table = last.table(CHANGES)
    return [
        row_of(ChangeRow, {name: cell or None for name, cell in zip(table.columns, cells, strict=True)})
        for cells in table.rows.values()
    ]


def needs_reason(change: Change) -> bool:
    """Whether a change is told with its reason: what is new needs none, nor does another description."""
    return change.level is Level.MAJOR or change.kind is ChangeKind.CELL_CHANGED


def _is_listed(change: Change) -> bool:
    of_schema = change.row_id is None
    return of_schema or change.kind in _OF_WHOLE_TABLES or not change.is_derived


def _refuse_idle(
    reasons: Sequence[Reason], listed: Sequence[Change], difference: Difference, where: str
) -> None:
    ids = [change.id for change in listed]
    for reason in reasons:
        for text, pattern in zip(reason.changes, reason.patterns, strict=True):
            if not any(pattern.fullmatch(one) for one in ids):
                raise EvidenceError(
                    f"nothing of this id changed since version {difference.old.version}: {text}",
                    where=f"{where}, [{reason.id}]",
                    mend="leave it out; what an earlier version changed is told in that version's `changes`",
                )


class _Ground:
    """Finds the reason of a change."""

    def __init__(self, difference: Difference, reasons: Sequence[Reason], ledger: Iterable[Entry]) -> None:
        self._old, self._new = difference.old, difference.new
        self._reasons = reasons
        self._changed = {change.id for change in difference.changes}
        self._decisions: dict[str, list[Entry]] = {}
        for entry in ledger:
            if entry.reading is Reading.ADJUDICATION and entry.verdict is not Verdict.KEPT:
                self._decisions.setdefault(entry.cell, []).append(entry)

    def of(self, change: Change) -> Given | None:
        """The reason of a change; None where there is none."""
        for reason in self._reasons:
            if reason.covers(change.id):
                return reason.reason, ReasonBasis.HAND, None
        if change.kind is not ChangeKind.CELL_CHANGED:
            return None
        return self._decided(change) or self._follows(change)

    def _decided(self, change: Change) -> Given | None:
        """The last decision that made the cell what it is now; else the last one against another value."""
        now = sha256((change.after or "").encode()).hexdigest()
        decisions = self._decisions.get(change.id, [])[::-1]
        made = [
            entry
            for entry in decisions
            if entry.verdict is Verdict.CORRECTED and (entry.seen.value == now or change.after is None)
        ]
        for entry in made or [entry for entry in decisions if entry.seen.value != now]:
            if entry.reason:
                return entry.reason, ReasonBasis.READING, entry.id
        return None

    def _follows(self, change: Change) -> Given | None:
        """What a computed cell is computed from, where that changed or is no longer the same."""
        before, after = self._inputs(self._old, change.id), self._inputs(self._new, change.id)
        if before is None and after is None:
            return None
        moved = sorted(set(before or ()) ^ set(after or ()))
        inputs = [one for one in after or before or () if one in self._changed] or moved
        if not inputs:
            return None
        return f"computed from {', '.join(inputs)}", ReasonBasis.FOLLOWS, None

    @staticmethod
    def _inputs(package: Snapshot, cell: str) -> list[str] | None:
        """The cells that a cell is computed from; None where it is not computed."""
        cells = package.table("cells")
        if cells.cell(cell, "derivation") != "computed":
            return None
        return list(map(str, json.loads(cells.cell(cell, "inputs") or "[]")))


def _told(change: Change) -> str:
    if change.kind is ChangeKind.CELL_CHANGED:
        return f"{change.id}: {_short(change.before)} is now {_short(change.after)}"
    return f"{change.id}: {change.kind.definition}"


def _short(text: str | None, most: int = 60) -> str:
    if text is None:
        return "empty"
    return repr(text if len(text) <= most else f"{text[: most - 1]}…")
