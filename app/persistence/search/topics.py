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
price, fee, rate, tariff, discount, quote, quotation, estimate, offer, charge, charging, cost, cheap, expensive, reduced price / prix, tarif, barème, remise, rabais, devis, chiffrer, offre, coûter, cher, réduction, tarif réduit
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
harassment, bullying, bullied, abuse, discrimination, racism, sexism, violence, misconduct, assault, inappropriate, behave badly, behaviour, code of conduct, conduct, ethics, whistleblower, unsafe, insult, threatened, respect, behaved, offensive / harcèlement, harcelé, harceler, abus, discrimination, racisme, sexisme, violence, agression, déplacé, comportement, insulte, insultée, plainte, menace, code de conduite, éthique, signalement, lanceur d'alerte, respect, victime, inconduite, mal comporté
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
sales, sell, selling, prospect, new customers, clients, deal, win, business development, acquisition, offer, proposal, pitch, market, export, find clients, tender, distribution, commercial, reseller / vente, vendre, prospect, prospection, nouveaux clients, affaire, démarcher, commercial, offre, proposition, marché, appel d'offres, trouver des clients, diffusion, clientèle, débouché
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
social media, networks, facebook, instagram, twitter, tweet, linkedin, mastodon, post, hashtag, follower, tiktok, youtube, story, community manager, online community, publish / réseaux sociaux, réseaux, facebook, instagram, twitter, tweeter, linkedin, mastodon, publier, hashtag, abonné, communauté, youtube, commentaire, poster, story
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

