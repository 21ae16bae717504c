"""Works as entries of BibTeX."""

from __future__ import annotations

from ccdata.loaders.dates import MONTHS, is_season, parts
from ccdata.loaders.works import Dataset, Work

_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # BibTeX counts braces, escaped or not.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


def _tex(text: str) -> str:
    r"""Text as TeX reads it.

    >>> print(_tex("Health & care: 100% of {it}"))
    Health \& care: 100\% of \textbraceleft{}it\textbraceright{}
    """
    return text.translate(_SPECIAL)


def entry(work: Work) -> str:
    """The entry of a work, keyed by its id."""
    year, month = _year_and_month(work.published)
    # The second pair of braces keeps the capitals of a title, and a name that is not "First Last" whole.
    fields = {
        "author": None if work.author is None else _person(work.author),
        "title": f"{{{{{_tex(work.title)}}}}}",
        "howpublished": None if work.publisher is None else f"{{{_tex(work.publisher)}}}",
        "year": f"{{{year}}}",
        "month": month,
        "note": f"{{Published {_tex(work.date)}}}",
        "url": f"{{{_percent_encoded(work.url)}}}",
    }
    return _written(work.id, fields)


def dataset_entry(dataset: Dataset) -> str:
    """The entry of the data package itself."""
    fields: dict[str, str | None] = {
        "author": f"{{{{{_tex(dataset.creator)}}}}}",
        "title": f"{{{{{_tex(dataset.title)}}}}}",
        "year": f"{{{dataset.released[:4]}}}",
        "note": f"{{Data set, version {_tex(dataset.version)}, {_tex(dataset.license)}}}",
    }
    return _written(f"ccdata-{dataset.version}", fields)


def _written(key: str, fields: dict[str, str | None]) -> str:
    lines = [f"  {name} = {value}," for name, value in fields.items() if value is not None]
    return "\n".join([f"@misc{{{key},", *lines, "}", ""])


def _person(name: str) -> str:
    # BibTeX takes a comma or an "and" in a name for its own.
    plain = "," not in name and " and " not in name
    return f"{{{_tex(name)}}}" if plain else f"{{{{{_tex(name)}}}}}"


def _percent_encoded(url: str) -> str:
    """An address whose braces cannot end the field."""
    return url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _year_and_month(edtf: str) -> tuple[str, str | None]:
    """The year, or the years from which to which; the month where it is known."""
    ends = [parts(end) for end in edtf.split("/") if end != ".."]
    years = "/".join(dict.fromkeys(str(end[0]) for end in ends))
    months = {tuple(end[:2]) for end in ends}
    (year, *month) = months.pop() if len(months) == 1 else ends[0][:1]
    known = bool(month) and not is_season([year, *month])
    return years, MONTHS[month[0] - 1][:3].lower() if known else None
