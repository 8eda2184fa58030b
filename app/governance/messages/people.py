"""Partners, Ratifiers, adoption."""

MESSAGES = {
    "person_is_not_a_partner": (
        "{person} is not a Partner of {organization}. Partner status comes first.",
        "{person} n'a pas le statut d'Associé dans {organization}. Il faut d'abord le lui donner.",
    ),
    "already_a_partner": (
        "{person} is a Partner already.",
        "{person} a déjà le statut d'Associé.",
    ),
    "only_admits_partners": (
        "The Policy “{policy}” says that {role} admits and releases Partners. Ask whoever fills it.",
        "La Politique « {policy} » confie à {role} l'admission et le départ des Associés. "
        "Adressez-vous à qui tient ce Rôle.",
    ),
    "only_ratifiers_adopt": (
        "Only the Ratifiers of {organization} adopt the Constitution.",
        "Seuls les Ratificateurs de {organization} adoptent la Constitution.",
    ),
    "already_adopted": (
        "{organization} has adopted the Constitution already.",
        "{organization} a déjà adopté la Constitution.",
    ),
    "adoption_names_partners": (
        "Name at least one Partner before the Constitution is adopted.",
        "Nommez au moins une personne comme Associé avant d'adopter la Constitution.",
    ),
    "only_the_replaced_names_a_surrogate": (
        "Only the {role:term} of {circle} names their own surrogate.",
        "Seul le {role:term} du Cercle {circle} nomme son propre Remplaçant.",
    ),
    "surrogate_is_somebody_else": (
        "A surrogate is somebody else. Say that you are unavailable, and the next in order acts.",
        "Un Remplaçant est quelqu'un d'autre. Dites que vous êtes indisponible, et le suivant dans l'ordre agira.",
    ),
    "surrogate_is_a_partner": (
        "A surrogate is a Partner. Choose one.",
        "Un Remplaçant a le statut d'Associé. Choisissez quelqu'un qui l'a.",
    ),
    "nobody_to_replace": (
        "This person is not the {role:term} of {circle}, so there is nobody to replace.",
        "Cette personne n'est pas {role:term} du Cercle {circle} : il n'y a personne à remplacer.",
    ),
    "only_circle_members_see_to_surrogates": (
        "Only Circle Members of {circle} say that its {role:term} is unavailable.",
        "Seuls les Membres du Cercle {circle} disent que son {role:term} est indisponible.",
    ),
    "somebody_acts_already": (
        "Somebody acts as {role:term} of {circle} already, so no surrogate is needed.",
        "Quelqu'un agit déjà comme {role:term} du Cercle {circle} : il n'y a pas besoin de Remplaçant.",
    ),
    "not_next_in_order": (
        "Others come first as surrogate of the {role:term} of {circle}: its Circle Leads, then its Circle Members.",
        "D'autres passent d'abord comme Remplaçant du {role:term} du Cercle {circle} : "
        "ses Leaders de Cercle, puis ses Membres.",
    ),
}
