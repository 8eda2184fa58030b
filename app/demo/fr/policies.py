"""Les Politiques et les Stratégies de Guède et Garance."""

from app.demo.texts import PolicyText

POLICIES = {
    "anchor-lead": PolicyText(
        "Qui mène le Cercle d'Ancrage",
        "Le Cercle d'Ancrage a un Leader de Cercle. Vie coopérative nomme la personne que l'assemblée générale de la "
        "coopérative a élue, aussi longtemps que l'assemblée le souhaite.",
    ),
    "definition": PolicyText(
        "À quoi sert Guède et Garance",
        "Voici ce que l'assemblée générale a écrit au-dessus de tout le reste.",
        {
            "purpose": (
                "Des couleurs qui repoussent : des teintures vivantes, du champ à l'étoffe, "
                "aussi longtemps que la terre le permet"
            ),
            "accountabilities": [
                "Cultiver, teindre, tisser et vendre sans épuiser ni le sol, ni l'eau, ni les gens",
                "Partager le résultat de l'année comme le disent les statuts de la coopérative",
            ],
        },
    ),
    "partners": PolicyText(
        "Comment l'on devient Associé",
        "Qui travaille ici depuis trois mois et a parcouru la Constitution avec Vie coopérative peut demander à devenir"
        " Associé. Vie coopérative décide des admissions et des départs, et en informe tout le monde.",
    ),
    "saturdays": PolicyText(
        "Un samedi sur deux",
        "Aucun Rôle ne peut prévoir de travail pour la même personne deux samedis de suite, ni un dimanche.",
    ),
    "never-alone": PolicyText(
        "Jamais seul aux cuves",
        "Qui ouvre une cuve ou manie l'alun, le fer ou la lessive a quelqu'un à portée de voix. Un Rôle qui prévoit du "
        "travail à la Teinturerie le prévoit pour deux.",
    ),
    "first-name": PolicyText(
        "L'emploi de notre nom",
        "Chaque Cercle peut apposer le nom et le sceau de Guède et Garance sur ce qu'il fabrique ici. Pour tout ce qui"
        " est fait ailleurs, et pour toute retouche du sceau, demander à Parole publique.",
    ),
    "silence": PolicyText(
        "Quand le silence vaut absence d'objection",
        "Les Propositions faites hors réunion attendent chaque réponse une semaine, dans tous les Cercles. Passé ce"
        " délai, le silence vaut absence d'objection.",
    ),
    "palette-closes": PolicyText(
        "La palette se ferme le premier mars",
        "À partir du premier mars, aucune couleur n'entre dans la palette de la saison ni n'en sort. Jusque-là, tout"
        " Cercle peut teindre et montrer des nuances d'essai sans demander.",
    ),
    "planning-assigns": PolicyText(
        "Planification affecte les Rôles de la Teinturerie",
        "À la place du Leader de Cercle, Planification affecte des personnes aux Rôles de ce Cercle et les en relève, "
        "après avoir consulté ceux qui tiennent déjà le Rôle.",
    ),
    "stays-open": PolicyText(
        "Une réunion n'arrête pas ce qui est en cours",
        "Demander une réunion ne retire pas une Proposition à laquelle on répond par écrit : les cuves nous laissent"
        " peu de temps pour nous réunir.",
    ),
    "two-voices": PolicyText(
        "Deux voix pour objecter",
        "Une Objection n'est entendue que si deux Membres de Cercle la soulèvent ensemble.",
    ),
    "houses-link": PolicyText(
        "Suivi des maisons siège avec les teinturiers",
        "Suivi des maisons, du Cercle Clients professionnels, peut se relier à la Teinturerie. Le lien prend fin aussi "
        "quand Suivi des maisons n'est venu à aucune réunion de gouvernance depuis un an.",
        {"unlink": "quand Suivi des maisons n'est venu à aucune réunion de gouvernance depuis un an"},
    ),
    "links-stay": PolicyText(
        "Nous restons où l'on compte sur nous",
        "Les Rôles de ce Cercle qui se sont reliés à un autre ne se délient pas d'eux-mêmes : ils disent d'abord là-bas"
        " pourquoi ils partiraient, et c'est le Cercle invitant qui décide.",
    ),
    "two-per-role": PolicyText(
        "Deux voix par Rôle",
        "Si nombreux que l'on soit à tenir un Rôle, deux personnes au plus le représentent en gouvernance, ici et dans"
        " tous les Cercles contenus dans celui-ci. Elles se choisissent entre elles.",
    ),
    "three-keys": PolicyText(
        "Pas toutes les clés au même trousseau",
        "Personne ne tient plus de trois Rôles de ce Cercle, afin que qui paie ne soit jamais seul à vérifier.",
    ),
    "seeds-decide": PolicyText(
        "Les graines décident",
        "Garde des semences fixe les Stratégies de ce Cercle : ce que l'on sème aujourd'hui nous engage pour trois"
        " ans.",
    ),
    "recipes-stay": PolicyText(
        "Les recettes restent à la maison",
        "Tout Rôle de la Teinturerie peut lire le Livre des couleurs et y copier ce qu'il faut à son travail. Aucune"
        " recette ne quitte la maison, sur papier ou sur écran, sinon de la main de Coloriste.",
    ),
    "days-everywhere": PolicyText(
        "Une journée dans chaque Cercle",
        "Durant ses trois premières semaines, chaque nouveau venu passe une journée entière dans chaque Cercle, quel"
        " que soit le travail qui l'attend.",
    ),
    "quiet-fridays": PolicyText(
        "Vendredis tranquilles",
        "Aucun métier ne tourne le vendredi après-midi.",
    ),
    "heating": PolicyText(
        "Chauffage à partir de novembre",
        "Personne n'allume le chauffage avant le premier novembre.",
    ),
    "three-days-ahead": PolicyText(
        "Trois jours à l'avance",
        "Le Secrétaire convoque nos Réunions de Gouvernance au moins trois jours avant : on ne clôt pas les comptes en"
        " une nuit.",
    ),
    "three-of-us": PolicyText(
        "Pas à moins de trois",
        "Nos Réunions de Gouvernance s'ouvrent quand trois Membres du Cercle sont là.",
    ),
    "what-we-tell": PolicyText(
        "Ce que nous disons aux autres",
        "Avant de clore, nous convenons de ce que les autres Cercles doivent savoir de nous, et de qui le leur dit.",
        {"steps": ["Ce que les autres Cercles doivent savoir de nous"]},
    ),
    "ballots-wait": PolicyText(
        "Les bulletins attendent deux semaines",
        "Dans les élections hors réunion, qui n'a pas répondu après deux semaines ne prend plus part à la suite.",
    ),
    "taking-turns": PolicyText(
        "Chacun son tour",
        "Tous les trois, nous représentons ce Cercle à tour de rôle, un an chacun, à commencer par le plus ancien.",
        {"process": "ses membres à tour de rôle, un an chacun"},
    ),
    "online-in-person": PolicyText(
        "La Boutique en ligne parle d'elle-même",
        "La Boutique en ligne a deux membres, qui sont ici de toute façon : elle n'a pas besoin de Représentant.",
        {"instead": "son Leader de Cercle, membre de ce Cercle, apporte ce qu'elle ressent."},
    ),
    "two-reps": PolicyText(
        "Deux Représentants, pour qui en veut",
        "Les Cercles où l'on travaille en deux équipes peuvent élire deux Représentants de Cercle.",
    ),
    "mediators-too": PolicyText(
        "Qui fait médiation peut faciliter",
        "Qui tient Médiation peut être élu Facilitateur du Cercle d'Ancrage, même sans en être membre.",
    ),
}

