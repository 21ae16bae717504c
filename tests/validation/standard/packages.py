"""Properties of packages and resources, and the data of resources: one package for each thing said."""

from __future__ import annotations

from hashlib import md5, sha1, sha256
from typing import Any

from tests.validation.standard.cases import Case, fields, package, table

CSV = "id,name\n1,apple\n2,orange\n"
FILES = {"t.csv": CSV}
SCHEMA = {"fields": fields(id="integer", name="string")}
PROFILE = ("descriptor-profile",)


def good(id_: str, about: Any, **properties: Any) -> Case:
    """A package that is valid."""
    return Case(id_, about, **{"files": FILES, **properties})


def bad(id_: str, about: Any, *finds: str, **properties: Any) -> Case:
    """A package that breaks the rules named: that of the descriptor where none is."""
    return Case(id_, about, **{"finds": finds or PROFILE, "files": FILES, **properties})


def about(**properties: Any) -> dict[str, Any]:
    """A package of one table, with these properties of its own."""
    return package(table(schema=SCHEMA), **properties)


def resource(**properties: Any) -> dict[str, Any]:
    """A package of one table with these properties."""
    return package(table(**{"schema": SCHEMA, **properties}))


PACKAGE = (
    good("package-2", about()),
    good("package-1", about(version=1)),
    good("package-profile", about(version=1, profile="data-package")),
    bad("json-none", "{", "descriptor-json"),
    bad("json-array", "[]", "descriptor-json"),
    bad(
        "json-twice",
        '{"name": "a", "name": "b", "resources": [{"name": "t", "path": "t.csv"}]}',
        "descriptor-json",
        differs="json-twice",
    ),
    bad(
        "json-nan",
        '{"name": "a", "x": NaN, "resources": [{"name": "t", "path": "t.csv"}]}',
        "descriptor-json",
        differs="json-nan",
    ),
    bad("profile-no-url", {**about(), "$schema": "foo"}, differs="urls"),
    bad("profile-path", {**about(), "$schema": "/profiles/2.0/datapackage.json"}, differs="urls"),
    bad("resources-missing", {"name": "p"}),
    bad("resources-empty", {"name": "p", "resources": []}, differs="resources-empty"),
    bad("resources-object", {"name": "p", "resources": {}}),
    bad("resources-of-texts", {"name": "p", "resources": ["t.csv"]}),
    good("name-missing", {**about(), "name": "p"}),
    good("name-upper-2", {**about(), "name": "Upper Case"}),
    bad("name-upper-1", {**package(table(schema=SCHEMA), version=1), "name": "Upper Case"}),
    bad("name-number", {**about(), "name": 7}),
    good(
        "metadata",
        about(
            title="T",
            description="D",
            homepage="https://example.org/",
            id="x",
            keywords=["a"],
            created="1985-04-12T23:20:50.52Z",
            image="image.png",
        ),
    ),
    bad("title-number", about(title=7)),
    bad("homepage-no-url", about(homepage="here"), differs="urls"),
    bad("created-date", about(created="1985-04-12")),
    bad("created-text", about(created="yesterday")),
    bad("keywords-text", about(keywords="a, b")),
    bad("keywords-numbers", about(keywords=[1])),
    bad("image-absolute", about(image="/image.png"), differs="urls"),
    good("licenses", about(licenses=[{"name": "ODC-PDDL-1.0"}, {"path": "LICENSE"}])),
    bad("licenses-object", about(licenses={"name": "ODC-PDDL-1.0"})),
    bad("licenses-empty-object", about(licenses=[{"title": "Open"}])),
    good("sources", about(sources=[{"title": "a", "path": "https://example.org/a"}, {"email": "a@b.org"}])),
    bad(
        "sources-1",
        package(table(schema=SCHEMA), version=1, profile="data-package", sources=[{"email": "a@b.org"}]),
        differs="people",
    ),
    bad("sources-nothing", about(sources=[{}]), differs="people"),
    bad("sources-text", about(sources=["World Bank"])),
    good("contributors", about(contributors=[{"title": "Joe", "roles": ["creator"]}, {"givenName": "Jo"}])),
    good(
        "contributors-role-1",
        package(table(schema=SCHEMA), version=1, contributors=[{"title": "Joe", "role": "author"}]),
    ),
    bad("sources-email", about(sources=[{"title": "a", "email": "not an email"}])),
    bad("contributors-email", about(contributors=[{"title": "Joe", "email": "Joe"}])),
    bad("contributors-nothing", about(contributors=[{}]), differs="people"),
    bad("contributors-roles", about(contributors=[{"title": "Joe", "roles": "creator"}]), differs="people"),
    good("custom-properties", about(**{"dc:temporal": {"start": "1800-01-01"}, "anything": [1, None]})),
)

