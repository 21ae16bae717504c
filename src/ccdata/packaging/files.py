"""Writing a table: CSV as in RFC 4180 with LF line ends, and Parquet with true types."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence

import pyarrow.parquet as pq

from ccdata.tables.model.arrow import arrow_table
from ccdata.tables.model.row import Row
from ccdata.tables.model.text import to_text


def csv_bytes(model: type[Row], rows: Sequence[Row]) -> bytes:
    """A table as CSV: UTF-8 without a byte order mark, LF line ends, quoted only where it must be."""
    names = [column.name for column in model.columns()]
    records = [names, *([to_text(getattr(row, name)) for name in names] for row in rows)]
    return "".join(f"{','.join(map(_quoted, record))}\n" for record in records).encode("utf-8")


_SPECIAL = re.compile('[",\r\n]')


def _quoted(cell: str) -> str:
    """A cell as RFC 4180 quotes it. Before Python 3.13, the csv module leaves a lone CR bare and cannot read it."""
    return '"' + cell.replace('"', '""') + '"' if _SPECIAL.search(cell) else cell


def parquet_bytes(model: type[Row], rows: Sequence[Row]) -> bytes:
    """A table as Parquet: sorted by id, dates as dates, codes as dictionaries, with statistics."""
    table = arrow_table(model, rows)
    order = [pq.SortingColumn(table.schema.get_field_index("id"))]
    buffer = io.BytesIO()
    pq.write_table(
        table, buffer, compression="zstd", sorting_columns=order, write_statistics=True, version="2.6"
    )
    return buffer.getvalue()
