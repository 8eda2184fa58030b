"""A meeting that Weaving held, an election in the Dye House, and the meeting that Shop and Visits is about to open."""

from __future__ import annotations

from datetime import timedelta

from app.demo.gathering import Gathering
from app.governance.election_events import TieBreak
from app.governance.objections import ALL_FOUR, Criterion

HELD, NEXT_IN_WEAVING = 14, 4
"""Days before today; weeks between one meeting and the next."""


def a_meeting_called(story: Gathering) -> None:
    at = story.morning(HELD) + timedelta(hours=1)
    story.schedules("paul", "weaving", at, 120, "loom-house", times=6, every_weeks=NEXT_IN_WEAVING)


def a_meeting_held(story: Gathering) -> None:
    """An Objection fails its test, another one is integrated; a tied election; a Tension that was not reached."""
    story.on(HELD)
    with story.in_a_meeting():
        story.begins("youssef", ("clemence", "paul"), "paul", ("odette",))
        story.round({"clemence": "check-in-clemence", "paul": "check-in-paul", "odette": "check-in-odette"})
        story.item("odette", "quality", "label-seconds")
        story.election_item("clemence", "weaving:facilitator", "label-facilitator")
        story.item("paul", "loom-care", "label-oil")
        _seconds(story)
        story.next().next()
        votes = {
            "clemence": ("youssef", "vote-youssef"),
            "paul": ("youssef", ""),
            "odette": ("clemence", "vote-clemence"),
            "youssef": ("clemence", "vote-clemence-youssef"),
        }
        story.elects_here(365, votes, TieBreak.SERVING).objection_round().next().next()
        story.closes().round({"odette": "closing-odette", "paul": "closing-paul"})


def _seconds(story: Gathering) -> None:
    said = story.content.sayings
    duty = [story.new_accountability("quality/seconds-sold", said["seconds-duty"])]
    amended = [story.new_accountability("quality/seconds-sold", said["seconds-duty-2"])]
    story.next().presents("odette", duty, "seconds").clarifies("seconds", "paul", "odette")
    story.react({"clemence": "seconds-reaction-clemence", "youssef": "seconds-reaction-youssef"})
    story.next()
    some = (Criterion.CAPACITY, Criterion.ROLE, Criterion.CREATED)
    story.objection_round({"paul": ("loom-care", "oil", some), "clemence": ("weaving:circle_lead", "house", ALL_FOUR)})
    story.tests("oil", Criterion.NECESSARY).next()
    story.integrates_here("house", "clemence", "odette", amended, "seconds-summary").objection_round().next()


def an_election_in_writing(story: Gathering) -> None:
    """The Dye House elects its Circle Rep; three of six ballots are in."""
    election = story.calls("antoine", "dye-house", "dye-house:circle_rep")
    story.opens_election(election, "bastien", 365)
    story.vote(
        election,
        {"bastien": ("leonie", "vote-bastien"), "nour": ("leonie", "vote-nour"), "antoine": ("nour", "")},
    )
    story.asks_for_a_meeting("nour", "trade", "special-reason")


def a_meeting_ahead(story: Gathering) -> None:
    """It can be opened as soon as the demo is loaded; Julia's Tension waits for it."""
    soon = (story.until + timedelta(minutes=12)).replace(second=0, microsecond=0)
    soon -= timedelta(minutes=soon.minute % 5)
    story.schedules("elodie", "shop", soon, 120, "shop-table")
