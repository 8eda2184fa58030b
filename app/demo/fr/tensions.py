"""Les Tensions de chacun, et ce qui se dit en dehors des Propositions."""

TENSIONS = {
    "julia-mixed-groups": (
        "Les classes et les ateliers d'adultes sont réservés le même après-midi, et les uns comme les autres "
        "repartent avec la moitié de ce qu'ils venaient chercher."
    ),
    "julia-apprentice-room": (
        "Les apprentis rédigent leurs rapports dans le couloir : ils n'ont aucun endroit au calme."
    ),
    "nour-sample-vat": (
        "Les essais pour les maisons prennent une place dans les grandes cuves, et je ne peux pas dire quelle "
        "commande doit céder la sienne."
    ),
    "thomas-restore": "Je sais restaurer nos sauvegardes, et personne d'autre ne sait comment.",
    "mei-booklet": "Le livret d'accueil envoie encore les nouveaux à la Direction des ressources humaines.",
    "antoine-lye": "Personne ne dit quand la lessive va manquer. Je m'en aperçois quand le tonneau sonne creux.",
    "ines-window": "La vitrine n'a pas changé depuis le printemps, parce que chacun croit qu'un autre s'en occupe.",
    "hugo-receipts": "Les reçus des salons m'arrivent dans des boîtes à chaussures, trois mois après.",
    "bastien-alum": (
        "Je surveille la réserve d'alun pour Santé et sécurité, et Antoine pour Eaux et rejets : deux fois, "
        "personne n'en a commandé."
    ),
    "samira-seed-room": "La chambre aux graines prend l'humidité en octobre.",
    "clemence-finishing": "Finition est sans personne depuis que je m'en souviens, et je fais les ourlets la nuit.",
    "aurelie-investment": (
        "Nous parlons depuis deux ans d'une seconde roselière, et je ne sais pas à qui revient la décision."
    ),
    "romain-filming": "Deux maisons ont demandé à filmer aux cuves. Je ne savais pas du tout à qui m'adresser.",
    "elodie-newsletter": "Les nouvelles des champs, je les apprends par les clients.",
    "gabriel-keys": "J'arrive le premier pour les bains des apprentis et je n'ai pas de clé.",
    "etienne-pump": "La pompe a été prêtée à un voisin en juin et elle est revenue en août.",
}

SAYINGS = {
    "stay-hugo": "Jusqu'à ce que les comptes de cette année soient clos et approuvés par l'assemblée générale.",
    "strike-two-voices": (
        "Qui argumente chaque critère a une Objection, seul ou non : une Politique ne peut pas exiger une seconde voix."
    ),
    "outcome-etienne-pump": "J'ai demandé au leader de Sol et eau. C'est moi. Fini, les prêts.",
    "outcome-gabriel-keys": "Paul-Émile a fait faire une clé l'après-midi même.",
}
