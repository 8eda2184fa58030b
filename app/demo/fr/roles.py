"""Les Rôles de Guède et Garance, tels qu'ils furent d'abord."""

from app.demo.fr.making import DYE_HOUSE, FIELDS, WEAVING
from app.demo.texts import RoleText

GENERAL = {
    "head-of-hr": RoleText(
        "Direction des ressources humaines",
        "Des gens qui savent où ils en sont et viennent travailler avec plaisir",
        {
            "recruiting": "Chercher et choisir les nouveaux collègues",
            "welcoming": "Accueillir les nouveaux et organiser leurs premières semaines",
            "payslips": "Établir les bulletins de paie et les déclarations sociales",
            "absences": "Tenir le calendrier des congés et des absences",
            "apprentices": "Suivre les apprentis et leurs écoles",
            "conflicts": "Écouter, en confidence, toute personne prise dans un conflit",
        },
    ),
    "cooperative-life": RoleText(
        "Vie coopérative",
        "Une coopérative dont les membres décident en connaissance de cause",
        {
            "assembly": "Préparer l'assemblée générale et en présenter les comptes avec des mots simples",
            "members": "Expliquer la Constitution à qui demande à devenir Associé",
            "shares": "Tenir le registre des coopérateurs et de leurs parts",
        },
    ),
    "public-voice": RoleText(
        "Parole publique",
        "Qui n'a jamais vu de cuve comprend pourquoi notre bleu est vivant",
        {
            "press": "Répondre aux journalistes et aux blogueurs",
            "newsletter": "Écrire la lettre d'information à chaque solstice et à chaque équinoxe",
            "labels": "Rédiger les étiquettes et l'histoire qu'elles racontent",
        },
        {"name": "Le nom, le sceau et la signature de Guède et Garance"},
    ),
    "welcome": RoleText(
        "Accueil",
        "Des nouveaux qui se sentent chez eux dès la fin de leur première semaine",
        {
            "first-weeks": "Organiser les trois premières semaines de chaque nouveau venu",
            "handbook": "Tenir à jour le livret d'accueil",
            "feedback": "Demander aux nouveaux, au bout de deux mois, ce qui leur a manqué",
        },
    ),
    "recruiting": RoleText(
        "Recrutement",
        "Les bonnes personnes nous trouvent, et nous savons les reconnaître",
        {
            "offers": "Rédiger et publier les offres d'emploi que les Cercles demandent",
            "interviews": "Organiser des entretiens où l'on essaie aussi le travail",
            "answers": "Répondre à chaque candidature sous deux semaines",
        },
    ),
    "neighbours": RoleText(
        "Voisinage",
        "Un village content de nous avoir au bord de sa rivière",
        {
            "listening": "Écouter ce que les voisins ont à dire des odeurs, du bruit et des camions",
            "feast": "Préparer la fête de la première coupe avec les associations du village",
        },
    ),
    "mediation": RoleText(
        "Médiation",
        "Des conflits qui finissent par mieux que le silence",
        {
            "hearing": "Écouter, en confidence, toute personne prise dans un conflit",
            "conversations": "Accueillir les conversations entre ceux qui peinent à se parler",
        },
    ),
    "apprenticeship": RoleText(
        "Tutorat des apprentis",
        "Chaque apprenti repart teinturier, et capable d'enseigner",
        {
            "following": "Suivre chaque apprenti tout au long de son contrat",
            "schools": "Dialoguer avec les écoles et la chambre de métiers",
            "teachers": "Former celles et ceux qui forment les apprentis",
        },
    ),
    "collection": RoleText(
        "Collection",
        "Chaque année, une poignée de couleurs qui vont ensemble",
        {
            "palette": "Choisir les couleurs de la saison à venir",
            "calendar": "Publier chaque janvier le calendrier de la collection",
            "archive": "Montrer aux Cercles qui le demandent les couleurs des années passées",
        },
        {"palette": "La palette de la saison"},
    ),
}

