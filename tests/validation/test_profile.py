"""Properties of packages and resources: which values break the standard, and which do not."""

from __future__ import annotations

from typing import Any

import pytest

from ccdata.validation.findings import Findings
from ccdata.validation.notes import Notes
from ccdata.validation.profile import (
    check_package,
    check_resource,
    is_encoding,
    path_fault,
    url_or_path,
    version_of,
)
from ccdata.validation.rules import DESCRIPTOR_PROFILE


def faults_of_package(of: int = 2, /, **properties: Any) -> list[str]:
    findings = Findings()
    findings.perform(DESCRIPTOR_PROFILE)
    about = {"name": "p", "resources": [{}], **properties}
    check_package(about, of, Notes(findings, "datapackage.json"))
    return [one.message.partition(":")[0] for one in findings.report("").violations]


def faults_of_resource(of: int = 2, /, **properties: Any) -> list[str]:
    findings = Findings()
    findings.perform(DESCRIPTOR_PROFILE)
    about = {"name": "t", "path": "t.csv", **properties}
    check_resource(about, "resources[0]", of, Notes(findings, "datapackage.json"))
    return [
        one.message.partition(":")[0].removeprefix("resources[0].") for one in findings.report("").violations
    ]


@pytest.mark.parametrize(
    ("about", "version"),
    [
        ({}, 1),
        ({"profile": "data-package"}, 1),
        ({"$schema": "https://datapackage.org/profiles/1.0/datapackage.json"}, 1),
        ({"$schema": "https://specs.frictionlessdata.io/schemas/data-package.json"}, 1),
        ({"$schema": "https://datapackage.org/profiles/2.0/datapackage.json"}, 2),
        ({"$schema": "https://datapackage.org/profiles/2.1/datapackage.json"}, 2),
        ({"$schema": "https://example.org/extension/1.0/profile.json"}, 2),
        ({"$schema": 7}, 1),
        ({"$schema": "/profiles/2.0/datapackage.json"}, 1),
    ],
)
def test_the_version_is_what_a_descriptor_declares(about: dict[str, Any], version: int) -> None:
    assert version_of(about) == version


@pytest.mark.parametrize("value", [7, None, [], {}, True])
@pytest.mark.parametrize(
    "key", ["$schema", "name", "id", "title", "description", "homepage", "version", "image", "created"]
)
def test_a_property_that_is_a_text_is_no_other_value(key: str, value: Any) -> None:
    assert faults_of_package(**{key: value}) == [key]


@pytest.mark.parametrize(
    ("key", "good", "bad"),
    [
        ("created", "1985-04-12T23:20:50.52Z", "1985-04-12"),
        ("created", "1990-12-31T23:59:60Z", "1990-12-31T23:59:61Z"),
        ("created", "1996-12-19T16:39:57-08:00", "1996-12-19T16:39:57"),
        ("created", "2024-02-29T00:00:00+23:59", "2023-02-29T00:00:00Z"),
        ("created", "2024-02-29t00:00:00z", "2024-02-29T24:00:00Z"),
        ("homepage", "https://example.org/", "example.org"),
        ("homepage", "", "a b"),
        ("$schema", "https://example.org/profile.json", "profile.json"),
        ("$schema", "https://datapackage.org/profiles/1.0/datapackage.json", ""),
        ("image", "img/a.png", "../a.png"),
        ("image", "https://example.org/a.png", "s3://bucket/a.png"),
        ("keywords", [], "a"),
        ("keywords", ["a"], ["a", 1]),
        ("licenses", [{"path": "LICENSE"}], {}),
        ("sources", [{"title": "a"}], "a"),
        ("contributors", [], None),
    ],
)
def test_the_form_of_a_property(key: str, good: Any, bad: Any) -> None:
    assert faults_of_package(**{key: good}) == []
    assert faults_of_package(**{key: bad}) == [key]


