"""The engine of big files: polars, batch by batch, in bounded memory.

Most cells of a table are sound, and that can be proved of millions at once. Whatever is not proved is asked
of the same rules as in the plain engine, one cell after the other: so there is one set of rules, and both
engines report the same. A table that is written in a way that nothing can be proved of is given to the
plain engine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import polars as pl

from ccdata.validation import rules
from ccdata.validation.engines import plain
from ccdata.validation.engines.sieve.acrosses import Across
from ccdata.validation.engines.sieve.batches import Stream, Unable
from ccdata.validation.engines.sieve.columns import Cells
from ccdata.validation.engines.sieve.keyed import BigTable, Budgets
from ccdata.validation.findings import Findings
from ccdata.validation.keys import Keys
from ccdata.validation.loaded import Loaded
from ccdata.validation.opening import Refused
from ccdata.validation.plan import Table

if TYPE_CHECKING:
    from ccdata.validation.opening import Container

_IS_NEW = int(pl.__version__.split(".")[0]) >= 2
"""Whether polars can hand over a Parquet file batch by batch, and tells an empty cell from a missing one."""

_BUDGETS: WeakKeyDictionary[Keys, Budgets] = WeakKeyDictionary()
"""Those of every package that is being validated."""


def carry_out(table: Table, container: Container, findings: Findings, keys: Keys) -> Loaded | None:
    """Check a table, all but its foreign keys; its rows are kept only where the plain engine has to do it."""
    if table.form == "inline" or not _IS_NEW:
        return plain.carry_out(table, container, findings, keys)
    draft = findings.draft()
    try:
        keyed = _sieved(table, container, draft, keys)
    except Unable:
        return plain.carry_out(table, container, findings, keys)
    except Refused as refused:
        plain.fail_refused(table, table.paths[0], refused, findings)
        return None
    findings.absorb(draft)
    keys.add(keyed, findings)
    return None


def _sieved(table: Table, container: Container, findings: Findings, keys: Keys) -> BigTable:
    stream = Stream(table, container)
    budgets = _BUDGETS.setdefault(keys, Budgets())
    found: tuple[Cells, Across, BigTable] | None = None
    for batch in stream.batches(findings):
        if found is None:
            cells = Cells(table, batch.frame.schema)
            found = cells, Across(table, cells), BigTable(stream, cells, keys.asked(table), budgets)
        cells, across, keyed = found
        cells.check(batch, stream.key, findings)
        across.check(batch, stream.key, findings)
        keyed.look_at(batch)
    if found is None:
        # Nothing to be fast with.
        raise Unable
    cells, across, keyed = found
    cells.count(stream.rows, findings)
    across.count(stream.rows, findings)
    if table.form == "csv":
        findings.perform(rules.CSV_WIDTH, stream.records)
    return keyed
