"""Comparing two packages: tables, columns, rows and cells added, removed and changed, by key."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ccdata.packaging.versions.fields import differences, fields
from ccdata.packaging.versions.snapshot import CannotCompare, Snapshot, Table
from ccdata.vocabulary.codebook.changing import ChangeKind, Level

CHANGES = "changes"
"""The table that tells of a comparison: it takes no part in one."""

_MAJOR = {
    ChangeKind.LICENCE_CHANGED,
    ChangeKind.TABLE_REMOVED,
    ChangeKind.KEY_CHANGED,
    ChangeKind.COLUMN_REMOVED,
    ChangeKind.COLUMN_RENAMED,
    ChangeKind.COLUMN_RETYPED,
    ChangeKind.UNIT_CHANGED,
    ChangeKind.ROW_REMOVED,
    ChangeKind.ROW_RENAMED,
}
_MINOR = {
    ChangeKind.TABLE_ADDED,
    ChangeKind.COLUMN_ADDED,
    ChangeKind.COLUMN_WIDENED,
    ChangeKind.ROW_ADDED,
}
_OF_ROWS = {ChangeKind.ROW_ADDED, ChangeKind.ROW_REMOVED, ChangeKind.ROW_RENAMED}

# What is compared by itself, or follows from the rest: no statement about the package, or the table.
_OF_PACKAGE = {"resources", "licenses", "version", "created"}
_OF_RESOURCE = {"name", "path", "url", "data", "bytes", "hash", "licenses", "schema"}
_OF_SCHEMA = {"fields", "primaryKey", "foreignKeys"}

EVERY = "*"
"""Stands for the rows in the id of a change to a whole column."""


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. ``before`` and ``after`` are the texts of a cell, None where it is empty.

    Of a renamed row or column they are its keys or names, of a redefined one what was and is said, as JSON.
    """

    kind: ChangeKind
    table: str | None
    row_id: str | None = None
    column: str | None = None
    before: str | None = None
    after: str | None = None
    is_derived: bool = False

    @property
    def id(self) -> str:
        """What changed: table, table/row, table/row/column, or table/*/column for a whole column.

        >>> Change(ChangeKind.COLUMN_ADDED, "roles", column="held").id
        'roles/*/held'
        """
        if self.table is None:
            return "package"
        parts = [self.table]
        if self.row_id is not None or self.column is not None:
            parts.append(EVERY if self.row_id is None else self.row_id)
        return "/".join([*parts, *([] if self.column is None else [self.column])])

    @property
    def level(self) -> Level:
        """What the change does to whoever relies on the data.

        Rows that follow from others have no ids of their own to rely on: what they follow from counts.
        """
        if self.is_derived and self.kind in _OF_ROWS:
            return Level.PATCH
        return Level.MAJOR if self.kind in _MAJOR else Level.MINOR if self.kind in _MINOR else Level.PATCH


@dataclass(frozen=True, slots=True)
class Difference:
    """Two packages and all that differs, by table, in the order of the newer descriptor."""

    old: Snapshot
    new: Snapshot
    changes: tuple[Change, ...]

    @property
    def level(self) -> Level | None:
        """The highest level of any change; None where there is none."""
        levels = {change.level for change in self.changes}
        return next((level for level in reversed(Level) if level in levels), None)


def compare(old: Snapshot, new: Snapshot) -> Difference:
    """All that differs between two packages. Raises CannotCompare where there is no table, or none sound."""
    if not (old.resources or new.resources):
        # To find no difference where nothing was looked at would read as: they are the same.
        raise CannotCompare(
            f"{old.name} and {new.name}: neither has a table, so there is nothing to compare\n"
            "  mend:  give packages whose descriptors list tables"
        )
    found = list(_of_package(old, new))
    for name in dict.fromkeys([*new.resources, *old.resources]):
        if name == CHANGES:
            continue
        is_derived = (new if name in new.resources else old).is_derived(name)
        if name not in old.resources:
            found.append(Change(ChangeKind.TABLE_ADDED, name, is_derived=is_derived))
        elif name not in new.resources:
            found.append(Change(ChangeKind.TABLE_REMOVED, name, is_derived=is_derived))
        else:
            found += _of_table(old, new, name, is_derived)
    return Difference(old, new, tuple(found))


def _of_package(old: Snapshot, new: Snapshot) -> Iterator[Change]:
    before, after = _licences(old.about), _licences(new.about)
    if before != after:
        yield Change(ChangeKind.LICENCE_CHANGED, None, before=before, after=after)
    said = _parts(_without(old.about, _OF_PACKAGE), _without(new.about, _OF_PACKAGE))
    if said is not None:
        yield Change(ChangeKind.PACKAGE_REDEFINED, None, before=said[0], after=said[1])


def _licences(about: Any) -> str:
    listed = about.get("licenses") or []
    return json.dumps(sorted(str(one.get("name") or one.get("path")) for one in listed))


