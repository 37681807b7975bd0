"""The vocabulary of properties, looked up by any of their names."""

from collections.abc import Mapping
from functools import cached_property

from claimcheck.language.words import fold
from claimcheck.model.reference import PropertyDefinition, Vocabulary


class Properties:
    """The declared properties by folded name; an undeclared one is a state that may have several values."""

    def __init__(self, by_name: Mapping[str, PropertyDefinition]) -> None:
        self.by_name = by_name

    def definition(self, name: str) -> PropertyDefinition:
        """Return what is declared of the property of this name or synonym."""
        return self.by_name.get(fold(name)) or PropertyDefinition(name=name)

    def is_same(self, name: str, other: str) -> bool:
        """Whether two names are of one property."""
        return fold(self.definition(name).name) == fold(self.definition(other).name)

    def opposites(self, name: str) -> tuple[str, ...]:
        """Return the yes/no properties that are true where this one is false, by either's declaration."""
        own = self.definition(name).opposite
        found = {self.definition(own).name} if own is not None else set[str]()
        found |= {
            one.name
            for one in self.by_name.values()
            if one.opposite is not None and self.is_same(one.opposite, name)
        }
        return tuple(sorted(found))

    def ending(self, state: str) -> tuple[str, ...]:
        """Return the events that are declared to end this state, in the order of their names."""
        name = fold(self.definition(state).name)
        return tuple(sorted(self._ending.get(name, ())))

    @cached_property
    def _ending(self) -> Mapping[str, set[str]]:
        """The names of events by the folded canonical names of the states that they end."""
        found: dict[str, set[str]] = {}
        for definition in self.by_name.values():
            for ended in definition.ends:
                found.setdefault(fold(self.definition(ended).name), set()).add(definition.name)
        return found


def read_properties(vocabulary: Vocabulary) -> Properties:
    """Return the properties of a vocabulary by each of their names, the canonical one before a synonym."""
    definitions = sorted(vocabulary.properties.values(), key=lambda definition: definition.name)
    by_name = {fold(synonym): definition for definition in definitions for synonym in definition.synonyms}
    by_name.update({fold(definition.name): definition for definition in definitions})
    return Properties(by_name)
