"""Roles linked into other Circles."""

MESSAGES = {
    "link_needs_an_invitation": (
        "No Policy of {circle}, or of a Circle around it, invites {role} to link in. "
        "Propose such a Policy there first.",
        "Aucune Politique du Cercle {circle}, ni d'un Cercle qui l'entoure, n'invite {role} à s'y relier. "
        "Proposez-y d'abord une telle Politique.",
    ),
    "only_role_lead_links": (
        "Only a Role Lead of {role} links it into {circle}.",
        "Seul un Leader du Rôle {role} le relie au Cercle {circle}.",
    ),
    "only_role_lead_unlinks": (
        "Only a Role Lead of {role} takes it out of {circle}.",
        "Seul un Leader du Rôle {role} le délie du Cercle {circle}.",
    ),
    "role_links_elsewhere": (
        "{role} is a Role of {circle} already, so it has nothing to link into there.",
        "{role} est déjà un Rôle du Cercle {circle} : il n'a pas à s'y relier.",
    ),
    "already_linked": (
        "{role} is linked into {circle} already.",
        "{role} est déjà relié au Cercle {circle}.",
    ),
    "link_is_kept": (
        "The Policy “{policy}” of {circle} keeps this link. Propose a change to it there.",
        "La Politique « {policy} » du Cercle {circle} maintient ce lien. Proposez-y de la modifier.",
    ),
    "added_by_another_circle": (
        "“{line}” was added by {circle}, and only {circle} changes it. Propose the change there.",
        "« {line} » a été ajouté par le Cercle {circle}, qui seul peut le changer. Proposez-y le changement.",
    ),
}
