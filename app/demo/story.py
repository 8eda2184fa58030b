"""What happened at Guède & Garance, from its founding in the program to this week; numbers are days before today."""

from __future__ import annotations

from app.actions.proposals import discard_proposal, request_meeting, withdraw_proposal
from app.demo.cast import (
    ANCHOR,
    ELECTED_AT_ADOPTION,
    FILLED_AT_ADOPTION,
    JOIN_LATER,
    PEOPLE,
    POLICIES_AT_ADOPTION,
    RATIFIERS,
    ROLES_AT_ADOPTION,
)
from app.demo.gathering import Gathering
from app.demo.meetings import a_meeting_ahead, a_meeting_called, a_meeting_held, an_election_in_writing
from app.demo.telling import Telling
from app.governance.changes import AddAccountability, AddRole, BreakOut, Change, RemoveRole
from app.governance.lines import RoleKind
from app.governance.objections import ALL_FOUR, Criterion
from app.governance.tensions import Outcome

FOUNDED, ADOPTED = 1668, 1640
"""Days before today."""


def tell(story: Gathering) -> None:
    for chapter in (
        _setup,
        _first_year,
        _second_year,
        _julia_lets_go,
        _third_year,
        _last_year,
        _how_we_meet,
        _this_season,
        _this_week,
    ):
        chapter(story)


# Setup: the Ratifiers write down what stands, and adopt the Constitution.


def _setup(story: Telling) -> None:
    story.on(FOUNDED).found("thomas", PEOPLE["thomas"])
    for person, name in PEOPLE.items():
        if person not in (*JOIN_LATER, "thomas"):
            story.by("thomas").adds(person, name)
    story.by("thomas").names_ratifiers(*RATIFIERS)
    for days, (circle, roles) in zip(range(FOUNDED - 2, 0, -2), ROLES_AT_ADOPTION.items(), strict=False):
        story.on(days).by("margaux" if circle == ANCHOR else "odette")
        story.edits(circle, [change for role in roles for change in story.new_role(role, circle)])
    story.on(1652).by("margaux").writes_policies(*POLICIES_AT_ADOPTION)
    for person in PEOPLE:
        if person not in (*JOIN_LATER, "thomas"):
            story.on(1651).by("odette").admits(person)
    story.on(1650).by("odette").fills(FILLED_AT_ADOPTION)
    story.on(1647).by("antoine").elects(ELECTED_AT_ADOPTION)
    story.on(ADOPTED).by("odette").adopts()


def _first_year(story: Telling) -> None:
    for days, person, circle in (
        (1625, "antoine", "dye-house"),
        (1624, "clemence", "weaving"),
        (1622, "vincent", "shop"),
    ):
        story.on(days).by(person).sets_strategy(circle, circle)

    story.on(1610).propose("silence", "margaux", ANCHOR, "cooperative-life", [story.new_policy("silence")])
    story.reacts("silence", "etienne").asks("silence", "aurelie", "margaux").all_agree("silence", 9)

    said = story.content.proposals["payroll-leaves"].lines
    changes = [
        story.without("head-of-hr/payslips"),
        story.new_accountability("stewardship/pay", said["pay"]),
    ]
    story.on(1520).propose("payroll-leaves", "julia", ANCHOR, "head-of-hr", changes)
    story.asks("payroll-leaves", "antoine", "julia").all_agree("payroll-leaves", 5)
    story.on(1500).propose(
        "payroll-arrives", "aurelie", "stewardship", "stewardship:circle_lead", story.new_role("payroll", "stewardship")
    )
    story.all_agree("payroll-arrives")
    story.on(1494).by("aurelie").assigns("payroll", "hugo")

    said = story.content.proposals["planning"].lines
    changes = [
        story.amended_role("planning", said["name"], said["purpose"]),
        story.amended("planning/dates", said["dates"]),
        story.new_accountability("planning/season", said["season"]),
    ]
    story.on(1420).propose("planning", "nour", "dye-house", "planning", changes)
    story.reacts("planning", "antoine").all_agree("planning")

    story.on(1390).by("thomas").adds("ines", PEOPLE["ines"]).by("margaux").admits("ines")
    story.by("vincent").assigns("counter", "ines")
    story.on(1380)
    story.by("vincent").resigns("counter", "stock", "visits", "shop")
    story.by("odette").assigns("shop", "ines").by("ines").assigns("stock", "ines")
    story.on(1379).by("thomas").departs("vincent")


