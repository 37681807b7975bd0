"""Words with the part they play: a light tagger for English by closed classes, verb forms and agreement.

It is right often enough to find who does what in a clause; whoever uses it abstains where clauses disagree.
"""

import enum
import re
from functools import lru_cache
from typing import NamedTuple

from claimcheck.language.lexicon import CUE_VERBS, synonyms, verb_forms
from claimcheck.language.words import fold, stem


class Tag(enum.StrEnum):
    """The part a word plays."""

    DETERMINER = "determiner"
    PRONOUN = "pronoun"
    PREPOSITION = "preposition"
    COORDINATOR = "coordinator"
    SUBORDINATOR = "subordinator"
    RELATIVE = "relative"
    AUXILIARY = "auxiliary"
    TO = "to"
    NEGATION = "negation"
    ADVERB = "adverb"
    VERB = "verb"
    PARTICIPLE = "participle"  # -ing and -ed forms that head no finite clause
    NOMINAL = "nominal"  # nouns, adjectives, numbers: what noun phrases are made of
    NAME = "name"
    PUNCTUATION = "punctuation"


class Token(NamedTuple):
    """One word or mark: its text, span, tag, stem, and the base form where it can be a verb."""

    text: str
    start: int
    end: int
    tag: Tag
    stem: str
    base: str | None = None
    shape: str | None = None


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


DETERMINERS = _set(
    "the a an this that these those my your his her its our their some any no every each all both either neither "
    "many much most more several few fewer less various another such whose certain numerous"
)
PRONOUNS = _set(
    "i you he she it we they me him us them himself herself itself themselves who everyone everybody someone "
    "somebody anyone anybody nobody none nothing something everything anything one ones others what"
)
SUBJECT_PRONOUNS = _set("i you he she it we they who everyone everybody someone somebody nobody")
PREPOSITIONS = _set(
    "of in on at by for from with without about against among amid amidst around as between beyond during into like "
    "near onto over per since through throughout toward towards under until upon via within across after before "
    "behind below above despite unlike than including regarding concerning following due because out off up down "
    "along inside outside versus except besides amongst alongside"
)
COORDINATORS = _set("and or but nor yet")
SUBORDINATORS = _set(
    "while when whereas because although though if unless since until after before once that whether as where "
    "how why so"
)
RELATIVES = _set("which who whom that whose where")
AUXILIARIES = _set(
    "be am is are was were been being have has had having do does did will would shall should can could may might "
    "must ought isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shouldn't "
    "can't cannot couldn't mightn't mustn't 's 've 're 'll"
)
NEGATIONS = _set("not never n't no-one")
ADVERBS = _set(
    "also however meanwhile still already now then there here often only just even again very too quite rather "
    "soon later ago once twice well almost nearly about always sometimes usually typically perhaps maybe indeed "
    "instead therefore thus hence further moreover together yet ever far much more most less least away back today "
    "yesterday tomorrow currently recently previously reportedly allegedly apparently ahead newly"
)
WORD = re.compile(r"\d[\d.,]*\d|\d|(?:[A-Za-z]\.){2,}|[^\W\d_][^\W_]*(?:['’][^\W\d_]+)*|[^\w\s]|\w+")
_NOT_ADVERBS = _set(
    "early family daily weekly monthly yearly elderly friendly likely unlikely deadly costly lonely ugly holy italy "
    "july supply reply ally rally assembly monopoly anomaly butterfly only bully jelly belly lily curly silly"
)
_LIGHT_LY = re.compile(r".{2,}ly$")
_CLITICS = re.compile(r"(?i)^(.+)(n['’]t)$")


@lru_cache(maxsize=4096)
def tag(text: str) -> tuple[Token, ...]:
    """Return the tokens of one sentence, tagged."""
    raw = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text)]
    title_case = _is_title_case([word for word, _, _ in raw])
    tokens: list[Token] = []
    for place, (word, start, end) in enumerate(raw):
        lower = word.lower().replace("’", "'")
        following = raw[place + 1][0] if place + 1 < len(raw) else ""
        kind, base, shape = _classify(word, lower, tokens, following, title_case=title_case)
        tokens.append(Token(word, start, end, kind, stem(lower.removesuffix("'s")), base, shape))
    return tuple(_with_finite_verbs(tokens))


