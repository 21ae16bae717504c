"""What the text or the native value of a cell means: one converter a type and format of Table Schema.

A converter raises ValueError for what is no value of its type; the words of `Wrong` are for people to read.
"""

from __future__ import annotations

import binascii
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from ccdata.validation import temporal


class Wrong(ValueError):
    """A cell is wrong in a way that its type alone does not say."""


@dataclass(frozen=True, slots=True)
class Converter:
    """``text`` reads a text, ``native`` a value that is no text; ``expected`` says what both expect.

    ``is_text``: any text at all is a value, and means itself.
    """

    expected: str
    text: Callable[[str], Any]
    native: Callable[[object], Any]
    is_text: bool = False


TYPES = frozenset(
    {
        "string", "number", "integer", "boolean", "object", "array", "list", "date", "time", "datetime",
        "year", "yearmonth", "duration", "geopoint", "geojson", "any",
    }
)  # fmt: skip
"""The types of Table Schema, of both versions."""

ORDERED = frozenset({"integer", "number", "date", "time", "datetime", "duration", "year", "yearmonth"})
"""Those whose values have an order."""

MEASURED = frozenset({"string", "array", "object", "list"})
"""Those whose values have a length."""


def converter(type_: str, form: str, options: Mapping[str, Any]) -> Converter:
    """What reads the cells of a field. A type or format that there is not reads any text.

    >>> converter("integer", "default", {"groupChar": ","}).text("1,234")
    1234
    >>> converter("number", "default", {}).text("18014398509481985.1")
    Decimal('18014398509481985.1')
    """
    # The prefix is how version 0 of the standard gave patterns.
    form = form.removeprefix("fmt:")
    if type_ == "string":
        return _string(form)
    if type_ == "number":
        return Converter(_number_expected(options, "a number such as -1.5"), _number(options), _to_number)
    if type_ == "integer":
        return Converter(_number_expected(options, "an integer such as -7"), _integer(options), _to_integer)
    if type_ == "boolean":
        return _boolean(options)
    if type_ == "object":
        return Converter("a JSON object", lambda text: _json(text, dict), lambda value: _kind(value, dict))
    if type_ == "array":
        return Converter("a JSON array", lambda text: _json(text, list), lambda value: _kind(value, list))
    if type_ == "list":
        return _list(options)
    if type_ in {"date", "time", "datetime"}:
        return _temporal(type_, form)
    if type_ == "year":
        return Converter(
            "a year such as 2024", temporal.to_year, lambda value: temporal.native("year", value)
        )
    if type_ == "yearmonth":
        return Converter("a month such as 2024-01", temporal.to_year_month, _never)
    if type_ == "duration":
        return Converter(
            "a duration such as P1Y2M or PT36H",
            temporal.to_duration,
            lambda value: temporal.native("duration", value),
        )
    if type_ == "geopoint":
        return _geopoint(form)
    if type_ == "geojson":
        return _geojson(form)
    return Converter("any value", lambda text: text, lambda value: value, is_text=True)


def _never(value: object) -> Any:
    raise ValueError


# --- strings

_EMAIL = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    r"@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*"
)
_URI = re.compile(
    r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?@!$&'()*+,;=\[\]-]|%[0-9A-Fa-f]{2})+"
    r"(?:#(?:[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?"
)
_UUID = re.compile(r"[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}")


def is_email(text: str) -> bool:
    """Whether a text is an email address.

    >>> is_email("ada@example.org"), is_email("ada")
    (True, False)
    """
    return _EMAIL.fullmatch(text) is not None


def _string(form: str) -> Converter:
    matching = {
        "email": ("an email address", _EMAIL),
        "uri": ("a URI such as https://example.org/", _URI),
        "uuid": ("a UUID such as 123e4567-e89b-12d3-a456-426614174000", _UUID),
    }
    if form in matching:
        expected, pattern = matching[form]

        def matched(text: str) -> str:
            if pattern.fullmatch(text) is None:
                raise ValueError
            return text

        return Converter(expected, matched, _never)
    if form == "binary":
        return Converter("bytes in base64", _base64, lambda value: _kind(value, bytes))
    return Converter("a text", lambda text: text, _never, is_text=True)


def _base64(text: str) -> str:
    try:
        binascii.a2b_base64(text.encode("ascii"), strict_mode=True)
    except (binascii.Error, UnicodeEncodeError) as error:
        raise ValueError from error
    return text