def _second_year(story: Telling) -> None:
    story.on(1340).by("thomas").adds("mei", PEOPLE["mei"]).by("margaux").admits("mei")

    changes = [*story.new_role("welcome", ANCHOR), story.without("head-of-hr/welcoming")]
    story.on(1320).propose("welcome", "julia", ANCHOR, "head-of-hr", changes)
    story.agree("welcome", "elodie", "antoine")
    story.on(1318).concern("welcome", "clemence", "weaving", *ALL_FOUR)
    first_weeks = story.content.proposals["welcome"].lines["first-weeks"]
    key = "welcome/first-weeks"
    changed = [
        story.new_accountability(key, first_weeks)
        if isinstance(change, AddAccountability) and change.accountability == story.accountability(key)
        else change
        for change in changes
    ]
    story.on(1315).integrates("welcome", "clemence", "julia", changed).all_agree("welcome", 5)
    story.on(1304).by("odette").assigns("welcome", "mei")

    story.on(1210).propose(
        "online-breaks-out", "thomas", "shop", "online-shop", [BreakOut(role=story.role("online-shop"))]
    )
    story.reacts("online-breaks-out", "elodie").all_agree("online-breaks-out")
    changes = [change for role in ("web", "letters", "parcels") for change in story.new_role(role, "online-shop")]
    story.on(1195).propose("online-roles", "thomas", "online-shop", "online-shop:circle_lead", changes)
    story.on(1194).by("thomas").assigns("web", "thomas").assigns("parcels", "thomas").assigns("letters", "elodie")

    changes = [*story.new_role("recruiting", ANCHOR), story.without("head-of-hr/recruiting")]
    story.on(1100).propose("recruiting", "julia", ANCHOR, "head-of-hr", changes)
    story.reacts("recruiting", "clemence").all_agree("recruiting", 5)
    story.on(1090).by("odette").assigns("recruiting", "clemence")

    story.on(1012).by("thomas").adds("samira", PEOPLE["samira"]).by("margaux").admits("samira")
    story.on(1006).by("odette").resigns("seeds")
    story.by("etienne").assigns("seeds", "samira")
    changes = [*story.new_role("collection", ANCHOR), story.new_policy("palette-closes")]
    story.on(1005).propose("collection", "leonie", ANCHOR, "dye-house", changes)
    story.asks("collection", "romain", "leonie").all_agree("collection", 6)
    story.on(996).by("odette").assigns("collection", "leonie")


def _julia_lets_go(story: Telling) -> None:
    """Once head of human resources, Julia keeps the Roles that use her talents, and gives the others away."""
    changes = [
        *story.new_role("mediation", ANCHOR),
        *story.new_role("apprenticeship", ANCHOR),
        RemoveRole(role=story.role("head-of-hr")),
    ]
    story.on(900).propose("hr-ends", "julia", ANCHOR, "head-of-hr", changes)
    story.reacts("hr-ends", "antoine", "reaction-antoine").reacts("hr-ends", "mei", "reaction-mei")
    story.on(898).concern("hr-ends", "antoine", "dye-house", *ALL_FOUR)
    absences = story.content.proposals["hr-ends"].lines["absences"]
    changed = [*changes, story.new_accountability("cooperative-life/absences", absences)]
    story.on(894).integrates("hr-ends", "antoine", "julia", changed).all_agree("hr-ends", 6)
    story.on(883).by("odette").assigns("mediation", "julia").assigns("apprenticeship", "julia")
    story.on(880).by("ines").assigns("visits", "julia")


