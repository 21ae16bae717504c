"""The benchmarks run and print their table. No figure is asserted: a busy machine is no defect."""

import subprocess
import sys

import pytest

from benchmarks.measuring import Figure, alternate
from benchmarks.printing import as_markdown, as_text
from tests.e2e.installation import ROOT

NAMES = ("import ccdata", "pyarrow", "pandas", "polars", "rows()", "build", "citations", "census")


@pytest.fixture(scope="module")
def printed() -> str:
    """What a quick run prints for the README."""
    command = [sys.executable, "-m", "benchmarks", "--quick", "--markdown"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_everything_of_the_budgets_is_measured(printed: str) -> None:
    header, rule, *lines = printed.splitlines()
    assert header == "| name | ours | peer | ratio | budget | verdict |"
    assert set(rule) == set("| -:")
    for name in NAMES:
        assert any(name in line.split("|")[1] for line in lines), name


def test_every_line_has_a_figure_and_a_verdict(printed: str) -> None:
    for line in printed.splitlines()[2:]:
        _, _, ours, _, ratio, budget, verdict, _ = (cell.strip() for cell in line.split("|"))
        assert ours.endswith(("s", "ms", "µs", "ns"))
        assert (budget == "-") is (verdict == "-")
        assert verdict in {"met", "MISSED", "-"}
        assert ratio == "-" or float(ratio.removesuffix(" ×")) > 0


@pytest.mark.parametrize(
    ("figure", "verdict"),
    [
        (Figure("a", 3.0, 2.0, 1.5), "met"),
        (Figure("a", 3.1, 2.0, 1.5), "MISSED"),
        (Figure("a", 4.0, None, 5.0), "met"),
        (Figure("a", 6.0, None, 5.0), "MISSED"),
        (Figure("a", 6.0, 2.0), "-"),
        (Figure("a", 0.0, 2.0, 0.0), "met"),
    ],
)
def test_a_budget_is_held_against_the_ratio_or_the_seconds(figure: Figure, verdict: str) -> None:
    assert figure.verdict == verdict


def test_ours_and_peer_run_in_turn_and_the_first_of_each_does_not_count() -> None:
    order = []
    times = iter([9.0, 9.0, 1.0, 10.0, 20.0, 2.0, 3.0, 30.0])

    def ours() -> float:
        order.append("o")
        return next(times)

    def peer() -> float:
        order.append("p")
        return next(times)

    assert alternate(ours, peer, 3) == (2.0, 20.0)
    assert "".join(order) == "op" + "op" + "po" + "op"


def test_the_table_is_the_same_in_both_forms() -> None:
    figures = [Figure("one", 0.25, 0.1, 2.5), Figure("another", 3e-7)]
    assert as_text(figures).splitlines()[1].split() == [
        "one",
        "250",
        "ms",
        "100",
        "ms",
        "2.50",
        "×",
        "2.5",
        "×",
        "met",
    ]
    assert as_markdown(figures).splitlines()[3] == "| another | 300 ns | - | - | - | - |"
