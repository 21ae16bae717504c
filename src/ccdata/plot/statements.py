"""What a picture shows of statements: one a fact, its dates as windows, and where it all comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from math import log2
from typing import Any, TypeAlias

from ccdata.loaders.dates import MONTHS, in_words, is_season, parts
from ccdata.loaders.loading import load
from ccdata.vocabulary.codebook.statements import Modality

Row: TypeAlias = dict[str, Any]

# From what is said outright to what is denied, as the codebook orders them.
_FIRMNESS = {str(code): rank for rank, code in enumerate(Modality)}


@dataclass(frozen=True, slots=True)
class Window:
    """The first and last day that a date's words allow; ``end`` is None where it is open."""

    start: date
    end: date | None
    edtf: str

    @property
    def days(self) -> int:
        """How many days the words allow; very many where the end is open."""
        return (date.max if self.end is None else self.end).toordinal() - self.start.toordinal() + 1

    def until(self, last: date) -> Window:
        """The window cut off at a day: what is told as past happened by the day that it was published."""
        end = last if self.end is None else min(self.end, last)
        return Window(self.start, max(self.start, end), self.edtf)

    def meets(self, other: Window) -> bool:
        """Whether some day lies in both."""
        first, second = sorted((self, other), key=lambda window: window.start)
        return first.end is None or first.end >= second.start


def statements(table: str) -> list[Row]:
    """The rows of a table, as the shipped file has them."""
    rows: list[Row] = load(table, engine="pyarrow").to_pylist()
    return rows


def by(column: str, rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The rows by what stands in a column, those with nothing there left out."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row[column] is not None:
            found[row[column]].append(row)
    return dict(found)


def window(row: Row, column: str) -> Window | None:
    """The window of a dated column; None where the statement gives no date."""
    start = row[f"{column}_start"]
    return None if start is None else Window(start, row[f"{column}_end"], row[column])


def chosen(rows: Iterable[Row], dated: str | None = None) -> Row:
    """The statement that a picture shows of one fact.

    One that gives a date, if the picture asks for the date in column ``dated``; among these the firmest
    (said outright before forecast, expected, planned, and so on in the order of the codebook), then the
    most precise date, then the latest article.
    """

    def rank(row: Row) -> tuple[bool, int, int, int, str]:
        told = None if dated is None else window(row, dated)
        # By magnitude: a leap year is no less precise than another, nor is January than February.
        breadth = 0 if told is None else round(2 * log2(told.days))
        latest_first = -row["article_date"].toordinal()
        return told is None, _FIRMNESS[row["modality"]], breadth, latest_first, row["id"]

    return min(rows, key=rank)


def told(rows: Iterable[Row], column: str) -> Window | None:
    """The window that a picture shows for a dated column of one fact; None where no statement dates it."""
    rows = list(rows)
    return window(chosen(rows, column), column) if rows else None


def otherwise(rows: Iterable[Row], column: str, shown: Window) -> list[str]:
    """The dates that other statements give, outright, and that cannot hold beside the one shown; in words."""
    others = (window(row, column) for row in rows if row["modality"] == Modality.STATED)
    return sorted({in_words(other.edtf) for other in others if other is not None and not other.meets(shown)})


def first_told(rows: Iterable[Row]) -> date:
    """The day on which the earliest of these statements was published."""
    first: date = min(row["article_date"] for row in rows)
    return first


def last_told(rows: Iterable[Row]) -> date:
    """The day on which the latest of these statements was published."""
    last: date = max(row["article_date"] for row in rows)
    return last


def ends_of(edtf: str) -> tuple[Window, Window]:
    """The windows of the beginning and of the end of an interval, both as precise as they are told.

    >>> began, ended = ends_of("2013/2024-09")
    >>> str(began.end), str(ended.start), str(ended.end)
    ('2013-12-31', '2024-09-01', '2024-09-30')
    """
    first, _, last = edtf.partition("/")
    return _span(first), _span(last)


def _span(edtf: str) -> Window:
    year, *rest = parts(edtf)
    if len(rest) == 2:
        day = date(year, *rest)
        return Window(day, day, edtf)
    if not rest or is_season([year, *rest]):
        return Window(date(year, 1, 1), date(year, 12, 31), edtf)
    following = date(year + rest[0] // 12, rest[0] % 12 + 1, 1)
    return Window(date(year, rest[0], 1), following - timedelta(days=1), edtf)


def day_in_words(day: date) -> str:
    """A day in words.

    >>> day_in_words(date(2024, 9, 24))
    '24 September 2024'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def period_in_words(period: Window) -> str:
    """A period in words; a financial year as one.

    >>> period_in_words(Window(date(2023, 4, 1), date(2024, 3, 31), "2023-04-01/2024-03-31"))
    '2023-24'
    """
    start, end = period.start, period.end
    if end is not None and (start.month, start.day) == (4, 1) and end == _a_year_later(start):
        return f"{start.year}-{end.year % 100:02}"
    return in_words(period.edtf)


def _a_year_later(start: date) -> date:
    return date(start.year + 1, start.month, start.day) - timedelta(days=1)


def place(authority: str) -> str:
    """The place of an authority's name, which is what people call it.

    >>> [place(name) for name in ("City of Doncaster Council", "Royal Borough of Windsor and Maidenhead")]
    ['Doncaster', 'Windsor and Maidenhead']
    """
    for before in ("London Borough of ", "Royal Borough of ", "City of "):
        authority = authority.removeprefix(before)
    authority = authority.removesuffix(" Council")
    for after in (" County", " City", " Borough", " District", " Metropolitan"):
        authority = authority.removesuffix(after)
    return authority


def spelt(code: str) -> str:
    """A code as it is written in prose.

    >>> spelt("requires_improvement")
    'requires improvement'
    """
    return code.replace("_", " ")


def source_line(rows: Iterable[Row]) -> str:
    """Where a picture comes from: how many statements of how many articles, published by whom and when."""
    rows = list(rows)
    ids = {row["article_id"] for row in rows}
    articles = [row for row in statements("articles") if row["id"] in ids]
    publishers = " and ".join(sorted({str(row["publisher_name"]) for row in articles}))
    first = min(row["published_start"] for row in articles).year
    last = max(row["published_end"] for row in articles).year
    years = f"{first}" if first == last else f"{first} to {last}"
    return (
        f"Source: ccdata, {_counted(len(rows), 'statement')} in {_counted(len(articles), 'article')} of "
        f"{publishers}, {years}. Each fact is drawn once."
    )


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