def _third_year(story: Telling) -> None:
    story.on(860).propose("planning-assigns", "antoine", "dye-house", "vats", [story.new_policy("planning-assigns")])
    story.all_agree("planning-assigns")

    story.on(760).propose("two-voices", "thomas", "shop", "online-shop", [story.new_policy("two-voices")])
    story.reacts("two-voices", "elodie").all_agree("two-voices")
    story.on(742).by("julia").asks_to_strike("two-voices", "5.3.2-a", "strike-two-voices")
    story.on(741).by("elodie").strikes("two-voices", "5.3.2-a", "strike-two-voices")

    story.on(730).by("odette").resigns(ANCHOR)
    story.by("margaux").assigns(ANCHOR, "margaux")
    story.on(728).by("margaux").sets_strategy(ANCHOR, ANCHOR)

    story.on(700).propose(
        "photographs", "elodie", "online-shop", "letters", story.new_role("photographs", "online-shop")
    )
    story.all_agree("photographs")
    story.on(690).by("clemence").resigns("recruiting")
    story.by("margaux").assigns("recruiting", "mei", term=9)

    story.on(640).propose("stays-open", "bastien", "dye-house", "extraction", [story.new_policy("stays-open")])
    story.all_agree("stays-open")
    story.on(600).by("elodie").resigns("window")

    story.on(540).propose("houses-link", "leonie", "dye-house", "colourist", [story.new_policy("houses-link")])
    story.all_agree("houses-link")
    story.on(533).by("romain").links("accounts", "dye-house")
    said = story.content.proposals["houses-duty"].lines
    duty = [story.new_accountability("accounts/complaints-to-dyers", said["complaints"])]
    story.on(500).propose("houses-duty", "leonie", "dye-house", "colourist", duty).all_agree("houses-duty")


def _last_year(story: Telling) -> None:
    story.on(430).propose("madder", "etienne", "fields", "woad", story.new_role("madder", "fields"))
    story.all_agree("madder")
    story.on(424).by("etienne").assigns("madder", "samira").assigns("woad", "samira", "lower-terraces")
    story.on(400).by("etienne").resigns("fields").by("margaux").assigns("fields", "samira")
    story.on(395).by("odette").resigns("fields:circle_rep", "fields:facilitator")

    story.on(330).propose("two-per-role", "youssef", ANCHOR, "weaving", [story.new_policy("two-per-role")])
    story.all_agree("two-per-role", 5)

    story.on(310).by("thomas").adds("gabriel", PEOPLE["gabriel"])
    story.on(300).by("nour").assigns("vats", "gabriel", "apprentice-baths", term=-430)
    story.by("thomas").assigns("parcels", "gabriel").relieves("parcels", "thomas")

    story.on(260).propose("three-keys", "hugo", "stewardship", "bookkeeping", [story.new_policy("three-keys")])
    story.reacts("three-keys", "aurelie").all_agree("three-keys")

    story.on(215).propose("seeds-strategy", "samira", "fields", "seeds", [story.new_policy("seeds-decide")])
    story.all_agree("seeds-strategy")
    story.on(205).by("samira").sets_strategy("fields", "fields")


def _how_we_meet(story: Gathering) -> None:
    """Policies about meetings and elections."""
    rules = [story.new_policy(policy) for policy in ("three-days-ahead", "three-of-us", "what-we-tell")]
    story.on(200).propose("how-we-meet", "paul", "stewardship", "buildings", rules).all_agree("how-we-meet")
    for days, policy, person, circle, role in (
        (194, "ballots-wait", "antoine", "dye-house", "vats"),
        (188, "taking-turns", "romain", "trade", "accounts"),
        (182, "online-in-person", "ines", "shop", "stock"),
    ):
        story.on(days).propose(policy, person, circle, role, [story.new_policy(policy)]).all_agree(policy)
    stand = [story.new_policy("two-reps"), story.new_policy("mediators-too")]
    story.on(175).propose("who-stands", "julia", ANCHOR, "mediation", stand).all_agree("who-stands", 5)


