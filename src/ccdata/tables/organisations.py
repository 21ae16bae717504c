"""The table ``organisations``."""

from typing import ClassVar

from ccdata.tables.model.column import column
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.entities import OrganisationKind


class OrganisationRow(Row):
    """A body other than a local authority, or a part of one. An empty identifier is not verified."""

    title: ClassVar[str] = "Organisations"
    group: ClassVar[Group] = Group.ENTITIES

    id: str = column("The entity.", refers="entities", key=True)
    name: str = column("What a reader calls it.", key=True)
    kind: OrganisationKind = column("What kind of body it is.", key=True)
    part_of: str | None = column("The body it is a part of.", refers="entities", key=True)
    official_name: str | None = column("Its official name.")
    wikidata: str | None = column("Its Wikidata item.", pattern=r"^Q\d+$")
    gov_organisation_code: str | None = column("Its code in the register of government organisations.")
    charity_number: str | None = column("Its number at the Charity Commission.")
    charity_number_scotland: str | None = column("Its number at the Scottish Charity Regulator.")
    company_number: str | None = column("Its number at Companies House.")
    start_date: str | None = column("When it began, EDTF, where verified.", edtf=True)
    end_date: str | None = column("When it ended, EDTF, where verified.", edtf=True)
    successors: str | None = column("Ids of the bodies that followed it, separated by semicolons.")
