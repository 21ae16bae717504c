"""Codes of facts across articles: which value the dataset gives, and what cannot all hold."""

from ccdata.vocabulary.codebook.code import Code


class ChoiceReason(Code):
    """Why the dataset gives this value of a fact, where its statements give several."""

    ONLY_STATEMENT = (
        "only_statement",
        "one statement alone gives a value",
        "",
        "several that give the same agree",
    )
    AGREED = "agreed", "all statements that give a value give this one", "", "one that differs makes a choice"
    RESOLVED = (
        "resolved",
        "a row of `conflicts` says which holds, and why",
        "",
        "without such a row a rule chooses",
    )
    TOLD_AS_FACT = (
        "told_as_fact",
        "told as a fact, where the others tell a plan, a forecast or a claim",
        "",
        "among facts, or among plans, precision decides",
    )
    MOST_PRECISE = (
        "most_precise",
        "the narrowest time or range, with which the others agree",
        "",
        "words and codes are never more or less precise",
    )
    CLOSEST_TO_SOURCE = (
        "closest_to_source",
        "told through a document, or by someone named, and not only by the article",
        "",
        "of several as close, the most recent",
    )
    MOST_RECENT = "most_recent", "the one published last", "", "only where nothing else decides"


class ConflictKind(Code):
    """What it is that a statement cannot hold beside."""

    BETWEEN_ARTICLES = (
        "between_articles",
        "statements of two or more articles",
        "",
        "two of one article, also where another repeats one, are within_article",
    )
    WITHIN_ARTICLE = (
        "within_article",
        "statements of one article",
        "",
        "where figures do not add up, with_arithmetic",
    )
    WITH_ARITHMETIC = (
        "with_arithmetic",
        "what follows from other figures or dates by counting",
        "",
        "two figures told for one thing are between or within articles",
    )
    WITH_REGISTER = (
        "with_register",
        "what a public register says",
        "",
        "what another article says is between_articles",
    )


class ResolutionBasis(Code):
    """On what ground one of the statements is taken to hold."""

    MOST_PRECISE = (
        "most_precise",
        "it is the more precise, and the others may be loose words for it",
        "",
        "where they exclude each other, another ground",
    )
    MOST_RECENT = (
        "most_recent",
        "it was published last, with the others known",
        "",
        "a later slip is no better knowledge",
    )
    CLOSEST_TO_SOURCE = (
        "closest_to_source",
        "it was told by, or nearest to, whoever knows",
        "",
        "nearness in time alone is most_recent",
    )
    ARITHMETIC = (
        "arithmetic",
        "it alone fits the other figures or dates",
        "",
        "what a register says is register",
    )
    REGISTER = (
        "register",
        "a public register says so",
        "",
        "what the articles say is one of the other grounds",
    )
    UNRESOLVED = "unresolved", "nothing at hand decides it", "", "with any ground, that ground"


class Certainty(Code):
    """How surely something is so, where its times are told loosely."""

    POSSIBLY = "possibly", "the words allow it and do not settle it", "", "what they rule out is left out"
    CERTAINLY = (
        "certainly",
        "it is so whatever the words can mean",
        "",
        "where one reading of them rules it out, possibly",
    )

    @classmethod
    def ordered(cls) -> bool:
        return True
