"""Elections over HTTP: on their own page, with every form, and nothing of a ballot before all are in."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import text

from app.actions.objections import argue_criterion, raise_concern
from app.governance.lines import AssignmentLine, RoleKind
from app.governance.objections import ALL_FOUR
from tests.builders import ANA, BAKERY, FLOUR, IDA, LEA, MAX, OUTSIDER, PASTRY, SAM, TODAY, Building, a_structure, core
from tests.web.conftest import HTMX, Mill, Site

SECRETARY = core(BAKERY, RoleKind.SECRETARY)
REP = core(BAKERY, RoleKind.CIRCLE_REP)
ALL = (ANA, SAM, LEA, MAX, IDA)
UNANIMOUS = dict.fromkeys(ALL, IDA)
TIED = {ANA: IDA, SAM: IDA, LEA: MAX, MAX: MAX, IDA: SAM}
PLACE = re.compile(r'name="place" value="([^"]+)"')


def posts(mill: Mill, person: str, url: str, **data: str) -> None:
    answer = mill.as_person(person).post(url, data=data)
    assert answer.status_code == 303, answer.text


def shown(mill: Mill, person: str, url: str) -> str:
    answer = mill.as_person(person).get(url)
    assert answer.status_code == 200, answer.text
    return answer.text


def read(mill: Mill, person: str, url: str) -> str:
    """As somebody reads it, without tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", shown(mill, person, url)))


def called(mill: Mill, by: str = MAX, role: str = SECRETARY) -> str:
    answer = mill.as_person(by).post(f"/circles/{BAKERY}/elections", data={"role": role})
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def begun(mill: Mill, term: str = "2026-09-30") -> str:
    url = called(mill)
    posts(mill, LEA, f"{url}/nominations", term=term)
    return url


def cast(mill: Mill, url: str, named: dict[str, str], reason: str = "Neat notes.") -> None:
    for person, candidate in named.items():
        posts(mill, person, f"{url}/ballots", candidate=candidate, reason=reason)


def moves_on(mill: Mill, url: str) -> None:
    place = PLACE.search(shown(mill, LEA, url))
    assert place is not None
    posts(mill, LEA, f"{url}/steps", place=place[1])


def proposed(mill: Mill, named: dict[str, str]) -> str:
    url = begun(mill)
    cast(mill, url, named)
    for person in named:
        posts(mill, person, f"{url}/changes", do="keep")
    moves_on(mill, url)
    return url


def test_an_election_from_its_call_to_the_elected(mill: Mill) -> None:
    url = proposed(mill, UNANIMOUS)
    assert "Ida is proposed" in read(mill, LEA, url)
    assert "5 nominations" in read(mill, LEA, url)
    page = shown(mill, LEA, url)
    proposal = re.search(r"/proposals/[0-9a-f]+", page)
    assert proposal is not None
    assert "Elect Ida: Secretary" in read(mill, SAM, proposal[0])

    for person in ALL:
        posts(mill, person, f"{proposal[0]}/answers", version="1")

    assert "Ida is elected." in read(mill, SAM, url)
    assert mill.as_person(MAX).post(f"/circles/{BAKERY}/elections", data={"role": SECRETARY}).status_code == 303


@pytest.mark.clause("5.3.5-b")
def test_before_all_ballots_are_in_no_page_tells_whom_one_names(mill: Mill) -> None:
    """The same pages of everybody, for two elections that differ in a ballot alone; some before, so that lists of what
    happened are as long.
    """
    seen = []
    for candidate in (SAM, SAM, SAM, SAM, SAM, IDA, MAX):
        url = begun(mill)
        posts(mill, ANA, f"{url}/ballots", candidate=candidate, reason="The till was never short.")
        number = mill.records()[-1].number
        pages = [
            url,
            "/",
            f"/circles/{BAKERY}",
            "/organizations/mill/search?q=till",
            f"/organizations/mill/records/{number}",
        ]
        told = [shown(mill, person, page) for person in (ANA, SAM, OUTSIDER) for page in pages]
        assert "never short" not in "".join(told)
        seen.append([re.sub(r"[0-9a-f]{32,64}|\d+|ana", "x", page) for page in told])
        assert "Your ballot is in, and closed." in shown(mill, ANA, url)
        posts(mill, LEA, f"{url}/calling-off", reason="Once more.")
    assert seen[-2] == seen[-1]


