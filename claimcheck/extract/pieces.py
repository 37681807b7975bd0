"""Pieces: the parts of a sentence that assert something by themselves, each with its span."""

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeAlias

from claimcheck.extract.groups import NOUNISH, PHRASE, PREPOSITIONAL, QUOTES, Group
from claimcheck.extract.phrases import phrase_ending_at, start_without_joiners
from claimcheck.extract.stretches import Stretch, find_stretches
from claimcheck.language.lexicon import CUE_VERBS
from claimcheck.language.tagging import Tag, Token

PieceKind: TypeAlias = Literal[
    "clause", "subordinate", "predicate", "gerund", "relative", "participle", "absolute",
    "description", "presupposed", "fragment", "quotation", "saying", "source",
]  # fmt: skip

_CONDITIONS = frozenset("if unless whether until lest provided".split())
_CONTENT = frozenset("that whether how why what where".split())
# A phrase that opens a sentence with these says of the rest nothing that could be false without it.
_CONNECTIVE = frozenset("however meanwhile moreover furthermore besides unlike like despite".split())
_CONNECTIVE_PAIRS = frozenset({("in", "addition"), ("in", "contrast"), ("for", "example"), ("as", "well")})


_COUNTING = frozenset("more less most least nearly almost about around only just roughly some over".split())


class Piece(NamedTuple):
    """An assertion of a sentence: the tokens from `start` to `end`, and those of its subject where it has one."""

    kind: PieceKind
    start: int
    end: int
    subject: tuple[int, int] | None = None
    verb: Group | None = None
    parent: tuple[int, int] | None = None  # the tokens of the piece that this one is a part of


def find_pieces(tokens: Sequence[Token]) -> list[Piece]:
    """Return the clauses of one sentence that can be checked alone, in the order of their first words."""
    stretches = find_stretches(tokens)
    scan = _Scan(tokens)
    verbless = False  # whether a verb without a subject of its own is still to come
    resumed: list[bool] = []
    for stretch in reversed(stretches):
        resumed.append(verbless)
        verb = stretch.finite
        verbless = stretch.opener == "mark" and verb is not None and scan.subject(stretch, verb) is None
    for stretch, is_resumed in zip(stretches, reversed(resumed), strict=True):
        scan.take(stretch, is_resumed=is_resumed)
    scan.close()
    found = [_without_joiners(tokens, piece) for piece in scan.found]
    return sorted(found, key=lambda piece: (piece.start, -piece.end))


def _without_joiners(tokens: Sequence[Token], piece: Piece) -> Piece:
    """Return "that it failed", "but it failed" as "it failed"."""
    start = start_without_joiners(tokens, piece.start, piece.end)
    if piece.subject is None or piece.subject[0] >= start or piece.subject[1] <= start:
        return piece._replace(start=start)
    return piece._replace(start=start, subject=(start, piece.subject[1]))


class _Open(NamedTuple):
    """A clause that may still go on: its first and last tokens, its subject, its verb, what stands in between."""

    start: int
    end: int
    subject: tuple[int, int] | None
    verb: Group | None
    kind: PieceKind = "clause"
    content: bool = False  # it ends within what somebody says
    conditional: bool = False


