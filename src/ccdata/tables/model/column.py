"""Columns: what a field of a row model says of itself beyond its type."""

from __future__ import annotations

import types
from typing import TYPE_CHECKING, Any, NamedTuple, Union, get_args, get_origin

from pydantic import Field

from ccdata.vocabulary.codebook.code import Code

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo

SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
"""A readable id: lower-case words of ASCII letters and digits, joined by hyphens."""


class Column(NamedTuple):
    """A column of a table: its type, what it means, and where its cells come from.

    ``value_type`` is one of ``str``, ``int``, ``bool``, ``Decimal``, ``date`` or a :class:`Code` list.
    ``is_edtf`` says that its texts are date expressions of EDTF.
    ``draft`` names the cited value of an extraction script that fills the column and ``take`` the
    attributes of that value that lead to the cell; both are empty for a computed column, which
    names its ``function`` and the columns it is computed ``from_``, and for a key.
    """

    name: str
    value_type: type
    nullable: bool
    description: str
    unit: str | None = None
    refers: str | None = None
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    max_length: int | None = None
    is_edtf: bool = False
    draft: str | None = None
    draft_type: str | None = None
    take: tuple[str, ...] = ()
    function: str | None = None
    from_: tuple[str, ...] = ()

    @property
    def codes(self) -> type[Code] | None:
        """The code list that the column draws from, if it is coded."""
        return self.value_type if issubclass(self.value_type, Code) else None

    @property
    def needs_evidence(self) -> bool:
        """Whether its cells come from somewhere: keys, and what the corpus itself says, do not."""
        return self.name != "id" and (self.draft is not None or self.function is not None)


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


def column_of(name: str, field: FieldInfo) -> Column:
    """Read a column off a field of a row model."""
    kind, nullable = _plain(field.annotation)
    about: dict[str, Any] = field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}
    limits = {
        key: getattr(item, key)
        for item in field.metadata
        for key in ("pattern", "ge", "le", "max_length")
        if getattr(item, key, None) is not None
    }
    filled = about.get("function") is None and not about.get("key")
    path = (about.get("draft") or name).split(".") if filled else ()
    draft_type = about.get("draft_type") or kind.__name__
    if draft_type == "When" and len(path) == 1:
        path = [*path, "edtf"]
    return Column(
        name=name,
        value_type=kind,
        nullable=nullable,
        description=field.description or "",
        unit=about.get("unit"),
        refers=about.get("refers"),
        pattern=limits.get("pattern"),
        minimum=limits.get("ge"),
        maximum=limits.get("le"),
        max_length=limits.get("max_length"),
        is_edtf=bool(about.get("edtf")) or (draft_type == "When" and tuple(path[1:]) == ("edtf",)),
        draft=path[0] if path else None,
        draft_type=draft_type if path else None,
        take=tuple(path[1:]),
        function=about.get("function"),
        from_=tuple(about.get("from", ())),
    )


def _plain(annotation: Any) -> tuple[type, bool]:
    """Split ``X | None`` into ``X`` and whether None is allowed."""
    if get_origin(annotation) in (Union, types.UnionType):
        inner = [arm for arm in get_args(annotation) if arm is not type(None)]
        if len(inner) != 1:
            raise TypeError(f"a column holds one type, not {annotation}")
        return inner[0], True
    if not isinstance(annotation, type):
        raise TypeError(f"a column holds a plain type, not {annotation}")
    return annotation, False
