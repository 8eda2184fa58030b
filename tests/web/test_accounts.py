"""Signing in and out, passwords, one-time links."""

from datetime import timedelta

import pytest
from httpx import Response
from sqlalchemy import select
from starlette.testclient import TestClient

from app.actions.accounts import TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS, make_link, network_of
from app.actions.passwords import hash_password, refuse_password, verify_password
from app.persistence import rows
from tests.builders import ANA, SAM
from tests.web.conftest import PASSWORD, Mill, Site

COOKIE = "__Host-sid"
NEW_PASSWORD = "flour comes on mondays"


def sign_in(client: TestClient, email: str = "sam@mill.example", password: str = PASSWORD, **more: str) -> Response:
    answer: Response = client.post("/sign-in", data={"email": email, "password": password, **more})
    return answer


def nothing_fits(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """No password is right from here on, and none takes time; the list tells which were looked at."""
    from app.web import accounts as pages

    looked_at: list[str] = []

    def verify(given: str, kept: str | None) -> tuple[bool, None]:
        looked_at.append(given)
        return False, None

    monkeypatch.setattr(pages, "verify_password", verify)
    return looked_at


def a_link(mill: Mill, person: str) -> str:
    with mill.database.writing() as connection:
        return "/links/" + make_link(connection, mill.accounts[person], mill.id, mill.site.now)


# Sessions


def test_signing_in_opens_a_session_that_the_browser_alone_knows(mill: Mill) -> None:
    client = mill.visitor()

    answer = sign_in(client, "  Sam@Mill.example ", next="/account")

    assert (answer.status_code, answer.headers["location"]) == (303, "/account")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"{COOKIE}=")
    for flag in ("HttpOnly", "Secure", "SameSite=lax", "Path=/", "Max-Age=2592000"):
        assert flag in cookie
    assert "Domain" not in cookie
    with mill.database.connect() as connection:
        kept = connection.execute(select(rows.session.c.token_hash)).scalars().all()
    assert client.cookies[COOKIE] not in kept
    assert all(len(each) == 64 for each in kept)


def test_the_session_from_before_signing_in_ends(mill: Mill) -> None:
    client = mill.as_person(SAM)
    before = client.cookies[COOKIE]

    sign_in(client)

    assert client.cookies[COOKIE] != before
    old = mill.visitor()
    mill.site.give_cookie(old, before)
    assert old.get("/account").status_code == 303


def test_a_session_that_somebody_made_up_is_nobodys(mill: Mill) -> None:
    client = mill.visitor()
    mill.site.give_cookie(client, "made-up")

    sign_in(client)

    assert client.cookies[COOKIE] != "made-up"


@pytest.mark.parametrize("idle", [timedelta(days=6, hours=23), timedelta(days=7, minutes=1)])
def test_a_session_that_is_idle_for_a_week_ends(mill: Mill, idle: timedelta) -> None:
    client = mill.as_person(SAM)

    mill.site.later(idle)

    assert client.get("/account").status_code == (200 if idle < timedelta(days=7) else 303)


def test_a_session_ends_after_thirty_days_however_busy_it_is(mill: Mill) -> None:
    client = mill.as_person(SAM)

    for _ in range(29):
        mill.site.later(timedelta(days=1))
        assert client.get("/account").status_code == 200
    mill.site.later(timedelta(days=1, minutes=1))

    assert client.get("/account").status_code == 303


def test_reading_writes_down_that_a_session_was_seen_only_every_few_minutes(mill: Mill) -> None:
    client = mill.as_person(SAM)

    def seen() -> object:
        with mill.database.connect() as connection:
            return connection.execute(select(rows.session.c.seen_at)).scalar_one()

    first = seen()
    mill.site.later(timedelta(minutes=4))
    client.get("/account")
    assert seen() == first
    mill.site.later(timedelta(minutes=2))
    client.get("/account")
    assert seen() == mill.site.now


def test_signing_out_ends_the_session_and_empties_the_browsers_cache(mill: Mill) -> None:
    client = mill.as_person(SAM)
    token = client.cookies[COOKIE]

    answer = client.post("/sign-out")

    assert answer.headers["clear-site-data"] == '"cache"'
    mill.site.give_cookie(client, token)
    assert client.get("/account").status_code == 303


def test_signing_out_everywhere_ends_every_session_of_ones_own_alone(mill: Mill) -> None:
    here, there, ana = mill.as_person(SAM), mill.as_person(SAM), mill.as_person(ANA)

    here.post("/sign-out/everywhere")

    assert there.get("/account").status_code == 303
    assert ana.get("/account").status_code == 200


def test_whoever_is_not_signed_in_comes_back_to_the_page_they_wanted(mill: Mill) -> None:
    client = mill.visitor()

    answer = client.get("/account?x=1")

    assert answer.headers["location"] == "/sign-in?next=%2Faccount%3Fx%3D1"


