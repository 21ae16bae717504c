"""The rulings on conflicts, as a curator writes them: ``conflicts.toml``."""

from __future__ import annotations

from typing import Any

from ccdata.curation.entries import entries
from ccdata.evidence.conflicting import Ruling
from ccdata.evidence.errors import EvidenceError
from ccdata.vocabulary.codebook.reconciling import ConflictKind, ResolutionBasis

FILE = "conflicts.toml"
WHERE = f"src/ccdata/curation/{FILE}"

_KEYS = {"kind", "about", "cells", "basis", "reason"}


def rulings(text: str | None = None) -> list[Ruling]:
    """The rulings of a text in TOML, or of the project's file.

    Raises EvidenceError where it is no TOML, or an entry lacks a key, has an unknown one, or a code
    that is in no list.

    >>> {ruling.kind.value for ruling in rulings()} <= set(ConflictKind)
    True
    """
    return [_ruling(slug, entry) for slug, entry in entries(FILE, text).items()]


def _ruling(slug: str, entry: Any) -> Ruling:
    where = f"{WHERE}, [{slug}]"
    keys = set(entry) if isinstance(entry, dict) else set()
    if not _KEYS <= keys <= _KEYS | {"holds"}:
        lacks, unknown = sorted(_KEYS - keys), sorted(keys - _KEYS - {"holds"})
        problem = f"it lacks {', '.join(lacks)}" if lacks else f"it has {', '.join(unknown)}"
        raise EvidenceError(
            f"the keys are not those of a ruling: {problem}",
            where=where,
            mend=f"give each of {', '.join(sorted(_KEYS))}, and holds where one cell is taken to hold",
        )
    try:
        kind, basis = ConflictKind(entry["kind"]), ResolutionBasis(entry["basis"])
    except ValueError as error:
        raise EvidenceError(
            f"an unknown code: {error}",
            where=where,
            mend=f"kind is one of {', '.join(ConflictKind)}; basis one of {', '.join(ResolutionBasis)}",
        ) from None
    return Ruling(
        id=slug,
        kind=kind,
        about=str(entry["about"]),
        cells=tuple(map(str, entry["cells"])),
        basis=basis,
        reason=" ".join(str(entry["reason"]).split()),
        holds=None if "holds" not in entry else str(entry["holds"]),
    )
