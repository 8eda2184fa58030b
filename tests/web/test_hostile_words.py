"""Whatever stands in an address or a form, nothing breaks and nothing is run: on both engines."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, quote, urlencode, urlsplit
from zlib import crc32

import pytest

from app.web.dependencies import AN_ID
from tests.builders import COUNTER, MAX
from tests.meeting_builder import a_meeting
from tests.support.scale import TORTURE
from tests.web.addresses import Address, addresses
from tests.web.conftest import HTMX, Mill, Site
from tests.web.test_routes import FORMS, World

NUMBERS = [
    "-1", "0", "2147483648", "9223372036854775808", "2147483647", "-2147483649", "9223372036854775807", "00",
    "99999999999999999999", "1e9", "1.5", "NaN", "0x1", "٣", "²",
]  # fmt: skip
DAYS = ["0000-00-00", "0001-01-01", "9999-12-31", "2026-02-30", "2026-13-01", "-2026-01-01", "2026-01-01T00:00:00Z"]
SQL = [
    "' OR '1'='1", "'; DROP TABLE record; --", '" OR 1=1 --', "1) UNION SELECT name FROM sqlite_master --", "%", "_",
    "\\", "$$; SELECT pg_sleep(9); $$", "*", '"', "NEAR(", "AND OR NOT", "a* OR b:*", "{a b}: c", "^", "((((", "<->",
    ":*",
]  # fmt: skip
TEMPLATES = ["{{7*7}}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "{% if 1 %}4{# #}9{% endif %}", "%(7)d", "%s%n", "{0.x}"]
ODD = [
    b"", b" ", b"\0", b"\xed\xa0\x80", b"\xff\xfe", b"\r\nSet-Cookie: x=1", "\u202e".encode(), "💩".encode(),
    b"a" * 10_000, b"../../etc/passwd", b"[]", b"{}", b"null", "é".encode() * 3000,
]  # fmt: skip
VALUES: list[str | bytes] = [*NUMBERS, *DAYS, *SQL, *TEMPLATES, *ODD]
BESIDE = ("at", "from")
"""Read from the address without being declared."""


def has_no_end(path: str) -> bool:
    """A stream that follows something that looks like an id, as some of these words do."""
    parts = urlsplit(path)
    items = parse_qs(parts.query).get("items", [])
    return parts.path.endswith("/stream") and any(AN_ID.fullmatch(each) for given in items for each in given.split(","))


def some(values: list[Any], few: int, about: str) -> list[Any]:
    """All of them in `make torture`; otherwise others for each field, the same ones each time."""
    start = crc32(about.encode()) % len(values)
    return values if TORTURE else [values[(start + 7 * step) % len(values)] for step in range(few)]


@pytest.fixture
def world(database_url: str) -> Iterator[World]:
    with Site(database_url) as site:
        yield World(site)


@pytest.mark.torture
def test_no_address_breaks_a_page(world: World) -> None:
    broken: list[str] = []

    for address in addresses(world.site.app, "GET"):
        for path in hostile(address, world.path(str(address))):
            if has_no_end(path):
                continue
            answer = world.ask("secretary", str(address), path, headers=HTMX)
            if answer.status_code >= 500 or "set-cookie: x" in str(answer.headers).lower():
                broken.append(f"{answer.status_code} {path[:200]}")

    assert not broken, "\n".join(broken)


def hostile(address: Address, path: str) -> Iterator[str]:
    begun = path + ("&" if "?" in path else "?")
    for name in sorted({*address.query, *BESIDE}):
        about = f"{address} {name}"
        values: list[Any] = VALUES if name == "q" else [*some(VALUES, 2, about), *some(NUMBERS, 2, about)]
        yield from (f"{begun}{name}={quote(value)}" for value in values)
    if "{number}" in address.path:
        before, after = address.path.split("{number}")
        yield from (world_path(path, before, after, quote(value)) for value in NUMBERS)


def world_path(path: str, before: str, after: str, value: str) -> str:
    return path[: len(path) - len(after) - 1] + value + after


WORDS = [
    *NUMBERS[4:9], *DAYS[:4], *SQL[1:3], *TEMPLATES[:2], *ODD[2:5], ODD[8], "role:\0", "role:" + "r" * 400,
    "policy:new", "new:role:" + "n" * 300, "\u2028",
]  # fmt: skip


@pytest.mark.torture
@pytest.mark.parametrize("persona", ["role_lead", "circle_lead", "administrator"] if TORTURE else ["role_lead"])
def test_no_form_breaks_whatever_one_of_its_fields_holds(
    world: World, persona: str, nothing_is_kept: Callable[[], None]
) -> None:
    world.meet(persona)
    nothing_is_kept()
    broken: list[str] = []

    for address in addresses(world.site.app, "POST"):
        route = str(address)
        form = {**FORMS.get(route, {}), **(CARD if "tension_words" in address.form else {})}
        for name in sorted({*address.form, *form, "key", *(TEST if route.endswith("/tests") else ())}):
            for word in some(WORDS, 2, f"{persona} {route} {name}"):
                content = urlencode({**form, name: word}, doseq=True, errors="surrogatepass")
                answer = world.ask(persona, route, content=content, headers=AS_A_FORM)
                if answer.status_code >= 500:
                    broken.append(f"{answer.status_code} {route} {name}={word[:30]!r}")

    assert not broken, "\n".join(broken)


def test_an_amendment_takes_up_no_suggestion_of_a_number_that_is_none(mill: Mill) -> None:
    held = a_meeting(mill, at="option_to_clarify")
    mill.site.now = held.now
    amended = {**CARD, "items": f"role:{COUNTER}", f"role:{COUNTER}:new-accountability": "Counting", "version": "1"}

    answer = mill.as_person(MAX).post(f"/proposals/{held.proposal}", data={**amended, "takes": ["9" * 5000, "²", "٣"]})

    assert answer.status_code == 303, answer.text
    assert held.told().latest.takes == []


AS_A_FORM = {"content-type": "application/x-www-form-urlencoded"}
ROLE = "role:till"
CARD = {
    "items": ROLE, f"{ROLE}:name": "Till", f"{ROLE}:purpose": "Coins", f"{ROLE}:new-accountability": "Counting",
    f"{ROLE}:new-domain": "The drawer", f"{ROLE}:new-domain-origin": "internal", f"{ROLE}:fate": "", f"{ROLE}:to": "",
    "do": "send", "add": "", f"{ROLE}:accountability": "", "takes": "1", "confirms": "",
}  # fmt: skip
TEST = ("finding:capacity", "answer:capacity")


def test_what_looks_like_a_template_or_like_sql_is_kept_and_shown_as_words(world: World) -> None:
    client = world.mill.as_person("sam")
    for number, word in enumerate((*TEMPLATES, *SQL)):
        assert client.post("/tensions", data={"text": f"{word} stays"}).status_code == 303, (number, word)

    shown = client.get("/tensions").text

    assert "49 stays" not in shown
    assert "{{7*7}} stays" in shown
    assert shown.count(" stays") >= len(TEMPLATES) + len(SQL)


def test_a_page_that_breaks_is_seen(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: these tests could fail."""
    from app.web import search

    def breaks(*_: object, **__: object) -> None:
        raise OverflowError

    world = World(site)
    monkeypatch.setattr(search, "search", breaks)

    assert world.ask("secretary", "GET /organizations/{slug}/search").status_code == 500
