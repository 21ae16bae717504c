"""What a case is: a small package that says one thing of the standard, valid or not, and who says what of it.

Two kinds: a `Column` is one field with texts that are its values and texts that are not; a `Case` is a
package. Both hold the verdict of ccdata, which is that of the standard; where frictionless says otherwise the
case names the disagreement, and docs/validation.md says under that name who is right.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PACKAGE_2 = "https://datapackage.org/profiles/2.0/datapackage.json"


@dataclass(frozen=True)
class Column:
    """A field, the texts of its cells that are sound, and those that are not.

    ``rule`` is the one that the faulty texts break. ``differs``: texts that frictionless has another opinion
    of, and the name of the disagreement; under "" where it cannot read the descriptor.
    """

    id: str
    field: Mapping[str, Any]
    good: tuple[str, ...] = ()
    bad: tuple[str, ...] = ()
    rule: str = "cell-type"
    differs: Mapping[str, str] = dataclasses.field(default_factory=dict)
    version: int = 2
    schema: Mapping[str, Any] = dataclasses.field(default_factory=dict)

    def texts(self) -> tuple[str, ...]:
        return (*self.good, *self.bad)

    def descriptor(self) -> dict[str, Any]:
        # The number beside it keeps a line from being empty.
        fields = [{"name": "n", "type": "integer"}, {"name": "x", **self.field}]
        schema = {"fields": fields, **self.schema}
        return package(table("t", schema=schema), version=self.version)

    def files(self) -> dict[str, bytes]:
        rows = (f'{n},"{text.replace(chr(34), chr(34) * 2)}"\n' for n, text in enumerate(self.texts()))
        return {"t.csv": ("n,x\n" + "".join(rows)).encode()}


@dataclass(frozen=True)
class Case:
    """A package. ``finds`` are the rules that it breaks: none where it is valid.

    ``differs`` is the name of a disagreement, where frictionless accepts what is refused here, or the other
    way round; ``alone``: it is not asked, since it would fetch something, or needs what is not installed.
    """

    id: str
    about: Any
    files: Mapping[str, bytes | str] = dataclasses.field(default_factory=dict)
    finds: tuple[str, ...] = ()
    differs: str | None = None
    alone: bool = False


def package(*resources: Any, version: int = 2, **properties: Any) -> dict[str, Any]:
    """A descriptor of version 2, or of 1, which declares no ``$schema``."""
    declared = {"$schema": PACKAGE_2} if version == 2 else {}
    return {**declared, "name": "p", **properties, "resources": list(resources)}


def table(name: str = "t", path: Any = None, **properties: Any) -> dict[str, Any]:
    """A tabular resource of a CSV file of its name; nothing is declared where ``data`` are given."""
    where = {} if "data" in properties else {"path": f"{name}.csv" if path is None else path}
    return {"name": name, "type": "table", **where, **properties}


def fields(*names: str, **types: str) -> list[dict[str, Any]]:
    """Fields: strings by their names alone, others by their types."""
    return [{"name": name, "type": "string"} for name in names] + [
        {"name": name, "type": type_} for name, type_ in types.items()
    ]


def write(folder: Path, about: Any, files: Mapping[str, bytes | str]) -> Path:
    """The package in a folder; returns its descriptor. A text as the descriptor is written as it stands."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    path = folder / "datapackage.json"
    path.write_text(about if isinstance(about, str) else json.dumps(about), encoding="utf-8")
    return path
