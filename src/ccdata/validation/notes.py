"""What is wrong with a descriptor, as it is noted: at a place in its JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from ccdata.validation import rules
from ccdata.validation.findings import Findings, Place
from ccdata.validation.rules import Rule

_NOTHING = object()


@dataclass(frozen=True, slots=True)
class Notes:
    """Where the faults of a file of JSON go: of the whole, of a resource or of a field."""

    findings: Findings
    file: str
    resource: str | None = None
    column: str | None = None

    def of(self, *, resource: str | None = None, column: str | None = None, file: str | None = None) -> Notes:
        """The same for a resource, a field, or another file."""
        return replace(
            self,
            resource=self.resource if resource is None else resource,
            column=self.column if column is None else column,
            file=self.file if file is None else file,
        )

    def fault(
        self, at: str, message: str, value: Any = _NOTHING, rule: Rule = rules.DESCRIPTOR_PROFILE
    ) -> None:
        """Note what is wrong at a place such as ``resources[3].schema.fields[0].type``."""
        place = Place(
            resource=self.resource,
            file=self.file,
            column=self.column,
            value=None if value is _NOTHING else shown(value),
        )
        self.findings.fail(rule, f"{at}: {message}" if at else message, place)


def shown(value: Any) -> str:
    """A JSON value as it stands, shortened.

    >>> shown({"a": [1, None]})
    '{"a": [1, null]}'
    """
    if isinstance(value, str) and len(value) > 200:
        value = value[:200]
    if isinstance(value, list | dict) and len(value) > 50:
        return f"{'an array' if isinstance(value, list) else 'an object'} of {len(value):,}"
    text = _json(value)
    return text if len(text) <= 80 else f"{text[:77]}..."


def _json(value: Any) -> str:
    """A value as JSON. The json module cannot write a decimal, which is how numbers with a point are read."""
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_json, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_json(key)}: {_json(one)}' for key, one in value.items())}}}"
    return json.dumps(value, ensure_ascii=False, default=str)


def kind_of(value: Any) -> str:
    """What JSON calls the type of a value, with its article."""
    if isinstance(value, bool):
        return "a boolean"
    if value is None:
        return "null"
    names = ((str, "a string"), (list, "an array"), (dict, "an object"))
    return next((name for kind, name in names if isinstance(value, kind)), "a number")
