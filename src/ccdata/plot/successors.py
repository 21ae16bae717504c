"""The picture ``successions``: bodies, schemes and posts that became others, when that is told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import altair as alt

from ccdata.loaders.dates import in_words
from ccdata.plot.statements import Row, by, chosen, source_line, statements, window
from ccdata.plot.theme import (
    DARK,
    FAINT,
    WIDTH,
    Rows,
    across,
    day,
    filled,
    footnotes,
    framed,
    layer,
    lines,
    pixels,
    small,
    words,
    years,
)
from ccdata.vocabulary.codebook.facts import SuccessionKind
from ccdata.vocabulary.codebook.statements import Modality

LEFT, RIGHT, WORDS = 142, 388, 400  # where time begins and ends, and where the words do
TOP, STEP = 66, 38
SHORT = 31  # days: a month at most


def facts() -> list[Row]:
    """The statement drawn of each succession: those with a date by date, then those without by name."""
    drawn = [chosen(rows, "date") for rows in by("fact", statements("successions")).values()]
    last = date.max
    return sorted(drawn, key=lambda row: (row["date_start"] or last, row["date_end"] or last, _first(row)))


def _first(row: Row) -> str:
    return f"{row['predecessor_name']} {row['successor_name']}".casefold()


def chart() -> alt.LayerChart:
    """The picture; see ``ccdata.plot.successions``."""
    known = facts()
    dated = [_placed(row, TOP + STEP * place) for place, row in enumerate(known) if row["date"] is not None]
    bottom = TOP + STEP * len(dated)
    rest = [row for row in known if row["date"] is None]
    half = -(-len(rest) // 2)
    begin = bottom + 54
    columns = [
        _placed(row, begin + STEP * (place % half)) | {"x": (WIDTH / 2 + 10) * (place // half)}
        for place, row in enumerate(rest)
    ]
    end = begin + STEP * half
    notes = footnotes([source_line(statements("successions"))])
    height = end + 15 * len(notes) - 4
    y = pixels("y", height)
    picture = alt.layer(
        *_axis(known, bottom, y),
        *_times(dated, known, y),
        *_named("dated", dated, alt.value(WORDS), y),
        words("apart-head", [{"text": "No date told", "y": bottom + 22}], 0, y, fontWeight="bold"),
        *_named("undated", columns, across("x"), y),
        *_key(y),
        small("notes", lines(notes, end - 2), 0, y),
    ).resolve_scale(x="independent")
    title = "What became what: governments, bodies, ratings and services"
    subtitle = (
        "From top to bottom by date. A box is as wide as the year in which it happened on a day not told; "
        "a diamond is a month or a day. The words say what gave way, and to what. What no article dates "
        "stands below."
    )
    return framed(picture, height, title, subtitle, _in_words(known))


def _placed(row: Row, y: int) -> dict[str, Any]:
    told = window(row, "date")
    place = {
        "id": row["id"],
        "fact": row["fact"],
        "y": y,
        "predecessor": row["predecessor_name"],
        "becoming": _becoming(row),
        "firm": row["modality"] == Modality.STATED,
    }
    if told is None or told.end is None:
        return place
    return place | {
        "from": day(told.start),
        "to": day(told.end + timedelta(days=1)),
        "days": told.days,
        "when": in_words(told.edtf) + ("" if place["firm"] else f", {row['modality']}"),
    }


def _becoming(row: Row) -> str:
    """What followed, in words."""
    ahead = row["modality"] != Modality.STATED
    if row["kind"] == SuccessionKind.REPLACED_BY:
        return f"→ {'to be ' if ahead else ''}replaced by {row['successor_name']}"
    what = row["what"] or "its functions"
    return f"→ {what}{', as planned,' if ahead else ''} to {row['successor_name']}"


def _span(known: list[Row]) -> tuple[int, int]:
    told = [row for row in known if row["date"] is not None]
    return min(row["date_start"].year for row in told), max(row["date_end"].year for row in told) + 1


def _x(field: str, known: list[Row]) -> alt.X:
    first, last = _span(known)
    return years(field, first, last, LEFT, RIGHT)


def _axis(known: list[Row], bottom: int, y: alt.Y) -> list[alt.Chart]:
    first, last = _span(known)
    ticks = [
        {"year": f"{year}-01-01", "y": TOP - 18, "y2": bottom - 16, "text": str(year)}
        for year in range(first, last + 1)
        # The first, and then every fifth, where the numbers have room.
        if year == first or (year % 5 == 0 and year > first + 3)
    ]
    rules = [{"y": y} for y in range(TOP - 18, bottom, STEP)]
    return [
        layer("years", ticks).mark_rule(color=FAINT).encode(x=_x("year", known), y=y, y2="y2:Q"),
        small(
            "year-labels", [tick | {"y": TOP - 27} for tick in ticks], _x("year", known), y, align="center"
        ),
        layer("rules", rules).mark_rule(color=FAINT).encode(x=alt.value(0), x2=alt.value(WIDTH), y=y),
    ]


def _times(dated: Rows, known: list[Row], y: alt.Y) -> list[alt.Chart]:
    marks = [row | {"y": row["y"] - 7, "y2": row["y"] + 7} for row in dated]
    hints = ["id:N", "when:N"]
    return [
        small("dates", [row | {"text": row["when"]} for row in dated], 0, y),
        layer("times", [mark for mark in marks if mark["days"] > SHORT])
        .mark_rect(stroke=DARK, strokeWidth=1.5)
        .encode(x=_x("from", known), x2="to:T", y=y, y2="y2:Q", fill=filled("firm"), tooltip=hints),
        # So narrow a box would be a line, filled or not.
        layer("short-times", [row for row in dated if row["days"] <= SHORT])
        .mark_point(shape="diamond", size=110, stroke=DARK, strokeWidth=1.5, opacity=1)
        .encode(x=_x("from", known), y=y, fill=filled("firm"), tooltip=hints),
    ]


def _named(name: str, rows: Rows, x: Any, y: alt.Y) -> list[alt.Chart]:
    above = [row | {"y": row["y"] - 7, "text": row["predecessor"]} for row in rows]
    below = [row | {"y": row["y"] + 8, "text": row["becoming"]} for row in rows]
    return [words(f"{name}-first", above, x, y), small(f"{name}-then", below, x, y)]


def _key(y: alt.Y) -> list[alt.Chart]:
    """What the marks mean."""
    marks = [
        {"firm": True, "from": 1, "to": 12, "y": 3, "y2": 15, "words": 18, "text": "told as a fact"},
        {"firm": False, "from": 112, "to": 123, "y": 3, "y2": 15, "words": 130, "text": "planned"},
    ]
    return [
        layer("key", marks)
        .mark_rect(stroke=DARK, strokeWidth=1.5)
        .encode(x=across("from"), x2="to:Q", y=y, y2="y2:Q", fill=filled("firm")),
        small("key-words", [mark | {"y": 9} for mark in marks], across("words"), y),
    ]


def _in_words(known: list[Row]) -> str:
    told = []
    for row in known:
        when = in_words(row["date"]) if row["date"] is not None else "no date told"
        told.append(f"{when}: {row['predecessor_name']} {_becoming(row)}")
    return "Successions by date. " + "; ".join(told)
