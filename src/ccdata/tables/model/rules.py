"""Rules across the columns of a row that a table's schema declares, as they follow from its row model.

Their forms are those that :mod:`ccdata.validation.declared` knows; two functions of computed cells
(``is_first``, ``quoted_percent``) are of many rows, and only a package of ccdata is held against them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from ccdata.tables.model.columns import Column
from ccdata.tables.model.row import Row

Rule = dict[str, Any]

_PERCENT = "percent"
_LOOKED_UP = {
    "name_of": ("entities", "name"),
    "article_date": ("articles", "published_start"),
    "article_url": ("articles", "url"),
}
"""The functions that take a cell of the row that is referred to: the table and the column."""


def declared_rules(model: type[Row]) -> list[Rule]:
    """The rules of a table.

    >>> from ccdata.tables.copies import CopyRow
    >>> declared_rules(CopyRow)[1]
    {'rule': 'id-form', 'field': 'id', 'fields': ['article_id', 'source_id'], 'joinedBy': '.'}
    """
    return [*_of_id(model), *_of_times(model), *_computed(model), *_of_quantities(model)]


def _of_id(model: type[Row]) -> Iterator[Rule]:
    yield {"rule": "id-sorted", "field": "id"}
    form = model.id_form
    if form is not None:
        rule: Rule = {
            "rule": "id-form",
            "field": "id",
            "fields": list(form.fields),
            "joinedBy": form.joined_by,
        }
        yield rule | ({"mayContinue": True} if form.may_continue else {})


def _of_times(model: type[Row]) -> Iterator[Rule]:
    """The bounds of each date expression that a table has bounds of."""
    dates = {column.name for column in model.columns() if column.value_type is date}
    for name in (column.name for column in model.columns() if column.is_edtf):
        start, end = f"{name}_start", f"{name}_end"
        if start in dates and end in dates:
            yield {"rule": "dates-order", "start": start, "end": end}
            yield {"rule": "computed-value", "field": start, "function": "first_day", "from": name}
            yield {"rule": "computed-value", "field": end, "function": "last_day", "from": name}


def _computed(model: type[Row]) -> Iterator[Rule]:
    for column in model.columns():
        function = column.function
        if function is None or function in {"first_day", "last_day"}:
            continue
        about: Rule = {"rule": "computed-value", "field": column.name}
        if function in _LOOKED_UP:
            resource, take = _LOOKED_UP[function]
            about |= {"function": "lookup", "from": column.from_[0]}
            about["reference"] = {"resource": resource, "field": "id", "take": take}
        else:
            about |= {"function": function, "from": list(column.from_)}
        yield about


def _of_quantities(model: type[Row]) -> Iterator[Rule]:
    """The bounds, hedge and share of each quantity: its columns are those that one cited value fills."""
    quantities: dict[str, dict[str, Column]] = defaultdict(dict)
    for column in model.columns():
        if column.draft is not None and column.draft_type == "Quantity" and column.take:
            quantities[column.draft][column.take[-1]] = column
    for parts in quantities.values():
        names = {part: column.name for part, column in parts.items()}
        if {"low", "high"} <= names.keys():
            yield {"rule": "bounds-order", "low": names["low"], "high": names["high"]}
        if {"low", "high", "hedge"} <= names.keys():
            hedged = {"low": names["low"], "high": names["high"], "hedge": names["hedge"]}
            yield {"rule": "hedge-bounds"} | hedged
        share: dict[str, str] = {part: names[part] for part in ("low", "high") if part in names}
        unit = parts["unit"].codes if "unit" in parts else None
        if share and unit is not None and _PERCENT in map(str, unit):
            share |= {"unit": names["unit"], "percent": _PERCENT}
        if {"numerator", "denominator"} <= names.keys():
            share |= {"numerator": names["numerator"], "denominator": names["denominator"]}
        if share.keys() - {"low", "high"}:
            yield {"rule": "share-range", **share}
