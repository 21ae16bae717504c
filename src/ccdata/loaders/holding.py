"""What held on a day, and what was known by a day: the two axes of time of a table."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from ccdata.loaders.errors import NotADay, NoTime

if TYPE_CHECKING:
    import pyarrow as pa

    from ccdata.tables.model.living import Life
    from ccdata.vocabulary.codebook.reconciling import Certainty

Read = Any
"""A function that reads a whole table by its name."""

AS_OF, KNOWN = "as_of_certainty", "known_certainty"
"""The columns that say how sure it is that a row held, or was published."""


def day_of(day: str | date, argument: str) -> date:
    """A day from an ISO string or a date. Raises NotADay.

    >>> day_of("2024-09-24", "as_of")
    datetime.date(2024, 9, 24)
    """
    if isinstance(day, datetime):
        return day.date()
    if isinstance(day, date):
        return day
    try:
        return date.fromisoformat(day)
    except (TypeError, ValueError):
        raise NotADay(f'{argument} is a day such as "2024-09-24", not {day!r}') from None


def at(name: str, table: pa.Table, read: Read, as_of: date | None, known: date | None) -> pa.Table:
    """The rows of a whole table that held on a day, and had been published by a day, with how surely.

    ``read`` reads another table by its name. Raises NoTime for a table that has no such time.
    """
    import pyarrow as pa

    rows = _rows(name, table, read)
    kept: dict[int, dict[str, Certainty]] = {place: {} for place in range(len(rows))}
    if known is not None:
        kept = _published(name, rows, known)
    if as_of is not None:
        lives = _lives(name, [rows[place] for place in kept], read, known)
        for place in list(kept):
            certainty = lives[_key(rows[place])].on(as_of)
            if certainty is None:
                del kept[place]
            else:
                kept[place][AS_OF] = certainty
    table = table.take(pa.array(list(kept), pa.int64()))
    for column, asked in ((AS_OF, as_of), (KNOWN, known)):
        if asked is not None:
            table = table.append_column(column, _codes([found[column] for found in kept.values()]))
    return table


def _lives(name: str, rows: list[dict[str, Any]], read: Read, known: date | None) -> Mapping[str, Life]:
    from ccdata.tables.model.catalogue import row_model
    from ccdata.tables.model.living import lives

    holds = row_model(name).life
    if holds is None:
        raise NoTime(_no_time(name))
    lives_of: dict[str, Life] = {}
    if holds.of is not None:
        other, _, column = holds.of
        others = _rows(other, read(other), read)
        if known is not None:
            others = [others[place] for place in _published(other, others, known)]
        found = _lives(other, others, read, known)
        for row in others:
            lives_of.setdefault(row[column], found[_key(row)])
    return lives(rows, holds, lives_of)


def _no_time(name: str) -> str:
    from ccdata.loaders.shipped import table_names
    from ccdata.tables.model.catalogue import row_model

    having = [one for one in table_names() if row_model(one).life is not None]
    return (
        f"{name} does not tell from when to when its rows hold\n"
        f"  mend:  leave out as_of, or use one of {', '.join(having)}"
    )


def _published(name: str, rows: list[dict[str, Any]], known: date) -> dict[int, dict[str, Certainty]]:
    from ccdata.tables.model.living import known_on

    found = {}
    for place, row in enumerate(rows):
        if row["published"] is None:
            raise NoTime(
                f"{name} is not what articles say, so nothing tells when it was known\n"
                "  mend:  leave out known"
            )
        certainty = known_on(known, row["published"])
        if certainty is not None:
            found[place] = {KNOWN: certainty}
    return found


def _rows(name: str, table: pa.Table, read: Read) -> list[dict[str, Any]]:
    """The rows of a table, each with the first and last day on which it can have been published."""
    if name == "articles":
        return [row | {"published": _days(row)} for row in table.to_pylist()]
    if "article_id" not in table.column_names:
        return [row | {"published": None} for row in table.to_pylist()]
    articles = {row["id"]: _days(row) for row in read("articles").to_pylist()}
    articles[None] = (None, None)  # what no article says can have been known at any time
    return [row | {"published": articles[row["article_id"]]} for row in table.to_pylist()]


def _days(article: Mapping[str, Any]) -> tuple[date | None, date | None]:
    return article["published_start"], article["published_end"]


def _key(row: Mapping[str, Any]) -> str:
    return str(row.get("fact") or row["id"])


def _codes(found: list[Certainty]) -> Any:
    """Certainties as an Arrow dictionary that holds all codes, in their order."""
    import pyarrow as pa

    from ccdata.vocabulary.codebook.reconciling import Certainty

    codes = [str(code) for code in Certainty]
    places = pa.array([codes.index(str(one)) for one in found], pa.int8())
    return pa.DictionaryArray.from_arrays(places, pa.array(codes, pa.string()), ordered=True)
