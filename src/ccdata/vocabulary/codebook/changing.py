"""Codes of what one version of the data changed against another."""

from ccdata.vocabulary.codebook.code import Code


class Level(Code):
    """What a change does to whoever relies on the data, and so which number of the version it raises."""

    PATCH = (
        "patch",
        "a value or a text is corrected; whatever worked goes on working",
        "",
        "an empty cell that is filled is a corrected value; a new row or column is minor",
    )
    MINOR = (
        "minor",
        "something new is there: a row, a column, a table, a code",
        "",
        "rows that only follow from other tables are patch",
    )
    MAJOR = (
        "major",
        "something that was relied on is gone or means another thing: a column, a type, an id, a key, a unit",
        "",
        "a value that was wrong and is mended is patch",
    )

    @classmethod
    def ordered(cls) -> bool:
        return True


class ChangeKind(Code):
    """What became of a part of the package between two versions."""

    LICENCE_CHANGED = "licence_changed", "the data are under another licence", "", "of one table or of all"
    PACKAGE_REDEFINED = (
        "package_redefined",
        "the title, description, sources or another statement of the package are others",
        "",
        "another licence is licence_changed; version and day are no change",
    )
    TABLE_ADDED = (
        "table_added",
        "a table is new; its rows are not listed one by one",
        "",
        "rows of a table that was there are row_added",
    )
    TABLE_REMOVED = (
        "table_removed",
        "a table is gone",
        "",
        "all rows of a table that is still there are row_removed",
    )
    TABLE_REDEFINED = (
        "table_redefined",
        "the title, description, rules or form of a table are others",
        "",
        "another key is key_changed",
    )
    KEY_CHANGED = (
        "key_changed",
        "the rows of a table are told apart by other columns",
        "",
        "another value of the key of a row is row_renamed",
    )
    COLUMN_ADDED = (
        "column_added",
        "a column is new; its cells are not listed one by one",
        "",
        "the same cells under another name: column_renamed",
    )
    COLUMN_REMOVED = "column_removed", "a column is gone", "", "the same cells under another name: renamed"
    COLUMN_RENAMED = (
        "column_renamed",
        "a column has another name, and every cell of it is as it was",
        "",
        "where a cell differs as well, one is removed and one added",
    )
    COLUMN_RETYPED = (
        "column_retyped",
        "a column has another type, lacks a code, leads to another table, or may be empty now",
        "",
        "a code more is column_widened",
    )
    UNIT_CHANGED = (
        "unit_changed",
        "the numbers of a column are in another unit",
        "",
        "a unit that stands in a column of its own is a cell",
    )
    COLUMN_WIDENED = (
        "column_widened",
        "a column takes more codes than before",
        "",
        "fewer is column_retyped",
    )
    COLUMN_REDEFINED = (
        "column_redefined",
        "the description or the limits of a column are others",
        "",
        "another type is column_retyped",
    )
    ROW_ADDED = (
        "row_added",
        "a row is new; its cells are not listed one by one",
        "",
        "the same cells under another id: row_renamed",
    )
    ROW_REMOVED = "row_removed", "a row is gone", "", "the same cells under another id: row_renamed"
    ROW_RENAMED = (
        "row_renamed",
        "a row has another id, and every cell of it is as it was",
        "",
        "where a cell differs as well, one is removed and one added",
    )
    CELL_CHANGED = (
        "cell_changed",
        "a cell of a row that was there holds another value, or is filled, or is empty now",
        "",
        "a cell of a new row or column is part of that",
    )


class ReasonBasis(Code):
    """Where the reason of a change comes from."""

    READING = (
        "reading",
        "the decision between two readings in the ledger that corrected the cell",
        "",
        "a decision that kept the cell as it was is none",
    )
    FOLLOWS = (
        "follows",
        "the cell is computed, and a cell or row that it is computed from changed",
        "",
        "where the computation itself changed, by hand",
    )
    HAND = (
        "hand",
        "a curator gave it, for this change or for many of one kind",
        "",
        "what a decision in the ledger says of the cell is reading",
    )
