"""The demo organization: what the README promises of it, and that it is written as carefully in both languages."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import func, select
from starlette.testclient import TestClient
from typer.testing import CliRunner

from app.actions import passwords
from app.actions.proposals import say_no_objection
from app.config import Settings
from app.demo import cast, en, fr, sign_ins
from app.demo.loading import load
from app.governance.circles import circle_members, is_partner, role_leads
from app.governance.lines import (
    AccountabilityLine,
    AssignmentLine,
    DomainLine,
    LinkLine,
    PolicyLine,
    RoleKind,
    RoleLine,
    StrategyLine,
)
from app.governance.settings import SETTINGS
from app.governance.structure import Structure
from app.locale import typeset
from app.main import create_app
from app.persistence import rows
from app.persistence.accounts import account_by_email
from app.persistence.engine import Database, create_engine
from app.persistence.line_tables import LINE_TABLES
from app.persistence.structures import load_structure
from app.persistence.unit_of_work import Actor, UnitOfWork
from app.persistence.verify import verify
from tests.support import sqlite

NOW = datetime(2026, 3, 18, 15, 30, tzinfo=UTC)  # A Wednesday.
ORGANIZATIONS = {"en": en.GUEDE_ET_GARANCE, "fr": fr.GUEDE_ET_GARANCE}
OTHERS = {"en": en.PASSERELLES, "fr": fr.PASSERELLES}


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    database = create_engine(database_url)
    yield database
    database.dispose()


@pytest.fixture(scope="module", params=list(ORGANIZATIONS))
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def demo(language: str) -> Iterator[Database]:
    """Loaded once in each language, for tests that only read it."""
    url = sqlite.migrated_database()
    database = create_engine(url)
    load(database, language, NOW)
    yield database
    database.dispose()
    sqlite.drop(url)


def the_structure(database: Database, slug: str) -> Structure:
    with database.connect() as connection:
        organization = connection.execute(
            select(rows.organization.c.id).where(rows.organization.c.slug == slug)
        ).scalar_one()
        return load_structure(connection, organization)


def heads(database: Database) -> list[tuple[Any, ...]]:
    chosen = select(rows.organization.c.slug, rows.organization.c.head_number, rows.organization.c.head_hash)
    with database.connect() as connection:
        return [tuple(row) for row in connection.execute(chosen.order_by(rows.organization.c.slug))]


def words_of(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a Content, by where it stands."""
    if isinstance(value, str):
        yield path, value
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from words_of(getattr(value, each.name), f"{path}.{each.name}")
    elif hasattr(value, "items"):
        for key, item in value.items():
            yield from words_of(item, f"{path}/{key}")
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from words_of(item, f"{path}[{index}]")


# What there is


def test_it_is_a_company_of_about_eight_circles_forty_five_roles_and_twenty_people(
    demo: Database, language: str
) -> None:
    structure = the_structure(demo, ORGANIZATIONS[language].slug)

    own = [role for role in structure.all(RoleLine) if role.kind is RoleKind.ROLE]
    working = {line.person for line in structure.all(AssignmentLine)}

    assert sum(role.is_circle for role in own) == 8
    assert sum(not role.is_circle for role in own) == 45
    assert len(working) == 20
    assert all(structure.held(AccountabilityLine, role.lineage) for role in own if role.circle is not None)
    assert len(list(structure.all(DomainLine))) > 15
    assert len(list(structure.all(StrategyLine))) >= 5
    assert len(list(structure.all(LinkLine))) == 1


def test_its_policies_carry_every_setting_that_can_be_chosen(demo: Database, language: str) -> None:
    structure = the_structure(demo, ORGANIZATIONS[language].slug)

    carried = {policy.setting for policy in structure.all(PolicyLine) if policy.setting}

    assert carried == {name for name, setting in SETTINGS.items() if setting.in_scope}


