"""The rule on skips, seen from outside: each test runs a small suite of its own under the plugin."""

import sys
from pathlib import Path

import pytest

from tests.support.requirements import require_program

pytest_plugins = ["pytester"]

CONFTEST = """
from tests.support import requirements

def pytest_configure(config):
    config.pluginmanager.register(requirements)
"""
NEEDS_MISSING_PROGRAM = """
from tests.support.requirements import require_program

def test_page():
    require_program("no-such-program", reason="opens the page")
"""
SKIPS_ITSELF = """
import pytest

def test_something():
    pytest.skip("not today")
"""
SKIPS_ITS_MODULE = """
import pytest

pytest.importorskip("no_such_module")
"""
FAILS_AS_FORETOLD = """
import pytest

@pytest.mark.xfail(strict=True, reason="known")
def test_something():
    assert False
"""


def outcomes(pytester: pytest.Pytester, source: str, require_all: str | None) -> dict[str, int]:
    """How many tests of a module passed, were skipped, and so on."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(Path(__file__).parents[2]))
        if require_all is None:
            patch.delenv("CCDATA_REQUIRE_ALL", raising=False)
        else:
            patch.setenv("CCDATA_REQUIRE_ALL", require_all)
        pytester.makeconftest(CONFTEST)
        pytester.makepyfile(source)
        return pytester.runpytest_inprocess("-p", "no:cacheprovider").parseoutcomes()


@pytest.mark.parametrize("require_all", [None, "", "0"])
@pytest.mark.parametrize("source", [NEEDS_MISSING_PROGRAM, SKIPS_ITSELF, SKIPS_ITS_MODULE])
def test_a_skip_is_a_skip_on_a_developers_machine(
    pytester: pytest.Pytester, source: str, require_all: str | None
) -> None:
    assert outcomes(pytester, source, require_all) == {"skipped": 1}


@pytest.mark.parametrize("source", [NEEDS_MISSING_PROGRAM, SKIPS_ITSELF])
def test_a_skip_is_a_failure_where_all_is_required(pytester: pytest.Pytester, source: str) -> None:
    assert outcomes(pytester, source, "1") == {"failed": 1}


def test_a_skipped_module_is_an_error_where_all_is_required(pytester: pytest.Pytester) -> None:
    assert outcomes(pytester, SKIPS_ITS_MODULE, "1") == {"errors": 1}


def test_an_allowed_reason_stays_a_skip(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.support.requirements.ALLOWED_SKIPS", frozenset({"not today"}))
    assert outcomes(pytester, SKIPS_ITSELF, "1") == {"skipped": 1}


def test_a_strict_xfail_is_not_a_skip(pytester: pytest.Pytester) -> None:
    assert outcomes(pytester, FAILS_AS_FORETOLD, "1") == {"xfailed": 1}


def test_a_program_that_is_there_is_returned(monkeypatch: pytest.MonkeyPatch) -> None:
    python = Path(sys.executable)
    monkeypatch.setenv("PATH", str(python.parent))
    assert require_program(python.name, reason="is running now") == python
