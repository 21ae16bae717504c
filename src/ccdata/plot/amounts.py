"""The picture ``money``: every amount that is told, on one scale from thousands to hundreds of millions."""

from __future__ import annotations

from decimal import Decimal
from math import floor, log10
from typing import Any

import altair as alt

from ccdata.plot.statements import Row, by, chosen, period_in_words, source_line, spelt, statements, window
from ccdata.plot.theme import (
    DARK,
    FAINT,
    MIDDLE,
    Rows,
    across,
    filled,
    footnotes,
    framed,
    layer,
    lines,
    pixels,
    small,
    words,
)
from ccdata.vocabulary.codebook.facts import FinanceMeasure, Recurrence
from ccdata.vocabulary.codebook.statements import Modality
from ccdata.vocabulary.codebook.values import Hedge

LEFT, RIGHT, SAID = 262, 560, 574  # where the scale begins and ends, and where the amounts stand in words
TOP, STEP, HEAD = 70, 36, 26  # where the rows begin, and how tall a row and a heading are


def facts() -> list[Row]:
    """The statement drawn of each fact: measures in the order of the codebook, the largest amounts first."""
    order = {str(measure): place for place, measure in enumerate(FinanceMeasure)}
    told = by("fact", statements("finances")).values()
    # A statement with a figure before one without.
    rows = [chosen([row for row in rows if _amount(row) is not None] or rows, "period") for rows in told]
    return sorted(rows, key=lambda row: (order[row["measure"]], -(_amount(row) or 0), row["fact"]))


def _amount(row: Row) -> Decimal | None:
    amount: Decimal | None = row["amount_high"] if row["amount_high"] is not None else row["amount_low"]
    return amount


def _is_drawn(row: Row) -> bool:
    # The price of one copy of a report is no sum of a service: it would take half of the scale for itself.
    return _amount(row) is not None and row["measure"] != FinanceMeasure.PRICE


def chart() -> alt.LayerChart:
    """The picture; see ``ccdata.plot.money``."""
    known = facts()
    drawn = [row for row in known if _is_drawn(row)]
    apart = [row for row in known if not _is_drawn(row)]
    heads, rows, bottom = _placed(drawn)
    listed = _listed(apart, bottom + 44)
    notes = footnotes([source_line(statements("finances"))])
    end = bottom + 44 + 17 * len(listed)
    height = end + 15 * len(notes) + 4
    y = pixels("y", height)
    picture = alt.layer(
        *_scale(drawn, bottom, y),
        words("measures", heads, 0, y, fontWeight="bold"),
        *_marks(rows, drawn, y),
        *_labels(rows, y),
        words(
            "apart-head", [{"text": "Told, but not on the scale", "y": bottom + 22}], 0, y, fontWeight="bold"
        ),
        small("apart", listed, 0, y, fontSize=11),
        *_key(y),
        small("notes", lines(notes, end + 8), 0, y),
    ).resolve_scale(x="independent")
    title = "Money: budgets and overspends, what change costs, and what it is hoped to save"
    subtitle = (
        "Each step of the scale to the right is ten times as much. A filled mark is told as a fact, an open "
        "one is a forecast, an expectation or a claim. Beside it: how much, for which year, once or a year."
    )
    return framed(picture, height, title, subtitle, _in_words(drawn))


def _placed(drawn: list[Row]) -> tuple[Rows, Rows, int]:
    """Where the headings and the rows stand, and where they end."""
    heads, rows, y = [], [], TOP
    for measure, amounts in by("measure", drawn).items():
        heads.append({"text": spelt(measure).capitalize(), "y": y})
        y += HEAD
        for row in amounts:
            rows.append(_mark(row, y))
            y += STEP
        y += 4
    return heads, rows, y


def _mark(row: Row, y: int) -> dict[str, Any]:
    low, high = row["amount_low"], row["amount_high"]
    ends = [float(end) for end in (low, high) if end is not None]
    return {
        "id": row["id"],
        "fact": row["fact"],
        "y": y,
        "low": min(ends),
        "high": max(ends),
        "is_range": len(set(ends)) > 1,
        "hedge": row["hedge"],
        "modality": row["modality"],
        "firm": row["modality"] == Modality.STATED,
        "who": _who(row),
        "what": row["purpose"] or "",
        "amount": _in_pounds(row),
        "said": _said(row),
    }


def _who(row: Row) -> str:
    return str(row["entity_name"] or row["entity_text"])


def _in_pounds(row: Row) -> str:
    """The amount in words, with its hedge and how often it falls due."""
    ends = [end for end in (row["amount_low"], row["amount_high"]) if end is not None]
    text = " to ".join(dict.fromkeys(map(pounds, ends)))
    if row["hedge"] != Hedge.EXACT:
        text = f"{spelt(row['hedge'])} {text}"
    return f"{text} a year" if row["recurrence"] == Recurrence.PER_YEAR else text


def _said(row: Row) -> str:
    """How the amount is told, for which period, and by whom if not by the article."""
    period = window(row, "period")
    parts = [
        "once" if row["recurrence"] == Recurrence.ONCE else "",
        "told as a fact" if row["modality"] == Modality.STATED else row["modality"],
        "" if period is None else period_in_words(period),
    ]
    return ", ".join(part for part in parts if part)


