"""Les Propositions de Guède et Garance, et ce qui s'est dit autour d'elles."""

from app.demo.texts import ProposalText

EARLY = {
    "silence": ProposalText(
        "Les Propositions écrites attendent qui est aux champs ou au salon, et qui a proposé ne sait pas quand elles"
        " peuvent avancer.",
        "La Proposition sur la remise à outils a attendu une réponse neuf semaines, et la remise s'est bâtie"
        " entre-temps.",
        "Au bout d'une semaine, la réponse aurait été non, ou la remise aurait été décidée.",
        said={
            "reaction": "La semaine des récoltes, je ne regarde pas d'écran. Mais on peut alors me téléphoner.",
            "question": "La semaine recommence-t-elle quand une Proposition est amendée ?",
            "answer": "Oui : chaque tour dispose de sa semaine entière.",
        },
    ),
    "payroll-leaves": ProposalText(
        "J'établis les bulletins de paie, mais les comptes se tiennent à l'Intendance : chaque mois nous saisissons"
        " deux fois les mêmes chiffres, et chaque mois l'un de nous se trompe.",
        "En mars, deux heures supplémentaires de Youssef étaient dans mon tableau et pas dans les livres ; elles lui"
        " ont été payées en mai.",
        "L'Intendance n'aurait tenu qu'un tableau, et Youssef aurait eu son argent en mars.",
        {"pay": "Payer chacun juste et à l'heure"},
        {
            "question": "Répondras-tu encore à nos questions sur la paie ?",
            "answer": "Pendant deux mois, aux côtés de qui la reprendra. Ensuite plus du tout, et de bon cœur.",
        },
    ),
    "payroll-arrives": ProposalText(
        "Nous répondons désormais de la paie de chacun, et aucun de nos Rôles ne s'en charge.",
        "Les bulletins d'avril, c'est Hugo qui les a établis, par gentillesse, le soir.",
        "Ç'aurait été le Rôle de quelqu'un, avec du temps prévu pour cela.",
    ),
    "planning": ProposalText(
        "Mon Rôle s'appelle Ordonnancement, et l'on croit que je ne fais qu'écrire au tableau. On promet des dates aux"
        " clients sans me demander.",
        "Avant Noël, trois maisons s'étaient vu promettre la même semaine de la grande cuve.",
        "Qui promettait aurait su à qui demander d'abord.",
        {
            "name": "Planification",
            "purpose": "Chaque cuve connaît sa semaine, et chaque promesse sa cuve",
            "dates": "Être le seul Rôle à donner les dates de livraison de la Teinturerie",
            "season": "Publier la charge des cuves trois mois à l'avance",
        },
        {"reaction": "Enfin. C'est moi qui avais promis."},
    ),
    "welcome": ProposalText(
        "Les premières semaines d'un nouveau venu dépendent du temps que j'ai. J'aime le premier matin ; je ne vaux"
        " rien pour le plan qu'il y a derrière.",
        "Inès a trouvé la boutique fermée à son premier jour, parce que j'étais à l'école avec un apprenti.",
        "Quelqu'un aurait eu en main ses trois premières semaines, et la clé de la boutique.",
        {
            "first-weeks": (
                "Organiser les trois premières semaines de chaque nouveau venu avec les Cercles qui le reçoivent"
            )
        },
        {
            "concern": (
                "Tel que je le lis, Accueil décide seul où se trouvent les nouveaux durant leurs trois premières"
                " semaines. Au Tissage, nous ne pourrions plus dire quand nous pouvons former quelqu'un."
            ),
            "capacity": (
                "Enseigner au métier en éloigne un tisserand. Si nous ne choisissons pas les jours, les commandes"
                " prennent du retard et nos étoffes ne sont pas livrées comme convenu."
            ),
            "role": "Cela limite Tissage, qui tisse à façon aux dates données, quoi que je fasse par ailleurs.",
            "created": (
                "Aujourd'hui, Julia nous demande d'abord. C'est le nouveau Rôle, tel qu'il est rédigé, qui n'y serait"
                " pas tenu."
            ),
            "necessary": "Quelqu'un arrive dans trois semaines : cela se produirait aussitôt.",
            "suggestion": "Écrivons « avec les Cercles qui le reçoivent ».",
            "argument": "Nous choisissons ensemble les jours : le nouveau apprend, et les commandes partent à l'heure.",
            "summary": "Accueil organise les premières semaines avec les Cercles qui reçoivent le nouveau venu.",
        },
    ),
    "online-breaks-out": ProposalText(
        "La boutique en ligne compte maintenant quatre métiers dans un seul Rôle, le mien, et chaque changement"
        " d'emballage se discute entre des gens qui vendent au comptoir.",
        "Nous avons passé une heure de la réunion de la boutique sur la taille des boîtes.",
        "Cette heure aurait été la nôtre, à deux, la même semaine.",
        said={"reaction": "Les boîtes vont me manquer. Non, en fait."},
    ),
    "online-roles": ProposalText(
        "Le Cercle a un leader et aucun Rôle : personne ne sait à qui demander quoi.",
        "Une couverture retournée est restée un mois dans le couloir.",
        "Ç'aurait été à Courrier des clients de s'en occuper.",
    ),
    "recruiting": ProposalText(
        "J'écris chaque offre d'emploi pour des métiers que je ne pratique pas, et ce ne sont pas les bonnes personnes"
        " qui répondent.",
        "Onze personnes ont répondu à l'offre de tisserand ; deux s'étaient déjà assises à un métier.",
        "Quelqu'un des métiers l'aurait rédigée, et trois tisserands auraient répondu.",
        said={"reaction": "J'écrirai volontiers la prochaine. On y lira le mot « navette »."},
    ),
    "collection": ProposalText(
        "Chaque Cercle choisit ses couleurs pour soi. La Teinturerie prépare quatorze nuances, dont cinq se vendent.",
        "Au printemps dernier, la vitrine était jaune, le catalogue bleu et les nuanciers rouges.",
        "Une même palette aurait été partout dès janvier.",
        said={
            "question": "Pourrons-nous encore teindre une nuance d'essai pour une maison en été ?",
            "answer": "Des essais jusqu'au premier mars sans demander ; ensuite, ce que contient la palette.",
        },
    ),
}

