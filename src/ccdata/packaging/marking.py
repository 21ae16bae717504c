"""The generated part of a page that is otherwise written by hand: it stands between two comments."""

from __future__ import annotations


class NoPlace(ValueError):
    """A page has no place for what is generated."""


def marked(page: str, begin: str, end: str, part: str, name: str) -> str:
    """A page with its generated part renewed. ``begin`` and ``end`` are the lines that mark its place.

    ``name`` is what the page is called in the message of NoPlace.

    >>> marked("# A\\n<!-- x -->\\nold\\n<!-- /x -->\\n", "<!-- x -->\\n", "<!-- /x -->\\n", "new\\n", "A")
    '# A\\n<!-- x -->\\n\\nnew\\n\\n<!-- /x -->\\n'
    """
    before, found, rest = page.partition(begin)
    _, closed, after = rest.partition(end)
    if not found or not closed:
        raise NoPlace(
            f"{name} has no lines {begin.strip()!r} and {end.strip()!r}\n"
            "  mend:  put both lines where the generated part belongs"
        )
    return f"{before}{begin}\n{part}\n{end}{after}"
