"""Parquet files: readable, with the schema of their table, and equal to the CSV files.

That they are equal is proved a column at a time; only columns that are not are compared cell by cell.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Literal

import pyarrow as pa
import pyarrow.parquet as pq

from ccdata.validation import rules
from ccdata.validation.findings import Findings, Place
from ccdata.validation.house.arrow import arrow_schema, codes_of
from ccdata.validation.house.listed import PARQUET_SUFFIX
from ccdata.validation.house.published import published_tables
from ccdata.validation.house.written import to_text
from ccdata.validation.loaded import WRONG, Loaded
from ccdata.validation.opening import Refused

if TYPE_CHECKING:
    from ccdata.validation.opening import Container

_UNREADABLE = (pa.ArrowException, OSError, ValueError, OverflowError, struct.error)
"""What pyarrow raises of a file that is cut short, overwritten, or holds what its types cannot."""

_FIRST_DAY = date(1970, 1, 1).toordinal()
"""The day from which Arrow counts days."""

_TIMES, _MORE = 10, 1_000_000
"""A Parquet file is read if it has no more than so many times the rows of the CSV file, and so many more."""


@contextmanager
def _small_memory() -> Iterator[None]:
    """Arrow's own pool asks for more memory than a small file needs, which takes longer than to read it."""
    before = pa.default_memory_pool()
    pa.set_memory_pool(pa.system_memory_pool())
    try:
        yield
    finally:
        pa.set_memory_pool(before)


def check_parquet(
    name: str, file: str, table: Loaded | None, container: Container, findings: Findings
) -> None:
    """Check the Parquet file of a table against its published schema, and against the same table as CSV."""
    resource = f"{name}{PARQUET_SUFFIX}"
    here = Place(resource=resource, file=file)
    findings.perform(rules.PARQUET_READABLE)
    try:
        with container.open(file) as stream:
            content = stream.read()
        with _small_memory():
            source = pq.ParquetFile(pa.BufferReader(content))
            rows = source.metadata.num_rows
            if rows > _TIMES * (0 if table is None else len(table)) + _MORE:
                # A few bytes can say that a value stands there a thousand million times.
                held = 0 if table is None else len(table)
                findings.fail(rules.PARQUET_ROWS, f"it has {rows:,} rows, the CSV file {held:,}", here)
                findings.skip(rules.PARQUET_VALUE, f"{name}: its Parquet file has too many rows to be read")
                return
            found = source.read(use_threads=False)
        found.validate(full=True)
    except Refused as refused:
        rule = rules.PACKAGE_LIMITS if refused.is_limit else rules.PARQUET_READABLE
        findings.fail(rule, refused.reason, here)
        return
    except _UNREADABLE as error:
        findings.fail(rules.PARQUET_READABLE, " ".join(str(error).split()), here)
        for rule in (rules.PARQUET_SCHEMA, rules.PARQUET_ROWS, rules.PARQUET_VALUE):
            findings.skip(rule, f"{name}: its Parquet file could not be read")
        return
    about = published_tables()[name]
    expected = arrow_schema(name, about)
    findings.perform(rules.PARQUET_SCHEMA)
    if not found.schema.equals(expected, check_metadata=True):
        for at, message in _schema_problems(expected, found.schema):
            findings.fail(rules.PARQUET_SCHEMA, message, Place(resource=resource, file=file, column=at))
    for at, message in _dictionary_problems(about["schema"], found):
        findings.fail(rules.PARQUET_SCHEMA, message, Place(resource=resource, file=file, column=at))
    if table is None or "id" not in table.columns:
        why = "could not be read" if table is None else "has no ids"
        for rule in (rules.PARQUET_ROWS, rules.PARQUET_VALUE):
            findings.skip(rule, f"{name}: its CSV file {why}")
        return
    _check_values(resource, file, table, found, expected, findings)


