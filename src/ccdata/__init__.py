"""English social care as its sources told it, 1997 to 2025, in tables whose every cell leads to its words.

>>> import ccdata
>>> frame = ccdata.load("authorities")
>>> frame.loc[frame.id == "medway-council", "gss_code"].item()
'E06000035'
>>> ccdata.rows("authorities")[0].id in set(frame.id)
True

``tables()`` lists what there is, ``explain()`` shows where a cell comes from, ``cite()`` gives the
sources of any rows. Nothing is imported before it is asked for.
"""

import sys
from types import ModuleType

import ccdata.tables

__version__ = "0.1.0"

# Where each public name is defined. The row classes are named by the stub alone, which is generated
# from the row models: a new table needs no line here.
_HOMES = {
    "Bibliography": "ccdata.loaders.bibliography",
    "CcdataError": "ccdata.loaders.errors",
    "Explanation": "ccdata.loaders.explanation",
    "Report": "ccdata.validation",
    "TableInfo": "ccdata.loaders.catalogue",
    "TableName": "ccdata.loaders.catalogue",
    "Violation": "ccdata.validation",
    "cite": "ccdata.loaders.citing",
    "data_version": "ccdata.loaders.catalogue",
    "descriptor": "ccdata.loaders.catalogue",
    "explain": "ccdata.loaders.explaining",
    "load": "ccdata.loaders.loading",
    "plot": "ccdata.plot",
    "rows": "ccdata.loaders.rows",
    "sql": "ccdata.loaders.querying",
    "validate": "ccdata.validation",
}


def _row_homes() -> dict[str, str]:
    """The module of each row class, read off the stub: importing them all would import pydantic."""
    with open(__file__.removesuffix("c") + "i", encoding="utf-8") as stub:  # noqa: PTH123 - pathlib costs 5 ms
        words = [line.split() for line in stub if line.startswith("from ccdata.tables.")]
    return {line[3]: line[1] for line in words}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None and not name.startswith("_"):
        home = _row_homes().get(name)
    if home is None:
        from difflib import get_close_matches

        near = get_close_matches(name, __dir__(), n=3)
        hint = f"; did you mean {' or '.join(near)}?" if near else ""
        raise AttributeError(
            f"module 'ccdata' has no attribute {name!r}{hint}", name=name, obj=sys.modules[__name__]
        )
    from importlib import import_module

    module = import_module(home)
    value = globals()[name] = module if home == f"ccdata.{name}" else getattr(module, name)
    return value


def __dir__() -> list[str]:
    return sorted(
        {*_HOMES, *_row_homes(), "__version__", "__doc__", "__file__", "__name__", "__path__", "tables"}
    )


class _Tables(ModuleType):
    """The package of row models, called: its name is also that of the function that lists the tables.

    Importing a submodule binds its name in its parent, so a function named ``tables`` would be lost
    the first time that a row model is imported.
    """

    def __call__(self) -> object:
        from importlib import import_module

        return import_module("ccdata.loaders.catalogue").tables()


ccdata.tables.__class__ = _Tables
