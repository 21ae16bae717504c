"""Types, formats and constraints of Table Schema, with texts that are values and texts that are not."""

from __future__ import annotations

from typing import Any

from tests.validation.standard.cases import Column


def typed(type_: str, format_: str | None = None, **properties: Any) -> dict[str, Any]:
    """A field of a type and format."""
    return {"type": type_, **({} if format_ is None else {"format": format_}), **properties}


def limited(type_: str, **constraints: Any) -> dict[str, Any]:
    """A field with constraints."""
    return {"type": type_, "constraints": constraints}


TYPES = (
    # --- string
    Column("string", typed("string"), good=("a", "1", " ", "ä", "línea\ndos", '"', "nan")),
    Column(
        "string-email",
        typed("string", "email"),
        good=("a@b.org", "a.b+c@d-e.co.uk"),
        bad=("a", "a@", "@b.org", "a b@c.org"),
    ),
    Column(
        "string-uri",
        typed("string", "uri"),
        good=("https://example.org/a?b=c#d", "urn:isbn:0451450523", "mailto:a@b.org"),
        bad=("example", "//example.org", "https://a b"),
        differs={"https://a b": "uri"},
    ),
    Column(
        "string-uuid",
        typed("string", "uuid"),
        good=("95ecc380-afe9-11e4-9b6c-751b66dd541e", "95ECC380-AFE9-11E4-9B6C-751B66DD541E"),
        bad=("95ecc380", "95ecc380-afe9-11e4-9b6c-751b66dd541"),
    ),
    Column("string-binary", typed("string", "binary"), good=("aGVsbG8=", "YQ=="), bad=("a", "é", "YQ=")),
    # --- number
    Column(
        "number",
        typed("number"),
        good=("1", "-1.23", "+100000.00", "210", "0.5", "007", "-0"),
        bad=("a", "1,5", "1 000", "--1", "1.2.3", "0x10", "1_000", "٣"),
        differs={"1_000": "python-numbers", "٣": "python-numbers"},
    ),
    Column("number-points", typed("number"), good=(".5", "5.")),
    Column("number-special", typed("number"), good=("NaN", "INF", "-INF", "nan", "inf", "-inf")),
    Column(
        "number-not-special",
        typed("number"),
        bad=("Infinity", "sNaN", "infinite"),
        differs={"Infinity": "python-numbers", "sNaN": "python-numbers"},
    ),
    Column(
        "number-exponent", typed("number"), good=("1E5", "1e5", "1.5E-3", "1E+2"), bad=("1E", "E5", "1E1.5")
    ),
    Column("number-space", typed("number"), bad=(" 1", "1 "), differs={" 1": "space", "1 ": "space"}),
    Column(
        "number-decimal-char",
        typed("number", decimalChar=","),
        good=("1,5", "10", "-0,25"),
        bad=("1.5", "1,5,5"),
    ),
    Column(
        "number-group-char", typed("number", groupChar=","), good=("100,000", "1,234.5", "12"), bad=("1 000",)
    ),
    Column(
        "number-german",
        typed("number", decimalChar=",", groupChar="."),
        good=("1.234,5", "-1.234.567,89"),
        bad=("1,234,5",),
    ),
    Column(
        "number-not-bare",
        typed("number", bareNumber=False),
        good=("95%", "€95", "EUR 95", "-1.5 m"),
        bad=("EUR", "%"),
    ),
    Column("number-bare", typed("number"), bad=("95%", "€95", "EUR 95")),
    # --- integer
    Column(
        "integer",
        typed("integer"),
        good=("1", "-7", "+7", "007", str(2**60 + 1), "9" * 30),
        bad=("a", "1,000", "1e3", "1_000", "NaN", "٣"),
        differs={"1_000": "python-numbers", "٣": "python-numbers"},
    ),
    Column("integer-fraction", typed("integer"), bad=("1.5", "1.0", "1.")),
    Column("integer-space", typed("integer"), bad=(" 1", "1 "), differs={" 1": "space", "1 ": "space"}),
    Column(
        "integer-group-char",
        typed("integer", groupChar=" "),
        good=("100 000", "12"),
        bad=("100,000",),
        differs={"100 000": "group-char"},
    ),
    Column(
        "integer-not-bare", typed("integer", bareNumber=False), good=("95%", "€95", "EUR 95"), bad=("EUR",)
    ),
    # --- boolean
    Column(
        "boolean",
        typed("boolean"),
        good=("true", "True", "TRUE", "1", "false", "False", "FALSE", "0"),
        bad=("yes", "no", "t", "tRUE", "2", "-1"),
    ),
    Column(
        "boolean-values",
        typed("boolean", trueValues=["yes", "y"], falseValues=["no"]),
        good=("yes", "y", "no"),
        bad=("true", "0", "n", "Yes"),
    ),
    Column("boolean-no-false", typed("boolean", falseValues=[]), good=("true", "1"), bad=("false", "0")),
    Column(
        "boolean-no-values",
        typed("boolean", falseValues=[], trueValues=[]),
        bad=("true", "false"),
    ),
    Column("integer-no-group", typed("integer", groupChar=""), good=("1", "12"), bad=("1,2",)),
    # --- object, array, list
    Column("object", typed("object"), good=("{}", '{"a": [1]}'), bad=("[]", "1", "{", "a", '"a"', "null")),
    Column("array", typed("array"), good=("[]", "[1, [2]]"), bad=("{}", "1", "[", "a")),
    Column("json-not-json", typed("array"), bad=("[NaN]", "[1,]", "['a']"), differs={"[NaN]": "json-nan"}),
    Column("list", typed("list"), good=("a", "a,b", "a,,b")),
    Column("list-integer", typed("list", itemType="integer"), good=("1", "1,2"), bad=("a", "1,a", "1;2")),
    Column("list-delimiter", typed("list", delimiter=";", itemType="integer"), good=("1;2",), bad=("1,2",)),
    Column("list-date", typed("list", itemType="date"), good=("2024-01-26,2024-01-27",), bad=("26/01/2024",)),
    # --- date and time
    Column(
        "date",
        typed("date"),
        good=("2024-01-26", "2024-02-29"),
        bad=("2024-1-26", "26/01/2024", "2023-02-29", "20240126", "2024-01-26T00:00:00", "2024"),
        differs={"2024-1-26": "digits"},
    ),
    Column(
        "date-pattern",
        typed("date", "%d/%m/%Y"),
        good=("26/01/2024", "1/2/2024"),
        bad=("2024-01-26", "32/01/2024", "26/01/24"),
    ),
    Column("date-pattern-0", typed("date", "fmt:%d/%m/%Y"), good=("26/01/2024",), bad=("2024-01-26",)),
    Column(
        "date-any", typed("date", "any"), good=("2024-01-26", "26 January 2024", "01/26/2024"), bad=("a",)
    ),
    Column(
        "time", typed("time"), good=("15:00:00", "00:00:00"), bad=("15:00", "25:00:00", "3pm", "15:00:61")
    ),
    Column(
        "time-more",
        typed("time"),
        bad=("15:00:00Z", "15:00:00.5"),
        differs={"15:00:00Z": "time", "15:00:00.5": "time"},
    ),
    Column("time-pattern", typed("time", "%H:%M"), good=("15:00",), bad=("15:00:00",)),
    Column("time-any", typed("time", "any"), good=("15:00", "3pm", "15:00:00"), bad=("a",)),
    Column(
        "datetime",
        typed("datetime"),
        good=("2024-01-26T15:00:00", "2024-01-26T15:00:00Z"),
        bad=("2024-01-26", "26/01/2024 15:00", "2024-01-26T25:00:00"),
    ),
    Column(
        "datetime-parts", typed("datetime"), good=("2024-01-26T15:00:00.300-05:00", "2024-01-26T15:00:00.3")
    ),
    Column(
        "datetime-short",
        typed("datetime"),
        bad=("2024-01-26 15:00:00", "2024-01-26T15:00"),
        differs={"2024-01-26 15:00:00": "datetime"},
    ),
    Column(
        "datetime-pattern",
        typed("datetime", "%d/%m/%Y %H:%M:%S"),
        good=("12/11/2018 09:15:32",),
        bad=("2018-11-12T09:15:32", "12/11/2018"),
    ),
    Column(
        "datetime-any",
        typed("datetime", "any"),
        good=("12 Nov 2018 09:15", "2024-01-26T15:00:00"),
        bad=("a",),
    ),
    Column("year", typed("year"), good=("2024", "0999"), bad=("24", "a", "2024.0", "2024-01")),
    Column(
        "year-far",
        typed("year"),
        good=("-0044", "12024", "2024Z"),
        differs={"-0044": "year", "12024": "year", "2024Z": "year"},
    ),
    Column("year-format", typed("year", "any"), good=("2024",), bad=("24",)),
    Column(
        "yearmonth",
        typed("yearmonth"),
        good=("2024-01", "0999-12"),
        bad=("2024", "2024-13", "2024-00", "01-2024"),
    ),
    Column(
        "yearmonth-digits",
        typed("yearmonth"),
        bad=("2024-1", "24-01"),
        differs={"2024-1": "digits", "24-01": "digits"},
    ),
    Column(
        "duration",
        typed("duration"),
        good=("P1Y2M3DT10H30M", "P1D", "PT36H", "PT1.5S", "P0D"),
        bad=("1 day", "P", "1Y"),
    ),
    Column(
        "duration-form",
        typed("duration"),
        good=("-P1Y",),
        bad=("PT", "P1Y2", "P1S", "P1M1Y"),
        differs={"PT": "duration"},
    ),
    # --- places
    Column(
        "geopoint",
        typed("geopoint"),
        good=("90.50, 45.50", "90.50,45.50", "-180,90"),
        bad=("90.50", "a, b", "1,2,3"),
    ),
    Column("geopoint-range", typed("geopoint"), bad=("181,0", "0,91")),
    Column(
        "geopoint-array",
        typed("geopoint", "array"),
        good=("[90.50, 45.50]",),
        bad=("90.50, 45.50", "[1]", '["a", 2]'),
    ),
    Column(
        "geopoint-object",
        typed("geopoint", "object"),
        good=('{"lon": 90.50, "lat": 45.50}',),
        bad=("[1, 2]", '{"lon": 1}'),
    ),
    Column(
        "geojson",
        typed("geojson"),
        good=('{"type": "Point", "coordinates": [1, 2]}',),
        bad=("a", "[]", '{"type": "Blob"}'),
    ),
    Column(
        "geojson-feature",
        typed("geojson"),
        good=(
            '{"type": "Feature", "properties": null, "geometry": null}',
            '{"type": "FeatureCollection", "features": []}',
        ),
        bad=('{"type": "Feature"}', '{"type": "Point", "coordinates": ["a", 2]}'),
    ),
    Column(
        "geojson-topojson",
        typed("geojson", "topojson"),
        good=('{"type": "Topology", "objects": {}, "arcs": []}',),
        bad=("a", "{}", '{"type": "Point", "coordinates": [1, 2]}'),
        differs={'{"type": "Point", "coordinates": [1, 2]}': "topojson"},
    ),
    # --- any
    Column("any", typed("any"), good=("a", "1", "{", "2024")),
    Column("no-type", {}, good=("a", "1", "{")),
    Column("no-type-1", {}, good=("a", "1", "{"), version=1),
)

