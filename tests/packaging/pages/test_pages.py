"""The pages: each follows from the package, and lies in the checkout as it follows."""

import re
import shutil
from pathlib import Path

import pytest

from ccdata.packaging.marking import NoPlace
from ccdata.packaging.pages import PAGES, __main__
from ccdata.packaging.pages.datasheet import BLOCKS, datasheet
from ccdata.packaging.pages.dictionary import dictionary
from ccdata.packaging.pages.form import form
from ccdata.packaging.pages.package import Package, cell, line
from ccdata.tables.model.catalogue import row_model, table_names
from tests.packaging.pages.checkout import ROOT


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_in_step_with_the_package(path: str, package: Package) -> None:
    standing = (ROOT / path).read_text(encoding="utf-8")
    assert PAGES[path](package, standing) == standing, f"{path}: run `make generate`"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with the package and its pages."""
    shutil.copytree(ROOT / "datapackage", tmp_path / "datapackage")
    for path in PAGES:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, tmp_path / path)
    monkeypatch.setattr(__main__, "ROOT", tmp_path)
    return tmp_path


def test_a_stale_page_is_named_and_left_then_written(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = checkout / "docs" / "dictionary.md"
    sound = page.read_bytes()
    page.write_bytes(sound + b"more")
    assert __main__.main(["--check"]) == 1
    assert "docs/dictionary.md is out of step" in capsys.readouterr().err
    assert page.read_bytes() == sound + b"more"
    assert __main__.main([]) == 0
    assert page.read_bytes() == sound
    assert __main__.main(["--check"]) == 0


def anchors(page: str) -> list[str]:
    """The anchors of the headings of a page, as GitHub makes them."""
    return [
        re.sub(r"[^\w\- ]", "", one).strip().lower().replace(" ", "-")
        for one in re.findall(r"^#+ (.*)$", page, re.M)
    ]


def test_every_table_column_and_code_is_in_the_dictionary(package: Package) -> None:
    page = dictionary(package, "")
    sections = dict(zip(anchors(page), re.split(r"^#+ .*$", page, flags=re.M)[1:], strict=True))
    for name in table_names():
        for column in row_model(name).columns():
            assert f"| `{column.name}` |" in sections[name]
            assert cell(column.description) in sections[name]
            if column.codes is not None:
                for code in column.codes:
                    described = sections[column.codes.__name__.lower()]
                    assert line(f"`{code}`", code.definition, code.example, code.boundary) in described


@pytest.mark.parametrize("path", ["docs/dictionary.md", "docs/datasheet.md", "docs/corrections.md"])
def test_every_link_leads_somewhere(path: str) -> None:
    page = (ROOT / path).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)]+)\)", page):
        file, _, anchor = target.partition("#")
        if file.startswith("http"):
            continue
        led = (ROOT / path).parent / file if file else ROOT / path
        assert led.is_file(), target
        if anchor:
            found = anchors(led.read_text(encoding="utf-8"))
            assert found.count(anchor) == 1, target


@pytest.mark.parametrize("name", BLOCKS)
def test_counts_without_a_place_are_refused(name: str, package: Package) -> None:
    page = (ROOT / "docs/datasheet.md").read_text(encoding="utf-8")
    with pytest.raises(NoPlace, match=rf"no lines '<!-- {name}: generated.*'<!-- /{name} -->'"):
        datasheet(package, page.replace(f"<!-- /{name} -->\n", ""))


def test_what_is_written_by_hand_stays(package: Package) -> None:
    page = (ROOT / "docs/datasheet.md").read_text(encoding="utf-8")
    stale = page.replace("| articles | ", "| articles | 9").replace("## Limits", "## Limits of it")
    assert datasheet(package, stale) == page.replace("## Limits", "## Limits of it")


def test_the_datasheet_answers_what_it_must() -> None:
    headings = anchors((ROOT / "docs/datasheet.md").read_text(encoding="utf-8"))
    assert {"motivation", "composition", "collection", "limits", "rights", "uses"} <= set(headings)


def test_the_form_lists_every_table(package: Package) -> None:
    import yaml

    about = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/correction.yml").read_text(encoding="utf-8"))
    fields = {one["id"]: one for one in about["body"] if one["type"] != "markdown"}
    assert fields["table"]["attributes"]["options"] == list(table_names())
    for asked in ("table", "id", "source"):
        assert fields[asked]["validations"]["required"] is True
    assert {"column", "should", "version"} <= set(fields)
    # What GitHub takes: https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues
    assert {"name", "description", "body"} <= set(about) <= {"name", "description", "title", "labels", "body"}
    kinds = {"markdown", "input", "textarea", "dropdown", "checkboxes"}
    assert all(one["type"] in kinds and "attributes" in one for one in about["body"])


def test_a_form_without_a_place_is_refused(package: Package) -> None:
    with pytest.raises(NoPlace, match="no line 'options"):
        form(package, "name: Correction\n")


def test_text_stays_in_its_cell_of_a_table() -> None:
    assert line("a | b", "two\nlines", "<br>") == "| a \\| b | two lines | &lt;br> |"
