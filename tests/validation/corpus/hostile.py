"""Packages made to harm who validates them: each a maker of a folder or zip, and what must be found in it."""

from __future__ import annotations

import io
import json
import os
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tests.validation.small import PACKAGE, SCHEMA

Found = tuple[str, str | None, int | None, str | None]

DESCRIPTOR = "datapackage.json"
A_FIELD = {"name": "a", "type": "string"}
COLLIDING = 2**61 - 1
"""Multiples of it have the same hash in Python."""


@dataclass(frozen=True)
class Hostile:
    """A package, and the first violations that must be found in it, with their number."""

    name: str
    make: Callable[[Path], Path]
    first: tuple[Found, ...] = ()
    total: int | None = None

    def __str__(self) -> str:
        return self.name

    @property
    def reads_table(self) -> bool:
        """Whether an engine is asked at all, so far as that is told by what must be found."""
        return not self.first or not self.first[0][0].startswith(("descriptor-", "resource-", "file-"))


def about(fields: Sequence[Mapping[str, Any]] = (A_FIELD,), **changes: Any) -> dict[str, Any]:
    """A descriptor of one table ``t``, in ``t.csv`` unless told otherwise."""
    schema = {"$schema": SCHEMA, "fields": list(fields), **changes.pop("schema", {})}
    one = {"name": "t", "type": "table", "path": "t.csv", "schema": schema, **changes}
    return {"$schema": PACKAGE, "name": "hostile", "resources": [one]}


def _with_schema(path: str) -> dict[str, Any]:
    """A descriptor whose schema is elsewhere."""
    return {"name": "x", "resources": [{"name": "t", "type": "table", "path": "t.csv", "schema": path}]}


def folder(described: Any, **files: bytes) -> Callable[[Path], Path]:
    """A maker of a folder; the names of files have ``_`` for the dot."""

    def make(path: Path) -> Path:
        path.mkdir()
        content = described if isinstance(described, bytes) else json.dumps(described).encode()
        (path / DESCRIPTOR).write_bytes(content)
        for name, data in files.items():
            (path / name.replace("_", ".")).write_bytes(data)
        return path

    return make


def table(data: bytes | str, field: Mapping[str, Any] = A_FIELD, **changes: Any) -> Callable[[Path], Path]:
    """A maker of a folder with one CSV file of one column."""
    content = data.encode() if isinstance(data, str) else data
    return folder(about([{"name": "a", **field}], **changes), t_csv=content)


def string(**constraints: Any) -> dict[str, Any]:
    return {"type": "string", "constraints": constraints}


def parquet(column: Any, **options: Any) -> bytes:
    file = io.BytesIO()
    pq.write_table(pa.table({"a": column}), file, **options)
    return file.getvalue()


def of_parquet(data: bytes, type_: str = "string") -> Callable[[Path], Path]:
    return folder(about([{"name": "a", "type": type_}], path="t.parquet"), t_parquet=data)


def archive(*entries: tuple[str, bytes], edit: Callable[[bytes], bytes] = bytes) -> Callable[[Path], Path]:
    """A maker of a zip."""

    def make(path: Path) -> Path:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
            for name, data in entries:
                made.writestr(name, data)
        path = path.with_suffix(".zip")
        path.write_bytes(edit(file.getvalue()))
        return path

    return make


def after(make: Callable[[Path], Path], then: Callable[[Path], object]) -> Callable[[Path], Path]:
    """A maker that does something more to the folder."""

    def both(path: Path) -> Path:
        made = make(path)
        then(made)
        return made

    return both


def _lie(size: int) -> Callable[[bytes], bytes]:
    """Let a zip say of an entry of ``size`` bytes that it has a thousand."""

    def edit(content: bytes) -> bytes:
        true = struct.pack("<I", size)
        assert content.count(true) == 2
        return content.replace(true, struct.pack("<I", 1000))

    return edit


def _nested(depth: int) -> Any:
    kind, value = pa.int64(), 1
    for _ in range(depth):
        kind, value = pa.list_(kind), [value]  # type: ignore[assignment]
    return pa.array([value], kind)


def _cell(rule: str) -> tuple[Found, ...]:
    return ((rule, "t.csv", 2, "a"),)


def _described(rule: str) -> tuple[Found, ...]:
    return ((rule, DESCRIPTOR, None, None),)


def _line(rule: str, line: int = 2) -> tuple[Found, ...]:
    return ((rule, "t.csv", line, None),)


