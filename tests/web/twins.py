"""Two organizations of the same shape: the mill of `test_routes.py`, and its twin, whose every id and word is marked.

Whatever the twin's people wrote holds two words that nobody else uses: a page that shows the one because somebody asked
for the other has read what is not its reader's.
"""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import Any

from sqlalchemy import Connection, select
from starlette.testclient import TestClient

from app.actions.accounts import account_for
from app.actions.audits import ask_for_audit
from app.actions.breakdowns import declare_breakdown, take_over
from app.actions.elections import begin_election, call_election, cast_ballot
from app.actions.objections import raise_concern
from app.actions.organizations import amend_organization
from app.actions.proposals import ask_question, draft_proposal, react, send_proposal
from app.actions.rulings import ask_for_ruling, rule
from app.actions.tensions import log_tension
from app.governance.changes import AddAccountability, change_to_body
from app.governance.lines import LINE_TYPES, BreakdownLine, Line, Mandate, PolicyLine, RoleLine
from app.governance.structure import Structure
from app.persistence import rows
from app.persistence.rows.base import metadata
from tests.builders import ANA, BAKERY, IDA, LEA, MAX, OVENS, PASTRY, SAM, SHOP, WINDOW, Building
from tests.seeding import NOW, seed
from tests.web.conftest import Site
from tests.web.test_routes import TILL, TOM, World

PREFIX = "zorb-"
"""Of each id in the twin."""
ASKED, TOLD = "Quixwort", "Blimpelow"
"""In each of the twin's words: what is searched for, and what must not be found."""

IDENTIFIES = ("lineage", "role", "circle", "person", "domain", "policy", "named", "named_by", "through", "added_by")
SAYS = ("name", "purpose", "title", "text", "focus", "stays")


class Twins:
    def __init__(self, site: Site) -> None:
        self.site = site
        self.world = World(site)
        self.mill = self.world.mill
        self.twin = seed(site.database, twin_of(richer(self.mill.structure)), slug="twin", beside=())
        amend_organization(self.twin.as_(None), name=f"{ASKED} {TOLD}", language="en", timezone="UTC", is_public=False)
        self.accounts = self._names()
        self._speak()

    def _names(self) -> dict[str, str]:
        """Accounts of the twin's people, by their names in the mill."""
        person, accounts = rows.person.c, {}
        with self.twin.as_(None) as work:
            everybody = work.connection.execute(
                select(person.id).where(person.organization_id == self.twin.id)
            ).scalars()
            for id in list(everybody):
                email = f"{id}@{TOLD.lower()}.example"
                accounts[id.removeprefix(PREFIX)] = account = account_for(work.connection, email, NOW)
                work.people.amend(id, name=f"{ASKED} {id} {TOLD}", email=email, account_id=account)
            work.flush()
            work.index_people([PREFIX + each for each in accounts])
        return accounts

    def as_twin(self, person: str) -> TestClient:
        return self.site.as_account(self.accounts[person])

    def _speak(self) -> None:
        """The same Tension, Proposal and concern as in the mill, and a draft."""

        def his(person: str) -> Any:
            return self.twin.as_(PREFIX + person)

        till = PREFIX + TILL
        self.tension = log_tension(his(TOM), said("tension"), till)
        change = change_to_body(AddAccountability(role=till, accountability=f"{PREFIX}counting", text=said("counting")))
        words: dict[str, Any] = {
            "tension_words": said("t"),
            "example": said("e"),
            "helped": said("h"),
            "summary": said("s"),
        }
        self.draft = draft_proposal(his(TOM), PREFIX + BAKERY, till, None, [change], **words)
        self.proposal = draft_proposal(his(TOM), PREFIX + BAKERY, till, self.tension, [change], **words)
        send_proposal(his(TOM), self.proposal)
        self.objection = raise_concern(his(MAX), self.proposal, PREFIX + PASTRY, said("concern"))
        ask_question(his(MAX), self.proposal, said("question"))
        react(his(LEA), self.proposal, said("reaction"))
        bakery, pastry = PREFIX + BAKERY, PREFIX + PASTRY
        text = ("policy_line", f"{PREFIX}baking-hours", bakery)
        self.ruling = ask_for_ruling(his(TOM), *text, said("meaning"))
        rule(his(SAM), ask_for_ruling(his(TOM), *text, said("meaning")), said("answer"), said("logic"), publish=True)
        self.audit = ask_for_audit(his(TOM), bakery, pastry, said("request"))
        self.breakdown = declare_breakdown(his(SAM), pastry, said("reason"))
        take_over(his(IDA), self.breakdown, "secretary", said("why"))
        self.election = call_election(his(MAX), bakery, f"{bakery}-secretary")
        begin_election(his(IDA), self.election)
        cast_ballot(his(ANA), self.election, PREFIX + IDA, said("ballot"))

    @property
    def ids(self) -> dict[str, str]:
        """The twin's, by the path parameter or the form field that they would stand in."""
        ours = {
            "slug": "twin", "circle_id": BAKERY, "circle": BAKERY, "role_id": TILL, "policy_id": "baking-hours",
            "person_id": TOM, "number": "1", "assignment": f"{TOM}@{TILL}:", "kind": "facilitator", "token": "x",
            "power": "secretary",
            "link": f"{WINDOW}>{BAKERY}", "mandate": f"lent:{OVENS}:{LEA}", "path": "app.css",
            "role": TILL, "person": SAM, "to": SHOP, "partners": ANA, "ratifiers": ANA, "policy": "baking-hours",
            "line": "baking-hours", "domain": f"{OVENS}:Ovens", "domain_id": f"{OVENS}:Ovens",
            "accountability_id": f"{OVENS}:Heating the ovens before five",
        }  # fmt: skip
        kept = {"slug", "number", "kind", "token", "path", "power"}
        marked = {name: id if name in kept else mark(id) for name, id in ours.items()}
        added = {"add": f"role:{PREFIX}{TILL}", "also": f"role:{PREFIX}{TILL}", "tension": self.tension or ""}
        added |= {"election_id": self.election, "candidate": str(mark(IDA))}
        added |= {"ruling_id": self.ruling, "breakdown_id": self.breakdown, "audit_id": self.audit}
        return {
            **marked, **added, "proposal_id": self.proposal, "tension_id": self.tension or "",
            "objection": self.objection or "",
        }  # fmt: skip


