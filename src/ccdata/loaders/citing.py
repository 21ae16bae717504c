"""Citing: the sources of exactly the rows that someone works with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from ccdata.loaders.bibliography import Bibliography, Elsewhere
from ccdata.loaders.catalogue import package_description
from ccdata.loaders.errors import CcdataError
from ccdata.loaders.records import records
from ccdata.loaders.tracing import Ground, Trail, check_articles
from ccdata.loaders.works import Dataset, works

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from ccdata.tables.model.row import Row

    Rows: TypeAlias = pd.DataFrame | pl.DataFrame | pa.Table | Sequence[Row]

_KEYS = ("article_id", "id")


class NotCitable(CcdataError, ValueError):
    """Rows do not carry what leads to their sources."""


def cite(what: Rows | str | None = None) -> Bibliography:
    """The sources of exactly these rows: a data frame of any engine, rows, or the name of a table.

    Without ``what``, the data package and all articles that it rests on. Rows are traced by their
    ``article_id``, or else by their ``id``, through the cells or rows that theirs are computed from; where a
    frame has neither, NotCitable says so, and UnknownRows where no row has such an id. ``print`` the
    answer, or take its ``text``, ``bibtex``, ``csl`` (items of CSL-JSON, for ``json.dump``) or ``ris``.

    >>> import ccdata
    >>> frame = ccdata.load("articles")
    >>> print(ccdata.cite(frame[frame.published_start.dt.year == 2001]))
    “Feeling the pressure?”, Community Care, 21 November 2001. https://www...
    >>> ccdata.cite(frame[frame.published_start.dt.year == 2012]).csl[0]["issued"]
    {'date-parts': [[2012, 3, 13], [2012, 10, 26]]}
    """
    if what is None:
        return Bibliography(tuple(works().values()), dataset=_dataset())
    keys = _keys_of_table(what) if isinstance(what, str) else _keys_of_rows(what)
    found, to_trace, unsaid = _sorted(keys)
    check_articles(found)
    elsewhere: dict[Ground, list[str]] = defaultdict(list)
    for row_id, resting in Trail().of_rows(to_trace).items():
        if isinstance(resting, Ground):
            elsewhere[resting].append(row_id)
        else:
            found |= resting
    # Each such row counts, though none has a name.
    elsewhere[Ground.UNSAID] = ["?"] * unsaid
    return Bibliography(
        tuple(work for work in works().values() if work.id in found),
        elsewhere=tuple(
            Elsewhere(ground, tuple(elsewhere[ground])) for ground in Ground if elsewhere[ground]
        ),
    )


def _sorted(keys: Mapping[str, list[Any]]) -> tuple[set[str], list[str], int]:
    """The articles that rows name; the ids of the rows that name none; and how many rows have neither."""
    articles = keys.get("article_id") or [None] * len(keys["id"])
    ids = keys.get("id") or [None] * len(articles)
    found: set[str] = set()
    to_trace: dict[str, None] = {}
    unsaid = 0
    for article, row_id in zip(map(_text, articles), map(_text, ids), strict=True):
        if article is not None:
            found.add(article)
        elif row_id is not None:
            to_trace[row_id] = None
        else:
            unsaid += 1
    return found, list(to_trace), unsaid


def _dataset() -> Dataset:
    about = package_description()
    return Dataset(
        title=f"ccdata: {about['title']}",
        version=about["version"],
        released=about["created"][:10],
        creator=about["contributors"][0]["title"],
        license=about["licenses"][0]["name"],
    )


def _keys_of_table(table: str) -> dict[str, list[Any]]:
    found = list(records(table).values())
    columns = found[0] if found else ["id"]
    return _chosen(columns, lambda key: [record[key] for record in found])


def _keys_of_rows(what: Any) -> dict[str, list[Any]]:
    """The columns that lead to the sources, from whatever holds them."""
    if hasattr(what, "column_names"):
        return _chosen(what.column_names, lambda key: what.column(key).to_pylist())
    if hasattr(what, "columns"):
        indexed = getattr(getattr(what, "index", None), "names", ())
        frame = what.reset_index() if set(_KEYS) & set(indexed) else what
        return _chosen(frame.columns, lambda key: list(frame[key]))
    if not isinstance(what, Iterable) or isinstance(what, Mapping):
        raise NotCitable(
            f"{type(what).__name__} is not something whose sources can be found\n"
            "  give:  a data frame, the rows of a table, or the name of a table"
        )
    rows = list(what)
    if not rows:
        return {"id": []}
    columns = [key for key in _KEYS if all(hasattr(row, key) for row in rows)]
    return _chosen(columns, lambda key: [getattr(row, key) for row in rows])


def _chosen(columns: Iterable[str], values: Callable[[str], list[Any]]) -> dict[str, list[Any]]:
    names = list(columns)
    found = {key: values(key) for key in _KEYS if key in names}
    if not found:
        raise NotCitable(
            "these rows have neither article_id nor id, which lead to their sources; "
            f"they have {', '.join(map(str, names))}\n"
            '  mend:  keep one of the two, as in ccdata.load(table, columns=["id", ...])'
        )
    return found


def _text(value: Any) -> str | None:
    """A cell as text; None where it is empty, for which each engine has a value of its own."""
    # NaN and NaT differ from themselves; pandas' NA refuses to be asked.
    if value is None or type(value).__name__ == "NAType" or value != value:
        return None
    return str(value) or None
