"""The rules: what can be wrong with a package, and how each fault is mended."""

from __future__ import annotations

from dataclasses import dataclass

_REBUILD = "Fetch the package again, or build it again from its sources."


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its id, a sentence that says what is wrong where it is broken, and how to mend it."""

    id: str
    wrong: str
    mend: str


DESCRIPTOR_JSON = Rule(
    "descriptor-json",
    "The descriptor, or a file that it refers to, is not a JSON object in UTF-8.",
    "Correct the JSON at the line named: no key twice in an object, no comma too many, UTF-8 without a mark.",
)
PACKAGE_LIMITS = Rule(
    "package-limits",
    "The package is larger, deeper or in more pieces than can be read safely.",
    "Make the file smaller or split it; a sound package of this kind does not come near the limit.",
)
DESCRIPTOR_PROFILE = Rule(
    "descriptor-profile",
    "The descriptor is not as the Data Package standard wants it.",
    "Correct the property that the message names; https://datapackage.org says what it must be.",
)
RESOURCE_LISTED = Rule(
    "resource-listed",
    "The descriptor does not list each table once as CSV and once as Parquet, and nothing else.",
    "List every table as `<table>` and `<table>-parquet`; validate with the release of ccdata that made it.",
)
RESOURCE_FORM = Rule(
    "resource-form",
    "A resource declares a format, type or encoding that its data do not have, or that cannot be read.",
    "Declare what the data are; tables are read from CSV, TSV, Parquet, JSON and the descriptor itself.",
)
RESOURCE_PATH = Rule(
    "resource-path",
    "A path leaves the folder of the package, or is none that may be followed.",
    "Give a path below the descriptor, with `/` between its parts and no `..`.",
)
FILE_PRESENT = Rule(
    "file-present",
    "A file that the descriptor lists is missing.",
    _REBUILD,
)
FILE_BYTES = Rule(
    "file-bytes",
    "A file is longer or shorter than the descriptor says.",
    _REBUILD,
)
FILE_HASH = Rule(
    "file-hash",
    "A file is not the one whose hash the descriptor gives.",
    _REBUILD,
)
SCHEMA_MODEL = Rule(
    "schema-model",
    "The schema of a resource differs from the one that this release of ccdata publishes.",
    "Validate with the release of ccdata that made the package, or build it again.",
)
CSV_ENCODING = Rule(
    "csv-encoding",
    "A CSV file is not in its encoding, or holds a character that no text has.",
    "Save it as UTF-8, or declare the encoding that it is in.",
)
CSV_LINE_ENDS = Rule(
    "csv-line-ends",
    "A line of a CSV file does not end as its dialect declares.",
    "Save it with Unix line ends (LF), the last line ended too.",
)
CSV_SYNTAX = Rule(
    "csv-syntax",
    "A CSV file cannot be read on: its quotation marks do not pair.",
    "Quote cells as in RFC 4180, and double the quotation marks inside them.",
)
CSV_HEADER = Rule(
    "csv-header",
    "The header of a table is not the columns of its schema.",
    "Restore the columns of the schema, or describe those of the file in it.",
)
CSV_WIDTH = Rule(
    "csv-width",
    "A row of a table has more or fewer cells than its header.",
    "Give the row a cell for each column; an empty cell is null.",
)
CELL_REQUIRED = Rule(
    "cell-required",
    "A cell that must have a value is empty.",
    "Give the cell its value, or remove the row.",
)
CELL_TYPE = Rule(
    "cell-type",
    "A cell is not of the type of its column.",
    "Write the value as the message says, or leave the cell empty if there is none.",
)
CELL_CODE = Rule(
    "cell-code",
    "A cell is none of the values that its column allows.",
    "Write one of the values that the schema lists, or add the value to its `enum`.",
)
CELL_CATEGORY = Rule(
    "cell-category",
    "A cell is none of the categories of its column.",
    "Write one of the categories that the schema lists, or add the value to them.",
)
CELL_PATTERN = Rule(
    "cell-pattern",
    "A cell does not have the form of its column.",
    "Write the value in the form that the pattern of the schema describes, from end to end.",
)
CELL_RANGE = Rule(
    "cell-range",
    "A value is below the least or above the greatest of its column.",
    "Correct the value, or the limit in the schema if it is the limit that is wrong.",
)
CELL_LENGTH = Rule(
    "cell-length",
    "A value is shorter or longer than its column allows.",
    "Correct the value, or the limit in the schema if it is the limit that is wrong.",
)
CELL_JSON = Rule(
    "cell-json",
    "A JSON value is not valid against the JSON Schema of its column.",
    "Correct the value at the place within it that the message names.",
)
CELL_EDTF = Rule(
    "cell-edtf",
    "A date expression is not one of the Extended Date/Time Format (ISO 8601-2).",
    "Write it as 2024-01-22, 2024-01, 2024, 2024-21 (spring), 199X or 2020/.. for what is still open.",
)
CELL_WRITTEN = Rule(
    "cell-written",
    "A value is not written as ccdata writes it, so equal values are not equal bytes.",
    "Write integers as 7, amounts as 148400000 or 942.01, dates as 2024-01-22, truth as true or false.",
)
KEY_PRIMARY = Rule(
    "key-primary",
    "A primary key is repeated, or one of its columns is null.",
    "Remove the copy, or give the row a key of its own.",
)
KEY_UNIQUE = Rule(
    "key-unique",
    "A value, or a combination of values, that must be unique stands in more than one row.",
    "Remove the copy, or correct the value that is wrong.",
)
KEY_FOREIGN = Rule(
    "key-foreign",
    "A foreign key leads to a row that does not exist.",
    "Refer to a row of the table named, or add the row to it.",
)
ID_SORTED = Rule(
    "id-sorted",
    "The rows of a table are not sorted by their id.",
    "Sort the rows by id, by code point.",
)
ID_FORM = Rule(
    "id-form",
    "An id does not follow from the row that it names.",
    "Write the id that the message gives, and correct what refers to the row.",
)
COMPUTED_VALUE = Rule(
    "computed-value",
    "A computed cell is not what its function makes of the other cells.",
    "Write the value that the message gives, or correct the cells it is computed from.",
)
DATES_ORDER = Rule(
    "dates-order",
    "A time ends before it starts.",
    "Correct the start or the end: one of them is wrong, or they were exchanged.",
)
BOUNDS_ORDER = Rule(
    "bounds-order",
    "The lower end of a range is above its upper end.",
    "Correct the lower or the upper end: one of them is wrong, or they were exchanged.",
)
HEDGE_BOUNDS = Rule(
    "hedge-bounds",
    "The bounds of a quantity do not agree with its hedge.",
    "exact and about have both bounds; almost one number; more_than and at_least a lower bound only; "
    "less_than, at_most and up_to an upper bound only.",
)
SHARE_RANGE = Rule(
    "share-range",
    "A share is not between 0 and 100 percent points, or not the share that its fraction makes.",
    "Correct the share, its unit or its fraction.",
)
PARQUET_READABLE = Rule(
    "parquet-readable",
    "A Parquet file cannot be read.",
    _REBUILD,
)
PARQUET_SCHEMA = Rule(
    "parquet-schema",
    "A column of a Parquet file is not of the type of its field, or not one of the schema's.",
    "Write the file again with the columns and types of the schema.",
)
PARQUET_ROWS = Rule(
    "parquet-rows",
    "A Parquet file does not hold the rows of the CSV file in their order.",
    _REBUILD,
)
PARQUET_VALUE = Rule(
    "parquet-value",
    "A cell of a Parquet file differs from the same cell of the CSV file.",
    _REBUILD,
)
CELL_EVIDENCE = Rule(
    "cell-evidence",
    "A cell has no evidence: it does not stand in `cells`.",
    "Cite the words that it was taken from in the article's script, and build again.",
)
CELL_CITED = Rule(
    "cell-cited",
    "A cell that was taken from words has no citation of the words that carry its value.",
    "Cite the words that it was taken from in the article's script, and build again.",
)
CELL_TARGET = Rule(
    "cell-target",
    "A row of `cells` is about a cell that does not exist or is empty.",
    _REBUILD,
)
CELL_INPUTS = Rule(
    "cell-inputs",
    "A computed cell does not name the cells that it was computed from.",
    _REBUILD,
)
CELL_REGISTER = Rule(
    "cell-register",
    "A reference does not name the public register that vouches for it.",
    "Name a register of vocabulary/registers/public.toml.",
)
CELL_ARGUMENTS = Rule(
    "cell-arguments",
    "What a cell leans on (anchors, antecedents, negators) is no citation or cell of the package.",
    _REBUILD,
)
CITATION_TARGET = Rule(
    "citation-target",
    "A citation is for a cell that does not stand in `cells`.",
    _REBUILD,
)
CITATION_ID = Rule(
    "citation-id",
    "The id of a citation does not follow from what is cited for what: one of them was changed.",
    _REBUILD,
)
CITATION_SPAN = Rule(
    "citation-span",
    "A citation does not lie inside its passage, or its quote is longer or shorter than its span.",
    _REBUILD,
)
CITATION_PASSAGE = Rule(
    "citation-passage",
    "The source, article or context of a citation is not that of its passage.",
    _REBUILD,
)
SPAN_SOURCE = Rule(
    "span-source",
    "A copy or passage is empty, or reaches beyond the end of its source.",
    _REBUILD,
)
CENSUS_ID = Rule(
    "census-id",
    "The id of a mention or sentence does not follow from where it stands: one of them was changed.",
    _REBUILD,
)
CENSUS_ACCOUNT = Rule(
    "census-account",
    "A mention or sentence is extracted without a citation, or dismissed without a reason, or both.",
    "Correct the article's script: take a cell from it, or dismiss it with a reason. Then build again.",
)
CENSUS_CITED = Rule(
    "census-cited",
    "The citation that is named for a mention or sentence does not cover it.",
    _REBUILD,
)
CENSUS_SPAN = Rule(
    "census-span",
    "A mention or sentence is longer or shorter than its span, or leaves its passage.",
    _REBUILD,
)
REGISTER_VALUE = Rule(
    "register-value",
    "An entity is not what the registers of this release of ccdata say it is.",
    "Restore the register's value; if it is the register that errs, correct that and build again.",
)
CELL_FORMULA = Rule(
    "cell-formula",
    "A cell would be run as a formula by a spreadsheet that opens the file.",
    "Do not let a text begin with =, +, -, @, a tab or a carriage return.",
)
CODEBOOK = Rule(
    "codebook",
    "The table `codes` is not the codebook of this release of ccdata.",
    _REBUILD,
)

RULES = tuple(rule for rule in list(globals().values()) if isinstance(rule, Rule))
"""Every rule, in the order in which they are reported."""

ELSEWHERE = frozenset({PACKAGE_LIMITS, CELL_CATEGORY, CELL_JSON, CELL_FORMULA})
"""Rules that nothing in a package of ccdata is about: they may find nothing to check there."""
