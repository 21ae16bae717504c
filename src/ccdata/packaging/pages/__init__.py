"""Pages of the documentation that follow from the schemas and from the built package."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ccdata.packaging.pages.citation import citation
from ccdata.packaging.pages.corrections import corrections
from ccdata.packaging.pages.datasheet import datasheet
from ccdata.packaging.pages.dictionary import dictionary
from ccdata.packaging.pages.form import form
from ccdata.packaging.pages.package import Package

PAGES: Mapping[str, Callable[[Package, str], str]] = {
    ".github/ISSUE_TEMPLATE/correction.yml": form,
    "CITATION.cff": citation,
    "docs/corrections.md": corrections,
    "docs/datasheet.md": datasheet,
    "docs/dictionary.md": dictionary,
}
"""What makes each page, by its path in the checkout, of the package and the page as it stands."""
