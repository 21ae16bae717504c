"""ccdata against what people would pick instead: time, memory, errors found, places and false alarms.

``python -m benchmarks.validation`` writes the packages, runs everyone over them in turns, and writes
docs/validation-benchmark.md. It needs the peers' environment (`make benchmarks-validation` installs it)
and about an hour; ``--rows 1000`` takes a minute. ``--results`` keeps the figures: a group that is measured
again (a size, a form, clean or with errors) takes the place of its old figures, and others stay; with
``--only``, some are measured among each other, for a table of their own; ``--page`` only writes the page
from them.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks import faults, scored
from benchmarks.checkout import ROOT
from benchmarks.contestants import ENVIRONMENT, Contestant, contestants, ours, program
from benchmarks.launched import Launched, launch
from benchmarks.validation_page import AGAIN, SLOW, page

PAGE = ROOT / "docs" / "validation-benchmark.md"
SIZES = (1_000, 100_000, 1_100_000)
FORMS = ("csv", "parquet")
SHARE = 0.001
"""Of the rows of a table, that each kind of error is put into."""

SHIPPED = "the shipped package"
FAULTS = "small packages"
_VERSIONS = """
import importlib.metadata as metadata, json, sys
print(json.dumps({name: metadata.version(name) for name in sys.argv[1:]}))
"""
PEERS = (
    "frictionless",
    "pandera",
    "pointblank",
    "dataframely",
    "pydantic",
    "polars",
    "pyarrow",
    "duckdb",
    "pandas",
)


@dataclass(frozen=True, slots=True)
class Result:
    """What one contestant did with one package: the least time and the most memory of its runs.

    ``seconds`` is None where it was stopped, or failed, as ``note`` says. ``score`` is None where it was.
    """

    name: str
    seconds: float | None
    processor: float | None
    memory: float | None
    runs: int
    score: dict[str, Any] | None
    note: str = ""


def measure(folder: Path, form: str, who: Sequence[Contestant], runs: int, limit: float) -> list[Result]:
    """Run every contestant over a package, in turns, so that whatever else the machine does falls on all."""
    done: dict[str, list[Launched]] = {one.name: [] for one in who}
    for _ in range(runs):
        for one in who:
            before = done[one.name]
            if before and (before[0].was_stopped or before[0].seconds > SLOW):
                continue
            before.append(launch(one.command(folder, form), limit))
            sys.stderr.write(f"  {one.name}: {before[-1].seconds:.2f} s\n")
    return [_result(one, done[one.name], folder, form, limit) for one in who]


def _result(one: Contestant, runs: list[Launched], folder: Path, form: str, limit: float) -> Result:
    if runs[0].was_stopped:
        return Result(one.name, None, None, None, 1, None, f"stopped after {limit:.0f} s")
    figures = (
        min(run.seconds for run in runs),
        min(run.processor for run in runs),
        max(run.memory for run in runs),
        len(runs),
    )
    try:
        said = one.reader(runs[0].said, folder, form)
    except (ValueError, IndexError, KeyError, TypeError):
        complaint = (runs[0].complained.strip().splitlines() or ["no answer"])[-1]
        return Result(one.name, None, None, None, len(runs), None, f"failed: {complaint[:100]}")
    return Result(one.name, *figures, asdict(scored.score(scored.injected(folder), said)))


def shipped(environment: Path, runs: int, limit: float) -> list[Result]:
    """The package of the repository, by ccdata and by frictionless."""
    folder = ROOT / "datapackage"
    commands = {
        "ccdata": ours()(folder, "csv"),
        "frictionless": [program(environment, "frictionless"), "validate", str(folder / "datapackage.json")],
        "python -c pass": [sys.executable, "-c", "pass"],
    }
    # Text, as a user has it.
    commands["ccdata"] = commands["ccdata"][:2]
    done: dict[str, list[Launched]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            done[name].append(launch(command, limit))
    return [
        Result(
            name,
            min(run.seconds for run in ran),
            min(run.processor for run in ran),
            max(run.memory for run in ran),
            len(ran),
            None,
            "" if ran[0].status == 0 else f"exit status {ran[0].status}",
        )
        for name, ran in done.items()
    ]


def machine(environment: Path) -> dict[str, Any]:
    """Where and with what it was measured."""
    command = [program(environment, "python"), "-c", _VERSIONS, *PEERS]
    versions = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "system": f"{platform.system()} {platform.machine()}",
        "processor": _processor(),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
        "versions": versions,
    }


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.processor()
    lines = [line for line in text.splitlines() if line.startswith("model name")]
    return lines[0].partition(":")[2].strip() if lines else platform.processor()


def _package(folder: Path, rows: int, form: str, share: float) -> Path:
    """Write a package, in a process of its own: what it takes is nobody's."""
    path = folder / f"{rows}-{form}-{share}"
    if not (path / "datapackage.json").exists():
        command = [
            sys.executable,
            "-m",
            "benchmarks.packages",
            str(path),
            "--rows",
            str(rows),
            "--form",
            form,
        ]
        subprocess.run([*command, "--errors", str(share)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return path


def run(options: Namespace, results: dict[str, Any], folder: Path) -> None:
    """Measure what was asked for, and keep it after each group."""
    who = [one for one in contestants(options.peers) if not options.only or one.name in options.only]
    for rows in options.rows:
        for form in options.forms:
            for share in (0.0, SHARE):
                group = f"{rows} {form} {share}"
                sys.stderr.write(f"{group}\n")
                # Nobody who did not end with a clean package in time would with errors in it.
                stopped = {
                    one["name"]
                    for one in results.get(f"{rows} {form} 0.0", {}).get("results", [])
                    if share > 0 and one["note"].startswith("stopped")
                }
                package = _package(folder, rows, form, share)
                starting = [one for one in who if one.name not in stopped]
                found = measure(package, form, starting, options.runs, options.limit)
                found += [
                    Result(name, None, None, None, 0, None, "not run: stopped when clean") for name in stopped
                ]
                # Some alone were not measured beside the others: they have a table of their own.
                name = f"{AGAIN}{group}" if options.only else group
                results[name] = {"machine": machine(options.peers), "results": [asdict(one) for one in found]}
                _keep(options, results)
    if not options.only:
        small = faults.measured(folder / "faults", options.peers)
        results[FAULTS] = {"machine": machine(options.peers), "results": small}
        results[SHIPPED] = {
            "machine": machine(options.peers),
            "results": [asdict(one) for one in shipped(options.peers, max(options.runs, 5), options.limit)],
        }
        _keep(options, results)


def _keep(options: Namespace, results: dict[str, Any]) -> None:
    if options.results is not None:
        options.results.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


def main() -> int:
    """Measure, and write the page; the exit status is 0 whatever the figures are."""
    parser = ArgumentParser(prog="python -m benchmarks.validation", description=__doc__)
    parser.add_argument("--rows", type=int, nargs="*", default=SIZES)
    parser.add_argument("--forms", nargs="+", choices=FORMS, default=FORMS)
    parser.add_argument(
        "--only", nargs="+", metavar="NAME", help="measure these contestants alone, among each other"
    )
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=float, default=120.0, help="seconds that a process is given (120)")
    parser.add_argument(
        "--peers", type=Path, default=ENVIRONMENT, help="the virtual environment of the peers"
    )
    parser.add_argument("--folder", type=Path, help="keep the packages here")
    parser.add_argument("--results", type=Path, help="keep the figures in this file")
    parser.add_argument("--page", action="store_true", help="do not measure: write the page from --results")
    options = parser.parse_args()
    results: dict[str, Any] = {}
    if options.results is not None and options.results.exists():
        results = json.loads(options.results.read_text(encoding="utf-8"))
    if not options.page:
        with TemporaryDirectory() as name:
            run(options, results, options.folder or Path(name))
    text = page(results, contestants(options.peers), options.limit)
    if options.page or (not options.only and set(options.rows) == set(SIZES)):
        PAGE.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
