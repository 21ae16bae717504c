"""Trusts and companies, and the authorities that they serve, by name."""

from __future__ import annotations

from datetime import date

from tests.reconciliation.published import Values, cell, entries, rows


def companies() -> set[str]:
    """The trusts and companies that any article names. A council that runs another's services is neither."""
    models = rows("delivery_models").values()
    return {row["entity"] for row in models} - {
        row["entity"] for row in models if row["form"] == "partnership"
    }


def models_of(company: str) -> list[Values]:
    """All that is said of a trust or company."""
    return [row for row in rows("delivery_models").values() if row["entity"] == company]


def returned(company: str) -> date | None:
    """The first day on which its services can have gone back; None where no article says that they have.

    Where articles disagree, the one that an entry of conflicts.toml takes to hold decides.
    """
    told = {cell("delivery_models", row, "returned"): row for row in models_of(company) if row["returned"]}
    for entry in entries().values():
        if "holds" in entry:
            article = entry["holds"].split("/")[1].split(".")[0]
            told = {
                name: row
                for name, row in told.items()
                if name not in entry["cells"] or row["article_id"] == article
            }
    return min((row["returned_start"] for row in told.values()), default=None)


def running(company: str, day: date) -> bool:
    """Whether it still ran services on a day; a return told by the year counts from the year's first day."""
    gone = returned(company)
    return gone is None or day < gone


def served(day: date) -> set[str]:
    """The authorities that the articles name as served by a trust or company still running on a day."""
    running_then = {company for company in companies() if running(company, day)}
    told = rows("delivery_model_authorities").values()
    return {row["authority"] for row in told if row["delivery_model"] in running_then}


def by_register(authorities: set[str], day: date) -> set[str]:
    """These authorities, with the successors in place of those that had ended by a day."""
    found = set()
    for authority in authorities:
        row = rows("authorities")[authority]
        ended = row["end_date"] is not None and date.fromisoformat(row["end_date"]) < day
        found |= set(row["successors"].split("; ")) if ended else {authority}
    return found
