"""References are asked each question once a run."""

from collections.abc import Sequence
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import Problem
from claimcheck.model.reference import Catalogue, Document, Entity, FactQuery, Passage, Provenance
from claimcheck.references.catalogue import catalogue_of
from claimcheck.references.indexed import IndexedCatalogue
from claimcheck.verify.loading import reference_problems
from claimcheck.verify.remembered import RememberedCatalogue

NAMES = ["Wend Bridge", "the bridge over the Wend", "Ada Ferry", "nobody"]
DOCUMENT = Document(
    name="a.txt",
    text="The Wend Bridge is long. Ada Ferry said so.",
    provenance=Provenance(reference="a.txt", origin="a.txt", locator="a.txt", excerpt=""),
)


def catalogue() -> IndexedCatalogue:
    """Return a catalogue that knows a bridge."""
    entities = [Entity(id="Wend Bridge", name="Wend Bridge", aliases=("the bridge over the Wend",))]
    return catalogue_of(entities=entities, documents=[DOCUMENT])


class Counting(IndexedCatalogue):
    """A catalogue that notes what it is asked."""

    asked: list[str]

    def search(self, texts: Sequence[str], limit: int = 20) -> Sequence[Sequence[Passage]]:
        self.asked.extend(texts)
        return super().search(texts, limit)


@given(st.lists(st.sampled_from(NAMES), max_size=6), st.lists(st.sampled_from(NAMES), max_size=6))
def test_answers_are_those_of_the_catalogue(first: list[str], second: list[str]) -> None:
    plain, remembered = catalogue(), RememberedCatalogue(catalogue())

    for names in (first, second):
        assert [tuple(found) for found in plain.resolve(names)] == list(remembered.resolve(names))
        assert [tuple(found) for found in plain.search(names, 3)] == list(remembered.search(names, 3))
        queries = [FactQuery(subject=name, property=None) for name in names]
        assert [tuple(found) for found in plain.facts(queries)] == list(remembered.facts(queries))
        assert [tuple(found) for found in plain.reviews(names)] == list(remembered.reviews(names))


def test_what_it_holds_is_what_the_catalogue_holds() -> None:
    plain, remembered = catalogue(), RememberedCatalogue(catalogue())

    assert tuple(plain.documents()) == remembered.documents()
    assert tuple(plain.entities()) == remembered.entities()
    assert plain.problems() == remembered.problems()
    assert plain.vocabulary == remembered.vocabulary


def test_what_could_not_be_asked_is_told_by_the_catalogue() -> None:
    class Silent:
        """A catalogue that knows no files."""

        def problems(self) -> Sequence[str]:
            return ["the archive does not answer"]

    silent = cast("Catalogue", Silent())

    assert ["the archive does not answer"] == RememberedCatalogue(silent).problems()
    assert [Problem(file="references", message="the archive does not answer")] == list(
        reference_problems(silent)
    )


def test_what_is_too_much_to_keep_is_asked_again() -> None:
    remembered = RememberedCatalogue(catalogue())
    names = [f"name {number}" for number in range(50_001)]

    assert [()] * len(names) == list(remembered.resolve(names))
    assert [()] == list(remembered.resolve(["name 1"]))


def test_a_question_is_asked_once_for_each_limit() -> None:
    counting = catalogue()
    counting.__class__ = Counting
    assert isinstance(counting, Counting)
    counting.asked = []
    remembered = RememberedCatalogue(counting)

    remembered.search(["bridge", "bridge"])
    remembered.search(["bridge", "ferry"])
    remembered.search(["bridge"], 5)

    assert ["bridge", "ferry", "bridge"] == counting.asked