def _this_season(story: Gathering) -> None:
    story.on(160).propose("quiet-fridays", "paul", "weaving", "loom-care", [story.new_policy("quiet-fridays")])
    story.on(158).ends("quiet-fridays", "youssef", discard_proposal)

    said = story.content.proposals["two-weeks"].lines
    longer = [story.amended_policy("silence", said["title"], said["text"], days=14)]
    story.on(120).propose("two-weeks", "nour", ANCHOR, "trade", longer).all_agree("two-weeks", 5)

    said = story.content.proposals["daylight"].lines
    changes = [
        story.amended_role("quality", purpose=said["purpose"]),
        story.amended("quality/checking", said["checking"]),
    ]
    story.on(75).propose("daylight", "odette", "weaving", "quality", changes).agree("daylight", "clemence")
    pump = story.on(60).senses("etienne-pump", "etienne", "soil")
    story.on(57).silence_adopts("daylight")
    story.on(52).settles(pump, "etienne", Outcome.ACTED, "outcome-etienne-pump")
    story.on(50).by("ines").sets_strategy("shop", "shop-2").by("romain").sets_strategy("trade", "trade")

    story.on(46).by("leonie").names_surrogate("dye-house", RoleKind.FACILITATOR, "bastien")
    story.on(45).by("hugo").agrees_to_stay("payroll", "stay-hugo")
    story.on(44).by("samira").lends("seeds", "fields", "etienne", until=-60)
    asked = story.on(43).by("ines").asks_for_a_ruling("saturdays", ANCHOR, "ruling-question")
    story.on(42).by("margaux").rules(asked, "ruling-answer", "ruling-logic")
    keys = story.on(41).senses("gabriel-keys", "gabriel", "vats")
    story.settles(keys, "gabriel", Outcome.ASKED, "outcome-gabriel-keys")

    story.on(34).propose("days-everywhere", "mei", ANCHOR, "welcome", [story.new_policy("days-everywhere")])
    story.on(31).ends("days-everywhere", "antoine", request_meeting)
    a_meeting_called(story)
    story.on(25).propose("heating", "paul", "stewardship", "buildings", [story.new_policy("heating")])
    story.on(22).ends("heating", "paul", withdraw_proposal)


def _this_week(story: Gathering) -> None:
    for days, tension, person, role in (
        (21, "aurelie-investment", "aurelie", "treasury"),
        (19, "clemence-finishing", "clemence", "weaving:circle_lead"),
        (18, "samira-seed-room", "samira", "seeds"),
        (17, "antoine-lye", "antoine", "vats"),
        (16, "julia-apprentice-room", "julia", "apprenticeship"),
        (15, "hugo-receipts", "hugo", "bookkeeping"),
    ):
        story.on(days).senses(tension, person, role)
    a_meeting_held(story)
    for days, tension, person, role in (
        (13, "bastien-alum", "bastien", "safety"),
        (12, "ines-window", "ines", "window"),
        (11, "romain-filming", "romain", "accounts"),
        (10, "elodie-newsletter", "elodie", "public-voice"),
        (9, "thomas-restore", "thomas", "computers"),
        (8, "nour-sample-vat", "nour", "planning"),
        (7, "mei-booklet", "mei", "welcome"),
    ):
        story.on(days).senses(tension, person, role)
    story.prepares(story.on(6).senses("julia-mixed-groups", "julia", "visits"), "shop")

    said = story.content.proposals["sundays"].lines
    sundays = [story.amended_policy("saturdays", said["title"], said["text"])]
    story.on(5).propose("sundays", "ines", ANCHOR, "shop", sundays)
    story.asks("sundays", "youssef", "ines").agree("sundays", "aurelie", "romain", "hugo", "elodie")
    story.on(4).reacts("sundays", "youssef").reacts("sundays", "thomas", "reaction-2").agree(
        "sundays", "youssef", "thomas"
    )
    an_election_in_writing(story)
    story.on(3).concern("sundays", "samira", "fields", Criterion.CAPACITY, Criterion.ROLE)

    story.on(2).propose("tea-garden", "julia", "shop", "visits", _tea_garden(story)).reacts("tea-garden", "thomas")
    story.agree("tea-garden", "thomas", "ines")

    a_meeting_ahead(story)
    said = story.content.proposals["tanks"].lines
    warning = [story.new_accountability("effluents/warning", said["warning"])]
    story.on(1).propose("tanks", "nour", "dye-house", "planning", warning)
    story.reacts("tanks", "bastien").agree("tanks", "bastien")
    story.only_asks("tanks", "leonie")


def _tea_garden(story: Telling) -> list[Change]:
    said = story.content.proposals["tea-garden"].lines
    role = story.role("tea-garden")
    return [
        AddRole(role=role, circle=story.role("shop"), name=said["name"], purpose=story.says(said["purpose"])),
        story.new_accountability("tea-garden/serving", said["serving"]),
        story.new_accountability("tea-garden/plants", said["plants"]),
    ]
