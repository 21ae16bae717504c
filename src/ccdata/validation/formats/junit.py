"""A report as JUnit XML, which Jenkins, GitLab, Azure and most other CI systems show.

A test suite for each resource in which a rule was broken, with a test case for each such rule; before them a
suite of the package, with a test case for every rule that is broken in none of them. A case fails once, with
all places in its text: most readers show one failure a case. No times are given, for a report takes none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from ccdata.validation.formats.characters import encodable, printable
from ccdata.validation.formats.grouping import broken_rules, many, sentences, skipped
from ccdata.validation.formats.places import details
from ccdata.validation.report import Check, Report, Violation

PACKAGE = "package"
"""The suite of what is about no single resource."""

# What XML 1.0 cannot hold, even as a reference, and the controls that it advises against.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
# White space in an attribute is read as blanks unless it is written as references.
_BLANKS = str.maketrans({"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})


@dataclass(slots=True)
class _Case:
    """A rule in a suite: its violations, or why it was not checked; neither if it holds."""

    rule: str
    count: int = 0
    violations: list[Violation] = field(default_factory=list)
    skipped: str | None = None


def pieces(report: Report) -> Iterator[str]:
    """Yield the report as XML, in ASCII: the same bytes in whatever encoding it is written."""
    suites = _suites(report)
    cases = [case for _, suite in suites for case in suite]
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    counts = _counts(cases)
    del counts["skipped"]  # the schemas of readers know it of suites only
    yield f"<testsuites{_attributes(name='ccdata validate', **counts)}>\n"
    for name, suite in suites:
        yield f"  <testsuite{_attributes(name=name, **_counts(suite))}>\n"
        yield f"    <properties><property{_attributes(name='package', value=report.package)}/></properties>\n"
        for case in suite:
            yield from _case(name, case)
        yield "  </testsuite>\n"
    yield f"  <!-- {many(report.total, 'violation')} -->\n</testsuites>\n"


def _suites(report: Report) -> list[tuple[str, list[_Case]]]:
    """The cases of each suite, that of the package first."""
    of_package: list[_Case] = []
    of_resources: defaultdict[str, dict[str, _Case]] = defaultdict(dict)
    broken_somewhere: set[str] = set()
    for broken in broken_rules(report):
        own = [violation for violation in broken.violations if violation.resource is None]
        for violation in broken.violations:
            if violation.resource is not None:
                case = of_resources[violation.resource].setdefault(broken.rule, _Case(broken.rule))
                case.violations.append(violation)
                case.count += 1
        lost = broken.count - len(broken.violations)
        if own or lost:
            of_package.append(_Case(broken.rule, len(own) + lost, own))
        broken_somewhere.add(broken.rule)
    for check in report.checks:
        if check.rule not in broken_somewhere:
            of_package.append(_Case(check.rule, skipped=_why(check)))
    return [(PACKAGE, of_package), *((name, list(cases.values())) for name, cases in of_resources.items())]


def _why(check: Check) -> str | None:
    if not skipped(check):
        return None
    return "; ".join(check.skipped) or "there was nothing to check"


def _counts(cases: list[_Case]) -> dict[str, str]:
    return {
        "tests": str(len(cases)),
        "failures": str(sum(case.count > 0 for case in cases)),
        "errors": "0",
        "skipped": str(sum(case.skipped is not None for case in cases)),
        "time": "0",
    }


def _case(suite: str, case: _Case) -> Iterator[str]:
    start = f"    <testcase{_attributes(classname=suite, name=case.rule, time='0')}"
    if case.skipped is not None:
        yield f"{start}><skipped{_attributes(message=case.skipped)}/></testcase>\n"
        return
    if not case.count:
        yield f"{start}/>\n"
        return
    wrong, mend = sentences(case.rule)
    message = f"{many(case.count, 'violation')}: {wrong}"
    yield f"{start}>\n      <failure{_attributes(type=case.rule, message=message)}>"
    for violation in case.violations:
        yield f"{_text(printable(violation.place))}\n"
        for line in details(violation):
            yield f"    {_text(line)}\n"
    if case.count > len(case.violations):
        yield _text(f"{case.count - len(case.violations):,} more are counted and not kept\n")
    if not case.violations:
        yield _text(f"mend: {mend}\n")
    yield "</failure>\n    </testcase>\n"


def _attributes(**values: str) -> str:
    return "".join(f' {name}="{_text(value).translate(_BLANKS)}"' for name, value in values.items())


def _text(text: str) -> str:
    legal = _ILLEGAL.sub(lambda found: found[0].encode("unicode_escape").decode(), encodable(text))
    plain = legal.translate(_ESCAPES).encode("ascii", "xmlcharrefreplace").decode()
    return plain.replace("##", "#&#35;")  # which may begin a command in a log: see `characters`