@pytest.mark.clause("5.3.5-c")
def test_while_nominations_are_shown_one_by_one_no_history_shows_them_all(mill: Mill) -> None:
    url = begun(mill)
    cast(mill, url, UNANIMOUS, reason="")
    number = mill.records()[-1].number
    histories = [f"/organizations/mill/records/{number}", "/organizations/mill/records", f"/roles/{SECRETARY}"]

    assert all("→" not in read(mill, OUTSIDER, page) for page in histories)

    for person in ALL:
        posts(mill, person, f"{url}/reasons", text="")
    assert "Ana → Ida" in read(mill, OUTSIDER, histories[0])
    assert "Ana → Ida" in read(mill, OUTSIDER, histories[1])


@pytest.mark.clause("5.3.5-b")
def test_a_ballot_that_the_database_refuses_is_told_neither_on_the_page_nor_in_the_log(
    mill: Mill, caplog: pytest.LogCaptureFixture
) -> None:
    url = begun(mill)
    with mill.database.writing() as connection:
        connection.execute(text("create trigger broken before insert on ballot begin select raise(abort, 'x'); end"))

    answer = mill.as_person(ANA).post(f"{url}/ballots", data={"candidate": IDA, "reason": "The till was never short."})

    assert answer.status_code == 500
    assert "INSERT INTO ballot" in caplog.text
    for told in (answer.text, caplog.text):
        assert "never short" not in told
        assert f"'{IDA}'" not in told


@pytest.mark.clause("5.3.5-b")
def test_a_ballot_that_came_too_late_says_so(site: Site) -> None:
    mill = Mill(site, Building(a_structure()).setting(BAKERY, "election_time_limit", days=2).done)
    url = begun(mill)
    cast(mill, url, {ANA: IDA})
    mill.site.later(timedelta(days=3))

    late = mill.as_person(SAM).post(f"{url}/ballots", data={"candidate": IDA, "reason": "Never lost a note."})

    assert late.status_code == 409
    assert "time limit has passed" in late.text


@pytest.mark.clause("5.3.5-c")
def test_nominations_are_shown_with_their_reasons_and_changed_with_one(mill: Mill) -> None:
    url = begun(mill)
    cast(mill, url, {**TIED, SAM: IDA}, reason="")
    assert "is shown with its reason" in shown(mill, OUTSIDER, url)
    for person in ALL:
        posts(mill, person, f"{url}/reasons", text=f"{person} knows why.")
    page = shown(mill, OUTSIDER, url)
    assert all(f"{person} knows why." in page for person in ALL)

    without = mill.as_person(SAM).post(f"{url}/changes", data={"do": "change", "candidate": MAX})
    assert without.status_code == 422
    assert "Give your reason" in without.text
    posts(mill, SAM, f"{url}/changes", do="change", candidate=MAX, reason="I had not thought of him.")
    assert "I had not thought of him." in shown(mill, OUTSIDER, url)


@pytest.mark.clause("5.3.5-d")
def test_a_tie_shows_the_four_ways_and_why_not_and_a_draw_says_how_to_check_it(mill: Mill) -> None:
    url = proposed(mill, TIED)
    page = shown(mill, LEA, url)
    assert page.count('name="method"') == 3
    assert "This way needs exactly one of the tied to serve in the Role now; 0 do." in page
    assert 'name="method"' not in shown(mill, ANA, url)
    refused = mill.as_person(LEA).post(f"{url}/ties", data={"method": "serving"})
    assert refused.status_code == 409
    assert "exactly one of the tied" in refused.text

    posts(mill, LEA, f"{url}/ties", method="draw")

    page = shown(mill, ANA, url)
    assert "How to check the draw" in page
    assert re.search(r"printf %s '[0-9a-f]{32},ida,max' \| sha256sum", page)


@pytest.mark.clause("5.3.5-d")
def test_whoever_named_somebody_else_chooses_among_the_tied(mill: Mill) -> None:
    url = proposed(mill, TIED)
    posts(mill, LEA, f"{url}/ties", method="ask")

    assert "Which of the tied?" in shown(mill, IDA, url)
    assert "Which of the tied?" not in shown(mill, ANA, url)
    posts(mill, IDA, f"{url}/choices", candidate=MAX)
    moves_on(mill, url)

    assert "Max is proposed" in read(mill, ANA, url)


