"""The descriptor, and what frictionless says of the package that it describes."""

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package

from ccdata.packaging.building import Built
from ccdata.packaging.descriptor import PACKAGE_PROFILE, RESOURCE_PROFILE
from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.schema import TABLE_SCHEMA, table_schema

TABLES = table_names()


@pytest.fixture(scope="module")
def about(built: Built) -> dict[str, Any]:
    """The descriptor, as it stands in the file."""
    read: dict[str, Any] = json.loads(built.files["datapackage.json"])
    return read


@pytest.fixture(scope="module")
def folder(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package on disk, away from the checkout."""
    made = tmp_path_factory.mktemp("package")
    for name, content in built.files.items():
        (made / name).parent.mkdir(exist_ok=True)
        (made / name).write_bytes(content)
    return made


def test_it_declares_version_2_on_package_resources_and_schemas(about: dict[str, Any]) -> None:
    assert about["$schema"] == PACKAGE_PROFILE == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert {resource["$schema"] for resource in about["resources"]} == {RESOURCE_PROFILE}
    assert RESOURCE_PROFILE == "https://datapackage.org/profiles/2.0/dataresource.json"
    schemas = [resource["schema"] for resource in about["resources"] if "schema" in resource]
    assert {schema["$schema"] for schema in schemas} == {TABLE_SCHEMA}
    assert TABLE_SCHEMA == "https://datapackage.org/profiles/2.0/tableschema.json"


def test_every_table_stands_in_it_once_as_csv_and_once_as_parquet(about: dict[str, Any]) -> None:
    names = [resource["name"] for resource in about["resources"]]
    assert sorted(names) == sorted([*TABLES, *(f"{table}-parquet" for table in TABLES)])
    paths = {resource["name"]: resource["path"] for resource in about["resources"]}
    assert {table: paths[table] for table in TABLES} == {table: f"data/{table}.csv" for table in TABLES}
    parquet = {table: paths[f"{table}-parquet"] for table in TABLES}
    assert parquet == {table: f"data/{table}.parquet" for table in TABLES}


@pytest.mark.parametrize("table", TABLES)
def test_a_table_carries_its_schema_inline(table: str, about: dict[str, Any]) -> None:
    (resource,) = [resource for resource in about["resources"] if resource["name"] == table]
    assert resource["type"] == "table"
    assert resource["schema"] == table_schema(row_model(table))
    assert resource["title"]
    assert resource["description"]
    assert (resource["format"], resource["mediatype"], resource["encoding"]) == ("csv", "text/csv", "utf-8")


def test_hashes_and_lengths_are_those_of_the_files(about: dict[str, Any], built: Built) -> None:
    for resource in about["resources"]:
        content = built.files[resource["path"]]
        assert resource["bytes"] == len(content), resource["name"]
        assert resource["hash"] == f"sha256:{sha256(content).hexdigest()}", resource["name"]


def test_no_file_is_undescribed(about: dict[str, Any], built: Built) -> None:
    described = {resource["path"] for resource in about["resources"]}
    assert built.files.keys() - described == {"datapackage.json", "README.md"}


def test_every_resource_states_its_licence(about: dict[str, Any]) -> None:
    stated = [about, *about["resources"]]
    for one in stated:
        assert [licence["name"] for licence in one["licenses"]] == ["CC-BY-4.0"]
        assert all(licence["path"].startswith("https://creativecommons.org/") for licence in one["licenses"])


def test_contributors_are_roles_and_nobody_is_invented(about: dict[str, Any]) -> None:
    assert about["contributors"]
    for contributor in about["contributors"]:
        assert contributor["roles"]
        assert contributor.keys() == {"title", "roles"}


def test_every_seed_is_among_the_sources_with_an_address(about: dict[str, Any], built: Built) -> None:
    assert len(about["sources"]) == len(built.corpus.sources)
    for told, source in zip(about["sources"], built.corpus.sources.values(), strict=True):
        assert source.publisher in told["title"]
        assert source.title in told["title"]
        assert told["path"].startswith(("http://", "https://"))


def test_the_version_is_that_of_the_data_and_the_time_is_declared(
    about: dict[str, Any], built: Built
) -> None:
    assert about["version"] == built.version == "1.0.0"
    assert about["created"].endswith("Z")
    assert (about["name"], about["title"] != "", about["keywords"] != []) == ("ccdata", True, True)


def test_frictionless_finds_the_descriptor_valid(about: dict[str, Any]) -> None:
    assert [error.message for error in Package.metadata_validate(about)] == []


def test_frictionless_finds_every_row_valid(folder: Path) -> None:
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.to_summary()
    read = {task.name: task.stats.get("rows") for task in report.tasks if task.type == "table"}
    assert read.keys() == set(TABLES)
    assert all(read.values())


def test_frictionless_checks_the_codes_and_keys_of_the_schemas(folder: Path, tmp_path: Path) -> None:
    """That it finds the package valid says something only if it finds a broken one invalid."""
    about = json.loads((folder / "datapackage.json").read_bytes())
    (resource,) = [resource for resource in about["resources"] if resource["name"] == "judgements"]
    header, first, *rest = (folder / resource["path"]).read_text(encoding="utf-8").splitlines(keepends=True)
    cells = first.split(",")
    cells[header.split(",").index("grade")] = "satisfactory"
    for broken in ([",".join(cells), *rest], [first, first, *rest]):
        (tmp_path / "data").mkdir(exist_ok=True)
        (tmp_path / resource["path"]).write_text("".join([header, *broken]), encoding="utf-8")
        resource.pop("bytes", None)
        resource.pop("hash", None)
        # Alone, without the tables that its foreign keys lead to.
        resource["schema"].pop("foreignKeys", None)
        alone = about | {"resources": [resource]}
        (tmp_path / "datapackage.json").write_text(json.dumps(alone), encoding="utf-8")
        assert not Package(str(tmp_path / "datapackage.json")).validate().valid
