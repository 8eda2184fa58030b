"""What people read in their mail of rulings, Process Breakdowns, audits and strikes, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.actions.audits import ask_for_audit, report_audit
from app.actions.breakdowns import add_circle_lead, declare_breakdown, hand_back, restore_process, take_over
from app.actions.organizations import amend_organization
from app.actions.rulings import appeal_ruling, ask_for_ruling, overrule_ruling, rule, uphold_ruling, withdraw_appeal
from app.actions.strikes import ask_for_strike, strike_governance
from app.config import Settings
from app.delivery.dispatcher import dispatch
from app.governance.lines import RoleKind
from app.persistence.engine import create_engine
from tests.builders import BAKERY, IDA, MAX, MILL, OUTSIDER, SAM, Building, a_structure
from tests.delivery.test_outbox import Mailbox
from tests.seeding import NOW, Seeded, seed

SETTINGS = Settings(public_url="https://mill.example.org", mail_from="Mill <mail@mill.example>")
RULE = "quiet-hours"
STRUCK = ("policy_line", RULE, "5.2.1-a", "It is none of the four.")
SECRET = "a word that stays here"


@pytest.fixture
def mill(sqlite_url: str) -> Seeded:
    structure = Building(a_structure()).policy(RULE, BAKERY)
    structure.elects(MAX, RoleKind.FACILITATOR, MILL).elects(MAX, RoleKind.SECRETARY, MILL)
    return seed(create_engine(sqlite_url), structure.done)


def rulings(mill: Seeded) -> None:
    for decide in (uphold_ruling, overrule_ruling):
        ruling = ask_for_ruling(mill.as_(OUTSIDER), "policy_line", RULE, BAKERY, SECRET)
        rule(mill.as_(SAM), ruling, SECRET, SECRET)
        appeal_ruling(mill.as_(OUTSIDER), ruling, MILL, SECRET)
        words = (SECRET,) if decide is uphold_ruling else (SECRET, SECRET)
        decide(mill.as_(MAX), ruling, *words)
        if decide is uphold_ruling:
            appeal_ruling(mill.as_(OUTSIDER), ruling, MILL, SECRET)
            withdraw_appeal(mill.as_(OUTSIDER), ruling)


def a_breakdown(mill: Seeded) -> None:
    breakdown = declare_breakdown(mill.as_(SAM), BAKERY, SECRET)
    take_over(mill.as_(MAX), breakdown, "facilitator", SECRET)
    add_circle_lead(mill.as_(MAX), breakdown, IDA)
    hand_back(mill.as_(MAX), breakdown, "facilitator")
    restore_process(mill.as_(MAX), breakdown, SECRET)


def an_audit(mill: Seeded) -> None:
    report_audit(mill.as_(MAX), ask_for_audit(mill.as_(OUTSIDER), MILL, BAKERY, SECRET), SECRET)


def a_strike(mill: Seeded) -> None:
    ask_for_strike(mill.as_(OUTSIDER), *STRUCK)
    strike_governance(mill.as_(SAM), *STRUCK)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    ("happens", "letters", "path"),
    [(rulings, 6, "rulings"), (a_breakdown, 6, "breakdowns"), (an_audit, 3, "audits"), (a_strike, 2, "organizations")],
)
def test_each_letter_says_what_it_is_about_where_to_go_and_nothing_that_was_said(
    mill: Seeded, happens: Callable[[Seeded], None], letters: int, path: str, language: str
) -> None:
    amend_organization(mill.as_(None), name="Mill", language=language, timezone="UTC", is_public=False)
    happens(mill)
    templates = {template for template, _ in mill.mails()}
    assert len(templates) == letters

    box = Mailbox()
    while dispatch(mill.database, box, SETTINGS, NOW):
        pass

    assert box.taken
    for message in box.taken:
        text = message.get_content()
        assert f"https://mill.example.org/{path}/" in text
        assert SECRET not in text
        assert message["Subject"]
        assert ("Bonjour" if language == "fr" else "Dear") in text


def test_a_secretary_asked_to_strike_is_led_to_the_line(mill: Seeded) -> None:
    ask_for_strike(mill.as_(OUTSIDER), *STRUCK)
    box = Mailbox()
    while dispatch(mill.database, box, SETTINGS, NOW):
        pass

    text = box.taken[0].get_content()

    assert f"/organizations/mill/strikes/new?table=policy_line&line={RULE}" in text
