"""Ofsted sharpens focus on stability for children in care in judgments of providers (7 April 2025)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ccdata.evidence.cited import Cited
from ccdata.evidence.draft import Draft
from ccdata.evidence.drafts import (
    CriterionDraft,
    DefectDraft,
    EffectDraft,
    InstrumentDraft,
    PositionDraft,
    ReformDraft,
    RoleHeldDraft,
    StatisticDraft,
    SurveyGroupDraft,
    WorkDraft,
)
from ccdata.evidence.reading import ArticleReader
from ccdata.vocabulary.codebook.evidence import DefectKind, NegatorReading, Role
from ccdata.vocabulary.codebook.facts import (
    CriterionKind,
    Direction,
    ReformKind,
    Response,
    Stance,
)
from ccdata.vocabulary.codebook.sources import PassageKind
from ccdata.vocabulary.codebook.statements import Modality

ARTICLE = "community-care-2025-04-07-sccif-stability"

PARAGRAPH = PassageKind.PARAGRAPH


class Cast(NamedTuple):
    """Who changes what, cited where the article first names them."""

    ofsted: Cited[str]
    framework: Cited[str]


def extract(article: ArticleReader) -> Iterator[Draft]:
    """Read the article from its first paragraph to its last."""
    with article.passage("The changes to its social care common inspection framework", kind=PARAGRAPH) as p:
        framework = p.link("social care common inspection framework")
    with article.passage("Ofsted has sharpened its focus", kind=PARAGRAPH) as p:
        cast = Cast(ofsted=p.link("Ofsted"), framework=framework)
        sharpened = p.code("has sharpened", ReformKind.CHANGED)
        stability = p.summary(
            "stability for children in care",
            "more focus on stability for children in care when social care providers are judged",
        )
        providers = p.summary("particularly", "providers whom the sharper focus concerns in particular")
        particularly = p.code("particularly", CriterionKind.FEATURE)
        for fact, item in (
            ("sccif-stability-childrens-homes", "children’s homes"),
            ("sccif-stability-fostering-agencies", "independent fostering agencies"),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=providers,
                kind=particularly,
                entity=framework,
                item=p.verbatim(item),
            )
    with article.passage("Greater focus on stability in inspection framework") as p:
        sharpened = sharpened.confirmed(p.code("Greater focus", ReformKind.CHANGED))
    with article.passage("the changes, enacted last week") as p:
        yield ReformDraft(
            fact="sccif-stability-focus",
            entity=framework,
            kind=sharpened,
            what=stability,
            actor=cast.ofsted,
            date=p.relative("last week", article.published),
        )
    yield from why_the_framework_changed(article, cast)
    yield from what_research_found(article, cast)
    yield from what_ofsted_said_of_grades(article, cast)
    yield from what_changes(article, cast)


def why_the_framework_changed(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """The concerns that the changes respond to, and what becomes of the children."""
    with article.passage("The changes to its social care common inspection framework", kind=PARAGRAPH) as p:
        yield InstrumentDraft(
            id=p.link("SCCIF").confirmed(cast.framework), sponsor=p.link("its", antecedent=cast.ofsted)
        )
        yield CriterionDraft(
            fact="sccif-stability-reason-referrals",
            list_of=p.summary("a response to", "what the changes respond to"),
            kind=p.code("a response to", CriterionKind.REASON),
            entity=p.link("SCCIF"),
            item=p.verbatim(
                "some providers are rejecting referrals for children with complex needs due to concerns "
                "about the impact on their Ofsted ratings"
            ),
            modality=p.code("concerns that", Modality.ALLEGED),
        )
        rejecting = p.summary(
            "rejecting referrals", "some providers' rejecting referrals for children with complex needs"
        )
        concerns = p.summary("concerns about", "providers' concerns about the impact on their Ofsted ratings")
        ratings, due_to = p.link("Ofsted ratings"), p.code("due to", Direction.WORSENS)
        alleged = p.code("concerns that", Modality.ALLEGED)
    with article.passage("Ratings concerns ‘driving rejection") as p:
        yield EffectDraft(
            fact="ratings-concerns-on-rejecting-referrals",
            cause=concerns,
            cause_entity=ratings,
            direction=due_to.confirmed(p.code("driving", Direction.WORSENS)),
            effect=rejecting,
            modality=alleged,
        )

    with article.passage("those children are being placed far") as p:
        as_a_result = p.code("As a result", Direction.WORSENS)
        for fact, quote, effect in (
            (
                "rejected-referrals-on-distance-of-placements",
                "far from",
                "placements far from family or friends",
            ),
            ("rejected-referrals-on-number-of-moves", "multiple moves", "multiple moves of a child"),
            (
                "rejected-referrals-on-kind-of-accommodation",
                "unsuitable or unregistered",
                "stays in unsuitable or unregistered accommodation",
            ),
        ):
            yield EffectDraft(
                fact=fact, cause=rejecting, direction=as_a_result, effect=p.summary(quote, effect)
            )


def what_research_found(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Local authorities and providers of homes on one question, with opposite answers."""
    with article.passage("60% of local authorities believed") as p:
        research = p.link("Research for the regulator")
        regulator = p.link("the regulator", antecedent=cast.ofsted)
        last_year = p.relative("last year", article.published)
        question = p.summary(
            "rejected referrals",
            "how often concerns about ratings are a reason to reject referrals for children "
            "with complex needs",
        )
        yield WorkDraft(id=research, publisher=regulator, date=last_year)
        authorities = p.verbatim("local authorities")
        yield SurveyGroupDraft(
            fact="complex-needs-research-with-authorities",
            survey=research,
            commissioner=regulator,
            among=authorities,
            held=last_year,
        )
        yield StatisticDraft(
            fact="authorities-on-ratings-concerns",
            measure=p.summary(
                "often or always",
                "local authorities that see ratings concerns as often or always a reason for rejections",
            ),
            value=p.share("60% of local authorities"),
            whole=authorities,
            survey=research,
            question=question,
            among=authorities,
            response=p.code("often or always", Response.OFTEN_OR_ALWAYS),
            attributed_to=research,
        )

    with article.passage("60% of children’s home providers said") as p:
        # "By contrast": the same research put the same question to those who reject or accept.
        same_research = research.supported(p.words("By contrast"))
        home_providers = p.verbatim("children’s home providers")
        yield SurveyGroupDraft(
            fact="complex-needs-research-with-home-providers",
            survey=same_research,
            commissioner=regulator,
            among=home_providers,
            held=last_year,
        )
        yield StatisticDraft(
            fact="home-providers-on-ratings-concerns",
            measure=p.summary(
                "never or rarely",
                "providers of children's homes for whom ratings concerns are never or rarely a reason "
                "for rejections",
            ),
            # "never" belongs to the answer, which the response gives.
            value=p.share(
                "60% of children’s home providers", negators={"never": NegatorReading.OF_THE_STATEMENT}
            ),
            whole=home_providers,
            survey=same_research,
            question=question,
            among=home_providers,
            response=p.code("never or rarely", Response.NEVER_OR_RARELY),
            attributed_to=same_research,
        )


