"""The picture ``survey_shares``: what share of those asked said what, and how many they were."""

from __future__ import annotations

from collections import Counter
from typing import Any

import altair as alt

from ccdata.plot.statements import Row, by, chosen, source_line, spelt, statements
from ccdata.plot.theme import (
    DARK,
    FAINT,
    LIGHT,
    MIDDLE,
    WIDTH,
    Rows,
    footnotes,
    framed,
    layer,
    lines,
    pixels,
    small,
    words,
)
from ccdata.vocabulary.codebook.facts import Response
from ccdata.vocabulary.codebook.values import Hedge, Unit

LEFT, RIGHT = 226, 626  # where nobody and where everybody stands
TOP, STEP, SECOND, HEAD = 40, 26, 38, 44  # a row, one of two lines, and a heading of two

# A no is paler than a yes: the words beside the bar tell them apart too.
_NO = {str(Response.OPPOSE), str(Response.NEVER_OR_RARELY)}


def shares() -> list[Row]:
    """The statements that give a share of the answers to a survey."""
    return [
        row for row in statements("statistics") if row["survey"] is not None and row["unit"] == Unit.PERCENT
    ]


def facts() -> list[Row]:
    """The statement drawn of each share of answers, question by question, as the answers were published.

    Groups stand together in alphabetical order, and the answers of each in the order of the codebook.
    """
    drawn = [chosen(rows) for rows in by("fact", shares()).values()]
    asked = Counter(row["question"] for row in drawn)
    order = {str(response): place for place, response in enumerate(Response)}
    return sorted(
        drawn,
        key=lambda row: (
            # The question with the most answers first.
            -asked[row["question"]],
            row["article_date"],
            row["survey"],
            row["question"],
            row["among"],
            order[row["response"]],
            row["fact"],
        ),
    )


def chart() -> alt.LayerChart:
    """The picture; see ``ccdata.plot.survey_shares``."""
    known = facts()
    heads, rows, bottom = _placed(known)
    notes = footnotes([source_line(shares())])
    height = bottom + 15 * len(notes) + 4
    y = pixels("y", height)
    top = [{"text": "How many answered", "y": 8}]
    picture = alt.layer(
        *_scale(rows, y),
        words(
            "questions",
            [{"text": head["question"], "y": head["y"]} for head in heads],
            0,
            y,
            fontWeight="bold",
        ),
        small("surveys", [line for head in heads for line in head["survey"]], 0, y),
        *_bars(rows, y),
        *_labels(rows, y),
        small("head-bases", top, WIDTH, y, align="right"),
        small("notes", lines(notes, bottom + 8), 0, y),
    ).resolve_scale(x="independent")
    title = "Single-word judgments, and Ofsted: what those who were asked said"
    subtitle = (
        "A full bar would be everybody in the group; its end is the share that gave the answer beside it, "
        "paler where that is a no. On the right is how many answered; where no article says, it may be few."
    )
    return framed(picture, height, title, subtitle, _in_words(known))


def _placed(known: list[Row]) -> tuple[Rows, Rows, int]:
    """Where the questions and their answers stand, and where they end."""
    heads, rows, y = [], [], TOP
    for question, answers in by("question", known).items():
        survey = lines(footnotes([_survey(answers)]), y + 16)
        heads.append({"question": f"Asked: {question}", "survey": survey, "y": y})
        y += HEAD + 15 * (len(survey) - 1)
        same = Counter((row["among"], row["response"]) for row in answers)
        for row in answers:
            # Where a group gave two answers of one kind, what each was of must be told.
            alike = same[row["among"], row["response"]] > 1
            rows.append(_bar(row, y) | {"second": row["measure"] if alike else ""})
            y += SECOND if alike else STEP
        y += 18
    return heads, rows, y


def _survey(answers: list[Row]) -> str:
    """Whose survey it was and, where an answer is that people agree, with what."""
    survey = str(answers[0]["survey_name"])
    agreed = {row["measure"] for row in answers if row["response"] == Response.AGREE}
    return f"{survey}; to agree is {agreed.pop()}" if len(agreed) == 1 else survey


def _bar(row: Row, y: int) -> dict[str, Any]:
    share = float(row["value_low"] if row["value_low"] is not None else row["value_high"])
    hedge = "" if row["hedge"] == Hedge.EXACT else f"{spelt(row['hedge'])} "
    return {
        "id": row["id"],
        "fact": row["fact"],
        "y": y - 8,
        "y2": y + 8,
        "middle": y,
        "share": share,
        "from": 0,
        "group": row["among"],
        "response": row["response"],
        "text": f"{hedge}{share:g}% {spelt(row['response'])}",
        "base": "not told" if row["base"] is None else f"{row['base']:,}",
    }


def _x(field: str) -> alt.X:
    # Percent points: nobody, and everybody.
    scale = alt.Scale(domain=[0, 100], range=[LEFT, RIGHT], nice=False)
    return alt.X(f"{field}:Q", scale=scale, axis=None)


def _scale(rows: Rows, y: alt.Y) -> list[alt.Chart]:
    shares = range(0, 101, 25)
    # Beside the answers only, so that no line runs through a question.
    ticks = [
        {"share": share, "y": row["middle"] - 14, "y2": row["middle"] + 14}
        for row in rows
        for share in shares
    ]
    labels = [{"share": share, "y": 8, "text": f"{share}%"} for share in shares]
    return [
        layer("scale", ticks).mark_rule(color=FAINT).encode(x=_x("share"), y=y, y2="y2:Q"),
        small("scale-labels", labels, _x("share"), y, align="center"),
    ]


def _bars(rows: Rows, y: alt.Y) -> list[alt.Chart]:
    bars = [row | {"no": row["response"] in _NO} for row in rows]
    fills = alt.Scale(domain=[False, True], range=[MIDDLE, LIGHT])
    return [
        layer("shares", bars)
        .mark_rect(stroke=DARK, strokeWidth=0.8)
        .encode(
            x=_x("from"),
            x2="share:Q",
            y=y,
            y2="y2:Q",
            fill=alt.Fill("no:N", scale=fills, legend=None),
            tooltip=["id:N", "text:N", "base:N"],
        )
    ]


def _labels(rows: Rows, y: alt.Y) -> list[alt.Chart]:
    at = [row | {"y": row["middle"]} for row in rows]
    second = [row | {"y": row["middle"] + 15, "text": row["second"]} for row in rows if row["second"] != ""]
    return [
        words("groups", [row | {"text": row["group"]} for row in at], 10, y),
        small("measures", second, 10, y),
        words("answers", at, _x("share"), y, dx=6, fontWeight="bold"),
        words("bases", [row | {"text": row["base"]} for row in at], WIDTH, y, align="right"),
    ]


def _in_words(known: list[Row]) -> str:
    told = []
    for row in known:
        bar = _bar(row, 0)
        told.append(f"{row['question']}: {bar['group']}, {bar['text']}, answered by: {bar['base']}")
    return "Shares of answers to surveys. " + "; ".join(told)
