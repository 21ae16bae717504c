"""Runs a first notebook in the installed environment and prints its outputs as JSON.

Called by test_notebook.py as a program, so that what the Jupyter libraries warn of is theirs.
"""

import json
import sys

import nbformat
from nbclient import NotebookClient

CELLS = [
    "import ccdata",
    "ccdata.tables()",
    "frame = ccdata.load('judgements')\nframe.head()",
    "ccdata.explain('judgements', frame.id[0], 'grade')",
    "ccdata.cite(frame)",
    "print(ccdata.__file__)",
]


def main() -> None:
    new = nbformat.v4
    cells = [new.new_code_cell(cell) for cell in CELLS]  # type: ignore[no-untyped-call]
    notebook = new.new_notebook(cells=cells)  # type: ignore[no-untyped-call]
    NotebookClient(notebook, kernel_name=sys.argv[1], timeout=120).execute()
    sys.stdout.write(json.dumps([cell["outputs"] for cell in notebook["cells"]]))


if __name__ == "__main__":
    main()
