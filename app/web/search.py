"""Search: a question, and the people behind its answers; and, beside a tension, what its words already allow."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from app.persistence.search.find import Hit, search
from app.persistence.search.hints import authority_hints
from app.persistence.search.holders import Held, Place
from app.web.dependencies import Member, Reader
from app.web.forms import clean
from app.web.pages import page
from app.web.routing import Pages

router = Pages()
SHOWN = 20
LONGEST = 600


@dataclass
class Found:
    """All hits of one Role, Circle or person."""

    role: Place | None
    circle: Place | None
    held: Held
    hits: list[Hit] = field(default_factory=list)
    person: Hit | None = None

    @property
    def asks_for_somebody(self) -> bool:
        """A Policy binds whether or not anybody holds what it is about."""
        return any(hit.kind != "policy" for hit in self.hits)

    @property
    def is_sure(self) -> bool:
        return any(hit.confidence != "low" for hit in self.hits)


@router.get("/organizations/{slug}/search", name="search")
def show(reader: Reader, slug: str, q: str = "") -> Any:
    words = clean(q)[:LONGEST]
    here = reader.here
    hits: list[Hit] = []
    if words:
        hits = search(reader.connection, here, words, today=reader.today, limit=SHOWN, head=here.head_number)
    found = grouped(hits)
    return page(
        reader,
        "search/index.html",
        fragments={"found": "search/_found.html"},
        place="search",
        query=words,
        found=found,
        only_resembling=bool(found) and not any(each.is_sure for each in found),
    )


@router.get("/organizations/{slug}/authority", name="authority_hints")
def show_hints(reader: Member, slug: str, words: str = "", text: str = "") -> Any:
    """Do I already have the authority? For a tension while it is being typed."""
    words = clean(words or text)[:LONGEST]
    here = reader.here
    hints = (
        authority_hints(reader.connection, here, reader.me, words, today=reader.today, head=here.head_number)
        if len(words) >= 3
        else []
    )
    return page(reader, "search/hints.html", fragment="search/_hints.html", words=words, hints=hints)


def grouped(hits: list[Hit]) -> list[Found]:
    """The hits by the Role or Circle that they lead to, where its best hit stands; people on their own."""
    found: dict[tuple[str, str], Found] = {}
    for hit in hits:
        place = hit.role or hit.circle
        key = ("person", hit.subject) if hit.kind == "person" or place is None else ("role", place.id)
        group = found.setdefault(key, Found(hit.role, hit.circle, hit.held))
        if hit.kind == "person":
            group.person = hit
        group.hits.append(hit)
    return list(found.values())
