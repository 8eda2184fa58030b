"""Article 2: what people who fill Roles owe each other."""

from app.governance.ledger_rows.clause import ENFORCED, GUIDED, RECORDED, Clause

COOPERATION = (
    Clause(
        "2.1",
        RECORDED,
        "Asking for transparency",
        "From any Role one can ask a Partner, on record with the answer, about Projects, Next-Actions and their "
        "relative priority, for a projection, which promises nothing, for a checklist, metric or progress report, "
        "which recurs until its giver finds it of no more use, or for other information at hand that harms nothing.",
        "Demander de la transparence",
        "Depuis tout Rôle, on peut demander à un Associé, la demande et la réponse étant conservées, ses Projets, "
        "Prochaines-Actions et leur priorité relative, une projection, qui n'est pas une promesse, une liste de "
        "contrôle, un indicateur ou un état d'avancement, qui revient tant que l'Associé le juge utile, ou toute "
        "autre information disponible sans dommage.",
    ),
    Clause(
        "2.2-a",
        ENFORCED,
        "Requests to clarify",
        "Somebody asked to clarify a Project or Accountability answers by naming the Next-Action, or else what they "
        "are waiting for.",
        "Demandes de clarification",
        "À une demande de clarification, on répond par une Prochaine-Action ou par ce que l'on attend.",
    ),
    Clause(
        "2.2-b",
        ENFORCED,
        "Requests for work",
        "Asked to take on a Project or Next-Action, one either accepts, so that it is tracked, or declines with a "
        "reason or an offer of something else; the request stays open until then.",
        "Demandes de travail",
        "À qui demande un Projet ou une Prochaine-Action, on dit oui, et c'est alors suivi, ou non avec une raison "
        "ou une contre-proposition ; la demande reste ouverte jusque-là.",
    ),
    Clause(
        "2.2-c",
        ENFORCED,
        "Requests to impact a Domain",
        "Asked for leave to impact a Domain, one gives it, or says what harm to the Role's Purpose or "
        "Accountabilities stands against it.",
        "Demandes d'impacter un Domaine",
        "À qui demande à impacter un Domaine, on l'accorde, ou l'on dit quel tort cela ferait à la Raison d'Être ou "
        "aux Redevabilités du Rôle.",
    ),
    Clause(
        "2.3-a",
        GUIDED,
        "Requests first",
        "Answering what others ask goes ahead of one's own Next-Actions, so incoming requests open a person's page, "
        "with the oldest on top.",
        "Les demandes d'abord",
        "Répondre aux autres passe avant ses propres Prochaines-Actions : les demandes reçues ouvrent la page d'une "
        "personne, la plus ancienne en tête.",
    ),
    Clause(
        "2.3-b",
        RECORDED,
        "Meetings over own work",
        "One Partner can ask another to prefer a certain meeting to their own work, and only plans that they had "
        "already for that time are grounds to decline.",
        "Réunions avant le travail propre",
        "Un Associé peut demander à un autre de faire passer une réunion précise avant son propre travail, et seuls "
        "des engagements déjà pris à ce moment justifient un refus.",
    ),
    Clause(
        "2.3-c",
        GUIDED,
        "Priorities in view",
        "When people choose what to work on, they see the Strategies and priorities that hold for the Role, for its "
        "Circle and for each Circle around that.",
        "Les priorités sous les yeux",
        "Qui choisit son travail voit les Stratégies et priorités qui valent pour le Rôle, pour son Cercle et pour "
        "chaque Cercle qui l'entoure.",
    ),
    Clause(
        "2.3-d",
        GUIDED,
        "Deadlines are priorities",
        "A date set by Governance or by a Strategy is presented as something to prioritise and not as a commitment "
        "to deliver.",
        "Une échéance est une priorité",
        "Une date fixée par la Gouvernance ou une Stratégie est présentée comme une priorité, non comme un "
        "engagement à livrer.",
    ),
    Clause(
        "2.4-a",
        RECORDED,
        "Relational Agreements",
        "Two Partners make a Relational Agreement when one asks and the other accepts; it is about concrete "
        "behaviour rather than results, qualities or the work of a Role, and it relieves nobody of the duties of "
        "this article.",
        "Accords Relationnels",
        "Deux Associés concluent un Accord Relationnel quand l'un le demande et que l'autre l'accepte ; il porte sur "
        "des actes concrets, non sur des résultats, des qualités ou le travail d'un Rôle, et ne dispense d'aucun "
        "devoir de cet article.",
    ),
    Clause(
        "2.4-b",
        ENFORCED,
        "Ending an agreement",
        "Each party can end a Relational Agreement alone if nothing else was agreed, and the other party is informed.",
        "Mettre fin à un accord",
        "Sauf accord contraire, chaque partie peut mettre fin seule à un Accord Relationnel, et l'autre en est "
        "informée.",
    ),
    Clause(
        "2.4-c",
        GUIDED,
        "Agreements at hand in meetings",
        "Running a meeting, one has the written Relational Agreements between those who are there within reach.",
        "Les accords à portée en réunion",
        "Qui anime une réunion a sous la main les Accords Relationnels écrits entre les personnes présentes.",
    ),
)
