"""The forms of a report: one a module, each with ``render(report) -> str``."""

from __future__ import annotations

from importlib import import_module

from ccdata.validation.report import Report

FORMATS = ("text", "json")
"""The formats, each a module of this package."""


def render(report: Report, form: str) -> str:
    """A report in one of the formats, ending in a line end.

    >>> print(render(Report("datapackage.json", (), ()), "json"), end="")
    {
      "version": 1,
      "package": "datapackage.json",
      "ok": true,
      "checks": [],
      "violations": []
    }
    """
    return str(import_module(f"{__name__}.{form}").render(report))
