"""What every request passes: same origin, sizes, headers, calm pages when something breaks."""

from collections.abc import Iterator

import pytest
from fastapi.routing import iter_route_contexts
from starlette.testclient import TestClient

from app.web.cdn import CDN_SCRIPTS, CDN_URL
from tests.builders import SAM
from tests.web.conftest import HTMX, Mill, Site

UNSAFE = ("POST", "PUT", "PATCH", "DELETE")


def every_route(site: Site) -> Iterator[tuple[str, str]]:
    """Each method and path of the app, the ids in it made up."""
    for context in iter_route_contexts(site.app.routes):
        for method in sorted(getattr(context, "methods", None) or ()):
            path = str(context.path)
            for name in ("slug", "path"):
                path = path.replace(f"{{{name}}}", "mill").replace(f"{{{name}:path}}", "app.css")
            yield method, "/".join("1" if part.startswith("{") else part for part in path.split("/"))


# Same origin


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"sec-fetch-site": "cross-site", "origin": "https://tensegrity.example"},
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "https://tensegrity.example.evil.example"},
        {"referer": "https://tensegrity.example/"},
        {},
    ],
    ids=str,
)
def test_no_unsafe_request_from_elsewhere_is_answered(sqlite_url: str, headers: dict[str, str]) -> None:
    with Site(sqlite_url, public_url="https://tensegrity.example") as site:
        client = site.visitor(headers=headers)

        answers = {
            (method, path): client.request(method, path).status_code
            for method, path in every_route(site)
            if method in UNSAFE
        }

    assert len(answers) > 10
    assert set(answers.values()) == {403}


@pytest.mark.parametrize(
    "headers",
    [
        {"sec-fetch-site": "same-origin"},
        {"origin": "https://tensegrity.example"},
        {"origin": "https://TENSEGRITY.example"},
    ],
    ids=str,
)
def test_our_own_forms_are_answered(sqlite_url: str, headers: dict[str, str]) -> None:
    """Where a proxy or plain HTTP leaves Sec-Fetch-Site out, the Origin is the configured one's."""
    with Site(sqlite_url, public_url="https://tensegrity.example") as site:
        assert site.visitor(headers=headers).post("/sign-out").status_code == 303


@pytest.mark.parametrize(
    "base_url, origin, status",
    [
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000", 303),
        ("http://localhost:8000", "http://localhost:8000", 303),
        ("http://127.0.0.1:8000", "http://127.0.0.1:9000", 403),
        ("http://127.0.0.1:8000", "http://localhost:8000", 403),
        ("http://rebound.example", "http://rebound.example", 403),
    ],
)
def test_without_a_configured_address_only_the_loopback_is_our_own(
    site: Site, base_url: str, origin: str, status: int
) -> None:
    assert site.visitor(base_url=base_url, headers={"origin": origin}).post("/sign-out").status_code == status


# Headers


def directives(policy: str) -> dict[str, list[str]]:
    return {part.split()[0]: part.split()[1:] for part in policy.split(";") if part.strip()}


def test_every_answer_carries_the_same_strict_headers(mill: Mill) -> None:
    client = mill.as_person(SAM)

    for method, path in every_route(mill.site):
        for answer in (client.request(method, path), client.get(path, headers=HTMX), client.head(path)):
            policy = directives(answer.headers["content-security-policy"])
            assert policy["default-src"] == policy["object-src"] == policy["base-uri"] == ["'none'"], path
            assert policy["frame-ancestors"] == ["'none'"]
            assert policy["form-action"] == policy["style-src"] == policy["connect-src"] == ["'self'"]
            assert set(policy["script-src"]) == {"'self'", *(script.url() for script in CDN_SCRIPTS)}
            assert "unsafe" not in answer.headers["content-security-policy"]
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["referrer-policy"] == "same-origin"
            assert answer.headers["cross-origin-opener-policy"] == "same-origin"
            assert answer.headers["strict-transport-security"].startswith("max-age=31536000")
            assert "server" not in answer.headers
            if not path.startswith("/static/"):
                assert answer.headers["cache-control"] in ("no-store", "private, no-cache"), path


def test_plain_http_promises_no_https(site: Site) -> None:
    assert "strict-transport-security" not in site.visitor(base_url="http://127.0.0.1:8000").get("/sign-in").headers