def _with_finite_verbs(tokens: list[Token]) -> list[Token]:
    """Give each stretch between marks a verb where one of its nouns can be it: "X requires users to …"."""
    start = 0
    for place in range(len(tokens) + 1):
        ends = place == len(tokens) or tokens[place].tag in (Tag.PUNCTUATION, Tag.SUBORDINATOR, Tag.RELATIVE)
        if not ends:
            continue
        stretch = range(start, place)
        if not any(_is_finite(tokens, at) for at in stretch):
            verb = next((at for at in stretch if at > start and _may_be_verb(tokens, at, place)), None)
            if verb is not None:
                tokens[verb] = tokens[verb]._replace(tag=Tag.VERB)
        start = place + 1
    return tokens


def _is_finite(tokens: list[Token], at: int) -> bool:
    after_to = at > 0 and tokens[at - 1].tag is Tag.TO
    return tokens[at].tag in (Tag.VERB, Tag.AUXILIARY) and not after_to


def _may_be_verb(tokens: list[Token], at: int, end: int) -> bool:
    token, noun = tokens[at], tokens[at - 1]
    if token.tag is not Tag.NOMINAL or token.shape not in ("s", "past", "ed") or at + 1 >= end:
        return False
    if noun.tag not in _NOUNISH or _POSSESSIVE.search(noun.text) or _ADJECTIVE.search(noun.text.lower()):
        return False
    return tokens[at + 1].tag in _NOUNISH and (token.shape != "s" or _agrees(noun, "s"))


def _is_title_case(words: list[str]) -> bool:
    """Whether nearly all longer words are capitalised, as in a headline: then capitals mark no names."""
    if words[-1:] in (["."], ["!"], ["?"]):
        return False  # headlines do not close
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]  # noqa: PLR2004 - function words
    return len(long) >= 4 and sum(word[0].isupper() for word in long) > 0.8 * len(long)  # noqa: PLR2004


def _classify(
    word: str, lower: str, before: list[Token], following: str, *, title_case: bool
) -> tuple[Tag, str | None, str | None]:
    base, shape = verb_forms().get(lower.removesuffix("n't"), (None, None))
    if (word == "May" and before) or _is_capital_preposition(word, lower, before, following):
        return Tag.NAME, None, None
    if not word[0].isalnum():
        return Tag.PUNCTUATION, None, None
    if before and before[-1].text == "-" and base is not None and shape != "base":
        return Tag.NOMINAL, None, None
    closed = _closed_class(lower, before, following)
    if closed is not None:
        return closed, base, shape
    if _looks_like_name(word, before, following, title_case=title_case):
        return Tag.NAME, base, shape
    if base is not None and shape is not None:
        return _verb_or_nominal(shape, before, following), base, shape
    if (
        lower.endswith("ed")
        and len(lower) > _SHORTEST_VERB
        and ((before and before[-1].tag is Tag.AUXILIARY) or following.lower() == "by")
    ):
        return Tag.VERB, lower.removesuffix("ed"), "ed"  # a verb that no list has: "was sanctioned"
    if _LIGHT_LY.match(lower) and lower not in _NOT_ADVERBS:
        return Tag.ADVERB, None, None
    return Tag.NOMINAL, None, None


def _is_capital_preposition(word: str, lower: str, before: list[Token], following: str) -> bool:
    """Whether a preposition is written as a name inside a sentence: "officer Per Lindqvist"."""
    inside = bool(before) and word[0].isupper() and not word.isupper() and following[:1].isupper()
    return inside and lower in PREPOSITIONS and before[-1].tag in _NOUNISH


def _closed_class(lower: str, before: list[Token], following: str) -> Tag | None:
    if lower in AUXILIARIES or _CLITICS.match(lower):
        return Tag.AUXILIARY
    if lower in NEGATIONS or lower == "to":
        return Tag.TO if lower == "to" else Tag.NEGATION
    if lower in RELATIVES and lower != "whose":
        return _tag_relative(lower, before, following)
    if lower in ("more", "most", "less", "much") and not _nounish_word(following):
        return Tag.ADVERB
    if lower == "there" and following.lower() in AUXILIARIES:
        return Tag.PRONOUN
    if lower == "one" and following[:1].isalpha() and following.lower() not in AUXILIARIES | {"of"}:
        return Tag.DETERMINER
    if lower in _STAND_ALONE and verb_forms().get(following.lower(), ("", ""))[1] in (
        "ed",
        "past",
        "base",
        "participle",
    ):
        return Tag.PRONOUN
    for words, kind in _CLASSES:
        if lower in words:
            return kind
    return None


