"""Packages as they occur: of version 1 and before, from spreadsheets, with files that are no tables."""

from __future__ import annotations

import json

from tests.validation.standard.cases import Case, fields, package, table
from tests.validation.standard.packages import CSV, SCHEMA

_PERSON = {"title": "World Bank", "name": "world-bank", "path": "https://data.worldbank.org/", "email": ""}
_GDP = {
    "name": "gdp",
    "path": "data/gdp.csv",
    "profile": "tabular-data-resource",
    "schema": {
        "fields": [
            {"name": "Country Name", "type": "string"},
            {"name": "Country Code", "type": "string"},
            {"name": "Year", "type": "year", "format": "any"},
            {"name": "Value", "type": "number", "description": "GDP in current USD"},
        ]
    },
}
_LEDGER = {
    "fields": [
        {"name": "Datum", "type": "date", "format": "%d.%m.%Y"},
        {"name": "Betrag", "type": "number", "decimalChar": ",", "groupChar": "."},
        {"name": "Bezahlt", "type": "boolean", "trueValues": ["ja"], "falseValues": ["nein"]},
    ],
    "missingValues": ["", "k. A."],
}
_LEDGER_CSV = "Datum;Betrag;Bezahlt\r\n26.01.2024;1.234,50;ja\r\nk. A.;;nein\r\n"

WILD = (
    Case(
        "wild-datahub",
        package(
            _GDP,
            version=1,
            title="Country GDP",
            profile="tabular-data-package",
            image="",
            homepage="",
            last_updated="2011-09-21",
            sources=[_PERSON],
            licenses=[
                {"name": "ODC-PDDL-1.0", "path": "http://opendatacommons.org/licenses/pddl/", "title": "PDDL"}
            ],
        ),
        {"data/gdp.csv": "Country Name,Country Code,Year,Value\nArab World,ARB,1968,25760683041.0857\n"},
    ),
    Case(
        "wild-datahub-broken",
        package({**_GDP, "path": "gdp.csv"}, version=1, profile="tabular-data-package"),
        {"gdp.csv": "Country Name,Country Code,Year,Value\nArab World,ARB,FY68,25760683041.0857\n"},
        finds=("cell-type",),
    ),
    Case(
        "wild-ledger",
        package(table(schema=_LEDGER, dialect={"delimiter": ";"}, encoding="utf-8")),
        {"t.csv": "\ufeff" + _LEDGER_CSV},
    ),
    Case(
        "wild-ledger-latin-1",
        package(table(schema={"fields": [{"name": "Straße"}]}, encoding="ISO-8859-1")),
        {"t.csv": "Straße\r\nMüllerstraße\r\n".encode("latin-1")},
    ),
    Case(
        "wild-ledger-broken",
        package(table(schema=_LEDGER, dialect={"delimiter": ";"})),
        {"t.csv": _LEDGER_CSV.replace("26.01.2024", "2024-01-26").replace("nein", "no")},
        finds=("cell-type",),
    ),
    Case(
        "wild-no-tables",
        package(
            {"name": "report", "path": "Report 2024.PDF", "mediatype": "application/pdf"},
            {"name": "map", "path": "map.geojson", "format": "geojson"},
            {"name": "readme", "path": "README.md"},
        ),
        {"Report 2024.PDF": b"%PDF-1.7\x00\xff", "map.geojson": "{}", "README.md": "# x"},
    ),
    Case("wild-no-schema", package({"name": "t", "path": "t.csv"}, version=1), {"t.csv": CSV}),
    Case(
        "wild-no-schema-ragged",
        package({"name": "t", "path": "t.csv"}, version=1),
        {"t.csv": "id,name\n1,a\n2,b,c\n"},
        finds=("csv-width",),
    ),
    Case(
        "wild-upper-case",
        package(table(path="DATA.CSV", format="CSV", mediatype="text/csv", encoding="UTF-8", schema=SCHEMA)),
        {"DATA.CSV": CSV},
        differs="format-case",
    ),
    Case(
        "wild-tsv-media-type",
        package(table(path="t.tab", mediatype="text/tab-separated-values", format="tsv", schema=SCHEMA)),
        {"t.tab": CSV.replace(",", "\t")},
    ),
    Case(
        "wild-dialect-of-defaults",
        package(
            table(
                schema=SCHEMA,
                dialect={
                    "delimiter": ",",
                    "doubleQuote": True,
                    "lineTerminator": "\r\n",
                    "quoteChar": '"',
                    "skipInitialSpace": True,
                    "header": True,
                    "caseSensitiveHeader": False,
                },
            ),
            version=1,
        ),
        {"t.csv": CSV},
    ),
    Case(
        "wild-version-0",
        package(
            {
                "name": "t",
                "url": "t.csv",
                "schema": {"fields": [{"name": "at", "type": "date", "format": "fmt:%d/%m/%Y"}]},
            },
            version=1,
            license="PDDL",
        ),
        {"t.csv": "at\n26/01/2024\n"},
    ),
    Case(
        "wild-datahub-old",
        package(
            {**_GDP, "profile": "data-resource", "type": "table"},
            version=1,
            license="PDDL-1.0",
            sources=[{"name": "World Bank", "web": "http://data.worldbank.org/"}],
            contributors=[{"name": "Rufus Pollock", "email": "rufus.pollock@okfn.org"}],
        ),
        {"data/gdp.csv": "Country Name,Country Code,Year,Value\nArab World,ARB,1968,25760683041.0857\n"},
    ),
    Case(
        "wild-extension",
        {
            **package(table(schema=SCHEMA)),
            "$schema": "https://example.org/profiles/1.0/extension.json",
            "x": {"y": 1},
        },
        {"t.csv": CSV},
        alone=True,
    ),
    Case(
        "wild-shared-schema",
        package(table("a", schema="schema.json"), table("b", schema="schema.json")),
        {"a.csv": CSV, "b.csv": CSV, "schema.json": json.dumps(SCHEMA)},
    ),
    Case(
        "wild-everything-at-once",
        package(
            table(
                schema={
                    "fields": [
                        *fields("place", n="integer", at="datetime", open="boolean", where="geopoint")
                    ],
                    "primaryKey": "place",
                    "missingValues": ["", "NULL", "n/a"],
                }
            )
        ),
        {
            "t.csv": "place,n,at,open,where\n"
            'Leeds,1,2024-01-26T15:00:00Z,TRUE,"-1.55, 53.80"\n'
            '"York, North",NULL,n/a,0,\n'
        },
    ),
)
