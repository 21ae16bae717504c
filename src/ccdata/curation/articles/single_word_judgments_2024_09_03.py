"""Ofsted to scrap single-word judgments of social care services. Community Care, 3 September 2024."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from typing import NamedTuple

from ccdata.evidence.cited import Cited
from ccdata.evidence.draft import Draft
from ccdata.evidence.drafts import (
    CriterionDraft,
    DefectDraft,
    DefinitionDraft,
    EffectDraft,
    InstrumentDraft,
    PositionDraft,
    ReformDraft,
    RoleHeldDraft,
    StatisticDraft,
    SuccessionDraft,
    SurveyGroupDraft,
    TargetDraft,
    WorkDraft,
)
from ccdata.evidence.reading import ArticleReader, PassageReader, infer
from ccdata.parsers.values import Quantity
from ccdata.vocabulary.codebook.census import DismissalReason
from ccdata.vocabulary.codebook.evidence import DefectKind, NegatorReading
from ccdata.vocabulary.codebook.facts import (
    CriterionKind,
    Direction,
    ReformKind,
    Response,
    Stance,
    SuccessionKind,
)
from ccdata.vocabulary.codebook.statements import Modality

ARTICLE = "community-care-2024-09-03-single-word-judgments"


class Cast(NamedTuple):
    """What the article is about, cited where it first names it."""

    ofsted: Cited[str]
    judgments: Cited[str]


def extract(article: ArticleReader) -> Iterator[Draft]:
    """Read the article from its first paragraph to its last."""
    with article.passage("As well as ditching") as p:
        said_again, ditching = p.link("single-word judgments"), p.code("ditching", ReformKind.SCRAPPED)
    with article.passage("despite research finding sector support") as p:
        cast = Cast(ofsted=p.link("Ofsted"), judgments=p.link("single-word judgments"))
        yield ReformDraft(
            fact="single-word-judgments-scrapped",
            entity=cast.judgments.confirmed(said_again),
            kind=p.code("scrap", ReformKind.SCRAPPED).confirmed(ditching),
            what=p.summary(
                "its inspections of local authority children’s services and regulated social care providers",
                "single-word judgments in its inspections of local authority children's services and of "
                "regulated social care providers",
            ),
            actor=cast.ofsted,
            modality=p.code("is to scrap", Modality.PLANNED),
        )
    yield from announcement(article, cast)
    listen = yield from big_listen(article, cast)
    yield from directors(article)
    yield from iff_research(article, cast)
    yield from social_care_respondents(article, cast, listen)
    yield from children(article)
    yield from what_is_to_come(article, cast)


def listed(
    p: PassageReader,
    items: Mapping[str, Cited[str]],
    *,
    list_of: Cited[str],
    kind: Cited[CriterionKind],
    entity: Cited[str] | None = None,
    modality: Cited[Modality] | None = None,
    attributed_text: Cited[str] | None = None,
    attributed_via: Cited[str] | None = None,
) -> Iterator[Draft]:
    """The items of one list, each by its fact, in the order in which they stand."""
    for fact, item in items.items():
        yield CriterionDraft(
            fact=fact,
            list_of=list_of,
            kind=kind,
            entity=entity,
            item=item,
            modality=modality,
            attributed_text=attributed_text,
            attributed_via=attributed_via,
        )


def announcement(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """What Ofsted announced, the day after the end of ratings for schools; no date is told for either."""
    with article.passage("announced the change a day after") as p:
        yield ReformDraft(
            fact="single-word-judgments-scrapped",
            statement="announcement",
            entity=cast.judgments,
            # What is announced is the end of something that is there.
            kind=p.code("announced the change", ReformKind.SCRAPPED),
            what=p.summary(
                "a day after",
                "their end in social care, announced a day after that of ratings for state schools",
            ),
            actor=p.link("The regulator", antecedent=cast.ofsted),
            modality=p.code("announced the change", Modality.PLANNED),
        )
        ratings = p.link("overall effectiveness ratings")
        # "The government" of that week is the Labour government.
        government = infer("labour-government-2024", p.words("the government"), article.published)
        yield ReformDraft(
            fact="overall-effectiveness-ratings-scrapped",
            entity=ratings,
            kind=p.code("ended", ReformKind.SCRAPPED),
            what=p.summary(
                "immediate effect", "overall effectiveness ratings for state schools, ended at once"
            ),
            actor=government,
        )

    with article.passage("These will be replaced next year") as p:
        card = p.link("report card")
        next_year = p.relative("next year", article.published)
        yield SuccessionDraft(
            fact="overall-effectiveness-ratings-to-report-cards",
            predecessor=p.link("These", antecedent=ratings),
            successor=card,
            kind=p.code("will be replaced", SuccessionKind.REPLACED_BY),
            date=next_year,
            modality=p.code("will be replaced", Modality.PLANNED),
        )
        yield DefinitionDraft(
            fact="report-card-meaning",
            term=p.verbatim("report card"),
            entity=card,
            definition=p.verbatim("a more detailed account of performance"),
        )
        for fact, sector, what in (
            ("report-cards-early-years", "early years", "reforms like the report card, for early years"),
            (
                "report-cards-further-education",
                "further education",
                "reforms like the report card, for further education providers",
            ),
        ):
            yield ReformDraft(
                fact=fact,
                kind=p.code("due to be introduced", ReformKind.ANNOUNCED),
                what=p.summary(sector, what).supported(p.words("similar reforms")),
                date=p.relative("at the same time", next_year),
                modality=p.code("due to be introduced", Modality.PLANNED),
            )

    with article.passage("would follow suit") as p:
        ofsted, tool = p.link("Ofsted"), p.link("similar tool to a report card")
        planned = p.code("would follow suit", Modality.PLANNED)
        with article.voice(ofsted):
            yield SuccessionDraft(
                fact="single-word-judgments-to-report-cards",
                predecessor=p.link(
                    "outstanding, good, requires improvement or inadequate rating", antecedent=cast.judgments
                ),
                successor=tool,
                kind=p.code("rather than", SuccessionKind.REPLACED_BY),
                modality=planned,
            )
            yield ReformDraft(
                fact="social-care-report-cards",
                entity=tool,
                kind=p.code("assessed using", ReformKind.ANNOUNCED),
                what=p.summary(
                    "assessed using",
                    "assessment of councils and social care providers with a tool like the report card",
                ),
                actor=ofsted,
                modality=planned,
            )
            yield from listed(
                p,
                {
                    f"single-word-judgment-{word.replace(' ', '-')}": p.verbatim(word)
                    for word in ("outstanding", "good", "requires improvement", "inadequate")
                },
                list_of=p.summary("rating", "ratings that a full inspection gives"),
                kind=p.code("rating", CriterionKind.FEATURE),
                entity=cast.judgments,
            )
        p.dismiss(
            "outstanding, good, requires improvement or inadequate",
            DismissalReason.ENUMERATION,
            note="each of the four is an item of a list in criteria",
        )

    with article.passage("no date had been set as yet") as p, article.voice(ofsted):
        yield ReformDraft(
            fact="social-care-report-cards",
            statement="date",
            entity=p.link("the reform", antecedent=tool),
            kind=p.code("introducing", ReformKind.ANNOUNCED),
            what=p.summary("no date", "the change in social care, for which no date is set yet"),
            actor=p.link("it", antecedent=cast.ofsted),
            modality=planned,
        )

    with article.passage("travelling in the same direction") as p:
        stanley = p.link("Yvette Stanley")
        yield RoleHeldDraft(
            fact="stanley-national-director",
            person=stanley,
            role=p.verbatim("national director for social care"),
            organisation=p.link("Ofsted"),
        )
        yield PositionDraft(
            fact="stanley-on-pace-of-reform",
            holder=stanley,
            stance=p.code("but we might", Stance.QUALIFY),
            object=tool,
            topic=p.summary("the same direction", "going the way of the other sectors in social care"),
            reason=p.summary("different pace", "social care may need another pace"),
            attributed_to=stanley,
        )


def big_listen(article: ArticleReader, cast: Cast) -> Generator[Draft, None, Cited[str]]:
    """Why the consultation was held, who responded, and what they said of single-word judgments."""
    with article.passage("its biggest ever consultation") as p:
        ofsted, listen = p.link("Ofsted"), p.link("Big Listen")
        response = p.link("Ofsted’s response to the Big Listen")
        yield CriterionDraft(
            fact="single-word-judgments-end-responds-to-big-listen",
            list_of=p.summary("part of", "what the end of single-word judgments responds to").supported(
                p.words("The decisions")
            ),
            kind=p.code("response", CriterionKind.REASON),
            entity=cast.judgments,
            item=p.verbatim("the Big Listen"),
            item_entity=listen,
        )
        yield CriterionDraft(
            fact="big-listen-response-ends-single-word-judgments",
            list_of=p.summary("part of", "what Ofsted's response to its consultation consists of"),
            kind=p.code("are part of", CriterionKind.FEATURE),
            entity=response,
            item=p.summary("The decisions", "the decisions to end single-word judgments"),
        )
        yield WorkDraft(id=response, author=ofsted)
        yield InstrumentDraft(id=listen, sponsor=p.link("its", antecedent=ofsted, nth=1))
        yield DefinitionDraft(
            fact="big-listen-meaning",
            term=p.verbatim("Big Listen"),
            entity=listen,
            definition=p.verbatim("biggest ever consultation"),
        )
        perry = p.link("Ruth Perry")
        yield EffectDraft(
            fact="caversham-inspection-on-ruth-perry",
            cause=p.verbatim("inspection of Caversham Primary School, Reading, in November 2022"),
            direction=p.code("contributed", Direction.WORSENS),
            effect=p.summary("take her own life", "the headteacher's decision to take her own life"),
            affected=perry,
            attributed_text=p.verbatim("a coroner"),
        )
        yield RoleHeldDraft(
            fact="perry-headteacher",
            person=perry,
            role=p.verbatim("headteacher"),
            organisation=infer(
                p.link("Caversham Primary School").value,
                p.words("Caversham Primary School"),
                p.words("headteacher Ruth Perry"),
            ),
        )

    with article.passage("responded to by over 20,000 people") as p:
        survey = p.link("The consultation", antecedent=listen)
        for fact, asked, number in (
            ("big-listen-respondents", p.verbatim("people"), p.count("over 20,000 people")),
            ("big-listen-children", p.verbatim("children"), p.count("4,325 children")),
        ):
            yield SurveyGroupDraft(
                fact=fact, survey=survey, conductor=cast.ofsted, among=asked, respondents=number
            )
        opposed, judgments = p.code("strong opposition", Stance.OPPOSE), p.link("single-word judgments")
        against = p.summary("single-word judgments", "single-word judgments")

    with article.passage("“heavily criticised for oversimplifying") as p:
        respondents = p.verbatim("Respondents")
        yield PositionDraft(
            fact="big-listen-respondents-on-single-word-judgments",
            holder_text=respondents,
            stance=opposed,
            object=judgments,
            topic=against,
            attributed_text=respondents,
            attributed_via=survey,
        )
        ofsted, these = p.link("Ofsted"), p.link("these", antecedent=judgments)
        criticisms = p.summary("criticised", "criticisms of single-word judgments in the Big Listen")
        # Where Ofsted says so is not told; that it is in its response is only likely.
        with article.voice(ofsted):
            yield PositionDraft(
                fact="big-listen-respondents-on-single-word-judgments",
                statement="ofsted",
                holder_text=respondents,
                stance=p.code("criticised", Stance.CRITICISE),
                object=these,
                topic=p.summary("these", "single-word judgments"),
                reason=p.summary(
                    "oversimplifying",
                    "they make complex things too simple and do not give the full picture",
                ),
            )
            yield from listed(
                p,
                {
                    "single-word-judgments-oversimplify": p.summary(
                        "oversimplifying", "oversimplifying the complexities of providers"
                    ),
                    "single-word-judgments-partial-picture": p.summary(
                        "a full picture", "not giving a full picture of providers' performance"
                    ),
                },
                list_of=criticisms,
                kind=p.code("criticised", CriterionKind.FAILURE),
                entity=these,
            )
        they = p.link("they", antecedent=judgments)
        can = p.code("can be", Modality.CONDITIONAL)
        yield from listed(
            p,
            {
                "single-word-judgments-damaging": p.verbatim("can be damaging"),
                "single-word-judgments-stress": p.verbatim("extra stress for staff"),
            },
            list_of=criticisms,
            kind=p.code("can be damaging", CriterionKind.FAILURE),
            entity=they,
            modality=can,
            attributed_text=respondents,
        )
        yield EffectDraft(
            fact="single-word-judgments-do-damage",
            cause=p.summary("they", "single-word judgments"),
            cause_entity=they,
            direction=p.code("can be damaging", Direction.WORSENS),
            effect=p.summary("damaging", "damage, to whom is not told"),
            modality=can,
            attributed_text=respondents,
        )
        yield EffectDraft(
            fact="single-word-judgments-stress-staff",
            cause=p.summary("they", "single-word judgments"),
            cause_entity=they,
            direction=p.code("extra stress", Direction.WORSENS),
            effect=p.verbatim("extra stress for staff"),
            modality=can,
            attributed_text=respondents,
        )

    with article.passage("Instead, respondents wanted") as p:
        method = p.summary("nuanced", "a more detailed and nuanced way of reporting")
        yield PositionDraft(
            fact="big-listen-respondents-on-reporting",
            holder_text=p.verbatim("respondents"),
            stance=p.code("wanted", Stance.RECOMMEND),
            topic=method,
            attributed_text=p.verbatim("respondents"),
        )
        yield from listed(
            p,
            {
                "reporting-highlights-strengths": p.verbatim("providers’ strengths"),
                "reporting-highlights-weaknesses": p.verbatim("weaknesses"),
            },
            list_of=p.summary("highlighting", "what respondents want a way of reporting to highlight"),
            kind=p.code("highlighting", CriterionKind.FEATURE),
            attributed_text=p.verbatim("respondents"),
        )
    return listen


def directors(article: ArticleReader) -> Iterator[Draft]:
    """The Association of Directors of Children's Services."""
    with article.passage("backed the removal of") as p:
        yield PositionDraft(
            fact="adcs-on-end-of-single-word-judgments",
            holder=p.link("ADCS"),
            stance=p.code("backed", Stance.SUPPORT),
            topic=p.summary("removal of single-word judgments", "the removal of single-word judgments"),
        )

    with article.passage("has long raised concerns") as p:
        adcs, wardell = p.link("ADCS"), p.link("Rachael Wardell")
        judgments = p.link("single-word judgments")
        yield RoleHeldDraft(
            fact="wardell-vice-president",
            person=wardell,
            role=p.verbatim("vice-president"),
            organisation=infer(adcs.value, adcs, p.words("vice-president Rachael Wardell")),
        )
        with article.voice(wardell):
            yield PositionDraft(
                fact="adcs-on-single-word-judgments",
                holder=adcs,
                stance=p.code("raised concerns", Stance.CRITICISE),
                object=judgments,
                topic=p.summary("single-word judgments", "the use of single-word judgments"),
                reason=p.summary(
                    "a partial story", "they never tell the whole story and may be unjustly negative"
                ),
            )
            yield from listed(
                p,
                {
                    "adcs-concern-partial-story": p.verbatim("a partial story"),
                    "adcs-concern-unjustly-negative": p.verbatim("may be unjustly negative"),
                },
                list_of=p.summary("raised concerns", "concerns of directors about single-word judgments"),
                kind=p.code("raised concerns", CriterionKind.FAILURE),
                entity=judgments,
            )
            yield PositionDraft(
                fact="wardell-on-single-word-judgments",
                holder=wardell,
                stance=p.code("not make sense", Stance.OPPOSE),
                object=judgments,
                topic=p.summary("one word", "describing bodies or systems by a word or short phrase"),
            )
            yield from listed(
                p,
                {
                    "one-word-for-school": p.verbatim("a school"),
                    "one-word-for-department": p.summary(
                        "social care department", "a children's social care department"
                    ),
                    "one-word-for-send-system": p.summary(
                        "an entire system in the case of SEND", "an entire system, in the case of SEND"
                    ),
                },
                list_of=p.summary("to describe", "what one word does not describe well"),
                kind=p.code("to describe", CriterionKind.FEATURE),
                entity=judgments,
            )


