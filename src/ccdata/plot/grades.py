"""Grades as badges: a letter or two on a disc, dark for the worst and light for the best."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt

from ccdata.plot.theme import DARK, FONT, Rows, layer
from ccdata.vocabulary.codebook.values import Grade

# Each is lighter than the one before, so that their order is seen in grey too.
FILLS = {
    Grade.INADEQUATE: "#7a2e00",
    Grade.REQUIRES_IMPROVEMENT: "#e8862e",
    Grade.GOOD: "#b9d9ef",
    Grade.OUTSTANDING: "#ffffff",
}
_LETTERS = {Grade.REQUIRES_IMPROVEMENT: "RI"}
_ON_DARK = {Grade.INADEQUATE}


def badge(grade: str) -> dict[str, Any]:
    """The letters of a grade: its first, or two where that is usual."""
    return {"grade": grade, "letters": _LETTERS.get(Grade(grade), grade[0].upper())}


def badges(name: str, rows: Rows, x: alt.X, y: alt.Y, hints: Sequence[str] = ()) -> list[alt.Chart]:
    """Badges for rows with ``grade`` and ``letters``; ``hints`` are fields that are shown on hovering."""
    fills = alt.Scale(domain=list(map(str, FILLS)), range=list(FILLS.values()))
    letters = alt.Scale(
        domain=list(map(str, FILLS)), range=["white" if grade in _ON_DARK else "black" for grade in FILLS]
    )
    discs = (
        layer(name, rows)
        .mark_point(shape="circle", size=270, opacity=1, stroke=DARK, strokeWidth=1)
        .encode(x=x, y=y, fill=alt.Fill("grade:N", scale=fills, legend=None), tooltip=list(hints))
    )
    text = (
        layer(f"{name}-letters", rows)
        .mark_text(font=FONT, fontSize=10, fontWeight="bold", baseline="middle")
        .encode(x=x, y=y, text="letters:N", color=alt.Color("grade:N", scale=letters, legend=None))
    )
    return [discs, text]
