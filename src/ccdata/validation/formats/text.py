"""A report for people: 80 columns wide, the violations of each rule together, then what was checked."""

from __future__ import annotations

from collections.abc import Iterator

from ccdata.validation.formats.characters import quoted, wrapped
from ccdata.validation.formats.grouping import Broken, broken_rules, many, summary
from ccdata.validation.report import Check, Report, Violation

SHOWN = 5
"""How many violations of a rule are shown; the JSON report has them all."""

_VALUE_COLUMNS = 60
_RED, _GREEN, _BOLD, _PLAIN = "\x1b[31;1m", "\x1b[32;1m", "\x1b[1m", "\x1b[0m"


def pieces(report: Report, *, colour: bool = False) -> Iterator[str]:
    """Yield the report line by line, in colour if asked for: by escape sequences, for a terminal only."""
    for line in _lines(report, _Paint(colour)):
        yield f"{line}\n"


class _Paint:
    """Colours for whole lines, so that no line is broken differently for them; none where none are wanted."""

    def __init__(self, wanted: bool) -> None:
        self._wanted = wanted

    def __call__(self, code: str, line: str) -> str:
        return f"{code}{line}{_PLAIN}" if self._wanted else line


def _lines(report: Report, paint: _Paint) -> Iterator[str]:
    yield from (paint(_BOLD, line) for line in wrapped(report.package))
    for broken in broken_rules(report):
        yield ""
        yield from _broken(broken, paint)
    yield ""
    yield from _table(report.checks, paint)
    yield ""
    yield from (paint(_GREEN if report.ok else _RED, line) for line in wrapped(summary(report)))


def _broken(broken: Broken, paint: _Paint) -> Iterator[str]:
    heading = wrapped(f"{broken.rule}: {many(broken.count, 'violation')}")
    yield from (paint(_RED, line) for line in heading)
    yield from wrapped(broken.wrong, "  ")
    for violation in broken.violations[:SHOWN]:
        yield from _violation(violation, paint)
    more = broken.count - min(SHOWN, len(broken.violations))
    if more:
        yield f"  … and {more:,} more"
    yield from wrapped(f"mend: {broken.mend}", "  ", "        ")


def _violation(violation: Violation, paint: _Paint) -> Iterator[str]:
    yield from (paint(_BOLD, line) for line in wrapped(violation.place, "  - ", "    "))
    yield from wrapped(violation.message, "    ")
    if violation.value is not None:
        # On one line whatever stands in it, so that what begins with blanks or `::` is seen, and is no more.
        yield f"    found: {quoted(violation.value, _VALUE_COLUMNS)}"


def _table(checks: tuple[Check, ...], paint: _Paint) -> Iterator[str]:
    yield f"{'check':<24}{'performed':>11}{'failed':>9}"
    for check in checks:
        line = f"{check.rule:<24}{check.performed:>11,}{check.failed:>9,}"
        yield paint(_RED, line) if check.failed else line
        for why in check.skipped[:SHOWN]:
            yield from wrapped(f"skipped: {why}", "    ", "      ")
        if len(check.skipped) > SHOWN:
            yield f"    skipped: {len(check.skipped) - SHOWN:,} more"
