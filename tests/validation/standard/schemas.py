"""Schemas: their properties, the header, keys, and what may stand in a field and its constraints."""

from __future__ import annotations

import json
from typing import Any

from tests.validation.standard.cases import Case, fields, package, table
from tests.validation.standard.packages import CSV, FILES, SCHEMA, bad, good

TYPED = SCHEMA["fields"]

PROFILE_2: dict[str, Any] = {"$schema": "https://datapackage.org/profiles/2.0/tableschema.json"}
TOLD: dict[str, Any] = {
    "type": "string",
    "example": "a",
    "title": "T",
    "description": "D",
    "rdfType": "http://schema.org/Country",
    "x:y": 1,
}


def schema(version: int = 2, csv: str = CSV, **properties: Any) -> dict[str, Any]:
    """The first arguments of a case: a table with this schema, over the fields id and name."""
    return {
        "about": package(table(schema={"fields": TYPED, **properties}), version=version),
        "files": {"t.csv": csv},
    }


def field(version: int = 2, **properties: Any) -> Any:
    """A package whose field ``name`` has these properties."""
    return package(table(schema={"fields": [TYPED[0], {"name": "name", **properties}]}), version=version)


def match(how: Any, csv: str) -> dict[str, Any]:
    return schema(csv=csv, fieldsMatch=how)


def two(
    reference: Any,
    columns: Any = None,
    children: str = "id,parent\n1,2\n2,\n",
    version: int = 2,
    type_: str = "integer",
) -> dict[str, Any]:
    """Two tables, and a foreign key from the children to the parents."""
    key = {"fields": ["parent"] if columns is None else columns, "reference": reference}
    child = {"fields": fields(id="integer", parent=type_), "foreignKeys": [key]}
    about = package(table("children", schema=child), table("parents", schema=SCHEMA), version=version)
    return {"about": about, "files": {"children.csv": children, "parents.csv": "id,name\n1,a\n2,b\n"}}


def bare(children: str) -> dict[str, Any]:
    """Two tables, of which the one that the foreign key leads to has no schema."""
    made = two({"resource": "parents", "fields": ["id"]}, children=children, type_="string")
    del made["about"]["resources"][1]["schema"]
    return {**made, "files": {**made["files"], "parents.csv": "id,name\np1,a\np2,b\n"}}


def itself(reference: Any, csv: str = "id,name\n1,\n2,1\n", version: int = 2) -> dict[str, Any]:
    """A table whose column ``name`` leads to its own ``id``."""
    about = {
        "fields": fields(id="integer", name="integer"),
        "foreignKeys": [{"fields": ["name"], "reference": reference}],
    }
    return {"about": package(table(schema=about), version=version), "files": {"t.csv": csv}}


