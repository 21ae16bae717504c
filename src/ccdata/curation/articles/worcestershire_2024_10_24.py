"""Children's services return to council control as trust is wound up. Community Care, 24 October 2024."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ccdata.evidence.cited import Cited
from ccdata.evidence.draft import Draft
from ccdata.evidence.drafts import (
    CriterionDraft,
    DefectDraft,
    DeliveryModelAuthorityDraft,
    DeliveryModelDraft,
    EffectDraft,
    FinanceDraft,
    InstrumentDraft,
    InterventionDraft,
    JudgementDraft,
    PositionDraft,
    ReformDraft,
    RoleHeldDraft,
    StatisticDraft,
    SuccessionDraft,
    WorkDraft,
)
from ccdata.evidence.reading import ArticleReader, infer
from ccdata.parsers.values import When
from ccdata.vocabulary.codebook.census import DismissalReason
from ccdata.vocabulary.codebook.evidence import DefectKind
from ccdata.vocabulary.codebook.facts import (
    CriterionKind,
    DeliveryForm,
    Direction,
    FinanceMeasure,
    InterventionKind,
    Mandate,
    Recurrence,
    ReformKind,
    Stance,
    SuccessionKind,
)
from ccdata.vocabulary.codebook.sources import PassageKind
from ccdata.vocabulary.codebook.statements import Modality

ARTICLE = "community-care-2024-10-24-worcestershire"


class Cast(NamedTuple):
    """Who the article is about, cited where it first names them, and when services returned."""

    council: Cited[str]
    company: Cited[str]
    returned: Cited[When]


def extract(article: ArticleReader) -> Iterator[Draft]:
    """Read the article from its first paragraph to its last."""
    with article.passage("is being wound up with its former staff") as p:
        cast = Cast(
            council=p.link("Worcestershire County Council"),
            company=p.link("Worcestershire Children First"),
            returned=p.date("as of 1 October 2024"),
        )
        yield SuccessionDraft(
            fact="worcestershire-services-return",
            predecessor=cast.company,
            successor=cast.council,
            kind=p.code("back in charge of", SuccessionKind.FUNCTIONS_TO),
            what=p.verbatim("children’s services"),
            date=cast.returned,
        )
        yield SuccessionDraft(
            fact="wcf-staff-transfer",
            predecessor=p.link("WCF"),
            successor=cast.council,
            kind=p.code("transferred to", SuccessionKind.FUNCTIONS_TO),
            what=p.verbatim("former staff"),
        )
        yield ReformDraft(
            fact="wcf-winding-up",
            entity=p.link("WCF"),
            kind=p.code("is being wound up", ReformKind.SCRAPPED),
            what=p.summary("is being wound up", "the company is being wound up"),
        )
    yield from what_is_left(article)
    yield from how_the_company_came_about(article, cast)
    yield from decision_and_money(article, cast)
    yield from after_the_transfer(article, cast)
    yield from the_department_and_trusts(article)
    yield from areas_without_a_trust(article)


def what_is_left(article: ArticleReader) -> Iterator[Draft]:
    """How long the trust ran services, and how many councils remain under one."""
    with article.passage("after being run by a trust for five years", kind=PassageKind.PARAGRAPH) as p:
        yield StatisticDraft(
            fact="worcestershire-years-under-trust",
            measure=p.summary("being run by a trust", "how long a trust ran the services"),
            entity=p.link("Worcestershire"),
            value=p.duration("five years"),
        )
    with article.passage("in the hands of not-for-profit companies") as p:
        companies = p.summary(
            "not-for-profit companies",
            "local authority children's services run by not-for-profit companies",
        )
        yield StatisticDraft(
            fact="authorities-under-trusts-after-worcestershire",
            measure=companies,
            value=p.count("11 local authority children’s services"),
        )
        routes = p.summary(
            "in the hands of not-for-profit companies",
            "how services came into the hands of companies",
        )
        for fact, route, item in (
            ("route-to-company-voluntary", "voluntarily", "transferred voluntarily by the local authority"),
            (
                "route-to-company-mandated",
                "the Department for Education (DfE) has mandated outsourcing due to poor performance",
                "the Department for Education mandated outsourcing due to poor performance",
            ),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=routes,
                kind=p.code(route, CriterionKind.FEATURE),
                item=p.summary(route, item),
            )


def how_the_company_came_about(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """From the inadequate rating of 2017 to the good one under the company."""
    with article.passage("determined that Worcestershire should lose control") as p:
        worcestershire, directed = p.link("Worcestershire"), p.date("in 2017")
        direction = p.code("determined", InterventionKind.DIRECTION)
        yield InterventionDraft(
            fact="worcestershire-direction",
            entity=worcestershire,
            actor=p.link("DfE", nth=1),
            kind=direction,
            what=p.summary(
                "should lose control",
                "the council is to lose control of its children's services",
            ),
            grounds=p.summary(
                "on the recommendation of",
                "the commissioner's recommendation, and an inadequate rating earlier that year",
            ),
            decided=directed,
        )
        yield InterventionDraft(
            fact="worcestershire-commissioner-recommendation",
            entity=worcestershire,
            actor=p.link("DfE-appointed commissioner"),
            kind=p.code("recommendation", InterventionKind.RECOMMENDATION),
            what=p.summary(
                "should lose control",
                "the council should lose control of its children's services",
            ),
        )
        yield InterventionDraft(
            fact="worcestershire-commissioner-appointed",
            entity=worcestershire,
            actor=p.link("DfE", nth=1).supported(p.words("DfE-appointed commissioner")),
            kind=p.code("DfE-appointed commissioner", InterventionKind.COMMISSIONER),
            what=p.summary("DfE-appointed commissioner", "a commissioner is appointed"),
        )
        yield JudgementDraft(
            fact="worcestershire-grade-before-direction",
            entity=worcestershire,
            grade=p.grade("an inadequate Ofsted rating"),
            judged=p.relative("earlier that year", directed),
            judge=p.link("Ofsted"),
            framework=p.link("Ofsted rating"),
        )

    with article.passage("business case to set up a company it wholly owned") as p:
        approved = p.relative("The following year", directed)
        company = p.link("WCF")
        council = p.link("the council", antecedent=cast.council)
        yield InterventionDraft(
            fact="worcestershire-company-approval",
            entity=council,
            actor=p.link("DfE"),
            kind=p.code("approved", InterventionKind.APPROVAL),
            what=p.summary(
                "council’s business case to set up a company",
                "the council's business case to set up a company it owns wholly to run services",
            ),
            delivery_model=company,
            decided=approved,
        )
        yield WorkDraft(id=p.link("council’s business case"), author=council)
        yield DeliveryModelDraft(
            fact="worcestershire-children-first",
            entity=company,
            form=p.code("a company it wholly owned", DeliveryForm.COUNCIL_OWNED_COMPANY),
            mandate=p.code("DfE approved", Mandate.DIRECTED).supported(direction.quotes[0]),
            services=p.verbatim("social care, early help and education"),
            directed=directed,
            approved=approved,
            set_up=p.date("in 2019"),
            contract=p.duration("a five-year contract"),
            returned=cast.returned,
        )
        yield DeliveryModelAuthorityDraft(
            fact="worcestershire-children-first-serves-worcestershire",
            delivery_model=company,
            authority=council,
        )

    with article.passage("which WCF has since improved further, earning") as p:
        ofsted, council = p.link("Ofsted"), p.link("the council", antecedent=cast.council)
        before, reinspected = p.grade("a requires improvement rating"), p.date("in 2019")
        wcf = p.link("WCF")
        yield JudgementDraft(
            fact="worcestershire-grade-under-company",
            entity=council,
            grade=p.grade("a good grade"),
            judged=p.relative("last year", article.published),
            previous_grade=before,
            previous_judged=reinspected,
            judge=ofsted,
            delivered_by=wcf,
        )
        yield JudgementDraft(
            fact="worcestershire-grade-before-transfer",
            entity=council,
            grade=before,
            judged=reinspected,
            judge=ofsted,
        )
        yield EffectDraft(
            fact="wcf-on-worcestershire-rating",
            cause=p.summary("which WCF has since improved further", "the company's running of the services"),
            cause_entity=wcf,
            direction=p.code("improved further", Direction.IMPROVES),
            effect=p.summary("rating, which", "Worcestershire's Ofsted rating"),
            affected=council,
        )


def decision_and_money(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Why the council took services back, and what the money looked like."""
    with article.passage("report to the council’s cabinet in January") as p:
        # The month tells which report; when the decision itself was taken is not told.
        paper = p.link("report to the council’s cabinet")
        p.dismiss(
            "in January",
            DismissalReason.DUPLICATE,
            note="the article of January dates the report more closely: worcestershire-cabinet-report-2024",
        )
        leaders = p.link("council leaders", antecedent=cast.council)
        grounds = p.summary("on financial grounds", "money, and the benefits of reintegration")
        yield InterventionDraft(
            fact="worcestershire-takes-services-back",
            entity=cast.council,
            actor=cast.council,
            kind=p.code("the decision", InterventionKind.DECISION),
            what=p.summary("take back control of services", "take services back from the company"),
            grounds=grounds,
            delivery_model=cast.company,
        )
        with article.voice(leaders, via=paper):
            yield PositionDraft(
                fact="council-leaders-on-return",
                holder=leaders,
                stance=p.code("justified the decision", Stance.SUPPORT),
                topic=p.summary("take back control of services", "taking services back from the company"),
                reason=grounds,
            )
            for fact, item in (
                ("worcestershire-reason-finance", p.verbatim("financial grounds")),
                (
                    "worcestershire-reason-reintegration",
                    p.summary(
                        "benefits of reintegrating",
                        "the benefits of reintegrating children's services into the wider authority",
                    ),
                ),
            ):
                yield CriterionDraft(
                    fact=fact,
                    list_of=p.summary("justified the decision", "reasons given for taking services back"),
                    kind=p.code("justified the decision", CriterionKind.REASON),
                    entity=cast.council,
                    item=item,
                )

    with article.passage("gross expenditure budget") as p:
        company = p.link("the company", antecedent=cast.company)
        overspent = p.code("overspent", FinanceMeasure.OVERSPEND)
        yield FinanceDraft(
            fact="wcf-gross-expenditure-budget",
            entity=company,
            measure=p.code("gross expenditure budget", FinanceMeasure.GROSS_EXPENDITURE_BUDGET),
            amount=p.money("£148.4m"),
            period=p.financial_year("2023-24", nth=1),
            modality=p.code("was forecast to be", Modality.FORECAST),
        )
        yield FinanceDraft(
            fact="wcf-early-surpluses",
            entity=company,
            measure=p.code("surpluses", FinanceMeasure.SURPLUS),
            amount_text=p.verbatim("small surpluses in its first three years"),
        )
        yield FinanceDraft(
            fact="wcf-overspend-in-fourth-year",
            entity=company,
            measure=overspent,
            amount=p.money("£7.6m"),
            period=p.financial_year("2022-23"),
        )
        yield FinanceDraft(
            fact="wcf-overspend-in-fifth-year",
            entity=company,
            measure=overspent,
            amount=p.money("£28.6m"),
            period=p.financial_year("2023-24", nth=2),
            modality=p.code("had been forecast to do so", Modality.FORECAST),
        )
        yield EffectDraft(
            fact="care-placement-costs-on-wcf-overspend",
            cause=p.verbatim("national cost pressures on care placements"),
            direction=p.code("mainly due to", Direction.WORSENS),
            effect=p.summary("overspent", "the company's overspends"),
            affected=company,
        )

    with article.passage("The council said it could save") as p:
        council = p.link("The council", antecedent=cast.council)
        yield FinanceDraft(
            fact="worcestershire-saving-from-winding-up",
            entity=council,
            measure=p.code("could save", FinanceMeasure.SAVING),
            purpose=p.summary("winding up", "winding up the company"),
            amount=p.money("about £200,000"),
            recurrence=p.code("a year", Recurrence.PER_YEAR),
            modality=p.code("could save", Modality.CLAIMED),
            attributed_to=council,
        )
        posts = p.summary("would remove the need", "posts no longer needed once the company is wound up")
        benefit = p.code("would remove the need", CriterionKind.BENEFIT)
        claimed = p.code("would remove", Modality.CLAIMED)
        for fact, post in (
            ("wcf-post-director-of-resources", "director of resources"),
            ("wcf-post-chair", "chair"),
            ("wcf-post-non-executive-directors", "non-executive directors"),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=posts,
                kind=benefit,
                entity=p.link("WCF"),
                item=p.verbatim(post),
                attributed_to=council,
                modality=claimed,
            )


