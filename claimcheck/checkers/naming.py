"""Words that name: what two descriptions have in common once aliases and declared synonyms are one."""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from claimcheck.language.names import Names as EntityNames
from claimcheck.language.words import fold, stem
from claimcheck.model.reference import Catalogue, Entity

_LONGEST_NAME = 8  # words
PAST_WORDS = frozenset({"former", "formerly", "ex", "past", "previous", "previously", "erstwhile"})


class Names:
    """Which entity a name is of and which words are declared to mean the same, as the catalogue knows.

    It remembers what it has asked, so that one batch serves many comparisons; asking again changes no answer.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._entities: dict[str, str | None] = {}
        self._canonical: dict[str, tuple[str, ...]] = {}

    def learn(self, names: Iterable[str]) -> None:
        """Look up in one batch the names that have not been looked up yet."""
        unknown = sorted({fold(name) for name in names} - self._entities.keys() - {""})
        if unknown:
            for name, found in zip(unknown, self._catalogue.resolve(unknown), strict=True):
                self._entities[name] = _bearer(name, found)

    def entity(self, name: str) -> str | None:
        """Return the id of the one entity that bears this name."""
        folded = fold(name)
        if folded not in self._entities:
            self.learn([name])
        return self._entities.get(folded)

    def same(self, words: str, other: str) -> bool:
        """Whether two descriptions name one thing, whatever the case, the alias or the synonym."""
        return fold(words) == fold(other) or self.canonical(words) == self.canonical(other)

    def canonical(self, words: str) -> tuple[str, ...]:
        """Return the words in order: an entity's name as one, a declared synonym as the first of its kind."""
        known = self._canonical.get(words)
        if known is None:
            plain = fold(words).split()
            self.learn(phrases(plain))
            known = self._canonical[words] = tuple(self._joined(plain))
        return known

    def _joined(self, words: Sequence[str]) -> Iterable[str]:
        start = 0
        while start < len(words):
            end = min(len(words), start + _LONGEST_NAME)
            while end > start:
                phrase = " ".join(words[start:end])
                name = self._name_of(phrase)
                if name is not None:
                    yield name
                    break
                end -= 1
            else:
                yield stem(words[start])
                end = start + 1
            start = end

    def _name_of(self, phrase: str) -> str | None:
        entity = self._entities.get(phrase)
        if entity is not None:
            return f"={entity}"
        return self._synonyms.get(phrase)

    @cached_property
    def _synonyms(self) -> dict[str, str]:
        """Map each declared word to the first of those that mean the same, marked as such."""
        kinds: dict[str, str] = {}
        for group in sorted(map(sorted, self._catalogue.vocabulary.words)):
            folded = sorted({fold(word) for word in group})
            entity = next((found for word in folded if (found := self.entity(word)) is not None), None)
            name = f"={entity}" if entity is not None else f"~{folded[0]}"
            for word in folded:
                kinds.setdefault(word, name)
        return kinds


@lru_cache(maxsize=16)
def entity_names(entities: tuple[Entity, ...]) -> EntityNames:
    """Return what the names of these entities stand for, for reading a sentence; the same object each time."""
    return EntityNames.of((entity.name, entity.aliases) for entity in entities)


def phrases(words: Sequence[str]) -> list[str]:
    """Return every run of words that may be a name."""
    return [
        " ".join(words[start:end])
        for start in range(len(words))
        for end in range(start + 1, min(len(words), start + _LONGEST_NAME) + 1)
    ]


def _bearer(name: str, found: Sequence[Entity]) -> str | None:
    """Return who bears a name: of several, the one whose proper name it is."""
    if len(found) > 1:
        found = [entity for entity in found if fold(entity.name) == name]
    return found[0].id if len(found) == 1 else None
