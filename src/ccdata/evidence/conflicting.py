"""Conflicts: statements that cannot all hold, found by rule and by reading, each with its ruling."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ccdata.evidence.errors import EvidenceError
from ccdata.evidence.facts import Rows, contradictions
from ccdata.evidence.rederiving import split_cell
from ccdata.tables.conflicts import Conflict
from ccdata.tables.model.row import Row
from ccdata.tables.model.text import to_text
from ccdata.vocabulary.codebook.reconciling import ConflictKind, ResolutionBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What a reader says of statements that cannot all hold: which, why, and which of them holds."""

    id: str
    kind: ConflictKind
    about: str
    cells: tuple[str, ...]
    basis: ResolutionBasis
    reason: str
    holds: str | None = None


def conflict_rows(rulings: Iterable[Ruling], rows: Rows, where: str) -> list[Conflict]:
    """The rows of ``conflicts``. ``where`` is the file that the rulings stand in.

    Raises EvidenceError where a ruling names a cell that is empty or not there, and where statements
    exclude each other that no ruling is about.
    """
    rulings = list(rulings)
    by_rule = [frozenset(cells) for cells in contradictions(rows)]
    for cells in by_rule:
        if not any(cells <= set(ruling.cells) for ruling in rulings):
            raise EvidenceError(
                "statements of one fact exclude each other, and no ruling is about them:\n"
                + "\n".join(f"    {cell}: {_told(cell, rows)}" for cell in sorted(cells)),
                where=where,
                mend="read what they say: if they cannot all hold, give them an entry with all these cells; "
                "if they can, they are two facts, or two statements of different modality",
            )
    return [_row(ruling, by_rule, rows, where) for ruling in sorted(rulings, key=lambda ruling: ruling.id)]


def resolved_by(conflicts: Sequence[Conflict]) -> Mapping[str, str]:
    """The conflict by the id of the cell that is taken to hold."""
    return {one.holds: one.id for one in conflicts if one.holds is not None}


def cells_of(conflicts: Sequence[Conflict]) -> Mapping[str, Sequence[str]]:
    """The cells of each conflict by its id."""
    return {one.id: json.loads(one.cells) for one in conflicts}


def _row(ruling: Ruling, by_rule: Sequence[frozenset[str]], rows: Rows, where: str) -> Conflict:
    problem = _problem(ruling)
    if problem:
        raise EvidenceError(problem, where=f"{where}, [{ruling.id}]", mend="correct the entry")
    told = []
    for cell in ruling.cells:
        value = _told(cell, rows)
        if value is None:
            raise EvidenceError(
                f"there is no cell {cell}, or it is empty",
                where=f"{where}, [{ruling.id}]",
                mend="name the cell as `cells` does: table/row id/column",
            )
        told.append(value)
    return Conflict(
        id=ruling.id,
        kind=ruling.kind,
        about=ruling.about,
        cells=json.dumps(ruling.cells, ensure_ascii=False),
        told=json.dumps(told, ensure_ascii=False),
        holds=ruling.holds,
        basis=ruling.basis,
        reason=ruling.reason,
        found_by_rule=any(cells <= set(ruling.cells) for cells in by_rule),
    )


def _problem(ruling: Ruling) -> str:
    """What is wrong with a ruling in itself; nothing where it is sound."""
    alone = ruling.kind in (ConflictKind.WITH_ARITHMETIC, ConflictKind.WITH_REGISTER)
    if len(set(ruling.cells)) != len(ruling.cells) or len(ruling.cells) < (1 if alone else 2):
        return (
            f"a conflict {ruling.kind} names each of its cells once, and {'one' if alone else 'two'} or more"
        )
    if ruling.holds is not None and ruling.holds not in ruling.cells:
        return f"what is taken to hold is none of its cells: {ruling.holds}"
    if (ruling.basis is ResolutionBasis.UNRESOLVED) and ruling.holds is not None:
        return "an unresolved conflict has nothing that is taken to hold"
    return ""


def _told(cell: str, rows: Rows) -> str | None:
    """What a cell says, as text; None where there is no such cell, or it is empty."""
    table, row_id, column = split_cell(cell)
    row: Row | None = next((row for row in rows.get(table, ()) if row.id == row_id), None)
    value: Any = getattr(row, column, None)
    return None if value is None else to_text(value)
