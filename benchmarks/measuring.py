"""Measuring two things side by side, so that whatever else the machine does falls on both."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Timed = Callable[[], float]
"""Does something once; returns the seconds that it took."""


@dataclass(frozen=True, slots=True)
class Effort:
    """How often a process is run, and at how many times the real number citations are checked."""

    runs: int
    scales: Sequence[int]


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the table: seconds of ours and of its peer, each the median of its runs.

    ``peer`` and ``budget`` are None where there is nothing to compare with, or no budget was set.
    """

    name: str
    ours: float
    peer: float | None = None
    budget: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the peer's seconds ours are."""
        return None if self.peer is None else self.ours / self.peer

    @property
    def verdict(self) -> str:
        """Whether the ratio, or where there is no peer the number of seconds, is within the budget."""
        if self.budget is None:
            return "-"
        measured = self.ours if self.ratio is None else self.ratio
        return "met" if measured <= self.budget else "MISSED"


def alternate(ours: Timed, peer: Timed, runs: int) -> tuple[float, float]:
    """The medians of ours and peer, run in turn after one run of each that does not count.

    Who goes first changes with each turn: the second finds the caches as the first left them.
    """
    ours(), peer()
    own: list[float] = []
    others: list[float] = []
    for turn in range(runs):
        for mine in (True, False) if turn % 2 == 0 else (False, True):
            (own if mine else others).append(ours() if mine else peer())
    return median(own), median(others)


def process(source: str) -> Timed:
    """A whole Python process that runs ``source``, from its start to its end. It must end well."""
    # As a user has it: compiled modules are kept, and nothing of the caller's is inherited.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    command = [sys.executable, "-c", source]

    def run() -> float:
        started = perf_counter()
        done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)
        seconds = perf_counter() - started
        if done.returncode != 0:
            raise RuntimeError(f"a process to be measured failed:\n{source}")
        return seconds

    return run


def call(function: Callable[[], object]) -> Timed:
    """A call in this process, without the collector of garbage, which comes when it wants."""

    def run() -> float:
        gc.collect()
        gc.disable()
        try:
            started = perf_counter()
            function()
            return perf_counter() - started
        finally:
            gc.enable()

    return run
