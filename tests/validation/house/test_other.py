"""A package of another name whose cells lead to their words: a copy, or one that extends it."""

from typing import Any

import pytest

from tests.validation.damage import Package, resource, rules_of, the_one


@pytest.fixture
def other(package: Package) -> Package:
    package.edit_descriptor(lambda about: about.update(name="another-house"))
    return package


def test_a_copy_under_another_name_is_sound_and_its_evidence_is_checked(other: Package) -> None:
    report = other.validate()
    assert report.ok
    performed = {check.rule for check in report.checks if check.performed}
    assert {"cell-evidence", "cell-cited", "citation-span", "census-account", "computed-value"} <= performed
    assert not {"schema-model", "register-value", "codebook", "parquet-value"} & performed


def test_what_is_no_fault_in_another_package_is_none(other: Package) -> None:
    """Its tables are its own, and so is the way that it writes them."""
    other.edit_descriptor(lambda about: about["resources"].remove(resource(about, "roles-parquet")))
    other.edit_rows("entities", lambda rows: rows[0].update(note="Another note."))
    other.edit_bytes("places", lambda content: b"\xef\xbb\xbf" + content.removesuffix(b"\n"))
    assert other.signed().ok


def test_a_value_without_evidence_is_found(other: Package) -> None:
    number = next(number for number, row in enumerate(other.rows("judgements")) if row["qualifier"] == "")
    other.edit_rows("judgements", lambda rows: rows[number].update(qualifier="rapidly"))
    violation = the_one(other.signed(), "cell-evidence")
    assert (violation.line, violation.column, violation.value) == (number + 2, "qualifier", "rapidly")


def test_a_column_that_was_added_needs_evidence_if_its_schema_says_so(other: Package) -> None:
    def edit(about: dict[str, Any]) -> None:
        fields = resource(about, "people")["schema"]["fields"]
        fields.append({"name": "born", "type": "string", "evidence": True})

    other.edit_descriptor(edit)
    other.edit_bytes("people", lambda content: content.replace(b"id,name\n", b"id,name,born\n"))
    lines = other.csv("people").read_text(encoding="utf-8").splitlines()
    born = [lines[0], f"{lines[1]},1970", *(f"{line}," for line in lines[2:])]
    other.edit_bytes("people", lambda _: ("\n".join(born) + "\n").encode())
    report = other.signed()
    assert rules_of(report) == {"cell-evidence"}
    assert (the_one(report, "cell-evidence").line, the_one(report, "cell-evidence").column) == (2, "born")


def test_tables_of_these_names_alone_ask_for_no_evidence(other: Package) -> None:
    def edit(about: dict[str, Any]) -> None:
        for one in about["resources"]:
            for field in one.get("schema", {}).get("fields", []):
                field.pop("evidence", None)

    other.edit_descriptor(edit)
    report = other.validate()
    assert report.ok
    assert "cell-evidence" not in {check.rule for check in report.checks}