def test_a_closed_network_serves_the_scripts_itself(sqlite_url: str) -> None:
    with Site(sqlite_url, cdn_url="https://scripts.example/npm/") as site:
        page = site.visitor().get("/sign-in")

    assert "https://scripts.example/npm/htmx.org@" in page.text
    assert CDN_URL not in page.text + str(page.headers)


def test_static_files_are_kept_for_a_year_under_their_own_hash(site: Site) -> None:
    client = site.visitor()
    url = site.app.state.site.static.url("app.css")

    answer = client.get(url)

    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert client.get(url, headers={"if-none-match": answer.headers["etag"]}).status_code == 304
    assert client.get("/static/app.css?v=old").headers["cache-control"] == "public, max-age=300"
    for path in ("../config.py", "..%2fconfig.py", "css/00-base.css", "/etc/passwd", "%00"):
        assert client.get(f"/static/{path}").status_code in (400, 404)


# Sizes and odd bytes


@pytest.mark.parametrize("size", [str(1024 * 1024 + 1), str(50 * 1024 * 1024), "9" * 5000, "\u00b2", "-1"])
def test_a_body_that_says_it_is_too_large_is_not_read(site: Site, size: str) -> None:
    answer = site.visitor().post("/sign-in", content=b"x", headers={"content-length": size.encode("latin-1")})

    assert answer.status_code == 413


def test_a_body_that_turns_out_too_large_is_cut_off(site: Site) -> None:
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while taken < 50:
            taken += 1
            yield b"a" * 1024 * 1024

    answer = site.visitor().post(
        "/sign-in", content=endless(), headers={"content-type": "application/x-www-form-urlencoded"}
    )

    assert answer.status_code == 413


def test_an_import_may_be_larger_than_a_form(site: Site) -> None:
    from app.web.middleware import is_import

    assert is_import("/organizations/mill/imports")
    assert not is_import("/organizations/mill/settings")
    assert not is_import("/sign-in/organizations/imports")


@pytest.mark.parametrize("path", ["/sign-in%00", "/sign-in?next=%00", "/sign-in?next=%ED%A0%80", "/roles/%00"])
def test_odd_bytes_in_an_address_are_refused(site: Site, path: str) -> None:
    assert site.visitor().get(path).status_code in (400, 404)


def test_odd_characters_in_a_form_are_left_out(mill: Mill) -> None:
    from app.web.forms import clean

    assert clean("Sa\x00m\x1b \u202eevil\ud800") == "Sam evil"
    assert clean("one\r\ntwo\rthree", lines=True) == "one\ntwo\nthree"
    assert clean(" a\t b\nc ") == "a b c"


# When something is refused or breaks


def test_a_thing_that_is_not_there_is_told_calmly_to_whoever_is_signed_in(mill: Mill) -> None:
    answer = mill.as_person(SAM).get("/nowhere")

    assert answer.status_code == 404
    assert "There is nothing at this address" in answer.text


def test_for_htmx_a_refusal_goes_to_the_notices(mill: Mill) -> None:
    answer = mill.as_person(SAM).get("/organizations/mill/settings", headers=HTMX)

    assert answer.status_code == 403
    assert answer.headers["hx-retarget"] == "#notices"
    assert "<html" not in answer.text
    assert "Only administrators" in answer.text


def test_what_breaks_is_told_by_a_reference_and_not_by_its_insides(
    mill: Mill, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from app.web import accounts

    def broken(*_: object) -> None:
        raise RuntimeError("the secret insides")

    monkeypatch.setattr(accounts, "_safe", broken)
    client = mill.as_person(SAM)

    answer = client.post("/language", data={"language": "fr"})

    assert answer.status_code == 500
    assert "Something broke on our side" in answer.text
    assert "secret insides" not in answer.text
    assert "secret insides" in caplog.text
    reference = answer.text.split("reference ")[1][:8]
    assert reference in caplog.text


def test_a_busy_database_asks_for_patience(mill: Mill, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.persistence.engine import Database, DatabaseBusy

    client = mill.as_person(SAM)

    def busy(*_: object) -> None:
        raise DatabaseBusy("locked")

    monkeypatch.setattr(Database, "writing", busy)
    answer = client.post("/sign-out/everywhere")

    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "2"


def test_the_server_says_that_it_lives_while_every_thread_is_taken(site: Site) -> None:
    client: TestClient = site.visitor()

    assert client.get("/healthz").text == "ok\n"
