"""The forms of a report: one a module, each with ``pieces(report) -> Iterator[str]``."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

from ccdata.validation.report import Report

FORMATS = ("text", "json", "junit", "sarif", "github")
"""The formats, each a module of this package."""


def pieces(report: Report, form: str, *, colour: bool = False) -> Iterator[str]:
    """Yield a report in one of the formats, piece by piece: a big one need not be held as one text.

    ``colour`` is for the text format, on a terminal; the others have none.
    """
    module = import_module(f"{__name__}.{form}")
    options = {"colour": True} if colour and form == "text" else {}
    made: Iterator[str] = module.pieces(report, **options)
    return made


def render(report: Report, form: str) -> str:
    """A report in one of the formats, ending in a line end.

    >>> print(render(Report("data", (), ()), "text"), end="")
    data
    <BLANKLINE>
    check                     performed   failed
    <BLANKLINE>
    sound: 0 checks, 0 passed, 0 failed, 0 skipped, 0 skipped in part; performed 0
    times
    """
    return "".join(pieces(report, form))
