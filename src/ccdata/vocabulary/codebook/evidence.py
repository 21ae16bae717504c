"""Codes of the evidence: how a cell was derived, what a quote does for it, what is wrong with a source."""

from ccdata.vocabulary.codebook.code import Code


class Derivation(Code):
    """How a cell came from the words of a source."""

    VERBATIM = (
        "verbatim",
        "the quoted words themselves, after declared typographic folding",
        "small surpluses in its first three years",
        "what a reader puts in other words is summarised",
    )
    PARSED = (
        "parsed",
        "what a named parser makes of the quote, with cited anchors where it needs them",
        "£148.4m",
        "what no parser reads is not typed instead",
    )
    LINKED = (
        "linked",
        "the id of an entity that the quote names, or refers to with a cited antecedent",
        "the former",
        "an entity that no words name or refer to is inferred",
    )
    CODED = (
        "coded",
        "a code from the codebook, chosen by a reader",
        "raised concerns",
        "a code that follows from the words by a parser (a grade, a unit) is parsed",
    )
    INFERRED = (
        "inferred",
        "a code or entity that a reader concludes from two or more quotes, none of which says it alone",
        "no progress on this overall grade",
        "with one quote it is coded or linked",
    )
    SUMMARISED = (
        "summarised",
        "a reader's few words, without figures, for what a passage says",
        "take back control of",
        "the source's own words are verbatim",
    )
    COMPUTED = (
        "computed",
        "a function of other cells",
        "",
        "what is read from words, by whatever means, is none",
    )
    REFERENCE = (
        "reference",
        "taken from a public register, not from the sources",
        "",
        "what a source says is cited, even where a register says it too",
    )


class Role(Code):
    """What a quote does for the cell that cites it."""

    VALUE = "value", "carries the value", "£148.4m", "what only helps to read it is context"
    UNIT = "unit", "says what is counted or measured", "staff", "a sign such as £ or % is part of the value"
    PERIOD = "period", "says when", "in its first three years", "a time that another counts from is an anchor"
    SUBJECT = "subject", "says of whom or what", "WCF", "whom a pronoun stands for is its antecedent"
    SPEAKER = "speaker", "says who says so", "The cabinet paper said", "whom it is said of is the subject"
    ANCHOR = (
        "anchor",
        "the time that a relative time counts from",
        "in 2017",
        'cited for "the following year", with which it makes one time',
    )
    ANTECEDENT = (
        "antecedent",
        "the name that a pronoun or description stands for",
        "Worcestershire Children First",
        'cited for "the company", with which it makes one link',
    )
    DENOMINATOR = "denominator", "says of how many, or of what whole", "all providers", "who was asked"
    CONTEXT = (
        "context",
        "was needed to read the value: a negator, a heading, a lead-in",
        "However",
        "words that carry the value are value",
    )


class NegatorReading(Code):
    """How a negator that stands in the clause of a parsed quote bears on the value."""

    ELSEWHERE = (
        "elsewhere",
        "it negates something else; the value is asserted as it stands",
        "said the improvements had not been driven by setting up the company",
        "where it denies what the row states, of_the_statement",
    )
    OF_THE_STATEMENT = (
        "of_the_statement",
        "it belongs to the statement, and another column of the row says so",
        "29% did not",
        "where the value holds all the same, elsewhere",
    )


class DefectKind(Code):
    """A fault of a source's own text."""

    TRUNCATED = (
        "truncated",
        "a sentence whose end is missing",
        "This is not useful or",
        "a word missing inside a sentence is a slip",
    )
    SPAM = (
        "spam",
        "words put in by someone who broke into the site",
        "极速赛车168最新开奖号码",
        "the publisher's own furniture is no fault",
    )
    MARKUP = "markup", "residue of the page's markup", "]]>", "a character changed on the way is mojibake"
    MOJIBAKE = (
        "mojibake",
        "a character lost or changed on the way",
        "Climbi’",
        "a letter that the writer got wrong is a slip",
    )
    RUN_TOGETHER = (
        "run_together",
        "names or words with nothing between them",
        "HerefordshireNorth East LincolnshireSolihull",
        "two spaces, or a wrong mark, between words are another fault",
    )
    MISSING_MARK = (
        "missing_mark",
        "a quotation mark, apostrophe, bracket or stop that is missing, misplaced or too many",
        "managers hands",
        "a missing word or letter is a slip",
    )
    SLIP = (
        "slip",
        "a wrong, missing or doubled word or letter",
        "BBfC",
        "two whole statements that do not fit are a contradiction",
    )
    CONTRADICTION = (
        "contradiction",
        "two statements of one article that cannot both hold",
        "seven-year contract",
        "of two articles it is a conflict, not a fault of either text",
    )
