# ruff: noqa: E501  # One family, one line.
"""Words that carry little (and how little), and families of words that no stemmer joins, in English and French."""

from __future__ import annotations

STOP = {
    "en": """
        a an the and or but nor so if then than as at by for from in into of off on onto out over per to toward towards up
        upon with within without about above across after again against all also am any are aren around be because been
        before being below between both can cannot could did do does doesn doing don done during each either else etc ever
        every few further had has hasn have haven having he her here hers herself him himself his how however i ie eg is isn it its
        itself just let like ll many may me might more most much must my myself neither no none not now once one only other
        our ours ourselves own please re same shall she should since some such that their theirs them themselves there
        these they this those through thus too under until us ve very via was we well were what when where whether which
        while who whoever whom whose why will would yes yet you your yours yourself s t d m gets got
        somebody someone anybody anyone everybody everyone nobody something anything everything nothing thing things stuff
        actually really currently maybe possibly wants want wanted wanna need needs needed going go goes went come comes
        """,
    "fr": """
        a à au aux avec ce ceci cela celle celles celui ces cet cette ceux chez ci comme comment d dans de des dont du
        elle elles en entre est et été être étais était étaient eu eux fait faire fais font faut fus hors il ils j je jusque
        l la là le les leur leurs lors lui m ma mais me même mes mon n ne ni nos notre nous on ont or ou où par parmi pas pendant
        pour pourquoi qu quand que quel quelle quelles quels qui quoi quelqu sa sans se ses si soi soit son sont sous sur
        t ta te tes toi ton tous tout toute toutes tu un une uns vers via voici voilà vos votre vous y ai as avons avez aura auront
        ait peut peuvent peux puis pouvoir veut veux voudrais voudrait vouloir veulent dois doit doivent devoir devrait besoin
        aussi ainsi alors après avant beaucoup bien chaque chacun cas certains donc encore enfin etc lorsque moins non oui
        personne plus plusieurs quelque quelques quiconque rien selon suis très trop autre autres chose choses quelqu'un
        aimerais aimerait souhaite souhaiterais vais va aller vont c s n afin lesquels lequel laquelle ainsi étant ayant devant derrière toujours jamais quelqu ici dehors dedans contre
        eux-mêmes elle-même lui-même depuis dès sera seront serait
        """,
}

LIGHT = {
    "en": """
        handle handles manage manages managing responsible responsibility accountable accountability
        ask asks contact talk speak look looks take takes know knows find make makes making get put use uses used using give
        gives tell tells say says somebody role roles work works working wish would like job jobs task tasks duty duties
        problem question questions issue matter matters topic area concerning regarding related person's ensure ensures
        ensuring general able available appropriate relevant decides happens happen run runs do year responsible turn see
        arrange arranges oversee oversees deal deals
        """,
    "fr": """
        gère gérer gèrent gestion occupe occuper occupent s'occupe responsable responsables demander demande contacter
        parler dire donner prendre mettre savoir trouver utiliser rôle rôles gens question questions problème problèmes
        sujet concernant tâche veiller veille assurer assure tenir tient interlocuteur passe passer avoir voir
        adresser s'adresser devient devenir
        """,
}
"""Words that a question is full of: they count, but for little."""

HALF = {
    "en": """
        change changes request requests need new old good bad big small number list part place way kind first next last
        right point end case process processes project projects internal external current day days week month time times
        people person team teams group groups company organization organisation start starts begin stop two three several
        each different another service services support activity activities various business whole main various help
        someone else own bring brings arrive arrives arrived arriving start organise organises organize organizes organising
        organizing prepare prepares preparing arrange arranges plan plans planning create creates creating update updates
        updating follow follows choose chooses receive receives received read reads check checks checking collect collects
        meet meets keep keeps hold holds see sees set sets move moves add adds include includes maintain maintains
        coordinate coordinates define defines develop develops facilitate facilitates produce produces improve improves
        develop pick picks talks talk discuss discusses write writes gave given made took came
        publish draft find search decide order send answer reply respond report approve grant book reserve install modify
        examine distribute assign process issue conduct organise schedule monitor manage track build run handle carry ensure
        assist guide establish perform select evaluate review determine administer operate execute deliver provide monday tuesday wednesday thursday friday saturday sunday january february march april june july
        august september october november december
        """,
    "fr": """
        changement changements usage utilisation jour jours semaine mois an ans année années temps nouveau nouvelle nouveaux
        nouvelles ancien anciens vieux bon mauvais grand grande petit petite liste partie lieu façon type premier première
        prochain prochaine dernier dernière fin cas processus projet projets interne externe deux trois monde équipe équipes
        entreprise société coopérative organisation travail travailler service services aide aider commencer commence
        début lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre
        octobre novembre décembre membre membres arrive arrivé arrivée arriver reçu reçoit recevoir organiser organise
        organisent préparer prépare préparent planifier planifie créer crée établir établit écrire écrit rédige rédiger
        vérifier vérifie suivre suit choisir choisit garder garde ajouter pris tenir améliorer coordonner définir
        développer discuter obtenir publier diffuser chercher trouver commander envoyer répondre rendre valider modifier
        changer distribuer renseigner effectuer émettre traiter fixer mener suivre piloter gérer animer tester évaluer
        sélectionner entretenir accorder faire tenir mettre poser proposer noter relever monter participer
        développe discuter apporter apporte élaborer élabore réaliser réalise assure assurer commencé prépare
        passé
        """,
}
"""Words that are said of many things: they count for half."""

