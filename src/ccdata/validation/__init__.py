"""Any tabular Data Package against its schemas and the rules that it declares.

This module stays light: what does the work is imported when it is first asked for.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from ccdata.validation.errors import CannotValidate
from ccdata.validation.report import Check, Report, Violation

__all__ = ["CannotValidate", "Check", "Report", "Violation", "validate"]


def validate(
    path: str | Path | None = None,
    *,
    limit: int | None = None,
    engine: Literal["plain", "sieve"] | None = None,
) -> Report:
    """Hold a Data Package, of version 1 or 2, against its schemas and every rule.

    ``path`` is the folder of the package, its ``datapackage.json``, or a zip that holds it; without it, the
    package that is shipped with this library is validated. ``limit`` bounds the violations that the report
    keeps; all are counted. ``engine`` is for those who compare engines: without it, each table is given to
    the one that is faster for its size; ``sieve`` needs polars, and raises ModuleNotFoundError without it.

    Whatever is wrong with the data is a violation of the report; raises CannotValidate only where there is
    nothing to look at: no such path, no descriptor, no permission.

    >>> import ccdata
    >>> report = ccdata.validate()
    >>> report.ok, report.violations
    (True, ())
    >>> report
    <Report of ...datapackage.json: sound>
    >>> ccdata.validate("no/such/folder")
    Traceback (most recent call last):
    ccdata.validation.errors.CannotValidate: no/such/folder: no such file or folder
      mend:  give the folder of a package, its datapackage.json, or a zip that holds it
    """
    from ccdata.validation.engine import ENGINES, run
    from ccdata.validation.opening import opened

    if limit is not None and limit < 0:
        raise ValueError(f"limit is a number of violations, not {limit}")
    if engine is not None and engine not in ENGINES:
        raise ValueError(f"engine is plain or sieve, not {engine!r}")
    container, name = opened(None if path is None else Path(path))
    return run(container, name, limit=limit, engine=engine)
