"""Codes of the registers: what an entity is, and what kind of body, instrument or work."""

from ccdata.vocabulary.codebook.code import Code


class EntityKind(Code):
    """The five kinds of thing that a statement can be about. All share one space of ids."""

    ORGANISATION = (
        "organisation",
        "a body that acts, speaks or is counted, or a part of one",
        "Ofsted",
        "a local authority is an authority; its cabinet is an organisation",
    )
    AUTHORITY = "authority", "a local authority with social services", "Worcestershire County Council"
    PERSON = "person", "one human being, by name or by the name in a credit", "Tina Russell"
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


class Origin(Code):
    """Why an entity stands in a register."""

    NAMED = "named", "a source names or describes it", "Audit Commission"
    REGISTER = (
        "register",
        "no source names it; a chain of successors or a credit needs it",
        "Commission for Social Care Inspection",
    )


class AuthorityType(Code):
    """The type of a local authority."""

    COUNTY = "county", "the upper of two tiers", "Worcestershire County Council"
    UNITARY = "unitary", "a single tier outside London and the metropolitan counties", "Medway Council"
    METROPOLITAN = "metropolitan", "a district of a metropolitan county", "Sefton"
    LONDON_BOROUGH = "london_borough", "a borough of London", "Richmond upon Thames"


class OrganisationKind(Code):
    """What kind of body an organisation is."""

    GOVERNMENT = (
        "government",
        "an administration, or central government as such",
        "the coalition government",
        "the party that forms it is a political_party",
    )
    PARLIAMENT = "parliament", "the legislature", "Westminster"
    INTERNATIONAL_BODY = "international_body", "a body of several states", "EU/EC"
    POLITICAL_PARTY = "political_party", "a party that stands in elections", "Labour Party"
    GOVERNMENT_DEPARTMENT = "government_department", "a department of state", "Department for Education"
    INSPECTORATE = (
        "inspectorate",
        "inspects services or the bodies that run them",
        "Ofsted",
        "one that registers people, not services, is a regulator",
    )
    REGULATOR = "regulator", "registers and regulates a profession", "Social Work England"
    AUDIT_BODY = "audit_body", "audits public bodies", "Audit Commission"
    WORKFORCE_BODY = "workforce_body", "develops the workforce", "Skills for Care"
    KNOWLEDGE_BODY = "knowledge_body", "gathers what is known for practice", "SCIE"
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
    )
    NHS_BODY = "nhs_body", "the NHS or a part of it", "East Leeds Primary Care Trust"
    CHILDRENS_SERVICES_COMPANY = (
        "childrens_services_company",
        "a company or trust that runs children's services for a council",
        "Worcestershire Children First",
    )
    SCHOOL = "school", "a school", "Caversham Primary School"
    REPRESENTATIVE_BODY = (
        "representative_body",
        "speaks for councils or their directors",
        "ADCS",
        "one that speaks for employees is a union",
    )
    PROFESSIONAL_BODY = "professional_body", "the body of a profession", "CIPFA"
    UNION = "union", "a trade union", "Unison"
    CHARITY = "charity", "a charity that helps people", "Barnardo's"
    THINK_TANK = "think_tank", "researches and argues for policy", "Demos"
    RESEARCH_INSTITUTE = (
        "research_institute",
        "an academic or independent institute",
        "Institute for Fiscal Studies",
    )
    RESEARCH_FIRM = "research_firm", "does surveys and research for clients", "IFF Research"
    PUBLISHER = "publisher", "publishes or broadcasts news and comment", "Community Care"
    SUPPLIER = "supplier", "sells the books or pictures of others", "Adobe Stock"
    CONFERENCE = (
        "conference",
        "a gathering that is addressed or reported",
        "National Social Services Conference",
    )
    INQUIRY = "inquiry", "a public inquiry", "Maria Colwell inquiry"
    BOARD = "board", "governs or decides for the body it is part of", "WCF board"
    UNIT = "unit", "a division, directorate or service of the body it is part of", "the DfE's regions group"


