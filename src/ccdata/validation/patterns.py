"""Regular expressions of XML Schema, which Table Schema writes patterns in, as those of Python.

What both know alike is left as it stands. ``^`` and ``$`` are characters in XML Schema, which anchors every
expression anyway; here they anchor, since that is what those who write them into a schema mean.
"""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ccdata.validation.automaton import Automaton

_NAME_START = (
    r":A-Z_a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D"
    r"\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\U00010000-\U000EFFFF"
)
_NAME = _NAME_START + r"\-.0-9\u00B7\u0300-\u036F\u203F-\u2040"
_CLASSES = {"i": (_NAME_START, False), "I": (_NAME_START, True), "c": (_NAME, False), "C": (_NAME, True)}


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, to be used with ``fullmatch``. Raises ValueError where it is none.

    >>> compiled("[A-Z]{2}").fullmatch("GB") is not None
    True
    >>> compiled(r"\\p{Lu}[a-z-[aeiou]]+").fullmatch("Émg") is not None
    True
    """
    try:
        with warnings.catch_warnings():
            # A class within a class is a mistake that Python warns of, and XML Schema's way to subtract.
            warnings.simplefilter("ignore")
            return re.compile(_translated(pattern))
    except (re.error, RecursionError, OverflowError, IndexError) as error:
        raise ValueError(f"{pattern!r} is no regular expression: {error}") from None


_ESCAPED = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_REPEATED = re.compile(r"[*+?{]")


@lru_cache(maxsize=512)
def matcher(pattern: str) -> Callable[[str], bool]:
    """Whether a text is of the pattern, found in time that grows with the text. Raises ValueError.

    >>> matcher("(a+)+")("a" * 1000 + "!")
    False
    """
    fullmatch = compiled(pattern).fullmatch

    def matches(text: str) -> bool:
        return fullmatch(text) is not None

    if _is_simple(pattern):
        return matches
    automaton = _automaton(_translated(pattern))
    return matches if automaton.is_decided else automaton.matches


def is_quick(pattern: str) -> bool:
    """Whether ``re`` never tries in vain. Raises ValueError."""
    return _is_simple(pattern) or _automaton(_translated(pattern)).is_decided


def _is_simple(pattern: str) -> bool:
    """Whether there is one repetition at most: of that there are no more ways than characters."""
    bare = _ESCAPED.sub("x", pattern)
    return "|" not in bare and "(" not in bare and len(_REPEATED.findall(bare)) < 2


@lru_cache(maxsize=512)
def searcher(pattern: str) -> Callable[[str], bool]:
    """The same of a pattern that may match anywhere in a text, as in a JSON Schema."""
    return _automaton(pattern, is_search=True).matches


def _automaton(pattern: str, *, is_search: bool = False) -> Automaton:
    from ccdata.validation.automaton import Automaton

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return Automaton.of(pattern, is_search=is_search)
    except (ValueError, re.error, RecursionError, OverflowError) as error:
        raise ValueError(f"{pattern!r} cannot be checked in a time that has bounds: {error}") from None


def _translated(pattern: str) -> str:
    if not any(one in pattern for one in (r"\i", r"\c", r"\I", r"\C", r"\p", r"\P", "-[")):
        return pattern
    parts, place = [], 0
    while place < len(pattern):
        if pattern[place] == "[":
            part, place = _class(pattern, place)
        elif pattern[place] == "\\":
            inner, is_negated, place = _escape(pattern, place)
            part = inner if is_negated is None else f"[{'^' if is_negated else ''}{inner}]"
        else:
            part, place = pattern[place], place + 1
        parts.append(part)
    return "".join(parts)


def _class(pattern: str, place: int) -> tuple[str, int]:
    """The class that begins at ``place``, and where it ends. A subtraction becomes a look ahead."""
    place += 1
    is_negated = pattern[place] == "^"
    place += is_negated
    parts, taken = [], ""
    is_first = True
    while pattern[place] != "]" or is_first:
        if pattern.startswith("-[", place):
            taken, place = _class(pattern, place + 1)
            break
        if pattern[place] == "\\":
            inner, negated, place = _escape(pattern, place)
            # A negated class inside a class: all that it does not hold.
            parts.append(inner if not negated else _others(inner))
        else:
            parts.append("\\[" if pattern[place] == "[" else pattern[place])
            place += 1
        is_first = False
    whole = f"[{'^' if is_negated else ''}{''.join(parts)}]"
    return f"(?:(?!{taken}){whole})" if taken else whole, place + 1


def _escape(pattern: str, place: int) -> tuple[str, bool | None, int]:
    """What stands for an escape in a class, whether it is negated (None: as it stands), and where it ends."""
    letter = pattern[place + 1]
    if letter in _CLASSES:
        inner, is_negated = _CLASSES[letter]
        return inner, is_negated, place + 2
    if letter in "pP":
        end = pattern.find("}", place) if pattern.startswith("{", place + 2) else -1
        if end < 0:
            raise re.error("a category stands in braces, as in \\p{L}")
        return _category(pattern[place + 3 : end]), letter == "P", end + 1
    return pattern[place : place + 2], None, place + 2


def _others(inner: str) -> str:
    single = re.compile(f"[{inner}]")
    return _ranges([single.match(chr(code)) is None for code in range(sys.maxunicode + 1)])


@cache
def _category(name: str) -> str:
    """The characters of a category of Unicode (``L``, ``Lu``), as ranges of a class."""
    from unicodedata import category

    found = _ranges([category(chr(code)).startswith(name) for code in range(sys.maxunicode + 1)])
    if found == "" or name == "":
        raise re.error(f"there is no category {name!r}")
    return found


def _ranges(holds: list[bool]) -> str:
    parts, start = [], None
    for code, one in enumerate([*holds, False]):
        if one and start is None:
            start = code
        elif not one and start is not None:
            parts.append(f"\\U{start:08X}-\\U{code - 1:08X}")
            start = None
    return "".join(parts)
