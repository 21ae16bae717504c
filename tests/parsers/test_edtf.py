from datetime import date
from itertools import pairwise

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from ccdata.parsers.edtf import bounds, season_bounds
from ccdata.parsers.values import Refusal


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2024-01-22", "2024-01-22", "2024-01-22"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2017", "2017-01-01", "2017-12-31"),
        ("2016~", "2016-01-01", "2016-12-31"),
        ("2016?", "2016-01-01", "2016-12-31"),
        ("2016%", "2016-01-01", "2016-12-31"),
        ("2024-21", "2024-03-01", "2024-05-31"),
        ("2023-22", "2023-06-01", "2023-08-31"),
        ("2025-23", "2025-09-01", "2025-11-30"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("2022-24", "2022-12-01", "2023-02-28"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("1990~/1994~", "1990-01-01", "1994-12-31"),
        ("2014/2020", "2014-01-01", "2020-12-31"),
        ("2023-04-01/2024-03-31", "2023-04-01", "2024-03-31"),
        ("2025-04-07T13:47:06Z", "2025-04-07", "2025-04-07"),
        ("2020/..", "2020-01-01", None),
        ("../2020", None, "2020-12-31"),
    ],
)
def test_bounds_are_the_first_and_last_day(edtf: str, first: str | None, last: str | None) -> None:
    assert tuple(None if day is None else str(day) for day in bounds(edtf)) == (first, last)
    assert parse_edtf(edtf) is not None


@pytest.mark.parametrize(
    "edtf",
    ["", "..", "../..", "/2020", "2020/", "2020//2021", "2021/2020", "2020-13", "2020-02-30", "2020-00",
     "2020-20",
     "2020-25", "20X", "19XX", "2020-1-1", "2020-01-01T25:00:00Z", "2020-01-01T10:00:00", "2020 ",
     " 2020", "0000",
     "٢٠٢٠", "2020~?", "-2020", "9999-24", "2020/.../"],
)  # fmt: skip
def test_what_is_malformed_or_not_in_the_calendar_is_refused(edtf: str) -> None:
    with pytest.raises(Refusal):
        bounds(edtf)


@given(st.dates())
def test_a_day_bounds_itself_and_lies_in_its_month_and_year(day: date) -> None:
    assert bounds(str(day)) == (day, day)
    for coarser in (str(day)[:7], str(day)[:4]):
        first, last = bounds(coarser)
        assert first is not None
        assert last is not None
        assert first <= day <= last


@given(st.text(alphabet="0123456789-/.X~?%TZ:") | st.text())
def test_any_text_has_bounds_in_order_or_is_refused(text: str) -> None:
    try:
        first, last = bounds(text)
    except Refusal:
        return
    assert first is not None or last is not None
    assert first is None or last is None or first <= last


def test_the_seasons_of_a_year_follow_each_other_without_a_gap() -> None:
    days = [season_bounds(2023, code) for code in (21, 22, 23, 24)] + [season_bounds(2024, 21)]
    gaps = [(later[0] - earlier[1]).days for earlier, later in pairwise(days)]
    assert gaps == [1, 1, 1, 1]
