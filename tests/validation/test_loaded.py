"""A table as it was read: typed values, identities, and the place of every cell."""

from ccdata.validation.loaded import WRONG, Loaded
from ccdata.validation.plan import Field, Table


def loaded(key: tuple[str, ...] = ("id",), **columns: list[str]) -> Loaded:
    fields = tuple(Field(name=name, missing=frozenset({"", "-"})) for name in columns)
    table = Table(resource="things", form="csv", paths=("a.csv", "b.csv"), fields=fields, primary_key=key)
    rows = len(next(iter(columns.values())))
    return Loaded(table, dict(columns), list(range(2, rows + 2)), table.paths)


def test_a_cell_has_the_line_that_it_begins_on_however_many_the_cells_before_it_have() -> None:
    found = loaded(id=["a\nb\nc", "d"], name=["x\ny", "z"], last=["1", "2"])
    assert [found.place(0, column).line for column in ("id", "name", "last")] == [2, 4, 5]
    assert found.place(0).line == 2


def test_rows_of_a_second_file_have_its_name_and_their_line_in_it() -> None:
    found = loaded(id=["a", "b", "c"])
    found.begins, found.lines = (0, 1), [2, 2, 3]
    assert [(place.file, place.line) for place in map(found.place, range(3))] == [
        ("a.csv", 2),
        ("b.csv", 2),
        ("b.csv", 3),
    ]


def test_a_row_is_named_by_its_primary_key_where_that_is_one_column() -> None:
    columns = {"id": ["a", ""], "name": ["x", "y"]}
    assert [loaded(("id",), **columns).place(row).row_id for row in (0, 1)] == ["a", None]
    for key in ((), ("id", "name"), ("other",)):
        assert loaded(key, **columns).place(0).row_id is None


def test_null_is_what_the_field_says_and_the_rest_of_a_text_column_means_itself() -> None:
    found = loaded(id=["a", "-", ""])
    assert found.values("id") == ["a", None, None]
    assert found.identities(["id"]) == ["a", None, None]


def test_identities_of_several_columns_are_null_where_one_of_them_is_null_or_wrong() -> None:
    found = loaded(id=["a", "a", "b", "c"], held=["1", "01", "", "x"])
    found.meanings["held"] = {"1": 1, "01": 1, "": None, "x": WRONG}
    assert found.values("held") == [1, 1, None, WRONG]
    assert found.identities(["id", "held"]) == [("a", 1), ("a", 1), None, None]


def test_rows_that_are_in_no_column_may_be_led_to() -> None:
    fields = (Field(name="id"), Field(name="held", type="integer"))
    found = Loaded(Table(resource="things", form="csv", fields=fields), {"id": [], "held": []}, [])
    found.partial = [{"id": "b"}, {"id": "c", "held": "01"}, {"id": "d", "held": "x"}]
    assert list(found.others(["id"])) == ["b", "c", "d"]
    assert list(found.others(["id", "held"])) == [("c", 1)]


def test_the_first_row_of_an_id_is_the_one_that_it_names() -> None:
    assert loaded(id=["a", "b", "a"]).by_id == {"a": 0, "b": 1}


def test_a_column_that_the_header_lacks_has_no_cell() -> None:
    found = loaded(id=["a"])
    assert found.cell(0, "other") is None
    assert not found.has(["id", "other"])


def test_rows_of_other_forms_have_numbers_and_no_lines() -> None:
    table = Table(resource="things", form="parquet", paths=("a.parquet",), primary_key=("id",))
    place = Loaded(table, {"id": [7, 8]}, [1, 2], table.paths).place(1, "id")
    assert (place.line, place.row, place.row_id, place.value) == (None, 2, "8", "8")
