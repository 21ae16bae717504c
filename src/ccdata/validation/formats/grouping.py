"""A report rule by rule: what is wrong, how often, how it is mended, and where it was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ccdata.validation.formats.characters import printable
from ccdata.validation.report import Check, Report, Violation
from ccdata.validation.rules import RULES

_RULES = {rule.id: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that was broken: ``count`` times, of which the report keeps ``violations``."""

    rule: str
    wrong: str
    mend: str
    count: int
    violations: tuple[Violation, ...]


def broken_rules(report: Report) -> Iterator[Broken]:
    """Yield the rules that were broken, in the order of the report.

    A rule may be broken more often than the report keeps violations of it: ``limit`` bounds what is kept, and
    all are counted.
    """
    kept: dict[str, list[Violation]] = {check.rule: [] for check in report.checks if check.failed}
    for violation in report.violations:
        kept.setdefault(violation.rule, []).append(violation)
    counts = {check.rule: check.failed for check in report.checks}
    for rule, violations in kept.items():
        wrong, mend = sentences(rule)
        yield Broken(
            rule,
            wrong,
            violations[0].mend if violations else mend,
            max(len(violations), counts.get(rule, 0)),
            tuple(violations),
        )


def sentences(rule: str) -> tuple[str, str]:
    """What is wrong where a rule is broken, and how it is mended; empty for a rule that the catalogue lacks.

    >>> sentences("cell-required")[0]
    'A cell that must have a value is empty.'
    """
    known = _RULES.get(rule)
    return ("", "") if known is None else (known.wrong, known.mend)


def skipped(check: Check) -> bool:
    """Whether a rule could be checked on nothing, for the reasons it gives."""
    return check.performed == 0 and check.failed == 0


def many(count: int, noun: str) -> str:
    """A count with its noun.

    >>> many(1, "violation"), many(1200, "violation")
    ('1 violation', '1,200 violations')
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def in_short(report: Report) -> str:
    """The package and what is wrong with it: the rules that are broken, with how often.

    >>> in_short(Report("data", (Check("cell-code", 100, 7), Check("cell-type", 100, 1)), (), total=8))
    'data: 8 violations, cell-code 7, cell-type 1'
    """
    rules = [f"{broken.rule} {broken.count:,}" for broken in broken_rules(report)]
    outcome = "sound" if report.ok else ", ".join([many(report.total, "violation"), *rules])
    return f"{printable(report.package)}: {outcome}"


def summary(report: Report) -> str:
    """The outcome on one line.

    >>> summary(Report("data", (Check("cell-code", 100, 0),), ()))
    'sound: 1 check, 1 passed, 0 failed, 0 skipped, 0 skipped in part; performed 100 times'
    """
    failed = sum(check.failed > 0 for check in report.checks)
    passed_over = sum(map(skipped, report.checks))
    passed = len(report.checks) - failed - passed_over
    partly = sum(check.performed > 0 and len(check.skipped) > 0 for check in report.checks)
    performed = sum(check.performed for check in report.checks)
    kept = len(report.violations)
    outcome = "sound" if report.ok else many(report.total, "violation")
    if kept < report.total:
        outcome += f", of which the first {kept:,} are kept"
    return (
        f"{outcome}: {many(len(report.checks), 'check')}, {passed} passed, {failed} failed, "
        f"{passed_over} skipped, {partly} skipped in part; performed {performed:,} times"
    )
