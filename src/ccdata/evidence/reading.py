"""Reading: how an extraction script quotes an article and turns quotes into cited values.

A script opens a passage by a few of its words and asks it for values. Every value comes from a
quote through a parser, a register or the codebook; nothing takes a value typed beside its quote.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from types import TracebackType
from typing import Any, TypeVar

from ccdata.corpus import Article, Corpus, Passage
from ccdata.corpus.sentences import sentences
from ccdata.evidence.cited import Cited, Negator, Pair, Quoted
from ccdata.evidence.clauses import negators
from ccdata.evidence.dismissing import Dismissal
from ccdata.evidence.draft import Draft
from ccdata.evidence.errors import EvidenceError, QuoteAmbiguous, QuoteMissing, ValueRefused
from ccdata.evidence.locating import locate, occurrences, spans
from ccdata.evidence.quoting import check_length, check_mentions, check_name, check_words
from ccdata.parsers.folding import fold
from ccdata.parsers.registry import parse
from ccdata.parsers.values import Quantity, Refusal, When
from ccdata.vocabulary.codebook.census import DismissalReason
from ccdata.vocabulary.codebook.code import Code
from ccdata.vocabulary.codebook.evidence import Derivation, NegatorReading, Role
from ccdata.vocabulary.codebook.sources import PassageKind
from ccdata.vocabulary.codebook.values import Grade
from ccdata.vocabulary.registers import entities, named

T = TypeVar("T")
C = TypeVar("C", bound=Code)
Negators = Mapping[str, NegatorReading]


class PassageReader:
    """A passage being read: quotes in, cited values out.

    Use it as a context manager: leaving the block says that the passage has been dealt with, and
    fails when nothing was cited from it or dismissed. What is left open the census finds.
    """

    def __init__(
        self, passage: Passage, everywhere: Iterable[Passage], dismissals: list[Dismissal] | None = None
    ) -> None:
        self.passage = passage
        self._everywhere = tuple(everywhere)
        self._cited = 0
        self._dismissals = [] if dismissals is None else dismissals

    def __enter__(self) -> PassageReader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None and not self._cited:
            raise EvidenceError(
                "the script opened the passage, and cited and dismissed nothing of it",
                where=self.passage.id,
                mend="cite what it says, or say why it is left out: p.dismiss(quote, reason)",
            )

    # What is left out ------------------------------------------------------------------------

    def dismiss(
        self, quote: str, reason: DismissalReason, *, note: str | None = None, nth: int | None = None
    ) -> None:
        """Leave out the mentions in the quote, and say why. The census holds that there are any."""
        self._dismiss(locate(self.passage, quote, nth, self._everywhere), reason, note, sentence=False)

    def dismiss_sentence(self, words: str, reason: DismissalReason, *, note: str | None = None) -> None:
        """Leave out the sentence that the words stand in, with its mentions, and say why."""
        quoted = locate(self.passage, words, None, self._everywhere)
        self._dismiss(quoted, reason, note, sentence=True)

    def _dismiss(self, quoted: Quoted, reason: DismissalReason, note: str | None, *, sentence: bool) -> None:
        start, end = quoted.start, quoted.end
        if sentence:
            first = self.passage.start
            around = [
                span
                for span in sentences(self.passage.text)
                if first + span.start < end and start < first + span.end
            ]
            start, end = first + around[0].start, first + around[-1].end
        self._dismissals.append(Dismissal(self.passage, start, end, reason, note, sentence))
        self._cited += 1

    # Words -----------------------------------------------------------------------------------

    def words(self, quote: str, role: Role = Role.CONTEXT, *, nth: int | None = None) -> Quoted:
        """Quote words that help to read a value, or carry it together with others."""
        quoted = locate(self.passage, quote, nth, self._everywhere).as_(role)
        check_length(quoted)
        self._cited += 1
        return quoted

    def verbatim(self, quote: str, *, nth: int | None = None) -> Cited[str]:
        """The quoted words themselves, typographically folded."""
        quoted = self._value(quote, nth)
        return Cited(fold(quoted.text), Derivation.VERBATIM, (quoted,))

    def summary(self, quote: str, words: str, *, nth: int | None = None) -> Cited[str]:
        """A reader's few words for what the quote, or the longer passage it opens, says.

        A figure is never summarised: it is parsed. Raises ValueRefused on a digit.
        """
        quoted = self._value(quote, nth)
        if any(character.isdigit() for character in words):
            raise ValueRefused(
                f"the summary {words!r} holds a digit; a figure is parsed from its quote, not typed",
                where=self.passage.id,
                quote=quote,
                mend="say it without the figure, and give the figure to a column of its own",
            )
        return Cited(words, Derivation.SUMMARISED, (quoted,))

    def code(self, quote: str, code: C, *, nth: int | None = None) -> Cited[C]:
        """A code that a reader chose for the quote."""
        return Cited(code, Derivation.CODED, (self._value(quote, nth),))

    # Names -----------------------------------------------------------------------------------

    def link(
        self,
        quote: str,
        *,
        to: str | None = None,
        antecedent: Cited[str] | None = None,
        ground: Quoted | None = None,
        nth: int | None = None,
    ) -> Cited[str]:
        """The id of the entity that the quote names.

        ``to`` chooses among several bearers of a name. ``antecedent`` is the cited name that a
        pronoun or description ("it", "the company") stands for. ``ground`` is the fault of the
        text, quoted for a row of ``defects``, that excuses words run together or misspelt.
        """
        quoted = self.words(quote, Role.VALUE, nth=nth)
        if ground is None:
            check_words(quoted)
        quotes = (quoted,) if ground is None else (quoted, ground.as_(Role.CONTEXT))
        if antecedent is not None:
            return self._coreferent(quotes, antecedent, to)
        check_name(quoted)
        bearers = [entity.id for entity in named(quoted.text)]
        if to is not None and to not in entities():
            raise ValueRefused(
                f"no entity has the id {to!r}",
                where=self.passage.id,
                quote=quote,
                mend="use an id of src/ccdata/vocabulary/registers",
            )
        if to is not None and ground is not None and not bearers:
            return Cited(to, Derivation.LINKED, quotes)
        if to is not None and to in bearers:
            return Cited(to, Derivation.LINKED, quotes)
        if to is None and len(bearers) == 1:
            return Cited(bearers[0], Derivation.LINKED, quotes)
        raise ValueRefused(
            f"the quote is a registered name of {', '.join(bearers) or 'nobody'}"
            + (f", not of {to}" if to else ""),
            where=self.passage.id,
            quote=quote,
            mend="say which with to=" if len(bearers) > 1 else "register the name, or give its antecedent",
        )

    def _coreferent(self, quotes: tuple[Quoted, ...], antecedent: Cited[str], to: str | None) -> Cited[str]:
        if not _is_cited(antecedent, str) or antecedent.derivation is not Derivation.LINKED:
            raise ValueRefused(
                f"the antecedent {antecedent!r} is not cited",
                where=self.passage.id,
                quote=quotes[0].text,
                mend="give what link() returned for the name itself",
            )
        if to is not None or named(quotes[0].text):
            raise ValueRefused(
                "the quote is a name of its own, or to= names its bearer; it needs no antecedent",
                where=self.passage.id,
                quote=quotes[0].text,
                mend="leave out antecedent=",
            )
        root = antecedent.antecedent or antecedent
        return Cited(root.value, Derivation.LINKED, quotes, antecedent=root)

    # Parsed values ---------------------------------------------------------------------------

    def money(
        self, quote: str, *, nth: int | None = None, negators: Negators | None = None
    ) -> Cited[Quantity]:
        """An amount of money, in pounds."""
        return self._parsed("money", quote, nth, negators)

    def count(
        self, quote: str, *, nth: int | None = None, negators: Negators | None = None
    ) -> Cited[Quantity]:
        """A number of things or people."""
        return self._parsed("count", quote, nth, negators)

    def share(
        self, quote: str, *, nth: int | None = None, negators: Negators | None = None
    ) -> Cited[Quantity]:
        """A share of a whole, in percent points."""
        return self._parsed("share", quote, nth, negators)

    def duration(
        self, quote: str, *, nth: int | None = None, negators: Negators | None = None
    ) -> Cited[Quantity]:
        """A length of time."""
        return self._parsed("duration", quote, nth, negators)

    def date(self, quote: str, *, nth: int | None = None, negators: Negators | None = None) -> Cited[When]:
        """A time that the words give by themselves."""
        return self._parsed("date", quote, nth, negators)

    def timestamp(self, quote: str) -> Cited[When]:
        """A time of day as mail and feeds write it."""
        return self._parsed("timestamp", quote, None, None)

    def address_date(self, quote: str) -> Cited[When]:
        """The day that stands in a web address."""
        return self._parsed("address_date", quote, None, None)

    def financial_year(self, quote: str, *, nth: int | None = None) -> Cited[When]:
        """A year from April to March."""
        return self._parsed("financial_year", quote, nth, None)

    def years(self, quote: str, *, nth: int | None = None) -> Cited[When]:
        """A span of calendar years."""
        return self._parsed("years", quote, nth, None)

    def since(self, quote: str, *, anchor: Cited[When] | None = None, nth: int | None = None) -> Cited[When]:
        """A span that is open at its end."""
        return self._parsed("since", quote, nth, None, anchor)

    def relative(
        self, quote: str, anchor: Cited[When], *, nth: int | None = None, negators: Negators | None = None
    ) -> Cited[When]:
        """A time that counts from another, cited one."""
        return self._parsed("relative", quote, nth, negators, anchor)

    def span(self, quote: str, *, anchor: Cited[When] | None = None, nth: int | None = None) -> Cited[When]:
        """A time with two named ends."""
        return self._parsed("span", quote, nth, None, anchor)

    def deadline(
        self, quote: str, *, anchor: Cited[When] | None = None, nth: int | None = None
    ) -> Cited[When]:
        """The time by which."""
        return self._parsed("deadline", quote, nth, None, anchor)

    def grade(self, quote: str, *, nth: int | None = None, negators: Negators | None = None) -> Cited[Grade]:
        """A grade of Ofsted's scale."""
        return self._parsed("grade", quote, nth, negators)

    def grade_change(self, quote: str, *, nth: int | None = None) -> Pair[Grade]:
        """From which grade to which."""
        return self._pair(self._parsed("grade_change", quote, nth, None))

    def dated_grade_change(self, quote: str, *, nth: int | None = None) -> tuple[Pair[Grade], Pair[When]]:
        """From which grade to which, and when each was given."""
        both = self._parsed("dated_grade_change", quote, nth, None)
        grades = Pair(_take(both, "before", "grade"), _take(both, "after", "grade"))
        times = Pair(_take(both, "before", "when"), _take(both, "after", "when"))
        return grades, times

    def share_change(self, quote: str, *, nth: int | None = None) -> Pair[Quantity]:
        """From which share to which."""
        return self._pair(self._parsed("share_change", quote, nth, None))

    @staticmethod
    def _pair(both: Cited[Any]) -> Pair[Any]:
        return Pair(_take(both, "before"), _take(both, "after"))

    def _parsed(
        self,
        parser: str,
        quote: str,
        nth: int | None,
        read: Negators | None,
        anchor: Cited[When] | None = None,
    ) -> Cited[Any]:
        quoted = self._value(quote, nth)
        check_mentions(quoted)
        if anchor is not None and not _is_cited(anchor, When):
            raise ValueRefused(
                f"the anchor {anchor!r} is not a cited time",
                where=self.passage.id,
                quote=quote,
                mend="give what date(), relative() or article.published returned for the words of the anchor",
            )
        cited_negators = self._negators(quoted, read or {})
        try:
            value = parse(parser, quoted.text, **({} if anchor is None else {"anchor": anchor.value}))
        except Refusal as refusal:
            raise ValueRefused(
                f"the parser {parser!r} refuses: {refusal}",
                where=self.passage.id,
                quote=quote,
                mend="quote the words that carry the value, or use the parser that reads them",
            ) from None
        return Cited(
            value, Derivation.PARSED, (quoted,), parser=parser, anchor=anchor, negators=cited_negators
        )

    def _negators(self, quoted: Quoted, read: Negators) -> tuple[Negator, ...]:
        """Cite the negators of the clause, each of which the script must have said how to read."""
        passage = quoted.passage
        found = []
        for start, end in negators(passage.text, quoted.start - passage.start, quoted.end - passage.start):
            word = passage.text[start:end]
            if word not in read:
                raise ValueRefused(
                    f"{word!r} stands in the clause of the quote and may deny it",
                    where=f"{passage.id} at {passage.start + start}",
                    quote=quoted.text,
                    mend=f"if it does not, say so with negators={{{word!r}: NegatorReading.ELSEWHERE}}",
                )
            nth = list(occurrences(passage.text, word)).index(start) + 1
            words = Quoted(passage, passage.start + start, passage.start + end, nth, Role.CONTEXT)
            found.append(Negator(words, read[word]))
        unused = set(read) - {negator.quoted.text for negator in found}
        if unused:
            raise ValueRefused(
                f"the script reads {', '.join(map(repr, sorted(unused)))}, which is no negator of the clause",
                where=passage.id,
                quote=quoted.text,
                mend="leave it out of negators=",
            )
        return tuple(found)

    def _value(self, quote: str, nth: int | None) -> Quoted:
        quoted = self.words(quote, Role.VALUE, nth=nth)
        check_words(quoted)
        return quoted


