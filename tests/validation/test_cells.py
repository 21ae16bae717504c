"""What a cell must be: each type, format and constraint, as text and as native value."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.validation import rules
from ccdata.validation.cells import Cell, identity
from ccdata.validation.plan import Field


def broken(field: Field, text: str) -> list[str]:
    return [fault.rule.id for fault in Cell(field, "csv").text(text)[1]]


LIMITS: list[tuple[str, Mapping[str, Any], str, list[str]]] = [
    ("integer", {"minimum": 3}, "3", []),
    ("integer", {"minimum": 3}, "2", ["cell-range"]),
    ("integer", {"maximum": 3}, "3", []),
    ("integer", {"maximum": 3}, "4", ["cell-range"]),
    ("integer", {"exclusiveMinimum": 3}, "3", ["cell-range"]),
    ("integer", {"exclusiveMaximum": 3}, "3", ["cell-range"]),
    ("integer", {"exclusiveMaximum": 3}, "2", []),
    ("number", {"minimum": "0.1"}, "0.10", []),
    ("number", {"maximum": Decimal("0.1")}, "0.10000000000000000001", ["cell-range"]),
    ("number", {"minimum": 0}, "NaN", ["cell-range"]),
    ("date", {"minimum": "2024-02-01"}, "2024-01-31", ["cell-range"]),
    ("date", {"minimum": "2024-02-01"}, "2024-02-01", []),
    ("yearmonth", {"maximum": "2024-02"}, "2024-03", ["cell-range"]),
    ("duration", {"minimum": "P1M"}, "P30D", ["cell-range"]),
    ("datetime", {"maximum": "2024-01-01T00:00:00Z"}, "2024-01-01T00:30:00+01:00", []),
    ("string", {"minLength": 2}, "a", ["cell-length"]),
    ("string", {"maxLength": 2}, "abc", ["cell-length"]),
    ("string", {"maxLength": 2}, "𝒂𝒃", []),
    ("list", {"minLength": 2}, "a", ["cell-length"]),
    ("array", {"maxLength": 1}, "[1, 2]", ["cell-length"]),
    ("object", {"minLength": 1}, "{}", ["cell-length"]),
    ("string", {"pattern": "b"}, "abc", ["cell-pattern"]),
    ("string", {"pattern": "a|ab"}, "ab", []),
    ("string", {"pattern": "a"}, "a\n", ["cell-pattern"]),
    ("string", {"enum": ["a", "b"]}, "c", ["cell-code"]),
    ("integer", {"enum": [1, 2]}, "01", []),
    ("integer", {"enum": ["1", "2"]}, "2", []),
    ("integer", {"enum": [1, 2]}, "3", ["cell-code"]),
    ("number", {"enum": [Decimal("1.5")]}, "1.50", []),
    ("boolean", {"enum": [True]}, "false", ["cell-code"]),
    ("integer", {"enum": [True]}, "1", ["cell-code"]),
    ("object", {"jsonSchema": {"required": ["a"]}}, "{}", ["cell-json"]),
    ("object", {"jsonSchema": {"required": ["a"]}}, '{"a": 1}', []),
]


@pytest.mark.parametrize(("kind", "limits", "text", "expected"), LIMITS)
def test_a_constraint_is_compared_with_the_typed_value(
    kind: str, limits: Mapping[str, Any], text: str, expected: list[str]
) -> None:
    assert broken(Field(name="x", type=kind, limits=limits), text) == expected


def test_one_cell_may_break_several_constraints_and_each_is_said() -> None:
    field = Field(name="x", limits={"enum": ["aaa"], "pattern": "[a-z]+", "maxLength": 3})
    assert broken(field, "AAAA") == ["cell-code", "cell-pattern", "cell-length"]


def test_a_text_of_another_type_is_no_value_and_breaks_no_other_rule() -> None:
    cell = Cell(Field(name="x", type="integer", limits={"minimum": 1, "enum": [1]}), "csv")
    value, faults = cell.text("one")
    assert value is None
    assert [(fault.rule, fault.message) for fault in faults] == [
        (rules.CELL_TYPE, "expected an integer such as -7")
    ]


def test_a_value_that_breaks_a_constraint_is_a_value_all_the_same() -> None:
    assert Cell(Field(name="x", type="integer", limits={"minimum": 1}), "csv").text("0")[0] == 0


def test_what_means_null_means_it_before_any_type_also_in_a_text() -> None:
    for kind in ("string", "integer", "any"):
        field = Field(name="x", type=kind, missing=frozenset({"-", "n/a"}), limits={"enum": ["1"]})
        assert Cell(field, "csv").text("n/a") == (None, ())
        assert broken(Field(name="x", type=kind, missing=frozenset({"-"}), required=True), "-") == [
            "cell-required"
        ]


def test_an_empty_text_is_a_value_where_it_does_not_mean_null() -> None:
    field = Field(name="x", missing=frozenset({"-"}), required=True)
    assert Cell(field, "csv").text("") == ("", ())
    assert broken(Field(name="x", type="integer", missing=frozenset({"-"})), "") == ["cell-type"]


def test_a_native_null_is_null_and_a_native_text_is_read() -> None:
    cell = Cell(Field(name="x", type="date", required=True), "inline")
    assert [fault.rule for fault in cell.value(None)[1]] == [rules.CELL_REQUIRED]
    assert cell.value("2024-01-26") == (date(2024, 1, 26), ())
    assert [fault.rule for fault in cell.value(20240126)[1]] == [rules.CELL_TYPE]


def test_a_native_truth_is_no_number_and_a_number_no_text() -> None:
    for kind, value in (("integer", True), ("number", False), ("string", 7), ("boolean", 1)):
        assert [fault.rule for fault in Cell(Field(name="x", type=kind), "inline").value(value)[1]] == [
            rules.CELL_TYPE
        ], kind


def test_categories_are_enforced_and_named_once_where_the_enum_is_the_same() -> None:
    field = Field(name="x", categories=("low", "high"))
    assert broken(field, "middle") == ["cell-category"]
    assert broken(field, "low") == []
    both = Field(name="x", categories=("low", "high"), limits={"enum": ["high", "low"]})
    assert broken(both, "middle") == ["cell-code"]


def test_a_date_expression_is_held_against_the_standard() -> None:
    field = Field(name="x", is_edtf=True)
    assert broken(field, "2020/..") == []
    assert broken(field, "next year") == ["cell-edtf"]


def test_a_constraint_that_cannot_be_used_is_told_and_checks_nothing() -> None:
    unusable: list[tuple[str, Mapping[str, Any]]] = [
        ("string", {"pattern": "["}),
        ("integer", {"minimum": "x"}),
        ("object", {"jsonSchema": {"type": 7}}),
    ]
    for kind, limits in unusable:
        cell = Cell(Field(name="x", type=kind, limits=limits), "csv")
        assert len(cell.unchecked) == 1
        assert cell.checks == (rules.CELL_TYPE,)


def test_a_json_schema_that_refers_to_the_network_fetches_nothing_and_allows_nothing() -> None:
    field = Field(name="x", type="object", limits={"jsonSchema": {"$ref": "https://example.org/schema.json"}})
    cell = Cell(field, "csv")
    assert cell.unchecked or [fault.rule for fault in cell.text("{}")[1]] == [rules.CELL_JSON]


def test_a_long_list_of_codes_is_cut_in_the_message() -> None:
    codes = [f"code{number}" for number in range(30)]
    [fault] = Cell(Field(name="x", limits={"enum": codes}), "csv").text("other")[1]
    assert fault.message.endswith("code11 and 18 more")


FIELDS = [
    Field(name="x", limits={"enum": ["a", "b", "ab"], "pattern": "a*b?", "maxLength": 2}, required=True),
    Field(name="x", limits={"pattern": "a+"}, missing=frozenset({"", "b"})),
    Field(name="x", limits={"minLength": 2}, categories=("aa", "ab", "b")),
    Field(name="x", limits={"maxLength": 2}),
    Field(name="x", limits={"minLength": 2}),
    Field(name="x", is_edtf=True),
    Field(name="x", required=True),
    Field(name="x", type="integer", required=True),
    Field(name="x", format="email"),
]


@pytest.mark.parametrize("field", FIELDS)
@given(texts=st.frozensets(st.text("ab1@. ", max_size=3)))
def test_whatever_is_no_suspect_is_sound(field: Field, texts: frozenset[str]) -> None:
    cell = Cell(field, "csv")
    suspects = cell.suspects(texts)
    assert suspects <= texts
    assert all(cell.text(text)[1] == () for text in texts - suspects)


@given(st.decimals(allow_nan=False, allow_infinity=False), st.integers(0, 3))
def test_the_same_number_has_one_identity_however_it_is_written(number: Decimal, zeros: int) -> None:
    whole, _, rest = format(number, "f").partition(".")
    longer = f"{whole}.{rest}{'0' * zeros}"
    assert identity(Decimal(longer)) == identity(number)


def test_values_of_different_types_are_not_the_same() -> None:
    different = [1, True, "1", None, [1], {"a": 1}, date(2024, 1, 1)]
    assert len({identity(value) for value in different}) == len(different)
    assert identity({"a": [1], "b": 2}) == identity({"b": 2, "a": [Decimal("1.0")]})
    assert identity(Decimal("NaN")) == identity(Decimal("NaN"))
