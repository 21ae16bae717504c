"""Which columns of a table tell from when to when what its rows say holds."""

from typing import NamedTuple


class Holds(NamedTuple):
    """Which columns of a table tell from when to when what its rows say holds.

    ``begin`` names the columns that tell the beginning, the best first, ``end`` those that tell the end,
    and ``planned_end`` those that tell when it was to end, which ends nothing for certain; ``ends`` says
    that it can end though no column tells when. Where no beginning is told, ``span`` may hold both ends in
    one column. ``until_next`` names the column by which the next row
    ends the one before: a grade stands until the same entity is judged again. Without any of them, what
    has begun goes on for good: it has happened. ``of`` names a table whose row, found by the value of a
    column of this one in a column of that, tells the time where this one does not.
    """

    begin: tuple[str, ...] = ()
    end: tuple[str, ...] = ()
    planned_end: tuple[str, ...] = ()
    span: str | None = None
    until_next: str | None = None
    of: tuple[str, str, str] | None = None
    last_day_counts: bool = False
    ends: bool = False

    @property
    def has_end(self) -> bool:
        """Whether it can end at all."""
        return bool(self.end or self.planned_end or self.ends)