def _check_values(
    resource: str,
    file: str,
    table: Loaded,
    found: pa.Table,
    expected: pa.Schema,
    findings: Findings,
) -> None:
    names = [
        name
        for name in expected.names
        if found.schema.names.count(name) == 1
        and name in table.columns
        and found.schema.field(name).type == expected.field(name).type
    ]
    for name in expected.names:
        if name in table.columns and name not in names:
            why = f"{table.name}.{name}: its Parquet column is not the right one"
            findings.skip(rules.PARQUET_VALUE, why)
    if "id" not in names:
        findings.skip(rules.PARQUET_ROWS, f"{table.name}: its Parquet file has no ids")
        return
    proved = _proved(table, found, names)
    if "id" in proved:
        findings.perform(rules.PARQUET_ROWS, max(len(table), 1))
        findings.perform(rules.PARQUET_VALUE, len(table) * len(proved))
        doubtful = [name for name in names if name not in proved]
        if not doubtful:
            return
        places = _numbered(table.columns["id"])
        rows = places
    else:
        doubtful = names
        rows = _numbered(table.columns["id"])
        places = _numbered("" if one is None else one for one in found.column("id").to_pylist())
        _check_rows(resource, file, table, rows, places, findings)
    common = [key for key in rows if key in places]
    findings.perform(rules.PARQUET_VALUE, len(common) * len(doubtful))
    for name in doubtful:
        texts, typed, values = table.columns[name], table.values(name), found.column(name).to_pylist()
        for key in common:
            row, place = rows[key], places[key]
            text, value = texts[row], values[place]
            if not _equal(text, value, typed[row]):
                here = Place(
                    resource=resource,
                    file=file,
                    row=place + 1,
                    row_id=key[0],
                    column=name,
                    value=None if value is None else to_text(value),
                )
                held = "null" if value is None else repr(to_text(value))
                said = "nothing" if text == "" else repr(text)
                where = f"line {table.line_of(row, name)} of {table.file}"
                findings.fail(rules.PARQUET_VALUE, f"the cell is {held}; {where} has {said}", here)


def _proved(table: Loaded, found: pa.Table, names: list[str]) -> frozenset[str]:
    """The columns that Arrow finds the same in both files."""
    if len(table) != found.num_rows or table.table.form != "csv":
        return frozenset()
    return frozenset(name for name in names if _is_same(table, name, found.column(name)))


def _is_same(table: Loaded, name: str, column: pa.ChunkedArray[Any]) -> bool:
    """Whether the cells of a CSV file are a column of Parquet. False also where that is in doubt."""
    texts = table.columns[name]
    # As many nulls as empty cells: then it is enough that what is empty stands in the same places.
    if column.null_count != texts.count(""):
        return False
    try:
        if pa.types.is_dictionary(column.type):
            return _is_same_coded(texts, column)
        whole = column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()
        if isinstance(whole, pa.ChunkedArray) or whole.offset:
            return False
        if column.type == pa.string():
            return _is_same_text(texts, whole)
        if column.type == pa.date32() and not column.null_count:
            meant = table.meanings[name]
            days = {text: value.toordinal() - _FIRST_DAY for text, value in meant.items()}
            return _numbers(whole, "i") == [days[text] for text in texts]
        if column.type == pa.int64() and not column.null_count:
            return _numbers(whole, "q") == table.values(name)
        return bool(column.to_pylist() == table.values(name))
    except (AttributeError, KeyError, *_UNREADABLE):
        # Values that are not of their type have been reported, and are compared cell by cell.
        return False


def _numbers(whole: pa.Array[Any], kind: Literal["i", "q"]) -> list[int]:
    """The numbers that a column is of, which takes longer to ask for one by one."""
    held = whole.buffers()[1]
    return [] if held is None else memoryview(held).cast(kind)[: len(whole)].tolist()


def _is_same_text(texts: Sequence[str], whole: pa.Array[Any]) -> bool:
    """Whether a column is of the bytes of texts, and each ends where it does.

    By hand: `pyarrow.array` imports pandas, which takes longer than all there is to compare.
    """
    joined = "".join(texts)
    content = joined.encode()
    lengths: Iterable[int] = map(len, texts)
    if len(content) != len(joined):
        lengths = (len(text.encode()) for text in texts)
    _, offsets, held = whole.buffers()
    ends = struct.pack(f"={len(texts) + 1}i", *accumulate(lengths, initial=0))
    return _begins(offsets, ends) and _begins(held, content)


def _begins(held: pa.Buffer | None, content: bytes) -> bool:
    if held is None:
        # A column of no rows has no buffers.
        return not any(content)
    return held.size >= len(content) and held.slice(0, len(content)).equals(pa.py_buffer(content))


