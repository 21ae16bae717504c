"""Regular expressions in linear time, for those that ``re`` may take for ever over.

``re`` tries one way after the other, and of ``(a+)+`` there are more ways than there is time. Here every
expression becomes an automaton of its characters (Glushkov's). Where the next character always decides where
to go, ``re`` has one way only, and is faster; else all ways are gone at once, a character at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from re import _constants, _parser  # type: ignore[attr-defined]
from typing import Any

_MOST_PLACES = 4_000
_MOST_STEPS = 200_000
_MOST_STATES = 2_000
_ASCII = 128
_LAST = 0x10FFFF

Node = tuple[Any, Any]


class Unsupported(ValueError):
    """An expression that no automaton is made of, and why."""


@dataclass(frozen=True, slots=True)
class Characters:
    """The characters that one place of an expression takes: ranges and categories, or all but those."""

    ranges: tuple[tuple[int, int], ...] = ()
    categories: tuple[str, ...] = ()
    is_negated: bool = False
    without: tuple[Characters, ...] = ()

    def holds(self, one: str) -> bool:
        """Whether it takes a character."""
        code = ord(one)
        found = any(low <= code <= high for low, high in self.ranges) or any(
            _category(name).match(one) is not None for name in self.categories
        )
        return found != self.is_negated and not any(other.holds(one) for other in self.without)

    def ascii(self) -> int:
        """Which ASCII characters it takes, as the bits of a number."""
        return sum(1 << code for code in range(_ASCII) if self.holds(chr(code)))

    def others(self) -> tuple[tuple[int, int], ...]:
        """Ranges beyond ASCII that hold at least those that it takes."""
        beyond = [(max(low, _ASCII), high) for low, high in sorted(self.ranges) if high >= _ASCII]
        if self.is_negated:
            gaps, place = [], _ASCII
            for low, high in beyond:
                if low > place:
                    gaps.append((place, low - 1))
                place = max(place, high + 1)
            return (*gaps, (place, _LAST)) if place <= _LAST else tuple(gaps)
        return ((_ASCII, _LAST),) if self.categories else tuple(beyond)


@lru_cache(maxsize=16)
def _category(name: str) -> re.Pattern[str]:
    return re.compile(name)


_CATEGORIES = {
    _constants.CATEGORY_DIGIT: r"\d",
    _constants.CATEGORY_NOT_DIGIT: r"\D",
    _constants.CATEGORY_SPACE: r"\s",
    _constants.CATEGORY_NOT_SPACE: r"\S",
    _constants.CATEGORY_WORD: r"\w",
    _constants.CATEGORY_NOT_WORD: r"\W",
}
_ANY = Characters(((10, 10),), is_negated=True)
_ALL = Characters(is_negated=True)


@dataclass(slots=True)
class _Part:
    """A piece of an expression: whether it may take nothing, and the places that it begins and ends at."""

    is_nullable: bool
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)


class Automaton:
    """The automaton of a parsed expression. Raises Unsupported.

    >>> Automaton.of("(a|a)*b").matches("a" * 1000 + "c")
    False
    >>> Automaton.of("(a|b)*c").is_decided, Automaton.of("(a+)+").is_decided
    (True, False)
    """

    def __init__(self, nodes: Sequence[Node], *, is_search: bool = False) -> None:
        self._places: list[Characters] = []
        self._follow: list[list[int]] = []
        self._steps = 0
        self._is_idle = False
        ahead, nodes = _split_looks(nodes) if not is_search else ([], nodes)
        self._looks = [
            (
                is_wanted,
                Automaton([*inner, (_constants.MAX_REPEAT, (0, _constants.MAXREPEAT, [(None, _ALL)]))]),
            )
            for is_wanted, inner in ahead
        ]
        whole = self._searched(nodes) if is_search else self._sequence(nodes, is_first=True, is_last=True)
        self._first, self._last, self._is_nullable = whole.first, frozenset(whole.last), whole.is_nullable
        self._ids: dict[frozenset[int], int] = {}
        self._clear()

    @classmethod
    def of(cls, pattern: str, *, is_search: bool = False) -> Automaton:
        """The automaton of a text that is to match from end to end, or (``is_search``) anywhere."""
        parsed = _parser.parse(pattern)
        if parsed.state.flags & ~re.UNICODE:
            raise Unsupported("it sets flags")
        return cls(list(parsed), is_search=is_search)

    # --- making it

    def _searched(self, nodes: Sequence[Node]) -> _Part:
        branches: Sequence[Sequence[Node]] = [nodes]
        if len(nodes) == 1 and nodes[0][0] is _constants.BRANCH:
            branches = nodes[0][1][1]
        around = (_constants.MAX_REPEAT, (0, _constants.MAXREPEAT, [(None, _ALL)]))
        parts = []
        for branch in map(list, branches):
            is_begun = bool(branch) and branch[0] == (_constants.AT, _constants.AT_BEGINNING)
            is_ended = bool(branch) and branch[-1] == (_constants.AT, _constants.AT_END)
            inner = branch[1 if is_begun else 0 : -1 if is_ended else None]
            parts.append(
                self._sequence([*([] if is_begun else [around]), *inner, *([] if is_ended else [around])])
            )
        return self._either(parts)

    def _sequence(self, nodes: Iterable[Node], *, is_first: bool = False, is_last: bool = False) -> _Part:
        nodes = list(_without_looks(nodes))
        whole = _Part(is_nullable=True)
        for number, node in enumerate(nodes):
            part = self._part(
                node, is_first=is_first and number == 0, is_last=is_last and number == len(nodes) - 1
            )
            whole = self._joined(whole, part)
        return whole

    def _joined(self, one: _Part, two: _Part) -> _Part:
        self._link(one.last, two.first)
        return _Part(
            one.is_nullable and two.is_nullable,
            one.first + two.first if one.is_nullable else one.first,
            one.last + two.last if two.is_nullable else two.last,
        )

    def _either(self, parts: Sequence[_Part]) -> _Part:
        # Two ways to take nothing are two ways, though they lead through no place.
        self._is_idle |= sum(part.is_nullable for part in parts) > 1
        return _Part(
            any(part.is_nullable for part in parts),
            [place for part in parts for place in part.first],
            [place for part in parts for place in part.last],
        )

    def _link(self, last: Sequence[int], first: Sequence[int]) -> None:
        self._steps += len(last) * len(first)
        if self._steps > _MOST_STEPS:
            raise Unsupported("it has too many parts")
        for place in last:
            self._follow[place].extend(first)

    def _part(self, node: Node, *, is_first: bool, is_last: bool) -> _Part:
        kind, about = node
        if kind is _constants.SUBPATTERN:
            _, added, removed, inner = about
            if added or removed:
                raise Unsupported("it sets flags")
            return self._sequence(inner, is_first=is_first, is_last=is_last)
        if kind is _constants.BRANCH:
            return self._either([self._sequence(one, is_first=is_first, is_last=is_last) for one in about[1]])
        if kind is _constants.MAX_REPEAT or kind is _constants.MIN_REPEAT:
            return self._repeated(*about)
        if kind is _constants.AT:
            if (is_first and about is _constants.AT_BEGINNING) or (is_last and about is _constants.AT_END):
                return _Part(is_nullable=True)
            raise Unsupported("it looks for an edge within the text")
        self._places.append(about if kind is None else characters(node))
        self._follow.append([])
        if len(self._places) > _MOST_PLACES:
            raise Unsupported("it has too many parts")
        place = len(self._places) - 1
        return _Part(False, [place], [place])

    def _repeated(self, least: int, most: int, inner: Sequence[Node]) -> _Part:
        if max(least, 0 if most is _constants.MAXREPEAT else most) > _MOST_PLACES:
            raise Unsupported("it has too many parts")
        whole = _Part(is_nullable=True)
        for _ in range(least):
            whole = self._joined(whole, self._sequence(inner))
        if most is _constants.MAXREPEAT:
            part = self._sequence(inner)
            self._is_idle |= part.is_nullable
            self._link(part.last, part.first)
            return self._joined(whole, _Part(True, part.first, part.last))
        rest: _Part | None = None
        for _ in range(most - least):
            part = self._sequence(inner)
            self._is_idle |= part.is_nullable
            # From within: the second may follow only where the first is.
            part = part if rest is None else self._joined(part, rest)
            rest = _Part(True, part.first, part.last)
        return whole if rest is None else self._joined(whole, rest)

    # --- whether `re` has one way only

    @property
    def is_decided(self) -> bool:
        """Whether the next character always decides where to go, so that ``re`` never tries in vain."""
        ascii_ = [one.ascii() for one in self._places]
        others = [one.others() for one in self._places]
        return (
            not self._looks
            and not self._is_idle
            and not any(_overlap(places, ascii_, others) for places in (self._first, *self._follow))
        )

    # --- going it

    def _clear(self) -> None:
        self._ids.clear()
        self._moves: list[dict[str, int]] = []
        self._held: list[frozenset[int]] = []

    def _id(self, places: frozenset[int]) -> int:
        found = self._ids.get(places)
        if found is None:
            found = self._ids[places] = len(self._held)
            self._held.append(places)
            self._moves.append({})
        return found

    def matches(self, text: str) -> bool:
        """Whether it takes the text from end to end."""
        is_matched = self._is_nullable if text == "" else self._goes(text)
        return is_matched and all(look.matches(text) == is_wanted for is_wanted, look in self._looks)

    def _goes(self, text: str) -> bool:
        state = -1
        for one in text:
            if state < 0:
                places = self._taking(self._first, one)
            else:
                known = self._moves[state].get(one)
                if known is not None:
                    state = known
                    continue
                before = self._held[state]
                places = self._taking({next_ for place in before for next_ in self._follow[place]}, one)
                if len(self._held) > _MOST_STATES or len(self._moves[state]) > _MOST_PLACES:
                    self._clear()
                    state = self._id(before)
            if not places:
                return False
            after = self._id(places)
            if state >= 0:
                self._moves[state][one] = after
            state = after
        return not self._last.isdisjoint(self._held[state])

    def _taking(self, places: Iterable[int], one: str) -> frozenset[int]:
        return frozenset(place for place in places if self._places[place].holds(one))


def characters(node: Node) -> Characters:
    """The characters that a node of a parsed expression takes. Raises Unsupported."""
    kind, about = node
    if kind is None:
        found: Characters = about
        return found
    if kind is _constants.LITERAL:
        return Characters(((about, about),))
    if kind is _constants.NOT_LITERAL:
        return Characters(((about, about),), is_negated=True)
    if kind is _constants.ANY:
        return _ANY
    if kind is not _constants.IN:
        raise Unsupported(f"it has a part that looks elsewhere ({str(kind).lower()})")
    ranges, categories, is_negated = [], [], False
    for one, value in about:
        if one is _constants.NEGATE:
            is_negated = True
        elif one is _constants.LITERAL:
            ranges.append((value, value))
        elif one is _constants.RANGE:
            ranges.append(value)
        elif one is _constants.CATEGORY and value in _CATEGORIES:
            categories.append(_CATEGORIES[value])
        else:
            raise Unsupported("it has a class of characters that is not known")
    return Characters(tuple(ranges), tuple(categories), is_negated)


_LOOKS = (_constants.ASSERT, _constants.ASSERT_NOT)


def _split_looks(nodes: Sequence[Node]) -> tuple[list[tuple[bool, Sequence[Node]]], Sequence[Node]]:
    """What an expression looks ahead for at its beginning, and the rest."""
    found: list[tuple[bool, Sequence[Node]]] = []
    place = 0
    while place < len(nodes):
        kind, about = nodes[place]
        if kind in _LOOKS and about[0] == 1:
            found.append((kind is _constants.ASSERT, list(about[1])))
        elif (kind, about) != (_constants.AT, _constants.AT_BEGINNING):
            break
        place += 1
    return found, nodes[place:]


def _without_looks(nodes: Iterable[Node]) -> Iterator[Node]:
    """The nodes, with a character that must not be another made one set of characters."""
    looks: list[Characters] = []
    for kind, about in nodes:
        if kind is _constants.ASSERT_NOT and about[0] == 1 and len(about[1]) == 1:
            looks.append(_single(about[1][0]))
        elif looks:
            taken = _single((kind, about))
            yield None, Characters(taken.ranges, taken.categories, taken.is_negated, (*taken.without, *looks))
            looks = []
        else:
            yield kind, about
    if looks:
        raise Unsupported("it looks ahead at its end")


def _single(node: Node) -> Characters:
    """The characters of a node that takes one, also in a group of its own."""
    kind, about = node
    while kind is _constants.SUBPATTERN and not about[1] and not about[2]:
        inner = list(_without_looks(about[3]))
        if len(inner) != 1:
            raise Unsupported("it looks ahead for more than a character")
        kind, about = inner[0]
    return characters((kind, about))


def _overlap(
    places: Sequence[int], ascii_: Sequence[int], others: Sequence[Sequence[tuple[int, int]]]
) -> bool:
    """Whether two of some places take the same character. One that stands there twice does."""
    taken = 0
    beyond: list[tuple[int, int]] = []
    for place in places:
        if taken & ascii_[place]:
            return True
        taken |= ascii_[place]
        beyond.extend(others[place])
    if len(set(places)) != len(places):
        return True
    if len(beyond) < 2:
        return False
    beyond.sort()
    return any(after[0] <= before[1] for before, after in pairwise(beyond))
