"""The subset of EDTF (ISO 8601-2) that dates in these tables are written in, and its bounds.

Years, months, days, seasons (21 spring to 24 winter), decades (``199X``), UTC date-times,
intervals of these (with ``..`` for an end that is open) and the qualifiers ``~``, ``?``, ``%``.
"""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from ccdata.parsers.values import Refusal, refusal

_DATE = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?[~?%]?|(?P<decade>[0-9]{3})X[~?%]?",
    re.ASCII,
)
_DATE_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", re.ASCII)
_EXPECTED = "a year, month, day, season, decade, date-time, or an interval such as 2020/.."
# Meteorological seasons; winter runs into the next year.
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}


def bounds(edtf: str) -> tuple[date | None, date | None]:
    """The first and the last day that ``edtf`` allows; None for an end that is open.

    Autumn is 1 September to 30 November, winter 1 December to the end of the next February. A
    qualifier says how sure the date is and moves no bound. A date-time gives its day in UTC.
    Refuses (`Refusal`) what is malformed, no date of the calendar, or ends before it begins.

    >>> bounds("2023-22")
    (datetime.date(2023, 6, 1), datetime.date(2023, 8, 31))
    >>> bounds("2020/..")
    (datetime.date(2020, 1, 1), None)
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _date_bounds(edtf)
    if first == last == "..":
        raise refusal("edtf", edtf, "an interval with at least one end")
    start = None if first == ".." else _date_bounds(first)[0]
    end = None if last == ".." else _date_bounds(last)[1]
    if start is not None and end is not None and start > end:
        raise refusal("edtf", edtf, "an interval that ends after it begins")
    return start, end


def season_bounds(year: int, code: int) -> tuple[date, date]:
    """The first and last day of a season (21 spring to 24 winter) of ``year``; winter begins in it.

    >>> season_bounds(2023, 24)
    (datetime.date(2023, 12, 1), datetime.date(2024, 2, 29))
    """
    first = _SEASON_STARTS[code]
    next_year, next_first = (year + 1, first - 9) if first > 9 else (year, first + 3)
    return date(year, first, 1), date(next_year, next_first, 1) - timedelta(days=1)


def _date_bounds(text: str) -> tuple[date, date]:
    try:
        if _DATE_TIME.fullmatch(text) is not None:
            day = datetime.fromisoformat(text).date()
            return day, day
        match = _DATE.fullmatch(text)
        if match is None:
            raise refusal("edtf", text, _EXPECTED)
        if match["decade"] is not None:
            return date(int(match["decade"] + "0"), 1, 1), date(int(match["decade"] + "9"), 12, 31)
        year, month, day_of_month = (None if part is None else int(part)
                                     for part in match.group("year", "month", "day"))  # fmt: skip
        return _calendar_bounds(year or 0, month, day_of_month)
    except (ValueError, KeyError) as error:
        if isinstance(error, Refusal):
            raise
        raise refusal("edtf", text, f"a date of the calendar ({error})") from error


def _calendar_bounds(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is not None:
        return date(year, month, day), date(year, month, day)
    if month in _SEASON_STARTS:
        return season_bounds(year, month)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])