def pounds(amount: Decimal) -> str:
    """An amount as a headline has it.

    >>> [pounds(Decimal(text)) for text in ("148400000", "600000", "83000.00", "9.95")]
    ['£148.4m', '£600,000', '£83,000', '£9.95']
    """
    million = 10**6
    if amount >= million:
        return f"£{(amount / million).normalize():f}m"
    return f"£{amount:,.0f}" if amount == amount.to_integral_value() else f"£{amount:,.2f}"


def _domain(drawn: list[Row]) -> tuple[float, float]:
    """From the power of ten below the least amount to half as much again as the largest."""
    amounts = [
        float(end) for row in drawn for end in (row["amount_low"], row["amount_high"]) if end is not None
    ]
    return float(10 ** floor(log10(min(amounts)))), max(amounts) * 1.5


def _x(field: str, drawn: list[Row]) -> alt.X:
    scale = alt.Scale(type="log", domain=list(_domain(drawn)), range=[LEFT, RIGHT], nice=False)
    return alt.X(f"{field}:Q", scale=scale, axis=None)


def _scale(drawn: list[Row], bottom: int, y: alt.Y) -> list[alt.Chart]:
    low, high = _domain(drawn)
    powers = [10**power for power in range(round(log10(low)), floor(log10(high)) + 1)]
    ticks = [{"at": at, "y": TOP - 12, "y2": bottom - 12, "text": pounds(Decimal(at))} for at in powers]
    return [
        layer("scale", ticks).mark_rule(color=FAINT).encode(x=_x("at", drawn), y=y, y2="y2:Q"),
        small("scale-labels", [tick | {"y": TOP - 22} for tick in ticks], _x("at", drawn), y, align="center"),
    ]


def _marks(rows: Rows, drawn: list[Row], y: alt.Y) -> list[alt.Chart]:
    ends = [row | {"at": row[end]} for row in rows for end in ("low", "high")]
    guides = [{"y": row["y"], "low": row["low"]} for row in rows]
    return [
        layer("guides", guides).mark_rule(color=FAINT).encode(x=alt.value(LEFT), x2=alt.value(RIGHT), y=y),
        layer("about", [row for row in rows if row["hedge"] == Hedge.ABOUT])
        .mark_point(shape="circle", size=420, filled=True, color=MIDDLE, opacity=0.45)
        .encode(x=_x("high", drawn), y=y),
        layer("ranges", [row for row in rows if row["is_range"]])
        .mark_rule(color=DARK, strokeWidth=2.5)
        .encode(x=_x("low", drawn), x2="high:Q", y=y),
        layer("amounts", ends)
        .mark_point(shape="circle", size=95, stroke=DARK, strokeWidth=2, opacity=1)
        .encode(x=_x("at", drawn), y=y, fill=filled("firm"), tooltip=["id:N", "amount:N", "said:N"]),
    ]


def _labels(rows: Rows, y: alt.Y) -> list[alt.Chart]:
    above, below = [row | {"y": row["y"] - 6} for row in rows], [row | {"y": row["y"] + 8} for row in rows]
    alone = [row | {"text": row["who"]} for row in rows if row["what"] == ""]
    named = [row | {"text": row["who"]} for row in above if row["what"] != ""]
    return [
        words("who", [*alone, *named], 10, y),
        small("what", [row | {"text": row["what"]} for row in below], 10, y),
        words("how-much", [row | {"text": row["amount"]} for row in above], SAID, y, fontWeight="bold"),
        small("said", [row | {"text": row["said"]} for row in below], SAID, y),
    ]


def _listed(apart: list[Row], top: int) -> Rows:
    """What is told without a figure, or is a price, in the words of the sources."""
    texts = []
    for row in apart:
        quoted = f"“{row['amount_text']}”" if row["amount_text"] else "how much is not told"
        words_told = quoted if _amount(row) is None else _in_pounds(row)
        what = "" if row["purpose"] is None else f" ({row['purpose']})"
        texts.append(f"{_who(row)}, {spelt(row['measure'])}{what}: {words_told}")
    return [{"text": text, "y": top + 17 * place} for place, text in enumerate(texts)]


def _key(y: alt.Y) -> list[alt.Chart]:
    """What the marks mean."""
    marks = [
        {"firm": True, "y": 10, "x": 8, "words": 20, "text": "told as a fact, as outturns are"},
        {"firm": False, "y": 10, "x": 212, "words": 224, "text": "forecast, expected or claimed"},
    ]
    hedged = [{"firm": False, "y": 10, "x": 408, "words": 424, "text": "“about” so much"}]
    between = [{"y": 10, "x": at, "firm": False} for at in (538, 562)]
    span = [{"y": 10, "x": 538, "x2": 562, "words": 574, "text": "from so much to so much"}]
    point: dict[str, Any] = {"shape": "circle", "size": 95, "stroke": DARK, "strokeWidth": 2, "opacity": 1}
    return [
        layer("key-about", hedged)
        .mark_point(shape="circle", size=420, filled=True, color=MIDDLE, opacity=0.45)
        .encode(x=across("x"), y=y),
        layer("key-range", span).mark_rule(color=DARK, strokeWidth=2.5).encode(x=across("x"), x2="x2:Q", y=y),
        layer("key-marks", [*marks, *hedged, *between])
        .mark_point(**point)
        .encode(x=across("x"), y=y, fill=filled("firm")),
        small("key-words", [*marks, *hedged, *span], across("words"), y),
    ]


def _in_words(drawn: list[Row]) -> str:
    return "Amounts of money on a logarithmic scale: " + "; ".join(
        f"{_who(row)}, {spelt(row['measure'])}: {_in_pounds(row)} ({_said(row)})" for row in drawn
    )
