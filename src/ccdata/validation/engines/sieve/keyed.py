"""The keys of a big table: a hash a row, and the rows themselves only where a hash is a reason to look."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import polars as pl

from ccdata.validation.cells import identity
from ccdata.validation.engines.sieve import hashes
from ccdata.validation.engines.sieve.batches import Batch, Stream, Unable
from ccdata.validation.engines.sieve.columns import Cells, Column
from ccdata.validation.engines.sieve.hashes import (
    Budget,
    HashColumn,
    Hashes,
    hashed,
    lacking,
    repeated,
    together,
)
from ccdata.validation.findings import Findings, Place
from ccdata.validation.keys import Bulk, Keyed, count_unique, fail_null, fail_repeated, unique_sets
from ccdata.validation.plan import Field, Table
from ccdata.validation.rules import Rule

KEPT = 128 * 2**20
"""Bytes of the cells of keys that all tables keep together, so that what is wrong need not be read again."""

_TYPES = frozenset({"string", "any", "integer", "number", "boolean", "date", "year", "yearmonth"})
"""Types of which two values that are the same are written alike by `_written`."""
_INTEGERS = (-(2**63), 2**63 - 1)
_MOST_DIGITS = len(str(2**63))


@dataclass(slots=True)
class _Row:
    """What is known of a row that something is said about."""

    batch: Batch
    row: int


class Budgets:
    """What the tables of a package may hold in memory together: hashes, and cells of keys."""

    def __init__(self) -> None:
        self.hashes = Budget(hashes.BUDGET)
        self.kept = Budget(KEPT)


class BigTable(Bulk):
    """A table of any size whose keys can be looked at: see `ccdata.validation.keys.Bulk`."""

    def __init__(
        self, stream: Stream, cells: Cells, asked: Sequence[tuple[str, ...]], budgets: Budgets
    ) -> None:
        self.table: Table = stream.table
        self._stream, self._cells = stream, cells
        shell = stream.shell
        if shell is None:
            raise Unable
        self._shell = shell
        self._asked = [columns for columns in asked if self.has(columns)]
        self._hashes = {columns: HashColumn(budgets.hashes) for columns in self._asked}
        required = {field.name for field in self.table.fields if field.required}
        self._nullable = [
            name for name in self.table.primary_key if name not in required and self.has((name,))
        ]
        names = [name for columns in self._asked for name in columns]
        self._columns = list(dict.fromkeys([*names, *self._nullable]))
        for name in self._columns:
            if name not in cells.columns or cells.columns[name].field.type not in _TYPES:
                raise Unable
        self._nulls: dict[str, list[int]] = {name: [] for name in self._nullable}
        self._kept: list[Batch] | None = []
        self._budget, self._mine = budgets.kept, 0
        self._rows: dict[int, _Row] = {}

    def __len__(self) -> int:
        return self._stream.rows

    def has(self, columns: Collection[str]) -> bool:
        """Whether all the columns are there."""
        return all(column in self._shell.columns for column in columns)

    # --- as the batches go by

    def look_at(self, batch: Batch) -> None:
        """Take the hashes of the keys of a batch whose cells have been checked."""
        found = {name: self._hashed(batch, self._cells.columns[name]) for name in self._columns}
        for columns, column in self._hashes.items():
            column.add(together([found[name] for name in columns]))
        for name in self._nullable:
            if (found[name] == 0).any():
                self._find_nulls(batch, name)
        self._keep(batch)

    def _hashed(self, batch: Batch, column: Column) -> Hashes:
        field = column.field
        series = batch.frame[field.name]
        if column.cell.is_text or (field.type in {"string", "any"} and column.is_texts):
            return hashed(_nulled(series, field, column.wrong), "text")
        if field.type == "integer" and not field.options and column.is_texts:
            series = _nulled(series, field, column.wrong)
            numbers = series.cast(pl.Int64, strict=False)
            if numbers.null_count() == series.null_count():
                return hashed(numbers, "integer")
        elif field.type == "integer" and not column.is_texts and series.dtype.is_integer():
            return hashed(_nulled(series, field, column.wrong).cast(pl.Int64), "integer")
        return self._by_value(series, column)

    def _by_value(self, series: pl.Series, column: Column) -> Hashes:
        """The hashes of cells whose values are to be looked at one by one, each once."""
        if series.dtype.is_float():
            # NaN is not even the same as itself.
            cells = series.to_list()
            known = {repr(cell): cell for cell in cells}
            place_of = {text: place for place, text in enumerate(known)}
            hashes = _of_values([None if cell is None else column.means(cell)[0] for cell in known.values()])
            return hashes[np.array([place_of[repr(cell)] for cell in cells], np.int64)]
        distinct = series.unique()
        hashes = _of_values([None if cell is None else column.means(cell)[0] for cell in distinct.to_list()])
        place = pl.DataFrame({"cell": distinct, "place": np.arange(len(distinct))})
        joined = pl.DataFrame({"cell": series}).join(
            place, on="cell", how="left", nulls_equal=True, maintain_order="left"
        )
        found: Hashes = hashes[joined["place"].to_numpy()]
        return found

    def _find_nulls(self, batch: Batch, name: str) -> None:
        column = self._cells.columns[name]
        series = batch.frame[name]
        null = (
            series.is_null()
            if not column.is_texts
            else series.is_in(sorted(column.field.missing)) | series.is_null()
        )
        self._nulls[name] += (np.flatnonzero(null.to_numpy()) + batch.begin).tolist()

    def _keep(self, batch: Batch) -> None:
        """Keep the columns of the keys, and those before them where lines have to be counted."""
        if self._kept is None:
            return
        names = list(dict.fromkeys([*self._columns, *([self._stream.key] if self._stream.key else [])]))
        if not batch.is_flat and names:
            order = batch.frame.columns
            names = order[: max(order.index(name) for name in names) + 1]
        frame = pl.DataFrame([batch.frame[name] for name in names])
        size = int(frame.estimated_size()) + batch.lines.nbytes
        if size > self._budget.left:
            self._kept = None
            self._budget.left += self._mine
            return
        self._budget.left -= size
        self._mine += size
        self._kept.append(Batch(batch.file, batch.begin, frame, batch.lines, batch.is_csv, batch.is_flat))

    # --- as a table of keys

    def check_unique(self, findings: Findings) -> None:
        """Check the primary key, and whatever else must be unique."""
        count_unique(self.table, len(self), findings)
        again: list[tuple[Rule, tuple[str, ...], list[int]]] = []
        for rule, columns in unique_sets(self.table):
            if self.has(columns):
                again.append((rule, columns, [int(row) for row in repeated(self._hashes[columns])]))
            else:
                findings.skip(rule, f"{self.table.resource}: it lacks {', '.join(columns)}")
        # All at once: the files may have to be read again for them.
        wanted = {row for _, _, rows in again for row in rows}
        self._fetch(sorted(wanted.union(*self._nulls.values())))
        for rule, columns, rows in again:
            # Equal hashes are a reason to look: whether the values are equal, the values say.
            first: dict[Hashable, int] = {}
            for row in rows:
                before = first.setdefault(self._identity(row, columns), row)
                if before != row:
                    fail_repeated(self, rule, columns, row, before, findings)
        for column, nulls in self._nulls.items():
            for row in nulls:
                fail_null(self, row, column, findings)
        self._rows.clear()

    def leading(self, columns: Sequence[str], target: Keyed, references: Sequence[str]) -> Iterable[int]:
        """The rows whose foreign key leads to no row of another table."""
        own = self._hashes[tuple(columns)]
        if isinstance(target, BigTable):
            known = target._hashes[tuple(references)]
        else:
            known = HashColumn(Budget(hashes.BUDGET))
            known.add(of_identities(target.identities(references), len(references)))
        rows = lacking(own, known, of_identities(list(target.others(references)), len(references)).tolist())
        self._rows.clear()
        self._fetch(rows)
        return [int(row) for row in rows]

    def led_to(self, source: Keyed, columns: Sequence[str], references: Sequence[str]) -> Iterable[int]:
        """The rows of another table whose foreign key leads to no row of this one."""
        asked = HashColumn(Budget(hashes.BUDGET))
        asked.add(of_identities(source.identities(columns), len(columns)))
        others = of_identities(list(self.others(references)), len(references)).tolist()
        return [int(row) for row in lacking(asked, self._hashes[tuple(references)], others)]

    def identities(self, columns: Sequence[str]) -> Sequence[Hashable]:
        """The values of columns of all rows: only a small table is asked for them."""
        self._fetch(np.arange(len(self)))
        return [self._identity(row, columns) for row in range(len(self))]

    def others(self, columns: Sequence[str]) -> Iterable[Hashable]:
        """The same of rows that could be read in part only."""
        return self._shell.others(columns)

    def nulls(self, column: str) -> Iterable[int]:
        """The rows in which a column of the primary key is null."""
        return self._nulls.get(column, ())

    def shown(self, row: int, columns: Sequence[str]) -> str:
        """The cells of a row as they stand, for a message."""
        one = self._rows[row]
        texts = [str(one.batch.frame[column][one.row]) for column in columns]
        return repr(texts[0]) if len(texts) == 1 else f"({', '.join(map(repr, texts))})"

    def place(self, row: int, column: str | None = None) -> Place:
        """The place of a row, or of a cell of it."""
        one = self._rows[row]
        return one.batch.place(self.table, one.row, column, self._stream.key)

    def _identity(self, row: int, columns: Sequence[str]) -> Hashable:
        one = self._rows[row]
        found = []
        for name in columns:
            value = self._cells.columns[name].means(one.batch.frame[name][one.row])[0]
            found.append(value if isinstance(value, str) else identity(value))
        return found[0] if len(found) == 1 else tuple(found)

    def _fetch(self, rows: Any) -> None:
        """Get hold of rows, from what was kept or from the files again."""
        wanted = np.setdiff1d(np.asarray(rows, np.int64), np.fromiter(self._rows, np.int64, len(self._rows)))
        if not wanted.size:
            return
        for batch in self._again():
            low, high = np.searchsorted(wanted, (batch.begin, batch.begin + len(batch)))
            if low == high:
                continue
            here = wanted[low:high]
            local = here - batch.begin
            small = batch.taken(local)
            for place, row in enumerate(here.tolist()):
                self._rows[row] = _Row(small, place)

    def _again(self) -> Iterator[Batch]:
        if self._kept is not None:
            return iter(self._kept)
        return Stream(self.table, self._stream.container).batches(Findings(0))


def _nulled(series: pl.Series, field: Field, wrong: Sequence[int]) -> pl.Series:
    """The cells, null where they mean null or are not of their type."""
    if series.dtype == pl.String and field.missing:
        missing = sorted(field.missing)
        is_null = series == missing[0]
        for text in missing[1:]:
            is_null |= series == text
        if is_null.any():
            series = series.to_frame("cell").select(pl.when(~is_null).then(pl.col("cell"))).to_series()
    if wrong:
        series = series.clone().scatter(list(wrong), None)
    return series


def _of_values(found: Sequence[Any]) -> Hashes:
    return of_identities([None if value is None else identity(value) for value in found], 1)


def of_identities(found: Sequence[Hashable], width: int) -> Hashes:
    """The hashes of values of keys of so many columns; zero of None."""
    if width == 1:
        return _of_singles(found)
    rows = [(None,) * width if one is None else one for one in found]
    return together([_of_singles([row[place] for row in rows]) for place in range(width)])  # type: ignore[index]


def _of_singles(found: Sequence[Hashable]) -> Hashes:
    """What `hashed` makes of the cells that have these values."""
    hashes = np.zeros(len(found), np.uint64)
    kinds: dict[str, tuple[list[int], list[Any]]] = {}
    for place, value in enumerate(found):
        if value is not None:
            kind, written = _written(value)
            places, values = kinds.setdefault(kind, ([], []))
            places.append(place)
            values.append(written)
    for kind, (places, values) in kinds.items():
        series = pl.Series(values, dtype=pl.Int64 if kind == "integer" else pl.String)
        hashes[places] = hashed(series, kind)
    return hashes


def _written(value: Hashable) -> tuple[str, Any]:
    """The kind of an identity, and what is the same for values that are.

    An integer that fits a column of them is hashed as one by `BigTable`, whatever `identity` makes of it.
    """
    match value:
        case str():
            return "text", value
        case int():
            return "integer", value
        case ("number", is_negative, str(digits), int(power)) if 0 <= power <= _MOST_DIGITS - len(digits):
            number = int(digits) * (-1 if is_negative else 1) * 10**power
            if _INTEGERS[0] <= number <= _INTEGERS[1]:
                return "integer", number
    return "other", repr(value)
