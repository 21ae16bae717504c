"""The cells of a batch: proved sound all at once, and asked of `Cell` one by one where they are not."""

from __future__ import annotations

from typing import Any

import polars as pl

from ccdata.validation import rules
from ccdata.validation.cells import Cell, Fault
from ccdata.validation.engines.sieve.batches import Batch
from ccdata.validation.engines.sieve.proofs import Unprovable, proof
from ccdata.validation.findings import Findings
from ccdata.validation.plan import Field, Table

_MOST_KNOWN = 100_000
"""Texts of a column of which it is remembered what they mean."""

Found = tuple[Any, tuple[Fault, ...]]


class Column:
    """A field, and the cells of it.

    ``wrong`` are the rows of the last batch that was checked whose cells are not of their type.
    """

    def __init__(self, field: Field, form: str, kind: pl.DataType) -> None:
        self.field = field
        self.cell = Cell(field, form)
        self.is_csv = form == "csv"
        self.is_texts = kind == pl.String
        self.wrong: list[int] = []
        self._known: dict[Any, Found] = {}
        self.sound: pl.Expr | None = None
        try:
            self.sound = proof(field, pl.col(field.name), None if self.is_csv else kind)
            self.is_provable = True
        except Unprovable:
            self.is_provable = False

    def means(self, value: Any) -> Found:
        """What `Cell` says of a cell."""
        found = self._known.get(value)
        if found is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = self.cell.text(value) if self.is_csv else self.cell.value(value)
            self._known[value] = found
        return found

    def doubted(self, frame: pl.DataFrame) -> list[int]:
        """The rows in which something is wrong, where nothing can be proved: each text is asked once."""
        series = frame[self.field.name]
        bad = [one for one in series.unique().to_list() if self.means(one)[1]]
        if not bad:
            return []
        is_bad = series.is_in(pl.Series(bad, dtype=series.dtype).implode(), nulls_equal=True)
        return is_bad.arg_true().to_list()


class Cells:
    """The columns of a table that have a field.

    ``doubted`` are those of the last batch with a cell in doubt, each with the rows whose cells are not.
    """

    def __init__(self, table: Table, schema: pl.Schema) -> None:
        self._table = table
        fields: dict[str, Field] = {}
        for field in table.fields:
            if field.name in schema:
                fields.setdefault(field.name, field)
        self.columns = {name: Column(field, table.form, schema[name]) for name, field in fields.items()}
        self.doubted: dict[str, pl.Series] = {}
        self._unprovable = [one for one in self.columns.values() if not one.is_provable]
        self._proved = {name: one for name, one in self.columns.items() if one.sound is not None}
        self._proofs = [one.sound.alias(name) for name, one in self._proved.items() if one.sound is not None]

    def check(self, batch: Batch, key: str | None, findings: Findings) -> None:
        """Check the cells of a batch, and report what is wrong."""
        for column in self.columns.values():
            column.wrong = []
        sound = batch.frame.select(self._proofs) if self._proofs else pl.DataFrame()
        # What is null is neither true nor false of a null, which no proof has to be made of.
        self.doubted = {mask.name: mask for mask in sound if not mask.all()}
        for name, mask in self.doubted.items():
            self._ask(self.columns[name], batch, (~mask).arg_true().to_list(), key, findings)
        for column in self._unprovable:
            self._ask(column, batch, column.doubted(batch.frame), key, findings)

    def _ask(
        self, column: Column, batch: Batch, rows: list[int], key: str | None, findings: Findings
    ) -> None:
        name = column.field.name
        if not rows:
            return
        cells = batch.frame[name].gather(rows).to_list()
        names = batch.frame[key].gather(rows).to_list() if key is not None else [None] * len(rows)
        for row, cell, said in zip(rows, cells, names, strict=True):
            faults = column.means(cell)[1]
            if not faults:
                continue
            place = batch.placed(self._table, row, name, cell, said)
            for fault in faults:
                findings.fail(fault.rule, fault.message, place)
            if faults[0].rule is rules.CELL_TYPE:
                column.wrong.append(row)

    def count(self, rows: int, findings: Findings) -> None:
        """Count the checks, once all rows have been looked at, and what could not be checked."""
        for name, column in self.columns.items():
            for rule in column.cell.checks:
                findings.perform(rule, rows)
            for rule, why in column.cell.unchecked:
                findings.skip(rule, f"{self._table.resource}.{name}: {why}")