def said(about: str) -> str:
    return f"{ASKED} {about} {TOLD}"


def richer(structure: Structure) -> Structure:
    """With a line of each type."""
    building = Building(structure.copy()).linked(WINDOW, BAKERY).strategy(BAKERY, "Rye before wheat")
    building.mandate(Mandate.LENT, OVENS, BAKERY, LEA, named_by=SAM)
    building.mandate(Mandate.SURROGATE, "bakery-facilitator", BAKERY, IDA, named_by=LEA)
    return building.done


def twin_of(structure: Structure) -> Structure:
    ratifiers = frozenset(PREFIX + person for person in structure.ratifiers)
    twin = Structure("twins", at=structure.at, adopted=structure.adopted, ratifiers=ratifiers)
    for of in LINE_TYPES:
        for line in structure.all(of) if of is not BreakdownLine else ():  # The twin declares its own.
            twin.add(replace(line, **_marked(line)))
    return twin


def _marked(line: Line) -> dict[str, Any]:
    names = {each.name for each in fields(line)}
    facts: dict[str, Any] = {name: mark(getattr(line, name)) for name in names & set(IDENTIFIES)}
    facts |= {name: said(text) for name in names & set(SAYS) if (text := getattr(line, name)) and _is_free(line)}
    if isinstance(line, PolicyLine):
        value = line.value
        facts["value"] = {key: mark(one) if key in ("role", "circle") else one for key, one in value.items()}
    return facts


def _is_free(line: Line) -> bool:
    return not isinstance(line, RoleLine) or line.kind == "role"


def mark(id: str | None) -> str | None:
    """Each id in a lineage: "tom@till:" becomes "zorb-tom@zorb-till:"."""
    if id is None or id in ("internal", "organization"):
        return id
    begun, colon, words = id.partition(":")
    if begun in ("strategy", "partner", "lent", "surrogate"):
        return f"{begun}:{mark(words)}"
    parts = re.sub(r"(^|[@>:])(?=[a-z])", rf"\g<1>{PREFIX}", begun)
    return parts + colon + (re.sub(r"(^|:)(?=[a-z-]+$)", rf"\g<1>{PREFIX}", words) if "invites" in words else words)


# What stands in the tables


def kept_of(connection: Connection, organization: str) -> str:
    """Everything of one organization, in words."""
    found = []
    for table in metadata.sorted_tables:
        column = table.c.get("organization_id") if table.name != "organization" else table.c.id
        if column is not None and not table.name.startswith("search_"):
            kept = connection.execute(select(table).where(column == organization).order_by(*table.primary_key.columns))
            found += [f"{table.name} {tuple(row)}" for row in kept]
    return "\n".join(found)
