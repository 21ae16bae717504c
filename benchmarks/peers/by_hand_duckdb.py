"""The checks of the three tables, written by hand for DuckDB."""

import json
import sys
from pathlib import Path

import duckdb

folder, form = Path(sys.argv[1]), sys.argv[2]
TYPES = {
    "documents": {"published": "DATE", "words": "BIGINT"},
    "claims": {
        "amount": "DOUBLE",
        "share": "DOUBLE",
        "start": "DATE",
        "end": "DATE",
        "is_estimate": "BOOLEAN",
    },
    "citations": {"start": "BIGINT", "end": "BIGINT", "checked": "BOOLEAN"},
}
COLUMNS = {
    "documents": ("id", "title", "url", "kind", "published", "words"),
    "claims": ("id", "document_id", "measure", "amount", "share", "start", "end", "status", "is_estimate"),
    "citations": ("id", "claim_id", "document_id", "start", "end", "quote", "checked"),
}
CHECKS = {
    "documents": {
        "pattern id": "not regexp_full_match(id, 'd[0-9]{9}')",
        "required id": "id is null",
        "required title": "title is null",
        "length title": "length(title) not between 3 and 80",
        "required url": "url is null",
        "required kind": "kind is null",
        "enum kind": "kind not in ('article', 'report', 'register', 'hansard', 'letter')",
        "range published": "published < date '1997-01-01'",
        "range words": "words not between 0 and 100000",
    },
    "claims": {
        "pattern id": "not regexp_full_match(id, 'c[0-9]{9}')",
        "required id": "id is null",
        "required document_id": "document_id is null",
        "required measure": "measure is null",
        "pattern measure": "not regexp_full_match(measure, '[a-z]+(_[a-z]+)*')",
        "range amount": "amount not between 0 and 1000000000",
        "range share": "share not between 0 and 1",
        "required status": "status is null",
        "enum status": "status not in ('stated', 'inferred', 'disputed')",
        "order start": 'start > "end"',
    },
    "citations": {
        "pattern id": "not regexp_full_match(id, 'q[0-9]{9}')",
        "required id": "id is null",
        "required claim_id": "claim_id is null",
        "required document_id": "document_id is null",
        "required start": "start is null",
        "required end": '"end" is null',
        "range start": "start < 0",
        "range end": '"end" < 1',
        "required quote": "quote is null",
        "length quote": "length(quote) > 200",
    },
}
UNIQUE = {"documents": ("id", "url"), "claims": ("id",), "citations": ("id", "(claim_id,start)")}
FOREIGN = (
    ("claims", "document_id", "documents"),
    ("citations", "claim_id", "claims"),
    ("citations", "document_id", "documents"),
)

run = duckdb.connect()
found = {}
for name, columns in COLUMNS.items():
    if form == "parquet":
        run.execute(f"create table {name} as from '{folder}/{name}.parquet'")
        counts = {}
    else:
        texts = "{" + ", ".join(f"'{column}': 'VARCHAR'" for column in columns) + "}"
        typed = [
            f'"{column}" as "text {column}", try_cast("{column}" as {TYPES[name][column]}) as "{column}"'
            if column in TYPES[name]
            else f'"{column}"'
            for column in columns
        ]
        run.execute(
            f"create table {name} as select {', '.join(typed)} from read_csv('{folder}/{name}.csv', "
            f"columns={texts}, header=true, auto_detect=false, store_rejects=true, "
            "delim=',', quote='\"', escape='\"')"
        )
        # A row that is no row is left out of the table, and kept with its line.
        rejected = run.execute("select count(distinct line) from reject_errors").fetchone()[0]
        found[f"{name} width "] = rejected
        run.execute("drop table reject_errors; drop table reject_scans")
        counts = {
            f"type {column}": f'"text {column}" is not null and "{column}" is null' for column in TYPES[name]
        }
    counts |= CHECKS[name]
    sums = [f"count(*) filter ({test})" for test in counts.values()]
    sums += [f"count({key}) - count(distinct {key})" for key in UNIQUE[name]]
    labels = [*counts, *(f"unique {key}" for key in UNIQUE[name])]
    row = run.execute(f"select {', '.join(sums)} from {name}").fetchone()
    found |= {f"{name} {label}": count for label, count in zip(labels, row, strict=True)}
for name, column, target in FOREIGN:
    sql = f"select count(*) from {name} s anti join {target} t on s.{column} = t.id where s.{column} > ''"
    found[f"{name} key {column}"] = run.execute(sql).fetchone()[0]
print(json.dumps({name: count for name, count in found.items() if count}))