SHOP = {
    "shop": RoleText(
        "Boutique et visites",
        "Les visiteurs repartent avec les mains bleues et une histoire à raconter",
        {
            "selling": "Vendre ce que nous fabriquons à qui vient ou nous écrit",
            "welcoming": "Faire visiter la maison",
            "wishes": "Dire aux autres Cercles ce que les clients demandent",
        },
        {"shop": "La boutique, le jardin de thé et la salle d'atelier"},
    ),
    "counter": RoleText(
        "Comptoir",
        "Personne ne repart sans avoir touché l'étoffe",
        {
            "serving": "Accueillir et servir les clients à la boutique",
            "till": "Faire la caisse chaque soir",
            "shelves": "Garnir les rayons",
        },
    ),
    "stock": RoleText(
        "Réserve de la boutique",
        "Ce que l'on demande est là, et pas en double",
        {
            "reordering": "Commander au Tissage et à la Teinturerie avant qu'un rayon soit vide",
            "counting": "Faire l'inventaire à la fin de chaque trimestre",
        },
    ),
    "visits": RoleText(
        "Visites et ateliers",
        "Des mains qui ont teint une fois voient les couleurs autrement",
        {
            "visits": "Guider les visites des cuves et du jardin",
            "workshops": "Inventer et animer des ateliers de teinture pour le public",
            "schools": "Recevoir les classes",
        },
        {"bookings": "Le calendrier de la salle d'atelier"},
    ),
    "window": RoleText(
        "Vitrine",
        "Des passants qui traversent la place pour regarder",
        {
            "dressing": "Renouveler la vitrine à chaque saison",
            "light": "Prendre soin des éclairages et de l'enseigne",
        },
    ),
    "online-shop": RoleText(
        "Boutique en ligne",
        "Acheter de loin comme on achète au comptoir",
        {
            "website": "Faire vivre le site et son catalogue",
            "letters": "Répondre aux clients qui écrivent",
            "parcels": "Préparer et expédier les colis",
        },
    ),
    "web": RoleText(
        "Tenue du site",
        "Un site simple et solide comme un bon tablier",
        {
            "catalogue": "Publier les pièces de la collection avec les mots du comptoir",
            "payments": "Faire fonctionner les paiements et les commandes",
            "figures": "Publier une fois par mois les visites et les ventes",
        },
        {"website": "Le site et son nom de domaine"},
    ),
    "letters": RoleText(
        "Courrier des clients",
        "Chaque lettre reçoit une réponse écrite par quelqu'un",
        {
            "answering": "Répondre aux clients sous deux jours ouvrés",
            "returns": "Organiser les retours, les échanges et les réparations",
        },
    ),
    "parcels": RoleText(
        "Colis",
        "Un colis que l'on a plaisir à ouvrir",
        {
            "packing": "Emballer les commandes du jour avant la levée de la poste",
            "materials": "Commander des boîtes et du papier qui resservent",
        },
    ),
    "photographs": RoleText(
        "Photographies",
        "À l'écran, le même bleu que dans la main",
        {
            "pictures": "Photographier chaque pièce dans la lumière de la cour",
            "library": "Tenir la photothèque en ordre",
        },
    ),
}

