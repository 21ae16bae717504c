"""It's time to change course. Liz Kendall, Community Care, 22 October 2002: the last of a series."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass

from ccdata.evidence.cited import Cited, Quoted
from ccdata.evidence.draft import Draft
from ccdata.evidence.drafts import (
    ArticleDraft,
    CriterionDraft,
    DefectDraft,
    DefinitionDraft,
    EffectDraft,
    FinanceDraft,
    InstrumentDraft,
    PositionDraft,
    ReformDraft,
    RoleHeldDraft,
    TargetDraft,
    WorkDraft,
)
from ccdata.evidence.lists import listed
from ccdata.evidence.reading import ArticleReader, infer
from ccdata.vocabulary.codebook.census import DismissalReason
from ccdata.vocabulary.codebook.evidence import DefectKind, NegatorReading
from ccdata.vocabulary.codebook.facts import (
    CriterionKind,
    Direction,
    FinanceMeasure,
    ReformKind,
    Stance,
    TargetKind,
)
from ccdata.vocabulary.codebook.statements import Modality

ARTICLE = "community-care-2002-10-22-time-to-change-course"


@dataclass(frozen=True, slots=True)
class Cast:
    """Who and what the article speaks of from end to end."""

    kendall: Cited[str]
    ippr: Cited[str]
    project: Cited[str]
    vision: Cited[str]
    conference: Quoted
    """The words that tell which party's debate it is: "the government" is that party's."""

    def government(self, words: Quoted) -> Cited[str]:
        """The government, which no passage names: that of the party whose conference debated its work."""
        return infer("labour-government-1997", self.conference, words)


def extract(article: ArticleReader) -> Iterator[Draft]:
    """Read the author's line first, for the name; then from the first paragraph to the panel."""
    kendall = yield from _author(article)
    cast = yield from _overlooked(article, kendall)
    yield from _first_element(article, cast)
    yield from _outcomes(article, cast)
    yield from _vicious_circle(article, cast)
    yield from _three_questions(article, cast)
    yield from _vision_of_2020(article, cast)
    yield from _central_and_local_government(article, cast)
    yield from _workforce(article, cast)
    yield from _health_and_social_care(article, cast)
    yield from _childrens_services(article, cast)
    yield from _child_protection_service(article, cast)
    yield from _closing(article, cast)
    yield from _panel(article, cast)


def _author(article: ArticleReader) -> Generator[Draft, None, Cited[str]]:
    """The line under the article, which alone names its author."""
    with article.passage("is senior research fellow") as p:
        kendall = p.link("Liz Kendall")
        yield ArticleDraft(id=ARTICLE, author=kendall)
        small = p.words("institute for Public Policy Research")
        yield DefectDraft(
            fact="institute-without-capital",
            kind=p.code("institute for Public Policy Research", DefectKind.SLIP),
            words=p.verbatim("institute"),
            meant=p.summary("institute", "Institute, as it stands in the text and in the panel"),
        )
        yield RoleHeldDraft(
            fact="kendall-senior-research-fellow",
            person=kendall,
            role=p.verbatim("senior research fellow"),
            organisation=p.link("institute for Public Policy Research", to="ippr", ground=small),
        )
    return kendall


def _overlooked(article: ArticleReader, kendall: Cited[str]) -> Generator[Draft, None, Cast]:
    """A conference that hardly spoke of social care, and the project that would change that."""
    with article.passage("The main theme of this year’s") as p:
        conference = p.link("Labour Party conference")
        party = p.words("Labour Party")
        themes = p.summary("main theme of this year’s", "main themes of this year's conference")
        theme = p.code("main theme", CriterionKind.FEATURE)
        yield CriterionDraft(
            fact="labour-conference-theme-iraq",
            list_of=themes,
            kind=theme,
            entity=conference,
            item=p.verbatim("Iraq"),
        )
        yield CriterionDraft(
            fact="labour-conference-theme-modernisation",
            list_of=themes,
            kind=theme,
            entity=conference,
            item=p.verbatim("public service modernisation"),
            item_entity=p.link("public service modernisation"),
        )
        speeches = p.verbatim("speeches and fringe meetings")
        yield EffectDraft(
            fact="public-services-on-just-society",
            cause=p.verbatim("public services"),
            direction=p.code("critical role", Direction.IMPROVES),
            effect=p.summary("socially just society", "the justice of society"),
            attributed_text=speeches,
            attributed_via=conference,
        )
        yield PositionDraft(
            fact="labour-conference-on-investment-and-reform",
            holder_text=speeches,
            stance=p.code("emphasised", Stance.RECOMMEND),
            topic=p.summary("ambitious", "ambition in plans for investment and reform"),
            attributed_text=speeches,
            attributed_via=conference,
        )
        yield PositionDraft(
            fact="kendall-on-labour-conference",
            holder=kendall,
            stance=p.code("a glaring gap", Stance.CRITICISE),
            object=conference,
            topic=p.summary("hardly mentioned", "that the conference hardly mentioned social care"),
            reason=p.summary("its central role", "social care is central to social well-being"),
        )
        yield EffectDraft(
            fact="social-care-on-well-being",
            cause=p.summary("its central role", "social care"),
            direction=p.code("improving", Direction.IMPROVES),
            effect=p.verbatim("social well-being"),
        )
        yield DefectDraft(
            fact="kendall-conference-breaks-off",
            kind=p.code("featured in conference", DefectKind.TRUNCATED),
            words=p.verbatim("featured in conference"),
        )

    with article.passage("not an isolated case") as p:
        yield from listed(
            p,
            {
                "social-care-without-strong-voice": (
                    "a strong voice",
                    "has no strong voice in national debates",
                ),
                "social-care-contributes-too-little": (
                    "as much as it could",
                    "contributes less than it could to key policy initiatives on the ground",
                ),
            },
            list_of=p.summary("perception", "how social care is perceived, and often is"),
            kind=p.code("perception", CriterionKind.FEATURE),
        )
        government = infer("labour-government-1997", party, p.words("the government"))
        commitment = p.code("commitment", Stance.SUPPORT)
        yield PositionDraft(
            fact="labour-government-on-social-exclusion",
            holder=government,
            stance=commitment,
            object=p.link("tackling social exclusion"),
            topic=p.verbatim("tackling social exclusion"),
        )
        yield PositionDraft(
            fact="labour-government-on-investing-in-public-services",
            holder=government,
            stance=commitment,
            topic=p.summary("investing in", "investment in public services"),
        )
        yield PositionDraft(
            fact="labour-government-on-modernising-public-services",
            holder=government,
            stance=commitment,
            object=p.link("modernising public services"),
            topic=p.verbatim("modernising public services"),
        )
        focus = p.summary("the focus is on", "what the work on public services focuses on")
        feature = p.code("the focus is on", CriterionKind.FEATURE)
        yield CriterionDraft(
            fact="public-services-focus-nhs",
            list_of=focus,
            kind=feature,
            item=p.verbatim("the NHS"),
            item_entity=p.link("NHS"),
        )
        yield from listed(
            p,
            {
                "public-services-focus-education": "education",
                "public-services-focus-transport": "transport",
                "public-services-focus-crime": "crime",
            },
            list_of=focus,
            kind=feature,
        )
        yield PositionDraft(
            fact="kendall-on-social-care-overlooked",
            holder=kendall,
            stance=p.code("comparatively overlooked", Stance.CRITICISE),
            topic=p.summary(
                "comparatively overlooked",
                "that social care is comparatively overlooked, and not at the conference alone",
            ).supported(p.words("not an isolated case")),
            reason=p.summary("the focus is on", "the focus is on other public services"),
        )

    with article.passage("a determination to ensure") as p:
        ippr = p.link("Institute for Public Policy Research")
        project = p.link("New Visions for Social Care project")
        yield InstrumentDraft(id=project, sponsor=ippr)
        yield CriterionDraft(
            fact="new-visions-reason-rightful-position",
            list_of=p.summary("was prompted by", "why the project was begun"),
            kind=p.code("was prompted by", CriterionKind.REASON),
            entity=project,
            item=p.summary("rightful position", "to see that social care has its rightful place in debates"),
        )
        vision = p.link("vision for social care in 2020")
        yield InstrumentDraft(id=vision, sponsor=p.link("We", antecedent=ippr, nth=1))
        yield EffectDraft(
            fact="social-care-on-just-society",
            cause=p.summary("the sector could make", "the social care sector"),
            direction=p.code("contribution", Direction.IMPROVES),
            effect=p.summary("socially just society", "the justice of society"),
            modality=p.code("could make", Modality.CONDITIONAL),
        )
        book = p.link("From Welfare to Wellbeing: the Future of Social Care")
        yield WorkDraft(
            id=book,
            date=p.relative("this week", article.published, negators={"not": NegatorReading.ELSEWHERE}),
        )
        yield CriterionDraft(
            fact="from-welfare-to-wellbeing-no-blueprint",
            list_of=p.summary("does not seek", "what the book seeks to provide"),
            kind=p.code("does not seek", CriterionKind.FEATURE),
            entity=book,
            item=p.verbatim("a detailed blueprint"),
            modality=p.code("does not seek", Modality.DENIED),
        )
        yield DefectDraft(
            fact="kendall-stimulate-breaks-off",
            kind=p.code("to stimulate", DefectKind.TRUNCATED),
            words=p.verbatim("to stimulate"),
        )

    return Cast(kendall, ippr, project, vision, party)