# How people put it who do not speak of it often
covered, if something goes wrong, goes wrong, worst case, liability, insurance, insured, just in case, protect us / couvert, couverts, en cas de pépin, pépin, ça tourne mal, au cas où, assurance, assurances, responsabilité civile
enough money, money left, last until, running out of money, broke, bankrupt, afford, solvent, cash flow, forecast, forecasting, treasury, reserves / assez d'argent, de quoi tenir, à court d'argent, faillite, tenir jusqu'à, trésorerie, prévisionnel, prévision, réserves, solvable
okay a, give the okay, green light, big purchase, expensive, large purchase, sign off, approve, approving, approval, expenditure, expenditures, threshold, above, authorise / feu vert, donner son accord, gros achat, achat important, cher, valider les dépenses, valider, accord préalable, dépenses supérieures, plafond, autoriser
owe us, still owe, owes, who owes, haven't paid, run after, money outside, outstanding receivables, receivables, debts, unpaid invoices, dunning, get our money / nous doivent, nous doit, doivent encore, court après, courir après, mauvais payeurs, impayé, impayés, encaissements, relancer, créances, factures en attente
yearly accounts, put together the accounts, close the books, end of the year, year end, annual financial statements, financial statements, annual accounts, balance sheet / boucle les comptes, boucler les comptes, fin d'année, clôture, clôture annuelle, comptes annuels, bilan, arrêté des comptes
freelancers get paid, get their money, paid on time, pay contractors, settle, suppliers, contractors / touchent leur argent, être payé à temps, prestataires, freelances, régler les prestataires, sous-traitants, honoraires
tax man, taxman, tax people, inland revenue, tax authorities, tax filings, tax declarations / fisc, impôts, traiter avec le fisc, déclarations fiscales, services fiscaux, contrôle fiscal
how much people earn, earn, who earns what, pay scale, salary levels, salary grid, compensation, raise, fair pay, more money / combien on gagne, gagner, qui gagne quoi, grille de salaires, grille salariale, niveau de salaire, augmentation, être mieux payé
bring people on board, new people, fresh blood, new faces, join the team, send a cv, cv, looking for a job, hiring, hiring process, recruit, recruiting, candidates / nouvelles têtes, faire venir, sang neuf, renforcer l'équipe, envoyer un cv, cv, cherche un emploi, recrutement, recrutements, recruter, candidats, embauches
show around, shows around, show beginners, beginner, learn the ropes, find my feet, new here, just started, onboarding, onboarding sessions, induction, newcomers / montre la maison, faire visiter, débutant, débutants, prendre ses marques, nouveau ici, vient d'arriver, intégrer, intégration, nouveaux venus, accueil des nouveaux
i'm away, be away, away next week, out of office, not here, absence calendar, absence, leave planner, on leave, day off / serai absent, pas là, absent la semaine prochaine, hors du bureau, planning de congés, plannings de congés, congés, absences
change jobs, changing my job, new challenge, next step, career, career transition, internal mobility, grow in my job, job change / changer de poste, changer de métier, nouveau défi, prochaine étape, carrière, reconversion, mobilité interne, évoluer, transition professionnelle
stay in touch, keep in touch, existing clients, already work for, relationships, account management, keep clients, loyalty, regulars / garde le lien, garder le lien, rester en contact, clients existants, déjà travaillé, fidéliser, relation client, fidélisation, habitués
nice things, say nice things, praise, recommend us, references, testimonials, reviews, word of mouth / dire du bien, recommander, louanges, références, témoignages, avis clients, bouche à oreille
furious, angry client, upset customer, escalation, escalations, complaint, dissatisfied, escalated / furieux, client fâché, en colère, escalade, réclamation, réclamations, mécontent
potential customers, potential clients, find customers, find clients, lead generation, outreach, prospecting, cold calls, new business, canvassing, win clients, look for contracts / clients potentiels, cherche des contrats, trouver des clients, démarcher, prospection, prospecter, appels à froid, nouveaux clients, décrocher des contrats
haggle, haggles, bargain, conditions, negotiate, negotiating, terms, better deal / marchander, conditions, négocier, négociation, meilleures conditions, discuter les prix
gives talks, give a talk, talk at, on stage, public speaking, keynote, speaker, speaking, conferences / prend la parole, prendre la parole, en public, sur scène, orateur, oratrice, intervenir, conférences, exposé, discours
new look, look and feel, rebranding, rebrand, visual identity, corporate design, logo, face-lift, modern look / nouveau look, nouvelle image, refonte, identité visuelle, identités visuelles, charte, logo, logos, relooking, invente les logos
outdated information, wrong information, old information, mistake on our pages, update the website, website, publishing updates, our pages, content / info périmée, information périmée, fausse information, vieille information, erreur sur notre page, notre page, mettre à jour le site, site vitrine, site, contenu
google, find us, find us online, search results, ranking, search engine, seo, visibility / google, nous trouver, trouver en ligne, résultats de recherche, référencement, moteur de recherche, visibilité
not reachable, unreachable, cannot reach, site is down, homepage is down, loads slowly, uptime, availability, doesn't load / injoignable, inaccessible, ne répond plus, site en panne, ne charge pas, disponibilité, hébergement, héberger, supervision
new device, device, need a computer, need a phone, smartphone, tablet, gadget, laptops and phones, provide laptops, equipment / nouvel appareil, appareil, besoin d'un ordinateur, téléphone, smartphone, tablette, ordinateurs, fournir, équipement, ordinateurs et téléphones
get into the system, can't get in, can't log in, locked out, cannot enter the system, left close her login, close login, deactivate, user accounts, administering accounts / entrer dans le système, peux plus entrer, plus me connecter, bloqué, fermer son compte, désactiver, comptes utilisateurs, accès au système
programs we use, buy programs, apps, tools we use, software licences, software subscriptions, licences, saas / nos programmes, acheter des programmes, applis, nos outils, licences, abonnements logiciels, logiciels
files vanish, vanish, disappear, disappeared, lost data, lose our data, lose everything, computer dies, data backed up, backups, backed up, safe copy / disparaître, disparu, perdait nos données, perdre nos données, perdre des données, tout perdre, sauvegarder, sauvegardes, copie
hacked, hack, been hacked, broken into, stranger in the system, virus, stolen password, security incident, security incidents, cyber attack, leak / pirater, piraté, fait pirater, intrus, virus, mot de passe volé, incident de sécurité, incidents de sécurité, cyberattaque, fuite
what can i learn, learn something, training catalogue, courses, trainings, classes, learning, skills / apprendre ici, apprendre quelque chose, catalogue de formations, formations, cours, compétences, se former
feedback from a colleague, sparring partner, peer coaching, peer support, intervision, coaching circles, exchange with peers, buddy / retour d'un collègue, accompagné par un collègue, entre pairs, tutorat, pair à pair, intervision, coaching, codéveloppement
pay for my exam, exam, diploma, certificate, certification, certifications, degree, course fee, company pays, tuition / paye mon examen, examen, diplôme, certificat, certification, certifications, frais de scolarité, financer, prise en charge
mess, messy, untidy, in a mess, chaos, dirty, tidy, clean, tidying, welcoming office, looks terrible / désordre, bazar, en désordre, sale, propre, propres, ranger, nettoyer, bureaux propres, rangement, pagaille
run out, ran out, we've run out, out of pens, no more, used up, empty, pens, order supplies, office supplies, paper, replenish / il n'y a plus, plus de stylos, à court de, épuisé, vide, stylos, acheter les fournitures, fournitures, papier, recommander
how to get in, get into the building, get in, enter the building, front door, door code, keys and badges, keys, badges, locked / entrer dans l'immeuble, comment entrer, porte d'entrée, code de la porte, badges et clés, badges, clés, fermé à clé
communal meal, cook together, common meal, who cooks, friday lunch, lunches, hosting lunch, eat together, potluck / popote, faire la popote, repas commun, manger ensemble, déjeuner, déjeuner du jeudi, repas partagé, cuisiner ensemble, à table
ficus, dying, wilting, plant, plants, watering, water the plants, flowers, green / ficus, mourir, fané, plante, plantes, arroser, fleurs, verdure
is it legal, is it allowed, are we allowed, may we store, store addresses, keep addresses, addresses of people, gdpr, data protection, lawful, compliance, personal information / est-ce légal, a-t-on le droit, avons-nous le droit, garder ces adresses, garder les adresses, fichier client, rgpd, conformité, protection des données, licite, informations personnelles
small print, fine print, legal wording, contract clauses, read the contract, legal risks, reviewing contracts / petites lignes, petits caractères, clauses, lire le contrat, relire, relire les contrats, risques juridiques
slipped, fell, fell down, hurt my knee, hurt myself, broke my arm, cut myself, knee, arm, accident at work, workplace accidents, accident / glissé, tombé, mal au genou, me suis fait mal, cassé le bras, coupé, genou, bras, accident du travail, accidents
official records, company records, official documents, registers, statutory registers, legal registers, commercial register, kept up to date / documents officiels, registres, registre du commerce, registres légaux, papiers officiels, tenir à jour
don't get along, doesn't get along, get along, can't stand, can't work together, fell out, not speaking, quarrel, conflict, conflicts, conflict resolution, mediation / ne s'entendent plus, s'entendent plus, ne se parlent plus, se supporter, brouille, fâchés, conflit, conflits, résolution des conflits, médiation
together this summer, where are we going, go together, company holiday, weekend together, yearly retreat, retreat, team trip, annual seminar, offsite / part-on ensemble, partir ensemble, cet été, week-end ensemble, séminaire, séminaire annuel, voyage d'équipe, escapade
cake, who buys the cake, candles, birthday, birthdays, anniversaries, celebrating, congratulations, surprise / gâteau, bougies, anniversaire, anniversaires, fêter, célébrer, surprise, félicitations
are people happy, happy here, content here, content working, like working here, mood, atmosphere, employee satisfaction, satisfaction data, satisfaction survey, climate survey / heureux ici, sont-ils heureux, contents de travailler, ambiance, humeur, satisfaction, satisfaction des salariés, baromètre, climat social, sonder
sexist joke, joke, racist joke, remark, insulted, mean comment, discriminatory, discriminatory behaviour, discrimination, hurtful, inappropriate / blague sexiste, blague, blague raciste, remarque, insulté, discriminatoire, propos discriminatoires, discrimination, déplacé
know-how, written down, where is it written, what we know, knowledge, wiki, knowledge management, document how, handbook / savoir-faire, où est écrit, ce que nous savons, connaissances, wiki, capitaliser, manuel
old files, once we're done, finished projects, completed projects, after the project, archiving, archive, close a project, put away / vieux dossiers, anciens dossiers, projets terminés, une fois fini, archiver, archives, classer, ranger les dossiers
what was said, keeps track of what was said, keep a record, write it down, who writes down, meeting notes, notes, minutes, protocol / ce qui s'est dit, garde trace, garder une trace, consigner, notes de réunion, comptes rendus, compte rendu, prendre des notes, notes
co2, carbon dioxide, how much co2, emissions, carbon footprint, footprint, climate, greenhouse gas, pollute / co2, gaz carbonique, combien de co2, émissions, empreinte, bilan carbone, climat, gaz à effet de serre, polluer
good causes, good cause, give to, donate to, support others, charities, charity, donations, nonprofits / bonnes causes, bonne cause, donne-t-on, faire un don, soutenir, associations, associations soutenues, dons, mécénat
train instead of plane, instead of plane, fly less, travel green, green travel, sustainable travel, by bike, public transport / train plutôt que l'avion, plutôt que l'avion, moins voler, voyager vert, mobilité durable, en vélo, transports en commun
who works on what, works on what, assign people, allocate people, staffing, staffing projects, capacity, resource planning, workload, allocation / travaille sur quoi, qui travaille sur quoi, répartir, répartir les projets, affecter, charge de travail, capacité, staffing, plan de charge
log my time, log time, record my hours, note my hours, my hours, track hours, project hours, timesheets, hours spent, time spent / noter mes heures, mes heures, saisir mon temps, temps passés, temps passé, relever les temps, feuilles de temps, heures
profitable, make money, earn money with, worth it, margin, margins, project margins, profitability, break even / rentable, gagne-t-on, gagner de l'argent, vaut le coup, marge, marges, rentabilité, seuil de rentabilité
be finished, has to be finished, be ready, ready by, how long does it take, deadline, deadlines, due, delivery date, timeline / doit être fini, être fini, être prêt, combien de temps, délai, délais, échéance, échéances, date de livraison, délais de livraison
room in, need a room, place to stay, sleep in, stay overnight, night in, accommodation, transport and accommodation, booking transport, hotel / une chambre, chambre à, où dormir, nuit à, hébergement, hébergements, réserver trains, logement, hôtel
taxi fare, taxi money, money for the taxi, fare back, get back my, travel reimbursement, travel reimbursements, mission expenses, travel costs / argent de mon taxi, mon taxi, récupérer l'argent, frais de mission, frais de déplacement, rembourser les frais
check the work, before sending, before it goes out, last look, second pair of eyes, quality of deliverables, deliverables, quality control, proof / vérifie le travail, avant de l'envoyer, avant d'envoyer, dernier coup d'œil, qualité des livrables, livrables, contrôler la qualité
layout, put pages in form, format pages, mockups, mock-ups, wireframe, desktop publishing, page design / mettre en forme, pages en forme, met les pages, maquettes, maquette, mise en page, réaliser les maquettes
who programs, programmer, programming, write code, code websites, coding, coder, develop websites / qui programme, programmeur, programmation, écrire du code, coder, coder les sites, développer, développement web
blind, blind people, visually impaired, read our pages, accessible website, accessibility, screen reader / aveugle, malvoyant, lire nos pages, accessibilité, accessibilité des sites, lecteur d'écran
videos, films, our videos, film and photograph, clips, podcast, podcasts, camera, producing videos / vidéos, nos vidéos, films, filmer, photographier, clips, podcast, podcasts, caméra
posts on linkedin, linkedin, next post, next message, schedule posts, social accounts, social channels, scheduling, social media posts / poste sur linkedin, linkedin, prochain post, comptes sociaux, canaux sociaux, programmer les publications, animer nos comptes
articles, our articles, looks after our articles, write articles, blog, company blog, feed the blog, columns / nos articles, écrit nos articles, billets, blog, alimenter le blog, rédiger des articles, chroniques
tender, calls for tender, public contracts, proposals and bids, bids, answer tenders / appels d'offres, marchés publics, soumissions, répondre aux marchés
offer, make an offer, price for, proposals, commercial proposals, quotes, estimate / faire les devis, devis, propositions commerciales, offres, chiffrer
occupational doctor, medical check, medical visit, company doctor, health check / médecin du travail, visite médicale, visites médicales, bilan de santé
protect a name, name protection, register a name, trademark, trademarks, file a trademark / protéger un nom, déposer un nom, marque, marques, déposer les marques, inpi
print on, which paper, paper quality, printer choice, printing, choose printers / sur quoi imprimer, quel papier, choix du papier, imprimeurs, papiers, impression
talk to the owner, owner of the house, landlord, rental agreement, rent contract, lease / parle au propriétaire, propriétaire des murs, bailleur, bail, dialoguer avec le bailleur, contrat de location
rumours, gossip, tell everybody, how do we hear, keep everyone informed, internal news, staff newsletter, town hall meeting, all-hands / rumeurs, prévenir tout le monde, comment savoir, tenir informé, actualités internes, journal interne, informer les équipes
who represents us, speak for us, on our behalf, external relations, face of the company, represent the company, ambassador / parler en notre nom, nous représente, en notre nom, relations extérieures, représenter, visage
what do we stand for, our values, principles, purpose, mission statement, guardian of values, culture / nos valeurs, nos principes, raison d'être, gardien des valeurs, culture d'entreprise
too many meetings, meeting efficiency, how we work together, self-organization, agile, retrospective, collaboration methods / trop de réunions, manière de travailler, auto-organisation, agile, rétrospective, méthodes de travail
idea, good idea, i have an idea, suggestion, suggestion box, innovation, innovations, new ideas, brainstorm / j'ai une idée, idée, idées, boîte à idées, suggestion, innovation, innovations, remue-méninges
price increase, raise prices, set prices, prices, price list, pricing policy, too expensive / augmenter les prix, fixer les prix, liste de prix, tarifs, politique tarifaire, trop cher
competitors, what others do, others in the market, market trends, market watch, benchmarking, market analysis / les concurrents, que font les autres, tendances du marché, veille, veille concurrentielle, analyse du marché
partner up, join forces, work with other companies, alliances, partnerships, cooperations, network partners / s'associer, unir nos forces, travailler avec d'autres, alliances, partenariats, coopérations
go abroad, other countries, international, foreign markets, export, expansion, new markets / à l'étranger, autres pays, international, marchés étrangers, exportation, expansion, nouveaux marchés
where is my order, my order, order status, delivery status, when will it arrive, track a shipment, shipping, deliveries / où est ma commande, ma commande, état de la commande, quand arrive, suivi de livraison, expédier, livraisons
send it back, wrong size, return a product, returns, exchange, faulty product, refund customers / renvoyer un produit, mauvaise taille, retour produit, retours, échange, produit défectueux, rembourser les clients
too noisy, too cold, too hot, temperature, heating broken, air, ventilation, office climate / trop de bruit, trop froid, trop chaud, température, chauffage en panne, air, aération
drink water, coffee machine, coffee machine is broken, machine à café, vending / machine à café, fontaine à eau, distributeur, cafetière
parking spot, where to park, bike storage, park my car / où me garer, garer ma voiture, place de stationnement, garage à vélos
post a parcel, send a package, stamps, courier, registered letter, outgoing mail / envoyer un colis, timbres, coursier, recommandé, courrier sortant
someone fainted, heart attack, first aider, first aid, defibrillator, emergency / malaise, crise cardiaque, secouriste, premiers secours, défibrillateur, urgence
smoke, smells of smoke, alarm rings, evacuate, fire safety, fire warden, extinguishers / fumée, odeur de brûlé, alarme sonne, évacuer, sécurité incendie, guide-file, extincteurs
burned out, can't cope, too much on my plate, overloaded, exhausted, tired, stressed, well-being, mental health, support / n'en peux plus, au bout du rouleau, surchargé, débordé, épuisé, fatigué, stressé, bien-être, soutien, écoute
retire, my pension, when i'm old, old-age provision, pension plan, pensions / ma retraite, partir à la retraite, mes vieux jours, prévoyance, retraites, régime de retraite
having a baby, expecting a baby, become a father, become a mother, parental leave, maternity, childcare / attendre un bébé, devenir père, devenir mère, congé parental, maternité, garde d'enfants
work less, part time, reduce my hours, four-day week, flexible hours, working time model / travailler moins, temps partiel, réduire mes heures, semaine de quatre jours, horaires flexibles, aménagement du temps
fired, get fired, dismissed, kicked out, lose my job, terminate a contract, dismissals / viré, être viré, licencié, mis à la porte, perdre mon emploi, mettre fin au contrat, licenciements
resign, i want to quit, hand in my notice, leaving the company, offboarding, exit / démissionner, je veux partir, donner ma démission, quitter l'entreprise, départ, départs, sortie
certificate of employment, reference letter, letter of recommendation, proof of income / certificat de travail, lettre de recommandation, attestation employeur, justificatif de revenus