SCHEMAS = (
    good("schema-none", package(table())),
    bad("schema-number", package(table(schema=7))),
    bad("schema-no-fields", package(table(schema={}))),
    bad("schema-fields-object", package(table(schema={"fields": {}}))),
    good(
        "schema-in-file",
        package(table(schema="schema.json")),
        files={**FILES, "schema.json": json.dumps(SCHEMA)},
    ),
    bad(
        "schema-in-file-wrong",
        package(table(schema="schema.json")),
        "cell-type",
        files={"t.csv": "id,name\nx,a\n", "schema.json": json.dumps(SCHEMA)},
    ),
    bad("schema-in-no-file", package(table(schema="schema.json")), "file-present"),
    bad("schema-outside", package(table(schema="../schema.json")), "resource-path"),
    bad(
        "schema-remote", package(table(schema="https://example.org/schema.json")), "resource-path", alone=True
    ),
    good("schema-profile", **schema(**PROFILE_2)),
    # --- fields
    bad("field-text", package(table(schema={"fields": ["id", "name"]}))),
    bad("field-no-name", package(table(schema={"fields": [TYPED[0], {"type": "string"}]}))),
    good(
        "field-custom",
        field(**TOLD),
    ),
    bad("field-rdf-type", field(type="string", rdfType="not a URI"), differs="urls"),
    bad("field-title", field(type="string", title=7)),
    bad("field-type", field(type="text")),
    good("field-type-list-1", field(1, type="list")),
    bad("field-format", field(type="string", format="phone")),
    bad("field-format-pattern", field(type="date", format="%-d/%-m/%Y")),
    bad("field-format-number", field(type="string", format=7)),
    bad(
        "field-names-twice",
        package(table(schema={"fields": fields("id", "id")})),
        files={"t.csv": "id,id\n1,2\n"},
    ),
    good(
        "field-names-twice-1",
        package(table(schema={"fields": fields("id", "id")}), version=1),
        files={"t.csv": "id,id\n1,2\n"},
        differs="names-1",
    ),
    # --- header
    bad("header-other", **schema(csv="id,nom\n1,a\n"), finds=("csv-header",)),
    bad("header-missing", **schema(csv="id\n1\n"), finds=("csv-header",)),
    bad("header-extra", **schema(csv="id,name,x\n1,a,b\n"), finds=("csv-header",)),
    bad("header-order", **schema(csv="name,id\na,1\n"), finds=("csv-header",)),
    bad("header-case", **schema(csv="ID,Name\n1,a\n"), finds=("csv-header",)),
    bad("header-none", **schema(csv=""), finds=("csv-header",)),
    good("rows-none", **schema(csv="id,name\n")),
    bad("row-short", **schema(csv="id,name\n1\n"), finds=("csv-width",)),
    bad("row-long", **schema(csv="id,name\n1,a,b\n"), finds=("csv-width",)),
    bad("row-empty", **schema(csv="id,name\n1,a\n\n2,b\n"), finds=("csv-width",)),
    # --- fieldsMatch
    good("match-exact", **match("exact", CSV)),
    bad("match-exact-order", **match("exact", "name,id\na,1\n"), finds=("csv-header",)),
    good("match-equal-order", **match("equal", "name,id\na,1\n")),
    bad("match-equal-missing", **match("equal", "name\na\n"), finds=("csv-header",)),
    bad("match-equal-extra", **match("equal", "name,id,x\na,1,b\n"), finds=("csv-header",)),
    bad("match-equal-cell", **match("equal", "name,id\na,x\n"), finds=("cell-type",)),
    good("match-subset-extra", **match("subset", "x,name,id\nb,a,1\n")),
    bad("match-subset-missing", **match("subset", "x,name\nb,a\n"), finds=("csv-header",)),
    good("match-superset-missing", **match("superset", "name\na\n")),
    bad("match-superset-extra", **match("superset", "name,x\na,b\n"), finds=("csv-header",)),
    bad(
        "match-superset-required",
        package(
            table(
                schema={
                    "fields": [TYPED[1], {"name": "id", "constraints": {"required": True}}],
                    "fieldsMatch": "superset",
                }
            )
        ),
        "csv-header",
        files={"t.csv": "name\na\n"},
    ),
    bad(
        "match-superset-key",
        package(table(schema={"fields": TYPED, "fieldsMatch": "superset", "primaryKey": ["id"]})),
        "csv-header",
        files={"t.csv": "name\na\n"},
    ),
    good("match-partial", **match("partial", "x,name\nb,a\n")),
    bad("match-partial-none", **match("partial", "x,y\nb,a\n"), finds=("csv-header",)),
    good("match-array", **match(["equal"], CSV), differs="fields-match"),
    bad("match-other", **match("loose", CSV)),
    # --- missingValues
    bad("missing-text", **schema(missingValues="NA")),
    bad("missing-numbers", **schema(missingValues=[-99])),
    bad("missing-twice", **schema(missingValues=["NA", "NA"]), differs="missing-form"),
    bad("missing-mixed", **schema(missingValues=["NA", {"value": "-"}])),
    bad("missing-no-value", **schema(missingValues=[{"label": "none"}])),
    bad(
        "missing-labels-twice",
        **schema(missingValues=[{"value": "a", "label": "x"}, {"value": "b", "label": "x"}]),
    ),
    # --- primaryKey
    good("primary", **schema(primaryKey=["id"])),
    good("primary-text", **schema(primaryKey="id")),
    good("primary-text-1", **schema(version=1, primaryKey="id")),
    good("primary-both", **schema(csv="id,name\n1,a\n1,b\n", primaryKey=["id", "name"])),
    bad("primary-repeated", **schema(csv="id,name\n1,a\n1,b\n", primaryKey=["id"]), finds=("key-primary",)),
    bad(
        "primary-repeated-logical",
        **schema(csv="id,name\n1,a\n01,b\n", primaryKey=["id"]),
        finds=("key-primary",),
    ),
    bad("primary-null", **schema(csv="id,name\n1,a\n,b\n", primaryKey=["id"]), finds=("key-primary",)),
    bad(
        "primary-both-repeated",
        **schema(csv="id,name\n1,a\n1,a\n", primaryKey=["id", "name"]),
        finds=("key-primary",),
    ),
    bad(
        "primary-null-in-both",
        **schema(csv="id,name\n1,\n2,\n", primaryKey=["id", "name"]),
        finds=("key-primary",),
        differs="primary-null",
    ),
    bad("primary-unknown", **schema(primaryKey=["key"])),
    bad("primary-number", **schema(primaryKey=[7])),
    # --- uniqueKeys
    good("unique-keys", **schema(uniqueKeys=[["id"], ["id", "name"]])),
    bad(
        "unique-keys-repeated",
        **schema(csv="id,name\n1,a\n1,a\n", uniqueKeys=[["id", "name"]]),
        finds=("key-unique",),
        differs="unique-keys",
    ),
    good("unique-keys-null", **schema(csv="id,name\n1,\n1,\n", uniqueKeys=[["id", "name"]])),
    bad(
        "unique-keys-one",
        **schema(csv="id,name\n1,a\n1,b\n", uniqueKeys=[["id"]]),
        finds=("key-unique",),
        differs="unique-keys",
    ),
    bad("unique-keys-empty", **schema(uniqueKeys=[]), differs="unique-keys"),
    bad("unique-keys-flat", **schema(uniqueKeys=["id"]), differs="unique-keys"),
    bad("unique-keys-unknown", **schema(uniqueKeys=[["key"]]), differs="unique-keys"),
    # --- foreignKeys
    good("foreign", **two({"resource": "parents", "fields": ["id"]})),
    good("foreign-text", **two({"resource": "parents", "fields": "id"}, columns="parent")),
    bad(
        "foreign-broken",
        **two({"resource": "parents", "fields": ["id"]}, children="id,parent\n1,3\n"),
        finds=("key-foreign",),
    ),
    good("foreign-logical", **two({"resource": "parents", "fields": ["id"]}, children="id,parent\n1,02\n")),
    good(
        "foreign-both",
        **two(
            {"resource": "parents", "fields": ["id", "name"]},
            columns=["id", "parent"],
            children="id,parent\n1,a\n",
            type_="string",
        ),
    ),
    bad(
        "foreign-both-broken",
        **two(
            {"resource": "parents", "fields": ["id", "name"]},
            columns=["id", "parent"],
            children="id,parent\n1,b\n",
            type_="string",
        ),
        finds=("key-foreign",),
    ),
    good(
        "foreign-both-part-null",
        **two(
            {"resource": "parents", "fields": ["id", "name"]},
            columns=["id", "parent"],
            children="id,parent\n7,\n",
            type_="string",
        ),
        differs="foreign-null",
    ),
    good("foreign-itself", **itself({"fields": ["id"]})),
    good("foreign-itself-1", **itself({"resource": "", "fields": ["id"]}, version=1)),
    bad("foreign-itself-broken", **itself({"fields": ["id"]}, "id,name\n1,\n2,7\n"), finds=("key-foreign",)),
    good("foreign-itself-omitted-1", **itself({"fields": ["id"]}, version=1)),
    good(
        "foreign-package",
        **two({"package": "https://example.org/", "resource": "parents", "fields": ["x"]}),
        alone=True,
    ),
    good("foreign-bare", **bare("id,parent\n1,p2\n2,\n")),
    bad("foreign-bare-broken", **bare("id,parent\n1,p2\n2,p7\n"), finds=("key-foreign",)),
    bad("foreign-no-resource", **two({"resource": "nobody", "fields": ["id"]})),
    bad("foreign-no-field", **two({"resource": "parents", "fields": ["key"]})),
    bad("foreign-no-column", **two({"resource": "parents", "fields": ["id"]}, columns=["key"])),
    bad("foreign-lengths", **two({"resource": "parents", "fields": ["id", "name"]})),
    bad("foreign-no-reference", **schema(foreignKeys=[{"fields": ["id"]}])),
    bad("foreign-object", **schema(foreignKeys={"fields": ["id"]})),
    # --- constraints and options
    bad("constraints-array", field(type="string", constraints=[])),
    bad("constraint-unknown", field(type="string", constraints={"minimun": 1})),
    bad("constraint-required", field(type="string", constraints={"required": "yes"})),
    bad("constraint-length-text", field(type="string", constraints={"minLength": "2"})),
    bad("constraint-length-negative", field(type="string", constraints={"maxLength": -1})),
    bad("constraint-pattern", field(type="string", constraints={"pattern": "("})),
    bad(
        "constraint-pattern-of-number",
        field(type="date", constraints={"pattern": "2"}),
        "descriptor-profile",
        files={"t.csv": "id,name\n1,2024-01-26\n"},
    ),
    bad(
        "constraint-minimum",
        field(type="integer", constraints={"minimum": "x"}),
        files={"t.csv": "id,name\n1,1\n"},
    ),
    bad("constraint-minimum-of-text", field(type="string", constraints={"minimum": 1})),
    bad("constraint-enum-text", field(type="string", constraints={"enum": "apple"})),
    good("constraint-enum-twice", field(type="string", constraints={"enum": ["apple", "orange", "apple"]})),
    bad("constraint-enum-empty", field(type="string", constraints={"enum": []})),
    bad(
        "constraint-enum-type",
        field(type="integer", constraints={"enum": ["x"]}),
        files={"t.csv": "id,name\n1,1\n"},
    ),
    bad(
        "categories-of-number",
        field(type="number", categories=[1]),
        files={"t.csv": "id,name\n1,1\n"},
        differs="categories",
    ),
    bad(
        "categories-twice",
        field(type="string", categories=["apple", "orange", "apple"]),
        differs="categories",
    ),
    bad("categories-empty", field(type="string", categories=[]), differs="categories"),
    bad(
        "categories-mixed",
        field(type="string", categories=["apple", {"value": "orange"}]),
        differs="categories",
    ),
    bad("categories-no-value", field(type="string", categories=[{"label": "apple"}]), differs="categories"),
    bad(
        "categories-not-enum",
        field(type="string", categories=["apple"], constraints={"enum": ["apple", "orange"]}),
        "descriptor-profile",
        "cell-category",
        differs="categories",
    ),
    bad(
        "categories-ordered",
        field(type="string", categories=["apple", "orange"], categoriesOrdered="yes"),
        differs="categories",
    ),
    bad("option-true-values", field(type="boolean", trueValues="yes"), files={"t.csv": "id,name\n1,true\n"}),
    bad("option-decimal-char", field(type="number", decimalChar=7), files={"t.csv": "id,name\n1,1\n"}),
    bad(
        "option-bare-number",
        field(type="number", bareNumber="no"),
        files={"t.csv": "id,name\n1,1\n"},
    ),
    bad("option-item-type", field(type="list", itemType="object"), files={"t.csv": "id,name\n1,a\n"}),
)