@pytest.mark.parametrize(
    ("key", "one", "at"),
    [
        ("licenses", 7, ""),
        ("licenses", {}, ""),
        ("licenses", {"name": "a b"}, ".name"),
        ("licenses", {"path": "/a"}, ".path"),
        ("sources", {}, ""),
        ("sources", {"title": 7}, ".title"),
        ("sources", {"email": "not an email"}, ".email"),
        ("contributors", {"email": 7}, ".email"),
        ("contributors", {"roles": "a"}, ".roles"),
        ("contributors", {"path": 7}, ".path"),
        ("contributors", [], ""),
    ],
)
def test_who_is_said_of_a_package_and_of_a_resource(key: str, one: Any, at: str) -> None:
    assert faults_of_package(**{key: [one]}) == [f"{key}[0]{at}"]
    assert faults_of_resource(**{key: [one]}) == [f"{key}[0]{at}"]


def test_version_1_wants_small_letters_and_titles_where_it_is_declared() -> None:
    properties = {"name": "A b", "sources": [{"path": "a"}], "contributors": [{"email": "a@b.org"}]}
    assert faults_of_package(**properties) == []
    assert faults_of_package(1, **properties) == ["name"]
    declared = faults_of_package(1, profile="data-package", **properties)
    assert sorted(declared) == ["contributors[0]", "name", "sources[0]"]


@pytest.mark.parametrize(
    ("properties", "faults"),
    [
        ({"bytes": 0}, []),
        ({"bytes": -1}, ["bytes"]),
        ({"bytes": True}, ["bytes"]),
        ({"bytes": "1"}, ["bytes"]),
        ({"hash": ""}, []),
        ({"hash": "A" * 32}, []),
        ({"hash": "sha256:00ff"}, []),
        ({"hash": "sha256:xyz"}, ["hash"]),
        ({"hash": "00ff"}, ["hash"]),
        ({"mediatype": "text/csv"}, []),
        ({"mediatype": "csv"}, ["mediatype"]),
        ({"encoding": "ISO-8859-1"}, []),
        ({"encoding": 7}, ["encoding"]),
        ({"type": "table"}, []),
        ({"type": "file"}, []),
        ({"type": "blob"}, ["type"]),
        ({"type": []}, ["type"]),
        ({"schema": "schema.json", "dialect": {}}, []),
        ({"schema": []}, ["schema"]),
        ({"dialect": 7}, ["dialect"]),
        ({"profile": []}, ["profile"]),
    ],
)
def test_the_properties_of_a_resource(properties: dict[str, Any], faults: list[str]) -> None:
    assert faults_of_resource(**properties) == faults


def test_a_tabular_resource_of_version_1_has_a_schema() -> None:
    assert faults_of_resource(1, profile="tabular-data-resource") == ["schema"]
    assert faults_of_resource(1, profile="data-resource") == []


@pytest.mark.parametrize("name", ["utf-8", "UTF8", "latin-1", "windows-1252", "utf-16", "ascii", "big5"])
def test_encodings_of_texts(name: str) -> None:
    assert is_encoding(name)


@pytest.mark.parametrize("name", ["", "klingon", "base64", "hex", "zip", "rot13", "a\0b", "é" * 10])
def test_what_is_no_encoding_of_texts(name: str) -> None:
    assert not is_encoding(name)


@pytest.mark.parametrize("path", ["a.csv", "./a.csv", "a/b c/d.csv", "a.b/c", "ä.csv"])
def test_paths_that_may_be_followed(path: str) -> None:
    assert path_fault(path) is None


@pytest.mark.parametrize(
    "path", [".a", "a/.b/c", "..", "a/../b", "/a", "~a/../b", "ftp://a.org/b", "", "a\\b"]
)
def test_paths_that_may_not(path: str) -> None:
    assert path_fault(path) is not None


@pytest.mark.parametrize(
    ("value", "is_one"), [("https://a.org", True), ("FTP://a.org/b", True), ("s3://a/b", False), (7, False)]
)
def test_urls_and_paths(value: Any, is_one: bool) -> None:
    assert (url_or_path(value) is None) is is_one
