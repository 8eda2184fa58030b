"""Keeping the search in step with the lines, inside the transaction that writes them.

Only what holds now is indexed. A line that ends takes its documents along; one that opens brings new ones; a Role or
Circle with another name or place gives its lines another context.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol, TypeVar

from sqlalchemy import Connection, bindparam, delete, func, insert, select, text, update
from sqlalchemy.dialects import postgresql, sqlite

from app.governance.lines import AccountabilityLine, DomainLine, Line, PolicyLine, RoleLine
from app.governance.structure import Structure
from app.persistence.direct import Direct
from app.persistence.engine import Database
from app.persistence.rows import organization as organization_
from app.persistence.rows import person, search_document, search_form, search_word
from app.persistence.search.concepts import known_words
from app.persistence.search.documents import SEARCHED, Document, Maker, indexed, roots, token_key
from app.persistence.search.normalize import FORM
from app.persistence.structures import load_structure

COUNT = ""
"""The word of `search_word` that counts the documents."""
KINDS: dict[type[Line], tuple[str, ...]] = {
    RoleLine: ("role", "circle", "purpose"),
    AccountabilityLine: ("accountability",),
    DomainLine: ("domain",),
    PolicyLine: ("policy",),
}
AT_ONCE = 500
T = TypeVar("T")

_d, _w = search_document.c, search_word.c
_FIND = select(_d.id, _d.terms).where(
    _d.organization_id == bindparam("organization"),
    _d.kind.in_(bindparam("kinds", expanding=True)),
    _d.subject.in_(bindparam("subjects", expanding=True)),
)
_AROUND = select(_d.id, _d.kind, _d.part, _d.terms, _d.context, _d.role_id, _d.circle_id, _d.text).where(
    _d.organization_id == bindparam("organization")
)
_OF_ROLES = _AROUND.where(_d.role_id.in_(bindparam("ids", expanding=True)))
_OF_CIRCLES = _AROUND.where(_d.circle_id.in_(bindparam("ids", expanding=True)))
_DELETE = delete(search_document).where(_d.id.in_(bindparam("ids", expanding=True)))
_INSERT = Direct(insert(search_document), *[column.key for column in _d if column.key != "id"])
_LAST = select(func.max(_d.id))
_ADD_TO_INDEX = text(
    "INSERT INTO search_index(rowid, indexed) SELECT id, indexed FROM search_document WHERE id > :last"
)
_RECONTEXT = (
    update(search_document)
    .where(_d.id == bindparam("document"))
    .values(context=bindparam("context"), indexed=bindparam("indexed"), circle_id=bindparam("circle"))
)
_UNUSED = delete(search_word).where(_w.organization_id == bindparam("organization"), _w.documents <= 0)
_PEOPLE = select(person.c.id, person.c.name, person.c.active).where(
    person.c.organization_id == bindparam("organization"), person.c.id.in_(bindparam("ids", expanding=True))
)
_EVERYBODY = select(person.c.id).where(person.c.organization_id == bindparam("organization"))

_STALE = select(organization_.c.id, organization_.c.language, search_form.c.form).outerjoin(
    search_form, search_form.c.organization_id == organization_.c.id
)
_LOCKED = (
    select(organization_.c.id, organization_.c.language)
    .where(organization_.c.id == bindparam("organization"))
    .with_for_update()
)


class Indexed(Protocol):
    """What the index needs to know of an organization (its head has it)."""

    @property
    def id(self) -> str: ...

    @property
    def language(self) -> str | None: ...


def index_lines(
    connection: Connection, organization: Indexed, opened: Iterable[Line], closed: Iterable[Line], structure: Structure
) -> None:
    """Bring the search up to a record's lines. Called by `UnitOfWork.change()` after it wrote them.

    `structure` is the structure after the change: whole, or at least the Circles upward of each line (`around`).
    """
    opened = [line for line in opened if isinstance(line, SEARCHED)]
    closed = [line for line in closed if isinstance(line, SEARCHED)]
    if not opened and not closed:
        return
    maker = Maker(organization.id, organization.language, structure)
    changes: Counter[str] = Counter()
    _remove_lines(connection, organization.id, closed, changes)
    touched = {(type(line), line.lineage): None for line in opened}
    standing = [line for of, lineage in touched if (line := structure.find(of, lineage)) is not None]
    _insert(connection, (document for line in standing for document in maker.of(line)), changes)
    _count(connection, organization.id, changes)
    _renamed(connection, organization.id, maker, [line for line in closed if isinstance(line, RoleLine)])
    if any(isinstance(line, RoleLine) and line.circle is None for line in opened):
        _keep_form(connection, organization)


def index_people(connection: Connection, organization: Indexed, people: Iterable[str]) -> None:
    """Bring the search up to the names of these people (ids): added, renamed, left or erased ones alike."""
    changes: Counter[str] = Counter()
    maker = Maker(organization.id, organization.language, Structure(organization.id))
    for ids in _batches(sorted(set(people))):
        _remove(connection, organization.id, ("person",), ids, changes)
        found = connection.execute(_PEOPLE, {"organization": organization.id, "ids": ids})
        named = [maker.person(id, name) for id, name, active in found if active and name]
        _insert(connection, named, changes)
    _count(connection, organization.id, changes)


def reindex(connection: Connection, organization: Indexed, structure: Structure) -> None:
    """Make an organization's search anew, as after a change of its language."""
    for table in (search_document, search_word, search_form):
        connection.execute(delete(table).where(table.c.organization_id == organization.id))
    lines = [line for of in SEARCHED for line in structure.all(of)]
    index_lines(connection, organization, lines, (), structure)
    index_people(connection, organization, connection.scalars(_EVERYBODY, {"organization": organization.id}).all())
    _keep_form(connection, organization)


