"""What keeps a form of the package from being made."""


class CannotExport(Exception):
    """A form cannot be made. The message says what, where, and how to mend it."""