class Group(NamedTuple):
    """A group of those whom the research asked; its base only where the article tells it."""

    slug: str
    among: Cited[str]
    base: Cited[Quantity] | None = None


def iff_research(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Research with providers and professionals: single-word judgments, trust, and the last inspection."""
    with article.passage("carried out by IFF Research") as p:
        firm = p.link("IFF Research")
        research = p.link("research, carried out by IFF Research")
        yield PositionDraft(
            fact="social-care-on-ofsted",
            holder_text=p.verbatim("social care respondents"),
            stance=p.code("more positive", Stance.PRAISE),
            object=p.link("Ofsted"),
            topic=p.summary("other sectors", "Ofsted, better thought of than in other sectors"),
            attributed_to=research,
        )

    # The first paragraph and the heading say it as well, of the sector.
    with article.passage("despite research finding sector support") as p:
        backing = [p.code("sector support", Stance.SUPPORT)]
        judgments = p.link("the approach", antecedent=cast.judgments)
    with article.passage("Sector supportive of") as p:
        backing.append(p.code("Sector supportive", Stance.SUPPORT))
        judgments = judgments.confirmed(p.link("single-word judgments"))

    with article.passage("3,496 providers and 3,831 professionals") as p:
        survey = p.link("separate research with 3,496 providers and 3,831 professionals")
        elsewhere = {"not": NegatorReading.ELSEWHERE}
        providers = p.count("3,496 providers", negators=elsewhere)
        professionals = p.count("3,831 professionals", negators=elsewhere)
        sectors = "from across the sectors Ofsted regulates"
        for fact, asked, number in (
            (
                "iff-research-providers",
                p.summary("providers", f"providers {sectors}").supported(p.words(sectors)),
                providers,
            ),
            ("iff-research-professionals", p.verbatim(f"professionals {sectors}"), professionals),
        ):
            yield SurveyGroupDraft(fact=fact, survey=survey, conductor=firm, among=asked, respondents=number)
        yield PositionDraft(
            fact="social-care-on-single-word-judgments",
            holder_text=p.verbatim("those in social care"),
            stance=p.code("more supportive", Stance.SUPPORT).confirmed(*backing),
            object=p.link("single-word judgments").confirmed(judgments),
            topic=p.summary("single-word judgments", "single-word judgments, more being for than against"),
            attributed_to=survey,
        )

    with article.passage("47% were supportive with 34% opposed") as p:
        care_providers = Group("social-care-providers", p.verbatim("social care providers"))
        care_professionals = Group("social-care-professionals", p.verbatim("sector professionals"))
        all_providers = Group("all-providers", p.verbatim("all providers"), providers)
        all_professionals = Group("all-professionals", p.verbatim("all professionals"), professionals)
        for group in (care_providers, care_professionals):
            yield SurveyGroupDraft(
                fact=f"iff-research-{group.slug}", survey=survey, conductor=firm, among=group.among
            )
        approach = p.link("the approach", antecedent=cast.judgments).confirmed(p.link("single-word verdicts"))
        support = p.summary("supportive", "support for single-word judgments")
        opposition = p.summary("opposed", "opposition to single-word judgments")
        question = p.summary("the approach", "whether for or against single-word judgments")
        supported = p.code("supported", Response.SUPPORT)
        # "29% did not": as a quarter neither backed the approach nor "did not", these are those against
        # it, like the 34% of the providers.
        for group, answer, measure, response, share in (
            (care_providers, "support", support, p.code("supportive", Response.SUPPORT), p.share("47%")),
            (care_providers, "oppose", opposition, p.code("opposed", Response.OPPOSE), p.share("34%")),
            (
                care_professionals,
                "support",
                support,
                p.code("backed", Response.SUPPORT),
                p.share("46%", negators={"not": NegatorReading.ELSEWHERE}),
            ),
            (
                care_professionals,
                "oppose",
                opposition,
                p.code("29% did not", Response.OPPOSE),
                p.share("29%", negators={"not": NegatorReading.OF_THE_STATEMENT}),
            ),
            (all_providers, "support", support, supported, p.share("just 28% of all providers")),
            (all_professionals, "support", support, supported, p.share("26% of all professionals")),
        ):
            yield StatisticDraft(
                fact=f"single-word-judgments-{answer}-{group.slug}",
                measure=measure,
                entity=approach,
                value=share,
                whole=group.among,
                survey=survey,
                question=question,
                among=group.among,
                response=response,
                answered=group.base,
                attributed_to=survey,
            )

    with article.passage("achieved its ambition of being trusted") as p:
        ofsted, ambition = p.link("Ofsted"), p.summary("being trusted", "being trusted")
        yield TargetDraft(
            fact="ofsted-ambition-trusted",
            setter=p.link("its", antecedent=ofsted),
            addressee=ofsted,
            measure=ambition,
            modality=p.code("ambition", Modality.AIMED),
        )
        trusted = p.code("achieved", Response.AGREE)
        satisfied = p.code("satisfied", Response.SATISFIED)
        trust = p.summary("being trusted", "holding that Ofsted achieved its ambition of being trusted")
        whether = p.summary("being trusted", "whether Ofsted achieved its ambition of being trusted")
        content = p.summary("satisfied", "satisfaction with the last inspection")
        last = p.summary("last inspection", "whether satisfied with the last inspection")
        care, every = p.verbatim("social care providers", nth=1), p.verbatim("all providers", nth=1)
        for fact, measure, asked, response, share, among, base in (
            (
                "ofsted-trusted-social-care-providers",
                trust,
                whether,
                trusted,
                p.share("almost three-quarters (72%)"),
                care,
                None,
            ),
            ("ofsted-trusted-all-providers", trust, whether, trusted, p.share("46%"), every, providers),
            (
                "last-inspection-satisfied-social-care-providers",
                content,
                last,
                satisfied,
                p.share("85%"),
                p.verbatim("social care providers", nth=2),
                None,
            ),
            (
                "last-inspection-satisfied-all-providers",
                content,
                last,
                satisfied,
                p.share("73%"),
                p.verbatim("all providers", nth=2),
                providers,
            ),
        ):
            yield StatisticDraft(
                fact=fact,
                measure=measure,
                entity=ofsted,
                value=share,
                whole=among,
                survey=research,
                question=asked,
                among=among,
                response=response,
                answered=base,
                attributed_to=research,
            )


def social_care_respondents(article: ArticleReader, cast: Cast, listen: Cited[str]) -> Iterator[Draft]:
    """What social care respondents to the Big Listen held against Ofsted."""
    with article.passage("voiced criticisms of Ofsted") as p:
        respondents = p.verbatim("social care respondents")
        survey = p.link("Big Listen consultation")
        yield PositionDraft(
            fact="social-care-respondents-on-ofsted",
            holder_text=respondents,
            stance=p.code("criticisms", Stance.CRITICISE),
            object=p.link("Ofsted"),
            topic=p.summary("approach", "Ofsted's approach"),
            attributed_text=respondents,
            attributed_via=survey,
        )

    with article.passage("felt targeted and persecuted") as p:
        some = p.summary("Some said", "some social care respondents").supported(respondents.quotes[0])
        yield EffectDraft(
            fact="inspections-make-providers-feel-persecuted",
            cause=p.verbatim("inspections"),
            direction=p.code("targeted and persecuted", Direction.WORSENS),
            effect=p.summary(
                "targeted and persecuted",
                "that providers sometimes feel targeted and persecuted, and not supported",
            ),
            attributed_text=some,
            attributed_via=survey,
        )
        for fact, stance, topic in (
            (
                "social-care-respondents-on-open-inspectors",
                p.code("open and respectful", Stance.PRAISE),
                p.summary("open and respectful", "some inspectors, said by some to be open and respectful"),
            ),
            (
                "social-care-respondents-on-dismissive-inspectors",
                p.code("dismissive and agenda-driven", Stance.CRITICISE),
                p.summary(
                    "dismissive and agenda-driven",
                    "other inspectors, said by some to be dismissive and agenda-driven",
                ),
            ),
        ):
            yield PositionDraft(
                fact=fact,
                holder_text=some,
                stance=stance,
                topic=topic,
                attributed_text=some,
                attributed_via=survey,
            )

    with article.passage("an unintended consequence of") as p:
        among = p.verbatim("social care respondents")
        yield StatisticDraft(
            fact="ofsted-processes-unintended-consequence",
            measure=p.summary(
                "unintended consequence",
                "holding that Ofsted's processes have the unintended consequence that children's homes "
                "sometimes do not accept children with the greatest needs",
            ),
            entity=p.link("Ofsted"),
            value=p.share("70%", negators={"not": NegatorReading.ELSEWHERE}),
            whole=among,
            survey=listen,
            question=p.summary("unintended consequence", "unintended consequences of Ofsted's processes"),
            among=among,
            response=p.code("said", Response.AGREE),
            attributed_to=listen,
        )
        yield SurveyGroupDraft(
            fact="big-listen-social-care-respondents",
            survey=listen,
            conductor=cast.ofsted,
            among=among,
        )
        yield EffectDraft(
            fact="ofsted-processes-on-homes-accepting-children",
            cause=p.summary("regulation processes", "Ofsted's inspection and regulation processes"),
            direction=p.code("unintended consequence", Direction.WORSENS),
            effect=p.summary(
                "did not accept",
                "that children's homes sometimes do not accept children with the greatest needs",
            ),
            attributed_text=among,
            attributed_via=listen,
        )


def children(article: ArticleReader) -> Iterator[Draft]:
    """What children asked of Ofsted, in focus groups and in the survey."""
    with article.passage("Coram Voice, Career Matters and Catch22") as p:
        groups = p.link("focus groups with children in care and care leavers")
        young = p.verbatim("children in care and care leavers")
        commissioner = p.link("Ofsted")
        yield CriterionDraft(
            fact="big-listen-part-focus-groups",
            list_of=p.summary("As part of", "parts of the consultation"),
            kind=p.code("As part of", CriterionKind.FEATURE),
            entity=p.link("Big Listen"),
            item=p.verbatim(
                "focus groups with children in care and care leavers about their views on inspection"
            ),
            item_entity=groups,
        )
        for slug, charity in (
            ("coram-voice", "Coram Voice"),
            ("career-matters", "Career Matters"),
            ("catch22", "Catch22"),
        ):
            yield SurveyGroupDraft(
                fact=f"big-listen-focus-groups-{slug}",
                survey=groups,
                conductor=p.link(charity),
                commissioner=commissioner,
                among=young,
            )

    with article.passage("speak confidentially, away from adults") as p:
        wishes = p.summary("emphasised", "what children in care and care leavers ask of inspectors")
        yield from listed(
            p,
            {
                "inspectors-to-build-trust": p.verbatim("building trust"),
                "inspectors-to-let-children-speak-confidentially": p.summary(
                    "speak confidentially", "speaking confidentially, away from adults"
                ),
            },
            list_of=wishes,
            kind=p.code("emphasised", CriterionKind.DEMAND),
            attributed_text=young,
            attributed_via=groups,
        )
        yield PositionDraft(
            fact="children-in-care-on-inspectors",
            holder_text=young,
            stance=p.code("emphasised", Stance.RECOMMEND),
            topic=p.summary(
                "building trust",
                "inspectors' building trust with them and making sure that they can speak confidentially, "
                "away from adults",
            ),
            attributed_text=young,
            attributed_via=groups,
        )

    with article.passage("They also stressed the value") as p:
        yield from listed(
            p,
            {
                "inspectors-to-ask-about-foster-carers": p.summary(
                    "foster carers", "asking them about their relationships with foster carers"
                ),
                "inspectors-to-ask-about-professionals": p.summary(
                    "professionals",
                    "asking them about their relationships with professionals, above all social workers",
                ),
            },
            list_of=wishes,
            kind=p.code("stressed", CriterionKind.DEMAND),
            attributed_text=young,
            attributed_via=groups,
        )
        relationships = p.words("foster carers and professionals, particularly social workers")
        yield PositionDraft(
            fact="children-in-care-on-relationships",
            holder_text=young,
            stance=p.code("stressed", Stance.RECOMMEND),
            topic=p.summary(
                "Ofsted staff asking them",
                "Ofsted staff's asking them about their relationships with foster carers and professionals, "
                "particularly social workers",
            ),
            attributed_text=young,
            attributed_via=groups,
        )

    with article.passage("They want inspectors to understand") as p:
        ofsted = p.link("Ofsted")
        yield from listed(
            p,
            {
                "inspectors-to-understand-relationships": p.summary(
                    "how this affects", "understanding how these relationships affect them"
                )
            },
            list_of=wishes,
            kind=p.code("They want", CriterionKind.DEMAND),
            attributed_text=young,
            attributed_via=ofsted,
        )
        yield EffectDraft(
            fact="relationships-on-care-and-wellbeing",
            cause=p.summary(
                "this relationship",
                "children's relationships with foster carers and professionals, particularly social workers",
            ).supported(relationships),
            direction=p.code("negative impact", Direction.WORSENS),
            effect=p.verbatim("care and wellbeing"),
            modality=p.code("can have", Modality.CONDITIONAL),
            attributed_text=young,
            attributed_via=ofsted,
        )

    with article.passage("Children who responded to the Big Listen survey") as p:
        survey, among = p.link("Big Listen survey"), p.verbatim("Children who responded")
        yield SurveyGroupDraft(fact="big-listen-survey-children", survey=survey, among=among)
        question = p.summary(
            "most important things", "the most important things for Ofsted to look at in social care"
        )
        mentioned = p.code("mentioned", Response.MENTIONED)
        for slug, item, value in (
            ("safe", "how safe children were", "69%"),
            ("happy", "how happy they were", "64%"),
        ):
            yield StatisticDraft(
                fact=f"children-want-ofsted-to-look-at-{slug}",
                measure=p.summary(item, f"naming how {slug} children are"),
                value=p.share(value),
                whole=among,
                survey=survey,
                question=question,
                among=among,
                response=mentioned,
                attributed_to=survey,
            )
            yield CriterionDraft(
                fact=f"ofsted-should-look-at-how-{slug}",
                list_of=question,
                kind=p.code("should look at", CriterionKind.CRITERION),
                entity=p.link("Ofsted"),
                item=p.verbatim(item),
                attributed_text=among,
                attributed_via=survey,
            )
        yield DefectDraft(
            fact="said-twice",
            kind=p.code("said said", DefectKind.SLIP),
            words=p.verbatim("said said"),
            meant=p.summary("said said", "said, once"),
        )
        yield DefectDraft(
            fact="things-was",
            kind=p.code("was how safe", DefectKind.SLIP).supported(p.words("most important things")),
            words=p.verbatim("was how safe"),
            meant=p.summary("was how safe", "were how safe, after the most important things"),
        )


def what_is_to_come(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Stanley on the assessment that is to come, and Ofsted on its two inspection frameworks."""
    with article.passage("would be based on feedback") as p:
        stanley, assessment = p.link("Stanley"), p.link("report card-style assessment")
        yield ReformDraft(
            fact="social-care-report-cards",
            statement="stanley",
            entity=assessment,
            kind=p.code("would be based on", ReformKind.ANNOUNCED),
            what=p.summary(
                "would be based on feedback",
                "assessment of social care based on what children and young people say they value",
            ),
            modality=p.code("would be", Modality.PLANNED),
            attributed_to=stanley,
        )

    with article.voice(stanley):
        with article.passage("We need to go on a journey") as p:
            yield PositionDraft(
                fact="stanley-on-journey",
                holder=stanley,
                stance=p.code("We need to", Stance.RECOMMEND),
                topic=p.summary(
                    "a journey",
                    "working out the change of assessment in social care with professionals, children and "
                    "young people",
                ),
                reason=p.summary("really clear", "children are clear about what they value"),
            )
            young = p.verbatim("children and young people")

        with article.passage("leaning into their experience of school") as p:
            yield from listed(
                p,
                {
                    "children-value-being-safe": p.verbatim("being safe"),
                    "children-value-being-happy": p.verbatim("being happy"),
                    "children-value-experience-of-school": p.verbatim("their experience of school"),
                },
                list_of=p.summary("focusing on", "what children and young people want Ofsted to focus on"),
                kind=p.code("focusing on", CriterionKind.CRITERION).supported(young.quotes[0]),
                entity=cast.ofsted,
            )
            yield ReformDraft(
                fact="sub-judgments-measure-what-children-value",
                entity=p.link("sub-judgments"),
                kind=p.code("measure", ReformKind.CHANGED),
                what=p.summary("measure", "sub-judgments, which are to measure what children value"),
                actor=p.link("We", antecedent=cast.ofsted),
                modality=p.code("We will", Modality.PLANNED),
            )

    with article.passage("As well as ditching") as p:
        ofsted, sccif = p.link("Ofsted"), p.link("social care common inspection framework")
        aim = p.code("it want", Modality.AIMED)
        yield InstrumentDraft(id=sccif, sponsor=p.link("its", antecedent=ofsted, nth=1))
        with article.voice(ofsted):
            yield ReformDraft(
                fact="sccif-stability-focus",
                entity=sccif.confirmed(p.link("SCCIF")),
                kind=p.code("took account of", ReformKind.CHANGED),
                what=p.summary(
                    "took account of",
                    "inspections to take account of how children's homes create stability and avoid "
                    "unplanned endings to placements",
                ),
                actor=p.link("it", antecedent=ofsted, nth=2),
                modality=aim,
            )
            yield from listed(
                p,
                {
                    "sccif-home-creates-stability": p.verbatim("created stability"),
                    "sccif-home-avoids-unplanned-endings": p.verbatim("avoided unplanned endings"),
                },
                list_of=p.summary("took account of", "what inspections of homes are to take account of"),
                kind=p.code("took account of", CriterionKind.CRITERION),
                entity=sccif,
                modality=aim,
            )
        yield DefectDraft(
            fact="it-want",
            kind=p.code("it want", DefectKind.SLIP),
            words=p.verbatim("it want"),
            meant=p.summary("it want", "it wanted, as took account in the same sentence stands in the past"),
        )
        yield DefectDraft(
            fact="homes-its-care",
            kind=p.code("those in its care", DefectKind.SLIP),
            words=p.verbatim("those in its care"),
            meant=p.summary("those in its care", "those in their care, which is that of children's homes"),
        )

    with article.passage("support family networks") as p:
        ilacs = p.link("inspections of local authority children’s services")
        it = p.link("It", antecedent=ofsted)
        aim = p.code("would also seek to", Modality.AIMED)
        yield InstrumentDraft(id=ilacs, sponsor=it)
        with article.voice(ofsted):
            yield ReformDraft(
                fact="ilacs-family-focus",
                entity=ilacs.confirmed(p.link("ILACS")),
                kind=p.code("focus", ReformKind.CHANGED),
                what=p.summary(
                    "more on",
                    "more focus on how councils support family networks, aim to keep children with their "
                    "families where possible and safe, and deliver early-intervention services",
                ),
                actor=it,
                modality=aim,
            )
            yield from listed(
                p,
                {
                    "ilacs-support-family-networks": p.verbatim("support family networks"),
                    "ilacs-keep-children-with-families": p.summary(
                        "with their families",
                        "aiming to keep children with their families, wherever possible and safe to do so",
                    ),
                    "ilacs-early-intervention": p.verbatim("early-intervention services"),
                },
                list_of=p.summary("more on", "what inspections of councils are to focus on more"),
                kind=p.code("focus", CriterionKind.CRITERION),
                entity=ilacs,
                modality=aim,
            )
