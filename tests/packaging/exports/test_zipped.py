"""The download: reproducible, whole, and opened in place by the readers that people have."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import zipfile
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import pandas as pd
import polars as pl
import pytest

import ccdata
from ccdata.packaging.exports import FORMATS, Options, Package, export
from ccdata.packaging.exports.zipped import zipped
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.model.schema import table_schema
from tests.support.foreign import run_node
from tests.support.requirements import require_program

LICENCES = {"LICENSE": b"MIT", "LICENSE-DATA": b"CC BY"}


@pytest.fixture(scope="module")
def content(package: Package) -> bytes:
    return export("zip", package, Options(licences=LICENCES))[".zip"]


@pytest.fixture(scope="module")
def path(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("download") / "ccdata.zip"
    place.write_bytes(content)
    return place


@pytest.fixture(scope="module")
def unpacked(path: Path) -> Path:
    place = path.parent / "unpacked"
    with zipfile.ZipFile(path) as archive:
        archive.extractall(place)
    return place


def rows(package: Package, table: str) -> list[dict[str, str]]:
    text = package.files[f"data/{table}.csv"].decode("utf-8")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_same_package_gives_the_same_bytes(package: Package, content: bytes) -> None:
    again = Package(dict(sorted(package.files.items(), reverse=True)))
    assert export("zip", again, Options(licences=LICENCES))[".zip"] == content


def test_every_file_of_the_package_is_in_it_with_schemas_licences_and_citation(
    package: Package, content: bytes
) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        names = [name for name in archive.namelist() if not name.endswith("/")]
        held = {name: archive.read(name) for name in names}
    assert names[0] == "datapackage.json"
    assert {name: held[name] for name in package.files} == dict(package.files)
    assert {name: held[name] for name in LICENCES} == LICENCES
    assert f'version: "{package.descriptor["version"]}"' in held["CITATION.cff"].decode()
    for name in package.tables:
        assert json.loads(held[f"schemas/{name}.table.json"]) == table_schema(row_model(name))
    others = {name for name in set(names) - set(package.files) if not name.startswith("schemas/")}
    assert others == {*LICENCES, "CITATION.cff"}


def test_no_word_of_the_seeds_files_is_in_it(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if "seed" in name or name.endswith(".txt")]


def test_entries_bear_the_time_of_the_release_or_the_one_that_is_asked_for() -> None:
    with zipfile.ZipFile(
        io.BytesIO(zipped({"a/b": b""}, datetime(2026, 1, 2, 3, 4, 6, tzinfo=UTC)))
    ) as archive:
        assert {one.date_time for one in archive.infolist()} == {(2026, 1, 2, 3, 4, 6)}
        assert archive.namelist() == ["a/", "a/b"]
    with zipfile.ZipFile(io.BytesIO(zipped({"a": b""}, datetime(1970, 1, 1, tzinfo=UTC)))) as archive:
        assert archive.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_the_validator_of_the_house_finds_it_sound(path: Path) -> None:
    report = ccdata.validate(path)
    assert report.ok, report.violations[:3]


def test_frictionless_reads_it_in_place(package: Package, path: Path) -> None:
    read = frictionless.Package(str(path))
    assert [one.name for one in read.resources if one.type == "table"] == list(package.tables)
    for name in ("finances", "judgements"):
        found: Any = read.get_table_resource(name).read_rows()
        assert [row["id"] for row in found] == [row["id"] for row in rows(package, name)]
    assert frictionless.validate(str(path)).valid


def test_datapackage_js_reads_it_in_place(package: Package, path: Path) -> None:
    told: dict[str, Any] = json.loads(run_node("datapackage.js", str(path)))
    assert told["faults"] == []
    assert told["valid"] is True
    assert {name: one["rows"] for name, one in told["tables"].items()} == {
        name: len(rows(package, name)) for name in package.tables
    }
    first, expected = told["tables"]["finances"]["first"], rows(package, "finances")[0]
    assert first["id"] == expected["id"]
    assert first["is_first"] is True, "a boolean, not its text"
    assert first["amount_low"] is None, "an empty cell is null, not a text"


def test_frictionless_js_reads_it_unpacked(package: Package, unpacked: Path) -> None:
    told = json.loads(run_node("frictionless.js", str(unpacked)))
    assert told["name"] == package.name
    assert told["tables"] == {name: len(rows(package, name)) for name in package.tables}


def test_duckdb_joins_its_csv_and_its_parquet(package: Package, unpacked: Path) -> None:
    with duckdb.connect() as connection:
        (count,) = connection.execute(
            f"select count(*) from '{unpacked}/data/judgements.parquet' j "
            f"join read_csv('{unpacked}/data/authorities.csv', all_varchar = true) a on a.id = j.entity"
        ).fetchall()[0]
        total = connection.execute(
            f"select sum(amount_low) from '{unpacked}/data/finances.parquet'"
        ).fetchall()
    known = {row["id"] for row in rows(package, "authorities")}
    assert count == sum(row["entity"] in known for row in rows(package, "judgements")) > 0
    assert total[0][0] == sum(Decimal(row["amount_low"] or 0) for row in rows(package, "finances"))


@pytest.mark.parametrize("name", ["citations", "finances", "statistics"])
def test_pandas_and_polars_read_its_tables_alike(package: Package, path: Path, name: str) -> None:
    with zipfile.ZipFile(path) as archive:
        csv_, parquet = archive.read(f"data/{name}.csv"), archive.read(f"data/{name}.parquet")
    expected = rows(package, name)
    frame = pd.read_csv(io.BytesIO(csv_), dtype=str, keep_default_na=False)
    assert frame.to_dict("records") == expected
    assert pd.read_parquet(io.BytesIO(parquet))["id"].tolist() == [row["id"] for row in expected]
    assert pl.read_csv(csv_, infer_schema=False).fill_null("").to_dicts() == expected
    assert pl.read_parquet(parquet)["id"].to_list() == [row["id"] for row in expected]


def test_libreoffice_opens_its_csv(package: Package, unpacked: Path, tmp_path: Path) -> None:
    office = require_program("soffice", reason="opens the tables as a spreadsheet does")
    told = [str(office), f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless",
            "--infilter=Text - txt - csv (StarCalc):44,34,76,1", "--convert-to", "xlsx",
            "--outdir", str(tmp_path), str(unpacked / "data" / "judgements.csv")]  # fmt: skip
    subprocess.run(told, check=True, capture_output=True, timeout=300)
    frame = pd.read_excel(tmp_path / "judgements.xlsx", dtype=str, keep_default_na=False)
    expected = rows(package, "judgements")
    assert frame["id"].tolist() == [row["id"] for row in expected]
    assert frame["entity_name"].tolist() == [row["entity_name"] for row in expected]


class TestConventionsOfR:
    """What the documentation of the R package ``frictionless`` asks of a package; there is no R here."""

    TYPES = frozenset({"string", "number", "integer", "boolean", "date"})

    def test_a_table_is_named_as_version_1_names_it(self, package: Package) -> None:
        """Its ``read_resource`` takes no other resource for a table."""
        assert {one.resource["profile"] for one in package.tables.values()} == {"tabular-data-resource"}

    def test_each_field_has_a_type_that_it_knows(self, package: Package) -> None:
        """Another type stops it; without one it guesses."""
        assert {one["type"] for table in package.tables.values() for one in table.fields} <= self.TYPES

    def test_missing_values_are_texts(self, package: Package) -> None:
        """It hands them to the reader of CSV as they are: a label beside one would be an error."""
        for table in package.tables.values():
            assert table.resource["schema"]["missingValues"] == [""]

    def test_paths_stay_in_the_package_and_the_schema_is_inline(self, package: Package) -> None:
        for table in package.tables.values():
            assert not table.resource["path"].startswith(("/", ".."))
            assert isinstance(table.resource["schema"], dict)

    def test_the_dialect_is_one_it_heeds(self, package: Package) -> None:
        for table in package.tables.values():
            dialect = table.resource["dialect"]
            assert (dialect["delimiter"], dialect["quoteChar"], dialect["doubleQuote"]) == (",", '"', True)
            assert dialect["header"] is True
            assert table.resource["encoding"] == "utf-8"


def test_the_command_line_knows_the_forms() -> None:
    from ccdata.commands import export as command

    assert tuple(FORMATS) == command.FORMATS
