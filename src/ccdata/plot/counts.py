"""The picture ``authorities_under_trusts``: how many there were, as told and as counted by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import altair as alt

from ccdata.loaders.dates import MONTHS
from ccdata.plot.lives import Life, lives
from ccdata.plot.statements import (
    Row,
    Window,
    by,
    chosen,
    day_in_words,
    first_told,
    source_line,
    statements,
    window,
)
from ccdata.plot.theme import (
    DARK,
    FAINT,
    LIGHT,
    WARM,
    WIDTH,
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
from ccdata.vocabulary.codebook.statements import Modality
from ccdata.vocabulary.codebook.values import Unit

LEFT, TOP, BOTTOM = 24, 14, 200  # where the picture of all years stands
CLOSE_TOP, CLOSE_BOTTOM, CLOSE_RIGHT = 264, 434, 330  # where that of the articles' time does
SPAN = 366  # days: what is told of more is told of a span of years

# The facts about the number of authorities, and of their trusts, by the beginnings of their slugs.
AUTHORITIES = ("authorities-under-trusts-", "councils-handed-to-trusts")
TRUSTS = ("childrens-trusts-number",)


@dataclass(frozen=True, slots=True)
class Told:
    """A number that was told: of what, when it held, and on what day it was first and last published."""

    id: str
    fact: str
    number: int
    of_trusts: bool
    modality: str
    held: Window | None
    measure: str
    published: date
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """How many authorities were under trusts from a day on: at least, and at most."""

    day: date
    least: int
    most: int


def numbers_told() -> list[Told]:
    """The numbers that articles state, one a fact, by when they were published."""
    found = []
    for fact, rows in by("fact", statements("statistics")).items():
        if fact.startswith(AUTHORITIES + TRUSTS):
            counted = [row for row in rows if _number(row) is not None]
            if counted:
                found.append(_told(fact, counted))
    return sorted(found, key=lambda told: (told.published, -told.number))


def _number(row: Row) -> int | None:
    """A count, or the count in a share that is told as so many of a whole."""
    if row["unit"] == Unit.COUNT:
        return int(row["value_low"])
    return None if row["numerator"] is None else int(row["numerator"])


def _told(fact: str, rows: list[Row]) -> Told:
    # A number without a date is told of the day on which it was published, so that none is undated here.
    row = chosen(rows)
    number = _number(row)
    if number is None:
        raise ValueError(f"{row['id']} counts nothing")
    return Told(
        id=row["id"],
        fact=fact,
        number=number,
        of_trusts=fact.startswith(TRUSTS),
        modality=row["modality"],
        held=window(row, "period"),
        measure=row["measure"],
        published=row["article_date"],
        rows=tuple(rows),
    )


def counted() -> list[Count]:
    """How many authorities were under trusts, counted by name, at each change; the last where telling ends.

    At least: where a trust had certainly begun and not ended; at most: where it may have. A trust of which
    no end is told counts as going on, and an authority that was divided counts as those that followed it.
    """
    known = [life for life in lives() if life.is_trust and life.began is not None]
    followed = _followed()
    changes = {followed[life.authority][0] for life in known if life.authority in followed}
    for life in known:
        changes |= {life.began.start, life.began.end or date.max} if life.began is not None else set()
        if life.ended is not None:
            changes |= {life.ended.start, _gone(life.ended)}
    last = max(life.seen for life in known)
    days = sorted(change for change in changes if change < last)
    return [
        Count(
            moment,
            sum(_size(life, moment, followed) for life in known if _certainly(life, moment)),
            sum(_size(life, moment, followed) for life in known if _perhaps(life, moment)),
        )
        for moment in [*days, last]
    ]


def _followed() -> dict[str, tuple[date, int]]:
    """The day from which several authorities stand in the place of one, and how many."""
    return {
        row["id"]: (
            date.fromisoformat(row["end_date"]) + timedelta(days=1),
            len(row["successors"].split("; ")),
        )
        for row in statements("authorities")
        if row["successors"] is not None and row["end_date"] is not None
    }


def _size(life: Life, moment: date, followed: dict[str, tuple[date, int]]) -> int:
    since, number = followed.get(life.authority, (date.max, 1))
    return number if moment >= since else 1


def _certainly(life: Life, moment: date) -> bool:
    begun = life.sure_from is not None and life.sure_from <= moment
    return begun and (life.ended is None or moment < life.ended.start)


def _perhaps(life: Life, moment: date) -> bool:
    begun = life.began is not None and life.began.start <= moment
    return begun and (life.ended is None or moment < _gone(life.ended))


def _gone(ended: Window) -> date:
    """The first day on which services were certainly back: that of the return, if told to the day."""
    if ended.end is None:
        return date.max
    return ended.end if ended.start == ended.end else ended.end + timedelta(days=1)


def chart() -> alt.LayerChart:
    """The picture; see ``ccdata.plot.authorities_under_trusts``."""
    told, count = numbers_told(), counted()
    used = {row["id"]: row for life in lives() if life.is_trust for row in life.rows}
    used |= {row["id"]: row for number in told for row in number.rows}
    notes = footnotes([*_notes(), source_line(used.values())])
    height = CLOSE_BOTTOM + 34 + 15 * len(notes)
    picture = alt.layer(
        *_overview(told, count, height),
        *_close(told, count, height),
        small("notes", lines(notes, CLOSE_BOTTOM + 38), 0, pixels("y", height)),
    ).resolve_scale(x="independent", y="independent")
    title = "How many authorities had their children's services run by a trust"
    subtitle = (
        "The stepped line counts authorities by name; it is a band, from the least to the most, where the "
        "day of a change is not told. Marks are numbers that articles state: filled if said as a fact, open "
        "if it hangs on a plan."
    )
    return framed(picture, height, title, subtitle, _in_words(told, count))


def _vertical(field: str, low: int, high: int, top: int, bottom: int) -> alt.Y:
    scale = alt.Scale(domain=[low, high], range=[bottom, top], nice=False, zero=False)
    return alt.Y(f"{field}:Q", scale=scale, axis=None)


def _steps(name: str, count: Sequence[Count], x: alt.X, least: alt.Y, most: alt.Y) -> list[alt.Chart]:
    rows = [{"day": day(one.day), "least": one.least, "most": one.most} for one in count]
    return [
        layer(f"{name}-band", rows)
        .mark_area(interpolate="step-after", color=LIGHT)
        .encode(x=x, y=least, y2="most:Q"),
        layer(f"{name}-least", rows)
        .mark_line(interpolate="step-after", color=DARK, strokeWidth=2)
        .encode(x=x, y=least),
        layer(f"{name}-most", rows)
        .mark_line(interpolate="step-after", color=DARK, strokeWidth=2)
        .encode(x=x, y=most),
    ]


def _grid(name: str, numbers: Sequence[int], y: alt.Y, left: int, right: int) -> list[alt.Chart]:
    rows = [{"number": number, "text": str(number)} for number in numbers]
    across = {"x": alt.value(left), "x2": alt.value(right)}
    return [
        layer(f"{name}-grid", rows).mark_rule(color=FAINT).encode(y=y, **across),
        small(f"{name}-numbers", rows, left - 6, y, align="right"),
    ]


def _overview(told: Sequence[Told], count: Sequence[Count], height: int) -> list[alt.Chart]:
    """All years, with the numbers that are told of a span of them."""
    first, last = count[0].day.year, count[-1].day.year + 1
    highest = max(one.most for one in count) + 3
    x = years("day", first, last, LEFT, WIDTH)
    bottom = pixels("y", height)

    def y(field: str) -> alt.Y:
        return _vertical(field, 0, highest, TOP, BOTTOM)

    spans = [
        {"from": day(one.held.start), "to": day(one.held.end), "number": one.number}
        | {"text": _label(one), "said": _said(one), "fact": one.fact, "id": one.id}
        for one in told
        if one.held is not None and one.held.end is not None and one.held.days > SPAN
    ]
    ticks = [{"day": f"{year}-07-02", "y": BOTTOM + 12, "text": str(year)} for year in range(first, last)]
    return [
        *_grid("years", range(0, highest, 4), y("number"), LEFT, WIDTH),
        *_steps("years", count, x, y("least"), y("most")),
        layer("told-of-years", spans)
        .mark_rule(color=WARM, strokeWidth=3)
        .encode(x=years("from", first, last, LEFT, WIDTH), x2="to:T", y=y("number"), tooltip=["id:N"]),
        words("told-of-years-labels", spans, years("from", first, last, LEFT, WIDTH), y("number"), dy=-34),
        small(
            "told-of-years-said", spans, years("from", first, last, LEFT, WIDTH), y("number"), dy=-20
        ).encode(text="said:N"),
        small("year-labels", ticks, x, bottom, align="center"),
        small("years-head", [{"text": "Authorities, by year", "y": 0}], 0, bottom),
    ]


def _close(told: Sequence[Told], count: Sequence[Count], height: int) -> list[alt.Chart]:
    """The time in which the numbers were published, drawn large."""
    points = [one for one in told if one.held is None or one.held.days <= SPAN]
    opening = date(first_told(row for one in points for row in one.rows).year, 1, 1)
    closing = max(one.published for one in points) + timedelta(days=21)
    low, high = min(one.number for one in points) - 1, max(one.number for one in points) + 1
    shown = [one for one in count if one.day >= opening]
    before = [one for one in count if one.day < opening][-1:]
    drawn = [Count(opening, one.least, one.most) for one in before] + shown

    def x(field: str) -> alt.X:
        scale = alt.Scale(
            type="utc", domain=[day(opening), day(closing)], range=[LEFT, CLOSE_RIGHT], nice=False
        )
        return alt.X(f"{field}:T", scale=scale, axis=None)

    def y(field: str) -> alt.Y:
        return _vertical(field, low, high, CLOSE_TOP, CLOSE_BOTTOM)

    marks = [
        {
            "day": day(one.published),
            "number": one.number,
            "fact": one.fact,
            "id": one.id,
            "modality": one.modality,
        }
        | {"text": _label(one), "said": _said(one), "of": "trusts" if one.of_trusts else "authorities"}
        | {"firm": one.modality == Modality.STATED}
        for one in points
    ]
    months = [
        {"day": day(date(year, month, 1)), "y": CLOSE_BOTTOM + 12, "text": f"{MONTHS[month - 1][:3]} {year}"}
        for year in range(opening.year, closing.year + 1)
        for month in (1, 7)
        if opening <= date(year, month, 1) <= closing
    ]
    shapes = alt.Scale(domain=["authorities", "trusts"], range=["circle", "square"])
    return [
        *_grid("close", range(low, high + 1), y("number"), LEFT, CLOSE_RIGHT),
        *_steps("close", drawn, x("day"), y("least"), y("most")),
        layer("told-leaders", marks)
        .mark_rule(color=WARM, strokeDash=[2, 2])
        .encode(x=x("day"), x2=alt.value(CLOSE_RIGHT + 6), y=y("number")),
        layer("told", marks)
        .mark_point(size=110, stroke=WARM, strokeWidth=2.5, opacity=1)
        .encode(
            x=x("day"),
            y=y("number"),
            shape=alt.Shape("of:N", scale=shapes, legend=None),
            fill=filled("firm", WARM),
            tooltip=["id:N", "said:N"],
        ),
        words("told-labels", marks, CLOSE_RIGHT + 12, y("number"), dy=-7),
        small("told-said", marks, CLOSE_RIGHT + 12, y("number"), dy=8).encode(text="said:N"),
        small("month-labels", months, x("day"), pixels("y", height), align="center"),
        small(
            "close-head",
            [
                {
                    "text": "Authorities in the months in which the articles appeared, drawn large",
                    "y": CLOSE_TOP - 14,
                }
            ],
            0,
            pixels("y", height),
        ),
    ]


def _label(told: Told) -> str:
    return f"{told.number} {told.measure}"


def _said(told: Told) -> str:
    """How and when a number was said."""
    about = next((told.fact.removeprefix(start) for start in AUTHORITIES if told.fact != start), "")
    about = about.replace("-", " ").title() if told.fact.startswith(AUTHORITIES[0]) else ""
    when, _, who = about.partition(" ")
    parts = [f"{when.lower()} {who}" if who else "", told.modality]
    if told.held is not None and told.held.days > SPAN:
        parts.append(f"of {told.held.edtf.replace('/', ' to ')}")
    parts.append(f"published {day_in_words(told.published)}")
    if len(told.rows) > 1:
        parts.append(f"first on {day_in_words(first_told(told.rows))}")
    return ", ".join(part for part in parts if part)


def _notes() -> list[str]:
    known = {life.authority: life for life in lives()}
    divided = [
        f"{known[authority].place} counts as {number} from {day_in_words(since)}, when it was divided."
        for authority, (since, number) in sorted(_followed().items())
        if authority in known
    ]
    left_out = [
        f"{life.place}, run by {life.model_name}, is not counted."
        for life in known.values()
        if not life.is_trust
    ]
    return [" ".join(["A trust of which no end is told counts as going on.", *divided, *left_out])]


def _in_words(told: Sequence[Told], count: Sequence[Count]) -> str:
    return (
        f"Authorities under trusts, counted by name: {count[0].most} at most in {count[0].day.year}, "
        f"{count[-1].least} to {count[-1].most} in {count[-1].day.year}. Numbers stated: "
        + "; ".join(f"{_label(one)} ({_said(one)})" for one in told)
    )
