# ruff: noqa: E501  # One group, one line.
"""What people call the same thing at work, in English and French, so that a question need not guess the text's words.

Each line is a group: English, then after a slash French; a word may stand in several groups, several words make a
phrase. `SYNONYMS` may stand for each other; `RELATED` only point the same way, so they count for less. The groups are
compared by the roots of their words (`normalize.py`), so one form of a word is enough.
"""

from __future__ import annotations

SYNONYMS = """
# Money going out and coming in
pay, settle, disburse, remit, pay out, payment, pay off / payer, régler, verser, acquitter, paiement, règlement, versement, virement
invoice, bill, invoicing, billing / facture, facturer, facturation
expense, expenditure, spending, outlay, cost, spend / dépense, frais, coût, débours, dépenser, charges
reimburse, refund, pay back, repay, money back, get back, claim back / rembourser, remboursement, défrayer, note de frais
expense report, expense claim, expense reimbursement, expenses / note de frais, frais professionnels, frais de déplacement, rembourser
receipt, voucher, proof of purchase / reçu, justificatif, ticket de caisse, quittance
overdue, late, unpaid, outstanding, past due, arrears, owed, hasn't paid, not paid, doesn't pay / impayé, retard, en retard, échu, arriéré, ne paye pas, ne paie pas, pas payé
chase, follow up, remind, reminder, dun, collect, debt collection / relancer, relance, rappeler, rappel, recouvrer, recouvrement
debt, liability, owe / dette, créance, devoir de l'argent
receivable, accounts receivable, debtor / créance, compte client, débiteur
payable, accounts payable, creditor / compte fournisseur, créancier
payroll, payslip, pay slip, pay stub, paycheck, pay check, wage slip, salary slip, salary, wage / paie, paye, salaire, bulletin de salaire, bulletin de paie, fiche de paie, fiche de paye, bulletin de paye
salary, wage, pay, remuneration, compensation, earnings, get paid, stipend / salaire, rémunération, être payé, indemnité
raise, pay rise, pay raise, salary increase, raise my pay, salary review, earn more / augmentation, augmentation de salaire, revalorisation, revoir les salaires
bonus, incentive, profit sharing, premium / prime, intéressement, participation, gratification
budget, budgeting, financial plan, financial planning, forecast / budget, budgétaire, plan financier, prévisionnel, prévision budgétaire, prévision financière, prévision
money, fund, finance, cash, capital, financial, treasury / argent, fonds, finance, trésorerie, caisse, liquidité, financier, sous
cash flow, liquidity, treasury / trésorerie, flux de trésorerie
forecast, projection, outlook, estimate / prévision, projection, estimation, perspective
bookkeeping, accounting, bookkeeper, accountant, books, ledger, accounts / comptabilité, comptable, tenue des comptes, écriture comptable, livres de comptes, comptes, expert-comptable
balance sheet, annual accounts, financial statement, year end, year-end accounts, closing of accounts, fiscal year / bilan, comptes annuels, clôture, arrêté des comptes, exercice comptable, clôture des comptes, liasse fiscale
audit, auditor, statutory auditor / audit, auditer, commissaire aux comptes, vérification des comptes
reconcile, reconciliation, match / rapprochement, rapprocher, lettrage, pointer
tax, taxation, fiscal, levy, duty, tax return, taxes / impôt, taxe, fiscal, fiscalité, déclaration fiscale, contribution, fisc
vat, sales tax, value added tax, gst, hst, tax / tva, taxe sur la valeur ajoutée, valeur ajoutée
social security, social contribution, national insurance, payroll tax, contribution / cotisation, urssaf, cotisation sociale, charge sociale, sécurité sociale
bank, banking, bank account, banker / banque, bancaire, compte bancaire, compte courant, banquier
transfer, wire, move money, move funds, shift / virement, transférer, transfert, virer
loan, borrow, lend, credit, mortgage, borrowing / prêt, emprunt, emprunter, prêter, crédit
lend, loan out, on loan / prêter, prêt, mettre à disposition
invest, investment, investor, placement / investir, investissement, investisseur, placement
shareholder, share, stock, equity, owner, stockholder / actionnaire, action, part sociale, part, sociétaire, associé, capital
grant, subsidy, funding, public aid, public money, funding application, financial aid / subvention, aide publique, financement, aide financière, dotation, appel à projets, aide
fundraising, raise money, raise funds, fundraiser, crowdfunding / levée de fonds, collecte de fonds, lever des fonds, mécénat, financement participatif
donation, donor, gift, give money, philanthropy, contribution, patron, sponsor / don, donateur, mécène, mécénat, legs, dons
sponsor, sponsorship, patron / parrainage, sponsor, mécène, parrain
price, pricing, rate, tariff, fee, cost / prix, tarif, tarification, barème
quote, quotation, estimate, offer, bid, proposal / devis, chiffrage, chiffrer, estimation, offre, proposition commerciale
discount, rebate, price reduction / remise, rabais, réduction, ristourne
revenue, income, turnover, sales, earnings / revenu, chiffre d'affaires, recette, ventes, produits
profit, margin, surplus, dividend, profitability / bénéfice, marge, excédent, dividende, rentabilité
saving, reserve, cost cutting, save money / économie, épargne, réserve
membership fee, dues, subscription, subscription fee, annual fee / cotisation, adhésion, abonnement
credit card, bank card, payment card / carte bancaire, carte de crédit, carte de paiement
petty cash, till, cash register, cashier, checkout / caisse, encaissement, encaisser, monnaie
bitcoin, cryptocurrency, crypto, blockchain, digital currency, on-chain / cryptomonnaie, bitcoin, crypto
pension, retirement, superannuation / retraite, pension
insurance, insure, insurer, coverage, cover / assurance, assurer, assureur, sinistre, couverture
benefit, perk, benefits scheme, health insurance, employee benefits / avantage, mutuelle, complémentaire santé, prévoyance, ticket restaurant
per diem, daily allowance, meal allowance, travel allowance, subsistence / indemnité journalière, indemnité de repas, forfait repas, frais de repas, panier repas

# Buying, stock and carriage
buy, purchase, procure, procurement, acquire, order, purchasing, sourcing / acheter, achat, approvisionner, approvisionnement, commander, commande, acquérir, acquisition, se procurer
supplier, vendor, provider, subcontractor, contractor, wholesaler / fournisseur, prestataire, sous-traitant, grossiste, vendeur
stock, inventory, warehouse, store, storage, stocktaking / stock, inventaire, entrepôt, stockage, magasinier, entreposer
supplies, consumable, stationery, paper, pen, office supplies / fourniture, consommable, papeterie, papier, stylo, fournitures de bureau
material, raw material, ingredient, input / matière, matériau, matière première, ingrédient, intrant
part, spare part, component, piece / pièce, pièce détachée, composant, pièce de rechange
deliver, delivery, shipment, ship, shipping, dispatch, send out / livrer, livraison, expédier, expédition, envoi, acheminer, départ
parcel, package, post, mail, letter, courier / colis, paquet, courrier, poste, pli
receive, reception, take delivery, goods in, incoming goods / recevoir, réceptionner, réception
transport, logistics, carry, haul, freight, carrier / transport, logistique, transporter, transporteur, fret, acheminement
vehicle, car, van, truck, lorry, fleet, company car / véhicule, voiture, camion, camionnette, flotte, automobile, utilitaire
driver, drive, chauffeur / conducteur, conduire, chauffeur
bicycle, bike, cycling, cyclist / vélo, bicyclette, cycle, cycliste, deux-roues
package, packaging, wrap, pack / emballer, emballage, conditionnement, conditionner, colis
tender, call for tenders, rfp, request for proposals, public procurement, bid / appel d'offres, marché public, soumission, consultation

# People at work
hire, recruit, recruitment, recruiting, hiring, employ, staffing, talent acquisition, take on / embaucher, embauche, recruter, recrutement, engager, offre d'emploi
vacancy, job posting, job ad, job offer, job opening, open position, advertise a job, vacant post / offre d'emploi, annonce, poste vacant, poste à pourvoir, fiche de poste
candidate, applicant, application, cv, resume, job application, apply / candidat, candidature, cv, postulant, postuler
interview, job interview / entretien, entretien d'embauche
job description, position, post, job / fiche de poste, poste, emploi, descriptif de poste
onboard, onboarding, welcome, induction, integrate, new hire, newcomer, new member, new employee, new joiner, new colleague, new staff, first day, settle in / accueillir, accueil, intégrer, intégration, nouveau, arrivée, arrivant, nouvel arrivant, nouveau venu, nouvel employé, nouveau collègue, premier jour, nouvelle recrue
newcomer, new hire, new joiner, new colleague, new employee, joiner, starter, new member, beginner / nouvel arrivant, arrivant, nouveau, nouveau collègue, nouvelle recrue, débutant, nouveau venu, nouvel employé
offboard, offboarding, departure, leaver, leave the company, exit, leaving, quit, resign, resignation, leaves, termination / départ, partir, quitter, démission, démissionner, sortie, sortant
dismiss, fire, sack, lay off, terminate, redundancy, dismissal, let go, layoff / licencier, licenciement, renvoyer, congédier, virer, révoquer, rupture
employee, staff, worker, personnel, colleague, coworker, workforce, team member, people / employé, salarié, personnel, collaborateur, collègue, travailleur, effectif, équipier
human resources, hr, personnel management, people operations, people team / ressources humaines, rh, gestion du personnel, vie humaine
volunteer, volunteering / bénévole, bénévolat, volontaire, volontariat
intern, internship, trainee, apprentice, apprenticeship, work experience / stagiaire, stage, apprenti, apprentissage, alternant, alternance
freelancer, contractor, consultant, self-employed, external staff / indépendant, prestataire, freelance, consultant, intervenant
member, membership, cooperator, associate, adherent / membre, adhérent, adhésion, sociétaire, coopérateur, associé
holiday, vacation, leave, day off, days off, time off, annual leave, pto, vacation day, paid leave / congé, vacances, jour de congé, jour de repos, congés payés, rtt, jours de congé, repos
absence, absent, away, leave, unavailable / absence, absent, indisponible, congé
sick, sickness, ill, illness, sick leave, unwell / malade, maladie, arrêt maladie, arrêt de travail, souffrant
parental leave, maternity, paternity, baby, pregnant, new parent, maternity leave, parent, birth / congé parental, maternité, paternité, bébé, enceinte, naissance, parent, congé maternité
working hours, timesheet, time tracking, schedule, working time, hours worked, hour, overtime, clock in / temps de travail, heure, horaire, feuille de temps, heures travaillées, pointage, heures supplémentaires
shift, rota, roster, schedule, planning, timetable, staffing plan, duty roster / planning, roulement, emploi du temps, tableau de service, garde, calendrier, planifier, horaire
remote work, work from home, telework, home office, working from home, teleworking, work remotely / télétravail, travail à distance, travailler de chez soi, travailler de la maison, distanciel, travailler à la maison, travail à domicile
train, training, teach, course, learn, learning, instruct, education, upskill, skill, workshop, lesson, class / former, formation, enseigner, cours, apprendre, apprentissage, stage, atelier, compétence, instruire, enseignement, éduquer
mentor, mentoring, coach, coaching, buddy, guide, sponsor, tutor / mentor, mentorat, parrain, parrainer, coach, coacher, tuteur, accompagner, marraine, tutorat, accompagnement
skill, competence, expertise, know-how, ability / compétence, savoir-faire, expertise, aptitude
appraisal, performance review, evaluation, annual review, peer review, feedback, peer feedback, assessment / entretien annuel, évaluation, entretien d'évaluation, entretien professionnel, retour, appréciation, entretien individuel
feedback, opinion, review, comment, input, remarks / retour, avis, commentaire, remarque, ressenti, rétroaction
career, promotion, progression, advancement / carrière, promotion, évolution, progression
wellbeing, well-being, wellness, happiness, health, care, morale, mental health, burnout / bien-être, santé, épanouissement, soin, moral, santé mentale, épuisement, burn-out, qualité de vie au travail
working conditions, work environment, labour practices, workplace / conditions de travail, qualité de vie au travail, pratiques de travail, cadre de travail
conflict, dispute, quarrel, disagreement, argument, tension, fight, row / conflit, dispute, désaccord, différend, querelle, litige, mésentente, tension
mediate, mediation, mediator, reconcile, conflict resolution, settle a dispute / médiation, médiateur, concilier, conciliation, résolution de conflit
harassment, bullying, abuse, mobbing, sexual harassment, misconduct, bully, harass, unsafe / harcèlement, harceler, abus, comportement déplacé, intimidation, geste déplacé, agression, propos déplacés, violence
conduct, behaviour, code of conduct, behave, etiquette, ethics, rules of conduct / conduite, comportement, code de conduite, éthique, déontologie, charte, se comporter, savoir-vivre
discrimination, racism, sexism, oppression, prejudice / discrimination, racisme, sexisme, oppression, préjugé
diversity, inclusion, equity, equality, inclusive, equal opportunities / diversité, inclusion, équité, égalité, inclusif, parité, égalité des chances
disability, accessibility, accessible, disabled, handicap / handicap, accessibilité, accessible, handicapé, situation de handicap
whistleblowing, whistleblower, report abuse, alert / alerte, lanceur d'alerte, signalement
complaint, grievance, complain, unhappy, dissatisfied, claim, angry, upset / réclamation, plainte, se plaindre, mécontent, insatisfait, doléance, mécontentement
union, works council, staff representative, employee representative, labour union / syndicat, comité social et économique, cse, représentant du personnel, délégué du personnel
uniform, work clothes, clothing, outfit / tenue, uniforme, vêtement de travail, habit

# Law and paper
contract, agreement, deal, arrangement, mou, memorandum, convention, covenant / contrat, accord, convention, engagement, entente
sign, signature, signing, signatory / signer, signature, signataire, parapher
legal, law, lawyer, legislation, juridical, attorney, solicitor, counsel, statutory, court / juridique, droit, loi, avocat, légal, législation, juriste, tribunal
lawsuit, litigation, legal action, court case, dispute, sue / procès, litige, contentieux, poursuite, action en justice
compliance, comply, compliant, regulation, regulatory, obey, conform, conformity, legal requirement / conformité, conforme, réglementation, règlement, se conformer, mise en conformité, réglementaire, obligation légale
rule, policy, guideline, regulation, norm, standard, allowed, permitted / règle, politique, règlement, consigne, ligne directrice, norme, standard, permis
licence, license, permit, authorization, authorisation, permission / licence, permis, autorisation, habilitation, agrément
trademark, trade mark, brand, intellectual property, copyright, patent, ip / marque, marque déposée, propriété intellectuelle, brevet, droit d'auteur
privacy, data protection, gdpr, personal data, data privacy, confidential / vie privée, rgpd, données personnelles, protection des données, confidentialité, confidentiel, cnil
erase, delete, deletion, forget, removal, right to be forgotten / effacer, supprimer, effacement, suppression, droit à l'oubli
bylaws, statutes, articles of association, constitution, by-law / statuts, règlement intérieur, constitution
archive, file, record, filing, keep records, store documents, records, preserve / archiver, archive, classer, classement, conserver, conservation, registre, dossier
register, registry, list, roll, record, log, database, directory / registre, liste, répertoire, annuaire, fichier, journal, base de données
paperwork, administrative, admin, form, red tape, formalities / paperasse, administratif, formalité, démarche administrative, formulaire
certificate, certification, accreditation, certify, label, certified / certificat, certification, accréditation, certifier, label, agrément
risk, hazard, threat, danger, exposure / risque, danger, menace, aléa

# Governance and meetings
meeting, assembly, session, gathering, conference call, standup, sitting / réunion, assemblée, séance, rencontre, conseil, rassemblement
general assembly, agm, annual general meeting, general meeting, shareholders meeting / assemblée générale, ag
agenda, order of business, items / ordre du jour, agenda
minutes, notes, meeting notes, record, write up, report, notetaker, take notes / procès-verbal, compte rendu, compte-rendu, pv, notes, prise de notes, relevé de décisions
note, notes, take notes, notetaking, jot down, write down, document / noter, note, prise de notes, consigner
chair, facilitate, facilitation, facilitator, moderate, moderator, host, lead, preside, run, chairperson / animer, animation, animateur, présider, faciliter, facilitation, modérer, modérateur, président
convene, call, invite, summon, notify / convoquer, convocation, inviter, invitation
vote, ballot, election, elect, poll, voting / vote, voter, scrutin, élection, élire, suffrage
decide, decision, decision-making, choose, choice, resolve, resolution, determine / décider, décision, choisir, choix, trancher, résolution, arbitrer, arbitrage
approve, approval, authorize, authorise, validate, sign off, accept, consent, ratify, confirm, agree, green light / approuver, approbation, valider, validation, autoriser, accord, accepter, consentir, ratifier, feu vert, entériner
delegate, representative, represent, rep, spokesperson, ambassador, representation / déléguer, représentant, représenter, délégué, porte-parole, ambassadeur, représentation
board, directors, steering committee, governing body, board of directors, executive / conseil d'administration, conseil, comité de pilotage, direction, bureau, administrateur
committee, working group, task force, commission, group / comité, groupe de travail, commission, groupe
president, chairperson, chairman, chief executive, ceo, head / président, présidence, directeur, dirigeant, chef
replace, stand in, substitute, deputy, assume, deputize, backup person, cover for, vice / remplacer, remplaçant, suppléer, suppléant, intérim, vice, assumer
governance, govern, governing, organisational structure, bylaws / gouvernance, gouverner, structure organisationnelle
strategy, strategic, vision, direction, roadmap, long-term, objective / stratégie, stratégique, vision, orientation, cap, feuille de route, objectif
goal, objective, target, okr, aim, milestone / objectif, but, cible, jalon, ambition
plan, planning, schedule, roadmap, prepare, programme / plan, planifier, planification, planning, programme, prévoir, préparer, feuille de route
priority, prioritize, prioritise, prioritization, rank / priorité, prioriser, priorisation, hiérarchiser
monitor, track, follow, supervise, oversee, watch, keep an eye, observe, oversight, tracking, surveillance / suivre, suivi, surveiller, superviser, surveillance, piloter, pilotage, veiller, observer
measure, metric, indicator, kpi, statistic, statistics, analytics, figures, measurement, count / mesurer, mesure, indicateur, statistique, chiffre, tableau de bord, analytique, kpi, compter
report, reporting, status, summary, summarize / rapport, reporting, compte rendu, bilan, synthèse, rendre compte, rapporter
dashboard, scoreboard, overview, chart / tableau de bord, vue d'ensemble, graphique
survey, questionnaire, poll, satisfaction survey / enquête, sondage, questionnaire
analyse, analysis, study, research, investigate, examine, analyst / analyser, analyse, étude, recherche, étudier, enquêter, examiner
improve, improvement, optimise, optimize, better, enhance, continuous improvement, enhancement, refine, streamline / améliorer, amélioration, optimiser, optimisation, perfectionner, amélioration continue
process, procedure, workflow, way of working, method / processus, procédure, méthode, mode opératoire, fonctionnement
project, initiative, programme, undertaking / projet, initiative, chantier, programme
coordinate, coordination, organise, organize, arrange, orchestrate / coordonner, coordination, organiser, organisation, orchestrer, articuler
emergency, crisis, urgent, disaster, fire, catastrophe, panic / urgence, crise, catastrophe, urgent, incendie, sinistre, astreinte
tie, deadlock, draw, casting vote, stalemate / égalité des voix, voix prépondérante, blocage
conflict of interest, conflicts of interest, interests / conflit d'intérêts, intérêts
mandate, term, office, assignment / mandat, fonction, durée, affectation
transparency, openness, working open, open, share information / transparence, ouverture, transparent, ouvert

# Customers, sales
customer, client, buyer, consumer, clientele, user / client, clientèle, acheteur, consommateur, usager, acquéreur
user, end user, visitor / utilisateur, usager, visiteur
sell, sale, sales, selling, seller, salesperson, commercial / vendre, vente, vendeur, commercial, commercialiser, commercialisation
prospect, find customers, new customers, new clients, acquisition, canvass, business development, new business, win customers, customer acquisition, lead generation, new client projects / prospect, prospecter, prospection, nouveaux clients, démarcher, démarchage, conquérir, développement commercial, trouver des clients, développer la clientèle
negotiate, bargain, negotiation, haggle / négocier, négociation, marchander
deal, account, key account, big customer, contract / grand compte, contrat, affaire
support, helpdesk, help desk, customer service, assistance, help, after-sales, customer support, troubleshoot / support, assistance, service client, service après-vente, sav, aider, aide, dépanner, dépannage
satisfaction, happy, satisfied, nps / satisfaction, satisfait, contentement
loyalty, retain, retention, keep customers, recurring / fidéliser, fidélité, fidélisation, rétention
shop, store, boutique, retail, e-commerce, online shop, web shop, outlet / magasin, boutique, commerce, boutique en ligne, point de vente, vente en ligne, e-commerce
catalogue, catalog, range, assortment, product list / catalogue, gamme, assortiment
market, marketing, promotion, promote, advertising, advertise, campaign, ad, publicity / marketing, publicité, promotion, promouvoir, campagne, annonce, mercatique
warranty, guarantee, free repair, exchange / garantie, garantir, échange, échanger
return, send back, exchange, give back / retour, retourner, renvoyer, rendre, échanger
rent, rental, hire out, lease, renting / louer, location, loyer, bail
booking, book, reserve, reservation / réserver, réservation, retenir
test drive, trial, try out, demo, demonstration, try / essai, essayer, démonstration, démo, tester
deliverable, client project, client work, engagement, assignment / livrable, projet client, mission, prestation

# Telling people
communication, comms, communicate, messaging, inform, announce, tell, notify, information, announcement / communication, communiquer, informer, annoncer, annonce, faire savoir, prévenir, avertir, message, diffuser
press, media, journalist, reporter, newspaper, public relations, pr, interview, journalism / presse, média, journaliste, journal, relations publiques, relations presse, attaché de presse, radio
press release, statement, communique / communiqué, communiqué de presse
social media, social network, twitter, facebook, instagram, linkedin, mastodon, tweet, tiktok, x, social networks, bluesky, post online / réseaux sociaux, réseau social, médias sociaux, instagram, mastodon, linkedin, twitter, facebook, tweeter, communauté en ligne
post, publish, share, put online, upload, posting / publier, publication, poster, partager, mettre en ligne, parution, paraître, téléverser
newsletter, mailing, bulletin, mailshot, mailing list, monthly mail, subscribers, e-newsletter / newsletter, infolettre, lettre d'information, bulletin, lettre mensuelle, liste de diffusion, lettre de nouvelles
website, site, web page, homepage, home page, web site, webpage, internet site, online presence, web presence, public-facing website, web / site, site web, site internet, page web, page d'accueil, internet, web, webmestre
content, article, copy, text, story, editorial / contenu, article, texte, rédactionnel, éditorial, récit
blog, blog post, article, post, blogging / blog, billet, article, blogue
author, writer, novelist / auteur, écrivain, romancier, autrice
write, draft, compose, writing, redact, copywriting / écrire, rédiger, rédaction, rédacteur, écriture, composer, écrivain, plume
proofread, correct, edit, review, spell check, copy-edit, typo, mistake / relire, relecture, corriger, correction, faute, coquille, orthographe
translate, translation, translator, interpreter, language / traduire, traduction, traducteur, interprète, langue
brand, branding, logo, visual identity, corporate identity, brand identity, graphic charter, style guide / marque, logo, identité visuelle, charte graphique, image de marque, identité graphique
leaflet, brochure, flyer, poster, booklet, pamphlet, handout / brochure, plaquette, dépliant, prospectus, affiche, tract, flyer, livret
graphic design, layout, design, visual, illustration, designer, draw / graphisme, mise en page, mettre en page, visuel, illustration, graphiste, maquette, dessiner, infographie
photo, picture, image, photography, video, film, recording, movie / photo, image, photographie, vidéo, film, photographe, filmer, enregistrement
event, celebration, party, festival, fair, happening, fête, socials, social gathering / événement, évènement, fête, manifestation, festival, célébration, soirée
conference, convention, congress, symposium, trade show, trade fair, exhibition, booth, summit, expo / conférence, congrès, salon, foire, exposition, stand, colloque, sommet
retreat, team building, offsite, away day, getaway, team getaway, seminar, team day / séminaire, séjour, retraite, cohésion, journée d'équipe, team building
party, social gathering, social event, celebration, fun, get-together, bonding, socials, team bonding / fête, pot, soirée, convivialité, convivial, moment convivial
audience, public, reach, followers, readers / public, audience, lectorat, abonnés, lecteurs
reputation, image, public image, goodwill / réputation, image, notoriété
community, network, ecosystem / communauté, réseau, écosystème
partner, partnership, alliance, collaboration, cooperate, ally, cooperation / partenaire, partenariat, alliance, collaboration, coopération, allié, coopérer, collaborer
contact, point of contact, get in touch, reach, first contact, inquiry, enquiry, contact person / contact, contacter, joindre, interlocuteur, renseignement, prise de contact, s'adresser
mailbox, inbox, email, general mailbox, e-mail, mail, correspondence, letters / boîte mail, messagerie, courriel, e-mail, adresse électronique, courrier, boîte aux lettres, mail, mél, adresse mail
phone, telephone, call, switchboard, hotline, mobile / téléphone, appel, standard, standard téléphonique, appeler, mobile
reception, front desk, welcome visitors, visitor, guest, receptionist / accueil, réception, visiteur, standard, hôte, invité
reply, answer, respond, response, get back to / répondre, réponse, donner suite
chat, slack, messaging, instant messaging, channel, online chat, message / messagerie, discussion, clavardage, canal, tchat, message
suggestion, idea, proposal, idea box, suggest, innovate, innovation / suggestion, idée, proposition, boîte à idées, proposer, innovation, innover, imaginer

# Places and things
office, premises, building, workspace, facility, room, site, headquarters, facilities, place / bureau, local, locaux, bâtiment, immeuble, siège, lieu, espace, salle
rent, lease, landlord, tenancy, tenant / bail, loyer, location, bailleur, propriétaire, locataire, louer
clean, cleaning, tidy, hygiene, janitor, cleaner, dirty, housekeeping / nettoyer, nettoyage, ménage, propreté, hygiène, ranger, rangement, entretien, sale, femme de ménage
maintenance, repair, fix, mend, maintain, upkeep, broken, servicing, breakdown, broken down, out of order / maintenance, réparer, réparation, entretenir, entretien, dépanner, cassé, panne, remettre en état, en panne, dépannage
key, badge, access card, lock, access badge, door, open the door / clé, clef, badge, serrure, porte, carte d'accès, trousseau
security, safety, secure, protection, guard, safe / sécurité, sûreté, sécuriser, protection, gardiennage, protéger
health and safety, occupational health, workplace safety, accident, injury, occupational safety, protective gear, first aid / santé et sécurité, accident du travail, accident, blessure, sécurité au travail, prévention, document unique, premiers secours, équipement de protection, secourisme
accident, injury, incident, hurt, wounded, injured / accident, blessure, incident, blessé, se blesser
fire, extinguisher, evacuation, fire drill, fire safety, alarm / incendie, feu, extincteur, évacuation, alarme, sécurité incendie
protective equipment, helmet, gloves, goggles, glasses, protective gear, ppe / protection, gants, lunettes, casque, équipement de protection, epi
equipment, gear, hardware, device, tool, kit, furniture / équipement, matériel, appareil, outil, outillage, mobilier, équiper
machine, machinery, equipment, apparatus, tool / machine, machines, outil, équipement, appareil, outillage, engin
furniture, chair, desk, table / mobilier, meuble, chaise, bureau, table
kitchen, cook, meal, food, catering, lunch, canteen, chef, menu, dish / cuisine, cuisiner, repas, nourriture, traiteur, déjeuner, cantine, restauration, cuisinier, menu, plat, restaurant
coffee, tea, drink, beverage, snack / café, thé, boisson, goûter
pet, dog, cat, animal / animal, chien, chat, animal de compagnie
plant, garden, gardening, green space / plante, jardin, jardinage, espace vert, jardinier
room booking, meeting room, book a room / salle de réunion, réservation de salle, réserver une salle
travel, trip, journey, train ticket, plane, flight, hotel, accommodation, plane ticket, ticket, business trip / voyage, déplacement, billet, avion, hôtel, hébergement, trajet, train, mission
parking, car park / stationnement, parking, garer
electricity, energy, heating, power, water, utility, gas / électricité, énergie, chauffage, eau, gaz, fluides
move, relocation, relocate, removal / déménager, déménagement, emménager
construction, building work, works, renovation, refurbishment, renovate / travaux, construction, rénovation, chantier, rénover, aménagement
waste, recycling, trash, garbage, rubbish, recycle, litter / déchet, recyclage, ordure, poubelle, tri, trier, recycler, rebut
environment, environmental, ecology, sustainability, climate, carbon, footprint, green, ecological, co2, carbon footprint, emission, greenhouse / environnement, écologie, écologique, durable, climat, carbone, empreinte, bilan carbone, empreinte carbone, développement durable, environnemental, empreinte écologique, impact environnemental

# Machines that compute
computer, laptop, pc, workstation, notebook, desktop, hardware, machine, screen, device / ordinateur, portable, pc, poste de travail, poste informatique, matériel informatique, écran, ordi, ordinateur portable
printer, printing, print, scanner, copier / imprimante, imprimer, impression, scanner, photocopieur, photocopieuse, imprimeur
software, app, saas, computer program, platform, program / logiciel, application, outil, programme, appli, plateforme, outil numérique
it, information technology, tech support, it support, computing, technical support, informatics / informatique, numérique, support technique, support informatique, dsi, système d'information
server, hosting, infrastructure, data centre, data center, machine room, virtual machine, host, server room, vm, cloud / serveur, hébergement, infrastructure, centre de données, hébergeur, machine virtuelle, salle serveur, cloud, héberger
cloud, aws, gcp, azure, hosted / cloud, nuage, infonuagique
network, wifi, internet connection, wi-fi, lan, connection, networking / réseau, wifi, connexion internet, connexion
account, login, user account, sign in, log in, credentials, username / compte, identifiant, connexion, compte utilisateur, se connecter
password, passphrase, credentials, secret, forgot my password, passcode / mot de passe, identifiants, secret, code d'accès, code
access, permission, privilege, right, access right, rights, authorization, entitlement / accès, droit, droit d'accès, permission, habilitation, privilège, autorisation, droits
authentication, login, identity, sign-on, sso, authorization, sign in / authentification, identité, connexion, s'identifier
backup, back up, backups, save, restore, recovery, snapshot, disaster recovery / sauvegarde, sauvegarder, backup, restaurer, restauration, copie de sécurité, copie de secours
vulnerability, cve, exploit, security hole, security issue, attack, hacker, breach, hacking, security flaw, weakness, cyberattack, phishing, hole / vulnérabilité, faille, attaque, piratage, brèche, faille de sécurité, cyberattaque, pirate, hameçonnage, intrusion
computer security, cybersecurity, information security, infosec, data security / sécurité informatique, cybersécurité, sûreté numérique, sécurité des données, sécurité numérique
bug, defect, issue, fault, error, problem, glitch, failure / bogue, bug, défaut, anomalie, erreur, problème, défaillance, défectueux, dysfonctionnement, panne
triage, sort, prioritise, classify / trier, tri, qualifier, classer
outage, downtime, incident, breakdown, crash, failure, down / panne, incident, interruption, indisponibilité, plantage
deploy, deployment, rollout, install, installation, set up, setup, configure, provision, provisioning, put into service / déployer, déploiement, installer, installation, configurer, mise en service, paramétrer, mise en place, provisionner
release, version, new version, cut a release / version, nouvelle version, mise en production, publication de version
update, upgrade, refresh, keep current, up to date, keep up to date, modernise / mettre à jour, mise à jour, actualiser, tenir à jour, maintenir à jour, actualisation
code, programming, develop, software development, developer, engineer, programmer, coding / code, programmation, développer, développement logiciel, développeur, programmer, ingénieur, coder
test, testing, qa, quality assurance, ci, continuous integration, check, try / test, tester, recette, assurance qualité, essai, intégration continue, essayer
review, check, verify, inspect, examine, control, audit, checking, validate, proof, double-check / vérifier, contrôler, contrôle, vérification, inspecter, inspection, revoir, relire, examiner
quality, standard, excellence, quality control, defect-free / qualité, exigence, contrôle qualité, sans défaut
documentation, docs, manual, handbook, guide, wiki, user guide, help page, instructions, faq, how-to, knowledge base, help / documentation, manuel, guide, mode d'emploi, wiki, notice, documenter, base de connaissances, aide
data, dataset, database, information / données, base de données, information, donnée
automation, automate, script, robot, bot, automatic / automatisation, automatiser, script, robot, automatique
chatbot, chat bot, bot, robot / chatbot, robot, agent conversationnel
artificial intelligence, ai, machine learning, ml / intelligence artificielle, ia, apprentissage automatique
logs, logging, metrics, observability, tracing, telemetry / journaux, métriques, traces, observabilité
performance, speed, fast, slow, scalability, bottleneck, latency, scale / performance, vitesse, rapidité, lent, lenteur, passage à l'échelle
storage, disk, volume, drive / stockage, disque, volume
gpu, graphics card, accelerator, specialized hardware / carte graphique, accélérateur, gpu
traffic, load / trafic, charge
domain name, dns, domain / nom de domaine, dns
windows, microsoft / windows, microsoft
phone plan, mobile plan, telecoms / forfait, téléphonie, télécom
user interface, ui, ux, interface, front end, user experience, usability / interface, ergonomie, expérience utilisateur, interface utilisateur
electronic monitoring, surveillance, spying, watch me, spy, tracking employees / surveillance, espionner, surveiller les salariés

# Making
design, create, conceive, invent, devise, new product, model, imagine, develop, shape / concevoir, conception, créer, imaginer, inventer, création, dessiner, élaborer, modèle, mettre au point
prototype, mock-up, proof of concept, pilot / prototype, maquette, pilote, preuve de concept
produce, production, manufacture, make, fabricate, build, assemble, assembly, manufacturing / produire, production, fabriquer, fabrication, monter, assembler, montage, assemblage, construire, confectionner
product, article, goods, item, merchandise / produit, article, marchandise, bien
quality check, final inspection, quality control, before leaving / contrôle qualité, contrôle final, avant départ
weld, welding, welder, solder / souder, soudure, soudeur, soudage
workshop, factory, plant, shop floor / atelier, usine, fabrique
deadline, due date, lead time, delay, on time, punctual / délai, échéance, date limite, retard, à temps, à l'heure
recipe, formula / recette, formule
bake, bread, baker, oven, bakery, dough, flour / cuire, pain, boulanger, four, boulangerie, pâte, fournil, farine, pétrir, cuisson
farm, grow, harvest, crop, field, agriculture, vegetable, sow / ferme, cultiver, récolte, champ, agriculture, culture, maraîchage, légume, semer, récolter, maraîcher
wine, beer, brew, cellar / vin, bière, brasser, cave
wood, carpentry, joinery / bois, menuiserie, charpente
research, r&d, development, innovation, science, experiment / recherche, développement, innovation, r&d, expérimenter, expérience

# Serving
patient, medical, doctor, nurse, clinic, care / patient, médical, médecin, infirmier, clinique, soin, soigner, santé
child, kid, pupil, student, learner, school, youth / enfant, élève, étudiant, apprenant, école, jeune, jeunesse, scolaire
parent, family, families / parent, famille
elderly, senior, old people / personne âgée, senior, aîné
counsel, advise, advice, consulting, consult, consultancy, adviser, guidance / conseiller, conseil, consulter, avis, consultation, orienter
listen, confidential, someone to talk to, trusted person, talk in confidence, ombudsman / écouter, écoute, confidence, personne de confiance, confier, se confier
help, support, assist, aid, assistance / aider, aide, assister, soutenir, soutien, assistance, épauler
solidarity, mutual aid, pro bono / solidarité, entraide, solidaire
ticketing, admission, box office, ticket / billetterie, billet, entrée
show, concert, performance, exhibition, museum, art, artist / spectacle, concert, représentation, exposition, musée, art, artiste
library, book, lending library / bibliothèque, livre, médiathèque
sport, team, match, club / sport, équipe, match, club
housing, tenant, flat, apartment, dwelling / logement, locataire, appartement, habitation, hébergement
neighbour, resident, inhabitant, neighbourhood, local community / voisin, riverain, habitant, quartier, résident
town hall, municipality, mayor, local authority, council, city, public authority, authorities, government / mairie, commune, municipalité, maire, collectivité, ville, pouvoirs publics, administration, préfecture, élu
association, nonprofit, charity, ngo, charitable / association, associatif, ong, fondation, caritatif

# Doing
create, set up, open, start, establish, found, make, new / créer, ouvrir, établir, monter, lancer, fonder, mettre en place
remove, delete, take away, revoke, withdraw, cancel, suppress / supprimer, retirer, enlever, révoquer, annuler, ôter
add, include, register, enrol, enroll, admit, join, sign up / ajouter, inscrire, inclure, intégrer, admettre, adhérer, inscription, rejoindre
send, distribute, dispatch, forward, mail out / envoyer, distribuer, transmettre, adresser, expédier, faire parvenir, envoi
give, provide, supply, hand out, hand over, grant, issue, distribute, allocate, offer / donner, fournir, remettre, attribuer, délivrer, distribuer, allouer, offrir, procurer
collect, gather, compile, collate, assemble, get together / collecter, recueillir, rassembler, réunir, compiler, collecte
publish, print, edit, edition / publier, éditer, édition, imprimer, parution
host, welcome, receive, greet, hospitality / accueillir, recevoir, héberger, hospitalité, accueil
keep, hold, custody, store, preserve, retain, safekeeping, safe / garder, conserver, détenir, tenir, préserver, garde
renew, extend, prolong, renewal / renouveler, renouvellement, prolonger, reconduire
choose, select, pick, selection / choisir, sélectionner, sélection, choix
compare, benchmark, competitor, competition / comparer, comparatif, concurrent, concurrence
calculate, compute, calculation, work out / calculer, calcul, chiffrer
lead, manage, head, direct, manager, management, boss, supervise, leader / diriger, gérer, gestion, manager, responsable, piloter, encadrer, chef, pilotage, encadrement, mener
distribute, share out, allocate, assign, hand out / répartir, distribuer, attribuer, affecter, allouer, répartition
enforce, apply, ensure, make respect, respect / appliquer, faire respecter, faire appliquer, respecter, veiller
report, flag, signal, raise, point out / signaler, signalement, remonter, alerter
request, ask, apply, demand, application / demander, demande, requête, solliciter, réclamer
attend, participate, take part, join in, sit in / participer, assister, prendre part, participation
observe, watch, sit in, spectator, observer / observer, observateur, regarder
inactive, dormant, sleeping / inactif, dormant
assemble, mount, put together, fit / monter, assembler, poser, montage
stock up, refill, replenish / réapprovisionner, recharger, remplir
start, launch, begin, kick off, kick-off / démarrer, lancer, commencer, lancement, démarrage
close, shut, lock up, shut down / fermer, fermeture, clore
open, unlock, opening / ouvrir, ouverture
question, ask, query, doubt / question, demander, interroger
night, evening, after hours, weekend, disconnect, disconnecting, messages at night / nuit, soir, week-end, déconnexion, droit à la déconnexion, soirée
deploy, roll out, operate, run / déployer, exploiter, opérer
shared, common, collective, joint / partagé, commun, collectif, mutualisé
annual, yearly, every year, per year / annuel, chaque année, par an, annuellement
monthly, every month, each month, month / mensuel, chaque mois, par mois, mois
weekly, every week, each week, week / hebdomadaire, chaque semaine, par semaine, semaine
quarterly, every three months, every quarter, quarter / trimestriel, chaque trimestre, par trimestre, trimestre
daily, every day, day-to-day, everyday / quotidien, chaque jour, quotidiennement, tous les jours

# Doing words, in other words
come up with, comes up with, think up, devise, develop, invent, create, dream up, design / inventer, imaginer, concevoir, développer, créer, élaborer, trouver
watch over, watches over, keep an eye on, monitor, supervise, survey, guard, oversee, look over / surveiller, veiller sur, garder l'œil sur, superviser, contrôler, garder
scrub, sanitize, wash, clean, disinfect, rinse, polish, wipe / récurer, frotter, laver, nettoyer, désinfecter, rincer, astiquer, essuyer
pour, serve, dispense, wait on, tend, bartend / verser, servir, débiter, remplir
bring, brings, deliver, carry, transport, take to, fetch, convey, drop off / apporter, apporte, amener, livrer, porter, transporter, acheminer, déposer
call on, calls on, visit, drop by, see in person, go and see / rendre visite, visiter, passer voir, aller voir
step in, steps in, stand in, fill in, replace, substitute, cover for, replacement, replacements, take over / prendre la relève, prendre le relais, remplacer, remplaçant, remplaçants, suppléer
teach, teaches, instruct, mentor, train, tutor, coach, educate, explain / enseigner, apprendre à, former, instruire, expliquer, éduquer, encadrer
transfer, wire, pay, remit, send money / virer, verser, transférer, payer
upload, post, publish, share, put online, put up / téléverser, publier, poster, partager, mettre en ligne
agree, arrange, negotiate, settle, reach agreement / convenir, s'accorder, négocier, s'entendre
obtain, get, acquire, secure, procure, source, sourcing, find / obtenir, se procurer, acquérir, dénicher, trouver
compare, weigh up, benchmark, contrast / comparer, confronter, évaluer
enough, sufficient, run short, almost out, shortage, stock on hand / assez, suffisant, manquer, pénurie, il manque, nous manquons, rupture
lost, forgot, left behind, mislaid, lost property, missing / perdu, oublié, égaré, objets trouvés
report to, declare, submit, file, notify, hand in, declaration / déclarer, soumettre, déposer, notifier, remettre, déclaration
draw, paint, sketch, design, illustrate / dessiner, peindre, esquisser, concevoir, illustrer
mend, repair, fix, patch, restore, overhaul / réparer, rafistoler, remettre en état, restaurer, rafraîchir
cut, reduce, lower, save, decrease, less, shrink, minimise / réduire, diminuer, baisser, économiser, moins, alléger
increase, raise, grow, expand, boost, extend / augmenter, accroître, élargir, agrandir, étendre, développer
look for, seek, search, hunt, scout, find, source / chercher, rechercher, trouver, dénicher, prospecter, quérir
greet, welcome, receive, host, meet and greet / saluer, accueillir, recevoir, héberger
answer, reply, respond, react, get back / répondre, réagir, donner suite
gather, collect, assemble, pick up, harvest / rassembler, collecter, ramasser, recueillir, récolter
hand out, distribute, give out, dispense, pass round / distribuer, remettre, donner, faire passer
settle a dispute, arbitrate, resolve, calm, mediate, solve / régler un différend, arbitrer, résoudre, calmer, apaiser
check, inspect, test, verify, look at, examine, control / vérifier, inspecter, tester, examiner, contrôler, regarder
fill, refill, top up, load, stock / remplir, recharger, garnir, approvisionner
warn, alert, notify, tell, let know, inform, report / avertir, alerter, prévenir, informer, signaler
allow, permit, authorise, licence, let, entitled / permettre, autoriser, laisser, avoir le droit, habiliter
forbid, ban, prohibit, restrict, not allowed / interdire, défendre, proscrire, restreindre, empêcher
join, become, enter, enrol, admit, sign up, subscribe / rejoindre, devenir, entrer, s'inscrire, admettre, adhérer
leave, quit, go away, depart, exit / quitter, partir, s'en aller, sortir
pick, choose, select, decide on, elect / choisir, sélectionner, désigner, retenir, élire
count, tally, number, add up, inventory / compter, dénombrer, recenser, additionner, inventorier
sell, market, trade, retail, offer for sale / vendre, commercialiser, écouler, négocier
write down, note, record, register, log, document / noter, inscrire, consigner, enregistrer, relever, documenter
read through, proofread, go over, review, revise / relire, parcourir, réviser, revoir
explain, present, show, demonstrate, illustrate / expliquer, présenter, montrer, démontrer, exposer
speak with, talk to, discuss, converse, interview, hold talks / parler avec, s'entretenir, discuter, dialoguer, échanger
imagine, think, reflect, conceive, consider / penser, réfléchir, imaginer, concevoir
care for, look after, nurse, treat, tend / soigner, prendre soin, s'occuper de, traiter, garder
feed, nourish, give food / nourrir, alimenter, donner à manger
build, construct, assemble, put together, set up, erect / construire, bâtir, assembler, monter, ériger, installer
take down, dismantle, remove, tear down, disassemble / démonter, enlever, retirer, démanteler
store, keep, stow, put away, warehouse / stocker, ranger, entreposer, conserver, garder
throw away, dispose of, discard, get rid of, dump / jeter, se débarrasser, éliminer, évacuer
warm, heat, heating, keep warm / chauffer, réchauffer, chauffage
cool, chill, refrigerate, cooler, fridge / refroidir, rafraîchir, réfrigérer, climatiser
move, shift, relocate, carry over / déplacer, bouger, déménager, transférer
fund, finance, subsidise, support financially, sponsor / financer, subventionner, soutenir financièrement, parrainer
promote, advertise, publicise, make known, spread the word / promouvoir, faire connaître, faire la publicité, diffuser
follow, track, trace, monitor / suivre, tracer, pister, surveiller
guess, estimate, forecast, predict, project / estimer, prévoir, prédire, évaluer
plan ahead, schedule, arrange, timetable, draw up / planifier, programmer, organiser, prévoir
lead a meeting, chair, facilitate, moderate, host / mener une réunion, animer, présider, modérer
meet, gather, assemble, come together, convene / se réunir, se rassembler, se rencontrer, s'assembler
invite, ask along, convene, call together / inviter, convier, convoquer
remember, remind, recall, prompt / rappeler, se souvenir, relancer
rent out, let, hire out, lease, private hire / louer, mettre en location, donner à bail
lend, borrow, loan, take home / prêter, emprunter, emporter
pay in, deposit, bank, cash in / verser, déposer, encaisser
translate, put into, render, interpret / traduire, interpréter
print, run off, publish on paper / imprimer, tirer, éditer
film, shoot, record, photograph, take pictures / filmer, tourner, enregistrer, photographier
drive, steer, operate, pilot / conduire, piloter, manœuvrer
steal, rob, theft, burgle, break in / voler, dérober, cambrioler, vol, cambriolage
hurt, injure, wound, harm, cut, scratch / blesser, écorcher, couper, faire mal, blessure, se blesser
fight, beat, hit, quarrel, argue, brawl / se battre, battus, frapper, se disputer, bagarre, dispute
shout, insult, threaten, swear, offend / crier, insulter, menacer, injurier, offenser
play, games, playground, toy / jouer, jeux, aire de jeux, jouet, toboggan, balançoire
sing, dance, perform, act, stage / chanter, danser, jouer, représenter, spectacle
eat, meal, dine, feed, food / manger, repas, dîner, se nourrir, nourriture
drink, sip, beverage / boire, boisson, breuvage
sleep, stay overnight, lodge, accommodate / dormir, loger, héberger, passer la nuit
walk, on foot, pedestrian, hike / marcher, à pied, piéton, marche, randonnée
grow, plant, sow, cultivate, raise / cultiver, planter, semer, élever, pousser
cut the grass, mow, prune, trim, garden / couper l'herbe, tondre, tailler, jardiner, élaguer, entretenir la cour
protect, secure, safeguard, shield, defend / protéger, sécuriser, sauvegarder, défendre, préserver
help with, assist, support, back up, lend a hand / aider, assister, soutenir, épauler, prêter main-forte
thank, reward, acknowledge, honour / remercier, récompenser, reconnaître, honorer
celebrate, party, feast, festivity, fair / fêter, célébrer, faire la fête, kermesse, réjouissances, festivités
worry, fear, concern, tension, discomfort / s'inquiéter, craindre, souci, inquiétude, malaise
disagree, object, oppose, contest, protest, appeal / ne pas être d'accord, contester, s'opposer, objecter, protester, mécontentement
cancel, call off, postpone, reschedule / annuler, reporter, décommander, repousser
be late, delayed, behind schedule, delay / être en retard, retard, retardé, traîner
be missing, lack, need, shortage of, vacancy / manquer, il manque, besoin de, pénurie
be dirty, filthy, stained, smelly / être sale, crasseux, taché, sentir mauvais, insalubre
be cold, freeze, shiver, chilly / avoir froid, geler, grelotter, frissonner, on grelotte
be dark, no light, lights out, light bulbs, bulbs / être sombre, il fait noir, plus de lumière, ampoules, éclairage
be broken, cracked, smashed, shattered, torn / être cassé, brisé, fendu, fêlé, déchiré, brisée, cassée
be closed, locked, shut, bolted / être fermé, verrouillé, verrouillée, clos
be hungry, starving, appetite / avoir faim, affamé, appétit
be ill, fever, cough, flu, sick, cold / être malade, fièvre, tousser, grippe, rhume, maladie
be poor, cannot afford, no means, scholarship, financial aid, hardship / ne pas avoir les moyens, pas les moyens, pauvre, bourse, bourses, aide financière
be unhappy, dissatisfied, displeased, discontent, disappointed / être mécontent, insatisfait, déçu, mécontentements, mécontent
be safe, safe to use, sound, secure, checked / être sûr, sans danger, sécurisé, vérifié
"""