class _Scan:
    """One walk over the stretches of a sentence."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.found: list[Piece] = []
        self.open: _Open | None = None
        self.last: int | None = None  # the piece beside the open clause that further words belong to
        self.lead: int | None = None  # where a phrase before the clause begins
        self.inner: Group | None = (
            None  # the verb of a noun clause, which is the clause's own if no other comes
        )

    def take(self, stretch: Stretch, *, is_resumed: bool) -> None:
        """Give a stretch its place: in the open clause, in a piece beside it, or as a clause of its own.

        `is_resumed` says that the next stretch goes on with a verb, so that this one may stand in between.
        """
        match stretch.opener:
            case "rel":
                self._relative(stretch)
            case "sub":
                self._subordinate(stretch)
            case "coord" | "gerund":
                self._coordinated(stretch)
            case _ if stretch.finite is not None:
                self._with_verb(stretch, stretch.finite, is_resumed=is_resumed)
            case _:
                self._without_verb(stretch)

    def close(self) -> None:
        """Keep the open clause where it has a verb."""
        current = self.open
        self.open = None
        if current is not None and current.verb is None and self.inner is not None:
            current = current._replace(verb=self.inner)
        self.inner = None
        if current is not None and current.verb is not None and current.kind != "fragment":
            self.found.append(Piece(current.kind, current.start, current.end, current.subject, current.verb))

    def _extend(self, end: int) -> None:
        if self.last is not None:
            self.found[self.last] = self.found[self.last]._replace(end=end)
        elif self.open is not None:
            self.open = self.open._replace(end=end)

    def _extend_clause(self, end: int) -> None:
        self.last = None
        if self.open is not None:
            self.open = self.open._replace(end=end)

    def _start(self, stretch: Stretch, verb: Group | None, kind: PieceKind = "clause") -> None:
        self.close()
        subject = self.subject(stretch, verb)
        start = stretch.start
        if self.lead is not None:
            start, self.lead = self.lead, None
        self.last = None
        self.open = _Open(start, stretch.end, subject, verb, kind)

    def subject(self, stretch: Stretch, verb: Group | None) -> tuple[int, int] | None:
        """Return the noun phrase before the verb, without adverbs around it."""
        start, end = stretch.start, stretch.end if verb is None else verb.start
        light = (Tag.ADVERB, Tag.NEGATION, Tag.COORDINATOR)  # behind the noun
        while start < end and (self._is_light(start) or self.tokens[start].text in QUOTES):
            start += 1
        while end > start and (self.tokens[end - 1].tag in light or self.tokens[end - 1].text in QUOTES):
            end -= 1
        return (start, end) if any(token.tag in PHRASE for token in self.tokens[start:end]) else None

    def _is_light(self, place: int) -> bool:
        """Whether a word before a noun is no part of its phrase: "also the bank", not "nearly 40 banks"."""
        token = self.tokens[place]
        return token.tag in (Tag.NEGATION, Tag.COORDINATOR) or (
            token.tag is Tag.ADVERB and token.text.lower() not in _COUNTING
        )

    def _relative(self, stretch: Stretch) -> None:
        """Take "X, which …" with its head; "the X that …" stays in its clause, and is a piece where X is known."""
        before = stretch.start - 2
        while before >= 0 and (self.tokens[before].text == "," or self.tokens[before].text in QUOTES):
            before -= 1
        head = phrase_ending_at(self.tokens, before)
        if stretch.word == "who" and head is not None and self.tokens[head[0] - 1].tag is Tag.PREPOSITION:
            whole = phrase_ending_at(self.tokens, head[0] - 2)  # "one woman in Sotra, who …"
            head = head if whole is None else (whole[0], head[1])
        if head is None or stretch.finite is None:
            self._extend(stretch.end)
            return
        if not stretch.after_mark:
            self._extend(stretch.end)
            last = [group for group in stretch.groups if group.finite][-1]
            if last is not stretch.finite and self.open is not None and self.open.verb is None:
                self.open = self.open._replace(verb=last)  # "A man who left the firm has won"
                return
            if not self._is_definite(head):
                return
        elif self.open is not None and self.open.verb is not None:
            self.open = self.open._replace(end=min(self.open.end, before + 1))
        self.found.append(Piece("relative", head[0], stretch.end, head, stretch.finite))
        if stretch.after_mark:
            self.last = len(self.found) - 1

    def _is_definite(self, head: tuple[int, int]) -> bool:
        words = [token.text.lower() for token in self.tokens[head[0] : head[1]]]
        return words[0] in ("other", "its", "their", "his", "these", "those")

    def _subordinate(self, stretch: Stretch) -> None:
        own = stretch.finite is not None and self.subject(stretch, stretch.finite) is not None
        leading = self.open is None or self.open.verb is None
        if (
            leading
            and own
            and self.open is not None
            and self.last is not None
            and stretch.word not in _CONDITIONS
        ):
            self._extend(stretch.end)  # within what interrupts: "Ann, who left because it rained, said"
            self._beside(stretch)
            return
        if stretch.word == "that" and self.open is not None and leading:
            self._noun_clause(stretch)
            return
        inside = stretch.word in _CONTENT or (not own and not leading)
        if inside and not leading:
            self._extend(stretch.end)
            if self.open is not None and self.last is None:
                self.open = self.open._replace(content=True)
            return
        if stretch.word in _CONDITIONS or (not own and stretch.word not in _CONTENT):
            self._condition(stretch, leading=leading)
            return
        if not leading and not stretch.after_mark:
            self._extend_clause(stretch.end)
            self._beside(stretch)
            return
        self._start(stretch, stretch.finite, "subordinate")

    def _beside(self, stretch: Stretch) -> None:
        """Keep a clause as a piece beside the one that it stands in."""
        if stretch.word not in _CONTENT:
            subject = self.subject(stretch, stretch.finite)
            self.found.append(Piece("subordinate", stretch.start, stretch.end, subject, stretch.finite))

    def _noun_clause(self, stretch: Stretch) -> None:
        """Take "the claim that it failed was false" with the subject that it belongs to."""
        self._extend(stretch.end)
        verbs = [group for group in stretch.groups if group.finite]
        if len(verbs) > 1 and self.open is not None:
            self.open = self.open._replace(verb=verbs[-1])
        self.inner = verbs[-1] if verbs else None

    def _condition(self, stretch: Stretch, *, leading: bool) -> None:
        """Keep "If X, Y" in one piece: neither is asserted by itself."""
        if leading:
            if sum(group.finite for group in stretch.groups) > 1:
                self.lead = max(0, stretch.start - 1)
                self._start(stretch, stretch.groups[-1])  # "Whether it holds is unknown"
            elif self.lead is None:
                self.lead = max(0, stretch.start - 1)
            return
        self._extend_clause(stretch.end)

    def _coordinated(self, stretch: Stretch) -> None:
        verb = stretch.finite
        if stretch.opener == "gerund" or verb is None:
            self._gerund(stretch)
            return
        subject = self.subject(stretch, verb)
        current = self.open
        if self._closes_list(stretch, verb) or self.tokens[stretch.start].text.lower() == "that":
            self._extend(stretch.end)
            return
        if subject is not None:
            within = current is not None and current.content and not stretch.after_mark
            if within:
                self._extend(stretch.end)
            else:
                self._start(stretch, verb)
            return
        inside = current is not None and current.content and self.tokens[verb.main].base not in CUE_VERBS
        if current is None or inside or (self.last is not None and self.found[self.last].kind == "relative"):
            self._extend(stretch.end)
            return
        subject = current.subject
        self.close()
        self.last = None
        self.open = _Open(verb.start, stretch.end, subject, verb, "predicate")

    def _closes_list(self, stretch: Stretch, verb: Group) -> bool:
        """Whether what looks like a verb is the last noun of a list: "pets, food, and daily lives"."""
        return stretch.after_mark and verb.end == stretch.end and self.tokens[verb.main].shape == "s"

    def _gerund(self, stretch: Stretch) -> None:
        subject = None if self.open is None else self.open.subject
        group = stretch.groups[0] if stretch.groups else None
        self.found.append(Piece("gerund", stretch.start, stretch.end, subject, group))
        self.last = len(self.found) - 1

    def _with_verb(self, stretch: Stretch, verb: Group, *, is_resumed: bool) -> None:
        subject = self.subject(stretch, verb)
        current = self.open
        if self._is_governed(stretch, verb) or self._is_second_participle(stretch, verb):
            self._without_verb(stretch)
        elif self._opens_participle(stretch, verb, subject, is_resumed=is_resumed):
            self._participle(stretch)
        elif subject is not None:
            if (
                current is not None
                and current.verb is None
                and self.lead is None
                and self._is_phrase(current)
            ):
                self._lead(current)
            self._start(stretch, verb)
        elif current is None:
            self._start(stretch, verb)
        elif self.tokens[verb.main].text.lower() in PREPOSITIONAL:
            self._extend(stretch.end)  # "compared with"
        elif current.verb is None:
            self.last = None
            self.open = current._replace(end=stretch.end, verb=verb)
        else:
            self.close()
            self.last = None
            self.open = _Open(verb.start, stretch.end, current.subject, verb, "predicate")

    def _opens_participle(
        self, stretch: Stretch, verb: Group, subject: tuple[int, int] | None, *, is_resumed: bool
    ) -> bool:
        """Whether a past form behind a comma is no verb of its own: ", hit by a slump"."""
        current = self.open
        done = current is not None and (current.verb is not None or is_resumed) and stretch.opener == "mark"
        plain = verb.end - verb.start == 1 and self.tokens[verb.main].shape in ("ed", "past", "participle")
        following = self.tokens[verb.end].text.lower() if verb.end < len(self.tokens) else ""
        named = self.tokens[verb.main].text.lower() in PREPOSITIONAL  # "compared with"
        return (
            done
            and plain
            and not named
            and subject is None
            and following in ("by", "in", "on", "from", "with", "at")
        )

    def _is_governed(self, stretch: Stretch, verb: Group) -> bool:
        """Whether a past form belongs to a noun that a preposition governs: "For every man sent back, …"."""
        plain = verb.end - verb.start == 1 and self.tokens[verb.main].shape in ("ed", "past", "participle")
        opens = stretch.opener == "start" and self.tokens[stretch.start].tag is Tag.PREPOSITION
        closes = stretch.end < len(self.tokens) and self.tokens[stretch.end].text == ","
        nouns = [
            at
            for at in range(stretch.start, verb.start)
            if self.tokens[at].tag in (Tag.DETERMINER, Tag.PRONOUN)
        ]
        return plain and opens and closes and len(nouns) <= 1

    def _is_second_participle(self, stretch: Stretch, verb: Group) -> bool:
        """Whether a past form goes on with the one that opens the stretch: "Founded in 1984 and listed since 1995"."""
        first = self.tokens[stretch.start]
        joined = verb.start > stretch.start and self.tokens[verb.start - 1].tag is Tag.COORDINATOR
        return first.tag is Tag.PARTICIPLE and first.shape != "ing" and joined

    def _lead(self, current: _Open) -> None:
        words = [token.text.lower() for token in self.tokens[current.start : current.end][:2]]
        connective = words[0] in _CONNECTIVE or tuple(words) in _CONNECTIVE_PAIRS
        prepositional = self.tokens[current.start].tag is Tag.PREPOSITION
        if prepositional and not connective:
            self.lead = current.start

    def _is_phrase(self, current: _Open) -> bool:
        return self.tokens[current.start].tag in (Tag.PREPOSITION, Tag.ADVERB)

    def _without_verb(self, stretch: Stretch) -> None:
        place = stretch.start
        while place < stretch.end and self.tokens[place].tag in (Tag.ADVERB, Tag.NEGATION):
            place += 1
        if place == stretch.end:  # "However": a part of a clause that is open, none of one to come
            if self.open is not None and self.open.verb is not None:
                self._extend(stretch.end)
            return
        first = self.tokens[place]
        group = next((group for group in stretch.groups if group.start == place), None)
        participle = first.tag is Tag.PARTICIPLE or (
            group is not None and not group.finite and first.tag is Tag.AUXILIARY
        )
        if participle and first.text.lower() not in PREPOSITIONAL:
            self._participle(stretch)
        elif (
            first.text.lower() == "with" and stretch.opener != "start" and self._holds_clause(stretch, place)
        ):
            self._absolute(stretch, place)
        elif self.open is None and self.last is None:
            self._start(stretch, None)
        elif self.open is not None and self.open.verb is None and self._is_phrase(self.open):
            self._lead(self.open)
            if first.tag is not Tag.PREPOSITION:
                self._start(stretch, None)
            else:
                self._extend(stretch.end)
        else:
            self._extend(stretch.end)

    def _holds_clause(self, stretch: Stretch, place: int) -> bool:
        group = next((group for group in stretch.groups if not group.finite), None)
        if group is None or self.tokens[group.start].tag is not Tag.PARTICIPLE:
            return False
        before = self.tokens[place + 1 : group.start]
        return bool(before) and before[-1].tag in NOUNISH | {Tag.PRONOUN, Tag.ADVERB}

    def _absolute(self, stretch: Stretch, place: int) -> None:
        group = next(group for group in stretch.groups if not group.finite)
        self.found.append(Piece("absolute", place + 1, stretch.end, (place + 1, group.start), group))
        self.last = len(self.found) - 1

    def _participle(self, stretch: Stretch) -> None:
        current = self.open
        group = stretch.groups[0] if stretch.groups else None
        if current is None or current.verb is not None:
            subject = None if current is None else current.subject
            self.found.append(Piece("participle", stretch.start, stretch.end, subject, group))
        else:
            head = current.subject or (current.start, current.end)
            self.found.append(Piece("participle", head[0], stretch.end, head, group))
        self.last = len(self.found) - 1
