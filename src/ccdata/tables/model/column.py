"""Fields of row models: what each says of itself beyond its type."""

from __future__ import annotations

import types
from typing import Any, Union, get_args, get_origin

from pydantic import Field

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""A readable id: lower-case words of ASCII letters and digits, joined by hyphens."""


def column(
    description: str,
    *,
    unit: str | None = None,
    refers: str | None = None,
    draft: str | None = None,
    draft_type: str | None = None,
    function: str | None = None,
    from_: tuple[str, ...] = (),
    key: bool = False,
    edtf: bool = False,
    **constraints: Any,
) -> Any:
    """Describe a field of a row model.

    ``draft`` is the dotted path from the cited value of a script to the cell (``"amount.low"``);
    without it, a column is filled by the cited value of its own name. ``edtf`` says that the texts are
    date expressions. ``constraints`` are those of :func:`pydantic.Field` (``pattern``, ``ge``, ``le``,
    ``max_length``).
    """
    about: dict[str, Any] = {
        "unit": unit,
        "refers": refers,
        "draft": draft,
        "draft_type": draft_type,
        "function": function,
        "from": list(from_),
        "key": key,
        "edtf": edtf,
    }
    return Field(description=description, json_schema_extra=about, **constraints)


def ref(table: str, description: str) -> Any:
    """Describe a field that holds the id of a row of another table."""
    return column(description, refers=table)


def when(description: str) -> Any:
    """Describe a field that holds a time as an EDTF string."""
    return column(description, draft_type="When")


def first_day(of: str) -> Any:
    """Describe the first day that the EDTF string of another column can mean."""
    return column(f"First day of `{of}`; empty where it is open.", function="first_day", from_=(of,))


def last_day(of: str) -> Any:
    """Describe the last day that the EDTF string of another column can mean."""
    return column(f"Last day of `{of}`; empty where it is open.", function="last_day", from_=(of,))


def extent(of: str) -> Any:
    """Describe whether a time means some day within its bounds or all of them."""
    return column(
        f"Whether `{of}` means some day within its bounds, or from the first to the last.",
        draft=f"{of}.extent",
        draft_type="When",
    )


def name_of(of: str) -> Any:
    """Describe the name of the entity whose id stands in another column."""
    return column(f"Name of `{of}`.", function="name_of", from_=(of,))


def low(of: str, description: str, *, unit: str | None = None) -> Any:
    """Describe the lower bound of a quantity, in a unit of its own where the column holds but one."""
    return column(description, draft=f"{of}.low", draft_type="Quantity", unit=unit)


def high(of: str, description: str, *, unit: str | None = None) -> Any:
    """Describe the upper bound of a quantity, in a unit of its own where the column holds but one."""
    return column(description, draft=f"{of}.high", draft_type="Quantity", unit=unit)


def part(path: str, description: str, **constraints: Any) -> Any:
    """Describe another part of a quantity: its hedge, its unit, its numerator."""
    return column(description, draft=path, draft_type="Quantity", **constraints)


def plain_type(annotation: Any) -> tuple[type, bool]:
    """Split ``X | None`` into ``X`` and whether None is allowed."""
    if get_origin(annotation) in (Union, types.UnionType):
        inner = [arm for arm in get_args(annotation) if arm is not type(None)]
        if len(inner) != 1:
            raise TypeError(f"a column holds one type, not {annotation}")
        return inner[0], True
    if not isinstance(annotation, type):
        raise TypeError(f"a column holds a plain type, not {annotation}")
    return annotation, False
