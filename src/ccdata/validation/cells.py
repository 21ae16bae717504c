"""What a cell must be: type, format and every constraint of Table Schema. The single definition.

Engines may find out faster that most cells are sound; whatever they cannot prove sound they ask here.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from ccdata.validation import patterns, rules
from ccdata.validation.conversion import MEASURED, ORDERED, Converter, Wrong, converter
from ccdata.validation.plan import Field
from ccdata.validation.rules import Rule

_LISTED = 12
"""How many of the values that a cell may have a message names."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a cell: the rule that it breaks, and what was expected."""

    rule: Rule
    message: str


@lru_cache(maxsize=64)
def _usual_converter(type_: str, form: str) -> Converter:
    return converter(type_, form, {})


def _all(texts: Collection[str]) -> Iterable[str]:
    return texts


@dataclass(frozen=True, slots=True)
class _Test:
    """A constraint: ``holds`` of the typed value and of what was read (text or native), or the message.

    ``sift`` finds out fast which of many texts may break it, where the value of a text is the text.
    """

    rule: Rule
    holds: Callable[[Any, object], bool]
    message: str
    sift: Callable[[Collection[str]], Iterable[str]] = _all


class Cell:
    """The cells of a field: compiled once, asked of each.

    ``form`` is that of the table: ``csv``, ``parquet`` or ``inline``. ``checks`` are the rules that every
    cell of the field is held against; ``unchecked`` those that cannot be, with the reason. ``is_text``: the
    value of a cell is its text; ``takes_any``: any text at all that is not null is sound.

    >>> cell = Cell(Field(name="grade", type="integer", limits={"maximum": 4}), "csv")
    >>> cell.text("3")
    (3, ())
    >>> cell.text("5")
    (5, (Fault(rule=Rule(id='cell-range', ...), message='expected at most 4'),))
    >>> cell.text("")
    (None, ())
    """

    def __init__(self, field: Field, form: str) -> None:
        self.field = field
        self.form = form
        self.unchecked: list[tuple[Rule, str]] = []
        self._converter = (
            converter(field.type, field.format, field.options)
            if field.options
            else _usual_converter(field.type, field.format)
        )
        self._read = self._converter.text
        self._missing = field.missing
        self._tests = tuple(self._compiled())
        required = Fault(rules.CELL_REQUIRED, f"{field.name} must have a value")
        self._null: tuple[None, tuple[Fault, ...]] = (None, (required,) if field.required else ())
        self._type = Fault(rules.CELL_TYPE, f"expected {self._converter.expected}")
        checks = [rules.CELL_REQUIRED] if field.required else []
        checks += [rules.CELL_TYPE, *(test.rule for test in self._tests)]
        self.checks: tuple[Rule, ...] = tuple(dict.fromkeys(checks))
        self.is_text = self._converter.is_text or field.type == "string"
        self.takes_any = self._converter.is_text and not self._tests

    def text(self, text: str) -> tuple[Any, tuple[Fault, ...]]:
        """The typed value of a text cell, None where it is null or of another type; and what is wrong.

        A value that breaks a constraint is a value all the same: other rules can look at it.
        """
        if text in self._missing:
            return self._null
        try:
            value = self._read(text)
        except ValueError as error:
            return None, (self._wrong(error),)
        return (value, self._broken(value, text)) if self._tests else (value, ())

    def value(self, value: object) -> tuple[Any, tuple[Fault, ...]]:
        """The same of a native value, as Parquet or inline JSON has it. Texts are read as texts."""
        if value is None:
            return self._null
        if isinstance(value, str):
            return self.text(value)
        try:
            found = self._converter.native(value)
        except (ValueError, ArithmeticError) as error:
            return None, (self._wrong(error),)
        return found, self._broken(found, value)

    def suspects(self, texts: Set[str]) -> Set[str]:
        """Those of many different texts that `text` may find fault with; the others it finds sound.

        >>> sorted(Cell(Field(name="code", limits={"enum": ["a", "b"]}), "csv").suspects({"a", "x", ""}))
        ['x']
        """
        if not self._converter.is_text:
            return texts
        there = texts - self._missing
        found: set[str] = set().union(*(test.sift(there) for test in self._tests))
        return found | (texts & self._missing) if self._null[1] else found

    def _wrong(self, error: Exception) -> Fault:
        return Fault(rules.CELL_TYPE, str(error)) if isinstance(error, Wrong) else self._type

    def _broken(self, value: Any, read: object) -> tuple[Fault, ...]:
        faults = [Fault(test.rule, test.message) for test in self._tests if not test.holds(value, read)]
        return tuple(faults)

    def _compiled(self) -> Iterable[_Test]:
        """The constraints, in the order of the catalogue of rules."""
        field, limits = self.field, self.field.limits
        codes = self._listed(limits["enum"]) if "enum" in limits else None
        if codes is not None:
            message = f"expected one of: {_shown(limits['enum'])}"
            yield _Test(rules.CELL_CODE, _among(codes), message, _without(codes))
        if field.categories is not None:
            allowed = self._listed(field.categories)
            # Where both list the same, one fault is enough.
            if allowed != codes:
                message = f"expected one of the categories: {_shown(field.categories)}"
                yield _Test(rules.CELL_CATEGORY, _among(allowed), message, _without(allowed))
        if isinstance(limits.get("pattern"), str) and field.type == "string":
            yield from self._pattern(limits["pattern"])
        if field.type in ORDERED:
            yield from self._range()
        if field.type in MEASURED:
            yield from _lengths(limits)
        if "jsonSchema" in limits and field.type in {"object", "array", "geojson"}:
            yield from self._json_schema(limits["jsonSchema"])
        if field.is_edtf and field.type == "string":
            yield from _edtf()

    def _listed(self, values: Iterable[Any]) -> frozenset[Hashable]:
        return frozenset(identity(found) for found in map(self._constant, values) if found is not None)

    def _constant(self, value: Any) -> Any:
        """The value of a constraint: as a text like that of a cell, or native. None where it is neither."""
        try:
            return self._read(value) if isinstance(value, str) else self._converter.native(value)
        except (ValueError, ArithmeticError):
            return None

    def _pattern(self, pattern: str) -> Iterable[_Test]:
        try:
            matches = patterns.matcher(pattern)
        except ValueError as error:
            self.unchecked.append((rules.CELL_PATTERN, str(error)))
            return
        message = f"expected the form {pattern}"
        yield _Test(
            rules.CELL_PATTERN,
            lambda _, text: not isinstance(text, str) or matches(text),
            message,
            lambda texts: [text for text in texts if not matches(text)],
        )

    def _range(self) -> Iterable[_Test]:
        bounds: Mapping[str, tuple[str, Callable[[Any, Any], bool]]] = {
            "minimum": ("at least", lambda value, limit: value >= limit),
            "maximum": ("at most", lambda value, limit: value <= limit),
            "exclusiveMinimum": ("more than", lambda value, limit: value > limit),
            "exclusiveMaximum": ("less than", lambda value, limit: value < limit),
        }
        for name, (said, holds) in bounds.items():
            given = self.field.limits.get(name)
            if given is None:
                continue
            limit = self._constant(given)
            if limit is None:
                why = f"{name} {given!r} is no value of type {self.field.type}"
                self.unchecked.append((rules.CELL_RANGE, why))
                continue
            yield _Test(rules.CELL_RANGE, _within(limit, holds), f"expected {said} {given}")

    def _json_schema(self, schema: Any) -> Iterable[_Test]:
        # Not a dependency: whoever declares such a schema has the library, or is told that it was not used.
        from importlib import import_module

        try:
            library, registry = import_module("jsonschema"), import_module("referencing").Registry()
        except ImportError:
            self.unchecked.append((rules.CELL_JSON, "the jsonschema library is not installed"))
            return
        try:
            kind = library.validators.validator_for(schema)
            kind.check_schema(schema)
            kind, allow = _bounded(library, kind, schema)
            # An empty registry: nothing is fetched, whatever the schema refers to.
            is_valid = kind(schema, registry=registry).is_valid
            is_valid(None)
        except Exception as error:
            self.unchecked.append((rules.CELL_JSON, f"its jsonSchema cannot be used: {_line(error)}"))
            return

        def holds(value: Any, read: object) -> bool:
            allow()
            try:
                return bool(is_valid(_plain(value)))
            except Exception:
                # A reference that leads nowhere, a pattern that is none: what the schema says is not known.
                return False

        yield _Test(rules.CELL_JSON, holds, "expected a value that its jsonSchema allows")


