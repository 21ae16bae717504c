"""Generated Python, and the promise that a new table is a new module and nothing else."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import ccdata

PACKAGE = Path(ccdata.__file__).parent

VISITS = '''"""The table ``visits``."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from ccdata.tables.model.column import column, first_day, ref, when
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.values import Grade


class Visit(Statement):
    """A visit of inspectors: where, and when."""

    title: ClassVar[str] = "Visits"

    entity: str = ref("entities", "Whom they visited.")
    visited: str | None = when("When they came.")
    visited_start: date | None = first_day("visited")
    impression: Grade | None = column("What they thought.")
'''

LOOK = """
from pathlib import Path
from ccdata.packaging.building import schema_files
from ccdata.tables.model.arrow import arrow_schema
from ccdata.tables.model.catalogue import row_model, table_names
print("visits" in table_names())
print(sorted(name for name in schema_files() if name.startswith("visits.")))
print(arrow_schema(row_model("visits")).field("impression").type.ordered)
from ccdata.evidence.drafts import VisitDraft
print(VisitDraft.table, VisitDraft.keys)
import ccdata
print(ccdata.Visit.__name__)
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of `src`, to add to."""
    shutil.copytree(PACKAGE, tmp_path / "src" / "ccdata", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "src"


def run(source: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python on the copy: its folder comes before whatever is installed."""
    start = f"import sys; sys.path.insert(0, {str(source)!r}); "
    command = [sys.executable, "-c", start + arguments[0], *arguments[1:]]
    return subprocess.run(command, capture_output=True, text=True, cwd=source, check=False)


def generate(source: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return run(
        source, "from ccdata.tables.model.generate import main; sys.exit(main(sys.argv[1:]))", *options
    )


def test_the_generated_modules_are_in_step_with_the_row_models() -> None:
    checked = generate(PACKAGE.parent, "--check")
    assert checked.returncode == 0, checked.stderr


def test_a_generated_module_that_was_edited_is_named(checkout: Path) -> None:
    drafts = checkout / "ccdata" / "evidence" / "drafts.py"
    drafts.write_text(drafts.read_text(encoding="utf-8") + "\n# by hand\n", encoding="utf-8")
    checked = generate(checkout, "--check")
    assert checked.returncode == 1
    assert "drafts.py" in checked.stderr
    assert "# by hand" in drafts.read_text(encoding="utf-8")


def test_a_generated_module_says_so_in_its_first_line() -> None:
    for path in (PACKAGE / "evidence" / "drafts.py", PACKAGE / "__init__.pyi"):
        assert "Generated" in path.read_text(encoding="utf-8").splitlines()[0]


def test_adding_a_table_is_adding_one_module(checkout: Path) -> None:
    (checkout / "ccdata" / "tables" / "visits.py").write_text(VISITS, encoding="utf-8")

    stale = generate(checkout, "--check")
    assert stale.returncode == 1
    assert "drafts.py" in stale.stderr
    assert "__init__.pyi" in stale.stderr

    assert generate(checkout).returncode == 0
    assert generate(checkout, "--check").returncode == 0
    looked = run(checkout, LOOK)
    assert looked.stdout.splitlines() == [
        "True",
        "['visits.schema.json', 'visits.table.json']",
        "True",
        "visits ('fact', 'statement')",
        "Visit",
    ], looked.stderr
    stub = (checkout / "ccdata" / "__init__.pyi").read_text(encoding="utf-8")
    assert '    "visits",\n' in stub
    assert 'def rows(table: Literal["visits"]) -> list[Visit]: ...' in stub


def test_a_module_with_two_row_models_is_refused(checkout: Path) -> None:
    twice = VISITS + VISITS.partition("\n\n\n")[2].replace("class Visit(", "class Revisit(")
    (checkout / "ccdata" / "tables" / "visits.py").write_text(twice, encoding="utf-8")
    checked = generate(checkout, "--check")
    assert checked.returncode != 0
    assert "ccdata.tables.visits defines 2 row models; a table has one" in checked.stderr
