"""The words around a number that say what kind of figure it is: bounds, hedges, names, changes, the noun counted."""

from re import IGNORECASE
from typing import NamedTuple

from claimcheck.language.units import PLURALS, is_plural
from claimcheck.language.word_patterns import Late, word_list
from claimcheck.model.direction import Direction
from claimcheck.model.quantity import Form


def _or_equal(comparatives: str) -> str:
    """Return "more than or equal to", "equal or more than" and the like, as a pattern."""
    return "|".join(
        f"{word} than or equal to|{word} or equal to|{word} or equal than|equal to or {word} than|equal or {word} than"
        for word in comparatives.split()
    )


_BEFORE = {
    Form.MORE_THAN: "over|more than|above|exceeding|exceeds|exceeded|exceed|in excess of|greater than"
                    "|upwards of|upward of|north of|beyond|surpassing"
    "|surpassed|well over|just over|slightly over|a little over|far more than|well above|just above"
    "|higher than|larger than|longer than"
    "|older than|bigger than|better than|topping|>",
    Form.AT_LEAST: "at least|at the very least|at least or equal to"
    "|not below|no lower than|no smaller than|> =|=>|"
    "no fewer than|no less than|not fewer than|not less than|a "
                   "minimum of|minimum of|minimum|≥|>=|" + _or_equal("more greater larger higher bigger"),
    Form.AT_MOST: "up to|no higher than|no larger than|not exceeding|not above|< =|=<|"
    "as many as|as much as|as high as|at most|no more than|not more than|a maximum of"
                  "|maximum of|no greater than|≤|<=|" + _or_equal("less fewer smaller lower"),
    Form.LESS_THAN: "under|fewer than|less than|below|lower than|smaller than|shorter than|younger than"
                    "|well under|well below|<",
    Form.NEARLY: "nearly|almost|close to|just under|just below|just shy of|approaching|nearing|not quite"
                 "|a little under|slightly under|slightly less than|near",
    Form.ABOUT: "about|around|roughly|approximately|approx\\.?|some|circa|c\\.|ca\\.|~|≈|∼|an estimated"
                "|estimated|in the region of|on the order of|an average of"
    "|somewhere around|something like|more or less|give or take",
    Form.EXACT: "exactly|precisely|equal to|equals to|equals|=",
    Form.PLAIN: "just|only|a record|record|a total of|merely|another|an additional|a further|a mere|a "
                "whopping",
}  # fmt: skip
_CHINESE_BEFORE = {
    Form.MORE_THAN: "超过|超過|逾|多于|多於|超|高于|大于|突破",
    Form.AT_LEAST: "至少|不少于|不少於|不低于",
    Form.LESS_THAN: "不到|少于|少於|低于|低於|不足|小于",
    Form.AT_MOST: "至多|最多|不超过|不超過",
    Form.NEARLY: "将近|將近|接近|近",
    Form.ABOUT: "大约|大約|约|約|大概|左右",
}  # fmt: skip
_FORM_OF = {
    words: form
    for table in (_BEFORE, _CHINESE_BEFORE)
    for form, alternatives in table.items()
    for words in alternatives.replace("\\.?", "").replace("\\.", "").split("|")
}
_MODIFIER = Late(
    r"(?:(?:(?<![^\W_])|(?<=\d))(?P<words>"
    + "|".join(sorted("|".join(_BEFORE.values()).split("|"), key=len, reverse=True))
    + ")|(?P<chinese>"
    + "|".join(sorted("|".join(_CHINESE_BEFORE.values()).split("|"), key=len, reverse=True))
    + r"))(?: the| a| an)?[\s\u00a0]*$",
    IGNORECASE,
)
_AFTER = Late(
    r"[ -]?(?:(?P<least>\+(?![\d-])|-?plus\b(?! or)| or (?:more|above|higher|over|older|longer|greater"
    r"|better)\b|,? at (?:the )?least\b(?! \d))"
    r"|(?P<most> or (?:less|fewer|below|lower|under|younger)\b|,? at (?:the )?most\b(?! \d))"
    r"|(?P<about> or so\b|-?odd\b|-?ish\b|左右)| and (?P<more>counting|above|over|up)\b)",
    IGNORECASE,
)
_STRENGTH = (
    Form.PLAIN,
    Form.EXACT,
    Form.ABOUT,
    Form.NEARLY,
    Form.AT_LEAST,
    Form.MORE_THAN,
    Form.AT_MOST,
    Form.LESS_THAN,
)
_WINDOW = 28
_OVER_TIME = Late(
    r"\b(?:for|lasts?|lasted|took|takes?|than|waited|spent|after|of|aged?|is|was|been"
    r"|live[sd]?) over $",
    IGNORECASE,
)