class ArticleReader:
    """An article as a script reads it. ``published`` is when it appeared, as an anchor of relative times."""

    def __init__(self, article: Article, corpus: Corpus, published: Cited[When]) -> None:
        self.article = article
        self.published = published
        self._everywhere = corpus.passages
        self._voice: tuple[Cited[str], Cited[str] | None] | None = None
        self.dismissals: list[Dismissal] = []

    @contextmanager
    def voice(self, speaker: Cited[str], via: Cited[str] | None = None) -> Iterator[None]:
        """Set once, for a block, who says what its statements say, and through which work or body."""
        before, self._voice = self._voice, (speaker, via)
        try:
            yield
        finally:
            self._voice = before

    def voiced(self, draft: Draft) -> Draft:
        """A draft as it leaves the script: a statement that names no speaker has that of its block."""
        if self._voice is None or getattr(draft, "attributed_to", draft) is not None:
            return draft  # nobody's block, no statement, or a speaker of its own
        speaker, via = self._voice
        own = getattr(draft, "attributed_via", None)
        return replace(draft, attributed_to=speaker, attributed_via=own or via)  # type: ignore[call-arg]

    def passage(self, words: str, *, kind: PassageKind | None = None) -> PassageReader:
        """Open the one passage of the article that holds the words.

        A passage that only repeats another (the feed's summary) is looked at where its kind is given, one
        of another copy only where the primary copy has none such.
        """
        found = [
            passage
            for passage in self.article.passages
            if any(spans(passage.text, words))
            and (passage.copy_of is None if kind is None else passage.kind is kind)
        ]
        if not found and kind is not None:
            found = [
                passage
                for copy in self.article.copies[1:]
                for passage in copy.passages
                if passage.kind is kind and any(spans(passage.text, words))
            ]
        where = self.article.id
        if not found:
            near = [passage.id for passage in self._everywhere if any(spans(passage.text, words))]
            raise QuoteMissing(
                "no passage of the article holds the words"
                + (f"; they stand in {', '.join(near[:3])}" if near else ""),
                where=where,
                quote=words,
                mend="open the passage by words that stand in it",
            )
        if len(found) > 1:
            raise QuoteAmbiguous(
                f"the words stand in {len(found)} passages: {', '.join(passage.id for passage in found[:4])}",
                where=where,
                quote=words,
                mend="open the passage by words that stand in it alone, or say its kind",
            )
        return PassageReader(found[0], self._everywhere, self.dismissals)


