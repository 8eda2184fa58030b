"""A search from its words to its people: candidates, ranking, and who is behind each hit."""

from __future__ import annotations

from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from threading import Lock
from typing import Any, Generic, Protocol, TypeVar

from sqlalchemy import Connection, Select, bindparam, select

from app.persistence.rows import assignment_line, person
from app.persistence.search.candidates import candidates, own_words, texts
from app.persistence.search.documents import shown
from app.persistence.search.holders import Around, Held, Holder, Place
from app.persistence.search.query import Question, Vocabulary, joined, settle, understand
from app.persistence.search.ranking import Candidate, Scored, Weights, rank

LIMIT = 20
LONGEST = 600
"""Characters of a question that are read."""
SAME = 3
"""So many hits with the very same words at most: a standard text repeats in every Role."""
T = TypeVar("T")


EXCERPT = 320
"""Characters of a Policy's passage that a hit shows."""


class Searched(Protocol):
    """What a search needs to know of an organization."""

    @property
    def id(self) -> str: ...

    @property
    def language(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer. `role` is None where a Circle or its Policy is meant; `circle` is then that Circle."""

    kind: str
    text: str
    """A Policy's passage follows its title, on a line of its own."""
    subject: str
    """The line's lineage, or the person's id."""
    role: Place | None
    circle: Place | None
    confidence: str
    """"high", or "low" for what only resembles."""
    held: Held
    score: float = 0.0

    @property
    def title(self) -> str:
        return self.text.partition("\n")[0] if self.kind == "policy" else self.text

    @property
    def excerpt(self) -> str:
        """Where a Policy says it; empty where its title does."""
        said = self.text.partition("\n")[2] if self.kind == "policy" else ""
        return said if len(said) <= EXCERPT else said[:EXCERPT].rpartition(" ")[0] + " …"

    @property
    def shown(self) -> str:
        """The line without the marks of Markdown, for a list of answers."""
        return shown(self.title)

    @property
    def line(self) -> str:
        return f"{self.title}: {self.excerpt}" if self.excerpt else self.title

    @property
    def holders(self) -> tuple[Holder, ...]:
        return self.held.holders

    @property
    def page(self) -> tuple[str, dict[str, str]]:
        """The route that shows it, and its parameters."""
        if self.kind == "policy":
            return "policy", {"policy_id": self.subject}
        if self.kind == "person":
            return "person", {"person_id": self.subject}
        if self.role is not None:
            return "role", {"role_id": self.role.id}
        return "circle", {"circle_id": self.circle.id if self.circle else ""}


class Kept(Generic[T]):
    """The last answers, by what they depend on. An organization's head number is always part of it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, T] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return made


_words_kept: Kept[Vocabulary] = Kept(16)
_hits_kept: Kept[list[Hit]] = Kept(512)


def search(
    connection: Connection,
    organization: Searched,
    words: str,
    *,
    today: date,
    limit: int = LIMIT,
    head: int | None = None,
    kinds: tuple[str, ...] | None = None,
    pointed: bool = True,
) -> list[Hit]:
    """What answers the words, best first. `head` is the organization's last record, where known: the answer is then
    kept until there is another. Not `pointed`: words that tell a story, of which a line answers a part.
    """
    words = words[:LONGEST]
    asked = _Search(connection, organization, words, today, limit, head, kinds, pointed)
    if head is None:
        return asked.hits()
    key = (connection.engine.url, organization.id, head, organization.language, words, today, limit, kinds, pointed)
    return _hits_kept.get(key, asked.hits)


@dataclass(slots=True)
class _Search:
    connection: Connection
    organization: Searched
    words: str
    today: date
    limit: int
    head: int | None
    kinds: tuple[str, ...] | None
    pointed: bool

    def hits(self) -> list[Hit]:
        question = understand(self.words, self.organization.language)
        if not question.concepts:
            return []
        documents = _settle(self.connection, self.organization, question, self.head)
        found = candidates(self.connection, self.organization.id, question, documents)
        rows = {row[0]: row for row in found if self.kinds is None or row[1] in self.kinds}
        weights = Weights(documents, documents.get("", 0))
        ranked = rank(question, (Candidate(*row[:5]) for row in rows.values()), weights, pointed=self.pointed)
        best = _best(ranked, rows, self.limit)
        return _finished(self.connection, self.organization.id, best, rows, self.today)[: self.limit]


def _settle(connection: Connection, organization: Searched, question: Question, head: int | None) -> dict[str, int]:
    """The organization's own words; for those of the question that are none, others that resemble are added to it."""

    def read() -> Vocabulary:
        return Vocabulary.of(own_words(connection, organization.id))

    key = (connection.engine.url, organization.id, head)
    vocabulary = read() if head is None else _words_kept.get(key, read)
    joined(question, organization.language)
    settle(question, vocabulary)
    return vocabulary.documents


def _best(ranked: Iterable[Scored], rows: dict[int, Any], limit: int) -> list[Scored]:
    """One hit for each line: a Policy by its best passage; of lines that say the very same, the first few."""
    best: list[Scored] = []
    seen: set[tuple[str, str]] = set()
    same: Counter[tuple[str, str]] = Counter()
    for scored in ranked:
        row = rows[scored.id]
        kind, subject = row[1], row[5]
        if (kind, subject) in seen:
            continue
        seen.add((kind, subject))
        same[kind, row[3]] += 1
        if kind not in ("circle", "person") and same[kind, row[3]] > SAME:
            continue
        best.append(scored)
        if len(best) >= limit:
            break
    return best


def _finished(
    connection: Connection, organization: str, best: Sequence[Scored], rows: dict[int, Any], today: date
) -> list[Hit]:
    if not best:
        return []
    said = texts(connection, [scored.id for scored in best])
    people = [rows[scored.id][5] for scored in best if rows[scored.id][1] == "person"]
    filled = _roles_of(connection, organization, people)
    filling = [role for each in filled.values() for role, _ in each]
    around = Around(connection, organization, [*(rows[scored.id][6] for scored in best), *filling])
    known = around.places
    held = around.held({row[6] for row in (rows[scored.id] for scored in best) if row[6] in known}, today)
    hits: list[Hit] = []
    for scored in best:
        _, kind, _, _, _, subject, role, _ = rows[scored.id]
        if kind == "person":
            hits += _person(scored, subject, said[scored.id], filled.get(subject, []), known)
        elif role in known:
            mine, circle = _where(known[role], known)
            hits.append(_hit(scored, kind, said[scored.id], subject, mine, circle, held[role]))
    return hits


def _hit(
    scored: Scored, kind: str, line: str, subject: str, role: Place | None, circle: Place | None, held: Held
) -> Hit:
    return Hit(kind, line, subject, role, circle, "high" if scored.sure else "low", held, scored.score)


def _where(role: Place, known: dict[str, Place]) -> tuple[Place | None, Place | None]:
    """(Role, Circle) of a hit: where the Role is a Circle itself, that Circle is meant."""
    if role.is_circle or role.circle is None:
        return None, role
    return role, known.get(role.circle)


@cache
def _fills() -> Select[Any]:
    a, p = assignment_line.c, person.c
    return (
        select(a.person, p.name, a.role, a.focus)
        .join(person, (p.organization_id == a.organization_id) & (p.id == a.person))
        .where(
            a.organization_id == bindparam("organization"),
            a.until_record.is_(None),
            a.person.in_(bindparam("people", expanding=True)),
        )
        .order_by(a.since_record, a.place)
    )


def _roles_of(connection: Connection, organization: str, people: Sequence[str]) -> dict[str, list[tuple[str, Holder]]]:
    found: dict[str, list[tuple[str, Holder]]] = defaultdict(list)
    if people:
        given = {"organization": organization, "people": list(people)}
        for id, name, role, focus in connection.execute(_fills(), given):
            found[id].append((role, Holder(id, name, focus, by_default=False)))
    return found


def _person(
    scored: Scored, person: str, name: str, filled: Sequence[tuple[str, Holder]], known: dict[str, Place]
) -> list[Hit]:
    """Somebody is answered by each of their Roles."""
    hits = []
    for role, holder in filled:
        if role in known:
            mine, circle = _where(known[role], known)
            hits.append(_hit(scored, "person", name, person, mine, circle, Held((holder,))))
    return hits or [_hit(scored, "person", name, person, None, None, Held((Holder(person, name, "", False),)))]
