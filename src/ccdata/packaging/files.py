"""Writing a table: CSV as in RFC 4180 with LF line ends, and Parquet with true types."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from ccdata.tables.model.arrow import arrow_table
from ccdata.tables.model.row import Row
from ccdata.tables.model.text import to_text


class _Lines:
    """A file for the csv module, which calls ``write`` once a record.

    It is told to end records with CR LF, as only then it quotes a cell that holds a lone CR (so before
    Python 3.13); the records themselves end with LF.
    """

    def __init__(self) -> None:
        self.records: list[str] = []

    def write(self, record: str) -> None:
        self.records.append(record.removesuffix("\r\n") + "\n")


def csv_bytes(model: type[Row], rows: Sequence[Row]) -> bytes:
    """A table as CSV: UTF-8 without a byte order mark, LF line ends, quoted only where it must be."""
    names = [column.name for column in model.columns()]
    return text_bytes(names, ([to_text(getattr(row, name)) for name in names] for row in rows))


def text_bytes(names: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Cells that are texts already as CSV, under the names of their columns."""
    lines = _Lines()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows(rows)
    return "".join(lines.records).encode("utf-8")


def parquet_bytes(model: type[Row], rows: Sequence[Row]) -> bytes:
    """A table as Parquet: sorted by id, dates as dates, codes as dictionaries, with statistics."""
    return arrow_bytes(arrow_table(model, rows))


def arrow_bytes(table: pa.Table) -> bytes:
    """An Arrow table that is sorted by its column ``id``, as Parquet.

    Compressed by snappy: every reader of Parquet has it built in, and it is read a third faster than zstd.
    """
    order = [pq.SortingColumn(table.schema.get_field_index("id"))]
    buffer = io.BytesIO()
    pq.write_table(
        table, buffer, compression="snappy", sorting_columns=order, write_statistics=True, version="2.6"
    )
    return buffer.getvalue()
