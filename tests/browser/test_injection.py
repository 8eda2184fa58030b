"""What somebody writes is words to everybody else, with our policy for scripts and without it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from itertools import count
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from app.actions.assignments import agree_to_stay
from app.actions.objections import argue_criterion, raise_concern, suggest_amendment
from app.actions.organizations import amend_organization
from app.actions.proposals import answer_question, ask_question, draft_proposal, react, request_meeting, send_proposal
from app.actions.strikes import ask_for_strike
from app.actions.tensions import log_tension
from app.governance.changes import AddAccountability, AmendRole, change_to_body
from app.governance.lines import LINE_TYPES, Mandate, RoleLine
from app.governance.objections import ALL_FOUR
from app.governance.structure import Structure
from tests.browser.payloads import PAYLOADS
from tests.browser.test_browse import signed_in
from tests.builders import ANA, BAKERY, FLOUR, LEA, MAX, OVENS, PASTRY, SAM, SHOP, WINDOW, Building, a_structure
from tests.support.browsers import Serve
from tests.support.cdn import Outside
from tests.support.server import Server
from tests.web.addresses import Ids, addresses
from tests.web.conftest import Mill, Site

NewContext = Callable[..., BrowserContext]
NAMES, TEXTS = ("name", "title", "focus"), ("purpose", "text", "stays")
WATCH = """
window.xss = () => { console.error("RAN"); return "ran" };
for (const name of ["alert", "confirm", "prompt"]) window[name] = window.xss;
addEventListener("securitypolicyviolation", e => console.error("VIOLATION " + e.violatedDirective + " " + e.sample));
"""
"""Told of anything that runs, and of anything that only the policy has kept from running."""
LOOK = """() => {
  const found = [];
  for (const element of document.querySelectorAll("*")) {
    if (["IFRAME", "OBJECT", "EMBED", "BASE", "MARQUEE"].includes(element.tagName)) found.push(element.tagName);
    for (const {name, value} of element.attributes) {
      if (name.startsWith("on") || name.startsWith("hx-on")) found.push(name);
      if (/^\\s*(javascript|data|vbscript):/i.test(value) && ["href", "src", "action", "formaction"].includes(name))
        found.push(`${name}=${value}`);
    }
    if (element.tagName === "SCRIPT" && !element.src && element.type !== "application/json") found.push("SCRIPT");
    if (element.tagName === "STYLE") found.push("STYLE");
  }
  return found;
}"""


NO_PAGES = {
    "/calendars/{token}.ics",
    "/healthz",
    "/links/{token}",
    "/meetings/{meeting_id}.ics",
    "/organizations/{slug}/stream",
    "/sign-in",
    "/static/{path:path}",
    "/welcome",
}
"""What no browser shows as a page: it says nothing, or loads it as a file."""


@pytest.fixture
def hostile(sqlite_url: str) -> list[str]:
    """Every page of a mill whose people write nothing else; one of each kind."""
    with Site(sqlite_url) as site:
        mill = Mill(site, written_by_them())
        rename(mill)
        speak(mill)
        with site.database.connect() as connection:
            ids = Ids.of(connection, mill.id, SAM)
        return list(paths(site, ids))


@pytest.fixture
def server(hostile: list[str], sqlite_url: str, serve: Serve) -> Server:
    return serve(sqlite_url)


_next = count()


def some(length: int) -> str:
    """The next ones of the list that go into so many characters."""
    found = ""
    while True:
        payload = PAYLOADS[next(_next) % len(PAYLOADS)]
        if found and len(found) + len(payload) + 2 > length:
            return found
        found += payload + ("\n\n" if length > 1000 else " ")


def written_by_them() -> Structure:
    building = Building(a_structure()).linked(WINDOW, BAKERY).strategy(BAKERY, "x").policy("hours", BAKERY, text="x")
    building.mandate(Mandate.LENT, OVENS, BAKERY, LEA, named_by=SAM)
    building.domain(OVENS, "x").fills(MAX, OVENS, focus="x").policy("more", FLOUR, text="x")
    written = Structure("millers", building.done.at, building.done.adopted, building.done.ratifiers)
    for of in LINE_TYPES:
        for line in building.done.all(of):
            names = {each.name for each in fields(line)}
            mine = not isinstance(line, RoleLine) or line.kind == "role"
            facts: dict[str, Any] = {
                name: some(190) for name in NAMES if name in names and getattr(line, name) and mine
            }
            facts |= {name: some(4_900) for name in TEXTS if name in names and getattr(line, name) and mine}
            written.add(replace(line, **facts))
    return written


def rename(mill: Mill) -> None:
    name = " ".join(some(150).split())
    amend_organization(mill.as_(None), name=name, language="en", timezone="UTC", is_public=False)
    with mill.as_(None) as work:
        for person in mill.accounts:
            work.people.amend(person, name=some(190))


def speak(mill: Mill) -> None:
    changes = [
        change_to_body(AddAccountability(role=OVENS, accountability="new", text=some(4_900))),
        change_to_body(AmendRole(role=OVENS, name=some(190), purpose=some(4_900))),
    ]
    tension = log_tension(mill.as_(SAM), some(4_900), OVENS)
    words: dict[str, Any] = {name: some(9_000) for name in ("tension_words", "example", "helped", "summary")}
    draft_proposal(mill.as_(SAM), BAKERY, OVENS, None, changes, **words)
    proposal = draft_proposal(mill.as_(SAM), BAKERY, OVENS, tension, changes, **words)
    send_proposal(mill.as_(SAM), proposal)
    question = ask_question(mill.as_(LEA), proposal, some(9_000))
    answer_question(mill.as_(SAM), proposal, question, some(9_000))
    react(mill.as_(LEA), proposal, some(9_000))
    objection = raise_concern(mill.as_(MAX), proposal, PASTRY, some(9_000))
    for criterion in ALL_FOUR:
        argue_criterion(mill.as_(MAX), proposal, objection, criterion, True, some(9_000))
    suggest_amendment(mill.as_(MAX), proposal, objection, changes, some(9_000), some(9_000))
    ask_for_strike(mill.as_(ANA), "policy_line", "hours", "5.2-a", some(9_000))
    request_meeting(mill.as_(LEA), proposal, some(9_000))
    with mill.as_(None) as work:
        own = [line for line in work.structure.all(LINE_TYPES[5]) if line.lineage.startswith(f"{SAM}@{OVENS}")]
    agree_to_stay(mill.as_(SAM), own[0].lineage, some(490))


def paths(site: Site, ids: Ids) -> Iterator[str]:
    last = ids.kinds["number"][-1]
    queries = {
        "search": "?q=%3Cimg+src%3Dx+onerror%3Dxss()%3E", "authority": "?words=%22%3E%3Cscript%3Exss()",
        "tensions/new": "?words=%3Cscript%3Exss()",
        "strikes": "?table=policy_line&line=hours", "compare": f"?from=1&to={last}",
    }  # fmt: skip
    ids.kinds |= {"role_id": [OVENS], "circle_id": [BAKERY, SHOP], "circle": [BAKERY], "policy_id": ["hours"]}
    ids.kinds |= {"person_id": [SAM], "number": ids.kinds["number"][2:]}
    for address in addresses(site.app, "GET"):
        if address.path in NO_PAGES:
            continue
        query = next((query for part, query in queries.items() if part in address.path), "")
        yield from (path + query for path in ids.fill(address, 12 if "records" in address.path else 1))
    yield f"/roles/{OVENS}?at={last}"


def seen_on(page: Page, paths: list[str]) -> list[str]:
    """What ran, or would have, on each page."""
    seen: list[str] = []
    here = ""
    page.on("console", lambda said: seen.append(f"{here}: {said.text}") if said.text.startswith(TELLING) else None)
    for path in paths:
        here = path
        page.goto(path, wait_until="load")
        seen += [f"{path}: {each}" for each in page.evaluate(LOOK)] if "json" not in path else []
    return seen


CUTS = ("</t", "<!--", "<base", "<meta", "<style", "<link")
"""What would leave nothing of the control's page to look at."""
TELLING = ("RAN", "VIOLATION")


