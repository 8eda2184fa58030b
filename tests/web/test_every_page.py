"""Every page of a real organization and of the demo opens, on both engines, now and in the past."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select
from starlette.testclient import TestClient
from typer.testing import CliRunner

from app.actions.accounts import account_for
from app.cli import app as commands
from app.demo.loading import load
from app.persistence import rows
from app.persistence.unit_of_work import UnitOfWork
from tests.seeding import NOW
from tests.support.scale import scale
from tests.web.addresses import Ids, addresses
from tests.web.conftest import HTMX, Site

HYPHA = Path(__file__).parent.parent / "data" / "hypha.json"
EACH = scale(3, 10_000)
"""Pages opened of each kind."""
NOT_OURS = {"/calendars/{token}.ics", "/links/{token}", "/organizations/{slug}/stream", "/sign-in", "/welcome"}
"""Open to whoever holds a link, follows something, is not signed in, or while there is no organization."""
MAY_BE = {"/edit": {200, 403}, "/minutes": {200, 303}, ".ics": {200, 404}}
"""Of a meeting that is not open yet there are no minutes, and of one without an hour nothing for a calendar."""


@pytest.mark.torture
def test_every_page_of_an_imported_organization_opens(database_url: str) -> None:
    imported = CliRunner().invoke(
        commands,
        ["import", str(HYPHA), "--organization", "Hypha", "--adopted", "2026-01-05"],
        env={"TENSEGRITY_DATABASE_URL": database_url},
    )
    assert imported.exit_code == 0, imported.output
    with Site(database_url) as site:
        assert opened(site, "hypha") > 100


@pytest.mark.torture
def test_every_page_of_the_demo_opens(database_url: str) -> None:
    with Site(database_url) as site:
        load(site.database, "fr", NOW)
        slugs = organizations(site)
        assert len(slugs) == 2

        for slug in slugs:
            assert opened(site, slug) > 100


def organizations(site: Site) -> list[str]:
    with site.database.connect() as connection:
        return list(connection.execute(select(rows.organization.c.slug)).scalars())


def opened(site: Site, slug: str) -> int:
    """How many pages somebody who administers it has opened; none of them is missing or broken."""
    organization, person, client = somebody(site, slug)
    with site.database.connect() as connection:
        ids = Ids.of(connection, organization, person)
    wrong: list[str] = []
    count = 0

    for address in addresses(site.app, "GET"):
        if address.path in NOT_OURS:
            continue
        for path in ids.fill(address, EACH):
            path += f"?table=policy_line&line={ids.kinds['policy_id'][0]}" if "strikes" in path else ""
            may_be = next((MAY_BE[end] for end in MAY_BE if address.path.endswith(end)), {200})
            for asked, headers, statuses in (
                (path, {}, may_be),
                (path, HTMX, may_be),
                (f"{path}?at={ids.kinds['number'][-1]}&from=1", {}, may_be | {404}),
                (f"{path}?at=2026-03-01&before=2&to=2026-03-05", {}, may_be | {404}),
            ):
                answer = client.get(asked, headers=headers)
                count += 1
                if answer.status_code not in statuses:
                    wrong.append(f"{address}: {answer.status_code} {asked}")

    assert not wrong, "\n".join(wrong)
    return count


def somebody(site: Site, slug: str) -> tuple[str, str, TestClient]:
    """Who has the most to see: drafts and Tensions of their own where there are any."""
    with site.database.connect() as connection:
        its = rows.organization.c
        organization = connection.execute(select(its.id).where(its.slug == slug)).scalar_one()
        tension, filled = rows.tension.c, rows.assignment_line.c
        found = select(tension.person_id).where(tension.organization_id == organization).limit(1)
        otherwise = select(filled.person).where(filled.organization_id == organization).limit(1)
        person = connection.execute(found).scalar() or connection.execute(otherwise).scalar_one()
    with UnitOfWork(site.database, organization, now=NOW) as work:
        account = account_for(work.connection, f"{slug}.reader@example.org", NOW)
        work.people.amend(person, account_id=account, is_administrator=True)
    return organization, str(person), site.as_account(account)