class InstrumentKind(Code):
    """What kind of means an instrument is."""

    POLICY = (
        "policy",
        "a line or principle that government or a service follows",
        "corporate parenting",
        "one with activities and money under a name of its own is a programme",
    )
    PROGRAMME = "programme", "activities under one name, run to bring about change", "Quality Protects"
    PROJECT = (
        "project",
        "work with an end, to find something out or draw something up",
        "New Visions for Social Care",
    )
    PROPOSAL = (
        "proposal",
        "a service, structure or vision that a source puts forward, not in being",
        "a dedicated child protection service",
    )
    LAW = "law", "an Act, a Bill or a body of statute", "Children Act 2004"
    STANDARD = "standard", "what a service or a need is measured against, short of law", "best value"
    INDICATOR_SET = (
        "indicator_set",
        "indicators that are collected and read together",
        "Performance Assessment Framework",
    )
    RATING = "rating", "a scale, list or card on which bodies are graded or ranked", "star ratings"
    INSPECTION_FRAMEWORK = "inspection_framework", "the rules by which services are inspected", "SCCIF"
    INSPECTION_PROGRAMME = "inspection_programme", "a series of inspections or reviews", "joint reviews"
    CONSULTATION = "consultation", "an invitation to the public or a sector to respond", "Big Listen"
    TARGET = "target", "one result that someone is to reach", "target to end child poverty by 2020"
    TARGET_REGIME = (
        "target_regime",
        "a system of targets, with what measures and enforces them",
        "Public Service Agreements",
    )
    PLAN = "plan", "what a body lays down that it will do", "departmental business plans"
    DELIVERY_MODEL = (
        "delivery_model",
        "a form of organisation through which services are run",
        "children's trusts",
    )
    INTERVENTION_POWER = (
        "intervention_power",
        "a way for central government to step in with a council",
        "statutory directions",
    )
    FUNDING = "funding", "conditions or cuts on the money that services get", "ring-fenced funding"
    BENEFIT = "benefit", "money that goes to, or is set aside for, a person or family", "personal budgets"
    CLASSIFICATION = "classification", "an official class of services", "Part B Category 25 services"


class WorkKind(Code):
    """What kind of thing, written or said, a work is."""

    REPORT = "report", "a report or an analysis by or for a body", "the LGA report of 2022"
    COUNCIL_REPORT = "council_report", "a paper of a council for its own decision", "the cabinet paper"
    INSPECTION_REPORT = "inspection_report", "what inspectors publish of an inspection", "their 2023 report"
    ANNUAL_REPORT = "annual_report", "a body's report on its year", "the DfE's annual report for 2023-24"
    POLICY_PAPER = (
        "policy_paper",
        "a paper or plan in which government sets out policy",
        "Adoption Action Plan",
    )
    BOOK = "book", "a book, or a report published as one", "From Welfare to Wellbeing"
    CHAPTER = "chapter", "a chapter of a book", "Gerald Wistow's chapter"
    ARTICLE = "article", "an article in a periodical or on its site", "If Whitehall could just let go"
    SERIES = "series", "articles published as parts of one whole", "the anniversary series"
    NEWS_REPORT = "news_report", "a broadcaster's or newspaper's own finding", "BBC report"
    BLOG_POST = "blog_post", "a post on a body's or a person's blog", "the blog post by Yvette Stanley"
    SPEECH = "speech", "an address to an audience", "Alan Milburn's speech of 2001"
    STATEMENT = (
        "statement",
        "a statement, comments or a response given by a person or body",
        "the WCF board's response",
    )
    RESEARCH = (
        "research",
        "a piece of research that is not told apart as a survey",
        "the IFS research on Sure Start",
    )
    SURVEY = "survey", "questions put to a sample, or to all who wished", "IFF Research's survey"
    STATISTICS = "statistics", "figures that a body publishes regularly", "the DWP's child poverty figures"
