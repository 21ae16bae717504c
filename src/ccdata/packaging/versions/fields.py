"""Columns compared: what the schema says of one, before and after, and what the difference is worth."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ccdata.packaging.versions.snapshot import Snapshot
from ccdata.vocabulary.codebook.changing import ChangeKind

# `categories` repeats the codes of `enum` with labels, and `evidence` is told of the table.
_REPEATS = {"name", "constraints", "categories", "evidence"}
_TYPE = ("type", "format", "references")

Field = dict[str, Any]


def fields(package: Snapshot, table: str) -> dict[str, Field]:
    """What the schema of a table says of each column, flat: constraints and references beside the rest."""
    schema = package.schema(table)
    leads: dict[str, list[str]] = {}
    for key in schema.get("foreignKeys") or ():
        target = key.get("reference", {})
        names = key.get("fields", [])
        for name in [names] if isinstance(names, str) else names:
            leads.setdefault(name, []).append(f"{target.get('resource') or table}: {target.get('fields')}")
    found = {}
    for one in schema["fields"]:
        about = {key: value for key, value in one.items() if key not in _REPEATS}
        about |= one.get("constraints") or {}
        if one["name"] in leads:
            about["references"] = sorted(leads[one["name"]])
        found[one["name"]] = about
    return found


Differs = tuple[ChangeKind, str | None, str | None]


def differences(old: Field, new: Field) -> Iterator[Differs]:
    """How a column differs: the kind, and what the schema said of it before and says after, as JSON.

    >>> list(differences({"type": "number", "unit": "pound"}, {"type": "number", "unit": "percent"}))
    [(<ChangeKind.UNIT_CHANGED: 'unit_changed'>, '{"unit": "pound"}', '{"unit": "percent"}')]
    >>> [kind.value for kind, _, _ in differences({"enum": ["a", "b"]}, {"enum": ["b", "c"]})]
    ['column_retyped', 'column_widened']
    """
    retyped = [key for key in _TYPE if old.get(key) != new.get(key)]
    if old.get("required") is True and new.get("required") is not True:
        retyped.append("required")
    if retyped:
        yield ChangeKind.COLUMN_RETYPED, _said(old, retyped), _said(new, retyped)
    if old.get("unit") != new.get("unit"):
        yield ChangeKind.UNIT_CHANGED, _said(old, ["unit"]), _said(new, ["unit"])
    yield from _of_codes(old.get("enum"), new.get("enum"))
    told = {*_TYPE, "unit", "enum", *retyped}
    others = [key for key in sorted({*old, *new} - told) if old.get(key) != new.get(key)]
    if others:
        yield ChangeKind.COLUMN_REDEFINED, _said(old, others), _said(new, others)


def _of_codes(old: list[Any] | None, new: list[Any] | None) -> Iterator[Differs]:
    """A code that is gone, or a list where none was, forbids what was allowed; more codes allow more."""
    if old == new:
        return
    if old is None or new is None:
        kind = ChangeKind.COLUMN_RETYPED if old is None else ChangeKind.COLUMN_WIDENED
        yield kind, _said({"enum": old}, ["enum"]), _said({"enum": new}, ["enum"])
        return
    gone, come = [one for one in old if one not in new], [one for one in new if one not in old]
    if gone:
        yield ChangeKind.COLUMN_RETYPED, _said({"enum": gone}, ["enum"]), None
    if come:
        yield ChangeKind.COLUMN_WIDENED, None, _said({"enum": come}, ["enum"])
    if not gone and not come:
        yield ChangeKind.COLUMN_REDEFINED, _said({"enum": old}, ["enum"]), _said({"enum": new}, ["enum"])


def _said(about: Mapping[str, Any], keys: list[str]) -> str | None:
    told = {key: about[key] for key in keys if about.get(key) is not None}
    return json.dumps(told, ensure_ascii=False, default=str) if told else None
