"""The picture ``trusts``: who ran the children's services of each authority, and the grades on the way."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import altair as alt

from ccdata.plot import grades
from ccdata.plot.lives import Life, lives
from ccdata.plot.statements import Row, by, chosen, source_line, spelt, statements, window
from ccdata.plot.theme import (
    DARK,
    FAINT,
    GREY,
    LIGHT,
    WIDTH,
    Rows,
    across,
    day,
    footnotes,
    framed,
    layer,
    lines,
    pixels,
    small,
    words,
    years,
)

LEFT, RIGHT = 228, 545  # where time begins and ends
FATE, UNDATED = 556, 706  # where the two columns beside it stand
STARTS = (
    "A bar begins when services passed to the trust or, where that is not told, when the trust was set up. "
    "Trusts and companies first; below them, a council that ran another's services."
)
TOP, STEP = 100, 41  # where the rows begin, and how far they stand apart


def chart() -> alt.LayerChart:
    """The picture; see ``ccdata.plot.trusts``."""
    drawn = lives()
    judged = [row for row in statements("judgements") if row["entity"] in {life.authority for life in drawn}]
    rows = {life.authority: TOP + STEP * place for place, life in enumerate(drawn)}
    bottom = TOP + STEP * len(drawn)
    used = {row["id"]: row for life in drawn for row in life.rows} | {row["id"]: row for row in judged}
    notes = footnotes(
        [
            STARTS,
            source_line(used.values()),
        ]
    )
    height = bottom + 15 * len(notes) + 4
    first = min(life.began.start.year for life in drawn if life.began is not None)
    last = max(end.year for life in drawn if (end := _horizon(life)) is not None) + 1
    y = pixels("y", height)

    def x(field: str) -> alt.X:
        return years(field, first, last, LEFT, RIGHT)

    spans = [span for life in drawn for span in _spans(life, rows[life.authority], date(last, 1, 1))]
    dated, undated = _grades(judged, rows)
    picture = alt.layer(
        *_axis(first, last, bottom, x, y),
        *_names(drawn, rows, y),
        *_stretches("", spans, x("from"), "to:T", y, ["authority:N", "model:N"]),
        *_directions(drawn, rows, x, y),
        *_dated(dated, x, y),
        *_undated(undated, y),
        *_key(y),
        small("notes", lines(notes, bottom + 8), 0, y),
    )
    title = "Children's trusts in England: who ran services, until when, and the grades"
    subtitle = (
        "Each line is an authority. A bar is the time in which a trust ran its children's services, pale "
        "where it began or ended on a day that is not told. Discs above it are the grades of those services; "
        "a whisker spans the year, or years, of a grade."
    )
    picture = picture.resolve_scale(x="independent")
    return framed(picture, height, title, subtitle, _in_words(drawn))


def _horizon(life: Life) -> date | None:
    return life.planned.end if life.planned is not None else life.seen


def _spans(life: Life, y: int, horizon: date) -> list[dict[str, Any]]:
    """The stretches of a bar: possible, certain, planned, and left open."""
    spans: list[tuple[str, date, date]] = []
    if life.began is not None and life.sure_from is not None:
        spans += [
            ("possible", life.began.start, life.sure_from),
            ("certain", life.sure_from, life.sure_until),
        ]
    if life.ended is not None and life.ended.end is not None:
        spans += [("possible", life.ended.start, life.ended.end)]
    elif life.planned is not None and life.planned.end is not None:
        spans += [("planned", life.seen, life.planned.end)]
    else:
        spans += [("open", life.seen, horizon)]
    # An end that is told to the day is no stretch.
    return [
        {"authority": life.authority, "model": life.model, "kind": kind, "y": y + 6}
        | {"from": day(start), "to": day(end + timedelta(days=1)) if kind == "possible" else day(end)}
        for kind, start, end in spans
        if start < end
    ]


def _stretches(
    prefix: str, spans: Rows, x: alt.X, x2: str, y: alt.Y, hints: Sequence[str] = ()
) -> list[alt.Chart]:
    """The stretches of bars, each kind with a look of its own."""
    looks: dict[str, dict[str, Any]] = {
        "possible": {"color": LIGHT},
        "certain": {"color": DARK},
        "planned": {"fill": "white", "stroke": DARK, "strokeWidth": 1.2, "strokeDash": [3, 2]},
    }
    left_open = [span | {"y": span["y"] + 4.5} for span in spans if span["kind"] == "open"]
    return [
        layer(prefix + kind, [span | {"y2": span["y"] + 9} for span in spans if span["kind"] == kind])
        .mark_rect(**look)
        .encode(x=x, x2=x2, y=y, y2="y2:Q", tooltip=list(hints))
        for kind, look in looks.items()
    ] + [
        layer(f"{prefix}open", left_open)
        .mark_rule(color=DARK, strokeDash=[1, 4], strokeWidth=2)
        .encode(x=x, x2=x2, y=y)
    ]


def _directions(drawn: list[Life], rows: dict[str, int], x: Any, y: alt.Y) -> list[alt.Chart]:
    told = [
        {"from": day(life.directed.start), "to": day(life.directed.end + timedelta(days=1))}
        | {"y": rows[life.authority] + 10.5, "text": f"directed {life.directed.edtf}"}
        for life in drawn
        if life.directed is not None and life.directed.end is not None
    ]
    return [
        layer("directed", told).mark_rule(color=GREY, strokeWidth=1.5).encode(x=x("from"), x2="to:T", y=y),
        layer("directed-ends", [span | {"at": span[end]} for span in told for end in ("from", "to")])
        .mark_tick(color=GREY, thickness=1.5, size=8, orient="vertical")
        .encode(x=x("at"), y=y),
        small("directed-words", told, x("from"), y, align="right", dx=-4, fontSize=10),
    ]


def _grades(judged: list[Row], rows: dict[str, int]) -> tuple[Rows, Rows]:
    """The grades told, each once: those with a date, and by authority those without, in their order."""
    dated: dict[tuple[str, str, str], dict[str, Any]] = {}
    undated: dict[str, dict[str, str]] = {authority: {} for authority in rows}
    for fact in by("fact", judged).values():
        row = chosen(fact, "judged")
        for grade, column in ((row["previous_grade"], "previous_judged"), (row["grade"], "judged")):
            if grade is None:
                continue
            told = window(row, column)
            if told is None:
                undated[row["entity"]].setdefault(grade, row["id"])
                continue
            # A grade that is told as given was given by the day of publication.
            last = min(told.end or row["article_date"], row["article_date"])
            middle = told.start + (last - told.start) / 2
            dated[row["entity"], grade, told.edtf] = {
                "id": row["id"],
                "authority": row["entity"],
                "y": rows[row["entity"]] - 8,
                "from": day(told.start),
                "middle": day(middle),
                "to": day(last),
                "judged": told.edtf,
                **grades.badge(grade),
            }
    beside = [
        {"id": id, "authority": authority, "y": rows[authority] + 2, "place": UNDATED + 26 * place}
        | grades.badge(grade)
        for authority, told_grades in undated.items()
        for place, (grade, id) in enumerate(told_grades.items())
    ]
    return list(dated.values()), beside


def _dated(dated: Rows, x: Any, y: alt.Y) -> list[alt.Chart]:
    caps = [grade | {"at": grade[end]} for grade in dated for end in ("from", "to")]
    return [
        layer("graded-within", dated)
        .mark_rule(color=GREY, strokeWidth=1.5)
        .encode(x=x("from"), x2="to:T", y=y),
        layer("graded-ends", caps)
        .mark_tick(color=GREY, thickness=1.5, size=8, orient="vertical")
        .encode(x=x("at"), y=y),
        *grades.badges("grades", dated, x("middle"), y, ["id:N", "judged:N"]),
    ]


def _undated(undated: Rows, y: alt.Y) -> list[alt.Chart]:
    """The grades that no statement dates, beside the time, in the order in which they are told."""
    told = by("authority", list(undated))
    steps = [
        {"y": before["y"], "place": (before["place"] + after["place"]) / 2, "text": "›"}
        for row in told.values()
        for before, after in pairwise(row)
    ]
    return [
        *grades.badges("undated", undated, across("place"), y, ["id:N"]),
        words("undated-steps", steps, across("place"), y, align="center", color=GREY),
    ]


def _names(drawn: list[Life], rows: dict[str, int], y: alt.Y) -> list[alt.Chart]:
    """Who, and what became of it, on both sides of the time."""
    placed = [(life, rows[life.authority]) for life in drawn]
    places = [{"text": life.place, "y": y - 6, "authority": life.authority} for life, y in placed]
    models = [{"text": _model(life), "y": y + 9} for life, y in placed]
    fates = [{"text": life.fate, "y": y - 6, "authority": life.authority} for life, y in placed]
    others = [
        {"text": f"another article: {' or '.join(life.otherwise)}", "y": y + 9}
        for life, y in placed
        if life.otherwise
    ]
    rules = [{"y": y - 20, "to": WIDTH} for _, y in placed]
    return [
        layer("rows", rules).mark_rule(color=FAINT).encode(x=alt.value(0), x2=alt.value(WIDTH), y=y),
        words("places", places, 0, y, fontWeight="bold"),
        small("models", models, 0, y),
        small("fates", fates, FATE, y),
        small("fates-otherwise", others, FATE, y, fontSize=10),
    ]


def _model(life: Life) -> str:
    if not life.is_trust:
        return f"run by {life.model_name}"
    return life.model_name if life.mandate is None else f"{life.model_name} ({life.mandate})"


def _axis(first: int, last: int, bottom: int, x: Any, y: alt.Y) -> list[alt.Chart]:
    ticks = [{"year": f"{year}-01-01", "y": TOP - 20, "y2": bottom - 20} for year in range(first, last + 1)]
    labels = [
        {"year": f"{year}-07-02", "y": TOP - 30, "text": str(year)}
        for year in range(first, last)
        if year % 2 == 0
    ]
    heads = [{"text": "Authority, and its trust", "y": TOP - 30}]
    fates = [{"text": "Services", "y": TOP - 30}]
    undated = [{"text": "Grades, undated", "y": TOP - 30}]
    return [
        layer("years", ticks).mark_rule(color=FAINT).encode(x=x("year"), y=y, y2="y2:Q"),
        small("year-labels", labels, x("year"), y, align="center"),
        small("head-names", heads, 0, y),
        small("head-fates", fates, FATE, y),
        small("head-undated", undated, WIDTH, y, align="right"),
    ]


def _key(y: alt.Y) -> list[alt.Chart]:
    """What the marks mean, above the rows."""
    graded = [
        {"y": 8, "place": place, "text": spelt(grade), "words": place + 13} | grades.badge(grade)
        for place, grade in zip((10, 98, 242, 306), grades.FILLS, strict=True)
    ]
    bars = {
        "certain": (0, "certainly ran services"),
        "possible": (152, "perhaps already, or still"),
        "planned": (312, "until a return that is planned"),
        "open": (502, "no end told"),
    }
    drawn = [
        {"kind": kind, "y": 31, "from": left, "to": left + 22, "words": left + 28, "text": text}
        for kind, (left, text) in bars.items()
    ]
    return [
        *grades.badges("key-grades", graded, across("place"), y),
        small("key-grade-words", graded, across("words"), y),
        *_stretches("key-", drawn, across("from"), "to:Q", y),
        small("key-bar-words", [bar | {"y": 36} for bar in drawn], across("words"), y),
    ]


def _in_words(drawn: list[Life]) -> str:
    return "Who ran the children's services of each authority. " + "; ".join(
        f"{life.place}: {life.model_name}, "
        + (f"from {life.began.edtf}, " if life.began is not None else "")
        + life.fate
        for life in drawn
    )
