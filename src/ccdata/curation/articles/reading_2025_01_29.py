"""Council to take children's services back in-house. Community Care, 29 January 2025."""

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
    TargetDraft,
    WorkDraft,
)
from ccdata.evidence.reading import ArticleReader, PassageReader, infer
from ccdata.vocabulary.codebook.census import DismissalReason
from ccdata.vocabulary.codebook.evidence import DefectKind, NegatorReading
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
    TargetFate,
)
from ccdata.vocabulary.codebook.sources import PassageKind
from ccdata.vocabulary.codebook.statements import Modality
from ccdata.vocabulary.codebook.values import Grade

ARTICLE = "community-care-2025-01-29-reading"


class Cast(NamedTuple):
    """Who the article is about, cited where it first names them, and what was voted on."""

    council: Cited[str]
    company: Cited[str]
    proposal: Cited[str]


def extract(article: ArticleReader) -> Iterator[Draft]:
    """Read the article from its first paragraph to its last."""
    with article.passage("unanimously backed a proposal", kind=PassageKind.PARAGRAPH) as p:
        cast = Cast(
            council=p.link("Reading"),
            company=p.link("Brighter Futures for Children"),
            proposal=p.link("proposal not to renew"),
        )
        yield from the_vote(p, article, cast)
    yield from what_the_move_brings(article, cast)
    yield from how_the_company_came_about(article, cast)
    yield from grades_under_the_company(article, cast)
    yield from what_cipfa_recommends(article, cast)
    yield from benefits_of_insourcing(article, cast)
    yield from what_the_council_leader_says(article, cast)
    yield from what_the_company_chair_says(article, cast)
    yield from other_trusts(article)
    yield from areas_without_a_trust(article)