# Things and people of everyday life
window, pane, glass, door, wall, ceiling, floor, roof, stairs, hallway, corridor, gutter / fenêtre, vitre, verre, porte, mur, plafond, sol, toit, escalier, couloir, gouttière
toilet, restroom, bathroom, washroom, wc, shower, sanitary / toilettes, wc, sanitaires, salle de bains, lavabo, douche
grass, lawn, tree, hedge, bush, leaves, yard, courtyard, playground / herbe, gazon, pelouse, arbre, haie, buisson, feuilles, cour, terrain
dishes, dishwashing, wash up, cutlery, plates, glasses / vaisselle, plonge, faire la plonge, couverts, assiettes, verres
ingredient, ingredients, flavour, taste, aroma, recipe, spice / ingrédient, ingrédients, saveur, goût, arôme, recette, épice
beer, brew, brewing, malt, hops, keg, barrel, bottle, bottling, fermentation, tank, vessel, batch / bière, brasser, brassage, malt, houblon, fût, tonneau, bouteille, embouteiller, fermentation, cuve, brassin
pub, bar, restaurant, tavern, inn, taproom, café / bar, bistrot, restaurant, taverne, auberge, café, pub
alcohol, liquor, spirits, licence to sell / alcool, spiritueux, licence de débit, débit de boissons
empties, empty bottles, returned bottles, deposit bottles, crates / consigne, bouteilles vides, casiers, vidanges
umbrella, coat, bag, scarf, phone, wallet / parapluie, manteau, sac, écharpe, téléphone, portefeuille
shoe, shoes, boots, gloves, jacket, helmet, trousers / chaussures, bottes, gants, veste, casque, pantalon, blouse
wedding, birthday party, private party, baptism, funeral / mariage, fête privée, anniversaire, baptême, enterrement
market stall, stall, farmers' market, fair, stand, booth / étal, marché, foire, stand, échoppe
farmer, producer, grower, farm / agriculteur, producteur, paysan, ferme
neighbours, next door, people next door, residents, noise / voisins, d'à côté, riverains, bruit, voisinage
owner, co-owner, shareholder, member, cooperative member / copropriétaire, propriétaire, associé, sociétaire, coopérateur, membre
youngsters, apprentices, trainees, juniors, young people, teenagers / jeunes, apprentis, stagiaires, adolescents, juniors
son, daughter, child, children, kids, family, parents, mother, father / fils, fille, enfant, enfants, gamins, famille, parents, mère, père, petits
pupil, student, class, school, lesson, classroom / élève, élèves, écolier, classe, école, leçon, salle de classe
teacher, professor, schoolmistress, schoolmaster, tutor / enseignant, enseignants, professeur, prof, maîtresse, maître, instituteur
break, recess, playtime, courtyard / récréation, pause, cour, préau
museum, zoo, trip, excursion, field trip, outing / musée, zoo, voyage, excursion, sortie, sorties, promenade
textbook, schoolbook, book, novel, reading, lecture / manuel, manuels, livre, roman, lecture, lectures, bouquin
exercise book, notebook, pencil, ruler, school supplies / cahier, cahiers, crayon, règle, matériel scolaire, fournitures scolaires
bus, coach, school bus, shuttle, pick-up / car, bus, autocar, navette, ramassage, ramassage scolaire
vegetables, fruit, fresh produce, bread, meat, fish, milk, eggs / légumes, fruits, produits frais, pain, viande, poisson, lait, œufs
nuts, peanut, allergy, allergies, intolerance, gluten / noix, cacahuète, allergie, allergies, intolérance, gluten, ne supporte pas
knee, arm, leg, head, hand, back, tooth, eye / genou, bras, jambe, tête, main, dos, dent, œil
christmas, easter, carnival, new year, holidays / noël, pâques, carnaval, nouvel an, kermesse
enrolment, registration, place, admission, waiting list / inscription, inscriptions, place, admission, liste d'attente, dossier d'inscription
tuition, school fees, fees, boarding / frais de scolarité, scolarité, écolage, pension
grade, mark, exam, test, report card / note, notes, examen, contrôle, bulletin scolaire
ministry, education authority, school board, inspector / ministère, rectorat, éducation nationale, inspecteur, académie
child abuse, mistreated, neglected, danger, at risk / maltraité, maltraitance, négligé, danger, en danger, situation de danger
parents' evening, parents meeting, meet the teachers / réunion de parents, réunions de parents, rencontrer les professeurs
tablet, touchscreen, screen, cracked screen, ipad / tablette, tablettes, écran, écran tactile, écran fendu
noise, loud, music too loud, disturb / bruit, bruyant, musique trop forte, déranger, tapage
oil, engine, tyre, brakes, strange noises, garage, mechanic, service, serviced / huile, moteur, pneu, freins, bruits bizarres, garage, mécanicien, révision, entretien
pump, cooler, valve, pipe, compressor, leaking / pompe, refroidisseur, vanne, tuyau, compresseur, fuir
umbrella insurance, broken window, damage caused, who pays if / responsabilité civile, casse, dommage causé, qui paie si
inbox, info inbox, messages, public emails, general emails / boîte de réception, messages, courriels, demandes générales
picture, pictures, photos, images, snapshot / photos, images, clichés, illustration, galerie
figure, figures, how much did we sell, sales figures, numbers, monthly figures / chiffres, combien avons-nous vendu, chiffres de vente, chiffre d'affaires
bottle, label, printed on, sticker, packaging, etiquette / bouteille, étiquette, imprimé sur, autocollant, emballage
utility, utilities, power bill, water bill, electricity bill, rent / charges, facture d'eau, facture d'électricité, loyer, fluides
excise, customs, customs duty, border tax, duty / accises, douane, droits de douane, taxe
recipe book, cooking, new dish, flavours / livre de recettes, cuisine, nouveau plat, saveurs
dangerous situation, near miss, almost fell, nearly, hazard, incident / situation dangereuse, presque accident, a failli, danger, incident
collapses, faint, unconscious, first aid, emergency / s'évanouir, inconscient, malaise, premiers secours, urgence
price reduction, rebate, discount, special price, deal / réduction de prix, remise, ristourne, rabais, prix spécial
interview, applicant, applicants, job interview, talks with applicants / entretien, candidat, candidats, entretien d'embauche
free jobs, jobs free, open jobs, job market, vacancies / postes libres, emplois libres, offres, postes vacants
dues, dû, wage due, fee, honorarium / dû, cachet, honoraires, rémunération, vacation
how we teach, teaching, pedagogy, curriculum, educational project / façon d'enseigner, pédagogie, enseignement, projet éducatif, projet pédagogique
group, class list, who is in which group, list / groupe, liste de classe, listes de classes, qui est dans
professional development day, staff training day, teacher training / journée pédagogique, journées pédagogiques, formation du personnel
take stock, review my work, how am I doing, annual interview / faire le point, bilan, entretien annuel, entretiens annuels, point sur mon travail
nobody picks up, nobody answers, no answer, switchboard / personne ne décroche, personne ne répond, standard, standard téléphonique
weekly letter, friday news, weekly bulletin, news of the week / bulletin hebdomadaire, nouvelles du vendredi, lettre hebdomadaire, nouvelles de la semaine
invest, investment, budget, how much can we / investir, investissement, budget, combien peut-on