PLAIN = json.dumps(about()).encode()
NAMED = ("t.csv", b"a\n1\n")
GOOD = parquet(["x", "y"])
HUNDRED_THOUSAND = [{"name": f"c{n}", "type": "integer"} for n in range(100_000)]
_DOUBLED: dict[str, Any] = {f"d{n}": {"anyOf": [{"$ref": f"#/definitions/d{n + 1}"}] * 2} for n in range(40)}
_DOUBLED["d40"] = {"type": "string"}
_LAUGHS = {"definitions": _DOUBLED, "$ref": "#/definitions/d0"}
_MIXED = [("o", "object"), ("l", "array"), ("s", "string"), ("d", "date"), ("n", "number"), ("b", "boolean")]
_NAMES = [name for name, _ in _MIXED]
_ABOUT_OTHERS: list[dict[str, Any]] = [
    *({"rule": "share-range", "low": one, "high": two, "numerator": two, "denominator": one,
       "unit": "s", "percent": "x"} for one in _NAMES for two in _NAMES),
    *({"rule": "dates-order", "start": one, "end": two} for one in _NAMES for two in _NAMES),
    *({"rule": "hedge-bounds", "low": one, "high": one, "hedge": two} for one in _NAMES for two in _NAMES),
    *({"rule": "computed-value", "field": one, "function": "first_day", "from": two}
      for one in _NAMES for two in _NAMES),
    *({"rule": "computed-value", "field": one, "function": "lookup", "from": two,
       "reference": {"resource": "t", "field": "o", "take": "l"}} for one in _NAMES for two in _NAMES),
    *({"rule": "id-form", "field": one, "fields": ["o", "l"], "joinedBy": "/"} for one in _NAMES),
    *({"rule": "id-sorted", "field": one} for one in _NAMES),
    {"rule": "cell-formula", "fields": _NAMES},
]  # fmt: skip
_OTHERS = b'o,l,s,d,n,b\n"{""a"":[1]}","[{}]",x,2020-01-01,NaN,true\n"{}","[]",x,2020-01-01,1e999999999,1\n'

_PATHS: Mapping[str, str] = {
    "../t.csv": "resource-path", "data/../../t.csv": "resource-path", "./../t.csv": "resource-path",
    "/etc/passwd": "resource-path", "//host/t.csv": "resource-path", "..\\t.csv": "resource-path",
    "C:\\t.csv": "resource-path", "C:/t.csv": "resource-path", "\\\\host\\share\\t.csv": "resource-path",
    "file:///etc/passwd": "resource-path", "http://127.0.0.1:9/t.csv": "resource-path",
    "https://127.0.0.1:9/t.csv": "resource-path", "s3://bucket/t.csv": "resource-path",
    "ftp://127.0.0.1/t.csv": "resource-path", "zip::t.csv": "resource-path", "t.csv\0.png": "resource-path",
    "": "resource-path", ".": "resource-path", "..%2ft.csv": "resource-path",
    "%2e%2e/t.csv": "file-present", "~/t.csv": "file-present", "|ls": "file-present",
    "*.csv": "file-present", "t*.csv": "file-present", "CON": "file-present", "．．／t.csv": "file-present",
}  # fmt: skip

PATHS = tuple(
    Hostile(
        f"path {path!r}",
        folder(about(path=path, format="csv"), t_csv=b"a\n1\n"),
        ((rule, DESCRIPTOR if rule == "resource-path" else path, None, None),),
        1,
    )
    for path, rule in _PATHS.items()
)