def _of_table(old: Snapshot, new: Snapshot, name: str, is_derived: bool) -> Iterator[Change]:
    own = new.resources[name].get("licenses"), old.resources[name].get("licenses")
    if None not in own and _licences(new.resources[name]) != _licences(old.resources[name]):
        before, after = _licences(old.resources[name]), _licences(new.resources[name])
        yield Change(ChangeKind.LICENCE_CHANGED, name, before=before, after=after)
    keys = old.key(name), new.key(name)
    if keys[0] != keys[1]:
        yield Change(ChangeKind.KEY_CHANGED, name, before=json.dumps(keys[0]), after=json.dumps(keys[1]))
        return  # rows that are told apart in two ways cannot be held against each other
    said = _parts(_said(old, name), _said(new, name))
    if said is not None:
        yield Change(ChangeKind.TABLE_REDEFINED, name, before=said[0], after=said[1])
    yield from _of_columns(old, new, name)
    yield from _of_rows(old.table(name), new.table(name), is_derived)


def _said(package: Snapshot, table: str) -> dict[str, Any]:
    """What a descriptor says of a table, beside its columns and keys."""
    schema = package.schema(table)
    said = _without(package.resources[table], _OF_RESOURCE) | _without(schema, _OF_SCHEMA)
    # Of the table, not of each column: it tells a validator where to look, and not what a column means.
    evidence = sorted(field["name"] for field in schema["fields"] if field.get("evidence") is True)
    return said | {"evidence": evidence} if evidence else said


def _without(about: Mapping[str, Any], keys: set[str]) -> dict[str, Any]:
    return {key: value for key, value in about.items() if key not in keys}


def _parts(old: dict[str, Any], new: dict[str, Any]) -> tuple[str | None, str | None] | None:
    """What is said in another way, before and after, as JSON; of what is no text the name."""
    differing = sorted(key for key in old.keys() | new.keys() if old.get(key) != new.get(key))
    if not differing:
        return None
    told = [
        {
            key: about[key] if isinstance(about[key], str) else "…"
            for key in differing
            if about.get(key) is not None
        }
        for about in (old, new)
    ]
    before, after = (json.dumps(one, ensure_ascii=False) if one else None for one in told)
    return before, after


def _of_columns(old: Snapshot, new: Snapshot, name: str) -> Iterator[Change]:
    before, after = fields(old, name), fields(new, name)
    gone = [column for column in before if column not in after]
    come = [column for column in after if column not in before]
    tables = old.table(name), new.table(name)
    for column in gone:
        successor = next((one for one in come if _same_cells(*tables, column, one)), None)
        if successor is None:
            yield Change(ChangeKind.COLUMN_REMOVED, name, column=column)
        else:
            come.remove(successor)
            yield Change(ChangeKind.COLUMN_RENAMED, name, column=successor, before=column, after=successor)
    for column in come:
        yield Change(ChangeKind.COLUMN_ADDED, name, column=column)
    for column, about in after.items():
        for kind, was, now in differences(before.get(column, about), about):
            yield Change(kind, name, column=column, before=was, after=now)


def _same_cells(old: Table, new: Table, column: str, other: str) -> bool:
    """Whether a column of one table holds what another of the other does, and not only empty cells."""
    shared = [key for key in old.rows if key in new.rows]
    return any(old.cell(key, column) for key in shared) and all(
        old.cell(key, column) == new.cell(key, other) for key in shared
    )


def _of_rows(old: Table, new: Table, is_derived: bool) -> Iterator[Change]:
    gone = [key for key in old.rows if key not in new.rows]
    come = {key: None for key in new.rows if key not in old.rows}
    successors = {} if is_derived or old.columns != new.columns else _renamed(old, new, gone, list(come))
    for key in gone:
        if key in successors:
            after = successors[key]
            del come[after]
            yield Change(ChangeKind.ROW_RENAMED, new.name, after, before=key, after=after)
        else:
            yield Change(ChangeKind.ROW_REMOVED, new.name, key, is_derived=is_derived)
    for key in come:
        yield Change(ChangeKind.ROW_ADDED, new.name, key, is_derived=is_derived)
    shared = [column for column in new.columns if column in old.place]
    for key, row in new.rows.items():
        was = old.rows.get(key)
        if was is None or (was == row and old.columns == new.columns):
            continue
        for column in shared:
            before, after = was[old.place[column]], row[new.place[column]]
            if before != after:
                yield Change(
                    ChangeKind.CELL_CHANGED,
                    new.name,
                    key,
                    column,
                    before or None,
                    after or None,
                    is_derived=is_derived,
                )


def _renamed(old: Table, new: Table, gone: list[str], come: list[str]) -> dict[str, str]:
    """The rows that are gone under one key and have come under another, with the same cells otherwise."""
    found: dict[str, str] = {}
    left = {_content(new.rows[key], key): key for key in reversed(come)}
    for key in gone:
        successor = left.pop(_content(old.rows[key], key), None)
        if successor is not None:
            found[key] = successor
    return found


def _content(row: tuple[str, ...], key: str) -> tuple[str, ...]:
    """The cells of a row without those that its key is made of."""
    parts = {key, *key.split("/"), *key.split(".")}
    return tuple("" if cell in parts else cell for cell in row)
