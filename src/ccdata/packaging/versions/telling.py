"""What a report says of a difference, whatever its form: the verdict, and each change with its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ccdata.packaging.versions.comparing import CHANGES, Change, Difference
from ccdata.packaging.versions.evidence import Evidence, Quote
from ccdata.packaging.versions.numbering import fits, following
from ccdata.vocabulary.codebook.changing import ChangeKind

_GONE = {ChangeKind.ROW_REMOVED}
_COME = {ChangeKind.ROW_ADDED}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The version that follows from a difference, and whether the newer package declares one that fits.

    ``follows`` is None where the older package declares no version.
    """

    old: str | None
    declared: str | None
    follows: str | None
    fits: bool

    @property
    def sentence(self) -> str:
        """The verdict in words.

        >>> Verdict("0.1.0", "0.1.1", "0.2.0", False).sentence
        '0.1.0 is followed by 0.2.0, and 0.1.1 is declared: that does not fit'
        """
        if self.follows is None:
            return "the older package declares no version that another could follow"
        start = f"{self.old} is followed by {self.follows}"
        if self.follows == self.old:
            start = f"nothing that counts changed since {self.old}"
        if self.declared is None:
            return f"{start}, and the newer package declares no version: that does not fit"
        return (
            f"{start}, and {self.declared} is declared: {'that fits' if self.fits else 'that does not fit'}"
        )


def verdict(difference: Difference) -> Verdict:
    """The verdict on a difference. Raises CannotCompare where a version has another form."""
    old, declared = difference.old.version, difference.new.version
    if old is None:
        return Verdict(None, declared, None, True)
    follows = following(old, difference.level)
    return Verdict(old, declared, follows, declared is not None and fits(old, declared, difference.level))


@dataclass(frozen=True, slots=True)
class Told:
    """A change with the words cited before and after, and its reason where the newer package gives one.

    ``row`` are the cells of a row that is new or gone, those that are not empty.
    """

    change: Change
    before: tuple[Quote, ...]
    after: tuple[Quote, ...]
    row: dict[str, str]
    reason: str | None


def told(difference: Difference) -> Iterator[Told]:
    """Each change with its evidence, in the order of the difference."""
    old, new = Evidence(difference.old), Evidence(difference.new)
    reasons = _reasons(difference)
    for change in difference.changes:
        before: tuple[Quote, ...] = ()
        after: tuple[Quote, ...] = ()
        row: dict[str, str] = {}
        if change.table is not None and change.row_id is not None:
            if change.kind is ChangeKind.CELL_CHANGED:
                before, after = old.of_cell(change.id), new.of_cell(change.id)
            elif change.kind in _GONE:
                before = old.of_row(change.table, change.row_id)
                row = _cells(difference, change)
            elif change.kind in _COME:
                after = new.of_row(change.table, change.row_id)
                row = _cells(difference, change)
        yield Told(change, before, after, row, reasons.get(change.id))


def _cells(difference: Difference, change: Change) -> dict[str, str]:
    package = difference.old if change.kind in _GONE else difference.new
    table = package.table(str(change.table))
    row = table.rows[str(change.row_id)]
    return {name: cell for name, cell in zip(table.columns, row, strict=True) if cell}


def _reasons(difference: Difference) -> dict[str, str]:
    """The reasons that the newer package gives, if it tells of changes since this older one."""
    changes = difference.new.table(CHANGES)
    return {
        key: changes.cell(key, "reason")
        for key in changes.rows
        if changes.cell(key, "since") == difference.old.version and changes.cell(key, "reason")
    }
