"""A package is read as text by key, and what cannot be compared is refused, with how to mend it."""

import json

import pytest

from ccdata.packaging.versions.snapshot import CannotCompare
from ccdata.packaging.versions.written import snapshot
from tests.packaging.versions.small import BODIES, bodies, files, package


def test_rows_are_texts_by_key_and_an_absent_cell_is_empty() -> None:
    table = package(bodies()).table("bodies")
    assert table.rows["ofsted"] == ("ofsted", "Office for Standards in Education", "148")
    assert (table.cell("ofsted", "budget"), table.cell("ofsted", "x"), table.cell("x", "name")) == (
        "148",
        "",
        "",
    )


def test_a_line_break_within_a_cell_stays_as_it_is() -> None:
    rows = (*BODIES, ("a", "one\r\ntwo\nthree", ""))
    assert package(bodies(rows)).table("bodies").cell("a", "name") == "one\r\ntwo\nthree"


def test_a_byte_order_mark_is_no_part_of_the_first_column() -> None:
    content = files(bodies())
    content["data/bodies.csv"] = b"\xef\xbb\xbf" + content["data/bodies.csv"]
    opened = snapshot(content.__getitem__, "datapackage.json", "x")
    assert opened.table("bodies").columns == ("id", "name", "budget")


def test_a_key_of_several_columns_is_joined() -> None:
    table = package(bodies(primaryKey=["id", "name"])).table("bodies")
    assert list(table.rows) == ["adass/Association of Directors", "ofsted/Office for Standards in Education"]


def test_a_table_that_is_not_there_has_no_rows() -> None:
    assert dict(package(bodies()).table("cells").rows) == {}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty, without even a header"),
        (b"id,name,budget\na,b\n", "record 1 has 2 cells, not 3"),
        (b"id,name,budget\na,b,1\na,c,2\n", "the key 'a' stands in it twice"),
        (b"name,budget\na,1\n", "cannot be read as the table that it is"),
        (b"id,name,budget\n\xff,b,1\n", "cannot be read as the table that it is"),
    ],
    ids=["empty", "width", "twice", "no-key", "encoding"],
)
def test_a_table_that_is_not_sound_is_refused(content: bytes, said: str) -> None:
    broken = files(bodies()) | {"data/bodies.csv": content}
    opened = snapshot(broken.__getitem__, "datapackage.json", "broken.zip")
    with pytest.raises(CannotCompare, match=r"^broken\.zip: data/bodies\.csv .*") as refused:
        opened.table("bodies")
    assert said in str(refused.value)
    assert "\n  mend:  " in str(refused.value)


def test_a_table_without_a_key_is_refused() -> None:
    with pytest.raises(CannotCompare, match="no primary key"):
        package(bodies(primaryKey=[])).table("bodies")


@pytest.mark.parametrize("content", [b"{", b"[]", b'{"resources": 1}', b'{"resources": [1]}', b"[" * 100_000])
def test_a_descriptor_that_is_none_is_refused(content: bytes) -> None:
    with pytest.raises(CannotCompare, match="mend:"):
        snapshot(lambda _: content, "datapackage.json", "x")


@pytest.mark.parametrize(
    "other", [{"path": ["a.csv", "b.csv"]}, {"schema": "schema.json"}, {"path": "bodies.txt"}]
)
def test_a_table_that_the_build_would_not_write_so_is_not_passed_over(other: dict[str, object]) -> None:
    content = files(bodies())
    about = json.loads(content["datapackage.json"])
    about["resources"][0] |= other
    content["datapackage.json"] = json.dumps(about).encode()
    with pytest.raises(CannotCompare, match="the table bodies is not written as the build writes one"):
        snapshot(content.__getitem__, "datapackage.json", "x")
