"""Codes of the registers: what an entity is, and what kind of body, instrument, work or place.

A code has its definition, a name or words of the sources that are coded so, and the line to its neighbours.
"""

from ccdata.vocabulary.codebook.code import Code


class EntityKind(Code):
    """The six kinds of thing that a statement can be about. All share one space of ids."""

    ORGANISATION = (
        "organisation",
        "a body that acts, speaks or is counted, or a part of one",
        "Ofsted",
        "a local authority is an authority; its cabinet is an organisation",
    )
    AUTHORITY = (
        "authority",
        "a local authority with social services",
        "Worcestershire County Council",
        "its company, cabinet or directorate is an organisation",
    )
    PERSON = (
        "person",
        "one human being, by name or by the name in a credit",
        "Tina Russell",
        "a post whose holder nobody names is a role, or an office among the organisations",
    )
    INSTRUMENT = (
        "instrument",
        "a means of measuring, judging, targeting or changing services",
        "Quality Protects",
        "a text that is quoted is a work, even where its title is a plan",
    )
    WORK = (
        "work",
        "something written or said that an article relies on",
        "From Welfare to Wellbeing",
        "the articles themselves stand in their own table",
    )
    PLACE = (
        "place",
        "a country, region or city as such, that is not meant as its council",
        "Cardiff",
        "a place name that stands for a council is an authority, one that stands for a body an organisation",
    )


class Origin(Code):
    """Why an entity stands in a register."""

    NAMED = (
        "named",
        "a source names or describes it",
        "Audit Commission",
        "also where it is only described or misspelt, and the name is ours",
    )
    REGISTER = (
        "register",
        "no source names it; a chain of successors or a credit needs it",
        "Commission for Social Care Inspection",
        "a web address alone names nothing",
    )


class AuthorityType(Code):
    """The type of a local authority."""

    COUNTY = (
        "county",
        "the upper of two tiers",
        "Worcestershire County Council",
        "a county with one tier only is unitary",
    )
    UNITARY = (
        "unitary",
        "a single tier outside London and the metropolitan counties",
        "Medway",
        "a royal borough outside London is unitary too",
    )
    METROPOLITAN = (
        "metropolitan",
        "a district of a metropolitan county",
        "Sefton",
        "a city too, where its county is metropolitan",
    )
    LONDON_BOROUGH = (
        "london_borough",
        "a borough of London",
        "Richmond",
        "a royal borough too, where it is in London",
    )


