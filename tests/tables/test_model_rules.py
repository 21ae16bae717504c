"""Rules across columns: they follow from the row models, and validation knows every one of them."""

from datetime import date
from typing import Any

import pytest

from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.rules import declared_rules
from ccdata.tables.model.schema import table_schema
from ccdata.validation.declared import compiled
from ccdata.validation.fields import compile_field
from ccdata.validation.findings import Findings
from ccdata.validation.house.computed import FUNCTIONS
from ccdata.validation.notes import Notes
from ccdata.validation.plan import Declared, Field, Table


def of(table: str, rule: str) -> list[dict[str, Any]]:
    return [one for one in declared_rules(row_model(table)) if one["rule"] == rule]


def test_the_rows_of_every_table_are_sorted_by_id() -> None:
    assert all(of(table, "id-sorted") == [{"rule": "id-sorted", "field": "id"}] for table in table_names())


def test_an_id_that_is_made_of_other_columns_says_so() -> None:
    cell = {"rule": "id-form", "field": "id", "fields": ["table", "row_id", "column"], "joinedBy": "/"}
    assert of("cells", "id-form") == [cell]
    statement = {"rule": "id-form", "field": "id", "fields": ["article_id", "fact"], "joinedBy": "."}
    assert of("judgements", "id-form") == [statement | {"mayContinue": True}]
    assert of("people", "id-form") == []


@pytest.mark.parametrize("table", table_names())
def test_every_bound_of_a_date_expression_is_computed_from_it(table: str) -> None:
    """They are found by their names: the row model must call them so."""
    computed = {(one["field"], one["function"], str(one["from"])) for one in of(table, "computed-value")}
    for column in row_model(table).columns():
        if column.function in {"first_day", "last_day"}:
            assert (column.name, column.function, column.from_[0]) in computed
        elif column.function is not None:
            assert column.name in {field for field, _, _ in computed}


def test_columns_of_date_expressions_are_those_that_have_bounds_and_a_few_more() -> None:
    for name in table_names():
        columns = {column.name: column for column in row_model(name).columns()}
        for column in columns.values():
            if column.value_type is date and column.from_:
                of = columns[column.from_[0]]
                assert of.is_edtf or column.function not in {"first_day", "last_day"}
        assert all(column.value_type is str for column in columns.values() if column.is_edtf)


def test_a_quantity_has_rules_for_the_parts_that_it_has() -> None:
    assert of("finances", "bounds-order") == [
        {"rule": "bounds-order", "low": "amount_low", "high": "amount_high"}
    ]
    assert len(of("statistics", "bounds-order")) == 2
    assert len(of("statistics", "hedge-bounds")) == 1
    share = of("statistics", "share-range")[0]
    assert (share["unit"], share["percent"], share["numerator"]) == ("unit", "percent", "numerator")
    assert of("finances", "share-range") == []


@pytest.mark.parametrize("table", table_names())
def test_validation_understands_every_rule(table: str) -> None:
    schema = table_schema(row_model(table))
    fields = tuple(Field(name=field["name"], type=field["type"]) for field in schema["fields"])
    declared = tuple(Declared(one["rule"], one) for one in schema["rules"])
    found, problems = compiled(Table(resource=table, form="csv", fields=fields, declared=declared))
    assert problems == []
    of_house = [one for one in schema["rules"] if one.get("function") in FUNCTIONS]
    assert len(found) + len(of_house) == len(declared)


@pytest.mark.parametrize("table", table_names())
def test_validation_reads_the_date_expressions(table: str) -> None:
    notes = Notes(Findings(), "datapackage.json")
    schema = table_schema(row_model(table))
    for number, (about, column) in enumerate(zip(schema["fields"], row_model(table).columns(), strict=True)):
        field = compile_field(about, "", number, frozenset({""}), None, 2, notes)
        assert field.is_edtf == column.is_edtf
        assert about.get("evidence", False) is column.needs_evidence
