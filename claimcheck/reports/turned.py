"""Two reports compared: which claims turned, which are new, which are gone; as text and as JSON."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from claimcheck.model.verdict import Verdict
from claimcheck.reports.page import PLAIN, Page
from claimcheck.reports.terminal import Colour, harmless, paint, wrapped
from claimcheck.reports.visible import to_json

SCHEMA = "claimcheck-diff/1"
QUESTIONS = ("verdict", "attribution", "source", "consistency")
Told = Mapping[str, object]  # a claim of a JSON report
_WORSE = frozenset({Verdict.REFUTED.value, Verdict.CONFLICTING.value})
_STANCES = {Verdict.SUPPORTED.value: "supports", Verdict.REFUTED.value: "refutes"}
_ASPECTS = {"verdict": "content"}
_LABELS = {"verdict": "verdict", "attribution": "said by", "source": "source", "consistency": "together"}
_INDENT = 11


class Turn(NamedTuple):
    """A claim whose answers differ: `words` has, for each question that turned, the old word and the new."""

    id: str
    old: Told | None
    new: Told | None
    words: Mapping[str, tuple[str | None, str | None]]

    @property
    def is_worse(self) -> bool:
        """Whether an answer is refuted or conflicting now that was not."""
        return any(new in _WORSE and old not in _WORSE for old, new in self.words.values())


class Difference(NamedTuple):
    """What turned, what is new, what is gone, and how many claims there were and are."""

    turned: tuple[Turn, ...]
    new: tuple[Turn, ...]
    gone: tuple[Turn, ...]
    before: int
    now: int

    @property
    def is_worse(self) -> bool:
        """Whether a claim is refuted or conflicting that was not, or was not there."""
        return any(turn.is_worse for turn in (*self.turned, *self.new))


def difference(old: Mapping[str, Told], new: Mapping[str, Told]) -> Difference:
    """Return how two reports differ, by the ids of their claims, in the order of the new one."""
    turns = [_turn(id_, old.get(id_), new.get(id_)) for id_ in dict.fromkeys([*new, *old])]
    return Difference(
        turned=tuple(turn for turn in turns if turn.old and turn.new and turn.words),
        new=tuple(turn for turn in turns if turn.old is None),
        gone=tuple(turn for turn in turns if turn.new is None),
        before=len(old),
        now=len(new),
    )


def _turn(id_: str, old: Told | None, new: Told | None) -> Turn:
    pairs = {key: (_word(old, key), _word(new, key)) for key in QUESTIONS}
    return Turn(id_, old, new, {key: pair for key, pair in pairs.items() if pair[0] != pair[1]})


def _word(told: Told | None, key: str) -> str | None:
    word = None if told is None else told.get(key)
    return word if isinstance(word, str) else None


def difference_text(found: Difference, page: Page = PLAIN) -> Iterator[str]:
    """Yield the claims that turned with the reason, then new and gone ones, then the tally."""
    for title, turns in (("TURNED", found.turned), ("NEW", found.new), ("GONE", found.gone)):
        if turns:
            yield f"{paint(f'{title} ({len(turns)})', Colour.BOLD, on=page.colour)}\n\n"
            for turn in turns:
                yield from (f"{line}\n" for line in _told(turn, page))
                yield "\n"
    counts = f"{len(found.turned)} turned, {len(found.new)} new, {len(found.gone)} gone"
    yield f"{found.now} {'claim' if found.now == 1 else 'claims'}, before {found.before}: {counts}\n"


def _told(turn: Turn, page: Page) -> Iterator[str]:
    about = turn.new or turn.old or {}
    file, line = about.get("file"), about.get("line")
    place = f"  {harmless(f'{file}:{line}')}" if file else ""
    painted = (Colour.BOLD, Colour.RED) if turn.is_worse else (Colour.BOLD,)
    yield paint(harmless(turn.id), *painted, on=page.colour) + place
    yield from wrapped(f"“{about.get('text')}”", page.width, first="  ", rest="  ")
    for key, (old, new) in turn.words.items():
        change = f"{_plain(old)} → {_plain(new)}" if turn.old and turn.new else _plain(old or new)
        yield from _labelled(_LABELS[key], change, page)
    if turn.new is not None:
        for reason in _reasons(turn.new, turn.words):
            yield from _labelled("because", reason, page)


def _plain(word: str | None) -> str:
    return "nothing found" if word is None else word.replace("-", " ")


def _labelled(label: str, text: str, page: Page) -> Iterator[str]:
    yield from wrapped(text, page.width, first=f"  {label}".ljust(_INDENT), rest=" " * _INDENT)


def _reasons(told: Told, turned: Iterable[str]) -> Iterator[str]:
    """Yield, for each answer that turned and is decided, the message of the first finding that decides."""
    findings = told.get("findings")
    known = [one for one in findings if isinstance(one, dict)] if isinstance(findings, list) else []
    for key in turned:
        aspect, stance = _ASPECTS.get(key, key), _STANCES.get(_word(told, key) or "")
        for one in known:
            if one.get("aspect") == aspect and one.get("stance") == stance and one.get("message"):
                yield str(one["message"])
                break


def difference_json(found: Difference) -> Iterator[str]:
    """Yield one object: `turned`, `new` and `gone`, each claim with the old word and the new of what differs."""
    yield f'{{\n"schema": {to_json(SCHEMA)}, "before": {found.before}, "now": {found.now}'
    for name, turns in (("turned", found.turned), ("new", found.new), ("gone", found.gone)):
        told = ",\n".join(to_json(_record(turn)) for turn in turns)
        lines = f"\n{told}\n" if told else ""
        yield f',\n"{name}": [{lines}]'
    yield "\n}\n"


def _record(turn: Turn) -> Mapping[str, object]:
    about = turn.new or turn.old or {}
    words = {key: {"old": old, "new": new} for key, (old, new) in turn.words.items()}
    return {"id": turn.id, **{key: about.get(key) for key in ("file", "line", "text")}, **words}