class OrganisationKind(Code):
    """What kind of body an organisation is."""

    GOVERNMENT = (
        "government",
        "an administration, or central government as such",
        "the coalition government",
        "the party that forms it is a political_party",
    )
    PARLIAMENT = (
        "parliament",
        "the legislature",
        "Westminster",
        "the administration that answers to it is a government",
    )
    INTERNATIONAL_BODY = (
        "international_body",
        "a body of several states",
        "EU/EC",
        "the administration of one state is a government",
    )
    POLITICAL_PARTY = (
        "political_party",
        "a party that stands in elections",
        "Labour MPs",
        "what it does in office is done by a government",
    )
    GOVERNMENT_DEPARTMENT = (
        "government_department",
        "a department of state",
        "Department for Education",
        "a part of it is a unit, or an inspectorate where it inspects",
    )
    INSPECTORATE = (
        "inspectorate",
        "inspects services or the bodies that run them",
        "Ofsted",
        "one that registers people, not services, is a regulator",
    )
    REGULATOR = (
        "regulator",
        "registers and regulates a profession",
        "Social Work England",
        "one that inspects services is an inspectorate",
    )
    AUDIT_BODY = (
        "audit_body",
        "audits public bodies",
        "Audit Commission",
        "one that inspects care, not accounts and management, is an inspectorate",
    )
    WORKFORCE_BODY = (
        "workforce_body",
        "develops the workforce",
        "Skills for Care",
        "one that decides who may practise is a regulator",
    )
    KNOWLEDGE_BODY = (
        "knowledge_body",
        "gathers what is known for practice",
        "SCIE",
        "one whose own work is finding out is a research_institute",
    )
    COMMISSIONER_OFFICE = (
        "commissioner_office",
        "the office of a commissioner, or of commissioners of one kind, as distinct from its holder",
        "Children's Commissioner for England",
        "a commissioner who is named is a person",
    )
    PUBLIC_BODY = (
        "public_body",
        "another public body, panel or partnership",
        "Child Safeguarding Practice Review Panel",
        "only where no narrower code fits",
    )
    NHS_BODY = (
        "nhs_body",
        "the NHS or a part of it",
        "East Leeds Primary Care Trust",
        "the department over it is a government_department",
    )
    CHILDRENS_SERVICES_COMPANY = (
        "childrens_services_company",
        "a company or trust that runs children's services for a council",
        "Worcestershire Children First",
        "the model that it follows is an instrument",
    )
    SCHOOL = "school", "a school", "Caversham Primary School", "schools as a class are no body"
    REPRESENTATIVE_BODY = (
        "representative_body",
        "speaks for councils or their directors",
        "ADCS",
        "one that speaks for employees is a union",
    )
    PROFESSIONAL_BODY = (
        "professional_body",
        "the body of a profession",
        "CIPFA",
        "one that decides who may practise is a regulator",
    )
    UNION = "union", "a trade union", "Unison", "one that speaks for employers is a representative_body"
    CHARITY = (
        "charity",
        "a charity that helps people",
        "Barnardo's",
        "a registered charity that mainly argues for policy is a think_tank",
    )
    THINK_TANK = (
        "think_tank",
        "researches and argues for policy",
        "Demos",
        "one that finds out without arguing a case is a research_institute",
    )
    RESEARCH_INSTITUTE = (
        "research_institute",
        "an academic or independent institute",
        "Institute for Fiscal Studies",
        "one that works to the orders of clients is a research_firm",
    )
    RESEARCH_FIRM = (
        "research_firm",
        "does surveys and research for clients",
        "IFF Research",
        "one that chooses its own questions is a research_institute",
    )
    PUBLISHER = (
        "publisher",
        "publishes or broadcasts news and comment",
        "Community Care",
        "one that sells what others make is a supplier",
    )
    SUPPLIER = (
        "supplier",
        "sells the books or pictures of others",
        "Adobe Stock",
        "one that brings works out itself is a publisher",
    )
    CONFERENCE = (
        "conference",
        "a gathering that is addressed or reported",
        "National Social Services Conference",
        "the body that holds it has its own code",
    )
    INQUIRY = (
        "inquiry",
        "a public inquiry",
        "Maria Colwell inquiry",
        "reviews by standing bodies are an instrument, what an inquiry publishes is a work",
    )
    BOARD = (
        "board",
        "governs or decides for the body it is part of",
        "WCF board",
        "a part that carries out what is decided is a unit",
    )
    UNIT = (
        "unit",
        "a division, directorate or service of the body it is part of",
        "the DfE's regions group",
        "a part that decides for the whole is a board",
    )


class InstrumentKind(Code):
    """What kind of means an instrument is."""

    POLICY = (
        "policy",
        "a line or principle that government or a service follows",
        "corporate parenting",
        "one with activities and money under a name of its own is a programme",
    )
    PROGRAMME = (
        "programme",
        "activities under one name, run to bring about change",
        "Quality Protects",
        "a line without activities of its own is a policy, a series of inspections an inspection_programme",
    )
    PROJECT = (
        "project",
        "work with an end, to find something out or draw something up",
        "New Visions for Social Care",
        "one that is to bring about change itself is a programme",
    )
    PROPOSAL = (
        "proposal",
        "a service, structure or vision that a source puts forward, not in being",
        "a dedicated child protection service",
        "what government is piloting or has decided is coded as what it is to be",
    )
    LAW = (
        "law",
        "an Act, a Bill or a body of statute",
        "Children Act 2004",
        "a class of services drawn by it is a classification",
    )
    STANDARD = (
        "standard",
        "what a service or a need is measured against, short of law",
        "best value",
        "what is read off in figures is an indicator_set, a result to be reached a target",
    )
    INDICATOR_SET = (
        "indicator_set",
        "indicators that are collected and read together",
        "Performance Assessment Framework",
        "where bodies are graded or ranked by it, a rating",
    )
    RATING = (
        "rating",
        "a scale, list or card on which bodies are graded or ranked",
        "star ratings",
        "the figures behind it are an indicator_set, the rules for it an inspection_framework",
    )
    INSPECTION_FRAMEWORK = (
        "inspection_framework",
        "the rules by which services are inspected",
        "SCCIF",
        "inspections on one theme, or carried out as one round, are an inspection_programme",
    )
    INSPECTION_PROGRAMME = (
        "inspection_programme",
        "a series of inspections or reviews",
        "joint reviews",
        "the rules by which they are done are an inspection_framework",
    )
    CONSULTATION = (
        "consultation",
        "an invitation to the public or a sector to respond",
        "Big Listen",
        "the questions put as part of it are a work, a survey",
    )
    TARGET = (
        "target",
        "one result that someone is to reach",
        "target to end child poverty by 2020",
        "several that are set and measured together are a target_regime",
    )
    TARGET_REGIME = (
        "target_regime",
        "a system of targets, with what measures and enforces them",
        "Public Service Agreements",
        "one result within it is a target, measures without targets are an indicator_set",
    )
    PLAN = (
        "plan",
        "what a body lays down that it will do",
        "departmental business plans",
        "what others are only asked to do is a proposal; a text that is quoted is a work",
    )
    DELIVERY_MODEL = (
        "delivery_model",
        "a form of organisation through which services are run",
        "children's trusts",
        "a body that has this form is an organisation",
    )
    INTERVENTION_POWER = (
        "intervention_power",
        "a way for central government to step in with a council",
        "statutory directions",
        "support that is offered, not imposed, is a programme",
    )
    FUNDING = (
        "funding",
        "conditions or cuts on the money that services get",
        "ring-fenced funding",
        "what is for one person or family is a benefit",
    )
    BENEFIT = (
        "benefit",
        "money that goes to, or is set aside for, a person or family",
        "personal budgets",
        "what is for services as a whole is funding",
    )
    CLASSIFICATION = (
        "classification",
        "an official class of services",
        "Part B Category 25 services",
        "one that says how good a service is is a rating",
    )


