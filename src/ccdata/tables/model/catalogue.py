"""The catalogue: which tables there are, found by looking at the modules of the package."""

from __future__ import annotations

from functools import cache
from importlib import import_module

import ccdata.tables
from ccdata.tables.model.row import Group, Row


@cache
def table_names() -> tuple[str, ...]:
    """The names of all tables, by group and then alphabetically."""
    from pkgutil import iter_modules  # whoever asks for one table by its name does not wait for it

    names = [module.name for module in iter_modules(ccdata.tables.__path__) if not module.ispkg]
    groups = list(Group)
    return tuple(sorted(names, key=lambda name: (groups.index(row_model(name).group), name)))


@cache
def row_model(table: str) -> type[Row]:
    """The row model of a table.

    >>> row_model("judgements").__name__
    'Judgement'
    """
    module = import_module(f"ccdata.tables.{table}")
    models = [
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Row) and value.__module__ == module.__name__
    ]
    if len(models) != 1:
        raise TypeError(f"{module.__name__} defines {len(models)} row models; a table has one")
    return models[0]
