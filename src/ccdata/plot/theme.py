"""The look that all pictures share: fonts, colours, and text set where it is wanted.

Rows are placed by pixels from the top, so that labels stand beside their marks and nothing is cut off;
time and quantities keep scales of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from textwrap import wrap
from typing import Any

import altair as alt

WIDTH = 760
# One of them is on every machine, and all but the last are equally wide.
FONT = "Arial, Helvetica, Liberation Sans, sans-serif"

# Dark to light in one order, so that they are told apart in grey, and blue beside orange, which readers
# who do not see red or green tell apart as well.
INK = "#1b1f24"
GREY = "#57606a"
FAINT = "#d8dee4"
DARK = "#23527c"
MIDDLE = "#7fa6c9"
LIGHT = "#c3d7e8"
WARM = "#c05a00"

# As many characters as a line of a picture holds, of the notes and of the larger subtitle.
_NOTES, _SUBTITLE = 148, 136

Rows = Sequence[dict[str, Any]]


def layer(name: str, rows: Rows) -> alt.Chart:
    """A layer with the rows that it draws, found again under its name in the specification."""
    named: alt.Chart = alt.Chart(alt.InlineData(values=list(rows))).properties(name=name)
    return named


def pixels(field: str, height: float) -> alt.Y:
    """Places down the picture, from the top."""
    scale = alt.Scale(domain=[0, height], range=[0, height], nice=False, zero=False)
    return alt.Y(f"{field}:Q", scale=scale, axis=None)


def years(field: str, first: int, last: int, left: float, right: float) -> alt.X:
    """Days along the picture, from the first day of one year to the first day of another."""
    # UTC, since a day is no moment: a reader west of Greenwich would see the day before.
    scale = alt.Scale(type="utc", domain=[f"{first}-01-01", f"{last}-01-01"], range=[left, right], nice=False)
    return alt.X(f"{field}:T", scale=scale, axis=None)


def across(field: str) -> alt.X:
    """Places along the picture, in pixels from the left."""
    scale = alt.Scale(domain=[0, WIDTH], range=[0, WIDTH], nice=False, zero=False)
    return alt.X(f"{field}:Q", scale=scale, axis=None)


def filled(field: str, colour: str = DARK) -> alt.Fill:
    """Filled marks where a field is true, open ones where it is not."""
    scale = alt.Scale(domain=[True, False], range=[colour, "white"])
    return alt.Fill(f"{field}:N", scale=scale, legend=None)


def day(moment: date) -> str:
    """A day as Vega reads it."""
    return moment.isoformat()


def words(
    name: str, rows: Rows, x: alt.X | alt.XValue | float, y: alt.Y | alt.YValue, **style: Any
) -> alt.Chart:
    """A layer of text: the field ``text`` of each row, set at a pixel or on a scale."""
    at = alt.value(x) if isinstance(x, int | float) else x
    looks: dict[str, Any] = {"align": "left", "baseline": "middle", "fontSize": 12, "color": INK, **style}
    text: alt.Chart = layer(name, rows).mark_text(font=FONT, **looks).encode(x=at, y=y, text="text:N")
    return text


def small(
    name: str, rows: Rows, x: alt.X | alt.XValue | float, y: alt.Y | alt.YValue, **style: Any
) -> alt.Chart:
    """A layer of small grey text."""
    return words(name, rows, x, y, **{"fontSize": 11, "color": GREY, **style})


def footnotes(texts: Iterable[str]) -> list[str]:
    """The lines of the notes beneath a picture."""
    return [line for text in texts for line in wrap(text, _NOTES)]


def lines(texts: Sequence[str], top: float) -> Rows:
    """Lines of text, one under the other."""
    return [{"text": text, "y": top + 15 * place} for place, text in enumerate(texts)]


def framed(
    chart: alt.LayerChart, height: float, title: str, subtitle: str, alternative: str
) -> alt.LayerChart:
    """The finished picture: its size and title, what to read off, and words for who cannot see it."""
    finished: alt.LayerChart = (
        chart.properties(width=WIDTH, height=height, title=heading(title, subtitle), description=alternative)
        # Vega describes each mark by its pixels, and by days as the clock of the reader has them.
        .configure(font=FONT, background="white", padding=14, aria=False)
        .configure_view(stroke=None)
    )
    return finished


def heading(title: str, subtitle: str) -> alt.TitleParams:
    """A title with the sentences that say what to read off."""
    return alt.TitleParams(
        title,
        subtitle=wrap(subtitle, _SUBTITLE),
        anchor="start",
        frame="group",
        font=FONT,
        fontSize=18,
        color=INK,
        subtitleFont=FONT,
        subtitleFontSize=12,
        subtitleColor=GREY,
        subtitleLineHeight=16,
        subtitlePadding=6,
        offset=14,
    )
