import datetime as dt

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from ccdata.parsers.dates import address_date, date, financial_year, london_day, timestamp, years
from ccdata.parsers.grammar import MONTHS
from ccdata.parsers.values import Refusal, When
from ccdata.vocabulary.codebook.values import Extent


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("22 January 2024", "2024-01-22"),
        ("28 January 2025", "2025-01-28"),
        ("on 3 May 2019", "2019-05-03"),
        ("as of 1 October 2024", "2024-10-01"),
        ("22nd January 2024", "2024-01-22"),
        ("September 5, 2024", "2024-09-05"),
        ("October 2024", "2024-10"),
        ("in\u00a0September 2024", "2024-09"),
        ("as of September 2023", "2023-09"),
        ("as at 31 March 2023", "2023-03-31"),
        ("2017", "2017"),
        ("in 2017", "2017"),
        ("autumn 2025", "2025-23"),
        ("summer 2023", "2023-22"),
        ("the 1980s", "198X"),
        ("the 2000s", "200X"),
        ("the noughties", "200X"),
        ("the early 1990s", "1990~/1994~"),
        ("the early 2000s", "2000~/2004~"),
        ("mid-1990s", "1993~/1997~"),
        ("the late 1990s", "1995~/1999~"),
        ("early 2019", "2019"),
        ("late autumn 2024", "2024-23"),
        ("the end of March 2017", "2017-03"),
        ("the start of 2023", "2023"),
        ("the end of the 1990s", "199X"),
        ("08 November 2017", "2017-11-08"),
        ("September 24 2001", "2001-09-24"),
    ],
)
def test_a_date_is_as_precise_as_its_words(text: str, edtf: str) -> None:
    assert date(text) == When(edtf, Extent.SOME_DAY_WITHIN)
    assert parse_edtf(edtf) is not None


@pytest.mark.parametrize(
    "text",
    ["", "31 February 2020", "29 February 2023", "31 April 2024", "2020 vision", "1300", "may 2019",
     "2,017",
     "since 2020", "by 2020", "2014-20", "early January", "January", "22 January", "22 January 2024 and",
     "about 2017",
     "٢٠٢٠", "last year", "1998-2010"],
)  # fmt: skip
def test_a_date_refuses_what_no_calendar_has_and_what_is_more_or_less_than_a_date(text: str) -> None:
    with pytest.raises(Refusal):
        date(text)


@given(st.dates(dt.date(1800, 1, 1), dt.date(2099, 12, 31)))
def test_a_written_day_is_read_back(day: dt.date) -> None:
    assert date(f"{day.day} {MONTHS[day.month - 1]} {day.year}").edtf == day.isoformat()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Mon, 07 Apr 2025 13:47:06 +0000", "2025-04-07T13:47:06Z"),
        ("Mon, 02 Sep 2024 23:01:40 +0000", "2024-09-02T23:01:40Z"),
        ("Tue, 08 Apr 2025 00:30:00 +0100", "2025-04-07T23:30:00Z"),
    ],
)
def test_a_timestamp_is_put_into_utc(text: str, edtf: str) -> None:
    assert timestamp(text).edtf == edtf
    assert parse_edtf(edtf) is not None


@pytest.mark.parametrize(
    "text",
    ["Tue, 07 Apr 2025 13:47:06 +0000", "Mon, 31 Feb 2025 13:47:06 +0000",
     "Mon, 07 Apr 2025 24:47:06 +0000",
     "Mon, 07 Apr 2025 13:47:06 +9900", "Mon, 07 Apr 2025 13:47:06", "07 Apr 2025", ""],
)  # fmt: skip
def test_a_timestamp_with_the_wrong_weekday_or_no_such_time_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        timestamp(text)


def test_an_hour_before_midnight_utc_in_summer_is_the_next_day_in_london() -> None:
    assert london_day(When("2024-09-02T23:01:40Z")) == dt.date(2024, 9, 3)
    assert london_day(When("2024-01-22T23:01:40Z")) == dt.date(2024, 1, 22)


@pytest.mark.parametrize("edtf", ["2024-09-02", "2024-09-02T25:00:00Z", "T", ""])
def test_only_a_date_time_has_a_day_in_london(edtf: str) -> None:
    with pytest.raises(Refusal):
        london_day(When(edtf))


def test_the_day_of_an_address_is_that_of_its_path() -> None:
    assert address_date("https://www.communitycare.co.uk/2024/09/03/ofsted-to-scrap/").edtf == "2024-09-03"
    assert address_date("/2024/09/03/").edtf == "2024-09-03"


@pytest.mark.parametrize(
    "text",
    ["https://x.org/2024/13/03/", "https://x.org/wp-content/2024/09/a.jpg", "/2024/09/03/2024/09/04/",
     "2024/09/03",
     "https://x.org/", "/12024/09/03/", "see https://x.org/2024/09/03/", ""],
)  # fmt: skip
def test_an_address_without_exactly_one_day_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        address_date(text)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2023-24", "2023-04-01/2024-03-31"),
        ("in 2022-23", "2022-04-01/2023-03-31"),
        ("for 2023-24", "2023-04-01/2024-03-31"),
        ("for the year 2022-23", "2022-04-01/2023-03-31"),
        ("2023–24", "2023-04-01/2024-03-31"),
        ("2023/24", "2023-04-01/2024-03-31"),
        ("1999-00", "1999-04-01/2000-03-31"),
    ],
)
def test_a_financial_year_runs_from_april_to_march(text: str, edtf: str) -> None:
    assert financial_year(text) == When(edtf, Extent.THROUGHOUT)
    assert parse_edtf(edtf) is not None


@pytest.mark.parametrize(
    "text", ["2014-20", "2024-23", "2023", "2023-23", "from 2023-24", "2023 to 2024", "2023-24-25"]
)
def test_years_that_do_not_follow_each_other_are_no_financial_year(text: str) -> None:
    with pytest.raises(Refusal):
        financial_year(text)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2014-20", "2014/2020"),
        ("from 2014-20", "2014/2020"),
        ("from 2010-23", "2010/2023"),
        ("from 2013-24", "2013/2024"),
        ("1998-2010", "1998/2010"),
        ("from 1998-2010", "1998/2010"),
        ("between 2014 and 2020", "2014/2020"),
        ("from 2014 to 2020", "2014/2020"),
        ("between 2023 and 2024", "2023/2024"),
    ],
)
def test_a_span_of_years_holds_throughout(text: str, edtf: str) -> None:
    assert years(text) == When(edtf, Extent.THROUGHOUT)
    assert parse_edtf(edtf) is not None


@pytest.mark.parametrize(
    "text",
    [
        "2023-24",
        "from 2023-24",
        "2023-2024",
        "2020-14",
        "2020-2014",
        "1998-05",
        "2020",
        "2014/20",
        "2014-2",
        "",
    ],
)
def test_a_pair_that_may_be_a_financial_year_or_does_not_rise_is_no_span(text: str) -> None:
    with pytest.raises(Refusal):
        years(text)


@given(st.integers(1900, 2098))
def test_every_dashed_pair_of_neighbours_is_a_financial_year_and_no_span(year: int) -> None:
    pair = f"{year}-{(year + 1) % 100:02}"
    assert financial_year(pair).edtf.startswith(f"{year}-04-01/")
    with pytest.raises(Refusal):
        years(pair)
