"""Who may do what: every route of the app × everybody. `routes.yaml` is the table.

A route without a row fails, and so does a row without a route. Each cell is asked of the running app; what it would
write is rolled back, so that every cell meets the same organization.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest
import yaml
from fastapi.routing import iter_route_contexts
from httpx import Response
from starlette.routing import Mount
from starlette.testclient import TestClient

from app.actions.agenda import add_item
from app.actions.audits import ask_for_audit
from app.actions.breakdowns import declare_breakdown, take_over
from app.actions.elections import begin_election, call_election
from app.actions.meetings import schedule_meeting
from app.actions.objections import raise_concern
from app.actions.organizations import found_organization
from app.actions.proposals import ask_question, draft_proposal, send_proposal
from app.actions.rulings import ask_for_ruling, rule
from app.actions.strikes import ask_for_strike
from app.actions.tensions import log_tension
from app.governance.changes import AddAccountability, change_to_body
from app.persistence.engine import Database
from app.persistence.founding import Founding, NewOrganization
from tests.builders import ANA, BAKERY, IDA, LEA, MAX, OUTSIDER, PASTRY, SAM, Building, a_structure
from tests.meeting_builder import a_meeting
from tests.seeding import NOW
from tests.web.conftest import Mill, Site

TOM, ADAM, TILL = "tom", "adam", "till"
PERSONAS = {
    "visitor": None,
    "stranger": None,  # Signed in, of another organization, and its administrator.
    "partner": OUTSIDER,  # No Circle Member of the Bakery.
    "member": IDA,  # Circle Rep of Pastry, so Circle Member of the Bakery; fills no Role there.
    "role_lead": TOM,  # Fills the Till; it is his Tension, and his Proposal.
    "circle_lead": ANA,  # Of the Bakery, and of the Anchor Circle.
    "facilitator": LEA,
    "secretary": SAM,
    "administrator": ADAM,  # A Partner without a Role.
}
TABLE: dict[str, str] = yaml.safe_load((Path(__file__).parent / "routes.yaml").read_text())


class World:
    """The mill with a Tension and an open Proposal of TOM's in the Bakery, and a concern of MAX's against it. MAX has
    called an election of its Secretary, whose nominations are open.

    A meeting of the Bakery is scheduled; another one builds its agenda, with an item of TOM's, LEA facilitating and
    MAX without a device; IDA has not come.
    """

    def __init__(self, site: Site, *, is_public: bool = False) -> None:
        self.site = site
        self._clients: dict[str, TestClient] = {}
        building = Building(a_structure()).partners(TOM, ADAM).role(TILL, BAKERY, filled_by=[TOM])
        building.policy("baking-hours", BAKERY)
        self.mill = Mill(site, building.done, others=(TOM, ADAM), administrator=ADAM)
        self.tension = log_tension(self.mill.as_(TOM), "Nobody counts the till", TILL)
        self.proposal = self._propose()
        self.objection = raise_concern(self.mill.as_(MAX), self.proposal, PASTRY, "It takes an hour.")
        ask_question(self.mill.as_(MAX), self.proposal, "How often?")
        self.election = call_election(self.mill.as_(MAX), BAKERY, f"{BAKERY}-secretary")
        begin_election(self.mill.as_(LEA), self.election)
        (self.meeting,) = schedule_meeting(self.mill.as_(SAM), BAKERY, NOW + timedelta(days=1), 60)
        self.held = a_meeting(self.mill, at="agenda", own_device=(LEA, SAM, ANA, TOM), ticked=(MAX,))
        add_item(self.held.as_(TOM), self.held.id, "The till", TILL)
        self.site.now = self.held.now
        self._process_itself()
        ask_for_strike(self.mill.as_(TOM), "policy_line", "baking-hours", "5.2-a", "It says nothing.")
        rival = NewOrganization(slug="rival", name="Rival")
        made = found_organization(Founding(site.database, rival, now=NOW), "Rita", "rita@rival.example")
        self.rita = made["account"]
        if is_public:
            from app.actions.organizations import amend_organization

            amend_organization(self.mill.as_(None), name="Mill", language="en", timezone="UTC", is_public=True)

    def _process_itself(self) -> None:
        """TOM has asked SAM for two rulings, one of them given, and LEA for an audit of Pastry, in breakdown now."""
        asking = ("policy_line", "baking-hours", BAKERY, "Is five in the morning or in the evening?")
        self.ruling = ask_for_ruling(self.mill.as_(TOM), *asking)
        self.ruled = ask_for_ruling(self.mill.as_(TOM), *asking)
        rule(self.mill.as_(SAM), self.ruled, "In the morning.", "Bread is sold at seven.")
        self.audit = ask_for_audit(self.mill.as_(TOM), BAKERY, PASTRY, "Are its minutes kept?")
        self.breakdown = declare_breakdown(self.mill.as_(SAM), PASTRY, "Nobody is asked for objections.")
        take_over(self.mill.as_(LEA), self.breakdown, "secretary")

    def _propose(self) -> str:
        change = AddAccountability(role=TILL, accountability="counting", text="Counting the till every evening")
        words: dict[str, Any] = {
            "tension_words": "Nobody counts",
            "example": "On Monday it was short",
            "helped": "It would show",
        }
        found = draft_proposal(self.mill.as_(TOM), BAKERY, TILL, self.tension, [change_to_body(change)], **words)
        send_proposal(self.mill.as_(TOM), found)
        return found

    def ask(self, persona: str, route: str, path: str | None = None, **sent: Any) -> Response:
        """As that person, signed in anew each time, since signing out is a route too."""
        client = self._client(persona)
        token = client.cookies.get(self.site.settings.session_cookie[0])
        method = route.split()[0]
        if method == "POST" and not sent:
            sent = {"data": FORMS.get(route, {})}
        answer: Response = client.request(method, path or self.path(route), **sent)
        client.cookies.clear()
        if token:
            self.site.give_cookie(client, token)
        return answer

    def _client(self, persona: str) -> TestClient:
        if persona not in self._clients:
            if persona == "visitor":
                self._clients[persona] = self.site.visitor()
            elif persona == "stranger":
                self._clients[persona] = self.site.as_account(self.rita)
            else:
                self._clients[persona] = self.mill.as_person(str(PERSONAS[persona]))
        return self._clients[persona]

    def meet(self, persona: str) -> None:
        """Sign in, while what is written is kept."""
        self._client(persona)

    def path(self, route: str) -> str:
        known = {
            "slug": "mill", "circle_id": BAKERY, "circle": BAKERY, "role_id": TILL, "policy_id": "baking-hours",
            "person_id": TOM, "proposal_id": self.proposal, "election_id": self.election,
            "tension_id": self.tension, "objection": self.objection,
            "meeting_id": self.meeting if route.rpartition("/")[2] in AHEAD else self.held.id,
            "number": "1", "assignment": f"{TOM}@{TILL}:", "link": "x", "mandate": "x", "kind": "facilitator",
            "token": "x", "path": "app.css",
        }  # fmt: skip
        known |= {
            "ruling_id": self.ruled if route.endswith(("publication", "appeals")) else self.ruling,
            "breakdown_id": self.breakdown, "audit_id": self.audit, "power": "secretary",
        }  # fmt: skip
        path = route.split(" ", 1)[1].replace(":path}", "}")
        return path.format(**known) + QUERIES.get(route, "")


AHEAD = {"schedule", "cancellation", "{meeting_id}.ics", "opening"}
"""What is done to a meeting before its time."""


QUERIES = {
    "GET /proposals/new": f"?role={TILL}&circle={BAKERY}",
    "GET /organizations/{slug}/search": "?q=bread",
    "GET /organizations/{slug}/authority": "?q=bread",
    "GET /organizations/{slug}/rulings/new": "?table=policy_line&line=baking-hours",
    "POST /organizations/{slug}/rulings": "?table=policy_line&line=baking-hours",
    "GET /organizations/{slug}/strikes/new": "?table=policy_line&line=baking-hours",
    "POST /organizations/{slug}/strikes": "?table=policy_line&line=baking-hours",
}
PERSON = {"name": "Tom", "email": "tom@mill.example"}
DRAFT = {"role": TILL, "circle": BAKERY, "tension_words": "Nobody counts", "example": "e", "helped": "h"}
HOUR = {"day": "2026-03-24", "at": "14:00", "minutes": "60"}
OBJECTION = "/proposals/{proposal_id}/objections/{objection}"
FORMS: dict[str, dict[str, Any]] = {
    "POST /circles/{circle_id}/elections": {"role": f"{BAKERY}-facilitator"},
    "POST /circles/{circle_id}/rep": {"candidate": IDA},
    "POST /elections/{election_id}/ballots": {"candidate": IDA, "reason": "Neat notes."},
    "POST /elections/{election_id}/calling-off": {"reason": "Called too early."},
    "POST /elections/{election_id}/changes": {"do": "keep"},
    "POST /elections/{election_id}/choices": {"candidate": IDA},
    "POST /elections/{election_id}/discards": {"reason": "She would rather not."},
    "POST /elections/{election_id}/nominations": {"term": "2027-01-01"},
    "POST /elections/{election_id}/reasons": {"text": "Neat notes."},
    "POST /elections/{election_id}/steps": {"place": "x"},
    "POST /elections/{election_id}/ties": {"method": "draw"},
    "POST /account/mail": {"choice": "daily"},
    "POST /language": {"language": "fr", "next": "/"},
    "POST /welcome": {},
    "POST /organizations/{slug}/adoption": {"confirmed": "1"},
    "POST /organizations/{slug}/settings": {"name": "Moulin", "language": "en", "timezone": "UTC"},
    "POST /organizations/{slug}/settings/ratifiers": {"ratifiers": [ANA, LEA]},
    "POST /organizations/{slug}/settings/people": {"name": "Zoe", "email": "zoe@mill.example"},
    "POST /people/{person_id}/settings": {**PERSON, "name": "Thomas"},
    "POST /roles/{role_id}/assignments": {"person": LEA},
    "POST /roles/{role_id}/assignments/{assignment}": {"focus": "Mondays"},
    "POST /roles/{role_id}/assignments/{assignment}/staying": {"agreement": "Until spring."},
    "POST /roles/{role_id}/links": {"circle": "shop"},
    "POST /roles/{role_id}/mandates": {"what": "lend", "circle": BAKERY, "person": LEA},
    "POST /circles/{circle_id}/surrogates/{kind}": {"what": "name", "person": SAM},
    "POST /circles/{circle_id}/strategy": {"text": "Bread before cake."},
    "POST /policies/{policy_id}/pointers": {"named": "till", "role": "ovens"},
    "POST /organizations/{slug}/rulings": {"circle": BAKERY, "question": "What is baking?"},
    "POST /rulings/{ruling_id}/answer": {"decision": "rule", "answer": "It is heat.", "logic": "Ovens are hot."},
    "POST /rulings/{ruling_id}/appeals": {"circle": "mill", "reason": "Cakes are baked at noon."},
    "POST /circles/{circle_id}/breakdowns": {"reason": "Nobody is asked for objections."},
    "POST /breakdowns/{breakdown_id}/powers": {"power": "facilitator", "reason": "To run the next round."},
    "POST /breakdowns/{breakdown_id}/notes": {"reason": "Talked with both."},
    "POST /breakdowns/{breakdown_id}/restoration": {"reason": "A round was held."},
    "POST /circles/{circle_id}/audits": {"circle": "mill", "request": "Are its minutes kept?"},
    "POST /audits/{audit_id}/findings": {"findings": "They are."},
    "POST /organizations/{slug}/strikes": {"clause": "5.2-a", "reason": "It says nothing.", "do": "strike"},
    "POST /roles/{role_id}/edit": {"name": "Till", "purpose": "Every coin counted"},
    "POST /roles/{role_id}/roles": {"new_name": "Coins", "new_purpose": "Shiny"},
    "POST /roles/{role_id}/deeds": {"deed": "remove_role"},
    "POST /roles/{role_id}/policies": {"title": "Hours", "text": "At five.", "kinds": "a"},
    "POST /circles/{circle_id}/meetings": HOUR,
    "POST /circles/{circle_id}/meetings/special": {"reason": "The till cannot wait."},
    "POST /meetings/{meeting_id}/schedule": HOUR,
    "POST /meetings/{meeting_id}/rounds": {"text": "Here."},
    "POST /meetings/{meeting_id}/moves": {"place": "agenda/1/0//"},
    "POST /meetings/{meeting_id}/closing-round": {"place": "agenda/1/0//"},
    "POST /meetings/{meeting_id}/closing": {"place": "agenda/1/0//"},
    "POST /meetings/{meeting_id}/extensions": {"minutes": "10"},
    "POST /meetings/{meeting_id}/guests": {"person": ADAM, "circle": PASTRY, "tension": "Sugar is short"},
    "POST /meetings/{meeting_id}/guests/withdrawal": {"person": ADAM},
    "POST /meetings/{meeting_id}/hand-overs": {"role": "facilitator", "person": SAM},
    "POST /meetings/{meeting_id}/agenda": {"election_role": "bakery-circle-rep"},
    "POST /meetings/{meeting_id}/agenda/order": {"items": ["1"], "places": ["1"]},
    "POST /meetings/{meeting_id}/agenda/{number}": {"label": "The till, again"},
    "POST /meetings/{meeting_id}/agenda/{number}/beginning": {"place": "agenda/1/0//"},
    "POST /meetings/{meeting_id}/agenda/{number}/ending": {"place": "agenda/1/0//", "outcome": "parked"},
    "POST /proposals/{proposal_id}/helpers": {"helpers": SAM},
    "POST /proposals/{proposal_id}/tension": {"tension_words": "It is short"},
    "POST /meetings/{meeting_id}/cancellation": {"reason": "The mill is flooded."},
    "POST /tensions/{tension_id}/agenda": {"circle": BAKERY},
    "POST /tensions": {"text": "The till is short"},
    "POST /tensions/{tension_id}": {"text": "The till is short", "role": TILL},
    "POST /tensions/{tension_id}/closing": {"outcome": "acted"},
    "POST /proposals": DRAFT,
    "POST /proposals/preview": DRAFT,
    "POST /proposals/{proposal_id}": DRAFT,
    "POST /proposals/{proposal_id}/answers": {"version": "1"},
    "POST /proposals/{proposal_id}/questions": {"text": "Why?"},
    "POST /proposals/{proposal_id}/questions/{number}/answer": {"text": "Because."},
    "POST /proposals/{proposal_id}/reactions": {"text": "Good."},
    "POST /proposals/{proposal_id}/escalation": {"reason": "Too long"},
    "POST /proposals/{proposal_id}/withdrawal": {"reason": "Done"},
    "POST /proposals/{proposal_id}/discarding": {"reason": "No example"},
    "POST /proposals/{proposal_id}/dropping": {"ground": "unanswered", "because": "1", "reason": "None given"},
    "POST /proposals/{proposal_id}/objections": {"role": "ovens", "concern": "Cold ovens."},
    f"POST {OBJECTION}/arguments": {"criterion": "capacity", "met": "yes", "argument": "An hour is lost."},
    f"POST {OBJECTION}/suggestions": {"text": "Weekly", "argument": "Less work"},
    f"POST {OBJECTION}/confirmations": {"side": "objector", "version": "1"},
    f"POST {OBJECTION}/abandonment": {"reason": "Gone"},
    f"POST {OBJECTION}/ruling": {"breaks": "no"},
    f"POST {OBJECTION}/demands": {"suggestion": "1"},
    f"POST {OBJECTION}/demands/{{number}}/argument": {"argument": "So."},
}


def routes(site: Site) -> Iterator[str]:
    """Every method and path of the app; `app.routes` alone would miss the routers."""
    for context in iter_route_contexts(site.app.routes):
        assert not isinstance(context, Mount), "Walk the mounted app too."
        for method in sorted(getattr(context, "methods", None) or ()):
            yield f"{method} {context.path}"


def told(answer: Response) -> str:
    """The word of a cell: yes, no, hidden, sign-in."""
    if answer.status_code == 303 and answer.headers["location"].startswith("/sign-in"):
        return "sign-in"
    if answer.status_code in (200, 303):
        return "yes"
    return {403: "no", 409: "no", 422: "no", 404: "hidden"}.get(answer.status_code, str(answer.status_code))


def test_every_route_has_its_row_and_every_row_its_route(site: Site) -> None:
    assert set(routes(site)) == set(TABLE)
    assert all(len(row.split()) == len(PERSONAS) for row in TABLE.values())


@pytest.mark.parametrize("persona", PERSONAS)
def test_everybody_may_do_what_the_table_says_and_nothing_else(
    site: Site, persona: str, nothing_is_kept: Callable[[], None]
) -> None:
    world = World(site)
    world.meet(persona)
    nothing_is_kept()
    column = list(PERSONAS).index(persona)
    wrong: list[str] = []

    for route, row in TABLE.items():
        answer = world.ask(persona, route)
        expected = row.split()[column]
        if told(answer) != expected:
            wrong.append(f"{route}: {told(answer)} ({answer.status_code}), not {expected}")

    assert not wrong, "\n".join(wrong)


OPEN_TO_VISITORS = {
    "/circles/{circle_id}",
    "/circles/{circle_id}/history",
    "/circles/{circle_id}/meetings",
    "/meetings/{meeting_id}/minutes",
    "/organizations/{slug}",
    "/organizations/{slug}/chart.json",
    "/organizations/{slug}/compare",
    "/organizations/{slug}/map",
    "/organizations/{slug}/map.json",
    "/organizations/{slug}/outline/{circle}",
    "/organizations/{slug}/people",
    "/organizations/{slug}/policies",
    "/organizations/{slug}/records",
    "/organizations/{slug}/records/{number}",
    "/organizations/{slug}/search",
    "/people/{person_id}",
    "/people/{person_id}/history",
    "/policies/{policy_id}",
    "/policies/{policy_id}/history",
    "/proposals/{proposal_id}",
    "/roles/{role_id}",
    "/roles/{role_id}/history",
}


def test_a_visitor_of_a_public_organization_reads_and_does_nothing(
    site: Site, nothing_is_kept: Callable[[], None]
) -> None:
    """What stands in its records is open to them, what is somebody's own is not; whatever writes asks to sign in."""
    world = World(site, is_public=True)
    nothing_is_kept()
    read: set[str] = set()

    for route in TABLE:
        method, path = route.split()
        if not any(name in path for name in ("{slug}", "_id}")):
            continue
        answer = world.ask("visitor", route)
        if told(answer) == "yes":
            assert method == "GET", route
            assert "mill.example" not in answer.text, route
            read.add(path)

    assert read == OPEN_TO_VISITORS


