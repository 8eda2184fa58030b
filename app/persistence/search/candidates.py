"""The documents that may answer a question, by each engine's own index: few, however large the organization.

Both engines are asked the same words, and give documents in the order of their ids, so that both answer alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, bindparam, select, text

from app.persistence.rows import search_document, search_word
from app.persistence.rows.search import LEXEMES
from app.persistence.search.documents import CONTEXT, OWN, token_key
from app.persistence.search.query import LIGHT, Concept, Question

AT_ONCE = 300
"""So many documents at most are asked for with any of the words, before looking for those with several."""
A_TIER = 80
ENOUGH = 90
MOST = 300
CLOSE = 0.7
"""Synonyms and better: how much a variant has to count to be asked for first."""
MOST_WORDS = 6

_d, _w = search_document.c, search_word.c
_ALL_WORDS = select(_w.root, _w.documents).where(_w.organization_id == bindparam("organization"))
_TEXTS = select(_d.id, _d.text).where(_d.id.in_(bindparam("ids", expanding=True)))


def own_words(connection: Connection, organization: str) -> dict[str, int]:
    """The organization's own words, and in how many documents each stands; "" counts them all."""
    return {row[0]: row[1] for row in connection.execute(_ALL_WORDS, {"organization": organization})}


def texts(connection: Connection, ids: Sequence[int]) -> dict[int, str]:
    return {row[0]: row[1] for row in connection.execute(_TEXTS, {"ids": list(ids)})} if ids else {}


def candidates(
    connection: Connection, organization: str, question: Question, documents: Mapping[str, int]
) -> list[Any]:
    """Rows of `search_document`, without their texts."""
    key = token_key(organization)
    full = _told(question, documents)
    if not full:
        return []
    found: dict[int, Any] = {}
    for words in _tiers(full, documents, key):
        for row in _matching(connection, organization, words, AT_ONCE if len(words) == 1 else A_TIER):
            found.setdefault(row[0], row)
        if len(found) >= ENOUGH:
            break
    return list(found.values())[:MOST]


def _told(question: Question, documents: Mapping[str, int]) -> list[Concept]:
    """The words that the organization uses in some form, rarest first; small words only where there are no others."""
    known = [concept for concept in question.concepts if any(root in documents for root in concept.variants)]
    full = [concept for concept in known if concept.part > LIGHT] or known
    return sorted(full, key=lambda concept: _reach(concept.variants, documents))[:MOST_WORDS]


def _reach(roots: Iterable[str], documents: Mapping[str, int]) -> int:
    return sum(documents.get(root, 0) for root in roots)


Words = list[list[str]]
"""Tokens: one of each list has to stand in the document."""


def _tiers(concepts: Sequence[Concept], documents: Mapping[str, int], key: str) -> Iterator[Words]:
    """What to ask the index for, one after another: where the words are rare, any of them; else first the documents
    with all of them, then with all but one, and so on to the rarest alone.
    """
    known = [_known(concept, documents) for concept in concepts]
    every = sorted({root for roots in known for root in roots})
    if _reach(every, documents) <= AT_ONCE:
        yield [[f"{key}{OWN}{root}" for root in every]]
        return
    close = [_known(concept, documents, CLOSE) or roots for concept, roots in zip(concepts, known, strict=True)]
    for chosen in (close, known):
        sets = [[f"{key}{mark}{root}" for root in roots for mark in (OWN, CONTEXT)] for roots in chosen]
        for size in range(len(sets), 1, -1):
            for fewer in list(combinations(sets, size))[:4]:
                yield list(fewer)
    for roots in (*close, *known):
        yield [[f"{key}{OWN}{root}" for root in roots]]


def _known(concept: Concept, documents: Mapping[str, int], least: float = 0.0) -> list[str]:
    """The variants that the organization uses."""
    return [root for root, weight in concept.variants.items() if root in documents and weight >= least]


def _matching(connection: Connection, organization: str, words: Words, most: int) -> Sequence[Any]:
    given = {"organization": organization, "most": most}
    if connection.dialect.name == "sqlite":
        match = " AND ".join("(" + " OR ".join(f'"{word}"' for word in either) + ")" for either in words)
        return connection.execute(_ON_SQLITE, {**given, "match": match}).all()
    quoted = [["'" + word.replace("\\", "\\\\").replace("'", "''") + "'" for word in either] for either in words]
    match = " & ".join("(" + " | ".join(either) + ")" for either in quoted)
    return connection.execute(_ON_POSTGRESQL, {**given, "match": match}).all()


_COLUMNS = ", ".join(
    f"search_document.{name}" for name in ("id", "kind", "part", "terms", "context", "subject", "role_id", "circle_id")
)
# The index is read in the order of its rows and only as far as needed: no list of all matches is ever made.
_ON_SQLITE = text(
    f"SELECT {_COLUMNS} FROM search_index CROSS JOIN search_document ON search_document.id = search_index.rowid"  # noqa: S608
    " WHERE search_index MATCH :match AND search_document.organization_id = :organization"
    " ORDER BY search_index.rowid LIMIT :most"
)
_ON_POSTGRESQL = text(
    f"SELECT {_COLUMNS} FROM search_document"  # noqa: S608
    f" WHERE {LEXEMES} @@ CAST(:match AS tsquery) AND search_document.organization_id = :organization"
    " ORDER BY search_document.id LIMIT :most"
)