RELATED = """
payroll, salary, employee, pay, remuneration, timesheet, bonus / paie, salaire, salarié, rémunération, bulletin, cotisation sociale
invoice, payment, supplier, payable, credit card, bill / facture, paiement, fournisseur, régler
invoice, receivable, customer, overdue / facture, client, impayé, relancer
expense, reimburse, receipt, travel, budget / dépense, rembourser, justificatif, déplacement, budget
budget, money, allocate, forecast, resource, finance / budget, argent, prévision, ressource, trésorerie
accounting, tax, balance sheet, invoice, bank, audit, finance / comptabilité, impôt, bilan, facture, banque, audit, finance, expert-comptable
treasurer, money, bank, funds, accounts, budget / trésorier, argent, banque, trésorerie, comptes
owner, shareholder, cooperative, member / propriétaire, sociétaire, coopérative, associé
hire, job description, contract, candidate, interview, onboard, vacancy / embaucher, fiche de poste, contrat, candidat, entretien, accueil, offre d'emploi, contrat de travail
staff, hire, onboard, employee, human resources / personnel, embaucher, ressources humaines, salarié, employé
onboard, mentor, buddy, training, account / accueil, parrain, formation, intégration, mentor
training, mentor, conference, knowledge, skill, career / formation, mentor, connaissance, compétence, carrière
feedback, salary review, evaluation, growth, coaching / entretien, évaluation, salaire, progression
leave, parental leave, sick, absence, holiday / congé, parental, maladie, absence, vacances, planning
wellbeing, conflict, harassment, listening, working conditions / bien-être, conflit, harcèlement, écoute, conditions de travail
harassment, discrimination, respect, violence, conduct, complaint / harcèlement, discrimination, respect, violence, conduite, plainte
conflict, conduct, harassment, respect, mediation / conflit, conduite, harcèlement, respect, médiation
diversity, respect, accessibility, discrimination / diversité, respect, accessibilité, discrimination
contract, negotiate, sign, legal, supplier / contrat, négocier, signer, juridique, fournisseur
legal, contract, compliance, insurance, risk / juridique, contrat, conformité, assurance, risque
law, tax, compliance, authority / loi, impôt, conformité, autorité
privacy, data, personal, security / vie privée, données, personnel, sécurité
brand, communication, reputation, trademark, design / marque, communication, réputation, graphique
press, communication, reputation, announcement / presse, communication, réputation, annonce
social media, communication, content, online, community / réseaux sociaux, communication, contenu, en ligne, communauté, commentaire
newsletter, communication, email, news / newsletter, communication, courriel, actualité, nouvelles
website, online, content, internet, communication, domain name / site, en ligne, contenu, internet, boutique en ligne
blog, write, content, story, journal / blog, écrire, contenu, récit
marketing, brand, communication, sales, market research / marketing, marque, communication, vente, étude de marché
sales, customer, prospect, contract, market, growth, revenue / vente, client, prospect, contrat, croissance, devis
growth, new business, customer, revenue, development / croissance, développement, client, recette
customer, satisfaction, complaint, contact, support / client, satisfaction, réclamation, contact
complaint, customer, feedback, satisfaction / réclamation, client, retour, satisfaction
partner, contact, network, external, outside / partenaire, contact, réseau, externe, extérieur
contact, inquiry, outside, external, first / contact, renseignement, extérieur, externe
event, organise, gathering, community, catering / événement, organiser, rassemblement, communauté
meeting, agenda, facilitate, minutes, convene / réunion, ordre du jour, animer, procès-verbal, convoquer
minutes, archive, secretary, document / procès-verbal, archive, secrétaire, document
president, board, represent, chair / président, conseil, représenter
decision, vote, consent, proposal, governance / décision, vote, consentement, proposition, gouvernance
strategy, goal, priority, plan / stratégie, objectif, priorité, plan
office, key, cleaning, rent, supplies, maintenance / bureau, clé, ménage, bail, fourniture, entretien, locaux
office, hospitality, kitchen, coffee / locaux, accueil, cuisine, café
safety, accident, fire, risk, protection, health / sécurité, accident, incendie, risque, protection, santé
machine, tool, maintenance, safety / machine, outil, entretien, sécurité
laptop, hardware, provisioning, equipment, computer / ordinateur, matériel, équipement, installer
laptop, account, software, password / ordinateur, compte, logiciel, mot de passe
account, access, password, onboard, privilege, tool / compte, accès, mot de passe, droit, outil
account, email, mailbox / compte, courriel, messagerie
server, network, monitor, backup, deploy, machine / serveur, réseau, surveiller, sauvegarde, déployer
security, incident, vulnerability, password, access / sécurité, incident, vulnérabilité, mot de passe, accès
bug, triage, fix, issue, test, support / bogue, corriger, problème, test, support
release, deploy, test, version, milestone / version, déployer, test, jalon
documentation, write, guide, handbook / documentation, rédiger, guide, manuel
data, analytics, database, report, measure / données, statistique, base de données, rapport
analytics, site, visitor, statistic / statistique, site, visiteur, fréquentation
travel, book, expense, ticket, hotel / déplacement, réserver, frais, billet, hôtel
vehicle, transport, fuel, insurance / véhicule, transport, carburant, assurance
stock, order, delivery, supplier, part / stock, commande, livraison, fournisseur, pièce
order, supplier, stock, buy / commande, fournisseur, stock, achat
quality, control, test, defect, complaint / qualité, contrôle, test, défaut, réclamation
environment, waste, energy, transport / environnement, déchet, énergie, transport
design, prototype, model, product / conception, prototype, modèle, produit
production, quality, deadline, workshop, machine / production, qualité, délai, atelier, machine
grant, public, application, partner, donor / subvention, public, dossier, partenaire, donateur
crisis, emergency, incident, risk / crise, urgence, incident, risque
member, share, assembly, register, admission / membre, part sociale, assemblée, registre, admission
food, kitchen, hygiene, supplier / repas, cuisine, hygiène, fournisseur
"""