def after_the_transfer(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """What became of the teams, what the transfer cost and what it is to save."""
    with article.passage("Team structures and reporting lines have been maintained") as p:
        paper = p.link("council paper published in July")
        yield WorkDraft(
            id=paper,
            publisher=p.link("council", antecedent=cast.council),
            date=p.relative("in July", article.published),
        )
        kept = p.code("have been maintained", ReformKind.KEPT)
        yield ReformDraft(
            fact="wcf-team-structures",
            entity=p.link("WCF"),
            kind=kept,
            what=p.summary(
                "Team structures",
                "team structures and reporting lines of most former staff",
            ),
            attributed_to=paper,
        )
        teams = p.summary("those working in", "teams whose structures were maintained")
        feature = p.code("those working in", CriterionKind.FEATURE)
        for fact, item in (
            ("wcf-team-safeguarding", "safeguarding"),
            ("wcf-team-early-help", "early help"),
            ("wcf-team-education", "education"),
            ("wcf-team-early-years", "early years and inclusion"),
            ("wcf-team-disability", "all-age disability"),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=teams,
                kind=feature,
                entity=cast.company,
                item=p.verbatim(item),
                attributed_to=paper,
            )
    with article.passage("These teams have formed a new") as p:
        yield ReformDraft(
            fact="worcestershire-childrens-services-directorate",
            entity=p.link("children’s services directorate"),
            kind=p.code("have formed a new", ReformKind.INTRODUCED),
            what=p.summary(
                "children’s services directorate",
                "a directorate for children's services within the council",
            ),
            actor=p.link("the county council", antecedent=cast.council),
            attributed_to=p.link("it added", antecedent=paper),
        )

    with article.passage("The cost of the transfer has been confirmed as") as p:
        council = p.link("Worcestershire County Council")
        yield PositionDraft(
            fact="worcestershire-on-transfer",
            holder=council,
            stance=p.code("pleased to report", Stance.PRAISE),
            topic=p.summary("the transfer", "the transfer of children's services to the council", nth=1),
            reason=p.summary("went smoothly", "it went smoothly, with no interruption to services"),
            attributed_to=council,
        )
        yield EffectDraft(
            fact="worcestershire-transfer-on-services",
            cause=p.summary("the transfer", "the transfer of children's services to the council", nth=1),
            direction=p.code("no interruption", Direction.NO_EFFECT),
            effect=p.verbatim("interruption to services"),
            attributed_to=council,
        )
        yield FinanceDraft(
            fact="worcestershire-cost-of-transfer",
            entity=council,
            measure=p.code("cost of the transfer", FinanceMeasure.COST),
            purpose=p.verbatim("the transfer", nth=2),
            amount=p.money("£83,000"),
            recurrence=p.code("cost of the transfer", Recurrence.ONCE),
            attributed_to=council,
        )
        yield FinanceDraft(
            fact="worcestershire-saving-from-winding-up",
            statement="spokesperson",
            entity=council,
            measure=p.code("recurrent savings", FinanceMeasure.SAVING),
            purpose=p.verbatim("the transfer", nth=2),
            amount=p.money("an estimated £200,000"),
            recurrence=p.code("each year", Recurrence.PER_YEAR),
            modality=p.code("will deliver recurrent savings of an estimated", Modality.CLAIMED),
            attributed_to=council,
        )


def the_department_and_trusts(article: ArticleReader) -> Iterator[Draft]:
    """The department's project, and how many trusts came and went."""
    with article.passage("The move comes with a DfE project") as p:
        department, project = p.link("DfE"), p.link("DfE project")
        yield InstrumentDraft(id=project, sponsor=department)
        yield ReformDraft(
            fact="alternative-to-trusts-project",
            entity=project,
            kind=p.code("looking to develop", ReformKind.ANNOUNCED),
            what=p.summary(
                "alternative to children’s trusts for struggling services",
                "a more cost-effective alternative to children's trusts for struggling services",
            ),
            actor=department,
            modality=p.code("looking to develop", Modality.AIMED),
        )
    with article.passage("a response plan for the possibility") as p:
        yield ReformDraft(
            fact="trust-failure-response-plan",
            entity=p.link("response plan"),
            kind=p.code("aiming to draw up", ReformKind.ANNOUNCED),
            what=p.summary(
                "failing financially",
                "a plan for a trust that fails financially",
            ),
            actor=department,
            modality=p.code("aiming to draw up", Modality.AIMED),
        )

    with article.passage("just one trust has been created") as p:
        since = p.since("Since 2020")
        yield StatisticDraft(
            fact="trusts-created-since-spate",
            measure=p.summary("has been created", "trusts created"),
            value=p.count("just one trust"),
            period=since,
        )
        bradford = infer(
            "bradford-children-and-families-trust", p.words("just one trust"), p.words("in Bradford")
        )
        yield DeliveryModelDraft(
            fact="bradford-trust", entity=bradford, form=p.code("trust", DeliveryForm.TRUST), set_up=since
        )
        yield DeliveryModelAuthorityDraft(
            fact="bradford-trust-serves-bradford", delivery_model=bradford, authority=p.link("Bradford")
        )
        doncaster = p.link("Doncaster")
        trust = infer(
            "doncaster-childrens-services-trust",
            p.words("Doncaster"),
            p.words("took its services back in-house"),
        )
        yield DeliveryModelDraft(fact="doncaster-trust", entity=trust, returned=p.date("in 2022"))
        yield DeliveryModelAuthorityDraft(
            fact="doncaster-trust-serves-doncaster", delivery_model=trust, authority=doncaster
        )
        yield SuccessionDraft(
            fact="doncaster-services-return",
            predecessor=trust,
            successor=doncaster,
            kind=p.code("took its services back in-house", SuccessionKind.FUNCTIONS_TO),
            what=p.verbatim("its services"),
            date=p.date("in 2022"),
        )
        yield InterventionDraft(
            fact="doncaster-takes-services-back",
            entity=doncaster,
            actor=doncaster,
            kind=p.code("took its services back in-house", InterventionKind.DECISION),
            what=p.summary("took its services back in-house", "take children's services back in-house"),
            delivery_model=trust,
            decided=p.date("in 2022"),
        )


def areas_without_a_trust(article: ArticleReader) -> Iterator[Draft]:
    """Where a trust was considered and rejected, and what commissioners recommend instead."""
    with article.passage("A turning away from the trust model", kind=PassageKind.HEADING) as p:
        yield ReformDraft(
            fact="turn-away-from-trusts",
            entity=p.link("trust model"),
            kind=p.code("turning away", ReformKind.REDUCED),
            what=p.summary("turning away", "a turning away from trusts"),
        )
    with article.passage("trusts and ADMs have been considered in other areas") as p:
        commissioners, since = p.link("DfE-appointed commissioners"), p.since("Since 2020")
        yield PositionDraft(
            fact="commissioners-on-trusts",
            holder=commissioners,
            stance=p.code("rejected on the advice of", Stance.OPPOSE),
            object=p.link("ADMs"),
            topic=p.summary(
                "considered in other areas subject to statutory directions",
                "trusts and other models for areas under statutory directions due to poor performance",
            ),
            attributed_to=commissioners,
        )
        rejected = p.code("eventually rejected", InterventionKind.REJECTION)
        considered = p.summary(
            "have been considered", "a trust or another delivery model was considered and rejected"
        )
        advice = p.summary("on the advice", "the advice of commissioners appointed by the department")

    with article.passage("In two of these areas") as p:
        medway, west_sussex = p.link("Medway"), p.link("West Sussex")
        last_year, ofsted = p.relative("last year", article.published), p.link("Ofsted")
        yield StatisticDraft(
            fact="areas-improved-where-trust-considered",
            measure=p.summary(
                "made significant improvements",
                "areas where a trust was considered but rejected, and the authority made significant "
                "improvements",
            ),
            value=p.count("two of these areas"),
        )
        for slug, authority in (("medway", medway), ("west-sussex", west_sussex)):
            yield InterventionDraft(
                fact=f"{slug}-trust-considered",
                entity=authority,
                kind=p.code("made significant improvements", InterventionKind.IMPROVEMENT),
                what=p.summary(
                    "In two of these areas", "a trust was considered; the authority improved without it"
                ),
            )
            yield InterventionDraft(
                fact=f"{slug}-trust-rejected",
                entity=authority,
                kind=rejected,
                what=considered,
                grounds=advice,
                decided=since,
            )
        yield JudgementDraft(
            fact="medway-grade",
            entity=p.link("the former", antecedent=medway),
            grade=p.grade("a good rating"),
            judged=last_year,
            judge=ofsted,
        )
        yield JudgementDraft(
            fact="west-sussex-grade",
            entity=p.link("the latter", antecedent=west_sussex),
            grade=p.grade("a requires improvement grade"),
            qualifier=p.verbatim("with good features"),
            judged=last_year,
            judge=ofsted,
        )

    with article.passage("In other cases, such as") as p:
        run_together = p.words("HerefordshireNorth East LincolnshireSolihull")
        yield DefectDraft(
            fact="councils-run-together",
            kind=p.code("HerefordshireNorth East LincolnshireSolihull", DefectKind.RUN_TOGETHER),
            words=p.verbatim("HerefordshireNorth East LincolnshireSolihull"),
            meant=p.summary(
                "HerefordshireNorth East LincolnshireSolihull",
                "Herefordshire, North East Lincolnshire, Solihull",
            ),
        )
        rejected = p.code("commissioners rejected a trust", InterventionKind.REJECTION)
        speakers = p.link("commissioners", antecedent=commissioners)
        for slug, council in (
            ("herefordshire", p.link("Herefordshire", ground=run_together)),
            ("north-east-lincolnshire", p.link("North East Lincolnshire", ground=run_together)),
            ("solihull", p.link("Solihull", ground=run_together)),
            ("sefton", p.link("Sefton")),
        ):
            yield InterventionDraft(
                fact=f"{slug}-trust-rejected",
                entity=council,
                actor=speakers,
                kind=rejected,
                what=p.summary("rejected a trust", "a trust was considered and rejected"),
                grounds=p.summary("on the grounds of", "disruption of improvement, and delay to progress"),
                decided=since,
            )
        reasons = p.summary("on the grounds of", "reasons of commissioners for rejecting trusts")
        with article.voice(speakers):
            for fact, effect, cause, why, how in (
                (
                    "disrupts-improvement",
                    "disruption to improvement",
                    ("transferring services", "transferring services to a new body"),
                    "trust-rejected-for-disruption",
                    "potential",
                ),
                (
                    "delays-progress",
                    "delay to progress",
                    ("creating such an organisation", "creating a new body"),
                    "trust-rejected-for-delay",
                    "would result from",
                ),
            ):
                modality = p.code(how, Modality.CONDITIONAL)
                yield CriterionDraft(
                    fact=why,
                    list_of=reasons,
                    kind=p.code("on the grounds of", CriterionKind.REASON),
                    item=p.verbatim(effect),
                    modality=modality,
                )
                yield EffectDraft(
                    fact=f"new-organisation-{fact}",
                    cause=p.summary(*cause),
                    direction=p.code(effect, Direction.WORSENS),
                    effect=p.verbatim(effect),
                    modality=modality,
                )

    with article.passage("such as those listed as sector-led improvement partners") as p:
        speakers = p.link("they", antecedent=commissioners)
        partners = p.link("sector-led improvement partners")
        yield InstrumentDraft(id=partners, sponsor=p.link("DfE"))
        yield PositionDraft(
            fact="commissioners-on-support-by-council",
            holder=speakers,
            stance=p.code("tended to recommend", Stance.RECOMMEND),
            object=partners,
            topic=p.summary(
                "by a high-performing council", "support for the authority by a high-performing council"
            ),
            attributed_to=speakers,
        )

    with article.passage("report on Tameside council by its commissioner") as p:
        couldrick, tameside = p.link("Andy Couldrick"), p.link("Tameside council")
        report, last_month = p.link("report on Tameside council"), p.relative("last month", article.published)
        yield WorkDraft(id=report, author=couldrick)
        yield RoleHeldDraft(
            fact="couldrick-tameside-commissioner",
            person=couldrick,
            role=p.verbatim("commissioner"),
            organisation=tameside,
        )
        yield InterventionDraft(
            fact="tameside-commissioner-recommendation",
            entity=tameside,
            actor=couldrick,
            kind=p.code("The same was true of", InterventionKind.RECOMMENDATION),
            what=p.summary("The same was true of", "support by a high-performing council instead of a trust"),
            decided=last_month,
        )
        yield PositionDraft(
            fact="couldrick-on-tameside",
            holder=couldrick,
            stance=p.code("highly critical", Stance.CRITICISE),
            object=tameside,
            topic=p.summary("report on Tameside council", "Tameside council"),
            attributed_to=couldrick,
            attributed_via=report,
        )
