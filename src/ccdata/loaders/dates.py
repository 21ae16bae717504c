"""Dates of publication, which are EDTF strings as precise as what is known: in words, and in parts."""

from __future__ import annotations

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_QUALIFIERS = {"~": "about {}", "?": "{} (uncertain)", "%": "about {} (uncertain)"}


def in_words(edtf: str) -> str:
    """A date in words, no more precise than it is; an interval holds the day of publication.

    >>> [in_words(date) for date in ("2024-01-22", "2024-01", "2024", "2023-22", "199X", "2001~")]
    ['22 January 2024', 'January 2024', '2024', 'summer 2023', 'the 1990s', 'about 2001']
    >>> in_words("2012-03-13/2012-10-26"), in_words("2020/..")
    ('between 13 March 2012 and 26 October 2012', '2020 or later')
    """
    first, slash, last = edtf.partition("/")
    if not slash:
        return _one_in_words(edtf)
    if last == "..":
        return f"{_one_in_words(first)} or later"
    if first == "..":
        return f"{_one_in_words(last)} or earlier"
    return f"between {_one_in_words(first)} and {_one_in_words(last)}"


def _one_in_words(text: str) -> str:
    if text[-1] in _QUALIFIERS:
        return _QUALIFIERS[text[-1]].format(_one_in_words(text[:-1]))
    if text.endswith("X"):
        return f"the {text[:-1]}0s"
    year, *rest = parts(text)
    if not rest:
        return str(year)
    month, *day = rest
    named = _SEASONS.get(month) or MONTHS[month - 1]
    return " ".join([*map(str, day), named, str(year)])


def parts(date: str) -> list[int]:
    """The year, month and day of a date that is no interval, as far as they are known.

    A season stands in the place of the month, as in EDTF; of a decade, the first year is given.

    >>> parts("2024-01-22"), parts("2024-01-22T14:33:21Z"), parts("2023-22"), parts("199X"), parts("2001~")
    ([2024, 1, 22], [2024, 1, 22], [2023, 22], [1990], [2001])
    """
    day = date.partition("T")[0].rstrip("~?%").replace("X", "0")
    return [int(part) for part in day.split("-")]


def is_season(date_parts: list[int]) -> bool:
    """Whether what stands in the place of the month is a season."""
    return len(date_parts) > 1 and date_parts[1] in _SEASONS
