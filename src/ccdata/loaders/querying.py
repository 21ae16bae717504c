"""Querying all tables in SQL, which DuckDB understands: read-only, offline, over the shipped files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any, TypeAlias

from ccdata.loaders.catalogue import package_description
from ccdata.loaders.errors import BadQuery, MissingPackage, UnknownName, unknown
from ccdata.loaders.loading import engine_named, whole
from ccdata.loaders.shipped import table_names

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa

_CLOSED = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "python_enable_replacements": "false",  # a variable of the caller is no table
}
"""What keeps a query from files, from the network and from the caller's variables."""

_READING = ("SELECT", "EXPLAIN", "MULTI")
"""Kinds of statement that only read; a PIVOT is a MULTI."""

_LISTING = re.compile(r"\b(show|information_schema|(duckdb|pg)_\w+|sqlite_master)\b", re.IGNORECASE)
_NO_TABLE = re.compile(r"Table with name (?P<name>.+?) does not exist!")


def sql(query: str, *, engine: str = "pandas") -> Any:
    """What one query in SQL, as DuckDB understands it, finds in the tables; needs the extra ``sql``.

    Every name of :func:`ccdata.tables` is a table, and nothing else can be read. The types of the answer are
    those of :func:`ccdata.load`; of columns of one name, the second is called ``id_1``. Codes sort in the
    order of the codebook. To compare with a code, say that it is one, ``grade >= 'good'::grade``: beside a
    mere text DuckDB would compare texts, so that is refused.

    Raises CcdataError for an unknown table, with the near ones; for a query that DuckDB refuses, with its
    own words; for an unknown engine; and where DuckDB, or the engine, is not installed.

    >>> import ccdata
    >>> ccdata.sql("select grade, count(*) as n from judgements group by all order by all").head(2)
                      grade  n
    0            inadequate  6
    1  requires_improvement  8
    >>> ccdata.sql("select count(*) from judgments")
    Traceback (most recent call last):
    ccdata.loaders.errors.UnknownName: no table 'judgments'
      near:  judgements
      all:   ccdata.tables()
    """
    convert = engine_named(engine)
    try:
        import duckdb
    except ImportError:
        raise MissingPackage(
            "DuckDB, which understands the SQL, is not installed\n  mend:  pip install 'ccdata[sql]'"
        ) from None
    with duckdb.connect(config=dict(_CLOSED)) as connection:
        try:
            statement = _only_statement(connection, query)
            lists = _code_lists()
            named = {table: lists[table] for table in _named_in(query, lists)}
            _refuse_texts(query, named)
            for table, coded in named.items():
                _give(connection, table, coded)
            return convert(_answer(connection.sql(statement), lists))
        except duckdb.Error as error:
            raise _refused(error) from None


def _only_statement(connection: duckdb.DuckDBPyConnection, query: str) -> str:
    """The query, when it is one statement that reads."""
    if not isinstance(query, str):
        raise BadQuery(f"a query is a text in SQL, not {type(query).__name__}")
    statements = connection.extract_statements(query)
    if len(statements) != 1:
        raise BadQuery(
            f"a query is one statement, not {len(statements)}\n  mend:  call ccdata.sql() for each"
        )
    kind = statements[0].type.name
    if kind not in _READING:
        raise BadQuery(
            f"the tables can only be read, and this is {kind}\n"
            "  mend:  begin with select, from, with, pivot, describe or summarize"
        )
    return query


def _named_in(query: str, tables: Iterable[str]) -> list[str]:
    """The tables that a query may read: those whose names stand in it, or all where it lists them."""
    if _LISTING.search(query):
        return list(tables)
    words = {word.lower() for word in re.findall(r"\w+", query)}
    return [name for name in tables if name in words]


def _give(connection: duckdb.DuckDBPyConnection, table: str, coded: Mapping[str, _CodeList]) -> None:
    """Make a table known to DuckDB, with its codes as enumerations, which sort in their order."""
    for one in coded.values():
        codes = ", ".join(_quoted(code) for code in one.codes)
        connection.execute(f'create type if not exists "{one.name}" as enum ({codes})')
    casts = ", ".join(f'cast("{column}" as "{one.name}") as "{column}"' for column, one in coded.items())
    connection.register("_held", whole(table))
    connection.execute(
        f'create table "{table}" as select *{f" replace ({casts})" if casts else ""} from _held'
    )
    connection.unregister("_held")


@dataclass(frozen=True, slots=True)
class _CodeList:
    name: str
    codes: tuple[str, ...]
    is_ordered: bool


