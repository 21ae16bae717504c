"""Writing a table: CSV as in RFC 4180 with LF line ends, and Parquet with true types."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import pyarrow.parquet as pq

from ccdata.tables.model.arrow import arrow_table
from ccdata.tables.model.row import Row
from ccdata.tables.model.text import to_text


def csv_bytes(model: type[Row], rows: Sequence[Row]) -> bytes:
    """A table as CSV: UTF-8 without a byte order mark, LF line ends, quoted only where it must be."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\n")
    names = [column.name for column in model.columns()]
    writer.writerow(names)
    writer.writerows([to_text(getattr(row, name)) for name in names] for row in rows)
    return buffer.getvalue().encode("utf-8")


def parquet_bytes(model: type[Row], rows: Sequence[Row]) -> bytes:
    """A table as Parquet: sorted by id, dates as dates, codes as dictionaries, with statistics."""
    table = arrow_table(model, rows)
    order = [pq.SortingColumn(table.schema.get_field_index("id"))]
    buffer = io.BytesIO()
    pq.write_table(
        table, buffer, compression="zstd", sorting_columns=order, write_statistics=True, version="2.6"
    )
    return buffer.getvalue()
