"""A process is measured from its start to its end, and none of the caller's memory counts as its own."""

import sys

import pytest

from benchmarks.launched import launch

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="wait4 is of Unix")


def test_what_a_process_says_and_how_it_ends_is_kept() -> None:
    done = launch(
        [sys.executable, "-c", "import sys; print('said'); print('oh', file=sys.stderr); sys.exit(3)"], 60
    )
    assert (done.status, done.said, done.complained) == (3, "said\n", "oh\n")
    assert 0 < done.seconds < 60
    assert done.processor > 0
    assert not done.was_stopped


def test_memory_is_of_the_process_alone() -> None:
    ballast = b"x" * 200_000_000
    small = launch([sys.executable, "-S", "-c", "pass"], 60)
    big = launch([sys.executable, "-S", "-c", "x = b'x' * 100_000_000"], 60)
    assert len(ballast) > 0
    assert small.memory < 60
    assert 90 < big.memory - small.memory < 140


def test_a_process_that_takes_too_long_is_stopped() -> None:
    done = launch([sys.executable, "-c", "import time; time.sleep(60)"], 0.2)
    assert done.was_stopped
    assert done.seconds < 30


def test_nothing_of_the_callers_python_is_inherited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    done = launch(
        [sys.executable, "-c", "import os; print([n for n in os.environ if n.startswith('PYTHON')])"], 60
    )
    assert done.said == "[]\n"