def _is_same_coded(texts: Sequence[str], column: pa.ChunkedArray[Any]) -> bool:
    """Whether texts are those that the numbers of a column stand for."""
    chunks: list[Any] = column.chunks
    codes = chunks[0].dictionary.to_pylist() if chunks else []
    if any(chunk.dictionary.to_pylist() != codes for chunk in chunks[1:]) or "" in codes:
        return False
    places = {code: place for place, code in enumerate(codes)} | {"": None}
    found = [place for chunk in chunks for place in chunk.indices.to_pylist()]
    return found == [places.get(text, -1) for text in texts]


def _schema_problems(expected: pa.Schema, schema: pa.Schema) -> Iterator[tuple[str | None, str]]:
    """What differs between the schemas, each with the column it is about."""
    if (schema.metadata or {}) != (expected.metadata or {}):
        yield None, "the table's name, title or description in the metadata differs"
    for name, times in Counter(schema.names).items():
        if name not in expected.names:
            yield name, f"column {name!r} is not one of the table's"
        elif times > 1:
            yield name, f"column {name!r} stands {times} times"
    common = [name for name in expected.names if schema.names.count(name) == 1]
    if [name for name in schema.names if name in common] != common:
        yield None, "the columns are out of order"
    for field in expected:
        if field.name not in schema.names:
            yield field.name, f"column {field.name!r} is missing"
        elif field.name in common:
            for message in _field_problems(field, schema.field(field.name)):
                yield field.name, message


def _field_problems(expected: pa.Field[Any], field: pa.Field[Any]) -> Iterator[str]:
    if not _alike(field.type, expected.type):
        yield f"the type is {field.type}, not {expected.type}"
    if field.nullable != expected.nullable:
        yield "the column may hold nulls" if field.nullable else "the column may not hold nulls"
    if (field.metadata or {}) != (expected.metadata or {}):
        yield "the description or unit in the metadata differs"


def _alike(one: pa.DataType, other: pa.DataType) -> bool:
    """Whether two types are the same, but for the width of the indices of dictionaries.

    That is not in the file: before version 20, pyarrow reads every dictionary with indices of 32 bits.
    """
    if isinstance(one, pa.DictionaryType) and isinstance(other, pa.DictionaryType):
        return bool(one.value_type == other.value_type and one.ordered == other.ordered)
    return bool(one == other)


def _dictionary_problems(schema: Mapping[str, Any], found: pa.Table) -> Iterator[tuple[str, str]]:
    """The dictionaries hold every code in its order: that order is what makes a grade better than another."""
    for field in schema["fields"]:
        codes = codes_of(field)
        if codes is None or found.schema.names.count(field["name"]) != 1:
            continue
        for chunk in found.column(field["name"]).chunks:
            if isinstance(chunk, pa.DictionaryArray) and len(chunk) > 0:
                held = chunk.dictionary.to_pylist()
                if held != codes:
                    yield field["name"], f"the dictionary is {held}, not the code list in its order"


def _check_rows(
    resource: str,
    file: str,
    table: Loaded,
    rows: Mapping[tuple[str, int], int],
    places: Mapping[tuple[str, int], int],
    findings: Findings,
) -> None:
    """Match the rows of both files by id, the first of two with the first of two."""
    findings.perform(rules.PARQUET_ROWS, max(len(rows), 1))
    for key, number in rows.items():
        if key not in places:
            message = "the row stands in the CSV file only"
            findings.fail(rules.PARQUET_ROWS, message, table.place(number))
    for key, number in places.items():
        if key not in rows:
            here = Place(resource=resource, file=file, row=number + 1, row_id=key[0])
            findings.fail(rules.PARQUET_ROWS, "the row stands in the Parquet file only", here)
    if [key for key in places if key in rows] != [key for key in rows if key in places]:
        here = Place(resource=resource, file=file)
        findings.fail(rules.PARQUET_ROWS, "the rows stand in another order than in the CSV file", here)


def _equal(text: str, value: Any, typed: Any) -> bool:
    """Whether a Parquet value is that of a CSV cell. An empty cell is null, and nothing else is."""
    if text == "" or value is None:
        return text == "" and value is None
    return to_text(value) == text or (typed is not None and typed is not WRONG and bool(value == typed))


def _numbered(ids: Iterable[str]) -> dict[tuple[str, int], int]:
    """The position of each id, told apart by how often it stood before."""
    times: Counter[str] = Counter()
    found: dict[tuple[str, int], int] = {}
    for position, one in enumerate(ids):
        found[one, times[one]] = position
        times[one] += 1
    return found