# What counts as a name: "Article 5", "Flight 370", "COVID-19".
_LABEL = Late(
    r"\b(?:chapters?|sections?|sec\.|articles?|pages?|pp?\.|figures?|figs?\.?|tables?|tabs?\.|equations?|eqs?\.?|refs?\.?"
    r"|references?|flight|routes?|highways?|act|rooms?|paragraphs?|versions?|v|levels?|phases?|parts?|types?|gates?"
    r"|channels?|steps?|rules?|items?|questions?|verses?|volumes?|vol\.|issues?|sizes?|grades?|windows|iphone|android"
    r"|boeing|airbus|apollo|models?|areas?|zones?|districts?|wards?|lines?|columns?|rows?|samples?|fractions?|complex"
    r"|complexes|compounds?|cases?|numbered|listing|listings|definition|theorem|lemma|algorithm|example|experiments?"
    r"|sites?|cores?|stations?|panels?|lanes?|platforms?|tracks?|exits?|interstate|divisions?|groups?|classes|class"
    r"|titles?|clauses?|resolutions?|propositions?|prop|amendments?|bills?|episodes?|seasons?|series|units?|month|months"
    r"|buildings?|blocks?|apartments?|apt\.?|suites?|box|bus|formula|big|catch|studio|opus|psalm|world war|super bowl"
    r"|week|day|stages?|rounds?|schedule|appendix|exhibit|codes?|categor(?:y|ies)|clusters?|scenarios?|labels?"
    r"|notes?|footnotes?|no|nos?\.?|ps|galaxy|terminals?|tower|pier|gpt|python|http|error|id|isbn|doi|tel|phone|fax"
    r"|call|dial)[ :#\u00a0]{1,2}$",
    IGNORECASE,
)
_ACRONYM = Late(r"(?<![\w.])[A-Z][A-Z0-9]{1,5}[ \u00a0]$")
_PROPER = Late(r"(?<![.!?:\n\"“”'‘’—–-] )(?<!^)\b[A-Z][a-z]+[A-Za-z]* $")
_UP = (
    "up|rose|risen|rise[sn]?|rising|grew|grown|grow[sn]?|growing|increas(?:e[sd]?|ing)"
    "|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e[sd]?|ing)|gain(?:s|ed|ing)?"
    "|rocket(?:ed|ing)|skyrocketed|growth|uptick|expand(?:s|ed|ing)|advanc(?:ed|es|ing)"
    "|rais(?:ed|es|ing)|spike[ds]?|swell(?:ed|ing)?|hike[ds]?|boost(?:ed|s)?"
)
_DOWN = (
    "down|fell|fallen|falls?|falling|dropp(?:ed|ing)|drops?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)"
    "|plung(?:e[sd]?|ing)|slump(?:s|ed|ing)?|shr[aiu]nk(?:s|ing)?|sank|slid|slides?"
    "|tumbl(?:e[sd]?|ing)|reduc(?:e[sd]?|ing|tion)|cut(?:s|ting)?|lost|loss|loses|lower(?:ed|ing)"
    "|dip(?:s|ped|ping)?|crash(?:ed)|contract(?:ed|s)|eas(?:ed)|slash(?:ed|es|ing)"
)
_CHANGE = Late(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: (?:sharply|further|slightly|again|another|a|an|annually"
    rf"|steadily))*(?P<by> by| of)?[ \u00a0](?:(?:a|an|the) )?$",
    IGNORECASE,
)
_NO_NOUN = "and |or |to |but |in |as |was |were |is |are |has |have |had |will |be |been "
_CHANGE_AFTER = Late(
    rf"[ \u00a0-](?:(?!{_NO_NOUN})[a-z-]+ )?(?:(?P<up>increase|rise|growth|jump|uptick|gain"
    r"|surge|hike|raise|boost|spike|improvement|higher|more|larger|bigger|longer|faster)"
    r"|(?P<down>drop|fall|decline|decrease|reduction|cut|loss"
    r"|plunge|slump|dip|lower|less|fewer|smaller|shorter|discount))\b",
)
_MOVES = Late(
    rf"\b(?:{_UP}|{_DOWN}|went|go(?:es|ing)?|moved?|changed?|revised|slow(?:ed)?|widened"
    rf"|narrowed|upgraded|extended)\b[^.;!?]*$",
    IGNORECASE,
)

_WORD = Late(r"[ \u00a0]((?:[^\W\d_]|[$])[\w$’'.&/-]*)")
_OF = Late(
    r"[ \u00a0](?:of|in)[ \u00a0](?:(?:all|the|its|their|those|these|our|his|her|my|your"
    r"|such|any|some)[ \u00a0])*"
)
_JUST_OF = Late(
    r"[ \u00a0]of[ \u00a0](?:(?:all|the|its|their|those|these|our|his|her|my|your|such"
    r"|any|some)[ \u00a0])*"
)
_STOPS = frozenset(
    word_list(
        "a an the of in on at to for from by with as that which who whom whose is are was were be "
        "been being has have had will would can could may might must shall should do does did said "
        "say says than then since after before during while but because per each every this these "
        "those its their his her our my your it they he she we you i not no nor so if when where "
        "there here out up down off over under into onto about against between through within "
        "without via amid upon until till toward towards like such more less fewer ago later "
        "earlier only just also still already now today yesterday tomorrow joined signed went came "
        "made took got used found left held sold bought paid won lost spent added gained were times "
        "following including compared"
    )
)
_DOING = frozenset(
    word_list(
        "paying working living missing existing remaining leading competing participating "
        "developing visiting surviving growing emerging outstanding pending training building "
        "speaking qualifying voting sitting serving nursing operating manufacturing housing"
    )
)  # participles that stand before a noun; "watching videos" is what the people counted do
_MORE = frozenset({"more", "fewer", "other", "such"})
_LINKS = frozenset({"and", "or", "&"})
_MASS = frozenset(
    word_list(
        "revenue capital equity power energy water land territory income output "
        "traffic gdp population electricity staff stake"
    )
)
_MAX_NOUN_WORDS = 6


class Modifier(NamedTuple):
    """What the words before or behind a figure make of it, and where they begin or end."""

    form: Form
    at: int


def modifier_before(text: str, start: int, *, duration: bool = False) -> Modifier:
    """Return the form that the words before `start` give a figure, and where these words begin."""
    form, at = Form.PLAIN, start
    while (match := _MODIFIER.search(text[max(0, at - _WINDOW) : at])) is not None:
        begin = max(0, at - _WINDOW) + match.start()
        words = (match["words"] or match["chinese"]).casefold().rstrip(".")
        if duration and words == "over" and _OVER_TIME.search(text[max(0, begin - 12) : at]) is None:
            break  # "over two days" is during them
        if (
            words == "no"
            or (words in _PLACES and match[0].casefold().rstrip().endswith(" the"))
            or (words in ("more than", "less than", "over", "under", "above") and _is_times(text, begin))
        ):
            break
        form = max(form, _FORM_OF[" ".join(words.split())], key=_STRENGTH.index)
        at = begin
    return Modifier(form=form, at=at)


# Before "the" they say where, not how much: "above the 3 mbar level", "near the 50 km mark".
_PLACES = frozenset(
    {"near", "above", "below", "over", "under", "beyond", "close to", "just above", "just below"}
)


def _is_times(text: str, start: int) -> bool:
    """Whether "more than" compares ("three times more than 5"), and bounds nothing."""
    return text[max(0, start - 7) : start].casefold().endswith(("times ", "% "))


def modifier_after(text: str, end: int, form: Form) -> Modifier:
    """Return the form that the words behind `end` give a figure, and where these words end."""
    match = _AFTER.match(text, end)
    if match is None or form not in (Form.PLAIN, Form.ABOUT, Form.EXACT):
        return Modifier(form=form, at=end)
    group = match.lastgroup or ""
    found = {"least": Form.AT_LEAST, "more": Form.AT_LEAST, "most": Form.AT_MOST, "about": Form.ABOUT}[group]
    return Modifier(form=found, at=match.end())


def is_named(text: str, start: int) -> bool:
    """Whether the words before a number make it a name: "Article 5", "COVID-19", "Boeing 737"."""
    before = text[max(0, start - 16) : start]
    return _LABEL.search(before) is not None


def follows_proper_name(text: str, start: int) -> bool:
    """Whether a capitalised word within a sentence stands before the number, which then is part of a name."""
    before = text[max(0, start - 24) : start]
    return _PROPER.search(before) is not None or _ACRONYM.search(before) is not None


def change_of(text: str, start: int, end: int) -> tuple[Direction | None, bool]:
    """Return which way the figure from `start` to `end` says that something moved, and whether by that figure."""
    match = _CHANGE.search(text[max(0, start - 40) : start])
    if match is not None:
        by = bool(match["by"]) or match[0].casefold().startswith(("up ", "down "))
        return (Direction.UP if match["up"] else Direction.DOWN), by
    match = _CHANGE_AFTER.match(text, end)
    if match is not None:
        return (Direction.UP if match["up"] else Direction.DOWN), True
    return None, False


def moves_before(text: str, start: int) -> bool:
    """Whether a verb of change stands before, so that "from a to b" are two states and no range."""
    return _MOVES.search(text[max(0, start - 60) : start]) is not None


def noun_after(text: str, end: int, *, of: bool = False, mass: bool = False) -> str | None:
    """Return the noun that is counted by the figure that ends at `end`, with its adjectives, None where none is seen.

    `of` looks behind "of" as well ("dozens of people"), `mass` takes nouns in the singular too ("20 % of revenue").
    """
    if of:
        match = (_OF if mass else _JUST_OF).match(text, end)
        if match is not None:
            end = match.end() - 1
        elif mass:
            return None
    words: list[str] = []
    while len(words) < _MAX_NOUN_WORDS and (match := _WORD.match(text, end)) is not None:
        raw = match[1]
        word = raw if raw.count(".") > 1 and raw.endswith(".") else raw.rstrip(".,'’-")
        folded = word.casefold()
        if folded in _MORE and _is_noun_next(text, match.end()):
            end = match.end()
            continue
        if folded in _STOPS or not word or (folded.endswith("ing") and not mass and folded not in _DOING):
            break
        if folded in _LINKS and not _links(text, words, match.end()):
            break
        words.append(word)
        if is_plural(folded) and not _goes_on(text, match.end()):
            return " ".join(words)
        if (raw != word and not raw.endswith(".")) or _ends_sentence(text, raw, match.end()):
            break
        end = match.end()
    return " ".join(words) if words and (mass or words[-1].casefold() in PLURALS | _MASS) else None


def _is_noun_next(text: str, end: int) -> bool:
    """Whether a plural follows, so that "more" stands before a noun: "2 million more users", not "3 more than"."""
    following = _WORD.match(text, end)
    return following is not None and is_plural(following[1].rstrip(".,").casefold())


def _links(text: str, words: list[str], end: int) -> bool:
    """Whether "and" joins two adjectives before one noun: "American and Chinese users"."""
    following = _WORD.match(text, end)
    return bool(words) and words[-1][0].isupper() and following is not None and following[1][0].isupper()


def _goes_on(text: str, end: int) -> bool:
    """Whether a plural is an adjective before the noun proper: "sports fans", "US users"."""
    following = _WORD.match(text, end)
    return following is not None and following[1].islower() and following[1].rstrip(".,") in PLURALS


def _ends_sentence(text: str, raw: str, end: int) -> bool:
    return raw.endswith(".") and raw.count(".") == 1 and len(raw) > 3 and text[end : end + 1] != ""  # noqa: PLR2004 - "U.S."
