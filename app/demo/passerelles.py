"""What happened at Passerelles, for whose clients Julia works too; numbers are days before today."""

from __future__ import annotations

from app.demo.cast import ANCHOR, OTHERS, PolicyFacts
from app.demo.telling import Telling
from app.governance.lines import PolicyKind, RoleKind

POLICIES = {
    "anchor-lead": PolicyFacts(ANCHOR, PolicyKind.CHANGES_DEFAULT, "anchor_circle_lead"),
    "days": PolicyFacts(ANCHOR, PolicyKind.CONSTRAINS),
}


def tell(story: Telling) -> None:
    story.policies = POLICIES
    story.on(820).found("camille", OTHERS["camille"])
    for person in ("denis", "fatou", "julia"):
        story.by("camille").adds(person, OTHERS[person])
    roles = ("facilitation", "client-care", "programme", "invoicing")
    story.on(815).by("camille").edits(ANCHOR, [change for role in roles for change in story.new_role(role, ANCHOR)])
    for person in ("denis", "fatou", "julia"):
        story.by("camille").admits(person)
    story.by("camille").writes_policies("anchor-lead").by("camille").fills(
        (
            (ANCHOR, "camille", ""),
            ("client-care", "camille", ""),
            ("programme", "fatou", ""),
            ("invoicing", "denis", ""),
            ("facilitation", "denis", "town-halls"),
            ("facilitation", "julia", "crafts"),
        )
    )
    story.by("camille").elects(((ANCHOR, RoleKind.FACILITATOR, "fatou"), (ANCHOR, RoleKind.SECRETARY, "denis")))
    story.on(800).by("camille").adopts().by("camille").sets_strategy(ANCHOR, ANCHOR)

    story.on(410).propose("days", "julia", ANCHOR, "facilitation", [story.new_policy("days")]).all_agree("days")
    story.on(12).senses("julia-material", "julia", "facilitation")
    costs = story.new_accountability("facilitation/costs", story.content.proposals["travel"].lines["costs"])
    story.on(3).propose("travel", "denis", ANCHOR, "invoicing", [costs]).agree("travel", "fatou")
