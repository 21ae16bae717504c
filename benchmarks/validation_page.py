"""The page of the benchmark of validation, from its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import fill
from typing import Any

from benchmarks.contestants import Contestant

FASTEST, DATAFRAMELY, SHIPPED, MEMORY = 1.3, 1.0, 0.2, 1024.0
"""The budgets: times the fastest code by hand, dataframely and frictionless, and MiB."""
LARGEST = 1_100_000
SLOW = 20.0
"""Seconds above which a run is not repeated."""
_SHIPPED, _FAULTS = "the shipped package", "small packages"
AGAIN = "again "
"""Before the name of a group of which some were measured again, among each other alone."""

_HEAD = """# Validation, measured beside others

<!-- written by `python -m benchmarks.validation` (make benchmarks-validation): not edited by hand -->

`ccdata validate` and what people would pick instead, over the same three tables: documents, claims
and citations (one to four to six), with types, required cells, patterns, codes, ranges, lengths,
primary, unique and foreign keys, and an order of dates; written by `benchmarks/packages.py`. Each
is given what it can do idiomatically: the scripts are in `benchmarks/peers/`, their environment is
locked in `benchmarks/peers/requirements.txt`, apart from that of ccdata. By hand is code for these
three tables and no others: the practical limit.
"""

_METHOD = """Times are of whole processes, from their start to their end, with their reports written as JSON.
Everyone runs over a package in turns, at least {runs} times (once what takes more than 20 seconds),
the quickest at the largest size more often; the figure is the least of the seconds by the clock and
of the processor, and the most of the memory. What takes more than {limit:.0f} seconds is stopped,
and not run again over the same package with errors. The load average of the machine, what was
measured included, was {load}: compare within a table, and rather the seconds of the processor where
the clock surprises. Those show what a core does; polars, DuckDB and pyarrow use both.

