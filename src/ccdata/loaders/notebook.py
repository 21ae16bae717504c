"""An explanation as HTML, for a notebook."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ccdata.loaders.explanation import Cell, Explanation
from ccdata.loaders.printing import checked, how, leanings, place, value_of

# A long id or address breaks rather than push what it comes from out of sight.
_NARROW = "max-width:16em; overflow-wrap:anywhere; text-align:left"
_WIDE = "max-width:34em; overflow-wrap:anywhere; text-align:left"


def as_html(explanation: Explanation) -> str:
    """The explanation as HTML. All that comes from the data is escaped."""
    numbers = {work.id: number for number, work in enumerate(explanation.works, start=1)}
    # A single empty cell is what was asked for; among many, the empty ones are named and no more.
    shown = [
        cell for cell in explanation.cells.values() if cell.value is not None or len(explanation.cells) == 1
    ]
    ids = frozenset(cell.id for cell in shown)
    empty = [cell.column for cell in explanation.cells.values() if cell not in shown]
    body = "".join(
        f"<tr style='vertical-align:top'><th title='{escape(cell.description)}'>{escape(cell.column)}</th>"
        f"<td style='{_NARROW}'>{escape(value_of(cell))}{_meaning(cell)}</td>"
        f"<td style='{_WIDE}'>{''.join(_evidence(cell, numbers, ids))}</td></tr>"
        for cell in shown
    )
    not_said = f"<p>Not said: {escape(', '.join(empty))}.</p>" if empty else ""
    works = "".join(
        f"<li>{escape(work.title)}. {escape(work.byline)}.<br>"
        f"<a href='{escape(work.url)}'>{escape(work.url)}</a></li>"
        for work in explanation.works
    )
    reviewed = checked(explanation)
    reviews = f"<p>Checked: {escape(reviewed)}.</p>" if reviewed else ""
    return (
        f"<p><b>{escape(explanation.table)}</b>: <code>{escape(explanation.row_id)}</code></p>"
        "<table style='text-align:left'><tr><th>column</th><th>value</th><th>where it comes from</th></tr>"
        f"{body}</table>{not_said}{reviews}<ol>{works}</ol>"
    )


def _meaning(cell: Cell) -> str:
    return "" if cell.meaning is None else f"<br><small>{escape(cell.meaning)}</small>"


def _evidence(cell: Cell, numbers: dict[str, int], shown: frozenset[str]) -> Iterator[str]:
    """Yield how the cell was derived, its words, and the same for each input that is not shown anyway."""
    if cell.value is None:
        return
    yield escape(how(cell))
    for quote in cell.quotes:
        yield f"<blockquote style='margin:0.3em 1em'><mark>{escape(quote.words)}</mark><br>"
        yield f"<small>{escape(place(cell, quote, numbers))}</small></blockquote>"
    for reading in cell.readings:
        yield from (f"<br>{escape(line)}" for line in leanings(reading))
    inputs = [one for one in cell.inputs if one.id not in shown]
    if inputs:
        yield "<ul>"
        for one in inputs:
            below = "".join(_evidence(one, numbers, shown))
            yield f"<li>{escape(one.id)}: {escape(value_of(one))}; {below}</li>"
        yield "</ul>"
