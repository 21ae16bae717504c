import datetime as dt

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from ccdata.parsers.edtf import bounds
from ccdata.parsers.relative import deadline, relative, since
from ccdata.parsers.values import Refusal, When
from ccdata.vocabulary.codebook.values import Extent

WITHIN, THROUGHOUT = Extent.SOME_DAY_WITHIN, Extent.THROUGHOUT

READINGS = [
    ("in 15 years", "2002-10-22", "2017", Extent.SOME_DAY_WITHIN),
    ("in two months’ time", "2024-12-05", "2025-02", Extent.SOME_DAY_WITHIN),
    ("last year", "2024-01-22", "2023", WITHIN),
    ("this year", "2024-01-22", "2024", WITHIN),
    ("next year", "2024-09-03", "2025", WITHIN),
    ("earlier that year", "2017", "2017", WITHIN),
    ("earlier that year", "2017-06-12", "2017-01-01/2017-06-12", WITHIN),
    ("that year", "2017-06", "2017", WITHIN),
    ("the same year", "2014", "2014", WITHIN),
    ("in the same year", "2014", "2014", WITHIN),
    ("the following year", "2017", "2018", WITHIN),
    ("The following year", "2017-03-05", "2018", WITHIN),
    ("the previous year", "2017", "2016", WITHIN),
    ("10 years ago", "2024-01-22", "2014", WITHIN),
    ("seven years ago", "2012-03-13/2012-10-26", "2005", WITHIN),
    ("two years later", "2005", "2007", WITHIN),
    ("just two years later", "2005", "2007", WITHIN),
    ("a year later", "2005", "2006", WITHIN),
    ("two decades ago", "2005", "1985", WITHIN),
    ("six months ago", "2024-01-22", "2023-07", WITHIN),
    ("three days ago", "2024-01-02", "2023-12-30", WITHIN),
    ("last month", "2024-10-24", "2024-09", WITHIN),
    ("last month", "2024-01-22", "2023-12", WITHIN),
    ("next month", "2024-09-24", "2024-10", WITHIN),
    ("this month", "2024-09-13", "2024-09", WITHIN),
    ("earlier this month", "2024-01-22", "2024-01-01/2024-01-22", WITHIN),
    ("later this year", "2024-01-22", "2024-01-22/2024-12-31", WITHIN),
    ("earlier this year", "2024-01-22", "2024-01-01/2024-01-22", WITHIN),
    ("earlier this year", "2024-01", "2024", WITHIN),
    ("earlier this year", "2024-01-01", "2024-01-01", WITHIN),
    ("this autumn", "2025-01-29", "2025-23", WITHIN),
    ("last summer", "2024-10-24", "2024-22", WITHIN),
    ("last summer", "2024-07-24", "2023-22", WITHIN),
    ("next spring", "2024-04-24", "2025-21", WITHIN),
    ("this winter", "2024-01-22", "2023-24", WITHIN),
    ("this winter", "2024-10-22", "2024-24", WITHIN),
    ("this financial year", "2024-01-22", "2023-04-01/2024-03-31", THROUGHOUT),
    ("this financial year", "2024-04-01", "2024-04-01/2025-03-31", THROUGHOUT),
    ("last financial year", "2024-01-22", "2022-04-01/2023-03-31", THROUGHOUT),
    ("last week", "2024-09-24", "2024-09-16/2024-09-22", WITHIN),
    ("this week", "2024-09-22", "2024-09-16/2024-09-22", WITHIN),
    ("yesterday", "2025-01-29", "2025-01-28", WITHIN),
    ("today", "2024-09-05", "2024-09-05", WITHIN),
    ("in January", "2024-10-24", "2024-01", WITHIN),
    ("in July", "2024-10-24", "2024-07", WITHIN),
    ("10 October", "2002", "2002-10-10", WITHIN),
    ("at the same time", "2024-09", "2024-09", WITHIN),
    ("during that time", "2017/2020", "2017/2020", WITHIN),
    ("the last five years", "2024-01-22", "2019/2024-01-22", THROUGHOUT),
    ("in the last five years", "2024-01-22", "2019/2024-01-22", THROUGHOUT),
    ("the last five years", "2024", "2019/2023", THROUGHOUT),
    ("the previous five decades", "2024-09-05", "1974/2024-09-05", THROUGHOUT),
    ("the last six months", "2024-01-22", "2023-07/2024-01-22", THROUGHOUT),
    ("the last two weeks", "2024-01-22", "2024-01-08/2024-01-22", THROUGHOUT),
    ("over the subsequent four years", "2016", "2017/2020", THROUGHOUT),
    ("over the next four years", "2016-03-17", "2016-03-17/2020", THROUGHOUT),
    ("since then", "2016", "2016/..", THROUGHOUT),
    ("since then", "2017/2020", "2020/..", THROUGHOUT),
    ("last month", "2024-09-30T23:30:00Z", "2024-09", WITHIN),
]