@pytest.mark.clause("5.3.5-e")
def test_the_facilitator_discards_a_candidate_with_objections(mill: Mill) -> None:
    url = proposed(mill, {**UNANIMOUS, MAX: MAX})
    proposal = re.search(r"/proposals/([0-9a-f]+)", shown(mill, LEA, url))
    assert proposal is not None
    assert "Discard this candidate" not in shown(mill, LEA, url)
    concern = raise_concern(mill.as_(MAX), proposal[1], PASTRY, "Nobody would be left for the sugar.")
    for criterion in ALL_FOUR:
        argue_criterion(mill.as_(MAX), proposal[1], concern, criterion, True, "So it was last week.")

    assert "Discard this candidate" in shown(mill, LEA, url)
    posts(mill, LEA, f"{url}/discards", reason="Her days are full.")

    page = shown(mill, SAM, url)
    assert "Her days are full." in page
    ended = read(mill, SAM, proposal[0])
    assert "not settled when the Proposal ended" in ended
    assert "to be integrated" not in ended
    assert "Max is proposed" in read(mill, SAM, url)


def test_who_can_be_elected_is_shown_with_the_reason_of_those_who_cannot(mill: Mill) -> None:
    url = called(mill, role=REP)

    page = shown(mill, IDA, url)
    assert "Not these:" in page
    assert "Circle Lead" in page
    assert f'value="{ANA}"' not in page


def test_a_refused_ballot_keeps_what_was_typed(mill: Mill) -> None:
    url = called(mill, role=REP)
    posts(mill, LEA, f"{url}/nominations")

    refused = mill.as_person(SAM).post(f"{url}/ballots", data={"candidate": ANA, "reason": "She knows everybody."})

    assert refused.status_code == 422
    assert "She knows everybody." in refused.text


def test_a_circles_page_calls_elections_and_home_says_what_waits(mill: Mill) -> None:
    assert "Call an election" in shown(mill, MAX, f"/circles/{BAKERY}")
    assert "Call an election" not in shown(mill, OUTSIDER, f"/circles/{BAKERY}")
    url = called(mill)
    assert "open nominations" in shown(mill, LEA, "/")
    posts(mill, LEA, f"{url}/nominations")

    assert url.rpartition("/")[2] in shown(mill, MAX, f"/circles/{BAKERY}")
    assert "your ballot" in shown(mill, MAX, "/")
    cast(mill, url, {MAX: IDA})
    assert "your ballot" not in shown(mill, MAX, "/")


@pytest.mark.clause("5.3.5-f")
def test_a_term_that_has_ended_is_overdue_on_the_circles_page_and_at_the_facilitators_home(site: Site) -> None:
    structure = Building(a_structure()).amended(AssignmentLine, f"{SAM}@{SECRETARY}:", term=TODAY - timedelta(days=1))
    mill = Mill(site, structure.done)

    assert "an election is due" in shown(mill, MAX, f"/circles/{BAKERY}")
    assert "Call the next election" in shown(mill, LEA, "/")
    assert "Call the next election" not in shown(mill, MAX, "/")
    called(mill)
    assert "Call the next election" not in shown(mill, LEA, "/")


@pytest.mark.clause("5.1.1-a")
def test_where_a_policy_says_so_the_circle_rep_is_named(site: Site) -> None:
    mill = Mill(site, Building(a_structure()).setting(BAKERY, "other_rep_selection", role=FLOUR).done)
    assert "Name the Circle Rep" in shown(mill, LEA, f"/circles/{BAKERY}")
    assert "Ask whoever fills that Role" in shown(mill, SAM, f"/circles/{BAKERY}/rep")
    assert mill.as_person(SAM).post(f"/circles/{BAKERY}/rep", data={"candidate": IDA}).status_code == 403

    posts(mill, LEA, f"/circles/{BAKERY}/rep", candidate=IDA)

    assert [line.person for line in mill.structure.held(AssignmentLine, REP)] == [IDA]


