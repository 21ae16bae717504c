"""Schemas as they are compiled: fields, keys, what leads where, and rules across columns."""

from __future__ import annotations

from typing import Any

import pytest

from ccdata.validation.descriptor import Part
from ccdata.validation.findings import Findings
from ccdata.validation.notes import Notes
from ccdata.validation.plan import Declared, ForeignKey
from ccdata.validation.rules import DESCRIPTOR_PROFILE
from ccdata.validation.schemas import Schema, compile_schema
from tests.validation.standard.cases import fields


def compiled(of: int = 2, /, **properties: Any) -> tuple[Schema, list[str]]:
    findings = Findings()
    findings.perform(DESCRIPTOR_PROFILE)
    part = Part({"fields": fields("a", "b"), **properties}, "schema.json", "", of)
    schema = compile_schema(part, None, Notes(findings, "schema.json"))
    return schema, [one.message for one in findings.report("").violations]


def test_missing_values_are_those_of_all_fields_that_have_none_of_their_own() -> None:
    own = {"name": "c", "missingValues": ["?"]}
    schema, faults = compiled(fields=[*fields("a"), own], missingValues=["-"])
    assert [field.missing for field in schema.fields] == [{"-"}, {"?"}]
    assert faults == []


@pytest.mark.parametrize("given", [None, {}, "a"])
def test_fields_that_are_no_array(given: Any) -> None:
    schema, faults = compiled(fields=given)
    assert schema.fields == ()
    assert len(faults) == 1
    assert faults[0].startswith("fields: ")


def test_two_fields_of_one_name_are_for_version_1() -> None:
    assert compiled(2, fields=fields("a", "a"))[1] == ["fields[1].name: is that of field 1 too"]
    assert compiled(1, fields=fields("a", "a"))[1] == []


@pytest.mark.parametrize(
    ("given", "match", "is_sound"),
    [
        ("subset", "subset", True),
        (["equal"], "equal", True),
        ("loose", "exact", False),
        (["equal", "subset"], "exact", False),
        (7, "exact", False),
    ],
)
def test_how_fields_are_matched(given: Any, match: str, is_sound: bool) -> None:
    schema, faults = compiled(fieldsMatch=given)
    assert schema.match == match
    assert (faults == []) is is_sound


@pytest.mark.parametrize(
    ("given", "key", "fault"),
    [
        (["a"], ("a",), None),
        ("a", ("a",), None),
        (["a", "b"], ("a", "b"), None),
        ([], (), None),
        (7, (), "primaryKey: is a number, not an array of names"),
        ("c", (), "primaryKey: is no field of the schema"),
        (["a", "c"], (), "primaryKey[1]: is no field of the schema"),
        (["a", "a"], (), "primaryKey[1]: stands there twice"),
        ([7], (), "primaryKey[0]: is a number, not a string"),
    ],
)
def test_primary_keys(given: Any, key: tuple[str, ...], fault: str | None) -> None:
    schema, faults = compiled(primaryKey=given)
    assert schema.primary_key == key
    assert faults == ([] if fault is None else [fault])


@pytest.mark.parametrize(
    ("given", "keys", "fault"),
    [
        ([["a"], ["a", "b"], ["a"]], (("a",), ("a", "b")), None),
        ([], (), "uniqueKeys: is empty"),
        ("a", (), "uniqueKeys: is a string, not an array of arrays of names"),
        (["a", ["b"]], (("b",),), "uniqueKeys[0]: is a string, not an array of names"),
        ([[]], (), "uniqueKeys[0]: is empty"),
        ([["c"], ["b"]], (("b",),), "uniqueKeys[0][0]: is no field of the schema"),
    ],
)
def test_unique_keys(given: Any, keys: tuple[tuple[str, ...], ...], fault: str | None) -> None:
    schema, faults = compiled(uniqueKeys=given)
    assert schema.unique_keys == keys
    assert faults == ([] if fault is None else [fault])


def test_foreign_keys_stand_beside_their_places() -> None:
    schema, faults = compiled(
        foreignKeys=[
            {"fields": "a", "reference": {"resource": "t", "fields": "x"}},
            {"fields": ["a", "b"], "reference": {"fields": ["b", "a"]}},
        ]
    )
    assert schema.foreign_keys == (
        (ForeignKey(("a",), "t", ("x",)), "foreignKeys[0]"),
        (ForeignKey(("a", "b"), "", ("b", "a")), "foreignKeys[1]"),
    )
    assert faults == []


@pytest.mark.parametrize(
    ("key", "fault"),
    [
        (7, ": is a number, not an object"),
        ({"reference": {"fields": ["a"]}}, ".fields: is missing"),
        ({"fields": ["a"]}, ".reference: is missing"),
        ({"fields": ["a"], "reference": "t"}, ".reference: is a string, not an object"),
        (
            {"fields": ["a"], "reference": {"resource": 7, "fields": ["a"]}},
            ".reference.resource: is a number, not a string",
        ),
        ({"fields": ["a"], "reference": {"resource": "t"}}, ".reference.fields: is missing"),
        ({"fields": ["c"], "reference": {"fields": ["a"]}}, ".fields[0]: is no field of the schema"),
        (
            {"fields": ["a"], "reference": {"fields": ["c"]}},
            ".reference.fields[0]: is no field of the schema",
        ),
        ({"fields": ["a"], "reference": {"fields": ["a", "b"]}}, ": leads from 1 fields to 2"),
    ],
)
def test_a_foreign_key_that_leads_nowhere_hides_no_other(key: Any, fault: str) -> None:
    sound = {"fields": ["a"], "reference": {"fields": ["b"]}}
    schema, faults = compiled(foreignKeys=[key, sound])
    assert [place for _, place in schema.foreign_keys] == ["foreignKeys[1]"]
    assert faults == [f"foreignKeys[0]{fault}"]


def test_rules_are_those_of_the_catalogue_and_all_else_is_anybodys() -> None:
    declared = {"rule": "dates-order", "start": "a", "end": "b"}
    schema, faults = compiled(rules=[declared, {"rule": "theirs"}, 7, {"rule": ["dates-order"]}])
    assert schema.declared == (Declared("dates-order", {"start": "a", "end": "b"}),)
    assert faults == []
    assert compiled(rules={"theirs": 1}) == (compiled()[0], [])
