"""Entities against the registers, codes against the codebook."""

import pytest

from tests.validation.damage import Package, of_rule, the_one


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("entities", "name"),
        ("entities", "other_names"),
        ("authorities", "dfe_code"),
        ("authorities", "ofsted_urn"),
        ("authorities", "region"),
        ("organisations", "official_name"),
        ("organisations", "successors"),
        ("people", "name"),
    ],
)
def test_an_entity_is_what_its_register_says(package: Package, table: str, column: str) -> None:
    number = package.first(table, column)
    before = package.rows(table)[number]
    package.edit_both(table, lambda rows: rows[number].update({column: "123"}))
    violation = the_one(package.signed(), "register-value")
    assert (violation.resource, violation.line, violation.column) == (table, number + 2, column)
    assert violation.row_id == before["id"]
    assert before[column] in violation.message


def test_an_identifier_that_no_register_gives_is_found(package: Package) -> None:
    number = next(
        number for number, row in enumerate(package.rows("organisations")) if row["charity_number"] == ""
    )
    package.edit_both("organisations", lambda rows: rows[number].update(charity_number="123456"))
    violation = the_one(package.signed(), "register-value")
    assert (violation.column, violation.value) == ("charity_number", "123456")
    assert violation.message == "nothing is known there"


def test_entities_missing_or_unknown_are_found(package: Package) -> None:
    gone = package.rows("people")[0]["id"]
    package.edit_both("people", lambda rows: rows[0].update(id="0-nobody"))
    found = of_rule(package.signed(), "register-value")
    assert [(violation.row_id, violation.line) for violation in found] == [(gone, None), ("0-nobody", 2)]


def test_the_codes_are_those_of_the_codebook(package: Package) -> None:
    package.edit_both("codes", lambda rows: rows[3].update(definition="something else"))
    violation = the_one(package.signed(), "codebook")
    assert (violation.line, violation.column, violation.value) == (5, "definition", "something else")


def test_a_code_that_is_missing_is_found(package: Package) -> None:
    gone = package.rows("codes")[3]["id"]
    package.edit_both("codes", lambda rows: rows.pop(3))
    assert the_one(package.signed(), "codebook").row_id == gone
