"""Dates that prose names outright: days, months, seasons, years, decades, spans of years."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

from ccdata.parsers.edtf import bounds
from ccdata.parsers.folding import fold
from ccdata.parsers.grammar import (
    DATE,
    EDGE_OF,
    END,
    FLAGS,
    MONTHS,
    PART_OF_TIME,
    SEASONS,
    TIMESTAMP,
    WEEKDAYS,
    YEAR,
    YEAR_SPAN,
    words,
)
from ccdata.parsers.values import Refusal, When, refusal
from ccdata.vocabulary.codebook.values import Extent

_DATE = re.compile(
    rf"(?:{words('in', 'on', 'of', 'as of', 'as at')} +)?(?:(?:the +)?{EDGE_OF})?(?:the +)?"
    rf"(?:{PART_OF_TIME}(?=(?:[a-z]+ +)?{YEAR}{END}))?{DATE}",
    FLAGS,
)
_DATE_EXPECTED = "a date such as 22 January 2024, October 2024, autumn 2025, 2017 or the early 1990s"
# The parts of a decade, by convention: early is its years 0 to 4, mid 3 to 7, late 5 to 9. They
# overlap because writers' do, and are marked as approximate.
DECADE_PARTS = {"early": (0, 4), "mid": (3, 7), "late": (5, 9)}

_TIMESTAMP = re.compile(TIMESTAMP, FLAGS)
_ADDRESS = re.compile(r"(?:https?://[^/\s]+)?(?P<path>/\S*)", re.ASCII)
_DATE_IN_PATH = re.compile(r"(?<![^/])(?P<year>[0-9]{4})/(?P<month>[0-9]{2})/(?P<day>[0-9]{2})(?=/|$)")

_FINANCIAL_YEAR = re.compile(
    rf"(?:{words('in', 'for', 'during', 'of')} +)?(?:the +)?(?:(?:financial +)?year +)?{YEAR_SPAN}", FLAGS
)
_YEARS = re.compile(rf"(?:{words('in', 'for', 'during', 'from')} +)?{YEAR_SPAN}", FLAGS)


def date(text: str) -> When:
    """A date in EDTF, as precise as the words, and holding on some day within it.

    Conventions: seasons are EDTF's 21 (spring) to 24 (winter, from the December of its year);
    "the 2000s" and "the noughties" are the decade ``200X``; "the early 1990s" is ``1990~/1994~``,
    mid is ``1993~/1997~``, late is ``1995~/1999~``; "early 2018" and "the end of March 2018" say no
    more than their year or month, as EDTF has no word for a part of one. Refuses (`Refusal`) a day
    that no calendar has, and a weekday that is not that day's.

    >>> date("in September 2024").edtf, date("the noughties").edtf, date("summer 2023").edtf
    ('2024-09', '200X', '2023-22')
    """
    match = _DATE.fullmatch(fold(text))
    if match is None:
        raise refusal("date", text, _DATE_EXPECTED)
    edtf = _edtf(match)
    try:
        bounds(edtf)
    except Refusal as error:
        raise refusal("date", text, f"a day of the calendar ({error})") from error
    weekday = match["weekday"] or match["us_weekday"]
    if weekday is not None:
        named = WEEKDAYS[dt.date.fromisoformat(edtf).weekday()]
        if not named.startswith(weekday):
            raise refusal("date", text, f"the weekday of that date, {named}")
    return When(edtf)


def timestamp(text: str) -> When:
    """The time of a feed (RFC 822), as an EDTF date-time in UTC.

    Refuses (`Refusal`) a weekday that is not that day's.

    >>> timestamp("Mon, 07 Apr 2025 13:47:06 +0000").edtf
    '2025-04-07T13:47:06Z'
    """
    match = _TIMESTAMP.fullmatch(fold(text))
    if match is None:
        raise refusal("timestamp", text, "a time such as Mon, 07 Apr 2025 13:47:06 +0000")
    offset = dt.timedelta(hours=int(match["offset_hours"]), minutes=int(match["offset_minutes"]))
    month = month_number(match["month"])
    hour, minute, second = (int(match[part]) for part in ("hour", "minute", "second"))
    try:
        zone = dt.timezone(-offset if match["sign"] == "-" else offset)
        local = dt.datetime(int(match["year"]), month, int(match["day"]), hour, minute, second, tzinfo=zone)
    except ValueError as error:
        raise refusal("timestamp", text, f"a time of the calendar and clock ({error})") from error
    weekday = WEEKDAYS[local.weekday()][:3]
    if weekday != match["weekday"]:
        raise refusal("timestamp", text, f"the weekday of that date, {weekday}")
    return When(local.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))


def london_day(when: When) -> dt.date:
    """The day it was in London at a UTC date-time; `Refusal` for anything but a date-time.

    >>> london_day(When("2024-09-02T23:01:40Z"))
    datetime.date(2024, 9, 3)
    """
    if "T" not in when.edtf:
        raise refusal("london_day", when.edtf, "a date-time such as 2024-09-02T23:01:40Z")
    bounds(when.edtf)
    return dt.datetime.fromisoformat(when.edtf).astimezone(ZoneInfo("Europe/London")).date()


def address_date(text: str) -> When:
    """The day in the path of a web address, which must hold exactly one.

    >>> address_date("https://example.org/2024/09/03/ofsted-to-scrap/").edtf
    '2024-09-03'
    """
    address = _ADDRESS.fullmatch(text.strip())
    found = [] if address is None else list(_DATE_IN_PATH.finditer(address["path"]))
    if len(found) != 1:
        raise refusal("address_date", text, "one /year/month/day/ in the path of an address")
    edtf = "-".join(found[0].group("year", "month", "day"))
    try:
        bounds(edtf)
    except Refusal as error:
        raise refusal("address_date", text, f"a day of the calendar ({error})") from error
    return When(edtf)


def financial_year(text: str) -> When:
    """A financial year, from 1 April of its first year to 31 March of its second, throughout.

    Refuses (`Refusal`) years that do not follow each other.

    >>> financial_year("in 2022-23").edtf
    '2022-04-01/2023-03-31'
    """
    match = _FINANCIAL_YEAR.fullmatch(fold(text))
    ends = None if match is None or match["dash"] is None else _year_ends(match)
    if ends is None or ends[1] != ends[0] + 1:
        raise refusal("financial_year", text, "two years that follow each other, such as 2023-24")
    return When(f"{ends[0]}-04-01/{ends[1]}-03-31", Extent.THROUGHOUT)


def years(text: str) -> When:
    """A span of calendar years, from the first day of the first to the last day of the last.

    Refuses (`Refusal`) years that do not rise, and a dashed pair that may be a financial year.

    >>> years("from 2014-20").edtf, years("between 2014 and 2020").edtf
    ('2014/2020', '2014/2020')
    """
    match = _YEARS.fullmatch(fold(text))
    ends = None if match is None else _year_ends(match)
    if match is None or ends is None:
        raise refusal("years", text, "a rising span of years such as 2014-20")
    if match["dash"] is not None and (ends[1] == ends[0] + 1 or match["dash"] == "/"):
        raise refusal("years", text, "a span of calendar years; this may be a financial year")
    return When(f"{ends[0]}/{ends[1]}", Extent.THROUGHOUT)


def _edtf(match: re.Match[str]) -> str:
    if match["day"] is not None:
        return _day(match["day_year"], match["month"], match["day"])
    if match["us_day"] is not None:
        return _day(match["us_year"], match["us_month"], match["us_day"])
    if match["only_month"] is not None:
        return f"{match['month_year']}-{month_number(match['only_month']):02}"
    if match["season"] is not None:
        return f"{match['season_year']}-{SEASONS[match['season'].lower()]}"
    if match["noughties"] is not None:
        return "200X"
    if match["decade"] is not None:
        return _decade(match["decade"], match["part"])
    return match["year"]


def month_number(name: str) -> int:
    """The number of a month's English name, whole or shortened, 1 to 12.

    >>> month_number("September"), month_number("Sept")
    (9, 9)
    """
    return [month[:3] for month in MONTHS].index(name[:3]) + 1


def _day(year: str, month: str, day: str) -> str:
    return f"{year}-{month_number(month):02}-{int(day.rstrip('stndrhSTNDRH')):02}"


def _decade(decade: str, part: str | None) -> str:
    if part is None:
        return f"{decade}X"
    first, last = DECADE_PARTS[part.lower()]
    return f"{decade}{first}~/{decade}{last}~"


def _year_ends(match: re.Match[str]) -> tuple[int, int] | None:
    """The two years of a match of `grammar.YEAR_SPAN`; None where they do not rise.

    Two digits stay in the century of the first year, but for the turn of one (1999-00); one digit in its
    decade (2001-2).
    """
    low = int(match["first"] or match["low"])
    last = match["last"] or match["high"] or match["short"]
    high = low - low % 10 ** len(last) + int(last)
    if last == "00" and low % 100 == 99:
        high += 100
    return (low, high) if low < high else None
