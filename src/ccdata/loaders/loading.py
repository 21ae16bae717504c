"""Loading a table as a data frame, by the engine that the user works with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from ccdata.loaders.errors import DataDamaged, MissingPackage, UnknownEngine, UnknownName, unknown
from ccdata.loaders.shipped import table_file

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from ccdata.loaders.filtering import Filter


def load(
    table: str,
    *,
    engine: str = "pandas",
    columns: Sequence[str] | None = None,
    filter: Filter | None = None,
    as_of: str | date | None = None,
    known: str | date | None = None,
    version: str | None = None,
) -> Any:
    """Load a table; ``columns`` names those to read, in the order in which they are wanted.

    ``filter`` chooses rows as they are read; of the file, only its columns and those wanted are. It is
    ``{"grade": "good", "judge": None}``, each column equal to its value, to one of a list, or not said; a
    condition ``("article_date", ">=", "2024-01-01")``, with one of ``== != < <= > >= in``, ``not in``; a list
    of conditions, all of which hold; or an expression of ``pyarrow.compute``, which pyarrow understands as
    it does. In the first three, codes compare in the order of the codebook, and where a cell is not said,
    no condition holds but ``== None``. For anything more, there is :func:`ccdata.sql`.

    ``as_of`` leaves the rows whose facts held on that day, ``known`` those that had been published by
    that day, both together what could be known by the one of the other. A column ``as_of_certainty`` or
    ``known_certainty`` says whether certainly or possibly: see docs/time.md.

    ``version`` is the version of the data that your code was written for: all of it, or where it begins.
    ``"1"`` takes 1.0.0 and 1.4.2, not 2.0.0. There is one version in an installation, and where it is
    another, an error says so: see docs/versions.md.

    =========  ==================  ==================  ==================
    cells      ``pandas``          ``polars``          ``pyarrow``
    =========  ==================  ==================  ==================
    integers   ``Int64``           ``Int64``           ``int64``
    yes or no  ``boolean``         ``Boolean``         ``bool``
    amounts    ``float64``         ``Float64``         ``decimal128``
    dates      ``datetime64``      ``Date``            ``date32``
    codes      ``Categorical``     ``Enum``            ``dictionary``
    =========  ==================  ==================  ==================

    Codes are in the order of the codebook, those that no row has among them; grades can be compared.
    Amounts are pounds, shares percent points. As floats they can be summed and plotted; pyarrow, and
    ``ccdata.rows``, keep the exact decimals. What a source does not say is missing.

    Raises CcdataError for an unknown table, column, engine or code, for a filter of another form, for an
    engine that is not installed, for a table that does not tell the time that is asked for, and for data
    of another version.

    >>> import ccdata
    >>> ccdata.load("authorities", columns=["id", "gss_code"]).columns.to_list()
    ['id', 'gss_code']
    >>> sorted(ccdata.load("judgements", filter=("grade", ">=", "good")).grade.unique())
    ['good', 'outstanding']
    >>> ccdata.load("articles", engine="pyarrow").schema.field("published_start").type
    DataType(date32[day])
    >>> ccdata.load("judgments")
    Traceback (most recent call last):
    ccdata.loaders.errors.UnknownName: no table 'judgments'
      near:  judgements
      all:   ccdata.tables()
    >>> ccdata.load("judgements", version="0.1")
    Traceback (most recent call last):
    ccdata.loaders.errors.OtherVersion: the data are version ..., not 0.1
      mend:  install the release of ccdata that ships 0.1 (CHANGELOG.md says which it is),
             or see with `ccdata diff` what changed, and ask for "..."
    """
    convert = engine_named(engine)
    if isinstance(columns, str):
        raise TypeError(f"columns is a list of names: [{columns!r}]")
    if version is not None:
        # Before anything is looked up: what another version has may be unknown to this one.
        from ccdata.loaders.version import check_version

        check_version(version)
    if as_of is None and known is None:
        return convert(_read(table, columns, filter))
    from ccdata.loaders.holding import AS_OF, KNOWN, at, day_of

    days = {
        AS_OF: None if as_of is None else day_of(as_of, "as_of"),
        KNOWN: None if known is None else day_of(known, "known"),
    }
    found = at(table, whole(table), whole, days[AS_OF], days[KNOWN])
    if filter is not None:
        from ccdata.loaders.filtering import fitting

        found = fitting(table, found, filter)
    if columns is not None:
        _check_columns(table, columns, found.column_names)
        found = found.select(
            [*columns, *(one for one, day in days.items() if day is not None and one not in columns)]
        )
    return convert(found)


def engine_named(engine: str) -> Callable[[pa.Table], Any]:
    """What makes an Arrow table the frame of an engine. Raises UnknownEngine."""
    convert = _ENGINES.get(engine)
    if convert is None:
        raise UnknownEngine(unknown("engine", engine, _ENGINES, ", ".join(_ENGINES)))
    return convert


def whole(table: str) -> pa.Table:
    """A whole table, as it is stored. Raises CcdataError."""
    return _read(table, None)


def _check_columns(table: str, columns: Sequence[str], known: Sequence[str]) -> None:
    for name in columns:
        if name not in known:
            see = f'ccdata.load("{table}").columns'
            raise UnknownName(unknown(f"column of {table}", name, known, see))


def _read(table: str, columns: Sequence[str] | None, filter: Filter | None = None) -> pa.Table:
    path = table_file(table, ".parquet")
    # Not pyarrow.parquet.read_table, which imports pandas and the dataset reader.
    import pyarrow.lib
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(path) as file:
            _check_columns(table, columns or (), file.schema_arrow.names)
            if filter is None:
                return file.read(columns=None if columns is None else list(columns))
            from ccdata.loaders.filtering import read_fitting

            return read_fitting(table, file, path, columns, filter)
    except (pyarrow.lib.ArrowException, OSError) as error:
        raise DataDamaged(
            f"data/{path.name} cannot be read: {error}\n"
            "  mend:  build the data again with `ccdata build`, or install ccdata again"
        ) from error


def _as_pandas(table: pa.Table) -> pd.DataFrame:
    import pandas as pd
    import pyarrow as pa

    nullable = {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}
    frame: pd.DataFrame = _without_decimals(table).to_pandas(date_as_object=False, types_mapper=nullable.get)
    return frame


def _as_polars(table: pa.Table) -> pl.DataFrame:
    try:
        import polars as pl
    except ImportError:
        raise MissingPackage(
            "polars is not installed\n  mend:  pip install 'ccdata[polars]', or use another engine"
        ) from None
    import pyarrow as pa

    codes = {}
    table = _without_decimals(table)
    for place, field in enumerate(table.schema):
        if pa.types.is_dictionary(field.type):
            column = table.column(place)
            codes[field.name] = pl.Enum(_codes(column))
            table = table.set_column(place, field.name, column.cast(pa.string()))
    frame = pl.from_arrow(table)
    if not isinstance(frame, pl.DataFrame):
        raise TypeError(f"an Arrow table makes a data frame, not {type(frame)}")
    return frame.cast(codes)  # type: ignore[arg-type]  # a mapping of names to types, as documented


def _codes(column: pa.ChunkedArray[Any]) -> list[str]:
    """All codes of a column, which each of its chunks holds; none where there is no row."""
    chunk: Any = column.chunk(0) if column.num_chunks else None
    return [] if chunk is None else chunk.dictionary.to_pylist()


def _without_decimals(table: pa.Table) -> pa.Table:
    """The table with its decimals as the floats nearest to them."""
    import pyarrow as pa

    for place, field in enumerate(table.schema):
        if pa.types.is_decimal(field.type):
            # By way of text: the direct cast multiplies, and makes 7.189500000000001 of 7.1895.
            floats = table.column(place).cast(pa.string()).cast(pa.float64())
            table = table.set_column(place, field.name, floats)
    return table


def _as_it_is(table: pa.Table) -> pa.Table:
    return table


_ENGINES: dict[str, Callable[[pa.Table], Any]] = {
    "pandas": _as_pandas,
    "pyarrow": _as_it_is,
    "polars": _as_polars,
}
