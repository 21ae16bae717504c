"""Works as records of RIS, as EndNote, Zotero and Mendeley import them."""

from __future__ import annotations

from collections.abc import Sequence

from ccdata.loaders.dates import is_season, parts
from ccdata.loaders.works import Dataset, Work

_SEASONS = ("Spring", "Summer", "Autumn", "Winter")


def record(work: Work) -> str:
    """The record of a work, with its id."""
    fields = [
        ("TY", "ELEC"),
        ("ID", work.id),
        ("AU", work.author),
        ("TI", work.title),
        ("T2", work.publisher),
        *_dates(work.published),
        ("N1", f"Published {work.date}"),
        ("UR", work.url),
    ]
    return _written(fields)


def dataset_record(dataset: Dataset) -> str:
    """The record of the data package itself."""
    fields = [
        ("TY", "DATA"),
        ("ID", f"ccdata-{dataset.version}"),
        ("AU", dataset.creator),
        ("TI", dataset.title),
        ("ET", f"Version {dataset.version}"),
        *_dates(dataset.released),
        ("N1", f"License: {dataset.license}"),
    ]
    return _written(fields)


def ris_date(edtf: str) -> str:
    """Year, month and day between slashes, as far as all that the EDTF string can mean has them.

    >>> [ris_date(date) for date in ("2024-01-22", "2024-01", "2023-22", "2012-03-13/2012-10-26")]
    ['2024/01/22/', '2024/01//', '2023///Summer', '2012///']
    >>> ris_date("2011-12/2012-02"), ris_date("199X"), ris_date("2020/..")
    ('', '', '')
    """
    ends = [parts(end) for end in edtf.split("/") if end != ".."]
    if "X" in edtf or ".." in edtf:
        return ""
    known: list[int] = []
    for place, one in enumerate(ends[0]):
        if any(end[place : place + 1] != [one] for end in ends):
            break
        known.append(one)
    if not known:
        return ""
    if is_season(known):
        return f"{known[0]}///{_SEASONS[known[1] - 21]}"
    month_and_day = [f"{one:02}" for one in known[1:]]
    return "/".join([str(known[0]), *month_and_day, *[""] * (3 - len(known)), ""])


def _dates(edtf: str) -> list[tuple[str, str | None]]:
    date = ris_date(edtf)
    return [("PY", date.partition("/")[0]), ("DA", date)] if date else []


def _written(fields: Sequence[tuple[str, str | None]]) -> str:
    # A line ends a field, so none may stand in one.
    lines = [f"{tag}  - {' '.join(text.split())}" for tag, text in fields if text is not None]
    return "\n".join([*lines, "ER  - ", ""])
