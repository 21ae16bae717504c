"""`ccdata census`: the mentions of any text where they stand, and what became of those of the seeds."""

from __future__ import annotations

import io
import json
import os
import select
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from ccdata.commands import CANNOT, FINE, WRONG, main
from ccdata.commands.census_printing import _size
from ccdata.corpus import Passage, read_corpus
from ccdata.evidence.census import Census, Entry
from ccdata.parsers.scan import scan_all
from ccdata.vocabulary.codebook.census import DismissalReason, DismissalRule

SEEDS = Path(__file__).parents[2] / "seeds"
COMMAND = [sys.executable, "-c", "import sys; from ccdata.commands import main; sys.exit(main())", "census"]
TEXT = "Ofsted came in 2017.\r\n\r\nIt “found” about £600,000\nwas spent on\u00a0more than a third of it.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode())
    return path


def records(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def give(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    """Standard input that holds ``data``."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="ascii"))


def pretend_terminal(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", str(columns))


def test_a_mention_is_a_line_with_its_place_kind_words_and_value(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["census", str(file)]) == FINE
    lines = capsys.readouterr().out.splitlines()
    assert [line.split() for line in lines[:3]] == [
        ["1:1", "name", "Ofsted"],
        ["1:16", "date", "2017", "2017"],
        ["3:12", "money", "about", "£600,000", "about", "£600,000"],
    ]
    assert lines[3].startswith("4:14      share          more than a third  ")


def test_the_mentions_are_counted_by_kind_at_the_end(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text("In 2017 and 2018, digits such as 12,3456.", encoding="utf-8")
    main(["census", str(file)])
    counts = capsys.readouterr().out.partition("\n\n")[2].splitlines()
    assert [line.split() for line in counts] == [
        ["kind", "mentions", "unsure"],
        ["date", "2", "0"],
        ["digits", "1", "1"],
        ["all", "3", "1"],
    ]


def test_a_doubt_is_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text("digits such as 12,3456.", encoding="utf-8")
    main(["census", str(file)])
    assert "  unsure: digits in no shape that the grammar knows\n" in capsys.readouterr().out
    main(["census", str(file), "--format", "jsonl"])
    (record,) = records(capsys.readouterr().out)
    assert record["unsure"] == "digits in no shape that the grammar knows"


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "byte order mark"])
def test_json_lines_hold_offsets_in_code_points_of_the_file(
    mark: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = mark + TEXT
    file.write_bytes(text.encode())
    assert main(["census", str(file), "--format", "jsonl"]) == FINE
    found = records(capsys.readouterr().out)
    assert [record["text"] for record in found] == ["Ofsted", "2017", "about £600,000", "more than a third"]
    assert [record["line"] for record in found] == [1, 1, 3, 4]
    for record in found:
        assert text[record["start"] : record["end"]] == record["text"]
        assert list(record) == [
            "file", "start", "end", "line", "text", "kind", "value", "entities", "unsure"
        ]  # fmt: skip
    assert {record["file"] for record in found} == {str(file)}
    assert found[0]["entities"] == ["ofsted"]
    assert found[0]["value"] is None
    assert found[2]["value"]["low"] == "600000"
    assert [record["unsure"] for record in found] == [None] * 4


def test_a_byte_order_mark_makes_no_name_of_the_first_word(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text("\ufeffThe end.", encoding="utf-8")
    main(["census", str(file), "--format", "jsonl"])
    assert capsys.readouterr().out == ""


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    give(monkeypatch, TEXT.encode())
    assert main(["census", "-", "--format", "jsonl"]) == FINE
    found = records(capsys.readouterr().out)
    assert {record["file"] for record in found} == {"-"}
    assert [TEXT[record["start"] : record["end"]] for record in found] == [record["text"] for record in found]


def test_a_folder_is_read_in_order_and_links_that_leave_it_are_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "texts"
    (folder / "deep").mkdir(parents=True)
    outside = tmp_path / "outside"
    outside.mkdir()
    for path in (folder / "b.txt", folder / "deep" / "a.md", folder / "c.csv", outside / "o.txt"):
        path.write_text(f"In 2017 {path.name}", encoding="utf-8")
    (folder / "d.txt").symlink_to(outside / "o.txt")
    (folder / "e.txt").symlink_to(folder / "b.txt")
    (folder / "f.txt").symlink_to("nowhere")
    (folder / "loop").symlink_to(folder)
    (folder / "away").symlink_to(outside)
    assert main(["census", str(folder), "--format", "jsonl"]) == FINE
    read = list(dict.fromkeys(record["file"] for record in records(capsys.readouterr().out)))
    assert read == [str(folder / name) for name in ("b.txt", "deep/a.md", "e.txt")]


def test_of_several_files_each_place_names_its_file(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["census", str(file), str(tmp_path)])
    out = capsys.readouterr().out
    assert out.count(f"{file}:3:12 ") == 2
    assert out.count("\nall ") == 1


def test_a_file_that_is_not_there_stops_all_before_anything_is_printed(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["census", str(file), "no-such-file.txt"]) == CANNOT
    streams = capsys.readouterr()
    assert streams.out == ""
    assert streams.err.startswith("ccdata census: cannot read 'no-such-file.txt': ")
    assert "mend:" in streams.err


def test_a_folder_without_texts_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.pdf").touch()
    assert main(["census", str(tmp_path)]) == CANNOT
    assert "no *.txt or *.md in the folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"In 2017\n\nspent \xa35m", "byte 15 (from 0; line 3, column 7) is 0xa3"),
        (b"In 2017\n\n\xe2\x82", "byte 9 (from 0; line 3, column 1) is 0xe2"),
        (b"\xc3\xa9" * 40_000 + b"\n\nIn 2017\n\n\xff", "byte 80011 (from 0; line 5, column 1) is 0xff"),
    ],
    ids=["Windows-1252", "cut off", "in a later block"],
)
def test_what_is_no_utf8_is_told_with_its_byte_and_the_rest_is_read(
    data: bytes, told: str, tmp_path: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(data)
    assert main(["census", str(bad), str(file), "--format", "jsonl"]) == CANNOT
    streams = capsys.readouterr()
    assert [record["text"] for record in records(streams.out)][:2] == ["2017", "Ofsted"]
    assert f"ccdata census: {bad}: {told}" in streams.err
    assert "iconv" in streams.err


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"PK\x03\x04\x00In 2017", "byte 4 (from 0) is NUL"), ("In 2017".encode("utf-16"), "UTF-16")],
    ids=["binary", "UTF-16"],
)
def test_what_is_no_text_is_refused(
    data: bytes, told: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_bytes(data)
    assert main(["census", str(file), "--format", "jsonl"]) == CANNOT
    streams = capsys.readouterr()
    assert streams.out == ""
    assert told in streams.err
    assert "mend:" in streams.err


def test_a_terminal_of_80_columns_is_not_exceeded_and_a_pipe_gets_all(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"https://example.org/{'long/' * 20}"
    file.write_text(f"In 极速赛车168最新, {address} spent about £600,000 or 12,3456789.\n", encoding="utf-8")
    main(["census", str(file), str(file)])
    assert address in capsys.readouterr().out
    pretend_terminal(monkeypatch, 80)
    main(["census", str(file), str(file)])
    out = capsys.readouterr().out
    assert "…" in out
    assert out.startswith("…"), "of a long name the end is kept, with line and column"
    assert "/article.txt:1:4 " in out
    assert max(map(_size, out.splitlines())) <= 80


def test_what_would_command_a_terminal_is_not_printed(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text("see https://example.org/\x1b]0;title\x07 now", encoding="utf-8")
    main(["census", str(file)])
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "https://example.org/\ufffd" in out


def test_an_output_that_knows_only_ascii_gets_sound_json(file: Path) -> None:
    command = [*COMMAND, str(file), "--format", "jsonl"]
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, capture_output=True, env=environment, check=True)
    assert done.stdout.isascii()
    assert "about £600,000" in [record["text"] for record in records(done.stdout.decode("ascii"))]


def test_a_pipe_that_is_closed_ends_it_quietly(file: Path) -> None:
    file.write_bytes(TEXT.encode() * 20_000)
    with subprocess.Popen([*COMMAND, str(file)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().split() == [b"1:1", b"name", b"Ofsted"]
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == FINE


def test_lines_come_while_more_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONUNBUFFERED", raising=False)
    with subprocess.Popen(
        [*COMMAND, "-", "--format", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b"In 2017\n\nand")
        process.stdin.flush()
        assert select.select([process.stdout], [], [], 60)[0], "nothing came"
        assert json.loads(process.stdout.readline())["text"] == "2017"
        process.stdin.close()
        assert process.stdout.read() == b""
    assert process.returncode == FINE


def test_it_can_be_interrupted_without_a_traceback() -> None:
    with subprocess.Popen(
        [*COMMAND, "-", "--format", "jsonl"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b"In 2017\n\nand")
        process.stdin.flush()
        process.stdout.readline()  # it is at work, and now waits for more
        process.send_signal(signal.SIGINT)
        assert process.stderr.read().startswith(b"ccdata census: interrupted")
    assert process.returncode == CANNOT


def test_progress_is_shown_on_a_terminal_and_stays_out_of_the_output(file: Path) -> None:
    pytest.importorskip("rich")
    terminal, screen = os.openpty()
    command = [*COMMAND, str(file), "--format", "jsonl"]
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "80"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=screen, env=environment) as process:
        os.close(screen)
        assert process.stdout is not None
        out = process.stdout.read().decode()
    shown = os.read(terminal, 10_000)
    os.close(terminal)
    assert f"{len(TEXT.encode())} bytes".encode() in shown.replace(b"/", b" ")
    assert len(records(out)) == 4


def test_nothing_is_said_on_standard_error_that_is_no_terminal(file: Path) -> None:
    done = subprocess.run([*COMMAND, str(file)], capture_output=True, check=True)
    assert done.stderr == b""


def passage_with_mentions() -> Passage:
    return next(one for one in read_corpus(SEEDS).passages if len(scan_all(one.text)) > 2)


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Census:
    """A census of one passage: a mention of each status, and a sentence that is open."""
    passage = passage_with_mentions()
    found = scan_all(passage.text, offset=passage.start)[:3]
    entries = [Entry(passage, mention.start, mention.end, mention) for mention in found]
    entries[0].extract("c1")
    entries[1].dismiss(DismissalReason.MARKUP, DismissalRule.RESIDUE)
    entries.append(Entry(passage, passage.start, passage.end))
    census = Census(entries[:3], entries[3:])
    monkeypatch.setattr("ccdata.packaging.building.census", lambda seeds: census)
    return census


def test_without_a_file_the_seeds_are_accounted_for(
    taken: Census, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["census", "--seeds", str(SEEDS)]) == WRONG
    out = capsys.readouterr().out
    rows = [line.split() for line in out.splitlines()]
    assert ["kind", "extracted", "dismissed", "open"] in rows
    assert ["sentence", "0", "0", "1"] in rows
    assert ["all", "1", "1", "2"] in rows
    assert ["markup", "residue", "1"] in rows
    assert ["open:", "2"] in rows
    for entry in taken.open:
        assert f"{entry.passage.id}, characters {entry.start} to {entry.end}: " in out
        assert " ".join(entry.text.split()) in " ".join(out.split())


def test_a_census_with_nothing_open_is_fine(taken: Census, capsys: pytest.CaptureFixture[str]) -> None:
    for entry in taken.open:
        entry.dismiss(DismissalReason.PAGE_FURNITURE, None, "a note")
    assert main(["census", "--seeds", str(SEEDS)]) == FINE
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["page_furniture", "by", "hand", "2"] in rows
    assert rows[-1] == ["open:", "0"]


def test_the_account_is_one_object_an_entry_and_no_sentence_has_its_words(
    taken: Census, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["census", "--seeds", str(SEEDS), "--format", "jsonl"]) == WRONG
    found = records(capsys.readouterr().out)
    assert {record["status"] for record in found} == {"extracted", "dismissed", "open"}
    by_place = {(record["start"], record["end"]): record for record in found}
    for entry in (*taken.mentions, *taken.sentences):
        record = by_place[entry.start, entry.end]
        assert record["passage_id"] == entry.passage.id
        assert record["kind"] == ("sentence" if entry.mention is None else entry.mention.kind)
        assert record["text"] == (None if entry.mention is None else entry.text)
        assert (record["citation_id"], record["reason"], record["rule"]) == (
            entry.citation_id, entry.reason, entry.rule
        )  # fmt: skip


def test_without_a_checkout_it_says_what_the_seeds_census_needs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, file: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("ccdata.commands.checkout.ccdata.__file__", str(tmp_path / "a" / "b" / "c" / "d.py"))
    assert main(["census"]) == CANNOT
    assert "needs the source documents" in capsys.readouterr().err
    assert main(["census", str(file)]) == FINE


def test_seeds_and_files_do_not_go_together(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["census", str(file), "--seeds", str(SEEDS)]) == CANNOT
    assert "--seeds goes with no FILE" in capsys.readouterr().err
