"""How a fault of a descriptor is noted."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from ccdata.validation.findings import Findings
from ccdata.validation.notes import Notes, kind_of, shown


def test_a_fault_is_noted_at_its_place() -> None:
    findings = Findings()
    notes = Notes(findings, "datapackage.json").of(resource="t", file="schema.json").of(column="a")
    notes.fault("fields[0].type", "is no type", 7)
    (violation,) = findings.report("").violations
    assert (violation.rule, violation.resource, violation.file, violation.column) == (
        "descriptor-profile",
        "t",
        "schema.json",
        "a",
    )
    assert (violation.message, violation.value) == ("fields[0].type: is no type", "7")


def test_null_is_a_value_and_no_value_is_none() -> None:
    findings = Findings()
    notes = Notes(findings, "datapackage.json")
    notes.fault("", "first", None)
    notes.fault("", "second")
    assert [(one.message, one.value) for one in findings.report("").violations] == [
        ("first", "null"),
        ("second", None),
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("ä", '"ä"'),
        (Decimal("0.1"), "0.1"),
        ([1, Decimal("1.5"), {"a": [Decimal("0.10")]}], '[1, 1.5, {"a": [0.10]}]'),
        ([1] * 100, "an array of 100"),
        ({str(n): n for n in range(1000)}, "an object of 1,000"),
        ("a" * 10**6, '"' + "a" * 76 + "..."),
    ],
)
def test_a_value_is_shown_in_short(value: Any, text: str) -> None:
    assert shown(value) == text


@pytest.mark.parametrize(
    ("value", "kind"),
    [(True, "a boolean"), (1, "a number"), (Decimal(1), "a number"), (None, "null"), ("", "a string"),
     ([], "an array"), ({}, "an object")],
)  # fmt: skip
def test_kinds_are_those_of_json(value: Any, kind: str) -> None:
    assert kind_of(value) == kind
