"""The pytest plugin: a test that fails on a report shows the report.

``assert ccdata.validate("data").ok`` tells pytest no more than that the attribute is false. Where a test
fails while it has the report of a broken package in its hands, in a variable or in the assertion itself, this
plugin adds the report to what pytest prints of the failure.

pytest loads this module at every start, also where nothing is validated: it imports nothing, and looks for
reports only after a failure and only where ``ccdata.validation`` was imported.
"""

from __future__ import annotations

import sys

import pytest

TYPE_CHECKING = False  # as in `typing`, which costs
if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from pluggy import Result

    from ccdata.validation.report import Report


# The old way to wrap: with the new one, an old pytest would not start where ccdata is installed.
@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, Result[pytest.TestReport], None]:
    """Add the reports of broken packages that a failed test holds to what is printed of it."""
    made = yield
    outcome = made.get_result()
    if outcome.failed and call.excinfo is not None:
        for report in _reports(call.excinfo):
            outcome.sections.append((_title(report), str(report)))


def _title(report: Report) -> str:
    from ccdata.validation.formats.characters import printable

    return f"ccdata validate {printable(report.package)}"


def _reports(failure: pytest.ExceptionInfo[BaseException]) -> Iterator[Report]:
    """Yield each report of a broken package held where the test failed, or where that was called from.

    pytest keeps the parts of an assertion that fails in variables of its own, so a report that the test gave
    no name is found as well.
    """
    known = getattr(sys.modules.get("ccdata.validation.report"), "Report", None)
    if known is None:
        return
    seen: set[int] = set()
    for entry in failure.traceback:
        for value in entry.frame.f_locals.values():
            if type(value) is known and not value.ok and id(value) not in seen:
                seen.add(id(value))
                yield value