def infer(value: T, *grounds: Cited[Any] | Quoted) -> Cited[T]:
    """A code or an entity that a reader concludes from two or more quotes, none of which says it alone.

    Raises ValueRefused for a figure or a time: those are parsed, with an anchor where they need one.
    """
    if not isinstance(value, str):
        raise ValueRefused(
            f"{value!r} is neither a code nor the id of an entity; figures and times are parsed",
            mend="let the value come from a quote, with a cited anchor where it counts from another time",
        )
    quotes: list[Quoted] = []
    for ground in grounds:
        quotes.extend(ground.quotes[:1] if isinstance(ground, Cited) else (ground.as_(Role.VALUE),))
    if len(quotes) < 2:
        raise ValueRefused(
            f"{value!r} is inferred from {len(quotes)} quote(s); an inference needs two or more",
            mend="what one quote says is parsed, linked, coded or summarised",
        )
    return Cited(value, Derivation.INFERRED, tuple(quotes))


def _take(cited: Cited[Any], *path: str) -> Cited[Any]:
    """A part of a cited value, with the way that leads to it."""
    value = cited.value
    for step in path:
        value = getattr(value, step)
    return replace(cited, value=value, take=(*cited.take, *path))


def _is_cited(value: object, kind: type) -> bool:
    """Whether a script gave a cited value of a kind; a script that is not type-checked may give anything."""
    return isinstance(value, Cited) and value.has_source and isinstance(value.value, kind)