LIGHT_PHRASES = {
    "en": """
        in charge
        in charge of
        take care of
        takes care of
        look after
        looks after
        deal with
        deals with
        responsible for
        accountable for
        person to ask
        get in touch with
        talk to
        speak to
        turn to
        keep an eye on
        see to
        make sure
        makes sure
        sort out
        go to for
        """,
    "fr": """
        en charge de
        en charge
        chargé de
        prend soin de
        prendre soin de
        à qui m'adresser
        à qui s'adresser
        s'occupe de
        qui s'occupe
        responsable de
        a le droit de
        mettre en place
        """,
}
"""Phrases that say no more than "does"."""

QUESTION = {
    "en": "who whom whose whoever what which where when how why",
    "fr": "qui que quoi quel quelle quels quelles où quand comment pourquoi lequel laquelle",
}

FAMILIES = {
    "en": """
        pay pays paid paying payer payers payee payment payments payable prepaid
        buy buys bought buying
        =buyer buyers
        sell sells sold selling seller sale sales
        hold holds held holding holder holders
        teach teaches taught teaching teacher teachers
        keep keeps kept keeping keeper
        write writes wrote written writing writer writers
        make makes made making maker makers
        choose chooses chose chosen choosing choice choices
        send sends sent sending sender
        spend spends spent spending
        build builds built building builder
        give gives gave given giving giver
        lead leads led leading leader leaders leadership
        run runs ran running runner
        take takes took taken taking
        buy-in
        find finds found finding findings finder
        meet meets met meeting meetings
        speak speaks spoke spoken speaking speaker speakers speech
        drive drives drove driven driving driver drivers
        draw draws drew drawn drawing drawings
        grow grows grew grown growing growth
        know knows knew known knowing knowledge
        begin begins began begun beginning
        lend lends lent lending lender
        lose loses lost losing loss losses
        leave leaves left leaving leaver
        steal stolen theft
        forget forgets forgot forgotten
        break breaks broke broken breaking
        freeze frozen
        decide decides decided deciding decision decisions
        maintain maintains maintained maintaining maintenance maintainer maintainers
        respond responds responded responding response responses responder
        responsible responsibility responsibilities
        account accounts
        accountant accountants accounting bookkeeping bookkeeper bookkeepers
        accountable accountability accountabilities
        complain complains complained complaining complaint complaints
        analyse analyze analysis analyses analysing analyzing analysed analyst analysts analytic
        register registers registered registering registration registrations registry
        administer administers administered administration administrator administrators administrative admin admins
        produce produces produced producing production producer producers
        protect protects protected protecting protection protective
        permit permits permitted permission permissions
        subscribe subscribes subscribed subscribing subscription subscriptions subscriber subscribers
        receive receives received receiving receipt receipts receiver
        reception receptionist
        resolve resolves resolved resolving resolution resolutions
        describe describes described describing description descriptions
        apply applies applied applying applicant applicants
        supervise supervises supervised supervising supervision supervisor
        evaluate evaluates evaluated evaluating evaluation evaluations
        distribute distributes distributed distributing distribution
        acquire acquires acquired acquiring acquisition acquisitions
        procure procures procured procuring procurement
        negotiate negotiates negotiated negotiating negotiation negotiations negotiator
        organize organise organizes organises organized organised organizing organising organizer organiser organizers organisers
        organization organisation organizations organisations organizational organisational
        training trainings trained trainer trainers trainee trainees
        coach coaches coached coaching
        recruit recruits recruited recruiting recruitment recruiter recruiters
        hire hires hired hiring
        employ employs employed employing employment employer employers
        employee employees
        manage manages managed managing management manager managers
        develop develops developed developing development developments developer developers
        design designs designed designing designer designers
        translate translates translated translating translation translations translator translators
        clean cleans cleaned cleaning cleaner cleaners cleanliness
        cook cooks cooked cooking
        host hosts hosted hosting
        publish publishes published publishing publication publications publisher
        edit edits edited editing editor editors editorial
        print prints printed printing printer printers
        review reviews reviewed reviewing reviewer reviewers
        test tests tested testing tester testers
        report reports reported reporting
        =reporter reporters
        contribute contributes contributed contributing contribution contributions contributor contributors
        facilitate facilitates facilitated facilitating facilitation facilitator facilitators
        coordinate coordinates coordinated coordinating coordination coordinator coordinators
        moderate moderates moderated moderating moderation moderator moderators
        mediate mediates mediated mediating mediation mediator mediators
        elect elects elected electing election elections elector
        consult consults consulted consulting consultation consultant consultants consultancy
        advise advises advised advising adviser advisor advisors advice
        invest invests invested investing investment investments investor investors
        insure insures insured insuring insurance insurances insurer
        harass harasses harassed harassing harassment
        discriminate discrimination discriminatory
        bully bullies bullied bullying
        prioritise prioritize priority priorities prioritization prioritisation prioritizing prioritising
        authorise authorize authorisation authorization authorised authorized authorizing
        authenticate authentication authenticating
        secure secures secured securing security
        safe safety safely
        vulnerable vulnerability vulnerabilities
        comply complies complied complying compliance compliant
        legal legally law laws lawful lawyer lawyers
        regulate regulates regulation regulations regulatory regulator
        tax taxes taxed taxation
        finance finances financed financing financial financially
        fund funds funded funding
        fundraise fundraising fundraiser
        bank banks banking banker
        strategy strategies strategic strategically strategize
        plan plans planned planning planner
        budget budgets budgeting budgeted budgetary
        governance govern governs governing governed
        member members membership memberships
        partner partners partnership partnerships
        sponsor sponsors sponsored sponsoring sponsorship
        represent represents represented representing representation representative representatives rep reps
        present presents presented presenting presentation presentations presenter
        promote promotes promoted promoting promotion promotional
        advertise advertises advertised advertising advertisement advertisements
        market markets marketing
        communicate communicates communicated communicating communication communications comms
        inform informs informed informing
        information informations info
        document documents documented documenting documentation docs doc
        approve approves approved approving approval approvals
        propose proposes proposed proposing proposal proposals
        arrive arrives arrived arriving arrival arrivals
        depart departs departure departures
        renew renews renewed renewing renewal renewals
        remove removes removed removing removal removals
        deliver delivers delivered delivering delivery deliveries
        deliverable deliverables
        store stores stored storing storage
        warehouse warehouses warehousing
        transport transports transporting transportation
        rent rents rented renting rental rentals
        install installs installed installing installation installations
        configure configures configured configuring configuration configurations
        migrate migrates migrated migrating migration migrations
        integrate integrates integrated integrating integration integrations
        automate automates automated automating automation automatic automatically
        measure measures measured measuring measurement measurements
        improve improves improved improving improvement improvements
        optimise optimize optimises optimizes optimising optimizing optimisation optimization
        assess assesses assessed assessing assessment assessments
        inspect inspects inspected inspecting inspection inspections inspector
        verify verifies verified verifying verification
        validate validates validated validating validation
        certify certifies certified certification certificate certificates
        celebrate celebrates celebrated celebrating celebration celebrations
        invite invites invited inviting invitation invitations
        announce announces announced announcing announcement announcements
        enforce enforces enforced enforcing enforcement
        require requires required requiring requirement requirements
        equip equips equipped equipping equipment
        treat treats treated treating treatment
        agree agrees agreed agreeing
        =agreement agreements
        disagree disagrees disagreement disagreements
        commit commits committed committing commitment commitments
        appoint appoints appointed appointing appointment appointments
        announce announcer
        retire retires retired retiring retirement
        reimburse reimburses reimbursed reimbursing reimbursement reimbursements
        invoice invoices invoiced invoicing
        bill bills billed billing
        settle settles settled settling settlement
        allow allows allowed allowing allowance allowances
        assist assists assisted assisting assistance assistant assistants
        attend attends attended attending attendance attendee attendees
        perform performs performed performing
        performance performances
        refer refers referred reference references referral
        collaborate collaborates collaborated collaborating collaboration collaborations collaborator collaborative
        cooperate cooperates cooperation cooperative co-operative cooperatives coop coops
        own owns owned owning owner owners ownership
        share shares shared sharing
        shareholder shareholders shareholding
        visit visits visited visiting visitor visitors
        record records recorded recording recordings recorder
        schedule schedules scheduled scheduling scheduler
        sick sickness ill illness
        absent absence absences
        accessible accessibility
        inclusive inclusion include
        diverse diversity
        equal equality equity equitable
        environment environments environmental
        sustain sustains sustainable sustainability
        recycle recycles recycled recycling
        repair repairs repaired repairing repairer
        fix fixes fixed fixing
        produce manufactur manufacture manufactures manufacturing manufacturer
        create creates created creating creation creator creators
        innovate innovates innovation innovations innovative
        research researches researching researcher researchers
        science sciences scientific scientist
        educate educates education educational
        moral morale
        satisfy satisfies satisfied satisfaction
        dissatisfied dissatisfaction unsatisfied
        loyal loyalty
        supply supplies supplied supplying
        supplier suppliers
        vend vendor vendors
        dismiss dismisses dismissed dismissing dismissal
        resign resigns resigned resigning resignation
        compensate compensates compensated compensation
        remunerate remuneration
        custody custodian
        steward stewards stewarding stewardship stewarded
        deprecate deprecated deprecation
        erase erases erasing erased erasure
        person persons people
        child children kid kids
        man men
        woman women
        website websites web-site
        email emails e-mail e-mails mail mails mailing mailings
        mailbox mailboxes
        photo photos photograph photographs photography photographer
        policy policies
        police
        company companies
        accommodation accommodations accommodate
        behave behaves behaving behaviour behavior behaviours behaviors
        colour color colours colors
        centre center centres centers
        labour labor
        programme program programmes programs
        programming programmer programmers
        licence license licences licenses licensed licensing
        cheque cheques
        catalogue catalog catalogues catalogs
        travel travels travelled traveled travelling traveling traveller traveler
        cancel cancels cancelled canceled cancelling cancellation
        train-ticket
        newcomer newcomers
        onboard onboarding onboarded onboards on-boarding on-board
        offboard offboarding offboarded offboards off-boarding off-board
        backup backups back-up
        login logins log-in
        setup set-up
        follow-up followup
        """,
    "fr": """
        payer paie paye paies payes paient payent payé payée payés paiement paiements payement payeur payante payable payables
        acheter achète achètent achat achats acheté achetée
        =acheteur acheteurs acheteuse acheteuses
        vendre vend vendent vente ventes vendeur vendeurs vendeuse vendu vendus
        livrer livre livrent livraison livraisons livreur livreurs
        embaucher embauche embauches embaucher embauchent embauché
        recruter recrute recrutent recrutement recrutements recruteur recruteurs recruteuse recrue recrues
        entretenir entretient entretiennent
        former forme forment formation formations formateur formateurs formatrice formatrices formé formés
        réparer répare réparent réparation réparations réparateur réparateurs
        accueillir accueille accueillent accueil
        gérer gère gèrent gestion gestionnaire gestionnaires géré
        vérifier vérifie vérifient vérification vérifications vérificateur
        contrôler contrôle contrôlent contrôles contrôleur
        nettoyer nettoie nettoient nettoyage nettoyages
        essayer essaie essaye essai essais essayage
        envoyer envoie envoient envoi envois envoyé
        employer emploie emploient emploi emplois employeur
        employé employée employés employées
        renvoyer renvoie renvoi
        rembourser rembourse remboursent remboursement remboursements
        facturer facture factures facturation
        financer finance finances financement financements financier financière financiers financières financeur
        comptable comptables comptabilité compta
        compte comptes
        expert-comptable
        régler règle règlent règlement règlements
        réglementation réglementaire réglementaires
        décider décide décident décision décisions décisionnel
        choisir choisit choisissent choix
        élire élit élisent élection élections élu élus élue
        voter vote votent votes votant votants
        animer anime animent animation animations animateur animateurs animatrice
        présider préside président présidente présidence
        faciliter facilite facilitation facilitateur facilitatrice
        convoquer convoque convocation convocations
        rédiger rédige rédigent rédaction rédacteur rédactrice rédactionnel
        écrire écrit écrivent écriture écrits
        relire relit relecture relecteur
        traduire traduit traduisent traduction traductions traducteur traductrice
        publier publie publient publication publications
        produire produit produisent production productions producteur producteurs
        produits
        fabriquer fabrique fabrication fabricant
        concevoir conçoit conçoivent conception concepteur conceptrice
        dessiner dessine dessin dessins dessinateur dessinatrice
        construire construit construction constructions constructeur
        installer installe installent installation installations installateur
        dépanner dépanne dépannage dépannages dépanneur panne pannes
        monter monte montent montage montages monteur monteuse
        souder soude soudent soudure soudures soudeur soudeurs soudage
        assurer assure assurent assurance assurances assureur
        louer loue louent location locations
        loyer loyers
        locataire locataires
        bail baux
        local locaux
        journal journaux
        journaliste journalistes
        embellir
        déclarer déclare déclarent déclaration déclarations
        cotiser cotise cotisation cotisations
        former
        négocier négocie négocient négociation négociations négociateur
        prospecter prospecte prospection prospect prospects
        commander commande commandent commandes
        approvisionner approvisionne approvisionnement approvisionnements
        stocker stocke stock stocks stockage
        inventaire inventaires
        transporter transporte transport transports transporteur
        organiser organise organisent organisateur organisatrice organiser
        organisation organisations organisationnel
        planifier planifie planification
        planning plannings
        préparer prépare préparent préparation préparations
        =coordonnées
        coordonner coordonne coordination coordinateur coordinatrice coordonnateur
        communiquer communique communiquent communication communications com
        communiqué communiqués
        informer informe informent
        information informations info infos
        informatique informatiques
        annoncer annonce annoncent annonces
        promouvoir promeut promotion promotions
        représenter représente représentent représentation représentant représentants représentante
        conseiller conseille conseils conseillère conseillers
        consulter consulte consultation consultations consultant
        soigner soigne soin soins soignant
        aider aide aident aides
        assister assiste assistance assistant assistante assistants
        accompagner accompagne accompagnent accompagnement accompagnements accompagnateur
        évaluer évalue évaluent évaluation évaluations évaluateur
        améliorer améliore améliorent amélioration améliorations
        mesurer mesure mesurent mesures
        analyser analyse analysent analyses analyste
        suivre suit suivent suivi suivis
        surveiller surveille surveillent surveillance
        piloter pilote pilotent pilotage
        diriger dirige dirigent direction directeur directrice dirigeant
        superviser supervise supervision superviseur
        valider valide valident validation validations validé
        approuver approuve approuvent approbation
        autoriser autorise autorisent autorisation autorisations
        signer signe signent signature signatures signataire signé signés
        négocié
        sauvegarder sauvegarde sauvegardent sauvegardes
        sécurité sécuriser sécurisé sécurise
        sûreté sûr
        protéger protège protègent protection protections protecteur
        prévenir prévient préviennent prévention
        réclamer réclame réclamation réclamations
        plaindre plaint plainte plaintes
        harceler harcèle harcèlement harcelé
        discriminer discrimination discriminations
        licencier licencie licenciement licenciements
        démissionner démissionne démission démissions
        remplacer remplace remplacement remplaçant remplaçante
        absent absents absente absence absences
        malade malades maladie maladies
        congé congés
        salaire salaires salarial salariale salariaux
        salarié salariée salariés salariées salarie salaries
        rémunérer rémunération rémunérations
        stagiaire stagiaires
        apprendre apprend apprennent apprentissage apprentissages
        apprenti apprentis apprentie
        enseigner enseigne enseignement enseignant
        éduquer éducation éducatif
        parrainer parraine parrain parrains parrainage marraine
        bénévole bénévoles bénévolat
        adhérer adhère adhérent adhérents adhésion adhésions
        associé associés associée
        association associations associatif associative
        partenaire partenaires partenariat partenariats
        coopérer coopération
        coopérative coopératives coopératif
        collaborer collaboration
        client clients cliente clientes clientèle
        fournir fournit fournissent
        fournisseur fournisseurs
        fourniture fournitures
        utiliser utilise utilisent utilisation
        utilisateur utilisateurs utilisatrice
        tester teste testent test tests testeur
        déployer déploie déploient déploiement
        développer développe développent développement développeur développeuse
        programmer programme programmation programmeur
        héberger héberge hébergement hébergeur
        connecter connecte connexion connexions
        ouvrir ouvre ouvrent ouverture
        fermer ferme ferment fermeture
        créer crée créent création créations créateur créatrice
        supprimer supprime suppression
        effacer efface effacement
        ajouter ajoute ajout ajouts
        inscrire inscrit inscription inscriptions
        recevoir reçoit reçoivent
        réceptionner réception réceptions
        archiver archive archives archivage
        classer classe classement
        conserver conserve conservation
        recycler recycle recyclage
        trier trie tri
        déchet déchets
        écologie écologique écologiques
        environnement environnemental environnementale environnementaux
        durable durables durabilité
        imprimer imprime impression imprimante imprimantes imprimeur imprimerie
        nouveau nouvelle nouveaux nouvelles nouvel
        arriver arrive arrivent arrivée arrivées arrivant arrivants arrivante
        partir part départ départs
        déplacer déplace déplacement déplacements
        voyager voyage voyages voyageur
        réserver réserve réservent réservation réservations
        cuisiner cuisine cuisinier cuisinière
        cuire cuit cuisson
        boulanger boulangère boulangerie
        cultiver cultive culture
        juridique juridiques juriste juristes
        loi lois légal légale légaux législation
        conforme conformité conformer
        stratégie stratégies stratégique stratégiques
        gouverner gouverne gouvernance
        budget budgets budgétaire budgétaires
        trésorerie trésorier trésorière
        subventionner subvention subventions
        donner donne donnent don dons donateur donateurs
        donnée données
        personnel
        =personnelle personnelles personnels
        =habitant habitants habitante
        habit habits
        serveur serveurs
        =arrêt arrêts
        arrêter arrête arrêtent arrêté
        =traitement traitements
        traiter traite traitent
        entrée entrées
        entrer entre entrent entrant entrants entrante entrantes
        personne personnes
        administrer administre administration administrateur administratif administrative administratifs
        présenter présente présentation présentations
        intégrer intègre intégration
        insérer insertion
        innover innove innovation innovations
        rechercher recherche recherchent recherches
        clé clés clef clefs
        vélo vélos
        bateau bateaux
        travail travaux travailler travaille travailleur
        garantir garantit garantie garanties
        expédier expédie expédition expéditions expéditeur
        relancer relance relances
        retard retards
        impayé impayés impayée impayées
        répondre répond répondent réponse réponses
        emprunter emprunte emprunt emprunts
        prêter prête prêt prêts
        dépenser dépense dépensent dépenses
        enregistrer enregistre enregistrement enregistrements
        médiation médiateur médiatrice
        équilibre équilibrer
        dessinateur
        veiller veille
        internet
        """,
}
"""One family a line; its first word gives the root of all."""

