"""How a census is printed: lines of a table for people, objects of JSON lines for programs."""

from __future__ import annotations

import json
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain
from textwrap import wrap
from typing import TYPE_CHECKING

from ccdata.parsers.scan import Mention
from ccdata.parsers.values import Change, DatedGrade, Quantity, When
from ccdata.vocabulary.codebook.mentions import MentionKind
from ccdata.vocabulary.codebook.values import Extent, Hedge, Unit

if TYPE_CHECKING:
    from ccdata.evidence.census import Census, Entry

WIDTH = 80
_KIND = max(len(kind.value) for kind in MentionKind)
_PLACE = 8  # columns of 1234:567
_MENTION = 28  # columns of a mention in a file
_STATES = ("extracted", "dismissed", "open")


class Table:
    """The lines of the mentions of ``files``, on a terminal of ``width`` columns or, where None, uncut.

    Without ``files`` there is one, whose name stands in no place.

    >>> table = Table([], width=64)
    >>> mention = Mention(MentionKind.MONEY, 3, 17, "about £600,000", doubt="may be dear")
    >>> table.line("12:4", mention, None)
    '12:4      money          about £600,000      unsure: may be dear'
    """

    def __init__(self, files: Sequence[str], width: int | None) -> None:
        longest = max((_size(_printable(file)) + 1 for file in files), default=0)
        self._place = _PLACE + (longest if width is None else min(longest, width // 5))
        self._width = width
        self._left = (width or WIDTH) - self._place - _KIND - 4
        self._mention = _MENTION if width is None else self._left // 2

    def line(self, place: str, mention: Mention, value: object | None) -> str:
        """One mention: where it stands, its kind, its words, its value and what else it may be."""
        place, words = _printable(place), _printable(" ".join(mention.text.split()))
        doubt = f"unsure: {mention.doubt}" if mention.doubt else ""
        told = "" if value is None else short(value)
        if self._width is None:
            return self._joined(place, mention, words, self._mention, told, doubt)
        place = _cut(place, self._place, keep_end=True)
        after = _size("  ".join(part for part in (told, doubt) if part))
        words = _cut(words, max(self._mention, self._left - 2 - after))
        room = self._left - 2 - _size(words)
        if doubt and after > room:  # A doubt is worth more than the value that it is about.
            told = _cut(told, max(0, room - 2 - _size(doubt)))
            after = _size("  ".join(part for part in (told, doubt) if part))
        column = min(self._mention, self._left - 2 - after)
        return _cut(self._joined(place, mention, words, column, told, doubt), self._width)

    def _joined(self, place: str, mention: Mention, words: str, column: int, told: str, doubt: str) -> str:
        line = f"{_padded(place, self._place)}  {mention.kind.value:<{_KIND}}  {_padded(words, column)}"
        return "  ".join(part for part in (line, told, doubt) if part).rstrip()


class Tally:
    """How many mentions of each kind there were, and of how many the detector is unsure."""

    def __init__(self) -> None:
        self._found: Counter[MentionKind] = Counter()
        self._unsure: Counter[MentionKind] = Counter()

    def count(self, mention: Mention) -> None:
        """Count one mention."""
        self._found[mention.kind] += 1
        self._unsure[mention.kind] += bool(mention.doubt)

    def lines(self) -> Iterator[str]:
        """A line a kind, in the order of the codebook, and one for all."""
        yield f"{'kind':<{_KIND}}  {'mentions':>10}  {'unsure':>8}"
        for kind in MentionKind:
            if self._found[kind]:
                yield f"{kind.value:<{_KIND}}  {self._found[kind]:>10,}  {self._unsure[kind]:>8,}"
        yield f"{'all':<{_KIND}}  {self._found.total():>10,}  {self._unsure.total():>8,}"


def mention_record(file: str, line: int, mention: Mention, value: object) -> dict[str, object]:
    """A mention as an object of JSON; ``value`` is in JSON already."""
    return {
        "file": file,
        "start": mention.start,
        "end": mention.end,
        "line": line,
        "text": mention.text,
        "kind": mention.kind.value,
        "value": value,
        "entities": list(mention.entities),
        "unsure": mention.doubt or None,
    }


def json_line(record: dict[str, object], encoding: str | None) -> str:
    """A line of JSON, in its own characters where the encoding of the output has them all."""
    # Escaped by JSON's own rules: what an output that knows only ASCII would write is no JSON.
    in_full = encoding is not None and encoding.lower().replace("-", "") == "utf8"
    return json.dumps(record, ensure_ascii=not in_full) + "\n"


def short(value: object) -> str:
    """A parsed value in a few words.

    >>> short(Quantity(Decimal(20000), None, Unit.GBP, Hedge.MORE_THAN))
    'more than £20,000'
    >>> short(Quantity(Decimal("7.2"), Decimal("7.2"), Unit.PERCENT, numerator=11, denominator=153))
    '7.2% (11/153)'
    >>> short(Change(When("2018"), When("2021/2022", Extent.THROUGHOUT)))
    '2018 → throughout 2021/2022'
    """
    if isinstance(value, Quantity):
        return _quantity(value)
    if isinstance(value, When):
        return f"throughout {value.edtf}" if value.extent is Extent.THROUGHOUT else value.edtf
    if isinstance(value, DatedGrade):
        return f"{short(value.grade)} ({short(value.when)})"
    if isinstance(value, Change):
        return f"{short(value.before)} → {short(value.after)}"
    if isinstance(value, (list, tuple)):
        return ", ".join(map(short, value))
    return str(value).replace("_", " ")


def _quantity(value: Quantity) -> str:
    numbers = [_number(end, value.unit) for end in dict.fromkeys((value.low, value.high)) if end is not None]
    said = "" if value.hedge is Hedge.EXACT else f"{value.hedge.value.replace('_', ' ')} "
    whole = "" if value.denominator is None else f" ({value.numerator}/{value.denominator})"
    return f"{said}{' to '.join(numbers)}{whole}"


def _number(number: Decimal, unit: Unit) -> str:
    digits = f"{number:,f}"
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    if unit is Unit.GBP:
        return f"-£{digits[1:]}" if digits.startswith("-") else f"£{digits}"
    if unit is Unit.PERCENT:
        return f"{digits}%"
    return digits if unit is Unit.COUNT else f"{digits} {unit.value}{'' if number == 1 else 's'}"


def account(census: Census) -> Iterator[str]:
    """Yield what became of the mentions and sentences of the seeds, and each that is open."""
    entries = [*census.mentions, *census.sentences]
    states = Counter((_kind(entry), _state(entry)) for entry in entries)
    yield _row("kind", *_STATES)
    for kind in (*(kind.value for kind in MentionKind), "sentence"):
        counts = [states[kind, state] for state in _STATES]
        if any(counts):
            yield _row(kind, *(f"{count:,}" for count in counts))
    yield _row("all", *(f"{sum(_state(entry) == state for entry in entries):,}" for state in _STATES))
    yield ""
    reasons = Counter(
        (entry.reason.value, "by hand" if entry.rule is None else entry.rule.value)
        for entry in entries
        if entry.reason is not None
    )
    yield f"{'dismissed because':<20}  {'rule':<18}  {'entries':>9}"
    for (reason, rule), count in sorted(reasons.items()):
        yield f"{reason:<20}  {rule:<18}  {count:>9,}"
    yield ""
    yield f"open: {len(census.open):,}"
    for entry in census.open:
        yield ""
        yield f"{entry.passage.id}, characters {entry.start} to {entry.end}: {_kind(entry)}"
        yield from wrap(
            _printable(" ".join(entry.text.split())),
            WIDTH,
            initial_indent="  ",
            subsequent_indent="  ",
            break_long_words=False,
        )


def entry_records(census: Census) -> Iterator[dict[str, object]]:
    """Yield each mention and sentence of the seeds as an object of JSON, in the order of the sources.

    A sentence has no text: the seeds are their publishers'.
    """
    entries = chain(census.mentions, census.sentences)
    for entry in sorted(entries, key=lambda entry: (entry.passage.source_id, entry.start, -entry.end)):
        yield {
            "source_id": entry.passage.source_id,
            "article_id": entry.passage.article_id,
            "passage_id": entry.passage.id,
            "start": entry.start,
            "end": entry.end,
            "kind": _kind(entry),
            "text": None if entry.mention is None else entry.text,
            "status": _state(entry),
            "citation_id": entry.citation_id,
            "reason": entry.reason,
            "rule": entry.rule,
            "note": entry.note,
        }


def _kind(entry: Entry) -> str:
    return "sentence" if entry.mention is None else entry.mention.kind.value


def _state(entry: Entry) -> str:
    return "open" if entry.status is None else entry.status.value


def _row(kind: str, *counts: str) -> str:
    return f"{kind:<{_KIND}}" + "".join(f"  {count:>9}" for count in counts)


def _printable(text: str) -> str:
    """``text`` without what would make a terminal do something else than print it."""
    return "".join(one if one.isprintable() else "\ufffd" for one in text)


def _size(text: str) -> int:
    """How many columns of a terminal a text takes: two for a wide character, none for one that combines.

    >>> _size("£5m"), _size("极速"), _size("e\u0301")
    (3, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(
        2 if unicodedata.east_asian_width(one) in "WF" else not unicodedata.combining(one) for one in text
    )


def _padded(text: str, size: int) -> str:
    return text + " " * (size - _size(text))


def _cut(text: str, size: int, *, keep_end: bool = False) -> str:
    """``text`` in ``size`` columns at most, with an ellipsis for what is cut off at its end or its beginning.

    >>> _cut("more than a third", 10), _cut("articles/one.txt:3:14", 10, keep_end=True), _cut("x", 1)
    ('more than…', '….txt:3:14', 'x')
    """
    if _size(text) <= size:
        return text
    if size < 1:
        return ""
    kept, room = "", size - 1
    for one in reversed(text) if keep_end else text:
        room -= _size(one)
        if room < 0:
            break
        kept = one + kept if keep_end else kept + one
    return f"…{kept}" if keep_end else f"{kept.rstrip()}…"
