"""Files that broke something once, found by the fuzzers: they stay."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccdata.validation import validate
from tests.fuzz.packages import check_csv, check_descriptor
from tests.validation.corpus.faults import written
from tests.validation.corpus.hostile import about

pytest.importorskip("polars")

KEPT_CSV = [
    # A character that is cut short at the end of the file was said otherwise by each engine.
    b'1\0b"\0",\t\n\n1,,3\x0e\xc2',
    # polars takes these for packed texts: it failed on some, and would have unpacked others.
    b"$x\x01\0y,1\r\ny,2q,\x01\n",
    b"1x^2,1\n",
    b"1x\x9c,1\n",
    b"1\x1f\x8b,1\n",
    b"1(\xb5/\xfd,1\n",
]

_SHARE = {
    "rule": "share-range",
    "low": "a",
    "numerator": "a",
    "denominator": "a",
    "unit": "a",
    "percent": "x",
}
KEPT_DESCRIPTORS = [
    # A rule about numbers, declared of texts: TypeError.
    json.dumps(about([{"name": "a"}, {"name": "b"}], schema={"rules": [_SHARE]})).encode(),
]


@pytest.mark.parametrize("content", KEPT_CSV)
def test_csv_that_broke_something(content: bytes) -> None:
    check_csv(content)


@pytest.mark.parametrize("content", KEPT_DESCRIPTORS)
def test_descriptors_that_broke_something(content: bytes) -> None:
    check_descriptor(content)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from([b"a", b"1", b'"', b",", b"\n", b"\r", b"\0", b"\xc3", b"\xa9", b" ", b"x\x01"]))
)
def test_any_bytes_are_read_alike_by_both_engines(parts: list[bytes]) -> None:
    check_csv(b"".join([b"1", *parts]))


_ANY = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=4),
              st.sampled_from(["a", "b", "t.csv", "s.json", "integer", "array", "geopoint", "%Y", "a+"])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=6,
)  # fmt: skip
_KEYS = st.sampled_from(
    [
        "name",
        "path",
        "data",
        "type",
        "format",
        "schema",
        "dialect",
        "fields",
        "constraints",
        "enum",
        "pattern",
        "minimum",
        "primaryKey",
        "uniqueKeys",
        "foreignKeys",
        "reference",
        "resource",
        "missingValues",
        "rules",
        "categories",
        "encoding",
        "bytes",
        "hash",
        "delimiter",
        "headerRows",
        "header",
        "fieldsMatch",
        "profile",
        "licenses",
        "sources",
        "created",
        "jsonSchema",
        "trueValues",
        "itemType",
        "groupChar",
        "$schema",
    ]
)


def _places(value: Any) -> list[Any]:
    """Every object and array of a value, itself too."""
    inner = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    here = [value] if isinstance(value, dict | list) else []
    return here + [place for one in inner for place in _places(one)]


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_descriptor_may_hold_anything_anywhere(data: st.DataObject) -> None:
    described = about(
        [{"name": "a", "type": "string", "constraints": {"enum": ["x"]}}, {"name": "b", "type": "integer"}],
        dialect={"delimiter": ","},
        schema={
            "primaryKey": ["a"],
            "foreignKeys": [{"fields": ["a"], "reference": {"resource": "", "fields": ["b"]}}],
            "missingValues": ["", {"value": "-", "label": "none"}],
            "rules": [{"rule": "dates-order", "start": "a", "end": "b"}],
        },
    )
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.sampled_from(_places(described)))
        value = data.draw(_ANY)
        if isinstance(place, dict):
            place[data.draw(st.one_of(st.sampled_from(sorted(place) or ["x"]), _KEYS))] = value
        else:
            place.insert(data.draw(st.integers(0, len(place))), value)
    check_descriptor(json.dumps(described).encode("utf-8", "surrogatepass"))


def test_a_first_cell_that_looks_packed_is_a_text(tmp_path: Path) -> None:
    """The same from a folder, where polars might look at the file itself."""
    content = {"datapackage.json": json.dumps(about()).encode(), "t.csv": b"a\nx^2\nx\x01\n"}
    engines: tuple[Literal["plain", "sieve"], ...] = ("plain", "sieve")
    for engine in engines:
        assert validate(written(tmp_path, content), engine=engine).ok
