"""Feeling the pressure? Community Care, 21 November 2001: an introduction, then five contributors."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from ccdata.evidence.cited import Cited
from ccdata.evidence.draft import Draft
from ccdata.evidence.drafts import (
    CriterionDraft,
    DefectDraft,
    EffectDraft,
    FinanceDraft,
    InstrumentDraft,
    PositionDraft,
    ReformDraft,
    RoleHeldDraft,
    StatisticDraft,
    TargetDraft,
    WorkDraft,
)
from ccdata.evidence.lists import listed
from ccdata.evidence.reading import ArticleReader
from ccdata.vocabulary.codebook.census import DismissalReason
from ccdata.vocabulary.codebook.evidence import DefectKind, NegatorReading, Role
from ccdata.vocabulary.codebook.facts import (
    CriterionKind,
    Direction,
    FinanceMeasure,
    ReformKind,
    Stance,
    TargetFate,
    TargetKind,
    YesNo,
)
from ccdata.vocabulary.codebook.statements import Modality

ARTICLE = "community-care-2001-11-21-feeling-the-pressure"


def extract(article: ArticleReader) -> Iterator[Draft]:
    """Read the article from its first paragraph to its last."""
    speech = yield from _introduction(article)
    yield from _warwick(article)
    yield from _green(article, speech)
    yield from _doorly(article)
    yield from _stringfellow(article)
    yield from _davies(article, speech)


def _introduction(article: ArticleReader) -> Generator[Draft, None, Cited[str]]:
    """The magazine's own words; returns the speech that all the others speak of."""
    with article.passage("unprecedented") as p:
        stress = p.summary("unprecedented stress levels", "stress of social services managers")
        worse = p.code("unprecedented stress levels", Direction.WORSENS)
        yield EffectDraft(
            fact="initiatives-stress-managers",
            cause=p.summary("diverse initiatives", "the many initiatives that come from the government"),
            direction=worse,
            effect=stress,
        )
        yield EffectDraft(
            fact="pressure-to-perform-stresses-managers",
            cause=p.summary("pressure to perform", "growing pressure to perform"),
            direction=worse,
            effect=stress,
        )
        measures = p.summary("some of the new measures", "new measures that bear on social services managers")
        measure = p.code("some of the new measures", CriterionKind.MEASURE)
        onus = p.summary(
            "putting the onus firmly on managers", "the onus on managers to reorganise and change"
        )
        new = p.code("new measures", ReformKind.INTRODUCED)
        for slug, name in (
            ("performance-targets", "Performance targets"),
            ("quality-protects", "Quality Protects"),
            ("national-service-frameworks", "National Service Frameworks"),
            ("health-and-social-care-agenda", "health and social care agenda"),
        ):
            instrument = p.link(name)
            yield CriterionDraft(
                fact=f"new-measure-{slug}",
                list_of=measures,
                kind=measure,
                item=p.verbatim(name),
                item_entity=instrument,
            )
            yield ReformDraft(
                fact=f"{slug}-new",
                entity=instrument,
                kind=new,
                what=p.summary(name, "one of the new measures"),
            )
            yield EffectDraft(
                fact=f"{slug}-put-onus-on-managers",
                cause=p.verbatim(name),
                cause_entity=instrument,
                direction=p.code("putting the onus firmly on managers", Direction.INCREASES),
                effect=onus,
            )
        yield TargetDraft(
            fact="performance-targets-on-managers",
            instrument=p.link("Performance targets"),
            setter_text=p.verbatim("the government"),
            addressee_text=p.verbatim("managers", nth=2),
            measure=p.summary("Performance targets", "performance, with no figure told"),
            fate=p.code("new measures", TargetFate.NEW),
        )
        yield from listed(
            p,
            {
                "managers-to-reorganise-departments": "reorganise departments",
                "managers-to-think-innovatively": "think innovatively",
                "managers-to-set-change-in-motion": "set the wheels of change in motion",
            },
            list_of=p.summary("putting the onus firmly on managers", "what the new measures ask of managers"),
            kind=p.code("putting the onus firmly on managers", CriterionKind.DEMAND),
        )

    with article.passage("made his controversial speech") as p:
        milburn = p.link("Alan Milburn")
        speech = p.link("controversial speech")
        last_month = p.relative("last month", article.published)
        yield WorkDraft(
            id=speech,
            author=milburn,
            publisher=p.link("National Social Services Conference"),
            date=last_month,
        )
        yield RoleHeldDraft(
            fact="milburn-health-secretary", person=milburn, role=p.verbatim("health secretary")
        )
        yield EffectDraft(
            fact="milburn-speech-raises-stakes",
            cause=p.summary("controversial speech", "Milburn's speech"),
            cause_entity=speech,
            direction=p.code("to make matters worse", Direction.WORSENS),
            effect=p.summary("the stakes", "the stakes for social services managers"),
        )
        campaign = p.link("national recruitment campaign for social work")
        yield ReformDraft(
            fact="national-recruitment-campaign-announced",
            entity=campaign,
            kind=p.code("announced", ReformKind.ANNOUNCED),
            what=p.summary(
                "national recruitment campaign for social work",
                "a national campaign to recruit to social work",
            ),
            actor=milburn,
            date=last_month,
        )
        purpose = p.code("designed to bolster", Modality.AIMED)
        yield EffectDraft(
            fact="recruitment-campaign-staff-numbers",
            cause=p.summary("a campaign", "the recruitment campaign"),
            cause_entity=campaign,
            direction=p.code("bolster", Direction.INCREASES),
            effect=p.summary("dwindling staff", "staff numbers, which are dwindling"),
            modality=purpose,
        )
        yield EffectDraft(
            fact="recruitment-campaign-morale",
            cause=p.summary("a campaign", "the recruitment campaign"),
            cause_entity=campaign,
            direction=p.code("bolster", Direction.IMPROVES),
            effect=p.summary("plummeting morale", "morale in the sector, which is plummeting"),
            modality=purpose,
        )
        with article.voice(milburn, via=speech):
            yield PositionDraft(
                fact="milburn-on-managers",
                holder=milburn,
                stance=p.code("launched an attack on", Stance.CRITICISE),
                topic=p.summary("social services managers", "social services managers"),
                reason=p.summary("numerous “failures”", "their numerous failures"),
            )
            yield from listed(
                p,
                {
                    "failure-to-improve": "Failure to improve fast enough",
                    "failure-to-innovate": "failure to innovate",
                    "failure-to-control-spending": "failure to keep spending under control",
                    "failure-to-deliver-quality": "failure to deliver consistent, high quality services",
                },
                list_of=p.summary("numerous “failures”", "failures of social services managers"),
                kind=p.code("numerous “failures”", CriterionKind.FAILURE),
                modality=p.code("attack on social services managers", Modality.ALLEGED),
            )

    with article.passage("More from Community Care") as p:
        magazine = p.link("Community Care")

    with article.passage("Some of his ire") as p:
        yield PositionDraft(
            fact="community-care-on-milburn-ire",
            holder=magazine,
            stance=p.code("Some of his ire may be justified", Stance.CONCEDE),
            object=p.link("his", antecedent=milburn),
            topic=p.summary("Some of his ire", "some of Milburn's anger at social services managers"),
            reason=p.summary(
                "often been criticised",
                "managers have often been criticised for preoccupation with restructuring and failing to"
                " tell front-line staff why",
            ),
        )
        yield from listed(
            p,
            {
                "criticism-of-managers-restructuring": (
                    "preoccupied with the latest corporate restructuring or reorganisation"
                ),
                "criticism-of-managers-rationale": (
                    "failing to communicate the rationale to the front-line staff who could make the changes"
                    " work"
                ),
            },
            list_of=p.summary(
                "have often been criticised", "what social services managers are criticised for"
            ),
            kind=p.code("have often been criticised", CriterionKind.FAILURE),
            modality=p.code("have often been criticised", Modality.ALLEGED),
        )

    with article.passage("culprit in the wrong place") as p:
        yield from listed(
            p,
            {
                "burden-of-new-legislation": "new legislation",
                "burden-of-regulation": "regulation",
                "burden-of-monitoring": "monitoring",
            },
            list_of=p.summary(
                "managers are expected to deal with", "what managers are expected to deal with"
            ),
            kind=p.code("expected to deal with", CriterionKind.MEASURE),
        )
        yield from listed(
            p,
            {
                "question-wrong-culprit": "was Milburn looking for a culprit in the wrong place?",
                "question-praise-instead": (
                    "would he instead be praising these staff",
                    (
                        "if he had grasped the constant firefighting that keeps understaffed and overworked"
                        " departments functioning, would he instead be praising these staff for holding the"
                        " whole fragile edifice in place?"
                    ),
                ),
                "question-different-picture": (
                    "Had he realised the extent to which managers hands are tied by ring-fenced funding and"
                    " the imperative of performance indicators, would he have painted a different picture?"
                ),
                "question-alienated-managers": (
                    "by singling out managers for blame, has Milburn alienated the very people who could"
                    " deliver the improvements he wants?"
                ),
            },
            list_of=p.summary("Milburn looking for", "the magazine's questions about Milburn's speech"),
            kind=p.code("Milburn looking for", CriterionKind.QUESTION),
            entity=p.link("Milburn", nth=1),
        )
        yield EffectDraft(
            fact="firefighting-keeps-departments-going",
            cause=p.summary("constant firefighting", "constant firefighting by managers"),
            direction=p.code("necessary to keep", Direction.ENABLES),
            effect=p.summary(
                "departments functioning", "understaffed and overworked departments functioning"
            ),
        )
        tied = p.code("hands are tied by", Direction.DECREASES)
        freedom = p.summary("managers hands are tied", "managers' freedom to act")
        yield EffectDraft(
            fact="ring-fenced-funding-ties-managers",
            cause=p.summary("ring-fenced funding", "ring-fenced funding"),
            cause_entity=p.link("ring-fenced funding"),
            direction=tied,
            effect=freedom,
        )
        yield EffectDraft(
            fact="performance-indicators-tie-managers",
            cause=p.summary(
                "imperative of performance indicators", "the imperative of performance indicators"
            ),
            cause_entity=p.link("performance indicators", to="performance-indicators"),
            direction=tied,
            effect=freedom,
        )
        yield DefectDraft(
            fact="managers-hands-without-apostrophe",
            kind=p.code("managers hands", DefectKind.MISSING_MARK),
            words=p.verbatim("managers hands"),
            meant=p.summary("managers hands", "managers' hands"),
        )
        p.dismiss_sentence("give their views", DismissalReason.LEADS_ON)
    return speech