STRATEGIES = {
    "anchor": (
        "Approfondir ce que nous faisons, plutôt qu'en faire davantage. Des clients qui comprennent la couleur "
        "vivante, plutôt que plus de clients."
    ),
    "dye-house": (
        "Des couleurs qui durent, plutôt que des couleurs qui éblouissent. Des cuves pleines à jours fixes, plutôt "
        "que dire oui tout de suite."
    ),
    "weaving": "Des armures simples dans nos propres fils, plutôt que des motifs qui exigent des fils achetés.",
    "shop": "Des gens qui plongent les mains dans la cuve, plutôt que des gens qui achètent aussitôt.",
    "shop-2": (
        "De petits groupes qui restent l'après-midi, plutôt que des cars qui s'arrêtent une heure. Les visites d'été, "
        "plutôt que les salons d'hiver."
    ),
    "fields": (
        "Nos propres semences, plutôt qu'une récolte plus grosse. Une parcelle sur cinq au repos, même les bonnes "
        "années."
    ),
    "trade": "Dix maisons qui restent, plutôt que trente qui nous essaient une fois.",
}

FOCUSES = {
    "woad-vats": "Cuves de guède",
    "warm-baths": "Bains de garance et de gaude",
    "apprentice-baths": "Bains des apprentis",
    "scarves": "Écharpes",
    "blankets": "Couvertures et ameublement",
    "lower-terraces": "Terrasses du bas",
}
