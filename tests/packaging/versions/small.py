"""Small packages to compare: a table of bodies, with what is cited for them."""

import csv
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ccdata.packaging.versions.snapshot import Snapshot
from ccdata.packaging.versions.written import snapshot

Rows = Sequence[Sequence[str]]

BODIES: Rows = (
    ("id", "name", "budget"),
    ("adass", "Association of Directors", "12"),
    ("ofsted", "Office for Standards in Education", "148"),
)
FIELDS: tuple[dict[str, Any], ...] = (
    {"name": "id", "type": "string", "constraints": {"required": True}},
    {"name": "name", "type": "string", "description": "What it is called."},
    {"name": "budget", "type": "integer", "unit": "pound"},
)
LICENCE = {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}


def table(name: str, rows: Rows, fields: Sequence[Mapping[str, Any]] = (), **schema: Any) -> dict[str, Any]:
    """A resource, with its rows (the first is the header) under ``rows``; fields are strings unless given."""
    fields = fields or [{"name": column, "type": "string"} for column in rows[0]]
    return {
        "name": name,
        "path": f"data/{name}.csv",
        "schema": {"fields": list(fields), "primaryKey": ["id"], **schema},
        "rows": rows,
    }


def bodies(
    rows: Rows = BODIES, fields: Sequence[Mapping[str, Any]] = FIELDS, **schema: Any
) -> dict[str, Any]:
    """The table that nearly every package here has."""
    return table("bodies", rows, fields, **schema)


def files(*tables: dict[str, Any], version: str | None = "1.0.0", **about: Any) -> dict[str, bytes]:
    """The files of a package."""
    found: dict[str, bytes] = {}
    resources = []
    for one in tables:
        stream = io.StringIO(newline="")
        csv.writer(stream, lineterminator="\n").writerows(one["rows"])
        found[one["path"]] = stream.getvalue().encode()
        resources.append({key: value for key, value in one.items() if key != "rows"})
    said = {"name": "bodies", "licenses": [LICENCE], **about, "resources": resources}
    if version is not None:
        said["version"] = version
    found["datapackage.json"] = json.dumps(said).encode()
    return found


def package(*tables: dict[str, Any], name: str = "small", **about: Any) -> Snapshot:
    """A package to compare."""
    content = files(*tables, **about)
    return snapshot(content.__getitem__, "datapackage.json", name)


def folder(at: Path, *tables: dict[str, Any], **about: Any) -> Path:
    """A package on disk."""
    for path, content in files(*tables, **about).items():
        target = at / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return at
