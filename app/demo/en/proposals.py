"""The Proposals of Guède & Garance, with what people said over them."""

from app.demo.texts import ProposalText

EARLY = {
    "silence": ProposalText(
        "Proposals made in writing wait for whoever is in the fields or at a fair, and the one who proposed does not"
        " know when they may go on.",
        "The Proposal about the tool shed waited nine weeks for one answer, and the shed was built meanwhile.",
        "After a week the answer would have been no, or the shed would have been decided on.",
        said={
            "reaction": "In harvest week I do not look at a screen. But then somebody can telephone me.",
            "question": "Does the week begin again when a Proposal is amended?",
            "answer": "Yes: each round has its whole week.",
        },
    ),
    "payroll-leaves": ProposalText(
        "I prepare the payslips, but the accounts are kept in Stewardship: every month we type the same figures twice,"
        " and every month one of us mistypes.",
        "In March two overtime hours of Youssef's were in my sheet and not in the books; he was paid them in May.",
        "Stewardship would have held one sheet, and Youssef his money in March.",
        {"pay": "Paying people right and on time"},
        {
            "question": "Will you still answer our questions about pay?",
            "answer": "For two months, side by side with whoever takes it over. Then no longer, and gladly.",
        },
    ),
    "payroll-arrives": ProposalText(
        "We now answer for paying people, and no Role of ours does it.",
        "The April payslips were prepared by Hugo out of kindness, in the evening.",
        "It would have been somebody's Role, with time set aside for it.",
    ),
    "planning": ProposalText(
        "My Role is called Scheduling, and people believe that I only write the board. They promise customers dates"
        " without asking me.",
        "Before Christmas, three houses had been promised the same week of the large vat.",
        "Whoever promised would have known whom to ask first.",
        {
            "name": "Planning",
            "purpose": "Every vat knows its week, and every promise its vat",
            "dates": "Being the one Role that gives delivery dates for the Dye House",
            "season": "Publishing the load of the vats three months ahead",
        },
        {"reaction": "At last. It was I who had promised."},
    ),
    "welcome": ProposalText(
        "A newcomer's first weeks depend on whether I have time. I like the first morning; I am no good at the plan "
        "behind it.",
        "Inès stood in front of a closed shop on her first day, because I was at a school with an apprentice.",
        "Somebody would have held her first three weeks in hand, and the key of the shop.",
        {"first-weeks": "Planning the first three weeks of every newcomer with the Circles that receive them"},
        {
            "concern": (
                "As I read it, Welcome decides alone where newcomers are in their first three weeks. In Weaving we"
                " could no longer say when we can teach somebody."
            ),
            "capacity": (
                "Teaching at the loom takes one weaver away from it. If we do not choose the days, orders are late and"
                " our cloth is not delivered as agreed."
            ),
            "role": "It limits Weaving in weaving to order on the dates given, whatever else I do.",
            "created": "Today Julia asks us first. It is the new Role, as worded, that would not have to.",
            "necessary": "A newcomer arrives in three weeks: it would happen at once.",
            "suggestion": "Let it say “with the Circles that receive them”.",
            "argument": "We choose the teaching days together, so that a newcomer learns and the orders leave on time.",
            "summary": "Welcome plans the first weeks with the Circles that receive the newcomer.",
        },
    ),
    "online-breaks-out": ProposalText(
        "The online shop has grown to four different trades in one Role, mine, and each change to how parcels are"
        " packed is discussed by people who sell at the counter.",
        "We spent an hour of the shop's meeting on the size of boxes.",
        "The hour would have been ours, between two people, the same week.",
        said={"reaction": "I shall miss the boxes. No, I shall not."},
    ),
    "online-roles": ProposalText(
        "The Circle has a lead and no Roles: nobody knows whom to ask for what.",
        "A returned blanket lay in the corridor for a month.",
        "It would have been for Customer Letters to arrange.",
    ),
    "recruiting": ProposalText(
        "I write every job offer for trades that I do not practise, and the wrong people answer.",
        "Eleven people answered the offer for a weaver; two had ever sat at a loom.",
        "Somebody from the looms would have written it, and three weavers would have answered.",
        said={"reaction": "I will gladly write the next one. It will have the word “shuttle” in it."},
    ),
    "collection": ProposalText(
        "Each Circle chooses its colours for itself. The Dye House prepares fourteen shades of which five sell.",
        "Last spring the shop's window was yellow, the catalogue blue and the swatch cards red.",
        "One palette would have been in all three by January.",
        said={
            "question": "May we still dye a trial shade for a house in summer?",
            "answer": "Trials until the first of March without asking; after that, what the palette holds.",
        },
    ),
}