def test_it_has_years_of_history(demo: Database, language: str) -> None:
    with demo.connect() as connection:
        kinds: dict[str, int] = dict(
            connection.execute(select(rows.record.c.kind, func.count()).group_by(rows.record.c.kind)).all()
        )
        first, last = connection.execute(select(func.min(rows.record.c.at), func.max(rows.record.c.at))).one()
        steps: dict[str, int] = dict(
            connection.execute(select(rows.proposal.c.step, func.count()).group_by(rows.proposal.c.step)).all()
        )
        unsent = connection.execute(select(func.count()).select_from(rows.outbox)).scalar_one()

    assert last - first > timedelta(days=4 * 365)
    assert last < NOW
    assert NOW - last < timedelta(days=4)
    assert steps["adopted"] > 20
    assert {"open", "withdrawn", "discarded", "escalated"} < steps.keys()
    assert {"governance_struck", "role_resigned", "linked", "objection_raised", "proposal_amended"} < kinds.keys()
    assert unsent == 0  # Nobody is written to about what happened years ago.


def test_julia_has_given_her_roles_away_and_serves_another_organization_too(demo: Database, language: str) -> None:
    content = ORGANIZATIONS[language]
    structure = the_structure(demo, content.slug)
    with demo.connect() as connection:
        account = account_by_email(connection, "julia@example.org")
        assert account is not None
        julia = (
            connection.execute(select(rows.person.c.id).where(rows.person.c.account_id == account.id)).scalars().all()
        )
        hers, role = rows.assignment_line.c, rows.role_line.c
        ended = select(role.name).where(
            hers.role == role.lineage, hers.person.in_(julia), hers.until_record.is_not(None)
        )
        once = set(connection.execute(ended).scalars())

    now = {structure.role(line.role).name for person in julia for line in structure.by_person(AssignmentLine, person)}

    assert len(julia) == 2  # A person in each of two organizations, by one account.
    assert once == {content.roles["head-of-hr"].name}
    assert {content.roles[key].name for key in ("mediation", "apprenticeship", "visits")} < now


def test_a_proposal_is_held_up_by_a_concern_that_is_being_argued(demo: Database, language: str) -> None:
    with demo.connect() as connection:
        chosen = select(rows.proposal.c.document).where(rows.proposal.c.step == "open")
        open_ones = connection.execute(chosen).scalars().all()

    argued = [
        objection
        for document in open_ones
        for objection in document["objections"]
        if objection["state"] == "being_argued"
    ]

    assert len(open_ones) >= 3
    assert len(argued) == 1
    assert len(argued[0]["arguments"]) == 2


def test_elodies_answer_is_the_last_that_the_tea_garden_waits_for(sqlite_url: str) -> None:
    database = create_engine(sqlite_url)
    load(database, "en", NOW)
    with database.connect() as connection:
        elodie = connection.execute(select(rows.person).where(rows.person.c.name == "Élodie Tournier")).one()
        chosen = select(rows.proposal.c.id, rows.proposal.c.circle_id, rows.proposal.c.document)
        waiting = connection.execute(chosen.where(rows.proposal.c.step == "open")).all()
    tea_garden = next(
        row for row in waiting if any(one.get("name") == "Tea Garden" for one in changes_of(row.document))
    )

    work = UnitOfWork(database, elodie.organization_id, actor=Actor(elodie.id), now=NOW)
    say_no_objection(work, tea_garden.id, 1)

    added = [role.name for role in the_structure(database, "guede-garance").roles_in(tea_garden.circle_id)]
    assert "Tea Garden" in added
    database.dispose()


def changes_of(document: dict[str, Any]) -> list[dict[str, Any]]:
    changes: list[dict[str, Any]] = document["versions"][-1]["changes"]
    return changes


def test_roles_that_nobody_fills_are_covered_by_somebody(demo: Database, language: str) -> None:
    structure = the_structure(demo, ORGANIZATIONS[language].slug)
    own = [role for role in structure.all(RoleLine) if role.kind is RoleKind.ROLE]

    unfilled = [role for role in own if not structure.held(AssignmentLine, role.lineage)]
    without_partner = [
        role
        for role in own
        if role not in unfilled
        and not any(is_partner(structure, line.person) for line in structure.held(AssignmentLine, role.lineage))
    ]

    assert len(unfilled) == 3
    assert len(without_partner) == 1
    assert all(role_leads(structure, role.lineage) for role in own)
    assert all(circle_members(structure, role.lineage) for role in own if role.is_circle)