def _warwick(article: ArticleReader) -> Iterator[Draft]:
    """Karen Warwick, senior practitioner, Barnardo's."""
    with article.passage("Karen Warwick") as p:
        warwick = p.link("Karen Warwick")
        yield RoleHeldDraft(
            fact="warwick-senior-practitioner",
            person=warwick,
            role=p.verbatim("senior practitioner"),
            organisation=p.link("Barnardo’s"),
        )

    with article.voice(warwick):
        with article.passage("I often hear tales") as p:
            yield from listed(
                p,
                {
                    "managers-make-poor-decisions": (
                        "managers making poor decisions, especially when decisions involve spending"
                    )
                },
                list_of=p.summary("I often hear tales", "what a practitioner hears told of managers"),
                kind=p.code("poor decisions", CriterionKind.FAILURE),
                modality=p.code("I often hear tales", Modality.ALLEGED),
            )
            yield EffectDraft(
                fact="managers-as-face-of-the-system",
                cause=p.summary("represent the system", "managers' representing the system"),
                direction=p.code("can be attributed to", Direction.ENABLES),
                effect=p.summary("a face that blame", "blame of managers"),
            )
            frustration = p.summary(
                "frustration, despair", "social workers' frustration, despair and sometimes anger"
            )
            yield EffectDraft(
                fact="frustration-vented-on-managers",
                cause=frustration,
                direction=p.code("a way of venting", Direction.WORSENS),
                effect=p.summary("“naming and blaming”", "social workers' naming and blaming of managers"),
            )
            yield EffectDraft(
                fact="under-resourced-services-frustrate",
                cause=p.summary(
                    "under-resourced services",
                    "work in under-resourced services, often with a sense of crisis and chaos",
                ),
                direction=p.code("frustration, despair", Direction.WORSENS),
                effect=frustration,
            )

            yield PositionDraft(
                fact="social-workers-on-management",
                holder_text=p.verbatim("Social workers"),
                stance=p.code("“naming and blaming”", Stance.CRITICISE),
                topic=p.summary("management", "the management of social services"),
                reason=p.summary("a way of venting", "to vent frustration, despair and sometimes anger"),
            )

        with article.passage("is scapegoating") as p:
            milburn = p.link("Alan Milburn")
            yield RoleHeldDraft(
                fact="milburn-health-secretary",
                statement="warwick",
                person=milburn,
                role=p.verbatim("Health secretary"),
            )
            yield PositionDraft(
                fact="milburn-on-managers",
                statement="warwick",
                holder=milburn,
                stance=p.code("laid much of the blame", Stance.CRITICISE),
                topic=p.summary("social services managers", "social services managers"),
                reason=p.summary("failing services", "failing services"),
            )
            yield PositionDraft(
                fact="warwick-on-milburn-blame",
                holder=warwick,
                stance=p.code("scapegoating", Stance.CRITICISE),
                object=milburn,
                topic=p.summary(
                    "scapegoating", "Milburn's putting much of the blame for failing services on managers"
                ),
                reason=p.summary("This is not useful", "it is scapegoating, and not useful"),
            )
            yield DefectDraft(
                fact="warwick-not-useful-breaks-off",
                kind=p.code("not useful or", DefectKind.TRUNCATED),
                words=p.verbatim("This is not useful or"),
            )

        with article.passage("I am not naive enough") as p:
            yield PositionDraft(
                fact="warwick-on-poor-managers",
                holder=warwick,
                stance=p.code("I am not naive enough", Stance.CONCEDE),
                topic=p.summary("poor managers", "that there are poor managers"),
            )
            yield PositionDraft(
                fact="warwick-on-managers-commitment",
                holder=warwick,
                stance=p.code("I see commitment", Stance.PRAISE),
                topic=p.summary("I see commitment", "managers' commitment and motivation"),
            )
            for fact, cause in (
                ("funding-impinges-on-effectiveness", "insufficient funding"),
                ("recruitment-impinges-on-effectiveness", "a crisis in recruitment"),
                ("morale-impinges-on-effectiveness", "ever-decreasing morale"),
            ):
                yield EffectDraft(
                    fact=fact,
                    cause=p.verbatim(cause),
                    direction=p.code("impinges upon", Direction.WORSENS),
                    effect=p.summary("effectiveness", "effectiveness"),
                )

        with article.passage("Milburn is clear in his requirements") as p:
            milburn = p.link("Milburn")
            yield PositionDraft(
                fact="milburn-on-reform",
                holder=milburn,
                stance=p.code("requirements for reform", Stance.RECOMMEND),
                topic=p.summary("reform", "reform of social services", nth=1),
            )
            yield PositionDraft(
                fact="warwick-on-milburn-clarity",
                holder=warwick,
                stance=p.code("is clear", Stance.CONCEDE),
                object=milburn,
                topic=p.summary("requirements", "that Milburn is clear in what reform he requires"),
            )
            yield PositionDraft(
                fact="warwick-on-where-reform-begins",
                holder=warwick,
                stance=p.code("have to begin by", Stance.RECOMMEND),
                topic=p.summary("grassroots level", "reforms that begin with the problems at grassroots"),
            )
            insight = p.summary("some insight", "insight into the difficulties of social services")
            would = p.code("would have been", Modality.CONDITIONAL)
            yield EffectDraft(
                fact="insight-uses-resources-better",
                cause=insight,
                direction=p.code("more effective", Direction.IMPROVES),
                effect=p.summary("use of resources", "use of resources"),
                modality=would,
            )
            yield EffectDraft(
                fact="insight-more-supportive",
                cause=insight,
                direction=p.code("enabling", Direction.IMPROVES),
                effect=p.summary("supportive approach", "an enabling and supportive approach"),
                modality=would,
            )
            tables_and_star = p.words("league tables and star")
            better_spent = p.summary(
                "use of resources",
                "gaining insight into the difficulties of social services would have used resources better"
                " and been more supportive",
            )
            for fact, instrument, topic in (
                (
                    "warwick-on-league-tables",
                    p.link("league tables"),
                    p.summary("league tables", "league tables"),
                ),
                (
                    "warwick-on-star-ratings",
                    p.link("star", to="star-ratings", ground=tables_and_star),
                    p.summary("star", "star ratings"),
                ),
            ):
                yield PositionDraft(
                    fact=fact,
                    holder=warwick,
                    stance=p.code("than developing", Stance.CRITICISE),
                    object=instrument,
                    topic=topic,
                    reason=better_spent,
                )
            yield DefectDraft(
                fact="warwick-star-breaks-off",
                kind=p.code("league tables and star", DefectKind.TRUNCATED),
                words=p.verbatim("league tables and star"),
                meant=p.summary(
                    "league tables and star", "star ratings, or star charts as another contributor says"
                ),
            )
            yield DefectDraft(
                fact="in-to-for-into",
                kind=p.code("insight in to", DefectKind.SLIP),
                words=p.verbatim("in to"),
                meant=p.summary("in to", "into"),
            )

        with article.passage("long slow process") as p:
            yield RoleHeldDraft(
                fact="warwick-social-worker",
                person=warwick,
                role=p.verbatim("experienced social worker"),
            )
            yield RoleHeldDraft(
                fact="warwick-works-with-young-people",
                person=warwick,
                role=p.verbatim("work with young people"),
            )
            yield PositionDraft(
                fact="warwick-on-slow-departments",
                holder=warwick,
                stance=p.code("It may well be the case", Stance.CONCEDE),
                topic=p.summary(
                    "failing to improve or", "that some departments fail to improve, or improve slowly"
                ),
                reason=p.summary(
                    "a long slow process",
                    "many of the damaged young people she works with make progress, but some only slowly",
                ).supported(
                    p.words("damaged and are failing to improve"),
                    p.words("considerable progress and changes in their lives"),
                ),
            )
            yield from listed(
                p,
                {
                    "intervention-rests-on-partnership": "partnership",
                    "intervention-rests-on-respect": "respect",
                    "intervention-rests-on-empathy": "empathy",
                    "intervention-rests-on-empowerment": "empowerment",
                },
                list_of=p.summary("successful intervention", "what successful intervention rests on"),
                kind=p.code("is based upon", CriterionKind.ENABLER),
            )
            yield DefectDraft(
                fact="a-respect",
                kind=p.code("a respect", DefectKind.SLIP),
                words=p.verbatim("by a respect"),
                meant=p.summary("by a respect", "by respect; the other items of the list have no article"),
            )

        with article.passage("threats and harsh criticism") as p:
            yield EffectDraft(
                fact="threats-trouble-young-people",
                cause=p.summary("threats and", "threats and harsh criticism"),
                direction=p.code("as a result of", Direction.WORSENS),
                effect=p.summary("troubled and troubling", "the troubles of young people"),
            )
            yield EffectDraft(
                fact="ills-of-society-cause-problems",
                cause=p.summary("the ills of wider society", "the ills of wider society"),
                direction=p.code("often rooted in", Direction.WORSENS),
                effect=p.summary("problems", "problems that young people and social workers are blamed for"),
            )
            speech = p.link("Milburn’s address")
            disservice = p.summary("a disservice", "a disservice to young people, and damage to them")
            yield EffectDraft(
                fact="practice-in-style-of-milburn-speech",
                cause=p.summary("the style of", "practice in the style of Milburn's speech"),
                direction=p.code("potentially damaging", Direction.WORSENS),
                effect=disservice,
                modality=p.code("If I approached", Modality.CONDITIONAL),
            )
            yield PositionDraft(
                fact="warwick-on-milburn-speech",
                holder=warwick,
                stance=p.code("a disservice", Stance.CRITICISE),
                object=speech,
                topic=p.summary("the style of", "the style of Milburn's speech"),
                reason=p.summary("potentially damaging", "practice in that style would damage young people"),
            )
            yield PositionDraft(
                fact="warwick-on-direction-for-milburn",
                holder=warwick,
                stance=p.code("Perhaps Milburn needs", Stance.RECOMMEND),
                object=p.link("Milburn", nth=2),
                topic=p.summary("direction from the front", "direction for Milburn from the front line"),
            )
            yield DefectDraft(
                fact="warwick-front-breaks-off",
                kind=p.code("direction from the front", DefectKind.TRUNCATED),
                words=p.verbatim("direction from the front"),
                meant=p.summary("from the front", "from the front line, as she speaks as a practitioner"),
            )


