"""The floor of the census: what must lie in some mention, found without the detector.

It imports nothing of the grammar, so that a hole in the grammar cannot hide what falls into it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
    "million billion trillion dozen half third thirds quarter quarters twice thrice zero nil "
    "first second fourth fifth sixth seventh eighth ninth tenth"
)
_FLOOR = re.compile(
    r"[0-9]+"
    rf"|\b(?i:{'|'.join(_NUMBER_WORDS.split())})\b"
    # A capital after a letter, a digit or a comma and white space, or after a quotation or bracket that
    # closes within a sentence: it does not open one. "I" is the one word with a capital that names nothing.
    r"|(?:(?<=[A-Za-z0-9,;%&/-]\s)|(?<=[^.?!…:\s][)’”]\s)|(?<=[a-z,] \())(?!I\b)[A-Z]\w*"
)


def floor(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each run of digits, number word and capitalised word inside a sentence stands.

    >>> [("In all, Kent had two of 11"[a:b]) for a, b in floor("In all, Kent had two of 11")]
    ['Kent', 'two', '11']
    """
    for match in _FLOOR.finditer(text):
        yield match.span()
