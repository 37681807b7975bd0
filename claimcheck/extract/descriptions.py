"""Descriptions: noun phrases that assert something: who somebody is, what grew, what was to come."""

import itertools
from collections.abc import Iterator, Sequence

from claimcheck.extract.groups import NOUNISH, PHRASE, QUOTES
from claimcheck.extract.pieces import Piece
from claimcheck.language.tagging import Tag, Token

_HONORIFICS = frozenset("mr mrs ms miss dr sir lord lady dame st prof professor".split())
# What somebody is (the endings of such nouns are in `_is_post`), and what something is.
_POSTS = frozenset(
    "chief head chair president chancellor premier secretary governor mayor king queen prince princess judge general "
    "captain colonel senator deputy pope bishop imam rabbi coach guard clerk spokesman spokeswoman spokesperson "
    "chairman chairwoman ceo cfo boss founder leader expert candidate minister attorney sergeant envoy advocate star "
    "resident farmer nurse doctor author poet student teacher scholar fellow critic magnate tycoon heir widow wife "
    "analyst aide official diplomat executive representative entrepreneur veteran colleague partner counsel model chef "
    "astronaut athlete chairperson vice-president commander lieutenant congressman councillor councilwoman activist "
    "husband son daughter brother sister father mother cousin friend pilot passenger neighbour neighbor victim".split()
)
_THINGS = frozenset(
    "company platform firm broadcaster agency bank group newspaper app maker startup start-up party union network "
    "website site magazine giant carrier airline retailer lender insurer brewer automaker carmaker chipmaker exchange "
    "index city town village state province region river island university college school hospital club team charity "
    "nonprofit foundation institute think-tank tank regulator watchdog ministry court parliament operator "
    "manufacturer supplier producer developer publisher brand chain subsidiary unit parent rival series film novel "
    "song album game drug vaccine rocket ship vessel ferry bridge stadium museum gallery festival tournament outlet "
    "capital messenger service".split()
)
_POST_ENDINGS = (
    "er",
    "or",
    "ist",
    "ian",
    "man",
    "woman",
    "person",
    "ant",
    "eer",
    "ess",
    "crat",
    "ocrat",
    "ologist",
)
_NO_POSTS = frozenset(
    "former number other member order letter matter summer winter year power water quarter paper river centre center "
    "september october november december latter later earlier major minor senior junior prior interior exterior "
    "superior per ever never over under after however together whether rather further another either neither".split()
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_SINGLE = 2  # tokens: the name alone with a title is no description
GROWING = frozenset("expanding growing rising increasing soaring surging widening swelling mounting".split())
SHRINKING = frozenset("shrinking falling declining dwindling".split())
_CHANGING = GROWING | SHRINKING | frozenset("ageing aging deepening worsening improving".split())
TO_COME = frozenset("impending looming upcoming imminent forthcoming planned proposed".split())
_HAPPENED = frozenset(
    "influx surge rise fall drop increase decrease decline growth collapse ban loss arrest death killing murder attack "
    "strike election launch merger takeover acquisition sale purchase closure opening release resignation appointment "
    "dismissal sacking explosion blast crash fire flood earthquake outbreak invasion war coup protest shooting deal "
    "agreement ruling verdict conviction sentence fine settlement bailout investment donation evacuation exodus wave "
    "jump slump plunge spike cut shortage deficit surplus recall outage breach theft hack leak".split()
)
_DEFINITE = frozenset("the its their his her this these those".split())
_REASONS = (("due", "to"), ("because", "of"), ("owing", "to"))
_AMID = frozenset({"amid", "amidst", "despite"})
_INNER = PHRASE | {Tag.PREPOSITION, Tag.TO, Tag.ADVERB, Tag.PARTICIPLE}


def find_descriptions(tokens: Sequence[Token]) -> Iterator[Piece]:
    """Yield what a sentence asserts in noun phrases, in no order."""
    yield from _before_names(tokens)
    yield from _appositions(tokens)
    yield from _presupposed(tokens)
    yield from _circumstances(tokens)


def _before_names(tokens: Sequence[Token]) -> Iterator[Piece]:
    """Yield "industry analyst Liu Xingliang": a name with the noun before it that says what it is."""
    place = 0
    while place < len(tokens):
        if tokens[place].tag is not Tag.NAME:
            place += 1
            continue
        end = _name_end(tokens, place)
        found = _described(tokens, place, end)
        if found is not None:
            yield Piece("description", found[0], end, (found[1], end))
        place = end


def _name_end(tokens: Sequence[Token], place: int) -> int:
    """Return where a run of capital words ends; the stop behind an initial or a title is a part of it."""
    while place < len(tokens):
        stop = tokens[place].text == "." and len(tokens[place - 1].text) <= _INITIAL
        followed = place + 1 < len(tokens) and tokens[place + 1].tag is Tag.NAME
        if tokens[place].tag is not Tag.NAME and not (stop and followed):
            break
        place += 1
    return place


def _described(tokens: Sequence[Token], place: int, end: int) -> tuple[int, int] | None:
    """Return where the description of the name from `place` to `end` begins, and where the name itself does."""
    if end < len(tokens) and tokens[end].tag is Tag.NOMINAL:
        return None  # "TikTok users": the name describes
    titles = [at for at in range(place, end) if tokens[at].text.lower() in _POSTS]
    name = titles[-1] + 1 if titles else place
    if name >= end or tokens[end - 1].text.endswith(("'s", "’s", "s'", "s’")) or name == 0:
        return None
    noun = tokens[name - 1]
    lower = noun.text.lower()
    if noun.tag is Tag.NOMINAL and not (is_post(lower) or lower in _THINGS):
        return None
    if noun.tag not in NOUNISH or lower in _HONORIFICS:
        return None
    first = name - 1
    while first > 0 and (tokens[first - 1].tag in NOUNISH or tokens[first - 1].text == "-"):
        if tokens[first - 1].text.lower() in _CALENDAR:
            break
        first -= 1
    alone = name - first == 1 and noun.text[0].isupper()  # "President Lee": a form of address
    return None if alone else (first, name)


def is_post(word: str) -> bool:
    """Whether a noun says what a person is: "clerk", "lawyer"; a company may be a broadcaster, which is none."""
    if word in _POSTS or word in _THINGS:
        return word in _POSTS
    return word.endswith(_POST_ENDINGS) and word not in _NO_POSTS and len(word) > _SHORT


_INITIAL = 3  # letters: "J.", "Sen."
_SHORT = 5  # letters: shorter words in -er and -or are seldom people


def _appositions(tokens: Sequence[Token]) -> Iterator[Piece]:
    """Yield "Ren Yi, a prominent blogger" and "The spokesperson, Guo Jiakun": name and description around a comma."""
    for place, token in enumerate(tokens):
        if token.text not in (",", "(") or not 0 < place < len(tokens) - 1:
            continue
        first = _phrase_start(tokens, place)
        named = _name_start(tokens, place)
        end = _apposition_end(tokens, place + 1, closing=")" if token.text == "(" else ",")
        if first is None or end is None:
            continue
        one, other = tokens[first:place], tokens[place + 1 : end]
        if named is not None and _describes(other) and _is_clear(tokens[named:place]):
            yield Piece("description", named, end, (named, place))
        elif _describes(one) and one[0].tag is Tag.DETERMINER and all(t.tag is Tag.NAME for t in other):
            yield Piece("description", first, end, (place + 1, end))


def _phrase_start(tokens: Sequence[Token], place: int) -> int | None:
    first = place
    while first > 0 and (tokens[first - 1].tag in PHRASE or tokens[first - 1].text == "-"):
        first -= 1
    return first if first < place else None


def _apposition_end(tokens: Sequence[Token], place: int, closing: str) -> int | None:
    """Return where a phrase without a verb ends that a comma, a bracket or the sentence closes."""
    if tokens[place].tag not in PHRASE:
        return None
    end = place
    while end < len(tokens) and (
        tokens[end].tag in _INNER
        or tokens[end].text in ("-", "and")
        or tokens[end].text in QUOTES
        or _is_abbreviated(tokens, end)
    ):
        if tokens[end].tag is Tag.PARTICIPLE and end == place:
            return None
        end += 1
    closed = end == len(tokens) or tokens[end].text in (closing, ".", ";")
    if end < len(tokens) and (tokens[end].text == "(" or tokens[end].tag is Tag.RELATIVE):
        closed = True  # "Ann Low, a teacher who …"
    while end > place and tokens[end - 1].text in QUOTES:
        end -= 1
    return end if closed and end > place else None


def _is_abbreviated(tokens: Sequence[Token], place: int) -> bool:
    """Whether a stop stands behind a short title or an initial before a name: "an aide to Sen. Low"."""
    if tokens[place].text != "." or not 0 < place < len(tokens) - 1:
        return False
    before, after = tokens[place - 1], tokens[place + 1]
    return before.tag is Tag.NAME and len(before.text) <= _INITIAL and after.tag is Tag.NAME


def _name_start(tokens: Sequence[Token], place: int) -> int | None:
    """Return where the name that ends at `place` begins, an article before it included."""
    first = place
    while first > 0 and (tokens[first - 1].tag is Tag.NAME or tokens[first - 1].text.lower() == "the"):
        first -= 1
    return first if first < place and tokens[place - 1].tag is Tag.NAME else None


def _is_clear(name: Sequence[Token]) -> bool:
    """Whether it names somebody or something, not a day or what belongs to a name."""
    last = name[-1].text
    return last.lower() not in _CALENDAR and not last.endswith(("'s", "’s", "s'", "s’"))


def _describes(phrase: Sequence[Token]) -> bool:
    """Whether it says what something is: "a …", "the …", or a post without an article ("chief of the agency")."""
    if phrase[0].tag not in PHRASE:
        return False
    nouns = [token for token in phrase if token.tag in NOUNISH]
    if not nouns or nouns[0].text[0].isdigit():
        return False
    if phrase[0].text.lower() in ("a", "an", "the", "its", "their", "his", "her", "one"):
        return any(token.tag is Tag.NOMINAL for token in phrase)
    joined = next((at for at, token in enumerate(phrase) if token.text.lower() == "and"), len(phrase))
    posts = (is_post(token.text.lower()) for token in phrase[:joined] if token.tag in NOUNISH)
    return phrase[0].tag is Tag.NOMINAL and (any(posts) or nouns[0].text.lower() in _THINGS)


def _presupposed(tokens: Sequence[Token]) -> Iterator[Piece]:
    """Yield definite phrases that tell of something as known: "its growing user base", "the ban … due to …"."""
    for place, token in enumerate(tokens):
        if token.text.lower() not in _DEFINITE or token.tag is not Tag.DETERMINER:
            continue
        end = place + 1
        while end < len(tokens) and tokens[end].tag in NOUNISH | {Tag.PARTICIPLE}:
            end += 1
        words = [each.text.lower() for each in tokens[place + 1 : end]]
        if len(words) > 1 and words[0] in _CHANGING:
            yield Piece("presupposed", place, end, (place, end))
            continue
        event = next((at for at, word in enumerate(words) if word in _HAPPENED), None)
        if event is None or event != len(words) - 1:
            continue
        tail = _tail(tokens, end)
        if tail == end + 2 and tokens[end + 1].text[0].isdigit():
            continue  # "the fall of 2007"
        inside = [each.text.lower() for each in tokens[place:tail]]
        reason = any(pair in itertools.pairwise(inside) for pair in _REASONS)
        if reason or words[0] in TO_COME or _holds_figure(tokens[end:tail]):
            yield Piece("presupposed", place, tail, (place, tail))


def _holds_figure(tokens: Sequence[Token]) -> bool:
    return any(token.text[0].isdigit() for token in tokens)


def _tail(tokens: Sequence[Token], end: int) -> int:
    """Return where what prepositions join to a noun ends."""
    while end < len(tokens) and (
        tokens[end].tag in PHRASE | {Tag.PREPOSITION} or tokens[end].text in ("to", "-", "over")
    ):
        end += 1
    while end > 0 and tokens[end - 1].tag in (Tag.PREPOSITION, Tag.TO, Tag.DETERMINER):
        end -= 1
    return end


def _circumstances(tokens: Sequence[Token]) -> Iterator[Piece]:
    """Yield "amid mixed reactions": what is told as the circumstance of something else."""
    for place, token in enumerate(tokens):
        if token.text.lower() in _AMID and place + _SINGLE < len(tokens):
            end = place + 1
            while (
                end < len(tokens)
                and tokens[end].text not in (",", ";", "—", "–", ".")
                and (tokens[end].tag not in (Tag.SUBORDINATOR, Tag.RELATIVE, Tag.COORDINATOR, Tag.AUXILIARY))
            ):
                end += 1
            if end > place + _SINGLE:
                yield Piece("fragment", place, end, None)
