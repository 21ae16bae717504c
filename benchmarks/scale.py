"""How time and memory of a validation grow with the rows: ``python -m benchmarks.scale`` prints the tables.

Every size is a package of its own (`benchmarks.packages`), written to a temporary folder and validated by
whole processes; what is printed is the quickest of ``--runs``, and the most memory that any of them held.
Memory is read from /proc: the figure is of Linux.
"""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import ArgumentParser
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks import packages

SIZES = (10_000, 100_000, 1_100_000, 10_000_000)
_VALIDATE = """
import re, sys
from pathlib import Path
from ccdata.validation import validate
report = validate(sys.argv[1], engine=sys.argv[2] or None, limit=100)
print(re.search("VmHWM:[^0-9]*([0-9]+)", Path("/proc/self/status").read_text())[1], report.total)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What a validation took: ``seconds`` of the whole process, ``memory`` in MiB, ``found`` violations."""

    seconds: float
    memory: float
    found: int


def measure(folder: Path, engine: str, runs: int) -> Run:
    """Validate a package in processes of their own."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done: list[Run] = []
    for _ in range(runs):
        started = perf_counter()
        command = [sys.executable, "-c", _VALIDATE, str(folder), engine]
        said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
        seconds = perf_counter() - started
        memory, found = said.split()
        done.append(Run(seconds, int(memory) / 1024, int(found)))
    return Run(min(one.seconds for one in done), max(one.memory for one in done), done[0].found)


def table(sizes: tuple[int, ...], form: str, errors: float, engine: str, runs: int) -> str:
    """A table in Markdown, of a form of files."""
    lines = ["| rows | MB | errors | seconds | microseconds a row | MiB |", "| ---: " * 6 + "|"]
    for rows in sizes:
        with TemporaryDirectory() as name:
            folder = Path(name)
            injected = packages.write(folder, rows, form, errors)
            size = sum(path.stat().st_size for path in folder.glob(f"*.{form}")) / 1e6
            run = measure(folder, engine, runs)
        if run.found != len(injected):
            raise RuntimeError(f"{len(injected)} errors were injected, {run.found} found")
        each = run.seconds / rows * 1e6
        lines.append(
            f"| {rows:,} | {size:,.1f} | {run.found:,} | {run.seconds:.2f} | {each:.2f} | {run.memory:,.0f} |"
        )
        sys.stderr.write(f"{lines[-1]}\n")
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--errors", type=float, default=0.0)
    parser.add_argument("--engine", choices=("", "plain", "sieve"), default="")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    for form in ("csv", "parquet"):
        found = table(tuple(options.sizes), form, options.errors, options.engine, options.runs)
        print(f"### {form}\n\n{found}\n")


if __name__ == "__main__":
    main()
