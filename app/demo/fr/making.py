"""Les Rôles qui cultivent, teignent et tissent, tels qu'ils furent d'abord."""

from app.demo.texts import RoleText

FIELDS = {
    "fields": RoleText(
        "Champs",
        "Des plantes tinctoriales qui laissent la terre meilleure qu'avant nous",
        {
            "harvest": "Livrer la guède, la garance et la gaude dans les quantités annoncées chaque hiver",
            "hands": "Trouver des saisonniers pour les semis et les récoltes",
            "neighbours": "Acheter aux cultivateurs voisins ce que nos champs ne donnent pas",
        },
        {"land": "Les quatre hectares de La Borie Haute, leur grange et leur mare"},
    ),
    "woad": RoleText(
        "Culture de la guède",
        "Des feuilles lourdes de bleu",
        {
            "sowing": "Semer et éclaircir la guède",
            "cutting": "Couper les feuilles au plus bleu, jusqu'à cinq fois l'été",
            "records": "Noter le rendement de chaque parcelle",
        },
    ),
    "madder": RoleText(
        "Culture de la garance et de la gaude",
        "Des rouges qui prennent trois ans et des jaunes qui en prennent un, les uns et les autres à l'heure",
        {
            "madder": "Planter et arracher la garance, un tiers des planches chaque année",
            "weld": "Semer et sécher la gaude",
            "lifting": "Annoncer les jours d'arrachage un mois à l'avance",
        },
        {"drying-barn": "Les claies de séchage de la grange"},
    ),
    "seasonal": RoleText(
        "Saisonniers",
        "Des gens venus pour une récolte et qui demandent à revenir",
        {
            "engaging": "Engager les saisonniers et leur dire d'avance ce qui les attend",
            "lodging": "Trouver à chacun un lit et un bon repas de midi",
        },
    ),
    "seeds": RoleText(
        "Garde des semences",
        "Ne plus jamais dépendre d'un catalogue de graines",
        {
            "saving": "Récolter la semence de toutes les variétés que nous cultivons",
            "swapping": "Échanger des graines avec les jardins botaniques et d'autres cultivateurs",
            "rotation": "Dessiner la rotation des parcelles trois ans à l'avance",
        },
    ),
    "soil": RoleText(
        "Sol et eau",
        "Une mare pleine en juillet et un sol qui boit",
        {
            "irrigation": "Décider chaque semaine de ce que l'on arrose",
            "cover": "Semer des engrais verts après chaque récolte",
            "measuring": "Mesurer chaque automne la matière organique du sol",
        },
        {"pond": "La mare et sa pompe"},
    ),
}

