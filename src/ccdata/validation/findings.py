"""Findings: violations and counts as the checks gather them, until they are a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ccdata.validation.plan import Plan
from ccdata.validation.report import Check, Report, Violation
from ccdata.validation.rules import ELSEWHERE, RULES, Rule

MOST_KEPT = 1_000_000
"""Violations that are kept where no limit was given: all are counted, and nobody reads more of them."""

LONGEST_VALUE = 200
"""Characters of a value, or of the id of a row, that a violation keeps."""

LONGEST_MESSAGE = 1_000
"""Characters of a message, which may name values too."""

_ORDER = {rule.id: place for place, rule in enumerate(RULES)}


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


def _short(text: str, longest: int = LONGEST_VALUE) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


class Findings:
    """What the checks found so far. No more than ``limit`` violations are kept; all are counted.

    Those that are kept are the first of the report, in whatever order they were found.
    """

    def __init__(self, limit: int | None = None) -> None:
        """Without a limit it is `MOST_KEPT`: a file of nothing but faults must not fill the memory."""
        self.limit = MOST_KEPT if limit is None else limit
        self._performed: Counter[str] = Counter()
        self._failed: Counter[str] = Counter()
        self._skipped: dict[str, dict[str, None]] = {}
        self._violations: list[Violation] = []
        self._resources: dict[str | None, int] = {}
        self._columns: dict[tuple[str | None, str | None], int] = {}
        self._files: dict[tuple[str | None, str | None], int] = {}

    def arrange(self, plan: Plan, resources: Sequence[str] = ()) -> None:
        """Tell the order of the resources (without the second argument, of the tables alone) and columns."""
        names = dict.fromkeys([*resources, *(table.resource for table in plan.tables)])
        self._resources = {name: place for place, name in enumerate(names)}
        for table in plan.tables:
            for place, field in enumerate(table.fields):
                self._columns.setdefault((table.resource, field.name), place)
            for place, file in enumerate(table.paths):
                self._files.setdefault((table.resource, file), place)

    def draft(self) -> Findings:
        """Findings of the same order, which can still be thrown away; see `absorb`."""
        found = Findings(self.limit)
        found._resources, found._columns, found._files = self._resources, self._columns, self._files
        return found

    def absorb(self, draft: Findings) -> None:
        """Take over what a draft found."""
        self._performed.update(draft._performed)
        self._failed.update(draft._failed)
        for rule, reasons in draft._skipped.items():
            self._skipped.setdefault(rule, {}).update(reasons)
        self._violations += draft._violations

    @property
    def total(self) -> int:
        """How many violations there are, kept or not."""
        return self._failed.total()

    def perform(self, rule: Rule, times: int = 1) -> None:
        """Count that a rule was checked so many times."""
        self._performed[rule.id] += times

    def skip(self, rule: Rule, why: str) -> None:
        """Note that a rule could not be checked on something."""
        self._skipped.setdefault(rule.id, {})[why] = None

    def fail(self, rule: Rule, message: str, place: Place, *, mend: str | None = None) -> None:
        """Note a violation."""
        self._failed[rule.id] += 1
        if self.limit == 0:
            return
        self._violations.append(
            Violation(
                rule=rule.id,
                message=_short(message, LONGEST_MESSAGE),
                mend=rule.mend if mend is None else mend,
                resource=place.resource,
                file=place.file,
                line=place.line,
                row=place.row,
                row_id=None if place.row_id is None else _short(place.row_id),
                column=place.column,
                value=None if place.value is None else _short(place.value),
            )
        )
        if len(self._violations) >= max(min(2 * self.limit, self.limit + 250_000), 1_000):
            self._violations = self._sorted()[: self.limit]

    def test(self, rule: Rule, holds: bool, message: str, place: Place) -> bool:
        """Count a check, and note a violation where it does not hold; returns whether it does."""
        self.perform(rule)
        if not holds:
            self.fail(rule, message, place)
        return holds

    def report(self, package: str, *, expects_all: bool = False) -> Report:
        """The report, in the order of rules, resources and places.

        Rules that found nothing to check are left out; where ``expects_all``, as of a package of ccdata, each
        that was not skipped for a reason has failed. A check of nothing at all has failed in any package.
        """
        silent = [rule for rule in RULES if not self._performed[rule.id] and rule.id not in self._skipped]
        if expects_all:
            for rule in silent:
                if rule not in ELSEWHERE and not self._failed[rule.id]:
                    self._fail_silent(rule, "the package holds nothing that this rule is about")
        elif not self._performed.total() and not self.total:
            self._fail_silent(RULES[0], "the package holds nothing that can be checked")
        checks = tuple(
            Check(
                rule.id,
                self._performed[rule.id],
                self._failed[rule.id],
                tuple(self._skipped.get(rule.id, ())),
            )
            for rule in RULES
            if self._performed[rule.id] or self._failed[rule.id] or rule.id in self._skipped
        )
        return Report(package, checks, tuple(self._sorted()[: self.limit]), self.total)

    def _fail_silent(self, rule: Rule, why: str) -> None:
        mend = "Compare with a complete package; a check of nothing is no check."
        self.fail(rule, f"nothing was checked: {why}", Place(), mend=mend)

    def _sorted(self) -> list[Violation]:
        return sorted(self._violations, key=self._place)

    def _place(self, one: Violation) -> tuple[int, int, int, int, int, str, str]:
        return (
            _ORDER[one.rule],
            -1 if one.resource is None else self._resources.get(one.resource, len(self._resources)),
            self._files.get((one.resource, one.file), -1),
            one.line or one.row or 0,
            self._columns.get((one.resource, one.column), -1),
            one.column or "",
            one.message,
        )
