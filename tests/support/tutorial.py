"""The tutorial, run: `python -m tests.support.tutorial` writes its outputs into docs/tutorial.ipynb.

What a cell shows follows from the data and the locked libraries alone, so that a second run changes nothing.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
NOTEBOOK = ROOT / "docs" / "tutorial.ipynb"

# What the questions were answered with, by the name of the question: run after the last cell, for the tests.
ANSWERS = """\
import json

print(json.dumps({
    "ended": ended.to_dict(),
    "saved": saved[
        ["entity_name", "amount_low", "amount_high", "hedge", "recurrence", "modality"]
    ].values.tolist(),
    "moves": moves.set_index("entity")[["previous_grade", "grade"]].T.to_dict("list"),
    "rose": sorted(moves[moves.rose].entity_name),
    "shares": shares.astype(object).where(shares.notna(), None).T.to_dict(),
    "bases": asked.dropna(subset="base").set_index("among").base.astype(int).to_dict(),
    "process": sorted(process.index),
    "personal budgets": [
        float(process.value_low["personal-budgets-target"]),
        *process.loc["personal-budgets-target", ["deadline", "fate"]],
    ],
    "trusts": process.loc["trusts-ambition-2016", ["setter", "introduced", "deadline"]].tolist(),
    "kinds": told.kind.fillna("not said").value_counts().to_dict(),
    "feared of": sorted(set(feared.cause_entity)),
    "modalities": {
        "saved-more": sorted(set(savings.modality)),
        "feared": sorted(set(feared.modality)),
    },
    "stances": stances.T.to_dict(),
    "of indicators": sorted(zip(of_measures.holder_name, of_measures.object, of_measures.stance)),
}, default=float))
"""


def executed(notebook: Any) -> dict[str, Any]:
    """Run the notebook in place, as from a fresh start, and give the answers that its variables hold.

    Raises nbclient's CellExecutionError where a cell fails.
    """
    question = nbformat.v4.new_code_cell(ANSWERS)  # type: ignore[no-untyped-call]
    notebook.cells.append(question)
    NotebookClient(notebook, kernel_name="python3", timeout=300, record_timing=False).execute()
    answers: dict[str, Any] = json.loads(notebook.cells.pop()["outputs"][0]["text"])
    # The machine's: the kernel writes its version of Python here.
    notebook.metadata["language_info"] = {"name": "python"}
    return answers


def main(arguments: list[str]) -> int:
    """Run the notebook, write it, and the answers if they are asked for; returns the exit status."""
    parser = ArgumentParser(prog="python -m tests.support.tutorial", description="Run the tutorial.")
    parser.add_argument("--out", type=Path, default=NOTEBOOK, help="where to write it (default: in place)")
    parser.add_argument("--answers", type=Path, help="a file for the answers, as JSON")
    options = parser.parse_args(arguments)
    notebook = nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call]
    answers = executed(notebook)
    nbformat.write(notebook, options.out)  # type: ignore[no-untyped-call]
    if options.answers is not None:
        options.answers.write_text(json.dumps(answers), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
