"""Lives: from when to when a fact holds, at every boundary."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ccdata.tables.model.holding import Holds
from ccdata.tables.model.living import EVER, NEVER, Life, known_on, lives
from ccdata.vocabulary.codebook.reconciling import Certainty

COMPANY = Holds(begin=("set_up",), end=("returned",), planned_end=("return_planned",))
SPAN = Holds(span="held")
GRADE = Holds(begin=("judged",), until_next="entity")

POSSIBLY, CERTAINLY = Certainty.POSSIBLY, Certainty.CERTAINLY


def day(text: str) -> date:
    return date.fromisoformat(text)


def row(fact: str = "a-fact", published: str = "2024-10-24", **cells: Any) -> dict[str, Any]:
    """A statement; a time is given as its two bounds, an open one as an empty text."""
    found: dict[str, Any] = {"id": f"{published}.{fact}", "fact": fact, "modality": "stated"}
    found["published"] = (day(published), day(published))
    for name, value in cells.items():
        if isinstance(value, tuple):
            first, last = (day(one) if one else None for one in value)
            found |= {name: "edtf", f"{name}_start": first, f"{name}_end": last}
        else:
            found[name] = value
    return found


def on(when: str, holds: Holds, *rows: dict[str, Any], fact: str = "a-fact") -> Certainty | None:
    return lives(rows, holds, {})[fact].on(day(when))


YEAR = ("2019-01-01", "2019-12-31")
RETURNED = ("2024-10-01", "2024-10-01")


@pytest.mark.parametrize(
    ("when", "certainty"),
    [
        ("2018-12-31", None),
        ("2019-01-01", POSSIBLY),  # some day within the year
        ("2019-12-30", POSSIBLY),
        ("2019-12-31", CERTAINLY),
        ("2024-09-30", CERTAINLY),
        ("2024-10-01", None),  # the day of the end is no part of it
    ],
)
def test_a_life_begins_and_ends_within_the_bounds_of_its_words(
    when: str, certainty: Certainty | None
) -> None:
    assert on(when, COMPANY, row(set_up=YEAR, returned=RETURNED)) is certainty


@pytest.mark.parametrize(
    ("when", "certainty"), [("2024-10-24", CERTAINLY), ("2024-10-25", POSSIBLY), ("2099-01-01", POSSIBLY)]
)
def test_without_an_end_it_goes_on_to_its_last_statement_and_possibly_after(
    when: str, certainty: Certainty
) -> None:
    assert on(when, COMPANY, row(set_up=YEAR), row(published="2024-01-22")) is certainty


@pytest.mark.parametrize(
    ("when", "certainty"), [("2024-08-31", CERTAINLY), ("2024-09-01", POSSIBLY), ("2030-01-01", POSSIBLY)]
)
def test_a_planned_end_ends_nothing_for_certain(when: str, certainty: Certainty) -> None:
    assert on(when, COMPANY, row(set_up=YEAR, return_planned=("2024-09-01", "2024-09-30"))) is certainty


def test_an_actual_end_of_another_statement_outdoes_a_plan() -> None:
    plan = row(set_up=YEAR, return_planned=("2024-09-01", "2024-09-30"), published="2024-01-22")
    assert on("2024-10-15", COMPANY, plan, row(returned=RETURNED)) is None
    assert on("2024-10-15", COMPANY, plan) is POSSIBLY


def test_nothing_told_is_possible_at_any_time() -> None:
    assert lives([row()], COMPANY, {})["a-fact"] == Life((EVER, NEVER), (EVER, NEVER))
    assert on("1066-10-14", COMPANY, row()) is POSSIBLY
    assert on("2999-01-01", SPAN, row()) is POSSIBLY


@pytest.mark.parametrize(
    ("span", "extent", "when", "certainty"),
    [
        (("2022-04-01", "2023-03-31"), "throughout", "2022-03-31", None),
        (("2022-04-01", "2023-03-31"), "throughout", "2022-04-01", CERTAINLY),
        (("2022-04-01", "2023-03-31"), "throughout", "2023-03-31", CERTAINLY),
        (("2022-04-01", "2023-03-31"), "throughout", "2023-04-01", None),
        (("2020-01-01", ""), "throughout", "2099-01-01", CERTAINLY),
        (("", "2010-12-31"), "throughout", "1900-01-01", CERTAINLY),
        (YEAR, "some_day_within", "2019-06-30", POSSIBLY),
        (YEAR, "some_day_within", "2020-01-01", None),
        (("2019-06-30", "2019-06-30"), "some_day_within", "2019-06-30", CERTAINLY),
    ],
)
def test_a_span_holds_throughout_or_on_some_day_within(
    span: tuple[str, str], extent: str, when: str, certainty: Certainty | None
) -> None:
    assert on(when, SPAN, row(held=span, held_extent=extent)) is certainty


def test_a_grade_stands_until_the_next_one_of_the_same_entity() -> None:
    rows = [
        row("first", judged=("2017-01-01", "2017-12-31"), entity="a"),
        row("second", judged=YEAR, entity="a"),
        row("other", judged=("2018-01-01", "2018-01-01"), entity="b"),
    ]
    assert on("2018-06-30", GRADE, *rows, fact="first") is CERTAINLY
    assert on("2019-06-30", GRADE, *rows, fact="first") is POSSIBLY
    assert on("2020-01-01", GRADE, *rows, fact="first") is None
    assert on("2099-01-01", GRADE, *rows, fact="second") is CERTAINLY
    assert on("2020-01-01", GRADE, *rows, fact="other") is CERTAINLY


def test_what_is_only_planned_to_begin_is_never_certain() -> None:
    began = row(judged=YEAR, modality="planned", entity="a")
    assert on("2018-12-31", GRADE, began) is None
    assert on("2099-01-01", GRADE, began) is POSSIBLY


def test_the_most_precise_time_counts_and_of_several_the_one_published_last() -> None:
    loose = row(set_up=("2017-01-01", "2020-12-31"), published="2025-01-29")
    early = row(set_up=YEAR, published="2024-01-22")
    late = row(set_up=("2018-01-01", "2018-12-31"), published="2024-10-24")
    assert lives([loose, early], COMPANY, {})["a-fact"].begin == (day("2019-01-01"), day("2019-12-31"))
    assert lives([loose, early, late], COMPANY, {})["a-fact"].begin == (day("2018-01-01"), day("2018-12-31"))


def test_where_a_row_tells_no_time_the_row_it_is_of_does() -> None:
    served = Holds(span="served", of=("companies", "company", "entity"))
    life = Life((day("2019-01-01"), day("2019-01-01")), (NEVER, NEVER))
    assert lives([row(company="a")], served, {"a": life})["a-fact"] == life
    assert lives([row(company="b")], served, {"a": life})["a-fact"] == Life()
    own = row(company="a", served=YEAR, served_extent="throughout")
    assert lives([own], served, {"a": life})["a-fact"].end[1] == day("2020-01-01")


def test_what_joined_goes_on_though_no_column_tells_its_end() -> None:
    served = Holds(begin=("joined",), span="served", of=("companies", "company", "entity"), ends=True)
    joined = row(company="a", joined=("2017-01-01", "2020-12-31"))
    assert on("2018-01-01", served, joined) is POSSIBLY
    assert on("2024-10-24", served, joined) is CERTAINLY
    assert on("2024-10-25", served, joined) is POSSIBLY


def test_the_last_day_of_a_deadline_counts() -> None:
    target = Holds(begin=("introduced",), end=("deadline",), last_day_counts=True)
    told = row(introduced=YEAR, deadline=("2020-12-31", "2020-12-31"))
    assert on("2020-12-31", target, told) is CERTAINLY
    assert on("2021-01-01", target, told) is None


def test_a_row_without_a_fact_has_a_life_of_its_own() -> None:
    work = {"id": "a-report", "published": None, "date": "2019", "date_start": day("2019-01-01"),
            "date_end": day("2019-12-31")}  # fmt: skip
    assert lives([work], Holds(begin=("date",)), {})["a-report"].on(day("2020-01-01")) is CERTAINLY


@pytest.mark.parametrize(
    ("when", "certainty"),
    [("2012-03-12", None), ("2012-03-13", POSSIBLY), ("2012-10-25", POSSIBLY), ("2012-10-26", CERTAINLY)],
)
def test_what_was_published_within_a_window_is_possibly_known_within_it(
    when: str, certainty: Certainty | None
) -> None:
    assert known_on(day(when), (day("2012-03-13"), day("2012-10-26"))) is certainty
