"""Makes `cyclo.json`: a French workshop of our own invention, in the neutral shape, for the questions of the search."""

ORGANISATION = {"id": "cyclo", "name": "Cyclo Lumière", "language": "fr"}

CIRCLES = [
    # id, parent, name, purpose, accountabilities, domains, policies
    (
        "cyclo", None, "Cyclo Lumière", "Des villes où l'on transporte tout à vélo", [], ["La marque Cyclo Lumière"],
        [
            ("Dépenses des équipes", "Chacun peut engager jusqu'à 500 € par mois pour son rôle sans demander d'accord. Au-delà, l'avis du Trésorier est pris avant l'achat."),
            ("Télétravail", "Le travail à distance est possible deux jours par semaine. Le mardi, tout le monde est à l'atelier."),
            ("Congés et absences", "Les demandes de congé sont posées un mois à l'avance. L'été, chaque équipe garde au moins une personne présente."),
            ("Propos et gestes déplacés", "Aucune forme de harcèlement ni de discrimination n'est tolérée. La personne de confiance écoute, sans rien répéter."),
        ],
    ),
    (
        "atelier", "cyclo", "Atelier", "Des vélos cargos qui durent vingt ans",
        ["Assembler les vélos commandés", "Tenir les délais de livraison annoncés"], ["Les machines de l'atelier"],
        [("Port des protections", "Lunettes et gants sont obligatoires près des machines. Les visiteurs restent derrière la ligne jaune.")],
    ),
    ("clients", "cyclo", "Clientèle", "Des cyclistes heureux, qui reviennent", ["Répondre aux clients sous deux jours ouvrés"], [],
     [("Garantie", "Les cadres sont garantis dix ans. Une pièce d'usure n'est jamais échangée gratuitement après six mois.")]),
    ("gestion", "cyclo", "Gestion", "Des comptes clairs et des salaires versés à l'heure", ["Veiller à la santé financière de la coopérative"], ["Les comptes bancaires"], []),
    ("humain", "cyclo", "Vie humaine", "Chacun à sa place et qui grandit", ["Prendre soin des conditions de travail"], [], []),
    ("voix", "cyclo", "Voix", "Que la ville sache que c'est possible", [], ["Les comptes sur les réseaux sociaux"], []),
    ("numerique", "cyclo", "Numérique", "Des outils qui se font oublier", ["Fournir à chacun les outils numériques dont il a besoin"], [], []),
]

