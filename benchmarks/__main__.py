"""Run every benchmark and print the table."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Callable

from benchmarks import building, census, citations, processes
from benchmarks.measuring import Effort, Figure
from benchmarks.printing import as_markdown, as_text

BENCHMARKS: tuple[Callable[[Effort], list[Figure]], ...] = (
    processes.figures,
    building.figures,
    citations.figures,
    census.figures,
)

FULL = Effort(runs=41, scales=(1, 100, 10_000))
QUICK = Effort(runs=2, scales=(1, 10))


def main() -> int:
    """Measure and print; the exit status is 0 whatever the figures are: a busy machine is no defect."""
    parser = ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="hardly measure: only show that all of it runs")
    parser.add_argument("--markdown", action="store_true", help="print the table for the README")
    options = parser.parse_args()
    figures = []
    for measure in BENCHMARKS:
        if sys.stderr.isatty():
            sys.stderr.write(f"{measure.__module__} …\n")
        figures += measure(QUICK if options.quick else FULL)
    sys.stdout.write(as_markdown(figures) if options.markdown else as_text(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
