"""Any copy of the package against its schemas and rules.

This module stays light: the engine, with the libraries that it needs, is imported when it is first run.
"""

from __future__ import annotations

from pathlib import Path

from ccdata.validation.errors import CannotValidate
from ccdata.validation.report import Check, Report, Violation

__all__ = ["CannotValidate", "Check", "Report", "Violation", "validate"]


def validate(path: str | Path | None = None) -> Report:
    """Hold a copy of the package against its schemas and every rule.

    ``path`` is the folder of the package or its ``datapackage.json``; without it, the package that is
    shipped with this library is validated. Whatever is wrong with the data is a violation of the report;
    raises CannotValidate only where there is nothing to look at: no such path, no descriptor, no permission.

    >>> validate("no/such/folder")
    Traceback (most recent call last):
    ccdata.validation.errors.CannotValidate: no/such/folder: no such file or folder
      mend:  give the folder of a package, or its datapackage.json
    """
    from ccdata.validation.engine import run
    from ccdata.validation.opening import find_descriptor

    return run(find_descriptor(None if path is None else Path(path)))
