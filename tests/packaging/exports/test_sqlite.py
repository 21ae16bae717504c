"""SQLite: every row with its type, keys that hold, and Datasette showing names where ids stand."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette  # type: ignore[import-untyped]

from ccdata.packaging.exports import CannotExport, Options, Package, export
from tests.packaging.exports.small import Fields, small, table


@pytest.fixture(scope="module")
def files(package: Package) -> dict[str, bytes]:
    return dict(export("sqlite", package, Options(stem="social-care")))


@pytest.fixture(scope="module")
def path(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("sqlite") / "social-care.db"
    place.write_bytes(files[".db"])
    return place


@pytest.fixture(scope="module")
def database(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path)
    yield connection
    connection.close()


def test_sqlite_finds_the_file_and_its_foreign_keys_sound(
    package: Package, database: sqlite3.Connection
) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    for name, one in package.tables.items():
        found = {row[3]: row[2] for row in database.execute(f'PRAGMA foreign_key_list("{name}")')}
        assert found == one.foreign_keys


def stored(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value


def test_every_row_is_there_with_its_values(package: Package, database: sqlite3.Connection) -> None:
    for name, one in package.tables.items():
        found = database.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()
        assert found == [tuple(map(stored, row)) for row in one.rows()], name


def test_a_value_that_is_no_code_and_a_key_that_leads_nowhere_are_refused(path: Path) -> None:
    with sqlite3.connect(path) as own:
        own.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            own.execute("UPDATE judgements SET grade = 'satisfactory'")
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            own.execute("UPDATE judgements SET entity = 'nobody'")
        with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"):
            own.execute("UPDATE judgements SET fact = NULL")
        own.rollback()


def test_the_same_package_gives_the_same_bytes(package: Package, files: dict[str, bytes]) -> None:
    assert export("sqlite", package, Options(stem="social-care")) == files


def test_a_row_that_refers_to_none_is_told() -> None:
    key = {"fields": ["of"], "reference": {"resource": "", "fields": ["id"]}}
    package = small(table("things", [{"name": "id"}, {"name": "of"}], [["a", "b"]], foreignKeys=[key]))
    with pytest.raises(CannotExport, match="table things, row 1: it refers to a row of things") as problem:
        export("sqlite", package)
    assert "mend:" in str(problem.value)


def test_names_with_quotes_are_names() -> None:
    fields: Fields = [{"name": "id"}, {"name": 'a"b', "constraints": {"enum": ["it's"]}}]
    content = export("sqlite", small(table('th"ings', fields, [["x", "it's"]])))[".db"]
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content)
    assert connection.execute('SELECT "a""b" FROM "th""ings"').fetchall() == [("it's",)]
    connection.close()


def asked(path: Path, metadata: bytes, *addresses: str) -> list[Any]:
    async def ask() -> list[Any]:
        datasette = Datasette([str(path)], metadata=json.loads(metadata))
        await datasette.invoke_startup()
        try:
            return [await datasette.client.get(address) for address in addresses]
        finally:
            for database in datasette.databases.values():
                database.close()
            datasette.executor.shutdown()

    return asyncio.run(ask())


def test_datasette_shows_every_table_with_its_title_and_columns(
    package: Package, path: Path, files: dict[str, bytes]
) -> None:
    names = list(package.tables)
    answers = asked(path, files[".metadata.json"], *(f"/social-care/{name}?_size=1" for name in names))
    for name, answer in zip(names, answers, strict=True):
        assert answer.status_code == 200, name
    (first,) = asked(path, files[".metadata.json"], "/social-care/finances?_size=1")
    assert package.tables["finances"].description in first.text
    assert "Unit: gbp." in first.text


def test_datasette_shows_the_name_where_an_id_stands(path: Path, files: dict[str, bytes]) -> None:
    address = "/social-care/judgements.json?_labels=on&_shape=objects&entity=medway-council&_size=1"
    (answer,) = asked(path, files[".metadata.json"], address)
    assert answer.json()["rows"][0]["entity"] == {"value": "medway-council", "label": "Medway Council"}


def test_every_label_is_a_column(package: Package, files: dict[str, bytes]) -> None:
    told = json.loads(files[".metadata.json"])["databases"]["social-care"]["tables"]
    assert {name: one["label_column"] for name, one in told.items() if name in ("entities", "sources")} == {
        "entities": "name", "sources": "name_of_work"
    }  # fmt: skip
    for name, one in told.items():
        assert set(one["columns"]) == set(package.tables[name].columns)
        assert one.get("label_column", "id") in package.tables[name].columns
