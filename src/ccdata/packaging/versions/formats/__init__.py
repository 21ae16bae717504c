"""The forms of a report of a difference: text, JSON and HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from ccdata.packaging.versions.comparing import Difference

FORMATS = ("text", "json", "html")
"""The forms, each a module of this package (``as_…``) with ``pieces``."""


def pieces(difference: Difference, form: str) -> Iterator[str]:
    """The report in a form, piece by piece. Raises CannotCompare where a version has another form."""
    make: Callable[[Difference], Iterator[str]] = import_module(f"{__name__}.as_{form}").pieces
    return make(difference)