CONSTRAINTS = (
    Column("required", limited("integer", required=True), good=("1",), bad=("",), rule="cell-required"),
    Column("not-required", limited("integer", required=False), good=("1", "")),
    Column("unique", limited("integer", unique=True), good=("1", "2", "", ""), bad=("2",), rule="key-unique"),
    Column(
        "unique-logical",
        limited("integer", unique=True),
        good=("1", "2"),
        bad=("01", "+2"),
        rule="key-unique",
    ),
    Column(
        "min-length", limited("string", minLength=2), good=("ab", "abc", ""), bad=("a",), rule="cell-length"
    ),
    Column(
        "max-length", limited("string", maxLength=2), good=("ab", "", "äö"), bad=("abc",), rule="cell-length"
    ),
    Column(
        "length-array",
        limited("array", minLength=1, maxLength=2),
        good=("[1]", "[1, 2]"),
        bad=("[]", "[1, 2, 3]"),
        rule="cell-length",
    ),
    Column(
        "length-object", limited("object", minLength=1), good=('{"a": 1}',), bad=("{}",), rule="cell-length"
    ),
    Column(
        "minimum", limited("integer", minimum=10), good=("10", "11"), bad=("9", "-100"), rule="cell-range"
    ),
    Column(
        "maximum", limited("number", maximum=1.5), good=("1.5", "-7"), bad=("1.50001", "2"), rule="cell-range"
    ),
    Column("minimum-text", limited("integer", minimum="10"), good=("10",), bad=("9",), rule="cell-range"),
    Column(
        "exclusive-minimum",
        limited("integer", exclusiveMinimum=0),
        good=("1",),
        bad=("0",),
        rule="cell-range",
    ),
    Column(
        "exclusive-maximum",
        limited("number", exclusiveMaximum=1),
        good=("0.9",),
        bad=("1", "1.0"),
        rule="cell-range",
    ),
    Column(
        "maximum-exact",
        limited("integer", maximum=2**60),
        good=(str(2**60),),
        bad=(str(2**60 + 1),),
        rule="cell-range",
    ),
    Column(
        "minimum-date",
        limited("date", minimum="2024-01-26"),
        good=("2024-01-26",),
        bad=("2024-01-25",),
        rule="cell-range",
    ),
    Column(
        "maximum-time",
        limited("time", maximum="12:00:00"),
        good=("12:00:00",),
        bad=("12:00:01",),
        rule="cell-range",
    ),
    Column(
        "maximum-datetime",
        limited("datetime", maximum="2024-01-26T12:00:00"),
        good=("2024-01-26T12:00:00",),
        bad=("2024-01-26T12:00:01",),
        rule="cell-range",
    ),
    Column(
        "minimum-date-pattern",
        typed("date", "%d/%m/%Y", constraints={"minimum": "26/01/2024"}),
        good=("27/01/2024",),
        bad=("25/02/2023",),
        rule="cell-range",
    ),
    Column("minimum-year", limited("year", minimum=2000), good=("2000",), bad=("1999",), rule="cell-range"),
    Column(
        "minimum-yearmonth",
        limited("yearmonth", minimum="2000-06"),
        good=("2000-06",),
        bad=("2000-05",),
        rule="cell-range",
    ),
    Column(
        "minimum-duration",
        limited("duration", minimum="P1D"),
        good=("PT24H", "P2D"),
        bad=("PT23H",),
        rule="cell-range",
        differs={"": "duration-order"},
    ),
    Column(
        "pattern",
        limited("string", pattern="^a.*$"),
        good=("apple", "a"),
        bad=("orange",),
        rule="cell-pattern",
    ),
    Column(
        "pattern-anchored",
        limited("string", pattern="[a-z]{2}"),
        good=("ab",),
        bad=("abc", "1ab"),
        rule="cell-pattern",
    ),
    Column(
        "pattern-choice",
        limited("string", pattern="a|b"),
        good=("a", "b"),
        bad=("ab", "bx"),
        rule="cell-pattern",
        differs={"ab": "pattern-choice"},
    ),
    Column(
        "pattern-xml",
        limited("string", pattern=r"\p{Lu}[a-z-[aeiou]]+"),
        good=("Émg",),
        bad=("émg", "Éa"),
        rule="cell-pattern",
        differs={"": "pattern-xml"},
    ),
    Column(
        "enum",
        limited("string", enum=["apple"]),
        good=("apple", ""),
        bad=("orange", "Apple"),
        rule="cell-code",
    ),
    Column("enum-integer", limited("integer", enum=[1, 2]), good=("1", "02"), bad=("3",), rule="cell-code"),
    Column(
        "enum-text-of-integer",
        limited("integer", enum=["1", "2"]),
        good=("1", "2"),
        bad=("3",),
        rule="cell-code",
    ),
    Column(
        "enum-number", limited("number", enum=[1.5]), good=("1.5", "1.50"), bad=("1.51",), rule="cell-code"
    ),
    Column(
        "enum-date",
        limited("date", enum=["2024-01-26"]),
        good=("2024-01-26",),
        bad=("2024-01-27",),
        rule="cell-code",
    ),
    Column(
        "json-schema",
        limited("object", jsonSchema={"type": "object", "properties": {"v": {"type": "integer"}}}),
        good=('{"v": 100}', "{}"),
        bad=('{"v": "bad"}',),
        rule="cell-json",
        differs={"": "json-schema"},
    ),
    Column(
        "json-schema-array",
        limited("array", jsonSchema={"items": {"type": "integer"}}),
        good=("[1]",),
        bad=('["a"]',),
        rule="cell-json",
        differs={"": "json-schema"},
    ),
    Column(
        "categories",
        typed("string", categories=["apple", "orange"]),
        good=("apple", ""),
        bad=("banana",),
        rule="cell-category",
        differs={"banana": "categories"},
    ),
    Column(
        "categories-integer",
        typed("integer", categories=[0, 1]),
        good=("0", "01"),
        bad=("2",),
        rule="cell-category",
        differs={"2": "categories"},
    ),
    Column(
        "categories-labelled",
        typed("integer", categories=[{"value": 0, "label": "apple"}, {"value": 1}], categoriesOrdered=True),
        good=("0", "1"),
        bad=("2",),
        rule="cell-category",
        differs={"2": "categories"},
    ),
    Column(
        "categories-label-is-no-value",
        typed("string", categories=[{"value": "a", "label": "apple"}]),
        good=("a",),
        bad=("apple",),
        rule="cell-category",
        differs={"apple": "categories"},
    ),
    Column(
        "categories-and-enum",
        typed("string", categories=["a", "b", "c"], constraints={"enum": ["a"]}),
        good=("a",),
        bad=("b",),
        rule="cell-code",
    ),
    # --- missing values
    Column("missing", typed("integer"), good=("1", ""), bad=("NA", "-")),
    Column(
        "missing-declared",
        typed("integer"),
        good=("1", "NA", "-"),
        bad=("",),
        schema={"missingValues": ["NA", "-"]},
    ),
    Column("missing-none", typed("integer"), good=("1",), bad=("",), schema={"missingValues": []}),
    Column(
        "missing-labelled",
        typed("integer"),
        good=("1", "", "-99", "x"),
        bad=("y",),
        schema={"missingValues": [{"value": "", "label": "OMITTED"}, {"value": "-99"}, {"value": "x"}]},
    ),
    Column(
        "missing-of-field",
        typed("integer", missingValues=["-"]),
        good=("1", "-"),
        bad=("", "NA"),
        schema={"missingValues": ["", "NA"]},
    ),
    Column(
        "missing-labelled-of-field",
        typed("integer", missingValues=[{"value": "-", "label": "none"}]),
        good=("1", "-"),
        bad=("",),
    ),
    Column(
        "missing-string-required",
        limited("string", required=True),
        good=("a", ""),
        bad=("NA",),
        rule="cell-required",
        schema={"missingValues": ["NA"]},
    ),
    Column(
        "missing-before-type",
        limited("integer", minimum=0),
        good=("1", "-99"),
        bad=("-98",),
        rule="cell-range",
        schema={"missingValues": ["-99"]},
    ),
    Column(
        "missing-before-enum",
        limited("string", enum=["a"]),
        good=("a", "NA"),
        bad=("",),
        rule="cell-code",
        schema={"missingValues": ["NA"]},
    ),
    Column(
        "missing-1",
        typed("integer"),
        good=("1", "NA"),
        bad=("",),
        schema={"missingValues": ["NA"]},
        version=1,
    ),
)
