"""Generated from the row models: drafts of the scripts, the stub of the API, and what is published.

Run ``python -m ccdata.tables.model.generate`` after a change to a row model. With ``--check`` it
changes nothing and fails where a file is out of step.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import ccdata
from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.published import registers_source, schemas_source
from ccdata.tables.model.renewing import renew
from ccdata.tables.model.row import Entry, Row

_HEADER = '"""Generated from the row models by `python -m ccdata.tables.model.generate`: do not edit.\n'


def drafts_source() -> str:
    """The module of drafts: one dataclass of cited cells for each table that scripts fill."""
    models = [row_model(name) for name in table_names()]
    drafted = [model for model in models if any(column.draft for column in model.columns())]
    codes: dict[str, set[str]] = {}
    for model in drafted:
        for column in model.columns():
            if column.draft and column.codes and column.draft_type == column.codes.__name__:
                codes.setdefault(column.codes.__module__, set()).add(column.codes.__name__)
    imports = "\n".join(
        f"from {module} import {', '.join(sorted(names))}" for module, names in sorted(codes.items())
    )
    classes = "\n\n\n".join("\n".join(_draft(model)) for model in drafted)
    return (
        f"{_HEADER}\nA draft is a row whose cells are cited values; an extraction script yields drafts.\n"
        '"""\n\n'
        "from __future__ import annotations\n\n"
        "from dataclasses import dataclass\n"
        "from typing import ClassVar\n\n"
        "from ccdata.evidence.cited import Cited\n"
        "from ccdata.evidence.draft import Draft\n"
        "from ccdata.parsers.values import Quantity, When\n"
        f"{imports}\n\n\n{classes}\n"
    )


def _draft(model: type[Row]) -> Iterator[str]:
    statement = issubclass(model, Entry)
    summary = (model.__doc__ or "").strip().splitlines()[0]
    columns = {column.name: column for column in model.columns()}
    keyed = not columns["id"].draft
    keys = ("fact", "statement") if statement else ("id",) if keyed else ()
    yield "@dataclass(frozen=True, kw_only=True, slots=True)"
    yield f"class {draft_name(model)}(Draft):"
    yield f'    """{summary}"""'
    yield ""
    yield f'    table: ClassVar[str] = "{model.table_name()}"'
    yield f"    keys: ClassVar[tuple[str, ...]] = {_tuple(keys)}"
    yield ""
    if statement:
        yield "    fact: str"
        yield '    statement: str = ""'
    elif keyed:
        yield "    id: str"
    required, optional = [], []
    for field in dict.fromkeys(column.draft for column in columns.values() if column.draft):
        own = [column for column in columns.values() if column.draft == field]
        kind = f"Cited[{own[0].draft_type}]"
        # What is missing from the draft of an entity or article may come from another draft of it.
        partial = not statement and field != "id"
        if partial or all(column.nullable for column in own) or field == "modality":
            optional.append(f"    {field}: {kind} | None = None")
        else:
            required.append(f"    {field}: {kind}")
    yield from required
    yield from optional


def draft_name(model: type[Row]) -> str:
    """The name of the draft of a row model.

    >>> draft_name(row_model("judgements"))
    'JudgementDraft'
    """
    return f"{model.__name__.removesuffix('Row')}Draft"


def _tuple(items: tuple[str, ...]) -> str:
    inside = ", ".join(f'"{item}"' for item in items)
    return f"({inside},)" if len(items) == 1 else f"({inside})"


def stub_source() -> str:
    """The stub of the public API: table names as literals, and an overload of ``rows`` for each."""
    models = [row_model(name) for name in table_names()]
    literal = "\n".join(f'    "{model.table_name()}",' for model in models)
    imports = "\n".join(
        f"from {model.__module__} import {model.__name__} as {model.__name__}"
        for model in sorted(models, key=lambda model: model.__module__)
    )
    overloads = "\n".join(
        f'@overload\ndef rows(table: Literal["{model.table_name()}"]) -> list[{model.__name__}]: ...'
        for model in models
    )
    return _STUB.format(header=_HEADER, imports=imports, literal=literal, overloads=overloads)


_STUB = '''{header}"""

from collections.abc import Sequence
from datetime import date
from types import ModuleType
from typing import Literal, TypeAlias, overload

import pandas
import polars
import pyarrow

from ccdata import plot as plot
from ccdata.loaders.bibliography import Bibliography as Bibliography
from ccdata.loaders.catalogue import TableInfo as TableInfo
from ccdata.loaders.catalogue import TableList
from ccdata.loaders.catalogue import descriptor as descriptor
from ccdata.loaders.citing import cite as cite
from ccdata.loaders.errors import CcdataError as CcdataError
from ccdata.loaders.explanation import Explanation as Explanation
from ccdata.loaders.filtering import Filter
{imports}
from ccdata.validation import Report as Report
from ccdata.validation import Violation as Violation
from ccdata.validation import validate as validate

__version__: str
data_version: str

TableName: TypeAlias = Literal[
{literal}
]

# The package of row models, which is called to list the tables: a module and a function of one name.
class _Tables(ModuleType):
    def __call__(self) -> TableList: ...

tables: _Tables

def explain(table: TableName, id: str, column: str | None = None) -> Explanation: ...
@overload
def load(
    table: TableName,
    *,
    engine: Literal["pandas"] = "pandas",
    columns: Sequence[str] | None = None,
    filter: Filter | None = None,
    as_of: str | date | None = None,
    known: str | date | None = None,
    version: str | None = None,
) -> pandas.DataFrame: ...
@overload
def load(
    table: TableName,
    *,
    engine: Literal["pyarrow"],
    columns: Sequence[str] | None = None,
    filter: Filter | None = None,
    as_of: str | date | None = None,
    known: str | date | None = None,
    version: str | None = None,
) -> pyarrow.Table: ...
@overload
def load(
    table: TableName,
    *,
    engine: Literal["polars"],
    columns: Sequence[str] | None = None,
    filter: Filter | None = None,
    as_of: str | date | None = None,
    known: str | date | None = None,
    version: str | None = None,
) -> polars.DataFrame: ...
{overloads}
@overload
def sql(query: str, *, engine: Literal["pandas"] = "pandas") -> pandas.DataFrame: ...
@overload
def sql(query: str, *, engine: Literal["pyarrow"]) -> pyarrow.Table: ...
@overload
def sql(query: str, *, engine: Literal["polars"]) -> polars.DataFrame: ...
'''


def main(arguments: list[str]) -> int:
    """Write the generated modules, or check them; returns the exit status."""
    package = Path(ccdata.__file__).parent
    sources = {
        package / "evidence" / "drafts.py": drafts_source(),
        package / "__init__.pyi": stub_source(),
        package / "validation" / "house" / "schemas.json": schemas_source(),
        package / "validation" / "house" / "registers.json": registers_source(),
    }
    return renew([(path.name, path, source) for path, source in sources.items()], "row models", arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
