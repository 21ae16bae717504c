"""The tutorial, run as a reader would: it gives what stands in it, and what other tests hold."""

import json
import re
import subprocess
import sys
from typing import Any

import nbformat
import pandas as pd
import pytest

import ccdata
from tests.questions import answers
from tests.support.tutorial import NOTEBOOK, ROOT


@pytest.fixture(scope="module")
def standing() -> Any:
    """The notebook as it is committed."""
    return nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Any, dict[str, Any]]:
    """The notebook after a run, and the answers that its variables hold."""
    folder = tmp_path_factory.mktemp("tutorial")
    notebook, told = folder / "tutorial.ipynb", folder / "answers.json"
    # A program of its own: what the Jupyter libraries warn of is theirs.
    files = ["--out", str(notebook), "--answers", str(told)]
    command = [sys.executable, "-m", "tests.support.tutorial", *files]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    executed = nbformat.read(notebook, as_version=4)  # type: ignore[no-untyped-call]
    return executed, json.loads(told.read_text("utf-8"))


def sections(notebook: Any) -> dict[str, list[Any]]:
    """The cells of each question, by its number."""
    found: dict[str, list[Any]] = {}
    number = ""
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and (heading := re.match(r"## (\d?)", cell.source)):
            number = heading[1]
        if number:
            found.setdefault(number, []).append(cell)
    return found


def shown(cells: list[Any]) -> set[str]:
    """The kinds of output of some cells."""
    return {
        kind for cell in cells if "outputs" in cell for one in cell.outputs for kind in one.get("data", {})
    }


def test_the_outputs_that_stand_in_it_are_those_of_a_run(
    standing: Any, run: tuple[Any, dict[str, Any]]
) -> None:
    executed, _ = run
    for before, after in zip(standing.cells, executed.cells, strict=True):
        assert before == after, f"cell {before.id}: out of date, run `make tutorial`"


def test_no_cell_warns_or_prints(standing: Any) -> None:
    """Every output is the value of a cell: a warning would be a stream."""
    outputs = [one for cell in standing.cells for one in cell.get("outputs", [])]
    assert outputs
    assert {one.output_type for one in outputs} <= {"execute_result", "display_data"}


def test_it_is_small() -> None:
    assert NOTEBOOK.stat().st_size < 300_000


@pytest.mark.parametrize("number", ["1", "2", "3", "4", "5"])
def test_each_question_is_answered_with_a_table_its_words_and_its_limits(number: str, standing: Any) -> None:
    cells = sections(standing)[number]
    assert cells[0].source.splitlines()[0].endswith("?")
    code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
    assert "ccdata.load(" in code
    assert "ccdata.explain(" in code
    assert "text/html" in shown(cells)
    # What the answer does not say stands in words beneath it.
    prose = "\n".join(cell.source for cell in cells[1:] if cell.cell_type == "markdown")
    assert re.search(r"\b(not|nothing|no|nobody)\b", prose, re.IGNORECASE)


@pytest.mark.parametrize("number", ["1", "2", "3", "4", "5"])
def test_five_questions_have_a_picture(number: str, standing: Any) -> None:
    assert "image/svg+xml" in shown(sections(standing)[number])


def test_links_lead_to_files(standing: Any) -> None:
    prose = "\n".join(cell.source for cell in standing.cells if cell.cell_type == "markdown")
    links = re.findall(r"\]\(([^)#:]+)\)", prose)
    assert links
    assert [link for link in links if not (NOTEBOOK.parent / link).is_file()] == []


def test_which_councils_ended_a_trust_and_what_was_said_to_be_saved(run: tuple[Any, dict[str, Any]]) -> None:
    _, told = run
    assert told["ended"] == answers.ENDED
    assert told["saved"] == answers.SAVED


def test_how_grades_moved(run: tuple[Any, dict[str, Any]]) -> None:
    _, told = run
    assert told["moves"] == answers.GRADES
    assert told["rose"] == answers.ROSE


def test_what_the_surveys_say(run: tuple[Any, dict[str, Any]]) -> None:
    _, told = run
    assert told["shares"] == answers.SHARES
    assert told["bases"] == answers.BASES


