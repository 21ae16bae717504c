"""The frictionless library on the CSV resources. The only module that imports it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from ccdata.tables.model.catalogue import table_names
from ccdata.validation import rules
from ccdata.validation.descriptor import PARQUET_SUFFIX, Resource
from ccdata.validation.findings import Findings, Place
from ccdata.validation.loaded import Tables

_MISSING = "the frictionless library is not installed: pip install 'ccdata[validate]'"
_KEYS = ("$schema", "name", "type", "path", "format", "mediatype", "encoding", "dialect", "schema")
"""What of a resource is handed on. Not its weight, which is checked already; and no key that the library
could follow to another place, such as a profile."""

_ALL = 1_000_000_000
"""The library stops at 1,000 errors a table unless told otherwise, and would hide the rest."""


def check_frictionless(
    descriptor: Mapping[str, Any],
    resources: Mapping[str, Resource],
    tables: Tables,
    folder: str,
    findings: Findings,
) -> None:
    """Let the library validate each CSV resource, as far as it can be found."""
    try:
        import frictionless
    except ImportError:
        findings.skip(rules.FRICTIONLESS, _MISSING)
        return
    sound = {name: resource for name, resource in resources.items() if _is_sound(resource)}
    for name in table_names():
        if name not in sound:
            findings.skip(rules.FRICTIONLESS, f"{name}: it has no CSV file, or no schema inline")
    if not sound:
        return
    about = {
        "$schema": descriptor.get("$schema"),
        "name": "ccdata",
        "resources": [
            {key: resource.about[key] for key in _KEYS if key in resource.about}
            | {"schema": _reachable(resource.about["schema"], sound.keys())}
            for resource in sound.values()
        ],
    }
    findings.perform(rules.FRICTIONLESS, len(sound))
    try:
        package = frictionless.Package.from_descriptor(about, basepath=folder)
        report = package.validate(limit_errors=_ALL)
    except Exception as problem:
        # Whatever it stumbles over is in the data: the same library reads the package that is shipped.
        message = " ".join(str(problem).split())
        findings.fail(rules.FRICTIONLESS, message, Place(), kind="stopped")
        return
    for error in report.errors:
        findings.fail(rules.FRICTIONLESS, error.message, Place(), kind=error.type)
    for task in report.tasks:
        for error in task.errors:
            place = _place(task.name, error, resources, tables)
            findings.fail(rules.FRICTIONLESS, error.message, place, kind=error.type)


def _is_sound(resource: Resource) -> bool:
    schema, dialect = resource.about.get("schema"), resource.about.get("dialect", {})
    return (
        not resource.name.endswith(PARQUET_SUFFIX) and isinstance(schema, dict) and isinstance(dialect, dict)
    )


def _reachable(schema: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    """A schema without the foreign keys to resources that are not handed on: that these lack is reported."""
    keys = schema.get("foreignKeys")
    if not isinstance(keys, list):
        return dict(schema)

    def leads(key: Any) -> bool:
        reference = key.get("reference") if isinstance(key, dict) else None
        return not isinstance(reference, dict) or reference.get("resource") in ("", *names)

    return {**schema, "foreignKeys": [key for key in keys if leads(key)]}


def _place(name: str, error: Any, resources: Mapping[str, Resource], tables: Tables) -> Place:
    """Where an error is. The library counts records, and a record may take several lines."""
    number = getattr(error, "row_number", None)
    rows = tables[name].rows if name in tables else []
    row = rows[number - 2] if number is not None and 2 <= number < len(rows) + 2 else None
    column, cell = getattr(error, "field_name", None), getattr(error, "cell", None)
    known = row is not None and column in row.cells
    return Place(
        resource=name,
        file=resources[name].file if name in resources else None,
        line=None if row is None else row.line_of(column) if known else row.line,
        row_id=None if row is None else row.id or None,
        column=column,
        value=None if cell is None else str(cell),
    )
