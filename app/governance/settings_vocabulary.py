"""The vocabulary of settings, as data (ledger, *Policies that the program carries out*).

A setting's letter is the kind of Policy it needs, and so its reach (§5.2.1-b). Its parameters are what the Policy's
`value` holds, as plain JSON; the id of a Role stands for the Role.
"""

from __future__ import annotations

from app.governance.lines import PolicyKind
from app.governance.phrases import Phrase
from app.governance.settings_grammar import Parameter, Setting

HERE, CIRCLES_WITHIN, BOTH = "here", "circles_within", "both"
STRATEGIES, PRIORITIES = "strategies", "priorities"

ROLE = ("Role", "Rôle")


def _role_or_process(role: Phrase, process: Phrase) -> tuple[Parameter, Parameter]:
    return Parameter("role", "role", role, required=False), Parameter("process", "text", process, required=False)


def _later(name: str, clause: str, kind: PolicyKind, label: Phrase, effect: Phrase) -> Setting:
    return Setting(name, clause, kind, label, effect, in_scope=False)


A, B, C, D = PolicyKind.CONSTRAINS, PolicyKind.GRANTS, PolicyKind.DOMAIN, PolicyKind.CHANGES_DEFAULT

_VOCABULARY = (
    Setting(
        "asynchronous_response_time_limit",
        "5.3-c",
        D,
        ("Asynchronous response time limit", "Délai de réponse asynchrone"),
        (
            "In each round of an asynchronous Proposal, silence for {days:day|days} counts as no objection.",
            "À chaque tour d'une Proposition asynchrone, {days:jour|jours} de silence valent absence d'objection.",
        ),
        (Parameter("days", "days", ("Days", "Jours"), most=365),),
    ),
    Setting(
        "asynchronous_escalation_stays_open",
        "5.3-e",
        D,
        ("Asynchronous Proposals stay open", "La Proposition asynchrone reste ouverte"),
        (
            "A request for a meeting does not withdraw an asynchronous Proposal.",
            "Demander une réunion ne retire pas une Proposition asynchrone.",
        ),
    ),
    Setting(
        "representation_limit",
        "5.1-b",
        D,
        ("Representation limit", "Limite de représentation"),
        (
            "At most {n:Role Lead|Role Leads} of each Role represent it as Circle Members.",
            "Chaque Rôle est représenté par {n:Leader de Rôle|Leaders de Rôle} au plus parmi les Membres de Cercle.",
        ),
        (Parameter("n", "count", ("Role Leads for each Role", "Leaders par Rôle"), most=1000),),
    ),
    Setting(
        "assignment_authority",
        "1.4.1-a",
        B,
        ("Assignment authority", "Autorité d'affectation"),
        (
            "{role}{process} assigns the Roles of this Circle, instead of its Circle Leads.",
            "{role}{process} affecte les Rôles de ce Cercle, à la place de ses Leaders de Cercle.",
        ),
        _role_or_process(("Role that assigns", "Rôle qui affecte"), ("Or the process that does", "Ou le processus")),
        any_of=("role", "process"),
        not_both=True,
        own_circle_only=True,
    ),
    Setting(
        "assignment_limits",
        "1.4.1-d",
        A,
        ("Assignment limits", "Limites d'affectation"),
        (
            "Assignments in this Circle are limited[: {per_person:Role|Roles} for one person]"
            "[; {per_role:person|people} in one Role][; terms of {longest_term_days:day|days}] at most.",
            "Les affectations de ce Cercle sont limitées[ : {per_person:Rôle|Rôles} par personne]"
            "[ ; {per_role:personne|personnes} par Rôle][ ; mandats de {longest_term_days:jour|jours}] au plus.",
        ),
        (
            Parameter("per_person", "count", ("Most Roles for one person", "Rôles par personne"), False),
            Parameter("per_role", "count", ("Most people in one Role", "Personnes par Rôle"), False),
            Parameter("longest_term_days", "days", ("Longest term in days", "Mandat le plus long, en jours"), False),
        ),
        any_of=("per_person", "per_role", "longest_term_days"),
    ),
    Setting(
        "strategy_authority",
        "1.4.3",
        B,
        ("Strategy authority", "Autorité sur les Stratégies"),
        (
            "{role} sets {over} of this Circle, instead of its Circle Leads.",
            "{role} fixe {over} de ce Cercle, à la place de ses Leaders de Cercle.",
        ),
        (
            Parameter("role", "role", ROLE),
            Parameter(
                "over",
                "choice",
                ("What it sets", "Ce qu'il fixe"),
                False,
                (
                    (BOTH, ("the Strategies and priorities", "les Stratégies et les priorités")),
                    (STRATEGIES, ("the Strategies", "les Stratégies")),
                    (PRIORITIES, ("the priorities", "les priorités")),
                ),
            ),
        ),
        thing=("over",),
        own_circle_only=True,
    ),
    Setting(
        "anchor_circle_lead",
        "1.4-b",
        D,
        ("Anchor Circle Lead", "Leader du Cercle d'Ancrage"),
        (
            "The Anchor Circle has Circle Leads, named by {role}{process}.",
            "Le Cercle d'Ancrage a des Leaders de Cercle, nommés par {role}{process}.",
        ),
        _role_or_process(("Role that names them", "Rôle qui les nomme"), ("Or how they are named", "Ou comment")),
        any_of=("role", "process"),
        not_both=True,
        own_circle_only=True,
        anchor_only=True,
    ),
    Setting(
        "anchor_circle_definition",
        "1.3.3-c",
        D,
        ("Anchor Circle definition", "Définition du Cercle d'Ancrage"),
        (
            "The Anchor Circle is defined by this Policy[; its Purpose: {purpose}][; its Accountabilities: "
            "{accountabilities}].",
            "Le Cercle d'Ancrage est défini par cette Politique[ ; sa Raison d'Être : {purpose}]"
            "[ ; ses Redevabilités : {accountabilities}].",
        ),
        (
            Parameter("purpose", "text", ("Purpose", "Raison d'Être"), False),
            Parameter("accountabilities", "texts", ("Accountabilities", "Redevabilités"), False),
        ),
        any_of=("purpose", "accountabilities"),
        own_circle_only=True,
        anchor_only=True,
    ),
    Setting(
        "link_invitation",
        "1.3.4-a",
        D,
        ("Link invitation", "Invitation à se relier"),
        (
            "{role} may link into {where}[; {unlink_role} may unlink it][; it is also unlinked this way: {unlink}].",
            "{role} peut se relier dans {where}[ ; {unlink_role} peut le délier]"
            "[ ; il est aussi délié ainsi : {unlink}].",
        ),
        (
            Parameter("role", "role", ("Role invited", "Rôle invité")),
            Parameter(
                "where",
                "choice",
                ("Where to", "Où"),
                False,
                (
                    (HERE, ("this Circle", "ce Cercle")),
                    (CIRCLES_WITHIN, ("the Circles within this one", "les Cercles contenus dans celui-ci")),
                    (BOTH, ("this Circle and those within", "ce Cercle et ceux qu'il contient")),
                ),
            ),
            Parameter("unlink_role", "role", ("Role that may unlink it", "Rôle qui peut le délier"), False),
            Parameter("unlink", "text", ("Another way to unlink it", "Autre façon de le délier"), False),
        ),
        thing=("role",),
    ),
    Setting(
        "links_kept",
        "1.3.4-c",
        A,
        ("Links kept", "Liens maintenus"),
        (
            "The Roles of this Circle do not unlink themselves from others.",
            "Les Rôles de ce Cercle ne se délient pas d'eux-mêmes des autres Cercles.",
        ),
    ),
    Setting(
        "partner_status",
        "P-c",
        B,
        ("Partner status", "Statut d'Associé"),
        (
            "{role} admits and releases Partners.",
            "{role} décide de l'admission et du départ des Associés.",
        ),
        (Parameter("role", "role", ROLE),),
        own_circle_only=True,
        anchor_only=True,
    ),
    Setting(
        "number_of_circle_reps",
        "5.1.1-a",
        D,
        ("Number of Circle Reps", "Nombre de Représentants de Cercle"),
        (
            "Each Sub-Circle of this Circle elects up to {n:Circle Rep|Circle Reps}.",
            "Chaque Sous-Cercle de ce Cercle élit jusqu'à {n:Représentant de Cercle|Représentants de Cercle}.",
        ),
        (Parameter("n", "count", ("Circle Reps for each Sub-Circle", "Représentants par Sous-Cercle"), most=1000),),
    ),
    Setting(
        "rep_representation_replaced",
        "5.1.1-c",
        D,
        ("Rep representation replaced", "Représentation remplacée"),
        (
            "The Circle Reps of {role} do not join this Circle; this represents it instead: {instead}",
            "Les Représentants du Cercle {role} ne siègent pas dans ce Cercle ; ceci le représente à leur place : "
            "{instead}",
        ),
        (
            Parameter("role", "role", ("Sub-Circle", "Sous-Cercle")),
            Parameter("instead", "text", ("What represents it instead", "Ce qui le représente à leur place")),
        ),
        thing=("role",),
        own_circle_only=True,
    ),
    Setting(
        "other_rep_selection",
        "5.1.1-a",
        D,
        ("Other Rep selection", "Autre choix du Représentant"),
        (
            "The Circle Rep is not elected, and comes from {role}{process}.",
            "Le Représentant de Cercle n'est pas élu : il est désigné par {role}{process}.",
        ),
        _role_or_process(("Role that names them", "Rôle qui les désigne"), ("Or the process", "Ou le processus")),
        any_of=("role", "process"),
        not_both=True,
    ),
    Setting(
        "candidates",
        "5.1.2-b",
        D,
        ("Candidates", "Candidats"),
        (
            "Who may stand as {over} is changed[: {add} too][; whoever fills {add_role} too]"
            "[; only whoever fills {only_role}][; {leave_out}].",
            "Qui peut être élu {over} change[ : {add} aussi][ ; qui tient {add_role} aussi]"
            "[ ; seulement qui tient {only_role}][ ; {leave_out}].",
        ),
        (
            Parameter(
                "over",
                "choice",
                ("For which Role", "Pour quel Rôle"),
                False,
                (
                    (BOTH, ("Facilitator or Secretary", "Facilitateur ou Secrétaire")),
                    ("facilitator", ("Facilitator", "Facilitateur")),
                    ("secretary", ("Secretary", "Secrétaire")),
                ),
            ),
            Parameter(
                "add",
                "choice",
                ("Who may stand too", "Qui peut l'être aussi"),
                False,
                (("", ("", "")), ("partners", ("every Partner", "tous les Associés"))),
            ),
            Parameter("add_role", "role", ("Or whoever fills this Role", "Ou qui tient ce Rôle"), False),
            Parameter("only_role", "role", ("Only whoever fills this Role", "Seulement qui tient ce Rôle"), False),
            Parameter(
                "leave_out",
                "choice",
                ("Who may not", "Qui ne peut pas l'être"),
                False,
                (("", ("", "")), ("circle_leads", ("no Circle Lead", "aucun Leader de Cercle"))),
            ),
        ),
        any_of=("add", "add_role", "only_role", "leave_out"),
        thing=("over",),
    ),
    Setting(
        "election_time_limit",
        "5.3.5-b",
        D,
        ("Election time limit", "Délai d'élection"),
        (
            "In an election outside of meetings, nominations and answers after {days:day|days} are out.",
            "Dans une élection hors réunion, les nominations et réponses reçues après {days:jour|jours} sont écartées.",
        ),
        (Parameter("days", "days", ("Days", "Jours"), most=365),),
    ),
    Setting(
        "meeting_notice",
        "5.4.2-a",
        A,
        ("Meeting notice", "Préavis de réunion"),
        (
            "The Secretary gives notice of a Governance Meeting at least {days:day|days} ahead.",
            "Le Secrétaire convoque une Réunion de Gouvernance au moins {days:jour|jours} à l'avance.",
        ),
        (Parameter("days", "days", ("Days", "Jours"), most=365),),
    ),
    Setting(
        "quorum",
        "5.4.2-a",
        D,
        ("Quorum", "Quorum"),
        (
            "A Governance Meeting opens with at least[ {n:Circle Member|Circle Members}][ {percent} % of the Circle "
            "Members].",
            "Une Réunion de Gouvernance s'ouvre avec au moins[ {n:Membre de Cercle|Membres de Cercle}][ {percent} % "
            "des Membres de Cercle].",
        ),
        (
            Parameter("n", "count", ("Circle Members", "Membres de Cercle"), False, most=1000),
            Parameter(
                "percent", "count", ("Or a share of them, in percent", "Ou une part, en pour cent"), False, most=100
            ),
        ),
        any_of=("n", "percent"),
        not_both=True,
    ),
    Setting(
        "governance_meeting_additions",
        "5.4.3-a",
        D,
        ("Governance Meeting additions", "Ajouts aux Réunions de Gouvernance"),
        (
            "Governance Meetings have these steps too, {where}: {steps}.",
            "Les Réunions de Gouvernance ont aussi ces étapes, {where} : {steps}.",
        ),
        (
            Parameter("steps", "texts", ("Steps, one a line", "Étapes, une par ligne")),
            Parameter(
                "where",
                "choice",
                ("Where", "Où"),
                True,
                (
                    ("after_check_in", ("after the Check-in Round", "après le Tour d'inclusion")),
                    ("after_agenda", ("once the agenda is built", "une fois l'ordre du jour construit")),
                    ("before_closing", ("before the Closing Round", "avant le Tour de clôture")),
                ),
            ),
        ),
        thing=("where",),
    ),
    _later(
        "tactical_meeting_process",
        "3.2-a",
        D,
        ("Tactical Meeting process and invitations", "Déroulement et invitations des Réunions de Triage"),
        ("Says its steps and who is invited.", "En dit les étapes et les invités."),
    ),
    _later(
        "domain_access",
        "4.1.2-a",
        C,
        ("Domain access", "Accès au Domaine"),
        ("Says who may impact the Domain without asking.", "Dit qui peut agir sur le Domaine sans demander."),
    ),
    _later(
        "domain_permission",
        "4.1.2-b",
        D,
        ("Domain permission", "Permission sur un Domaine"),
        ("Says how long to wait, or who may say yes.", "Dit combien attendre, ou qui peut dire oui."),
    ),
    _later(
        "spending",
        "4.1.3-a",
        D,
        ("Spending", "Dépenses"),
        ("Sets waiting times and ceilings, or a budget.", "Fixe délais et plafonds, ou un budget."),
    ),
    _later(
        "projections_followed_up",
        "2.1",
        D,
        ("Projections followed up", "Suivi des projections"),
        ("Who gave a projection tells when it changes.", "Qui a donné une projection prévient quand elle change."),
    ),
)

SETTINGS: dict[str, Setting] = {setting.name: setting for setting in _VOCABULARY}
