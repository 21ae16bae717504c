"""Zips that are made to harm: each is refused with a reason, and nothing of it is written anywhere."""

from __future__ import annotations

import io
import json
import struct
import time
import zipfile
from pathlib import Path

import pytest

import ccdata
from ccdata.validation import Report, zips
from ccdata.validation.zips import Refused, Zip, unsafe
from tests.validation.standard.cases import fields, package, table

CSV = "id,name\n1,apple\n"
ABOUT = json.dumps(package(table(schema={"fields": fields(id="integer", name="string")})))


def made(path: Path, **files: bytes | str) -> Path:
    """A zip of a sound package, with files more or others: `t.csv` is given as ``t``."""
    content = {"datapackage.json": ABOUT, "t.csv": CSV} | {
        f"{key}.csv": value for key, value in files.items()
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in content.items():
            file.writestr(name, text)
    return path


def rules(report: Report) -> list[str]:
    return [one.rule for one in report.violations]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.zip"


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_every_way_to_pack_is_read(path: Path, method: int) -> None:
    with zipfile.ZipFile(path, "w", method) as file:
        file.writestr("datapackage.json", ABOUT)
        file.writestr("t.csv", CSV)
    assert ccdata.validate(path).ok


@pytest.mark.parametrize("folder", ["", "./", "p/", "./p/", "p/./"])
def test_a_package_is_found_at_the_top_however_that_is_written(path: Path, folder: str) -> None:
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(f"{folder}datapackage.json", ABOUT)
        file.writestr(f"{folder}t.csv", CSV)
    assert ccdata.validate(path).ok


def test_an_entry_that_grows_beyond_measure_is_not_unpacked(path: Path) -> None:
    began = time.monotonic()
    report = ccdata.validate(made(path, t=bytes(64 * 2**20)))
    assert time.monotonic() - began < 10
    assert rules(report) == ["package-limits"]
    assert "grows more than 400 times" in report.violations[0].message


def test_a_small_entry_may_grow_as_it_likes(path: Path) -> None:
    report = ccdata.validate(made(path, t="id,name\n" + "1,a\n" * 500_000))
    assert report.ok


@pytest.mark.parametrize(
    ("limit", "value", "said"),
    [
        ("MAX_ENTRIES", 1, "the zip has 2 entries, more than 1"),
        ("MAX_BYTES", 10, "unpack to more than 10 bytes"),
        ("MAX_DIRECTORY", 10, "a list of entries beyond all measure"),
    ],
)
def test_an_archive_that_is_too_large_is_not_read(
    path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, said: str
) -> None:
    made(path)
    monkeypatch.setattr(zips, limit, value)
    report = ccdata.validate(path)
    assert rules(report) == ["package-limits"]
    assert said in report.violations[0].message


def test_an_entry_that_holds_more_than_it_says_is_refused(path: Path) -> None:
    """Whatever is declared, no more is read: the checksum does not hold then, or the bytes are counted."""
    content = bytearray(made(path, t="id,name\n" + "1,a\n" * 100_000).read_bytes())
    for mark, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = content.rindex(mark)
        struct.pack_into("<L", content, start + place, 20)
    path.write_bytes(content)
    report = ccdata.validate(path)
    assert set(rules(report)) <= {"package-limits", "resource-path", "file-present"}
    assert not report.ok


def test_entries_that_overlap_are_refused(path: Path) -> None:
    """As in the bombs that unpack one block again and again."""
    content = bytearray(made(path, t=bytes(range(256)) * 8).read_bytes())
    start = content.rindex(b"PK\x01\x02")
    struct.pack_into("<L", content, start + 20, len(content) * 2)
    path.write_bytes(content)
    report = ccdata.validate(path)
    assert rules(report) == ["package-limits"]
    assert "overlap" in report.violations[0].message


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.9])
@pytest.mark.parametrize("name", ["t.csv", "datapackage.json"])
def test_an_entry_that_is_damaged_is_said_to_be_so(path: Path, cut: float, name: str) -> None:
    text = "id,name\n" + "".join(f"{n},{n * 7919 % 10007}\n" for n in range(3000))
    content = bytearray(made(path, t=text).read_bytes())
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        info = file.getinfo(name)
    place = info.header_offset + 30 + len(name) + int(info.compress_size * cut)
    content[place : place + 4] = b"\xff\x00\xff\x00"
    path.write_bytes(content)
    report = ccdata.validate(path)
    assert not report.ok
    assert "zip" in report.violations[0].message


@pytest.mark.parametrize(
    "name",
    ["../out.csv", "/etc/out.csv", "a/../../out.csv", "C:\\out.csv", "a\\..\\out.csv", "a\0.csv", "a\nb.csv"],
)
def test_an_entry_that_leaves_the_archive_is_named(path: Path, name: str) -> None:
    made(path)
    info = zipfile.ZipInfo("x")
    info.filename = info.orig_filename = name
    with zipfile.ZipFile(path, "a") as file:
        file.writestr(info, "x")
    report = ccdata.validate(path)
    assert rules(report) == ["resource-path"]
    assert report.violations[0].message.startswith("the zip has an entry ")
    assert "\n" not in report.violations[0].message
    assert sorted(one.name for one in path.parent.iterdir()) == ["p.zip"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_entries_of_one_name_are_named(path: Path) -> None:
    made(path)
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("t.csv", "other")
    report = ccdata.validate(path)
    assert report.violations[0].message == "the zip has two entries 't.csv'"


def test_an_entry_that_is_a_link_is_refused(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("datapackage.json", ABOUT)
        info = zipfile.ZipInfo("t.csv")
        info.external_attr = 0o120777 << 16
        file.writestr(info, "/etc/passwd")
    report = ccdata.validate(path)
    assert rules(report) == ["resource-path"]
    assert "is a link" in report.violations[0].message


def test_an_entry_that_is_encrypted_is_refused(path: Path) -> None:
    content = bytearray(made(path).read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.rindex(mark) + place] |= 1
    path.write_bytes(content)
    report = ccdata.validate(path)
    assert rules(report) == ["file-present"]
    assert "encrypted" in report.violations[0].message


def test_a_zip_within_a_zip_is_a_file_like_any_other(path: Path, tmp_path: Path) -> None:
    inner = made(tmp_path / "inner.zip").read_bytes()
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("datapackage.json", json.dumps(package({"name": "inner", "path": "inner.zip"})))
        file.writestr("inner.zip", inner)
    assert ccdata.validate(path).ok


def test_what_is_asked_of_an_archive_that_is_refused_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(path)
    monkeypatch.setattr(zips, "MAX_ENTRIES", 0)
    archive = Zip(path, "datapackage.json")
    assert archive.is_refused
    for use in (archive.open, archive.size, archive.local):
        with pytest.raises(Refused):
            use("t.csv")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("data/t.csv", None),
        ("./t.csv", None),
        ("my data/t (1).csv", None),
        ("..csv", None),
        ("t..csv", None),
        ("", "empty"),
        ("/t.csv", "absolute"),
        ("//host/t.csv", "absolute"),
        ("C:t.csv", "drive"),
        ("s3://bucket/t.csv", "remote"),
        ("file:///etc/passwd", "remote"),
        ("data:text/csv,a", "remote"),
        ("a\\b.csv", "backslash"),
        ("..", "leaves"),
        ("a/../t.csv", "leaves"),
        ("t\x00.csv", "printed"),
        ("t\n.csv", "printed"),
        ("t\ud800.csv", "printed"),
    ],
)
def test_which_names_are_unsafe(name: str, why: str | None) -> None:
    found = unsafe(name)
    assert found is None if why is None else found is not None and why in found
