"""Small packages of one or a few tables, written and validated in one go."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from ccdata.validation import Report, validate

PACKAGE = "https://datapackage.org/profiles/2.0/datapackage.json"
SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"

Where = tuple[str, int | None, str | None]


class Held:
    """A container of files that are held in memory."""

    def __init__(self, files: Mapping[str, bytes | str]) -> None:
        self.name = "held"
        self.files = {
            name: content.encode() if isinstance(content, str) else content for name, content in files.items()
        }
        self.faults: tuple[str, ...] = ()

    def names(self) -> list[str]:
        return list(self.files)

    def size(self, name: str) -> int | None:
        return len(self.files[name]) if name in self.files else None

    def open(self, name: str) -> BinaryIO:
        return io.BytesIO(self.files[name])

    def local(self, name: str) -> Path | None:
        return None


def text_field(name: str, **constraints: Any) -> dict[str, Any]:
    return {"name": name, "type": "string", "constraints": constraints}


def resource(name: str, fields: Sequence[Mapping[str, Any]], **about: Any) -> dict[str, Any]:
    """A resource whose file is ``<name>.csv``, unless told otherwise; what a schema has goes there."""
    in_schema = {"primaryKey", "uniqueKeys", "foreignKeys", "missingValues", "fieldsMatch", "rules"}
    schema = {"$schema": SCHEMA, "fields": list(fields)}
    schema |= {key: about.pop(key) for key in list(about) if key in in_schema}
    made: dict[str, Any] = {"name": name, "type": "table", "schema": schema, **about}
    if "data" not in made:
        made.setdefault("path", f"{name}.csv")
    return made


def written(folder: Path, resources: Sequence[Mapping[str, Any]], files: Mapping[str, bytes | str]) -> Path:
    """The folder, with a package in it."""
    folder.mkdir(parents=True, exist_ok=True)
    descriptor = {"$schema": PACKAGE, "name": "small", "resources": list(resources)}
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def of_csv(folder: Path, text: bytes | str, fields: Sequence[Mapping[str, Any]], **about: Any) -> Report:
    """The report of a package of one CSV file."""
    return validate(written(folder, [resource("things", fields, **about)], {"things.csv": text}))


def places(report: Report) -> list[Where]:
    """The rule, line or row, and column of each violation."""
    return [
        (one.rule, one.line if one.line is not None else one.row, one.column) for one in report.violations
    ]
