"""What stops a build: a quote or a cell that does not hold, said so that a curator can mend it."""


class EvidenceError(Exception):
    """Something in an extraction script does not hold against the sources.

    The message says where (article, passage), which quote, what is wrong and how to mend it.
    """

    def __init__(self, problem: str, *, where: str = "", quote: str = "", mend: str = "") -> None:
        self.problem = problem
        self.where = where
        self.quote = quote
        self.mend = mend
        lines = [problem]
        if where:
            lines.append(f"  where: {where}")
        if quote:
            lines.append(f"  quote: {quote!r}")
        if mend:
            lines.append(f"  mend:  {mend}")
        super().__init__("\n".join(lines))


class QuoteMissing(EvidenceError):
    """The words stand nowhere in the sources."""


class QuoteAmbiguous(EvidenceError):
    """The words stand more than once, and the script does not say which is meant."""


class QuoteElsewhere(EvidenceError):
    """The words stand in the sources, but not where the script looks for them."""


class QuoteRefused(EvidenceError):
    """The words are there, but may not be quoted so."""


class ValueRefused(EvidenceError):
    """The quote is sound, but does not give the value that the script asks of it."""
