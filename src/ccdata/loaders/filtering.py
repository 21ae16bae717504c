"""Filters: which rows of a table are to be loaded, chosen while they are read."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from math import isnan
from typing import TYPE_CHECKING, Any, TypeAlias

from ccdata.loaders.errors import BadFilter, UnknownName, unknown
from ccdata.loaders.expressions import fitting_expression, read_by_expression

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa
    from pyarrow.compute import Expression
    from pyarrow.parquet import ParquetFile

    Filter: TypeAlias = (
        Mapping[str, object] | tuple[str, str, object] | Sequence[tuple[str, str, object]] | Expression
    )

_COMPARE: Mapping[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_OPERATORS = (*_COMPARE, "in", "not in")
_HOW = (
    '  give:  {"column": value}, ("column", ">=", value), a list of such tuples, all of which hold,\n'
    "         or an expression of pyarrow.compute"
)


@dataclass(frozen=True, slots=True)
class Condition:
    """What the cells of one column must be: ``operator`` is one of ``== != < <= > >= in``, ``not in``."""

    column: str
    operator: str
    value: object


def conditions(given: object) -> list[Condition] | None:
    """The conditions of a filter, all of which must hold; None where it is an expression of pyarrow.

    Raises BadFilter.

    >>> conditions({"grade": ["good", "outstanding"], "judge": None})
    [Condition(column='grade', operator='in', value=['good', 'outstanding']), \
Condition(column='judge', operator='==', value=None)]
    >>> conditions(("grade", ">=", "good"))
    [Condition(column='grade', operator='>=', value='good')]
    """
    if isinstance(given, Mapping):
        return [
            Condition(column, "in" if _is_list(value) else "==", value) for column, value in given.items()
        ]
    if isinstance(given, tuple) and len(given) == 3 and isinstance(given[0], str):
        return [_condition(given)]
    if isinstance(given, Sequence) and not isinstance(given, str):
        return [_condition(one) for one in given]
    if type(given).__module__.startswith("pyarrow."):
        return None
    raise BadFilter(f"{type(given).__name__} is no filter\n{_HOW}")


def _condition(given: object) -> Condition:
    if not (isinstance(given, tuple | list) and len(given) == 3 and isinstance(given[0], str)):
        raise BadFilter(f"{given!r} is no condition\n{_HOW}")
    column, sign, value = given
    sign = "==" if sign == "=" else sign
    if sign not in _OPERATORS:
        raise BadFilter(unknown("operator", sign, (), ", ".join(_OPERATORS)))
    if sign.endswith("in") != _is_list(value):
        raise BadFilter(
            f"{column}: {sign!r} takes {'a list' if sign.endswith('in') else 'one value'}, not {value!r}"
        )
    return Condition(column, sign, value)


def _is_list(value: object) -> bool:
    """Whether a value is several: a list, a set, a column of a frame; a text is one."""
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping)


def read_fitting(
    table: str, file: ParquetFile, path: Path, columns: Sequence[str] | None, given: object
) -> pa.Table:
    """The rows of a file that fit a filter.

    Conditions are tried on their own columns first: of a row group in which no row fits, nothing else is
    read. Raises UnknownName, BadFilter.
    """
    wanted = conditions(given)
    if wanted is None:
        return read_by_expression(table, path, columns, given)
    import pyarrow as pa

    schema = file.schema_arrow
    _check(table, wanted, schema.names)
    asked = schema.names if columns is None else list(columns)
    parts = []
    for group in range(file.num_row_groups):
        narrow = file.read_row_group(group, columns=list(dict.fromkeys(one.column for one in wanted)))
        fits = _fits(table, narrow, wanted)
        if fits is None or fits.true_count:
            part = file.read_row_group(group, columns=asked)
            parts.append(part if fits is None else part.filter(fits))
    # Where no row fits, the columns still hold all their codes.
    return pa.concat_tables(parts) if parts else file.read(columns=asked).slice(0, 0)


def fitting(table: str, held: pa.Table, given: object) -> pa.Table:
    """The rows of a table in memory that fit a filter. Raises UnknownName, BadFilter."""
    wanted = conditions(given)
    if wanted is None:
        return fitting_expression(table, held, given)
    _check(table, wanted, held.column_names)
    fits = _fits(table, held, wanted)
    if fits is None:
        return held
    return held.filter(fits) if fits.true_count else held.slice(0, 0)


def _check(table: str, wanted: Sequence[Condition], known: Sequence[str]) -> None:
    for one in wanted:
        if one.column not in known:
            raise UnknownName(
                unknown(f"column of {table}", one.column, known, f'ccdata.load("{table}").columns')
            )


def _fits(table: str, held: pa.Table, wanted: Sequence[Condition]) -> Any:
    """Which rows fit, as an Arrow array of yes and no; None where there is no condition.

    Cells are compared in Python: to hand Arrow a value to compare with would import pandas.
    """
    if not wanted:
        return None
    fits = [True] * held.num_rows
    for one in wanted:
        column = held.column(one.column)
        holds = _predicate(f"{table}.{one.column}", column, one)
        fits = [so_far and holds(cell) for so_far, cell in zip(fits, column.to_pylist(), strict=True)]
    return _mask(fits)


def _mask(fits: Sequence[bool]) -> Any:
    import pyarrow as pa

    bits = int("".join("1" if fit else "0" for fit in reversed(fits)) or "0", 2)
    packed = bits.to_bytes(len(fits) // 8 + 1, "little")
    return pa.Array.from_buffers(pa.bool_(), len(fits), [None, pa.py_buffer(packed)])


def _predicate(name: str, column: Any, one: Condition) -> Callable[[Any], bool]:
    """What a cell of the column, None where nothing is said, is held to."""
    import pyarrow as pa

    kind, codes = column.type, None
    if pa.types.is_dictionary(kind):
        codes = column.chunk(0).dictionary.to_pylist() if column.num_chunks else []
    if one.operator.endswith("in"):
        values = {_as_of_column(name, kind, codes, value) for value in one.value}  # type: ignore[attr-defined]
        if one.operator == "in":
            return lambda cell: cell in values
        return lambda cell: cell is not None and cell not in values
    value = _as_of_column(name, kind, codes, one.value)
    if value is None:
        if one.operator == "==":
            return lambda cell: cell is None
        if one.operator == "!=":
            return lambda cell: cell is not None
        raise BadFilter(f"{name} {one.operator} None: only == and != tell what is not said")
    compare = _COMPARE[one.operator]
    if codes is None or one.operator in ("==", "!="):
        return lambda cell: cell is not None and compare(cell, value)
    if not kind.ordered:
        raise BadFilter(f"the codes of {name} have no order\n  mend:  use ==, !=, in or not in")
    places = {code: place for place, code in enumerate(codes)}
    return lambda cell: cell is not None and compare(places[cell], places[value])


def _as_of_column(name: str, kind: pa.DataType, codes: Sequence[str] | None, given: Any) -> Any:
    """A value as the cells of a column hold it, or None. Raises BadFilter where it is of another kind."""
    import pyarrow as pa

    value = _plain(given)
    if value is None:
        return None
    if codes is not None and isinstance(value, str):
        if value not in codes:
            raise UnknownName(unknown(f"code of {name}", value, codes, ", ".join(codes)))
        return str(value)
    if codes is not None or pa.types.is_string(kind):
        if isinstance(value, str):
            return str(value)
        raise _not_of(name, "texts", '"…"', given)
    if pa.types.is_boolean(kind):
        if isinstance(value, bool):
            return value
        raise _not_of(name, "yes or no", "True or False", given)
    if pa.types.is_date(kind):
        return _day(name, value)
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return Decimal(str(value))  # 0.1 is meant as it is written
    raise _not_of(name, "numbers", "2 or 2.5", given)


def _plain(value: Any) -> Any:
    """A value of NumPy, pandas or Arrow as Python has it; None for each of their nulls."""
    if hasattr(value, "as_py"):
        value = value.as_py()
    elif type(value).__module__ == "numpy":
        # Nanoseconds would come out as a number.
        value = (value.astype("datetime64[us]") if value.dtype.kind == "M" else value).item()
    missing = type(value).__name__ in ("NAType", "NaTType") or (isinstance(value, float) and isnan(value))
    return None if missing else value


def _day(name: str, value: Any) -> date:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise _not_of(name, "days", '"2024-09-24" or a date', value) from None
    if isinstance(value, datetime):
        if value.time() == time():
            return value.date()
    elif isinstance(value, date):
        return value
    raise _not_of(name, "days", '"2024-09-24" or a date', value)


def _not_of(name: str, kind: str, give: str, value: object) -> BadFilter:
    return BadFilter(f"{name} holds {kind}, and the filter has {value!r}\n  give:  {give}")
