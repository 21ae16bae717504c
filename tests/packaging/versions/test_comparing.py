"""Each kind of difference is found, named and weighed; and nothing else is."""

from typing import Any

import pytest

from ccdata.packaging.versions.comparing import Change, compare
from ccdata.packaging.versions.snapshot import Snapshot
from ccdata.vocabulary.codebook.changing import ChangeKind, Level
from tests.packaging.versions.small import BODIES, FIELDS, bodies, package, table

ID, NAME, BUDGET = FIELDS
HEADER, ADASS, OFSTED = BODIES
OLD = package(bodies())


def field(base: dict[str, Any], **changed: Any) -> dict[str, Any]:
    return {**base, **changed}


def found(new: Snapshot, old: Snapshot = OLD) -> list[tuple[str, str, str]]:
    return [(one.kind.value, one.id, one.level.value) for one in compare(old, new).changes]


def test_a_package_does_not_differ_from_itself() -> None:
    difference = compare(OLD, package(bodies()))
    assert (difference.changes, difference.level) == ((), None)


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (package(bodies(), licenses=[{"name": "ODbL-1.0"}]), ("licence_changed", "package", "major")),
        (package(bodies(), table("roles", [["id"]])), ("table_added", "roles", "minor")),
        (package(bodies(primaryKey="name")), ("key_changed", "bodies", "major")),
        (package(bodies(), title="Bodies"), ("package_redefined", "package", "patch")),
        (package(bodies() | {"title": "All"}), ("table_redefined", "bodies", "patch")),
        (package(bodies(rules=[{"rule": "x"}])), ("table_redefined", "bodies", "patch")),
        (package(bodies((HEADER, ADASS))), ("row_removed", "bodies/ofsted", "major")),
        (package(bodies((*BODIES, ("a", "b", "")))), ("row_added", "bodies/a", "minor")),
        (package(bodies((HEADER, ADASS, ("ofs", *OFSTED[1:])))), ("row_renamed", "bodies/ofs", "major")),
        (
            package(bodies((HEADER, ADASS, (*OFSTED[:2], "149")))),
            ("cell_changed", "bodies/ofsted/budget", "patch"),
        ),
        (
            package(bodies((HEADER, ADASS, (*OFSTED[:2], "")))),
            ("cell_changed", "bodies/ofsted/budget", "patch"),
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_each_kind_of_change_is_found_alone(new: Snapshot, expected: tuple[str, str, str]) -> None:
    assert found(new) == [expected]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        (field(BUDGET, type="number"), ("column_retyped", "major")),
        (field(BUDGET, constraints={"required": True}), ("column_redefined", "patch")),
        (field(BUDGET, unit="percent"), ("unit_changed", "major")),
        (field(BUDGET, description="Yearly."), ("column_redefined", "patch")),
        (field(BUDGET, constraints={"minimum": 1}), ("column_redefined", "patch")),
        (field(BUDGET, constraints={"enum": [12, 148]}), ("column_retyped", "major")),
    ],
)
def test_each_kind_of_change_of_a_column_is_found_alone(changed: Any, expected: tuple[str, str]) -> None:
    assert found(package(bodies(fields=(ID, NAME, changed)))) == [
        (expected[0], "bodies/*/budget", expected[1])
    ]


def test_a_column_that_may_be_empty_now_is_retyped() -> None:
    assert found(package(bodies(fields=(field(ID, constraints={}), NAME, BUDGET)))) == [
        ("column_retyped", "bodies/*/id", "major")
    ]


def test_a_code_more_widens_and_a_code_less_retypes() -> None:
    few = package(bodies(fields=(ID, NAME, field(BUDGET, constraints={"enum": ["a"]}))))
    more = package(bodies(fields=(ID, NAME, field(BUDGET, constraints={"enum": ["a", "b"]}))))
    assert found(more, few) == [("column_widened", "bodies/*/budget", "minor")]
    assert found(few, more) == [("column_retyped", "bodies/*/budget", "major")]


def test_a_reference_to_another_table_retypes() -> None:
    key = {"fields": ["name"], "reference": {"resource": "people", "fields": ["id"]}}
    assert found(package(bodies(foreignKeys=[key]))) == [("column_retyped", "bodies/*/name", "major")]


