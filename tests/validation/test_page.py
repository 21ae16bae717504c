"""docs/validation.md: what it shows is run, and what it says is held against what it is about."""

import doctest
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from ccdata.validation import declared, rules
from ccdata.validation.formats import FORMATS
from ccdata.validation.rules import RULES
from tests.support.rules_page import PAGE, ROOT, of_the_house, renewed

TEXT = PAGE.read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", TEXT, flags=re.MULTILINE | re.DOTALL)
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def blocks(language: str) -> list[str]:
    return [text for kind, text in BLOCKS if kind == language]


YAML = [yaml.safe_load(text) for text in blocks("yaml")]
WORKFLOWS = [one for one in YAML if "jobs" in one]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the package of the page and its test, to stand in."""
    (tmp_path / "councils").mkdir()
    for language, name in [
        ("json", "councils/datapackage.json"),
        ("csv", "councils/councils.csv"),
        ("python", "test_data.py"),
    ]:
        (only,) = blocks(language)
        (tmp_path / name).write_text(only, encoding="utf-8", newline="\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@pytest.mark.parametrize("shown", blocks("console"), ids=lambda shown: shown.splitlines()[0])
def test_a_command_prints_what_the_page_shows(shown: str, here: Path) -> None:
    line, _, expected = shown.partition("\n")
    program, *arguments = line.removeprefix("$ ").split()
    command = {
        "ccdata": ["-c", "import sys; from ccdata.commands import main; sys.exit(main())"],
        "pytest": ["-m", "pytest", "-p", "no:cacheprovider"],
    }[program]
    done = subprocess.run(
        [sys.executable, *command, *arguments], capture_output=True, encoding="utf-8", check=False
    )
    assert done.stderr == ""
    assert done.returncode == 1
    assert doctest.OutputChecker().check_output(expected, done.stdout, doctest.ELLIPSIS), done.stdout


def test_the_python_that_the_page_shows_does_what_it_shows(here: Path) -> None:
    shown = doctest.DocTestParser().get_doctest("".join(blocks("pycon")), {}, "page", str(PAGE), 0)
    assert shown.examples
    said: list[str] = []
    failed = doctest.DocTestRunner().run(shown, out=said.append).failed
    assert not failed, "".join(said)


def test_the_steps_of_a_workflow_give_the_action_inputs_that_it_has() -> None:
    assert len(WORKFLOWS) == 2
    for workflow in WORKFLOWS:
        (job,) = workflow["jobs"].values()
        (step,) = (step for step in job["steps"] if step["uses"].startswith("OWNER/ccdata@"))
        assert set(step["with"]) <= set(ACTION["inputs"])
        outputs = re.findall(r"steps\.validate\.outputs\.(\w+)", str(job))
        assert set(outputs) <= set(ACTION["outputs"])
        assert not outputs or step["id"] == "validate"


def test_the_page_lists_the_inputs_of_the_action_with_their_defaults() -> None:
    section = TEXT.partition("| input |")[2].partition("\n\n")[0]
    listed = re.findall(r"^\| `([a-z-]+)` \| (?:`(.*?)`)? ?\|", section, flags=re.MULTILINE)
    assert listed == [(name, about["default"]) for name, about in ACTION["inputs"].items()]


def test_the_configuration_of_pre_commit_names_the_hook_that_there_is() -> None:
    (configuration,) = (one for one in YAML if "repos" in one)
    (repository,) = configuration["repos"]
    assert repository["hooks"] == [{"id": HOOK["id"], "args": ["councils"]}]


def test_the_page_lists_every_format() -> None:
    section = TEXT.partition("\n## Reports\n")[2].partition("\n\nValues")[0]
    assert tuple(re.findall(r"^\| `(\w+)` \|", section, flags=re.MULTILINE)) == FORMATS


def test_the_page_lists_what_a_schema_may_say_beyond_the_standard() -> None:
    forms = re.findall(r'^``(\{"rule": .*\})``$', declared.__doc__ or "", flags=re.MULTILINE)
    assert re.findall(r'^\| `(\{"rule": .*?\})` \|', TEXT, flags=re.MULTILINE) == forms


def test_the_page_lists_the_rules_of_the_catalogue() -> None:
    assert renewed(TEXT) == TEXT, "python -m tests.support.rules_page"
    assert re.findall(r'<a id="([a-z-]+)">', TEXT) == [
        *(rule.id for rule in RULES if rule.id not in of_the_house()),
        *(rule.id for rule in RULES if rule.id in of_the_house()),
    ]


def test_the_rules_are_told_apart_by_who_checks_them() -> None:
    house = of_the_house()
    assert {rules.CELL_EVIDENCE.id, rules.CODEBOOK.id, rules.PARQUET_VALUE.id} <= house
    assert house.isdisjoint({rules.CELL_TYPE.id, rules.KEY_FOREIGN.id, rules.PACKAGE_LIMITS.id})


def test_the_schema_of_the_json_report_is_published_as_it_is_shipped() -> None:
    shipped = ROOT / "src" / "ccdata" / "validation" / "formats" / "report.schema.json"
    assert (PAGE.parent / "report.schema.json").read_bytes() == shipped.read_bytes()


def test_a_link_within_the_page_leads_to_a_heading() -> None:
    headings = {
        re.sub(r"[^a-z0-9 -]", "", heading.lower()).replace(" ", "-")
        for heading in re.findall(r"^#+ (.*)$", TEXT, flags=re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([^)]*)\)", TEXT)) <= headings
    for file in re.findall(r"\]\(([^)#:]+)\)", TEXT):
        assert (PAGE.parent / file).exists()
