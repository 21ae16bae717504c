"""A report for people: 80 columns wide, the violations of each rule together, then what was checked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from textwrap import wrap

from ccdata.validation.report import Check, Report, Violation
from ccdata.validation.rules import RULES

WIDTH = 80
SHOWN = 5
"""How many violations of a rule are shown; the JSON report has them all."""

_LONGEST_VALUE = 60


def render(report: Report) -> str:
    """The report as text."""
    lines = _wrapped(report.package)
    wrong = {rule.id: rule.wrong for rule in RULES}
    for rule, group in groupby(report.violations, key=lambda one: one.rule):
        violations = list(group)
        lines += ["", f"{rule}: {_many(len(violations), 'violation')}"]
        lines += _wrapped(wrong[rule.partition(":")[0]], "  ")
        for violation in violations[:SHOWN]:
            lines += _lines(violation)
        if len(violations) > SHOWN:
            lines.append(f"  … and {len(violations) - SHOWN} more")
        lines += _wrapped(f"mend: {violations[0].mend}", "  ", "        ")
    lines += ["", *_table(report.checks), "", *_wrapped(_summary(report))]
    return "\n".join(lines) + "\n"


def _lines(violation: Violation) -> Iterator[str]:
    yield from _wrapped(violation.place, "  - ", "    ")
    yield from _wrapped(violation.message, "    ")
    if violation.value is not None:
        value = violation.value
        shown = value if len(value) <= _LONGEST_VALUE else f"{value[: _LONGEST_VALUE - 1]}…"
        yield from _wrapped(f"found: {shown!r}", "    ")


def _table(checks: tuple[Check, ...]) -> Iterator[str]:
    yield f"{'check':<24}{'performed':>11}{'failed':>9}"
    for check in checks:
        yield f"{check.rule:<24}{check.performed:>11,}{check.failed:>9,}"
        for why in check.skipped[:SHOWN]:
            yield from _wrapped(f"skipped: {why}", "    ", "      ")
        if len(check.skipped) > SHOWN:
            yield f"    skipped: {len(check.skipped) - SHOWN} more"


def _summary(report: Report) -> str:
    failed = sum(check.failed > 0 for check in report.checks)
    skipped = sum(check.performed == 0 and check.failed == 0 for check in report.checks)
    passed = len(report.checks) - failed - skipped
    partly = sum(check.performed > 0 and len(check.skipped) > 0 for check in report.checks)
    performed = sum(check.performed for check in report.checks)
    outcome = "sound" if report.ok else _many(len(report.violations), "violation")
    return (
        f"{outcome}: {_many(len(report.checks), 'check')}, {passed} passed, {failed} failed, "
        f"{skipped} skipped, {partly} skipped in part; performed {performed:,} times"
    )


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _wrapped(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """Text broken at 80 columns; a word that is longer stays whole, so that a path can be copied."""
    following = first if rest is None else rest
    return wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=following, break_long_words=False,
        break_on_hyphens=False,
    )  # fmt: skip