def dialect(
    csv: str | bytes, finds: tuple[str, ...] = (), differs: str | None = None, **properties: Any
) -> Any:
    return {
        "about": package(table(schema=SCHEMA, dialect=properties)),
        "files": {"t.csv": csv},
        "finds": finds,
        "differs": differs,
    }


DIALECTS = (
    Case("dialect-delimiter", **dialect("id;name\n1;a,b\n", delimiter=";")),
    Case("dialect-delimiter-other", **dialect("id,name\n1,a\n", ("csv-header",), delimiter=";")),
    Case("dialect-tab", **dialect("id\tname\n1\ta\n", delimiter="\t")),
    Case("dialect-delimiter-number", **dialect(CSV, ("descriptor-profile",), delimiter=7)),
    Case("dialect-delimiter-long", **dialect("id::name\n1::a\n", differs="delimiter-long", delimiter="::")),
    Case(
        "dialect-line-terminator",
        **dialect("id,name;1,apple;2,orange\n", differs="line-terminator", lineTerminator=";"),
    ),
    Case("dialect-crlf", **dialect(CSV.replace("\n", "\r\n"), lineTerminator="\r\n")),
    Case("dialect-crlf-lf", **dialect(CSV, lineTerminator="\r\n")),
    Case(
        "dialect-lf-crlf",
        **dialect(CSV.replace("\n", "\r\n"), ("csv-line-ends",), "line-ends", lineTerminator="\n"),
    ),
    Case("dialect-quote", **dialect("id,name\n1,'apple,fruits'\n", quoteChar="'")),
    Case("dialect-quote-long", **dialect(CSV, ("descriptor-profile",), quoteChar="''")),
    Case("dialect-double-quote", **dialect('id,name\n1,"apple""fruits"\n', doubleQuote=True)),
    Case("dialect-escape", **dialect("id,name\n1,apple|,fruits\n", escapeChar="|")),
    Case("dialect-null", **dialect("id,name\n1,a\nNA,b\n", differs="null-sequence", nullSequence="NA")),
    Case("dialect-space", **dialect("id, name\n1, a\n", skipInitialSpace=True)),
    Case("dialect-no-header", **dialect("1,a\n2,b\n", header=False)),
    Case("dialect-no-header-wrong", **dialect("1,a\nx,b\n", ("cell-type",), header=False)),
    Case("dialect-header-text", **dialect(CSV, ("descriptor-profile",), header="yes")),
    Case(
        "dialect-header-rows",
        about=package(
            table(schema={"fields": fields("fruit id", "fruit name")}, dialect={"headerRows": [1, 2]})
        ),
        files={"t.csv": "fruit,fruit\nid,name\n1,apple\n"},
    ),
    Case(
        "dialect-header-join",
        about=package(
            table(
                schema={"fields": fields("fruit-id", "fruit-name")},
                dialect={"headerRows": [1, 2], "headerJoin": "-"},
            )
        ),
        files={"t.csv": "fruit,fruit\nid,name\n1,apple\n"},
    ),
    Case(
        "dialect-header-join-short",
        about=package(
            table(schema={"fields": fields("fruit id", "fruit name")}, dialect={"headerRows": [1, 2]})
        ),
        files={"t.csv": "fruit\nid,name\n1,apple\n"},
        differs="header-join",
    ),
    Case("dialect-header-second", **dialect("Fruits\nid,name\n1,apple\n", headerRows=[2])),
    Case("dialect-header-rows-zero", **dialect(CSV, ("descriptor-profile",), headerRows=[0])),
    Case("dialect-comment-rows", **dialect("id,name\n#fruits\n1,apple\n", commentRows=[2])),
    Case("dialect-comment-char", **dialect("id,name\n#fruits\n1,apple\n", commentChar="#")),
    Case("dialect-comment-chars", **dialect("id,name\n//fruits\n1,apple\n", commentChar="//")),
    Case(
        "dialect-1",
        about=package(
            table(
                schema=SCHEMA, dialect={"csvddfVersion": 1.2, "caseSensitiveHeader": True, "delimiter": ";"}
            ),
            version=1,
        ),
        files={"t.csv": "id;name\n1;a\n"},
    ),
    Case(
        "dialect-in-file",
        about=package(table(schema=SCHEMA, dialect="dialect.json")),
        files={"t.csv": "id;name\n1;a\n", "dialect.json": '{"delimiter": ";"}'},
    ),
    Case(
        "dialect-nothing",
        about=package(table(schema=SCHEMA, dialect=7)),
        files=FILES,
        finds=("descriptor-profile",),
    ),
    Case(
        "dialect-property",
        alone=True,
        about=package(table(path="t.json", schema=SCHEMA, dialect={"property": "rows"})),
        files={"t.json": '{"rows": [{"id": 1, "name": "apple"}]}'},
    ),
    Case(
        "dialect-property-none",
        alone=True,
        about=package(table(path="t.json", schema=SCHEMA, dialect={"property": "rows"})),
        files={"t.json": '{"lines": []}'},
        finds=("resource-form",),
    ),
    Case(
        "dialect-item-type",
        alone=True,
        about=package(table(path="t.json", schema=SCHEMA, dialect={"itemType": "array"})),
        files={"t.json": '[["id", "name"], [1, "apple"]]'},
    ),
    Case(
        "dialect-item-type-other",
        alone=True,
        about=package(table(path="t.json", schema=SCHEMA, dialect={"itemType": "object"})),
        files={"t.json": '[["id", "name"], [1, "apple"]]'},
        finds=("resource-form",),
    ),
    Case(
        "dialect-item-keys",
        alone=True,
        about=package(table(path="t.json", schema=SCHEMA, dialect={"itemKeys": ["id", "name"]})),
        files={"t.json": '[{"name": "apple", "id": 1, "count": 2}]'},
    ),
)
