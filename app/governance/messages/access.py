"""Who may open what, where the rule is the program's own and no article stands behind it."""

MESSAGES = {
    "not_found": (
        "There is nothing at this address, or nothing that you can see.",
        "Il n'y a rien à cette adresse, ou rien que vous puissiez voir.",
    ),
    "sign_in_first": (
        "Sign in first, and you will come back to this page.",
        "Connectez-vous d'abord ; vous reviendrez ensuite à cette page.",
    ),
    "link_has_ended": (
        "This link has been used, or its seven days are over. Ask an administrator for a new one.",
        "Ce lien a déjà servi, ou ses sept jours sont passés. Demandez-en un autre à un administrateur.",
    ),
    "only_administrators": (
        "Only administrators look after people, access, imports and backups. Ask one of {organization}.",
        "Seuls les administrateurs s'occupent des personnes, des accès, des imports et des sauvegardes. "
        "Adressez-vous à l'un de ceux de {organization}.",
    ),
    "tension_is_private": (
        "This Tension is private to whoever sensed it.",
        "Cette Tension n'est visible que de la personne qui l'a ressentie.",
    ),
    "changed_meanwhile": (
        "Somebody changed this while you were looking at it. Look again, then repeat what you meant to do.",
        "Quelqu'un a changé ceci pendant que vous le regardiez. "
        "Regardez à nouveau, puis refaites ce que vous vouliez faire.",
    ),
    "look_at_the_fields": (
        "Some fields need another look; what you typed is kept.",
        "Certains champs sont à revoir ; ce que vous avez saisi est conservé.",
    ),
    "slug_is_taken": (
        "Another organization here has the address “{slug}” already. Choose another one.",
        "Une autre organisation a déjà l'adresse « {slug} » ici. Choisissez-en une autre.",
    ),
    "unknown_timezone": (
        "There is no time zone “{timezone}”. Choose one like Europe/Paris.",
        "Il n'y a pas de fuseau horaire « {timezone} ». Choisissez-en un comme Europe/Paris.",
    ),
}
