"""Four small packages, each of which some validator passes over: what every one finds of how many.

The peers look at them in their own environment, by ``peers/faults.py``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.contestants import PEERS, ours, program


@dataclass(frozen=True, slots=True)
class Fault:
    """A package of one table, ``id`` and ``x``, with so many cells of ``x`` that break its only rule."""

    name: str
    what: str
    field: dict[str, Any]
    cells: Sequence[object]
    wrong: int
    form: str = "csv"


FAULTS = (
    Fault(
        "integer",
        "`2**60+1` above a maximum of `2**60`, beside a null, in Parquet",
        {"type": "integer", "constraints": {"maximum": 2**60}},
        (2**60 + 1, None),
        1,
        "parquet",
    ),
    Fault(
        "pattern",
        "`d12` and `xd1` against the pattern `d[0-9]`, as it stands in the schema",
        {"type": "string", "constraints": {"pattern": "d[0-9]"}},
        ("d1", "d12", "xd1"),
        2,
    ),
    Fault(
        "length",
        "`é€`, of two characters and five bytes, against a least length of 3",
        {"type": "string", "constraints": {"minLength": 3}},
        ("abc", "é€"),
        1,
    ),
    Fault(
        "many",
        "1,500 integers of which none is one",
        {"type": "integer"},
        ["one"] * 1500,
        1500,
    ),
)


def write(fault: Fault, folder: Path) -> None:
    """Write the package of a fault."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"t.{fault.form}"
    if fault.form == "csv":
        lines = [f"r{number},{cell}\n" for number, cell in enumerate(fault.cells)]
        path.write_text("".join(("id,x\n", *lines)), encoding="utf-8")
    else:
        pq.write_table(
            pa.table({"id": list(map(str, range(len(fault.cells)))), "x": pa.array(fault.cells, pa.int64())}),
            path,
        )
    resource = {
        "name": "t",
        "type": "table",
        "path": path.name,
        "format": fault.form,
        "schema": {"fields": [{"name": "id", "type": "string"}, {"name": "x", **fault.field}]},
    }
    about = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": fault.name,
        "resources": [resource],
    }
    (folder / "datapackage.json").write_text(json.dumps(about), encoding="utf-8")


def found_by_ours(folder: Path) -> int:
    """How many violations ccdata finds in a package."""
    done = subprocess.run(ours()(folder, ""), capture_output=True, text=True, check=False)
    return int(json.loads(done.stdout)["found"])


def measured(folder: Path, environment: Path) -> list[dict[str, Any]]:
    """Of each fault: what it is, how many cells are wrong, and how many each validator finds.

    A validator that has no such check, or fails, is not there.
    """
    lines = []
    for fault in FAULTS:
        write(fault, folder / fault.name)
        command = [
            program(environment, "python"),
            str(PEERS / "faults.py"),
            fault.name,
            str(folder / fault.name),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        found = {"ccdata": found_by_ours(folder / fault.name), **json.loads(done.stdout.splitlines()[-1])}
        lines.append({"what": fault.what, "wrong": fault.wrong, "found": found})
        sys.stderr.write(f"{fault.name}: {found}\n")
    return lines
