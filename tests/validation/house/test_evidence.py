"""The evidence of cells."""

import json

import pytest

from tests.validation.damage import Cells, Package, rules_of, the_one


def number_of(package: Package, **expected: str) -> int:
    """The number of the first row of `cells` with these cells."""
    return next(
        number
        for number, row in enumerate(package.rows("cells"))
        if all(row[name] == value for name, value in expected.items())
    )


@pytest.mark.parametrize(
    ("changes", "column", "said"),
    [
        ({"table": "judgments"}, "table", "no table 'judgments'"),
        ({"row_id": "nobody"}, "row_id", "no row 'nobody'"),
        ({"column": "mark"}, "column", "no column 'mark'"),
        ({"column": "fact"}, "column", "is a key"),
    ],
)
def test_a_cell_that_does_not_exist_is_found(
    package: Package, changes: dict[str, str], column: str, said: str
) -> None:
    number = number_of(package, table="judgements", column="grade")
    package.edit_rows("cells", lambda rows: rows[number].update(changes))
    violation = the_one(package.signed(), "cell-target")
    assert (violation.file, violation.line, violation.column) == ("data/cells.csv", number + 2, column)
    assert said in violation.message


def test_evidence_of_an_empty_cell_is_found(package: Package) -> None:
    number = package.first("judgements", "qualifier")
    package.edit_both("judgements", lambda rows: rows[number].update(qualifier=""))
    violation = the_one(package.signed(), "cell-target")
    assert violation.message == "the cell is empty"
    assert violation.row_id == f"judgements/{package.rows('judgements')[number]['id']}/qualifier"


def test_a_value_without_evidence_is_found(package: Package) -> None:
    number = next(number for number, row in enumerate(package.rows("judgements")) if row["qualifier"] == "")
    package.edit_both("judgements", lambda rows: rows[number].update(qualifier="rapidly"))
    report = package.signed()
    violation = the_one(report, "cell-evidence")
    assert (violation.line, violation.column, violation.value) == (number + 2, "qualifier", "rapidly")
    assert rules_of(report) == {"cell-evidence"}


def test_a_cell_whose_only_citation_is_in_another_role_is_found(package: Package) -> None:
    cell = number_of(package, table="judgements", column="grade")
    row_id = package.rows("cells")[cell]["row_id"]

    def only_context(rows: list[Cells]) -> None:
        for row in rows:
            if (row["table"], row["row_id"], row["column"]) == ("judgements", row_id, "grade"):
                row["role"] = "context"

    package.edit_rows("citations", only_context)
    assert the_one(package.signed(), "cell-cited").line == cell + 2


@pytest.mark.parametrize("inputs", ["", "[]", "{}", "nonsense", '["judgements/nobody/grade"]', "[7]"])
def test_a_computed_cell_names_the_cells_it_is_computed_from(package: Package, inputs: str) -> None:
    number = number_of(package, table="judgements", parser="name_of")
    package.edit_both("cells", lambda rows: rows[number].update(inputs=inputs))
    violation = the_one(package.signed(), "cell-inputs")
    assert (violation.line, violation.column) == (number + 2, "inputs")


@pytest.mark.parametrize("register", ["", "the-internet"])
def test_a_reference_names_a_public_register(package: Package, register: str) -> None:
    number = number_of(package, derivation="reference", column="gss_code")
    package.edit_both("cells", lambda rows: rows[number].update(register=register))
    violation = the_one(package.signed(), "cell-register")
    assert (violation.line, violation.column) == (number + 2, "register")
    assert "ons-gss" in violation.message


@pytest.mark.parametrize(
    "arguments",
    [
        "[]",
        "nonsense",
        json.dumps({"anchor": {"cell": "articles/nothing/published"}}),
        json.dumps({"antecedent": {"citation": "c0000000000000000"}}),
        json.dumps({"also": [{"citation": "c0000000000000000"}]}),
        json.dumps({"negators": {"c0000000000000000": "elsewhere"}}),
        json.dumps({"anchor": {"cell": 7}}),
        '{"also": ' * 900 + '{"citation": 7}' + "}" * 900,
        '{"also": ' * 9_000 + '{"citation": 7}' + "}" * 9_000,
    ],
)
def test_what_a_cell_leans_on_exists(package: Package, arguments: str) -> None:
    number = number_of(package, table="judgements", column="grade")
    package.edit_both("cells", lambda rows: rows[number].update(arguments=arguments))
    violation = the_one(package.signed(), "cell-arguments")
    assert (violation.line, violation.column) == (number + 2, "arguments")


def test_a_cell_may_not_lean_on_the_citation_of_another(package: Package) -> None:
    number = number_of(package, table="judgements", column="grade")
    other = next(row["id"] for row in package.rows("citations") if row["table"] == "articles")
    package.edit_both(
        "cells", lambda rows: rows[number].update(arguments=json.dumps({"antecedent": {"citation": other}}))
    )
    assert other in the_one(package.signed(), "cell-arguments").message
