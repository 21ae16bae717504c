"""The table of figures, for a terminal and for the README."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from benchmarks.measuring import Figure

HEADINGS = ("name", "ours", "peer", "ratio", "budget", "verdict")


def as_text(figures: Iterable[Figure]) -> str:
    """The table in columns, numbers to the right."""
    lines = [HEADINGS, *map(_cells, figures)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEADINGS))]
    return "".join(
        "  ".join(
            cell.ljust(width) if place in {0, 5} else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        + "\n"
        for line in lines
    )


def as_markdown(figures: Iterable[Figure]) -> str:
    """The table in Markdown."""
    rules = ("---", "---:", "---:", "---:", "---:", "---")
    return "".join(f"| {' | '.join(line)} |\n" for line in [HEADINGS, rules, *map(_cells, figures)])


def _cells(figure: Figure) -> Sequence[str]:
    budget = figure.budget
    return (
        figure.name,
        seconds(figure.ours),
        "-" if figure.peer is None else seconds(figure.peer),
        "-" if figure.ratio is None else f"{figure.ratio:.2f} ×",
        "-" if budget is None else seconds(budget) if figure.ratio is None else f"{budget:g} ×",
        figure.verdict,
    )


def seconds(value: float) -> str:
    """Seconds in the unit that shows three digits of them.

    >>> [seconds(value) for value in (2.5, 0.0123, 0.000_000_345)]
    ['2.50 s', '12.3 ms', '345 ns']
    """
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if value >= size:
            return f"{value / size:.3g} {unit}" if value / size >= 10 else f"{value / size:.2f} {unit}"
    return f"{value / 1e-9:.3g} ns"
