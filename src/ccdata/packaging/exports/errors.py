"""What keeps a form of the package from being made."""


class CannotExport(Exception):
    """A form cannot be made. The message says what, where, and how to mend it."""


def unsound(problem: str) -> CannotExport:
    """The package is not as it has to be."""
    return CannotExport(f"{problem}\n  mend:  `ccdata validate` says all that is wrong with the package")
