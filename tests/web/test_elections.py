"""Elections over HTTP: on their own page, with every form, and nothing of a ballot before all are in."""

import re
from datetime import timedelta

import pytest

from tests.builders import ANA, BAKERY, IDA, LEA, MAX, OUTSIDER, SAM, core
from app.governance.lines import RoleKind
from tests.web.conftest import Mill

SECRETARY = core(BAKERY, RoleKind.SECRETARY)


def called(mill: Mill, by: str = MAX, role: str = SECRETARY) -> str:
    answer = mill.as_person(by).post(f"/circles/{BAKERY}/elections", data={"role": role})
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def begun(mill: Mill, term: str = "2026-09-30") -> str:
    url = called(mill)
    assert mill.as_person(LEA).post(f"{url}/nominations", data={"term": term}).status_code == 303
    return url


def test_an_election_from_its_call_to_the_elected(mill: Mill) -> None:
    url = begun(mill)
    for person in (ANA, SAM, LEA, MAX, IDA):
        page = mill.as_person(person).get(url)
        assert page.status_code == 200
        answer = mill.as_person(person).post(f"{url}/ballots", data={"candidate": IDA, "reason": "Neat notes."})
        assert answer.status_code == 303, answer.text
    page = mill.as_person(ANA).get(url)
    assert "Neat notes." in page.text
    for person in (ANA, SAM, LEA, MAX, IDA):
        assert mill.as_person(person).post(f"{url}/changes", data={"do": "keep"}).status_code == 303
    page = mill.as_person(LEA).get(url).text
    place = re.search(r'name="place" value="([^"]+)"', page)
    assert place is not None
    assert mill.as_person(LEA).post(f"{url}/steps", data={"place": place[1]}).status_code == 303
    page = mill.as_person(LEA).get(url)
    assert page.status_code == 200
    proposal = re.search(r"/proposals/[0-9a-f]+", page.text)
    assert proposal is not None
    shown = mill.as_person(LEA).get(proposal[0])
    assert shown.status_code == 200, shown.text
