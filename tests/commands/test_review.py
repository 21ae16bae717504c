"""``ccdata review``: a packet goes out, answers come back, and nothing half-way is entered."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import ccdata.curation.ledger
from ccdata.commands import CANNOT, FINE, WRONG, main
from ccdata.evidence.reviewing import read_ledger

ARTICLE = "community-care-2025-04-07-sccif-stability"


@pytest.fixture(scope="module")
def packet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review") / "packet"
    assert main(["review", "packet", ARTICLE, "--out", str(folder)]) == FINE
    return folder


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty ledger in place of the project's."""
    path = tmp_path / "reviews.jsonl"
    path.write_text("", encoding="utf-8")
    monkeypatch.setattr(ccdata.curation.ledger, "files", lambda package: tmp_path)
    return path


def answered(packet: Path, answer: Callable[[dict[str, str]], object]) -> str:
    key = json.loads((packet / "key.json").read_text("utf-8"))
    return "".join(json.dumps({"ask": ask, "answer": answer(asked)}) + "\n" for ask, asked in key.items())


def as_held(asked: dict[str, str]) -> object:
    return True if asked["kind"] == "support" else asked["held"]


def other_words(asked: dict[str, str]) -> object:
    return "other words" if asked["kind"] == "words" else as_held(asked)


def answers(packet: Path, file: Path, *more: str) -> int:
    key = str(packet / "key.json")
    return main(["review", "answers", str(file), "--key", key, "--reader", "r2", "--kind", "process", *more])


def test_a_packet_has_what_a_reader_needs_and_a_key_that_is_kept(packet: Path) -> None:
    assert {path.name for path in packet.iterdir()} == {
        "READING.md", "articles.jsonl", "items.jsonl", "passages.jsonl", "columns.json", "entities.jsonl",
        "key.json",
    }  # fmt: skip
    assert "key.json" not in (packet / "READING.md").read_text("utf-8")


def test_from_scratch_a_share_of_the_passages_goes_out_without_any_row(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "scratch"
    arguments = ["review", "packet", ARTICLE, "--from-scratch", "--sample", "0.2", "--out", str(folder)]
    assert main(arguments) == FINE
    assert {path.name for path in folder.iterdir()} == {"READING.md", "passages.jsonl", "tables.json"}
    passages = [json.loads(line) for line in (folder / "passages.jsonl").read_text("utf-8").splitlines()]
    assert f"{len(passages)} passages" in capsys.readouterr().out
    assert set(passages[0]) == {"passage", "article", "published", "before", "text", "after"}
    assert set(json.loads((folder / "tables.json").read_text("utf-8"))) > {"positions", "effects"}


def test_a_share_is_above_none_and_at_most_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "packet", "--sample", "1.5", "--out", "x"]) == CANNOT
    assert "'1.5' is no share" in capsys.readouterr().err


def test_right_answers_are_entered_with_their_day(packet: Path, ledger: Path, tmp_path: Path) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_text(answered(packet, as_held), "utf-8")
    assert answers(packet, file, "--on", "2026-11-21") == FINE
    entries = read_ledger(ledger.read_text("utf-8"), "ledger")
    assert len(entries) == len(json.loads((packet / "key.json").read_text("utf-8")))
    assert {entry.verdict.value for entry in entries} == {"agrees", "supported"}
    assert {entry.read_on.isoformat() for entry in entries} == {"2026-11-21"}


def test_the_same_answers_are_not_entered_twice(
    packet: Path, ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_text(answered(packet, as_held), "utf-8")
    answers(packet, file, "--on", "2026-11-21")
    before = ledger.read_bytes()
    assert answers(packet, file, "--on", "2026-11-21") == WRONG
    assert "stands in it twice" in capsys.readouterr().err
    assert ledger.read_bytes() == before


def test_words_are_compared_before_anything_is_entered(
    packet: Path, ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, compared = tmp_path / "answers.jsonl", tmp_path / "compared.jsonl"
    file.write_text(answered(packet, other_words), "utf-8")
    assert answers(packet, file) == FINE
    out, err = capsys.readouterr()
    pairs = [json.loads(line) for line in out.splitlines()]
    assert pairs
    assert all(pair["reader_says"] == "other words" for pair in pairs)
    assert "nothing was entered" in err
    assert ledger.read_bytes() == b""
    compared.write_text(
        "".join(json.dumps({"ask": pair["ask"], "same": False}) + "\n" for pair in pairs), "utf-8"
    )
    assert answers(packet, file, "--compared", str(compared)) == FINE
    differing = [entry for entry in read_ledger(ledger.read_text("utf-8"), "l") if entry.verdict == "differs"]
    assert len(differing) == len(pairs)
    assert f"{len(pairs)} of them to be adjudicated" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["review"], CANNOT, "the following arguments are required: PART"),
        (["review", "packet", "no-such-article", "--out", "x"], CANNOT, "no article no-such-article"),
        (["review", "answers", "no-such-file", "--key", "k", "--reader", "r", "--kind", "process"], CANNOT,
         "cannot read k"),
        (["review", "answers", "f", "--key", "k", "--reader", "r", "--kind", "a"], CANNOT, "invalid choice"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_told(
    arguments: list[str], status: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == status
    assert words in capsys.readouterr().err


def test_answers_of_another_form_enter_nothing(
    packet: Path, ledger: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_text(answered(packet, as_held).replace("true", '"yes"'), "utf-8")
    assert answers(packet, file) == WRONG
    assert "true or false is asked for" in capsys.readouterr().err
    assert ledger.read_bytes() == b""
