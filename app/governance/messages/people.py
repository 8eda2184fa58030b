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
}