# The words of offices, platforms and campaigns
crm, customer database, pipeline, contact data, client records, salesforce, hubspot, client list, address data / crm, base clients, fichier clients, suivi commercial, données clients, liste des clients, adresses des clients
webinar, online event, live stream, online course, broadcast, streaming / webinaire, événement en ligne, diffusion en direct, cours en ligne, retransmission
podcast, episode, audio, radio show, recording / podcast, balado, épisode, émission, enregistrement
landing page, conversion, a/b test, funnel, click rate, call to action / page d'atterrissage, conversion, test a/b, entonnoir, taux de clic
employer brand, employer branding, job fair, career site, attractive employer, career fair / marque employeur, salon de l'emploi, forum des métiers, site carrière, employeur attractif
intern programme, internship, work placement, school leavers, trainees, apprentices / stages, stagiaires, alternance, alternants, apprentis, accueil de stagiaires
relocation, visa, work permit, moving abroad, residence permit, expats / relocalisation, visa, permis de travail, expatrié, titre de séjour, installation à l'étranger
pulse survey, mood survey, employee survey, engagement, staff survey / baromètre, enquête interne, sondage interne, engagement, enquête auprès des salariés
time off request, leave request, holiday request, absence request, approve leave, granting leave, time off, vacation / demande de congé, demandes de congés, accorder les congés, valider les congés, vacances, absence
workload, capacity, utilization, bench, planning of people, resource planning, who is free / charge de travail, capacité, plan de charge, disponibilité, qui est disponible
scrum, sprint, retrospective, stand-up, kanban, board, agile, ticket, backlog / scrum, sprint, rétrospective, mêlée, kanban, tableau, agile, ticket, carnet
onboarding customers, customer success, kick-off, implementation, go-live, roll-out, adoption / lancement client, réussite client, mise en route, déploiement chez le client, prise en main
renewal, renewals, churn, retention, upsell, cross-sell, contract extension / renouvellement, renouvellements, attrition, fidélisation, vente additionnelle, prolongation de contrat
chargeback, refund, credit note, cancellation, money back guarantee / avoir, remboursement, note de crédit, annulation, satisfait ou remboursé
due diligence, acquisition, merger, takeover, cap table, valuation / audit préalable, acquisition, fusion, rachat, valorisation
fundraising round, investor, pitch deck, business plan, venture capital, shareholders / levée de fonds, investisseur, dossier de présentation, plan d'affaires, capital-risque, actionnaires
royalties, licence fee, licensing, franchise, rights / redevances, droits de licence, licences, franchise, droits
nda, confidentiality agreement, secrecy, non-disclosure / accord de confidentialité, clause de secret, confidentialité
due date, reminder, follow up, open items, to-do, task list / échéance, rappel, relance, points ouverts, liste de tâches
penetration test, security audit, soc 2, iso 27001, certification, security review / test d'intrusion, audit de sécurité, iso 27001, certification, revue de sécurité
on-call, duty phone, emergency contact, hotline, after hours, weekend duty / astreinte, téléphone d'astreinte, contact d'urgence, permanence, garde du week-end
data entry, typing, import data, clean data, data quality, duplicates / saisie, saisie de données, importer des données, qualité des données, doublons
shared drive, file server, cloud storage, shared files, common files, folders, google drive, dropbox, shared documents / espace partagé, serveur de fichiers, fichiers partagés, documents communs, dossiers partagés, drive, nuage
patch, update computers, updates, antivirus, security patches, keep computers current / correctif, correctifs, mise à jour des postes, mettre à jour les machines, antivirus, correctifs de sécurité
hardware problem, computer problem, broken laptop, laptop is broken, screen is black, keyboard, computer doesn't start / problème de matériel, panne de matériel, ordinateur cassé, ordinateur en panne, écran noir, ne s'allume plus, clavier
member directory, contact details, change of address, address changed, update members, new phone number / annuaire, annuaire des membres, coordonnées, mes coordonnées, changement d'adresse, nouvelle adresse, nouveau numéro
join the group, become part of, how to join, admission, admitting, new member, candidate member / rejoindre le groupe, rejoindre le collectif, comment adhérer, admission, admettre, nouveau membre, candidature
yearly fee, annual fee, membership dues, annual dues, contribution, subscription, collecting dues / cotisation annuelle, cotisations, cotisations annuelles, adhésion, abonnement annuel, percevoir
job offer, job offers, job ad, open role, open roles, vacancy, advertising open roles, publish vacancies / offre d'emploi, offres d'emploi, annonce, annonces, poste ouvert, diffuser les offres
selecting candidates, applicant, which applicant, choose a candidate, shortlist, selection / sélectionner les candidats, postulants, choisir un candidat, présélection, sélection
employment agreement, employment agreements, work contract, job contract, labour contract / contrat de travail, contrats de travail, mon contrat, contrat d'embauche
course provider, trainer, trainers, training provider, external trainer, who teaches / organisme de formation, organismes de formation, formateur, formateurs, intervenant, prestataire de formation
weekly meeting, tactical meeting, team meeting, triage, stand-up, leads our meeting, run the meeting / réunion hebdomadaire, réunion de triage, réunion d'équipe, triage, point d'équipe, mener la réunion
meeting date, schedule a meeting, next session, next meeting, when do we meet, scheduling meetings, governance session / date de réunion, dates des réunions, prochaine séance, prochaine réunion, quand se réunit-on, fixer une date
look at our site, visit our site, site visitors, visitor statistics, web traffic, page views / visitent notre page, visitent notre site, fréquentation, fréquentation du site, visites du site, pages vues
reporter, tv station, wants an interview, interview request, media requests, journalist, spokesperson / journaliste, chaîne de télé, veut une interview, demande d'interview, demandes des médias, porte-parole
get-together, yearly get-together, annual gathering, big meeting, summer gathering, members' day / rencontre annuelle, rassemblement annuel, grande rencontre, rassemblement, journée des membres, université d'été
venue, venues, book a venue, rooms for events, hall, location, event location, reserve rooms / lieu, lieux, réserver les lieux, salle des fêtes, salles, louer une salle, salles pour les fêtes
order food, caterer, catering, buffet, snacks for the event, meals for guests / commander à manger, traiteur, buffet, repas pour les invités, choisir le traiteur
the floor is dirty, cleaning company, cleaners, cleaning contract, contracting cleaners / le sol est sale, entreprise de nettoyage, société de nettoyage, femmes de ménage, agents d'entretien
gave me this key, who has a key, key list, key register, keeping track of keys / qui a une clé, registre des clés, liste des clés, clés confiées
new desk, furniture, purchasing furniture, office chair, shelves / nouveau bureau, mobilier, acheter le mobilier, chaise de bureau, étagères
heating doesn't work, heating is off, broken heating, repairs, coordinating repairs, plumber, electrician / chauffage en panne, plus de chauffage, réparations, coordonner les réparations, plombier, électricien
new law, new rule, law we must follow, regulatory changes, legal changes, regulation watch / nouvelle loi, nouvelles règles, loi à respecter, évolutions réglementaires, veille réglementaire, changement de loi
are we insured, insured, insurance policy, insurance policies, policies of insurance / sommes-nous assurés, assurés, police d'assurance, polices d'assurance, contrat d'assurance
funding opportunity, funding opportunities, call for projects, calls for projects, where to get subsidies, find grants / opportunité de financement, appels à projets, appel à projets, trouver des subventions, repérer des aides
use of funds, accounting for funds, report to donors, reports to donors, accountability to funders, spent the grant / emploi des fonds, usage des fonds, rendre des comptes aux donateurs, justifier l'emploi, rapport aux financeurs
showed interest, interested in our service, interested person, leads, following up on leads, warm contact / intéressé par nos services, s'est montré intéressé, personne intéressée, prospects, relancer les prospects, contact chaud
develop next, what's next, future features, product roadmap, planning the roadmap, coming releases / développer ensuite, prochaines fonctionnalités, feuille de route, planifier la feuille de route, à venir
quality assurance, testing releases, test new releases, testers, before release / assurer la qualité, assurance qualité, tester les versions, testeurs, avant la mise en production
delivery came, delivery arrived, goods arrived, incoming goods, check the delivery, goods received / livraison est arrivée, livraison arrivée, marchandises reçues, marchandises arrivées, contrôler la livraison, réception
most important, what matters most, priorities, top priority, setting priorities, focus of the year / le plus important, compte le plus, priorités, priorité absolue, fixer les priorités, cap de l'année
distributes the money, share out the money, money among teams, team budgets, allocating the budget, budget shares / distribue l'argent, répartir l'argent, argent entre les équipes, budgets des équipes, répartir le budget, enveloppes
like us, do they like us, are they happy with us, customer satisfaction, client satisfaction, surveying / sont-ils contents, contents de nous, nous apprécient, satisfaction des clients, mesurer la satisfaction
fund balance, bank balance, bank balances, eye on our cash, cash position, account balance, monitoring balances / solde, soldes, solde bancaire, solde des comptes, œil sur la trésorerie, état des comptes
beneficiaries, target groups, people we help, clients of the charity, field work, field visit / bénéficiaires, publics, personnes aidées, terrain, visite de terrain, usagers
impact report, evaluation, impact measurement, outcomes, monitoring and evaluation / rapport d'impact, évaluation, mesure d'impact, résultats, suivi-évaluation
lobbying, advocacy, position paper, policy brief, campaign for a cause / plaidoyer, lobbying, prise de position, note de politique, campagne
volunteer coordination, helpers, find helpers, recruit volunteers, thank volunteers / coordination des bénévoles, aides, trouver des bénévoles, recruter des bénévoles, remercier les bénévoles