_STAND_ALONE = _set("some many most few several all both none others")
_NOUNISH = frozenset({Tag.NOMINAL, Tag.NAME})
_CLASSES = (
    (COORDINATORS, Tag.COORDINATOR),
    (DETERMINERS, Tag.DETERMINER),
    (PRONOUNS, Tag.PRONOUN),
    (
        frozenset({"while", "when", "whereas", "although", "though", "if", "unless", "whether", "once"}),
        Tag.SUBORDINATOR,
    ),
    (PREPOSITIONS, Tag.PREPOSITION),
    (SUBORDINATORS, Tag.SUBORDINATOR),
    (ADVERBS, Tag.ADVERB),
)


def _tag_relative(lower: str, before: list[Token], following: str) -> Tag:
    if lower == "that":
        return _tag_that(before, following)
    after_noun = bool(before) and (before[-1].tag in _NOUNISH or before[-1].text == ",")
    return Tag.RELATIVE if after_noun or lower in ("which", "who", "whom") else Tag.SUBORDINATOR


def _tag_that(before: list[Token], following: str) -> Tag:
    if before and before[-1].tag in (Tag.VERB, Tag.PARTICIPLE):
        return Tag.SUBORDINATOR
    if before and before[-1].tag in _NOUNISH:
        in_verbs = following.lower() in AUXILIARIES or following.lower() in verb_forms()
        return Tag.RELATIVE if in_verbs else Tag.SUBORDINATOR
    return Tag.DETERMINER


def _nounish_word(word: str) -> bool:
    lower = word.lower()
    return (
        bool(word)
        and word[0].isalpha()
        and not any(lower in words for words, _ in _CLASSES)
        and lower not in AUXILIARIES
    )


def _looks_like_name(word: str, before: list[Token], following: str, *, title_case: bool) -> bool:
    if not word[0].isupper():
        return not word.isascii() and word[0].isalpha() and fold(word) == word and not word.islower()
    at_start = not before or (before[-1].text in ('"', "“", "'", "‘", ":") and len(before) == 1)
    if word.isupper() and len(word) > 1:
        return True
    if title_case or at_start:
        lower = word.lower()
        first_name = not title_case and following[:1].isupper()
        if first_name and verb_forms().get(lower, ("", ""))[1] == "base" and stem(lower) not in synonyms():
            return True  # "Mark Rutte said"
        known = (
            lower in verb_forms()
            or stem(lower) in synonyms()
            or lower.endswith(("ing", "ed", "ly", "s", "ness", "tion", "ment"))
        )
        return not known
    return True


def _verb_or_nominal(shape: str, before: list[Token], following: str) -> Tag:
    last = next((token for token in reversed(before) if token.tag not in (Tag.ADVERB, Tag.NEGATION)), None)
    if last is None:
        return Tag.PARTICIPLE if shape in ("ing", "ed", "participle") else _by_following(following)
    if last.tag in (Tag.TO, Tag.AUXILIARY):
        return Tag.VERB
    if _POSSESSIVE.search(last.text) or (
        last.text in _QUOTES and len(before) > 1 and before[-2].tag is Tag.PREPOSITION
    ):
        return Tag.NOMINAL
    if shape == "s" and len(before) == 1 and last.shape == "ing" and _nounish_word(following):
        return Tag.VERB  # "Walking cuts risks"
    if shape == "ing":
        if last.tag is Tag.NOMINAL and _ADJECTIVE.search(last.text.lower()):
            return Tag.NOMINAL
        return Tag.NOMINAL if last.tag is Tag.DETERMINER and not _starts_object(following) else Tag.PARTICIPLE
    if last.tag in (Tag.DETERMINER, Tag.PREPOSITION) and last.text.lower() != "that":
        return Tag.NOMINAL
    if last.tag is Tag.PRONOUN or last.tag is Tag.RELATIVE:
        return Tag.VERB
    return _after_noun(shape, last, before, following)