# --- numbers

_SPECIAL = {"nan": Decimal("NaN"), "inf": Decimal("Infinity"), "+inf": Decimal("Infinity"),
            "-inf": Decimal("-Infinity")}  # fmt: skip


def _number_expected(options: Mapping[str, Any], expected: str) -> str:
    said = [
        f"{name} {options[key]!r}"
        for key, name in (("decimalChar", "decimal character"), ("groupChar", "group character"))
        if isinstance(options.get(key), str)
    ]
    return f"{expected} ({', '.join(said)})" if said else expected


def _digits(options: Mapping[str, Any]) -> tuple[str, str]:
    """What whole digits look like, and the character that groups them."""
    group = options.get("groupChar")
    # A digit between digits groups nothing, and could be read in more ways than there is time for.
    if not isinstance(group, str) or group == "" or any(one in "0123456789" for one in group):
        return "[0-9]+", ""
    return f"[0-9]+(?:{re.escape(group)}[0-9]+)*", group


def _bared(core: str, options: Mapping[str, Any]) -> tuple[re.Pattern[str], bool]:
    """The pattern of a whole cell, and whether it may hold more than its number."""
    if options.get("bareNumber", True) is not False:
        return re.compile(core), False
    return re.compile(rf"(?P<before>[^0-9]*?)(?P<core>{core})[^0-9]*"), True


def _core(match: re.Match[str] | None, is_wrapped: bool) -> str:
    if match is None:
        raise ValueError
    if not is_wrapped:
        return match[0]
    # -£5 is less than nothing, though its sign does not stand beside its digits.
    is_negative = match["before"].lstrip().startswith("-") and match["core"][0] not in "+-"
    return f"-{match['core']}" if is_negative else match["core"]


def _integer(options: Mapping[str, Any]) -> Callable[[str], Any]:
    digits, group = _digits(options)
    pattern, is_wrapped = _bared(f"[+-]?{digits}", options)

    def read(text: str) -> Any:
        found = _core(pattern.fullmatch(text), is_wrapped)
        return _whole(found.replace(group, "") if group else found)

    return read


def _whole(digits: str) -> Any:
    try:
        return int(digits)
    except ValueError:
        # Python refuses thousands of digits at once as an int; as a decimal they compare and hash alike.
        return Decimal(digits)


def _number(options: Mapping[str, Any]) -> Callable[[str], Any]:
    digits, group = _digits(options)
    point = options.get("decimalChar", ".")
    point = point if isinstance(point, str) and point != "" else "."
    mark = re.escape(point)
    pattern, is_wrapped = _bared(
        rf"[+-]?(?:{digits}(?:{mark}[0-9]*)?|{mark}[0-9]+)(?:[eE][+-]?[0-9]+)?", options
    )

    def read(text: str) -> Any:
        special = _SPECIAL.get(text.lower())
        if special is not None:
            return special
        found = _core(pattern.fullmatch(text), is_wrapped)
        if group:
            found = found.replace(group, "")
        try:
            return Decimal(found if point == "." else found.replace(point, "."))
        except InvalidOperation:
            raise Wrong("expected a number whose exponent can be worked with") from None

    return read


def _to_number(value: object) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise ValueError
    # The shortest decimal that is this float: what its writer wrote.
    return Decimal(repr(value)) if isinstance(value, float) else value


def _to_integer(value: object) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise ValueError
    if isinstance(value, int):
        return value
    number = Decimal(value)
    # JSON has one type of number: 7.0 is the integer 7.
    if not number.is_finite() or number.as_tuple().exponent > 400 or number != number.to_integral_value():  # type: ignore[operator]
        raise ValueError
    return int(number)


# --- booleans

_TRUE, _FALSE = ("true", "True", "TRUE", "1"), ("false", "False", "FALSE", "0")


def _boolean(options: Mapping[str, Any]) -> Converter:
    true, false = options.get("trueValues", _TRUE), options.get("falseValues", _FALSE)
    meant = dict.fromkeys((one for one in false if isinstance(one, str)), False)
    meant |= dict.fromkeys((one for one in true if isinstance(one, str)), True)

    def read(text: str) -> bool:
        try:
            return meant[text]
        except KeyError:
            raise ValueError from None

    shown = ", ".join(sorted(meant, key=lambda one: not meant[one])[:10])
    expected = f"one of: {shown}" if meant else "no text at all, since trueValues and falseValues are empty"
    return Converter(expected, read, lambda value: _kind(value, bool))


