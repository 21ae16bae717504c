"""From what a descriptor says to the plan: the tables that can be checked, and against what.

A table that cannot be read here is said to be so; it is not passed over in silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from ccdata.validation import rules
from ccdata.validation.cells import Cell
from ccdata.validation.csv_text import headed
from ccdata.validation.csv_text import records as read_records
from ccdata.validation.descriptor import Description, Resource
from ccdata.validation.dialects import Written, compile_dialect
from ccdata.validation.errors import CannotValidate
from ccdata.validation.findings import Findings, Place
from ccdata.validation.json_files import read_json
from ccdata.validation.notes import Notes, kind_of
from ccdata.validation.opening import Container, Refused
from ccdata.validation.plan import ForeignKey, Plan, Table
from ccdata.validation.profile import is_encoding
from ccdata.validation.schemas import Schema, compile_schema

_UTF_8 = frozenset({"utf8", "utf-8", "u8"})
_PACKED = {
    b"\x1f\x8b\x08": "gzip",
    b"PK\x03\x04": "zip",
    **{b"BZh%d1AY&SY" % level: "bzip2" for level in range(1, 10)},
    b"\xfd7zXZ\x00": "xz",
    b"\x28\xb5\x2f\xfd": "zstandard",
}
_LONGEST_MARK = max(map(len, _PACKED))
_READ = "csv, tsv, parquet, json and inline data"


def compile_plan(description: Description, container: Container, findings: Findings) -> Plan:
    """The plan of a package, with what is wrong with schemas and dialects noted.

    Raises CannotValidate where a file of JSON may not be read.
    """
    compiler = _Compiler(container, Notes(findings, description.file))
    tables = []
    for resource in description.resources:
        if resource.is_table:
            table = compiler.table(resource)
            if table is not None:
                tables.append(table)
    return Plan(tuple(compiler.linked(tables, description)))


class _Compiler:
    def __init__(self, container: Container, notes: Notes) -> None:
        self._container = container
        self._notes = notes
        # A schema in a file may be that of many tables: it is compiled, and its faults noted, once.
        self._schemas: dict[tuple[int, str | None], Schema] = {}
        self._keys: dict[str, tuple[tuple[ForeignKey, str, Notes], ...]] = {}

    def table(self, resource: Resource) -> Table | None:
        """The table of a resource, its foreign keys apart; None where it cannot be read."""
        notes = self._notes.of(resource=resource.name)
        at = resource.at
        notes.findings.perform(rules.RESOURCE_FORM)
        compression = resource.about.get("compression")
        written = self._written(resource, notes)
        schema = self._schema(resource, written.dialect.null_sequence, notes)
        table = Table(
            resource=resource.name,
            form="csv" if resource.format == "tsv" else resource.format,
            paths=resource.paths or (),
            dialect=written.dialect,
        )
        if schema is not None:
            table = replace(
                table,
                fields=schema.fields,
                match=schema.match,
                primary_key=schema.primary_key,
                unique_keys=schema.unique_keys,
                declared=schema.declared,
            )
            _skip_namesakes(table, notes)
        if compression not in (None, "", "no"):
            message = f"is {compression}: packed files are not read here"
            notes.fault(f"{at}.compression", message, compression, rules.RESOURCE_FORM)
            return None
        if resource.paths is None or not written.is_read:
            return None
        if resource.paths == ():
            return self._inline(resource, table, written, notes) if "data" in resource.about else None
        if resource.format in ("csv", "tsv"):
            return None if self._are_packed(resource.paths, notes) else table
        if resource.format == "parquet":
            return table
        if resource.format == "json":
            return self._json(resource, table, written, notes)
        message = f"is a table in {resource.format or 'no format that is said'}; what is read here is {_READ}"
        notes.fault(at, message, resource.format, rules.RESOURCE_FORM)
        return None

    def linked(self, tables: list[Table], description: Description) -> Iterator[Table]:
        """The tables with those of their foreign keys that lead to fields of tables."""
        found = {table.resource: table for table in tables}
        columns = {table.resource: {field.name for field in table.fields} for table in tables}
        for table in tables:
            keys = []
            for key, at, notes in self._keys.get(table.resource, ()):
                name = key.resource
                if name == "" or (name == "self" and description.resource(name) is None):
                    key = replace(key, resource=table.resource)
                    name = table.resource
                if description.resource(name) is None:
                    notes.fault(f"{at}.reference.resource", "is no resource of the package", name)
                elif name not in found:
                    why = f"{table.resource}: {name}, which it refers to, is no table that can be read"
                    notes.findings.skip(rules.KEY_FOREIGN, why)
                elif columns[name] == set():
                    # Its columns are those of its header, which is read with its rows.
                    other = _incomparable(table, key, found[name])
                    if other is None:
                        keys.append(key)
                    else:
                        why = f"{table.resource}: {name}, which it refers to, has no schema, and {other}"
                        notes.findings.skip(rules.KEY_FOREIGN, why)
                else:
                    lost = [one for one in key.references if one not in columns[name]]
                    if lost == []:
                        keys.append(key)
                    else:
                        notes.fault(f"{at}.reference.fields", f"{lost[0]!r} is no field of {name}", lost)
            yield replace(table, foreign_keys=tuple(dict.fromkeys(keys)))

    def _are_packed(self, paths: Sequence[str], notes: Notes) -> bool:
        """Whether files of text are packed, which is then noted: what no text begins with says so."""
        found = False
        for path in paths:
            start = b""
            # What else is wrong with the file is found where it is read.
            with suppress(OSError), self._container.open(path) as file:
                start = file.read(_LONGEST_MARK)
            kind = next((name for mark, name in _PACKED.items() if start.startswith(mark)), None)
            if kind is not None:
                found = True
                place = Place(resource=notes.resource, file=path)
                message = f"the file is packed ({kind}): packed files are not read here"
                notes.findings.fail(rules.RESOURCE_FORM, message, place)
        return found

    def _written(self, resource: Resource, notes: Notes) -> Written:
        encoding = resource.about.get("encoding", "utf-8")
        # Of what is no text, an encoding says nothing.
        if isinstance(encoding, str) and resource.format in ("csv", "tsv") and not is_encoding(encoding):
            wrong = "is no character encoding that is known here"
            notes.fault(f"{resource.at}.encoding", wrong, encoding, rules.RESOURCE_FORM)
            encoding = "utf-8"
        elif not isinstance(encoding, str) or encoding.lower() in _UTF_8:
            encoding = "utf-8"
        part = resource.dialect
        where = notes if part is None else notes.of(file=part.file)
        return compile_dialect(part, resource.format, encoding, where)

    def _schema(self, resource: Resource, null: str | None, notes: Notes) -> Schema | None:
        part = resource.schema
        if part is None:
            return None
        notes = notes.of(file=part.file)
        key = (id(part), null)
        if key not in self._schemas:
            self._schemas[key] = compile_schema(part, null, notes)
        schema = self._schemas[key]
        self._keys[resource.name] = tuple((one, at, notes) for one, at in schema.foreign_keys)
        return schema

    def _inline(self, resource: Resource, table: Table, written: Written, notes: Notes) -> Table | None:
        data = resource.about["data"]
        # The data of a tabular resource are rows; but a text is CSV where its format alone says what it is.
        if isinstance(data, str) and table.form == "csv" and resource.about.get("type") != "table":
            data = _split(data, table, notes)
        return _rows(data, f"{resource.at}.data", table, written, notes)

    def _json(self, resource: Resource, table: Table, written: Written, notes: Notes) -> Table | None:
        if len(table.paths) != 1:
            message = "is a table of several files of JSON, which are not read here"
            notes.fault(resource.at, message, rule=rules.RESOURCE_FORM)
            return None
        path = table.paths[0]
        place = Place(resource=resource.name, file=path)
        try:
            found, problems = read_json(self._container, path)
        except Refused as error:
            rule = rules.PACKAGE_LIMITS if error.is_limit else rules.FILE_PRESENT
            notes.findings.fail(rule, error.reason, place)
            return None
        except OSError as error:
            raise CannotValidate.of(Path(self._container.name) / path, error) from None
        for problem in problems:
            # What is wrong is the file of data, not the descriptor.
            is_limit = problem.rule is rules.PACKAGE_LIMITS
            rule = rules.PACKAGE_LIMITS if is_limit else rules.RESOURCE_FORM
            notes.findings.fail(rule, problem.message, replace(place, line=problem.line))
        if problems and found is None:
            return None
        return _rows(found, "", table, written, notes.of(file=path))


def _incomparable(table: Table, key: ForeignKey, target: Table) -> str | None:
    """What of a key cannot be compared with a table whose cells are texts and no more, or None."""
    if target.form != "csv":
        return "is no CSV"
    for field in table.fields:
        is_text = field.type == "string" and field.format != "binary"
        is_text |= field.type == "any" and table.form == "csv"
        if field.name in key.columns and not is_text:
            return f"{field.name} is of type {field.type}"
    return None


def _skip_namesakes(table: Table, notes: Notes) -> None:
    """Say of what a name does not lead to that it is not checked: version 1 lets two fields have one name."""
    names: set[str] = set()
    for number, field in enumerate(table.fields, start=1):
        if field.name in names:
            for rule in Cell(field, table.form).checks:
                why = f"{table.resource}.{field.name}: field {number} has the name of one before it"
                notes.findings.skip(rule, why)
        names.add(field.name)


def _split(text: str, table: Table, notes: Notes) -> list[list[str]]:
    header, records = headed(read_records(text, table, notes.file, notes.findings), table.dialect)
    return records.rows if header is None else [header, *records.rows]


def _rows(data: Any, at: str, table: Table, written: Written, notes: Notes) -> Table | None:
    """The table of data in JSON: an array of arrays, the first of them the header, or of objects."""
    if written.property is not None and isinstance(data, dict):
        at = f"{at}.{written.property}" if at else written.property
        if written.property not in data:
            notes.fault(at, "is missing: the dialect says that the rows are there", rule=rules.RESOURCE_FORM)
            return None
        data = data[written.property]
    if not isinstance(data, list):
        message = f"is {kind_of(data)}, not an array of arrays or of objects"
        notes.fault(at or "the file", message, data, rules.RESOURCE_FORM)
        return None
    kind: type = dict if data and isinstance(data[0], dict) else list
    if written.item_type is not None:
        kind = dict if written.item_type == "object" else list
    number = next((number for number, one in enumerate(data) if not isinstance(one, kind)), None)
    if number is not None:
        wanted = "an object" if kind is dict else "an array" if written.item_type or number else "a row"
        message = f"is {kind_of(data[number])}, not {wanted}"
        notes.fault(f"{at}[{number}]", message, data[number], rules.RESOURCE_FORM)
        return None
    if kind is dict and written.item_keys is not None:
        keys = list(written.item_keys)
        data = [keys, *([one.get(key) for key in keys] for one in data)]
    return replace(table, form="inline", inline=data)
