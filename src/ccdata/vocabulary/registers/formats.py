"""The forms that identifiers, dates and ids must have. A form does not say that the body is the right one."""

import re

ID_FORMAT = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

IDENTIFIER_FORMATS = {
    "gss_code": re.compile(r"E\d{8}"),
    "region_code": re.compile(r"E12\d{6}"),
    "dfe_code": re.compile(r"\d{3}"),
    "ofsted_urn": re.compile(r"\d{5,7}"),
    "wikidata": re.compile(r"Q[1-9]\d*"),
    "gov_organisation_code": re.compile(r"[A-Z]{1,2}\d+"),
    "charity_number": re.compile(r"\d{6,7}"),
    "charity_number_scotland": re.compile(r"SC\d{6}"),
    "company_number": re.compile(r"\d{8}|[A-Z]{2}\d{6}"),
    "start_date": re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"),
    "end_date": re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"),
}


def expected_format(key: str, value: str) -> str | None:
    """The pattern that the value of this key should match, or None where it does.

    >>> expected_format("gss_code", "E10000034") is None
    True
    >>> expected_format("gss_code", "10000034")
    'E\\\\d{8}'
    """
    form = IDENTIFIER_FORMATS.get(key)
    if form is None or form.fullmatch(value) is not None:
        return None
    return form.pattern
