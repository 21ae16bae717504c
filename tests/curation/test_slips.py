"""Slips in a script are bad input: told with the script, its line and how to mend it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import ccdata.curation
import ccdata.curation.articles
from ccdata.curation import extractions, scripts
from ccdata.evidence.errors import EvidenceError
from tests.evidence.real import JANUARY, real_corpus

GOOD = f'ARTICLE = "{JANUARY}"\n\ndef extract(article):\n    yield from ()\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty folder in the place of the scripts."""
    monkeypatch.setattr(ccdata.curation.articles, "__path__", [str(tmp_path)])
    monkeypatch.setattr(ccdata.curation, "_SCRIPTS", tmp_path)
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        if name.startswith("ccdata.curation.articles."):
            del sys.modules[name]


def error_of(folder: Path, text: str, name: str) -> str:
    (folder / f"{name}.py").write_text(text, encoding="utf-8")
    with pytest.raises(EvidenceError) as caught:
        run_all()
    return str(caught.value)


def run_all() -> None:
    for _, drafts, _ in extractions(real_corpus()):
        list(drafts)


def test_a_sound_script_is_found(folder: Path) -> None:
    (folder / "slip_sound.py").write_text(GOOD, encoding="utf-8")
    assert list(scripts()) == [JANUARY]


def test_a_second_script_for_an_article_is_refused(folder: Path) -> None:
    (folder / "slip_a.py").write_text(GOOD, encoding="utf-8")
    assert "a second script" in error_of(folder, GOOD, "slip_b")


def test_an_article_that_is_not_listed_is_refused(folder: Path) -> None:
    assert "no article has the id 'nowhere'" in error_of(folder, GOOD.replace(JANUARY, "nowhere"), "slip_c")


@pytest.mark.parametrize("text", ["", 'ARTICLE = "x"\n', "def extract(article): ...\n"])
def test_a_script_without_its_two_names_is_refused(folder: Path, text: str) -> None:
    assert "lacks ARTICLE or extract" in error_of(folder, text, f"slip_d{len(text)}")


def test_a_script_that_python_cannot_read_is_told_with_its_line(folder: Path) -> None:
    told = error_of(folder, GOOD + "def broken(:\n", "slip_e")
    assert "SyntaxError" in told
    assert "slip_e.py:5" in told


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("article.pasage('x')", "AttributeError"),
        ("raise TypeError('no such field')", "TypeError: no such field"),
        ("article.passage('words that stand nowhere')", "no passage of the article holds the words"),
    ],
)
def test_whatever_fails_in_a_script_is_told_with_its_line(folder: Path, line: str, what: str) -> None:
    text = f'ARTICLE = "{JANUARY}"\n\ndef extract(article):\n    {line}\n    yield\n'
    name = f"slip_f{len(line)}"
    told = error_of(folder, text, name)
    assert what in told
    assert f"{name}.py:4" in told