MIDDLE = {
    "hr-ends": ProposalText(
        "What is left of Head of Human Resources is a title. People come to me for everything that has no owner, and I"
        " am good at two things of it: listening, and teaching those who teach.",
        "Last week I was asked about a broken chair, a sick child, the holiday calendar and a quarrel at the vats. I"
        " was of use in the last of these.",
        "The quarrel would have come to me, and the chair would have gone to Buildings.",
        {"absences": "Keeping the calendar of leave and absences"},
        {
            "reaction-antoine": "I came to you with the chair. Sorry for the chair.",
            "reaction-mei": "The title goes and the person stays: that is what I wish for everyone here.",
            "concern": "With the Role goes the calendar of leave and absences, and nobody takes it over.",
            "capacity": "We fill the vats by that calendar. Without it we heat vats for people who are not there.",
            "role": "The Dye House dyes on days agreed; without knowing who is here, it cannot agree any.",
            "created": "The calendar is kept today, and would end with this Proposal.",
            "necessary": "It follows from the day of adoption.",
            "suggestion": "Cooperative Life knows who comes and goes: let the calendar live there.",
            "argument": "It keeps the register of members already, and opens it every week.",
            "summary": "The calendar of absences goes to Cooperative Life.",
        },
    ),
    "planning-assigns": ProposalText(
        "I assign people to vats a week after Planning has seen where they are missing.",
        "In August the warm baths stood for nine days, because I was in the hills and nobody else could put Bastien"
        " there.",
        "Nour would have asked Bastien on the first morning.",
    ),
    "two-voices": ProposalText(
        "A single Objection held up the opening hours for three weeks.",
        "The Proposal to open at ten waited while one of us was ill.",
        "It would have been adopted on the day.",
        said={"reaction": "I am not sure that we may, but let us try."},
    ),
    "photographs": ProposalText(
        "Customers write that the blue they received is not the blue they saw.",
        "Of nineteen returns in a month, eight said “another colour than on the website”.",
        "Pictures taken in daylight would have shown them the blue they got.",
    ),
    "stays-open": ProposalText(
        "In this Circle a request for a meeting stops a Proposal for weeks, since we cannot all leave the vats at"
        " once.",
        "The new order of the drying loft was withdrawn in May, and proposed again in July.",
        "It would have gone on in writing while we looked for an evening.",
    ),
    "houses-link": ProposalText(
        "We hear what fashion houses think of our colours six months later, at the yearly review.",
        "A house found that our madder turned brown under its lamps and told Romain in October; we learned it in"
        " March.",
        "Romain would have brought it to our next meeting.",
    ),
    "houses-duty": ProposalText(
        "House Accounts sits with us now, but nothing says what we may count on from it.",
        "Two complaints about fastness reached me through a driver.",
        "They would have reached me within the week, with the piece.",
        {"complaints": "Bringing complaints about colour to the Dye House within a week, with the piece"},
    ),
    "madder": ProposalText(
        "Madder and weld are nobody's: I sow woad, and when there is an hour left I look at the madder.",
        "Last autumn we lifted the madder in the rain, a month late, and a third of the roots rotted.",
        "Somebody would have announced the days and found the hands in September.",
    ),
    "two-per-role": ProposalText(
        "Weaving with four leads and Planning with one do not have the same weight when everyone is asked.",
        "The answers to the Proposal about the canteen were nine from two Roles.",
        "Four of them would have been enough, and sooner.",
    ),
    "three-keys": ProposalText(
        "I pay the suppliers, I pay the salaries and I close the books. If I am wrong nobody sees it.",
        "In June I paid the same invoice for alum twice, and found it myself, by luck.",
        "Somebody else would have had one of the three keys.",
        said={"reaction": "I should have asked for this earlier than you."},
    ),
    "seeds-strategy": ProposalText(
        "Our Strategy is written in March, when what it should have said is already in the ground.",
        "We decided for more weld after the weld was sown.",
        "Seed Keeping draws the plots three years ahead, and would have said so in November.",
    ),
    "quiet-fridays": ProposalText(
        "The looms are loud.",
        "They are always loud.",
        "It would be quieter.",
        said={
            "reason": (
                "No actual example: which Friday, and what could you not do? Come back with one and we take it up at"
                " once."
            )
        },
    ),
    "two-weeks": ProposalText(
        "A week is too short for who travels: silence has spoken for me twice.",
        "The Proposal about the price of samples was adopted while I was at a fair in Lyon without a connection.",
        "I would have answered on the Monday after.",
        {
            "title": "When silence means no objection",
            "text": (
                "Proposals made outside of meetings wait two weeks for every answer, in every Circle. After that,"
                " silence counts as no objection."
            ),
        },
    ),
    "daylight": ProposalText(
        "Faults of colour are found by customers, because I look for faults of weave.",
        "A blanket with a lighter end was sold in September and came back in October.",
        "Beside the window, with the swatch in hand, I would have seen it.",
        {
            "purpose": "No customer finds a fault of weave or of colour before we do",
            "checking": "Checking every finished piece in daylight, beside its swatch from the Colour Book",
        },
    ),
    "days-everywhere": ProposalText(
        "Newcomers know their own bench, and people of the other Circles by sight.",
        "Gabriel had been here for two months when he first saw the fields from which his colour comes.",
        "He would have cut woad in his second week.",
        said={
            "reason": (
                "In the Dye House a visitor every day of a vat week is no small thing. I would rather talk this through"
                " around a table."
            )
        },
    ),
    "heating": ProposalText(
        "We burn gas in October for rooms that the vats warm anyway.",
        "On the fifth of October the windows of the loom room were open and the radiators hot.",
        "The heating would have been off.",
        said={
            "reason": (
                "Clémence measured it: thirteen degrees in the loom room. I will come back with thermostats instead."
            )
        },
    ),
}