TRADE = {
    "trade": RoleText(
        "Clients professionnels",
        "Des maisons de couture et des tapissiers qui choisissent la couleur vivante, et lui restent fidèles",
        {
            "orders": "Obtenir et suivre les commandes des professionnels",
            "promises": "Ne promettre que des dates données par la Teinturerie et le Tissage",
        },
        {"conditions": "Les conditions de vente aux professionnels"},
    ),
    "accounts": RoleText(
        "Suivi des maisons",
        "Des clients qui reviennent parce que nous leur avons dit la vérité",
        {
            "visiting": "Rendre visite à chaque maison avant sa saison",
            "following": "Suivre chaque commande, de l'échantillon à la livraison",
            "complaints": "Régler les réclamations des professionnels",
        },
    ),
    "fairs": RoleText(
        "Salons professionnels",
        "Deux salons par an, qui valent chacun le voyage",
        {
            "choosing": "Choisir les salons où nous exposons, et y réserver notre place",
            "stand": "Monter le stand avec quelque chose dessus qui sent la cuve",
        },
    ),
    "sampling": RoleText(
        "Échantillonnage",
        "Un échantillon en dit plus qu'une brochure",
        {
            "swatches": "Monter et envoyer les nuanciers",
            "trials": "Organiser des essais de teinture sur l'étoffe des clients",
        },
    ),
    "pricing": RoleText(
        "Tarifs et devis",
        "Des prix dont le champ, la cuve et le métier peuvent vivre",
        {
            "quotes": "Établir les devis sous cinq jours ouvrés",
            "list": "Réviser le tarif chaque automne d'après les coûts réels",
        },
        {"price-list": "Le tarif professionnel"},
    ),
}

STEWARDSHIP = {
    "stewardship": RoleText(
        "Intendance",
        "Argent, murs et papiers si bien tenus que personne n'a besoin d'y penser",
        {
            "accounts": "Tenir des comptes que chacun ici peut lire",
            "house": "Maintenir en état la maison, les machines et les assurances",
            "law": "Veiller à ce que nous remplissions nos obligations légales",
        },
        {"money": "Les comptes bancaires et le budget"},
    ),
    "bookkeeping": RoleText(
        "Comptabilité",
        "Chaque euro se retrouve",
        {
            "invoices": "Payer les factures des fournisseurs",
            "reminders": "Envoyer aux clients factures et relances",
            "closing": "Clore les comptes avant le dix de chaque mois",
        },
    ),
    "payroll": RoleText(
        "Paie",
        "Chacun est payé juste, le 28",
        {
            "payslips": "Établir les bulletins de paie et les déclarations sociales",
            "questions": "Répondre aux questions des collègues sur leur paie",
        },
    ),
    "treasury": RoleText(
        "Trésorerie",
        "Bien dormir, même en février",
        {
            "forecast": "Prévoir la trésorerie à six mois",
            "bank": "Parler avec la banque et les prêteurs",
            "investments": "Comparer les façons de financer les gros achats",
        },
        {"bank-accounts": "Les paiements depuis les comptes bancaires"},
    ),
    "legal": RoleText(
        "Contrats et assurances",
        "Aucune mauvaise surprise dans les petites lignes",
        {
            "contracts": "Lire les contrats avant qu'on les signe",
            "insurance": "Ajuster les assurances à ce que nous possédons et faisons",
            "claims": "Suivre les sinistres jusqu'à leur règlement",
        },
    ),
    "buildings": RoleText(
        "Bâtiments",
        "Une ancienne tannerie sèche, chaude et sûre",
        {
            "repairs": "Faire réparer le toit, les murs et les canalisations",
            "heating": "Réduire ce que nous brûlons pour chauffer les cuves et les pièces",
            "keys": "Remettre les clés et savoir qui les a",
        },
    ),
    "safety": RoleText(
        "Santé et sécurité",
        "Chacun rentre chez soi aussi entier qu'il est venu",
        {
            "risks": "Réexaminer une fois par an les risques de chaque poste",
            "first-aid": "Organiser les premiers secours et les exercices d'évacuation",
        },
    ),
    "computers": RoleText(
        "Informatique",
        "Des machines qui aident, et une copie de tout ailleurs",
        {
            "backups": "Vérifier chaque semaine que les sauvegardes peuvent être restaurées",
            "help": "Dépanner les collègues, ordinateurs et téléphones compris",
            "access": "Ouvrir et fermer les accès quand on arrive et quand on part",
        },
    ),
}

ROLES = {**GENERAL, **FIELDS, **DYE_HOUSE, **WEAVING, **SHOP, **TRADE, **STEWARDSHIP}
