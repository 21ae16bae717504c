"""The reference is complete: held against the package and its parsers, not against what wrote the page."""

import argparse
import re
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

import pytest

import ccdata
import ccdata.plot
from ccdata import commands
from tests.support import reference_page

PAGE = reference_page.PAGE.read_text("utf-8")
PUBLIC = [name for name in dir(ccdata) if name == "__version__" or not name.startswith("_")]


def parsers(parser: ArgumentParser) -> Iterator[ArgumentParser]:
    """A parser and all below it."""
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from parsers(below)


EVERY = list(parsers(commands._parser()))


def section(heading: str) -> str:
    """What stands beneath a heading, up to the next."""
    found = re.search(rf"^#+ `{re.escape(heading)}`\n(.*?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"docs/reference.md has no heading `{heading}`"
    return found[1]


def test_it_is_up_to_date() -> None:
    assert reference_page.page() == PAGE, "run `make generate`"


@pytest.mark.parametrize("name", [name for name in PUBLIC if name != "plot"])
def test_every_public_name_is_documented(name: str) -> None:
    if f"| `ccdata.{name}` |" not in PAGE:  # a row class, or an error, has a line of a table
        assert len(section(f"ccdata.{name}").strip()) > 20


@pytest.mark.parametrize("name", ccdata.plot.__all__)
def test_every_picture_is_documented(name: str) -> None:
    assert len(section(f"ccdata.plot.{name}").strip()) > 60


@pytest.mark.parametrize("name", ["cite", "explain", "load", "rows", "sql", "tables", "validate"])
def test_every_parameter_is_spoken_of(name: str) -> None:
    """Not only named in the signature: the words beneath it say what it is."""
    call, words = re.match(r"\n```python\n(.*?)\n```\n(.*)", section(f"ccdata.{name}"), re.DOTALL).groups()  # type: ignore[union-attr]
    parameters = re.findall(r"(\w+): ", re.sub(r"\)? -> .*", "", call))
    assert [one for one in parameters if not re.search(rf"\b{one}", words)] == []
    assert parameters or name == "tables"


@pytest.mark.parametrize("parser", EVERY, ids=lambda parser: parser.prog)
def test_every_command_and_every_option_is_documented(parser: ArgumentParser) -> None:
    told = section(parser.prog)
    usage = re.search(r"```text\n(.+)\n```", told)
    assert usage
    for action in parser._actions:
        if isinstance(action, argparse._HelpAction | argparse._SubParsersAction):
            continue
        assert action.help, f"{parser.prog}: {action.dest} has no help"
        assert " ".join(action.help.replace("%%", "%").split()).replace("|", "\\|") in told
        for written in action.option_strings:
            assert f"`{written}" in told
            assert written in usage[1]
        for choice in action.choices or ():
            assert str(choice) in told


def test_every_command_is_there() -> None:
    assert {parser.prog for parser in EVERY} >= {f"ccdata {name}" for name in commands.COMMANDS}
    assert set(re.findall(r"^#+ `(ccdata [\w ]+)`$", PAGE, re.MULTILINE)) == {
        parser.prog for parser in EVERY if parser.prog != "ccdata"
    }


def test_the_readme_lists_every_command() -> None:
    readme = (reference_page.ROOT / "README.md").read_text("utf-8")
    listed = set(re.findall(r"^\| `ccdata (\w+)", readme, re.MULTILINE))
    assert listed == set(commands.COMMANDS)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_links_of_the_readme_lead_to_files(page: str) -> None:
    text = (reference_page.ROOT / page).read_text("utf-8")
    links = re.findall(r"\]\(([^)#:]+)(?:#[\w-]+)?\)", text)
    assert links
    assert [link for link in links if not (reference_page.ROOT / link).exists()] == []


def test_every_error_is_documented() -> None:
    for error in reference_page.errors_of_ccdata():
        assert f"{error.__name__}` |" in PAGE


def test_what_has_no_docstring_is_refused() -> None:
    def silent() -> None: ...

    with pytest.raises(ValueError, match="has no docstring"):
        reference_page._docstring(silent)


def test_a_docstring_becomes_markdown() -> None:
    table = "====  ===\n``a``  b\n====  ==="
    assert reference_page.markdown("One ``x``.\n\n>>> 1\n1") == "One `x`.\n\n```pycon\n>>> 1\n1\n\n```"
    assert reference_page.markdown("==  ===\na   b\n==  ===\n1   2\n==  ===") == (
        "| a | b |\n| --- | --- |\n| 1 | 2 |"
    )
    assert "``" not in reference_page.markdown(table.replace("====", "====="))


def test_a_page_out_of_date_fails_the_check_and_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "reference.md"
    page.write_text("of old", encoding="utf-8")
    monkeypatch.setattr(reference_page, "PAGE", page)
    assert reference_page.main(["--check"]) == 1
    assert "make generate" in capsys.readouterr().err
    assert page.read_text("utf-8") == "of old"


@pytest.mark.parametrize("anchor", sorted(set(re.findall(r"dictionary\.md#([\w-]+)", PAGE))))
def test_links_to_the_dictionary_lead_to_a_table(anchor: str) -> None:
    dictionary = (reference_page.PAGE.parent / "dictionary.md").read_text("utf-8")
    headings = re.findall(r"^#+ (.+)$", dictionary, re.MULTILINE)
    assert anchor in {
        re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings
    } | set(re.findall(r'<a id="([\w-]+)">', dictionary))
