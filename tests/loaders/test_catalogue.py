"""The list of tables, and the descriptor."""

import json
from pathlib import Path

import pytest

import ccdata
from ccdata.loaders.errors import DataDamaged
from ccdata.loaders.shipped import table_names


def test_every_table_is_listed_with_its_rows_and_columns() -> None:
    tables = ccdata.tables()
    assert sorted(table.name for table in tables) == list(table_names())
    for table in tables:
        frame = ccdata.load(table.name)
        assert (table.rows, list(table.columns)) == (len(frame), list(frame.columns))


def test_the_list_fits_a_terminal_and_names_every_table() -> None:
    lines = str(ccdata.tables()).splitlines()
    assert max(map(len, lines)) <= 80
    assert repr(ccdata.tables()) == str(ccdata.tables())
    assert {line.split()[0] for line in lines if not line.startswith(" ")} == set(table_names())


def test_the_list_is_a_table_in_a_notebook() -> None:
    assert ccdata.tables()._repr_html_().count("<tr>") == len(ccdata.tables()) + 1


def test_one_table_prints_with_its_columns() -> None:
    (judgements,) = (table for table in ccdata.tables() if table.name == "judgements")
    assert "previous_grade" in str(judgements)


def test_the_version_of_the_data_is_that_of_the_descriptor() -> None:
    assert json.loads(ccdata.descriptor().read_text(encoding="utf-8"))["version"] == ccdata.data_version


def test_a_descriptor_that_is_not_json_is_named(damaged: Path) -> None:
    (damaged / "datapackage.json").write_text("{", encoding="utf-8")
    with pytest.raises(DataDamaged, match=r"datapackage\.json is not JSON"):
        ccdata.tables()