def _green(article: ArticleReader, speech: Cited[str]) -> Iterator[Draft]:
    """Martin Green, chief executive, Counsel and Care."""
    with article.passage("Martin Green") as p:
        green = p.link("Martin Green")
        yield RoleHeldDraft(
            fact="green-chief-executive",
            person=green,
            role=p.verbatim("chief executive"),
            organisation=p.link("Counsel and Care"),
        )

    with article.voice(green):
        with article.passage("offering qualified support") as p:
            milburn = p.link("Alan Milburn")
            name_and_shame = p.link("name and shame")
            yield InstrumentDraft(id=name_and_shame, sponsor=milburn)
            shaming = p.summary("name and shame", "naming and shaming failing social services departments")
            yield PositionDraft(
                fact="milburn-on-name-and-shame",
                holder=milburn,
                stance=p.code("his decision", Stance.SUPPORT),
                object=name_and_shame,
                topic=shaming,
            )
            yield PositionDraft(
                fact="green-on-name-and-shame",
                holder=green,
                stance=p.code("offering qualified support", Stance.QUALIFY),
                object=name_and_shame,
                topic=shaming,
                reason=p.summary("really suffer", "users suffer when services do not deliver"),
            )
            yield PositionDraft(
                fact="green-on-social-workers",
                holder=green,
                stance=p.code("hard working", Stance.PRAISE),
                topic=p.summary("the vast majority of", "the vast majority of social workers"),
            )
            yield RoleHeldDraft(
                fact="green-worked-in-named-and-shamed-borough",
                person=green,
                role=p.verbatim("worked for five years in one of the “named and shamed” boroughs"),
                former=p.code("worked", YesNo.YES),
                length=p.duration("for five years", negators={"don’t": NegatorReading.ELSEWHERE}),
            )
            yield EffectDraft(
                fact="failing-services-hurt-users",
                cause=p.summary("services don’t deliver", "services that do not deliver"),
                direction=p.code("really suffer", Direction.WORSENS),
                effect=p.summary("are the users", "the suffering of users"),
                evidence=p.verbatim("I saw at first hand"),
            )

        with article.passage("like with like") as p:
            yield PositionDraft(
                fact="green-on-comparing-departments",
                holder=green,
                stance=p.code("is complex", Stance.CONCEDE),
                topic=p.summary("comparison", "that comparing departments is complex"),
                reason=p.summary("like with like", "open to the charge of not comparing like with like"),
            )
            yield PositionDraft(
                fact="green-on-why-boroughs-fail",
                holder=green,
                stance=p.code("we must try", Stance.RECOMMEND),
                topic=p.summary(
                    "similar profiles",
                    "finding out why some of several like boroughs fail, and acting on it",
                ),
                reason=p.summary("do justice to", "to do justice to users and staff"),
            )
            yield from listed(
                p,
                {
                    "why-boroughs-fail-money": "money",
                    "why-boroughs-fail-management": "management",
                    "why-boroughs-fail-objectives": "conflicting objectives",
                    "why-boroughs-fail-politics": "politics",
                },
                list_of=p.summary(
                    "find out why", "why some boroughs are seen as succeeding and some as failing"
                ),
                kind=p.code("It is also about", CriterionKind.REASON),
            )

        with article.passage("Effective management is vital") as p:
            yield PositionDraft(
                fact="green-on-effective-management",
                holder=green,
                stance=p.code("is vital", Stance.SUPPORT),
                topic=p.summary(
                    "Effective management", "effective management, above all in a large bureaucracy"
                ),
                reason=p.summary("to play their part", "managers have to get each individual to play a part"),
            )
            yield from listed(
                p,
                {
                    "failing-departments-lack-unity": "no unity about the objective",
                    "failing-departments-lack-values": "no shared values under-pinning the service",
                },
                list_of=p.summary("The problem in some", "the problem in some failing departments"),
                kind=p.code("The problem in some", CriterionKind.FAILURE),
            )
            yield EffectDraft(
                fact="ambiguous-role-divides-departments",
                cause=p.summary("general ambiguity", "ambiguity about the role of social work in society"),
                direction=p.code("This of course reflects", Direction.WORSENS),
                effect=p.summary(
                    "no unity", "lack of a shared objective and of shared values in some departments"
                ),
            )
            yield from listed(
                p,
                {
                    "need-clear-shared-objectives": ("develop clear and shared objectives"),
                    "need-define-own-role": "define their own role",
                },
                list_of=p.summary(
                    "need to set about",
                    "what social work managers and local politicians need to do, working with their"
                    " communities and staff",
                ),
                kind=p.code("need to set about", CriterionKind.DEMAND),
            )
            yield PositionDraft(
                fact="green-on-role-of-social-work",
                holder=green,
                stance=p.code("long overdue", Stance.RECOMMEND),
                topic=p.summary("redefining", "a new definition of the role of social work"),
            )
            yield PositionDraft(
                fact="green-on-milburn-speech",
                holder=green,
                stance=p.code("I was disappointed", Stance.CRITICISE),
                object=p.link("his speech", antecedent=speech),
                topic=p.summary("Milburn did not use", "what Milburn left out of his speech"),
                reason=p.summary(
                    "real vision",
                    "no vision for social work, no account of what succeeds and fails in the system",
                ),
            )
            yield DefectDraft(
                fact="under-pinning-hyphenated",
                kind=p.code("under-pinning", DefectKind.SLIP),
                words=p.verbatim("under-pinning"),
                meant=p.summary("under-pinning", "underpinning"),
            )

        with article.passage("a clear lead") as p:
            yield PositionDraft(
                fact="green-on-lack-of-lead",
                holder=green,
                stance=p.code("absence of a clear lead", Stance.CRITICISE),
                topic=p.summary("a clear lead", "no clear lead from politicians or social workers"),
            )
            yield PositionDraft(
                fact="green-on-low-quality-authorities",
                holder=green,
                stance=p.code("can not continue", Stance.OPPOSE),
                topic=p.summary("low quality", "authorities that go on delivering low quality services"),
                reason=p.summary(
                    "millions of pounds of resources", "they use up millions of pounds of resources"
                ),
            )
            yield FinanceDraft(
                fact="resources-of-low-quality-authorities",
                entity_text=p.verbatim("some authorities"),
                measure=p.code("resources", FinanceMeasure.RESOURCES),
                amount_text=p.verbatim("millions of pounds of resources"),
            )
            yield PositionDraft(
                fact="green-on-milburn-acting",
                holder=green,
                stance=p.code("I hope", Stance.RECOMMEND),
                object=p.link("Milburn"),
                topic=p.summary("acts", "that Milburn act on authorities with low quality services"),
                reason=p.summary("for the sake of", "for the sake of users and of the good staff there"),
                modality=p.code("I hope", Modality.AIMED),
            )
            yield DefectDraft(
                fact="green-something-about-breaks-off",
                kind=p.code("to do something about", DefectKind.TRUNCATED),
                words=p.verbatim("to do something about"),
            )


