"""The base of all drafts: rows of cited cells, as an extraction script yields them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar

from ccdata.evidence.cited import Cited
from ccdata.evidence.errors import ValueRefused


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """A row before it is finished: its cells are cited values, its key is plain.

    The drafts of the tables are generated from their row models: see :mod:`ccdata.evidence.drafts`.
    """

    table: ClassVar[str]
    keys: ClassVar[tuple[str, ...]]

    def __post_init__(self) -> None:
        """Refuse a cell that is not cited: a value typed beside its quote."""
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name in self.keys or value is None:
                continue
            if not isinstance(value, Cited) or not value.has_source:
                raise ValueRefused(
                    f"the cell {self.table}.{field.name} is {value!r}, which is not a cited value",
                    where=f"{type(self).__name__}({', '.join(str(getattr(self, key)) for key in self.keys)})",
                    mend="let the value come from a quote: p.money(…), p.link(…), p.code(…)",
                )