@pytest.mark.parametrize(
    "path",
    [
        "//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)",
        "/\tx\r\nSet-Cookie:a=b", "///evil.example", " //evil.example", "http:evil.example", "/%0a/..", "", "evil",
    ],
)  # fmt: skip
def test_nobody_is_sent_elsewhere_after_signing_in(mill: Mill, path: str) -> None:
    answer = sign_in(mill.visitor(), next=path)

    target = answer.headers["location"]
    assert target.startswith("/")
    assert not target.startswith(("//", "/\\"))
    assert "set-cookie: a" not in str(answer.headers).lower()


# Passwords


def test_a_wrong_password_and_an_unknown_address_are_told_alike(mill: Mill) -> None:
    client = mill.visitor()

    wrong = sign_in(client, password="no such thing")
    unknown = sign_in(client, "nobody@mill.example", password="no such thing")

    assert wrong.status_code == unknown.status_code == 422
    assert "This address and password do not go together." in wrong.text
    assert wrong.text.replace("sam@", "nobody@") == unknown.text
    assert "no such thing" not in wrong.text


def test_as_much_work_is_done_for_an_unknown_address(monkeypatch: pytest.MonkeyPatch) -> None:
    from app.actions import passwords

    looked_at: list[str] = []
    real = passwords._hasher.verify_and_update

    def verify(given: str | bytes, kept: str | bytes) -> tuple[bool, str | None]:
        looked_at.append(str(kept))
        return real(given, kept)

    monkeypatch.setattr(passwords._hasher, "verify_and_update", verify)

    assert verify_password("whatever", None) == (False, None)
    assert verify_password("nobody's", None) == (False, None)

    assert all(kept.startswith("$argon2id$v=19$m=65536,t=2,p=1$") for kept in looked_at)
    assert len(looked_at) == 2


def test_a_weaker_hash_is_renewed_at_sign_in(mill: Mill) -> None:
    from pwdlib.hashers.argon2 import Argon2Hasher

    from app.persistence import accounts

    with mill.database.writing() as connection:
        weak = Argon2Hasher(time_cost=1, memory_cost=8192, parallelism=1).hash(PASSWORD)
        accounts.set_password_hash(connection, mill.accounts[SAM], weak)

    assert sign_in(mill.visitor()).status_code == 303

    with mill.database.connect() as connection:
        kept = accounts.account_by_id(connection, mill.accounts[SAM])
    assert kept is not None
    assert "m=65536,t=2,p=1" in kept.password_hash
    assert sign_in(mill.visitor()).status_code == 303


@pytest.mark.parametrize(
    "password",
    ["short", "password1", "Motdepasse1", "ana@mill.example", "aaaaaaaaaaaa", "x" * 1025, "é" * 513],
)
def test_a_password_that_anybody_would_try_is_refused(password: str) -> None:
    assert refuse_password(password, "ana@mill.example")


def test_a_long_phrase_is_welcome() -> None:
    assert refuse_password("é" * 500 + " and more", "ana@mill.example") == ""


def test_a_changed_password_signs_every_other_device_out(mill: Mill) -> None:
    here, there = mill.as_person(SAM), mill.as_person(SAM)
    before = here.cookies[COOKIE]

    answer = here.post("/account/password", data={"current": PASSWORD, "password": NEW_PASSWORD, "again": NEW_PASSWORD})

    assert answer.status_code == 303
    assert here.cookies[COOKIE] != before
    assert here.get("/account").status_code == 200
    assert there.get("/account").status_code == 303
    assert sign_in(mill.visitor(), password=NEW_PASSWORD).status_code == 303


def test_a_password_is_changed_only_by_whoever_knows_it(mill: Mill) -> None:
    sent = {"current": "not this", "password": NEW_PASSWORD, "again": NEW_PASSWORD}

    answer = mill.as_person(SAM).post("/account/password", data=sent)

    assert answer.status_code == 422
    assert "This is not your current password." in answer.text
    assert sign_in(mill.visitor()).status_code == 303


def test_a_password_typed_differently_twice_is_not_taken(mill: Mill) -> None:
    sent = {"current": PASSWORD, "password": NEW_PASSWORD, "again": NEW_PASSWORD + "!"}

    answer = mill.as_person(SAM).post("/account/password", data=sent)

    assert "The two are not the same." in answer.text


# Guessing


