"""What stands around a word and tells whether it says how something is said, or something else: "May", "at all"."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from claimcheck.language.modality_words import ASKING, OBLIGING

_FAR = 60  # characters before and behind a word that are looked at


class Place(NamedTuple):
    """A stretch of a text, which is also given in lower case."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def before(self) -> str:
        """The characters before it, in lower case."""
        return self.lower[max(0, self.start - _FAR) : self.start]

    @property
    def after(self) -> str:
        """The characters behind it, in lower case."""
        return self.lower[self.end : self.end + _FAR]


Holds = Callable[[Place], bool]


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def always(_: Place) -> bool:
    """Whether anything that stands there will do."""
    return True


def _unless(before: str = "", after: str = "") -> Holds:
    """Return a condition: neither pattern matches, before the word or behind it."""
    return lambda place: (
        not (
            (before and _pattern(f"(?:{before})$").search(place.before))
            or (after and _pattern(after).match(place.after))
        )
    )


def _where(before: str = "", after: str = "") -> Holds:
    """Return a condition: each pattern that is given matches, before the word or behind it."""
    return lambda place: bool(
        (not before or _pattern(f"(?:{before})$").search(place.before))
        and (not after or _pattern(after).match(place.after))
    )


_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER = (
    r" (?:about |around |roughly |over |nearly )?(?:[$£€¥#]|\d|one |two |three |four |five |six |seven |eight |nine "
    rf"|ten |twelve |(?:{_TENS})\b|a (?:dozen|hundred|thousand|million|third|half|quarter)\b"
    r"|a (?:minute|day|week|month|year|decade|century)\b"
    r"|half\b|(?:dozen|hundred|thousand|million)s?\b)"
)
_PLURAL_NOUN = r"(?!\w*(?:ous|us|ss|is|'s)\b)[a-z]{2,}s"
_PLURAL = rf" (?:of\b|(?:[a-z'-]+ ){{0,2}}(?:people|men|women|children|police|{_PLURAL_NOUN})\b)"
_DETERMINED = r"\b(?:the|a|an|his|her|its|their|my|our|your|this|that|no|any) "
_THAN = r"(?: [\w'-]+){0,4} than\b(?!" + _NUMBER + ")"


def _is_may(place: Place) -> bool:
    return place.text[place.start] != "M" or _MAY_DO(place)  # the month, where no verb follows


_MAY_DO = _where(after=r" (?:not|never|be|have|still|also|even|soon|yet)\b")


def _is_will(place: Place) -> bool:
    named = place.text[place.start] == "W" and place.text[place.end : place.end + 2][1:2].isupper()
    return not named and not _WILL(place)


_WILL = _where(before=r"\b(?:his|her|their|the|a|free|good|ill|political|last|my|your|its|of|'s) ")


def begins_with_capital(place: Place) -> bool:
    """Whether it is written with a capital, as at the beginning: "Should it fail, …"."""
    return place.text[place.start].isupper()


def is_superlative_most(place: Place) -> bool:
    """Whether "most" makes a superlative: "the most popular"."""
    return _SUPERLATIVE_MOST(place) and not CONTEXTS["most"](place)


_MANY_FOLLOW = _where(after=_PLURAL)
_is_chosen = _where(before=r"\b(?:the|its|his|her|their|our|my|your|world's|country's) ")
_SUPERLATIVE_MOST = _unless(before=r"\bat ", after=r"(?! [a-z])")
is_reported_will = _where(
    before=r"\b(?:said|announced|promised|pledged|vowed|predicted|warned|told|added|expected|forecast|insisted|confirmed)\b"
    r"[^.;:!?]{0,40} "
)
_is_going = _unless(
    after=r" (?:the|a|an|his|her|my|our|their|school|church|bed|war|jail|prison|college|court|hell)\b"
)
_OF_US = _where(
    before=r"\b(?:i|we|you|it|this|that|there|they|everyone|everybody|nobody) (?:all |really |now |also )?"
)

