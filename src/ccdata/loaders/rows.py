"""Loading a table as typed rows."""

from __future__ import annotations

import csv
import gc
from typing import TYPE_CHECKING

from ccdata.loaders.shipped import table_file

if TYPE_CHECKING:
    from ccdata.tables.model.row import Row


def rows(table: str) -> list[Row]:
    """The rows of a table as frozen models, sorted by id.

    Dates are dates, amounts exact decimals, codes members of their code list. Imports the model of this
    one table, and neither pandas nor pyarrow. Raises CcdataError for an unknown table.

    >>> import ccdata
    >>> article = ccdata.rows("articles")[0]
    >>> type(article).__name__, article.published_start.year
    ('ArticleRow', 2012)
    """
    path = table_file(table, ".csv")
    # Neither an import nor a row leaves anything to collect: looking for it takes a tenth of the time.
    collects = gc.isenabled()
    gc.disable()
    try:
        from ccdata.tables.model.catalogue import row_model
        from ccdata.tables.model.text import shipped_rows

        return list(shipped_rows(row_model(table), path))
    except (ValueError, csv.Error) as error:
        from ccdata.loaders.errors import DataDamaged

        raise DataDamaged(
            f"data/{path.name} is not sound: {error}\n"
            "  mend:  `ccdata validate` says where; build the data again, or install ccdata again"
        ) from error
    finally:
        if collects:
            gc.enable()