OTHERS = (
    # --- zips
    Hostile("zip bomb", archive((DESCRIPTOR, PLAIN), ("t.csv", b"a\n" + b"0" * 10**8)),
            (("package-limits", "t.csv", None, None),), 1),
    Hostile("zip that lies",
            archive((DESCRIPTOR, PLAIN), ("t.csv", b"a\n" + b"0" * 10**8), edit=_lie(10**8 + 2)),
            (("resource-path", "t.csv", None, None),), 1),
    Hostile("zip of entries", archive((DESCRIPTOR, PLAIN), *((f"{n}", b"") for n in range(100_001))),
            _described("package-limits"), 1),
    Hostile("zip with a bomb of a descriptor", archive((DESCRIPTOR, b" " * 10**8)),
            _described("package-limits"), 1),
    Hostile("zip in a zip", archive((DESCRIPTOR, json.dumps(about(path="t.zip")).encode()), ("t.zip", b"PK")),
            _described("resource-form"), 1),
    Hostile("zip that slips",
            archive((DESCRIPTOR, PLAIN), NAMED, ("../evil", b""), ("/evil", b""), ("C:\\evil", b"")),
            (("resource-path", None, None, None),) * 3, 3),
    # --- descriptors
    Hostile("a million brackets", folder(b"[" * 10**6), _described("package-limits"), 1),
    Hostile("objects without end", folder(b'{"a":' * 10**5 + b"1" + b"}" * 10**5),
            _described("package-limits"), 1),
    Hostile("no descriptor but NUL", folder(b"\0" * 1000), (("descriptor-json", DESCRIPTOR, 1, None),), 1),
    Hostile("an empty descriptor", folder(b""), (("descriptor-json", DESCRIPTOR, 1, None),), 1),
    Hostile("a number of a million digits", folder(b'{"resources": ' + b"9" * 10**6 + b"}"),
            _described("descriptor-json"), 1),
    Hostile("half a surrogate pair", folder(json.dumps(about(path="\ud800.csv")).encode(), t_csv=b"a\n"),
            (("descriptor-json", DESCRIPTOR, None, None), ("file-present", "�.csv", None, None)), 2),
    Hostile("schemas in a circle", folder(_with_schema("s1.json"), t_csv=b"a\n1\n",
            s1_json=b'{"$ref": "s2.json", "fields": "s2.json"}', s2_json=b'{"$ref": "s1.json"}'),
            (("descriptor-profile", "s1.json", None, None),)),
    Hostile("a schema far away", folder(_with_schema("http://127.0.0.1:9/s.json"), t_csv=b"a\n1\n"),
            _described("resource-path"), 1),
    Hostile("a profile far away",
            folder(about() | {"$schema": "http://127.0.0.1:9/p.json"}, t_csv=b"a\n1\n"), (), 0),
    Hostile("bounds beyond measure", folder(
        json.dumps(about([{"name": "a", "type": "number", "constraints": {"minimum": 0.5, "maximum": 0.25}}]))
        .replace("0.5", "1e999999999").replace("0.25", "-1e-999999999").encode(), t_csv=b"a\n1\n"),
        _cell("cell-range") * 2, 2),
    Hostile("rules about other types", folder(
        about([{"name": name, "type": kind} for name, kind in _MIXED], schema={"rules": _ABOUT_OTHERS}),
        t_csv=_OTHERS)),
    Hostile("an enum of a hundred thousand", table("a\nb\n", string(enum=[f"v{n}" for n in range(100_000)])),
            _cell("cell-code"), 1),
    Hostile("a hundred thousand keys", folder(about([A_FIELD, {"name": "b", "type": "string"}], schema={
            "uniqueKeys": [["a", "b"]] * 100_000}), t_csv=b"a,b\n1,2\n"), ()),
    # --- patterns
    *(Hostile(f"pattern {pattern}", table(f"a\n{'a' * 50_000}!\n", string(pattern=pattern)),
              _cell("cell-pattern"), 1)
      for pattern in ("(a+)+", "(a|a)*b", ".*.*.*.*x", "(a?){30}a{30}b", "([a-z]+)*=")),
    Hostile("pattern in a JSON Schema", table(f'a\n"{{""a"": ""{"a" * 50_000}!""}}"\n', {
            "type": "object", "constraints": {"jsonSchema": {"properties": {"a": {"pattern": "^(a+)+$"}}}}}),
            _cell("cell-json"), 1),
    Hostile("a JSON Schema that doubles", table('a\n"{}"\n', {
            "type": "object", "constraints": {"jsonSchema": _LAUGHS}}), (), 0),
    Hostile("a JSON Schema far away", table('a\n"{}"\n', {
            "type": "object", "constraints": {"jsonSchema": {"$ref": "http://127.0.0.1:9/s.json"}}}), (), 0),
    Hostile("digits that group digits", table(f"a\n{'1' * 60}x\n", {"type": "integer", "groupChar": "1"}),
            _cell("cell-type"), 1),
    # --- cells
    Hostile("places beyond measure", table('a\n"1e999999999,1"\n', {"type": "geopoint"}),
            _cell("cell-type"), 1),
    *(Hostile(f"{kind} of ten million digits", table(b"a\n" + b"9" * 10**7 + b"\n", {
        "type": kind, "constraints": {"maximum": 5, "unique": True}}), _cell("cell-range"), 1)
      for kind in ("integer", "number")),
    Hostile("exponents", table("a\n1e999999999\n1e-999999999\n1e9999999999999999999999\n", {
            "type": "number", "constraints": {"maximum": 5, "unique": True}}),
            (("cell-type", "t.csv", 4, "a"), ("cell-range", "t.csv", 2, "a")), 2),
    *(Hostile(f"{kind}s that collide", table("a\n" + "".join(f"{n * COLLIDING}\n" for n in range(60_000)), {
        "type": kind, "constraints": {"unique": True}}), (), 0) for kind in ("integer", "number")),
    Hostile("integers that collide inline", folder(about(
            [{"name": "a", "type": "integer", "constraints": {"unique": True}}], path=None,
            data=[["a"], *([n * COLLIDING] for n in range(60_000))])), _described("descriptor-profile")),
    Hostile("a formula", table("a\n=cmd|' /C calc'!A0\n", schema={"rules": [{"rule": "cell-formula"}]}),
            _cell("cell-formula"), 1),
    Hostile("brackets in a cell", table(f"a\n{'[' * 10**5}\n", {"type": "array"}), _cell("cell-type"), 1),
    # --- CSV
    Hostile("a cell of fifty megabytes", table(b"a\n" + b"x" * 5 * 10**7), (), 0),
    Hostile("three million cells", table(b"a\n" + b"," * 3 * 10**6), _line("csv-width"), 1),
    Hostile("a quotation mark that never closes", table('a\n"' + "x\n" * 10**6), _line("csv-syntax"), 1),
    Hostile("marks that never close", table("a\n" + '"x\n' * 20_000), _line("csv-syntax"), 20_000),
    Hostile("marks within cells", table("a\n" + '"x"y\n' * 20_000), _line("csv-syntax"), 20_000),
    Hostile("three million NUL", table(b"a\n" + b"\0" * 3 * 10**6), _line("csv-encoding"), 1),
    Hostile("a million wrong bytes", table(b"a\n" + b"\xff" * 10**6), _line("csv-encoding"), 1),
    Hostile("lines of wrong bytes", table(b"a\n" + b"\xff\n" * 900), _line("csv-encoding"), 900),
    Hostile("a surrogate in UTF-8", table(b"a\n\xed\xa0\x80\n"), _line("csv-encoding"), 1),
    Hostile("a surrogate in UTF-7", table(b"a\n+2AA-\n", encoding="utf-7"), _line("csv-encoding"), 1),
    Hostile("empty lines", folder(about([A_FIELD, {"name": "b"}]), t_csv=b"a,b\n" + b"\n" * 50_000),
            _line("csv-width"), 50_000),
    Hostile("an empty file", table(b""), (("csv-header", "t.csv", 1, "a"),), 1),
    Hostile("a byte order mark alone", table(b"\xef\xbb\xbf"), (("csv-header", "t.csv", 1, "a"),), 1),
    Hostile("a hundred thousand columns", folder(about(HUNDRED_THOUSAND), t_csv=(
            ",".join(one["name"] for one in HUNDRED_THOUSAND) + "\n" + "x," * 99_999 + "x\n").encode()),
            (("cell-type", "t.csv", 2, "c0"),), 100_000),
    Hostile("a hundred thousand names", table(",".join(f"c{n}" for n in range(100_000)) + "\n"),
            (("csv-header", "t.csv", 1, "c0"),), 100_001),
    # --- Parquet
    Hostile("an empty Parquet file", of_parquet(b""), (("parquet-readable", "t.parquet", None, None),), 1),
    *(Hostile(f"a Parquet file of {name}", of_parquet(data),
              (("parquet-readable", "t.parquet", None, None),), 1)
      for name, data in (("another beginning", b"PAR2" + GOOD[4:]), ("another end", GOOD[:-4] + b"PAR2"),
                         ("one half", GOOD[: len(GOOD) // 2]),
                         ("a long footer", GOOD[:-8] + b"\xff\xff\xff\x7fPAR1"),
                         ("CSV", b"a\n1\n"), ("secrets", b"PARE" + GOOD[4:-4] + b"PARE"))),
    Hostile("Parquet in a hundred lists", of_parquet(parquet(_nested(60)), "array"),
            (("parquet-readable", "t.parquet", None, None),), 1),
    Hostile("Parquet of equal rows", of_parquet(
        parquet(pa.repeat(pa.scalar(7, pa.int64()), 3 * 10**7), compression="zstd", row_group_size=10**8),
        "integer"),
        (("package-limits", "t.parquet", None, None),), 1),
    # --- links and what is no file
    Hostile("a link out", after(folder(about()), lambda path: (path / "t.csv").symlink_to("/etc/passwd")),
            _described("resource-path"), 1),
    Hostile("a link to itself", after(folder(about()), lambda path: (path / "t.csv").symlink_to("t.csv")),
            _described("resource-path"), 1),
    Hostile("a folder that is a link out", after(folder(about(path="d/passwd", format="csv")),
            lambda path: (path / "d").symlink_to("/etc")), _described("resource-path"), 1),
    Hostile("a device", after(folder(about()), lambda path: (path / "t.csv").symlink_to("/dev/zero")),
            _described("resource-path"), 1),
    Hostile("a pipe", after(folder(about()), lambda path: os.mkfifo(path / "t.csv")),
            _described("resource-path"), 1),
    Hostile("a pipe of Parquet",
            after(folder(about(path="t.parquet")), lambda path: os.mkfifo(path / "t.parquet")),
            _described("resource-path"), 1),
    Hostile("a folder as a file", after(folder(about()), lambda path: (path / "t.csv").mkdir()),
            _described("resource-path"), 1),
)  # fmt: skip
