"""Findings: violations and counts as the checks gather them, until they are a report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ccdata.validation.report import Check, Report, Violation
from ccdata.validation.rules import RULES, Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something stands: the fields of a violation that say where."""

    resource: str | None = None
    file: str | None = None
    line: int | None = None
    row: int | None = None
    row_id: str | None = None
    column: str | None = None
    value: str | None = None


class Findings:
    """What the checks found so far."""

    def __init__(self) -> None:
        self._performed: Counter[str] = Counter()
        self._failed: Counter[str] = Counter()
        self._skipped: dict[str, dict[str, None]] = {}
        self._violations: list[Violation] = []

    def perform(self, rule: Rule, times: int = 1) -> None:
        """Count that a rule was checked so many times."""
        self._performed[rule.id] += times

    def skip(self, rule: Rule, why: str) -> None:
        """Note that a rule could not be checked on something."""
        self._skipped.setdefault(rule.id, {})[why] = None

    def fail(
        self, rule: Rule, message: str, place: Place, *, kind: str = "", mend: str | None = None
    ) -> None:
        """Note a violation. ``kind`` is what a library calls it, where the rule is the library's."""
        self._failed[rule.id] += 1
        self._violations.append(
            Violation(
                rule=f"{rule.id}:{kind}" if kind else rule.id,
                message=message,
                mend=rule.mend if mend is None else mend,
                resource=place.resource,
                file=place.file,
                line=place.line,
                row=place.row,
                row_id=place.row_id,
                column=place.column,
                value=place.value,
            )
        )

    def test(self, rule: Rule, holds: bool, message: str, place: Place) -> bool:
        """Count a check, and note a violation where it does not hold; returns whether it does."""
        self.perform(rule)
        if not holds:
            self.fail(rule, message, place)
        return holds

    def report(self, package: str) -> Report:
        """The report. A rule that was neither performed nor skipped for a reason has failed."""
        for rule in RULES:
            if not self._performed[rule.id] and rule.id not in self._skipped:
                self.fail(
                    rule,
                    "nothing was checked: the package holds nothing that this rule is about",
                    Place(),
                    mend="Compare with a complete package; a check of nothing is no check.",
                )
        checks = tuple(
            Check(
                rule.id,
                self._performed[rule.id],
                self._failed[rule.id],
                tuple(self._skipped.get(rule.id, ())),
            )
            for rule in RULES
        )
        order = {rule.id: place for place, rule in enumerate(RULES)}
        found = sorted(self._violations, key=lambda one: order[one.rule.partition(":")[0]])
        return Report(package, checks, tuple(found))