MIDDLE = {
    "hr-ends": ProposalText(
        "De la Direction des ressources humaines, il reste un titre. On vient me voir pour tout ce qui n'est à"
        " personne, et je suis bonne à deux choses là-dedans : écouter, et former ceux qui forment.",
        "La semaine dernière, on m'a parlé d'une chaise cassée, d'un enfant malade, du calendrier des congés et d'une"
        " dispute aux cuves. Pour la dernière, j'ai servi à quelque chose.",
        "La dispute serait venue à moi, et la chaise serait allée à Bâtiments.",
        {"absences": "Tenir le calendrier des congés et des absences"},
        {
            "reaction-antoine": "La chaise, c'était moi. Pardon pour la chaise.",
            "reaction-mei": "Le titre s'en va et la personne reste : c'est ce que je souhaite à chacun ici.",
            "concern": "Avec le Rôle s'en va le calendrier des congés et des absences, et personne ne le reprend.",
            "capacity": (
                "Nous remplissons les cuves d'après ce calendrier. Sans lui, nous chauffons des cuves pour des absents."
            ),
            "role": "La Teinturerie teint au jour convenu ; sans savoir qui est là, elle ne peut convenir d'aucun.",
            "created": "Le calendrier est tenu aujourd'hui, et cesserait de l'être avec cette Proposition.",
            "necessary": "Cela s'ensuit dès le jour de l'adoption.",
            "suggestion": "Vie coopérative sait qui arrive et qui part : que le calendrier loge là.",
            "argument": "Elle tient déjà le registre des coopérateurs, et l'ouvre chaque semaine.",
            "summary": "Le calendrier des absences passe à Vie coopérative.",
        },
    ),
    "planning-assigns": ProposalText(
        "J'affecte les gens aux cuves une semaine après que Planification a vu où il en manque.",
        "En août, les bains chauds sont restés neuf jours à l'arrêt, parce que j'étais en montagne et que personne"
        " d'autre ne pouvait y mettre Bastien.",
        "Nour aurait demandé à Bastien dès le premier matin.",
    ),
    "two-voices": ProposalText(
        "Une seule Objection a retenu les horaires d'ouverture pendant trois semaines.",
        "La Proposition d'ouvrir à dix heures a attendu pendant que l'un de nous était malade.",
        "Elle aurait été adoptée le jour même.",
        said={"reaction": "Je ne suis pas sûre que nous en ayons le droit, mais essayons."},
    ),
    "photographs": ProposalText(
        "Des clients écrivent que le bleu reçu n'est pas le bleu qu'ils ont vu.",
        "Sur dix-neuf retours en un mois, huit disaient « une autre couleur que sur le site ».",
        "Des photographies prises à la lumière du jour leur auraient montré le bleu qu'ils ont reçu.",
    ),
    "stays-open": ProposalText(
        "Dans ce Cercle, demander une réunion arrête une Proposition pendant des semaines, puisque nous ne pouvons pas"
        " tous quitter les cuves en même temps.",
        "Le nouvel ordre du séchoir a été retiré en mai, et proposé de nouveau en juillet.",
        "On aurait continué par écrit, le temps de trouver un soir.",
    ),
    "houses-link": ProposalText(
        "Ce que les maisons de couture pensent de nos couleurs, nous l'entendons six mois plus tard, au bilan de"
        " l'année.",
        "Une maison a vu notre garance brunir sous ses lampes et l'a dit à Romain en octobre ; nous l'avons su en"
        " mars.",
        "Romain l'aurait apporté à notre réunion suivante.",
    ),
    "houses-duty": ProposalText(
        "Suivi des maisons siège maintenant avec nous, mais rien ne dit ce que nous pouvons en attendre.",
        "Deux réclamations sur la solidité me sont parvenues par un chauffeur.",
        "Elles me seraient parvenues dans la semaine, avec la pièce.",
        {"complaints": "Porter à la Teinturerie, sous une semaine et avec la pièce, les réclamations sur la couleur"},
    ),
    "madder": ProposalText(
        "La garance et la gaude ne sont à personne : je sème la guède, et s'il reste une heure je regarde la garance.",
        "L'automne dernier, nous avons arraché la garance sous la pluie, un mois trop tard, et un tiers des racines a"
        " pourri.",
        "Quelqu'un aurait annoncé les jours et trouvé les bras en septembre.",
    ),
    "two-per-role": ProposalText(
        "Tissage et ses quatre leaders, Planification et le sien n'ont pas le même poids quand on interroge tout le"
        " monde.",
        "Sur la Proposition de la cantine, neuf réponses venaient de deux Rôles.",
        "Quatre auraient suffi, et plus tôt.",
    ),
    "three-keys": ProposalText(
        "Je paie les fournisseurs, je verse les salaires et je clos les comptes. Si je me trompe, personne ne le voit.",
        "En juin, j'ai payé deux fois la même facture d'alun, et je m'en suis aperçu moi-même, par chance.",
        "Quelqu'un d'autre aurait eu l'une des trois clés.",
        said={"reaction": "C'est moi qui aurais dû le demander plus tôt."},
    ),
    "seeds-strategy": ProposalText(
        "Notre Stratégie s'écrit en mars, quand ce qu'elle aurait dû dire est déjà en terre.",
        "Nous avons décidé de faire plus de gaude une fois la gaude semée.",
        "Garde des semences dessine les parcelles trois ans à l'avance, et l'aurait dit en novembre.",
    ),
    "quiet-fridays": ProposalText(
        "Les métiers font du bruit.",
        "Ils font toujours du bruit.",
        "Il y en aurait moins.",
        said={
            "reason": (
                "Aucun exemple réel : quel vendredi, et qu'est-ce que tu n'as pas pu faire ? Reviens avec un exemple et"
                " nous la reprenons aussitôt."
            )
        },
    ),
    "two-weeks": ProposalText(
        "Une semaine, c'est trop court pour qui voyage : le silence a parlé deux fois à ma place.",
        "La Proposition sur le prix des échantillons a été adoptée pendant que j'étais à un salon à Lyon, sans"
        " connexion.",
        "J'aurais répondu le lundi suivant.",
        {
            "title": "Quand le silence vaut absence d'objection",
            "text": (
                "Les Propositions faites hors réunion attendent chaque réponse deux semaines, dans tous les Cercles."
                " Passé ce délai, le silence vaut absence d'objection."
            ),
        },
    ),
    "daylight": ProposalText(
        "Les défauts de couleur, ce sont les clients qui les trouvent, parce que je cherche les défauts de tissage.",
        "Une couverture plus claire d'un bout a été vendue en septembre et nous est revenue en octobre.",
        "Près de la fenêtre, l'échantillon en main, je l'aurais vu.",
        {
            "purpose": "Aucun client ne trouve un défaut de tissage ou de couleur avant nous",
            "checking": (
                "Examiner chaque pièce finie à la lumière du jour, à côté de son échantillon du Livre des couleurs"
            ),
        },
    ),
    "days-everywhere": ProposalText(
        "Les nouveaux connaissent leur établi, et les gens des autres Cercles de vue.",
        "Gabriel était ici depuis deux mois quand il a vu pour la première fois les champs d'où vient sa couleur.",
        "Il aurait coupé de la guède dès sa deuxième semaine.",
        said={
            "reason": (
                "À la Teinturerie, un visiteur chaque jour d'une semaine de cuve, ce n'est pas rien. J'aimerais mieux"
                " en parler autour d'une table."
            )
        },
    ),
    "heating": ProposalText(
        "En octobre, nous brûlons du gaz pour des pièces que les cuves chauffent de toute façon.",
        "Le cinq octobre, les fenêtres de la salle des métiers étaient ouvertes et les radiateurs brûlants.",
        "Le chauffage aurait été éteint.",
        said={
            "reason": (
                "Clémence a mesuré : il fait treize degrés dans la salle des métiers. Je reviendrai plutôt avec des"
                " thermostats."
            )
        },
    ),
}

