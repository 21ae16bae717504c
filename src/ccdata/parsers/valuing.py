"""What a mention's words come to: the value that the parsers of its kind make of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from types import MappingProxyType

from ccdata.parsers.age_values import age, multiple
from ccdata.parsers.registry import PARSERS
from ccdata.parsers.scan import Mention
from ccdata.parsers.values import Refusal
from ccdata.vocabulary.codebook.mentions import MentionKind

PARSERS_OF: Mapping[MentionKind, tuple[str, ...]] = MappingProxyType(
    {
        MentionKind.MONEY: ("money",),
        MentionKind.SHARE: ("share",),
        MentionKind.COUNT: ("count",),
        MentionKind.DURATION: ("duration",),
        MentionKind.CHANGE: ("share_change", "dated_grade_change", "grade_change"),
        MentionKind.DATE: ("date",),
        MentionKind.YEARS: ("financial_year", "years"),
        MentionKind.TIMESTAMP: ("timestamp",),
        MentionKind.GRADE: ("grade",),
    }
)
"""The parsers that read a mention of a kind without an anchor, in the order in which they are tried.

The other kinds have no value of their own: a time told from another needs that other, an ordinal says
an order, a label names.
"""
_OF_MENTIONS = MappingProxyType({MentionKind.AGE: age, MentionKind.MULTIPLE: multiple})
"""What reads a mention and no cell: the tables have no column for it."""


def value_of(mention: Mention) -> object | None:
    """What the first parser of the mention's kind that does not refuse makes of its words, or None.

    >>> from ccdata.parsers.scan import scan
    >>> value_of(scan("fell to £48.2m")[0]).low
    Decimal('48200000')
    >>> [value_of(mention) for mention in scan("$5bn, last year")]
    [None, None]
    """
    own = _OF_MENTIONS.get(mention.kind)
    for parser in (own,) if own is not None else (PARSERS[name] for name in PARSERS_OF.get(mention.kind, ())):
        try:
            return parser(mention.text)
        except Refusal:
            continue
    return None


def as_json(value: object) -> dict[str, object]:
    """A value in plain types of JSON: what it is as ``type``, its parts, decimals and codes as strings.

    Raises `TypeError` for what is no value of a parser.

    >>> from ccdata.parsers.values import When
    >>> as_json(When("2017"))
    {'type': 'when', 'edtf': '2017', 'extent': 'some_day_within'}
    """
    if isinstance(value, Enum):
        return {"type": type(value).__name__.lower(), "code": str(value.value)}
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"no value of a parser: {value!r}")
    parts = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return {"type": type(value).__name__.lower(), **parts}


def _plain(part: object) -> object:
    if part is None or isinstance(part, int):
        return part
    if isinstance(part, Decimal):
        return format(part, "f")
    if isinstance(part, Enum):
        return str(part.value)
    return part if isinstance(part, str) else as_json(part)
