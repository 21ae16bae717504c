"""What frictionless finds, as violations with true lines."""

from typing import Any

import pytest

from ccdata.tables.model.catalogue import table_names
from tests.validation.damage import Cells, Package, of_rule, resource, rules_of, the_one

pytestmark = pytest.mark.usefixtures("library")


def test_its_errors_are_violations_with_the_line_of_the_file(package: Package) -> None:
    def edit(rows: list[Cells]) -> None:
        rows[0].update(what="two\nlines")
        rows[1].update(kind="unheard-of")

    package.edit_rows("interventions", edit)
    report = package.signed()
    violation = the_one(report, "frictionless:constraint-error")
    assert (violation.file, violation.line, violation.column) == ("data/interventions.csv", 4, "kind")
    assert violation.value == "unheard-of"
    assert violation.row_id == package.rows("interventions")[1]["id"]
    check = next(check for check in report.checks if check.rule == "frictionless")
    assert (check.performed, check.failed, check.skipped) == (len(table_names()), 1, ())


def test_none_of_its_errors_is_hidden_by_a_limit(package: Package) -> None:
    package.edit_rows("cells", lambda rows: [row.update(derivation="guessed") for row in rows])
    found = of_rule(package.signed(), "frictionless:constraint-error")
    assert len(found) == len(package.rows("cells")) > 1000


def test_a_package_that_it_stumbles_over_is_a_violation(package: Package) -> None:
    def edit(about: dict[str, Any]) -> None:
        resource(about, "people")["schema"]["fields"] = [None, 7]

    package.edit_descriptor(edit)
    assert any(rule.startswith("frictionless:") for rule in rules_of(package.validate()))


def test_a_path_that_was_refused_is_not_handed_on(package: Package) -> None:
    package.edit_resource("roles", path="http://127.0.0.1:1/roles.csv")
    report = package.validate()
    assert rules_of(report) == {"resource-path"}
    check = next(check for check in report.checks if check.rule == "frictionless")
    assert check.performed == len(table_names()) - 1


def test_a_schema_elsewhere_is_not_followed(package: Package) -> None:
    package.edit_resource("people", schema="http://127.0.0.1:1/schema.json")
    report = package.validate()
    assert rules_of(report) == {"schema-model"}
    check = next(check for check in report.checks if check.rule == "frictionless")
    assert check.performed == len(table_names()) - 1
