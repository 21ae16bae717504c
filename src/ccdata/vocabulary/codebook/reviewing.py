"""Codes of the ledger of reviews: who read a cell, how, and what came of it."""

from ccdata.vocabulary.codebook.code import Code


class Reading(Code):
    """Which reading of a cell it was."""

    FIRST = (
        "first",
        "the one that the extraction script was written from",
        "",
        "whoever had seen it makes no second reading",
    )
    SECOND = (
        "second",
        "one by a reader who had not seen the first",
        "",
        "with the first values in view it is an audit",
    )
    ADJUDICATION = (
        "adjudication",
        "a decision between two readings that differ, with both in view",
        "",
        "where none differ there is nothing to decide",
    )
    AUDIT = "audit", "a look at a finished cell beside its passage", "", "blind, it is a second reading"


class ReaderKind(Code):
    """What read: a person is never claimed where there was none."""

    HUMAN = "human", "a person, alone", "", "with a process that proposed the answer, assisted"
    ASSISTED = (
        "assisted",
        "a person, with a process that proposed",
        "",
        "a proposal that nobody weighed is process",
    )
    PROCESS = "process", "a process, alone", "", "with a person who weighed what it proposed, assisted"


class Verdict(Code):
    """What a reading came to."""

    AGREES = "agrees", "the reader's own value is that of the cell", "", "without an own value, supported"
    DIFFERS = "differs", "the reader's own value is another", "", "the same in other words agrees"
    SUPPORTED = (
        "supported",
        "the passage says so of this subject",
        "",
        "with an own value beside the cell's, agrees",
    )
    NOT_SUPPORTED = (
        "not_supported",
        "the passage does not say so, or not of this subject",
        "",
        "where the passage leaves it open, undecided",
    )
    KEPT = "kept", "adjudicated: the cell stands as it is", "", "only where two readings differed"
    CORRECTED = (
        "corrected",
        "adjudicated: the cell was wrong, and is mended",
        "",
        "the mended cell is read anew",
    )
    UNDECIDED = "undecided", "the passage does not settle it", "", "where it does, another verdict"


class ReviewStatus(Code):
    """Whether a review still holds; computed, never stored."""

    CURRENT = (
        "current",
        "the cell is as it was when it was read",
        "",
        "a change of anything seen makes it stale",
    )
    STALE = (
        "stale",
        "the value, quotes, passage, derivation or definition that was seen has changed",
        "",
        "where the cell itself is no more, gone; where it was read anew since, superseded",
    )
    SUPERSEDED = (
        "superseded",
        "what was seen has changed, and a later reading of the cell holds",
        "",
        "while no later one holds, stale",
    )
    GONE = "gone", "there is no such cell any more", "", "a cell that only changed is stale"
