"""A package as the build writes it, to be compared: tables as CSV with commas, schemas in the descriptor.

Packages of others are read by `ccdata diff`, which has all of validation to read them with.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from ccdata.packaging.versions.snapshot import CannotCompare, Cells, Snapshot, Source, Unsound, listed


def snapshot(read: Callable[[str], bytes], descriptor: str, name: str) -> Snapshot:
    """The package whose files ``read`` gives, with its descriptor at the path ``descriptor``.

    Raises CannotCompare where it is not as the build writes one, and what ``read`` raises.
    """
    try:
        about = json.loads(read(descriptor))
    except (ValueError, RecursionError) as problem:
        raise CannotCompare(
            f"{name}: {descriptor} is not JSON: {problem}\n"
            "  mend:  `ccdata validate` says all that is wrong with it"
        ) from None
    if not isinstance(about, dict):
        raise CannotCompare(
            f"{name}: {descriptor} is no descriptor: it is not an object\n"
            "  mend:  give the descriptor of a Data Package"
        )
    return written(about, read, name)


def written(about: Mapping[str, Any], read: Callable[[str], bytes], name: str) -> Snapshot:
    """The package of a descriptor, whose files ``read`` gives. Raises CannotCompare as above."""
    sources = {}
    for resource in listed(about, name):
        path, schema = resource.get("path"), resource.get("schema")
        # Parquet holds the rows of a table again, and is listed as a file.
        if schema is None and resource.get("type") != "table":
            continue
        if not (isinstance(path, str) and path.endswith(".csv") and isinstance(schema, Mapping)):
            raise CannotCompare(
                f"{name}: the table {resource.get('name')} is not written as the build writes one, "
                "as one CSV file with its schema in the descriptor\n"
                "  mend:  build the package again; `ccdata diff` compares packages of any other kind"
            )
        sources[str(resource["name"])] = Source(resource, schema, path, partial(_rows, read, path))
    return Snapshot(about, sources, name)


def _rows(read: Callable[[str], bytes], path: str) -> tuple[Cells, list[Cells]]:
    try:
        text = read(path).decode("utf-8-sig")
        # Not StringIO's default, which would turn a line break in a cell into another.
        lines = csv.reader(io.StringIO(text, newline=""), strict=True)
        return tuple(next(lines)), list(map(tuple, lines))
    except OSError as problem:
        raise Unsound(path, (problem.strerror or str(problem)).lower()) from None
    except (UnicodeDecodeError, csv.Error) as problem:
        raise Unsound(path, str(problem)) from None
    except StopIteration:
        raise Unsound(path, "it is empty, without even a header") from None
