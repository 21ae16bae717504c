"""Proofs: for each field an expression that is true only where a cell is certainly sound.

There is one function a constraint, and none of them words a fault: a cell that is not proved is asked of
:class:`ccdata.validation.cells.Cell`, which knows. So a proof may be too strict, never too lax. Most
compare texts: dates, months and times as they are written sort as they follow each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import polars as pl

from ccdata.validation.conversion import _EMAIL, _URI, _UUID, converter
from ccdata.validation.engines.sieve.regular import translated
from ccdata.validation.plan import Field

_DAY = (
    r"[1-9][0-9]{3}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])"
    r"|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
    r"|(?:[1-9][0-9](?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[13579][26])00)-02-29"
)
"""A day that there is."""
_CLOCK = r"(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
_LEXICAL: Mapping[str, str] = {
    "date": _DAY,
    "time": _CLOCK,
    "datetime": rf"(?:{_DAY})T{_CLOCK}Z?",
    "year": "[1-9][0-9]{3}",
    "yearmonth": "[1-9][0-9]{3}-(?:0[1-9]|1[0-2])",
}
"""Forms of which all texts are values. Those of dates and times also sort as their values do."""
_COMPARED: Mapping[str, int] = {"date": 10, "time": 8, "datetime": 19, "year": 4, "yearmonth": 7}
"""How many characters of a text decide its place in the order."""
_FORMATS = {"email": _EMAIL.pattern, "uri": _URI.pattern, "uuid": _UUID.pattern}
_EDTF = rf"{_DAY}|[1-9][0-9]{{3}}(?:-(?:0[1-9]|1[0-2]))?"
_BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")


class Unprovable(Exception):
    """Nothing can be proved of the cells of this field at once: each text is asked of the plain rule."""


def proof(field: Field, cell: pl.Expr, kind: pl.DataType | None = None) -> pl.Expr | None:
    """Where a cell is certainly sound; None where every cell is.

    ``cell`` are texts, or where ``kind`` is given values of that type as Parquet holds them: then null is
    null. Raises Unprovable.

    >>> frame = pl.DataFrame({"a": ["7", "8", "x", ""]})
    >>> field = Field(name="a", type="integer", limits={"maximum": 7})
    >>> frame.select(proof(field, pl.col("a")))["a"].to_list()
    [True, False, False, True]
    """
    is_text = kind is None or kind == pl.String
    tests = list(_of_texts(field, cell) if is_text else _of_values(field, cell, kind))
    null = is_null(field, cell) if is_text else cell.is_null()
    if field.required:
        if kind is not None:
            tests.append(cell.is_not_null())
        if is_text and field.missing:
            tests.append(~null)
        required: pl.Expr | None = _all(tests)
        return required
    found: pl.Expr | None = null | _all(tests) if tests else None
    return found


def is_null(field: Field, cell: pl.Expr) -> pl.Expr:
    """Whether a text means null."""
    return _among(cell, field.missing) if field.missing else pl.lit(False)


def _all(tests: Iterable[pl.Expr]) -> Any:
    found = list(tests)
    return pl.all_horizontal(found).fill_null(False) if len(found) > 1 else found[0] if found else None


def _among(cell: pl.Expr, texts: Iterable[str]) -> pl.Expr:
    """Whether a text is one of a list."""
    found = sorted(texts)
    if len(found) <= 4:
        # Comparing is many times faster than looking up.
        return pl.any_horizontal([cell == text for text in found]) if found else pl.lit(False)
    return cell.is_in(found)


# --- texts


def _of_texts(field: Field, cell: pl.Expr) -> Iterable[pl.Expr]:
    if field.limits.get("jsonSchema") is not None:
        raise Unprovable
    yield from _lexical(field, cell)
    yield from _listed(field, cell)
    yield from _bounded(field, cell)
    if field.type == "string":
        yield from _patterned(field, cell)
        yield from _measured(field, cell)
        if field.is_edtf:
            yield cell.str.contains(rf"\A(?:{_EDTF})\z")


def _lexical(field: Field, cell: pl.Expr) -> Iterable[pl.Expr]:
    """The type and format."""
    form = field.format.removeprefix("fmt:")
    if field.type in {"string", "any"}:
        pattern = _FORMATS.get(form) if field.type == "string" else None
        if form == "binary" and field.type == "string":
            raise Unprovable
        if pattern is not None:
            found = translated(pattern)
            if found is None:
                raise Unprovable
            yield cell.str.contains(found)
    elif field.type == "boolean":
        texts = _booleans(field)
        if not texts:
            raise Unprovable
        yield _among(cell, texts)
    elif field.type == "number":
        yield cell.str.contains(_number(field))
    elif (field.type in _LEXICAL or field.type == "integer") and (
        form == "default" or field.type in {"integer", "year", "yearmonth"}
    ):
        if field.type == "integer":
            if not _is_usual(field.options):
                raise Unprovable
            # Digits with or without a sign, and nothing else, that fit into 64 bits.
            yield cell.cast(pl.Int64, strict=False).is_not_null()
            return
        yield cell.str.contains(rf"\A(?:{_LEXICAL[field.type]})\z")
    else:
        raise Unprovable


def _booleans(field: Field) -> list[str]:
    read = converter("boolean", field.format, field.options).text
    true = field.options.get("trueValues", ("true", "True", "TRUE", "1"))
    false = field.options.get("falseValues", ("false", "False", "FALSE", "0"))
    return [text for text in (*true, *false) if isinstance(text, str) and isinstance(read(text), bool)]


def _is_usual(options: Mapping[str, Any]) -> bool:
    """Whether digits, sign and point mean what they mean everywhere."""
    group, point = options.get("groupChar"), options.get("decimalChar", ".")
    odd = "0123456789+-eE"
    return (
        (group is None or (isinstance(group, str) and not set(group) & set(f"{odd}{point}")))
        and isinstance(point, str)
        and len(point) == 1
        and point not in odd
    )


def _number(field: Field) -> str:
    """No more than fifteen digits: then a float tells any two of them apart, and puts them in their order."""
    if not _is_usual(field.options):
        raise Unprovable
    point = "".join(rf"\x{{{ord(one):x}}}" for one in field.options.get("decimalChar", "."))
    return rf"\A[+-]?(?:[0-9]{{1,15}}|[0-9]{{1,9}}{point}[0-9]{{1,6}}|[0-9]{{1,13}}{point}[0-9]{{1,2}})\z"


def _listed(field: Field, cell: pl.Expr) -> Iterable[pl.Expr]:
    """``enum`` and ``categories``."""
    for values in (field.limits.get("enum"), field.categories):
        if values is None:
            continue
        if field.type in {"string", "any", "date", "time", "year", "yearmonth"}:
            # Whether a listed text is itself a value of the type, the other tests say.
            yield _among(cell, {one for one in values if isinstance(one, str)})
        elif field.type == "integer":
            whole = [one for one in values if isinstance(one, int) and not isinstance(one, bool)]
            texts = {one for one in values if isinstance(one, str)}
            yield _among(cell, texts | {str(one) for one in whole})
        else:
            raise Unprovable


def _patterned(field: Field, cell: pl.Expr) -> Iterable[pl.Expr]:
    pattern = field.limits.get("pattern")
    if not isinstance(pattern, str):
        return
    found = translated(pattern)
    if found is None:
        raise Unprovable
    yield cell.str.contains(found)


def _measured(field: Field, cell: pl.Expr) -> Iterable[pl.Expr]:
    """Lengths in characters."""
    least, most = field.limits.get("minLength"), field.limits.get("maxLength")
    if isinstance(least, int):
        yield cell.str.len_chars() >= least
    if isinstance(most, int):
        yield cell.str.len_chars() <= most


def _bounded(field: Field, cell: pl.Expr) -> Iterable[pl.Expr]:
    """``minimum`` and the like."""
    bounds = [(name, field.limits[name]) for name in _BOUNDS if field.limits.get(name) is not None]
    if not bounds:
        return
    if field.type in _COMPARED:
        width = _COMPARED[field.type]
        compared = cell.str.slice(0, width) if field.type == "datetime" else cell
        for name, bound in bounds:
            text = str(bound)
            # A bound of another form than the cells would sort elsewhere.
            if not _is_of(field, text):
                raise Unprovable
            yield _holds(name, compared, text[:width])
    elif field.type in {"integer", "number"}:
        number = _as_number(field, cell)
        for name, bound in bounds:
            yield _holds(name, number, _exact(field, bound))
    elif field.type not in {"string", "any", "boolean"}:
        raise Unprovable


def _is_of(field: Field, text: str) -> bool:
    import re

    return re.fullmatch(_LEXICAL[field.type], text) is not None


def _as_number(field: Field, cell: pl.Expr) -> pl.Expr:
    if field.type == "integer":
        return cell.cast(pl.Int64, strict=False)
    point = field.options.get("decimalChar", ".")
    return (cell if point == "." else cell.str.replace(point, ".", literal=True)).cast(
        pl.Float64, strict=False
    )


def _exact(field: Field, bound: Any) -> int | float:
    """A bound that compares exactly with numbers of fifteen digits, or with integers."""
    read = converter(field.type, field.format, field.options)
    try:
        value = Decimal(read.text(bound) if isinstance(bound, str) else read.native(bound))
    except (ValueError, ArithmeticError):
        raise Unprovable from None
    if not value.is_finite():
        raise Unprovable
    if not value.is_zero() and abs(value.adjusted()) > 100:
        raise Unprovable
    if field.type == "integer":
        if value != value.to_integral_value() or abs(value) >= 2**63:
            raise Unprovable
        return int(value)
    if len(value.normalize().as_tuple().digits) > 15:
        raise Unprovable
    return float(value)


def _holds(name: str, cell: pl.Expr, bound: Any) -> Any:
    if name == "minimum":
        return cell >= bound
    if name == "maximum":
        return cell <= bound
    return cell > bound if name == "exclusiveMinimum" else cell < bound


# --- values of Parquet

_NUMBERS = (pl.Int8, pl.Int16, pl.Int32, pl.Int64, pl.UInt8, pl.UInt16, pl.UInt32)


def _of_values(field: Field, cell: pl.Expr, kind: Any) -> Iterable[pl.Expr]:
    if field.limits.get("jsonSchema") is not None or field.categories is not None or "enum" in field.limits:
        raise Unprovable
    bounds = [(name, field.limits[name]) for name in _BOUNDS if field.limits.get(name) is not None]
    if field.type in {"integer", "year"} and kind in _NUMBERS:
        as_integer = replace(field, type="integer", options={})
        for name, bound in bounds:
            yield _holds(name, cell, _exact(as_integer, bound))
    elif field.type == "number" and kind in (*_NUMBERS, pl.Float64):
        if kind == pl.Float64:
            yield cell.is_finite()
        for name, bound in bounds:
            yield _holds(name, cell, _exact(field, bound))
    elif field.type == "number" and isinstance(kind, pl.Decimal):
        for name, bound in bounds:
            yield _holds(name, cell, _decimal(field, bound, kind))
    elif field.type == "boolean" and kind == pl.Boolean:
        return
    elif field.type == "date" and kind == pl.Date:
        # The years that Python knows.
        yield cell.dt.year().is_between(1, 9999)
        for name, bound in bounds:
            yield _holds(name, cell, _date(field, bound))
    else:
        raise Unprovable


def _decimal(field: Field, bound: Any, kind: pl.Decimal) -> pl.Expr:
    read = converter(field.type, field.format, field.options)
    try:
        value = Decimal(read.text(bound) if isinstance(bound, str) else read.native(bound))
    except (ValueError, ArithmeticError):
        raise Unprovable from None
    scale = kind.scale
    if not value.is_finite() or value.adjusted() > 30 - scale or value != round(value, scale):
        raise Unprovable
    return pl.lit(value).cast(pl.Decimal(38, scale))


def _date(field: Field, bound: Any) -> Any:
    read = converter(field.type, field.format, field.options)
    try:
        return read.text(bound) if isinstance(bound, str) else read.native(bound)
    except ValueError:
        raise Unprovable from None
