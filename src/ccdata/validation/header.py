"""The columns of a table against the fields of its schema."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from ccdata.validation.plan import Table


def header_problems(table: Table, header: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    """What is wrong with the columns of a table, each with the column that it is about.

    >>> from ccdata.validation.plan import Field
    >>> table = Table(resource="roles", form="csv", fields=(Field(name="id"), Field(name="name")))
    >>> list(header_problems(table, ["id", "nom"]))
    [("column 'name' is missing", 'name'), ("column 'nom' is not one of the table's", 'nom')]
    """
    if not table.fields:
        yield from _repeated(header)
        return
    expected = list(dict.fromkeys(field.name for field in table.fields if field.is_named))
    known, there = set(expected), set(header)
    if table.match in {"exact", "equal", "subset"}:
        for name in expected:
            if name not in there:
                yield f"column {name!r} is missing", name
    else:
        must = {field.name for field in table.fields if field.required}.union(table.primary_key)
        for name in expected:
            if name not in there and name in must:
                yield f"column {name!r} is missing, and it must have values", name
    # Any column may be that of a field without a name, which has been reported.
    is_known = all(field.is_named for field in table.fields)
    if table.match == "partial" and is_known and not known & there:
        yield "no column is one of the table's", None
    if table.match in {"exact", "equal", "superset"} and is_known:
        for name in dict.fromkeys(header):
            if name not in known:
                yield f"column {name!r} is not one of the table's", name
    # Version 1 of the standard lets two fields have one name.
    times = [field.name for field in table.fields]
    twice = {name for name, count in Counter(times).items() if count > 1}
    yield from _repeated([name for name in header if name not in twice])
    if table.match == "exact" and list(header) != times and sorted(header) == sorted(times):
        moved = next(name for name, other in zip(header, times, strict=True) if name != other)
        yield f"columns are out of order, first {moved!r}", moved


def _repeated(header: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    if len(set(header)) == len(header):
        return
    for name, count in Counter(header).items():
        if count > 1:
            yield f"column {name!r} stands {count} times", name


def places(table: Table, header: Sequence[str] | None) -> Mapping[str, int]:
    """The number of the column of each field: by name, or by order where names do not tell.

    >>> from ccdata.validation.plan import Field
    >>> table = Table(resource="roles", form="csv", fields=(Field(name="id"), Field(name="name")))
    >>> places(table, ["name", "id"]), places(table, ["id", "nom"])
    ({'id': 1, 'name': 0}, {'id': 0, 'name': 1})
    """
    if header is None:
        return {field.name: place for place, field in enumerate(table.fields)}
    by_name: dict[str, int] = {}
    for place, name in enumerate(header):
        by_name.setdefault(name, place)
    found = {field.name: by_name[field.name] for field in table.fields if field.name in by_name}
    if table.match == "exact" and len(header) == len(table.fields):
        taken = set(found.values())
        for place, field in enumerate(table.fields):
            if field.name not in found and place not in taken:
                found[field.name] = place
    return found