def the_vote(p: PassageReader, article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Councillors vote to let the company's contract run out."""
    yield InterventionDraft(
        fact="reading-takes-services-back",
        entity=cast.council,
        actor=cast.council,
        kind=p.code("backed a proposal", InterventionKind.DECISION),
        what=p.summary("proposal not to renew", "not renew the company's contract; take services back"),
        delivery_model=cast.company,
        decided=p.date("28 January 2025", negators={"not": NegatorReading.ELSEWHERE}).confirmed(
            p.relative("yesterday", article.published, negators={"not": NegatorReading.ELSEWHERE})
        ),
    )
    yield WorkDraft(id=cast.proposal)
    yield PositionDraft(
        fact="reading-councillors-on-insourcing",
        holder_text=p.verbatim("Councillors in Reading"),
        stance=p.code("unanimously backed", Stance.SUPPORT),
        object=cast.proposal,
        topic=p.summary(
            "not to renew", "not renewing the company's contract and taking services back; unanimous"
        ),
    )
    yield DeliveryModelAuthorityDraft(
        fact="reading-trust-serves-reading", delivery_model=p.link("BFfC"), authority=cast.council
    )


def what_the_move_brings(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """How long services were out of the council's hands, and what their return means, costs and saves."""
    with article.passage("at the direction of the Department", kind=PassageKind.PARAGRAPH) as p:
        yield StatisticDraft(
            fact="reading-years-outsourced",
            measure=p.summary(
                "it outsourced them",
                "time from the outsourcing of services to the vote to take them back",
            ),
            entity=p.link("A council", antecedent=cast.council),
            value=p.duration("six years"),
        )

    with article.passage("When Reading resumes control") as p:
        reading = p.link("Reading")
    with article.passage("the transfer of 550 staff") as p:
        council, company = p.link("the authority", antecedent=cast.council), p.link("BFfC")
        yield SuccessionDraft(
            fact="reading-services-return",
            predecessor=company,
            successor=council.confirmed(reading),
            kind=p.code("will take them back in-house", SuccessionKind.FUNCTIONS_TO),
            what=p.summary("take them back", "children's services"),
            modality=p.code("will take", Modality.PLANNED),
        )
        planned = p.code("will involve", Modality.PLANNED)
        yield SuccessionDraft(
            fact="bffc-staff-transfer",
            predecessor=company,
            successor=council,
            kind=p.code("the transfer of", SuccessionKind.FUNCTIONS_TO),
            what=p.verbatim("staff"),
            modality=planned,
        )
        yield StatisticDraft(
            fact="bffc-staff",
            measure=p.summary("the transfer of", "staff of the company who are to transfer to the council"),
            entity=company,
            value=p.count("550 staff"),
            modality=planned,
        )
        yield ReformDraft(
            fact="bffc-fostering-agency-closure",
            entity=p.link("independent fostering agency"),
            kind=p.code("the closure of", ReformKind.SCRAPPED),
            what=p.summary("independent fostering agency", "the company's fostering agency"),
            actor=council,
            modality=planned,
        )

    with article.passage("aiming to complete by this autumn") as p:
        council = p.link("the council", antecedent=cast.council)
        yield DeliveryModelDraft(
            fact="reading-trust",
            statement="return",
            entity=cast.company,
            return_planned=p.deadline("by this autumn", anchor=article.published),
            modality=p.code("is aiming to complete", Modality.AIMED),
        )
        return_of_services = p.summary("The process", "taking children's services back in-house")
        yield FinanceDraft(
            fact="reading-cost-of-transfer",
            entity=council,
            measure=p.code("to cost", FinanceMeasure.COST),
            purpose=return_of_services,
            amount=p.money("about £600,000"),
            recurrence=p.code("The process", Recurrence.ONCE),
            modality=p.code("is expected to cost", Modality.EXPECTED),
        )
        yield FinanceDraft(
            fact="reading-saving-from-insourcing",
            entity=council,
            measure=p.code("savings", FinanceMeasure.SAVING),
            purpose=return_of_services,
            amount=p.money("£200,000-£300,000"),
            recurrence=p.code("annual", Recurrence.PER_YEAR),
            modality=p.code("is due to yield", Modality.EXPECTED),
        )


def how_the_company_came_about(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """From the direction of 2017 to the company and its contract."""
    with article.passage("at the direction of the Department", kind=PassageKind.PARAGRAPH) as p:
        mandate, department = (
            p.code("at the direction of", Mandate.DIRECTED),
            p.link("Department for Education"),
        )
    with article.passage("directed the outsourcing of Reading") as p:
        reading, directed = p.link("Reading"), p.date("in 2017")
        commissioner = p.link("department-appointed commissioner")
        what = p.summary("the outsourcing of", "the council's children's services are to be outsourced")
        yield InterventionDraft(
            fact="reading-direction",
            entity=reading,
            actor=p.link("DfE").confirmed(department),
            kind=p.code("directed the outsourcing", InterventionKind.DIRECTION),
            what=what,
            grounds=p.summary("on the recommendation of", "the commissioner's recommendation"),
            delivery_model=cast.company,
            decided=directed,
        )
        yield InterventionDraft(
            fact="reading-commissioner-recommendation",
            entity=reading,
            actor=commissioner,
            kind=p.code("on the recommendation of", InterventionKind.RECOMMENDATION),
            what=what,
            grounds=p.summary("found provision", "provision was fragile and much in need of improvement"),
            delivery_model=cast.company,
        )
        yield InterventionDraft(
            fact="reading-commissioner-appointed",
            entity=reading,
            actor=p.link("DfE").supported(p.words("department-appointed commissioner")),
            kind=p.code("department-appointed commissioner", InterventionKind.COMMISSIONER),
            what=p.summary("department-appointed commissioner", "a commissioner is appointed"),
        )
        yield JudgementDraft(
            fact="reading-grade-before-direction", entity=reading, grade=p.grade("rated inadequate")
        )
        found = p.summary("found provision", "what the commissioner found of children's services")
        finding = p.code("found", CriterionKind.FINDING)
        for fact, item in (
            ("reading-provision-fragile", "fragile"),
            ("reading-provision-needs-improvement", "considerable need of improvement"),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=found,
                kind=finding,
                entity=reading,
                item=p.verbatim(item),
                attributed_to=commissioner,
            )

    with article.passage("to run children’s services in", kind=PassageKind.PARAGRAPH) as p:
        services = p.verbatim("children’s services")
    with article.passage("due to end in March 2026") as p:
        contract_end = p.date("March 2026")
        ends = p.words("end in March 2026")

    with article.passage("as a wholly-owned company") as p:
        slip = p.words("BBfC")
        council, company = (
            p.link("The council", antecedent=cast.council),
            p.link("BBfC", to=cast.company.value, ground=slip),
        )
        yield DefectDraft(
            fact="bbfc-for-bffc",
            kind=p.code("BBfC", DefectKind.SLIP),
            words=p.verbatim("BBfC"),
            meant=p.summary("BBfC", "BFfC, the company's abbreviation everywhere else in the article"),
        )
        yield PositionDraft(
            fact="reading-on-direction",
            holder=council,
            stance=p.code("supported the move", Stance.SUPPORT),
            topic=p.summary("the move", "the department's direction to outsource its children's services"),
        )
        transferred = p.relative("the following year", directed)
        yield SuccessionDraft(
            fact="reading-services-to-company",
            predecessor=council,
            successor=company,
            kind=p.code("services transferring", SuccessionKind.FUNCTIONS_TO),
            what=p.summary("services transferring", "children's services"),
            date=transferred,
        )
        contract = p.duration("a seven-year contract")
        yield DeliveryModelDraft(
            fact="reading-trust",
            entity=company,
            form=p.code("wholly-owned company", DeliveryForm.COUNCIL_OWNED_COMPANY),
            mandate=mandate,
            services=services,
            directed=directed,
            transferred=transferred,
            contract=contract,
            contract_end=contract_end,
        )
        yield DefectDraft(
            fact="bffc-contract-length-and-end",
            kind=infer(
                DefectKind.CONTRADICTION, p.words("the following year"), p.words("seven-year contract"), ends
            ),
            words=p.verbatim("seven-year contract"),
            meant=p.summary(
                "a seven-year contract",
                "counted from the transfer, it would be over before the month its end is given as; "
                "the length may be rounded, or extended",
            ),
        )
        with article.passage("‘not yet ‘good’") as heading:
            yield TargetDraft(
                fact="bffc-contract-aim",
                addressee=company,
                measure=p.summary("improve services to ‘good’", "children's services rated good"),
                fate=heading.code("‘not yet ‘good’", TargetFate.NOT_YET_MET),
                modality=p.code("the overarching aim", Modality.AIMED),
            )
            yield DefectDraft(
                fact="reading-heading-quotation-mark",
                kind=heading.code("‘not yet ‘good’", DefectKind.MISSING_MARK),
                words=heading.verbatim("‘not yet ‘good’"),
                meant=heading.summary(
                    "‘not yet ‘good’",
                    "not yet good, with the first mark dropped or a second closing mark added: two "
                    "quotations begin here and only one ends",
                ),
            )


def grades_under_the_company(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Two inspections under the company, with the same overall grade."""
    with article.passage("services transferring") as p:
        transferred = p.words("services transferring")
    with article.passage("Following an inspection in 2019") as p:
        ofsted = p.link("Ofsted")
        first, inspected = p.grade("a requires improvement rating"), p.date("in 2019")
        yield JudgementDraft(
            fact="reading-grade-after-transfer",
            entity=p.link("the borough", antecedent=cast.council),
            grade=first,
            judged=inspected,
            judge=ofsted,
            delivered_by=infer(cast.company.value, cast.company, transferred, inspected),
        )
        latest = p.date("in September 2024", negators={"no": NegatorReading.ELSEWHERE})
        yield JudgementDraft(
            fact="reading-latest-grade",
            entity=p.link("Reading"),
            grade=infer(Grade.REQUIRES_IMPROVEMENT, first, p.words("no progress on this overall grade")),
            judged=latest,
            previous_grade=first,
            previous_judged=inspected,
            judge=ofsted,
            delivered_by=infer(cast.company.value, cast.company, transferred, latest),
        )


def what_cipfa_recommends(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """CIPFA is asked to look at the options, and recommends that services return."""
    with article.passage("behind its recommendation") as p:
        no_good_rating = p.summary(
            "had not achieved a good rating", "the company had not achieved a good rating"
        )
        grounds = p.summary(
            "significant factor", "significantly, that the company had not achieved a good rating"
        )

    with article.passage("public finance body CIPFA") as p:
        cipfa, review = p.link("CIPFA"), p.link("review options for the future")
        council = p.link("the council", antecedent=cast.council)
        yield WorkDraft(id=review, author=cipfa, publisher=council)
        yield InterventionDraft(
            fact="reading-commissions-cipfa-review",
            entity=council,
            actor=council,
            kind=p.code("the council commissioned", InterventionKind.DECISION),
            what=p.summary("review options for the future", "have options for the future reviewed by CIPFA"),
            grounds=p.summary("With the contract due to end", "the company's contract was due to end"),
            delivery_model=cast.company,
        )
        what = p.summary("take back control of", "the council takes back control of children's services")
        yield InterventionDraft(
            fact="reading-cipfa-recommendation",
            entity=p.link("Reading"),
            actor=cipfa,
            kind=p.code("it recommended that", InterventionKind.RECOMMENDATION),
            what=what,
            grounds=grounds,
            delivery_model=cast.company,
        )
        with article.voice(cipfa, via=review):
            yield PositionDraft(
                fact="cipfa-on-insourcing",
                holder=cipfa,
                stance=p.code("it recommended that", Stance.RECOMMEND),
                topic=what,
                reason=grounds,
            )

    with article.passage("behind its recommendation") as p:
        cipfa, company = p.link("CIPFA"), p.link("BFfC")
        factors = p.summary("factors beyond its control", "factors beyond the company's control")
        with article.voice(cipfa):
            yield PositionDraft(
                fact="cipfa-on-factors-beyond-bffc-control",
                holder=cipfa,
                stance=p.code("it recognised", Stance.CONCEDE),
                object=company,
                topic=no_good_rating,
                reason=factors,
            )
            yield EffectDraft(
                fact="factors-beyond-bffc-control-on-its-rating",
                cause=factors,
                direction=p.code("had contributed to", Direction.WORSENS),
                effect=no_good_rating,
                affected=company,
            )


def benefits_of_insourcing(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """CIPFA's five benefits, one a bullet."""
    with article.passage("public finance body CIPFA") as p:
        named = p.link("CIPFA")
    with article.passage("benefits from insourcing services") as p:
        cipfa = p.link("It", antecedent=named)
        benefits = p.summary("benefits", "benefits of taking services back in-house")
        benefit = p.code("benefits", CriterionKind.BENEFIT)

    def listed(fact: str, item: Cited[str], modality: Cited[Modality] | None = None) -> Draft:
        return CriterionDraft(
            fact=fact, list_of=benefits, kind=benefit, entity=cast.council, item=item, modality=modality
        )

    with article.voice(cipfa):
        with article.passage("Greater direct control over") as p:
            yield listed(
                "insourcing-benefit-direct-control",
                p.summary(
                    "Greater direct control", "greater direct control over service delivery and operations"
                ),
            )
        with article.passage("Reducing demands on officers") as p:
            yield listed(
                "insourcing-benefit-officers-time",
                p.summary(
                    "Reducing demands on officers’ time",
                    "less of officers' time on service level agreements with the company, and no layer of "
                    "separation between children's services and the council",
                ),
            )
        with article.passage("integration of children’s services into wider") as p:
            integration = p.summary(
                "greater integration",
                "greater integration of children's services into wider council operations",
            )
            potential = p.code("Potential for", Modality.CONDITIONAL)
            yield listed("insourcing-benefit-integration", integration, potential)
            yield EffectDraft(
                fact="integration-on-cost-effectiveness",
                cause=integration,
                direction=p.code("enhancing", Direction.IMPROVES),
                effect=p.summary("the cost-effectiveness", "the cost-effectiveness of service delivery"),
                affected=cast.council,
                modality=potential,
            )
        with article.passage("Assurance that children’s services") as p:
            yield listed(
                "insourcing-benefit-corporate-plans",
                p.summary(
                    "wider corporate plans",
                    "children's services support the wider corporate plans and respond better to "
                    "the council's changing needs",
                ),
            )
        with article.passage("Potential cost savings resulting from") as p:
            potential = p.code("Potential", Modality.CONDITIONAL)
            yield listed(
                "insourcing-benefit-cost-savings",
                p.summary(
                    "cost savings", "cost savings from ending governance structures and duplicated operations"
                ),
                potential,
            )
            yield FinanceDraft(
                fact="reading-saving-from-insourcing",
                statement="cipfa",
                entity=cast.council,
                measure=p.code("savings", FinanceMeasure.SAVING),
                purpose=p.summary(
                    "governance structures",
                    "removal of governance structures and operational duplication",
                ),
                amount=p.money("approximately £200,000 – £300,000"),
                recurrence=p.code("a year", Recurrence.PER_YEAR),
                modality=potential,
            )


def what_the_council_leader_says(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Why now, what it brings, and a tribute with a reservation."""
    with article.passage("removes a layer of governance") as p:
        control = p.summary("better direct control", "better direct control for the council")

    with article.passage("council leader Liz Terry") as p:
        terry = p.link("Liz Terry")
        yield RoleHeldDraft(
            fact="terry-council-leader",
            person=terry,
            role=p.verbatim("council leader"),
            organisation=p.link("the council", antecedent=cast.council),
        )
        with article.voice(terry):
            yield PositionDraft(
                fact="terry-on-insourcing",
                holder=terry,
                stance=p.code("the right time", Stance.SUPPORT),
                object=cast.proposal,
                topic=p.summary("to transfer back", "the service to transfer back to the council now"),
                reason=control,
            )

    with article.voice(terry):
        with article.passage("removes a layer of governance") as p:
            transfer = p.summary("This", "the transfer of the service back to the council")
            council = p.link("the council", antecedent=cast.council)
            for fact, direction, effect in (
                (
                    "insourcing-on-direct-control",
                    p.code("provides", Direction.IMPROVES),
                    p.summary("better direct control", "the council's direct control"),
                ),
                (
                    "insourcing-on-layers-of-governance",
                    p.code("removes", Direction.DECREASES),
                    p.verbatim("a layer of governance"),
                ),
                (
                    "insourcing-on-integration",
                    p.code("helps to", Direction.IMPROVES),
                    p.summary("integrate", "integration of children's services with other council services"),
                ),
            ):
                yield EffectDraft(
                    fact=fact, cause=transfer, direction=direction, effect=effect, affected=council
                )

        with article.passage("She paid tribute to staff") as p:
            yield PositionDraft(
                fact="terry-on-bffc-staff",
                holder=terry,
                stance=p.code("paid tribute", Stance.PRAISE),
                object=p.link("BFfC"),
                topic=p.verbatim("staff at BFfC"),
                reason=p.summary(
                    "significant progress it has made towards delivering a ‘good’ Ofsted rating",
                    "significant progress towards a good Ofsted rating",
                ),
            )
            yield PositionDraft(
                fact="terry-on-good-rating",
                holder=terry,
                stance=p.code("we acknowledge", Stance.CONCEDE),
                topic=p.summary("a way to go", "there is still some way to go to a good rating"),
            )
            yield DefectDraft(
                fact="reading-terry-quotation-mark",
                kind=p.code("rating. However", DefectKind.MISSING_MARK),
                words=p.verbatim("rating. However"),
                meant=p.summary(
                    "rating. However",
                    "a closing mark is missing after the first word: the article goes on in its own voice",
                ),
            )


def what_the_company_chair_says(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """The company's board supports the decision; its chair grants that trusts are out of favour."""
    with article.passage("BFfC chair Di Smith") as p:
        smith, board = p.link("Di Smith"), p.link("not-for-profit company’s board")
        yield RoleHeldDraft(
            fact="smith-bffc-chair", person=smith, role=p.verbatim("chair"), organisation=p.link("BFfC")
        )
        with article.voice(smith):
            yield PositionDraft(
                fact="bffc-board-on-insourcing",
                holder=board,
                stance=p.code("supported the decision", Stance.SUPPORT),
                object=cast.proposal,
                topic=p.summary("the decision", "the council's decision to take services back"),
            )
            yield PositionDraft(
                fact="smith-on-council-control",
                holder=smith,
                stance=p.code("it is logical", Stance.SUPPORT),
                topic=p.summary(
                    "councils, including Reading council, would want to have full control of",
                    "the wish of councils, Reading council among them, to have full control of delivery "
                    "and expenditure",
                ),
                reason=p.summary("increased costs", "rising costs and pressures nationally"),
            )

    with article.passage("other so-called alternative delivery models") as p:
        models = p.link("alternative delivery models")
        p.dismiss("BFfC", DismissalReason.EXAMPLE, note="One of the models that she speaks of.")
        with article.voice(smith):
            yield PositionDraft(
                fact="smith-on-alternative-delivery-models",
                holder=smith,
                stance=p.code("acknowledged", Stance.CONCEDE),
                object=models,
                topic=p.summary(
                    "less popular in recent years and are now very rarely the preferred option "
                    "in response to statutory intervention",
                    "trusts and other models have become less popular in recent years, and are now very "
                    "rarely preferred in response to statutory intervention",
                ),
            )


def other_trusts(article: ArticleReader) -> Iterator[Draft]:
    """How many councils are left with a trust or company, and which came and went."""
    with article.passage("When Reading resumes control") as p:
        yield StatisticDraft(
            fact="authorities-under-trusts-after-reading",
            measure=p.summary(
                "trusts or companies running", "councils whose services trusts or companies run"
            ),
            value=p.share("10 of the 153 councils"),
            whole=p.verbatim("councils"),
            modality=p.code("would leave", Modality.PLANNED),
        )
        yield DefectDraft(
            fact="its-with-apostrophe",
            kind=p.code("its’", DefectKind.MISSING_MARK),
            words=p.verbatim("its’"),
            meant=p.summary("its’", "its: the apostrophe is one too many"),
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

        doncaster, returned = p.link("Doncaster"), p.date("in 2022")
        took_back = p.words("took its services back in-house")
        trust = infer("doncaster-childrens-services-trust", p.words("Doncaster"), took_back)
        in_house = p.code("took its services back in-house", SuccessionKind.FUNCTIONS_TO)
        yield SuccessionDraft(
            fact="doncaster-services-return",
            predecessor=trust,
            successor=doncaster,
            kind=in_house,
            what=p.summary("its services", "children's services"),
            date=returned,
        )
        yield DeliveryModelDraft(fact="doncaster-trust", entity=trust, returned=returned)
        yield DeliveryModelAuthorityDraft(
            fact="doncaster-trust-serves-doncaster", delivery_model=trust, authority=doncaster
        )
        yield InterventionDraft(
            fact="doncaster-takes-services-back",
            entity=doncaster,
            actor=doncaster,
            kind=p.code("took its services back in-house", InterventionKind.DECISION),
            what=p.summary("took its services back in-house", "take children's services back in-house"),
            delivery_model=trust,
            decided=returned,
        )

        # The source says "this year", in January 2025, and the rows say what it says: see the defect below.
        worcestershire, this_year = p.link("Worcestershire"), p.relative("this year", article.published)
        company = infer(
            "worcestershire-children-first", p.words("Worcestershire"), p.words("did so"), took_back
        )
        yield SuccessionDraft(
            fact="worcestershire-services-return",
            predecessor=company,
            successor=worcestershire,
            kind=p.code("did so", SuccessionKind.FUNCTIONS_TO),
            what=p.summary("its services", "children's services"),
            date=this_year,
        )
        yield DeliveryModelDraft(fact="worcestershire-children-first", entity=company, returned=this_year)
        yield DeliveryModelAuthorityDraft(
            fact="worcestershire-children-first-serves-worcestershire",
            delivery_model=company,
            authority=worcestershire,
        )
        yield DefectDraft(
            fact="worcestershire-did-so-this-year",
            kind=p.code("this year", DefectKind.SLIP),
            words=p.verbatim("Worcestershire did so this year"),
            meant=p.summary(
                "this year", "last year: the magazine reported the return in October of the year before"
            ),
        )


def areas_without_a_trust(article: ArticleReader) -> Iterator[Draft]:
    """Where a trust was considered and rejected, and what is looked for instead."""
    with article.passage("other so-called alternative delivery models") as p:
        trusts = p.link("children’s trusts", to="childrens-trusts")
    with article.passage("trusts have been considered in other areas") as p:
        commissioners = p.link("DfE-appointed commissioners")
        with article.voice(commissioners):
            yield PositionDraft(
                fact="commissioners-on-trusts",
                holder=commissioners,
                stance=p.code("rejected on the advice of", Stance.OPPOSE),
                object=p.link("trusts", antecedent=trusts),
                topic=p.summary(
                    "in other areas subject to statutory directions",
                    "trusts for areas under statutory directions due to poor performance",
                ),
                reason=p.summary("on the grounds of", "disruption of improvement, and delay to progress"),
            )
            reasons = p.summary("on the grounds of", "reasons of commissioners for rejecting trusts")
            reason = p.code("on the grounds of", CriterionKind.REASON)
            for fact, item, how in (
                ("trust-rejected-for-disruption", "disruption to improvements", "potential"),
                ("trust-rejected-for-delay", "delay to progress", "would result from"),
            ):
                yield CriterionDraft(
                    fact=fact,
                    list_of=reasons,
                    kind=reason,
                    item=p.verbatim(item),
                    modality=p.code(how, Modality.CONDITIONAL),
                )
            yield EffectDraft(
                fact="new-organisation-disrupts-improvement",
                cause=p.summary("to a new body", "transferring services to a new body"),
                direction=p.code("disruption", Direction.WORSENS),
                effect=p.verbatim("disruption to improvements"),
                modality=p.code("potential", Modality.CONDITIONAL),
            )
            yield EffectDraft(
                fact="new-organisation-delays-progress",
                cause=p.summary("such an organisation", "creating a new organisation"),
                direction=p.code("delay", Direction.WORSENS),
                effect=p.verbatim("the delay to progress"),
                modality=p.code("would result from", Modality.CONDITIONAL),
            )

    with article.passage("listed as sector-led improvement partners") as p:
        speakers, partners = (
            p.link("they", antecedent=commissioners),
            p.link("sector-led improvement partners"),
        )
        yield InstrumentDraft(id=partners, sponsor=p.link("DfE"))
        yield PositionDraft(
            fact="commissioners-on-support-by-council",
            holder=speakers,
            stance=p.code("tended to recommend", Stance.RECOMMEND),
            object=partners,
            topic=p.summary("supported to improve", "support for the authority by a high-performing council"),
            attributed_to=speakers,
        )

    with article.passage("alternative to children’s trusts for struggling services") as p:
        department = p.link("DfE")
        project = p.link("project to develop a “more cost-effective” alternative to children’s trusts")
        yield InstrumentDraft(id=project, sponsor=department)
        yield ReformDraft(
            fact="alternative-to-trusts-project",
            entity=project,
            kind=p.code("working on a project to develop", ReformKind.ANNOUNCED),
            what=p.summary(
                "“more cost-effective” alternative",
                "a more cost-effective alternative to children's trusts for struggling services",
            ),
            actor=department,
            modality=p.code("working on a project to develop", Modality.AIMED),
        )
