"""The descriptor of a package of ccdata: what it must say beyond the standard."""

from pathlib import Path
from typing import Any

import pytest

from ccdata.packaging import descriptor as written
from ccdata.tables.model.schema import TABLE_SCHEMA
from ccdata.validation.house import listed as expected
from ccdata.validation.house.listed import differences
from tests.validation.damage import Package, of_rule, resource, rules_of, the_one


def test_the_addresses_of_the_standard_are_those_that_the_build_writes() -> None:
    """Validation may not import packaging; here the two are held together."""
    assert expected.PACKAGE_SCHEMA == written.PACKAGE_PROFILE
    assert expected.RESOURCE_SCHEMA == written.RESOURCE_PROFILE
    assert expected.TABLE_SCHEMA == TABLE_SCHEMA


def test_the_package_declares_version_2(package: Package) -> None:
    package.edit_descriptor(lambda about: about.pop("$schema"))
    violation = the_one(package.validate(), "descriptor-profile")
    assert violation.message.startswith("$schema")


def test_every_resource_and_every_schema_declares_version_2(package: Package) -> None:
    package.edit_descriptor(lambda about: resource(about, "roles").pop("$schema"))
    package.edit_descriptor(lambda about: resource(about, "people")["schema"].pop("$schema"))
    found = of_rule(package.validate(), "descriptor-profile")
    assert {violation.resource for violation in found} == {"roles", "people"}


@pytest.mark.parametrize("name", ["roles", "roles-parquet"])
def test_every_table_is_listed_as_csv_and_as_parquet(package: Package, name: str) -> None:
    package.edit_descriptor(lambda about: about["resources"].remove(resource(about, name)))
    violation = the_one(package.validate(), "resource-listed")
    assert violation.resource == name
    assert "missing" in violation.message


def test_a_resource_that_is_no_table_is_found(package: Package) -> None:
    package.edit_descriptor(
        lambda about: about["resources"].append({**resource(about, "roles"), "name": "rolls"})
    )
    assert the_one(package.validate(), "resource-listed").resource == "rolls"


def test_a_resource_listed_twice_is_found(package: Package) -> None:
    package.edit_descriptor(lambda about: about["resources"].append(resource(about, "roles")))
    assert "twice" in the_one(package.validate(), "resource-listed").message


@pytest.mark.parametrize("resources", [None, {}, "data", [None, 1, [], {"name": 7}]])
def test_resources_of_another_shape_are_found_and_stop_nothing(package: Package, resources: Any) -> None:
    package.edit_descriptor(lambda about: about.update(resources=resources))
    report = package.validate()
    assert len(of_rule(report, "resource-listed")) >= 76
    assert of_rule(report, "descriptor-profile") != []


@pytest.mark.parametrize("key", ["type", "format", "mediatype", "encoding"])
def test_a_resource_declares_what_its_file_is(package: Package, key: str) -> None:
    package.edit_resource("roles", **{key: "other"})
    found = of_rule(package.validate(), "resource-form")
    assert ("roles", '"other"') in {(violation.resource, violation.value) for violation in found}


@pytest.mark.parametrize("path", ["../roles.csv", "/etc/passwd", "https://example.org/roles.csv", None, 7])
def test_no_path_leaves_the_folder(package: Package, path: Any) -> None:
    (package.folder.parent / "roles.csv").write_bytes(package.csv("roles").read_bytes())
    package.edit_resource("roles", path=path)
    assert the_one(package.validate(), "resource-path").resource == "roles"


def test_a_package_may_itself_be_reached_by_a_link(package: Package) -> None:
    link = package.folder.parent / "link"
    link.symlink_to(package.folder, target_is_directory=True)
    assert Package(Path(link)).validate().ok


@pytest.mark.parametrize(("key", "rule"), [("bytes", "file-bytes"), ("hash", "file-hash")])
@pytest.mark.parametrize("name", ["roles", "roles-parquet"])
def test_bytes_and_hash_are_declared(package: Package, name: str, key: str, rule: str) -> None:
    """The standard leaves them to the publisher; a package of ccdata has both."""
    package.edit_descriptor(lambda about: resource(about, name).pop(key))
    report = package.validate()
    assert the_one(report, rule).resource == name
    assert rules_of(report) == {rule}
    package.edit_resource(name, **{key: True})
    assert rule in rules_of(package.validate())


def test_a_hash_of_another_kind_is_no_hash_here(package: Package) -> None:
    package.edit_resource("roles", hash="md5:" + "0" * 32)
    assert {one.resource for one in of_rule(package.validate(), "file-hash")} == {"roles"}


def test_a_schema_that_differs_from_the_published_one_is_found_at_its_column(package: Package) -> None:
    def edit(about: dict[str, Any]) -> None:
        fields = resource(about, "judgements")["schema"]["fields"]
        grade = next(field for field in fields if field["name"] == "grade")
        grade["constraints"]["enum"].append("adequate")

    package.edit_descriptor(edit)
    violation = the_one(package.validate(), "schema-model")
    assert (violation.resource, violation.column) == ("judgements", "grade")
    assert "adequate" in violation.message


def test_a_rule_taken_out_of_a_schema_is_found(package: Package) -> None:
    """Who removes the rule that a fault breaks, breaks another."""

    def edit(about: dict[str, Any]) -> None:
        schema = resource(about, "finances")["schema"]
        schema["rules"] = [one for one in schema["rules"] if one["rule"] != "bounds-order"]

    package.edit_descriptor(edit)
    assert the_one(package.validate(), "schema-model").resource == "finances"


def test_evidence_is_asked_for_though_the_schema_no_longer_says_so(package: Package) -> None:
    def edit(about: dict[str, Any]) -> None:
        for field in resource(about, "judgements")["schema"]["fields"]:
            field.pop("evidence", None)

    package.edit_descriptor(edit)
    report = package.validate()
    assert rules_of(report) == {"schema-model"}
    assert next(check for check in report.checks if check.rule == "cell-evidence").performed == len(
        package.rows("cells")
    )


@pytest.mark.parametrize("schema", [None, "schema.json", [], {}, {"fields": None}])
def test_a_schema_that_is_not_the_published_one_is_found(package: Package, schema: Any) -> None:
    package.edit_resource("roles", schema=schema)
    assert {one.resource for one in of_rule(package.validate(), "schema-model")} == {"roles"}


def test_truth_is_not_one_and_order_matters_in_lists_only() -> None:
    assert list(differences({"a": True}, {"a": 1})) == [("schema.a", "expected true, found 1")]
    assert list(differences({"a": 1, "b": 2}, {"b": 2, "a": 1})) == []
    assert list(differences([1, 2], [2, 1])) != []
    assert list(differences([1], [1, 2])) == [("schema", "expected [1], found [1, 2]")]
