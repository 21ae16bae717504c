"""The descriptor: what it must say, and the files that it lists."""

from pathlib import Path
from typing import Any

import pytest

from ccdata.packaging import descriptor as written
from ccdata.validation import descriptor as expected
from ccdata.validation.descriptor import differences
from tests.validation.damage import Package, of_rule, resource, rules_of, the_one


def test_the_addresses_of_the_standard_are_those_that_the_build_writes() -> None:
    """Validation may not import packaging; here the two are held together."""
    assert expected.PACKAGE_SCHEMA == written.PACKAGE_PROFILE
    assert expected.RESOURCE_SCHEMA == written.RESOURCE_PROFILE


@pytest.mark.parametrize("key", ["$schema", "name"])
def test_the_package_declares_its_name_and_version_2(package: Package, key: str) -> None:
    package.edit_descriptor(lambda about: about.pop(key))
    violation = the_one(package.validate(), "descriptor-profile")
    assert violation.message.startswith(key)
    package.edit_descriptor(lambda about: about.update({key: "https://example.org/other"}))
    assert "example.org" in (the_one(package.validate(), "descriptor-profile").value or "")


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
    assert len(of_rule(report, "resource-listed")) >= 56
    assert rules_of(report) == {"resource-listed"}


@pytest.mark.parametrize("key", ["type", "format", "mediatype", "encoding"])
def test_a_resource_declares_what_its_file_is(package: Package, key: str) -> None:
    package.edit_resource("roles", **{key: "other"})
    violation = the_one(package.validate(), "resource-form")
    assert (violation.resource, violation.value) == ("roles", '"other"')


@pytest.mark.parametrize(
    "path",
    [
        "../roles.csv",
        "data/../../roles.csv",
        "/etc/passwd",
        "https://example.org/roles.csv",
        "data\\roles.csv",
        "file:roles.csv",
        "",
        "data/\0.csv",
        None,
        7,
        ["data/roles.csv"],
    ],
)
def test_no_path_leaves_the_folder(package: Package, path: Any) -> None:
    (package.folder.parent / "roles.csv").write_bytes(package.csv("roles").read_bytes())
    package.edit_resource("roles", path=path)
    report = package.validate()
    assert the_one(report, "resource-path").resource == "roles"
    assert rules_of(report) == {"resource-path"}


def test_no_link_leads_out_of_the_folder(package: Package) -> None:
    outside = package.folder.parent / "roles.csv"
    package.csv("roles").rename(outside)
    package.csv("roles").symlink_to(outside)
    assert "link" in the_one(package.validate(), "resource-path").message


def test_a_package_may_itself_be_reached_by_a_link(package: Package) -> None:
    link = package.folder.parent / "link"
    link.symlink_to(package.folder, target_is_directory=True)
    assert Package(Path(link)).validate().ok


@pytest.mark.parametrize(("key", "rule"), [("bytes", "file-bytes"), ("hash", "file-hash")])
def test_bytes_and_hash_are_declared_and_agree(package: Package, key: str, rule: str) -> None:
    package.edit_descriptor(lambda about: resource(about, "roles").pop(key))
    assert the_one(package.validate(), rule).resource == "roles"
    package.edit_resource("roles", **{key: True})
    assert rules_of(package.validate()) == {rule}


def test_a_schema_that_differs_from_the_model_is_found_at_its_column(package: Package) -> None:
    def edit(about: dict[str, Any]) -> None:
        fields = resource(about, "judgements")["schema"]["fields"]
        grade = next(field for field in fields if field["name"] == "grade")
        grade["constraints"]["enum"].append("adequate")

    package.edit_descriptor(edit)
    violation = the_one(package.validate(), "schema-model")
    assert (violation.resource, violation.column) == ("judgements", "grade")
    assert "adequate" in violation.message


@pytest.mark.parametrize("schema", [None, "schema.json", [], {}, {"fields": None}])
def test_a_schema_that_is_not_inline_is_found(package: Package, schema: Any) -> None:
    package.edit_resource("roles", schema=schema)
    assert {one.resource for one in of_rule(package.validate(), "schema-model")} == {"roles"}


def test_truth_is_not_one_and_order_matters_in_lists_only() -> None:
    assert list(differences({"a": True}, {"a": 1})) == [("schema.a", "expected true, found 1")]
    assert list(differences({"a": 1, "b": 2}, {"b": 2, "a": 1})) == []
    assert list(differences([1, 2], [2, 1])) != []
    assert list(differences([1], [1, 2])) == [("schema", "expected [1], found [1, 2]")]