_CodeLists: TypeAlias = Mapping[str, Mapping[str, _CodeList]]
"""The code list of each coded column, by table and column."""


def _code_lists() -> _CodeLists:
    """The code lists of the tables that are shipped, as the descriptor has them."""
    return {
        resource["name"]: {
            field["name"]: _CodeList(
                field["codeList"],
                tuple(one["value"] for one in field["categories"]),
                field["categoriesOrdered"],
            )
            for field in resource["schema"]["fields"]
            if "codeList" in field
        }
        for resource in package_description()["resources"]
        if resource["type"] == "table"
    }


def _refuse_texts(query: str, lists: _CodeLists) -> None:
    """Refuse what DuckDB would answer wrongly: beside a text it takes a code for one."""
    ordered = {name: one for coded in lists.values() for name, one in coded.items() if one.is_ordered}
    for name, one in ordered.items():
        text = r"'[^']*'"
        compared = (
            rf'\b{name}\b"?\s*\)?\s*'
            rf"(?:[<>]=?|(?:not\s+)?between\s(?:\s*{text}::\w+\s+and\s)?)\s*(?P<text>{text})(?!\s*::)"
            rf"|(?P<first>{text})\s*[<>]=?\s*(?:\"?\w+\"?\.)?\"?\b{name}\b"
        )
        found = re.search(compared, query, re.IGNORECASE)
        if found:
            beside = found["text"] or found["first"]
            raise BadQuery(
                f"DuckDB compares {name} with {beside} as texts, not in the order of the codes\n"
                f"  mend:  write {beside}::{one.name.lower()}"
            )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _answer(found: duckdb.DuckDBPyRelation, lists: _CodeLists) -> pa.Table:
    """What was found, in the types in which tables are loaded."""
    import pyarrow as pa

    table: pa.Table = found.to_arrow_table()
    table = table.rename_columns(_apart(table.column_names))
    spans = [name for name, kind in zip(found.columns, found.types, strict=True) if kind.id == "interval"]
    if spans:
        raise BadQuery(
            f"{spans[0]} is an interval, which data frames do not hold\n"
            "  mend:  date_diff('day', …) counts days"
        )
    for place, (name, kind) in enumerate(zip(table.column_names, found.types, strict=True)):
        column = table.column(place)
        if kind.id == "enum":
            codes: Any = dict(kind.children)["values"]
            table = table.set_column(place, name, _as_codes(column, codes, lists))
        elif pa.types.is_integer(column.type) or kind.id in ("hugeint", "uhugeint"):
            table = table.set_column(place, name, _as_whole_numbers(column))
    return table


def _apart(names: list[str]) -> list[str]:
    """Names of columns told apart: of a join of two tables, the second ``id`` is ``id_1``.

    >>> _apart(["id", "name", "id", "id"])
    ['id', 'name', 'id_1', 'id_2']
    """
    used: list[str] = []
    for name in names:
        numbered = (f"{name}_{number}" for number in count(1))
        used.append(name if name not in used else next(one for one in numbered if one not in {*names, *used}))
    return used


def _as_codes(column: pa.ChunkedArray[Any], codes: list[str], lists: _CodeLists) -> pa.ChunkedArray[Any]:
    """Codes as load() gives them: all of the list, in its order, also where no row has one."""
    import pyarrow as pa

    # DuckDB does not tell whether the codebook orders them.
    is_ordered = any(
        one.is_ordered and one.codes == tuple(codes) for coded in lists.values() for one in coded.values()
    )
    places = {code: place for place, code in enumerate(codes)}
    indices = [None if code is None else places[code] for code in column.to_pylist()]
    return pa.chunked_array(
        [
            pa.DictionaryArray.from_arrays(
                pa.array(indices, pa.int8()), pa.array(codes, pa.string()), ordered=is_ordered
            )
        ]
    )


def _as_whole_numbers(column: pa.ChunkedArray[Any]) -> pa.ChunkedArray[Any]:
    """Whole numbers of 64 bits, as load() gives them; a sum of them is one as well, where it fits."""
    import pyarrow as pa

    try:
        return column.cast(pa.int64())
    except pa.ArrowInvalid:
        return column


def _refused(error: Exception) -> Exception:
    """What DuckDB refused, as an error of ccdata."""
    said = str(error).strip()
    missing = _NO_TABLE.search(said)
    if missing:
        return UnknownName(unknown("table", missing["name"], table_names(), "ccdata.tables()"))
    return BadQuery(f"DuckDB cannot answer this query: {said}")
