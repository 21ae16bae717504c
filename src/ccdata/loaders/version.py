"""The version of the data that a caller's code was written for, held against the one that is there."""

from __future__ import annotations

import re

from ccdata.loaders import catalogue
from ccdata.loaders.errors import NotAVersion, OtherVersion

_NUMBER = "(?:0|[1-9][0-9]*)"
_FORM = re.compile(rf"{_NUMBER}(?:\.{_NUMBER}){{0,2}}")


def check_version(asked: object) -> None:
    """Hold the data to the version asked for: that one, or any that begins with its numbers.

    Raises NotAVersion, OtherVersion.

    >>> check_version("latest")
    Traceback (most recent call last):
    ccdata.loaders.errors.NotAVersion: 'latest' is no version of the data
      give:  all of it, as in "1.0.0", or where it begins, "1.0" or "1"; None takes what is there
    """
    if not (isinstance(asked, str) and _FORM.fullmatch(asked)):
        raise NotAVersion(
            f"{asked!r} is no version of the data\n"
            '  give:  all of it, as in "1.0.0", or where it begins, "1.0" or "1"; None takes what is there'
        )
    there = catalogue.data_version
    if not begins(there, asked):
        raise OtherVersion(
            f"the data are version {there}, not {asked}\n"
            f"  mend:  install the release of ccdata that ships {asked} (CHANGELOG.md says which it is),\n"
            f'         or see with `ccdata diff` what changed, and ask for "{there}"'
        )


def begins(version: str, asked: str) -> bool:
    """Whether a version begins with the numbers asked for, each of them whole.

    >>> begins("1.20.3", "1"), begins("1.20.3", "1.20"), begins("1.20.3", "1.2"), begins("10.0.0", "1")
    (True, True, False, False)
    """
    numbers = asked.split(".")
    return version.split(".")[: len(numbers)] == numbers
