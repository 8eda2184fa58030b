"""What handlers ask for: `reader: Reader`, `reader: Member`, `reader: Administrator`, `work: Work`.

The name of a path's parameter says whose page it is (`HOMES`): a handler of "/roles/{role_id}" gets a reader whose
`organization` is that Role's, and nobody gets in who may not see it. Nothing has to be remembered per page.
"""

from __future__ import annotations

import re
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Annotated, Any

from fastapi import Depends
from sqlalchemy import Connection
from starlette.requests import Request

from app.governance.errors import NotFound, NotPermitted
from app.governance.messages import say
from app.governance.verdicts import YES, Reason, Verdict, no
from app.locale import LANGUAGES, best_language, speak, typeset
from app.persistence import accounts
from app.persistence.accounts import Account, Membership, SeenOrganization, Session
from app.persistence.unit_of_work import Actor, UnitOfWork
from app.web.routing import Opening
from app.web.site import Site

HOMES = {
    "slug": "organization",
    "circle_id": "role_line",
    "role_id": "role_line",
    "policy_id": "policy_line",
    "person_id": "person",
    "proposal_id": "proposal",
    "meeting_id": "meeting",
    "election_id": "election",
    "tension_id": "tension",
    "ruling_id": "ruling",
    "breakdown_id": "breakdown",
    "audit_id": "audit",
}
"""By the name of a path's parameter, the table in which its organization is found."""

HERE = "here"
"""The cookie that remembers in which of their organizations somebody was last; it opens nothing."""

KEY = re.compile(r"[\w.:-]{8,80}", re.ASCII)
AN_ID = re.compile(r"[\w.-]{1,80}")


class SignInFirst(NotPermitted):
    """Nobody is signed in: the page to show is the one to sign in at."""

    def __init__(self) -> None:
        super().__init__(Reason("", "sign_in_first"))


NOTHING_HERE = Reason("", "not_found")


@dataclass(frozen=True)
class Moment:
    """The past that a page shows: everything up to this record."""

    number: int
    day: date | None
    """The day that was asked for, or that of the record."""
    given: str
    """As it stands in the address, for links that stay in the past."""


