"""The reasons for what was changed since the last release, as a curator writes them: ``reasons.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from re import Pattern, compile, escape

from ccdata.curation.entries import entries
from ccdata.evidence.errors import EvidenceError

FILE = "reasons.toml"
WHERE = f"src/ccdata/curation/{FILE}"

_KEYS = {"changes", "reason"}


@dataclass(frozen=True)
class Reason:
    """Why some things were changed: ``changes`` are ids of changes, in which ``*`` stands for any text."""

    id: str
    changes: tuple[str, ...]
    reason: str

    @cached_property
    def patterns(self) -> tuple[Pattern[str], ...]:
        """The ids as regular expressions, in their order."""
        return tuple(compile(".*".join(map(escape, one.split("*")))) for one in self.changes)

    def covers(self, change: str) -> bool:
        """Whether this is the reason of a change.

        >>> Reason("boundaries", ("codes/*/boundary",), "redrawn").covers("codes/Grade.good/boundary")
        True
        """
        return any(pattern.fullmatch(change) for pattern in self.patterns)


def reasons(text: str | None = None) -> list[Reason]:
    """The reasons of a text in TOML, or of the project's file, in their order.

    Raises EvidenceError where it is no TOML, or an entry lacks a key or has another.

    >>> all(reason.changes for reason in reasons())
    True
    """
    return [_reason(slug, entry) for slug, entry in entries(FILE, text).items()]


def _reason(slug: str, entry: object) -> Reason:
    if isinstance(entry, dict) and set(entry) == _KEYS:
        changes, reason = entry["changes"], entry["reason"]
        is_list = isinstance(changes, list) and changes and all(isinstance(one, str) for one in changes)
        if is_list and isinstance(reason, str) and reason.strip():
            return Reason(slug, tuple(changes), " ".join(reason.split()))
    raise EvidenceError(
        "it is no reason of changes",
        where=f"{WHERE}, [{slug}]",
        mend="give `changes`, a list of ids (`table/row/column`, `table/row`), and `reason`, a sentence",
    )
