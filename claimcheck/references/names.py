"""When two names are one: of entities by alias, of properties by vocabulary."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.language.words import fold, stem
from claimcheck.model.reference import Entity, PropertyDefinition, Vocabulary

_NATURAL = re.compile(r"(\d+)")


def name_key(name: str) -> str:
    """Return what names of one thing share: `fold`, without spaces ("Red Note's" is "rednote")."""
    return fold(name).replace(" ", "")


def property_key(name: str) -> str:
    """Return what spellings of one property share: its stems, folded ("New users" is "new user")."""
    return " ".join(stem(word) for word in fold(name).split())


def natural(text: str) -> tuple[tuple[str, int], ...]:
    """Return a key that sorts "a:9" before "a:10"."""
    parts = _NATURAL.split(text)
    numbers = [*(int(part) for part in parts[1::2]), -1]
    return tuple(zip(parts[::2], numbers, strict=True))


def one_each(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Return one entity an id, in the order of ids, with all the names that records of that id give."""
    records: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        records[entity.id].append(entity)
    return tuple(_one(identifier, same) for identifier, same in sorted(records.items()))


def _one(identifier: str, records: list[Entity]) -> Entity:
    if len(records) == 1:
        return records[0]
    names = sorted({record.name for record in records})
    name = identifier if identifier in names else names[0]
    others = {alias for record in records for alias in record.aliases} | set(names)
    types = sorted(record.type for record in records if record.type is not None)
    return Entity(
        id=identifier, name=name, type=types[0] if types else None, aliases=tuple(sorted(others - {name}))
    )


def names_of(entity: Entity) -> tuple[str, ...]:
    """Return every name of an entity, each once: id, name, aliases."""
    return tuple(dict.fromkeys((entity.id, entity.name, *entity.aliases)))


def subject_node(entity: Entity) -> str:
    """Return what all facts about an entity are found by; no key of a name begins like it."""
    return f"={entity.id}"


def bearer(name: str, entities: Iterable[Entity]) -> Entity | None:
    """Return whom a name means, of all its bearers: the only one, or the one whose own name it exactly is."""
    entities = tuple(entities)
    if len(entities) == 1:
        return entities[0]
    canonical = [entity for entity in entities if name in (entity.id, entity.name)]
    return canonical[0] if len(canonical) == 1 else None


class PropertyNames:
    """The properties of a vocabulary by each of their names, and which are special cases of which."""

    def __init__(self, canonical: Mapping[str, str], special: Mapping[str, Sequence[str]]) -> None:
        self._canonical = canonical
        self._special = special

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> "PropertyNames":
        """Return the names that a vocabulary declares."""
        special: dict[str, list[str]] = defaultdict(list)
        names = cls(_by_name(vocabulary.properties), special)
        for definition in vocabulary.properties.values():
            for general in definition.broader:
                special[names.node(general)].append(names.node(definition.name))
        return names

    def tables(self) -> tuple[Mapping[str, str], Mapping[str, Sequence[str]]]:
        """Return what it is made of: properties by the keys of their names, special cases by general ones."""
        return self._canonical, self._special

    def canonical(self, name: str) -> str | None:
        """Return the declared property of this name, None where there is none."""
        return self._canonical.get(property_key(name))

    def node(self, name: str) -> str:
        """Return what all names of the property share: `=` and the name of a declared one, else its key."""
        key = property_key(name)
        declared = self._canonical.get(key)
        return key if declared is None else f"={declared}"

    def nodes(self, name: str) -> list[str]:
        """Return the property's node with those of all that are special cases of it, sorted."""
        found, waiting = set[str](), [self.node(name)]
        while waiting:
            node = waiting.pop()
            if node not in found:
                found.add(node)
                waiting.extend(self._special.get(node, ()))
        return sorted(found)


def shared_synonyms(properties: Mapping[str, PropertyDefinition]) -> dict[str, tuple[str, ...]]:
    """Return, by key, the synonyms that several properties declare, with these; such a name means neither."""
    own = {property_key(name) for name in properties}
    found: dict[str, set[str]] = defaultdict(set)
    for definition in properties.values():
        for synonym in definition.synonyms:
            found[property_key(synonym)].add(definition.name)
    return {
        key: tuple(sorted(names)) for key, names in sorted(found.items()) if len(names) > 1 and key not in own
    }


def _by_name(properties: Mapping[str, PropertyDefinition]) -> dict[str, str]:
    unclear = shared_synonyms(properties)
    found: dict[str, str] = {}
    for definition in properties.values():
        found.update(
            {
                key: definition.name
                for name in definition.synonyms
                if (key := property_key(name)) not in unclear
            }
        )
    found.update({property_key(name): name for name in sorted(properties, reverse=True)})
    return found
