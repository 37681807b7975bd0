"""A claim that was changed on purpose: how, into what, and whether it is now wrong."""

import enum
import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random
from typing import Any, NamedTuple, TypeVar

import attrs

from claimcheck.model.claim import Claim
from claimcheck.model.reference import Catalogue, Entity
from claimcheck.model.statement import Statement

_HASH_DIGITS = 8
_S = TypeVar("_S", bound=Statement)


class Effect(enum.StrEnum):
    """What a change does to a claim that is supported: turns it into a falsehood, or leaves its meaning alone."""

    FALSEHOOD = "falsehood"
    HARMLESS = "harmless"


class Change(NamedTuple):
    """A claim as an operator changed it: the words that went, and those that came."""

    claim: Claim
    old: str
    new: str


class Stock(NamedTuple):
    """What an operator may draw from: the other claims of the set, the entities of the references, chance."""

    claims: Sequence[Claim]
    catalogue: Catalogue
    chance: Random

    def names(self, of_type: str | None) -> Sequence[Entity]:
        """Return the entities of a type, in the order of their ids."""
        return [entity for entity in self.catalogue.entities() if entity.type == of_type]

    def entity(self, name: str) -> Entity | None:
        """Return the one entity that bears a name; None where none or several do."""
        (found,) = self.catalogue.resolve([name])
        return found[0] if len(found) == 1 else None


class Operator(NamedTuple):
    """A way to change claims: its name, its effect, what it does in a line, and the changes it finds for a claim."""

    name: str
    effect: Effect
    summary: str
    changes: Callable[[Claim, Stock], Iterator[Change]]


@attrs.frozen(kw_only=True)
class Mutant:
    """A changed claim beside its original; `claim` has an id of its own, derived from both."""

    operator: str
    effect: Effect
    original: Claim
    claim: Claim
    old: str
    new: str

    @property
    def id(self) -> str:
        """The id of the changed claim."""
        return self.claim.id


def mutant_of(operator: Operator, original: Claim, change: Change) -> Mutant:
    """Return the mutant of a change, its id made of the claim's, the operator's name and a hash of the words."""
    said = f"{change.old}\0{change.new}\0{change.claim.text}\0{change.claim.speaker.name}"
    digest = hashlib.sha256(said.encode("utf-8", "backslashreplace")).hexdigest()[:_HASH_DIGITS]
    claim = attrs.evolve(change.claim, id=f"{original.id}/{operator.name}-{digest}", anchor=None, parent=None)
    return Mutant(
        operator=operator.name, effect=operator.effect, original=original, claim=claim,
        old=change.old, new=change.new,
    )  # fmt: skip


def with_parts(statement: _S, **parts: object) -> _S:
    """Return the statement with other values in the parts named."""
    changes: dict[str, Any] = dict(parts)
    return attrs.evolve(statement, **changes)


def with_statement(claim: Claim, statement: Statement | None, old: str, new: str) -> Claim | None:
    """Return the claim with a statement and with words of its text replaced; None where the text lacks them."""
    text = replaced(claim.text, old, new)
    return None if text is None else attrs.evolve(claim, text=text, statement=statement)


def replaced(text: str, old: str, new: str) -> str | None:
    """Return a text with the first standing of words replaced by others; None where they do not stand there.

    Where a sentence begins with them, so do the new ones.
    """
    at = text.find(old)
    if at < 0 and old[:1].islower() and text.startswith(old[:1].upper() + old[1:]):
        return replaced(text, old[:1].upper() + old[1:], new[:1].upper() + new[1:])
    while at >= 0:
        end = at + len(old)
        if not (_joins(text, at - 1) and old[:1].isalnum()) and not (
            _joins(text, end) and old[-1:].isalnum()
        ):
            return text[:at] + new + text[end:]
        at = text.find(old, at + 1)
    return None


def _joins(text: str, at: int) -> bool:
    return 0 <= at < len(text) and text[at].isalnum()


def like(old: str, new: str) -> str:
    """Return a word in the capitals of the one that it replaces."""
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def by_name(operators: Sequence[Operator]) -> Mapping[str, Operator]:
    """Return operators by their names."""
    return {operator.name: operator for operator in operators}
