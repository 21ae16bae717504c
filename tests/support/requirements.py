"""What a test needs from the machine, and which tests may be skipped where it is missing.

On a developer's machine a test that needs a browser, Java or Node is skipped, with its reason. Where
`CCDATA_REQUIRE_ALL=1` is set, as in CI, the same test fails: nothing is silently skipped. This module is also
the pytest plugin that holds every other skip to that rule; tests/conftest.py registers it.
"""

import os
import shutil
from collections.abc import Generator
from pathlib import Path

import pytest

# The whole reason of each skip that CI accepts, with a comment on why. None so far.
ALLOWED_SKIPS: frozenset[str] = frozenset()


def require_all() -> bool:
    """Whether a missing program fails a test: `CCDATA_REQUIRE_ALL` is set, and not to 0 or to nothing."""
    return os.environ.get("CCDATA_REQUIRE_ALL", "") not in ("", "0")


def require_program(name: str, *, reason: str) -> Path:
    """The path of a program. Where it is missing, the test is skipped, or fails under `CCDATA_REQUIRE_ALL`.

    Args:
        name: The program, as one would call it: `node`.
        reason: What the test needs it for: `runs the page's script`.
    """
    found = shutil.which(name)
    if found is not None:
        return Path(found)
    message = f"{name} is not installed: {reason}"
    if require_all():
        pytest.fail(f"{message} (CCDATA_REQUIRE_ALL is set)", pytrace=False)
    pytest.skip(message)


def reason_of(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Why a skipped test or module says that it was skipped."""
    if isinstance(report.longrepr, tuple):
        return str(report.longrepr[2]).removeprefix("Skipped: ")
    return str(report.longrepr)


def refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure where all is required, unless its reason is allowed."""
    # A strict xfail that failed as foretold is reported as a skip, and is none.
    if not report.skipped or hasattr(report, "wasxfail") or not require_all():
        return
    reason = reason_of(report)
    if reason not in ALLOWED_SKIPS:
        report.outcome = "failed"
        report.longrepr = f"skipped under CCDATA_REQUIRE_ALL, for a reason that is not allowed: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Hold tests that skip themselves to the rule."""
    report = yield
    refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Hold modules that skip themselves, as by `pytest.importorskip`, to the rule."""
    report = yield
    refuse_skip(report)
    return report
