"""The one error of this room. What is wrong with the data is no error but a violation."""

from __future__ import annotations

from pathlib import Path


class CannotValidate(Exception):
    """There is nothing to look at. The message says what, where, and how to mend it."""

    def __init__(self, path: Path, problem: str, mend: str) -> None:
        from ccdata.validation.formats.characters import printable

        super().__init__(f"{printable(str(path))}: {problem}\n  mend:  {mend}")
        self.path = path
        self.problem = problem
        self.mend = mend

    @classmethod
    def of(cls, path: Path, error: OSError) -> CannotValidate:
        """What the system said of a path that cannot be read."""
        return cls(path, (error.strerror or str(error)).lower(), "make it readable, or give another copy")
