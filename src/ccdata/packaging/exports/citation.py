"""``CITATION.cff`` of the data: how to cite this version, in the Citation File Format."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def citation_file(descriptor: Mapping[str, Any]) -> bytes:
    """The citation of a package, from its descriptor. A JSON text is YAML, whatever it holds.

    >>> about = {"title": "Money: a \\"list\\"", "version": "1.0.0", "created": "2026-01-02T00:00:00Z",
    ...          "contributors": [{"title": "We"}], "keywords": [],
    ...          "licenses": [{"name": "CC-BY-4.0"}]}
    >>> print(citation_file(about).decode().splitlines()[2])
    title: "Money: a \\"list\\""
    """
    parts: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use these data, please cite them with their version, and their articles.",
        "title": descriptor["title"],
        "type": "dataset",
        "version": descriptor["version"],
        "date-released": str(descriptor["created"])[:10],
        "authors": [{"name": one["title"]} for one in descriptor["contributors"]],
        "license": [one["name"] for one in descriptor["licenses"]],
        "keywords": list(descriptor["keywords"]),
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in parts.items()]
    return ("\n".join(lines) + "\n").encode("utf-8")
