"""Finding the package to validate: a folder, its descriptor, or the package that is shipped."""

from __future__ import annotations

from pathlib import Path

from ccdata.validation.errors import CannotValidate

DESCRIPTOR = "datapackage.json"
_CODE = Path(__file__).parents[1]
_GIVE = f"give the folder of a package, or its {DESCRIPTOR}"


def find_descriptor(path: Path | None) -> Path:
    """The descriptor of the package at ``path``, or of the one that is shipped. Raises CannotValidate."""
    if path is None:
        return _shipped()
    try:
        return _descriptor_of(path)
    except OSError as error:
        raise CannotValidate.of(path, error) from None


def _descriptor_of(path: Path) -> Path:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise CannotValidate(path, "no such file or folder", _GIVE) from None
    if path.is_dir():
        found = path / DESCRIPTOR
        if not found.is_file():
            raise CannotValidate(path, f"the folder holds no {DESCRIPTOR}", _GIVE)
        return found
    if path.suffix.lower() == ".zip":
        raise CannotValidate(path, "zipped packages cannot be validated yet", f"unpack it, and {_GIVE}")
    if path.suffix.lower() != ".json":
        raise CannotValidate(path, "neither a folder nor a descriptor", _GIVE)
    return path


def _shipped() -> Path:
    """The descriptor inside the installed package, or at the root of the checkout it is run from."""
    places = [folder / "datapackage" / DESCRIPTOR for folder in (_CODE, _CODE.parents[1])]
    for place in places:
        if place.is_file():
            return place
    raise CannotValidate(places[-1], "there is no package yet", "build it with `ccdata build`")