# The words that need a look around them, each with the condition under which it is what it seems to be.
CONTEXTS: Mapping[str, Holds] = {
    "may": _is_may,
    "might": _unless(before=r"\b(?:military|the|his|her|their|its|with|economic|all) ", after=r" of\b"),
    "could": _unless(after=r" not\b"),
    "will": _is_will,
    "no": _unless(before=r"\bor ", after=r"\. ?\d|,|[.!?]|$"),
    "some": _unless(after=_NUMBER),
    "all": _unless(
        before=r"\b(?:at|after|above|first of) ", after=r" (?:but|right|along|of a sudden)\b|[-,.;]|$"
    ),
    "each": _unless(after=r" other\b"),
    "much": _where(after=r" of\b"),
    "many": _unless(before=r"\b(?:as|how) "),
    "few": _unless(before=r"\b(?:a|past|last|next|first|coming|recent) "),
    "a few": _unless(after=r" (?:seconds|minutes|hours|days|weeks|months|years)\b"),
    "certain": _where(after=_PLURAL),
    "most": lambda place: _MANY_FOLLOW(place) and not _is_chosen(place),
    "majority": _unless(before=r"\ba "),
    "likely": _unless(after=r" to\b"),
    "possible": _unless(before=r"\b(?:as [a-z]+ as|if|where|wherever|whenever) "),
    "potential": _unless(before=r"\b(?:the|its|their|his|her|full|growth|has) ", after=r" (?:to|of|for|and)\b|[.,;]"),
    "if": _unless(before=rf"\b(?:as|{'|'.join(sorted(ASKING))})(?: (?:him|her|them|me|us|it))? "),
    **dict.fromkeys(OBLIGING, _OF_US),
    "should": lambda place: not begins_with_capital(place),
    "raise": _where(after=r" (?:[a-z-]+ ){0,2}(?:concern|doubt|question|fear|objection|alarm|suspicion|the prospect)"),
    "call": _where(after=r" (?:for|on|upon|it|him|her|them|the|his|its)\b"),
    "going to": lambda place: not place.text[place.end : place.end + 2][1:].isupper() and _is_going(place),
    "reported to": _unless(after=r" (?:the|police|a|an|his|her)\b"),
    "more": _where(after=_THAN),
    "less": _where(after=_THAN),
    "fewer": _where(after=_THAN),
    "later": _where(after=" than "),
    "earlier": _where(after=" than "),
    "sooner": _where(after=" than "),
    "tell": _where(
        after=r" (?:[\w'-]+ ){1,5}(?:that|how|why|where|what|who|whether|to|not)\b| (?:[\w'-]+ ){0,4}[\w'-]+[,:] "
    ),
    "project": _where(after=r" (?:that\b|an? (?:rise|fall|growth|loss|profit|deficit|surplus|\d)|growth)"),
    "best": _unless(before=r"\b(?:at|do|did|does|try|tried|had|wishes) (?:(?:his|her|its|their|my|our|your) )?"),
    "least": _unless(before=r"\b(?:at|not|in the) "),
    "worst": _unless(before=r"\bat "),
    "in theory": _unless(before=r"\bno "),
}  # fmt: skip
# "Neither party" is none of the parties, "has neither confirmed nor denied" is of nobody.
QUANTIFYING_CONTEXTS: Mapping[str, Holds] = {
    **CONTEXTS,
    "neither": _unless(before=r"\b(?:has|have|had|is|are|was|were|did|does|do) "),
}


@cache
def _judged() -> re.Pattern[str]:
    return re.compile(
        r"(?:\b(?:is|was|are|were|am|be|been|being|looks?|looked|seems?|seemed|sounds?|sounded|feels?|felt|remains?"
        r"|remained|becomes?|became|such|so|very|too|truly|really|utterly|absolutely|quite|how|what)|'(?:s|re|m))"
        r"(?: (?:not|so|very|too|truly|really|utterly|absolutely|simply|quite|just|all|an?|the|most|more|pretty))* $"
    )


_NOTHING_FOLLOWS = _where(
    after=r"(?:[.,;:!?)\"”]|$| (?:for|to|that|and|but|in|of|on|at|if|because|as|when|with|about)\b)"
)


def is_judged_mildly(place: Place) -> bool:
    """Whether a mild word of praise or blame is all that is said of something: "is good"."""
    return _NOTHING_FOLLOWS(place) and is_judged(place)


_is_set_apart = _where(
    before=r"(?:\b(?:is|are|was|were|be|been|being|became|become|becomes|grew|got|gets|getting|much|far|even|percent|times"
    r"|significantly|slightly|considerably|ever|a lot)|%) "
)
_is_before_than = _where(after=r"[^.;:!?]{0,50} than\b")


def is_compared(place: Place) -> bool:
    """Whether a comparative is said of something, or has its "than": not "her older brother"."""
    return _is_before_than(place) or (_is_set_apart(place) and not place.after.startswith(" known"))


def is_judged(place: Place) -> bool:
    """Whether a word of praise or blame is said of something: "is a disgrace", "so unfair"."""
    named = place.text[place.start].isupper()
    return (
        not named
        and _judged().search(place.before) is not None
        and not place.after.startswith(("-", " deal of"))
    )


_CONTENT_AFTER = r"[,:]? ?[\"“‘]| (?:that|it|he|she|they|we|i|there|this|these|the|a|an|its|his|her)\b"
_BASE_BEFORE = (
    r"(?:\b(?:to|will|would|can|could|may|might|should|must|do|did|does|not|i|we|you|they|who|people|others|some|many)"
    rf"|n't|\b{_PLURAL_NOUN}) "
)
_VERB = "(?:is|are|was|were|will|would|has|had|have|may|might|could)"
_BETWEEN = r"(?!when|where|who|which|as|and|while|if|after|before)[\w'-]+ "
_CLAUSE_AFTER = (
    rf" (?:that (?!of\b)|whether |(?:it|he|she|they|we|there|this) |[a-z'-]+ {_VERB} "
    rf"|(?:the|a|an|its|his|her|their) (?:{_BETWEEN}){{1,3}}{_VERB}\b)"
)
_NEVER_NOUNS = frozenset("says tells thinks believes insists adds argues asks".split())
_takes_content = _where(after=_CONTENT_AFTER)
_is_determined = _where(before=_DETERMINED)
takes_clause = _where(after=_CLAUSE_AFTER)  # "believes that", "think the plan is"


def credits_words(place: Place) -> bool:
    """Whether a clause or quoted words follow, or nothing does: "wrote that", "he wrote."."""
    return takes_clause(place) or _quotes(place)


_quotes = _where(after=r"(?: in [^,.;]{0,40})?[,:]? ?[\"“]|[.,:]|$")


def is_verb(form: str, shape: str) -> Holds:
    """Return the condition under which a form that may be a noun ("report", "claims", "state") is a verb."""
    if shape == "base":
        return _where(before=_BASE_BEFORE)
    if shape == "s" and form not in _NEVER_NOUNS:
        return lambda place: _takes_content(place) and not _is_determined(place)
    return lambda place: not _is_determined(place)
