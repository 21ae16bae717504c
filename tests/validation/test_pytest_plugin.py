"""What a repository sees that validates its package in a test of its own: each test runs a small suite."""

import pytest

pytest_plugins = ["pytester"]

# A report as `ccdata.validate` returns it, without a package to validate.
MAKES_A_REPORT = """
from ccdata.validation import Check, Report, Violation

def validate(sound):
    violation = Violation(
        rule="cell-code", message="no code of Grade", mend="Use a code.", file="data/roles.csv", line=3
    )
    if sound:
        return Report("data", (Check("cell-code", 9, 0),), ())
    return Report("data", (Check("cell-code", 9, 1),), (violation,))
"""

IN_FULL = [
    "*- ccdata validate data -*",
    "data",
    "",
    "cell-code: 1 violation",
    "  A cell *.",
    "  - data/roles.csv:3",
    "    no code of Grade",
    "  mend: Use a code.",
]


def run(pytester: pytest.Pytester, test: str, *options: str) -> pytest.RunResult:
    pytester.makepyfile(maker=MAKES_A_REPORT, test_package=f"from maker import *\n{test}")
    return pytester.runpytest_subprocess("-p", "no:cacheprovider", *options)


@pytest.mark.parametrize(
    "test",
    [
        "def test_it():\n    assert validate(False).ok",
        "def test_it():\n    report = validate(False)\n    assert report.ok",
        "def test_it():\n    report = validate(False)\n    assert not report.violations, 'broken'",
        "def check(report):\n    assert report.ok\n\ndef test_it():\n    check(validate(False))",
        (
            "import unittest\n\nclass TestIt(unittest.TestCase):\n    def test_it(self):\n"
            "        report = validate(False)\n        self.assertTrue(report.ok)"
        ),
    ],
)
def test_a_test_that_fails_on_a_report_shows_it(pytester: pytest.Pytester, test: str) -> None:
    done = run(pytester, test)
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines(IN_FULL, consecutive=True)


def test_the_assertion_itself_says_what_is_wrong(pytester: pytest.Pytester) -> None:
    done = run(pytester, "def test_it():\n    assert validate(False).ok")
    done.stdout.fnmatch_lines(["*where False = <Report of data: 1 violation, cell-code 1>.ok"])


def test_a_report_is_shown_once_though_several_variables_hold_it(pytester: pytest.Pytester) -> None:
    test = "def check(one):\n    assert one.ok\n\ndef test_it():\n    a = b = validate(False)\n    check(a)"
    assert run(pytester, test).stdout.str().count("- ccdata validate data -") == 1


@pytest.mark.parametrize(
    "test",
    [
        "def test_it():\n    assert validate(True).ok",
        "def test_it():\n    assert not validate(False).ok",
        "def test_it():\n    report = validate(True)\n    assert not report.ok",
    ],
)
def test_nothing_is_shown_of_a_sound_package_or_of_a_test_that_passes(
    pytester: pytest.Pytester, test: str
) -> None:
    assert "ccdata validate" not in run(pytester, test).stdout.str()


def test_a_failure_that_has_nothing_to_do_with_it_is_as_it_was(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("def test_it():\n    assert 1 == 2")
    done = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    done.assert_outcomes(failed=1)
    assert "ccdata validate" not in done.stdout.str()


def test_the_name_of_a_package_cannot_colour_the_terminal(pytester: pytest.Pytester) -> None:
    broken = r"Report('\x1b[31m\n::error::x', (Check('cell-code', 9, 1),), (), 1)"
    done = run(pytester, f"def test_it():\n    assert {broken}.ok")
    done.assert_outcomes(failed=1)
    done.stdout.fnmatch_lines([r"*- ccdata validate \x1b[[]31m\n::error::x -*"])
    assert "\x1b[31m" not in done.stdout.str()


def test_nothing_of_the_library_is_imported_when_pytest_starts(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        "import sys\n\ndef test_it():\n"
        "    assert 'ccdata.validation.pytest_plugin' in sys.modules\n"
        "    heavy = {'pandas', 'pydantic', 'pyarrow', 'polars', 'ccdata.validation.engine'}\n"
        "    assert not heavy & set(sys.modules)"
    )
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=1)