ELISIONS = "l d j m t s n c qu jusqu lorsqu puisqu quoiqu"
INVERSIONS = "ce il elle on ils elles je tu nous vous t m moi toi"
"""What French writes before an apostrophe and after a hyphen, without meaning by itself."""

NOT_AMERICAN = """
    raise advise exercise promise revise supervise enterprise expertise franchise premise noise wise compromise surprise
    arise otherwise precise concise merchandise advertise televise improvise devise comprise cruise bruise praise
    """
"""English words whose -ise is no -ize."""

NOT_THEY = """
    client patient parent souvent absent present recent content talent different adherent referent permanent excellent
    equivalent transparent competent frequent apparent couvent serpent accent innocent torrent concurrent ferment argent
    agent urgent sergent indigent intelligent diligent negligent exigent accident incident president resident prudent
    evident precedent imprudent confident excedent occident antecedent inconvenient orient quotient recipient ingredient
    expedient impatient conscient efficient coefficient vacant entent
    """
"""French words in -ent that are no verbs."""

WHOLE = """
    document department moment element segment comment supplement instrument experiment complement implement government
    statement environment appartement departement evenement logement batiment vendor factor sector doctor error mirror
    monitor author motor heur coeur valeur secteur facteur moteur horreur erreur image page stage village message usage
    langage avantage
    """
"""Words that only look as if they had a suffix."""