def test_what_repeats_the_codes_is_no_change() -> None:
    labelled = field(NAME, categories=[{"value": "a", "label": "A"}])
    assert found(package(bodies(fields=(ID, labelled, BUDGET)))) == []


def test_where_evidence_is_needed_is_said_of_the_table() -> None:
    needing = package(bodies(fields=(ID, field(NAME, evidence=True), field(BUDGET, evidence=True))))
    assert found(needing) == [("table_redefined", "bodies", "patch")]


def test_a_column_with_the_same_cells_is_renamed_and_with_others_replaced() -> None:
    fields = (ID, NAME, field(BUDGET, name="money"))
    same = [("id", "name", "money"), ADASS, OFSTED]
    assert found(package(bodies(same, fields))) == [("column_renamed", "bodies/*/money", "major")]
    other = [("id", "name", "money"), ADASS, (*OFSTED[:2], "7")]
    assert found(package(bodies(other, fields))) == [
        ("column_removed", "bodies/*/budget", "major"),
        ("column_added", "bodies/*/money", "minor"),
    ]


def test_an_empty_column_is_no_other_under_a_new_name() -> None:
    old = package(bodies([("id", "name", "budget"), ("a", "b", "")]))
    new = package(bodies([("id", "name", "money"), ("a", "b", "")], (ID, NAME, field(BUDGET, name="money"))))
    assert [kind for kind, _, _ in found(new, old)] == ["column_removed", "column_added"]


def test_the_same_texts_under_other_columns_are_other_cells() -> None:
    rows = [("id", "budget", "name"), ADASS, OFSTED]
    assert len(found(package(bodies(rows, (ID, BUDGET, NAME))))) == 4


def test_the_cells_of_a_new_column_or_row_are_not_changes_of_their_own() -> None:
    rows = [(*row, more) for row, more in zip(BODIES, ("form", "a", "b"), strict=True)]
    new = package(bodies(rows, (*FIELDS, {"name": "form", "type": "string"})))
    assert found(new) == [("column_added", "bodies/*/form", "minor")]


def test_the_order_of_rows_and_columns_is_no_difference() -> None:
    rows = [(row[2], row[0], row[1]) for row in (HEADER, OFSTED, ADASS)]
    assert found(package(bodies(rows, (BUDGET, ID, NAME)))) == []


def test_a_table_that_is_gone_is_major() -> None:
    assert found(OLD, package(bodies(), table("roles", [["id"]]))) == [("table_removed", "roles", "major")]


def test_rows_of_a_derived_table_come_and_go_without_breaking_anything() -> None:
    old = package(bodies(), table("cells", [("id", "kind"), ("a", "x"), ("b", "y")], derived=True))
    new = package(bodies(), table("cells", [("id", "kind"), ("a", "z"), ("c", "y")], derived=True))
    assert found(new, old) == [
        ("row_removed", "cells/b", "patch"),
        ("row_added", "cells/c", "patch"),
        ("cell_changed", "cells/a/kind", "patch"),
    ]


def test_a_renamed_row_may_repeat_its_key_in_another_column() -> None:
    """The fact of a statement is part of its id: both change together, and nothing else does."""
    old = package(table("roles", [("id", "fact", "held"), ("article.chair", "chair", "2017")]))
    new = package(table("roles", [("id", "fact", "held"), ("article.chairs", "chairs", "2017")]))
    (change,) = compare(old, new).changes
    assert (change.kind, change.before, change.after) == (
        ChangeKind.ROW_RENAMED,
        "article.chair",
        "article.chairs",
    )


def test_the_table_of_changes_takes_no_part() -> None:
    assert found(package(bodies(), table("changes", [("id",), ("a",)]))) == []


def test_the_highest_level_counts() -> None:
    rows = (HEADER, (*ADASS[:2], "13"), ("a", "b", ""))
    assert compare(OLD, package(bodies(rows))).level is Level.MAJOR


def test_an_empty_cell_is_none_and_not_an_empty_text() -> None:
    (change,) = compare(OLD, package(bodies((HEADER, ADASS, (*OFSTED[:2], ""))))).changes
    assert change == Change(ChangeKind.CELL_CHANGED, "bodies", "ofsted", "budget", "148", None)
    (change,) = compare(package(bodies((HEADER, ADASS, (*OFSTED[:2], "")))), OLD).changes
    assert change == Change(ChangeKind.CELL_CHANGED, "bodies", "ofsted", "budget", None, "148")
