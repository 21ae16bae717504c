"""The entries of a file that a curator writes in TOML."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import ccdata.curation
from ccdata.evidence.errors import EvidenceError


def entries(file: str, text: str | None = None) -> dict[str, Any]:
    """The entries of a text in TOML, or of the project's file of that name, in their order.

    Raises EvidenceError where it is no TOML.
    """
    if text is None:
        text = files(ccdata.curation).joinpath(file).read_text(encoding="utf-8")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = f"src/ccdata/curation/{file}"
        raise EvidenceError(f"it is no TOML: {error}", where=where, mend="correct the line") from None
