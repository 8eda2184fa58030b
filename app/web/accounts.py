"""Signing in and out, one's own password and language, and the one-time links by which a password is first set."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends
from fastapi.responses import Response
from starlette.requests import Request

from app.actions import accounts as actions
from app.actions import people
from app.actions.accounts import Attempt
from app.actions.passwords import hash_password, refuse_password, verify_password
from app.governance.errors import NotFound
from app.locale import LANGUAGES, N_, _
from app.persistence import accounts, calendars
from app.persistence.rows.organizations import MAIL_CHOICES
from app.web.dependencies import AccountHolder, AccountReading, AnybodyReading, Member, Reader, Reading, Work
from app.web.forms import Choice, Email, Form, Secret, Text
from app.web.pages import page, redirect, see_other
from app.web.routing import Pages, opened
from app.web.sessions import end_session, keep_session
from app.web.site import Site
from app.web.urls import is_our_own

router = Pages()


class SignInForm(Form):
    email = Email(required=True)
    password = Secret(required=True)
    next = Text(longest=2000)


class PasswordForm(Form):
    """A new password; `current` only where somebody signed in changes their own."""

    password = Secret(required=True)
    again = Secret(required=True)
    email = ""

    def check(self) -> None:
        if self.errors:
            return
        if refusal := refuse_password(self.password, self.email):
            self.errors["password"] = _(refusal)
        elif self.password != self.again:
            self.errors["again"] = _("The two are not the same.")


class ChangeForm(PasswordForm):
    current = Secret(required=True)


class MailForm(Form):
    choice = Choice(MAIL_CHOICES)


class LanguageForm(Form):
    language = Choice(LANGUAGES)
    next = Text(longest=2000)


@router.get("/sign-in", name="sign_in")
def sign_in_page(reader: Reader, next: str = "") -> Response:
    if reader.account is not None:
        return redirect(reader.request, _safe(next))
    return _sign_in_page(reader, SignInForm(next=next))


@router.post("/sign-in", name="sign_in_now")
async def sign_in(request: Request) -> Response:
    form = await SignInForm.bound(request)
    site: Site = request.app.state.site

    def begin(reader: Reading) -> Response | Attempt:
        if form.understand().errors:
            return _sign_in_page(reader, form, 422)
        with site.database.writing() as connection:
            return actions.begin_sign_in(connection, form.email, _address(request), reader.now)

    def finish(reader: Reading) -> Response:
        before = reader.session.id if reader.session else None
        with site.database.writing() as connection:
            token = actions.sign_in(connection, counted, renewed, before, reader.now)
        return keep_session(site, redirect(request, _safe(form.next)), token)

    def refuse(reader: Reading) -> Response:
        form.refuse("password", _("This address and password do not go together."))
        return _sign_in_page(reader, form, 422)

    begun = await opened(AnybodyReading(request), begin)
    if isinstance(begun, Response):
        return begun
    counted = begun
    fits, renewed = await site.threads.run("hash", verify_password, form.password, counted.password_hash)
    return await opened(AnybodyReading(request), finish if fits else refuse)


@router.post("/sign-out", name="sign_out")
def sign_out(reader: Reader) -> Response:
    if reader.session is not None:
        reader.close()
        with reader.site.database.writing() as connection:
            actions.sign_out(connection, reader.session.id)
    return end_session(reader.site, see_other(reader, "sign_in", notice=N_("You are signed out.")))


@router.post("/sign-out/everywhere", name="sign_out_everywhere")
def sign_out_everywhere(reader: AccountHolder) -> Response:
    assert reader.account is not None
    reader.close()
    with reader.site.database.writing() as connection:
        actions.sign_out_everywhere(connection, reader.account.id)
    return end_session(reader.site, see_other(reader, "sign_in", notice=N_("You are signed out everywhere.")))


@router.get("/account", name="account")
def account_page(reader: AccountHolder) -> Response:
    return _account_page(reader, ChangeForm())


@router.post("/account/password", name="account_password")
async def change_password(request: Request) -> Response:
    form = await ChangeForm.bound(request)
    site: Site = request.app.state.site

    def begin(reader: Reading) -> Response | Attempt:
        assert reader.account is not None
        form.email = reader.account.email
        if form.understand().errors:
            return _account_page(reader, form, 422)
        with site.database.writing() as connection:
            return actions.begin_sign_in(connection, form.email, _address(request), reader.now)

    def finish(reader: Reading) -> Response:
        with site.database.writing() as connection:
            token = actions.change_password(connection, counted, new_hash, reader.now)
        answer = see_other(reader, "account", notice=N_("Your password is changed, and other devices are signed out."))
        return keep_session(site, answer, token)

    def refuse(reader: Reading) -> Response:
        form.refuse("current", _("This is not your current password."))
        return _account_page(reader, form, 422)

    begun = await opened(AccountReading(request), begin)
    if isinstance(begun, Response):
        return begun
    counted = begun
    fits, _renewed = await site.threads.run("hash", verify_password, form.current, counted.password_hash)
    if not fits:
        return await opened(AccountReading(request), refuse)
    new_hash = await site.threads.run("hash", hash_password, form.password)
    return await opened(AccountReading(request), finish)


MailBound = Annotated[MailForm, Depends(MailForm.bound)]
LanguageBound = Annotated[LanguageForm, Depends(LanguageForm.bound)]


@router.post("/account/mail", name="mail_choice")
def choose_mail(reader: Member, work: Work, form: MailBound) -> Response:
    """How often somebody is written to is their own choice, in each organization."""
    if not form.errors:
        people.choose_mail(work, form.choice)
    return see_other(reader, "account", notice=N_("Saved."))


@router.post("/language", name="language")
def choose_language(reader: Reader, form: LanguageBound) -> Response:
    answer = redirect(reader.request, _safe(form.next))
    if form.errors:
        return answer
    if reader.account is not None:
        reader.close()
        with reader.site.database.writing() as connection:
            accounts.set_language(connection, reader.account.id, form.language)
    secure = reader.site.settings.session_cookie[1]
    answer.set_cookie("language", form.language, max_age=31_536_000, httponly=True, samesite="lax", secure=secure)
    return answer


@router.get("/links/{token}", name="one_time_link")
def link_page(reader: Reader, token: str) -> Response:
    """Shows a form and changes nothing: scanners of mail open links too."""
    return _link_page(reader, token, PasswordForm())


@router.post("/links/{token}", name="use_one_time_link")
async def use_link(request: Request, token: str) -> Response:
    form = await PasswordForm.bound(request)
    site: Site = request.app.state.site

    def begin(reader: Reading) -> Response | None:
        link = accounts.find_link(reader.connection, token, reader.now)
        reader.close()
        if link is None:
            with site.database.writing() as connection:
                actions.count_try(connection, "link", token[:100], _address(request), reader.now)
            raise NotFound(actions.LINK_HAS_ENDED)
        form.email = link.email
        return _link_page(reader, token, form, 422) if form.understand().errors else None

    def finish(reader: Reading) -> Response:
        with site.database.writing() as connection:
            session = actions.use_link(connection, token, new_hash, reader.now)
        return keep_session(site, see_other(reader, "home", notice=N_("Your password is set.")), session)

    answer = await opened(AnybodyReading(request), begin)
    if answer is not None:
        return answer
    new_hash = await site.threads.run("hash", hash_password, form.password)
    return await opened(AnybodyReading(request), finish)


def _sign_in_page(reader: Reading, form: SignInForm, status: int = 200) -> Response:
    return page(reader, "accounts/sign_in.html", status=status, form=form, place="sign_in")


def _account_page(reader: Reading, form: ChangeForm, status: int = 200) -> Response:
    choice = reader.person.mail_choice if reader.person else ""
    feed = calendars.of_person(reader.connection, reader.here.id, reader.me).get(None) if reader.me else None
    return page(reader, "accounts/show.html", status=status, form=form, mail=MailForm(choice=choice), feed=feed)


def _link_page(reader: Reading, token: str, form: PasswordForm, status: int = 200) -> Response:
    link = accounts.find_link(reader.connection, token, reader.now)
    if link is None:
        raise NotFound(actions.LINK_HAS_ENDED)
    return page(reader, "accounts/link.html", status=status, form=form, token=token, email=link.email)


def _safe(path: str) -> str:
    return path if is_our_own(path) else "/"


def _address(request: Request) -> str | None:
    """Of whoever asks; a proxy is believed only where the settings name it, which uvicorn sees to."""
    return request.client.host if request.client else None
