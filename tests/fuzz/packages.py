"""Packages from bytes, for a fuzzer: what may go wrong with them is told as an exception.

``python tests/fuzz/packages.py csv|descriptor [CORPUS] [-max_total_time=600]`` runs atheris, which is not
among what the tests install: ``pip install atheris`` first. It is no part of the test run.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable
from typing import Any

PACKAGE = "https://datapackage.org/profiles/2.0/datapackage.json"
FIELDS: list[dict[str, Any]] = [
    {"name": "a", "type": "string", "constraints": {"pattern": "[a-z]+", "unique": True}},
    {"name": "b", "type": "integer", "constraints": {"minimum": 0, "required": True}},
]


class Held:
    """The files of a package, held in memory."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.name = "held"
        self.files = files
        self.faults: tuple[str, ...] = ()

    def names(self) -> list[str]:
        return list(self.files)

    def size(self, name: str) -> int | None:
        return len(self.files[name]) if name in self.files else None

    def open(self, name: str) -> io.BytesIO:
        if name not in self.files:
            raise FileNotFoundError(2, "No such file or directory", name)
        return io.BytesIO(self.files[name])

    def local(self, name: str) -> None:
        return None


def _report(files: dict[str, bytes], engine: str) -> Any:
    from ccdata.validation import CannotValidate
    from ccdata.validation.engine import run

    try:
        report = run(Held(files), "datapackage.json", engine=engine)
    except CannotValidate:
        return None
    str(report).encode()
    return report


def check_csv(content: bytes) -> None:
    """Both engines must say the same of a file, and its lines must be those that the csv module has."""
    dialect = {"lineTerminator": "\n"} if content[:1] < b"0" else {}
    resource = {
        "name": "t",
        "path": "t.csv",
        "dialect": dialect,
        "schema": {"fields": FIELDS, "primaryKey": "b"},
    }
    about = {"$schema": PACKAGE, "name": "fuzzed", "resources": [resource]}
    files = {"datapackage.json": json.dumps(about).encode(), "t.csv": b"a,b\n" + content[1:]}
    plain, sieved = _report(files, "plain"), _report(files, "sieve")
    assert plain == sieved, (plain.violations, sieved.violations)
    _check_lines(files["t.csv"], plain)


def _check_lines(content: bytes, report: Any) -> None:
    """Every row that begins with the wrong width stands where the csv module has it."""
    rules = {one.rule for one in report.violations}
    if {"csv-encoding", "csv-syntax"} & rules or b"\r" in content:
        return
    reader = csv.reader(io.StringIO(content.decode().removeprefix("\ufeff"), newline="\n"), strict=True)
    begin, wrong = 1, []
    for row in reader:
        if len(row) != 2 and begin > 1:
            wrong.append(begin)
        begin = reader.line_num + 1
    assert wrong == [one.line for one in report.violations if one.rule == "csv-width"], wrong


def check_descriptor(content: bytes) -> None:
    """Whatever a descriptor is, it is reported on."""
    from ccdata.validation.report import Report

    files = {"datapackage.json": content, "t.csv": b'a,b\nx,1\n"",2\n', "s.json": content}
    report = _report(files, "plain")
    assert report is None or isinstance(report, Report)
    assert report is None or report.total == sum(check.failed for check in report.checks)


TARGETS: dict[str, Callable[[bytes], None]] = {"csv": check_csv, "descriptor": check_descriptor}


def main() -> None:
    """Run the fuzzer."""
    import atheris  # type: ignore[import-untyped,unused-ignore]

    with atheris.instrument_imports(include=["ccdata"]):
        import ccdata.validation.engine
        import ccdata.validation.engines.sieve  # noqa: F401
    atheris.Setup([sys.argv[0], *sys.argv[2:]], TARGETS[sys.argv[1]])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
