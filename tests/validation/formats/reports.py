"""Reports to print: sound, broken, cut short, and with values that are made to break what prints them."""

from typing import Any

from ccdata.validation import Check, Report, Violation

HOSTILE = (
    "\x1b[31m&<]]>\"'\x00\r\n::error::x%0A\t\x9b\ufffe\ud800 児童 e\u0301 \u202e\U0001f600, a: b "
    "##vso[x]##[error]"
)
"""Escape sequences, markup, control characters, commands of logs, a lone surrogate, wide letters."""


def violation(line: int | None = 3, **changes: Any) -> Violation:
    about: dict[str, Any] = {
        "rule": "cell-code",
        "message": "no code of Grade: inadequate, requires_improvement, good, outstanding",
        "mend": "Use a code of the codebook.",
        "resource": "judgements",
        "file": "data/judgements.csv",
        "line": line,
        "row_id": "medway-2019",
        "column": "grade",
        "value": "adequate",
    }
    return Violation(**about | changes)


def report(*violations: Violation, package: str = "data", total: int | None = None) -> Report:
    """A report with these violations, and checks that agree with them."""
    broken = dict.fromkeys(one.rule for one in violations)
    checks = [
        Check("descriptor-json", 1, 0),
        *(Check(rule, 1200, sum(one.rule == rule for one in violations)) for rule in broken),
        Check("parquet-rows", 0, 0, ("judgements: its Parquet file was not found",)),
    ]
    return Report(package, tuple(checks), violations, -1 if total is None else total)


def hostile(package: str = "data") -> Report:
    """A report in which every text is hostile."""
    texts: dict[str, Any] = dict.fromkeys(
        ("message", "mend", "resource", "file", "row_id", "column", "value"), HOSTILE
    )
    return report(violation(**texts), violation(5), package=package)


ALL = {
    "sound": report(),
    "broken": report(
        violation(),
        violation(9),
        Violation(rule="file-present", message="m", mend="n"),
        violation(rule="parquet-value", file="data/judgements.parquet", line=None, row=7),
    ),
    "cut short": report(violation(), total=100),
    "kept none": Report("data", (Check("cell-code", 5, 2),), (), 2),
    "hostile": hostile(),
    "empty": Report("data", (), ()),
}