ROLES = [
    # circle, name, purpose, accountabilities, holders
    ("atelier", "Monteuse", "Des vélos montés sans défaut", ["Monter les roues et les freins", "Contrôler chaque vélo avant son départ", "Signaler les pièces défectueuses au fournisseur"], ["p1", "p2"]),
    ("atelier", "Soudeur", "Des cadres solides", ["Souder les cadres", "Former les apprentis à la soudure"], ["p3"]),
    ("atelier", "Magasinier", "La bonne pièce au bon moment", ["Commander les pièces détachées", "Tenir l'inventaire du stock", "Réceptionner les livraisons"], ["p4"]),
    ("atelier", "Gardien des machines", "Des machines sûres", ["Entretenir les machines", "Vérifier les extincteurs chaque année", "Tenir le registre des accidents du travail"], ["p3"]),
    ("atelier", "Dessinatrice", "Des vélos que l'on reconnaît", ["Concevoir les nouveaux modèles", "Tester les prototypes sur route"], ["p5"]),
    ("clients", "Conseillère", "Le vélo qui convient", ["Accueillir les visiteurs au magasin", "Établir les devis", "Organiser les essais de vélos"], ["p6"]),
    ("clients", "Réparateur", "Des pannes vite oubliées", ["Réparer les vélos en panne", "Traiter les réclamations", "Prêter un vélo pendant la réparation"], ["p7"]),
    ("clients", "Grands comptes", "Des flottes pour les entreprises", ["Prospecter les collectivités et les entreprises", "Négocier les contrats de flotte", "Répondre aux appels d'offres"], ["p8"]),
    ("clients", "Voix des clients", "Ce que vivent les cyclistes", ["Mesurer la satisfaction des clients chaque trimestre", "Animer le club des utilisateurs"], []),
    ("gestion", "Trésorier", "De quoi payer demain", ["Établir le budget annuel", "Suivre la trésorerie", "Négocier les prêts avec la banque", "Rechercher des subventions"], ["p9"]),
    ("gestion", "Comptable", "Des comptes justes", ["Régler les factures des fournisseurs", "Relancer les clients en retard de paiement", "Déclarer la TVA", "Rembourser les notes de frais", "Préparer le bilan avec l'expert-comptable"], ["p10"]),
    ("gestion", "Paie", "Des salaires versés à l'heure", ["Établir les bulletins de salaire", "Déclarer les cotisations sociales", "Enregistrer les arrêts maladie"], ["p10"]),
    ("gestion", "Assurances et baux", "Rien qui nous surprenne", ["Souscrire et renouveler les assurances", "Suivre le bail des locaux", "Conserver les contrats signés"], ["p9"]),
    ("gestion", "Vie coopérative", "Des sociétaires qui décident", ["Convoquer l'assemblée générale", "Tenir le registre des parts sociales", "Rédiger les procès-verbaux"], ["p11"]),
    ("humain", "Recrutement", "Les bonnes personnes au bon endroit", ["Publier les offres d'emploi", "Mener les entretiens d'embauche", "Rédiger les contrats de travail"], ["p12"]),
    ("humain", "Accueil des nouveaux", "Se sentir attendu", ["Préparer l'arrivée des nouveaux collègues", "Désigner un parrain à chaque arrivant"], ["p13"]),
    ("humain", "Formation", "Grandir ici", ["Établir le plan de formation", "Organiser les entretiens annuels"], ["p12"]),
    ("humain", "Temps et congés", "Du repos pour tous", ["Valider les demandes de congé", "Tenir le planning des équipes"], ["p13"]),
    ("humain", "Personne de confiance", "Que personne ne reste seul", ["Écouter les personnes en conflit", "Proposer une médiation", "Recueillir les signalements de harcèlement"], ["p14"]),
    ("humain", "Maîtresse de maison", "Un lieu où l'on est bien", ["Commander les fournitures de bureau", "Faire nettoyer les locaux", "Remettre les clés et les badges", "Organiser le repas du vendredi"], ["p6"]),
    ("voix", "Plume", "Des histoires vraies", ["Écrire les articles du blog", "Envoyer la lettre d'information", "Relire les textes avant parution"], ["p15"]),
    ("voix", "Réseaux", "Des images qui donnent envie", ["Publier sur Instagram et Mastodon", "Répondre aux commentaires"], ["p15"]),
    ("voix", "Presse", "Que l'on parle de nous", ["Répondre aux journalistes", "Rédiger les communiqués"], ["p16"]),
    ("voix", "Événements", "Se rencontrer à vélo", ["Organiser la fête du vélo", "Tenir le stand sur les salons"], ["p16"]),
    ("voix", "Charte graphique", "Un même visage partout", ["Veiller à l'emploi du logo", "Mettre en page les brochures"], ["p5"]),
    ("numerique", "Site et boutique", "Acheter en trois clics", ["Mettre à jour le site internet", "Tenir à jour les prix de la boutique en ligne"], ["p17"]),
    ("numerique", "Postes de travail", "Une machine qui marche", ["Installer les ordinateurs portables", "Dépanner les imprimantes", "Créer les comptes et les adresses électroniques"], ["p18"]),
    ("numerique", "Sûreté numérique", "Dormir tranquille", ["Sauvegarder les données", "Gérer les mots de passe partagés", "Répondre aux incidents de sécurité"], ["p18"]),
    ("numerique", "Données personnelles", "Le respect de chacun", ["Tenir le registre des traitements (RGPD)", "Répondre aux demandes d'effacement"], []),
    ("cyclo", "Environnement", "Rouler sans abîmer", ["Calculer le bilan carbone", "Trier les déchets de l'atelier"], ["p4"]),
    ("cyclo", "Partenariats", "Plus forts à plusieurs", ["Nouer des partenariats avec les associations", "Représenter la coopérative auprès de la mairie"], ["p8"]),
]

NAMES = [
    "Ana Lopez", "Bakary Sow", "Chloé Martin", "Driss Amrani", "Élise Fabre", "Fatou Ndiaye", "Gaël Le Goff", "Hugo Perrin", "Inès Roche",
    "Jean Vidal", "Karima Benali", "Louise Garnier", "Malo Kerbrat", "Nadia Haddad", "Oscar Lemoine", "Paula Reis", "Quentin Baud", "Rose Thibault",
]  # fmt: skip


def organisation() -> dict[str, object]:
    return {
        "organization": ORGANISATION,
        "people": [{"id": f"p{n}", "name": name, "email": f"p{n}@example.org"} for n, name in enumerate(NAMES, 1)],
        "circles": [
            {
                "id": id_, "parent_id": parent, "name": name, "purpose": purpose, "strategy": None, "domains": domains,
                "accountabilities": accountabilities,
                "policies": [{"title": title, "text": text} for title, text in policies],
            }
            for id_, parent, name, purpose, accountabilities, domains, policies in CIRCLES
        ],
        "roles": [
            {
                "id": f"r{n}", "circle_id": circle, "name": name, "purpose": purpose, "domains": [],
                "accountabilities": accountabilities,
                "assignments": [{"person_id": holder, "focus": None, "elected_until": None} for holder in holders],
                "kind": None, "is_core": False,
            }
            for n, (circle, name, purpose, accountabilities, holders) in enumerate(ROLES, 1)
        ] + [
            {
                "id": f"{circle}-lead", "circle_id": circle, "name": "Premier lien", "purpose": None, "domains": [],
                "accountabilities": [], "assignments": [{"person_id": person, "focus": None, "elected_until": None}],
                "kind": "circle_lead", "is_core": True,
            }
            for circle, person in (("clients", "p8"), ("numerique", "p17"), ("voix", "p16"))
        ],
    }  # fmt: skip
