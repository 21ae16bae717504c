"""A difference as JSON, for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from ccdata.packaging.versions.comparing import Difference
from ccdata.packaging.versions.counting import counts
from ccdata.packaging.versions.telling import Told, told, verdict


def pieces(difference: Difference) -> Iterator[str]:
    """An object: the versions, the bump and whether it fits, ``counts`` by table, and ``changes``."""
    found = verdict(difference)
    about = {
        "old": {"name": difference.old.name, "version": found.old},
        "new": {"name": difference.new.name, "version": found.declared},
        "level": difference.level,
        "follows": found.follows,
        "fits": found.fits,
        "counts": [asdict(one) for one in counts(difference)],
        "changes": [_change(one) for one in told(difference)],
    }
    yield json.dumps(about, indent=1, ensure_ascii=False) + "\n"


def _change(one: Told) -> dict[str, Any]:
    change = one.change
    said = {
        "id": change.id,
        "kind": change.kind,
        "level": change.level,
        "table": change.table,
        "row_id": change.row_id,
        "column": change.column,
        "before": change.before,
        "after": change.after,
        "reason": one.reason,
        "row": one.row,
        "evidence_before": [asdict(quote) for quote in one.before],
        "evidence_after": [asdict(quote) for quote in one.after],
    }
    return {key: value for key, value in said.items() if value not in (None, {}, [])}
