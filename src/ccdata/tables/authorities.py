"""The table ``authorities``."""

from typing import ClassVar

from ccdata.tables.model.column import column
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.entities import AuthorityType


class AuthorityRow(Row):
    """A local authority with the official codes to join on."""

    title: ClassVar[str] = "Local authorities"
    group: ClassVar[Group] = Group.ENTITIES

    id: str = column("The entity.", refers="entities", key=True)
    name: str = column("What a reader calls it.", key=True)
    type: AuthorityType = column("Its type.", key=True)
    official_name: str | None = column("Its official name.")
    gss_code: str | None = column("Its nine-character ONS code.", pattern=r"^E\d{8}$")
    dfe_code: str | None = column("Its three-digit code at the Department for Education.", pattern=r"^\d{3}$")
    ofsted_urn: str | None = column("Its reference number at Ofsted.", pattern=r"^\d+$")
    wikidata: str | None = column("Its Wikidata item.", pattern=r"^Q\d+$")
    region: str | None = column("The English region it lies in.")
    region_code: str | None = column("ONS code of the region.", pattern=r"^E\d{8}$")
    start_date: str | None = column("When it began, EDTF, where not long before the period.", edtf=True)
    end_date: str | None = column("When it ended, EDTF, where it did.", edtf=True)
    successors: str | None = column("Ids of the authorities that followed it, separated by semicolons.")
