"""What the wheel brings for those who validate in their own tests and programs."""

from tests.e2e.installation import Distributions, Installation
from tests.e2e.packages import write_package
from tests.support.release.contents import members

TEST = """\
import ccdata


def test_the_councils_are_sound() -> None:
    assert ccdata.validate("councils").ok
"""


def test_the_wheel_has_the_schema_of_the_report(distributions: Distributions) -> None:
    assert "ccdata/validation/formats/report.schema.json" in members(distributions.wheel)


def test_pytest_finds_the_plugin_and_can_leave_it_out(installed: Installation) -> None:
    write_package(installed.elsewhere / "councils", "lately")
    (installed.elsewhere / "test_data.py").write_text(TEST, encoding="utf-8")
    pytest = (installed.python, "-m", "pytest", "-p", "no:cacheprovider", "test_data.py")
    done = installed.run(*pytest)
    assert done.returncode == 1
    assert "- ccdata validate councils -" in done.stdout
    assert "  - councils.csv:3, id medway, column founded\n" in done.stdout
    without = installed.run(*pytest, "-p", "no:ccdata")
    assert without.returncode == 1
    assert "- ccdata validate councils -" not in without.stdout
    assert "<Report of councils: 1 violation, cell-type 1>" in without.stdout
    write_package(installed.elsewhere / "councils")
    assert installed.run(*pytest).returncode == 0
