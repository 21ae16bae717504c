"""Packages of a row or two, for what no real table holds."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

from ccdata.packaging.exports import Package

Fields = Sequence[Mapping[str, Any]]


def table(
    name: str, fields: Fields, rows: Sequence[Sequence[str]], **schema: Any
) -> tuple[dict[str, Any], bytes]:
    """A resource and its CSV file; ``fields`` need no description."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([one["name"] for one in fields])
    writer.writerows(rows)
    resource = {
        "name": name,
        "type": "table",
        "title": name.title(),
        "description": f"A row of {name}.",
        "path": f"data/{name}.csv",
        "format": "csv",
        "schema": {
            "fields": [{"type": "string", "description": "A column.", **one} for one in fields],
            "primaryKey": ["id"],
            **schema,
        },
    }
    return resource, text.getvalue().encode("utf-8")


def small(*tables: tuple[dict[str, Any], bytes]) -> Package:
    """A package of tables."""
    descriptor = {
        "name": "small",
        "title": "A small package",
        "description": "For tests.",
        "version": "1.2.3",
        "created": "2026-01-02T00:00:00Z",
        "keywords": ["small"],
        "licenses": [{"name": "CC0-1.0", "title": "CC0", "path": "https://creativecommons.org/"}],
        "contributors": [{"title": "We"}],
        "sources": [],
        "resources": [resource for resource, _ in tables],
    }
    files = {resource["path"]: content for resource, content in tables}
    return Package({"datapackage.json": json.dumps(descriptor).encode(), "README.md": b"", **files})
