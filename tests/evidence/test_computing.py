from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.evidence.computing import Context, Span, _covered, compute
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.model.columns import Column


def column(table: str, name: str) -> Column:
    return next(one for one in row_model(table).columns() if one.name == name)


def computed(
    table: str, row_id: str, name: str, tables: dict[str, Any], *spans: Span
) -> tuple[Any, tuple[str, ...]]:
    values = tables[table][row_id]
    return compute(table, row_id, column(table, name), values, Context.of(tables, spans))


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-01-22", date(2024, 1, 22), date(2024, 1, 22)),
        ("2022-04-01/2023-03-31", date(2022, 4, 1), date(2023, 3, 31)),
        ("2020/..", date(2020, 1, 1), None),
        ("../2020", None, date(2020, 12, 31)),
        (None, None, None),
    ],
)
def test_the_first_and_last_day_that_a_time_can_mean(
    edtf: str | None, first: date | None, last: date | None
) -> None:
    """An end that is open stays open."""
    tables = {"judgements": {"a.b": {"fact": "b", "judged": edtf}}}
    assert computed("judgements", "a.b", "judged_start", tables)[0] == first
    assert computed("judgements", "a.b", "judged_end", tables)[0] == last


def test_a_day_is_computed_from_the_time_beside_it() -> None:
    tables = {"judgements": {"a.b": {"fact": "b", "judged": "2017"}}}
    assert computed("judgements", "a.b", "judged_start", tables)[1] == ("judgements/a.b/judged",)


def test_a_name_is_that_of_the_entity() -> None:
    tables = {
        "judgements": {"a.b": {"fact": "b", "judge": "x"}, "a.c": {"fact": "c", "judge": None}},
        "entities": {"x": {"name": "The X"}},
    }
    assert computed("judgements", "a.b", "judge_name", tables) == ("The X", ("judgements/a.b/judge",))
    assert computed("judgements", "a.c", "judge_name", tables) == (None, ())


def test_date_and_address_are_those_of_the_article() -> None:
    tables = {
        "judgements": {"a.b": {"fact": "b", "article_id": "a"}},
        "articles": {"a": {"published": "2024-01-22", "url": "https://x/"}},
    }
    assert computed("judgements", "a.b", "article_date", tables) == (
        date(2024, 1, 22),
        ("articles/a/published",),
    )
    assert computed("judgements", "a.b", "article_url", tables) == ("https://x/", ("articles/a/url",))


def stated(**published: str) -> dict[str, Any]:
    """One fact, stated once by each of these articles."""
    return {
        "judgements": {f"{article}.b": {"fact": "b", "article_id": article} for article in published},
        "articles": {article: {"published": day} for article, day in published.items()},
    }


def first(tables: dict[str, Any]) -> list[str]:
    rows = tables["judgements"]
    return [row_id for row_id in rows if computed("judgements", row_id, "is_first", tables)[0]]


def test_the_earliest_article_states_a_fact_first_whatever_the_order_of_rows() -> None:
    assert first(stated(late="2024-10-24", early="2024-01-22")) == ["early.b"]


def test_of_two_articles_of_one_day_one_is_first() -> None:
    assert first(stated(y="2024-01-22", x="2024-01-22")) == ["x.b"]


def test_of_two_statements_of_one_article_one_is_first() -> None:
    tables = stated(a="2024-01-22")
    tables["judgements"]["a.b.speaker"] = {"fact": "b", "article_id": "a"}
    assert first(tables) == ["a.b"]


def test_an_article_whose_date_is_a_window_counts_from_its_first_day() -> None:
    assert first(stated(window="2012-03-13/2012-10-26", day="2012-05-01")) == ["window.b"]


def test_a_fact_of_one_table_is_not_that_of_another() -> None:
    tables = stated(early="2024-01-22")
    tables["finances"] = {"late.b": {"fact": "b", "article_id": "late"}}
    tables["articles"]["late"] = {"published": "2024-10-24"}
    assert computed("finances", "late.b", "is_first", tables)[0] is True


def test_first_is_computed_from_the_dates_of_all_articles_that_state_the_fact() -> None:
    tables = stated(late="2024-10-24", early="2024-01-22")
    assert computed("judgements", "late.b", "is_first", tables)[1] == (
        "articles/early/published",
        "articles/late/published",
    )


@pytest.mark.parametrize(
    ("spans", "percent"),
    [
        ([], "0.0"),
        ([("a", "s", 0, 10)], "1.0"),
        ([("a", "s", 0, 10), ("a", "s", 5, 15)], "1.5"),
        ([("a", "s", 0, 10), ("a", "s", 0, 10)], "1.0"),
        ([("a", "s", 0, 10), ("a", "t", 0, 10)], "2.0"),
        ([("b", "s", 0, 10)], "0.0"),
        ([("a", "s", 0, 2000)], "100"),
    ],
)
def test_the_share_that_is_quoted_counts_each_character_once(spans: list[Span], percent: str) -> None:
    tables = {"articles": {"a": {"characters": 1000}}}
    value, _ = computed("articles", "a", "quoted_percent", tables, *spans)
    assert value == Decimal(percent)


def test_an_article_without_text_is_quoted_by_nothing() -> None:
    assert computed("articles", "a", "quoted_percent", {"articles": {"a": {"characters": 0}}})[0] == 0


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda pair: (pair[0], sum(pair)))))
def test_what_spans_cover_is_the_number_of_distinct_positions(spans: list[tuple[int, int]]) -> None:
    assert _covered(spans) == len({position for start, end in spans for position in range(start, end)})