def test_an_accounts_guesses_are_counted_before_they_are_looked_at(mill: Mill, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = nothing_fits(monkeypatch)
    client = mill.visitor()

    answers = [sign_in(client, password=f"guess {number}").status_code for number in range(60)]

    assert len(looked_at) == TRIES_PER_ACCOUNT <= 20
    assert answers[-1] == 429
    assert sign_in(client).headers["retry-after"] == "3600"


def test_after_an_hour_the_right_password_opens_again(mill: Mill, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.web import accounts as pages

    client = mill.visitor()
    with monkeypatch.context() as guessing:
        guessing.setattr(pages, "verify_password", lambda given, kept: (False, None))
        for number in range(TRIES_PER_ACCOUNT):
            sign_in(client, password=f"guess {number}")
    assert sign_in(client).status_code == 429

    mill.site.later(timedelta(minutes=61))

    assert sign_in(client).status_code == 303


def test_signing_in_well_is_not_counted(mill: Mill, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.web import accounts as pages

    monkeypatch.setattr(pages, "verify_password", lambda given, kept: (True, None))

    answers = {sign_in(mill.visitor()).status_code for _ in range(TRIES_PER_ADDRESS + 5)}

    assert answers == {303}


def test_one_address_cannot_try_account_after_account(mill: Mill, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = nothing_fits(monkeypatch)
    client = mill.visitor()

    for number in range(TRIES_PER_ADDRESS + 20):
        client.headers["x-forwarded-for"] = f"203.0.113.{number}"  # Believed from nobody.
        sign_in(client, f"person{number}@mill.example")

    assert len(looked_at) == TRIES_PER_ADDRESS


@pytest.mark.parametrize(
    "one, other, same",
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("203.0.113.5", "::ffff:203.0.113.5", True),
        ("203.0.113.5", "203.0.113.6", False),
        ("fe80::1%eth0", "fe80::2", True),
        ("testclient", None, True),
    ],
)
def test_a_household_counts_as_one(one: str, other: str | None, same: bool) -> None:
    assert (network_of(one) == network_of(other)) is same


# One-time links


def test_a_link_is_read_by_a_scanner_of_mail_and_still_works(mill: Mill) -> None:
    link = a_link(mill, SAM)
    scanner, sam = mill.visitor(), mill.visitor()

    assert scanner.get(link).status_code == 200
    assert scanner.head(link).status_code == 200
    answer = sam.post(link, data={"password": NEW_PASSWORD, "again": NEW_PASSWORD})

    assert answer.status_code == 303
    assert sam.get("/account").status_code == 200
    assert sign_in(mill.visitor(), password=NEW_PASSWORD).status_code == 303


def test_a_link_works_once_and_ends_every_session_from_before(mill: Mill) -> None:
    link, before = a_link(mill, SAM), mill.as_person(SAM)
    sent = {"password": NEW_PASSWORD, "again": NEW_PASSWORD}
    mill.visitor().post(link, data=sent)

    again = mill.visitor().post(link, data={"password": "of somebody else", "again": "of somebody else"})

    assert again.status_code == 404
    assert "This link has been used" in again.text
    assert before.get("/account").status_code == 303
    assert sign_in(mill.visitor(), password="of somebody else").status_code == 422


def test_a_link_ends_after_seven_days(mill: Mill) -> None:
    link = a_link(mill, SAM)
    mill.site.later(timedelta(days=7, seconds=1))

    assert mill.visitor().get(link).status_code == 404
    assert mill.visitor().post(link, data={"password": NEW_PASSWORD, "again": NEW_PASSWORD}).status_code == 404


def test_a_new_link_ends_the_one_before(mill: Mill) -> None:
    first, second = a_link(mill, SAM), a_link(mill, SAM)

    assert mill.visitor().get(first).status_code == 404
    assert mill.visitor().get(second).status_code == 200


def test_a_link_is_for_its_own_account_whatever_the_form_says(mill: Mill) -> None:
    link = a_link(mill, SAM)
    sent = {
        "password": NEW_PASSWORD,
        "again": NEW_PASSWORD,
        "email": "ana@mill.example",
        "account_id": mill.accounts[ANA],
    }

    mill.visitor().post(link, data=sent)

    assert sign_in(mill.visitor(), "ana@mill.example").status_code == 303
    assert sign_in(mill.visitor(), "ana@mill.example", NEW_PASSWORD).status_code == 422


def test_a_link_keeps_a_bad_password_out_and_stays(mill: Mill) -> None:
    link = a_link(mill, SAM)

    refused = mill.visitor().post(link, data={"password": "password1", "again": "password1"})

    assert refused.status_code == 422
    assert mill.visitor().get(link).status_code == 200


def test_links_lead_to_the_configured_host_whatever_a_request_claims(mill: Mill, sqlite_url: str) -> None:
    ana = mill.as_person(ANA)

    page = ana.post(f"/people/{SAM}/links", headers={"host": "evil.example", "x-forwarded-host": "evil.example"})

    assert "http://127.0.0.1:8000/links/" in page.text
    assert "evil.example" not in page.text


# Language


def test_a_language_is_kept_by_the_account_and_in_the_browser(mill: Mill) -> None:
    client = mill.as_person(SAM)

    answer = client.post("/language", data={"language": "fr", "next": "/account"})

    assert answer.headers["location"] == "/account"
    assert '<html lang="fr">' in client.get("/account").text
    assert '<html lang="fr">' in mill.as_person(SAM).get("/account").text


def test_a_visitor_is_spoken_to_as_their_browser_asks(site: Site) -> None:
    client = site.visitor()

    assert '<html lang="fr">' in client.get("/sign-in", headers={"accept-language": "fr-CA,fr;q=0.9,en;q=0.8"}).text
    assert '<html lang="en">' in client.get("/sign-in", headers={"accept-language": "de"}).text


def test_hashing_a_password_is_worth_an_attackers_while() -> None:
    assert hash_password("x" * 15).startswith("$argon2id$v=19$m=65536,t=2,p=1$")
