"""Columns of tables: all that a field of a row model says, read off it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from ccdata.tables.model.column import plain_type
from ccdata.vocabulary.codebook.code import Code

if TYPE_CHECKING:
    from pydantic.fields import FieldInfo


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


def column_of(name: str, field: FieldInfo) -> Column:
    """Read a column off a field of a row model."""
    kind, nullable = plain_type(field.annotation)
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
