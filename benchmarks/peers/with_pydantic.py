"""The checks of the three tables as models of pydantic: a row at a time, so nothing that takes two rows."""

import csv
import json
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, Field, ValidationError, model_validator

folder, form = Path(sys.argv[1]), sys.argv[2]


class Document(BaseModel):
    """A document."""

    id: Annotated[str, Field(pattern=r"^d[0-9]{9}$")]
    title: Annotated[str, Field(min_length=3, max_length=80)]
    url: str
    kind: Literal["article", "report", "register", "hansard", "letter"]
    published: Annotated[date, Field(ge=date(1997, 1, 1))] | None
    words: Annotated[int, Field(ge=0, le=100_000)] | None


class Claim(BaseModel):
    """A claim."""

    id: Annotated[str, Field(pattern=r"^c[0-9]{9}$")]
    document_id: str
    measure: Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$")]
    amount: Annotated[float, Field(ge=0, le=1_000_000_000)] | None
    share: Annotated[float, Field(ge=0, le=1)] | None
    start: date | None
    end: date | None
    status: Literal["stated", "inferred", "disputed"]
    is_estimate: bool | None

    @model_validator(mode="after")
    def order(self) -> "Claim":
        """It starts before it ends."""
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError("start is after end")
        return self


class Citation(BaseModel):
    """A citation."""

    id: Annotated[str, Field(pattern=r"^q[0-9]{9}$")]
    claim_id: str
    document_id: str
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=1)]
    quote: Annotated[str, Field(max_length=200)]
    checked: bool | None


def rows(name):
    """The rows of a table."""
    if form == "parquet":
        import pyarrow.parquet

        for batch in pyarrow.parquet.ParquetFile(folder / f"{name}.parquet").iter_batches():
            yield from batch.to_pylist()
        return
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield {column: cell or None for column, cell in row.items()}


found = defaultdict(list)
for name, model in (("documents", Document), ("claims", Claim), ("citations", Citation)):
    for number, row in enumerate(rows(name), 1):
        try:
            model.model_validate(row)
        except ValidationError as problems:
            for problem in problems.errors(include_url=False, include_context=False):
                place = problem["loc"]
                label = f"{name} {problem['type']} {place[0]}" if place else f"{name} order start"
                found[label].append(number)
print(json.dumps(found))