# That it can be trusted


def test_verify_agrees_and_loading_again_changes_nothing(database: Database, language: str) -> None:
    began = time.process_time()
    first = load(database, language, NOW)
    took = time.process_time() - began
    stands = heads(database)

    again = load(database, language, NOW + timedelta(days=40))

    assert first.is_new
    assert not again.is_new
    assert heads(database) == stands
    assert took < 10
    report = verify(database)
    assert report.is_sound, "\n".join(report.lines())


def test_both_languages_stand_side_by_side_with_the_same_accounts(sqlite_url: str) -> None:
    database = create_engine(sqlite_url)
    load(database, "en", NOW)

    load(database, "fr", NOW)

    with database.connect() as connection:
        accounts = connection.execute(select(func.count()).select_from(rows.account)).scalar_one()
    assert [slug for slug, *_ in heads(database)] == [
        "guede-et-garance", "guede-garance", "passerelles", "passerelles-en-albigeois"
    ]  # fmt: skip
    assert accounts == len({*cast.PEOPLE, *cast.OTHERS})
    assert verify(database).is_sound
    database.dispose()


@pytest.mark.parametrize("now", [datetime(2026, 3, day, 0, 5, tzinfo=UTC) for day in (15, 16)])
def test_nothing_in_it_happens_in_the_future_nor_at_the_weekend(sqlite_url: str, now: datetime) -> None:
    database = create_engine(sqlite_url)

    load(database, "en", now)

    with database.connect() as connection:
        moments = connection.execute(select(rows.record.c.at)).scalars().all()
    assert max(moments) < now
    assert all(at.weekday() < 5 for at in moments)
    database.dispose()


def test_julia_opens_every_page_of_it(demo: Database, language: str) -> None:
    slug = ORGANIZATIONS[language].slug
    with demo.connect() as connection:
        there = {
            "circles": select(rows.role_line.c.lineage).where(rows.role_line.c.is_circle),
            "roles": select(rows.role_line.c.lineage),
            "policies": select(rows.policy_line.c.lineage),
            "people": select(rows.person.c.id),
            "proposals": select(rows.proposal.c.id).where(rows.proposal.c.step != "draft"),
        }
        things = {noun: connection.execute(ids.distinct()).scalars().all() for noun, ids in there.items()}
    addresses = [f"/{noun}/{each}" for noun, ids in things.items() for each in ids]
    addresses += [
        f"/organizations/{slug}{page}" for page in ("", "/map", "/policies", "/people", "/records", "/search?q=a")
    ]
    url = demo.url.render_as_string(hide_password=False).replace("+pysqlite", "")

    with TestClient(create_app(Settings(database_url=url, scheduler=False)), base_url="https://localhost") as browser:
        form = {"email": "julia@example.org", "password": sign_ins.PASSWORD}
        browser.post("/sign-in", data=form, headers={"sec-fetch-site": "same-origin"})
        ended = 0
        for address in ["/tensions", *addresses]:
            page = browser.get(address)
            assert page.status_code in (200, 404), address
            ended += page.status_code == 404  # What has ended since says so.
        home = browser.get("/")

    assert "Julia Fontanel" in home.text
    assert ended == 2


# The words


def test_every_role_and_every_word_is_there_in_both_languages() -> None:
    for english, french in ((en.GUEDE_ET_GARANCE, fr.GUEDE_ET_GARANCE), (en.PASSERELLES, fr.PASSERELLES)):
        assert [path for path, _ in words_of(english)] == [path for path, _ in words_of(french)]
        assert all(text.strip() for _, text in (*words_of(english), *words_of(french)))


SAME_IN_BOTH = re.compile(r"\.language|\.slug|\.name|Collection|Programme")
ENGLISH = re.compile(r"\b(the|and|of|with|for|our|from|by|every|who|which|their|is|are)\b", re.IGNORECASE)
FRENCH = re.compile(r"\b(le|la|les|des|une?|et|dans|pour|avec|nous|chaque|qui|sur|aux?)\b", re.IGNORECASE)