def test_which_targets_were_process_targets(run: tuple[Any, dict[str, Any]]) -> None:
    _, told = run
    assert told["process"] == answers.PROCESS_TARGETS
    assert told["personal budgets"] == answers.PERSONAL_BUDGETS
    assert told["trusts"] == answers.TRUSTS_AMBITION
    assert told["kinds"] == answers.KINDS_OF_TARGETS
    assert told["feared of"] == ["adoption-target", "personal-budgets-target"]


@pytest.mark.parametrize("cell", ["saved-more", "feared"])
def test_how_sure_a_thing_is_said_to_be_is_what_the_table_beside_it_has(
    cell: str, standing: Any, run: tuple[Any, dict[str, Any]]
) -> None:
    """A reader of the rows may have put another modality in one since the words were written."""
    _, told = run
    (prose,) = (one.source for one in standing.cells if one.id == cell)
    assert sorted(set(re.findall(r"\*(\w+)\*", prose))) == told["modalities"][cell]


@pytest.mark.parametrize(
    ("table", "asked", "columns"),
    [
        ("finances", {"measure": "saving"}, ["amount_low", "amount_high", "hedge", "recurrence"]),
        ("judgements", {}, ["previous_grade", "grade", "judged"]),
        ("statistics", {"question": "whether for or against single-word judgments"}, ["value_low", "base"]),
    ],
)
def test_values_read_from_first_statements_are_those_that_are_taken_of_the_facts(
    table: Any, asked: dict[str, str], columns: list[str]
) -> None:
    """First statements are there to count facts: a later one may say what they leave open, or better."""
    frame = ccdata.load(table, filter=asked) if asked else ccdata.load(table)
    first = frame[frame.is_first].set_index("fact")
    values = ccdata.load("fact_values", filter={"table": table}).set_index(["fact", "column"]).value
    for fact in first.index:
        for column in columns:
            read, taken = first.loc[fact, column], values.get((fact, column))
            if taken is None:
                assert pd.isna(read), f"{fact}/{column}"
            elif isinstance(read, str):
                assert read == taken, f"{fact}/{column}"
            else:
                assert float(read) == float(taken), f"{fact}/{column}"


def test_who_said_what_in_2001(run: tuple[Any, dict[str, Any]]) -> None:
    """The rows that are shown are all that the table has on measures, and every contributor is there."""
    _, told = run
    assert all(sum(told["stances"][contributor].values()) for contributor in answers.CONTRIBUTORS)
    assert ["Rita Stringfellow", "performance-indicators", "criticise"] in told["of indicators"]
    positions = ccdata.load("positions")
    asked = positions.object.isin([measure for _, measure, _ in told["of indicators"]])
    count = int((asked & positions.article_date.dt.year.eq(2001)).sum())
    assert len(told["of indicators"]) == count


def test_a_number_told_in_words_is_that_of_the_tables(standing: Any, run: tuple[Any, dict[str, Any]]) -> None:
    """What the prose counts is counted again, so that it cannot grow old unnoticed."""
    _, told = run
    prose = " ".join(" ".join(cell.source.split()) for cell in standing.cells if cell.cell_type == "markdown")
    counts = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven")
    assert f"{counts[len(told['ended'])]} trusts have ended" in prose
    assert f"Of {counts[len(told['moves'])].lower()} changes" in prose
    assert f"{counts[len(told['rose'])].lower()} are a rise" in prose
    assert f"any of the {counts[len(told['process'])].lower()} was met" in prose
    words = ("", "", "", "", "four", "five", "", "", "", "nine")
    kinds = told["kinds"]
    assert f"{words[kinds['not said']]} have no kind" in prose
    assert f"So {words[kinds['process']]} is how many are *told*" in prose
    assert sum(kinds.values()) == 18
    assert "Of eighteen targets" in prose
    for share in (47, 46, 28, 26):
        assert f"{share}%" in prose
        assert any(share == value for row in told["shares"].values() for value in row.values())


def test_nothing_in_it_is_of_the_machine_that_ran_it() -> None:
    assert str(ROOT) not in NOTEBOOK.read_text("utf-8")
