"""Pronouns as subjects: whom they mean, where only one can be meant; nothing is guessed."""

from claimcheck.extract.assertions import Assertion
from claimcheck.extract.groups import NOUNISH
from claimcheck.language.tagging import Tag, Token, tag
from claimcheck.model.claim import Speaker, SpeakerKind

_PERSONAL = frozenset({"he", "she"})
_OTHERS = frozenset({"it", "they"})
_EMPTY = frozenset({"there", "this", "that", "what", "who", "which", "these", "those", "you"})
_DIRECT = frozenset({"i", "we"})


class Antecedents:
    """Whom the last subjects of the article's paragraph named, as its assertions are met in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentence = (0, 0)
        self._here: list[str] = []  # subjects of the sentence that is read
        self._before: list[str] = []  # those of the one before it, in the same paragraph
        self._names: list[str] = []  # that stand in both

    def subject_of(
        self, one: Assertion, sentence: tuple[int, int], speaker: Speaker
    ) -> tuple[str | None, bool]:
        """Return whom the subject means, None where its own words say it, and whether that is sure."""
        self._move(sentence)
        subject = one.subject
        if subject is None or one.kind in ("description", "presupposed", "source"):
            return None, True
        lower = subject.lower()
        if lower in _DIRECT:
            known = not speaker.is_narrator and speaker.kind is SpeakerKind.PERSON and lower == "i"
            return (speaker.name, True) if known else (None, lower == "we")
        if lower in _PERSONAL | _OTHERS:
            meant = self._meant(lower)
            return meant, meant is not None
        if lower not in _EMPTY:
            self._here.append(subject)
        return (None if one.has_subject else subject), True

    def _move(self, sentence: tuple[int, int]) -> None:
        if sentence == self._sentence:
            return
        follows = "\n" not in self._text[self._sentence[1] : sentence[0]] and sentence[0] >= self._sentence[1]
        self._before = self._here if follows else []
        self._here = []
        self._sentence = sentence

    def _meant(self, pronoun: str) -> str | None:
        """Return the one subject before it that the pronoun agrees with, None where there are none or several."""
        fitting = dict.fromkeys(each for each in (*self._before, *self._here) if _agrees(tag(each), pronoun))
        return next(iter(fitting)) if len(fitting) == 1 else None


def _agrees(phrase: tuple[Token, ...], pronoun: str) -> bool:
    """Whether a noun phrase may be meant: names for persons, singular for "it", plural for "they"."""
    head = _head(phrase)
    if head is None:
        return False
    joined = any(token.text.lower() == "and" for token in phrase)
    plural = joined or (head.tag is Tag.NOMINAL and head.text.endswith("s") and not head.text.endswith("ss"))
    if pronoun == "they":
        return plural
    if pronoun in _PERSONAL:
        return head.tag is Tag.NAME and not joined
    return not plural


def _head(phrase: tuple[Token, ...]) -> Token | None:
    """Return the last noun before the first preposition or comma."""
    head = None
    for token in phrase:
        if token.tag in NOUNISH:
            head = token
        elif head is not None and token.tag is not Tag.ADVERB:
            break
    return head
