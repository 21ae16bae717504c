"""Rules across the columns of a row, across rows and through a reference, that a schema declares.

They stand in the property ``rules`` of a Table Schema, an array of objects, each with the id of the rule and
the names of the columns that it is about:

``{"rule": "dates-order", "start": COLUMN, "end": COLUMN}``
    The start is not after the end. Both may be of any type that has an order.
``{"rule": "bounds-order", "low": COLUMN, "high": COLUMN}``
    The low end is not above the high one.
``{"rule": "hedge-bounds", "low": COLUMN, "high": COLUMN, "hedge": COLUMN}``
    The bounds that are there are those that the hedge leaves: ``exact`` and ``about`` have both, ``almost``
    both and equal, ``more_than`` and ``at_least`` the low one only, ``less_than``, ``at_most`` and ``up_to``
    the high one only; without a number there is no hedge.
``{"rule": "share-range", "low": COLUMN, "high": COLUMN, "unit": COLUMN, "percent": CODE}``
    Where the unit is the code of percent, the bounds lie between 0 and 100. One bound is enough. With
    ``"numerator": COLUMN, "denominator": COLUMN`` each bound is also their share, to four decimals.
``{"rule": "computed-value", "field": COLUMN, "function": "first_day", "from": COLUMN}``
    The date is the first day of a date expression (EDTF); null where that end is open. Also ``last_day``.
``{"rule": "computed-value", "field": COLUMN, "function": "lookup", "from": COLUMN, "reference": {…}}``
    The cell is what ``"take": COLUMN`` holds in the row of ``"resource": NAME`` whose ``"field": COLUMN`` is
    the cell of ``from``.
``{"rule": "id-form", "field": COLUMN, "fields": [COLUMN, …], "joinedBy": TEXT}``
    The id is the other columns, joined. With ``"mayContinue": true`` one more part may follow, after the
    same text.
``{"rule": "id-sorted", "field": COLUMN}``
    The rows are sorted by the column, by code point.
``{"rule": "cell-formula", "fields": [COLUMN, …]}``
    No text begins with a sign that makes a spreadsheet run it as a formula. Without ``fields``, no text of
    any field of type string.

A null satisfies every rule that it is no part of, and a cell that is not of its type is passed over: that has
been reported. What a rule names that the schema does not have is a fault of the descriptor. Other functions
are left to whoever declares them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from ccdata.validation import rules
from ccdata.validation.cells import identity
from ccdata.validation.findings import Findings
from ccdata.validation.loaded import WRONG, Loaded, Tables
from ccdata.validation.plan import Plan, Table
from ccdata.validation.rules import Rule

Said = Iterable[tuple[str, str]]
"""What is wrong with a row: columns, each with what was expected."""


@dataclass(frozen=True, slots=True)
class RowRule:
    """A rule that looks at one row. ``faults`` is given the typed values of ``columns``, None where null.

    ``holds`` is given the values of all rows, and may say at once that the rule holds of each.
    """

    rule: Rule
    columns: tuple[str, ...]
    faults: Callable[..., Said]
    holds: Callable[[Sequence[Sequence[Any]]], bool] = lambda columns: False


@dataclass(frozen=True, slots=True)
class Sorted:
    """Rows in the order of the texts of a column."""

    column: str


@dataclass(frozen=True, slots=True)
class Lookup:
    """A column that repeats what the row of another table has that a second column refers to."""

    field: str
    of: str
    resource: str
    by: str
    take: str


Compiled = RowRule | Sorted | Lookup


def compiled(table: Table) -> tuple[list[Compiled], list[str]]:
    """The rules that a table declares, and what is wrong with their declarations.

    >>> from ccdata.validation.plan import Declared
    >>> about = {"rule": "dates-order", "start": "from", "end": "to"}
    >>> compiled(Table(resource="roles", form="csv", declared=(Declared("dates-order", about),)))[1]
    ["dates-order names 'from', which is no column of the schema"]
    """
    names = {field.name for field in table.fields}
    found: list[Compiled] = []
    problems: list[str] = []
    for one in table.declared:
        make = _MAKERS.get(one.rule)
        if make is None:
            continue
        try:
            made = make(one.about, table)
        except (KeyError, TypeError, ValueError) as error:
            problems.append(f"{one.rule} lacks {error.args[0] if error.args else 'a property'!r}")
            continue
        rules_made = made if isinstance(made, list) else [] if made is None else [made]
        unknown = [name for rule in rules_made for name in columns_of(rule) if name not in names]
        if unknown:
            problems.append(f"{one.rule} names {unknown[0]!r}, which is no column of the schema")
        else:
            found += [_guarded(rule) if isinstance(rule, RowRule) else rule for rule in rules_made]
    return found, problems


def _guarded(rule: RowRule) -> RowRule:
    """The rule, where its columns may be of types that it is not about."""

    def faults(*values: Any) -> Said:
        try:
            return list(rule.faults(*values))
        except (TypeError, ValueError, ArithmeticError, AttributeError):
            return [(rule.columns[0], f"{rule.rule.id} is about other types than those of these columns")]

    return replace(rule, faults=faults)


def columns_of(one: Compiled) -> tuple[str, ...]:
    """The columns of the table that a rule looks at."""
    if isinstance(one, RowRule):
        return one.columns
    return (one.column,) if isinstance(one, Sorted) else (one.of, one.field)


def needed(plan: Plan, resource: str) -> frozenset[str]:
    """The columns that rules across tables look at after a table was read: its own, and those looked up."""
    found: set[str] = set()
    for table in plan.tables:
        for one in compiled(table)[0]:
            if isinstance(one, Lookup):
                if table.resource == resource:
                    found |= {one.field, one.of}
                if one.resource == resource:
                    found |= {one.by, one.take}
    return frozenset(found)


def check_rows(loaded: Loaded, findings: Findings) -> None:
    """Check the rules of a table that look at its own rows."""
    for one in compiled(loaded.table)[0]:
        if isinstance(one, Lookup) or not loaded.has(columns_of(one)):
            continue
        if isinstance(one, Sorted):
            _check_sorted(loaded, one, findings)
            continue
        findings.perform(one.rule, len(loaded))
        values_of = [loaded.values(name) for name in one.columns]
        if one.holds(values_of):
            continue
        faults = one.faults
        sound: set[tuple[Any, ...]] = set()
        for row, values in enumerate(zip(*values_of, strict=True)):
            try:
                if values in sound:
                    continue
                said = [] if WRONG in values else list(faults(*values))
                if not said:
                    # Not of what is wrong: 1 and 1.0 are the same, and are not said alike.
                    sound.add(values)
            except TypeError:
                said = [] if WRONG in values else list(faults(*values))
            for column, message in said:
                findings.fail(one.rule, message, loaded.place(row, column))


def _check_sorted(loaded: Loaded, one: Sorted, findings: Findings) -> None:
    texts = loaded.columns[one.column]
    findings.perform(rules.ID_SORTED, len(texts))
    if all(isinstance(text, str) for text in texts) and texts == sorted(texts):
        return
    before = None
    for row, text in enumerate(texts):
        if not isinstance(text, str):
            continue
        if before is not None and text < before:
            findings.fail(rules.ID_SORTED, f"it comes before {before!r}", loaded.place(row, one.column))
        before = text


def check_lookups(plan: Plan, tables: Tables, findings: Findings) -> None:
    """Check what is looked up in other tables, once they have been read."""
    for table in plan.tables:
        loaded = tables.get(table.resource)
        for one in compiled(table)[0]:
            if not isinstance(one, Lookup) or (loaded is not None and not loaded.has(columns_of(one))):
                continue
            target = tables.get(one.resource)
            if loaded is None or target is None or not target.has((one.by, one.take)):
                missing = table.resource if loaded is None else one.resource
                findings.skip(rules.COMPUTED_VALUE, f"{missing}: it could not be read")
                continue
            _check_lookup(loaded, one, target, findings)


def _check_lookup(loaded: Loaded, one: Lookup, target: Loaded, findings: Findings) -> None:
    taken: dict[Any, Any] = {}
    for key, value in zip(target.values(one.by), target.values(one.take), strict=True):
        taken.setdefault(identity(key), value)
    findings.perform(rules.COMPUTED_VALUE, len(loaded))
    sound: set[Any] = set()
    pairs = zip(loaded.values(one.of), loaded.values(one.field), strict=True)
    for row, (key, value) in enumerate(pairs):
        known = (identity(key), identity(value))
        if known in sound or key is WRONG or value is WRONG:
            continue
        # A reference that leads nowhere is a foreign key's matter.
        expected = None if key is None else taken.get(known[0], WRONG)
        if expected is WRONG or identity(expected) == known[1]:
            sound.add(known)
            continue
        shown = "null" if expected is None else repr(str(expected))
        message = f"{one.take} of the row of {one.resource} that {one.of} refers to is {shown}"
        findings.fail(rules.COMPUTED_VALUE, message, loaded.place(row, one.field))


# --- each rule


def _text(about: Mapping[str, Any], name: str) -> str:
    found = about[name]
    if not isinstance(found, str):
        raise KeyError(name)
    return found


def _order(rule: Rule, first: str, last: str, message: str) -> RowRule:
    def faults(start: Any, end: Any) -> Said:
        try:
            if start is not None and end is not None and start > end:
                yield first, message.format(start, end)
        except (TypeError, ArithmeticError):
            yield first, f"{start} and {end} have no order"

    return RowRule(rule, (first, last), faults)


def _dates_order(about: Mapping[str, Any], table: Table) -> Compiled:
    start, end = _text(about, "start"), _text(about, "end")
    return _order(rules.DATES_ORDER, start, end, "it starts on {}, after {}")


def _bounds_order(about: Mapping[str, Any], table: Table) -> Compiled:
    return _order(rules.BOUNDS_ORDER, _text(about, "low"), _text(about, "high"), "{} is above {}")


_BOTH, _LOW, _HIGH = (True, True), (True, False), (False, True)
_HEDGES = {
    "exact": _BOTH, "about": _BOTH, "almost": _BOTH, "more_than": _LOW, "at_least": _LOW, "less_than": _HIGH,
    "at_most": _HIGH, "up_to": _HIGH,
}  # fmt: skip
_HAS = {
    _BOTH: "both bounds",
    _LOW: "a lower bound and no upper one",
    _HIGH: "an upper bound and no lower one",
}


def _hedge_bounds(about: Mapping[str, Any], table: Table) -> Compiled:
    columns = (_text(about, "low"), _text(about, "high"), _text(about, "hedge"))

    def faults(low: Any, high: Any, hedge: Any) -> Said:
        problem = hedge_problem(low, high, hedge)
        if problem is not None:
            yield columns[2], problem

    return RowRule(rules.HEDGE_BOUNDS, columns, faults)


def hedge_problem(low: Any, high: Any, hedge: str | None) -> str | None:
    """What does not agree in a quantity, or None.

    >>> hedge_problem(20000, None, "more_than")
    >>> hedge_problem(20000, 20000, "more_than")
    'more_than has a lower bound and no upper one'
    """
    has = (low is not None, high is not None)
    if hedge is None:
        return None if has == (False, False) else "a number without a hedge"
    expected = _HEDGES.get(hedge)
    if expected is None:
        return f"{hedge} is no hedge: {', '.join(_HEDGES)}"
    if has != expected:
        return f"{hedge} has {_HAS[expected]}"
    return "almost has one number" if hedge == "almost" and low != high else None


_PLACES = Decimal("0.0001")


def _share_range(about: Mapping[str, Any], table: Table) -> Compiled:
    ends = [_text(about, name) for name in ("low", "high") if name in about]
    if not ends:
        raise KeyError("low")
    unit = _text(about, "unit") if "unit" in about else None
    percent = _text(about, "percent") if unit is not None else None
    parts = [_text(about, name) for name in ("numerator", "denominator") if name in about]
    if len(parts) == 1:
        raise KeyError("denominator" if "numerator" in about else "numerator")

    def faults(*values: Any) -> Said:
        bounds = [(name, value) for name, value in zip(ends, values, strict=False) if value is not None]
        rest = values[len(ends) :]
        if unit is not None and rest[0] == percent:
            for name, value in bounds:
                if not (value == value and 0 <= value <= 100):  # NaN is not between any two numbers
                    yield name, "a share is in percent points from 0 to 100"
        if parts and None not in rest[-2:]:
            yield from _share_faults(bounds, rest[-2], rest[-1])

    return RowRule(rules.SHARE_RANGE, (*ends, *([unit] if unit is not None else []), *parts), faults)


def _share_faults(bounds: Sequence[tuple[str, Any]], numerator: Any, denominator: Any) -> Said:
    try:
        share = (Decimal(100 * numerator) / denominator).quantize(_PLACES, ROUND_HALF_EVEN)
    except ArithmeticError:
        for name, _ in bounds:
            yield name, f"{numerator} of {denominator} is no share"
        return
    for name, value in bounds:
        if value != share:
            yield name, f"{numerator} of {denominator} is {share.normalize():f}"


def _computed_value(about: Mapping[str, Any], table: Table) -> Compiled | None:
    function = _text(about, "function")
    if function == "lookup":
        reference = about["reference"]
        resource, by, take = (_text(reference, name) for name in ("resource", "field", "take"))
        return Lookup(_text(about, "field"), _text(about, "from"), resource or table.resource, by, take)
    if function in {"first_day", "last_day"}:
        return _day(function, _text(about, "field"), _text(about, "from"), table)
    return None


def _day(function: str, field: str, of: str, table: Table) -> RowRule:
    from ccdata.parsers.edtf import bounds

    end = 0 if function == "first_day" else 1
    is_edtf = any(one.name == of and one.is_edtf for one in table.fields)

    def faults(value: Any, edtf: Any) -> Said:
        try:
            expected = None if edtf is None else bounds(edtf)[end]
        except (ValueError, TypeError) as error:
            if not is_edtf:
                yield field, f"it cannot be computed: {error}"
            return
        if expected != value:
            shown = "null" if expected is None else repr(expected.isoformat())
            yield field, f"{function} of {of} makes it {shown}"

    return RowRule(rules.COMPUTED_VALUE, (field, of), faults)


def _id_form(about: Mapping[str, Any], table: Table) -> Compiled:
    field, joined = _text(about, "field"), _text(about, "joinedBy")
    parts = about["fields"]
    if not isinstance(parts, list) or not all(isinstance(one, str) for one in parts):
        raise KeyError("fields")
    may_continue = about.get("mayContinue") is True

    def faults(found: Any, *values: Any) -> Said:
        expected = joined.join("" if value is None else str(value) for value in values)
        text = "" if found is None else str(found)
        if found is None or text == expected:
            return
        rest = text.removeprefix(f"{expected}{joined}")
        if may_continue and rest != text and rest != "" and joined not in rest:
            return
        yield field, f"the row makes it {expected!r}"

    def holds(columns: Sequence[Sequence[Any]]) -> bool:
        try:
            return columns[0] == list(map(joined.join, zip(*columns[1:], strict=True)))
        except TypeError:
            # A part that is no text.
            return False

    return RowRule(rules.ID_FORM, (field, *parts), faults, holds)


def _id_sorted(about: Mapping[str, Any], table: Table) -> Compiled:
    return Sorted(_text(about, "field"))


_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _cell_formula(about: Mapping[str, Any], table: Table) -> list[Compiled]:
    given = about.get("fields", [field.name for field in table.fields if field.type == "string"])
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise KeyError("fields")
    return [_no_formula(field) for field in given]


def _no_formula(field: str) -> RowRule:
    def faults(value: Any) -> Said:
        if isinstance(value, str) and value.startswith(_FORMULA):
            yield field, f"it begins with {value[0]!r}"

    return RowRule(rules.CELL_FORMULA, (field,), faults)


_MAKERS: Mapping[str, Callable[[Mapping[str, Any], Table], Compiled | list[Compiled] | None]] = {
    "dates-order": _dates_order,
    "bounds-order": _bounds_order,
    "hedge-bounds": _hedge_bounds,
    "share-range": _share_range,
    "computed-value": _computed_value,
    "id-form": _id_form,
    "id-sorted": _id_sorted,
    "cell-formula": _cell_formula,
}
