"""Broken packages: sound tables of any number of rows, and every fault that a row of them may have.

Two tables, ``parents`` and ``things``. ``things`` has a column for each rule that a row may break, and cells
with line ends within quotes, so that the number of a line does not follow from that of its row.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ccdata.validation import Report
from tests.validation.small import PACKAGE, SCHEMA

Row = dict[str, Any]
Expected = tuple[str, str, int, str | None]
"""The rule, the file, its line or row, and the column of a violation."""

EDTF = "http://id.loc.gov/datatypes/edtf"
PARENTS = 10
COUNTED = ("low", "high", "hedge")

_FIELDS: Sequence[tuple[dict[str, Any], pa.DataType]] = (
    ({"name": "id", "type": "string"}, pa.string()),
    ({"name": "parent", "type": "string"}, pa.string()),
    ({"name": "parent_name", "type": "string"}, pa.string()),
    ({"name": "name", "type": "string", "constraints": {"required": True, "minLength": 2, "maxLength": 10}},
     pa.string()),
    ({"name": "remark", "type": "string"}, pa.string()),
    ({"name": "code", "type": "string", "constraints": {"enum": ["new", "old"]}}, pa.string()),
    ({"name": "grade", "type": "string", "categories": ["low", "high"]}, pa.string()),
    ({"name": "form", "type": "string", "constraints": {"pattern": "[a-z]{3}-[0-9]+"}}, pa.string()),
    ({"name": "number", "type": "integer", "constraints": {"minimum": 0, "maximum": 1000}}, pa.int64()),
    ({"name": "amount", "type": "number", "constraints": {"exclusiveMinimum": 0}}, pa.decimal128(20, 2)),
    ({"name": "is_open", "type": "boolean"}, pa.bool_()),
    ({"name": "month", "type": "yearmonth"}, pa.string()),
    ({"name": "when", "type": "string", "rdfType": EDTF}, pa.string()),
    ({"name": "first", "type": "date"}, pa.date32()),
    ({"name": "about", "type": "object",
      "constraints": {"jsonSchema": {"properties": {"n": {"type": "integer"}}}}}, pa.string()),
    ({"name": "start", "type": "date"}, pa.date32()),
    ({"name": "end", "type": "date"}, pa.date32()),
    ({"name": "least", "type": "integer"}, pa.int64()),
    ({"name": "most", "type": "integer"}, pa.int64()),
    ({"name": "low", "type": "integer"}, pa.int64()),
    ({"name": "high", "type": "integer"}, pa.int64()),
    ({"name": "hedge", "type": "string"}, pa.string()),
    ({"name": "share", "type": "number"}, pa.float64()),
    ({"name": "unit", "type": "string"}, pa.string()),
    ({"name": "token", "type": "string", "constraints": {"unique": True}}, pa.string()),
    ({"name": "left", "type": "string"}, pa.string()),
    ({"name": "right", "type": "integer"}, pa.int64()),
    ({"name": "joined", "type": "string"}, pa.string()),
    ({"name": "rank", "type": "string"}, pa.string()),
    ({"name": "text", "type": "string"}, pa.string()),
)  # fmt: skip

NAMES = tuple(about["name"] for about, _ in _FIELDS)
TYPES = {about["name"]: kind for about, kind in _FIELDS}

_RULES: Sequence[dict[str, Any]] = (
    {"rule": "dates-order", "start": "start", "end": "end"},
    {"rule": "bounds-order", "low": "least", "high": "most"},
    {"rule": "hedge-bounds", "low": "low", "high": "high", "hedge": "hedge"},
    {"rule": "share-range", "low": "share", "unit": "unit", "percent": "percent"},
    {"rule": "computed-value", "field": "first", "function": "first_day", "from": "when"},
    {"rule": "id-form", "field": "joined", "fields": ["code", "form"], "joinedBy": "/"},
    {"rule": "id-sorted", "field": "rank"},
    {"rule": "cell-formula", "fields": ["text"]},
)
_LOOKUP = {
    "rule": "computed-value", "field": "parent_name", "function": "lookup", "from": "parent",
    "reference": {"resource": "parents", "field": "id", "take": "name"},
}  # fmt: skip


def sound(number: int) -> Row:
    """The row of a number, from zero, in which nothing is wrong."""
    parent = number % PARENTS
    code = "new" if number % 2 else "old"
    return {
        "id": f"t{number}",
        "parent": f"p{parent}",
        "parent_name": f"Parent {parent}",
        "name": f"n{number % 1000:04}",
        # Lines within a cell: the columns after it stand further down than the row begins.
        "remark": "one\ntwo, “three”\n" if number % 3 == 1 else f'a "remark", {number}',
        "code": code,
        "grade": "low",
        "form": f"abc-{number}",
        "number": number % 1001,
        "amount": Decimal(number % 977 + 1) / 4,
        "is_open": number % 2 == 0,
        "month": f"2020-{number % 12 + 1:02}",
        "when": f"{1900 + number % 150}",
        "first": date(1900 + number % 150, 1, 1),
        "about": json.dumps({"n": number}),
        "start": date(2000, 1, 1),
        "end": None if number % 5 == 4 else date(2000, 1, 1 + number % 30),
        "least": number,
        "most": number + number % 3,
        "low": 5,
        "high": 9 if number % 2 else None,
        "hedge": "about" if number % 2 else "at_least",
        "share": 12.5,
        "unit": "percent",
        "token": None if number % 4 == 3 else f"k{number}",
        "left": "ab"[number % 2],
        "right": number // 2,
        "joined": f"{code}/abc-{number}",
        "rank": f"{number:09}",
        "text": "plain",
    }


def parents() -> list[Row]:
    """The rows that those of the other table refer to."""
    return [{"id": f"p{number}", "name": f"Parent {number}"} for number in range(PARENTS)]


@dataclass(frozen=True)
class Fault:
    """A way to break a row: the columns that change, and the rule and column of the one violation.

    ``repeats``: the row takes them over from the row before it, so there must be one. ``in_text``: what no
    typed column can hold, so it is found in CSV alone.
    """

    name: str
    rule: str
    column: str | None
    change: Callable[[Row], Row]
    repeats: bool = False
    in_text: bool = False

    def __str__(self) -> str:
        return self.name

    def broken(self, row: Row, before: Row | None) -> Row:
        """The row, broken."""
        return {**row, **self.change(before if self.repeats and before is not None else row)}


def _to(**changes: Any) -> Callable[[Row], Row]:
    return lambda row: changes


def _take(*names: str) -> Callable[[Row], Row]:
    return lambda row: {name: row[name] for name in names}


FAULTS: Sequence[Fault] = (
    Fault("id null", "key-primary", "id", _to(id=None)),
    Fault("id repeated", "key-primary", "id", _take("id"), repeats=True),
    Fault("parent unknown", "key-foreign", "parent", _to(parent="p99")),
    Fault("parent of another case", "key-foreign", "parent", _to(parent="P1")),
    Fault("parent with a space", "key-foreign", "parent", _to(parent="p1 ")),
    Fault("name missing", "cell-required", "name", _to(name=None)),
    Fault("name short", "cell-length", "name", _to(name="é")),
    Fault("name long", "cell-length", "name", _to(name="x" * 11)),
    Fault("code unknown", "cell-code", "code", lambda row: {"code": "New", "joined": f"New/{row['form']}"}),
    Fault("code with a space", "cell-code", "code",
          lambda row: {"code": "new ", "joined": f"new /{row['form']}"}),
    Fault("grade unknown", "cell-category", "grade", _to(grade="middle")),
    Fault("form with more behind", "cell-pattern", "form",
          lambda row: {"form": "abc-1x", "joined": f"{row['code']}/abc-1x"}),
    Fault("form with more before", "cell-pattern", "form",
          lambda row: {"form": "xabc-1", "joined": f"{row['code']}/xabc-1"}),
    Fault("form with a line end", "cell-pattern", "form",
          lambda row: {"form": "abc-1\n", "joined": f"{row['code']}/abc-1\n"}),
    Fault("number of letters", "cell-type", "number", _to(number="twelve"), in_text=True),
    Fault("number with a point", "cell-type", "number", _to(number="12.0"), in_text=True),
    Fault("number of another script", "cell-type", "number", _to(number="１２"), in_text=True),
    Fault("number with an underscore", "cell-type", "number", _to(number="1_0"), in_text=True),
    Fault("number below", "cell-range", "number", _to(number=-1)),
    Fault("number above", "cell-range", "number", _to(number=1001)),
    Fault("number beyond 64 bits", "cell-range", "number", _to(number="9" * 40), in_text=True),
    Fault("amount with a comma", "cell-type", "amount", _to(amount="1,5"), in_text=True),
    Fault("amount at its limit", "cell-range", "amount", _to(amount=Decimal("0.00"))),
    Fault("truth of another word", "cell-type", "is_open", _to(is_open="yes"), in_text=True),
    Fault("month that is none", "cell-type", "month", _to(month="2020-13")),
    Fault("day that is none", "cell-type", "start", _to(start="2001-02-29"), in_text=True),
    Fault("date the other way round", "cell-type", "end", _to(end="31/12/2020"), in_text=True),
    Fault("no date expression", "cell-edtf", "when", _to(when="2020-13-45")),
    Fault("no object", "cell-type", "about", _to(about="[1]")),
    Fault("an object that its schema forbids", "cell-json", "about", _to(about='{"n": "x"}')),
    Fault("ends before it starts", "dates-order", "start", _to(start=date(2000, 1, 2), end=date(2000, 1, 1))),
    Fault("bounds exchanged", "bounds-order", "least", _to(least=10, most=9)),
    Fault("hedge of the other bound", "hedge-bounds", "hedge", _to(low=5, high=None, hedge="at_most")),
    Fault("hedge that there is not", "hedge-bounds", "hedge", _to(hedge="roughly")),
    Fault("share of more than all", "share-range", "share", _to(share=100.5)),
    Fault("first day of another year", "computed-value", "first", _to(first=date(1850, 1, 1))),
    Fault("name of another parent", "computed-value", "parent_name", _to(parent_name="Nobody")),
    Fault("token repeated", "key-unique", "token", _to(token="again")),
    Fault("pair repeated", "key-unique", None, _take("left", "right"), repeats=True),
    Fault("id of another row", "id-form", "joined", _to(joined="new/other")),
    Fault("rank out of order", "id-sorted", "rank", _to(rank="!")),
    Fault("a formula", "cell-formula", "text", _to(text="=cmd|' /C calc'!A0")),
    Fault("a formula with a tab", "cell-formula", "text", _to(text="\t=1+1")),
)  # fmt: skip


def applies(fault: Fault, row: int, form: str) -> bool:
    """Whether a fault can be in a row of a file."""
    if fault.in_text and form != "csv":
        return False
    # What is repeated or out of order is so after another row.
    return row > 0 or not (fault.repeats or fault.rule in {"id-sorted"} or fault.name == "token repeated")


@dataclass(frozen=True)
class Broken:
    """The rows of ``things`` and what must be found in them, in no order."""

    rows: list[Row]
    spots: list[tuple[int, Fault]]


def broken(size: int, spots: Iterable[tuple[int, Fault]]) -> Broken:
    """So many rows, with these faults in those rows."""
    rows = [sound(number) for number in range(size)]
    spots = list(spots)
    for row, fault in spots:
        if fault.name == "token repeated":
            # Many cells have no token: the row before gets the same.
            rows[row - 1]["token"] = "again"
        rows[row] = fault.broken(rows[row], rows[row - 1] if row else None)
    return Broken(rows, spots)


def expected(about: Broken, form: str) -> list[Expected]:
    """What a report must hold, and nothing else: sorted."""
    lines = _lines(about.rows) if form == "csv" else None
    found = []
    for row, fault in about.spots:
        if lines is None:
            place = row + 1
        else:
            place = lines[row]
            if fault.column is not None:
                place += _inner(about.rows[row], fault.column)
        found.append((fault.rule, f"things.{form}", place, fault.column))
    return sorted(found, key=str)


def found(report: Report) -> list[Expected]:
    """What a report holds, in the same form."""
    places = [(one.rule, one.file or "", one.line or one.row or 0, one.column) for one in report.violations]
    return sorted(places, key=str)


def _lines(rows: Sequence[Row]) -> list[int]:
    """The line that each row begins on."""
    lines, line = [], 2
    for row in rows:
        lines.append(line)
        line += 1 + sum(text(value).count("\n") for value in row.values())
    return lines


def _inner(row: Row, column: str) -> int:
    """The lines within the cells before a column."""
    return sum(text(row[name]).count("\n") for name in NAMES[: NAMES.index(column)])


def text(value: Any) -> str:
    """A value as a cell of CSV."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def csv_text(names: Sequence[str], rows: Iterable[Row]) -> str:
    """A file of CSV."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([text(row[name]) for name in names] for row in rows)
    return file.getvalue()


def parquet_bytes(rows: Sequence[Row], types: Mapping[str, pa.DataType], group: int = 4) -> bytes:
    """A file of Parquet, in small row groups."""
    columns = {name: pa.array([row[name] for row in rows], kind) for name, kind in types.items()}
    file = io.BytesIO()
    pq.write_table(pa.table(columns), file, row_group_size=max(group, len(rows) // 7))
    return file.getvalue()


def descriptor(form: str, *, lookup: bool = True, **things: Any) -> dict[str, Any]:
    """The descriptor of the two tables. ``lookup``: with a rule that only the plain engine carries out."""
    fields = [about for about, _ in _FIELDS]
    schema = {
        "$schema": SCHEMA,
        "fields": fields,
        "primaryKey": ["id"],
        "uniqueKeys": [["left", "right"]],
        "foreignKeys": [{"fields": ["parent"], "reference": {"resource": "parents", "fields": ["id"]}}],
        "rules": [*_RULES, *([_LOOKUP] if lookup else [])],
    }
    names = {
        "$schema": SCHEMA,
        "fields": [{"name": "id", "type": "string"}, {"name": "name", "type": "string"}],
    }
    return {
        "$schema": PACKAGE,
        "name": "corpus",
        "resources": [
            {"name": "parents", "type": "table", "path": f"parents.{form}", "schema": names},
            {"name": "things", "type": "table", "path": f"things.{form}", "schema": schema, **things},
        ],
    }


def files(about: Broken, form: str, *, lookup: bool = True) -> dict[str, bytes]:
    """The files of a package."""
    made = {"datapackage.json": json.dumps(descriptor(form, lookup=lookup)).encode()}
    if form == "csv":
        made["things.csv"] = csv_text(NAMES, about.rows).encode()
        made["parents.csv"] = csv_text(("id", "name"), parents()).encode()
    else:
        made["things.parquet"] = parquet_bytes(about.rows, TYPES)
        made["parents.parquet"] = parquet_bytes(parents(), {"id": pa.string(), "name": pa.string()})
    return made


def written(path: Path, content: Mapping[str, bytes]) -> Path:
    """The files as a folder, or as a zip where the path ends so."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in content.items():
                archive.writestr(name, data)
        return path
    for name, data in content.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(data)
    return path
