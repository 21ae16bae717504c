"""Dates, times and durations of Table Schema: what their texts mean, and how two of them compare.

Every function raises ValueError, without words that a person should read, for what is none of its type.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import total_ordering
from typing import Any

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}:[0-9]{2}")
_DATE_TIME = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]+))?(Z|[+-][0-9]{2}:[0-9]{2})?"
)
_ZONE = r"(?:Z|[+-](?:0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?"
_YEAR = re.compile(r"(-?(?:[1-9][0-9]{3,}|0[0-9]{3}))" + _ZONE)
_YEAR_MONTH = re.compile(r"(-?(?:[1-9][0-9]{3,}|0[0-9]{3}))-(0[1-9]|1[0-2])" + _ZONE)
_DURATION = re.compile(
    r"(-)?P(?=.)(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?"
    r"(?:T(?=.)(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+(?:\.[0-9]+)?)S)?)?"
)


@total_ordering
@dataclass(frozen=True, slots=True)
class Moment:
    """A date with a time: without a zone it is taken as UTC where it is compared with one that has a zone.

    ``fraction`` is that of its second, exact.
    """

    second: datetime
    fraction: Decimal
    has_zone: bool

    @classmethod
    def of(cls, at: datetime, fraction: Decimal | None = None) -> Moment:
        """The moment of a Python datetime."""
        exact = Decimal(at.microsecond) / 1_000_000 if fraction is None else fraction
        has_zone = at.tzinfo is not None
        try:
            plain = at.astimezone(UTC).replace(tzinfo=None) if has_zone else at
        except OverflowError as error:
            raise ValueError from error
        return cls(plain.replace(microsecond=0), exact, has_zone)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Moment):
            return NotImplemented
        return (self.second, self.fraction) < (other.second, other.fraction)

    def __str__(self) -> str:
        fraction = format(self.fraction, "f").lstrip("0").rstrip("0") if self.fraction else ""
        return f"{self.second.isoformat()}{fraction}{'Z' if self.has_zone else ''}"


@dataclass(frozen=True, slots=True)
class Duration:
    """A duration: months and seconds, which no number of the other makes up for.

    It is less than another only where it is so from whatever day it is counted (XML Schema, 3.2.6.2): a month
    is neither more nor less than 30 days.
    """

    months: int
    seconds: Decimal

    def __lt__(self, other: Duration) -> bool:
        return all(self._from(*start) < other._from(*start) for start in _STARTS)

    def __le__(self, other: Duration) -> bool:
        return self == other or all(self._from(*start) <= other._from(*start) for start in _STARTS)

    def __gt__(self, other: Duration) -> bool:
        return other < self

    def __ge__(self, other: Duration) -> bool:
        return other <= self

    def _from(self, year: int, month: int) -> Decimal:
        """The seconds from the beginning of a month until the end of this duration."""
        years, place = divmod(month - 1 + self.months, 12)
        return _days(year + years, place + 1) * 86_400 + self.seconds

    def __str__(self) -> str:
        return f"{self.months} months and {self.seconds} seconds"


_STARTS = ((1696, 9), (1697, 2), (1903, 3), (1903, 7))


def _days(year: int, month: int) -> int:
    """The day, counted from any fixed one, on which a month of the proleptic calendar begins."""
    # Counted in whole cycles of 400 years, so that a duration of a million years is no trouble.
    cycles, rest = divmod(year - 1, 400)
    return cycles * 146_097 + date(rest + 1, month, 1).toordinal()


def to_date(text: str) -> date:
    """A date as yyyy-mm-dd.

    >>> to_date("2024-01-26")
    datetime.date(2024, 1, 26)
    """
    if _DATE.fullmatch(text) is None:
        raise ValueError
    return date.fromisoformat(text)


def to_time(text: str) -> time:
    """A time as hh:mm:ss.

    >>> to_time("15:00:00")
    datetime.time(15, 0)
    """
    if _TIME.fullmatch(text) is None:
        raise ValueError
    return time.fromisoformat(text)


def to_moment(text: str) -> Moment:
    """A date with a time as in XML Schema, with any number of decimals and a zone where it has one.

    >>> str(to_moment("2024-01-26T15:00:00.300-05:00"))
    '2024-01-26T20:00:00.3Z'
    """
    match = _DATE_TIME.fullmatch(text)
    if match is None:
        raise ValueError
    day, clock, decimals, zone = match.groups()
    fraction = Decimal(f"0.{decimals or 0}")
    late = clock == "24:00:00" and fraction == 0
    at = datetime.fromisoformat(f"{day}T{'00:00:00' if late else clock}{zone or ''}")
    if zone is not None and zone != "Z" and zone[1:] > "14:00":
        raise ValueError
    try:
        return Moment.of(at + timedelta(days=1) if late else at, fraction)
    except OverflowError as error:
        raise ValueError from error


def to_year(text: str) -> int:
    """A year of XML Schema, of four digits or more.

    >>> to_year("2024"), to_year("-0044")
    (2024, -44)
    """
    match = _YEAR.fullmatch(text)
    if match is None:
        raise ValueError
    return int(match[1])


def to_year_month(text: str) -> tuple[int, int]:
    """A month of a year.

    >>> to_year_month("2024-01")
    (2024, 1)
    """
    match = _YEAR_MONTH.fullmatch(text)
    if match is None:
        raise ValueError
    return int(match[1]), int(match[2])


def to_duration(text: str) -> Duration:
    """A duration of XML Schema.

    >>> to_duration("P1Y") == to_duration("P12M"), to_duration("P1D") < to_duration("PT25H")
    (True, True)
    >>> to_duration("P1M") < to_duration("P30D"), to_duration("P1M") > to_duration("P30D")
    (False, False)
    """
    match = _DURATION.fullmatch(text)
    if match is None:
        raise ValueError
    sign = -1 if match[1] else 1
    years, months, days, hours, minutes = (int(part or 0) for part in match.groups()[1:6])
    seconds = days * 86_400 + hours * 3_600 + minutes * 60 + Decimal(match[7] or 0)
    return Duration(sign * (years * 12 + months), sign * Decimal(seconds))


def of_timedelta(value: timedelta) -> Duration:
    """The duration of what Parquet holds.

    >>> of_timedelta(timedelta(days=1)) == to_duration("P1D")
    True
    """
    exact = Decimal(value.days * 86_400 + value.seconds) + Decimal(value.microseconds) / 1_000_000
    return Duration(0, exact)


def by_pattern(type_: str, pattern: str, text: str) -> Any:
    """A date, time or datetime as ``strptime`` reads it.

    >>> by_pattern("date", "%d/%m/%y", "26/01/24")
    datetime.date(2024, 1, 26)
    """
    return _part(type_, datetime.strptime(text, pattern))  # noqa: DTZ007 - a zone is what the pattern says


def pattern_fault(pattern: str) -> str | None:
    """Why no text at all can be read by a pattern, or None.

    >>> pattern_fault("%d/%m/%Y")
    >>> pattern_fault("%-d/%-m/%Y")
    "'-' is a bad directive in format '%-d/%-m/%Y'"
    """
    try:
        datetime.strptime("", pattern)  # noqa: DTZ007 - nothing is read
    except re.error:
        return "a directive stands there twice"
    except ValueError as error:
        said = str(error)
        # Of the text, not of the pattern.
        return None if said.startswith("time data") else said
    return None


def in_any_form(type_: str, text: str) -> Any:
    """A date, time or datetime in any form that can be told, as the format ``any`` asks for.

    >>> in_any_form("date", "26 January 2024")
    datetime.date(2024, 1, 26)
    """
    from importlib import import_module

    parse = import_module("dateutil.parser").parse
    try:
        # What a text leaves open is the same whatever today is.
        return _part(type_, parse(text, default=datetime(2000, 1, 1), tzinfos=_zone))  # noqa: DTZ001
    except (OverflowError, TypeError, AttributeError) as error:
        raise ValueError from error


def _zone(name: str | None, offset: int | None) -> int | None:
    """The offset that a text gives for its zone. An abbreviation alone has none, on whatever machine.

    Without this dateutil takes the abbreviations of the machine's own zone for it, and warns of others.
    """
    return offset


def native(type_: str, value: object) -> Any:
    """A value of Python, as Parquet holds it, as one of the type."""
    if type_ == "datetime" and isinstance(value, datetime):
        return Moment.of(value)
    if type_ == "date" and isinstance(value, date) and not isinstance(value, datetime):
        return value
    if type_ == "time" and isinstance(value, time):
        return value
    if type_ == "duration" and isinstance(value, timedelta):
        return of_timedelta(value)
    if type_ == "year" and isinstance(value, int) and not isinstance(value, bool):
        return value
    raise ValueError


def _part(type_: str, at: datetime) -> Any:
    return Moment.of(at) if type_ == "datetime" else at.date() if type_ == "date" else at.timetz()
