"""Passerelles, la coopérative de formateurs pour les clients de laquelle Julia travaille aussi."""

from app.demo.texts import Content, PolicyText, ProposalText, RoleText

PASSERELLES = Content(
    language="fr",
    name="Passerelles en Albigeois",
    slug="passerelles-en-albigeois",
    purpose="Des gens qui travaillent ensemble apprennent à dire ce dont ils ont besoin",
    roles={
        "facilitation": RoleText(
            "Animation chez les clients",
            "Des réunions après lesquelles les clients ont un peu moins besoin de nous",
            {
                "hosting": "Animer les ateliers et les conversations difficiles que demandent les clients",
                "debrief": "Raconter à Programme ce que chaque journée nous a appris",
            },
        ),
        "client-care": RoleText(
            "Relation avec les clients",
            "Des clients qui savent ce qu'ils auront, et qui l'ont",
            {
                "requests": "Répondre aux demandes et convenir des jours et des prix avec les clients",
                "matching": "Proposer à chaque client celle ou celui d'entre nous qui lui convient le mieux",
            },
            {"offers": "Les offres et les contrats avec les clients"},
        ),
        "programme": RoleText(
            "Programme",
            "Des formations qui changent un lundi",
            {"courses": "Concevoir les formations de l'année", "catalogue": "Publier le catalogue chaque septembre"},
        ),
        "invoicing": RoleText(
            "Facturation",
            "Le travail d'un mois est payé le mois suivant",
            {
                "invoices": "Facturer les clients dans la semaine qui suit chaque journée de travail",
                "fees": "Verser les honoraires et rembourser les déplacements",
            },
        ),
    },
    policies={
        "anchor-lead": PolicyText(
            "Notre Leader de Cercle",
            "La coopérative a un Leader de Cercle, que ses membres choisissent tous les deux ans par une élection"
            " intégrative.",
            {"process": "les membres, par une élection intégrative tous les deux ans"},
        ),
        "days": PolicyText(
            "Nos journées sont pour nos clients",
            "Qui tient Animation chez les clients ne prend à son propre compte aucun client de Passerelles.",
        ),
    },
    strategies={"anchor": "De petits ateliers et des fermes, plutôt que de grandes entreprises qui paient mieux."},
    focuses={"crafts": "Ateliers et fermes", "town-halls": "Mairies"},
    proposals={
        "days": ProposalText(
            "Des clients me demandent directement une autre journée, et je ne sais pas si elle est à moi ou à nous.",
            "En mai, une laiterie m'a appelée chez moi pour une deuxième journée, et je n'ai dit ni oui ni non.",
            "Je les aurais renvoyés à Relation avec les clients sans y réfléchir à deux fois.",
        ),
        "travel": ProposalText(
            "Les frais de déplacement m'arrivent sur des serviettes en papier.",
            "Pour la journée à la laiterie, j'ai eu un reçu d'essence, la photo d'un autre et une somme au téléphone.",
            "Tout aurait été au même endroit dès le vendredi.",
            {"costs": "Envoyer à Facturation les frais de déplacement dans la même semaine"},
        ),
    },
    tensions={
        "julia-material": (
            "Je transporte papier, feutres et cordes d'un client à l'autre dans ma voiture, et ne sais jamais ce "
            "qui manque."
        ),
    },
)
