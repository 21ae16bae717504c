"""What texts and native values mean, type by type."""

import json
from collections.abc import Mapping
from contextlib import suppress
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.validation.conversion import TYPES, converter, loads

READ: list[tuple[str, str, Mapping[str, Any], str, Any]] = [
    ("integer", "default", {}, "007", 7),
    ("integer", "default", {}, "+7", 7),
    ("integer", "default", {"groupChar": " "}, "1 234", 1234),
    ("integer", "default", {"bareNumber": False}, "£ 95 each", 95),
    ("integer", "default", {"bareNumber": False}, "-£5", -5),
    ("integer", "default", {}, str(2**60 + 1), 2**60 + 1),
    ("number", "default", {}, ".5", Decimal("0.5")),
    ("number", "default", {}, "5.", Decimal(5)),
    ("number", "default", {}, "1E3", Decimal(1000)),
    ("number", "default", {}, "INF", Decimal("Infinity")),
    ("number", "default", {}, "-INF", Decimal("-Infinity")),
    ("number", "default", {"decimalChar": ",", "groupChar": "."}, "1.234,5", Decimal("1234.5")),
    ("number", "default", {"bareNumber": False}, "12.5%", Decimal("12.5")),
    ("boolean", "default", {}, "TRUE", True),
    ("boolean", "default", {"trueValues": ["ja"], "falseValues": ["nein"]}, "nein", False),
    ("object", "default", {}, '{"a": 0.1}', {"a": Decimal("0.1")}),
    ("array", "default", {}, "[1]", [1]),
    ("list", "default", {"itemType": "integer", "delimiter": ";"}, "1;2", [1, 2]),
    ("list", "default", {}, "a,b", ["a", "b"]),
    ("string", "email", {}, "o'neill+x@example.org", "o'neill+x@example.org"),
    ("string", "uri", {}, "urn:isbn:0451450523", "urn:isbn:0451450523"),
    ("string", "uuid", {}, "123e4567-E89B-12d3-a456-426614174000", "123e4567-E89B-12d3-a456-426614174000"),
    ("string", "binary", {}, "YWI=", "YWI="),
    ("geopoint", "default", {}, "90.50, 45.50", (Decimal("90.50"), Decimal("45.50"))),
    ("geopoint", "array", {}, "[90, 45]", (Decimal(90), Decimal(45))),
    ("geopoint", "object", {}, '{"lon": 90, "lat": 45}', (Decimal(90), Decimal(45))),
    ("geojson", "default", {}, '{"type": "Feature", "geometry": null, "properties": null}',
     {"type": "Feature", "geometry": None, "properties": None}),
    ("any", "default", {}, "x", "x"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "form", "options", "text", "value"), READ)
def test_a_text_means_a_value(
    kind: str, form: str, options: Mapping[str, Any], text: str, value: object
) -> None:
    found = converter(kind, form, options).text(text)
    assert found == value
    assert isinstance(found, bool) == isinstance(value, bool)


REFUSED: list[tuple[str, str, Mapping[str, Any], str]] = [
    ("integer", "default", {}, "1.0"),
    ("integer", "default", {}, "1,234"),
    ("integer", "default", {}, " 7"),
    ("integer", "default", {}, "7\n"),
    ("integer", "default", {}, "٧"),
    ("integer", "default", {}, "1_000"),
    ("integer", "default", {}, ""),
    ("integer", "default", {"groupChar": ","}, ",1"),
    ("integer", "default", {"bareNumber": False}, "7 of 9"),
    ("number", "default", {}, "1.2.3"),
    ("number", "default", {}, "."),
    ("number", "default", {}, "0x10"),
    ("number", "default", {}, "1e"),
    ("number", "default", {"decimalChar": ","}, "1.5"),
    ("number", "default", {}, "1e99999999999999999999"),
    ("boolean", "default", {}, "yes"),
    ("boolean", "default", {"trueValues": ["ja"]}, "true"),
    ("object", "default", {}, "[]"),
    ("object", "default", {}, "{"),
    ("object", "default", {}, '{"a": NaN}'),
    ("array", "default", {}, "{}"),
    ("array", "default", {}, "[" * 100_000),
    ("list", "default", {"itemType": "integer"}, "1,x"),
    ("string", "email", {}, "nobody"),
    ("string", "email", {}, "a@b@c.org"),
    ("string", "uri", {}, "example.org"),
    ("string", "uri", {}, "http://a b"),
    ("string", "uuid", {}, "123e4567e89b12d3a456426614174000"),
    ("string", "binary", {}, "YWI"),
    ("string", "binary", {}, "YW I="),
    ("geopoint", "default", {}, "181, 0"),
    ("geopoint", "default", {}, "0, 91"),
    ("geopoint", "default", {}, "1"),
    ("geopoint", "default", {}, "nan, 1"),
    ("geopoint", "default", {}, "1, NaN"),
    ("geopoint", "default", {}, "1, -INF"),
    ("geopoint", "array", {}, "[1, 2, 3]"),
    ("geopoint", "object", {}, '{"lon": 90}'),
    ("geojson", "default", {}, '{"type": "Point"}'),
    ("geojson", "topojson", {}, '{"type": "Point", "coordinates": [1, 2]}'),
    ("date", "%q", {}, "2024"),
]


@pytest.mark.parametrize(("kind", "form", "options", "text"), REFUSED)
def test_a_text_that_is_no_value_is_refused(
    kind: str, form: str, options: Mapping[str, Any], text: str
) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever it says: the message is the converter's
        converter(kind, form, options).text(text)


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_decimal_stays_itself(number: Decimal) -> None:
    read = converter("number", "default", {}).text
    assert read(str(number)) == number
    assert read(format(number, "f")) == number


@given(st.integers())
def test_an_integer_stays_itself_also_with_its_digits_grouped(number: int) -> None:
    assert converter("integer", "default", {}).text(str(number)) == number
    assert converter("integer", "default", {"groupChar": ","}).text(f"{number:,}") == number


def test_an_integer_of_more_digits_than_python_reads_is_a_value_and_compares() -> None:
    found = converter("integer", "default", {}).text("9" * 10_000)
    assert found > 10**100
    assert hash(found) == hash(converter("integer", "default", {}).text("0" + "9" * 10_000))


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_native_float_is_the_decimal_that_its_writer_wrote(number: float) -> None:
    assert converter("number", "default", {}).native(number) == Decimal(repr(number))


def test_a_native_number_is_an_integer_where_it_is_whole() -> None:
    native = converter("integer", "default", {}).native
    assert native(Decimal("7.0")) == 7
    assert native(7.0) == 7
    for value in (Decimal("7.5"), Decimal("NaN"), Decimal("1e999"), "7", True):
        with pytest.raises(ValueError):  # noqa: PT011
            native(value)


@pytest.mark.parametrize("kind", sorted(TYPES))
@given(text=st.text())
def test_no_text_at_all_ends_in_anything_but_a_value_or_a_refusal(kind: str, text: str) -> None:
    read = converter(kind, "default", {}).text
    with suppress(ValueError):
        read(text)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda one: st.lists(one)))
def test_json_is_read_as_json(value: object) -> None:
    assert loads(json.dumps(value)) == value