# --- JSON and lists


def _json(text: str, kind: type) -> Any:
    return _kind(loads(text), kind)


def loads(text: str) -> Any:
    """JSON as the standard has it, with exact numbers. Raises ValueError.

    >>> loads('[0.1]')
    [Decimal('0.1')]
    """
    try:
        return json.loads(text, parse_float=Decimal, parse_int=_whole, parse_constant=_never)
    except (RecursionError, InvalidOperation) as error:
        raise ValueError from error


def _kind(value: object, kind: type) -> Any:
    if isinstance(value, kind):
        return value
    if kind is list and isinstance(value, tuple):
        return list(value)
    raise ValueError


def _list(options: Mapping[str, Any]) -> Converter:
    delimiter = options.get("delimiter", ",")
    delimiter = delimiter if isinstance(delimiter, str) and delimiter != "" else ","
    item_type = options.get("itemType", "string")
    # The standard's own text has the first spelling.
    item_type = "datetime" if item_type == "datetme" else item_type
    item = converter(item_type if item_type in TYPES else "string", "default", {})

    def read(text: str) -> list[Any]:
        return [item.text(one) for one in text.split(delimiter)]

    def native(value: object) -> list[Any]:
        return [item.text(one) if isinstance(one, str) else item.native(one) for one in _kind(value, list)]

    return Converter(f"items parted by {delimiter!r}, each {item.expected}", read, native)


# --- dates and times

_EXPECTED = {"date": "a date such as 2024-01-26", "time": "a time such as 15:00:00",
             "datetime": "a time such as 2024-01-26T15:00:00Z"}  # fmt: skip
_DEFAULT: Mapping[str, Callable[[str], Any]] = {
    "date": temporal.to_date, "time": temporal.to_time, "datetime": temporal.to_moment
}  # fmt: skip


def _temporal(type_: str, form: str) -> Converter:
    def native(value: object) -> Any:
        return temporal.native(type_, value)

    if form == "default":
        return Converter(_EXPECTED[type_], _DEFAULT[type_], native)
    if form == "any":
        return Converter(f"a {type_}", lambda text: temporal.in_any_form(type_, text), native)

    def read(text: str) -> Any:
        try:
            return temporal.by_pattern(type_, form, text)
        except re.error as error:
            raise ValueError from error

    return Converter(f"a {type_} of the form {form}", read, native)


# --- places


def _geopoint(form: str) -> Converter:
    if form == "array":
        return Converter(
            "a JSON array [longitude, latitude]",
            lambda text: _point(_json(text, list)),
            lambda value: _point(_kind(value, list)),
        )
    if form == "object":
        return Converter(
            'a JSON object {"lon": longitude, "lat": latitude}',
            lambda text: _point_of(_json(text, dict)),
            lambda value: _point_of(_kind(value, dict)),
        )
    number = _number({})

    def read(text: str) -> tuple[Decimal, Decimal]:
        return _point([number(one.strip(" ")) for one in text.split(",")])

    return Converter('"longitude, latitude" such as 90.50, 45.50', read, _never)


def _point_of(value: dict[str, Any]) -> tuple[Decimal, Decimal]:
    if value.keys() != {"lon", "lat"}:
        raise ValueError
    return _point([value["lon"], value["lat"]])


def _point(parts: list[Any]) -> tuple[Decimal, Decimal]:
    longitude, latitude = (Decimal(_to_number(one)) for one in parts)
    # Compared, never worked with: 1e999999999 is a number, and its absolute is beyond what a decimal holds.
    # But NaN cannot even be compared.
    is_place = not (longitude.is_nan() or latitude.is_nan())
    if not (is_place and -180 <= longitude <= 180 and -90 <= latitude <= 90):
        raise Wrong("expected a longitude from -180 to 180, and a latitude from -90 to 90")
    return longitude, latitude


def _geojson(form: str) -> Converter:
    def check(value: object) -> Any:
        from ccdata.validation.geojson import problem

        found = _kind(value, dict)
        said = problem(found, form)
        if said is not None:
            raise Wrong(said)
        return found

    name = "a TopoJSON topology" if form == "topojson" else "a GeoJSON object"
    return Converter(name, lambda text: check(loads(text)), check)
