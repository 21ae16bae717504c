"""Parquet files: readable, with columns of the physical types of their fields; read a row group at a time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from ccdata.validation import rules
from ccdata.validation.findings import Findings, Place
from ccdata.validation.header import header_problems
from ccdata.validation.loaded import Loaded
from ccdata.validation.opening import Refused
from ccdata.validation.plan import Field, Table

if TYPE_CHECKING:
    from ccdata.validation.opening import Container

UNREADABLE = (pa.ArrowException, OSError, ValueError, OverflowError)
"""What pyarrow raises of a file that is cut short, overwritten, or holds what its types cannot."""


def read_parquet(table: Table, container: Container, findings: Findings) -> Loaded | None:
    """The columns of a Parquet resource, of one file or of several; None where it cannot be read."""
    loaded: Loaded | None = None
    for file in table.paths:
        findings.perform(rules.PARQUET_READABLE)
        findings.perform(rules.PARQUET_SCHEMA)
        here = Place(resource=table.resource, file=file)
        try:
            source = opened(container, file)
            schema = source.schema_arrow
        except Refused as refused:
            rule = rules.PACKAGE_LIMITS if refused.is_limit else rules.RESOURCE_PATH
            findings.fail(rule, refused.reason, here)
            return None
        except UNREADABLE as error:
            findings.fail(rules.PARQUET_READABLE, " ".join(str(error).split()), here)
            return None
        unreadable = check_schema(table, schema, file, findings)
        if loaded is None:
            names = dict.fromkeys(schema.names)
            loaded = Loaded(table, {name: [] for name in names}, [], table.paths)
        else:
            loaded.begins = (*loaded.begins, len(loaded))
        loaded.unreadable |= unreadable
        try:
            for columns, rows in _groups(source, list(loaded.columns)):
                for name, values in columns.items():
                    loaded.columns[name].extend(values)
                loaded.lines.extend(
                    range(len(loaded) + 1 - loaded.begins[-1], len(loaded) + 1 + rows - loaded.begins[-1])
                )
        except UNREADABLE as error:
            findings.fail(rules.PARQUET_READABLE, " ".join(str(error).split()), here)
            return None
    return loaded


_SMALL_ROWS, _SMALL_BYTES = 10_000_000, 2**30
"""What a file may unfold to, however few bytes it has."""
_MOST_ROWS, _MOST_RATIO = 100, 2_000
"""Beyond that: rows, and bytes in memory, for each byte of the file."""


def opened(container: Container, file: str) -> pq.ParquetFile:
    """A Parquet file, by its path where it has one. Raises Refused, ValueError and what pyarrow raises."""
    path = container.local(file)
    with container.open(file) as stream:
        start = stream.read(4)
        if start not in (b"", b"PAR1", b"PARE"):
            raise ValueError("The file does not begin with PAR1, as a Parquet file does.")
        found = pq.ParquetFile(
            path if path is not None else pa.BufferReader(start + stream.read()), memory_map=False
        )
    _check_weight(found.metadata, container.size(file) or 0)
    return found


def _check_weight(about: pq.FileMetaData, size: int) -> None:
    """Refuse what is made to fill the memory: a few bytes may stand for any number of equal rows."""
    groups = [about.row_group(number) for number in range(about.num_row_groups)]
    rows = max(about.num_rows, sum(group.num_rows for group in groups))
    if rows > _SMALL_ROWS and rows > _MOST_ROWS * size:
        raise Refused(f"the file of {size:,} bytes has {rows:,} rows", is_limit=True)
    bytes_ = sum(group.total_byte_size for group in groups)
    if bytes_ > _SMALL_BYTES and bytes_ > _MOST_RATIO * size:
        raise Refused(f"the file of {size:,} bytes unfolds to {bytes_:,}", is_limit=True)


def _groups(source: pq.ParquetFile, names: list[str]) -> Iterator[tuple[dict[str, list[Any]], int]]:
    """The values of each row group by column; a column that a file lacks is null."""
    for number in range(source.num_row_groups):
        group = source.read_row_group(number)
        group.validate(full=True)
        there = set(group.column_names)
        yield (
            {
                name: values(group.column(group.schema.get_field_index(name)))
                if name in there
                else [None] * group.num_rows
                for name in names
            },
            group.num_rows,
        )


def values(column: Any) -> list[Any]:
    """The native values of a column: times to the microsecond, which is all that Python has."""
    kind = column.type
    if pa.types.is_timestamp(kind) and kind.unit == "ns":
        column = column.cast(pa.timestamp("us", kind.tz), safe=False)
    elif pa.types.is_time64(kind) and kind.unit == "ns":
        column = column.cast(pa.time64("us"), safe=False)
    elif pa.types.is_duration(kind) and kind.unit == "ns":
        column = column.cast(pa.duration("us"), safe=False)
    found: list[Any] = column.to_pylist()
    return found


def check_schema(table: Table, schema: pa.Schema, file: str, findings: Findings) -> frozenset[str]:
    """Check the columns of a file against the fields; returns those of another physical type."""

    def fail(message: str, column: str | None) -> None:
        place = Place(resource=table.resource, file=file, column=column)
        findings.fail(rules.PARQUET_SCHEMA, message, place)

    for message, column in header_problems(table, schema.names):
        fail(message, column)
    wrong = set()
    for field in table.fields:
        if schema.names.count(field.name) == 1:
            kind = schema.field(field.name).type
            if not is_physical(field, kind):
                fail(f"the column is {kind}, its field {field.type}", field.name)
                wrong.add(field.name)
    return frozenset(wrong)


def is_physical(field: Field, kind: pa.DataType) -> bool:
    """Whether a column of this type can hold values of a field.

    >>> is_physical(Field(name="n", type="integer"), pa.string())
    False
    """
    types = pa.types
    if types.is_dictionary(kind):
        kind = kind.value_type
    # A column without a value has no type.
    if types.is_null(kind) or field.type == "any":
        return True
    is_text = types.is_string(kind) or types.is_large_string(kind) or kind == _string_view()
    is_list = types.is_list(kind) or types.is_large_list(kind) or types.is_fixed_size_list(kind)
    is_object = types.is_struct(kind) or types.is_map(kind)
    match field.type:
        case "string":
            return is_text or (field.format == "binary" and _is_binary(kind))
        case "integer" | "year":
            return types.is_integer(kind) or (types.is_decimal(kind) and kind.scale == 0)
        case "number":
            return types.is_integer(kind) or types.is_floating(kind) or types.is_decimal(kind)
        case "boolean":
            return types.is_boolean(kind)
        case "date":
            return types.is_date(kind)
        case "datetime":
            return types.is_timestamp(kind)
        case "time":
            return types.is_time(kind)
        case "duration":
            # Parquet itself has no such type.
            return types.is_duration(kind) or is_text
        case "array" | "list":
            return is_list or is_text
        case "object" | "geojson":
            return is_object or is_text
        case "geopoint":
            return is_text or (is_list if field.format == "array" else field.format == "object" and is_object)
        case _:
            return is_text


def _string_view() -> Any:
    return pa.string_view() if hasattr(pa, "string_view") else None


def _is_binary(kind: pa.DataType) -> bool:
    types = pa.types
    return types.is_binary(kind) or types.is_large_binary(kind) or types.is_fixed_size_binary(kind)