@pytest.mark.parametrize(("text", "anchor", "edtf", "extent"), READINGS)
def test_a_relative_time_is_as_precise_as_its_words(
    text: str, anchor: str, edtf: str, extent: Extent
) -> None:
    assert relative(text, When(anchor)) == When(edtf, extent)
    assert parse_edtf(edtf) is not None
    bounds(edtf)


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("last month", "2017"),
        ("yesterday", "2017-03"),
        ("this financial year", "2017"),
        ("the last six months", "2017"),
        ("the last five years", "2017/2020"),
        ("the last five years", "2023-22"),
        ("seven years ago", "2012-10-26/2013-03-13"),
        ("the following year", "2017/.."),
        ("the following year", "../2017"),
        ("the following year", "2017~"),
        ("the following year", "199X"),
        ("the following year", "1990~/1994~"),
        ("since then", "199X"),
        ("since then", "2016/.."),
    ],
)
def test_an_anchor_that_is_too_coarse_open_or_approximate_is_refused(text: str, anchor: str) -> None:
    with pytest.raises(Refusal):
        relative(text, When(anchor))


@pytest.mark.parametrize(
    "text",
    ["", "recently", "the last day", "over the last year",
     "the next month", "last day", "2.5 years ago", "zero years", "the last zero years",
     "99999 years ago",
     "31 February", "in the near future", "last year or so", "almost seven years ago",
     "the last year but one",
     "over the last year to date", "last January", "Monday", "2017"],
)  # fmt: skip
def test_words_that_do_not_fix_the_time_are_refused(text: str) -> None:
    with pytest.raises(Refusal):
        relative(text, When("2024-01-22"))


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("this financial year", "9999-04-01"),
        ("last financial year", "0001-04-01"),
        ("next spring", "9999-06-01"),
        ("this winter", "9999-12-01"),
        ("next year", "9999"),
        ("last month", "0001-01"),
        ("this week", "9999-12-31"),
        ("tomorrow", "9999-12-31"),
    ],
)
def test_a_time_that_the_calendar_does_not_have_is_refused(text: str, anchor: str) -> None:
    with pytest.raises(Refusal, match="a time that the calendar has"):
        relative(text, When(anchor))


def test_a_malformed_anchor_is_refused() -> None:
    with pytest.raises(Refusal):
        relative("last year", When("last year"))


PHRASES = sorted({text for text, *_ in READINGS})


@given(st.sampled_from(PHRASES), st.dates())
def test_every_reading_of_a_day_is_edtf_that_begins_before_it_ends(phrase: str, day: dt.date) -> None:
    try:
        when = relative(phrase, When(day.isoformat()))
    except Refusal:
        # The calendar ends with the years 1 and 9999.
        assert day.year < 100 or day.year > 9900 or phrase == "10 October"
        return
    bounds(when.edtf)


@given(st.sampled_from(PHRASES), st.dates(dt.date(1900, 1, 1), dt.date(2090, 1, 1)), st.integers(0, 800))
def test_a_reading_of_an_interval_is_that_of_both_its_ends(phrase: str, first: dt.date, length: int) -> None:
    last = first + dt.timedelta(days=length)
    try:
        when = relative(phrase, When(f"{first}/{last}"))
    except Refusal:
        return
    if phrase.startswith(("earlier", "later", "since", "at the", "during")):
        return
    assert relative(phrase, When(str(first))) == relative(phrase, When(str(last))) == when


@pytest.mark.parametrize(
    ("text", "anchor", "edtf"),
    [
        ("since 2020", None, "2020/.."),
        ("Since 2020", None, "2020/.."),
        ("since October 2024", None, "2024-10/.."),
        ("since autumn 2023", None, "2023-23/.."),
        ("since last year", "2024-01-22", "2023/.."),
        ("since then", "2024-01-22", "2024-01-22/.."),
    ],
)
def test_since_holds_throughout_and_stays_open(text: str, anchor: str | None, edtf: str) -> None:
    assert since(text, None if anchor is None else When(anchor)) == When(edtf, THROUGHOUT)
    assert parse_edtf(edtf) is not None
    assert bounds(edtf)[1] is None


@pytest.mark.parametrize(
    "text", ["since", "since then", "since last year", "since in 2020", "since the 1980s", "2020"]
)
def test_since_refuses_a_start_that_it_is_not_given(text: str) -> None:
    with pytest.raises(Refusal):
        since(text)


@pytest.mark.parametrize(
    ("text", "anchor", "edtf"),
    [
        ("by 2020", None, "2020"),
        ("by 2013", None, "2013"),
        ("by March 2026", None, "2026-03"),
        ("by autumn 2025", None, "2025-23"),
        ("by this autumn", "2025-01-29", "2025-23"),
        ("by next month", "2025-01-29", "2025-02"),
    ],
)
def test_a_deadline_is_the_last_date_that_it_may_be(text: str, anchor: str | None, edtf: str) -> None:
    assert deadline(text, None if anchor is None else When(anchor)) == When(edtf, WITHIN)


@pytest.mark.parametrize(
    "text", ["2020", "by", "by this autumn", "by 5pm", "by in 2020", "since 2020", "not by 2020"]
)
def test_a_deadline_refuses_a_date_that_it_is_not_given(text: str) -> None:
    with pytest.raises(Refusal):
        deadline(text)