_SMALL_DIGITS = 18
_SMALL = 10**_SMALL_DIGITS


def identity(value: Any) -> Hashable:
    """What two values have in common that are the same value, whatever they were written like.

    >>> identity(Decimal("1.0")) == identity(1), identity([1]) == identity([2])
    (True, False)
    """
    kind = type(value)
    if kind is str or (kind is int and -_SMALL < value < _SMALL):
        return value  # type: ignore[no-any-return]
    if kind is bool:
        return "boolean", value
    if kind is int or kind is Decimal:
        return _number_identity(value)
    if kind is dict:
        return "object", frozenset((key, identity(one)) for key, one in value.items())
    if kind is list or kind is tuple:
        return "array", tuple(map(identity, value))
    try:
        hash(value)
    except TypeError:
        return kind.__name__, repr(value)
    return value  # type: ignore[no-any-return]


def _number_identity(value: int | Decimal) -> Hashable:
    """A decimal, or an integer of many digits, by its digits.

    Numbers hash by their remainder, so that thousands of different ones can be made to collide; texts cannot.
    """
    exact = Decimal(value)
    if not exact.is_finite():
        return ("number", "NaN") if exact.is_nan() else ("number", str(exact))
    mantissa, _, power = str(exact).lstrip("-").partition("E")
    whole, _, part = mantissa.partition(".")
    digits = f"{whole}{part}".lstrip("0")
    text = digits.rstrip("0")
    exponent = int(power or 0) - len(part) + len(digits) - len(text)
    if text == "":
        return 0
    if exponent >= 0 and len(text) + exponent <= _SMALL_DIGITS:
        small: int = int(text) * 10**exponent
        return -small if exact < 0 else small
    return "number", exact < 0, text, exponent


