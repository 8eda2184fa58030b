"""What the pages of the organization share: which moment they show, who and what is named on them, and where from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any
from unicodedata import combining, normalize

from markupsafe import Markup

from app.governance.errors import NotFound
from app.governance.lines import CONSTITUTIONAL, Line, RoleLine
from app.governance.structure import Structure
from app.governance.terms import term
from app.governance.verdicts import Reason
from app.locale import language_now
from app.persistence import structures
from app.persistence.queries import history, people
from app.persistence.queries.history import Origin
from app.web.dependencies import Reading
from app.web.pages import render


def at(reader: Reading) -> int | None:
    """The record after which the page shows things; None is now."""
    return reader.moment.number if reader.moment else None


def before(reader: Reading) -> int | None:
    """Histories on a page of the past end where the page does."""
    return reader.moment.number + 1 if reader.moment else None


def an_empty_structure(reader: Reading) -> Structure:
    """To be filled with what a page asks about. After adoption, what is known of the whole comes with the reader."""
    moment = reader.moment
    if moment is None and not reader.here.in_setup:
        return Structure(reader.here.id, reader.here.head_number, reader.here.adopted_on)
    return structures.empty(reader.connection, reader.here.id, moment.number if moment else None)


def not_found() -> NotFound:
    return NotFound(Reason("", "not_found"))


def may_write(reader: Reading) -> bool:
    """Whether the page has forms at all: for people of the organization, and never in the past."""
    return reader.moment is None and reader.person is not None


class Marks:
    """What stands beside a line: since when, by which record, from which Proposal (`origin` of `_governance.html`).

    Most lines of a page came with a few records, and each of these is written out once.
    """

    def __init__(self, reader: Reading, origins: Mapping[int, Origin]) -> None:
        self.origins = origins
        self._here = reader.here
        environment = reader.site.templates.environments[reader.language]
        self._write: Any = environment.get_template("_governance.html").module.origin  # type: ignore[attr-defined]
        self._written: dict[tuple[object, ...], Any] = {}

    def __call__(self, line: Line) -> Any:
        key = (line.since, line.before_adoption, line.as_it_stood)
        written = self._written.get(key)
        if written is None:
            written = self._written[key] = self._write(line, self.origins, self._here)
        return written


def marks(reader: Reading, lines: Iterable[Line]) -> Marks:
    """For pages that name nobody: `origin=marks(reader, lines)`."""
    return Marks(reader, history.origins(reader.connection, reader.here.id, {line.since for line in lines}))


@dataclass
class Named:
    """Names of people and origins of lines, each read in one statement when first asked for."""

    reader: Reading
    people_ids: set[str]
    records: set[int]

    @cached_property
    def people(self) -> dict[str, str]:
        return people.names(self.reader.connection, self.reader.here.id, self.people_ids)

    @cached_property
    def origin(self) -> Marks:
        return Marks(self.reader, history.origins(self.reader.connection, self.reader.here.id, self.records))


def part(reader: Reading, template: str, **context: object) -> Markup:
    """A part of a page on its own, to be kept: HTML already, since a template wrote and escaped it."""
    return Markup(render(reader.request, template, reader, **context))  # noqa: S704


def named(reader: Reading, structure: Structure, *, lines: Iterable[Line], people: Iterable[str | None]) -> Named:
    return Named(reader, {one for one in people if one}, {line.since for line in lines})


def role_said(line: RoleLine) -> str:
    """A Role of the Constitution by its own word in the reader's language, unless somebody has called it otherwise."""
    is_ours = line.kind in CONSTITUTIONAL and line.name == term(line.kind, "en")
    return term(line.kind, language_now()) if is_ours else line.name


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """For sorting by name as readers expect: accents and capitals do not matter."""
    return "".join(each for each in normalize("NFD", name) if not combining(each)).casefold()


_MARKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|^[ \t]*(?:[#>*+-]+[ \t]+|\|)|[*_`]{1,3}|^\s*-{3,}\s*$", re.MULTILINE)


@lru_cache(maxsize=4096)
def excerpt(text: str, most: int = 160) -> str:
    """The beginning of a text without its Markdown, to be recognized by."""
    plain = " ".join(_MARKS.sub(lambda found: found[1] or "", text[: most * 4]).split())
    return plain if len(plain) <= most else plain[:most].rsplit(" ", 1)[0] + "…"
