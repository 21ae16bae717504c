"""The files of a resource: where its paths lead, and whether the files are those that are described."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ccdata.validation import rules
from ccdata.validation.errors import CannotValidate
from ccdata.validation.findings import Place
from ccdata.validation.notes import Notes, kind_of
from ccdata.validation.opening import Container, Refused
from ccdata.validation.profile import is_hash, is_url, path_fault

_PIECE = 2**20
_LENGTHS = {"md5": 32, "sha1": 40, "sha224": 56, "sha256": 64, "sha384": 96, "sha512": 128}


def find_files(
    about: Mapping[str, Any], at: str, container: Container, notes: Notes
) -> tuple[str, ...] | None:
    """The paths of a resource, if all of them lead to files that can be read; None where one does not."""
    # `url` is how version 0 of the standard gave a path.
    key = "path" if "path" in about else "url"
    given = about.get(key)
    paths = given if isinstance(given, list) else [given]
    if paths == []:
        notes.fault(f"{at}.{key}", "is empty", given, rules.RESOURCE_PATH)
        return None
    texts = [path for path in paths if isinstance(path, str)]
    if len({is_url(path) for path in texts}) > 1:
        notes.fault(f"{at}.{key}", "mixes URLs and paths", given)
    found: list[str] = []
    for number, path in enumerate(paths):
        place = f"{at}.{key}[{number}]" if isinstance(given, list) else f"{at}.{key}"
        notes.findings.perform(rules.RESOURCE_PATH)
        if not isinstance(path, str):
            notes.fault(place, f"is {kind_of(path)}, not a string", path, rules.RESOURCE_PATH)
        # A file may stand there twice: it is then two parts of the table, as the standard joins them.
        elif path in found or _can_be_read(path, place, container, notes):
            found.append(path)
    return tuple(found) if len(found) == len(paths) else None


def _can_be_read(path: str, at: str, container: Container, notes: Notes) -> bool:
    wrong = path_fault(path)
    if wrong is not None:
        notes.fault(at, wrong, path, rules.RESOURCE_PATH)
        return False
    findings, place = notes.findings, Place(resource=notes.resource, file=path)
    try:
        size = container.size(path)
        findings.perform(rules.FILE_PRESENT)
        if size is None:
            findings.fail(rules.FILE_PRESENT, "no such file or directory", place)
            return False
        try:
            container.open(path).close()
        except Refused as error:
            rule = rules.PACKAGE_LIMITS if error.is_limit else rules.FILE_PRESENT
            findings.fail(rule, error.reason, place)
            return False
    except Refused as error:
        notes.fault(at, error.reason, path, rules.PACKAGE_LIMITS if error.is_limit else rules.RESOURCE_PATH)
        return False
    except PermissionError as error:
        raise CannotValidate.of(Path(container.name) / path, error) from None
    except OSError as error:
        findings.fail(rules.FILE_PRESENT, (error.strerror or str(error)).lower(), place)
        return False
    return True


def check_weight(
    about: Mapping[str, Any], at: str, paths: Sequence[str], container: Container, notes: Notes
) -> bool:
    """The bytes and the hash of files against those declared; whether all could be read to their ends."""
    file = paths[0] if len(paths) == 1 else None
    place = Place(resource=notes.resource, file=file)
    declared = about.get("bytes")
    if isinstance(declared, int) and not isinstance(declared, bool):
        size = sum(container.size(path) or 0 for path in paths)
        message = f"the descriptor says {declared} bytes, there are {size}"
        where = Place(resource=notes.resource, file=file, value=str(size))
        notes.findings.test(rules.FILE_BYTES, declared == size, message, where)
    given = about.get("hash")
    if not isinstance(given, str) or given == "" or not is_hash(given):
        return True
    algorithm, _, digits = given.rpartition(":")
    algorithm = (algorithm or "md5").lower().replace("-", "")
    if algorithm not in _LENGTHS:
        notes.findings.skip(rules.FILE_HASH, f"{at}.hash: {algorithm} is no hash that is known here")
        return True
    notes.findings.perform(rules.FILE_HASH)
    if len(digits) != _LENGTHS[algorithm]:
        message = (
            f"{at}.hash: a hash by {algorithm} has {_LENGTHS[algorithm]} digits, this has {len(digits)}"
            + (": write the algorithm before it" if ":" not in given else "")
        )
        notes.findings.fail(rules.FILE_HASH, message, place)
        return True
    try:
        actual = _digest(paths, algorithm, container)
    except Refused as error:
        rule = rules.PACKAGE_LIMITS if error.is_limit else rules.FILE_PRESENT
        notes.findings.fail(rule, error.reason, place)
        return False
    if actual != digits.lower():
        message = f"the descriptor says {given}, the file has {algorithm}:{actual}"
        where = Place(resource=notes.resource, file=file, value=f"{algorithm}:{actual}")
        notes.findings.fail(rules.FILE_HASH, message, where)
    return True


def _digest(paths: Sequence[str], algorithm: str, container: Container) -> str:
    """The hash of the files, one after the other. Raises Refused, OSError."""
    found = hashlib.new(algorithm, usedforsecurity=False)
    for path in paths:
        with container.open(path) as file:
            while piece := file.read(_PIECE):
                found.update(piece)
    return found.hexdigest()