RESOURCE = (
    good("resource-file", package({"name": "t", "path": "t.txt"}), files={"t.txt": "a"}),
    good("resource-untyped-table", package({"name": "t", "path": "t.csv", "schema": SCHEMA})),
    good("resource-type-table", resource()),
    bad("resource-type-other", resource(type="blob")),
    bad("resource-name-missing", package({"path": "t.csv"})),
    bad("resource-name-number", package({"name": 7, "path": "t.csv"})),
    bad("resource-name-twice", package(table(schema=SCHEMA), table(schema=SCHEMA))),
    bad("resource-name-1", package(table("T able", "t.csv"), version=1)),
    good("resource-name-2", package(table("T able", "t.csv"))),
    bad("resource-nowhere", package({"name": "t"})),
    bad("resource-path-and-data", package({"name": "t", "path": "t.csv", "data": [["id"], [1]]})),
    good("resource-url-0", package({"name": "t", "url": "t.csv"}, version=1)),
    good(
        "resource-metadata",
        resource(title="T", description="D", format="csv", mediatype="text/csv", encoding="utf-8"),
    ),
    bad("resource-title-number", resource(title=7)),
    bad("resource-mediatype", resource(mediatype="csv"), differs="mediatype"),
    # --- paths
    bad("path-number", package(table(path=7)), "resource-path"),
    bad("path-empty", package(table(path="")), "resource-path"),
    bad("path-missing-file", package(table(path="u.csv")), "file-present"),
    bad("path-absolute", package(table(path="/etc/passwd")), "resource-path"),
    bad("path-parent", package(table(path="../t.csv")), "resource-path"),
    bad("path-parent-inside", package(table(path="data/../t.csv")), "resource-path"),
    bad(
        "path-hidden",
        package(table(path=".hidden/t.csv")),
        "resource-path",
        files={".hidden/t.csv": CSV},
        differs="hidden",
    ),
    bad("path-remote", package(table(path="https://example.org/t.csv")), "resource-path", alone=True),
    bad("path-scheme", package(table(path="s3://bucket/t.csv")), "resource-path", alone=True),
    bad("path-file-scheme", package(table(path="file:///etc/passwd")), "resource-path", alone=True),
    bad("path-folder", package(table(path="d")), "resource-path", files={"d/t.csv": CSV}),
    good("path-dot", package(table(path="./t.csv", schema=SCHEMA))),
    good("path-space", package(table(path="my data/t 1.csv", schema=SCHEMA)), files={"my data/t 1.csv": CSV}),
    good("path-upper-case", package(table(path="T.CSV", schema=SCHEMA)), files={"T.CSV": CSV}),
    good("path-accent", package(table(path="données.csv", schema=SCHEMA)), files={"données.csv": CSV}),
    # --- several files
    good(
        "paths",
        package(table(path=["a.csv", "b.csv"], schema=SCHEMA)),
        files={"a.csv": "id,name\n1,a\n", "b.csv": "2,b\n"},
    ),
    good(
        "paths-with-headers",
        package(table(path=["a.csv", "b.csv"], schema=SCHEMA)),
        files={"a.csv": "id,name\n1,a\n", "b.csv": "id,name\n2,b\n"},
    ),
    good("paths-twice", package(table(path=["t.csv", "t.csv"], schema=SCHEMA))),
    bad(
        "paths-twice-key",
        package(table(path=["t.csv", "t.csv"], schema={**SCHEMA, "primaryKey": ["id"]})),
        "key-primary",
    ),
    bad(
        "paths-second-wrong",
        package(table(path=["a.csv", "b.csv"], schema=SCHEMA)),
        "cell-type",
        files={"a.csv": "id,name\n1,a\n", "b.csv": "x,b\n"},
        differs="parts-headers",
    ),
    bad(
        "paths-second-with-header-wrong",
        package(table(path=["a.csv", "b.csv"], schema=SCHEMA)),
        "cell-type",
        files={"a.csv": "id,name\n1,a\n", "b.csv": "id,name\nx,b\n"},
    ),
    bad(
        "paths-key-across",
        package(table(path=["a.csv", "b.csv"], schema={**SCHEMA, "primaryKey": ["id"]})),
        "key-primary",
        files={"a.csv": "id,name\n1,a\n", "b.csv": "1,b\n"},
        differs="parts-headers",
    ),
    good("paths-of-one", package(table(path=["t.csv"], schema=SCHEMA))),
    bad("paths-empty", package(table(path=[])), "resource-path"),
    bad("paths-missing", package(table(path=["t.csv", "u.csv"], schema=SCHEMA)), "file-present"),
    bad(
        "paths-mixed",
        package(table(path=["t.csv", "https://example.org/t.csv"])),
        "descriptor-profile",
        "resource-path",
        alone=True,
    ),
    # --- bytes and hash
    good("bytes", resource(bytes=len(CSV))),
    bad("bytes-wrong", resource(bytes=1), "file-bytes"),
    bad("bytes-text", resource(bytes=str(len(CSV)))),
    good("hash-md5", resource(hash=md5(CSV.encode()).hexdigest())),
    good("hash-md5-prefix", resource(hash=f"md5:{md5(CSV.encode()).hexdigest()}")),
    good("hash-sha1", resource(hash=f"sha1:{sha1(CSV.encode()).hexdigest()}")),
    good("hash-sha256", resource(hash=f"sha256:{sha256(CSV.encode()).hexdigest()}")),
    bad("hash-wrong", resource(hash=f"sha256:{'0' * 64}"), "file-hash"),
    bad("hash-md5-wrong", resource(hash="0" * 32), "file-hash"),
    bad("hash-text", resource(hash="abc")),
    # --- encodings
    good(
        "encoding-latin-1",
        package(table(encoding="iso-8859-1", schema=SCHEMA)),
        files={"t.csv": "id,name\n1,café\n".encode("latin-1")},
    ),
    good(
        "encoding-windows",
        package(table(encoding="windows-1252", schema=SCHEMA)),
        files={"t.csv": "id,name\n1,café €\n".encode("cp1252")},
    ),
    good(
        "encoding-utf-16",
        package(table(encoding="utf-16", schema=SCHEMA)),
        files={"t.csv": CSV.encode("utf-16")},
    ),
    bad(
        "encoding-not-declared",
        resource(),
        "csv-encoding",
        files={"t.csv": "id,name\n1,café\n".encode("latin-1")},
        differs="encoding-guessed",
    ),
    bad(
        "encoding-not-so",
        resource(encoding="utf-8"),
        "csv-encoding",
        files={"t.csv": "id,name\n1,café\n".encode("latin-1")},
    ),
    bad("encoding-unknown", resource(encoding="klingon"), "resource-form"),
    good(
        "encoding-of-no-text",
        package({"name": "t", "path": "t.pdf", "encoding": "binary"}),
        files={"t.pdf": "x"},
        differs="encoding-of-no-text",
    ),
    good("encoding-bom", resource(), files={"t.csv": "\ufeff" + CSV}),
    good("line-ends-crlf", resource(), files={"t.csv": CSV.replace("\n", "\r\n")}),
    good("line-ends-none-last", resource(), files={"t.csv": CSV.rstrip("\n")}),
    good("quoted-newline", resource(), files={"t.csv": 'id,name\n1,"a\nb"\n2,c\n'}),
    # --- inline data
    good("data-arrays", package(table(data=[["id", "name"], [1, "a"], [2, None]], schema=SCHEMA))),
    good(
        "data-objects", package(table(data=[{"id": 1, "name": "a"}, {"name": "b", "id": 2}], schema=SCHEMA))
    ),
    good("data-objects-lacking", package(table(data=[{"id": 1, "name": "a"}, {"id": 2}], schema=SCHEMA))),
    bad("data-wrong-type", package(table(data=[["id", "name"], ["x", "a"]], schema=SCHEMA)), "cell-type"),
    bad("data-text-for-number", package(table(data=[["id", "name"], [1, 7]], schema=SCHEMA)), "cell-type"),
    good(
        "data-no-header", package(table(data=[[1, "a"], [2, "b"]], schema=SCHEMA, dialect={"header": False}))
    ),
    bad("data-of-texts", package(table(data=["id", "name"], schema=SCHEMA)), "resource-form"),
    bad("data-text", package(table(data="id,name\n1,a\n", format="csv", schema=SCHEMA)), "resource-form"),
    good("data-text-of-no-table", package({"name": "t", "data": "hello", "format": "txt"}), differs="data"),
    good(
        "data-csv-of-no-table",
        package({"name": "t", "data": CSV, "format": "csv", "schema": SCHEMA}),
        differs="data",
    ),
    bad(
        "data-csv-wrong",
        package({"name": "t", "data": "id,name\nx,a\n", "format": "csv", "schema": SCHEMA}),
        "cell-type",
    ),
    bad("data-text-of-nothing", package({"name": "t", "data": "hello"})),
    bad("data-null", package({"name": "t", "data": None})),
    bad("data-number", package({"name": "t", "data": 7, "format": "json"})),
    bad("data-boolean", package({"name": "t", "data": False})),
    good("data-object-of-no-table", package({"name": "t", "data": {"a": 1}}), differs="data"),
    good(
        "data-json",
        package(table(data=[{"id": 1, "name": "a"}], format="json", schema=SCHEMA)),
        differs="data",
    ),
    # --- formats
    good("format-tsv", package(table(path="t.tsv", schema=SCHEMA)), files={"t.tsv": CSV.replace(",", "\t")}),
    good(
        "format-json",
        package(table(path="t.json", schema=SCHEMA)),
        files={"t.json": '[["id", "name"], [1, "a"]]'},
        alone=True,
    ),
    good(
        "format-json-objects",
        package(table(path="t.json", schema=SCHEMA)),
        files={"t.json": '[{"id": 1, "name": "a"}]'},
        alone=True,
    ),
    bad(
        "format-json-wrong",
        package(table(path="t.json", schema=SCHEMA)),
        "cell-type",
        files={"t.json": '[{"id": "x", "name": "a"}]'},
        alone=True,
    ),
    bad(
        "format-json-broken",
        package(table(path="t.json", schema=SCHEMA)),
        "resource-form",
        files={"t.json": "[{"},
        alone=True,
    ),
    good("format-declared", package(table(path="t.txt", format="csv", schema=SCHEMA)), files={"t.txt": CSV}),
    bad("format-unread", package(table(path="t.ods", schema=SCHEMA)), "resource-form", files={"t.ods": "x"}),
    # --- profiles of version 1
    good(
        "profile-tabular",
        package(
            {"name": "t", "path": "t.csv", "profile": "tabular-data-resource", "schema": SCHEMA},
            version=1,
            profile="tabular-data-package",
        ),
    ),
    bad(
        "profile-tabular-wrong",
        package(
            {
                "name": "t",
                "path": "t.csv",
                "profile": "tabular-data-resource",
                "schema": {"fields": fields(id="integer", name="integer")},
            },
            version=1,
        ),
        "cell-type",
    ),
    good(
        "profile-tabular-called-otherwise",
        package(
            {"name": "t", "path": "stops.txt", "profile": "tabular-data-resource", "schema": SCHEMA},
            version=1,
        ),
        files={"stops.txt": CSV},
        differs="tabular-1",
    ),
    good(
        "profile-data-resource",
        package(
            {"name": "t", "path": "t.txt", "profile": "data-resource", "schema": {"type": "object"}},
            version=1,
        ),
        files={"t.txt": "{}"},
        differs="schema-of-any",
    ),
    bad("profile-tabular-package", package(table(schema=SCHEMA), version=1, profile="tabular-data-package")),
    bad(
        "profile-tabular-no-schema",
        package({"name": "t", "path": "t.csv", "profile": "tabular-data-resource"}, version=1),
    ),
)