def _among(allowed: frozenset[Hashable]) -> Callable[[Any, object], bool]:
    return lambda value, _: identity(value) in allowed


def _without(allowed: frozenset[Hashable]) -> Callable[[Collection[str]], Iterable[str]]:
    return lambda texts: [text for text in texts if text not in allowed]


def _within(limit: Any, holds: Callable[[Any, Any], bool]) -> Callable[[Any, object], bool]:
    def within(value: Any, _: object) -> bool:
        try:
            return holds(value, limit)
        except (TypeError, ArithmeticError):
            # What is not a number, and a time with a zone beside one without, have no order.
            return False

    return within


def _lengths(limits: Mapping[str, Any]) -> Iterable[_Test]:
    least, most = limits.get("minLength"), limits.get("maxLength")
    if isinstance(least, int):
        yield _Test(
            rules.CELL_LENGTH,
            lambda value, _: len(value) >= least,
            f"expected a length of {least} or more",
            lambda texts: [text for text in texts if len(text) < least],
        )
    if isinstance(most, int):
        yield _Test(
            rules.CELL_LENGTH,
            lambda value, _: len(value) <= most,
            f"expected a length of {most} or less",
            lambda texts: [text for text in texts if len(text) > most],
        )


def _edtf() -> Iterable[_Test]:
    from ccdata.parsers.edtf import bounds

    def holds(value: Any, _: object) -> bool:
        try:
            bounds(value)
        except ValueError:
            return False
        return True

    message = "expected a date expression such as 2024-01-22, 2024-01, 2024-21, 199X or 2020/.."
    yield _Test(rules.CELL_EDTF, holds, message)


_MOST_REFERENCES = 20_000
"""References of a JSON Schema that are followed for one value: each may lead to two, and so on."""


def _bounded(library: Any, kind: Any, schema: Any) -> tuple[Any, Callable[[], None]]:
    """A validator that ends: patterns in linear time, and so many references for a value. Raises ValueError.

    The second is to be called before each value.
    """
    left = _MOST_REFERENCES

    def allow() -> None:
        nonlocal left
        left = _MOST_REFERENCES

    def followed(follow: Any) -> Any:
        def check(validator: Any, reference: Any, instance: Any, about: Any) -> Iterator[Any]:
            nonlocal left
            left -= 1
            if left < 0:
                raise ValueError("it refers to itself too often")
            yield from follow(validator, reference, instance, about) or ()

        return check

    def pattern(validator: Any, wanted: str, instance: Any, about: Any) -> Iterator[Any]:
        if isinstance(instance, str) and not patterns.searcher(wanted)(instance):
            yield library.ValidationError(f"does not match {wanted!r}")

    def properties(validator: Any, wanted: Any, instance: Any, about: Any) -> Iterator[Any]:
        if isinstance(instance, dict):
            for one, inner in wanted.items():
                for key, value in instance.items():
                    if patterns.searcher(one)(key):
                        yield from validator.descend(value, inner, path=key, schema_path=one)

    _check_patterns(schema)
    changed = {name: followed(kind.VALIDATORS[name]) for name in ("$ref", "$dynamicRef", "$recursiveRef")
               if name in kind.VALIDATORS}  # fmt: skip
    changed |= {"pattern": pattern, "patternProperties": properties}
    return library.validators.extend(kind, changed), allow


def _check_patterns(schema: Any) -> None:
    """See that every pattern of a JSON Schema can be searched for. Raises ValueError."""
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            patterns.searcher(schema["pattern"])
        if isinstance(schema.get("patternProperties"), dict):
            for one in schema["patternProperties"]:
                # The library looks for other properties with them, too.
                if not patterns.is_quick(one):
                    raise ValueError(f"{one!r} cannot be looked for in a time that has bounds")
    for one in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        _check_patterns(one)


def _plain(value: Any) -> Any:
    """JSON with the numbers that the library of JSON Schema knows."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() and abs(value) < 10**18 else float(value)
    return value


def _shown(values: Iterable[Any]) -> str:
    texts = [str(one) for one in values]
    more = f" and {len(texts) - _LISTED} more" if len(texts) > _LISTED else ""
    return f"{', '.join(texts[:_LISTED])}{more}"


def _line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:200]
