"""The shape of a code: a string that knows what it means."""

from enum import StrEnum
from typing import Self


class Code(StrEnum):
    """A code of a code list: equal to its string, with a definition beside it.

    A list is *ordered* when its codes can be compared (grades can, kinds of body cannot).

    >>> from ccdata.vocabulary.codebook.values import Hedge
    >>> Hedge.ABOUT == "about", Hedge("about").definition
    (True, 'near the number, on either side')
    """

    definition: str
    example: str
    boundary: str

    def __new__(cls, code: str, definition: str = "", example: str = "", boundary: str = "") -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.definition = definition
        member.example = example
        member.boundary = boundary
        return member

    @classmethod
    def ordered(cls) -> bool:
        """Whether the codes of this list rank from low to high, in the order they are written."""
        return False