DYE_HOUSE = {
    "dye-house": RoleText(
        "Teinturerie",
        "Des couleurs qui tiennent, sans rien que nous n'oserions rendre à la rivière",
        {
            "dyeing": "Teindre au jour convenu les fils et les étoffes que les autres Cercles commandent",
            "holding": "Répondre de la solidité de chaque couleur qui sort de la maison",
            "effluents": "Rendre à la rivière une eau propre",
        },
        {"vats": "Les cuves, le séchoir et les recettes"},
    ),
    "vats": RoleText(
        "Conduite des cuves",
        "Des cuves vivantes le lundi matin",
        {
            "feeding": "Nourrir, chauffer et laisser reposer les cuves de guède",
            "baths": "Conduire les bains de garance et de gaude",
            "log": "Noter au livre des cuves ce qui est entré et ce qui est sorti",
        },
    ),
    "scouring": RoleText(
        "Dégraissage",
        "De la laine et du lin si propres que toute couleur y prend",
        {
            "washing": "Laver, avant teinture, les fils et les étoffes qui arrivent",
            "grease": "Récupérer le suint pour le savonnier",
        },
    ),
    "extraction": RoleText(
        "Extraction du pigment",
        "Tout le bleu qui est dans la feuille",
        {
            "steeping": "Mettre les feuilles à tremper dans les trois heures qui suivent la coupe",
            "drying": "Filtrer, sécher et peser le pigment",
            "stock": "Garder en réserve de quoi teindre pendant huit mois",
        },
    ),
    "colourist": RoleText(
        "Coloriste",
        "Toute couleur que nous avons vendue peut être refaite",
        {
            "recipes": "Mettre au point les recettes des nouvelles nuances",
            "fastness": "Éprouver chaque nuance à la lumière, au lavage et au frottement",
            "matching": "Approcher l'échantillon d'un client d'aussi près que les teintures vivantes le permettent",
        },
        {"colour-book": "Le Livre des couleurs, chaque recette avec son échantillon"},
    ),
    "effluents": RoleText(
        "Eaux et rejets",
        "La rivière aussi claire en aval qu'en amont",
        {
            "reed-bed": "Entretenir la roselière et les bassins de décantation",
            "analyses": "Faire analyser l'eau quatre fois par an et publier les résultats",
            "mordants": "Veiller sur la réserve et sur l'emploi de l'alun et du fer",
        },
    ),
    "planning": RoleText(
        "Ordonnancement",
        "Chaque cuve connaît sa semaine",
        {
            "board": "Écrire au tableau, chaque vendredi, l'ordre des cuves",
            "dates": "Donner une date de livraison à qui commande",
        },
    ),
    "archive": RoleText(
        "Archives des couleurs",
        "Ce que savaient les teinturiers d'ici ne se perd pas avec eux",
        {
            "collecting": "Recueillir échantillons, carnets de teinture et souvenirs d'anciens teinturiers",
            "showing": "Montrer les archives aux chercheurs et aux écoles",
        },
    ),
}

WEAVING = {
    "weaving": RoleText(
        "Tissage",
        "Des étoffes dignes de la couleur qu'elles porteront",
        {
            "cloth": "Tisser les étoffes, écharpes et couvertures de la collection",
            "made-to-order": "Tisser à façon pour les clients professionnels",
            "quality": "Répondre de la qualité de chaque pièce vendue",
        },
        {"looms": "Les métiers et la salle des métiers"},
    ),
    "loom": RoleText(
        "Travail au métier",
        "Un tissu que l'on reconnaît sans étiquette",
        {
            "warping": "Ourdir et monter les chaînes",
            "weaving": "Tisser les pièces inscrites au tableau des commandes",
            "offcuts": "Mettre de côté les chutes pour le patchwork",
        },
    ),
    "patterns": RoleText(
        "Dessin des armures",
        "Peu d'armures, toutes bien à nous",
        {
            "drawing": "Dessiner les armures de la collection",
            "cards": "Conserver les mises en carte et les échantillons qui en sont tissés",
        },
    ),
    "yarn": RoleText(
        "Achat des fils",
        "De la laine et du lin dont nous pourrions aller voir les brebis et les champs",
        {
            "choosing": "Choisir les filatures et leur rendre visite tous les deux ans",
            "ordering": "Commander les fils de sorte qu'aucun métier n'attende",
            "traces": "Consigner l'origine de chaque lot de fil",
        },
        {"yarn-stock": "La réserve de fils"},
    ),
    "finishing": RoleText(
        "Finition",
        "Des ourlets qui durent plus que la mode",
        {
            "washing": "Laver, fouler et presser les étoffes",
            "hemming": "Ourler et franger les pièces",
        },
    ),
    "loom-care": RoleText(
        "Entretien des métiers",
        "De vieux métiers qui tournent comme au premier jour",
        {
            "servicing": "Réviser chaque métier deux fois par an",
            "repairs": "Réparer ce qui casse, et apprendre aux tisserands à le faire eux-mêmes",
            "spares": "Trouver des pièces pour des machines dont le fabricant a disparu",
        },
    ),
    "quality": RoleText(
        "Qualité",
        "Aucun client ne trouve un défaut avant nous",
        {
            "checking": "Examiner chaque pièce finie à la lumière du jour",
            "seconds": "Décider des pièces vendues en second choix",
            "telling": "Dire aux tisserands et aux teinturiers quels furent les défauts du mois",
        },
    ),
}
