"""Who is measured against whom: how each is started, how its answer is read, and what it cannot do."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.checkout import ROOT
from benchmarks.scored import Reader, read_ccdata, read_frictionless, read_script

PEERS = ROOT / "benchmarks" / "peers"
ENVIRONMENT = ROOT / ".venv" / "peers"
"""Where `make benchmarks-validation` puts the peers, with what they depend on."""

Command = Callable[[Path, str], list[str]]
"""From the folder of a package and its form to the command that validates it."""


@dataclass(frozen=True, slots=True)
class Contestant:
    """One who validates the packages.

    ``cannot`` is what it has no means of finding, or no place to send a reader to. ``by_hand`` is whether
    it is code for these three tables alone.
    """

    name: str
    command: Command
    reader: Reader
    cannot: str
    by_hand: bool = False


def program(environment: Path, name: str) -> str:
    """A program that is installed in a virtual environment."""
    return str(environment / ("Scripts" if os.name == "nt" else "bin") / name)


def ours(*options: str) -> Command:
    """``ccdata validate``, with every violation in JSON."""
    command = str(Path(sys.executable).parent / "ccdata")
    return lambda folder, form: [command, "validate", str(folder), "--format", "json", *options]


def contestants(environment: Path = ENVIRONMENT) -> tuple[Contestant, ...]:
    """All, ccdata first."""

    def script(name: str) -> Command:
        return lambda folder, form: [program(environment, "python"), str(PEERS / name), str(folder), form]

    def frictionless(folder: Path, form: str) -> list[str]:
        return [program(environment, "frictionless"), "validate", "--json", str(folder / "datapackage.json")]

    return (
        Contestant("ccdata", ours(), read_ccdata, "-"),
        Contestant("ccdata, plain", ours("--engine", "plain"), read_ccdata, "-"),
        Contestant(
            "frictionless",
            frictionless,
            read_frictionless,
            "more than 1,000 errors a table (as it comes); rules across columns, unique keys of several "
            "columns; a null number in Parquet is NaN to it, out of every range; records, not lines",
        ),
        Contestant(
            "pandera, pandas",
            script("with_pandera_pandas.py"),
            read_script,
            "errors of range or order in a column or table of which any cell is of a wrong type; cells too "
            "many or too few; foreign keys (by a function of ours); row numbers, not lines",
        ),
        Contestant(
            "pandera, polars",
            script("with_pandera_polars.py"),
            read_script,
            "the same, and bad dates; where a text cannot be coerced, it names rows whose cells are null",
        ),
        Contestant(
            "pointblank",
            script("with_pointblank.py"),
            read_script,
            "foreign keys (no such step); types of CSV (by an expression of ours); whole patterns (anchored "
            "by us); cells too many or too few; row numbers, not lines",
        ),
        Contestant(
            "dataframely",
            script("with_dataframely.py"),
            read_script,
            "places: counts of a rule alone; types of CSV (a bad text is null before it looks); lengths in "
            "characters (it counts bytes); foreign keys (by a join of ours); cells too many or too few",
        ),
        Contestant(
            "pydantic",
            script("with_pydantic.py"),
            read_script,
            "whatever takes two rows: unique and foreign keys; it takes `yes` for true and `12.0` for an "
            "integer; row numbers, not lines",
        ),
        Contestant(
            "by hand, polars",
            script("by_hand_polars.py"),
            read_script,
            "places: counts alone; cells too many or too few",
            by_hand=True,
        ),
        Contestant(
            "by hand, pyarrow",
            script("by_hand_pyarrow.py"),
            read_script,
            "places: counts alone; a row with a cell too many or too few is left out in silence",
            by_hand=True,
        ),
        Contestant(
            "by hand, DuckDB",
            script("by_hand_duckdb.py"),
            read_script,
            "places: counts alone; its casts take `12.0` and `1e3` for integers and `yes` for true",
            by_hand=True,
        ),
        Contestant(
            "by hand, plain Python",
            script("plain_columns.py"),
            read_script,
            "lines: row numbers alone",
            by_hand=True,
        ),
    )
