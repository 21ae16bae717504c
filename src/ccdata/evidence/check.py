"""Checks: how often each was made, left out and why, and where it failed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from ccdata.tables.model.row import Row

Rows = Mapping[str, Mapping[str, Row]]
"""The rows of a package, by table and id."""


@dataclass(slots=True)
class Check:
    """What became of a check: how often it was made, left out and why, and where it failed."""

    promise: int
    name: str
    performed: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    failed: list[str] = field(default_factory=list)
    not_made_yet: str = ""
    details: list[str] = field(default_factory=list)
    """What more there is to say of it, in lines."""

    @property
    def ok(self) -> bool:
        """Whether it was made at all, and never failed. A check that is not made yet is never ok."""
        return self.performed > 0 and not self.failed and not self.not_made_yet
