"""The catalogue of code lists, found by looking at the modules of the codebook."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import ccdata.vocabulary.codebook
from ccdata.vocabulary.codebook.code import Code


@cache
def code_lists() -> tuple[type[Code], ...]:
    """Every code list of the codebook, by name.

    >>> "Grade" in [codes.__name__ for codes in code_lists()]
    True
    """
    found = [
        value
        for info in iter_modules(ccdata.vocabulary.codebook.__path__)
        for value in vars(import_module(f"{ccdata.vocabulary.codebook.__name__}.{info.name}")).values()
        if isinstance(value, type) and issubclass(value, Code) and len(value) > 0
    ]
    return tuple(sorted(set(found), key=lambda codes: codes.__name__))