def test_no_page_that_is_read_writes_anything(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(site)
    world.meet("role_lead")
    column = list(PERSONAS).index("role_lead")
    written: list[str] = []
    monkeypatch.setattr(Database, "writing", lambda database: written.append("something"))

    for route, row in TABLE.items():
        if route.startswith("GET"):
            assert told(world.ask("role_lead", route)) == row.split()[column], route

    assert written == []


CANARIES = ("Till", "Bakery", "Ovens", "counts the till", ">Tom<", "mill.example", "Baking Hours", "It takes an hour")


def test_a_stranger_sees_no_word_of_another_organization(site: Site, nothing_is_kept: Callable[[], None]) -> None:
    """Neither by its ids in addresses, nor in queries, nor in forms of their own organization."""
    world = World(site)
    world.meet("stranger")
    nothing_is_kept()
    at_home = {"{slug}": "rival"}
    seen: list[str] = []

    for route in TABLE:
        paths = [world.path(route)]
        if "{slug}" in route:
            paths.append(world.path(route).replace("/organizations/mill", f"/organizations/{at_home['{slug}']}"))
        for path in paths:
            joint = "&" if "?" in path else "?"
            ids = f"role={TILL}&circle={BAKERY}&person={TOM}&tension={world.tension}&policy=baking-hours&q=till"
            asked = [world.ask("stranger", route, path)]
            if route.startswith("GET"):
                asked.append(world.ask("stranger", route, f"{path}{joint}{ids}"))
            seen += [
                f"{route} {path}: {word}" for answer in asked for word in CANARIES if word in _unechoed(answer.text)
            ]

    assert not seen, "\n".join(seen)


def _unechoed(text: str) -> str:
    """Without the fields that give back what was typed, and without addresses."""
    return re.sub(r'(href|action|value|hx-\w+)="[^"]*"|<textarea.*?</textarea>', "", text, flags=re.S)


ODD = ("%F0%9F%92%A9", "99999999999999999999", "-1", "2026-02-30", "..%2f..%2f", "x" * 500)


@pytest.mark.parametrize("persona", ["visitor", "stranger", "role_lead", "secretary"])
def test_no_form_breaks_the_program_however_it_is_filled_in(
    site: Site, persona: str, nothing_is_kept: Callable[[], None]
) -> None:
    world = World(site)
    world.meet(persona)
    nothing_is_kept()
    broken: list[str] = []

    for route in TABLE:
        for path, sent in _oddly(route, world.path(route)):
            answer = world.ask(persona, route, path, **sent)
            if answer.status_code >= 500:
                broken.append(f"{route}: {answer.status_code} {path} {sent}"[:300])

    assert not broken, "\n".join(broken)


def _oddly(route: str, path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if route.startswith("GET"):
        for name in ("at", "q", "page", "from", "to", "circle", "role", "before", "table", "line"):
            yield f"{path}?{name}={ODD[crc32((name + route).encode()) % len(ODD)]}", {}
        return
    names = sorted({name for form in FORMS.values() for name in form} | {"key", "do", "add", "seen", "version"})
    yield path, {"data": {name: ["99999999999999999999", "x" * 300] for name in names}}
    yield path, {"data": dict.fromkeys(names, "-1")}
    yield path, {"json": {"text": ["x"]}}
    form, parts = "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"
    yield path, {"content": b"\xff\xfe=%00&=&version=%ff", "headers": {"content-type": form}}
    yield path, {"content": b"--x\r\n", "headers": {"content-type": parts}}
