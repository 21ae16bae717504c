"""The GitHub action, as a runner runs it: the shell of each step in bash, the inputs in its variables."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.e2e.installation import ROOT, borrowing, clean_environment
from tests.e2e.packages import write_package

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: dict[str, dict[str, Any]] = {step["id"]: step for step in ACTION["runs"]["steps"]}
EXPRESSION = re.compile(r"\$\{\{ *([a-z_.-]+) *\}\}")


@dataclass(frozen=True)
class Done:
    """What became of a step: its exit status, its log, what it gave to later steps."""

    status: int
    log: str
    outputs: dict[str, str]


def run_step(name: str, known: dict[str, str], here: Path, **environment: str) -> Done:
    """Run the shell of a step as GitHub does. ``known`` gives the value of each expression."""
    step = STEPS[name]
    assert step["shell"] == "bash"
    given = {variable: EXPRESSION.sub(lambda e: known[e[1]], text) for variable, text in step["env"].items()}
    outputs = here / f"outputs of {name}"
    outputs.touch()
    script = here / f"{name}.sh"
    script.write_text(step["run"], encoding="utf-8")
    runner = {"GITHUB_OUTPUT": str(outputs), "RUNNER_TEMP": str(here)}
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        cwd=here / "checkout",
        env=clean_environment() | environment | runner | given,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    lines = outputs.read_text("utf-8").splitlines()
    return Done(done.returncode, done.stdout, dict(line.split("=", 1) for line in lines))


@pytest.fixture(scope="module")
def command(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The command that the step before leaves behind: installed by it, from this checkout."""
    here = tmp_path_factory.mktemp("runner with a blank")
    (here / "checkout").mkdir()
    known = {"steps.python.outputs.python-path": sys.executable, "github.action_path": str(ROOT)}
    done = run_step("install", known, here, **borrowing())
    assert done.status == 0, done.log
    return done.outputs["command"]


Validate = Callable[..., Done]


@pytest.fixture
def validate(command: str, tmp_path: Path) -> Validate:
    """Run the step that validates, in a checkout with the package in `data`."""

    def run(founded: str = "1998", **inputs: str) -> Done:
        write_package(tmp_path / "checkout" / "data", founded)
        defaults = {name: about["default"] for name, about in ACTION["inputs"].items()}
        given = defaults | {"path": "data"} | inputs
        known = {f"inputs.{name}": value for name, value in given.items()}
        known["steps.install.outputs.command"] = command
        return run_step("validate", known, tmp_path, PYTHONPATH=borrowing()["PYTHONPATH"])

    return run


def test_no_input_is_part_of_a_script() -> None:
    for step in STEPS.values():
        assert "${{" not in step.get("run", "")


def test_every_input_is_used_and_every_expression_means_something() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    used = set(EXPRESSION.findall(text))
    assert len(EXPRESSION.findall(text)) == text.count("${{")
    assert {f"inputs.{name}" for name in ACTION["inputs"]} <= used
    for expression in used - {"github.action_path"}:
        room, name, *rest = expression.split(".")
        if room == "inputs":
            assert name in ACTION["inputs"]
        else:
            assert (room, rest[0]) == ("steps", "outputs")
            # What a step of ours gives, its script writes; `python-path` is an output of setup-python.
            assert f'"{rest[1]}=' in STEPS[name].get("run", '"python-path=')


def test_a_sound_package_passes(validate: Validate) -> None:
    done = validate()
    assert (done.status, done.outputs) == (0, {"status": "0"}), done.log
    assert "sound" in done.log
    assert "::error" not in done.log


def test_a_broken_cell_is_marked_at_its_line_of_the_checkout(validate: Validate) -> None:
    done = validate("lately")
    assert (done.status, done.outputs) == (1, {"status": "1"})
    assert "::error file=data/councils.csv,line=3,title=cell-type::" in done.log


def test_what_cannot_be_looked_at_fails_with_2_and_writes_no_sarif(
    validate: Validate, tmp_path: Path
) -> None:
    done = validate(path="nowhere", sarif="report.sarif")
    assert (done.status, done.outputs) == (2, {"status": "2"})
    assert "nowhere: no such file or folder" in done.log
    assert not (tmp_path / "checkout" / "report.sarif").exists()


@pytest.mark.parametrize(("founded", "status"), [("1998", 0), ("lately", 1)])
def test_sarif_is_written_as_well(founded: str, status: int, validate: Validate, tmp_path: Path) -> None:
    (tmp_path / "checkout" / ".git").mkdir(parents=True)
    done = validate(founded, sarif="my report.sarif")
    assert (done.status, done.outputs) == (status, {"status": str(status), "sarif": "my report.sarif"}), (
        done.log
    )
    log = json.loads((tmp_path / "checkout" / "my report.sarif").read_text("utf-8"))
    places = [result["locations"][0]["physicalLocation"] for result in log["runs"][0]["results"]]
    assert [place["artifactLocation"]["uri"] for place in places] == ["data/councils.csv"] * status


def test_format_limit_and_further_arguments_reach_the_command(validate: Validate) -> None:
    done = validate("lately", format="json", limit="0", args="--engine   plain")
    assert done.status == 1
    printed = json.loads(done.log)
    assert (printed["found"], printed["kept"]) == (1, 0)
    assert validate(args="--engine none").status == 2


@pytest.mark.parametrize("hostile", ["$(touch run)", "`touch run`", "; touch run", "data' || touch run #"])
def test_what_stands_in_an_input_is_never_run(hostile: str, validate: Validate, tmp_path: Path) -> None:
    for name in ("path", "format", "limit", "args", "sarif"):
        validate(**{name: hostile})
    assert not (tmp_path / "checkout" / "run").exists()


def test_a_path_that_begins_like_an_option_is_a_path(validate: Validate, tmp_path: Path) -> None:
    validate()
    shutil.copytree(tmp_path / "checkout" / "data", tmp_path / "checkout" / "--help")
    assert "sound" in validate(path="--help").log
