"""What the standard says, package by package: ccdata is held to it, and frictionless is heard beside it."""

from __future__ import annotations

import re
from pathlib import Path

import frictionless
import pytest

import ccdata
from tests.validation.standard.cases import Case, Column, write
from tests.validation.standard.columns import CONSTRAINTS, TYPES
from tests.validation.standard.packages import PACKAGE, RESOURCE
from tests.validation.standard.parquet import PARQUET
from tests.validation.standard.schemas import DIALECTS, SCHEMAS
from tests.validation.standard.wild import WILD

COLUMNS = (*TYPES, *CONSTRAINTS)
CASES = (*PACKAGE, *RESOURCE, *SCHEMAS, *DIALECTS, *PARQUET, *WILD)
DOCUMENT = Path(__file__).parents[3] / "docs" / "validation.md"
SECTION = "Where ccdata and frictionless disagree"

columns = pytest.mark.parametrize("column", [pytest.param(one, id=one.id) for one in COLUMNS])
quiet = pytest.mark.filterwarnings("ignore")  # of files that frictionless leaves open
cases = pytest.mark.parametrize("case", [pytest.param(one, id=one.id) for one in CASES])


def lines_of(column: Column) -> dict[str, int]:
    """The line that the row of each text begins on."""
    lines, line = {}, 2
    for text in column.texts():
        lines[text] = line
        line += 1 + text.count("\n")
    return lines


@columns
def test_the_texts_of_a_field_are_its_values_or_not(column: Column, tmp_path: Path) -> None:
    lines = lines_of(column)
    report = ccdata.validate(write(tmp_path, column.descriptor(), column.files()))
    found = [(one.rule, one.line) for one in report.violations]
    assert found == [(column.rule, lines[text]) for text in column.bad]


@columns
@quiet
def test_frictionless_on_the_texts_of_a_field(column: Column, tmp_path: Path) -> None:
    """By rows, which frictionless counts where ccdata counts lines."""
    path = write(tmp_path, column.descriptor(), column.files())
    rows = faulty_rows(path)
    texts = column.texts()
    refused = set(texts) if rows is None else {texts[row] for row in rows}
    if "" in column.differs:
        assert rows is None, (
            "frictionless reads this descriptor now: say of which texts it has another opinion"
        )
        return
    assert rows is not None, "frictionless cannot read this: name the disagreement under the empty text"
    assert refused == set(column.bad) ^ set(column.differs)


@cases
def test_a_package_is_valid_or_breaks_the_rules_named(case: Case, tmp_path: Path) -> None:
    report = ccdata.validate(write(tmp_path, case.about, case.files))
    assert {one.rule for one in report.violations} == set(case.finds), report
    assert report.ok == (case.finds == ())


# Where frictionless would fetch something, or needs an extra of its own, ccdata is heard alone.
heard = pytest.mark.parametrize("case", [pytest.param(one, id=one.id) for one in CASES if not one.alone])


@heard
@quiet
def test_frictionless_on_a_package(case: Case, tmp_path: Path) -> None:
    accepts = faulty_rows(write(tmp_path, case.about, case.files)) == set()
    assert accepts == ((case.finds == ()) != (case.differs is not None))


def faulty_rows(path: Path) -> set[int] | None:
    """The rows, from 0, that frictionless finds fault with; None where it cannot read all of the package."""
    try:
        report = frictionless.Package(str(path)).validate()
    except Exception:
        # It also raises what it does not mean to, such as the errors of `re`.
        return None
    rows: set[int] = set()
    for error in [*report.errors, *(error for task in report.tasks for error in task.errors)]:
        if not hasattr(error, "row_number"):
            return None
        rows.add(error.row_number - 2)
    return rows


def test_every_case_has_a_name_of_its_own() -> None:
    names = [one.id for one in (*COLUMNS, *CASES)]
    assert sorted(names) == sorted(set(names))


def test_the_document_has_a_row_for_each_disagreement_and_no_other() -> None:
    named = {one.differs for one in CASES if one.differs} | {
        name for one in COLUMNS for name in one.differs.values()
    }
    section = DOCUMENT.read_text(encoding="utf-8").partition(f"## {SECTION}\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `([a-z0-9-]+)` \|", section, flags=re.MULTILINE)
    assert sorted(rows) == sorted(named)