OPEN = {
    "sundays": ProposalText(
        "In July and August visitors come to Roquegarde on Sundays, and find us closed.",
        "On the second Sunday of last August I counted sixty-two people at the gate between two and five.",
        "Two volunteers could have shown them the vats, and rested on another day.",
        {
            "title": "One Saturday in two",
            "text": (
                "No Role may plan work for the same person on two Saturdays running, nor on any Sunday. In July and"
                " August, whoever volunteers may welcome visitors on two Sundays at most; each is given back within the"
                " following week."
            ),
        },
        {
            "question": "Given back on a day of one's own choosing, or of the shop's?",
            "answer": "One's own, if the Circles where one works agree.",
            "reaction": "My grandmother sold scarves after Mass. I am for it.",
            "reaction-2": "I would volunteer for one.",
            "concern": (
                "The day given back will be the Monday, and on summer Mondays we cut the woad. Some of the people who "
                "would guide visitors are the hands that I count on for the cut."
            ),
            "capacity": (
                "The leaves lose half their blue if they wait until Tuesday: the cut takes six people on Monday"
                " mornings, and two of them also work in the shop. With fewer hands there is less pigment for the whole"
                " year."
            ),
            "role": (
                "Fields delivers woad in the quantities announced in winter. With two hands fewer on Mondays it would"
                " have to announce less, or cut too late."
            ),
        },
    ),
    "tanks": ProposalText(
        "I put large baths into weeks in which the settling tanks are full, because I learn it on the morning itself.",
        "Three weeks ago forty kilos of wool waited wet for two days, and felted.",
        "I would have moved the bath by a week.",
        {"warning": "Telling Planning a week ahead when the settling tanks will be full"},
        {
            "question": "A week ahead, also after a storm? Rain fills them in a night.",
            "reaction": "The level can be read from the board: I can write it there on Fridays.",
        },
    ),
    "tea-garden": ProposalText(
        "Groups that I have led through a workshop sit down in the tea garden, and nobody's Role is to bring them"
        " anything.",
        "On Saturday eleven people sat there for half an hour, then left to have their tea on the square.",
        "Somebody would have had a kettle ready, and they would have gone back past the counter.",
        {
            "name": "Tea Garden",
            "purpose": "An hour after the vat that nobody wants to end",
            "serving": "Serving tea and cake to groups and passers-by, from May to October",
            "plants": "Growing dye plants along the tables, with their names",
        },
        {"reaction": "The kettle exists. It is in my office."},
    ),
    "how-we-meet": ProposalText(
        "Our meetings are called in the morning for the afternoon, and end before anybody"
        " has said what the others need to know.",
        "In March two of us decided on the insurance round, and the shop learnt of it from the insurer.",
        "There would have been three of us, three days to read the offers, and a sentence for the shop.",
    ),
    "ballots-wait": ProposalText(
        "An election in writing waits for the last ballot, however long somebody is away.",
        "Choosing a Facilitator took from May to August, because one of us was at sea.",
        "It would have been decided in May.",
    ),
    "taking-turns": ProposalText(
        "We are three, and elect one of three each year with great ceremony.",
        "Last time each of us named the next one in the alphabet.",
        "We would have spent that hour with a customer.",
    ),
    "online-in-person": ProposalText(
        "The Online Shop has to elect somebody to tell us what its two members tell us anyway.",
        "In January Thomas was asked to call an election among himself and Élodie.",
        "Nobody would have had to ask.",
    ),
    "who-stands": ProposalText(
        "Whom we may elect does not fit how we work: the Dye House works in shifts and has one Circle Rep, and people"
        " trained to mediate cannot be elected Facilitator.",
        "The early shift heard a week late that its baths had been moved; and in spring I could not be asked"
        " to facilitate.",
        "The early shift would have had its own Rep, and the Circle one candidate more.",
    ),
}

PROPOSALS = {**EARLY, **MIDDLE, **OPEN}
