"""The small world that the strategies speak of: names with aliases, properties, places. It is made up."""

import datetime as dt
from types import MappingProxyType

from claimcheck.model.reference import Entity, PropertyDefinition, Vocabulary

AS_OF = dt.date(2025, 9, 1)
PUBLISHED = dt.date(2025, 6, 15)  # the article, and what is reported with it
EARLIER = dt.date(2024, 3, 1)

ENTITIES = (
    Entity(id="northwind", name="Northwind", type="company", aliases=("Northwind Group", "NWG", "北风")),
    Entity(id="alba", name="Alba Lines", type="company", aliases=("the Alba", "Ålba Lines", "阿尔巴")),
    Entity(id="tessel", name="Tessel", type="company", aliases=("Tessel Works", "Tësselwerk")),
    Entity(id="quarry", name="Quarry Bank", type="company", aliases=("QB", "The Quarry")),
    Entity(id="ostrava", name="Ostrel", type="company", aliases=("Ostrel Partners", "Острел")),
    Entity(id="fennel", name="Fennel Labs", type="company", aliases=("Fennel", "FENNEL-LABS")),
)
BYSTANDERS = (
    Entity(id="vesper", name="Vesper Trust", type="company", aliases=("Vesper",)),
    Entity(id="juniper", name="Juniper Hall", type="company", aliases=("Juniper",)),
)  # nobody claims anything about these
NAMES = tuple(name for entity in ENTITIES for name in (entity.name, *entity.aliases))
PEOPLE = tuple(
    Entity(id=name.lower().replace(" ", "-"), name=name, type="person", aliases=(alias,))
    for name, alias in (
        ("Ann Lee", "Ms Lee"),
        ("Boris Okafor", "Mr Okafor"),
        ("Chen Wei", "陈伟"),
        ("Dora Quint", "Ms Quint"),
        ("Emil Sandor", "Mr Sandor"),
        ("Farah Idris", "Ms Idris"),
    )
)  # one for each company

QUANTITY_PROPERTIES = tuple(
    PropertyDefinition(name=name, synonyms=(synonym,), unit=unit, single_valued=True, value="quantity")
    for name, synonym, unit in (
        ("staff", "workforce", "person"),
        ("network length", "length of the network", "km"),
        ("market share", "share of the market", "%"),
        ("fleet weight", "weight of the fleet", "t"),
        ("subscriptions", "subscription count", "subscription"),
    )
)
WORD_PROPERTIES = (
    PropertyDefinition(name="headquarters", synonyms=("head office",), single_valued=True, value="words"),
    PropertyDefinition(name="flagship", synonyms=("main product",), single_valued=True, value="words"),
)
MANY_VALUED = PropertyDefinition(name="partner", synonyms=("ally",), value="words")
YES_NO_PROPERTIES = (
    PropertyDefinition(name="profitable", synonyms=("in profit",), single_valued=True, value="yes-no"),
    PropertyDefinition(
        name="insured", synonyms=("covered by insurance",), single_valued=True, value="yes-no"
    ),
)
EVENTS = (
    PropertyDefinition(
        name="founding", synonyms=("foundation",), single_valued=True, temporal="event", value="time"
    ),
    PropertyDefinition(
        name="listing", synonyms=("stock listing",), single_valued=True, temporal="event", value="time"
    ),
)
VOCABULARY = Vocabulary(
    properties=MappingProxyType(
        {
            definition.name: definition
            for definition in (
                *QUANTITY_PROPERTIES,
                *WORD_PROPERTIES,
                MANY_VALUED,
                *YES_NO_PROPERTIES,
                *EVENTS,
            )
        }
    )
)
WORDS = (
    "Marrow Hill",
    "Port Ellis",
    "Tallow Street",
    "Wexcombe",
    "Ironbridge",
)  # no word stands in two of them
OTHER_UNITS = MappingProxyType({"km": "m", "t": "kg", "%": "‰"})  # by powers of ten, so that digits stay
INCOMMENSURABLE = MappingProxyType(
    {"person": "km", "km": "kg", "%": "person", "t": "%", "subscription": "km"}
)

ORIGINS = ("Harbour Statistics", "Daily Lantern", "Kestrel News", "Meridian Wire")
PUBLISHERS = ("The Lantern", "Kestrel Online", "Example Courier")
SCOPES = MappingProxyType(
    {
        "place": ("Norland", "Sudland"),
        "population": ("adults", "children"),
        "period": ("two days", "2025-06"),
        "metric": ("median", "gross"),
    }
)
DEEDS = (
    ("{name} opened a shop in Norland.", "{name} did not open a shop in Norland."),
    ("{name} signed a contract with the harbour.", "{name} has not signed a contract with the harbour."),
    ("{name} closed its office in Sudland in 2024.", "{name} never closed its office in Sudland in 2024."),
)  # said, and denied
COUNTS = (("{name} employs {figure} people.", "person"), ("{name} sold {figure} tickets.", "ticket"))
SAYINGS = (
    ("The river will not wait for any of us this year", "The harbour will not wait for any of us this year"),
    ("We have room for everybody who comes to us", "We have food for everybody who comes to us"),
    (
        "Nobody asked the sailors what they wanted from it",
        "Nobody asked the farmers what they wanted from it",
    ),
)  # the words, and the same with one of them changed
