"""What the index holds of each line: the words to find it by, and the words to show."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from app.governance.constitutional_roles import CONSTITUTIONAL_ROLES
from app.governance.lines import AccountabilityLine, DomainLine, Line, PolicyLine, RoleKind, RoleLine
from app.governance.structure import Structure
from app.persistence.search.concepts import read
from app.persistence.search.normalize import Term, languages_of, plain, spoken

PASSAGE = 60
"""Words, about: a Policy's text is found by its passages, not as a whole."""
PASSAGES_AT_MOST = 150
WORDS_AT_MOST = 400
"""Of one text: a line is found by its beginning, however long it is."""

SEARCHED: tuple[type[Line], ...] = (RoleLine, AccountabilityLine, DomainLine, PolicyLine)
OWN, CONTEXT = ":", "@"

Document = dict[str, Any]


def token_key(organization: str) -> str:
    """Tells one organization's words from another's in the engine's index, so that it looks at one only."""
    return re.sub(r"[^0-9a-z]", "", organization.lower())[:10]


@lru_cache(maxsize=20_000)
def encoded(text: str, language: str | None) -> str:
    """A text's terms as a row of words: "stem/root" each, only the stem where both are one, readings joined by "|"."""
    words = read(text, languages_of(text[:2000], language))
    return " ".join([_position(terms) for terms in words[:WORDS_AT_MOST]])


@lru_cache(maxsize=20_000)
def _position(terms: tuple[Term, ...]) -> str:
    return "|".join(_spell(term) for term in dict.fromkeys(terms))


def _spell(term: Term) -> str:
    return term.stem if term.stem == term.root else f"{term.stem}/{term.root}"


@lru_cache(maxsize=20_000)
def roots(terms: str) -> frozenset[str]:
    return frozenset([spelled.rpartition("/")[2] for spelled in terms.replace("|", " ").split()])


@lru_cache(maxsize=20_000)
def name_roots(names: tuple[str, ...], language: str | None) -> str:
    return " ".join(sorted({root for name in names for root in roots(encoded(name, language))}))


def indexed(key: str, own: Iterable[str], context: str) -> str:
    """The words for the engine's index, each once; never empty, as PostgreSQL asks."""
    words = [f"{key}{OWN}{root}" for root in sorted(own)]
    if context:
        words.append(_around(key, context))
    return " ".join(words) or f"{key}{OWN}"


@lru_cache(maxsize=20_000)
def _around(key: str, context: str) -> str:
    return " ".join([f"{key}{CONTEXT}{root}" for root in context.split()])


def passages(text: str) -> list[str]:
    """A Policy's text in pieces of about a paragraph."""
    pieces = [piece.strip() for piece in re.split(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)|\n(?=#)", text)]
    least = max(PASSAGE, len(text.split()) // PASSAGES_AT_MOST)
    found: list[str] = []
    waiting = ""
    for piece in filter(None, pieces):
        if waiting and (piece.startswith("#") or len(waiting.split()) + len(piece.split()) > least):
            found.append(waiting)
            waiting = ""
        waiting = f"{waiting}\n{piece}" if waiting else piece
    return [*found, waiting] if waiting else found


def shown(text: str) -> str:
    """A passage on one line, without the marks of Markdown."""
    unmarked = re.sub(r"(?m)^[#>|*+\-\s]+|\*\*|__|\\(?=[()])", "", plain(text))
    return re.sub(r"\s+", " ", unmarked).strip()


@lru_cache(maxsize=64)
def _placed(kind: RoleKind, language: str | None) -> str:
    """What the Constitution itself places on its Roles stands in no line, but people ask for it."""
    if kind is RoleKind.ROLE:
        return ""
    role = CONSTITUTIONAL_ROLES[kind]
    said = "fr" if "fr" in spoken(language) else "en"
    asked_for = ASKED_FOR[said].get(kind, "")
    return ". ".join([asked_for, *(placed.say(said) for placed in role.accountabilities)])


ASKED_FOR = {
    "en": {
        RoleKind.FACILITATOR: "Facilitating and leading meetings",
        RoleKind.SECRETARY: "Writing the minutes; convening meetings",
        RoleKind.CIRCLE_REP: "Representing the Circle",
        RoleKind.CIRCLE_LEAD: "Assigning Roles",
    },
    "fr": {
        RoleKind.FACILITATOR: "Animer et faciliter les réunions",
        RoleKind.SECRETARY: "Rédiger les comptes rendus ; convoquer les réunions",
        RoleKind.CIRCLE_REP: "Représenter le Cercle",
        RoleKind.CIRCLE_LEAD: "Affecter les Rôles",
    },
}


class Maker:
    """Makes the documents of lines; `structure` gives the names around them."""

    def __init__(self, organization: str, language: str | None, structure: Structure) -> None:
        self.organization = organization
        self.language = language
        self.structure = structure
        self.key = token_key(organization)

    def of(self, line: Line) -> Iterator[Document]:
        if isinstance(line, RoleLine):
            yield from self._role(line)
        elif isinstance(line, AccountabilityLine):
            yield self._document("accountability", line.lineage, line.role, line.text)
        elif isinstance(line, DomainLine):
            yield self._document("domain", line.lineage, line.role, line.text)
        elif isinstance(line, PolicyLine):
            yield self._document("policy", line.lineage, line.role, line.title)
            for part, passage in enumerate(passages(line.text), 1):
                text = f"{line.title}\n{shown(passage)}"
                yield self._document(
                    "policy", line.lineage, line.role, text, part=part, says=passage, around=(line.title,)
                )

    def person(self, person: str, name: str) -> Document:
        return self._make("person", person, 0, None, None, name, encoded(name, self.language), "")

    def context(self, role: str | None, own_name: bool = True, around: Sequence[str] = ()) -> str:
        """The words of a line's Role and Circle: of the name itself, only those of the Circle."""
        line = self.structure.find(RoleLine, role)
        above = self.structure.find(RoleLine, line.circle) if line is not None else None
        names = [found.name for found in ((line if own_name else None), above) if found is not None]
        return name_roots((*names, *around), self.language)

    def _role(self, line: RoleLine) -> Iterator[Document]:
        kind = "circle" if line.is_circle or line.circle is None else "role"
        context = self.context(line.lineage, own_name=False)
        terms = encoded(f"{line.name}. {_placed(line.kind, self.language)}", self.language)
        yield self._make(kind, line.lineage, 0, line.lineage, line.circle, line.name, terms, context)
        if line.purpose:
            yield self._document("purpose", line.lineage, line.lineage, line.purpose)

    def _document(
        self,
        kind: str,
        subject: str,
        role: str,
        text: str,
        *,
        part: int = 0,
        says: str | None = None,
        around: Sequence[str] = (),
    ) -> Document:
        line = self.structure.find(RoleLine, role)
        circle = line.circle if line is not None else None
        terms = encoded(text if says is None else says, self.language)
        return self._make(kind, subject, part, role, circle, text, terms, self.context(role, around=around))

    def _make(
        self,
        kind: str,
        subject: str,
        part: int,
        role: str | None,
        circle: str | None,
        text: str,
        terms: str,
        context: str,
    ) -> Document:
        return {
            "organization_id": self.organization,
            "kind": kind,
            "subject": subject,
            "part": part,
            "role_id": role,
            "circle_id": circle,
            "text": text,
            "terms": terms,
            "context": context,
            "indexed": indexed(self.key, roots(terms), context),
        }
