# ruff: noqa: E501  # One group, one line.
"""What people speak of when they speak of the same matter at work, in English and French: wider than synonyms.

Each line is a matter: words and phrases that point to it, English, then after a slash French. Any of them is a hint
for the others, and counts for less than a synonym does (`thesaurus.py`).
"""

from __future__ import annotations

TOPICS = """
# Money
payroll, payslip, salary, wage, pay day, paycheck, paid, remuneration, overtime, bonus, deduction, withholding, timesheet, gross, net pay, pay run, social contribution / paie, fiche de paie, bulletin de salaire, bulletin de paie, salaire, rémunération, heures supplémentaires, prime, cotisation, brut, net, virement des salaires, acompte, payé
supplier invoice, vendor, supplier, bill, pay, settle, accounts payable, creditor, incoming invoice, payment term, direct debit, standing order, money, owe, due / facture, fournisseur, prestataire, payer, régler, créancier, prélèvement, échéance, paiement, argent, devoir
client invoice, send invoice, billing, receivable, overdue, unpaid, reminder, dunning, collection, customer payment, chase, late payer, debtor / facturation, facture, impayé, relance, recouvrement, encaissement, retard de paiement, débiteur, mauvais payeur
expense, reimburse, refund, receipt, out of pocket, out-of-pocket, mileage, petrol, fuel, taxi, own money, own card, advance, per diem, claim, train ticket, allowance, pocket, get my money back, travel cost / frais, note de frais, rembourser, justificatif, ticket, kilométrique, essence, carburant, taxi, avance, indemniser, indemnité, de ma poche, dépense, péage, avancer de l'argent
budget, spend, spending, cost, forecast, allocate, limit, envelope, financial plan, next year, threshold, approve spending, afford / budget, dépenser, dépense, coût, prévision, enveloppe, plafond, prévisionnel, engager une dépense, seuil, an prochain
cash, till, takings, deposit, coin, bank, safe, cash register, petty cash, proceeds, box office / caisse, espèces, recette, encaisser, dépôt, pièce de monnaie, banque, coffre, remise en banque, fond de caisse, argent liquide
bank, account, loan, credit, interest, transfer, treasury, liquidity, cash flow, borrow, mortgage, overdraft, financing / banque, compte, prêt, crédit, intérêt, virement, trésorerie, emprunt, emprunter, découvert, financement, banquier
tax, vat, hst, gst, sales tax, return, declaration, filing, fiscal, revenue service, duty, customs, t4, w-2, 1099 / impôt, tva, déclaration, fiscal, fisc, taxe, douane, trésor public, liasse fiscale, cfe
accounting, bookkeeping, ledger, books, journal entry, balance sheet, closing, year end, statement, accountant, audit, auditor, reconcile, reconciliation, financial report, annual accounts, figures, accounts / comptabilité, comptable, écriture, bilan, clôture, exercice, expert-comptable, audit, commissaire aux comptes, rapprochement, comptes annuels, lettrage, grand livre, compte de résultat, les comptes
grant, subsidy, foundation, funder, application, funding, public money, donor, donation, gift, fundraising, crowdfunding, sponsor, philanthropy, patron, bequest, charity, give money, raise money, gave us money / subvention, fondation, financeur, financer, dossier, aide publique, dotation, donateur, don, mécène, mécénat, parrainage, sponsor, collecte, legs, générosité, région, ministère, aide, appel à projets, justifier, rendre compte
price, fee, rate, tariff, discount, quote, quotation, estimate, offer, charge, charging, how much, cost, cheap, expensive, reduced price / prix, tarif, barème, remise, rabais, devis, chiffrer, offre, coûter, combien, cher, réduction, tarif réduit
investment, shares, shareholder, capital, equity, dividend, owner, stake, investor, venture / investissement, part sociale, action, actionnaire, capital, dividende, associé, sociétaire, investisseur, levée de fonds
insurance, insurer, insure, claim, theft, stolen, damage, liability, coverage, premium, policyholder, burglary, accident cover / assurance, assureur, assurer, sinistre, vol, volé, dégât, dommage, responsabilité civile, prime, couverture, cambriolage, indemnisation

# People
recruit, hire, hiring, vacancy, job, candidate, applicant, cv, resume, application, interview, employ, headhunt, job posting, job ad, talent, staffing, position, work here, join us, career page, new members, screening, shortlist / recruter, recrutement, embauche, embaucher, candidat, candidature, cv, lettre de motivation, entretien d'embauche, poste, offre d'emploi, annonce, postuler, vacant, emploi, cherche du travail, chercher un emploi, nouvelle recrue, fiche de poste
onboard, onboarding, newcomer, new colleague, new employee, first day, starts, welcome, induction, buddy, welcome pack, arrival, joiner, trainee, intern, intake, new staff, newcomers, getting started / intégration, accueil, accueillir, nouvel arrivant, nouveau collègue, premier jour, arrivée, arrivant, stagiaire, apprenti, parrain, tuteur, livret d'accueil, nouveaux, débute, commence, intégrer
leave, quit, resign, offboard, exit interview, departure, farewell, termination, notice period, dismissal, fire, sack, redundancy, retire, retirement, leaver, leaving / départ, partir, quitter, démission, démissionner, licencier, licenciement, préavis, rupture, retraite, pot de départ, entretien de départ, fin de contrat, s'en aller
holiday, vacation, leave, day off, time off, absence, annual leave, public holiday, rest, away, sabbatical, request leave, leave request, paid leave, days off / congé, vacances, jour de repos, absence, férié, rtt, repos, s'absenter, poser des jours, congé sans solde, demande de congé, sabbatique
sick, ill, illness, sick leave, doctor's note, unwell, medical certificate, health, fever, flu, hospital, sickness / malade, maladie, arrêt, arrêt maladie, arrêt de travail, souffrant, médecin, certificat médical, grippe, hôpital, santé, indisponible
training, train, course, learn, teach, lesson, class, workshop, education, skill, upskilling, seminar, conference, e-learning, tutor, trainer, development, certification, school, study, knowledge / formation, former, cours, apprendre, enseigner, stage, atelier, compétence, séminaire, conférence, formateur, développement, école, étude, savoir, tutorat, apprentissage, perfectionnement
appraisal, performance review, evaluation, feedback, development talk, annual review, one-on-one, goals, career, promotion, assessment, performance, talks, review meeting / entretien annuel, évaluation, retour, entretien professionnel, objectifs, carrière, promotion, bilan, entretien individuel, performance
roster, shift, schedule, rota, planning, timetable, calendar, who works when, opening hours, staffing, duty, working hours / planning, horaire, emploi du temps, roulement, équipe du matin, calendrier, garde, astreinte, permanence, qui travaille quand, heures d'ouverture, tableau de service
conflict, dispute, fight, fighting, quarrel, argument, mediation, mediate, disagree, tension, clash, row, arguing, disagreement, get along, peace / conflit, dispute, se disputer, médiation, désaccord, apaiser, tension, querelle, mésentente, réconcilier, différend, bagarre, s'entendre, altercation
harassment, bullying, bullied, abuse, discrimination, racism, sexism, violence, misconduct, assault, inappropriate, behave badly, behaviour, code of conduct, conduct, ethics, whistleblower, unsafe, insult, threatened, respect, behaved, offensive / harcèlement, harcelé, harceler, abus, discrimination, racisme, sexisme, violence, agression, déplacé, comportement, insulte, menace, code de conduite, éthique, signalement, lanceur d'alerte, respect, victime, inconduite, mal comporté
wellbeing, stress, burnout, mental health, overwhelmed, sad, listen, listening, support, confidential, someone to talk to, trusted person, difficulty, struggling, unhappy, lonely, overworked, too much work / bien-être, stress, épuisement, santé mentale, débordé, écoute, écouter, difficulté, confident, personne de confiance, mal-être, souffrance, parler à quelqu'un, aller mal, ne vais pas bien, seul, surcharge, qualité de vie
diversity, inclusion, equality, gender, minority, equal pay, disability, accessible, wheelchair, disabled, ramp, fair / diversité, inclusion, égalité, genre, minorité, parité, handicap, accessible, accessibilité, fauteuil roulant, handicapé, rampe, équitable, mobilité réduite
volunteer, volunteering, unpaid, help out, volunteers, recruit volunteers, lend a hand / bénévole, bénévolat, volontaire, coup de main, donner un coup de main, aider gratuitement
benefits, pension, health insurance, retirement plan, perks, meal voucher, mutual, gym / avantage, retraite, mutuelle, prévoyance, ticket restaurant, chèque vacances, complémentaire, épargne salariale
parental leave, maternity, paternity, baby, pregnant, pregnancy, birth, child, adoption, newborn / congé parental, maternité, paternité, bébé, enceinte, grossesse, naissance, enfant, adoption
remote work, home office, work from home, telework, hybrid, working from home, remotely / télétravail, à distance, travailler de chez soi, à domicile, distanciel, de la maison, chez moi

# Law and paper
contract, agreement, sign, signature, clause, negotiate, terms, nda, legal, lawyer, review contract, terms and conditions, deal, legally / contrat, accord, signer, signature, clause, négocier, convention, juridique, avocat, conditions générales, avenant, relire un contrat, faire signer
law, legislation, regulation, compliance, legal, rule, statute, authority, inspection, obligation, permit, licence, comply, regulator, new law, court, legally / loi, législation, réglementation, conformité, juridique, règle, décret, autorité, inspection, obligation, permis, autorisation, licence, tribunal, légal, veille juridique, mise aux normes, norme
privacy, gdpr, personal data, data protection, data subject, consent, cookies, erase my data, delete my data, confidential, data request, data breach / vie privée, rgpd, données personnelles, protection des données, consentement, cookies, effacer mes données, confidentiel, cnil, traitement, fuite de données, droit d'accès
trademark, brand, copyright, patent, intellectual property, royalties, logo, licence, protect, counterfeit, name, author's rights / marque, droit d'auteur, brevet, propriété intellectuelle, redevance, logo, contrefaçon, sacem, déposer, protéger, sacd, licence
archive, file, filing, store documents, old documents, records, retention, folder, storage of documents, find a document, stored, paper files, document management / archive, archiver, classer, classement, dossier, vieux document, conserver, ancien document, papiers, gestion documentaire, retrouver un document
register, members, list, directory, database, registry, membership list, who belongs, address book, contact list, join, membership, enrol / registre, membres, liste, annuaire, adhérent, adhésion, base de données, carnet d'adresses, fichier, inscription, cotisant
permit, permission, town hall, city, authority, administration, prefecture, public space, application to the city, licence, municipality, approval / autorisation, permis, mairie, ville, administration, préfecture, espace public, commune, collectivité, agrément, municipalité
translation, translate, language, french, english, interpreter, multilingual, bilingual, foreign language, another language / traduction, traduire, langue, anglais, français, interprète, multilingue, bilingue, autre langue, étranger

# Governance
meeting, agenda, minutes, notes, facilitate, chair, invite, convene, moderate, record, protocol, attendance, next meeting, meeting notes, write up, notetaker, decisions / réunion, ordre du jour, procès-verbal, compte rendu, comptes rendus, notes, animer, convoquer, convocation, prise de notes, prendre des notes, prochaine réunion, relevé de décisions, présence, secrétaire de séance, pv
general assembly, agm, vote, ballot, election, members meeting, bylaws, statutes, resolution, quorum, board, annual meeting, shareholders / assemblée générale, ag, vote, scrutin, élection, statuts, résolution, quorum, conseil d'administration, bureau, sociétaires, règlement intérieur, ca
strategy, goal, objective, vision, mission, priority, roadmap, plan, direction, aim, okr, target, long term, ambition, future / stratégie, but, objectif, vision, mission, priorité, feuille de route, cap, orientation, ambition, avenir, long terme, projet d'établissement
decision, decide, consent, choose, governance, process, authority, say, final say, decision making, approval / décision, décider, consentement, choisir, gouvernance, trancher, dernier mot, arbitrage, validation, pouvoir
partner, partnership, alliance, cooperate, cooperation, collaboration, network, association, other organisations, join forces, neighbours, together with others, coalition / partenaire, partenariat, alliance, coopérer, coopération, collaboration, réseau, association, autres structures, collaborer, voisins, quartier, coalition
represent, spokesperson, delegate, lobbying, advocacy, politics, politician, ambassador, public affairs, represent us / représenter, porte-parole, délégué, plaidoyer, politique, élu, ambassadeur, affaires publiques, lobbying
competitor, competition, market research, benchmark, compare, trend, market study, rivals, other companies, watch the market / concurrent, concurrence, étude de marché, comparer, tendance, veille, rival, observer le marché, autres entreprises
statistics, report, dashboard, figures, kpi, metric, measure, analyse, numbers, data, indicator, monitor, reporting, track, trends / statistique, rapport, tableau de bord, chiffre, kpi, mesurer, analyser, données, indicateur, suivi, suivre, reporting

# Customers and trade
customer, client, complaint, unhappy, angry, dissatisfied, claim, refund, apology, complain, feedback, upset, bad review, dissatisfaction, cancelled, cancellation / client, réclamation, mécontent, plainte, se plaindre, insatisfait, rembourser, excuses, avis, fâché, retour client, litige, annulé, annulation, râler
satisfaction, survey, happy, feedback, questionnaire, reviews, opinion, nps, experience, poll, audience survey / satisfaction, enquête, sondage, content, retour, questionnaire, avis, opinion, expérience, public
sales, sell, selling, prospect, new customers, clients, lead, deal, win, business development, acquisition, offer, proposal, pitch, market, export, find clients, tender, distribution, commercial, reseller / vente, vendre, prospect, prospection, nouveaux clients, affaire, démarcher, commercial, offre, proposition, marché, appel d'offres, trouver des clients, diffusion, clientèle, débouché
shop, store, online shop, e-commerce, checkout, catalogue, price tag, window, shelf, retail, merchandise, web shop, cart / boutique, magasin, vente en ligne, e-commerce, caisse, catalogue, vitrine, rayon, étiquette, panier, marchandise, commerce
ticket, booking, seat, reservation, box office, entrance, admission, audience, spectator, guest list, ticketing, book a place, sold out / billet, billetterie, réservation, place, siège, entrée, public, spectateur, guichet, réserver, jauge, complet, abonnement, abonné
support, help, helpdesk, question, ticket, hotline, customer service, answer, assistance, troubleshooting, enquiry / support, aide, assistance, question, hotline, service client, répondre, dépannage, sav, renseignement
order, purchase, buy, supplier, out of stock, reorder, procurement, spare part, material, supplies, run out, screw, shopping, need more, missing, vendor selection, tool, groceries, out of / commande, commander, acheter, achat, fournisseur, rupture, réassort, pièce, pièce détachée, matériel, matériau, fourniture, manquant, vis, courses, il manque, approvisionnement, denrée, outil
stock, inventory, warehouse, count, storeroom, shelf, stocktake, storage, quantity, goods, how many, left, depot / stock, inventaire, entrepôt, compter, réserve, étagère, quantité, marchandise, stocker, entreposer, combien, reste, dépôt, magasin, vestiaire
delivery, parcel, shipment, package, courier, receive, arrived, deliver, freight, dispatch, truck, shipping, incoming goods, post, unload / livraison, colis, envoi, paquet, transporteur, recevoir, réceptionner, livrer, fret, expédition, camion, arriver, décharger, acheminer
vehicle, car, van, truck, driver, driving, fleet, oil, tyre, garage, drive, parking, fuel, garage service, breakdown, transport, haul, bus / véhicule, voiture, camion, camionnette, conduire, conducteur, chauffeur, garage, pneu, huile, essence, vidange, transporter, transport, flotte, panne, stationnement, permis de conduire, déménager, navette
travel, trip, hotel, flight, train, train ticket, plane, booking, accommodation, business trip, journey, visa, itinerary, tour, overnight, sleep / voyage, déplacement, hôtel, vol, train, billet, avion, réservation, hébergement, tournée, dormir, trajet, visa, loger, nuitée, mission
rent, lease, hire, landlord, tenant, borrow, lend, loan, hire equipment, rental, renting, flat, housing / louer, location, bail, loyer, propriétaire, locataire, emprunter, prêter, prêt, bailleur, logement, louer du matériel

# Telling people
website, homepage, site, page, web, internet, online, webmaster, broken link, domain, mistake on, url, landing page, browser, web content, hosting, seo / site, site web, page d'accueil, internet, web, en ligne, webmestre, lien cassé, domaine, page, référencement, hébergement, erreur sur le site
newsletter, mailing, subscriber, news, monthly, bulletin, e-mail campaign, mailing list, unsubscribe, send news, circular / newsletter, infolettre, lettre d'information, abonné, nouvelles, bulletin, campagne, liste de diffusion, désabonner, actualités, lettre
social media, facebook, instagram, twitter, tweet, linkedin, mastodon, post, hashtag, follower, tiktok, youtube, story, community manager, online community, publish / réseaux sociaux, facebook, instagram, twitter, tweeter, linkedin, mastodon, publier, hashtag, abonné, communauté, youtube, commentaire, poster, story
press, journalist, media, reporter, newspaper, article, interview, press release, radio, tv, television, press kit, public relations, magazine, coverage / presse, journaliste, média, reporter, journal, article, interview, communiqué, radio, télé, télévision, dossier de presse, relations presse, magazine, relations publiques
poster, flyer, leaflet, brochure, print, design, layout, graphic, printing, banner, sticker, booklet, visual, logo, business card, designer, illustration / affiche, flyer, tract, dépliant, brochure, imprimer, graphisme, mise en page, visuel, bannière, autocollant, plaquette, logo, carte de visite, graphiste, illustration, dessiner, poster
photo, picture, video, film, camera, image, photograph, footage, recording, shoot, filming, gallery / photo, image, vidéo, film, caméra, photographier, photographe, enregistrement, filmer, captation, tournage, galerie
write, text, article, blog, story, content, editorial, copy, proofread, spelling, typo, publish, author, editing / écrire, texte, article, blog, récit, contenu, éditorial, relire, orthographe, faute, publier, rédiger, auteur, rédaction
event, party, celebration, festival, organise, organize, guests, music, catering, venue, stage, regatta, race, fair, anniversary, reception, ceremony, gala, concert, musician, band, summer party, competition, tournament / événement, fête, célébration, festival, organiser, invités, musique, traiteur, salle, scène, course, foire, anniversaire, réception, cérémonie, gala, concert, musicien, inauguration, vernissage, tournoi, soirée
conference, talk, speaker, workshop, exhibition, booth, trade show, stand, presentation, panel, meetup, congress / conférence, intervenant, atelier, exposition, stand, salon, présentation, table ronde, congrès, colloque, rencontre
marketing, campaign, advertising, ad, promotion, audience, brand, visibility, awareness, target group, slogan, outreach, reach / marketing, campagne, publicité, annonce, promotion, public, marque, visibilité, notoriété, cible, slogan, rayonnement, communication
internal communication, announcement, inform, tell everyone, news, bulletin board, intranet, share information, message / communication interne, annonce, informer, prévenir tout le monde, nouvelles, affichage, intranet, partager l'information, message
phone, call, answer, switchboard, voicemail, ring, number, telephone, hotline, picks up, calling / téléphone, appel, répondre, standard, messagerie, sonner, numéro, appeler, décrocher, répondeur
visitor, guest, reception, welcome, greet, front desk, door, at the door, tour, host, hospitality, usher, seat people / visiteur, invité, accueil, accueillir, recevoir, porte, visite, hôte, hôtesse, placer, guider, orienter, convive, ouvreur
mail, letter, post, envelope, stamp, parcel, mailbox, postal, sort mail, correspondence / courrier, lettre, poste, enveloppe, timbre, colis, boîte aux lettres, postal, trier le courrier, recommandé, pli
contact, inquiry, get in touch, first contact, general questions, info address, ask us / contact, renseignement, joindre, premier contact, questions générales, adresse de contact, prise de contact

# Places and things
cleaning, clean, wash, dirty, tidy, dishes, hygiene, vacuum, mop, laundry, wash up, washes up, stain, toilet, dust, cleaner, sweep / nettoyer, ménage, laver, sale, propre, ranger, vaisselle, hygiène, aspirateur, linge, tache, toilettes, poussière, balayer, lessive, propreté, entretien des locaux
repair, fix, broken, maintenance, leak, sink, tap, bulb, lamp, light, plumber, electrician, replace, heating, roof, window, toilet, damage, out of order, stopped working, handyman, blocked, pipe, painting, servicing / réparer, cassé, maintenance, fuite, évier, robinet, ampoule, lampe, lumière, plombier, électricien, remplacer, chauffage, toit, fenêtre, toilettes, abîmé, en panne, ne marche plus, bricolage, bouché, tuyau, peinture, entretien, prise, défectueux, entretenir, remettre en état
key, lock, door, open, unlock, badge, access, close, alarm, gate, locked out, entry, padlock, morning / clé, clef, serrure, porte, ouvrir, badge, accès, fermer, alarme, portail, enfermé dehors, cadenas, trousseau, matin
room, seminar room, meeting room, book a room, space, hall, workshop space, venue, desk, seat, reserve a room, workspace / salle, salle de réunion, réserver une salle, espace, hall, bureau, local, réserver, plateau, occupation des salles
office supplies, paper, pens, toner, stationery, printer paper, envelopes, post-it, supplies / fourniture, fournitures de bureau, papier, stylo, toner, papeterie, enveloppe, cartouche
food, cook, cooking, lunch, dinner, meal, menu, kitchen, eat, canteen, breakfast, catering, hungry, vegetarian, dish, recipe, bread, dessert, vegetables, groceries, chef, food for / nourriture, cuisiner, cuisine, déjeuner, dîner, repas, menu, manger, cantine, petit-déjeuner, traiteur, faim, végétarien, plat, recette, pain, dessert, légumes, courses, denrée, chef, à manger
drink, bar, coffee, beer, wine, beverage, tea, water, juice, serve / boisson, bar, café, bière, vin, thé, eau, jus, servir, buvette, boire, barman
safety, accident, injury, first aid, hurt, injured, wound, helmet, vest, gloves, protective, hazard, drill, evacuation, emergency, ambulance, plaster, bandage, risk, gear, fire drill, safety gear, kit, life vest / sécurité, accident, blessure, premiers secours, blessé, casque, gilet, gants, protection, danger, évacuation, urgence, ambulance, pansement, bandage, risque, trousse, secouriste, équipement de protection, accident du travail
fire, extinguisher, smoke, alarm, evacuation, exit, emergency exit, fire drill, burn, sprinkler, firefighters / incendie, feu, extincteur, fumée, alarme, évacuation, issue de secours, sortie de secours, brûler, pompier, sécurité incendie
security guard, theft, burglary, break-in, surveillance, camera, guard, night watch, intruder, cctv, lost property, stolen / gardien, vol, cambriolage, effraction, surveillance, caméra, vigile, ronde, intrus, gardiennage, objet trouvé, volé
waste, rubbish, trash, garbage, recycling, recycle, bin, battery, compost, throw away, dump, scrap, sorting rubbish / déchet, poubelle, ordure, recyclage, recycler, tri, benne, pile, compost, jeter, déchetterie, ferraille, encombrant
climate, carbon, footprint, energy, electricity, emission, sustainability, environment, ecology, green, solar, save energy, heating, water use, biodiversity, consumption, power bill, planet / climat, carbone, empreinte, énergie, électricité, émission, durable, environnement, écologie, vert, solaire, économie d'énergie, chauffage, consommation, biodiversité, sobriété, planète, gaz à effet de serre
weather, snow, ice, winter, storm, rain, flood, salt / neige, verglas, hiver, tempête, pluie, inondation, déneiger, sel, météo
garden, plants, flowers, watering, trees, lawn, mow, outdoor / jardin, plante, fleur, arroser, arbre, pelouse, tondre, extérieur, espaces verts
machine, tool, equipment, device, maintenance, workshop, calibrate, lathe, saw, drill, operate, apparatus / machine, outil, équipement, appareil, entretien, atelier, étalonner, tour, scie, perceuse, engin, outillage
building, renovation, construction, works, architect, refurbish, contractor, facade, extension, move, relocate / bâtiment, rénovation, construction, travaux, architecte, entreprise, façade, extension, déménager, chantier, aménager
furniture, chair, armchair, sofa, table, shelf, desk, upholstery, seat / meuble, chaise, fauteuil, canapé, table, étagère, bureau, siège, mobilier
wood, carpentry, paint, painting, varnish, timber, plank, sand, joinery, saw / bois, menuiserie, peinture, peindre, vernis, vernir, planche, poncer, charpente, scie, menuisier
sewing, costume, clothes, dress, fabric, tailor, textile, wardrobe, garment, knitting, uniform, outfit / coudre, couture, costume, vêtement, habit, robe, tissu, textile, garde-robe, tenue, vestiaire, tricot, uniforme

# Computing
computer, laptop, pc, hardware, screen, keyboard, mouse, workstation, set up, install, device, configure, new computer, monitor, docking, it equipment / ordinateur, portable, pc, matériel, écran, clavier, souris, poste de travail, installer, appareil, configurer, ordi, informatique, équipement
password, login, log in, locked out, account, reset, credentials, sign in, two-factor, mfa, access, forgot, username, permission, user rights, privileges / mot de passe, identifiant, connexion, se connecter, connecter, compte, réinitialiser, bloqué, double authentification, accès, oublié, droits, identifiants, habilitation
email, mailbox, inbox, address, spam, mail account, alias, outlook, calendar / courriel, e-mail, messagerie, adresse électronique, boîte mail, spam, compte mail, alias, calendrier partagé
software, licence, subscription, app, tool, saas, seat, update, renew licence, photoshop, office, adobe, excel, word, zoom, slack, teams, buy software, program / logiciel, licence, abonnement, application, outil, mise à jour, photoshop, adobe, excel, word, programme, suite bureautique, zoom, slack
server, hosting, cloud, network, infrastructure, database, uptime, patch, security update, sysadmin, wifi, internet connection, router, virtual machine, monitoring, outage, down, deploy, update / serveur, hébergement, cloud, réseau, infrastructure, base de données, correctif, mise à jour de sécurité, administrateur système, wifi, connexion, routeur, machine virtuelle, supervision, panne, déployer, bande passante
backup, restore, lost file, deleted, recovery, data loss, file, recover, deleted a document, accident, lost data / sauvegarde, sauvegarder, restaurer, fichier perdu, effacé, récupérer, perte de données, fichier, supprimé, effacé un document, données perdues
cybersecurity, hacker, virus, phishing, vulnerability, breach, attack, security incident, malware, cve, patch, exploit, security hole, ransomware, firewall, antivirus, pentest / cybersécurité, pirate, virus, hameçonnage, vulnérabilité, faille, attaque, incident de sécurité, logiciel malveillant, correctif, pare-feu, antivirus, rançongiciel
printer, print, scanner, toner, copy, paper jam, photocopy / imprimante, imprimer, scanner, toner, photocopie, bourrage, cartouche, photocopieuse
software development, code, programming, developer, bug, feature, release, deploy, test, repository, review code, merge, pull request, api, backend, frontend, version, sprint, commit, build, refactor / développement, code, programmer, développeur, bogue, bug, fonctionnalité, version, déployer, test, dépôt, revue de code, api, livraison, mise en production, sprint
documentation, manual, guide, handbook, wiki, instructions, how-to, help page, knowledge, tutorial, faq, docs, explain how / documentation, manuel, guide, wiki, mode d'emploi, procédure, aide, connaissance, tutoriel, faq, notice, expliquer comment
data, database, spreadsheet, statistics, data quality, dataset, table, excel, query, data entry / données, base de données, tableur, statistiques, tableau, excel, saisie, requête, fichier
sound, audio, microphone, speaker, loudspeaker, music, mixing, amplifier, sound system / son, sonoriser, micro, haut-parleur, musique, mixage, ampli, sonorisation, enceinte, sono
light, lighting, spotlight, projector, lamp, led / lumière, éclairage, projecteur, lampe, led, éclairagiste

# Making and serving
product, design, prototype, test, trial, model, invention, sketch, draw, concept, develop, new product, blueprint, draft, drawing, specification / produit, conception, concevoir, prototype, essai, tester, modèle, invention, esquisse, dessiner, concept, développer, nouveau produit, plan, cahier des charges
production, manufacture, assemble, build, produce, factory, make, workshop, batch, build up, fabrication / production, fabriquer, assembler, construire, produire, usine, atelier, monter, série, fabrication, réaliser
quality, inspection, defect, check, control, final inspection, standard, handover, acceptance, before delivery, faulty, test, warranty / qualité, inspection, défaut, contrôle, contrôler, vérifier, norme, réception, recette, défectueux, avant livraison, garantie
project, deadline, milestone, plan, coordinate, deliverable, schedule, status, progress, manage project, late / projet, délai, échéance, jalon, plan, coordonner, livrable, calendrier, avancement, retard, suivi de projet
research, study, experiment, science, innovation, laboratory, publication, paper, hypothesis / recherche, étude, expérience, science, innovation, laboratoire, publication, article, hypothèse
school, child, children, pupil, class, teacher, youth, kids, education, parent, homework, kindergarten, playground, nursery / école, enfant, élève, classe, professeur, jeunesse, jeune, scolaire, éducation, parent, devoirs, crèche, collège, lycée, maternelle, enseignant, pédagogique
patient, medical, doctor, nurse, treatment, clinic, appointment, medicine, health, care, pharmacy, therapy, surgery, ward / patient, médical, médecin, infirmier, infirmière, traitement, soin, clinique, rendez-vous, médicament, santé, pharmacie, thérapie, hôpital, soignant
farm, harvest, crop, animals, feed, field, seeds, greenhouse, vegetable, milk, livestock, cow, sow, irrigation, soil / ferme, récolte, récolter, animaux, nourrir, champ, semence, semer, serre, légume, lait, bétail, vache, arroser, sol, maraîchage, élevage, culture
theatre, stage, rehearsal, actor, play, show, performance, director, audience, set, props, troupe, company / théâtre, scène, répétition, répéter, comédien, pièce, spectacle, représentation, metteur en scène, décor, accessoire, troupe, compagnie, artiste, acteur
music, concert, musician, band, choir, instrument, orchestra, song, rehearse / musique, concert, musicien, groupe, chorale, instrument, orchestre, chanson, répéter
boat, ship, vessel, harbour, mooring, berth, sail, hull, sea, dock, marina, moor, regatta, deck / bateau, navire, port, amarrage, voile, coque, mer, quai, marina, amarrer, régate, pont, ponton
bicycle, bike, cycling, wheel, brake, frame, pedal, ride / vélo, bicyclette, cyclisme, roue, frein, cadre, pédale, rouler, guidon
baking, bread, oven, flour, dough, pastry, bakery, cake, knead / pain, four, farine, pâte, pâtisserie, boulangerie, gâteau, pétrir, fournil, cuisson, viennoiserie
library, book, loan, reader, shelf, borrow a book, publishing, magazine / bibliothèque, livre, prêt, lecteur, rayon, emprunter un livre, édition, revue, ouvrage
sport, team, coach, training session, match, tournament, field, gym, league / sport, équipe, entraîneur, entraînement, match, tournoi, terrain, gymnase, championnat, entraîner
housing, tenant, flat, apartment, rent, landlord, neighbour, residents, shelter, homeless / logement, locataire, appartement, loyer, propriétaire, voisin, habitant, hébergement, sans-abri, résident
elderly, old people, care home, home care, senior, retirement home, dementia / personnes âgées, senior, aîné, maison de retraite, aide à domicile, ehpad, dépendance
refugee, migrant, asylum, poverty, social work, aid, homeless, vulnerable people / réfugié, migrant, asile, pauvreté, social, aide, précarité, sans-abri, personnes vulnérables, solidarité
art, exhibition, museum, artist, gallery, culture, heritage, sculpture, painting / art, exposition, musée, artiste, galerie, culture, patrimoine, sculpture, peinture, œuvre
counselling, consulting, client project, advice, facilitation, workshop, coaching, mandate, assignment / conseil, accompagnement, mission, projet client, facilitation, atelier, coaching, prestation, intervention, consultant
energy, solar panel, electricity, grid, heating, meter, battery, power plant, wind / énergie, panneau solaire, électricité, réseau, chauffage, compteur, batterie, éolienne, centrale
money for security research, bug bounty, reward, bounty, vulnerability, security hole / prime, récompense, vulnérabilité, faille
identity, access, authentication, authorization, secret, certificate, role-based, rbac, token / identité, accès, authentification, autorisation, secret, certificat, jeton
performance, scalability, latency, load, bottleneck, benchmark, speed, slow, throughput / performance, charge, latence, goulot, lenteur, vitesse, débit, montée en charge
storage, volume, disk, persistent, snapshot, file system, filesystem, block storage, drive / stockage, volume, disque, persistant, instantané, système de fichiers
networking, network, dns, load balancer, balancing, traffic, proxy, gateway, router, ingress, ip, firewall / réseau, dns, répartition de charge, trafic, passerelle, routeur, pare-feu
observability, metrics, logs, logging, tracing, monitoring, alert, dashboard, telemetry / observabilité, métriques, journaux, traces, supervision, alerte, tableau de bord
machine learning, ai, artificial intelligence, model, gpu, graphics card, accelerator, batch, training data / apprentissage automatique, intelligence artificielle, ia, modèle, carte graphique, gpu, calcul

# Situations: what people say when they do not know the word for it
coffee, out of coffee, tea, milk, sugar, fridge, snack, kitchen, stocking the kitchen, cups, dishwasher, fruit, pantry / café, lait, sucre, frigo, réfrigérateur, cuisine, collation, tasses, lave-vaisselle, fruits, placard
fridge, freezer, cold, temperature, thermometer, cooling, cold chain, too warm, refrigerator / frigo, frigos, réfrigérateur, congélateur, froid, température, chaîne du froid, chaud, relever les températures, chambre froide
expired, best before, shelf life, use by, spoiled, rotten, out of date / périmé, péremption, date limite, dlc, dluo, avarié, pourri, date de péremption
unsold, leftovers, waste, food waste, surplus, throw away, donate food / invendu, invendus, gaspillage, restes, anti-gaspi, jeter, surplus, pertes
shelf, shelves, refill, restock, display, put out, price tag, label, labelling / rayon, étagère, mettre en rayon, remplir, étiquette, étiqueter, présentoir, prix affiché, réassort, mise en rayon
tasting, taste, sample, degustation, try food / dégustation, goûter, déguster, échantillon, dégustations
producer, farmer, grower, local, organic, market gardener, supply / producteur, producteurs, agriculteur, maraîcher, paysan, local, bio, éleveur, ferme, circuit court
product, goods, article, item, buy products, assortment, order, merchandise, range / produit, produits, marchandise, article, gamme, assortiment, commande, référencer
shift, slot, who is on duty, turn, opening, saturday, cover a shift, stand in, swap / créneau, créneaux, permanence, tour, ouverture, samedi, remplacer, tenir le magasin, échanger, changer de créneau
basket, home delivery, deliver to my home, order online, pick up, collect / panier, paniers, domicile, livrer chez moi, commande en ligne, retrait, à domicile, chez soi
tyre, flat tyre, puncture, chain, brakes, bike repair, bicycle / pneu, crevé, crevaison, chaîne, freins, réparer un vélo, vélo, entretenir le vélo, chambre à air
broom, mop, sweep, dust, wipe, bucket, floor, windows, cleaning products / balai, serpillière, balayer, poussière, seau, sol, vitres, produits d'entretien, passer l'aspirateur, nettoyer
sign, panel, board, notice, signage, display, poster / pancarte, panneau, écriteau, affichage, signalétique, affiche, enseigne
moved house, change of address, new address, contact details, my details, update my details / déménagé, changement d'adresse, nouvelle adresse, coordonnées, mes coordonnées, changé d'adresse, fichier
join, become a member, sign up, membership, admission, enrol, apply for membership, new member / adhérer, devenir membre, s'inscrire, adhésion, admission, inscription, rejoindre, devenir adhérent, nouveaux adhérents
help out, want to help, lend a hand, volunteer, contribute, get involved / je veux aider, donner un coup de main, bénévole, contribuer, s'engager, participer, m'impliquer
thank, thanks, gratitude, recognition, appreciate, reward, celebrate people / remercier, merci, gratitude, reconnaissance, récompenser, valoriser, fêter
results, annual report, figures, performance, report results, financial results, investors, shareholders, inform / résultats, rapport annuel, bilan, chiffres, exercice, résultat de l'année, rapport d'activité, présenter le bilan
career, growth, development, progression, my future, evolve, my role, promotion / évolution, mon évolution, carrière, avenir, parcours, progresser, promotion, entretien professionnel, mobilité
new job, interviews, candidates, sourcing, new employees, applicants, screening, hiring process, find people / nouvel emploi, entretiens, candidats, trouver des gens, chercher des personnes, engager, processus de recrutement
built next, what to build, backlog, feature, prioritize, product, roadmap, user story, requirement, product owner / prochaine fonctionnalité, carnet de produit, fonctionnalité, prioriser, feuille de route, besoin, cahier des charges, produit
user research, user feedback, what users want, interviews with users, listen to users, usability, needs / retours des utilisateurs, besoins des utilisateurs, écouter les utilisateurs, ergonomie, enquête utilisateurs
api, interface, endpoint, integration, webhook, library, sdk, programs, backend / api, interface, intégration, connecteur, bibliothèque logicielle
bug, broken, software, error message, crash, fix, does not work, doesn't work, app is broken, defect, not working, glitch / bug, bogue, logiciel, message d'erreur, plante, corriger, ne marche pas, ne fonctionne pas, ne marche plus, programme, correctif
release, ship, version, deployment, deploy, next deployment, changelog, release notes, rollout, launch, go live / version, livraison, déploiement, journal des modifications, notes de version, mise en production, mise en ligne, lancement
down, outage, server is down, on call, alert, monitoring, production, incident, uptime, unavailable, slow / panne, hors service, astreinte, alerte, supervision, production, incident, indisponible, lent, en rade
disaster, emergency, crisis, recovery, exercise, drill, contingency, continuity, resilience / catastrophe, urgence, crise, reprise, exercice, plan de continuité, résilience, secours
permission, access, database access, grant access, revoke, remove access, former colleague, rights, admin rights, authorize / droit d'accès, accès, donner accès, retirer l'accès, ancien collègue, droits, habilitation, autoriser, permissions
phishing, suspicious, suspicious email, spam, scam, fraud, fake, virus, strange e-mail, attachment / hameçonnage, suspect, courriel suspect, spam, arnaque, fraude, faux, virus, pièce jointe, escroquerie
urgent, critical, escalate, priority incident, serious, immediately, severe / urgent, critique, escalader, grave, immédiatement, sévère, prioritaire
key account, important customer, visit, enterprise, big client, relationship, meet clients, strategic client / grand compte, client important, visiter, gros client, relation, rencontrer les clients, clients stratégiques
visitors, traffic, page views, analytics, web statistics, how many people visit, clicks, audience / visiteurs, trafic, pages vues, statistiques web, fréquentation, clics, audience
success story, case study, testimonial, reference, portfolio, customer story / témoignage, étude de cas, référence, réussite, portfolio, cas client
colour, font, typeface, template, style guide, brand guidelines, visual identity, guidelines, look, logo, graphic charter / couleur, police, typographie, modèle, charte graphique, identité visuelle, gabarit, logo, charte
forum, discussion board, moderate, troll, online community, comments, thread, online discussion, chat room, moderation / forum, discussion, modérer, troll, communauté en ligne, commentaires, fil, modération, messages
meetup, community event, gathering, get-together, user group, fair / rencontre, événement communautaire, rassemblement, groupe d'utilisateurs, soirée, retrouvailles
contributor, open source, newcomer, patch, contribution, maintainer, community / contributeur, code source ouvert, logiciel libre, contribution, mainteneur, communauté
lease, landlord, owner of the building, rent, tenancy, property, real estate / bail, propriétaire, loyer, location, immobilier, propriété, bailleur
building pass, badge, pass, enter, entry card, access card, entrance, turnstile, visitor badge / badge, laissez-passer, entrer, carte d'accès, entrée, passe, portillon
abroad, foreign country, visa, passport, border, immigration, work permit, residence permit, papers / étranger, pays étranger, visa, passeport, frontière, immigration, permis de travail, titre de séjour, papiers
go to, berlin, london, paris, business trip, travel desk, travel booking, conference trip, itinerary, fly, hotels / aller à, berlin, londres, paris, mission, réserver un voyage, itinéraire, prendre l'avion, hôtels, trains
domain name, dns, url, web address, register a domain, domains / nom de domaine, dns, url, adresse web, réserver un domaine
forgotten, forget me, delete account, delete my account, erase, erasure, personal data, remove my data / oublié, m'oublier, supprimer mon compte, supprimer mes données, effacer, effacement, droit à l'oubli
data warehouse, reporting, business intelligence, charts, numbers, graph, dashboard, where do the numbers come from / entrepôt de données, informatique décisionnelle, graphiques, chiffres, courbe, tableau de bord
outing, excursion, company trip, team day, retreat, team building, offsite, fun, activity, away day / sortie, excursion, voyage d'équipe, journée d'équipe, séminaire, cohésion, activité, sorties
ergonomic, back pain, posture, chair, desk, standing desk, screen height, eyes, hurts, back / ergonomique, ergonomie, mal de dos, posture, siège, bureau, fauteuil, dos, mal au dos
book, buy a book, training budget, library, course fee, subscription, magazine, learning budget / livre, acheter un livre, budget de formation, bibliothèque, frais de formation, abonnement, revue
talk, knowledge, sharing, brown bag, lunch talk, learn from each other, share experience, session, presentation among colleagues / exposé, connaissance, partage, causerie, apprendre les uns des autres, retour d'expérience, transmission, savoirs
savings, pension, retirement, old age, fund, provident / épargne, retraite, pension, vieillesse, prévoyance, épargne salariale
balance, how many days, remaining, left, entitlement, days left, vacation balance / solde, combien de jours, restant, reste, droit à congés, compteur, jours restants
tax office, inspector, filing, tax authority, quarterly filing, declaration / centre des impôts, contrôleur, fisc, administration fiscale, déclaration trimestrielle
accounts, do the books, do the accounts, bookkeeper, transactions, ledger, entries, finances / faire les comptes, tenir les comptes, comptabilité, écritures, grand livre, livres comptables, finances, les comptes
wages, my pay, my salary, salary question, payslip, paycheck, payroll run, wage slip / la paie, la paye, ma paie, ma paye, mon salaire, les paies, les salaires, établir les salaires, salaires, bulletins
pay my shopping, checkout, cashier, till, customers pay, cash up, card terminal, change, drawer, missing money / payer mes courses, passer en caisse, caissier, encaisser, caisse, terminal de paiement, monnaie, tiroir, tiroir-caisse, fond de caisse
lend money, advanced, advance money, paid myself, own pocket, pay back members / avancé, avancer, payé moi-même, avance, avancé de l'argent, achats avancés
water damage, flood, leak, burst pipe, insurance claim, damage / dégât des eaux, inondation, fuite, tuyau, sinistre, dommages, assurance
racist, sexist, remark, joke, offensive, comment, inappropriate, behaviour, hurtful / raciste, sexiste, propos, blague, déplacé, inapproprié, comportement, remarque, blessant, insultant
argue, fell out, argued, quarrelled, tension, disagreement, misunderstanding, listening to tensions / disputé, brouillé, fâché, tension, désaccord, malentendu, embrouille, écouter les tensions
not happy, unhappy customer, dissatisfied, complaint, complain, reply to complaints, disappointed, bad service / pas content, mécontent, plainte, se plaindre, déçu, mauvais service, répondre aux plaintes, insatisfait
opinion, survey, poll, ask customers, review, suggestion, what people think, suggestion box, feedback / avis, sondage, enquête, recueillir, opinion, suggestion, ce que pensent, boîte à idées, recueillir l'avis
certified, label, organic label, standard, audit, fair trade, seal, accreditation / certifié, certification, label, bio, norme, audit, commerce équitable, agrément, labels
electricity supplier, power contract, energy provider, green power, utility, energy contract / fournisseur d'électricité, contrat d'énergie, fournisseur d'énergie, électricité verte, facture d'électricité
journalist, invite the press, local press, article, newspaper, reporter / journaliste, inviter la presse, presse locale, article, journal, contacter la presse
city, mayor, council, authorities, town, represent, politics, deputies / ville, maire, conseil municipal, autorités, commune, représenter, élus, mairie, adjoint
move furniture, arrange the space, layout of the room, rearrange, fit out / déplacer les meubles, aménager, agencer, disposition, réaménager, espace de vente, agencement
opens, open the shop, morning, close in the evening, keys, lock up, open up, unlocking / ouvrir le magasin, matin, fermer le soir, clés, fermeture, ouverture, ouvrir les portes
fonts, printing house, printer shop, print run, paper size / imprimeur, tirage, format, impression
fruit, vegetables, seasonal, harvest, grow, garden, greenhouse, planting, seedlings / fruits, légumes, de saison, récolte, cultiver, potager, serre, plantation, semis
children, pupils, school visit, educational, activities for children, youth work, classes / enfants, élèves, scolaires, pédagogique, activités pour les enfants, jeunesse, écoles, classe
cook, learn to cook, recipe, cooking class, cookery / cuisiner, apprendre à cuisiner, recette, cours de cuisine, ateliers de cuisine
injured, bleeding, first aid, ambulance, defibrillator, someone is hurt, emergency number / blessé, saigne, premiers secours, ambulance, défibrillateur, accidenté, numéro d'urgence, s'est blessé, secouriste
finance a project, find money, financing, fund a project, investors, seed money / financer un projet, trouver de l'argent, financement, financements, rechercher des financements, investisseurs, cagnotte
music, sound, loud, noise, concert, neighbours complain / musique, son, bruit, concert, nuisances, voisinage
song, choir, sing, lyrics / chanson, chorale, chanter, paroles
animals, vet, dog, cat, horse, stable, feeding / animaux, vétérinaire, chien, chat, cheval, écurie, nourrir
car sharing, carpool, lift, ride, commute, public transport / covoiturage, autopartage, trajet domicile-travail, transports en commun, navette
parking space, bike rack, charging station, garage / place de parking, stationnement, borne de recharge, abri à vélos, garage
lost, found, lost property, missing object, forgot my bag / perdu, objet trouvé, objets trouvés, oublié mon sac, égaré
laundry, towels, sheets, linen, ironing / linge, serviettes, draps, repassage, blanchisserie, laver
gift, birthday, present, flowers, congratulate, anniversary, farewell card / cadeau, anniversaire, fleurs, féliciter, carte, pot
heating, cold in the office, too hot, air conditioning, ventilation, radiator, boiler / chauffage, froid, trop chaud, climatisation, aération, radiateur, chaudière, ventilation
noise, quiet, concentration, open space, phone booth / bruit, calme, concentration, open space, silence
wifi password, internet is slow, no internet, network down, connection / mot de passe wifi, internet lent, pas d'internet, réseau en panne, connexion
video call, webcam, headset, conference call, online meeting, zoom, microphone, projector / visioconférence, webcam, casque, réunion en ligne, visio, micro, vidéoprojecteur
calendar, appointment, schedule a meeting, invitation, diary, doodle / agenda, rendez-vous, fixer une réunion, invitation, calendrier, doodle
form, paperwork, certificate, proof of employment, attestation, reference letter / formulaire, paperasse, attestation, certificat de travail, justificatif, lettre de recommandation
probation, trial period, fixed-term, permanent contract, part time, full time / période d'essai, cdd, cdi, temps partiel, temps plein, contrat de travail
student, thesis, internship, school placement, apprentice, university / étudiant, mémoire, stage, alternance, apprenti, université
supplier relations, negotiate prices, better price, purchasing terms, bargain, bulk / négocier les prix, meilleur prix, meilleurs tarifs, conditions d'achat, marchander, en gros, prix d'achat
export, customs, shipping abroad, international, import / export, douane, international, étranger, importation
patient appointment, waiting room, nurse, prescription, consultation, vaccination / rendez-vous médical, salle d'attente, infirmière, ordonnance, consultation, vaccin
lesson, curriculum, timetable, exam, grade, teacher, syllabus, homework, pedagogy / leçon, programme, emploi du temps, examen, note, professeur, pédagogie, devoirs
construction site, plans, architect, building permit, crane, scaffolding / chantier, plans, architecte, permis de construire, grue, échafaudage
machine is broken, technician, maintenance contract, spare part, breakdown, does not start / machine en panne, technicien, contrat de maintenance, pièce de rechange, ne démarre pas, dépanneur
harmful, allergy, allergen, gluten, vegan, diet / allergie, allergène, gluten, végétalien, régime
accessibility, sign language, subtitles, hearing, blind, deaf / accessibilité, langue des signes, sous-titres, malentendant, aveugle, sourd
standards, specification, interoperability, protocol, conformance, compatibility, certified / standards, spécification, interopérabilité, protocole, conformité, compatibilité
risk, risk register, mitigation, threat, risk assessment, insurance / risque, registre des risques, menace, évaluation des risques, document unique, prévention
knowledge base, search for information, where to find, document library, wiki, intranet / base de connaissances, où trouver, documentation, wiki, intranet, retrouver
feedback to the organisation, tension, governance proposal, process improvement, suggest change / tension, proposition de gouvernance, amélioration, proposer un changement
onboarding of clients, kick-off, start a project, new project, set up project / lancement de projet, démarrer un projet, nouveau projet, cadrage
time tracking, hours, timesheet, log hours, billable / suivi du temps, heures, feuille de temps, saisir ses heures, facturable
subscription, renew, expire, cancel subscription, licence renewal, about to expire / abonnement, renouveler, expirer, résilier, échéance, reconduction
"""
