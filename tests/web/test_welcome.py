"""First run: the organization, and its first administrator, Ratifier and perhaps Partner."""

import pytest
from httpx import Response
from starlette.testclient import TestClient

from app.governance.circles import is_partner
from app.persistence import records, structures
from app.persistence.accounts import home_of
from app.persistence.verify import verify
from tests.web.conftest import Mill, Site

SENT = {
    "key": "welcome-1234",
    "organization": "Bäckerei Mühle",
    "language": "fr",
    "timezone": "Europe/Paris",
    "name": "Ana",
    "email": "Ana@mill.example",
    "password": "warm ovens at five",
    "is_partner": "1",
}


def found(client: TestClient, **other: str) -> Response:
    answer: Response = client.post("/welcome", data={**SENT, **other})
    return answer


@pytest.mark.clause("P-a", "P-c")
def test_whoever_comes_first_founds_the_organization_and_is_its_ratifier_and_partner(site: Site) -> None:
    client = site.visitor()

    answer = found(client)

    assert answer.headers["location"] == "/organizations/backerei-muhle"
    assert client.get("/organizations/backerei-muhle/settings").status_code == 200
    with site.database.connect() as connection:
        home = home_of(connection, "organization", "backerei-muhle")
        assert home is not None
        assert (home.name, home.language, home.timezone, home.in_setup) == (
            "Bäckerei Mühle",
            "fr",
            "Europe/Paris",
            True,
        )
        structure = structures.load_structure(connection, home.id)
        log = list(records.read(connection, home.id))
    (ratifier,) = structure.ratifiers
    assert is_partner(structure, ratifier)
    assert structure.anchor is not None
    assert structure.anchor.name == "Bäckerei Mühle"
    assert [record.kind for record in log] == ["organization_founded", "person_added", "partner_admitted"]
    assert {record.actor for record in log} == {ratifier}
    assert "Ana" not in str([record.body for record in log])
    assert verify(site.database).is_sound


def test_the_first_administrator_need_not_be_a_partner(site: Site) -> None:
    found(site.visitor(), is_partner="")

    with site.database.connect() as connection:
        home = home_of(connection, "organization", "backerei-muhle")
        assert home is not None
        structure = structures.load_structure(connection, home.id)
    assert not any(is_partner(structure, each) for each in structure.ratifiers)


def test_sent_twice_it_founds_one_organization(site: Site) -> None:
    first, second = found(site.visitor()), found(site.visitor())

    assert first.status_code == 303
    assert second.status_code == 409
    assert "There is an organization here already" in second.text


def test_who_comes_later_is_sent_to_the_first_page(mill: Mill) -> None:
    assert mill.visitor().get("/welcome").headers["location"] == "/"
    assert found(mill.visitor()).status_code == 409


def test_the_first_page_of_an_empty_server_is_the_welcome(site: Site) -> None:
    assert site.visitor().get("/").headers["location"] == "/welcome"


@pytest.mark.parametrize(
    "field, value",
    [
        ("organization", " "), ("name", ""), ("email", "nobody"), ("password", "password1"),
        ("timezone", "Mars/Olympus"), ("language", "tlh"),
    ],
)  # fmt: skip
def test_what_is_typed_wrongly_is_said_beside_the_field(site: Site, field: str, value: str) -> None:
    answer = found(site.visitor(), **{field: value})

    assert answer.status_code == 422
    assert f'<p class="error" id="{field}-error"></p>' not in answer.text
    assert 'aria-invalid="true"' in answer.text


# Off the loopback, anybody might come first.


def test_off_the_loopback_the_code_of_the_start_is_asked_for(sqlite_url: str) -> None:
    with Site(sqlite_url, host="0.0.0.0", public_url="https://tensegrity.example", welcome_code="b41fa") as site:
        assert 'name="code"' in site.visitor().get("/welcome").text
        refused = found(site.visitor(), code="guess")
        assert "This is not the code" in refused.text
        assert found(site.visitor()).status_code == 422

        assert found(site.visitor(), code="b41fa").status_code == 303


def test_without_a_code_from_the_start_nobody_knows_it(sqlite_url: str) -> None:
    with Site(sqlite_url, public_url="https://tensegrity.example") as site:
        assert found(site.visitor(), code="").status_code == 422


def test_the_code_cannot_be_guessed_at_length(sqlite_url: str) -> None:
    with Site(sqlite_url, host="0.0.0.0", welcome_code="b41fa") as site:
        answers = [found(site.visitor(), code=str(number)).status_code for number in range(20)]

    assert answers[0] == 422
    assert answers[-1] == 429
