"""A table as a stream of batches: rows that follow each other, as columns, each with its place in a file.

Memory is bounded by the size of a batch. A stream can be read again, and is then the same.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any

import numpy as np
import polars as pl

from ccdata.validation import csv_text, rules
from ccdata.validation.csv_text import Records
from ccdata.validation.engines import plain
from ccdata.validation.engines.sieve.ahead import ahead
from ccdata.validation.engines.sieve.cutting import Cutter, Piece, Places, Shape
from ccdata.validation.findings import Findings, Place
from ccdata.validation.header import header_problems
from ccdata.validation.loaded import Loaded
from ccdata.validation.plan import Field, Table

if TYPE_CHECKING:
    from pathlib import Path

    from ccdata.validation.opening import Container

_MAGIC = (b"\x1f\x8b", b"x\x01", b"x\x5e", b"x\x9c", b"x\xda", b"(\xb5/\xfd")
"""What polars takes at the beginning of a text for one that is packed, and unpacks however long it grows."""

ROWS = 100_000
"""Rows of Parquet that are looked at at a time."""

_MOST_WASTED = 2**30
"""Bytes that are read in vain, behind marks that nothing closes, before the plain engine is asked."""

_MOST_ERRORS = 300
"""Records that cannot be read, each of which ends a piece, before the plain engine is asked."""

MOST_ROWS = 50
"""Rows of Parquet for each byte of the file, before the plain engine is asked whether that can be."""

_MOST_COLUMNS = 5_000
"""Columns of a table: each costs more to start than it saves where there are many."""


class Unable(Exception):
    """The table is written in a way that this engine has no fast way for: the plain engine is asked."""


@dataclass
class Batch:
    """Rows of one file. ``lines`` are the lines that they begin on, or their numbers in the file, from one.

    ``begin`` is the number of the first row in the table, from zero. ``is_flat``: no cell holds a line end.
    """

    file: str
    begin: int
    frame: pl.DataFrame
    lines: Places
    is_csv: bool
    is_flat: bool = True
    single: Any = None

    def __len__(self) -> int:
        return self.frame.height

    def taken(self, rows: Places) -> Batch:
        """Some rows of it."""
        single = self._single[rows] if self.is_csv and not self.is_flat else None
        return Batch(self.file, 0, self.frame[rows], self.lines[rows], self.is_csv, self.is_flat, single)

    def line_of(self, row: int, column: str | None) -> int:
        """The line that a cell begins on: cells before it may hold line ends."""
        line = int(self.lines[row])
        if self.is_flat or column is None or self._single[row]:
            return line
        before = self.frame.columns.index(column) if column in self.frame.columns else 0
        return line + sum(str(cell).count("\n") for cell in self.frame.row(row)[:before])

    @property
    def _single(self) -> Any:
        """Whether a row is certainly on one line: the next begins on the line after."""
        if self.single is None:
            self.single = np.append(np.diff(self.lines) == 1, False)
        return self.single

    def place(self, table: Table, row: int, column: str | None = None, name: str | None = None) -> Place:
        """The place of a row of the batch, or of a cell. ``name`` is the column that names a row."""
        value = None if column is None or column not in self.frame.columns else self.frame[column][row]
        said = None if name is None else self.frame[name][row]
        return self.placed(table, row, column, value, said)

    def placed(self, table: Table, row: int, column: str | None, value: object, said: object) -> Place:
        """The same, of a cell that holds ``value`` in the row that is called ``said``."""
        return Place(
            resource=table.resource,
            file=self.file,
            line=self.line_of(row, column) if self.is_csv else None,
            row=None if self.is_csv else int(self.lines[row]),
            row_id=None if said is None or said == "" else str(said),
            column=column,
            value=None if value is None else str(value),
        )


class Stream:
    """The batches of a table. ``shell`` is the table without its rows, once the first batch was asked for.

    ``rows`` and ``records`` are how many there were, with and without those of another width.
    """

    def __init__(self, table: Table, container: Container) -> None:
        self.table = table
        self.container = container
        self.shell: Loaded | None = None
        self.rows = 0
        self.records = 0
        self._schema = pl.Schema()

    def batches(self, findings: Findings) -> Iterator[Batch]:
        """Yield the batches, and report what is wrong with the files. Raises Unable and Refused."""
        self.shell, self.rows, self.records = None, 0, 0
        parts = self._csv(findings) if self.table.form == "csv" else self._parquet(findings)
        for batch in parts:
            batch.begin = self.rows
            self.rows += len(batch)
            if len(batch):
                yield batch

    @cached_property
    def key(self) -> str | None:
        """The column whose value names a row."""
        key = self.table.primary_key
        shell = self.shell
        return key[0] if len(key) == 1 and shell is not None and key[0] in shell.columns else None

    # --- CSV

    def _csv(self, findings: Findings) -> Iterator[Batch]:
        table = self.table
        shape = Shape.of(table.dialect)
        if shape is None or (not table.dialect.header and not table.fields):
            raise Unable
        for file in table.paths:
            with self.container.open(file) as stream:
                yield from _CsvFile(self, file, Cutter(stream, shape), findings).batches()

    # --- Parquet

    def _parquet(self, findings: Findings) -> Iterator[Batch]:
        for file in self.table.paths:
            findings.perform(rules.PARQUET_READABLE)
            findings.perform(rules.PARQUET_SCHEMA)
            path = self.container.local(file)
            source: Path | BytesIO
            with self.container.open(file) as stream:
                start = stream.read(4)
                source = BytesIO(start + stream.read()) if path is None else path
            if start != b"PAR1":
                raise Unable
            try:
                scanned = pl.scan_parquet(source, glob=False)
                schema = scanned.collect_schema()
                rows = scanned.select(pl.len()).collect().item()
            except (pl.exceptions.PolarsError, OSError) as error:
                raise Unable from error
            is_heavy = rows > MOST_ROWS * (self.container.size(file) or 0)
            if is_heavy or not _is_as_planned(self.table, schema):
                # Whatever is the matter is for pyarrow to say, which knows the physical types.
                raise Unable
            if self.shell is None:
                self.shell = Loaded(self.table, {name: [] for name in schema}, [], self.table.paths)
                self._schema = schema
            elif list(schema.items()) != list(self._schema.items()):
                raise Unable
            done = 0
            parts = scanned.collect_batches(chunk_size=ROWS, maintain_order=True)
            try:
                for frame in parts:
                    # Rows in the file, from one.
                    lines = np.arange(done + 1, done + 1 + frame.height)
                    done += frame.height
                    yield Batch(file, 0, frame, lines, is_csv=False)
            except (pl.exceptions.PolarsError, OSError) as error:
                raise Unable from error


_PHYSICAL = {
    "string": (pl.String,),
    "integer": (pl.Int8, pl.Int16, pl.Int32, pl.Int64, pl.UInt8, pl.UInt16, pl.UInt32),
    "year": (pl.Int8, pl.Int16, pl.Int32, pl.Int64, pl.UInt8, pl.UInt16, pl.UInt32),
    "number": (
        pl.Int8, pl.Int16, pl.Int32, pl.Int64, pl.UInt8, pl.UInt16, pl.UInt32, pl.Float64, pl.Decimal
    ),
    "boolean": (pl.Boolean,),
    "date": (pl.Date,),
    "time": (pl.String,),
    "yearmonth": (pl.String,),
}  # fmt: skip


def _is_as_planned(table: Table, schema: pl.Schema) -> bool:
    """Whether a file has the columns of the fields, of physical types that are certainly theirs."""
    if len(schema) > _MOST_COLUMNS or next(iter(header_problems(table, schema.names())), None) is not None:
        return False
    fields = {one.name: one for one in table.fields}
    return all(name in fields and _is_physical(fields[name], kind) for name, kind in schema.items())


def _is_physical(field: Field, kind: pl.DataType) -> bool:
    if field.type == "time" or (field.type == "string" and field.format == "binary"):
        return False
    return any(kind == one for one in _PHYSICAL.get(field.type, ()))


class _CsvFile:
    """A file of CSV: its pieces, and what is wrong with them."""

    def __init__(self, stream: Stream, file: str, cutter: Cutter, findings: Findings) -> None:
        self._stream, self._file, self._cutter, self._findings = stream, file, cutter, findings
        self._table = stream.table
        self._returns, self._first_return = 0, 0
        self._wasted, self._errors = 0, 0
        self._is_quoted = False

    def batches(self) -> Iterator[Batch]:
        findings, table = self._findings, self._table
        if self._cutter.is_of_returns:
            raise Unable
        findings.perform(rules.CSV_ENCODING)
        findings.perform(rules.CSV_SYNTAX)
        if table.dialect.line_terminator == "\n":
            findings.perform(rules.CSV_LINE_ENDS)
        first = self._header()
        shell = self._stream.shell
        if shell is None:
            raise Unable
        names = list(shell.columns)
        if not names or len(names) > _MOST_COLUMNS:
            raise Unable
        if first is not None and first.odd:
            yield self._batch(shell, first, None)
        pieces = self._cutter.pieces(len(names))
        for piece, frame in ahead(_parsed(piece, names, self._cutter.shape) for piece in pieces):
            self._look_at(piece)
            yield self._batch(shell, piece, frame)
        csv_text.fail_line_ends(self._returns, self._first_return, table, self._file, findings)

    def _header(self) -> Piece | None:
        """Read the header; a first record that is none is given back."""
        stream, table = self._stream, self._table
        if not table.dialect.header:
            if stream.shell is None:
                stream.shell = plain.begun(table, None, self._file, Records([], []), self._findings)
            return None
        piece = self._cutter.first()
        self._look_at(piece)
        while piece.error is not None and not piece.odd:
            piece = self._cutter.first()
            self._look_at(piece)
        header = piece.odd[0][1] if piece.odd else []
        if stream.shell is None:
            stream.shell = plain.begun(table, header, self._file, Records([], []), self._findings)
            return None
        # Parts are joined as they stand: only the first has to have a header.
        return None if header == stream.shell.header else piece

    def _look_at(self, piece: Piece) -> None:
        """Report what is wrong with the bytes of a piece, and with its records as such."""
        table, findings = self._table, self._findings
        if piece.is_doubtful:
            csv_text.decoded(piece.raw, table, self._file, findings, piece.line)
        if table.dialect.line_terminator == "\n":
            self._count_returns(piece)
        if piece.error is not None:
            line, said = piece.error
            place = Place(resource=table.resource, file=self._file, line=line)
            findings.fail(rules.CSV_SYNTAX, f"the row that begins here: {said}", place)
            self._wasted += piece.wasted
            self._errors += 1
            if self._wasted > _MOST_WASTED or self._errors > _MOST_ERRORS:
                raise Unable

    def _count_returns(self, piece: Piece) -> None:
        table, quote = self._table, self._cutter.shape.quote
        if b"\r" in piece.raw:
            text = piece.raw.decode("utf-8", errors="replace")
            returns, at = csv_text.carriage_returns(
                text, table.dialect, piece.line, is_quoted=self._is_quoted
            )
            if returns and not self._returns:
                self._first_return = at
            self._returns += returns
        if not piece.content and quote is not None:
            # Only in what is not proved may a quotation mark lack its other one.
            self._is_quoted ^= piece.raw.count(quote) % 2 == 1

    def _batch(self, shell: Loaded, piece: Piece, frame: pl.DataFrame | None) -> Batch:
        names = list(shell.columns)
        if frame is None:
            frame = pl.DataFrame(schema=dict.fromkeys(names, pl.String))
        lines = piece.lines
        is_flat = piece.is_flat
        self._stream.records += frame.height
        if piece.odd:
            self._stream.records += len(piece.odd)
            # An empty line of a single column is an empty cell.
            odd = [(line, cells or [""] if len(names) == 1 else cells) for line, cells in piece.odd]
            for line, cells in odd:
                if len(cells) != len(names):
                    plain.fail_width(shell, self._file, cells, line, self._findings)
            kept = [(line, cells) for line, cells in odd if len(cells) == len(names)]
            if kept:
                frame, lines = _joined(frame, lines, kept, names)
                is_flat = is_flat and not any("\n" in cell for _, cells in kept for cell in cells)
        return Batch(self._file, 0, frame, lines, is_csv=True, is_flat=is_flat)


def _parsed(piece: Piece, names: list[str], shape: Shape) -> tuple[Piece, pl.DataFrame | None]:
    """A piece, and the columns of its proved records."""
    found = None
    if piece.content:
        try:
            found = _read(piece.content, len(piece.lines), names, shape)
        except pl.exceptions.PolarsError:
            piece = piece if piece.exact is None else piece.exact()
            found = _read_replaced(piece, names, shape) if piece.content else None
            piece.is_doubtful = True
    # A replaced byte in a record that was read by hand, or one that was in the file as such.
    is_replaced = any("\ufffd" in cell for _, cells in piece.odd for cell in cells)
    piece.is_doubtful |= is_replaced or piece.error is not None or b"\0" in piece.raw
    return piece, found


def _read_replaced(piece: Piece, names: list[str], shape: Shape) -> pl.DataFrame:
    """The columns of records of which some may not be UTF-8: as the plain engine has it, that is replaced."""
    content = piece.content.decode("utf-8", errors="replace").encode()
    try:
        return _read(content, len(piece.lines), names, shape)
    except pl.exceptions.PolarsError as error:
        raise Unable from error


def _read(content: bytes, rows: int, names: list[str], shape: Shape) -> pl.DataFrame:
    # At the beginning of a text these bytes would be taken for a mark of its encoding.
    if content.startswith(codecs.BOM_UTF8):
        raise Unable
    is_magic = content.startswith(_MAGIC)
    found = pl.read_csv(
        b"\n" + content if is_magic else content,
        skip_rows=int(is_magic),
        has_header=False,
        schema={str(place): pl.String for place in range(len(names))},
        separator=shape.delimiter.decode(),
        quote_char=None if shape.quote is None else shape.quote.decode(),
        empty_string_is_null=False,
    )
    if found.height != rows:
        raise Unable
    found.columns = names
    return found


def _joined(
    frame: pl.DataFrame, lines: Places, kept: list[tuple[int, list[str]]], names: list[str]
) -> tuple[pl.DataFrame, Places]:
    """The rows of a frame and those that were read by hand, in the order of their lines."""
    columns = zip(*(cells for _, cells in kept), strict=True)
    more = pl.DataFrame(
        {name: pl.Series(name, column, dtype=pl.String) for name, column in zip(names, columns, strict=True)}
    )
    both = np.concatenate((lines, np.array([line for line, _ in kept], np.int64)))
    order = np.argsort(both, kind="stable")
    return pl.concat([frame, more])[order], both[order]
