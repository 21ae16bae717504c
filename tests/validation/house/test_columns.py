"""Columns of tables that may lack them."""

import pytest

from ccdata.validation.findings import Findings
from ccdata.validation.house.columns import filled, joined, readable, texts, values
from ccdata.validation.loaded import WRONG, Loaded
from ccdata.validation.plan import Field, Table
from ccdata.validation.rules import CELL_EVIDENCE


@pytest.fixture
def loaded() -> Loaded:
    fields = (Field(name="id"), Field(name="name", missing=frozenset({"", "-"})))
    table = Table(resource="people", form="csv", fields=fields)
    return Loaded(table, {"id": ["a", "b", "c"], "name": ["A", "-", ""]}, [2, 3, 4])


def test_a_column_that_is_not_there_is_empty_and_of_no_type(loaded: Loaded) -> None:
    assert texts(loaded, "born") == ["", "", ""]
    assert values(loaded, "born") == [WRONG, WRONG, WRONG]
    assert list(joined(loaded, ("id", "born"), "/")) == ["a/", "b/", "c/"]


def test_null_is_what_the_schema_says(loaded: Loaded) -> None:
    assert filled(loaded, "id", "name") == ["a"]


def test_null_is_nothing_where_values_are_native() -> None:
    table = Table(resource="people", form="inline", fields=(Field(name="id"), Field(name="tags")))
    assert filled(Loaded(table, {"id": ["a", "b"], "tags": [None, ["x"]]}, [1, 2]), "id", "tags") == ["b"]


def test_a_table_that_cannot_be_read_is_said_to_be_skipped(loaded: Loaded) -> None:
    findings = Findings()
    assert readable({"people": loaded}, "people", ("id",), (CELL_EVIDENCE,), findings) is loaded
    assert readable({"people": loaded}, "people", ("id", "born"), (CELL_EVIDENCE,), findings) is None
    assert readable({}, "roles", ("id",), (CELL_EVIDENCE,), findings) is None
    skipped = findings.report("").checks[-1].skipped
    assert skipped == ("people: it lacks born", "roles: it could not be read")
