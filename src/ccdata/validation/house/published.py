"""What this release of ccdata publishes: the schemas of its tables, its registers and its codebook."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@cache
def published_tables() -> Mapping[str, Mapping[str, Any]]:
    """Every table of this release, in its order, with ``title``, ``description`` and ``schema``.

    >>> published_tables()["judgements"]["title"]
    'Judgements'
    """
    found: dict[str, Mapping[str, Any]] = _read("schemas.json")["tables"]
    return found


@cache
def registers() -> Mapping[str, Any]:
    """The ids of the public registers, and the cells that the registers and the codebook give.

    ``public`` lists the ids, ``text`` the kinds of passage that an article's text consists of; ``entities``
    holds cells by table, id and column, ``codes`` by id and column.

    >>> registers()["entities"]["people"]["rita-stringfellow"]["name"]
    'Rita Stringfellow'
    """
    return _read("registers.json")


def _read(file: str) -> dict[str, Any]:
    # Numbers with a point as a descriptor is read: the two are compared.
    found: dict[str, Any] = json.loads((_HERE / file).read_bytes(), parse_float=Decimal)
    return found
