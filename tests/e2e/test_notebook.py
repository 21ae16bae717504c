"""A notebook with the installed wheel: load, explain, cite, each with its own form on the page."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.installation import Installation
from tests.support.requirements import require_all


@pytest.fixture(scope="module")
def outputs(installed: Installation, tmp_path_factory: pytest.TempPathFactory) -> list[list[dict[str, Any]]]:
    """What each cell of the notebook shows."""
    missing = installed.run(installed.python, "-c", "import ipykernel, nbclient, nbformat").stderr
    if missing:
        message = f"a notebook cannot be run: {missing.splitlines()[-1]}"
        pytest.fail(message, pytrace=False) if require_all() else pytest.skip(message)
    kernels = tmp_path_factory.mktemp("jupyter")
    (kernels / "kernels" / "installed").mkdir(parents=True)
    kernel = {
        "argv": [str(installed.python), "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": "installed",
        "language": "python",
    }
    (kernels / "kernels" / "installed" / "kernel.json").write_text(json.dumps(kernel), encoding="utf-8")
    done = installed.run(
        installed.python,
        Path(__file__).with_name("notebook.py"),
        "installed",
        JUPYTER_PATH=str(kernels),
        JUPYTER_RUNTIME_DIR=str(kernels / "runtime"),
        IPYTHONDIR=str(kernels / "ipython"),
    )
    assert done.returncode == 0, done.stderr
    shown: list[list[dict[str, Any]]] = json.loads(done.stdout)
    return shown


def html(shown: list[dict[str, Any]]) -> str:
    """The HTML of a cell's one output; every output has a plain form beside it."""
    (output,) = shown
    assert output["data"]["text/plain"]
    return "".join(output["data"]["text/html"])


def test_the_notebook_runs_with_the_installed_package(
    outputs: list[list[dict[str, Any]]], installed: Installation
) -> None:
    (printed,) = outputs[5]
    assert "".join(printed["text"]).startswith(str(installed.environment))


def test_tables_and_frames_are_tables_on_the_page(outputs: list[list[dict[str, Any]]]) -> None:
    assert "<table" in html(outputs[1])
    assert "judgements" in html(outputs[1])
    assert "<table" in html(outputs[2])


def test_an_explanation_shows_the_words_on_the_page(outputs: list[list[dict[str, Any]]]) -> None:
    page = html(outputs[3])
    assert "grade" in page
    assert "href" in page
    assert "Traceback" not in page


def test_a_bibliography_has_its_form_on_the_page(outputs: list[list[dict[str, Any]]]) -> None:
    assert "Community Care" in html(outputs[4])
