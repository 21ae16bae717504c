"""Text for a terminal, a log or another program: what cannot be printed is shown escaped, and never obeyed.

Values come from files that anybody may have written. An escape sequence in one must not colour a terminal, a
line end must not begin a line of its own, and half of a surrogate pair must not stop the report. In the log
of a CI system some texts are commands: on GitHub ``::error`` at the beginning of a line and ``##[error]``
anywhere, on Azure ``##vso[task.setvariable]``, on TeamCity ``##teamcity[...]``.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate

# What begins a command wherever it stands in a line of a log.
_COMMAND = re.compile(r"##(?=\w*\[)")

WIDTH = 80
"""How wide a report for people is, in columns of a terminal."""


def encodable(text: str) -> str:
    r"""Text that any encoding of Unicode can carry: lone surrogates are written as escapes.

    >>> encodable("a\ud800b")
    'a\\ud800b'
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode(errors="backslashreplace").decode()
    return text


def printable(text: str) -> str:
    r"""Text on one line, of characters that can be seen; all others are written as escapes.

    >>> print(printable("\x1b[31mred\x1b[0m\nnew line £"))
    \x1b[31mred\x1b[0m\nnew line £
    >>> print(printable("# a heading; ##vso[task.complete]"))
    # a heading; #\x23vso[task.complete]
    """
    if text.isprintable() and "##" not in text:
        return text
    return "".join(_escaped(text))


def _escaped(text: str) -> list[str]:
    """Each character as it is printed."""
    pieces = [
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    ]
    for command in _COMMAND.finditer(text):
        pieces[command.start() + 1] = r"\x23"
    return pieces


def quoted(text: str, columns: int) -> str:
    r"""A value in quotation marks, printable, and shortened to at most so many columns.

    A backslash or quotation mark in it is written as it is: it is the value that a person looks for.

    >>> print(quoted("adequate\n", 20), quoted("a long story, told at length", 12))
    'adequate\n' 'a long st…'
    """
    pieces = _escaped(text)
    room = columns - 2
    if columns_of("".join(pieces)) > room:
        room -= 1  # for the mark that something is left out
        ends = accumulate(columns_of(piece) for piece in pieces)
        pieces = [piece for piece, end in zip(pieces, ends, strict=True) if end <= room] + ["…"]
    return f"'{''.join(pieces)}'"


def columns_of(text: str) -> int:
    """How many columns of a terminal a printable text takes: wide characters take two, combining ones none.

    >>> columns_of("grade"), columns_of("児童"), columns_of("e\u0301")
    (5, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def wrapped(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """Text, made printable and broken at blanks into lines of at most ``WIDTH`` columns.

    ``first`` and ``rest`` begin the first and the other lines. A word that is longer stays whole, so that a
    path can be copied. No line begins with a word that begins with ``::``: in the log of a GitHub workflow
    such a line is a command, and the word may come from anybody's data.

    >>> wrapped("one two three", "- ", "  ")
    ['- one two three']
    """
    begin, following = first, first if rest is None else rest
    lines, line = [], ""
    for word in _words(text):
        if line and columns_of(begin) + columns_of(line) + 1 + columns_of(word) > WIDTH:
            lines.append(f"{begin}{line}")
            begin, line = following, word
        else:
            line = f"{line} {word}" if line else word
    if line:
        lines.append(f"{begin}{line}")
    return lines


def _words(text: str) -> list[str]:
    words: list[str] = []
    for word in printable(text).split(" "):
        if words and word.startswith("::"):
            words[-1] += f" {word}"
        elif word:
            words.append(word)
    return words
