"""Regular expressions that the engine of polars reads as Python's does, or not at all.

A pattern is translated only where it is made of pieces that both know alike; what it then matches, Python's
``fullmatch`` of the same pattern matches too. The other way round need not hold: what does not match is
asked of :class:`ccdata.validation.cells.Cell`.
"""

from __future__ import annotations

import re

_PLAIN = r"[^\\.^$*+?()\[\]{}|]"
_LITERAL = r"\\[-.^$*+?()\[\]{}|/\\]"
_CLASS = re.compile(
    rf"\[(?P<negated>\^?)(?P<items>(?:{_LITERAL}|\\[dws]|(?![&~-]{{2}})[^\\\[\]^])(?:{_LITERAL}|\\[dws]|"
    rf"(?!&&|~~|--)[^\\\[\]])*)\]"
)
_PIECE = re.compile(
    rf"(?P<class>{_CLASS.pattern})|(?P<short>\\[dws])|(?P<same>{_LITERAL}|{_PLAIN}|\.|\(\?:|\((?!\?)|\)|\||\^|\$)"
    r"|(?P<many>(?:[*+?]|\{[0-9]{1,3}(?:,[0-9]{0,3})?\})\??(?![*+?{]))"
)
_SHORT = {r"\d": "0-9", r"\w": "A-Za-z0-9_", r"\s": r" \t\n\r"}
r"""Less than Python means by them: ``\d`` is also a digit of Bengali."""


def translated(pattern: str) -> str | None:
    r"""The whole-cell pattern for polars; None where it cannot be vouched for.

    >>> translated("[A-Z]{2}|\\d+")
    '\\A(?:[A-Z]{2}|[0-9]+)\\z'
    >>> translated("(?=a)b"), translated("a++"), translated(r"\p{Lu}")
    (None, None, None)
    """
    parts, place = [], 0
    while place < len(pattern):
        match = _PIECE.match(pattern, place)
        if match is None:
            return None
        part = match[0]
        if match["short"] is not None:
            part = f"[{_SHORT[part]}]"
        elif match["class"] is not None:
            found = _class(part, is_negated=match["negated"] != "")
            if found is None:
                return None
            part = found
        parts.append(part)
        place = match.end()
    return rf"\A(?:{''.join(parts)})\z"


def _class(text: str, *, is_negated: bool) -> str | None:
    if is_negated and re.search(r"\\[dws]", text):
        # Less inside would be more outside.
        return None
    return re.sub(r"\\[dws]", lambda short: _SHORT[short[0]], text)
