"""Filters that are expressions of pyarrow, which pyarrow understands in its own way."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ccdata.loaders.errors import BadFilter, UnknownName, unknown

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa


def read_by_expression(table: str, path: Path, columns: Sequence[str] | None, given: Any) -> pa.Table:
    """The rows of a file that fit an expression, which Arrow's own reader pushes down to the file."""
    # That reader takes pandas along, where it is installed: only whoever gives an expression waits for it.
    import pyarrow.dataset
    from pyarrow.parquet import ParquetFile

    data = pyarrow.dataset.dataset(path, format="parquet")
    names = None if columns is None else list(columns)
    found = _by_expression(table, data.schema, given, lambda: data.to_table(columns=names, filter=given))
    if found.num_rows:
        return found
    with ParquetFile(path) as file:  # where no row fits, the codes are still there
        return file.read(columns=names).slice(0, 0)


def fitting_expression(table: str, held: pa.Table, given: Any) -> pa.Table:
    """The rows of a table in memory that fit an expression. Raises UnknownName, BadFilter."""
    found = _by_expression(table, held.schema, given, lambda: held.filter(given))
    return found if found.num_rows else held.slice(0, 0)


_NO_FIELD = re.compile(r"No match for FieldRef\.Name\((?P<name>.+?)\) in ")


def _by_expression(table: str, schema: pa.Schema, given: Any, read: Callable[[], pa.Table]) -> pa.Table:
    import pyarrow as pa

    _refuse_order(table, schema, str(given))
    try:
        found = read()
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError, pa.ArrowTypeError, pa.ArrowKeyError) as error:
        missing = _NO_FIELD.search(str(error))
        if missing:
            see = f'ccdata.load("{table}").columns'
            raise UnknownName(unknown(f"column of {table}", missing["name"], schema.names, see)) from None
        raise BadFilter(f"pyarrow cannot filter {table} so: {str(error).splitlines()[0]}") from None
    return found


def _refuse_order(table: str, schema: pa.Schema, written: str) -> None:
    """Refuse what pyarrow would answer wrongly: it compares codes as texts, good below inadequate."""
    import pyarrow as pa

    for field in schema:
        if not pa.types.is_dictionary(field.type):
            continue
        name = re.escape(field.name)
        if re.search(rf"\({name} [<>]=? | [<>]=? {name}\)", written):
            raise BadFilter(
                f"pyarrow compares the codes of {table}.{field.name} as texts, not in their order\n"
                f'  mend:  filter=("{field.name}", ">=", …) compares them in their order'
            )
