"""Which statement of a fact is drawn, and what its dates allow."""

from datetime import date
from typing import Any

import pytest

from ccdata.plot.statements import (
    Window,
    by,
    chosen,
    day_in_words,
    ends_of,
    otherwise,
    period_in_words,
    place,
    source_line,
    statements,
    told,
)


def statement(
    id: str, *, published: str = "2024-01-22", modality: str = "stated", when: str | None = None
) -> dict[str, Any]:
    """A made statement, dated in the column ``held``."""
    start, end = (None, None) if when is None else (f"{when}-01-01"[:10], f"{when}-12-31"[:10])
    return {
        "id": id,
        "article_date": date.fromisoformat(published),
        "modality": modality,
        "held": when,
        "held_start": None if start is None else date.fromisoformat(start),
        "held_end": None if end is None else date.fromisoformat(end),
    }


def test_a_statement_with_the_date_asked_for_comes_before_one_without() -> None:
    planned = statement("a", modality="planned", when="2024")
    stated = statement("b", published="2025-01-29")
    assert chosen([stated, planned], "held") is planned


def test_without_a_date_asked_for_the_firmest_comes_first() -> None:
    planned = statement("a", modality="planned", when="2024", published="2025-01-29")
    stated = statement("b")
    assert chosen([planned, stated]) is stated


def test_of_two_as_firm_the_more_precise_comes_first() -> None:
    year = statement("a", when="2024", published="2025-01-29")
    day = statement("b", when="2024-10-01")
    assert chosen([year, day], "held") is day


@pytest.mark.parametrize(("told_early", "told_late"), [("2023", "2024"), ("2024", "2025")])
def test_of_two_as_firm_and_precise_the_later_comes_first(told_early: str, told_late: str) -> None:
    early, late = statement("a", when=told_early), statement("b", when=told_late, published="2025-01-29")
    assert chosen([early, late], "held") is late


def test_the_order_of_the_rows_chooses_nothing() -> None:
    rows = [statement("b"), statement("a"), statement("c")]
    assert chosen(rows)["id"] == chosen(rows[::-1])["id"] == "a"


def test_what_no_statement_dates_has_no_window() -> None:
    assert told([statement("a")], "held") is None
    assert told([], "held") is None


def test_only_dates_that_cannot_hold_beside_the_one_shown_are_others() -> None:
    rows = [statement("a", when="2024-10-01"), statement("b", when="2024"), statement("c", when="2025")]
    shown = told(rows, "held")
    assert shown is not None
    assert otherwise(rows, "held", shown) == ["2025"]


def test_a_plan_is_no_other_date() -> None:
    rows = [statement("a", when="2024"), statement("b", when="2025", modality="planned")]
    shown = told(rows, "held")
    assert shown is not None
    assert otherwise(rows, "held", shown) == []


@pytest.mark.parametrize(
    ("window", "end"),
    [
        (Window(date(2020, 1, 1), None, "2020/.."), date(2024, 1, 22)),
        (Window(date(2024, 1, 1), date(2024, 12, 31), "2024"), date(2024, 1, 22)),
        (Window(date(2019, 1, 1), date(2019, 12, 31), "2019"), date(2019, 12, 31)),
    ],
)
def test_what_is_told_as_past_had_happened_when_it_was_published(window: Window, end: date) -> None:
    assert window.until(date(2024, 1, 22)).end == end


def test_windows_meet_in_a_single_day_too() -> None:
    first = Window(date(2024, 1, 1), date(2024, 9, 30), "")
    assert first.meets(Window(date(2024, 9, 30), None, ""))
    assert not first.meets(Window(date(2024, 10, 1), None, ""))
    assert Window(date(2024, 10, 1), None, "").meets(Window(date(2025, 1, 1), None, ""))


def test_the_ends_of_an_interval_are_as_precise_as_told() -> None:
    began, ended = ends_of("2013-12/2024-09-24")
    assert (began.start, began.end) == (date(2013, 12, 1), date(2013, 12, 31))
    assert ended.start == ended.end == date(2024, 9, 24)


def test_a_financial_year_is_written_as_one() -> None:
    year = Window(date(1999, 4, 1), date(2000, 3, 31), "1999-04-01/2000-03-31")
    assert period_in_words(year) == "1999-00"
    assert period_in_words(Window(date(2017, 1, 1), date(2017, 12, 31), "2017")) == "2017"


def test_every_authority_has_the_name_of_its_place() -> None:
    for row in statements("authorities"):
        name = place(row["name"])
        assert name
        assert name in row["name"]
        assert "Council" not in name
        assert "Borough" not in name


def test_the_source_line_counts_statements_and_articles() -> None:
    rows = statements("finances")
    articles = {row["article_id"] for row in rows}
    line = source_line(rows)
    assert f"{len(rows)} statements in {len(articles)} articles" in line


def test_rows_with_nothing_in_the_column_are_left_out_of_groups() -> None:
    assert by("form", [{"form": None}, {"form": "trust"}]) == {"trust": [{"form": "trust"}]}


def test_days_are_written_in_full() -> None:
    assert day_in_words(date(2024, 1, 2)) == "2 January 2024"
