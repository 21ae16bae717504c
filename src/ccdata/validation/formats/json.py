"""A report as a JSON object, for other programs. A change that could break one raises ``version``.

What it holds is said by ``report.schema.json``, a JSON Schema beside this module. It is written in ASCII, so
that it is the same bytes whatever the encoding of the terminal or pipe; each violation stands on a line of
its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from operator import attrgetter
from typing import Any

from ccdata.validation.formats.characters import encodable
from ccdata.validation.formats.grouping import sentences
from ccdata.validation.report import Check, Report, Violation

VERSION = 1

_OF_VIOLATION = tuple(field.name for field in fields(Violation))
_values = attrgetter(*_OF_VIOLATION)


def pieces(report: Report) -> Iterator[str]:
    """Yield the report as JSON: the rules, each check with its counts, each violation with its place."""
    yield "{\n"
    yield f'  "version": {VERSION},\n'
    yield f'  "package": {_json(report.package)},\n'
    yield f'  "ok": {_json(report.ok)},\n'
    yield f'  "found": {report.total},\n'
    yield f'  "kept": {len(report.violations)},\n'
    yield from _list("rules", (_json(_rule(check.rule)) for check in report.checks))
    yield ",\n"
    yield from _list("checks", (_json(_check(check)) for check in report.checks))
    yield ",\n"
    yield from _list("violations", map(_violation, report.violations))
    yield "\n}\n"


def _list(name: str, items: Iterable[str]) -> Iterator[str]:
    yield f'  "{name}": ['
    separator = "\n"
    for item in items:
        yield f"{separator}    {item}"
        separator = ",\n"
    yield "]" if separator == "\n" else "\n  ]"


def _rule(rule: str) -> dict[str, Any]:
    wrong, mend = sentences(rule)
    return {"id": rule, "wrong": wrong, "mend": mend}


def _check(check: Check) -> dict[str, Any]:
    return {
        "rule": check.rule,
        "performed": check.performed,
        "failed": check.failed,
        "skipped": list(map(encodable, check.skipped)),
    }


def _violation(violation: Violation) -> str:
    values = _values(violation)
    text = _json(dict(zip(_OF_VIOLATION, values, strict=True)))
    if r"\ud" not in text:  # as nearly all are: what may be half of a surrogate pair is looked at again
        return text
    sound = (encodable(value) if isinstance(value, str) else value for value in values)
    return _json(dict(zip(_OF_VIOLATION, sound, strict=True)))


def _json(value: object) -> str:
    # ## may begin a command in the log of a CI system: see `characters`.
    return json.dumps(encodable(value) if isinstance(value, str) else value).replace("##", r"#\u0023")