def _first_element(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Universal needs and universal support."""
    with article.passage("The first element of") as p:
        universal = p.summary(
            "universal needs", "social care that meets universal needs, with universal support"
        )
        yield PositionDraft(
            fact="ippr-on-universal-needs-and-support",
            holder=p.link("our", antecedent=cast.ippr),
            stance=p.code("The first element", Stance.RECOMMEND),
            object=p.link("2020 vision"),
            topic=universal,
            reason=p.summary(
                "extra investment it needs in the years ahead",
                "vital to the extra investment it needs in the years ahead",
            ),
            modality=p.code("our 2020 vision", Modality.RECOMMENDED),
        )
        yield from listed(
            p,
            {
                "2020-vision-universal-needs": "meet universal needs",
                "2020-vision-universal-support": (
                    "have universal support, even if its services are not universally experienced"
                ),
            },
            list_of=p.summary("The first element", "what social care will do, as the vision's first element"),
            kind=p.code("The first element", CriterionKind.FEATURE),
            entity=cast.vision,
            modality=p.code("our 2020 vision", Modality.RECOMMENDED),
        )
        yield EffectDraft(
            fact="universal-support-on-investment",
            cause=universal,
            direction=p.code("vital", Direction.ENABLES),
            effect=p.summary("extra investment", "the extra investment that social care needs"),
        )
        contact = p.summary("contact", "people who have contact with social care")
        more = p.code("more people", Direction.INCREASES)
        envisaged = p.code("envisage", Modality.EXPECTED)
        yield EffectDraft(
            fact="demographic-changes-on-social-care-contact",
            cause=p.verbatim("demographic changes"),
            direction=more,
            effect=contact,
            modality=envisaged,
        )
        yield EffectDraft(
            fact="preventive-services-on-social-care-contact",
            cause=p.summary("more preventive", "services that are more preventive and community based"),
            direction=more,
            effect=contact,
            modality=envisaged,
        )
        yield PositionDraft(
            fact="ippr-on-preventive-services",
            holder=p.link("We", antecedent=cast.ippr),
            stance=p.code("should become", Stance.RECOMMEND),
            topic=p.summary("more preventive", "services that are more preventive and community based"),
            modality=p.code("should become", Modality.RECOMMENDED),
        )

    with article.passage("aspire not to need social care") as p:
        yield PositionDraft(
            fact="kendall-on-aspiring-not-to-need-social-care",
            holder=cast.kendall,
            stance=p.code("too many", Stance.CRITICISE),
            topic=p.summary("aspire not to need", "that too many people aspire not to need social care"),
        )
        yield from listed(
            p,
            {
                "support-takes-understanding": (
                    "public understanding",
                    "more public understanding of what social care tries to achieve",
                ),
                "support-takes-buy-in": (
                    "the middle classes",
                    "greater buy-in, particularly from the middle classes",
                ),
            },
            list_of=p.summary(
                "Changing this means", "what it takes to have fewer people aspire not to need it"
            ),
            kind=p.code("Changing this means", CriterionKind.ENABLER),
        )

    with article.passage("As Anne Davies has already argued") as p:
        davies = p.link("Anne Davies")
        piece = p.link("If Whitehall could just let go")
        yield WorkDraft(id=piece, author=davies, date=p.relative("10 October", article.published))
        sense = p.summary("common ownership", "a sense of common ownership and benefit")
        yield EffectDraft(
            fact="common-ownership-on-value-of-social-care",
            cause=sense,
            direction=p.code("more likely", Direction.IMPROVES),
            effect=p.summary("accept and value", "people's acceptance and valuing of social care"),
            modality=p.code("if they have", Modality.CONDITIONAL),
            attributed_to=davies,
            attributed_via=piece,
        )
        yield PositionDraft(
            fact="kendall-on-local-government-framework",
            holder=cast.kendall,
            stance=p.code("although", Stance.QUALIFY),
            topic=p.summary(
                "local government", "local government as the framework that delivers social care"
            ),
            reason=p.summary(
                "more likely to do so",
                "people are likelier to accept and value social care with a sense of common ownership and "
                "benefit",
            ),
        )
        yield PositionDraft(
            fact="kendall-on-context-of-local-government-framework",
            holder=cast.kendall,
            stance=p.code("must be seen", Stance.RECOMMEND),
            topic=p.summary(
                "public participation",
                "seeing local government as the framework of social care within wider debates about "
                "reviving public participation in democracy, particularly locally",
            ),
        )


def _outcomes(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """High quality services that seek outcomes, as the chapters of the book have them."""
    with article.passage("poor at focusing on outcomes") as p:
        yield EffectDraft(
            fact="user-focused-services-on-support",
            cause=p.summary("user-focused services", "high quality, user-focused services"),
            direction=p.code("means delivering", Direction.IMPROVES),
            effect=p.summary("greater support", "greater support for social care"),
        )
        yield PositionDraft(
            fact="kendall-on-focus-on-outcomes",
            holder=cast.kendall,
            stance=p.code("poor", Stance.CRITICISE),
            topic=p.summary("focusing on outcomes", "how social care focuses on outcomes"),
            reason=p.summary(
                "processes and structures", "services were dominated by processes and structures"
            ),
        )
        strategy = p.link("strategy of the children and young people’s unit")
        yield InstrumentDraft(id=strategy, sponsor=p.link("children and young people’s unit"))
        developments = p.summary(
            "acknowledged",
            "developments that acknowledge the challenge of being outcome-oriented",
        )
        measure = p.code("developments", CriterionKind.MEASURE)
        for slug, name, instrument in (
            ("quality-protects", "Quality Protects", p.link("Quality Protects")),
            (
                "national-service-framework-for-older-people",
                "National Service Framework for Older People",
                p.link("National Service Framework for Older People"),
            ),
            (
                "children-and-young-peoples-unit-strategy",
                "strategy of the children and young people’s unit",
                strategy,
            ),
        ):
            yield CriterionDraft(
                fact=f"outcome-orientation-acknowledged-{slug}",
                list_of=developments,
                kind=measure,
                item=p.verbatim(name),
                item_entity=instrument,
            )

    with article.passage("have yet to be adequately defined") as p:
        yield PositionDraft(
            fact="kendall-on-outcome-oriented-services",
            holder=cast.kendall,
            stance=p.code("have yet to be", Stance.CRITICISE),
            topic=p.summary("outcome-oriented services", "outcome-oriented services"),
            reason=p.summary(
                "adequately defined", "across much of the system they are neither well defined nor real"
            ),
        )
        wistow = p.link("Gerald Wistow")
        chapter = p.link("chapter of From Welfare to Wellbeing")
        yield RoleHeldDraft(
            fact="wistow-director",
            person=wistow,
            role=p.verbatim("director"),
            organisation=p.link("Nuffield Institute for Health"),
        )
        yield WorkDraft(id=chapter, author=wistow)
        with article.voice(wistow, via=chapter):
            yield PositionDraft(
                fact="wistow-on-outcome-oriented-care",
                holder=wistow,
                stance=p.code("argues", Stance.RECOMMEND),
                topic=p.summary(
                    "outcome-oriented care",
                    "outcome-oriented care that sees needs whole and outcomes for individual and community "
                    "as interdependent",
                ),
            )
            yield from listed(
                p,
                {
                    "outcome-oriented-care-holistic-needs": (
                        "holistic nature",
                        "understanding the holistic nature of people's needs",
                    ),
                    "outcome-oriented-care-interdependence": (
                        "interdependence",
                        "recognising how outcomes for individuals and for the community depend on each other",
                    ),
                },
                list_of=p.summary("outcome-oriented care means", "what outcome-oriented care means"),
                kind=p.code("care means", CriterionKind.FEATURE),
            )
        mcternan = p.link("John McTernan")
        yield RoleHeldDraft(
            fact="mcternan-commentator", person=mcternan, role=p.verbatim("Social care commentator")
        )
        with article.voice(mcternan):
            seeing = p.summary(
                "co-producer",
                "seeing people as a resource or co-producer of their well-being, not only as recipients",
            )
            yield PositionDraft(
                fact="mcternan-on-co-production",
                holder=mcternan,
                stance=p.code("suggests", Stance.RECOMMEND),
                topic=seeing,
            )
            yield CriterionDraft(
                fact="outcome-oriented-care-co-producers",
                list_of=p.summary("also means", "what outcome-oriented care means"),
                kind=p.code("also means", CriterionKind.FEATURE),
                item=seeing,
            )

    with article.passage("last-minute crisis point") as p:
        yield PositionDraft(
            fact="kendall-on-crisis-interventions",
            holder=cast.kendall,
            stance=p.code("involves shifting", Stance.RECOMMEND),
            topic=p.summary("crisis point", "a shift of focus away from last-minute interventions"),
            reason=p.summary("high quality outcomes", "high quality outcomes take that shift"),
        )
        yield PositionDraft(
            fact="kendall-on-todays-services",
            holder=cast.kendall,
            stance=p.code("too often", Stance.CRITICISE),
            topic=p.summary("today’s service provision", "service provision of today"),
            reason=p.summary("crisis point", "too often it steps in at the last minute"),
        )


def _vicious_circle(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Liam Hughes on why social work only reacts; what follows from it is the author's."""
    with article.passage("describes the vicious circle") as p:
        hughes = p.link("Liam Hughes")
        yield RoleHeldDraft(
            fact="hughes-chief-executive",
            person=hughes,
            role=p.verbatim("chief executive"),
            organisation=p.link("East Leeds Primary Care Trust"),
        )
        lack = p.summary("a lack of investment", "lack of investment in preventive services")
        reactive = p.summary("into reactive mode", "social work, forced into reactive mode")
        with article.voice(hughes):
            yield PositionDraft(
                fact="hughes-on-reactive-social-work",
                holder=hughes,
                stance=p.code("the vicious circle", Stance.CRITICISE),
                topic=p.summary("reactive mode", "social work in reactive mode"),
                reason=lack,
            )
            forced = p.code("has forced", Direction.WORSENS)
            yield EffectDraft(
                fact="lack-of-prevention-makes-social-work-reactive",
                cause=lack,
                direction=forced,
                effect=reactive,
            )
            yield EffectDraft(
                fact="lack-of-prevention-narrows-social-work",
                cause=lack,
                direction=p.code("narrowing", Direction.WORSENS),
                effect=p.summary(
                    "casework",
                    "focus of social work, narrowed to casework that assesses and manages care",
                ),
            )
            yield EffectDraft(
                fact="lack-of-prevention-on-therapeutic-interventions",
                cause=lack,
                direction=p.code("narrowing", Direction.WORSENS).supported(p.words("rather than")),
                effect=p.summary("therapeutic interventions", "direct therapeutic interventions"),
            )
        reinforced = p.code("reinforced", Direction.WORSENS)
        for fact, quote, cause in (
            ("fear-of-mistakes-on-social-work", "making mistakes", "fear of making mistakes"),
            ("fear-of-pillory-on-social-work", "publicly pilloried", "fear of being pilloried in public"),
        ):
            yield EffectDraft(
                fact=fact,
                cause=p.summary(quote, cause),
                direction=reinforced,
                effect=p.summary("this trend", "social work, narrowed and in reactive mode"),
            )
        approaches = p.summary("groupwork approaches", "approaches through community and groupwork")
        yield EffectDraft(
            fact="community-approaches-empower-individuals",
            cause=approaches,
            direction=p.code("are vital to", Direction.IMPROVES),
            effect=p.summary("empowering individuals", "the empowerment of individuals"),
        )
        yield EffectDraft(
            fact="community-approaches-promote-well-being",
            cause=approaches,
            direction=p.code("are vital to", Direction.IMPROVES),
            effect=p.summary("promoting well-being", "well-being"),
        )
        sure_start = p.link("Sure Start")
        yield ReformDraft(
            fact="sure-start-new",
            entity=sure_start,
            kind=p.code("new services", ReformKind.INTRODUCED),
            what=p.summary("new services", "one of the new services"),
        )
        yield ReformDraft(
            fact="community-approaches-leave-social-work",
            kind=p.code("being pursued", ReformKind.CHANGED),
            what=p.summary(
                "not through social work",
                "community and groupwork, increasingly done by new services and not by social work",
            ),
        )
        yield EffectDraft(
            fact="narrowed-social-work-on-new-services",
            cause=p.summary("Thus", "social work, narrowed and in reactive mode"),
            direction=p.code("increasingly", Direction.INCREASES),
            effect=p.summary("through new services", "community and groupwork done by new services"),
            affected=sure_start,
        )


def _three_questions(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Prevention and community involvement, and three questions about them."""
    with article.passage("Three questions now") as p:
        more = p.summary("More investment in prevention", "more investment in prevention")
        yield PositionDraft(
            fact="kendall-on-investment-in-prevention",
            holder=cast.kendall,
            stance=p.code("will be crucial", Stance.RECOMMEND),
            topic=more,
        )
        yield PositionDraft(
            fact="kendall-on-community-involvement",
            holder=cast.kendall,
            stance=p.code("will be crucial", Stance.RECOMMEND),
            topic=p.summary("community involvement", "a greater focus on community involvement"),
        )
        yield PositionDraft(
            fact="kendall-on-voluntary-sector",
            holder=cast.kendall,
            stance=p.code("will be crucial", Stance.RECOMMEND),
            topic=p.summary("the voluntary sector", "an enhanced role for the voluntary sector"),
        )
        yield from listed(
            p,
            {
                "crucial-investment-in-prevention": "More investment in prevention",
                "crucial-community-involvement": (
                    "community involvement",
                    "a greater focus on community involvement",
                ),
                "crucial-voluntary-sector": (
                    "the voluntary sector",
                    "a substantially enhanced role for the voluntary sector",
                ),
            },
            list_of=p.summary(
                "will be crucial in the years ahead", "what will be crucial in the years ahead"
            ),
            kind=p.code("will be crucial", CriterionKind.ENABLER),
        )
        questions = p.summary("Three questions", "questions that require urgent attention")
        question = p.code("Three questions", CriterionKind.QUESTION)
        p.dismiss("Three questions", DismissalReason.ENUMERATION)

    with article.passage("First, how can we") as p:
        yield CriterionDraft(
            fact="urgent-question-vulnerable-groups",
            list_of=questions,
            kind=question,
            item=p.summary(
                "the gap in service provision",
                "how to close the gap in services for vulnerable groups that are not in acute need",
            ),
        )
        yield from listed(
            p,
            {
                "vulnerable-groups-need-prevention": "more resources for prevention",
                "vulnerable-groups-need-other-services": (
                    "education and health",
                    "other services, as education and health, to help find who would gain from early steps",
                ),
            },
            list_of=p.summary("gap in service provision", "what could close the gap for vulnerable groups"),
            kind=p.code("could do more", CriterionKind.ENABLER),
        )
        yield PositionDraft(
            fact="kendall-on-other-public-services",
            holder=cast.kendall,
            stance=p.code("could do more", Stance.RECOMMEND),
            topic=p.summary(
                "other public services", "other services doing more to find who needs early interventions"
            ),
        )

    with article.passage("Second, how can we") as p:
        yield CriterionDraft(
            fact="urgent-question-balance",
            list_of=questions,
            kind=question,
            item=p.summary(
                "balance",
                "how to find a better balance of focus between children's and adults' services",
            ),
        )
        yield PositionDraft(
            fact="kendall-on-focus-on-older-people",
            holder=cast.kendall,
            stance=p.code("overwhelming", Stance.CRITICISE),
            topic=p.summary("overwhelming focus", "the overwhelming focus on older people"),
        )
        older = p.summary("older people", "the focus on older people", nth=1)
        yield EffectDraft(
            fact="concerns-about-nhs-on-focus-on-older-people",
            cause=p.summary("concerns", "politicians' concerns about the NHS"),
            direction=p.code("not least because", Direction.INCREASES),
            effect=older,
        )
        politicians = p.verbatim("politicians")
        beds = p.summary("free up beds", "freeing beds occupied by older people")
        yield PositionDraft(
            fact="politicians-on-freeing-beds",
            holder_text=politicians,
            stance=p.code("need to", Stance.RECOMMEND),
            topic=beds,
            reason=p.summary("waiting lists", "it would reduce waiting lists"),
        )
        yield EffectDraft(
            fact="freeing-beds-on-waiting-lists",
            cause=beds,
            direction=p.code("reduce", Direction.DECREASES),
            effect=p.verbatim("waiting lists"),
            affected=p.link("NHS"),
            modality=p.code("need to", Modality.AIMED),
            attributed_text=politicians,
        )

    with article.passage("Third, how can we") as p:
        yield CriterionDraft(
            fact="urgent-question-child-protection",
            list_of=questions,
            kind=question,
            item=p.summary(
                "the huge challenges", "how to meet the huge challenges that face child protection"
            ),
        )
        challenges = p.summary("facing child protection", "the challenges facing child protection")
        yield EffectDraft(
            fact="child-protection-skews-debate",
            cause=challenges,
            direction=p.code("tend to skew", Direction.WORSENS),
            effect=p.summary("the focus of debate", "the focus of debate"),
        )
        yield EffectDraft(
            fact="child-protection-draws-in-resources",
            cause=challenges,
            direction=p.code("drawing in", Direction.INCREASES),
            effect=p.summary("attention and resources", "attention and resources for child protection"),
        )
        yield EffectDraft(
            fact="child-protection-draws-resources-from-prevention",
            cause=p.summary(
                "attention and resources", "attention and resources that child protection draws in"
            ),
            direction=p.code("help perpetuate", Direction.WORSENS),
            effect=p.summary("lack of investment", "the lack of investment in preventive work"),
        )
        yield PositionDraft(
            fact="kendall-on-resources-for-child-protection",
            holder=cast.kendall,
            stance=p.code("clearly vital", Stance.CONCEDE),
            topic=p.summary(
                "clearly vital",
                "that the attention and resources that child protection draws in are vital",
            ),
        )
        yield EffectDraft(
            fact="child-protection-service-frees-prevention",
            cause=p.summary("dedicated child protection service", "a dedicated child protection service"),
            cause_entity=p.link("dedicated child protection service"),
            direction=p.code("might enable", Direction.ENABLES),
            effect=p.summary("the rest of the sector", "the rest of the sector's shift towards prevention"),
            modality=p.code("might enable", Modality.CONDITIONAL),
        )


def _vision_of_2020(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """What social care is to be by 2020."""
    with article.passage("social care’s focus must be") as p:
        must = p.code("must be on", Modality.RECOMMENDED)
        yield TargetDraft(
            fact="social-care-empowers-by-2020",
            instrument=cast.vision,
            setter=cast.ippr,
            addressee_text=p.verbatim("social care", nth=1),
            measure=p.summary(
                "empowering individuals",
                "social care's focus on empowering individuals to maximise abilities, live independently "
                "and take part in society",
            ),
            kind=p.code("focus must be on", TargetKind.PROCESS),
            deadline=p.deadline("By 2020"),
            modality=must,
        )
        yield PositionDraft(
            fact="ippr-on-empowering-individuals",
            holder=cast.ippr,
            stance=p.code("focus must be on", Stance.RECOMMEND),
            object=p.link("This vision", antecedent=cast.vision),
            topic=p.summary("empowering individuals", "social care that focuses on empowering individuals"),
            modality=must,
        )
        yield from listed(
            p,
            {
                "empowered-to-maximise-abilities": (
                    "maximise",
                    "maximise their abilities and opportunities",
                ),
                "empowered-to-lead-independent-lives": (
                    "independent",
                    "lead lives that are as independent and autonomous as possible",
                ),
                "empowered-to-participate": (
                    "lifestyles",
                    "participate in lifestyles that their wider society values",
                ),
            },
            list_of=p.summary(
                "empowering individuals to", "what social care is to empower individuals to do"
            ),
            kind=p.code("focus must be on", CriterionKind.DEMAND),
            entity=cast.vision,
            modality=must,
        )
        yield EffectDraft(
            fact="strong-communities-achieve-vision",
            cause=p.verbatim("strong communities"),
            direction=p.code("can be achieved only", Direction.ENABLES),
            effect=p.summary("This vision", "the vision for social care"),
            affected=p.link("This vision", antecedent=cast.vision),
        )
        implied = p.code("must play", Modality.RECOMMENDED)
        yield PositionDraft(
            fact="ippr-on-quality-of-life",
            holder=cast.ippr,
            stance=p.code("a central role", Stance.RECOMMEND),
            topic=p.summary("quality of life", "a central role for social care in quality of life"),
            modality=implied,
        )
        yield ReformDraft(
            fact="social-care-framework-from-welfare-to-well-being",
            kind=p.code("shifting", ReformKind.CHANGED),
            what=p.summary("those of well-being", "framework of social care, from welfare to well-being"),
            modality=implied,
        )


def _central_and_local_government(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """What the vision asks of politicians, and of debate about power."""
    with article.passage("has major implications for") as p:
        yield ReformDraft(
            fact="2020-vision-changes-role-of-government",
            kind=p.code("major implications", ReformKind.CHANGED),
            what=p.summary("the future role", "role of central and local government, as the vision has it"),
            modality=p.code("major implications", Modality.CONDITIONAL),
        )
        must = p.code("must pull back", Modality.RECOMMENDED)
        yield PositionDraft(
            fact="ippr-on-micro-managing",
            holder=cast.ippr,
            stance=p.code("must pull back", Stance.OPPOSE),
            object=p.link("micro-managing public services"),
            topic=p.summary("micro-managing", "national politicians' micro-managing of public services"),
            modality=must,
        )
        yield PositionDraft(
            fact="ippr-on-strategic-objectives",
            holder=cast.ippr,
            stance=p.code("instead focus on", Stance.RECOMMEND),
            topic=p.summary(
                "strategic objectives",
                "national politicians' setting of strategic goals instead of micro-managing",
            ),
            modality=must,
        )
        yield PositionDraft(
            fact="kendall-on-social-policy-objectives",
            holder=cast.kendall,
            stance=p.code("ill-defined", Stance.CRITICISE),
            topic=p.summary("conflicting", "ill-defined and often conflicting objectives of social policy"),
            reason=p.summary("struggled to deliver", "practitioners have often struggled to deliver"),
        )
        delivery = p.summary("struggled to deliver", "what social care practitioners can deliver")
        struggled = p.code("struggled", Direction.WORSENS)
        for fact, quote, cause in (
            ("ill-defined-objectives-on-delivery", "ill-defined", "ill-defined social policy objectives"),
            ("conflicting-objectives-on-delivery", "conflicting", "conflicting social policy objectives"),
            (
                "levels-of-resources-on-delivery",
                "levels of resources",
                "levels of resources that cannot be readily challenged",
            ),
        ):
            yield EffectDraft(fact=fact, cause=p.summary(quote, cause), direction=struggled, effect=delivery)
        yield EffectDraft(
            fact="unidentified-product-on-challenge-to-resources",
            cause=p.summary("the product", "no identified product of social care"),
            direction=p.code("cannot be readily challenged", Direction.PREVENTS),
            effect=p.summary("readily challenged", "a ready challenge to levels of resources"),
        )

    with article.passage("the level of well-being") as p:
        define = p.code("must define", Modality.RECOMMENDED)
        create = p.code("must also create", Modality.RECOMMENDED)
        managing = p.summary("public expectations", "important in managing what the public expects")
        yield PositionDraft(
            fact="ippr-on-level-of-well-being",
            holder=cast.ippr,
            stance=p.code("must define", Stance.RECOMMEND),
            topic=p.summary(
                "the level of well-being", "a defined level of well-being that the government underwrites"
            ),
            reason=managing,
            modality=define,
        )
        yield EffectDraft(
            fact="social-security-provides-well-being",
            cause=p.verbatim("basic social security net"),
            cause_entity=p.link("social security net"),
            direction=p.code("provided by", Direction.IMPROVES),
            effect=p.summary("level of well-being", "a level of well-being"),
        )
        yield PositionDraft(
            fact="ippr-on-local-initiatives",
            holder=cast.ippr,
            stance=p.code("must also create", Stance.RECOMMEND),
            topic=p.summary("local initiatives", "mechanisms for local initiatives"),
            reason=managing,
            modality=create,
        )
        yield PositionDraft(
            fact="ippr-on-local-tax-option",
            holder=cast.ippr,
            stance=p.code("allowing", Stance.RECOMMEND),
            object=p.link("allowing voters to opt to pay more taxes at a regional or local level"),
            topic=p.summary("opt to pay more taxes", "letting voters choose to pay more taxes locally"),
            modality=create,
        )
        yield EffectDraft(
            fact="local-initiatives-manage-expectations",
            cause=p.summary("must also create", "a defined level of well-being and local initiatives"),
            direction=p.code("important", Direction.IMPROVES),
            effect=p.summary(
                "public expectations",
                "managing what the public expects of the state and of people themselves",
            ),
            modality=p.code("will be important", Modality.CONDITIONAL),
        )

    with article.passage("so-called postcode lottery") as p:
        yield PositionDraft(
            fact="ippr-on-postcode-lottery",
            holder=p.link("Our", antecedent=cast.ippr),
            stance=p.code("needs to be", Stance.RECOMMEND),
            topic=p.summary(
                "postcode lottery of care",
                "far less concern of government about the so-called postcode lottery of care",
            ),
            reason=p.summary(
                "freedom to do things", "power is decentralised to let people do things their way"
            ),
            modality=p.code("needs to be", Modality.RECOMMENDED),
        )
        yield CriterionDraft(
            fact="decentralisation-reason-freedom",
            list_of=p.summary("reasons for decentralising", "main reasons for decentralising power"),
            kind=p.code("main reasons", CriterionKind.BENEFIT),
            entity=p.link("decentralising power"),
            item=p.verbatim("freedom to do things differently"),
        )
        yield PositionDraft(
            fact="calls-for-end-to-whitehall-control",
            stance=p.code("calls for an end", Stance.OPPOSE),
            object=p.link("Whitehall"),
            topic=p.verbatim("Whitehall control"),
        )
        yield PositionDraft(
            fact="kendall-on-debate-about-variations",
            holder=cast.kendall,
            stance=p.code("the same prominence", Stance.CRITICISE),
            topic=p.summary("which variations", "too little debate about which variations are acceptable"),
            reason=p.summary(
                "Such debates are vital", "such debates are vital to devolution, and to support"
            ),
        )
        debates = p.summary("Such debates", "debates about which variations are acceptable")
        vital = p.code("vital if", Direction.ENABLES)
        yield EffectDraft(
            fact="debate-about-variations-on-devolution",
            cause=debates,
            direction=vital,
            effect=p.summary("the rhetoric of devolving", "a devolution of power that is real"),
            affected=p.link("devolving power"),
        )
        yield EffectDraft(
            fact="debate-about-variations-on-public-support",
            cause=debates,
            direction=vital,
            effect=p.verbatim("public support"),
        )
        yield PositionDraft(
            fact="kendall-on-political-decentralisation",
            holder=cast.kendall,
            stance=p.code("must be", Stance.RECOMMEND),
            object=p.link("decentralisation"),
            topic=p.summary("must be political", "decentralisation that is political as well as managerial"),
            modality=p.code("must be", Modality.RECOMMENDED),
        )


def _workforce(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """New professions in place of social work: a forecast, and what it would imply."""
    with article.passage("will cease to exist") as p:
        yield EffectDraft(
            fact="2020-vision-challenges-workforce",
            cause=p.summary("2020 vision", "the vision"),
            cause_entity=p.link("2020 vision"),
            direction=p.code("major challenges", Direction.WORSENS),
            effect=p.summary("those working", "challenges for those working in social care"),
        )
        hughes = p.link("Liam Hughes")
        forecast = p.code("will cease to exist", Modality.FORECAST)
        professions = p.link("new professions focusing on key age groups")
        with article.voice(hughes):
            end = p.relative("in 15 years", article.published)
            yield ReformDraft(
                fact="social-work-ceases",
                kind=p.code("cease to exist", ReformKind.SCRAPPED),
                what=p.summary("social work as we now know it", "social work as it was known"),
                date=end,
                modality=forecast,
            )
            yield ReformDraft(
                fact="new-professions-replace-social-work",
                entity=professions,
                kind=p.code("replaced by new professions", ReformKind.ANNOUNCED),
                what=p.summary(
                    "replaced by new professions",
                    "new professions for key age groups, in place of social work",
                ),
                date=end,
                modality=forecast,
            )
        implied = p.code("implies", Modality.CONDITIONAL)
        yield ReformDraft(
            fact="social-care-training-specialised",
            kind=p.code("significant changes", ReformKind.CHANGED),
            what=p.summary("generic skills", "training, from generic skills to specialisms by age group"),
            modality=implied,
        )
        yield PositionDraft(
            fact="some-on-new-professions",
            holder_text=p.verbatim("some"),
            stance=p.code("as threatening", Stance.CRITICISE),
            object=professions,
            topic=p.summary("these changes", "new professions and specialised training"),
            modality=p.code("may see", Modality.CONDITIONAL),
        )
        yield PositionDraft(
            fact="kendall-on-new-professions",
            holder=cast.kendall,
            stance=p.code("a huge opportunity", Stance.SUPPORT),
            object=professions,
            topic=p.summary("these changes", "new professions and specialised training"),
            reason=p.summary("its values", "a chance for the values of social work"),
        )
        yield EffectDraft(
            fact="new-professions-spread-social-work-values",
            cause=p.summary("these changes", "new professions and specialised training"),
            cause_entity=professions,
            direction=p.code("a huge opportunity", Direction.ENABLES),
            effect=p.summary(
                "professional divides", "values of social work held across professional divides"
            ),
        )


def _health_and_social_care(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Care trusts, and another way."""
    with article.passage("Care trusts represent") as p:
        trusts = p.link("Care trusts")
        yield DefinitionDraft(
            fact="care-trusts-meaning",
            term=p.verbatim("Care trusts"),
            entity=trusts,
            definition=p.verbatim("model of working across health and social care for adult services"),
        )
        yield PositionDraft(
            fact="labour-government-on-care-trusts",
            holder=cast.government(p.words("the government’s")),
            stance=p.code("preferred model", Stance.SUPPORT),
            object=trusts,
            topic=p.summary("working across health", "care trusts, for adults' health and social care"),
        )
        yield PositionDraft(
            fact="kendall-on-evidence-for-care-trusts",
            holder=cast.kendall,
            stance=p.code("lacking", Stance.CRITICISE),
            object=trusts,
            topic=p.summary("effectiveness", "lack of evidence that care trusts are effective"),
        )
        yield PositionDraft(
            fact="kendall-on-roll-out-of-care-trusts",
            holder=cast.kendall,
            stance=p.code("they should not be", Stance.OPPOSE),
            object=p.link("they", antecedent=trusts),
            topic=p.summary("rolled out", "roll-out of care trusts"),
            reason=p.summary("such evidence", "evidence of their effectiveness is lacking"),
            modality=p.code("should not be", Modality.RECOMMENDED),
        )
        yield DefectDraft(
            fact="kendall-rolled-out-breaks-off",
            kind=p.code("rolled out across the", DefectKind.TRUNCATED),
            words=p.verbatim("rolled out across the"),
        )

    with article.passage("An alternative scenario") as p:
        davies = p.link("Anne Davies")
        scenario = p.link("alternative scenario for 2020")
        yield InstrumentDraft(id=scenario, sponsor=davies)
        commissioning = p.summary("commissioning", "local government commissioning of health and social care")
        proposed = p.code("proposed by", Modality.RECOMMENDED)
        with article.voice(davies):
            yield PositionDraft(
                fact="anne-davies-on-local-commissioning",
                holder=davies,
                stance=p.code("proposed by", Stance.RECOMMEND),
                object=scenario,
                topic=commissioning,
                modality=proposed,
            )
            yield ReformDraft(
                fact="local-government-commissions-health-and-care",
                entity=scenario,
                kind=p.code("should be", ReformKind.ANNOUNCED),
                what=commissioning,
                date=p.date("2020"),
                modality=proposed,
            )
            ensuring = p.code("ensuring", Direction.IMPROVES)
            for fact, quote, effect in (
                ("local-commissioning-on-accountability", "locally accountable", "local accountability"),
                ("local-commissioning-on-holistic-care", "holistic care", "holistic care"),
            ):
                yield EffectDraft(
                    fact=fact,
                    cause=commissioning,
                    cause_entity=scenario,
                    direction=ensuring,
                    effect=p.summary(quote, effect),
                    modality=p.code("should be", Modality.CONDITIONAL),
                )


def _childrens_services(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """An uncertain climate, and what is clear in it."""
    with article.passage("the piloting of children’s") as p:
        yield from listed(
            p,
            {"future-of-childrens-services-debated": "The future of children’s services"},
            list_of=p.summary("the focus of intense debate", "what is the focus of intense debate"),
            kind=p.code("the focus of intense debate", CriterionKind.FEATURE),
        )
        yield PositionDraft(
            fact="labour-government-on-structural-change",
            holder=cast.government(p.words("The government")),
            stance=p.code("belief", Stance.SUPPORT),
            topic=p.summary("structural change", "structural change of children's services", nth=1),
        )
        pilots = p.link("children’s trusts", to="childrens-trust-pilots")
        announcer = cast.government(p.words("announcing the piloting"))
        yield InstrumentDraft(id=pilots, sponsor=announcer)
        yield ReformDraft(
            fact="childrens-trust-pilots-announced",
            entity=pilots,
            kind=p.code("announcing the piloting", ReformKind.ANNOUNCED),
            what=p.summary("piloting of children’s trusts", "pilots of children's trusts"),
            actor=announcer,
        )
        yield DefinitionDraft(
            fact="childrens-trust-pilots-meaning",
            term=p.verbatim("children’s trusts"),
            entity=pilots,
            definition=p.verbatim(
                "bringing together the agencies involved in providing services to children at the local level"
            ),
        )
        misspelt = p.words("Victoria Climbi’ inquiry")
        inquiry = p.link("Victoria Climbi’ inquiry", to="victoria-climbie-inquiry", ground=misspelt)
        yield DefectDraft(
            fact="climbie-without-its-last-letter",
            kind=p.code("Victoria Climbi’ inquiry", DefectKind.MOJIBAKE),
            words=p.verbatim("Climbi’"),
            meant=p.summary("Climbi’", "Climbié, whose last letter was lost on the way"),
        )
        awaited = p.summary("anxiously awaited", "what is anxiously awaited")
        awaiting = p.code("anxiously awaited", CriterionKind.FEATURE)
        to_come = p.code("awaited", Modality.EXPECTED)
        yield CriterionDraft(
            fact="awaited-climbie-inquiry-results",
            list_of=awaited,
            kind=awaiting,
            entity=inquiry,
            item=p.summary("results", "the results of the inquiry"),
            modality=to_come,
        )
        yield CriterionDraft(
            fact="awaited-government-response-to-climbie-inquiry",
            list_of=awaited,
            kind=awaiting,
            entity=inquiry,
            item=p.verbatim("the government’s response"),
            modality=to_come,
        )
        many = p.verbatim("Many")
        yield PositionDraft(
            fact="many-on-climbie-inquiry",
            holder_text=many,
            stance=p.code("fear the worst", Stance.CRITICISE),
            topic=p.summary(
                "results",
                "what the results of the Victoria Climbié inquiry and the government's response will bring",
            ),
            reason=p.summary(
                "yet more staff-bashing",
                "yet more staff-bashing in the media and yet another bout of structural change",
            ),
        )
        worse = p.code("fear the worst", Direction.WORSENS)
        for fact, quote, effect in (
            ("climbie-inquiry-on-staff-bashing", "staff-bashing", "staff-bashing in the media"),
            (
                "climbie-inquiry-on-structural-change",
                "another bout",
                "more structural change of children's services",
            ),
        ):
            yield EffectDraft(
                fact=fact,
                cause=p.summary("results", "results of the inquiry, and the government's response"),
                cause_entity=inquiry,
                direction=worse,
                effect=p.summary(quote, effect),
                modality=p.code("fear the worst", Modality.EXPECTED),
                attributed_text=many,
            )

    with article.passage("In this uncertain climate") as p:
        change = p.summary("options for change", "options for structural change")
        yield from listed(
            p,
            {
                "clear-investment-in-prevention": (
                    "greater investment in prevention",
                    "the most important change in children's services is greater investment in prevention",
                ),
                "clear-no-knee-jerk-response": (
                    "a knee-jerk response",
                    "a knee-jerk response from government to proposals for reform would be disastrous",
                ),
                "clear-options-for-change": (
                    "options for change must be considered",
                    "structural reform is no panacea, but options for change must be considered",
                ),
            },
            list_of=p.summary("three things are clear", "what is clear in an uncertain climate"),
            kind=p.code("three things are clear", CriterionKind.DEMAND),
        )
        p.dismiss("three things", DismissalReason.ENUMERATION)
        yield PositionDraft(
            fact="kendall-on-investment-in-prevention",
            statement="childrens-services",
            holder=cast.kendall,
            stance=p.code("most important change", Stance.RECOMMEND),
            topic=p.summary(
                "greater investment in prevention", "greater investment in prevention in children's services"
            ),
            reason=p.summary("doomed to fail", "without it, other changes are doomed"),
        )
        yield EffectDraft(
            fact="lack-of-prevention-dooms-other-changes",
            cause=p.summary("Without this", "no greater investment in prevention"),
            direction=p.code("doomed to fail", Direction.PREVENTS),
            effect=p.summary("other changes", "success of other changes in children's services"),
        )
        knee_jerk = p.summary("a knee-jerk response", "a knee-jerk response to proposals for reform")
        would = p.code("would be disastrous", Modality.CONDITIONAL)
        yield PositionDraft(
            fact="kendall-on-knee-jerk-response",
            holder=cast.kendall,
            stance=p.code("would be disastrous", Stance.OPPOSE),
            topic=knee_jerk,
            reason=p.summary("lowering staff morale", "bad for morale, recruitment and retention"),
        )
        yield EffectDraft(
            fact="knee-jerk-response-on-morale",
            cause=knee_jerk,
            direction=p.code("lowering", Direction.WORSENS),
            effect=p.verbatim("staff morale"),
            modality=would,
        )
        yield EffectDraft(
            fact="knee-jerk-response-on-recruitment-and-retention",
            cause=knee_jerk,
            direction=p.code("entrenching", Direction.WORSENS),
            effect=p.summary("retention", "problems of recruitment and retention"),
            modality=would,
        )
        yield PositionDraft(
            fact="kendall-on-structural-reform",
            holder=cast.kendall,
            stance=p.code("does not provide a panacea", Stance.QUALIFY),
            topic=change,
            reason=p.summary("is to deliver", "the vision of social care cannot be delivered without"),
            modality=p.code("must be considered", Modality.RECOMMENDED),
        )
        yield EffectDraft(
            fact="structural-reform-no-panacea",
            cause=p.verbatim("structural reform"),
            direction=p.code("does not provide a panacea", Direction.NO_EFFECT),
            effect=p.summary("a panacea", "a cure for all the ills of children's services"),
        )
        yield EffectDraft(
            fact="options-for-change-deliver-vision",
            cause=change,
            direction=p.code("is to deliver", Direction.ENABLES),
            effect=p.summary("the vision of social care", "delivery of the vision of social care"),
            affected=p.link("the vision of social care", antecedent=cast.vision),
        )


def _child_protection_service(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """A separate service for child protection: what it could do, and what is open."""
    with article.passage("The IPPR believes one option") as p:
        ippr = p.link("IPPR")
        service = p.link("separate, dedicated service focusing on child protection")
        yield InstrumentDraft(id=service, sponsor=ippr)
        it = p.summary("dedicated service focusing", "a separate service for child protection")
        with article.voice(ippr):
            yield PositionDraft(
                fact="ippr-on-child-protection-service",
                holder=ippr,
                stance=p.code("needs serious consideration", Stance.RECOMMEND),
                object=service,
                topic=it,
                modality=p.code("needs serious consideration", Modality.RECOMMENDED),
            )
        p.dismiss("one option", DismissalReason.ENUMERATION)
        yield DefinitionDraft(
            fact="child-protection-service-meaning",
            term=p.verbatim("dedicated service focusing on child protection"),
            entity=service,
            definition=p.verbatim(
                "bringing together staff from social services, education, health and the police "
                "into a single body"
            ),
        )
        yield from listed(
            p,
            {
                "child-protection-service-staff-social-services": "social services",
                "child-protection-service-staff-education": "education",
                "child-protection-service-staff-health": "health",
                "child-protection-service-staff-police": "the police",
            },
            list_of=p.summary("bringing together staff from", "where the staff of the service come from"),
            kind=p.code("bringing together", CriterionKind.FEATURE),
            entity=service,
            modality=p.code("could help deliver", Modality.CONDITIONAL),
        )
        yield EffectDraft(
            fact="child-protection-service-multi-agency",
            cause=it,
            cause_entity=p.link("This", antecedent=service),
            direction=p.code("help deliver", Direction.IMPROVES),
            effect=p.summary("multi-agency approach", "a seamless approach of several agencies"),
            modality=p.code("could help deliver", Modality.CONDITIONAL),
        )
        yield PositionDraft(
            fact="inquiries-on-multi-agency-approach",
            holder_text=p.verbatim("successive inquiries and studies"),
            stance=p.code("have called for", Stance.RECOMMEND),
            topic=p.summary("multi-agency approach", "a seamless approach of several agencies"),
        )
        yield EffectDraft(
            fact="child-protection-service-skills",
            cause=it,
            cause_entity=p.link("It", antecedent=service, nth=1),
            direction=p.code("help emphasise", Direction.IMPROVES),
            effect=p.summary(
                "specialist skills", "emphasis on the specialist skills that safeguard children"
            ),
            modality=p.code("could help emphasise", Modality.CONDITIONAL),
        )
        uncertainties = p.summary(
            "families’ uncertainties", "families' uncertainties whether staff investigate or support them"
        )
        yield EffectDraft(
            fact="child-protection-service-families-uncertainties",
            cause=it,
            cause_entity=p.link("It", antecedent=service, nth=2),
            direction=p.code("help remove", Direction.IMPROVES),
            effect=uncertainties,
            modality=p.code("could help remove", Modality.CONDITIONAL),
        )
        yield EffectDraft(
            fact="families-uncertainties-on-working-with-families",
            cause=uncertainties,
            direction=p.code("a major barrier", Direction.WORSENS),
            effect=p.summary("working with families", "effective working with families"),
        )
        yield EffectDraft(
            fact="child-protection-service-frees-prevention",
            statement="staff-outside",
            cause=it,
            cause_entity=p.link("dedicated child protection service"),
            direction=p.code("might also enable", Direction.ENABLES),
            effect=p.summary(
                "staff outside", "preventive, community-focused work of the staff outside the service"
            ),
            modality=p.code("might also", Modality.CONDITIONAL),
        )
        yield DefectDraft(
            fact="kendall-that-is-often-breaks-off",
            kind=p.code("that is often", DefectKind.TRUNCATED),
            words=p.verbatim("that is often"),
        )

    with article.passage("Local ownership of the new service") as p:
        ownership = p.summary("Local ownership", "local ownership of the new service")
        yield PositionDraft(
            fact="kendall-on-local-ownership-of-child-protection-service",
            holder=cast.kendall,
            stance=p.code("critical in", Stance.RECOMMEND),
            object=p.link("the new service", antecedent=service),
            topic=ownership,
            reason=p.summary("meeting local needs", "critical in meeting local needs and building support"),
        )
        critical = p.code("critical in", Direction.ENABLES)
        would = p.code("would be", Modality.CONDITIONAL)
        for fact, quote in (
            ("local-ownership-meets-local-needs", "meeting local needs"),
            ("local-ownership-builds-local-support", "building local support"),
        ):
            yield EffectDraft(
                fact=fact,
                cause=ownership,
                direction=critical,
                effect=p.verbatim(quote),
                modality=would,
            )
        body = p.link("national body")
        national = p.summary("national body", "a national body for child protection services")
        proposed = p.code("a strong case", Modality.CONDITIONAL)
        yield PositionDraft(
            fact="kendall-on-child-protection-national-body",
            holder=cast.kendall,
            stance=p.code("a strong case", Stance.SUPPORT),
            object=body,
            topic=national,
            reason=p.summary("lessons", "lessons for all, and no unacceptable variations"),
        )
        yield EffectDraft(
            fact="child-protection-national-body-lessons",
            cause=national,
            cause_entity=body,
            direction=p.code("enables", Direction.ENABLES),
            effect=p.summary("lessons", "lessons learned across the country"),
            modality=proposed,
        )
        yield EffectDraft(
            fact="child-protection-national-body-variations",
            cause=national,
            cause_entity=body,
            direction=p.code("to remove", Direction.IMPROVES),
            effect=p.verbatim("unacceptable variations"),
            modality=proposed,
        )
        yield DefectDraft(
            fact="kendall-unacceptable-variations-breaks-off",
            kind=p.code("unacceptable variations in", DefectKind.TRUNCATED),
            words=p.verbatim("unacceptable variations in"),
        )

    with article.passage("raises a number of questions") as p:
        yield from listed(
            p,
            {
                "child-protection-service-question-bite": (
                    "how would the national body have sufficient “bite”",
                    "how a national body would have bite and yet leave enough local ownership and control",
                ),
                "child-protection-service-question-burn-out": (
                    "avoid staff burn-out",
                    "how the separate service would avoid staff burn-out",
                ),
            },
            list_of=p.summary("further exploration", "questions about the service to be explored"),
            kind=p.code("questions", CriterionKind.QUESTION),
            entity=p.link("dedicated child protection service"),
        )
        yield PositionDraft(
            fact="kendall-on-questions-about-child-protection-service",
            holder=cast.kendall,
            stance=p.code("questions", Stance.QUALIFY),
            object=p.link("dedicated child protection service"),
            topic=p.summary(
                "dedicated child protection service", "creating a separate service for child protection"
            ),
            reason=p.summary("further exploration", "it raises questions that need further exploration"),
        )
        research = p.link("further research on these issues")
        ippr = p.link("IPPR")
        yield InstrumentDraft(id=research, sponsor=ippr)
        yield ReformDraft(
            fact="ippr-research-on-child-protection-service",
            entity=research,
            kind=p.code("will conduct", ReformKind.ANNOUNCED),
            what=p.summary(
                "further research on these issues in the months ahead",
                "further research on the questions about the service in the months ahead",
            ),
            actor=ippr,
            modality=p.code("will conduct", Modality.PLANNED),
        )
        yield DefectDraft(
            fact="allow-for-allowing",
            kind=p.code("allow", DefectKind.SLIP),
            words=p.verbatim("allow"),
            meant=p.summary("allow", "allowing, as it follows while"),
        )


def _closing(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """What the vision takes, and what it is worth."""
    with article.passage("without doubt, challenging times") as p:
        yield PositionDraft(
            fact="kendall-on-challenging-times",
            holder=cast.kendall,
            stance=p.code("without doubt", Stance.CONCEDE),
            topic=p.summary("challenging times", "that the times are challenging for social care"),
        )
        vision = p.link("vision for the sector in 2020")
        yield CriterionDraft(
            fact="from-welfare-to-wellbeing-outlines-vision",
            list_of=p.summary("outlines", "what the book outlines"),
            kind=p.code("outlines", CriterionKind.FEATURE),
            entity=p.link("From Welfare to Wellbeing"),
            item=p.verbatim("a vision for the sector in 2020"),
            item_entity=vision,
        )
        yield ReformDraft(
            fact="2020-vision-changes-roles",
            kind=p.code("fundamental changes", ReformKind.CHANGED),
            what=p.summary(
                "changes in the roles", "roles of practitioners, politicians, users and the public"
            ),
            modality=p.code("will require", Modality.CONDITIONAL),
        )
        yield from listed(
            p,
            {
                "2020-vision-role-of-practitioners": "practitioners",
                "2020-vision-role-of-politicians": "politicians",
                "2020-vision-role-of-users": "users",
                "2020-vision-role-of-public": "the public",
            },
            list_of=p.summary("changes in the roles of", "whose roles the vision will change"),
            kind=p.code("changes in the roles of", CriterionKind.FEATURE),
            entity=vision,
            modality=p.code("will require", Modality.CONDITIONAL),
        )
        yield PositionDraft(
            fact="kendall-on-scale-of-change",
            holder=cast.kendall,
            stance=p.code("underestimated", Stance.CONCEDE),
            topic=p.summary("scale of change", "that the change is not to be underestimated"),
        )
        yield PositionDraft(
            fact="kendall-on-2020-vision",
            holder=cast.kendall,
            stance=p.code("the prize", Stance.SUPPORT),
            object=vision,
            topic=p.summary(
                "the prize",
                "the prize of the vision: individuals empowered, in a more socially just and tolerant "
                "society",
            ),
        )
        yield from listed(
            p,
            {
                "prize-full-potential": (
                    "their full potential",
                    "individuals are empowered to meet their full potential",
                ),
                "prize-participation-in-society": (
                    "participate",
                    "individuals take part in, and contribute to, a more socially just and tolerant society",
                ),
            },
            list_of=p.summary("the prize", "the prize of the change that the vision requires"),
            kind=p.code("the prize", CriterionKind.BENEFIT),
            entity=vision,
        )
        yield DefectDraft(
            fact="kendall-can-and-must-breaks-off",
            kind=p.code("can, and must,", DefectKind.TRUNCATED),
            words=p.verbatim("can, and must,"),
        )


def _panel(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """The box on the book: what it costs, who made it, and the series that this article ends."""
    with article.passage("The big debate") as p:
        p.dismiss_sentence("The big debate", DismissalReason.LEADS_ON, note="heading of the panel")

    with article.passage("Copies can be obtained from") as p:
        book = p.link("From Welfare to Wellbeing")
        yield DefectDraft(
            fact="future-of-social-without-care",
            kind=p.code("the Future of Social", DefectKind.SLIP),
            words=p.verbatim("the Future of Social"),
            meant=p.summary(
                "the Future of Social", "the Future of Social Care, as the title stands in the text"
            ),
        )
        yield ReformDraft(
            fact="from-welfare-to-wellbeing-launched",
            entity=book,
            kind=p.code("to be launched", ReformKind.ANNOUNCED),
            what=p.summary(
                "National Social Services Conference in Cardiff",
                "launch at the National Social Services Conference in Cardiff",
            ),
            date=p.relative("this week", article.published),
            modality=p.code("is to be launched", Modality.PLANNED),
        )
        yield CriterionDraft(
            fact="from-welfare-to-wellbeing-launched-at-conference",
            list_of=p.summary("to be launched", "where the book is to be launched"),
            kind=p.code("to be launched", CriterionKind.FEATURE),
            entity=book,
            item=p.verbatim("National Social Services Conference"),
            item_entity=p.link("National Social Services Conference"),
            modality=p.code("is to be launched", Modality.PLANNED),
        )
        yield WorkDraft(id=book, publisher=p.link("Institute for Public Policy Research"))
        editing = p.verbatim("edited by")
        for fact, editor in (
            ("kendall-edits-from-welfare-to-wellbeing", p.link("Liz Kendall")),
            ("harker-edits-from-welfare-to-wellbeing", p.link("Lisa Harker")),
        ):
            yield RoleHeldDraft(
                fact=fact,
                person=editor,
                role=editing,
                organisation=p.link("The book", antecedent=book),
            )
        yield FinanceDraft(
            fact="from-welfare-to-wellbeing-price",
            entity=p.link("Central books"),
            measure=p.code("£9.95", FinanceMeasure.PRICE),
            purpose=p.summary("Copies", "a copy of From Welfare to Wellbeing"),
            amount=p.money("£9.95"),
        )
        p.dismiss("tel: 08454 589 911 or fax: 08454 589 912", DismissalReason.CONTACT)
        project = p.link("The project", antecedent=cast.project)
        commissioners = p.summary("commissioned from the IPPR", "who commissioned the project from the IPPR")
        commissioned = p.code("commissioned", CriterionKind.FEATURE)
        for fact, name in (
            ("new-visions-commissioned-by-adss", "Association of Directors of Social Services"),
            ("new-visions-commissioned-by-community-care", "Community Care"),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=commissioners,
                kind=commissioned,
                entity=project,
                item=p.verbatim(name),
                item_entity=p.link(name),
            )
        yield CriterionDraft(
            fact="new-visions-series-part",
            list_of=p.summary("part of a series", "which part of its series this article is"),
            kind=p.code("part of a series", CriterionKind.FEATURE),
            entity=p.link("series based on chapters from the report"),
            item=p.verbatim("fifth and final part"),
        )
