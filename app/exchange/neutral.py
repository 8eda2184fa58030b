"""The neutral shape: an organization's governance as one JSON document.

    {"organization": {"id", "name", "language", "source", "commit", "licence"},
     "people":  [{"id", "name", "email"}],
     "circles": [{"id", "name", "parent_id", "purpose", "strategy", "domains", "accountabilities",
                  "policies": [{"title", "text", "domain"?}], "short_name"?, "cross_links"?, "kind"?: "anchor"}],
     "roles":   [{"id", "circle_id", "name", "purpose", "domains", "accountabilities",
                  "assignments": [{"person_id", "focus", "elected_until"}], "kind", "is_core",
                  "tags"?, "notes"?, "archived"?, "cross_link"?}],
     "governance_log"?: [{"date", "circle"?, "resolution"?, "note"?}]}

A Circle is the inside of a Role of its parent. Any text may be null; ids may be numbers. What a row really said stays
at hand as `raw`, so that an export can say it the same way again (`shape.py`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Annotated, Any, Literal, Self

import orjson
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from app.locale import N_

MOST_ID, MOST_EMAIL, MOST_NAME, MOST_LINE, MOST_TEXT = 200, 320, 500, 20_000, 200_000
"""Characters, as the tables hold them."""
MOST_ENTRY = 150_000
"""Characters of an entry of the governance log, as JSON."""

LONGEST_LANGUAGE = 20

Known = Literal["circle_lead", "circle_rep", "facilitator", "secretary"]


def _text(most: int) -> AfterValidator:
    def fits(text: str) -> str:
        if len(text) > most:
            raise PydanticCustomError(
                "too_long",
                N_("is longer than %(most)s characters."),
                {"most": most},
            )
        if "\0" in text:
            raise PydanticCustomError("nul", N_("holds a NUL character."))
        return text

    return AfterValidator(fits)


def _id(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _some(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("empty", N_("is empty."))
    return value


def _address(value: str) -> str:
    """It is kept in small letters, of which there may be more than there were capitals."""
    if len(value.strip().lower()) > MOST_EMAIL:
        raise PydanticCustomError("too_long", N_("is longer than %(most)s characters."), {"most": MOST_EMAIL})
    return value


def _day(value: object) -> object:
    """A term: a day, or a moment of which the day counts; "" says nothing."""
    if not isinstance(value, str):
        return value
    if not value.strip():
        return None
    try:
        return date.fromisoformat(value) if len(value) <= 10 else datetime.fromisoformat(value).date()
    except ValueError:
        raise PydanticCustomError("no_date", N_("is no date. Write it as YYYY-MM-DD.")) from None


Id = Annotated[str, BeforeValidator(_id), _text(MOST_ID), AfterValidator(_some)]
Name = Annotated[str, _text(MOST_NAME)]
Line = Annotated[str, _text(MOST_LINE)]
Text = Annotated[str, _text(MOST_TEXT)]
Day = Annotated[date | None, BeforeValidator(_day)]


class Row(BaseModel):
    """Keys that the shape does not know are let pass, and only named in the report."""

    model_config = ConfigDict(extra="allow", strict=True)


class Organization(Row):
    id: Id | None = None
    name: Name | None = None
    language: Name | None = None
    source: Line | None = None
    commit: Line | None = None
    licence: Line | None = None


class Person(Row):
    id: Id
    name: Name | None
    email: Annotated[str, AfterValidator(_address), _text(MOST_NAME)] | None = None


class Policy(Row):
    title: Name | None = None
    text: Text | None = None
    domain: Line | None = None


class Circle(Row):
    id: Id
    name: Name | None
    parent_id: Id | None = None
    purpose: Line | None = None
    strategy: Text | None = None
    domains: list[Line | None] | None = None
    accountabilities: list[Line | None] | None = None
    policies: list[Policy] | None = None
    short_name: Name | None = None
    cross_links: list[Id] | None = None
    kind: Literal["anchor"] | None = None


class Assignment(Row):
    person_id: Id
    focus: Line | None = None
    elected_until: Day = None


class Role(Row):
    id: Id
    circle_id: Id
    name: Name | None
    purpose: Line | None = None
    domains: list[Line | None] | None = None
    accountabilities: list[Line | None] | None = None
    assignments: list[Assignment] | None = None
    kind: Known | None = None
    is_core: bool | None = None
    tags: list[Name] | None = None
    notes: Line | None = None
    archived: bool | None = None
    cross_link: bool | Name | None = None


class LogEntry(Row):
    date: Annotated[str, _text(40)] | None = None
    circle: Name | None = None
    resolution: Text | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if len(orjson.dumps(self.model_dump(exclude=set(self.model_extra or ())))) > MOST_ENTRY:
            raise PydanticCustomError("too_long", N_("is longer than %(most)s characters."), {"most": MOST_ENTRY})
        return self


CIRCLE_REMARKS = ("short_name",)
ROLE_REMARKS = ("tags", "notes", "cross_link", "archived")
"""Plain remarks: they bind nobody and stand beside the line as they were written."""

COLLECTIONS: dict[str, type[Row]] = {
    "people": Person,
    "circles": Circle,
    "roles": Role,
    "governance_log": LogEntry,
}

ROWS: dict[str, type[Row]] = {"organization": Organization, "person": Person, "circle": Circle, "role": Role}


@dataclass(slots=True)
class Document:
    """A neutral document that has been read: every row sound in itself, the tree and the ids sound together."""

    file: str
    raw: dict[str, Any]
    organization: Organization
    people: list[Person]
    circles: list[Circle]
    roles: list[Role]
    governance_log: list[LogEntry]
    unknown: Counter[str] = field(default_factory=Counter)
    """Keys that the shape does not know, as "roles[].colour", and how often."""
    format: str = "neutral"

    @property
    def language(self) -> str:
        """As the source says it, if it does: a code, a name, or several ("fr, en"); search makes sense of it."""
        said = (self.organization.language or "").strip()
        return said if len(said) <= LONGEST_LANGUAGE else ""

    @property
    def anchor(self) -> Circle:
        return next(circle for circle in self.circles if circle.parent_id is None)
