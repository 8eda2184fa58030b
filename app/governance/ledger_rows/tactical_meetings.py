"""Article 3: Tactical Meetings."""

from app.governance.ledger_rows.clause import ENFORCED, GUIDED, RECORDED, Clause

TACTICAL_MEETINGS = (
    Clause(
        "3",
        RECORDED,
        "Convening Tactical Meetings",
        "A Tactical Meeting can be called by any Partner, and those that a Circle holds regularly are put on the "
        "calendar by its Secretary.",
        "Convoquer une Réunion de Triage",
        "Tout Associé peut convoquer une Réunion de Triage, et celles qu'un Cercle tient régulièrement sont "
        "planifiées par son Secrétaire.",
    ),
    Clause(
        "3.1",
        ENFORCED,
        "Who is invited",
        "All Roles of the Circle are invited to a regular Tactical Meeting if no Policy provides otherwise; for any "
        "other, whoever calls it lists the Roles, and can restrict a Role to certain of its leads.",
        "Qui est invité",
        "Tous les Rôles du Cercle sont invités à une Réunion de Triage régulière si aucune Politique n'en dispose "
        "autrement ; pour toute autre, qui la convoque nomme les Rôles et peut n'inviter que certains des leaders "
        "d'un Rôle.",
    ),
    Clause(
        "3.2-a",
        ENFORCED,
        "The steps in order",
        "Unless a Policy of the Circle changes this for meetings called by its Roles, one goes from check-in through "
        "checklists, metrics, progress updates, agenda building and triage to the closing round, in just this order.",
        "Les étapes dans l'ordre",
        "Sauf Politique du Cercle qui le change pour les réunions convoquées par ses Rôles, on passe de l'inclusion "
        "aux listes de contrôle, aux indicateurs, aux avancements, à l'ordre du jour, au triage puis à la clôture, "
        "dans cet ordre.",
    ),
    Clause(
        "3.2-b",
        GUIDED,
        "Each step shows its rule",
        "The screen says what the present step asks for: no responses during a round, in progress updates what is "
        "new since the last one and no more, and agenda items as labels that are not discussed.",
        "Chaque étape montre sa règle",
        "L'écran dit ce que l'étape en cours demande : pas de réponse pendant un tour, rien dans les avancements que "
        "du nouveau depuis le dernier, et des points d'ordre du jour en un mot, sans discussion.",
    ),
    Clause(
        "3.2-c",
        RECORDED,
        "What triage yields",
        "Working through an item yields Next-Actions, Projects, requests, information written down, or a Tension to "
        "be handled in Governance.",
        "Ce que produit le triage",
        "Traiter un point produit des Prochaines-Actions, des Projets, des demandes, des informations notées, ou une "
        "Tension portée en Gouvernance.",
    ),
    Clause(
        "3.2-d",
        GUIDED,
        "Time shared over the agenda",
        "Every agenda item gets its share of the time there is, shown as a countdown.",
        "Le temps réparti sur l'ordre du jour",
        "Chaque point de l'ordre du jour reçoit sa part du temps disponible, montrée en compte à rebours.",
    ),
    Clause(
        "3.2-e",
        RECORDED,
        "Who runs and captures it",
        "In a regular meeting the Facilitator facilitates and the Secretary notes the outputs, and in any other "
        "whoever called it does both or appoints somebody to.",
        "Qui anime et qui note",
        "Dans une réunion régulière, le Facilitateur anime et le Secrétaire note ce qui en sort ; dans toute autre, "
        "qui l'a convoquée s'en charge ou désigne quelqu'un.",
    ),
    Clause(
        "3.2-f",
        ENFORCED,
        "Requests serve a Role",
        "One may ask something of a Role only for the sake of a Role that one represents in the meeting, but of a "
        "person as Partner without that condition.",
        "Une demande sert un Rôle",
        "On ne demande quelque chose à un Rôle qu'au service d'un Rôle que l'on représente dans la réunion ; à une "
        "personne en tant qu'Associée, on le fait librement.",
    ),
)
