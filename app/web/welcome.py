"""First run: whoever opens a server without an organization founds one, and becomes its first administrator.

On the loopback that is the machine's owner. Elsewhere it could be anybody, so the start prints a code to type.
"""

from __future__ import annotations

from hmac import compare_digest

from fastapi.responses import Response
from sqlalchemy import select
from starlette.requests import Request

from app.actions import accounts as account_actions
from app.actions.organizations import found_organization, slug_of
from app.actions.passwords import hash_password, refuse_password
from app.governance.errors import OutOfOrder
from app.governance.verdicts import Reason
from app.locale import LANGUAGES, N_, _, best_language
from app.persistence import accounts
from app.persistence.founding import Founding, NewOrganization
from app.persistence.rows import organization
from app.web.dependencies import AnybodyReading, Reader, Reading
from app.web.forms import Choice, Email, Flag, Form, Secret, Text
from app.web.pages import page, redirect, see_other
from app.web.routing import Pages, opened
from app.web.sessions import keep_session
from app.web.site import Site
from app.web.timezones import timezone_of_server, timezones

router = Pages()
FOUNDED = Reason("", "founded_already")


class WelcomeForm(Form):
    organization = Text(required=True, longest=200)
    language = Choice(LANGUAGES)
    timezone = Choice(timezones())
    name = Text(required=True, longest=200)
    email = Email(required=True)
    password = Secret(required=True)
    is_partner = Flag()
    code = Text(longest=100)

    def check(self) -> None:
        if "password" not in self.errors and (refusal := refuse_password(self.password, self.email)):
            self.errors["password"] = _(refusal)


@router.get("/welcome", name="welcome")
def welcome(reader: Reader) -> Response:
    if is_founded(reader):
        return redirect(reader.request, "/")
    language = best_language(reader.request.headers.get("accept-language", ""))
    return _page(reader, WelcomeForm(language=language, timezone=timezone_of_server(), is_partner=True))


@router.post("/welcome", name="found")
async def found(request: Request) -> Response:
    form = await WelcomeForm.bound(request)
    site: Site = request.app.state.site

    def begin(reader: Reading) -> Response | None:
        if is_founded(reader):
            raise OutOfOrder(FOUNDED)
        if needs_code(site):
            reader.close()
            with site.database.writing() as connection:
                address = request.client.host if request.client else None
                account_actions.count_try(connection, "welcome", "code", address, reader.now)
        form.understand()
        if needs_code(site) and not compare_digest(form.code.encode(), site.welcome_code.encode()):
            form.refuse("code", _("This is not the code that the start of the server printed."))
        return _page(reader, form, 422) if form.errors else None

    def finish(reader: Reading) -> Response:
        if is_founded(reader):
            raise OutOfOrder(FOUNDED)
        reader.close()
        new = NewOrganization(
            slug=slug_of(form.organization), name=form.organization, language=form.language, timezone=form.timezone
        )
        work = Founding(site.database, new, now=reader.now, key=form.key or None)
        made = found_organization(work, form.name, form.email, is_partner=form.is_partner)
        with site.database.writing() as connection:
            accounts.set_password_hash(connection, made["account"], password_hash)
            token = accounts.open_session(connection, made["account"], reader.now)
        notice = N_("Welcome. Your organization is in setup: shape it, then adopt the Constitution.")
        answer = see_other(reader, "organization", slug=made["slug"], notice=notice)
        return keep_session(site, answer, token)

    answer = await opened(AnybodyReading(request), begin)
    if answer is not None:
        return answer
    password_hash = await site.threads.run("hash", hash_password, form.password)
    return await opened(AnybodyReading(request), finish)


def is_founded(reader: Reading) -> bool:
    return reader.connection.execute(select(organization.c.id).limit(1)).first() is not None


def needs_code(site: Site) -> bool:
    return not site.settings.is_on_loopback


def _page(reader: Reading, form: WelcomeForm, status: int = 200) -> Response:
    return page(
        reader,
        "welcome/show.html",
        status=status,
        form=form,
        needs_code=needs_code(reader.site),
        timezones=timezones(),
    )