def _doorly(article: ArticleReader) -> Iterator[Draft]:
    """Christine Doorly, formerly of Suffolk."""
    with article.passage("Christine Doorly") as p:
        doorly = p.link("Christine Doorly")
        yield RoleHeldDraft(
            fact="doorly-assistant-director",
            person=doorly,
            role=p.verbatim("assistant director of social services"),
            organisation=p.link("Suffolk Council"),
            former=p.code("former", YesNo.YES),
        )

    with article.voice(doorly):
        with article.passage("Social care work services") as p:
            yield from listed(
                p,
                {
                    "complexity-individual-needs": "responding to a wide range of individual needs",
                    "complexity-community-settings": "delivered across a wide range of community settings",
                    "complexity-partner-organisations": "in partnership with a wide range of organisations",
                    "complexity-legal-framework": "a complex legal framework",
                },
                list_of=p.summary("extremely complex", "what makes social care services complex"),
                kind=p.code("extremely complex", CriterionKind.FEATURE),
            )
            yield PositionDraft(
                fact="doorly-on-value-base",
                holder=doorly,
                stance=p.code("massive levels", Stance.PRAISE),
                topic=p.summary(
                    "The value base", "the values of social care services, and the commitment in them"
                ),
                reason=p.summary(
                    "customer-driven, needs-led", "they hold to an approach led by customers and needs"
                ),
            )

        with article.passage("overarching goal") as p:
            inclusion = p.link("social inclusion")
            yield TargetDraft(
                fact="social-inclusion-goal",
                instrument=inclusion,
                measure=p.summary("social inclusion", "social inclusion"),
                kind=p.code("overarching goal", TargetKind.OUTCOME),
                fate=p.code("current social policy", TargetFate.IN_FORCE),
            )
            yield PositionDraft(
                fact="services-on-social-inclusion",
                holder_text=p.verbatim("these services"),
                stance=p.code("supported within", Stance.SUPPORT),
                object=inclusion,
                topic=p.summary("social inclusion", "social inclusion as the goal of social policy"),
            )
            yield PositionDraft(
                fact="doorly-on-staff-and-social-inclusion",
                holder=doorly,
                stance=p.code("a unique perspective", Stance.PRAISE),
                topic=p.summary("widely understood", "services that understand and support social inclusion"),
                reason=p.summary(
                    "causes and consequences", "their staff know what causes exclusion and what it does"
                ),
            )
            why = p.summary("why is it felt", "why social care is felt to be failing")
            reason = p.code("why is it felt", CriterionKind.REASON)

        with article.passage("an issue of perspective") as p:
            yield from listed(
                p,
                {"felt-failing-perspective": "an issue of perspective"},
                list_of=why,
                kind=reason,
            )
            yield PositionDraft(
                fact="feeling-on-means-of-policies",
                stance=p.code("are right but", Stance.QUALIFY),
                topic=p.summary("the means of achieving", "policies that are right, with means that are not"),
            )
            yield from listed(
                p,
                {
                    "issue-range-of-initiatives": "the wide range of initiatives",
                    "issue-speed-of-change": "the speed of change",
                    "issue-conflicting-demands": "the many conflicting demands",
                    "issue-lack-of-time": "lack of time for implementation",
                },
                list_of=p.summary("are all issues", "what is wrong with the means of achieving policies"),
                kind=p.code("are all issues", CriterionKind.CHALLENGE),
            )
            yield EffectDraft(
                fact="accountability-systems-drain-energy",
                cause=p.summary(
                    "accountability systems",
                    "the range of performance and accountability systems",
                ),
                direction=p.code("is draining", Direction.WORSENS),
                effect=p.summary("the energy", "energy that could go into change"),
            )
            yield PositionDraft(
                fact="support-for-transformational-change",
                stance=p.code("There is support for", Stance.SUPPORT),
                topic=p.summary("transformational change", "transformational change"),
            )
            yield EffectDraft(
                fact="performance-indicators-slow-change",
                cause=p.summary("performance indicators", "performance indicators"),
                cause_entity=p.link("performance indicators", to="performance-indicators"),
                direction=p.code("leave so little room", Direction.DECREASES),
                effect=p.summary(
                    "achieved incrementally", "room for change, which can come only step by step"
                ),
            )

        with article.passage("key gaps and shortages") as p:
            yield from listed(
                p,
                {"felt-failing-gaps": "key gaps and shortages"},
                list_of=why,
                kind=reason,
            )
            yield PositionDraft(
                fact="doorly-on-national-approach",
                holder=doorly,
                stance=p.code("need a national approach", Stance.RECOMMEND),
                topic=p.summary(
                    "a national approach", "a national approach to gaps and shortages in social care"
                ),
            )
            yield from listed(
                p,
                {
                    "shortage-trained-staff": "lack of trained social work staff",
                    "shortage-budget": "budget pressures",
                    "shortage-resources": "related resource shortfalls",
                },
                list_of=p.summary("gaps and shortages", "key gaps and shortages in social care"),
                kind=p.code("gaps and shortages", CriterionKind.CHALLENGE),
            )
            changes = p.summary(
                "organisational changes in",
                "organisational changes in health, education and the public sector",
            )
            yield EffectDraft(
                fact="organisational-changes-pull-services",
                cause=changes,
                direction=p.code("pulled in many directions", Direction.WORSENS),
                effect=p.summary("pulled in many directions", "social care services, pulled many ways"),
            )
            yield EffectDraft(
                fact="organisational-changes-efficiency-gains",
                cause=changes,
                direction=p.code("without there being many", Direction.NO_EFFECT),
                effect=p.summary("obvious efficiency gains", "obvious efficiency gains or quick wins"),
            )
            yield EffectDraft(
                fact="targeted-funding-limits-managers",
                cause=p.summary("new funding", "new funding that is targeted"),
                direction=p.code("further limited", Direction.DECREASES),
                effect=p.summary("management scope", "the scope of management"),
            )
            yield DefectDraft(
                fact="doorly-targeted-or-breaks-off",
                kind=p.code("being targeted or", DefectKind.TRUNCATED),
                words=p.verbatim("being targeted or"),
            )

        with article.passage("Star charts and performance data") as p:
            star_charts = p.link("Star charts")
            no_effect = p.code("will not improve", Direction.NO_EFFECT)
            situation = p.summary("the situation", "the situation of social care")
            yield EffectDraft(
                fact="star-charts-do-not-improve-services",
                cause=p.summary("Star charts", "star charts"),
                cause_entity=star_charts,
                direction=no_effect,
                effect=situation,
            )
            yield EffectDraft(
                fact="performance-data-do-not-improve-services",
                cause=p.summary("performance data", "performance data"),
                direction=no_effect,
                effect=situation,
            )
            yield EffectDraft(
                fact="performance-information-helps-managers",
                cause=p.summary("this kind of information", "star charts and performance data"),
                cause_entity=star_charts,
                direction=p.code("can help to assist", Direction.IMPROVES),
                effect=p.summary("best practice", "managers' understanding of best practice, and use of it"),
            )
            yield PositionDraft(
                fact="doorly-on-star-charts",
                holder=doorly,
                stance=p.code("need to be used as", Stance.QUALIFY),
                object=star_charts,
                topic=p.summary(
                    "a management tool", "star charts and performance data as a tool of management"
                ),
                reason=p.summary("simplistic form of", "as a form of accountability they are simplistic"),
            )
            yield PositionDraft(
                fact="doorly-on-measuring-outcomes",
                holder=doorly,
                stance=p.code("The real task is", Stance.RECOMMEND),
                topic=p.summary(
                    "meaningful to customers",
                    "outcomes measured as customers understand them, in a dialogue with staff and managers",
                ),
            )
            yield DefectDraft(
                fact="information-they-need",
                kind=p.code("they need", DefectKind.SLIP),
                words=p.verbatim("they need"),
                meant=p.summary(
                    "they need", "it needs; the clause before speaks of this kind of information"
                ),
            )
            yield from listed(
                p,
                {
                    "measuring-outcomes-takes-time": "time",
                    "measuring-outcomes-takes-skill": "skill",
                    "measuring-takes-new-processes": "the current processes can be turned upside down",
                },
                list_of=p.summary("This will take", "what it takes to measure outcomes in a meaningful way"),
                kind=p.code("only be feasible if", CriterionKind.ENABLER),
            )


