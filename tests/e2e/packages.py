"""A small Data Package of somebody's, sound or with a wrong cell on line 3 of its table."""

import json
from pathlib import Path

DESCRIPTOR = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
    "name": "councils",
    "resources": [
        {
            "name": "councils",
            "type": "table",
            "path": "councils.csv",
            "schema": {
                "fields": [{"name": "id", "type": "string"}, {"name": "founded", "type": "year"}],
                "primaryKey": ["id"],
            },
        }
    ],
}


def write_package(folder: Path, founded: str = "1998") -> Path:
    """Write the package; the council of line 3 was founded in the year that is given."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "datapackage.json").write_text(json.dumps(DESCRIPTOR), encoding="utf-8")
    rows = f"id,founded\nkent,1889\nmedway,{founded}\n"
    (folder / "councils.csv").write_text(rows, encoding="utf-8", newline="\n")
    return folder