OPEN = {
    "sundays": ProposalText(
        "En juillet et en août, des visiteurs viennent à Roquegarde le dimanche, et nous trouvent fermés.",
        "Le deuxième dimanche d'août dernier, j'ai compté soixante-deux personnes au portail entre deux et cinq"
        " heures.",
        "Deux volontaires auraient pu leur montrer les cuves, et se reposer un autre jour.",
        {
            "title": "Un samedi sur deux",
            "text": (
                "Aucun Rôle ne peut prévoir de travail pour la même personne deux samedis de suite, ni un dimanche. En"
                " juillet et en août, les volontaires peuvent accueillir des visiteurs deux dimanches au plus ; chacun"
                " leur est rendu dans la semaine qui suit."
            ),
        },
        {
            "question": "Rendu un jour que l'on choisit, ou que la boutique choisit ?",
            "answer": "Que l'on choisit, si les Cercles où l'on travaille en sont d'accord.",
            "reaction": "Ma grand-mère vendait ses écharpes à la sortie de la messe. Je suis pour.",
            "reaction-2": "Je serais volontaire pour un dimanche.",
            "concern": (
                "Le jour rendu sera le lundi, et l'été, le lundi, nous coupons la guède. Parmi ceux qui guideraient les"
                " visites, il y a des bras sur lesquels je compte pour la coupe."
            ),
            "capacity": (
                "Les feuilles perdent la moitié de leur bleu si elles attendent le mardi : la coupe demande six"
                " personnes le lundi matin, et deux d'entre elles travaillent aussi à la boutique. Avec moins de bras,"
                " il y a moins de pigment pour toute l'année."
            ),
            "role": (
                "Champs livre la guède dans les quantités annoncées l'hiver. Avec deux personnes de moins le lundi, il"
                " faudrait en annoncer moins, ou couper trop tard."
            ),
        },
    ),
    "tanks": ProposalText(
        "Je prévois de grands bains des semaines où les bassins de décantation sont pleins, parce que je l'apprends le"
        " matin même.",
        "Il y a trois semaines, quarante kilos de laine ont attendu deux jours, mouillés, et ont feutré.",
        "J'aurais décalé le bain d'une semaine.",
        {"warning": "Prévenir Planification une semaine avant que les bassins de décantation soient pleins"},
        {
            "question": "Une semaine avant, même après un orage ? La pluie les remplit en une nuit.",
            "reaction": "Le niveau se lit à la jauge : je peux l'écrire au tableau le vendredi.",
        },
    ),
    "tea-garden": ProposalText(
        "Les groupes que j'ai menés en atelier s'assoient au jardin de thé, et il n'est du Rôle de personne de leur"
        " apporter quoi que ce soit.",
        "Samedi, onze personnes y sont restées une demi-heure, puis sont allées prendre le thé sur la place.",
        "Quelqu'un aurait eu une bouilloire au chaud, et elles seraient repassées par le comptoir.",
        {
            "name": "Jardin de thé",
            "purpose": "Une heure après la cuve que personne ne veut finir",
            "serving": "Servir thé et gâteaux aux groupes et aux passants, de mai à octobre",
            "plants": "Cultiver le long des tables des plantes tinctoriales, avec leurs noms",
        },
        {"reaction": "La bouilloire existe. Elle est dans mon bureau."},
    ),
    "how-we-meet": ProposalText(
        "Nos réunions sont convoquées le matin pour l'après-midi, et finissent avant"
        " qu'on ait dit ce que les autres doivent savoir.",
        "En mars, deux d'entre nous ont choisi l'assurance, et la boutique l'a appris par l'assureur.",
        "Nous aurions été trois, avec trois jours pour lire les offres, et une phrase pour la boutique.",
    ),
    "ballots-wait": ProposalText(
        "Une élection par écrit attend le dernier bulletin, aussi longtemps que quelqu'un est absent.",
        "Choisir un Facilitateur a pris de mai à août, parce que l'un de nous était en mer.",
        "Cela aurait été décidé en mai.",
    ),
    "taking-turns": ProposalText(
        "Nous sommes trois, et chaque année nous élisons l'un des trois en grande cérémonie.",
        "La dernière fois, chacun a nommé le suivant dans l'alphabet.",
        "Nous aurions passé cette heure avec un client.",
    ),
    "online-in-person": ProposalText(
        "La Boutique en ligne doit élire quelqu'un pour nous dire ce que ses deux membres nous disent déjà.",
        "En janvier, on a demandé à Thomas d'organiser une élection entre Élodie et lui.",
        "Personne n'aurait eu à le demander.",
    ),
    "who-stands": ProposalText(
        "Ceux que nous pouvons élire ne correspondent pas à notre façon de travailler : la Teinturerie travaille en"
        " équipes et n'a qu'un Représentant, et qui est formé à la médiation ne peut être élu Facilitateur.",
        "L'équipe du matin a su une semaine trop tard que ses bains étaient déplacés ; et au printemps on n'a"
        " pas pu me demander de faciliter.",
        "L'équipe du matin aurait eu son Représentant, et le Cercle un candidat de plus.",
    ),
}

PROPOSALS = {**EARLY, **MIDDLE, **OPEN}
