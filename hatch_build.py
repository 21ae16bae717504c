"""Puts the Data Package into the wheel, and only into the wheel.

Hatchling's own `force-include` would also copy the data into an editable installation, where it would lie
beside the checkout's, grow stale with the next build, and be the one that is found.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class DataPackageHook(BuildHookInterface[Any]):
    """Ships `datapackage/` as `ccdata/datapackage`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        if not Path(self.root, "datapackage", "datapackage.json").is_file():
            raise FileNotFoundError(
                "datapackage/datapackage.json: not built yet, and a wheel carries the data. Run `make`."
            )
        build_data["force_include"]["datapackage"] = "ccdata/datapackage"