Packages with errors have 0.1% of the rows of its table damaged in each of 32 ways (22 in Parquet;
at a thousand rows, one each), each a violation of one cell or row. An error is *found* where a
validator says anything of its row and column, or, where it gives only counts, as far as the count
of that check of that column goes. It is *at its place* where the line (CSV) or row (Parquet) that
the reader is sent to is the right one: of a library that knows rows only, the line after as many
rows and the header. A *false alarm* is anything said of another place, or a count beyond what was
put in; that both rows of a repeated key are named, or a wrong cell twice, is none.
"""


def page(results: Mapping[str, Any], who: Sequence[Contestant], limit: float) -> str:
    """The whole page, in Markdown."""
    groups = [name for name in results if name[0].isdigit()]
    sizes = sorted({(int(name.split()[0]), name.split()[1]) for name in groups})
    quick = [
        one["runs"]
        for name in groups
        for one in results[name]["results"]
        if one["seconds"] is not None and one["seconds"] < SLOW
    ]
    loads = [group["machine"].get("load") or 0.0 for group in results.values()]
    method = _METHOD.format(
        runs=min(quick, default=0), limit=limit, load=f"{min(loads):.1f} to {max(loads):.1f}"
    )
    pieces = [
        _HEAD,
        _where(results),
        *(f"{fill(paragraph.strip(), 100, break_on_hyphens=False)}\n" for paragraph in method.split("\n\n")),
        "## Budgets\n",
        table(("what", "measured", "budget", ""), budgets(results), 2),
        "## Figures\n",
        "`×` is the seconds of the clock over those of ccdata in the same table, clean.\n",
    ]
    for rows, form in sizes:
        pieces += [f"### {rows:,} rows, {_form(form)}\n", _figures(results, rows, form, who)]
    pieces += _again(results)
    if _SHIPPED in results:
        lines = [
            (one["name"], f"{one['seconds']:.3f}", f"{one['processor']:.3f}", f"{one['memory']:.0f}")
            for one in results[_SHIPPED]["results"]
        ]
        pieces += [
            "### The shipped package\n",
            "Its own rules among them, which frictionless does not know: evidence, census, registers.\n",
            table(("", "seconds", "processor", "MiB"), lines, 3),
        ]
    pieces += [
        "## What each cannot find\n",
        "Only ccdata and frictionless look at the descriptor, and at the files that it lists.\n",
        table(("", "cannot"), [(one.name, one.cannot) for one in who if one.cannot != "-"], 0),
        *_faults(results),
        "Errors that were missed in the three tables, of those injected:\n",
        table(("", "in", "missed"), list(_missed(results, sizes)), 0),
    ]
    return "\n".join(pieces)


def _form(form: str) -> str:
    return {"csv": "CSV", "parquet": "Parquet"}[form]


def _where(results: Mapping[str, Any]) -> str:
    last = list(results.values())[-1]["machine"]
    versions = ", ".join(f"{name} {version}" for name, version in last["versions"].items())
    text = (
        f"Measured on {last['date']}: {last['processor']}, {last['cores']} cores, {last['system']}, "
        f"Python {last['python']}; {versions}."
    )
    return f"{fill(text, 100, break_on_hyphens=False)}\n"


def of(results: Mapping[str, Any], rows: int, form: str, share: float, name: str) -> dict[str, Any] | None:
    """The result of one in a group; None where it has none."""
    group = results.get(f"{rows} {form} {share}", {}).get("results", ())
    return next((one for one in group if one["name"] == name), None)


def _figures(results: Mapping[str, Any], rows: int, form: str, who: Iterable[Contestant]) -> str:
    base = of(results, rows, form, 0.0, "ccdata")
    lines = []
    for one in who:
        clean, bad = (of(results, rows, form, share, one.name) for share in (0.0, 0.001))
        if clean is None and bad is None:
            continue
        lines.append((one.name, *_clean(clean, base), *_bad(bad)))
    headings = (
        "",
        "clean, s",
        "×",
        "processor, s",
        "MiB",
        "false alarms",
        "with errors, s",
        "MiB",
        "found",
        "at its place",
        "false alarms",
    )
    return table(headings, lines, len(headings) - 1)


def _clean(one: Mapping[str, Any] | None, base: Mapping[str, Any] | None) -> tuple[str, ...]:
    if one is None or one["seconds"] is None:
        return (one["note"] if one else "-", "-", "-", "-", "-")
    times = "-" if base is None or base["seconds"] is None else f"{one['seconds'] / base['seconds']:.2f}"
    return (
        f"{one['seconds']:.2f}",
        times,
        f"{one['processor']:.2f}",
        f"{one['memory']:,.0f}",
        f"{one['score']['false']:,}",
    )


def _bad(one: Mapping[str, Any] | None) -> tuple[str, ...]:
    if one is None or one["seconds"] is None:
        return (one["note"] if one else "-", "-", "-", "-", "-")
    score = one["score"]
    return (
        f"{one['seconds']:.2f}",
        f"{one['memory']:,.0f}",
        f"{score['found']:,} of {score['injected']:,}",
        "no places" if score["placed"] is None else f"{score['placed']:,}",
        f"{score['false']:,}",
    )


def budgets(results: Mapping[str, Any]) -> list[tuple[str, ...]]:
    """Each budget, what was measured, and whether it is met."""
    lines: list[tuple[str, ...]] = []
    for form in ("csv", "parquet"):
        clean = {one["name"]: one for one in results.get(f"{LARGEST} {form} 0.0", {}).get("results", ())}
        lines += _head_to_head(results, form)
        own = clean.get("ccdata")
        if own is None or own["seconds"] is None:
            continue
        by_hand = {
            name: one["seconds"]
            for name, one in clean.items()
            if name.startswith("by hand") and one["seconds"] is not None
        }
        where = f"1.1 million rows, {_form(form)}"
        if by_hand:
            fastest = min(by_hand, key=lambda name: by_hand[name])
            lines.append(_against(f"{where}: {fastest} (the fastest)", own, clean[fastest], FASTEST))
        if (other := clean.get("dataframely")) is not None and other["seconds"] is not None:
            lines.append(_against(f"{where}: dataframely", own, other, DATAFRAMELY))
        bad = of(results, LARGEST, form, 0.001, "ccdata")
        held = max(own["memory"], 0 if bad is None or bad["memory"] is None else bad["memory"])
        lines.append((f"{where}: memory", f"{held:,.0f} MiB", f"{MEMORY:,.0f} MiB", _verdict(held, MEMORY)))
    if _SHIPPED in results:
        one = {each["name"]: each for each in results[_SHIPPED]["results"]}
        lines.append(
            _against("the shipped package: frictionless", one["ccdata"], one["frictionless"], SHIPPED)
        )
    lines += _all_found(results)
    return lines


def _head_to_head(results: Mapping[str, Any], form: str) -> Iterator[tuple[str, ...]]:
    """The budgets of speed once more, where some were measured again."""
    again = results.get(f"{AGAIN}{LARGEST} {form} 0.0", {}).get("results", ())
    clean = {one["name"]: one for one in again}
    own = clean.pop("ccdata", None)
    for name, one in clean.items():
        budget = FASTEST if name.startswith("by hand") else DATAFRAMELY
        turns = f"1.1 million rows, {_form(form)}, {one['runs']} turns alone: {name}"
        if own is not None:
            yield _against(turns, own, one, budget)


def _again(results: Mapping[str, Any]) -> Iterator[str]:
    """What was measured again."""
    for name, group in results.items():
        if name.startswith(AGAIN):
            _, rows, form, share = name.split()
            what = "clean" if share == "0.0" else "with errors"
            runs, load = group["results"][0]["runs"], group["machine"]["load"]
            yield f"### {int(rows):,} rows, {_form(form)}, {what}, again: {runs} turns of these alone\n"
            yield (
                f"Load average {load} on {group['machine']['cores']} cores: measured again because the load "
                "changed from turn to turn the first time.\n"
            )
            lines = [
                (one["name"], f"{one['seconds']:.2f}", f"{one['processor']:.2f}", f"{one['memory']:,.0f}")
                for one in group["results"]
            ]
            yield table(("", "seconds", "processor", "MiB"), lines, 3)


def _against(what: str, own: Mapping[str, Any], other: Mapping[str, Any], budget: float) -> tuple[str, ...]:
    ratio = own["seconds"] / other["seconds"]
    processor = own["processor"] / other["processor"]
    return (what, f"{ratio:.2f} × (processor {processor:.2f} ×)", f"{budget:g} ×", _verdict(ratio, budget))


def _verdict(measured: float, budget: float) -> str:
    return "met" if measured <= budget else "MISSED"


def _all_found(results: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    scores = [
        one["score"]
        for name, group in results.items()
        if name[0].isdigit()
        for one in group["results"]
        if one["name"] in {"ccdata", "ccdata, plain"} and one["score"] is not None
    ]
    if scores:
        total, found, placed, false = (
            sum(score[what] or 0 for score in scores) for what in ("injected", "found", "placed", "false")
        )
        is_met = total == found == placed and false == 0
        measured = f"{found:,} of {total:,} found, {placed:,} at their place, {false} false alarms"
        yield ("every injected error, both engines", measured, "all, 0", "met" if is_met else "MISSED")


def _faults(results: Mapping[str, Any]) -> Iterator[str]:
    """What some pass over in small packages; nothing where none was measured."""
    if _FAULTS not in results:
        return
    who: dict[str, None] = {}
    for one in results[_FAULTS]["results"]:
        who |= dict.fromkeys(one["found"])
    lines = [
        (one["what"], str(one["wrong"]), *(str(one["found"].get(name, "-")) for name in who))
        for one in results[_FAULTS]["results"]
    ]
    yield "Cells found to be wrong in small packages, each library used as its documentation shows:\n"
    yield table(("", "wrong", *who), lines, len(who) + 1)


def _missed(results: Mapping[str, Any], sizes: Iterable[tuple[int, str]]) -> Iterator[tuple[str, str, str]]:
    """Of the largest size of each form that one could finish, what it missed."""
    seen: dict[tuple[str, str], tuple[str, str, str]] = {}
    for rows, form in sizes:
        for one in results.get(f"{rows} {form} 0.001", {}).get("results", ()):
            if one["score"] is not None:
                kinds = ", ".join(f"{kind} ({count:,})" for kind, count in one["score"]["missed"].items())
                seen[one["name"], form] = (one["name"], f"{_form(form)}, {rows:,} rows", kinds or "none")
    yield from sorted(seen.values(), key=lambda line: (line[0].startswith("by hand"), line))


def table(headings: Sequence[str], lines: Iterable[Sequence[str]], to_the_right: int) -> str:
    """A Markdown table, the last so many columns set to the right."""
    rules = ["---"] * (len(headings) - to_the_right) + ["---:"] * to_the_right
    return "".join(
        f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n"
        for line in (headings, rules, *lines)
    )