def what_ofsted_said_of_grades(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Whether a child with complex needs costs a home its grade: Ofsted, and some homes."""
    with article.passage("published last year") as p:
        last_year = p.relative("last year", article.published)
    with article.passage("there was almost no difference between") as p:
        ofsted, grades = p.link("Ofsted"), p.link("SCCIF grades")
        then = last_year.supported(p.words("At the time of the research’s publication", Role.PERIOD))
        share = p.share("about four in five")
        with_complex_needs = p.verbatim("homes that care for children with complex needs")
        with article.voice(ofsted):
            for fact, homes in (
                ("homes-with-complex-needs-good-or-outstanding", with_complex_needs),
                ("all-homes-good-or-outstanding", p.verbatim("all homes")),
            ):
                yield StatisticDraft(
                    fact=fact,
                    measure=p.summary("judged good or outstanding", "homes judged good or outstanding"),
                    entity=grades,
                    value=share,
                    whole=homes,
                    among=homes,
                    period=then,
                )
            yield EffectDraft(
                fact="complex-needs-on-homes-grades",
                statement="ofsted",
                cause=p.summary("with complex needs", "care for children with complex needs"),
                direction=p.code("almost no difference", Direction.NO_EFFECT),
                effect=p.summary("almost no difference", "homes' grades, with almost no difference"),
                affected=grades,
                evidence=p.verbatim("about four in five judged good or outstanding"),
            )

    with article.voice(ofsted), article.passage("was designed to focus on") as p:
        framework = p.link("SCCIF")
        focus = p.summary("focus on", "what the framework was designed to focus on")
        criterion = p.code("focus on", CriterionKind.CRITERION)
        for fact, item in (
            ("sccif-focus-on-progress", "children’s progress"),
            ("sccif-focus-on-experiences", "experiences"),
        ):
            yield CriterionDraft(
                fact=fact, list_of=focus, kind=criterion, entity=framework, item=p.verbatim(item)
            )
        yield EffectDraft(
            fact="sccif-design-on-grades-for-complex-needs",
            cause=p.summary(
                "as opposed to",
                "the framework's focus on progress and experiences, not outcomes",
            ),
            cause_entity=framework,
            direction=p.code("This reflected", Direction.ENABLES),
            effect=p.summary(
                "This reflected", "almost the same grades for homes with complex needs as for all homes"
            ),
            affected=grades,
        )
        yield CriterionDraft(
            fact="inspectors-to-take-account-of-starting-points",
            list_of=p.summary("inspectors should", "what inspectors are to take account of"),
            kind=p.code("should", CriterionKind.CRITERION),
            entity=framework,
            item=p.summary("starting points", "take account of children's starting points"),
        )

    with article.passage("in a blog post published last month") as p:
        stanley, post = p.link("Yvette Stanley"), p.link("blog post published last month")
        ofsted, role = p.link("Ofsted"), p.verbatim("national director for social care")
        yield WorkDraft(id=post, author=stanley, date=p.relative("last month", article.published))
        yield EffectDraft(
            fact="complex-needs-on-homes-grades",
            statement="some-homes",
            cause=p.summary("taking on", "taking on a child with more complex needs"),
            direction=p.code("would hurt", Direction.WORSENS),
            effect=p.summary("their rating", "the rating of the home"),
            modality=p.code("the perception persisted", Modality.EXPECTED),
            attributed_text=p.verbatim("some homes"),
            attributed_via=post,
        )
    with article.passage("national director for social care", kind=PassageKind.IMAGE_CAPTION) as p:
        yield RoleHeldDraft(
            fact="stanley-national-director",
            person=stanley.confirmed(p.link("Yvette Stanley")),
            role=role.confirmed(p.verbatim("national director for social care")),
            organisation=ofsted.confirmed(p.link("Ofsted")),
        )


def what_changes(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """The four points of the sharper focus, and what Ofsted's director hopes for."""
    with article.passage("the changes, enacted last week") as p:
        ofsted = p.link("Ofsted")
        focus = p.summary("put a sharper focus on", "what the changes put a sharper focus on")
        criterion = p.code("a sharper focus on", CriterionKind.CRITERION)
    for fact, quote, item in (
        (
            "sccif-stability-promoting-stability",
            "promote and sustain stability",
            "how providers promote and sustain stability for children, including those with high needs",
        ),
        (
            "sccif-stability-balancing-needs",
            "balance the needs",
            "how providers balance the needs of a child requiring placement with those already living there",
        ),
        (
            "sccif-stability-preparing-next-move",
            "children for their next move",
            "the timeliness of a provider's work to prepare children for their next move",
        ),
        (
            "sccif-stability-statement-of-purpose",
            "accurately placement decisions reflect",
            "how accurately placement decisions reflect a provider's statement of purpose",
        ),
    ):
        with article.passage(quote) as p:
            yield CriterionDraft(
                fact=fact,
                list_of=focus,
                kind=criterion,
                entity=cast.framework,
                item=p.summary(quote, item),
                attributed_to=ofsted,
            )

    with article.passage("risk-aware, not risk-averse") as p:
        stanley = p.link("Stanley")
        yield PositionDraft(
            fact="ofsted-on-risk-aware-providers",
            holder=p.link("We", antecedent=cast.ofsted),
            stance=p.code("We want", Stance.RECOMMEND),
            topic=p.summary("risk-aware", "providers that are aware of risk, not averse to it"),
            modality=p.code("We want", Modality.AIMED),
            attributed_to=stanley,
        )

    with article.voice(stanley), article.passage("these changes send a clear message") as p:
        yield EffectDraft(
            fact="sccif-stability-on-message-to-providers",
            cause=p.summary("these changes", "the changes to the framework"),
            cause_entity=p.link("these changes", antecedent=cast.framework),
            direction=p.code("send a clear", Direction.IMPROVES),
            effect=p.summary("message", "a message that providers who support complex needs are recognised"),
            modality=p.code("I hope", Modality.AIMED),
        )
        recognised = p.summary("recognise providers", "providers whom Ofsted will recognise")
        whom = p.code("we will recognise", CriterionKind.CRITERION)
        will = p.code("we will recognise", Modality.PLANNED)
        yield PositionDraft(
            fact="ofsted-on-providers-supporting-complex-needs",
            holder=p.link("we", antecedent=cast.ofsted),
            stance=p.code("we will recognise", Stance.PRAISE),
            topic=p.summary(
                "step up to support", "providers who support children with complex needs and stick with them"
            ),
            modality=will,
        )
        for fact, quote, item in (
            (
                "recognised-for-supporting",
                "step up to support",
                "who step up to support children with complex needs",
            ),
            (
                "recognised-for-sticking",
                "stick with them",
                "who stick with them through the most difficult times",
            ),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=recognised,
                kind=whom,
                entity=cast.framework,
                item=p.summary(quote, item),
                modality=will,
            )
        yield DefectDraft(
            fact="though-for-through",
            kind=p.code("though the most", DefectKind.SLIP),
            words=p.verbatim("though the most"),
            meant=p.summary("though the most", "through the most"),
        )
