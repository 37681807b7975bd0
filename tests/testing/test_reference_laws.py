"""The laws of references: our own keep them, and every planted fault breaks one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.model.configuration import Configuration
from claimcheck.references.catalogue import open_catalogue
from claimcheck.testing import laws, world
from claimcheck.testing.asking import reference_on_trial
from claimcheck.testing.boundaries import boundary_cases
from tests.references.folders import PLATFORMS, Row, declaration, write_folder
from tests.testing import faulty_references as faults

FEW = 25
WORDED: tuple[Row, ...] = (
    {"subject": "Xiaohongshu", "property": "newcomers", "value": "700,000", "unit": "user", "origin": "Reuters",
     "excerpt": "Some 700,000 came."},
    {"subject": "RedNote", "property": "growth", "value": "3 million", "unit": "users", "origin": "AP",
     "excerpt": "Nearly 3 million."},
)  # fmt: skip


class TestOurOwn:
    def test_files_keep_the_laws(self, tmp_path: Path) -> None:
        """Facts, entities and a text, by any name, with special properties under general ones."""
        configuration = write_folder(tmp_path, facts=WORDED, entities=PLATFORMS)
        laws.check_reference_laws(
            lambda: open_catalogue(configuration, tmp_path / "cache"),
            knows=["RedNote", "小红书", "new users", "growth", "Little Red Book", "welcome"],
            broken=open_catalogue(Configuration(references=(declaration(tmp_path, "facts", "none.jsonl"),))),
            max_examples=FEW,
        )

    def test_values_in_hand_keep_the_laws(self) -> None:
        catalogue = boundary_cases()[0].references.catalogue
        laws.check_reference_laws(
            catalogue, knows=[world.ENTITIES[0].name, "network length"], max_examples=FEW
        )


FAULTS: list[tuple[type[faults.Almanac], Callable[..., None], str]] = [
    (faults.AnswersSkipped, laws.answers_are_well_formed, "answers to"),
    (faults.WrongKind, laws.answers_are_well_formed, "which is no Review"),
    (faults.EmptyNamesRefused, laws.answers_are_well_formed, "it raises ValueError: no name"),
    (faults.SubjectIgnored, laws.answers_are_what_was_asked, "about somebody else"),
    (faults.PropertyIgnored, laws.answers_are_what_was_asked, "of another property"),
    (faults.AnybodyResolved, laws.answers_are_what_was_asked, "asked who is called"),
    (faults.LimitIgnored, laws.answers_are_what_was_asked, "asked for 1 passages"),
    (faults.WorstFirst, laws.answers_are_what_was_asked, "but of more, the first are"),
    (faults.FirstOfBatchForAll, laws.answers_stand_alone, "but (one by one|in the other order)"),
    (faults.EachFactOnce, laws.answers_stand_alone, "but (one by one|in the other order)"),
    (faults.TurningRound, laws.answers_are_repeated, "but (after|opened anew)"),
    (faults.OpenedOtherwise, laws.answers_are_repeated, "but opened anew"),
    (faults.NoOrigin, laws.answers_have_their_provenance, "without its origin"),
    (faults.NoExcerpt, laws.answers_have_their_provenance, "without its excerpt"),
    (faults.AnotherName, laws.answers_have_their_provenance, "by the reference 'yearbook'"),
    (faults.PlaceBesideIt, laws.answers_have_their_provenance, "not as long as its place"),
    (faults.WordsNotInIt, laws.answers_have_their_provenance, "its excerpt does not stand"),
    (faults.AliasesForgotten, laws.answers_are_by_any_name, "who is the same"),
]  # fmt: skip


class TestPlantedFaults:
    @pytest.mark.parametrize(
        ("fault", "law", "words"), FAULTS, ids=lambda value: getattr(value, "__name__", "")
    )
    def test_a_fault_breaks_the_law_that_is_about_it(
        self, fault: type[faults.Almanac], law: Callable[..., None], words: str
    ) -> None:
        with pytest.raises(AssertionError, match=rf"(?s)the law “.+” is broken: .*{words}"):
            law(reference_on_trial(fault, ["Alba", "length"]), 50)

    def test_the_reference_without_a_fault_keeps_all_these_laws(self) -> None:
        """What is caught is the fault, not the way it was planted."""
        laws.check_reference_laws(faults.Almanac, knows=["Ålba", "mouth"], max_examples=FEW)

    def test_an_instance_does_as_well(self) -> None:
        laws.check_reference_laws(faults.Almanac(), knows=["River Brede"], max_examples=8)

    def test_several_broken_laws_come_as_a_group(self) -> None:
        with pytest.raises(ExceptionGroup, match=r"the reference 'almanac' breaks \d laws"):
            laws.check_reference_laws(faults.FirstOfBatchForAll, knows=["Nobody's Brook"], max_examples=FEW)

    def test_what_it_does_not_know_is_told(self) -> None:
        with pytest.raises(
            AssertionError, match="“what is known is found” is broken: it has nothing on 'Volga'"
        ):
            laws.check_reference_laws(faults.Almanac, knows=["Volga"], max_examples=1)

    def test_what_is_no_reference_is_told(self) -> None:
        with pytest.raises(AssertionError, match="gives no reference, but a dict"):
            laws.check_reference_laws(dict, max_examples=1)  # type: ignore[arg-type]


class TestOutOfReach:
    @pytest.mark.parametrize("broken", [faults.Unreachable(), faults.Telling()])
    def test_a_failure_may_be_raised_or_told(self, broken: faults.Almanac) -> None:
        laws.check_reference_laws(faults.Almanac, knows=["Alba"], broken=broken, max_examples=FEW)

    @pytest.mark.parametrize(
        ("broken", "words"),
        [(faults.SilentlyEmpty(), "and the broken one, silently"), (faults.Crashing(), "it raises OSError")],
    )
    def test_a_failure_is_neither_silence_nor_a_crash(self, broken: faults.Almanac, words: str) -> None:
        with pytest.raises(AssertionError, match=f"(?s)“failures are told” is broken: .+{words}"):
            laws.check_reference_laws(faults.Almanac, knows=["Alba"], broken=broken, max_examples=FEW)

    def test_a_reference_that_cannot_answer_at_all_is_told(self) -> None:
        with pytest.raises(AssertionError, match="it cannot answer: the almanac cannot be read"):
            laws.check_reference_laws(faults.Unreachable, max_examples=1)
