"""Ce qui se dit dans les réunions et les élections de Guède & Garance."""

MEETINGS = {
    "loom-house": "La grande table de la maison des métiers",
    "shop-table": "La cuisine derrière la boutique",
    "check-in-clemence": "Présente, et contente de la pluie.",
    "check-in-paul": "Un peu sourd, à cause du grand métier.",
    "check-in-odette": "Je pars à midi pile : le train.",
    "label-seconds": "Les seconds choix s'entassent",
    "label-facilitator": "Qui facilite désormais ?",
    "label-oil": "De l'huile par terre au métier trois",
    "seconds-tension": "Des pièces qui ne sont pas assez belles restent dans la salle des métiers, et aucun Rôle ne les"
    " fait partir.",
    "seconds-example": "En octobre, quatorze couvertures sont restées trois semaines sur l'ourdissoir, et Clémence a"
    " ourdi par terre.",
    "seconds-helped": "Elles auraient été vendues avant la deuxième semaine.",
    "seconds-duty": "Vendre les seconds choix à la maison des métiers le premier samedi du mois",
    "seconds-duty-2": "Remettre les seconds choix à la Boutique avant le premier vendredi du mois",
    "seconds-question": "Qui fixe leur prix ?",
    "seconds-answer": "Qui les vend. Moi, je dis seulement ce qui est un second choix.",
    "seconds-reaction-clemence": "Je retrouverais mon ourdissoir.",
    "seconds-reaction-youssef": "Un samedi par mois, c'est beaucoup de tissage. Mais je comprends pour l'ourdissoir.",
    "oil-concern": "Le samedi, je révise les métiers, et les visiteurs marcheraient au milieu des pièces.",
    "oil-capacity": "Un métier qui n'est pas révisé s'arrête, et alors nous livrons en retard.",
    "oil-role": "Le samedi est le seul jour où l'Entretien des métiers peut en démonter un.",
    "oil-created": "Personne ne visite la maison le samedi aujourd'hui.",
    "house-concern": "La maison serait ouverte aux clients un jour où aucun de nous n'est payé pour y être.",
    "house-capacity": "L'un de nous vendrait au lieu de tisser, et les pièces sur commande seraient en retard.",
    "house-role": "Le Tissage répond de la maison : je devrais l'ouvrir, la chauffer et l'assurer pour des visiteurs.",
    "house-created": "Aujourd'hui la maison est fermée le samedi, et on ne nous demande rien.",
    "house-necessary": "Le premier samedi vient dans trois semaines ; il n'y a pas le temps de trouver quelqu'un.",
    "house-suggestion": "Les remettre à la Boutique, qui est ouverte le samedi de toute façon.",
    "house-argument": "L'ourdissoir est libre dès que les pièces quittent la maison ; l'endroit où elles se vendent n'y"
    " change rien.",
    "seconds-summary": "Vendus par la Boutique, pas ici",
    "vote-youssef": "Il tient l'ordre même quand il n'est pas d'accord, et chacun peut parler.",
    "vote-clemence": "Elle voit tout de suite qui n'a pas été entendu.",
    "vote-clemence-youssef": "Je le fais depuis quatre ans ; d'autres oreilles feraient du bien au Cercle.",
    "closing-odette": "Contente d'attraper encore mon train.",
    "closing-paul": "Mon huile attendra. Mais j'ai été entendu.",
    "vote-nour": "Elle porte nos soucis aux autres depuis des années, et en revient avec des réponses.",
    "vote-bastien": "La sécurité a besoin de quelqu'un que les autres Cercles écoutent.",
    "special-reason": "Deux Cercles promettent la même cuve en décembre ; cela ne peut attendre la prochaine réunion.",
    "ruling-question": (
        "Un salon où l'un de nous ne fait que porter des caisses, est-ce un travail prévu un samedi ? Romain "
        "dit non ; moi, je dis oui."
    ),
    "ruling-answer": ("Oui, c'en est un."),
    "ruling-logic": (
        "La Politique parle du travail qu'un Rôle prévoit pour quelqu'un, et non de sa difficulté. C'est un "
        "Rôle qui prévoit le salon, et qui porte des caisses n'est pas libre ce jour-là."
    ),
}
