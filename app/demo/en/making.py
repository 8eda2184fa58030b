"""The Roles that grow, dye and weave, as each first was."""

from app.demo.texts import RoleText

FIELDS = {
    "fields": RoleText(
        "Fields",
        "Dye plants grown so that the soil is better after us",
        {
            "harvest": "Delivering woad, madder and weld in the quantities announced each winter",
            "hands": "Finding seasonal hands for sowing and harvest",
            "neighbours": "Buying from neighbouring growers what our own fields do not give",
        },
        {"land": "The four hectares at La Borie Haute, with their barn and pond"},
    ),
    "woad": RoleText(
        "Woad Growing",
        "Leaves heavy with blue",
        {
            "sowing": "Sowing and thinning the woad",
            "cutting": "Cutting the leaves at their bluest, up to five times a summer",
            "records": "Noting the yield of each plot",
        },
    ),
    "madder": RoleText(
        "Madder and Weld Growing",
        "Reds that take three years and yellows that take one, both on time",
        {
            "madder": "Planting and lifting the madder, a third of the beds each year",
            "weld": "Sowing and drying the weld",
            "lifting": "Announcing the lifting days a month ahead",
        },
        {"drying-barn": "The drying racks in the barn"},
    ),
    "seasonal": RoleText(
        "Seasonal Hands",
        "People who come for one harvest and ask to come again",
        {
            "engaging": "Engaging seasonal hands and telling them beforehand what awaits them",
            "lodging": "Finding each a bed and a good midday meal",
        },
    ),
    "seeds": RoleText(
        "Seed Keeping",
        "Never again to depend on a seed catalogue",
        {
            "saving": "Saving seed of every variety that we grow",
            "swapping": "Exchanging seed with the botanical gardens and other growers",
            "rotation": "Drawing the rotation of the plots three years ahead",
        },
    ),
    "soil": RoleText(
        "Soil and Water",
        "A pond that is full in July and a soil that drinks",
        {
            "irrigation": "Deciding each week what is watered",
            "cover": "Sowing cover crops after each harvest",
            "measuring": "Measuring the soil's organic matter each autumn",
        },
        {"pond": "The pond and its pump"},
    ),
}

DYE_HOUSE = {
    "dye-house": RoleText(
        "Dye House",
        "Colours that hold, made with nothing that we would not give back to the river",
        {
            "dyeing": "Dyeing the yarn and cloth that other Circles order, on the day agreed",
            "holding": "Answering for the fastness of every colour that leaves the house",
            "effluents": "Giving the water back to the river clean",
        },
        {"vats": "The vats, the drying loft and the recipes"},
    ),
    "vats": RoleText(
        "Vat Keeping",
        "Vats that are alive on Monday mornings",
        {
            "feeding": "Feeding, warming and resting the woad vats",
            "baths": "Running the madder and weld baths",
            "log": "Writing in the vat book what went in and what came out",
        },
    ),
    "scouring": RoleText(
        "Scouring",
        "Wool and linen so clean that any colour takes",
        {
            "washing": "Washing the yarn and cloth that come in before they are dyed",
            "grease": "Recovering the wool grease for the soap maker",
        },
    ),
    "extraction": RoleText(
        "Pigment Extraction",
        "All the blue that is in the leaf",
        {
            "steeping": "Steeping the leaves within three hours of the cut",
            "drying": "Filtering, drying and weighing the pigment",
            "stock": "Keeping enough pigment in stock for eight months",
        },
    ),
    "colourist": RoleText(
        "Colourist",
        "Any colour we have ever sold can be dyed again",
        {
            "recipes": "Developing recipes for new shades",
            "fastness": "Testing each shade against light, washing and rubbing",
            "matching": "Matching a customer's sample as closely as living dyes allow",
        },
        {"colour-book": "The Colour Book, with every recipe and its swatch"},
    ),
    "effluents": RoleText(
        "Water and Effluents",
        "The river below us is as clear as above",
        {
            "reed-bed": "Tending the reed bed and the settling tanks",
            "analyses": "Having the water analysed four times a year and publishing the results",
            "mordants": "Watching over the stock and the use of alum and iron",
        },
    ),
    "planning": RoleText(
        "Scheduling",
        "Every vat knows its week",
        {
            "board": "Writing the order of the vats on the board each Friday",
            "dates": "Giving delivery dates to whoever orders",
        },
    ),
    "archive": RoleText(
        "Colour Archive",
        "What dyers here knew is not lost with them",
        {
            "collecting": "Collecting swatches, dye books and the memories of old dyers",
            "showing": "Showing the archive to researchers and schools",
        },
    ),
}

WEAVING = {
    "weaving": RoleText(
        "Weaving",
        "Cloth worth the colour it will wear",
        {
            "cloth": "Weaving the cloth, scarves and blankets of the collection",
            "made-to-order": "Weaving to order for trade customers",
            "quality": "Answering for the quality of every piece that is sold",
        },
        {"looms": "The looms and the loom room"},
    ),
    "loom": RoleText(
        "Loom Work",
        "A weave that needs no label to be recognised",
        {
            "warping": "Warping and threading the looms",
            "weaving": "Weaving the pieces on the order board",
            "offcuts": "Putting the offcuts aside for patchwork",
        },
    ),
    "patterns": RoleText(
        "Patterns",
        "Few weaves, each of them ours",
        {
            "drawing": "Drawing the weaves of the collection",
            "cards": "Keeping the pattern cards and the samples woven from them",
        },
    ),
    "yarn": RoleText(
        "Yarn Buying",
        "Wool and linen whose sheep and fields we could visit",
        {
            "choosing": "Choosing spinners and visiting them every other year",
            "ordering": "Ordering yarn so that no loom waits",
            "traces": "Recording where each lot of yarn comes from",
        },
        {"yarn-stock": "The yarn store"},
    ),
    "finishing": RoleText(
        "Finishing",
        "Hems that outlast the fashion",
        {
            "washing": "Washing, fulling and pressing the cloth",
            "hemming": "Hemming and fringing the pieces",
        },
    ),
    "loom-care": RoleText(
        "Loom Care",
        "Old looms that run as if they were new",
        {
            "servicing": "Servicing each loom twice a year",
            "repairs": "Repairing what breaks, and teaching weavers to do it themselves",
            "spares": "Finding spare parts for machines whose makers are gone",
        },
    ),
    "quality": RoleText(
        "Quality",
        "No customer finds a fault before we do",
        {
            "checking": "Checking every finished piece in daylight",
            "seconds": "Deciding which pieces are sold as seconds",
            "telling": "Telling weavers and dyers what the faults of the month were",
        },
    ),
}