class Reading(Opening):
    """Whoever looks, at what, in which language; and a connection to read by, opened when first used."""

    needs_account = False
    needs_person = False
    needs_administrator = False

    def __init__(self, request: Request) -> None:
        self.request = request
        self.site: Site = request.app.state.site
        self.now: datetime = self.site.clock()
        self.session: Session | None = None
        self.account: Account | None = None
        self.memberships: list[Membership] = []
        self.organization: SeenOrganization | None = None
        """The organization of the thing addressed; on pages that name none, the one its reader was in last."""
        self.person: Membership | None = None
        """Who the reader is in that organization; None for a visitor."""
        self.language = "en"
        self._connection: Connection | None = None
        self._is_open = False
        before = getattr(request.state, "reader", None)
        if before is None or (self.needs_person and not before.needs_person):
            request.state.reader = self

    def open(self, stack: ExitStack) -> Reading:
        if self._is_open:
            return self
        self._is_open = True
        stack.callback(self.close)
        self._recognize()
        home = self._home()
        if home is not None:
            self.enter(*home)
        elif self.memberships:
            self._settle(self._last_organization())
        self._choose_language()
        self.admit()
        return self

    def admit(self) -> None:
        """Refuse whoever the page is not for."""
        if self.needs_account and self.account is None:
            raise SignInFirst
        if self.needs_person and self.person is None:
            raise NotFound(NOTHING_HERE)
        if self.needs_administrator and not (verdict := self.may_administer):
            raise NotPermitted(verdict.reason)

    def enter(self, table: str, value: str) -> None:
        """Go to the organization of a thing; NotFound unless it may be seen (a visitor is asked to sign in first)."""
        mine = {membership.organization.id: membership.organization for membership in self.memberships}
        # Whoever is at home there has been read with its organization already.
        named = (each for each in mine.values() if each.slug == value) if table == "organization" else ()
        found = next(iter(named), None)
        if found is None and AN_ID.fullmatch(value):
            found = accounts.home_of(self.connection, table, value)
        if found is not None and (found.id in mine or found.is_public):
            self._settle(found)
        elif self.account is None:
            raise SignInFirst
        else:
            raise NotFound(NOTHING_HERE)

    @property
    def connection(self) -> Connection:
        if self._connection is None:
            self._connection = self.site.database.connect()
        return self._connection

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    @property
    def here(self) -> SeenOrganization:
        """The organization, on a page that cannot be without one."""
        if self.organization is None:
            raise NotFound(NOTHING_HERE)
        return self.organization

    @property
    def me(self) -> str | None:
        """The reader's person id in this organization."""
        return self.person.person if self.person else None

    @property
    def is_administrator(self) -> bool:
        return self.person is not None and self.person.is_administrator

    @property
    def may_administer(self) -> Verdict:
        return YES if self.is_administrator else no("", "only_administrators", organization=self.here.name)

    @cached_property
    def moment(self) -> Moment | None:
        """What `?at=` asks for, a day or a record's number; None is now."""
        given = self.request.query_params.get("at", "").strip() if self.request.scope["query_string"] else ""
        return self._moment(given) if given else None

    @property
    def at(self) -> str | None:
        """For links that stay in the past: `url_for("role", role_id=…, at=reader.at)`."""
        return self.moment.given if self.moment else None

    @property
    def today(self) -> date:
        """The day it is where the organization is."""
        from app.web.templates import zone

        return self.now.astimezone(zone(self.organization.timezone if self.organization else "UTC")).date()

    @property
    def is_stale(self) -> bool:
        """Whether it is time to write down that this session was seen."""
        return self.session is not None and self.now - self.session.seen_at > accounts.SEEN_EVERY

    def touch(self) -> None:
        if self.session is not None:
            with self.site.database.writing() as connection:
                accounts.touch_session(connection, self.session.id, self.now)

    def say(self, reason: Reason | None) -> str:
        """The sentence of a refusal, to stand beside a field."""
        return typeset(say(reason, self.language), self.language) if reason else ""

    def work(self, key: str | None = None) -> UnitOfWork:
        """One request, one connection: the reading's is given back before the writing begins."""
        self.close()
        return UnitOfWork(self.site.database, self.here.id, actor=self.actor(), now=self.now, key=key)

    def actor(self) -> Actor:
        return Actor(self.me, self.account.id if self.account else None, self.is_administrator)

    def _recognize(self) -> None:
        name, _ = self.site.settings.session_cookie
        token = self.request.cookies.get(name)
        if not token:
            return
        found = accounts.find_session(self.connection, token, self.now)
        if found is not None:
            self.session, self.account, self.memberships = found

    def _home(self) -> tuple[str, str] | None:
        for name, value in self.request.path_params.items():
            if name in HOMES:
                return HOMES[name], value
        return None

    def _last_organization(self) -> SeenOrganization:
        last = self.request.cookies.get(HERE)
        organizations = [membership.organization for membership in self.memberships]
        return next((one for one in organizations if one.id == last), organizations[0])

    def _settle(self, organization: SeenOrganization) -> None:
        self.organization = organization
        self.person = next((mine for mine in self.memberships if mine.organization.id == organization.id), None)

    def _choose_language(self) -> None:
        chosen = self.account.language if self.account else self.request.cookies.get("language")
        if chosen not in LANGUAGES:
            otherwise = self.organization.language if self.organization else "en"
            chosen = best_language(self.request.headers.get("accept-language", ""), otherwise)
        self.language = chosen
        speak(self.language)

    def _moment(self, given: str) -> Moment:
        zone = self.here.timezone
        if re.fullmatch(r"\d{1,12}", given):
            found = accounts.moment_of(self.connection, self.here.id, number=int(given), timezone=zone)
        elif re.fullmatch(r"\d{4}-\d{2}-\d{2}", given):
            try:
                day = date.fromisoformat(given)
            except ValueError:
                raise NotFound(NOTHING_HERE) from None
            found = accounts.moment_of(self.connection, self.here.id, day=day, timezone=zone)
        else:
            found = None
        if found is None:
            raise NotFound(NOTHING_HERE)
        return Moment(number=found[0], day=found[1], given=given)


class AnybodyReading(Reading):
    """For pages of signing in, which are nobody's."""


class AccountReading(Reading):
    """Whoever is signed in, even where they are no person of any organization."""

    needs_account = True


class MemberReading(Reading):
    needs_account = True
    needs_person = True


class AdministratorReading(MemberReading):
    needs_administrator = True


class Writing(Opening):
    """A unit of work in the organization of the thing addressed, by the person signed in, under the form's key."""

    def __init__(self, request: Request, key: str | None) -> None:
        self.request = request
        self.key = key

    def open(self, stack: ExitStack) -> UnitOfWork:
        reading = getattr(self.request.state, "reader", None)
        if reading is None or not reading.needs_person:
            reading = MemberReading(self.request)
        reading.open(stack)
        return reading.work(self.key)


async def _reader(request: Request) -> Reading:
    return Reading(request)


async def _account_holder(request: Request) -> Reading:
    return AccountReading(request)


async def _member(request: Request) -> Reading:
    return MemberReading(request)


async def _administrator(request: Request) -> Reading:
    return AdministratorReading(request)


Reader = Annotated[Reading, Depends(_reader)]
"""Anybody who may see the thing addressed: its organization's people, and visitors where it is public."""
AccountHolder = Annotated[Reading, Depends(_account_holder)]
"""Whoever is signed in."""
Member = Annotated[Reading, Depends(_member)]
"""A person of the organization."""
Administrator = Annotated[Reading, Depends(_administrator)]


async def _work(request: Request) -> Any:
    key = request.headers.get("idempotency-key")
    if key is None and request.headers.get("content-type", "").startswith(
        ("application/x-www-form-urlencoded", "multipart/form-data")
    ):
        given = (await request.form()).get("key")
        key = given if isinstance(given, str) else None
    return Writing(request, key if key and KEY.fullmatch(key) else None)


Work = Annotated[UnitOfWork, Depends(_work)]
"""Writing, for people of the organization; beside `reader: Member` where a handler needs both."""