def without_policy(context: BrowserContext) -> None:
    def answer(route: Route) -> None:
        answered = route.fetch(max_redirects=0)
        heads = {name: value for name, value in answered.headers.items() if name != "content-security-policy"}
        route.fulfill(response=answered, headers=heads)

    context.route("http://127.0.0.1:*/**", lambda route: answer(route) if is_page(route) else route.continue_())


def is_page(route: Route) -> bool:
    return route.request.resource_type == "document"


@pytest.mark.parametrize("guarded", [True, False], ids=["with the policy", "without it"])
def test_nothing_that_somebody_writes_runs_in_anothers_browser(
    server: Server, hostile: list[str], new_context: NewContext, guarded: bool
) -> None:
    context = new_context(base_url=server.base_url)
    context.add_init_script(WATCH)
    page = signed_in(context, SAM)
    if not guarded:
        without_policy(context)

    assert len(hostile) > 45
    assert seen_on(page, hostile) == []
    assert "xss()" in page.content()


@pytest.mark.parametrize("policy", ["", "default-src 'none'; script-src 'self'"], ids=["without a policy", "with one"])
def test_what_would_run_is_seen(new_context: NewContext, outside: Outside, policy: str) -> None:
    """The control: the same words, where somebody had forgotten to take them as words."""
    context = new_context(base_url="http://127.0.0.1:9")
    context.add_init_script(WATCH)
    page = context.new_page()
    heads = {"content-type": "text/html", **({"content-security-policy": policy} if policy else {})}
    body = "".join(f"<p>{payload}</p>" for payload in PAYLOADS if not payload.startswith(CUTS))
    context.route("**/control", lambda route: route.fulfill(body=body, headers=heads))

    seen = seen_on(page, ["/control"])

    assert any("VIOLATION" in each if policy else "RAN" in each for each in seen)
    assert any("onerror" in each for each in seen)
    outside.refused.clear()