# Trades and everyday turns, again
transaction, transactions, booking, bookings, entries, bank movements, record payments, operations of the bank / opération, opérations, mouvement, mouvements de banque, saisie, saisir, écriture, écritures, enregistrer les paiements
late with the money, late payment, reminder, reminders, payment reminder, has not paid, overdue / en retard de paiement, rappel, rappels, n'a pas payé, ne nous a pas payés, relancer, retardataire
deducted, deduction, withheld, withholding, tax withholding, taken off my pay / prélevé, retenue, retenues, prélèvement à la source, retenu sur ma paie
able to pay, can we pay, liquidity, solvency, pay next month, cash forecast / pourra-t-on payer, pouvoir payer, liquidités, solvabilité, trésorerie, payer le mois prochain
craftsman, craftsmen, installer, fitter, builder, builders, tradesman, contractor / artisan, artisans, installateur, monteur, ouvrier, entrepreneur, entreprise du bâtiment
house owner, homeowner, homeowners, landlord, property owner, roof owner / propriétaire, propriétaires, propriétaire de maison, particulier
switch on, put into operation, commission, commissioning, start up, go live / mettre en marche, mise en service, allumer, démarrer, mettre en route
panel, panels, solar, photovoltaic, roof, module, inverter, plant, electricity, power generation, hail / panneau, panneaux, solaire, photovoltaïque, toit, module, onduleur, centrale, électricité, production électrique, grêle
construction site, site manager, supervise builders, watches the builders, foreman / chantier, conducteur de travaux, surveiller le chantier, chef de chantier
damage, destroyed, damaged, hail, storm, burned, burned down, claim, report damage, insurer / dégât, détruit, endommagé, grêle, tempête, brûlé, brûlait, sinistre, déclarer un sinistre, assureur
replacement part, replacement parts, spare parts, spares, in stock, spare modules / pièce de rechange, pièces de rechange, pièces détachées, en réserve
printed journal, magazine, journal, members' magazine, print magazine, gazette / revue, magazine, gazette, journal des membres, périodique
internet presence, web presence, online presence, website, homepage / présence en ligne, présence sur internet, site, site internet
class visit, school visit, guided tour, guided tours, tours, show visitors around, open day / visite de classe, visite guidée, visites guidées, visites, portes ouvertes, faire visiter
learn from mistakes, lessons learned, retrospective, retrospectives, debriefing, review what happened / apprendre de nos erreurs, leçons apprises, rétrospective, rétrospectives, débriefing, retour d'expérience
innovation, innovations, new technologies, technology watch, latest technology, new methods / innovation, innovations, nouvelles technologies, veille technologique, nouvelles méthodes
member portal, portal, platform, our platform, customer portal, intranet, programs our platform / portail, plateforme, notre plateforme, espace client, espace adhérent, intranet
ladder, harness, climbing, height, fall off, rope, scaffold / échelle, harnais, grimper, hauteur, tomber, corde, échafaudage
finished, empty, used up, paper is finished, out of stock, order material, office material / fini, vide, épuisé, plus de papier, terminé, matériel de bureau, fournitures
files safe, safe data, data safe, secure data, data protection, backups, backing up / données en sécurité, fichiers en sécurité, sauvegarder, sauvegarde des données, copie de sauvegarde
book, books, bookshop, bookseller, publisher, manuscript, proof, cover, edition, print run, title, reader / livre, livres, librairie, libraire, libraires, éditeur, manuscrit, épreuve, épreuves, couverture, couvertures, tirage, exemplaire, exemplaires, titre, titres, lecteur, lecteurs
typesetting, composition, layout, pages, format / composition, mise en page, mettre en page, maquette, pages, typographie
paper weight, paper quality, choose paper, grammage / grammage, qualité du papier, choisir le papier, papier
illustrate, illustration, cover, drawing, illustrator / illustrer, illustration, couverture, dessin, illustrateur, dessiner les couvertures
plagiarism, plagiarised, copied, copy, piracy, counterfeit, infringement, defend our works / plagiat, plagiés, copié, copie, piratage, contrefaçon, défendre nos œuvres
refusal, rejected, turn down, rejection, decline, say no / refus, refusé, refuser, rejet, décliner, dire non, lettre de refus
translation rights, foreign rights, abroad, other countries, germany, export, sell translations / droits étrangers, traductions, à l'étranger, allemagne, autres pays, vendre les traductions
legal deposit, deposit, national library, filing copy / dépôt légal, bibliothèque nationale, déposer
critics, review copies, press copies, book reviews, press service / critiques, service de presse, exemplaires de presse, recensions
unsold copies, returns, pulping, leftovers, remainders / invendus, retours, pilon, restes, traiter les retours
parcels, ship orders, send orders, dispatch orders, packing, pack parcels / colis, expédier les commandes, expédie les commandes, préparer les colis, emballer, envoyer les commandes
parties, party, outing, team outing, celebrate together, team days, fun together / fête, faire la fête, fait-on la fête, sortie d'équipe, sorties d'équipe, fêter ensemble
insulted, insult, complaint about behaviour, complaints about behaviour, hurt by words, rude / insulté, insultée, insultes, injures, plainte, recueillir les plaintes, impoli, blessé par des mots
what was decided, decided last time, decisions taken, list of decisions, record of decisions, minutes / qu'a-t-on décidé, décidé la dernière fois, décisions prises, relevé de décisions, relevés de décisions, procès-verbal
borrow, loan, credit, gets us credit, bank loan, talk to banks, discuss with the bank / emprunter, emprunt, crédit, prêt bancaire, discuter avec la banque, parler aux banques
occupational health, health at work, prevention, prevent accidents, safe workplace / santé au travail, prévention, prévenir les accidents, médecine du travail, sécurité au travail
recycle paper, old paper, throw away paper, paper waste, old books / recycler, vieux papier, jeter du papier, papier usagé, pilon
readers' data, customer data, personal data, gdpr, data of members / données des lecteurs, données des clients, données des membres, rgpd, données personnelles
"""
