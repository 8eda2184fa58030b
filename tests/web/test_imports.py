"""Importing through the page: looked at first, then done, with a report of either; and hostile files."""

import io
import json
import zipfile
from typing import Any

import pytest
from httpx import Response
from sqlalchemy import select
from starlette.testclient import TestClient

from app.actions.organizations import found_organization
from app.actions.people import add_person
from app.exchange.export import neutral_document
from app.persistence.founding import Founding, NewOrganization
from app.persistence.queries.exports import load_holdings
from app.persistence.rows import person, record
from app.persistence.structures import load_structure
from app.persistence.unit_of_work import UnitOfWork
from app.persistence.verify import verify
from tests.builders import ANA, SAM
from tests.exchange.samples import GlassFrog, bakery
from tests.seeding import NOW
from tests.web.conftest import Mill, Site

PAGE = "/organizations/bakery/imports"


class Founded:
    """An organization that was just opened: an Anchor Circle, and Ana, its administrator."""

    def __init__(self, site: Site) -> None:
        self.site = site
        new = NewOrganization(slug="bakery", name="Bakery", language="en")
        made = found_organization(Founding(site.database, new, now=NOW), "Ana", "ana@example.org")
        self.id = made["organization"]
        self.ana = site.as_account(made["account"])

    def send(self, content: bytes, name: str = "bakery.json", **fields: str) -> Response:
        return send(self.ana, PAGE, content, name, **fields)

    def out(self) -> dict[str, Any]:
        with self.site.database.connect() as connection:
            return neutral_document(load_holdings(connection, self.id))


def send(client: TestClient, page: str, content: bytes, name: str = "bakery.json", **fields: str) -> Response:
    fields = {"deed": "import", "key": "a-key-of-this-form", **fields}
    answer: Response = client.post(page, data=fields, files={"file": (name, content)})
    return answer


def text(raw: Any) -> bytes:
    return json.dumps(raw).encode()


@pytest.fixture
def founded(site: Site) -> Founded:
    return Founded(site)


def test_an_organization_comes_in_through_the_page(founded: Founded) -> None:
    answer = founded.send(text(bakery()))

    assert (answer.status_code, answer.headers["location"]) == (303, PAGE)
    page = founded.ana.get(PAGE).text
    assert "bakery.json" in page
    assert "A Role with nothing but a name." in page
    assert founded.out() == bakery()
    assert verify(founded.site.database).is_sound


def test_looking_first_writes_nothing(founded: Founded) -> None:
    before = founded.out()

    answer = founded.send(text(bakery()), deed="check")

    assert answer.status_code == 200
    assert "What would come in" in answer.text
    assert founded.out() == before
    assert founded.send(text(bakery())).status_code == 303, "under the key of the same form"


def test_the_form_sent_twice_imports_once(founded: Founded) -> None:
    first, second = founded.send(text(bakery())), founded.send(text(bakery()))

    assert first.status_code == second.status_code == 303
    assert founded.out() == bakery()


def test_a_folder_comes_in_as_a_zip(founded: Founded) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, answer in GlassFrog(bakery()).files().items():
            archive.writestr(f"answers/{name}", json.dumps(answer))

    assert founded.send(packed.getvalue(), "answers.zip").status_code == 303
    assert len(founded.out()["circles"]) == 3


def test_what_is_wrong_is_told_with_file_item_and_reason(founded: Founded) -> None:
    raw = bakery()
    raw["roles"][2]["circle_id"] = "nowhere"
    before = founded.out()

    answer = founded.send(text(raw))

    assert answer.status_code == 422
    for part in ("bakery.json", "roles[2] “baker”: circle_id", "There is no circle “nowhere”."):
        assert part in answer.text
    assert founded.out() == before


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[" * 100_000, b"PK\x03\x04bomb", b"\xff\xfe", b"x" * 2_000_000], ids=lambda c: repr(c[:6])
)
def test_a_broken_file_is_refused(content: bytes, founded: Founded) -> None:
    before = founded.out()

    assert founded.send(content).status_code == 422
    assert founded.out() == before


def test_a_ratifier_says_since_when_it_has_lived_by_the_constitution(founded: Founded) -> None:
    assert founded.send(text(bakery()), adopted="2019-09-09").status_code == 303

    assert "Since adoption" in founded.ana.get(PAGE).text
    with founded.site.database.connect() as connection:
        assert str(load_structure(connection, founded.id).adopted) == "2019-09-09"


@pytest.mark.clause("1.3.3-b")
def test_nobody_but_a_ratifier_says_so(founded: Founded) -> None:
    work = UnitOfWork(founded.site.database, founded.id, now=NOW)
    sam = add_person(work, "Sam", "sam@example.org", is_administrator=True)
    with founded.site.database.connect() as connection:
        account = connection.execute(select(person.c.account_id).where(person.c.id == sam)).scalar_one()

    answer = send(founded.site.as_account(account), PAGE, text(bakery()), adopted="2019-09-09")

    assert answer.status_code == 403
    assert "Ratifiers" in answer.text


def test_its_history_in_words_is_told_to_its_people(founded: Founded) -> None:
    founded.send(text(bakery()))
    with founded.site.database.connect() as connection:
        number = connection.execute(select(record.c.number).where(record.c.kind == "chronicle_imported")).scalar_one()

    page = founded.ana.get(f"/organizations/bakery/records/{number}").text

    assert "Baker was added." in page
    assert "{&#34;" not in page, "as entries, not as JSON"


def test_without_a_file_the_form_comes_back(founded: Founded) -> None:
    answer = founded.ana.post(PAGE, data={"deed": "import", "key": "a-key-of-this-form"})

    assert answer.status_code == 422
    assert "Please choose a file." in answer.text


def test_a_second_import_is_refused_unless_it_is_an_update(founded: Founded) -> None:
    founded.send(text(bakery()))
    raw = bakery()
    raw["roles"][2]["purpose"] = "Better bread"

    refused = founded.send(text(raw), key="another-form-key")
    updated = founded.send(text(raw), key="the-third-form-key", update="1")

    assert (refused.status_code, updated.status_code) == (422, 303)
    assert founded.out() == raw
    assert "Changed" in founded.ana.get(PAGE).text


def test_names_are_shown_as_they_are_written(founded: Founded) -> None:
    raw = bakery()
    raw["roles"][2]["name"] = "<script>alert(1)</script>"
    raw["roles"][2]["kind"] = "<img src=x>"

    assert "<img src=x>" not in founded.send(text(raw)).text
    raw["roles"][2] |= {"kind": None, "is_core": True}
    founded.send(text(raw))
    assert "<script>alert" not in founded.ana.get(PAGE).text


def test_only_administrators_see_the_page(mill: Mill) -> None:
    sam, page = mill.as_person(SAM), "/organizations/mill/imports"

    assert sam.get(page).status_code == 403
    assert send(sam, page, text(bakery())).status_code == 403
    assert mill.visitor().get(page).status_code in {303, 401, 403}


@pytest.mark.clause("1.3.3-b")
def test_after_adoption_the_page_says_why_nothing_more_comes_in(mill: Mill) -> None:
    ana, page = mill.as_person(ANA), "/organizations/mill/imports"

    assert "Since adoption" in ana.get(page).text
    assert send(ana, page, text(bakery())).status_code == 422


def test_the_report_is_said_in_french(founded: Founded) -> None:
    founded.send(text(bakery()))

    page = founded.ana.get(PAGE, headers={"accept-language": "fr"}).text

    assert "Un Rôle qui n'a qu'un nom." in page.replace("&#39;", "'")