class WorkKind(Code):
    """What kind of thing, written or said, a work is."""

    REPORT = (
        "report",
        "a report or an analysis by or for a body",
        "report for the Local Government Association",
        "one that a council puts before itself is a council_report",
    )
    COUNCIL_REPORT = (
        "council_report",
        "a paper of a council for its own decision",
        "cabinet paper",
        "what someone else writes about a council is a report",
    )
    INSPECTION_REPORT = (
        "inspection_report",
        "what inspectors publish of an inspection",
        "their 2023 report",
        "what a commissioner finds is a report",
    )
    ANNUAL_REPORT = (
        "annual_report",
        "a body's report on its year",
        "annual report for 2023-24",
        "one on a single matter is a report",
    )
    POLICY_PAPER = (
        "policy_paper",
        "a paper or plan in which government sets out policy",
        "Adoption Action Plan",
        "what a council lays before itself is a council_report",
    )
    BOOK = (
        "book",
        "a book, or a report published as one",
        "From Welfare to Wellbeing",
        "a part with an author of its own is a chapter",
    )
    CHAPTER = (
        "chapter",
        "a chapter of a book",
        "chapter of From Welfare to Wellbeing",
        "an article made from it is an article",
    )
    ARTICLE = (
        "article",
        "an article in a periodical or on its site",
        "If Whitehall could just let go",
        "a newsroom's own finding is a news_report, a post on a blog a blog_post",
    )
    SERIES = (
        "series",
        "articles published as parts of one whole",
        "five-part series by Professor Ray Jones",
        "one part of it is an article",
    )
    NEWS_REPORT = (
        "news_report",
        "a broadcaster's or newspaper's own finding",
        "BBC report",
        "one that passes on what others found or said is an article",
    )
    BLOG_POST = (
        "blog_post",
        "a post on a body's or a person's blog",
        "a blog post published last month",
        "in a periodical or on its site it is an article",
    )
    SPEECH = (
        "speech",
        "an address to an audience",
        "controversial speech",
        "remarks to a meeting or to the press are a statement",
    )
    STATEMENT = (
        "statement",
        "a statement, comments or a response given by a person or body",
        "a response included in the report",
        "an address to an audience is a speech",
    )
    RESEARCH = (
        "research",
        "a piece of research that is not told apart as a survey",
        "research by the Institute for Fiscal Studies",
        "where shares of those asked are told, a survey",
    )
    SURVEY = (
        "survey",
        "questions put to a sample, or to all who wished",
        "Big Listen survey",
        "an invitation to respond, as a whole, is a consultation, an instrument",
    )
    STATISTICS = (
        "statistics",
        "figures that a body publishes regularly",
        "source: DWP",
        "figures from one piece of work are its research or survey",
    )


class PlaceKind(Code):
    """What kind of place a place is."""

    COUNTRY = (
        "country",
        "a state, or one of the nations that make up the UK",
        "Northern Ireland",
        "a part of one of those nations is a region; the state's administration is a government",
    )
    REGION = (
        "region",
        "a part of a country that is wider than one town or city, a county among them",
        "south Yorkshire",
        "one of the nations of the UK is a country; a county that stands for its council is an authority",
    )
    CITY = (
        "city",
        "a town or city",
        "Cardiff",
        "one that stands for its council is an authority",
    )
