"""The columns of a table against its fields, in each way of matching."""

from collections.abc import Sequence

import pytest

from ccdata.validation.header import header_problems, places
from ccdata.validation.plan import Field, Table


def table(names: str, match: str = "exact") -> Table:
    return Table(resource="t", form="csv", fields=tuple(Field(name=name) for name in names), match=match)


@pytest.mark.parametrize(
    ("match", "header", "about"),
    [
        ("exact", "abc", []),
        ("exact", "ab", ["c"]),
        ("exact", "abcd", ["d"]),
        ("exact", "acb", ["c"]),
        ("exact", "xbc", ["a", "x"]),
        ("exact", "aabc", ["a"]),
        ("equal", "cab", []),
        ("equal", "ca", ["b"]),
        ("equal", "cabd", ["d"]),
        ("subset", "dcba", []),
        ("subset", "ab", ["c"]),
        ("superset", "ca", []),
        ("superset", "cd", ["d"]),
        ("partial", "cd", []),
        ("partial", "de", [None]),
    ],
)
def test_what_is_wrong_names_its_column(match: str, header: Sequence[str], about: list[str | None]) -> None:
    assert [column for _, column in header_problems(table("abc", match), list(header))] == about


@pytest.mark.parametrize(("match", "missing"), [("superset", ["b", "c"]), ("partial", ["b", "c"])])
def test_a_column_that_may_not_be_null_may_not_be_missing(match: str, missing: list[str]) -> None:
    fields = (Field(name="a"), Field(name="b", required=True), Field(name="c"), Field(name="d"))
    one = Table(resource="t", form="csv", fields=fields, match=match, primary_key=("c",))
    assert [column for _, column in header_problems(one, ["a"])] == missing


def test_without_fields_only_a_name_that_stands_twice_is_wrong() -> None:
    assert [column for _, column in header_problems(table(""), ["a", "b", "a"])] == ["a"]
    assert list(header_problems(table(""), ["a", "b"])) == []


def test_two_fields_of_one_name_have_two_columns_of_it() -> None:
    assert list(header_problems(table("aa"), ["a", "a"])) == []


@pytest.mark.parametrize("match", ["exact", "equal", "subset", "superset", "partial"])
def test_any_column_may_be_that_of_a_field_without_a_name(match: str) -> None:
    fields = (Field(name="a"), Field(name="field 2", is_named=False))
    one = Table(resource="t", form="csv", fields=fields, match=match)
    assert list(header_problems(one, ["a", "b"])) == []
    missing = [] if match in {"superset", "partial"} else ["a"]
    assert [column for _, column in header_problems(one, ["b"])] == missing


def test_columns_are_found_by_name_else_by_their_order() -> None:
    assert places(table("abc"), ["c", "a", "b"]) == {"a": 1, "b": 2, "c": 0}
    assert places(table("abc"), ["x", "b", "c"]) == {"a": 0, "b": 1, "c": 2}
    assert places(table("abc"), ["b"]) == {"b": 0}
    assert places(table("abc", "subset"), ["x", "b", "c"]) == {"b": 1, "c": 2}
    assert places(table("ab"), None) == {"a": 0, "b": 1}


def test_a_hundred_thousand_columns_are_no_trouble() -> None:
    header = [f"c{number}" for number in range(100_000)]
    assert len(list(header_problems(table("abc"), header))) == 100_003
    wide = Table(
        resource="t", form="csv", fields=tuple(Field(name=f"d{number}") for number in range(100_000))
    )
    assert len(list(header_problems(wide, header))) == 200_000
    assert places(wide, header)["d7"] == 7