def refresh(database: Database) -> int:
    """Index again what another release, or none, indexed; at each start. Says how many organizations that were."""
    with database.connect() as connection:
        stale = connection.execute(_STALE).all()
    outdated = [row.id for row in stale if row.form != form_of(row.language)]
    for organization in outdated:
        with database.writing() as connection:
            found = connection.execute(_LOCKED, {"organization": organization}).one()
            reindex(connection, found, load_structure(connection, organization))
    return len(outdated)


def form_of(language: str | None) -> str:
    """Which words an organization's search was made of: another release or another language makes other words."""
    return f"{FORM}:{known_words()}:{language or ''}"


def _keep_form(connection: Connection, organization: Indexed) -> None:
    connection.execute(delete(search_form).where(search_form.c.organization_id == organization.id))
    row = {"organization_id": organization.id, "form": form_of(organization.language)}
    connection.execute(insert(search_form), row)


# Documents


def _remove_lines(connection: Connection, organization: str, closed: Sequence[Line], changes: Counter[str]) -> None:
    for of, kinds in KINDS.items():
        lineages = sorted({line.lineage for line in closed if type(line) is of})
        for ids in _batches(lineages):
            _remove(connection, organization, kinds, ids, changes)


def _remove(
    connection: Connection, organization: str, kinds: Sequence[str], subjects: Sequence[str], changes: Counter[str]
) -> None:
    given = {"organization": organization, "kinds": list(kinds), "subjects": list(subjects)}
    found = connection.execute(_FIND, given).all()
    for _, terms in found:
        changes.subtract(roots(terms))
    changes[COUNT] -= len(found)
    for ids in _batches([row[0] for row in found]):
        connection.execute(_DELETE, {"ids": ids})


def _insert(connection: Connection, documents: Iterable[Document], changes: Counter[str]) -> None:
    is_sqlite = connection.dialect.name == "sqlite"
    for batch in _batches(list(documents), 5000):
        last = connection.scalar(_LAST) if is_sqlite else None
        _INSERT.write(connection, *batch)
        if is_sqlite:
            connection.execute(_ADD_TO_INDEX, {"last": last or 0})
        changes[COUNT] += len(batch)
        for document in batch:
            changes.update(roots(document["terms"]))


def _count(connection: Connection, organization: str, changes: Counter[str]) -> None:
    """The organization's own words, each with the number of documents that it stands in."""
    counted = [
        {"organization_id": organization, "root": root, "documents": count}
        for root, count in sorted(changes.items())
        if count
    ]
    if not counted:
        return
    on = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    added = on(search_word)
    upsert = added.on_conflict_do_update(
        index_elements=["organization_id", "root"],
        set_={"documents": search_word.c.documents + added.excluded.documents},
    )
    for batch in _batches(counted, 5000):
        connection.execute(upsert, batch)
    if any(count < 0 for count in changes.values()):
        connection.execute(_UNUSED, {"organization": organization})


# Context


def _renamed(connection: Connection, organization: str, maker: Maker, before: Sequence[RoleLine]) -> None:
    """Lines of a Role, and Roles of a Circle, that now stand under another name or elsewhere."""
    changed = []
    for line in before:
        now = maker.structure.find(RoleLine, line.lineage)
        if now is not None and (now.name, now.circle) != (line.name, line.circle):
            changed.append(line.lineage)
    if not changed:
        return
    found: dict[int, Any] = {}
    for query in (_OF_ROLES, _OF_CIRCLES):
        for ids in _batches(changed):
            found |= {row[0]: row for row in connection.execute(query, {"organization": organization, "ids": ids})}
    key = token_key(organization)
    rewritten = [values for row in found.values() if (values := _context_now(row, maker, key))]
    for batch in _batches(rewritten, 5000):
        connection.execute(_RECONTEXT, batch)


def _context_now(row: Any, maker: Maker, key: str) -> dict[str, Any] | None:
    document, kind, part, terms, _, role, _, said = row
    line = maker.structure.find(RoleLine, role)
    if line is None:  # Not in this part of the structure, so neither renamed nor moved; its Circle's name is known.
        return None
    title = said.partition("\n")[0] if kind == "policy" and part else ""
    now = maker.context(role, own_name=kind not in ("role", "circle"), around=(title,) if title else ())
    return {"document": document, "circle": line.circle, "context": now, "indexed": indexed(key, roots(terms), now)}


def _batches(items: Sequence[T], size: int = AT_ONCE) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
