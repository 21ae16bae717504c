"""Any Data Package, as it is compared: its tables in whatever form, read as `ccdata validate` reads them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from functools import partial
from typing import Any

from ccdata.packaging.versions.snapshot import CannotCompare, Cells, Snapshot, Source, Unsound, listed
from ccdata.validation import rules
from ccdata.validation.compile import compile_plan
from ccdata.validation.descriptor import Resource, described
from ccdata.validation.engines.plain import read
from ccdata.validation.findings import Findings
from ccdata.validation.opening import Container
from ccdata.validation.plan import Table

_UNREADABLE = frozenset(
    rule.id
    for rule in (
        rules.PACKAGE_LIMITS,
        rules.DESCRIPTOR_JSON,
        rules.RESOURCE_FORM,
        rules.RESOURCE_PATH,
        rules.FILE_PRESENT,
        rules.CSV_ENCODING,
        rules.CSV_SYNTAX,
        rules.CSV_WIDTH,
        rules.PARQUET_READABLE,
    )
)
"""Where these are broken, rows would be lost or misread. What else may be wrong hinders no comparison."""


def comparable(container: Container, descriptor: str, name: str) -> Snapshot:
    """The package in a container, all of whose tables can be asked for.

    A table that cannot be read is one all the same: whoever asks for it is told why, by CannotCompare.
    """
    findings = Findings()
    description = described(container, descriptor, findings)
    if description is None:
        why = "; ".join(one.message for one in findings.report(name).violations[:1])
        raise CannotCompare(
            f"{name}: {descriptor} is not JSON, or no descriptor: {why}\n"
            "  mend:  `ccdata validate` says all that is wrong with it"
        )
    about = _as_json(description.about)
    listed(about, name)
    plan = compile_plan(description, container, findings)
    sources = {}
    for resource in _tables(description.resources):
        table = plan.table(resource.name)
        where = ", ".join(resource.paths or ()) or _path(resource)
        sources[resource.name] = Source(
            about=_as_json(resource.about),
            schema={} if resource.schema is None else _as_json(resource.schema.about),
            where=where,
            read=partial(_refused, findings, resource, where)
            if table is None or ("schema" in resource.about and resource.schema is None)
            else partial(_rows, table, container, where),
        )
    return Snapshot(about, sources, name)


def _tables(resources: Sequence[Resource]) -> Iterator[Resource]:
    """The tables, without those of Parquet that hold the rows of a CSV file of the same name again."""
    stems = {_stem(path) for one in resources if one.format in ("csv", "tsv") for path in one.paths or ()}
    for one in resources:
        is_again = (
            one.format == "parquet" and one.schema is None and {*map(_stem, one.paths or ("",))} <= stems
        )
        if one.is_table and not is_again:
            yield one


def _stem(path: str) -> str:
    return path.rpartition(".")[0]


def _path(resource: Resource) -> str:
    """What a resource is called that has no file which can be read: its path, or its name."""
    path = resource.about.get("path")
    return path if isinstance(path, str) else f"the table {resource.name}"


def _refused(findings: Findings, resource: Resource, where: str) -> tuple[Cells, Sequence[Cells]]:
    """Raises Unsound: what was found to be wrong when the package was opened."""
    raise Unsound(where, _why(findings, resource.name) or "it is in no form that can be read here")


def _why(findings: Findings, resource: str) -> str | None:
    """The first thing found that makes a table unreadable, and its line."""
    found = [
        one for one in findings.report("").violations if one.resource == resource and one.rule in _UNREADABLE
    ]
    if not found:
        return None
    first = found[0]
    return first.message if first.line is None else f"line {first.line}: {first.message}"


def _rows(table: Table, container: Container, where: str) -> tuple[Cells, Sequence[Cells]]:
    findings = Findings()
    loaded = read(table, container, findings)
    why = _why(findings, table.resource)
    if loaded is None or why is not None:
        raise Unsound(where, why or "it cannot be read")
    # As the header has them, where there is one: what a column is called is compared too.
    header = tuple(loaded.columns if loaded.header is None else loaded.header)
    columns = loaded.columns.values()
    if table.form != "csv":
        return header, list(zip(*(map(_text, column) for column in columns), strict=True))
    return header, list(zip(*columns, strict=True))


def _text(value: Any) -> str:
    """A native value as a CSV file would have it.

    >>> [_text(one) for one in (None, True, Decimal("9.50"), date(2024, 9, 24), ["a"])]
    ['', 'true', '9.50', '2024-09-24', '["a"]']
    """
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case date() | time():
            return value.isoformat()
        case list() | dict():
            return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
        case _:
            return str(value)


def _as_json(value: Any) -> Any:
    """A value of a descriptor, with numbers as JSON has them and not as validation holds them."""
    if isinstance(value, Mapping):
        return {key: _as_json(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_as_json(one) for one in value]
    return float(value) if isinstance(value, Decimal) else value
