"""An explanation as HTML, for a notebook."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ccdata.loaders.explanation import Cell, Explanation
from ccdata.loaders.printing import checked, how, leanings, place, value_of


def as_html(explanation: Explanation) -> str:
    """The explanation as HTML. All that comes from the data is escaped."""
    numbers = {work.id: number for number, work in enumerate(explanation.works, start=1)}
    body = "".join(
        f"<tr><th title='{escape(cell.description)}'>{escape(cell.column)}</th>"
        f"<td>{escape(value_of(cell))}{_meaning(cell)}</td><td>{''.join(_evidence(cell, numbers))}</td></tr>"
        for cell in explanation.cells.values()
    )
    works = "".join(
        f"<li>{escape(work.title)}. {escape(work.byline)}.<br>"
        f"<a href='{escape(work.url)}'>{escape(work.url)}</a></li>"
        for work in explanation.works
    )
    reviewed = checked(explanation)
    return (
        f"<p><b>{escape(explanation.table)}</b>: <code>{escape(explanation.row_id)}</code></p>"
        "<table style='text-align:left'><tr><th>column</th><th>value</th><th>where it comes from</th></tr>"
        f"{body}</table>{f'<p>Checked: {escape(reviewed)}.</p>' if reviewed else ''}<ol>{works}</ol>"
    )


def _meaning(cell: Cell) -> str:
    return "" if cell.meaning is None else f"<br><small>{escape(cell.meaning)}</small>"


def _evidence(cell: Cell, numbers: dict[str, int]) -> Iterator[str]:
    """Yield how the cell was derived, its words, and the same for each of its inputs."""
    if cell.value is None:
        return
    yield escape(how(cell))
    for quote in cell.quotes:
        yield f"<blockquote><mark>{escape(quote.words)}</mark><br>"
        yield f"<small>{escape(place(cell, quote, numbers))}</small></blockquote>"
    for reading in cell.readings:
        yield from (f"<br>{escape(line)}" for line in leanings(reading))
    if cell.inputs:
        yield "<ul>"
        for one in cell.inputs:
            yield f"<li>{escape(one.id)}: {escape(value_of(one))}; {''.join(_evidence(one, numbers))}</li>"
        yield "</ul>"