def test_no_english_is_left_in_the_french_demo_nor_french_in_the_english_one() -> None:
    for english, french in ((en.GUEDE_ET_GARANCE, fr.GUEDE_ET_GARANCE), (en.PASSERELLES, fr.PASSERELLES)):
        for (path, text), (_, texte) in zip(words_of(english), words_of(french), strict=True):
            assert ENGLISH.search(texte) is None, f"{path}: {texte}"
            assert FRENCH.search(text.replace(" la ", " ")) is None or "La Borie" in text, f"{path}: {text}"
            assert text != texte or SAME_IN_BOTH.search(f"{path} {text}"), f"{path}: {text}"


def test_every_word_that_was_written_is_told(demo: Database, language: str) -> None:
    tables = [
        rows.words,
        rows.tension,
        rows.proposal,
        rows.meeting,
        rows.ballot,
        rows.organization,
        *(line.table for line in LINE_TABLES.values()),
    ]
    with demo.connect() as connection:
        everything = [dict(row) for table in tables for row in connection.execute(select(table)).mappings()]
    told = {text for _, text in words_of(everything)}

    for content in (ORGANIZATIONS[language], OTHERS[language]):
        for path, text in words_of(content):
            assert typeset(text, language) in told, f"{path}: {text}"


def test_accountabilities_are_ongoing_activities() -> None:
    """ "-ing" in English; the infinitive in French."""
    for content, form in ((en, r"^\w+ing\b"), (fr, r"^(Ne \w+ que|Ne )?\w*(er|ir|re|oir)\b")):
        for organization in (content.GUEDE_ET_GARANCE, content.PASSERELLES):
            for role in organization.roles.values():
                for text in role.accountabilities.values():
                    if not text.startswith("Ne promettre que"):
                        assert re.search(form, text), text


# Signing in


def test_its_people_sign_in_with_the_password_that_is_printed(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.cli import app

    monkeypatch.setenv("TENSEGRITY_DATABASE_URL", sqlite_url)
    printed = CliRunner().invoke(app, ["demo"])

    database = create_engine(sqlite_url)
    with database.connect() as connection:
        for person, _ in sign_ins.NOTABLE:
            account = account_by_email(connection, f"{person}@example.org")
            assert account is not None
            assert passwords.verify_password(sign_ins.PASSWORD, account.password_hash)[0]
            assert f"{person}@example.org" in printed.output
    assert printed.exit_code == 0
    assert sign_ins.PASSWORD in printed.output
    assert CliRunner().invoke(app, ["demo"]).output.splitlines()[1:] == printed.output.splitlines()[1:]
    database.dispose()


def test_a_server_that_others_can_reach_refuses_the_password_that_everybody_knows(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.cli import app

    monkeypatch.setenv("TENSEGRITY_DATABASE_URL", sqlite_url)
    CliRunner().invoke(app, ["demo"])
    monkeypatch.setenv("TENSEGRITY_PUBLIC_URL", "https://governance.example.org")
    monkeypatch.setattr("uvicorn.run", lambda *_, **__: None)

    refused = CliRunner().invoke(app, ["serve"])
    closed = CliRunner().invoke(app, ["demo", "--close"])
    served = CliRunner().invoke(app, ["serve"])

    assert refused.exit_code == 2
    assert "password that everybody knows" in refused.output
    assert "24 accounts" in closed.output
    assert served.exit_code == 0


def test_a_password_of_ones_own_is_kept_by_whoever_has_one(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.cli import app

    monkeypatch.setenv("TENSEGRITY_DATABASE_URL", sqlite_url)
    weak = CliRunner().invoke(app, ["demo", "--password", "blue"])
    first = CliRunner().invoke(app, ["demo", "--password", "a vat of our own"])
    again = CliRunner().invoke(app, ["demo", "--language", "fr"])

    database = create_engine(sqlite_url)
    assert weak.exit_code == 2
    assert "a vat of our own" in first.output
    assert sign_ins.PASSWORD not in again.output
    assert sign_ins.with_known_password(database) == []
    database.dispose()
