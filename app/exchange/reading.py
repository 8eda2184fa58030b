"""Files, folders and zips, read with care: nothing is unpacked to disk, nothing is larger than what we can hold.

What comes in may be meant to harm: a zip that grows a thousandfold, names that climb out of a folder, a million items,
brackets a hundred thousand deep. Each is refused by counting bytes before anything is made of them.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, Literal

import orjson

from app.exchange.problems import ImportRefused, Problem, refuse
from app.locale import N_

MIB = 1024 * 1024
MOST_BYTES = 32 * MIB
"""All files of one import together, as they are once unpacked. 10,000 Roles with all their text take about 8."""
MOST_FILES = 1_000
GROWTH = 100
"""How many times its packed size a file in a zip may unpack to. Governance text packs to about a tenth."""
MOST_OBJECTS, MOST_LISTS, MOST_VALUES = 400_000, 600_000, 2_000_000
"""How often `{`, `[` and `,` may occur in a file: the memory that its values take is known before they are made."""

Format = Literal["neutral", "glassfrog-v3"]
COLLECTIONS = ("circles", "roles", "people", "assignments")


@dataclass(slots=True)
class Source:
    """What was handed in: its JSON documents by file name, and what in it was not read."""

    name: str
    files: dict[str, Any]
    format: Format
    left_aside: list[Problem] = field(default_factory=list)


def read_path(path: Path, wanted: Format | None = None) -> Source:
    """A JSON file, a zip of such files, or a folder of them."""
    try:
        if path.is_dir():
            return _open(path.name, _folder(path), wanted)
        if not path.is_file():
            raise refuse(path.name, "", N_("There is no such file or folder."))
        if path.stat().st_size > MOST_BYTES:
            raise _too_large(path.name)
        return read_bytes(path.name, path.read_bytes(), wanted)
    except OSError as error:
        raise refuse(path.name, "", N_("cannot be read: %(error)s."), error=error.strerror or "") from error


def read_bytes(name: str, content: bytes, wanted: Format | None = None) -> Source:
    """An uploaded file: JSON or a zip."""
    if len(content) > MOST_BYTES:
        raise _too_large(name)
    if content[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _open(name, _unzip(name, content), wanted)
    return _open(name, {name: content}, wanted)


def _open(name: str, contents: dict[str, bytes], wanted: Format | None) -> Source:
    left_aside = [Problem(path, "", N_("is no JSON file.")) for path in contents if not path.lower().endswith(".json")]
    named = {path: content for path, content in contents.items() if path.lower().endswith(".json")}
    if not named and len(contents) == 1:  # One file of whatever name: only its content can tell.
        named, left_aside = contents, []
    if not named:
        raise refuse(name, "", N_("There is no JSON file in it."))
    chosen = _in_one_folder(name, named)
    left_aside += [Problem(path, "", N_("lies in another folder.")) for path in named if path not in chosen.values()]
    files = {short: load(short, named[path]) for short, path in chosen.items()}
    return Source(name, files, _format(name, files, wanted), left_aside)


def _in_one_folder(name: str, contents: dict[str, bytes]) -> dict[str, str]:
    """Short names to paths: a zip may hold the folder itself, or an archive of several."""
    folders: dict[str, dict[str, str]] = {}
    for path in contents:
        pure = PurePosixPath(path)
        folders.setdefault(str(pure.parent), {})[pure.name] = path
    if len(folders) == 1:
        return next(iter(folders.values()))
    telling = [files for files in folders.values() if "circles.json" in files or "roles.json" in files]
    if len(telling) != 1:
        shown = ", ".join(sorted(folders)[:5])
        raise refuse(name, "", N_("It holds several folders (%(folders)s). Import one at a time."), folders=shown)
    return telling[0]


def _format(name: str, files: dict[str, Any], wanted: Format | None) -> Format:
    if wanted == "neutral" and len(files) > 1:
        raise refuse(name, "", N_("The neutral shape is one JSON file, and this holds %(count)s."), count=len(files))
    if wanted:
        return wanted
    only = next(iter(files.values()))
    if len(files) > 1 or (isinstance(only, dict) and "linked" in only):
        return "glassfrog-v3"
    return "neutral"


def load(name: str, content: bytes) -> Any:
    """The JSON in a file, once counting has shown that it can be held."""
    for character, most in ((b"{", MOST_OBJECTS), (b"[", MOST_LISTS), (b",", MOST_VALUES)):
        if content.count(character) > most:
            raise refuse(
                name, "", N_("holds more than %(most)s items, which is more than one import takes."), most=most
            )
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise refuse(name, "", N_("is not in UTF-8."))
    try:
        return orjson.loads(content.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as error:
        message = N_("is no sound JSON: %(error)s (line %(line)s, column %(column)s).")
        raise refuse(name, "", message, error=error.msg, line=error.lineno, column=error.colno) from error


def _folder(folder: Path) -> dict[str, bytes]:
    contents: dict[str, bytes] = {}
    total = 0
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or not stat.S_ISREG(path.stat().st_mode):
            continue
        total += path.stat().st_size
        if total > MOST_BYTES or len(contents) >= MOST_FILES:
            raise _too_large(folder.name)
        contents[path.name] = path.read_bytes() if path.suffix.lower() == ".json" else b""
    if not contents:
        raise refuse(folder.name, "", N_("There is no JSON file in it."))
    return contents


def _unzip(name: str, content: bytes) -> dict[str, bytes]:
    if content.count(b"PK\x01\x02") > MOST_FILES:  # Each entry of its directory begins with these.
        raise refuse(name, "", N_("holds more than %(most)s files."), most=MOST_FILES)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return dict(_entries(name, archive))
    except ImportRefused:
        raise
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, OSError) as error:
        raise refuse(name, "", N_("is no sound zip file: %(error)s."), error=str(error)[:200]) from error
    except Exception as error:  # zlib, lzma and bz2 each have an error class of their own.
        raise refuse(name, "", N_("is no sound zip file: %(error)s."), error=type(error).__name__) from error


def _entries(name: str, archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    total, seen = 0, set[str]()
    for entry in archive.infolist():
        path = entry.filename
        if not _stays_inside(path) or stat.S_ISLNK(entry.external_attr >> 16):
            raise refuse(name, path[:100], N_("A name in the zip leads out of it. Nothing was read."))
        if path in seen:
            raise refuse(name, path[:100], N_("The zip holds this file twice."))
        seen.add(path)
        parts = PurePosixPath(path).parts
        if entry.is_dir() or parts[0] == "__MACOSX" or any(part.startswith(".") for part in parts):
            continue
        total += entry.file_size
        if total > MOST_BYTES or (entry.file_size > MIB and entry.file_size > GROWTH * entry.compress_size):
            raise _too_large(name, path[:100])
        yield path, _unpack(name, archive, entry) if path.lower().endswith(".json") else b""


def _unpack(name: str, archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """No more than the entry says it holds, whatever it then holds."""
    with archive.open(entry) as file:
        content = file.read(entry.file_size + 1)
    if len(content) > entry.file_size:
        raise _too_large(name, entry.filename[:100])
    return content


def _stays_inside(path: str) -> bool:
    parts = re.split(r"[/\\]", path)
    return (
        bool(path)
        and ".." not in parts
        and not path.startswith(("/", "\\"))
        and ":" not in parts[0]
        and "\0" not in path
    )


def _too_large(name: str, item: str = "") -> ImportRefused:
    return refuse(
        name, item, N_("is too large: an import takes at most %(most)s MB, unpacked."), most=MOST_BYTES // MIB
    )
