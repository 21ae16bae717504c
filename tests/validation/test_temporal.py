"""Dates, times and durations: what is one, and how two compare."""

import warnings
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.validation import temporal
from ccdata.validation.temporal import (
    Moment,
    to_date,
    to_duration,
    to_moment,
    to_time,
    to_year,
    to_year_month,
)


@pytest.mark.parametrize(
    "text", ["2024-1-26", "2024-02-30", "20240126", "2024-01-26 ", "2024-W04-5", "٢٠٢٤-٠١-٢٦"]
)
def test_a_date_that_is_none(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        to_date(text)


@given(st.dates())
def test_every_date_is_read(day: date) -> None:
    assert to_date(day.isoformat()) == day


@pytest.mark.parametrize("text", ["24:00:00", "15:00", "15:00:60", "15:00:00Z", "15:00:00.5"])
def test_a_time_that_is_none(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        to_time(text)


def test_moments_compare_across_zones_and_to_the_last_decimal() -> None:
    assert to_moment("2024-01-26T15:00:00Z") == to_moment("2024-01-26T10:00:00-05:00")
    assert to_moment("2024-01-26T15:00:00.0000000000001Z") > to_moment("2024-01-26T15:00:00Z")
    assert to_moment("2024-01-26T15:00:00.50") == to_moment("2024-01-26T15:00:00.5")
    assert to_moment("2024-01-26T24:00:00") == to_moment("2024-01-27T00:00:00")


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-26", "2024-01-26 15:00:00", "2024-01-26T15:00",
        "2024-01-26T24:00:01", "2024-01-26T24:00:00.5",
        "2024-01-26T15:00:00+14:01", "2024-01-26T15:00:00z", "9999-12-31T24:00:00",
        "0001-01-01T00:00:00+14:00",
    ],
)  # fmt: skip
def test_a_moment_that_is_none(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        to_moment(text)


@given(st.datetimes())
def test_a_native_moment_is_that_of_its_text(at: datetime) -> None:
    for one in (at, at.replace(tzinfo=UTC)):
        assert Moment.of(one) == to_moment(one.isoformat())


def test_years_and_months() -> None:
    assert [to_year(text) for text in ("0000", "12024", "2024Z")] == [0, 12024, 2024]
    assert to_year_month("2024-12") == (2024, 12)
    for read, texts in (
        (to_year, ("24", "+2024", "02024", "")),
        (to_year_month, ("2024-13", "2024-1", "2024")),
    ):
        for text in texts:
            with pytest.raises(ValueError):  # noqa: PT011
                read(text)


@pytest.mark.parametrize("text", ["P", "PT", "P1", "1Y", "P1H", "P-1Y", "P1.5Y", "PT1.S", "P1YT"])
def test_a_duration_that_is_none(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        to_duration(text)


def test_durations_compare_only_where_every_month_agrees() -> None:
    assert to_duration("PT36H") == to_duration("P1DT12H")
    assert to_duration("P1M") <= to_duration("P31D")
    assert not to_duration("P1M") <= to_duration("P30D")
    assert not to_duration("P1M") >= to_duration("P30D")
    assert to_duration("-P1M") < to_duration("P0D")
    assert to_duration("P1000000Y") > to_duration("P999999Y")
    assert to_duration("PT0.1S") < to_duration("PT0.11S")


@given(st.timedeltas())
def test_a_native_duration_is_exact(value: timedelta) -> None:
    found = temporal.of_timedelta(value)
    assert found.months == 0
    assert found.seconds * 1_000_000 == value // timedelta(microseconds=1)


def test_patterns_and_any_form() -> None:
    assert temporal.by_pattern("time", "%H.%M", "15.30") == time(15, 30)
    assert temporal.by_pattern("datetime", "%Y%m%d %z", "20240126 +0100") == to_moment("2024-01-25T23:00:00Z")
    with pytest.raises(ValueError):  # noqa: PT011
        temporal.by_pattern("date", "%d/%m/%Y", "2024-01-26")
    assert temporal.in_any_form("datetime", "26 Jan 2024 3pm") == to_moment("2024-01-26T15:00:00")
    with pytest.raises(ValueError):  # noqa: PT011
        temporal.in_any_form("date", "someday")


@pytest.mark.parametrize(("zone", "hour"), [("EST", 10), ("CET", 10), ("UTC", 10), ("+0200", 8)])
def test_an_abbreviation_of_a_zone_says_nothing_in_any_form(zone: str, hour: int) -> None:
    """And dateutil does not warn of it, which whoever takes warnings for errors would see as one."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = temporal.in_any_form("datetime", f"2003-09-25T10:49:41 {zone}")
    assert found.second.hour == hour


def test_native_values_are_of_their_type_alone() -> None:
    zone = timezone(timedelta(hours=1))
    assert temporal.native("datetime", datetime(2024, 1, 26, 1, tzinfo=zone)) == to_moment(
        "2024-01-26T00:00:00Z"
    )
    for kind, value in (
        ("date", datetime(2024, 1, 26, tzinfo=UTC)),
        ("datetime", date(2024, 1, 26)),
        ("year", True),
        ("time", 15),
        ("duration", 15),
    ):
        with pytest.raises(ValueError):  # noqa: PT011
            temporal.native(kind, value)
