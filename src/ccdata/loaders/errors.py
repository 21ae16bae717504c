"""Errors of the loaders, for the person at the keyboard: what is unknown, what is near, what to do."""

from __future__ import annotations

from collections.abc import Collection


class CcdataError(Exception):
    """Something that was asked of ccdata cannot be given. The message says what, and how to go on."""

    def __str__(self) -> str:
        # KeyError would show the message as a literal, line ends and all.
        return str(self.args[0]) if self.args else ""


class UnknownName(CcdataError, KeyError):
    """No table, row or column has this name."""


class UnknownEngine(CcdataError, ValueError):
    """No engine has this name."""


class NotADay(CcdataError, ValueError):
    """What is given for a day is none."""


class NoTime(CcdataError, ValueError):
    """A table does not tell the time that is asked for."""


class NotAVersion(CcdataError, ValueError):
    """What is given for a version of the data is none."""


class OtherVersion(CcdataError, ValueError):
    """The data are of another version than the one that is asked for."""


class BadFilter(CcdataError, ValueError):
    """What is given as a filter does not choose rows of the table."""


class BadQuery(CcdataError, ValueError):
    """A query in SQL cannot be answered."""


class MissingPackage(CcdataError, ImportError):
    """A library that an engine needs is not installed."""


class DataMissing(CcdataError, FileNotFoundError):
    """The data, or a file of them, is not where it belongs."""


class DataDamaged(CcdataError, ValueError):
    """A file of the data cannot be read."""


def unknown(what: str, name: object, known: Collection[str], see: str) -> str:
    """The message for an unknown name: the near ones, and how to see all.

    >>> print(unknown("table", "judgments", ["judgements", "roles"], "ccdata.tables()"))
    no table 'judgments'
      near:  judgements
      all:   ccdata.tables()
    """
    lines = [f"no {what} {name!r}"]
    close = near(str(name), known)
    if close:
        between = ", " if sum(map(len, close)) < 60 else "\n         "
        lines.append(f"  near:  {between.join(close)}")
    lines.append(f"  all:   {see}")
    return "\n".join(lines)


def near(name: str, known: Collection[str]) -> list[str]:
    """Up to five of the known names that look like this one, the nearest first.

    >>> near("grad", ["grade", "previous_grade", "judged"])
    ['grade', 'previous_grade']
    """
    from difflib import get_close_matches  # 4 ms that only an error costs

    asked = name.casefold()
    holding = sorted(one for one in known if asked and asked in one.casefold())
    return list(dict.fromkeys([*get_close_matches(asked, known, n=5, cutoff=0.7), *holding]))[:5]
