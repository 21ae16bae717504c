"""Rules across the columns of a row, and across rows: proved of a batch where that can be, or row by row."""

from __future__ import annotations

from typing import Any

import polars as pl

from ccdata.validation import declared, rules
from ccdata.validation.declared import Lookup, RowRule, Sorted
from ccdata.validation.engines.sieve.batches import Batch, Unable
from ccdata.validation.engines.sieve.columns import Cells, Column
from ccdata.validation.engines.sieve.proofs import is_null
from ccdata.validation.findings import Findings
from ccdata.validation.plan import Table

_AS_TEXTS = frozenset({"date", "year", "yearmonth"})
"""Types whose texts sort as their values do, where they are proved."""
_MOST_KNOWN = 100_000


class Across:
    """The rules that a table declares of its own rows."""

    def __init__(self, table: Table, cells: Cells) -> None:
        self._table, self._cells = table, cells
        self._rules: list[tuple[RowRule, pl.Expr | None]] = []
        self._sorted: dict[str, Any] = {}
        self._known: dict[Any, list[tuple[str, str]]] = {}
        for one in declared.compiled(table)[0]:
            names = declared.columns_of(one)
            if isinstance(one, Lookup):
                # What is looked up has to be at hand: the plain engine has it.
                raise Unable
            if not all(name in cells.columns for name in names):
                continue
            if isinstance(one, Sorted):
                self._sorted[one.column] = None
            else:
                self._rules.append((one, self._proof(one)))

    def _proof(self, one: RowRule) -> pl.Expr | None:
        """Where a rule holds if the cells are proved; None where that takes more than comparing."""
        if one.rule not in {rules.DATES_ORDER, rules.BOUNDS_ORDER}:
            return None
        first, last = (self._cells.columns[name] for name in one.columns)
        if first.field.type != last.field.type or first.is_texts != last.is_texts:
            return None
        if not (_is_comparable(first) and _is_comparable(last)):
            return None
        ends = [pl.col(name) for name in one.columns]
        nulls = [end.is_null() for end in ends]
        if first.is_texts:
            nulls += [is_null(column.field, end) for column, end in zip((first, last), ends, strict=True)]
        # What is neither true nor false is null in one of its columns.
        return pl.any_horizontal(ends[0] <= ends[1], *nulls)

    def check(self, batch: Batch, key: str | None, findings: Findings) -> None:
        """Check the rows of a batch whose cells have been checked."""
        for one, proof in self._rules:
            if proof is None:
                self._check_rows(one, batch, range(len(batch)), key, findings)
                continue
            sound = batch.frame.select(proof).to_series()
            for name in one.columns:
                if name in self._cells.doubted:
                    sound &= self._cells.doubted[name]
            if not sound.all():
                self._check_rows(one, batch, (~sound).arg_true().to_list(), key, findings)
        for column in self._sorted:
            self._check_sorted(column, batch, key, findings)

    def _check_rows(self, one: RowRule, batch: Batch, rows: Any, key: str | None, findings: Findings) -> None:
        columns = [self._cells.columns[name] for name in one.columns]
        # A rule may look at a column in two of its parts, and a frame has each name once.
        taken = batch.frame.select(pl.col(name).alias(str(place)) for place, name in enumerate(one.columns))
        cells = (taken if isinstance(rows, range) else taken[rows]).rows() if len(rows) else []
        for row, texts in zip(rows, cells, strict=True):
            known = (id(one), texts)
            said = self._known.get(known)
            if said is None:
                if len(self._known) >= _MOST_KNOWN:
                    self._known.clear()
                said = self._known[known] = _faults(one, columns, texts)
            for column, message in said:
                findings.fail(one.rule, message, batch.place(self._table, row, column, key))

    def _check_sorted(self, column: str, batch: Batch, key: str | None, findings: Findings) -> None:
        texts = batch.frame[column]
        if texts.dtype != pl.String:
            return
        before = self._sorted[column]
        if texts.null_count() == 0 and texts.is_sorted() and (before is None or before <= texts[0]):
            self._sorted[column] = texts[-1]
            return
        for row, text in enumerate(texts.to_list()):
            if text is None:
                continue
            if before is not None and text < before:
                place = batch.place(self._table, row, column, key)
                findings.fail(rules.ID_SORTED, f"it comes before {before!r}", place)
            before = text
        self._sorted[column] = before

    def count(self, rows: int, findings: Findings) -> None:
        """Count the checks, once all rows have been looked at."""
        for one, _ in self._rules:
            findings.perform(one.rule, rows)
        for _ in self._sorted:
            findings.perform(rules.ID_SORTED, rows)


def _faults(one: RowRule, columns: list[Column], cells: tuple[Any, ...]) -> list[tuple[str, str]]:
    values = []
    for column, cell in zip(columns, cells, strict=True):
        value, faults = column.means(cell)
        if faults and faults[0].rule is rules.CELL_TYPE:
            return []
        values.append(value)
    return list(one.faults(*values))


def _is_comparable(column: Column) -> bool:
    """Whether cells compare as their values do, where they are proved."""
    if not column.is_texts:
        return column.field.type in {"date", "integer"}
    return column.field.type in _AS_TEXTS and column.field.format == "default" and column.is_provable