def test_the_page_comes_as_a_part_too_and_in_french(mill: Mill) -> None:
    url = proposed(mill, TIED)
    part = mill.as_person(ANA).get(url, headers=HTMX)
    assert part.status_code == 200
    assert "<html" not in part.text

    french = mill.as_person(LEA)
    french.post("/language", data={"language": "fr", "next": "/"})
    page = french.get(url)
    assert "Départager" in page.text
    records = french.get("/organizations/mill/records")
    assert "a compté les nominations d'une élection" in records.text.replace("&#39;", "'")


def test_a_candidates_proposal_is_the_facilitators_and_names_the_role_in_the_readers_language(mill: Mill) -> None:
    url = proposed(mill, UNANIMOUS)
    proposal = re.search(r"/proposals/[0-9a-f]+", shown(mill, LEA, url))
    assert proposal is not None
    mill.as_person(SAM).post("/language", data={"language": "fr", "next": "/"})

    assert "Lea · Facilitator · " in read(mill, LEA, proposal[0])
    assert '">Secrétaire</option>' in shown(mill, SAM, proposal[0])
    assert "Élire Ida : Secrétaire" in read(mill, SAM, proposal[0]).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.clause("5.3.5-e")
def test_an_election_says_that_an_objection_stands_and_tells_counts_in_their_order(mill: Mill) -> None:
    url = proposed(mill, {**UNANIMOUS, IDA: MAX})
    found = re.search(r"/proposals/([0-9a-f]+)", shown(mill, LEA, url))
    assert found is not None
    concern = raise_concern(mill.as_(MAX), found[1], PASTRY, "Notes are read aloud at noon.")
    assert "A concern is raised" in read(mill, LEA, url)
    for criterion in ALL_FOUR:
        argue_criterion(mill.as_(MAX), found[1], concern, criterion, True, "Because it would.")
    assert "1 Objection stands" in read(mill, LEA, url)

    posts(mill, LEA, f"{url}/discards", reason="She is away at noon.")

    page = read(mill, LEA, url)
    assert page.index("Count 1") < page.index("She is away at noon.") < page.index("Count 2")


@pytest.mark.clause("5.1.1-a", "5.1.2-b", "5.3.5-b")
def test_an_election_names_the_policies_that_change_it(site: Site) -> None:
    building = Building(a_structure()).setting("mill", "number_of_circle_reps", n=2)
    building = building.setting(BAKERY, "election_time_limit", days=2)
    building = building.setting(BAKERY, "candidates", leave_out="circle_leads")
    mill = Mill(site, building.done)

    rep = read(mill, LEA, called(mill, role=REP))
    secretary = read(mill, LEA, called(mill))

    assert "By Policy: Mill:Number_Of_Circle_Reps, Bakery:Election_Time_Limit" in rep
    assert "Tick nobody, and whoever is elected serves beside them." in rep
    assert "By Policy: Bakery:Candidates, Bakery:Election_Time_Limit" in secretary
    circle = read(mill, LEA, f"/circles/{BAKERY}")
    assert circle.count("By Policy: Bakery:Candidates") == 2
    assert circle.count("By Policy: Mill:Number_Of_Circle_Reps") == 1


@pytest.mark.clause("5.3.6")
def test_where_nobody_acts_as_facilitator_whoever_may_is_led_to_declare_it(site: Site) -> None:
    mill = Mill(site, Building(a_structure()).fills(IDA, PASTRY).done)
    answer = mill.as_person(MAX).post(f"/circles/{PASTRY}/elections", data={"role": core(PASTRY, RoleKind.FACILITATOR)})
    url = str(answer.headers["location"])

    assert f'href="/circles/{PASTRY}/surrogates/facilitator">Act as Facilitator</a>' in shown(mill, IDA, url)
    assert "Act as Facilitator" not in shown(mill, ANA, url)
    assert f'href="{url}"' in shown(mill, IDA, "/")
    assert f'href="{url}"' not in shown(mill, ANA, "/")


def test_an_election_that_is_not_there_is_not_found(mill: Mill) -> None:
    assert mill.as_person(ANA).get("/elections/nothing").status_code == 404
    assert mill.as_person(ANA).post(f"/circles/{BAKERY}/elections", data={}).status_code == 404
