"""Numbers of versions: major.minor.patch, and which one follows from a change."""

from __future__ import annotations

import re

from ccdata.packaging.versions.snapshot import CannotCompare
from ccdata.vocabulary.codebook.changing import Level

_FORM = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")

Numbers = tuple[int, int, int]


def numbers(version: str) -> Numbers:
    """The three numbers of a version. Raises CannotCompare where it has another form.

    >>> numbers("1.20.3")
    (1, 20, 3)
    """
    match = _FORM.fullmatch(version)
    if match is None:
        raise CannotCompare(
            f"{version!r} is no version that can be compared: it must be major.minor.patch, as in 1.2.0\n"
            "  mend:  declare such a version in the descriptor"
        )
    major, minor, patch = map(int, match.groups())
    return major, minor, patch


def following(version: str, level: Level | None) -> str:
    """The version that follows from a change of this level; the same where nothing changed.

    There is no exception for versions before 1.0.0: whoever relies on the data is told of a break by the
    first number, always.

    >>> [following("0.1.4", level) for level in (None, Level.PATCH, Level.MINOR, Level.MAJOR)]
    ['0.1.4', '0.1.5', '0.2.0', '1.0.0']
    """
    major, minor, patch = numbers(version)
    match level:
        case Level.MAJOR:
            return f"{major + 1}.0.0"
        case Level.MINOR:
            return f"{major}.{minor + 1}.0"
        case Level.PATCH:
            return f"{major}.{minor}.{patch + 1}"
        case _:
            return version


def fits(old: str, new: str, level: Level | None) -> bool:
    """Whether a declared version is at least the one that follows.

    It may be more: between two packages that are compared, others may have been released.

    >>> fits("1.4.2", "1.5.0", Level.MINOR), fits("1.4.2", "1.6.3", Level.MINOR)
    (True, True)
    >>> fits("1.4.2", "1.4.3", Level.MINOR), fits("1.4.2", "1.4.2", Level.PATCH)
    (False, False)
    """
    return numbers(new) >= numbers(following(old, level))
