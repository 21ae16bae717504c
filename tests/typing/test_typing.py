"""That type checkers understand the public API as it is documented, and refuse what would fail."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.requirements import require_program

ROOT = Path(__file__).parents[2]
# What both checkers must infer, in the order of TYPES. Kept as text: it is checked, never run.
RIGHT = """\
import ccdata
from ccdata.tables.judgements import Judgement as Model

reveal_type(ccdata.load("judgements"))
reveal_type(ccdata.load("judgements", columns=["id"]))
reveal_type(ccdata.load("judgements", engine="pandas"))
reveal_type(ccdata.load("judgements", engine="pyarrow"))
reveal_type(ccdata.load("judgements", engine="polars"))
reveal_type(ccdata.load("judgements", filter={"grade": ["good", None]}))
reveal_type(ccdata.load("judgements", filter=("grade", ">=", "good"), engine="polars"))
reveal_type(ccdata.load("judgements", filter=[("grade", ">=", "good")], engine="pyarrow"))
reveal_type(ccdata.load("judgements", version="1.0"))
reveal_type(ccdata.load("judgements", version=ccdata.data_version, engine="polars"))
reveal_type(ccdata.load("judgements", version=None, engine="pyarrow"))
reveal_type(ccdata.sql("select 1"))
reveal_type(ccdata.sql("select 1", engine="pyarrow"))
reveal_type(ccdata.sql("select 1", engine="polars"))
reveal_type(ccdata.rows("judgements"))
reveal_type(ccdata.rows("judgements")[0].grade)
reveal_type(ccdata.tables()[0])
reveal_type(ccdata.explain("judgements", "id", "grade"))
reveal_type(ccdata.cite(ccdata.load("judgements")).csl)
reveal_type(ccdata.descriptor())
reveal_type(ccdata.data_version)
row: ccdata.Judgement = ccdata.rows("judgements")[0]
same: Model = row
for table in ccdata.tables():
    ccdata.load(table.name)
    ccdata.rows(table.name)
"""
# What both must refuse, each line.
WRONG = """\
import ccdata

ccdata.load("judgments")
ccdata.load("judgements", engine="dask")
ccdata.load("judgements", filter=3)
ccdata.load("judgements", version=1.0)
ccdata.sql("select 1", engine="dask")
ccdata.rows("judgments")
ccdata.explain("judgments", "id")
ccdata.load("judgements").article_dates_of_nothing()
ccdata.rows("judgements")[0].grades
ccdata.cite(3)
ccdata.Judgment
"""
TYPES = [
    "DataFrame",
    "DataFrame",
    "DataFrame",
    "Table",
    "DataFrame",
    "DataFrame",
    "DataFrame",
    "Table",
    "DataFrame",
    "DataFrame",
    "Table",
    "DataFrame",
    "Table",
    "DataFrame",
    "list[Judgement]",
    "Grade",
    "TableInfo",
    "Explanation",
    "list[dict[str, Any]]",
    "Path",
    "str",
]


def mypy(code: Path) -> str:
    """What mypy says of a file, to a user who has no settings."""
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", str(code)]
    return subprocess.run(command, cwd=ROOT / "src", capture_output=True, text=True).stdout


def pyright(code: Path) -> str:
    """What pyright says of a file, to a user who has no settings."""
    require_program("node", reason="runs pyright")
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, str(code)]
    return subprocess.run(command, cwd=code.parent, capture_output=True, text=True).stdout


def write(folder: Path, text: str) -> Path:
    """The code as a file of a user's."""
    code = folder / "code.py"
    code.write_text(text, encoding="utf-8")
    return code


def plain(revealed: str) -> str:
    """A type without the modules of its parts."""
    return re.sub(r"\b(?:\w+\.)+(\w+)", r"\1", revealed)


@pytest.mark.parametrize(
    ("check", "pattern"),
    [(mypy, r'note: Revealed type is "(.*)"'), (pyright, r'information: Type of ".*" is "(.*)"')],
    ids=["mypy", "pyright"],
)
def test_types_are_inferred(check: Callable[[Path], str], pattern: str, tmp_path: Path) -> None:
    said = check(write(tmp_path, RIGHT))
    assert [plain(revealed) for revealed in re.findall(pattern, said)] == TYPES, said
    assert "error" not in said.replace("0 errors", "")


def test_the_frame_of_each_engine_is_its_own(tmp_path: Path) -> None:
    frames = re.findall(r'Revealed type is "(\w+)\..*(?:DataFrame|Table)"', mypy(write(tmp_path, RIGHT)))
    assert frames == [
        *["pandas"] * 3,
        "pyarrow",
        "polars",
        *["pandas", "polars", "pyarrow"],
        *["pandas", "polars", "pyarrow"],
        *["pandas", "pyarrow", "polars"],
    ]


@pytest.mark.parametrize("check", [mypy, pyright])
def test_what_would_fail_is_refused(check: Callable[[Path], str], tmp_path: Path) -> None:
    said = check(write(tmp_path, WRONG))
    lines = WRONG.splitlines()
    expected = {number for number, line in enumerate(lines, start=1) if line.startswith("ccdata.")}
    # mypy writes code.py:3: error, pyright code.py:3:8 - error.
    assert {
        int(number) for number in re.findall(r"code\.py:(\d+)(?::\d+)?(?::| -) error", said)
    } == expected, said


def test_the_stub_says_what_is_there() -> None:
    command = [sys.executable, "-m", "mypy.stubtest", "ccdata", "--mypy-config-file", "pyproject.toml"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout
    # Of the public module alone: the others have no stub.
    found = re.findall(r"^error: ccdata(?:\.\w+)? .*", said, re.MULTILINE)
    # mypy has no Literal of several strings, but a union of such; no alias of one can satisfy it.
    assert found == ["error: ccdata.TableName is not a Union"], said
