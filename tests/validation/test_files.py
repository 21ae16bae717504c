"""The files of a resource: that they are there, and are those that the descriptor describes."""

from __future__ import annotations

from hashlib import new
from typing import Any

import pytest

from ccdata.validation.files import check_weight, find_files
from ccdata.validation.findings import Findings
from ccdata.validation.notes import Notes
from ccdata.validation.report import Report
from ccdata.validation.rules import DESCRIPTOR_PROFILE
from tests.validation.small import Held

FILES = {"a.csv": "id\n1\n", "b.csv": "2\n", "sub/c.csv": ""}


def found(about: dict[str, Any]) -> tuple[tuple[str, ...] | None, Report]:
    findings = Findings()
    notes = Notes(findings, "datapackage.json", "t")
    return find_files(about, "r", Held(FILES), notes), findings.report("")


def weighed(paths: list[str], **about: Any) -> Report:
    findings = Findings()
    findings.perform(DESCRIPTOR_PROFILE)
    notes = Notes(findings, "datapackage.json", "t")
    assert check_weight(about, "r", paths, Held(FILES), notes)
    return findings.report("")


@pytest.mark.parametrize(
    ("about", "paths"),
    [
        ({"path": "a.csv"}, ("a.csv",)),
        ({"path": ["b.csv", "a.csv"]}, ("b.csv", "a.csv")),
        ({"path": "sub/c.csv"}, ("sub/c.csv",)),
        ({"url": "a.csv"}, ("a.csv",)),
        ({"url": "http://a.org/", "path": "a.csv"}, ("a.csv",)),
    ],
)
def test_files_are_found(about: dict[str, Any], paths: tuple[str, ...]) -> None:
    assert found(about)[0] == paths
    assert found(about)[1].violations == ()


@pytest.mark.parametrize(
    ("path", "rule", "message"),
    [
        (7, "resource-path", "r.path: is a number, not a string"),
        (None, "resource-path", "r.path: is null, not a string"),
        ([], "resource-path", "r.path: is empty"),
        ([["a.csv"]], "resource-path", "r.path[0]: is an array, not a string"),
        ("d.csv", "file-present", "no such file or directory"),
        (["a.csv", "d.csv"], "file-present", "no such file or directory"),
        ("../a.csv", "resource-path", "r.path: the path leaves the folder"),
        (["a.csv", "/b.csv"], "resource-path", "r.path[1]: the path is absolute"),
        ("https://a.org/a.csv", "resource-path", "r.path: the path is remote"),
        (".git/a.csv", "resource-path", "r.path: the path has a hidden part"),
    ],
)
def test_a_path_that_leads_to_no_file_is_said(path: Any, rule: str, message: str) -> None:
    paths, report = found({"path": path})
    (violation,) = report.violations
    assert (violation.rule, violation.resource) == (rule, "t")
    assert violation.message.startswith(message)
    assert paths is None


def test_every_path_that_leads_nowhere_is_named() -> None:
    _, report = found({"path": ["c.csv", "a.csv", "d.csv"]})
    assert [one.file for one in report.violations] == ["c.csv", "d.csv"]


def test_urls_and_paths_are_not_mixed() -> None:
    _, report = found({"path": ["a.csv", "http://a.org/b.csv"]})
    assert [one.rule for one in report.violations] == ["descriptor-profile", "resource-path"]
    assert report.violations[0].message == "r.path: mixes URLs and paths"


@pytest.mark.parametrize("algorithm", ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"])
def test_hashes_are_of_the_algorithms_that_there_are(algorithm: str) -> None:
    digits = new(algorithm, b"id\n1\n").hexdigest()
    assert weighed(["a.csv"], hash=f"{algorithm}:{digits}").violations == ()
    assert weighed(["a.csv"], hash=f"{algorithm.upper()}:{digits.upper()}").violations == ()
    other = digits[:-1] + ("0" if digits[-1] != "0" else "1")
    (violation,) = weighed(["a.csv"], hash=f"{algorithm}:{other}").violations
    assert (violation.rule, violation.file, violation.value) == (
        "file-hash",
        "a.csv",
        f"{algorithm}:{digits}",
    )


def test_bytes_and_hash_of_parts_are_of_all_of_them_one_after_the_other() -> None:
    digits = new("md5", b"id\n1\n2\n").hexdigest()
    assert weighed(["a.csv", "b.csv"], bytes=7, hash=digits).violations == ()
    (violation,) = weighed(["b.csv", "a.csv"], hash=digits).violations
    assert (violation.rule, violation.file) == ("file-hash", None)


def test_bytes_that_differ() -> None:
    (violation,) = weighed(["a.csv"], bytes=6).violations
    assert (violation.rule, violation.value, violation.message) == (
        "file-bytes",
        "5",
        "the descriptor says 6 bytes, there are 5",
    )


def test_a_hash_of_sha256_without_its_name_is_said_to_lack_it() -> None:
    (violation,) = weighed(["a.csv"], hash=f"md5:{'0' * 64}").violations
    assert "a hash by md5 has 32 digits, this has 64" in violation.message


def test_a_hash_that_nobody_here_knows_is_skipped_and_said_to_be() -> None:
    report = weighed(["a.csv"], hash="crc32:00ff")
    assert report.violations == ()
    assert [one.skipped for one in report.checks if one.rule == "file-hash"] == [
        ("r.hash: crc32 is no hash that is known here",)
    ]


@pytest.mark.parametrize(
    "about", [{}, {"hash": ""}, {"hash": 7}, {"hash": "00"}, {"bytes": True}, {"bytes": "5"}]
)
def test_what_is_no_hash_and_no_number_of_bytes_is_for_the_profile_to_say(about: dict[str, Any]) -> None:
    assert weighed(["a.csv"], **about).violations == ()
