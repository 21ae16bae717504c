"""A difference as text, for a terminal or a log."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ccdata.packaging.versions.comparing import Difference
from ccdata.packaging.versions.counting import Counts, counts
from ccdata.packaging.versions.evidence import Quote
from ccdata.packaging.versions.telling import Told, told, verdict
from ccdata.packaging.versions.words import are_alike, parts
from ccdata.vocabulary.codebook.changing import ChangeKind

_SIGNS = {"added": "+", "removed": "-"}
_OF_CELL = {"table", "row_id", "column"}  # columns of a row that tells of a cell, as a citation does


def pieces(difference: Difference) -> Iterator[str]:
    """The changes by table, each by its key, and the verdict on the last line.

    A text that changed in part is shown once: ``[-words that are gone-]``, ``{+words that have come+}``.
    """
    found = verdict(difference)
    yield f"old: {_line(difference.old.name)}, version {found.old}\n"
    yield f"new: {_line(difference.new.name)}, version {found.declared}\n"
    summary = {one.table: one for one in counts(difference)}
    for table, group in groupby(told(difference), key=lambda one: one.change.table):
        yield f"\n{_heading(summary[table]) if table is not None else 'the package'}\n"
        for one in group:
            yield from _change(one)
    said = "nothing differs" if difference.level is None else f"{difference.level} changes"
    yield f"\n{said}: {found.sentence}\n"


def _heading(one: Counts) -> str:
    if one.state:
        return f"{one.table}: a table that is {one.state}, of {one.added or one.removed:,} rows"
    said = {
        "row(s) added": one.added,
        "row(s) removed": one.removed,
        "row(s) renamed": one.renamed,
        "cell(s) changed": one.cells,
        "change(s) of columns": one.columns,
    }
    return f"{one.table}: " + (", ".join(f"{n:,} {what}" for what, n in said.items() if n) or "redefined")


def _change(one: Told) -> Iterator[str]:
    change = one.change
    if change.kind in (ChangeKind.TABLE_ADDED, ChangeKind.TABLE_REMOVED):
        return
    sign = _SIGNS.get(change.kind.rpartition("_")[2], "~")
    named = "" if change.kind is ChangeKind.CELL_CHANGED else f"  ({change.kind.replace('_', ' ')})"
    yield f"  {sign} {_line(change.id.partition('/')[2] or change.id)}{named}\n"
    if change.before is not None and change.after is not None and are_alike(change.before, change.after):
        marked = "".join(
            same or (f"[-{gone}-]" if gone else "") + (f"{{+{come}+}}" if come else "")
            for same, gone, come in parts(change.before, change.after)
        )
        yield f"      {_line(marked)}\n"
    elif change.before is not None or change.after is not None:
        yield f"      {_value(change.before)} -> {_value(change.after)}\n"
    if one.row.keys() >= _OF_CELL:
        yield f"      of {'/'.join(_line(one.row[name]) for name in ('table', 'row_id', 'column'))}\n"
    if one.before == one.after or not (one.before and one.after):
        yield from _quotes("words", one.before or one.after)
    else:
        yield from _quotes("words before", one.before)
        yield from _quotes("words after", one.after)
    if one.reason is not None:
        yield f"      why: {_line(one.reason)}\n"


def _quotes(what: str, quotes: tuple[Quote, ...]) -> Iterator[str]:
    if quotes:
        words = " … ".join(dict.fromkeys(_line(quote.words) for quote in quotes))
        yield f"      {what}: “{words}”\n"


def _value(text: str | None) -> str:
    return "(empty)" if text is None else f"‘{_line(text)}’"


def _line(text: str) -> str:
    """A text on one line, without what moves the cursor of a terminal."""
    return "".join(one if one.isprintable() else " " for one in " ".join(text.split()))
