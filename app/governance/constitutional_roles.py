"""The four Roles that the Constitution places in every Circle: what it placed there, in our own words, with articles.

A Circle adds to them and changes what it added; what stands here it cannot change (§1.3.5-a, §1.4.5-a, §5.1.1-d).
"""

from __future__ import annotations

from dataclasses import dataclass

from app.governance.lines import RoleKind
from app.governance.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Placed:
    """One thing that an article, or several, place on a Role."""

    clause: str
    text: Phrase
    also: tuple[str, ...] = ()
    """Further articles that do."""

    def say(self, language: str) -> str:
        return self.text[language.startswith("fr")]


@dataclass(frozen=True, slots=True)
class ConstitutionalRole:
    kind: RoleKind
    clause: str
    name: Phrase
    purpose: Phrase
    accountabilities: tuple[Placed, ...]
    domains: tuple[Placed, ...] = ()

    def called(self, language: str) -> str:
        return self.name[language.startswith("fr")]

    def purpose_in(self, language: str, circle_purpose: str = "") -> str:
        """The Circle Lead Role carries its Circle's own purpose (§1.4)."""
        if self.kind is RoleKind.CIRCLE_LEAD and circle_purpose:
            return circle_purpose
        return self.purpose[language.startswith("fr")]


_ROLES = (
    ConstitutionalRole(
        RoleKind.CIRCLE_LEAD,
        "1.4-a",
        ("Circle Lead", "Leader de Cercle"),
        ("The Circle's own Purpose", "La Raison d'Être du Cercle lui-même"),
        (
            Placed(
                "1.4-a",
                (
                    "Seeing to what the Circle answers for, as far as no Role or process inside does",
                    "Veiller à ce dont le Cercle répond, tant qu'aucun Rôle ni processus interne ne s'en charge",
                ),
            ),
            Placed(
                "1.4.1-a",
                (
                    "Finding people who fill the Circle's Roles, and ending assignments",
                    "Trouver qui tient les Rôles du Cercle, et mettre fin aux affectations",
                ),
            ),
            Placed(
                "1.4.3",
                (
                    "Setting Strategies and relative priorities for the Circle",
                    "Fixer les Stratégies et les priorités relatives du Cercle",
                ),
            ),
            Placed(
                "1.4.4",
                (
                    "Pointing what Governance outside says of the Circle to the Role inside that it concerns",
                    "Diriger vers le bon Rôle interne ce que la Gouvernance extérieure dit du Cercle",
                ),
            ),
        ),
    ),
    ConstitutionalRole(
        RoleKind.CIRCLE_REP,
        "5.1.1-d",
        ("Circle Rep", "Représentant de Cercle"),
        (
            "Tensions of the Circle that belong further out find their way there and are resolved",
            "Les Tensions du Cercle qui relèvent d'un Cercle plus large y trouvent leur place et leur résolution",
        ),
        (
            Placed(
                "5.1.1-d",
                (
                    "Hearing the Tensions of those who fill Roles in the Circle",
                    "Entendre les Tensions de celles et ceux qui tiennent des Rôles dans le Cercle",
                ),
            ),
            Placed(
                "5.1.1-d",
                (
                    "Choosing among them those that belong in a Circle around",
                    "Choisir parmi elles celles qui relèvent d'un Cercle englobant",
                ),
            ),
            Placed(
                "5.1.1-d",
                (
                    "Seeing them resolved there",
                    "Faire en sorte qu'elles y soient résolues",
                ),
            ),
        ),
    ),
    ConstitutionalRole(
        RoleKind.FACILITATOR,
        "1.3.5-a",
        ("Facilitator", "Facilitateur"),
        (
            "Governance and operations of the Circle that follow the Constitution",
            "Une gouvernance et un fonctionnement du Cercle conformes à la Constitution",
        ),
        (
            Placed(
                "5.1.2-a",
                ("Running the Circle's Governance Process", "Conduire le Processus de Gouvernance du Cercle"),
            ),
            Placed(
                "3.2-e",
                (
                    "Running its regular Tactical Meetings",
                    "Conduire ses Réunions de Triage régulières",
                ),
            ),
            Placed(
                "5.3.5-f",
                ("Calling the next election when a term ends", "Lancer une élection quand un mandat prend fin"),
            ),
            Placed(
                "5.5-b",
                (
                    "Auditing the meetings and records of Sub-Circles when asked",
                    "Auditer sur demande les réunions et registres des Sous-Cercles",
                ),
            ),
        ),
    ),
    ConstitutionalRole(
        RoleKind.SECRETARY,
        "1.3.5-a",
        ("Secretary", "Secrétaire"),
        (
            "Records of the Circle that are steady, and rulings that hold",
            "Des registres du Cercle bien tenus, et des interprétations qui font foi",
        ),
        (
            Placed(
                "5.1.2-a",
                (
                    "Recording and publishing what the Governance Process and Tactical Meetings put out",
                    "Consigner et publier ce que produisent le Processus de Gouvernance et les Réunions de Triage",
                ),
                ("3.2-e",),
            ),
            Placed(
                "5.4-a",
                (
                    "Scheduling the Circle's regular meetings, and special ones promptly",
                    "Planifier les réunions régulières du Cercle, et sans tarder les réunions spéciales",
                ),
                ("3",),
            ),
            Placed(
                "4.2.1-a",
                (
                    "Ruling on what Governance and the Constitution mean, when asked",
                    "Interpréter la Gouvernance et la Constitution, sur demande",
                ),
            ),
        ),
        (
            Placed(
                "5.1.2-a",
                ("The Circle's governance records", "Les registres de gouvernance du Cercle"),
            ),
        ),
    ),
)

CONSTITUTIONAL_ROLES: dict[RoleKind, ConstitutionalRole] = {role.kind: role for role in _ROLES}
