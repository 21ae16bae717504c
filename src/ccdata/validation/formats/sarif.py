"""A report as SARIF 2.1.0, which code scanning of GitHub, Azure DevOps and editors show.

Paths are relative to the root of the Git checkout that the package lies in; where it lies in none, to the
folder of the package. It is written in ASCII, each result on a line of its own.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, metadata
from typing import Any
from urllib.parse import quote

import ccdata
from ccdata.validation.formats.characters import encodable, printable
from ccdata.validation.formats.grouping import many, sentences
from ccdata.validation.formats.places import Places, below, checkout, details
from ccdata.validation.report import Report, Violation

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "ccdataViolation/v1"
"""The fingerprint of a violation: the same in every run, also when lines before it come or go."""

_CHECKOUT, _PACKAGE = "%SRCROOT%", "PACKAGE"
_BASES = {_CHECKOUT: "The root of the checkout.", _PACKAGE: "The folder of the package."}


def pieces(report: Report) -> Iterator[str]:
    """Yield the report as one run: the rules that it checked, then a result for each violation."""
    known = [check.rule for check in report.checks]
    rules = dict.fromkeys(known + [violation.rule for violation in report.violations])
    index = {rule: place for place, rule in enumerate(rules)}
    places = Places(report)
    root = checkout(places.folder)
    base = _PACKAGE if root is None else _CHECKOUT
    run = {
        "tool": {"driver": _driver(list(rules))},
        "invocations": [_invocation(report)],
        "originalUriBaseIds": {base: {"description": {"text": _BASES[base]}}},
    }
    yield f'{{\n"$schema": {json.dumps(SCHEMA)},\n"version": "2.1.0",\n"runs": [{{\n'
    for name, value in run.items():
        yield f'"{name}": {json.dumps(value)},\n'
    yield '"results": ['
    seen: Counter[str] = Counter()
    separator = "\n"
    for violation in report.violations:
        spot = places.of(violation)
        file = below(spot.file, root or places.folder) or spot.file.name
        location: dict[str, Any] = {
            # Colons are quoted as well: a relative reference must not look like one with a scheme.
            "artifactLocation": {"uri": quote(encodable(file)), "uriBaseId": base}
        }
        if spot.line is not None:
            location["region"] = {"startLine": spot.line}
        about = _result(violation, index[violation.rule], location)
        about["partialFingerprints"] = {FINGERPRINT: _fingerprint(violation, seen)}
        # ## may begin a command in the log of a CI system: see `characters`.
        yield separator + json.dumps(about).replace("##", r"#\u0023")
        separator = ",\n"
    yield "]\n}]\n}\n" if separator == "\n" else "\n]\n}]\n}\n"


def _driver(rules: list[str]) -> dict[str, Any]:
    home = _documentation()
    driver: dict[str, Any] = {"name": "ccdata", "semanticVersion": ccdata.__version__}
    if home is not None:
        driver["informationUri"] = home
    driver["rules"] = [_rule(rule, home) for rule in rules]
    return driver


def _rule(rule: str, home: str | None) -> dict[str, Any]:
    wrong, mend = sentences(rule)
    about: dict[str, Any] = {
        "id": rule,
        "shortDescription": {"text": wrong or rule},
        "help": {"text": mend or rule},
        "defaultConfiguration": {"level": "error"},
    }
    if home is not None:
        about["helpUri"] = f"{home}#{rule}"
    return about


def _documentation() -> str | None:
    """Where docs/validation.md is published, as the distribution says; None where it says nothing."""
    try:
        urls = metadata("ccdata").get_all("Project-URL") or []
    except PackageNotFoundError:
        return None
    named = dict(url.split(", ", 1) for url in urls)
    return named.get("Validation")


def _invocation(report: Report) -> dict[str, Any]:
    invocation: dict[str, Any] = {"executionSuccessful": True, "exitCode": 0 if report.ok else 1}
    kept = len(report.violations)
    if kept < report.total:
        text = f"{many(report.total, 'violation')} were found; the first {kept:,} are kept"
        invocation["toolExecutionNotifications"] = [{"level": "warning", "message": {"text": text}}]
    return invocation


def _result(violation: Violation, index: int, location: dict[str, Any]) -> dict[str, Any]:
    about: dict[str, Any] = {
        "ruleId": violation.rule,
        "ruleIndex": index,
        "level": "error",
        "message": {"text": "\n".join([*details(violation), f"at: {printable(violation.place)}"])},
        "locations": [{"physicalLocation": location}],
    }
    names = ("resource", "row", "row_id", "column", "value")
    values = {name: getattr(violation, name) for name in names}
    kept = {name: value for name, value in values.items() if value is not None}
    if kept:
        about["properties"] = {
            name: encodable(value) if isinstance(value, str) else value for name, value in kept.items()
        }
    return about


def _fingerprint(violation: Violation, seen: Counter[str]) -> str:
    """What the violation is, without the line it stands on; equal ones are told apart by their order."""
    what = (
        violation.rule,
        violation.resource,
        violation.file,
        violation.row_id,
        violation.column,
        violation.value,
    )
    digest = sha256(json.dumps(what).encode()).hexdigest()
    seen[digest] += 1
    return f"{digest[:32]}:{seen[digest]}"