def _stringfellow(article: ArticleReader) -> Iterator[Draft]:
    """Rita Stringfellow, Local Government Association."""
    with article.passage("Rita Stringfellow") as p:
        stringfellow = p.link("Councillor Rita Stringfellow")
        yield RoleHeldDraft(
            fact="stringfellow-councillor",
            person=stringfellow,
            role=p.verbatim("Councillor"),
        )
        yield RoleHeldDraft(
            fact="stringfellow-chairperson",
            person=stringfellow,
            role=p.verbatim("chairperson"),
            organisation=p.link("social affairs and health executive").supported(
                p.words("Local Government Association", Role.SUBJECT)
            ),
        )

    with article.voice(stringfellow):
        with article.passage("Constant change and continual improvement") as p:
            yield from listed(
                p,
                {
                    "development-needs-change": "Constant change",
                    "development-needs-improvement": "continual improvement",
                },
                list_of=p.summary(
                    "the two factors", "what the development of personal social services needs"
                ),
                kind=p.code("are essential", CriterionKind.ENABLER),
            )
            p.dismiss("two factors", DismissalReason.ENUMERATION)
            yield PositionDraft(
                fact="stringfellow-on-change",
                holder=stringfellow,
                stance=p.code("Change is essential", Stance.SUPPORT),
                topic=p.summary("Change is essential", "change in personal social services"),
                reason=p.summary(
                    "expectations, attitudes", "people's expectations and notions of quality change"
                ),
            )
            yield from listed(
                p,
                {
                    "improvement-comes-from-knowing": "knowing that progress is possible and achievable",
                    "improvement-comes-from-humility": "humility to know that you can always do better",
                },
                list_of=p.summary("Improvement comes from", "what improvement comes from"),
                kind=p.code("Improvement comes from", CriterionKind.ENABLER),
            )

        with article.passage("Poor Law") as p:
            yield PositionDraft(
                fact="lga-on-continuous-improvement",
                holder=p.link("Local Government Association"),
                stance=p.code("believes", Stance.SUPPORT),
                topic=p.summary("continuous", "continuous improvement of public services"),
            )
            yield ReformDraft(
                fact="poor-law-swept-away",
                entity=p.link("Poor Law"),
                kind=p.code("have been swept away", ReformKind.SCRAPPED),
                what=p.summary("last vestiges", "what was left of the Poor Law"),
            )
            yield PositionDraft(
                fact="stringfellow-on-meeting-needs",
                holder=stringfellow,
                stance=p.code("a genuine attempt", Stance.PRAISE),
                topic=p.summary(
                    "respond to people’s needs", "the attempt of services to respond to people's needs"
                ),
                reason=p.summary(
                    "in a timely manner", "needs are to be met with appropriate services in good time"
                ),
            )
            yield PositionDraft(
                fact="stringfellow-on-outcome-for-resources",
                holder=stringfellow,
                stance=p.code("little short of miraculous", Stance.PRAISE),
                topic=p.summary("the outcome", "what services achieve in meeting people's needs"),
                reason=p.summary("finite resources", "resources are finite"),
            )
            yield PositionDraft(
                fact="stringfellow-on-quality-and-scarcity",
                holder=stringfellow,
                stance=p.code("Quality can improve", Stance.QUALIFY),
                topic=p.summary(
                    "when resources are scarce", "that quality can improve while resources are scarce"
                ),
                reason=p.summary("fewer people", "tighter criteria leave fewer people entitled"),
            )
            yield EffectDraft(
                fact="eligibility-criteria-cut-entitlement",
                cause=p.summary("tightening eligibility criteria", "tighter eligibility criteria"),
                cause_entity=p.link("eligibility criteria"),
                direction=p.code("fewer people", Direction.DECREASES),
                effect=p.summary("entitled to services", "people who are entitled to services"),
            )

        with article.passage("The public is entitled") as p:
            yield PositionDraft(
                fact="stringfellow-on-measures-for-the-public",
                holder=stringfellow,
                stance=p.code("but this is not straightforward", Stance.QUALIFY),
                topic=p.summary(
                    "The public is entitled to", "that the public is entitled to good measures of services"
                ),
                reason=p.summary(
                    "complex range of functions", "the functions are complex, and authorities are mixed"
                ),
            )
            yield from listed(
                p,
                {
                    "public-measures-open": "open",
                    "public-measures-transparent": "transparent",
                    "public-measures-reliable": "reliable",
                },
                list_of=p.summary(
                    "is entitled to", "what the public is entitled to of measures of social services"
                ),
                kind=p.code("is entitled to", CriterionKind.FEATURE),
            )
            yield from listed(
                p,
                {
                    "hard-to-measure-complex-functions": "a complex range of functions",
                    "hard-to-measure-good-ones": "Well-performing authorities have elements of poor service",
                    "hard-to-measure-failing-ones": (
                        "those few perceived to be failing have examples of outstanding practice"
                    ),
                },
                list_of=p.summary(
                    "not straightforward", "why measuring social services is not straightforward"
                ),
                kind=p.code("not straightforward", CriterionKind.REASON),
            )

        with article.passage("Milburn has laid much of") as p:
            milburn = p.link("Alan Milburn")

        with article.passage("20 out of the 23") as p:
            framework = p.link("Performance Assessment Framework")
            yield PositionDraft(
                fact="stringfellow-on-what-measures-reflect",
                holder=stringfellow,
                stance=p.code("must reflect this", Stance.RECOMMEND),
                topic=p.summary(
                    "Performance measures", "performance measures that reflect how mixed authorities are"
                ),
            )
            secretary = p.link("the health secretary", antecedent=milburn)
            yield PositionDraft(
                fact="milburn-on-performance-assessment-framework",
                holder=secretary,
                stance=p.code("relied on so heavily", Stance.SUPPORT),
                object=framework,
                topic=p.summary("relied on", "the Performance Assessment Framework as evidence"),
            )
            yield PositionDraft(
                fact="stringfellow-on-milburns-evidence",
                holder=stringfellow,
                stance=p.code("relied on so heavily", Stance.CRITICISE),
                object=secretary,
                topic=p.summary("relied on so heavily", "relying so heavily on limited evidence"),
            )
            yield PositionDraft(
                fact="stringfellow-on-performance-assessment-framework",
                holder=stringfellow,
                stance=p.code("limited evidence", Stance.CRITICISE),
                object=framework,
                topic=p.summary("limited evidence", "the evidence of the Performance Assessment Framework"),
                reason=p.summary("limited", "its evidence is limited"),
            )
            yield StatisticDraft(
                fact="performance-indicators-showing-improvement",
                measure=p.summary(
                    "improvement or continual", "indicators that show improvement or stay high"
                ),
                entity=framework,
                value=p.share("20 out of the 23 indicators"),
                whole=p.verbatim("indicators", nth=1),
            )
            yield PositionDraft(
                fact="stringfellow-on-quantity-and-quality",
                holder=stringfellow,
                stance=p.code("must not confuse", Stance.RECOMMEND),
                topic=p.summary("quantity with quality", "not taking quantity for quality"),
            )
            yield from listed(
                p,
                {"activity-levels-increasing": "Activity levels are increasing"},
                list_of=p.summary("Activity levels", "what is rising in social services"),
                kind=p.code("are increasing", CriterionKind.FINDING),
            )
            indicators = p.link("performance indicators", to="performance-indicators")
            named_indicators = p.summary("performance indicators", "performance indicators")
            yield PositionDraft(
                fact="stringfellow-on-performance-indicators",
                holder=stringfellow,
                stance=p.code("only measure quantity", Stance.CRITICISE),
                object=indicators,
                topic=named_indicators,
                reason=p.summary("only measure quantity", "they measure only quantity"),
            )
            yield EffectDraft(
                fact="performance-indicators-raise-questions",
                cause=named_indicators,
                cause_entity=indicators,
                direction=p.code("they enable", Direction.ENABLES),
                effect=p.summary("the right questions", "asking the right questions, at best"),
            )
            yield EffectDraft(
                fact="performance-indicators-give-no-answers",
                cause=named_indicators,
                cause_entity=indicators,
                direction=p.code("They cannot provide answers", Direction.NO_EFFECT),
                effect=p.summary("answers", "answers"),
            )
            yield from listed(
                p,
                {
                    "quality-measured-by-joint-reviews": "joint reviews",
                    "quality-measured-by-other-inspections": "other inspections",
                    "quality-measured-by-review-letter": "Social Services Inspectorate annual review letter",
                },
                list_of=p.summary("established means", "established means of measuring quality"),
                kind=p.code("established means", CriterionKind.MEASURE),
            )
            yield InstrumentDraft(
                id=p.link("Social Services Inspectorate annual review letter"),
                sponsor=p.link("Social Services Inspectorate"),
            )
            letter = "Social Services Inspectorate annual review letter"
            for fact, quote, topic, instrument in (
                ("stringfellow-on-joint-reviews", "joint reviews", "joint reviews", p.link("joint reviews")),
                ("stringfellow-on-other-inspections", "other inspections", "other inspections", None),
                (
                    "stringfellow-on-annual-review-letter",
                    letter,
                    "the Social Services Inspectorate's annual review letter",
                    p.link(letter),
                ),
            ):
                yield PositionDraft(
                    fact=fact,
                    holder=stringfellow,
                    stance=p.code("a more reliable basis", Stance.PRAISE),
                    object=instrument,
                    topic=p.summary(quote, topic),
                    reason=p.summary("a more reliable basis", "a more reliable basis for judging quality"),
                )

        with article.passage("perverse outcomes") as p:
            yield EffectDraft(
                fact="performance-indicators-perverse-outcomes",
                cause=p.summary("Just using", "quantitative performance indicators used alone"),
                cause_entity=p.link("performance indicators", to="performance-indicators"),
                direction=p.code("perverse", Direction.WORSENS),
                effect=p.summary("perverse outcomes", "perverse outcomes"),
                evidence=p.verbatim(
                    "some of the allegedly worse performing authorities were also the fastest improving"
                ),
            )
            yield from listed(
                p,
                {
                    "worse-performing-authorities-fastest-improving": (
                        "This year some of the "
                        "allegedly worse performing authorities were also the fastest "
                        "improving"
                    )
                },
                list_of=p.summary(
                    "perverse outcomes", "what shows perverse outcomes of performance indicators"
                ),
                kind=p.code("the fastest improving", CriterionKind.REASON),
                modality=p.code("allegedly worse performing", Modality.ALLEGED),
            )
            league_tables = p.link("League tables")
            yield EffectDraft(
                fact="league-tables-do-not-improve-performance",
                cause=p.summary("based only on quantity", "league tables that are based only on quantity"),
                cause_entity=league_tables,
                direction=p.code("cannot have a positive effect", Direction.NO_EFFECT),
                effect=p.summary("services performance", "the performance of social services"),
            )
            yield PositionDraft(
                fact="stringfellow-on-league-tables",
                holder=stringfellow,
                stance=p.code("cannot have a positive effect", Stance.CRITICISE),
                object=league_tables,
                topic=p.summary("League tables", "league tables"),
                reason=p.summary("based only on quantity", "they are based only on quantity"),
            )

        with article.passage("I sense real progress") as p:
            yield PositionDraft(
                fact="stringfellow-on-progress",
                holder=stringfellow,
                stance=p.code("I sense real progress", Stance.PRAISE),
                topic=p.summary("within social services", "progress in social services"),
            )
            yield from listed(
                p,
                {
                    "working-basic-values": "Basic social care values",
                    "working-flexible-responses": "flexible responses",
                    "working-partnership": "various sectors of care working in partnership",
                    "working-sharing-with-users": (
                        "genuine sharing with service users and their representatives"
                    ),
                },
                list_of=p.summary("are working", "what is working in social services", nth=2),
                kind=p.code("are working", CriterionKind.FEATURE, nth=2),
            )
            yield from listed(
                p,
                {
                    "challenge-resource-shortages": "resource shortages",
                    "challenge-recruitment": "difficulties in recruiting suitable staff",
                    "challenge-new-initiatives": "new initiatives like Supporting People",
                },
                list_of=p.summary("challenges remain", "major challenges that remain for social services"),
                kind=p.code("challenges remain", CriterionKind.CHALLENGE),
            )
            yield ReformDraft(
                fact="supporting-people-new",
                entity=p.link("Supporting People"),
                kind=p.code("new initiatives", ReformKind.INTRODUCED),
                what=p.summary("new initiatives", "one of the new initiatives"),
            )
            yield PositionDraft(
                fact="stringfellow-on-challenges",
                holder=stringfellow,
                stance=p.code("our task is", Stance.RECOMMEND),
                topic=p.summary(
                    "meet them head on", "meeting the challenges head on, with citizens and colleagues"
                ),
            )


