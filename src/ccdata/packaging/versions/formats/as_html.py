"""A difference as a page of HTML that stands by itself: no script, nothing fetched."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from ccdata.packaging.versions.comparing import Difference
from ccdata.packaging.versions.counting import Counts, counts
from ccdata.packaging.versions.evidence import Quote
from ccdata.packaging.versions.telling import Told, told, verdict
from ccdata.packaging.versions.words import are_alike, parts
from ccdata.vocabulary.codebook.changing import ChangeKind

_OF_CELL = ("table", "row_id", "column")  # columns of a row that tells of a cell, as a citation does

_STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; } th, td { padding: .15rem .75rem; text-align: right; }
th:first-child, td:first-child { text-align: left; } tr { border-bottom: 1px solid #8884; }
details { margin: 1rem 0; } summary { font-weight: 600; cursor: pointer; }
section { margin: .75rem 0 .75rem 1rem; padding-left: .75rem; border-left: 3px solid #8884; }
h3 { font: .875rem ui-monospace, monospace; overflow-wrap: anywhere; margin: 0; } p { margin: .25rem 0; }
del { background: #d0021b2e; } ins { background: #2a7d2e2e; text-decoration: none; }
blockquote { margin: .25rem 0 .25rem 1rem; } .role { color: #666; font-size: .875rem; }
@media (prefers-color-scheme: dark) { body { background: #111; color: #eee; } .role { color: #aaa; } }
"""


def pieces(difference: Difference) -> Iterator[str]:
    """The page: the verdict, a table of counts, and the changes of each table, folded."""
    found = verdict(difference)
    title = f"Changes from {found.old} to {found.declared}"
    yield (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{escape(title)}</h1>\n<p><strong>{escape(_level(difference))}</strong>: "
        f"{escape(found.sentence)}.</p>\n"
    )
    summary = counts(difference)
    yield from _table(summary)
    by_name = {one.table: one for one in summary}
    for table, group in groupby(told(difference), key=lambda one: one.change.table):
        yield from _group(table, None if table is None else by_name[table], list(group))
    yield "</body>\n</html>\n"


def _level(difference: Difference) -> str:
    return "Nothing differs" if difference.level is None else f"{difference.level.capitalize()} changes"


def _table(summary: list[Counts]) -> Iterator[str]:
    yield (
        "<table>\n<tr><th>table</th><th>rows</th><th>added</th><th>removed</th><th>renamed</th>"
        "<th>cells changed</th><th>columns</th></tr>\n"
    )
    for one in summary:
        numbers = (one.rows, one.added, one.removed, one.renamed, one.cells, one.columns)
        cells = "".join(f"<td>{number:,}</td>" if number else "<td></td>" for number in numbers)
        state = f" ({one.state})" if one.state else ""
        yield f"<tr><td>{escape(one.table)}{state}</td>{cells}</tr>\n"
    yield "</table>\n"


def _group(table: str | None, about: Counts | None, changes: list[Told]) -> Iterator[str]:
    if about is not None and about.state:
        return  # the table of counts says all that there is to say
    name = "The package" if table is None else table
    yield f"<details>\n<summary>{escape(name)}: {len(changes):,}</summary>\n"
    if changes[0].change.is_derived:
        yield "<p>Its rows follow from those of other tables.</p>\n<ul>\n"
        for one in changes:
            yield from _line(one)
        yield "</ul>\n</details>\n"
        return
    for one in changes:
        yield from _change(one)
    yield "</details>\n"


def _line(one: Told) -> Iterator[str]:
    """A change of a derived table on one line: its evidence stands at what it follows from."""
    change = one.change
    name = escape(change.id.partition("/")[2])
    if change.kind is ChangeKind.CELL_CHANGED:
        yield f"<li><code>{name}</code>: {_values(change.before or '', change.after or '')}</li>\n"
        return
    mark = "ins" if change.kind is ChangeKind.ROW_ADDED else "del"
    of = "/".join(one.row[part] for part in _OF_CELL) if one.row.keys() >= set(_OF_CELL) else ""
    quote = one.row.get("quote", "")
    said = f" {escape(of)}" * (change.row_id != of) + (f" “{escape(quote)}”" if quote else "")
    yield f"<li><{mark}><code>{name}</code>{said}</{mark}></li>\n"


def _change(one: Told) -> Iterator[str]:
    change = one.change
    yield f"<section>\n<h3>{escape(change.id.partition('/')[2] or change.id)}</h3>\n"
    if change.kind is not ChangeKind.CELL_CHANGED:
        yield f"<p>{escape(change.kind.definition)}</p>\n"
    if change.before is not None or change.after is not None:
        yield f"<p>{_values(change.before or '', change.after or '')}</p>\n"
    said = {name: cell for name, cell in one.row.items() if name != "id"}
    if said:
        told_cells = "; ".join(f"{escape(name)}: {escape(cell)}" for name, cell in said.items())
        mark = "ins" if change.kind is ChangeKind.ROW_ADDED else "del"
        yield f"<p><{mark}>{told_cells}</{mark}></p>\n"
    if one.before == one.after or not (one.before and one.after):
        yield from _quotes("words", one.before or one.after)
    else:
        yield from _quotes("words before", one.before)
        yield from _quotes("words after", one.after)
    if one.reason is not None:
        yield f"<p>Why: {escape(one.reason)}</p>\n"
    yield "</section>\n"


def _values(before: str, after: str) -> str:
    if not are_alike(before, after):
        old = f"<del>{escape(before)}</del>" if before else "<em>empty</em>"
        new = f"<ins>{escape(after)}</ins>" if after else "<em>empty</em>"
        return f"{old} → {new}"
    marked = []
    for same, gone, come in parts(before, after):
        marked.append(escape(same))
        marked += [f"<del>{escape(gone)}</del>"] if gone else []
        marked += [f"<ins>{escape(come)}</ins>"] if come else []
    return "".join(marked)


def _quotes(what: str, quotes: tuple[Quote, ...]) -> Iterator[str]:
    if not quotes:
        return
    yield f'<p class="role">{what}</p>\n'
    for quote in quotes:
        yield (
            f"<blockquote>“{escape(quote.words)}” "
            f'<span class="role">{escape(quote.role)}, {escape(quote.article_id)}</span></blockquote>\n'
        )
