"""The vocabulary of properties, looked up by any of their names."""

from collections.abc import Mapping
from typing import NamedTuple

from claimcheck.language.words import fold
from claimcheck.model.reference import PropertyDefinition, Vocabulary


class Properties(NamedTuple):
    """The declared properties by folded name; an undeclared one is a state that may have several values."""

    by_name: Mapping[str, PropertyDefinition]

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
        return tuple(
            sorted(
                {
                    definition.name
                    for definition in self.by_name.values()
                    if any(self.is_same(state, ended) for ended in definition.ends)
                }
            )
        )


def read_properties(vocabulary: Vocabulary) -> Properties:
    """Return the properties of a vocabulary by each of their names, the canonical one before a synonym."""
    definitions = sorted(vocabulary.properties.values(), key=lambda definition: definition.name)
    by_name = {fold(synonym): definition for definition in definitions for synonym in definition.synonyms}
    by_name.update({fold(definition.name): definition for definition in definitions})
    return Properties(by_name)