def _after_noun(shape: str, last: Token, before: list[Token], following: str) -> Tag:
    """Tag a possible verb behind a noun, a comma or a coordinator: agreement and what follows decide."""
    before = [token for token in before if token.tag not in (Tag.ADVERB, Tag.NEGATION)]
    if last.tag is Tag.NOMINAL and last.base is None and _ADJECTIVE.search(last.text.lower()):
        return Tag.NOMINAL
    closes = not following or following in ".!?,;"
    if shape == "past" and (last.tag not in _NOUNISH or closes or _starts_object(following)):
        return Tag.VERB
    if shape in ("ed", "participle"):
        if last.tag in _NOUNISH and following.lower() == "by":
            return Tag.PARTICIPLE
        return Tag.VERB if shape == "ed" else Tag.PARTICIPLE
    if last.tag in _NOUNISH:
        if last.text[0].isdigit() or _has_verb_of_its_own(before):
            return Tag.NOMINAL
        if not any(_agrees(noun, shape) for noun in _nouns_of_clause(before, shape)):
            return Tag.NOMINAL
        bare = following[:1] in ",.;:" and shape == "s" and not _has_verb(before)
        return Tag.VERB if bare or _starts_object(following) else Tag.NOMINAL
    if last.tag in (Tag.COORDINATOR, Tag.PUNCTUATION, Tag.SUBORDINATOR):
        return _by_following(following)
    return Tag.NOMINAL


_SHORTEST_VERB = 4  # letters of an unknown word in -ed
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")
_QUOTES = frozenset("\"“”‘'")
_PLURALS = frozenset({"media", "people", "police", "data"})
_ADJECTIVE = re.compile(
    r"(?:ial|nal|ual|ous|ive|ful|able|ible|less|ish|ary|ic|ing)$|^(?:new|old|big|other|own|same|such|single|foreign|key)$"
)


def _agrees(noun: Token, shape: str) -> bool:
    plural = noun.text.endswith("s") and not noun.text.endswith("ss")
    if noun.stem in _PLURALS:
        return True
    return plural != (shape == "s") or (noun.tag is Tag.NAME and shape == "s")


def _nouns_of_clause(before: list[Token], shape: str) -> list[Token]:
    """Return the noun before the verb, and the head before an "of" that may govern it."""
    nouns = [before[-1]] if before[-1].tag in _NOUNISH else []
    for place in range(len(before) - 1, 0, -1):
        if before[place].tag in (Tag.PUNCTUATION, Tag.VERB, Tag.AUXILIARY, Tag.SUBORDINATOR):
            break
        governs = before[place].text.lower() == "of" or shape == "s"
        if governs and before[place].tag is Tag.PREPOSITION and before[place - 1].tag in _NOUNISH:
            nouns.append(before[place - 1])
    return nouns or [before[-1]]


def _has_verb_of_its_own(before: list[Token]) -> bool:
    """Whether the clause has its verb, and it is none that a report may follow without "that"."""
    for token in reversed(before):
        if token.tag in (Tag.PUNCTUATION, Tag.SUBORDINATOR, Tag.RELATIVE, Tag.COORDINATOR):
            return False
        if token.tag is Tag.VERB:
            return token.base not in CUE_VERBS
    return False


def _has_verb(before: list[Token]) -> bool:
    for token in reversed(before):
        if token.tag in (Tag.PUNCTUATION, Tag.SUBORDINATOR, Tag.RELATIVE):
            return False
        if token.tag in (Tag.VERB, Tag.AUXILIARY):
            return True
    return False


def _by_following(following: str) -> Tag:
    return Tag.VERB if _starts_object(following) else Tag.NOMINAL


def _starts_object(following: str) -> bool:
    """Whether the next word begins an object or complement, so that a verb may stand before it."""
    lower = following.lower()
    if lower in ("of", ""):
        return False
    starters = (DETERMINERS, PRONOUNS, PREPOSITIONS, SUBORDINATORS, ADVERBS)
    known = any(lower in words for words in starters) or lower in ("to", "that", "not")
    return (
        known
        or following[:1].isupper()
        or following[:1].isdigit()
        or following[:1] in "\"“‘'$£€"
        or _LIGHT_LY.match(lower) is not None
    )
