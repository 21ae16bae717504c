"""A package is read whole, and only where it is what its descriptor says; what cannot be written is told."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

import pytest

from ccdata.packaging.exports import FORMATS, CannotExport, Options, Package, export
from ccdata.packaging.exports.reading import read
from tests.packaging.exports.small import small, table

Edit = Callable[[dict[str, Any]], object]


def fetch(files: Mapping[str, bytes]) -> Callable[[str], bytes]:
    def fetched(path: str) -> bytes:
        if path not in files:
            raise FileNotFoundError(2, "No such file or directory", path)
        return files[path]

    return fetched


def given(package: Package, edit: Edit = lambda told: None, **changed: bytes) -> Package:
    """A package as it is read, after its descriptor was edited; files by the names of their tables."""
    told = json.loads(package.files["datapackage.json"])
    files = dict(package.files)
    for resource in told["resources"]:
        path = resource["path"]
        files[path] = changed.get(resource["name"], files[path])
        weight = {"bytes": len(files[path]), "hash": f"sha256:{sha256(files[path]).hexdigest()}"}
        told["resources"][told["resources"].index(resource)] = {"mediatype": "text/csv", **resource, **weight}
    edit(told)
    files["datapackage.json"] = json.dumps(told).encode()
    return read(fetch(files), "datapackage.json", "given")


def foreign() -> Package:
    """A sound package of others: no citations, no Parquet, no README."""
    rows = [["a", "1"], ["b", ""]]
    package = small(table("things", [{"name": "id"}, {"name": "size", "type": "integer"}], rows))
    return Package({path: content for path, content in package.files.items() if path != "README.md"})


def test_the_package_of_the_checkout_is_read_whole(package: Package) -> None:
    assert read(fetch(package.files), "datapackage.json", "it").files == package.files


TOP = (
    "name",
    "title",
    "description",
    "version",
    "created",
    "keywords",
    "licenses",
    "contributors",
    "sources",
)


def without(key: str) -> Edit:
    return lambda told: told.pop(key)


LACKING: list[tuple[str, Edit]] = [
    *((f"the descriptor lacks {key}", without(key)) for key in (*TOP, "resources")),
    ("created is 'today'", lambda told: told.update(created="today")),
    ("licenses is empty", lambda told: told.update(licenses=[])),
    ("licenses/0 lacks path", lambda told: told["licenses"][0].pop("path")),
    ("title is not a text", lambda told: told.update(title=["x"])),
    ("resources/0 is no object", lambda told: told.update(resources=["x"])),
    ("resources/0 lacks type", lambda told: told["resources"][0].pop("type")),
    ("resources/0 lacks hash", lambda told: told["resources"][0].pop("hash")),
    ("resources/0/bytes is not a whole number", lambda told: told["resources"][0].update(bytes=True)),
    ("resources/0/path is not a text", lambda told: told["resources"][0].update(path=["a", "b"])),
    ("resources/0/schema is no object", lambda told: told["resources"][0].pop("schema")),
    ("resources/0/schema lacks primaryKey", lambda told: told["resources"][0]["schema"].pop("primaryKey")),
    ("resources/0/schema/fields/1/type is 'geopoint'",
     lambda told: told["resources"][0]["schema"]["fields"][1].update(type="geopoint")),
    ("as that of another resource", lambda told: told["resources"].append(told["resources"][0])),
]  # fmt: skip


@pytest.mark.parametrize(("problem", "edit"), LACKING, ids=[problem for problem, _ in LACKING])
def test_what_the_forms_need_is_told_where_it_is_lacking(problem: str, edit: Edit) -> None:
    with pytest.raises(CannotExport) as told:
        given(foreign(), edit)
    assert problem in str(told.value)
    assert "ccdata validate" in str(told.value)


@pytest.mark.parametrize("content", [b"[]", b"7", b"{", b"\xff", b"[" * 100_000])
def test_a_descriptor_that_is_none_is_told(content: bytes) -> None:
    with pytest.raises(CannotExport, match="is no descriptor"):
        read(fetch({"datapackage.json": content}), "datapackage.json", "it")


@pytest.mark.parametrize("change", [{"bytes": 3}, {"hash": f"sha256:{'0' * 64}"}, {"hash": "sha256:"}])
def test_a_file_that_is_not_the_one_listed_is_told(change: dict[str, Any]) -> None:
    with pytest.raises(CannotExport, match="is not the file that the descriptor lists"):
        given(foreign(), lambda told: told["resources"][0].update(change))


def test_a_file_that_is_not_there_is_told() -> None:
    with pytest.raises(CannotExport, match=r"cannot read data/lost.csv: no such file"):
        given(foreign(), lambda told: told["resources"][0].update(path="data/lost.csv"))


def test_a_descriptor_of_another_name_is_the_descriptor_of_what_is_made() -> None:
    files = dict(given(foreign()).files)
    files["mine.json"] = files.pop("datapackage.json")
    assert set(read(fetch(files), "mine.json", "it").files) == {"datapackage.json", "data/things.csv"}


# What `small` has no Parquet file for, and what asks for citations.
TO_OTHERS = {
    "zip": "",
    "croissant": "the table things has no Parquet file",
    "schema-org": "",
    "annotations": "the package has no table sources",
    "sqlite": "",
    "excel": "",
}


@pytest.mark.parametrize("form", FORMATS)
def test_a_sound_package_of_others_is_written_or_told_why_not(form: str) -> None:
    package = given(foreign())
    if TO_OTHERS[form]:
        with pytest.raises(CannotExport, match=TO_OTHERS[form]):
            export(form, package)
    else:
        assert export(form, package)


def test_no_edition_is_made_of_a_package_without_citations() -> None:
    with pytest.raises(CannotExport, match="has no table articles"):
        export("zip", given(foreign()), Options(no_text=True))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"id,size\na,1\xff\n", "data/things.csv: byte 11 is not UTF-8"),
        (b"id,size\na\n", "data/things.csv: row 1 has 1 cells, not 2"),
        (b"id,size\na,one\n", "data/things.csv: row 1 is not as its schema says"),
        (b"id\na\n", "data/things.csv: its first line does not name the columns"),
        (b"", "data/things.csv: its first line does not name the columns"),
        (b'id,size\n"a"b,1\n', "data/things.csv is no CSV file"),
    ],
)
@pytest.mark.parametrize("form", ["sqlite", "excel"])
def test_a_table_that_is_not_sound_is_told(form: str, content: bytes, problem: str) -> None:
    with pytest.raises(CannotExport) as told:
        export(form, given(foreign(), things=content))
    assert problem in str(told.value)
    assert "ccdata validate" in str(told.value)


def test_a_cell_may_be_of_any_length() -> None:
    package = given(foreign(), things=b"id,size\n" + b"a" * 200_000 + b",1\n")
    assert [len(str(row[0])) for row in package.tables["things"].rows()] == [200_000]


def test_a_row_that_breaks_the_rules_of_its_table_is_told() -> None:
    with pytest.raises(CannotExport, match=r"UNIQUE constraint failed: things.id"):
        export("sqlite", given(foreign(), things=b"id,size\na,1\na,2\n"))
    with pytest.raises(CannotExport, match="too large"):
        export("sqlite", given(foreign(), things=b"id,size\na,99999999999999999999\n"))


def test_tables_that_no_workbook_holds_are_told() -> None:
    package = small(*(table(name, [{"name": "id"}], []) for name in ("things", "Things")))
    with pytest.raises(CannotExport, match="no workbook can hold these tables"):
        export("excel", given(package))


def test_a_parquet_file_that_is_none_is_told(package: Package) -> None:
    files = dict(package.files) | {"data/citations.parquet": b"PAR1"}
    with pytest.raises(CannotExport, match=r"data/citations.parquet cannot be read as the table citations"):
        export("zip", Package(files), Options(no_text=True))


def test_what_nobody_thought_of_is_told_with_its_form() -> None:
    package = given(foreign(), lambda told: told["resources"][0]["schema"].update(foreignKeys=[{}]))
    with pytest.raises(
        CannotExport, match=r"small: the form sqlite cannot be made of this package \(KeyError"
    ):
        export("sqlite", package)


def test_a_day_that_no_zip_knows_is_the_nearest_that_it_does() -> None:
    assert export("zip", given(foreign(), lambda told: told.update(created="2345-01-02T00:00:00Z")))
