"""A report as commands of a GitHub workflow: annotations at the lines of the files of a pull request.

GitHub shows the first ten of a step and says nothing of the others. So each broken rule comes first once,
then the rest in the order of the report; and the last line says how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ccdata.validation.formats.characters import encodable, printable
from ccdata.validation.formats.grouping import broken_rules, many, summary
from ccdata.validation.formats.places import Places, below, checkout, details
from ccdata.validation.report import Report, Violation

SHOWN = 10
"""How many annotations of one kind GitHub shows of a step."""


def pieces(report: Report) -> Iterator[str]:
    """Yield an ``::error`` for each violation, then the outcome as plain text.

    Paths are relative to the root of the Git checkout that the package lies in, as GitHub knows its files;
    where it lies in none, to the working directory.
    """
    places = Places(report)
    root = checkout(places.folder) or Path.cwd()
    rules = list(broken_rules(report))
    for broken in rules:
        for violation in broken.violations[:1]:
            yield _annotation(violation, places, root)
    for broken in rules:
        for violation in broken.violations[1:]:
            yield _annotation(violation, places, root)
    yield f"ccdata validate {printable(report.package)}: {summary(report)}\n"
    if len(report.violations) > SHOWN:
        yield (
            f"GitHub shows {SHOWN} annotations of a step; all {many(len(report.violations), 'violation')} "
            "stand above in this log.\n"
        )


def _annotation(violation: Violation, places: Places, root: Path) -> str:
    spot = places.of(violation)
    file = below(spot.file, root) or spot.file.as_posix()
    properties = {"file": printable(file), "line": spot.line, "title": violation.rule}
    given = ",".join(
        f"{name}={_property(str(value))}" for name, value in properties.items() if value is not None
    )
    message = "\n".join([*details(violation), f"at: {printable(violation.place)}"])
    return f"::error {given}::{_data(message)}\n"


def _data(text: str) -> str:
    return encodable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
