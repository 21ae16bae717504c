"""Citing: the sources of exactly the rows that someone works with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from ccdata.loaders.bibliography import Bibliography
from ccdata.loaders.catalogue import package_description
from ccdata.loaders.errors import CcdataError
from ccdata.loaders.records import by_cell, records
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
    ``article_id``, or else by their ``id``; where a frame has neither, NotCitable says so. ``print`` the
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
    if "article_id" in keys:
        found = {str(article) for article in keys["article_id"] if _is_said(article)}
        unsourced = _where_missing(keys)
    else:
        found, unsourced = _trace([str(row_id) for row_id in keys["id"] if _is_said(row_id)])
    cited = tuple(work for work in works().values() if work.id in found)
    return Bibliography(cited, unsourced=tuple(dict.fromkeys(unsourced)))


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


def _where_missing(keys: Mapping[str, list[Any]]) -> list[str]:
    """The ids of the rows that belong to no article, such as the header of a feed."""
    ids = keys.get("id", ["?"] * len(keys["article_id"]))
    pairs = zip(ids, keys["article_id"], strict=True)
    return [str(row_id) for row_id, article in pairs if not _is_said(article)]


def _is_said(value: object) -> bool:
    """Whether a cell is filled: each engine has a null of its own, and none of them is a string."""
    return isinstance(value, str)


def _trace(row_ids: Sequence[str]) -> tuple[set[str], list[str]]:
    """The articles that rows rest on, by their ids alone, and the ids of those that rest on none."""
    articles = records("articles")
    resting: dict[str, set[str]] = defaultdict(set)
    for cell_id, own in by_cell("citations").items():
        cited = {str(citation["article_id"]) for citation in own}
        resting[cell_id] |= cited
        resting[str(own[0]["row_id"])] |= cited
    for copy in records("copies").values():
        resting[str(copy["source_id"])].add(str(copy["article_id"]))
    found: set[str] = set()
    unsourced = []
    for row_id in row_ids:
        rests_on = {row_id} if row_id in articles else resting.get(row_id, set())
        found |= rests_on
        if not rests_on:
            unsourced.append(row_id)
    return found, unsourced