def _davies(article: ArticleReader, speech: Cited[str]) -> Iterator[Draft]:
    """Owen Davies, national social care officer, Unison."""
    with article.passage("Owen Davies") as p:
        davies = p.link("Owen Davies")
        yield RoleHeldDraft(
            fact="davies-national-officer",
            person=davies,
            role=p.verbatim("national social care officer"),
            organisation=p.link("Unison"),
        )

    with article.voice(davies):
        with article.passage("The fragile relationship") as p:
            yield PositionDraft(
                fact="milburn-on-modernising-social-services",
                holder=p.link("Milburn"),
                stance=p.code("wants to “modernise”", Stance.SUPPORT),
                topic=p.summary("“modernise”", "modernising social services"),
                modality=p.code("wants to", Modality.AIMED),
            )
            yield PositionDraft(
                fact="davies-on-relations-with-government",
                holder=davies,
                stance=p.code("brink of collapse", Stance.CRITICISE),
                topic=p.summary(
                    "The fragile relationship", "relations of the government with those who deliver services"
                ),
            )
            yield EffectDraft(
                fact="milburn-speech-dismays-managers",
                cause=p.summary("at the conference", "Milburn's speech at the conference"),
                cause_entity=speech,
                direction=p.code("reaction of dismay", Direction.WORSENS),
                effect=p.summary("dismay", "dismay of senior managers and the front line"),
            )
            yield PositionDraft(
                fact="senior-managers-on-milburn-speech",
                holder_text=p.verbatim("the senior managers at the conference"),
                stance=p.code("reaction of dismay", Stance.CRITICISE),
                object=speech,
                topic=p.summary("at the conference", "Milburn's speech at the conference"),
            )
            yield PositionDraft(
                fact="front-line-on-milburn-speech",
                holder_text=p.verbatim("front-line"),
                stance=p.code("echoed by", Stance.CRITICISE),
                object=speech,
                topic=p.summary("at the conference", "Milburn's speech at the conference"),
            )
            yield DefectDraft(
                fact="davies-front-line-breaks-off",
                kind=p.code("echoed by front-line", DefectKind.TRUNCATED),
                words=p.verbatim("echoed by front-line"),
                meant=p.summary("front-line", "front-line staff, as the introduction has it"),
            )

        with article.passage("Just when we all hoped") as p:
            milburn = p.link("Milburn", nth=1)
            campaign = p.link("national recruitment campaign")
            yield ReformDraft(
                fact="national-recruitment-campaign-announced",
                statement="davies",
                entity=campaign,
                kind=p.code("announcing", ReformKind.ANNOUNCED),
                what=p.summary("national recruitment campaign", "a national campaign to recruit"),
                actor=milburn,
            )
            yield PositionDraft(
                fact="davies-on-recruitment-campaign-glossed-over",
                holder=davies,
                stance=p.code("gloss over that", Stance.CRITICISE),
                object=milburn,
                topic=p.summary("gloss over that", "Milburn's glossing over the recruitment campaign"),
                reason=p.summary("we all hoped", "all hoped for some good news"),
            )
            name_and_shame = p.link("name and shame")
            shaming = p.summary("name and shame", "a name and shame approach")
            yield PositionDraft(
                fact="milburn-on-name-and-shame",
                statement="davies",
                holder=milburn,
                stance=p.code("he decided to", Stance.SUPPORT),
                object=name_and_shame,
                topic=shaming,
            )
            yield PositionDraft(
                fact="davies-on-name-and-shame",
                holder=davies,
                stance=p.code("concentrate on", Stance.CRITICISE),
                object=name_and_shame,
                topic=shaming,
            )
            yield PositionDraft(
                fact="davies-on-good-things-in-speech",
                holder=davies,
                stance=p.code("some good things", Stance.CONCEDE),
                object=p.link("the speech", antecedent=speech),
                topic=p.summary("some good things", "that there were good things in Milburn's speech"),
            )
            reprisals = p.summary(
                "threatening reprisals", "reprisals against those who do not improve fast enough"
            )
            yield PositionDraft(
                fact="milburn-on-slow-improvers",
                holder=p.link("Milburn", nth=2),
                stance=p.code("threatening reprisals", Stance.CRITICISE),
                topic=p.summary("those not improving", "those who do not improve fast enough"),
            )
            yield PositionDraft(
                fact="davies-on-threats-of-reprisals",
                holder=davies,
                stance=p.code("got fired up", Stance.CRITICISE),
                object=milburn,
                topic=reprisals,
                reason=p.summary("praising", "he was fired up when threatening, not when praising"),
            )

        with article.passage("The staff who actually provide") as p:
            yield PositionDraft(
                fact="staff-on-milburn-style",
                holder_text=p.verbatim("The staff who actually provide the service"),
                stance=p.code("resent this style", Stance.CRITICISE),
                topic=p.summary("this style", "Milburn's style"),
            )
            yield PositionDraft(
                fact="ministers-on-social-care-staff",
                holder_text=p.verbatim("Ministers"),
                stance=p.code("value very highly", Stance.PRAISE),
                topic=p.summary("the work of", "the work of social care staff"),
                modality=p.code("claim to", Modality.CLAIMED),
            )
            yield EffectDraft(
                fact="milburn-style-resented",
                cause=p.summary("this style", "Milburn's style"),
                direction=p.code("resent", Direction.WORSENS),
                effect=p.summary("resent", "resentment of the staff who provide the service"),
            )
            yield PositionDraft(
                fact="staff-on-ministers-valuing-staff",
                holder_text=p.verbatim("The staff who actually provide the service"),
                stance=p.code("cannot see tangible proof", Stance.CRITICISE),
                topic=p.summary("Ministers claim", "ministers' claim to value the work of social care staff"),
                reason=p.summary("tangible proof", "staff cannot see tangible proof"),
            )
            crisis = p.summary("retention crisis", "the crisis of recruitment and retention")
            yield PositionDraft(
                fact="davies-on-salaries",
                holder=davies,
                stance=p.code("has to involve", Stance.RECOMMEND),
                topic=p.summary("more money for improved salaries", "more money for better salaries"),
                reason=p.summary("the solution to", "it is part of any way out of the crisis of recruitment"),
            )
            yield EffectDraft(
                fact="salaries-ease-recruitment-crisis",
                cause=p.summary("improved salaries", "better salaries"),
                direction=p.code("the solution to", Direction.IMPROVES),
                effect=crisis,
                evidence=p.verbatim("everyone knows"),
            )
            yield PositionDraft(
                fact="davies-on-image-of-social-work",
                holder=davies,
                stance=p.code("we all accept", Stance.CONCEDE),
                topic=p.summary("negative image", "that the image of social work has to be turned around"),
            )
            yield EffectDraft(
                fact="image-eases-recruitment-crisis",
                cause=p.summary("negative image", "a better image of social work"),
                direction=p.code("part of the story", Direction.IMPROVES),
                effect=crisis,
            )
            yield from listed(
                p,
                {"government-judged-by-salaries": "more money for improved salaries"},
                list_of=p.summary(
                    "current employees look at", "what employees judge by if the government cares for them"
                ),
                kind=p.code("try to judge", CriterionKind.CRITERION),
            )

        with article.passage("Of course social care has to change") as p:
            yield PositionDraft(
                fact="davies-on-change",
                holder=davies,
                stance=p.code("Of course", Stance.CONCEDE),
                topic=p.summary("has to change", "that social care and those who deliver it have to change"),
            )
            yield from listed(
                p,
                {
                    "change-needs-confidence": "feel confident and valued",
                    "change-needs-values": "values which underpin the change are ones they can sign up to",
                    "change-needs-shared-ownership": "a sense of shared ownership of the processes",
                },
                list_of=p.summary("only happens when", "what constructive change needs in its people"),
                kind=p.code("only happens when", CriterionKind.ENABLER),
            )
            yield PositionDraft(
                fact="davies-on-milburn-approach",
                holder=davies,
                stance=p.code("put down the big stick", Stance.RECOMMEND),
                object=p.link("Alan"),
                topic=p.summary("win hearts and minds", "winning hearts and minds in place of threats"),
            )
            yield EffectDraft(
                fact="big-stick-brings-trouble",
                cause=p.summary("If you don’t", "Milburn's going on with the big stick"),
                direction=p.code("very troubled times", Direction.WORSENS),
                effect=p.summary("very troubled times", "very troubled times"),
                modality=p.code("If you don’t", Modality.CONDITIONAL),
            )
