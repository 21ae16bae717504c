"""Works as items of CSL-JSON."""

from __future__ import annotations

from typing import Any

from ccdata.loaders.dates import is_season, parts
from ccdata.loaders.works import Dataset, Work


def item(work: Work) -> dict[str, Any]:
    """The item of a work, with its id."""
    about: dict[str, Any] = {"id": work.id, "type": "webpage", "title": work.title}
    if work.author is not None:
        # Which part of a name is the family's, the sources do not say.
        about["author"] = [{"literal": work.author}]
    if work.publisher is not None:
        about["container-title"] = work.publisher
    return about | {"issued": csl_date(work.published), "URL": work.url}


def dataset_item(dataset: Dataset) -> dict[str, Any]:
    """The item of the data package itself."""
    return {
        "id": f"ccdata-{dataset.version}",
        "type": "dataset",
        "title": dataset.title,
        "author": [{"literal": dataset.creator}],
        "version": dataset.version,
        "issued": csl_date(dataset.released),
    }


def csl_date(edtf: str) -> dict[str, Any]:
    """A date of CSL-JSON, as precise as the EDTF string; an interval is a range.

    >>> csl_date("2024-01-22")
    {'date-parts': [[2024, 1, 22]]}
    >>> csl_date("2012-03-13/2012-10-26")
    {'date-parts': [[2012, 3, 13], [2012, 10, 26]]}
    >>> csl_date("199X"), csl_date("2023-22~")
    ({'date-parts': [[1990], [1999]]}, {'date-parts': [[2023]], 'season': 2, 'circa': True})
    >>> csl_date("2020/..")
    {'literal': '2020/..'}
    """
    ends = edtf.split("/")
    if ".." in ends:
        return {"literal": edtf}
    if "X" in edtf:
        return {"date-parts": [parts(ends[0]), parts(ends[-1].replace("X", "9"))]}
    date_parts = [parts(end) for end in ends]
    date: dict[str, Any] = {"date-parts": [part[:1] if is_season(part) else part for part in date_parts]}
    if len(date_parts) == 1 and is_season(date_parts[0]):
        date["season"] = date_parts[0][1] - 20
    if any(mark in edtf for mark in "~?%"):
        date["circa"] = True
    return date
