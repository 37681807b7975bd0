"""Who is who: names, last names, aliases, roles."""

import pytest

from claimcheck.checkers.speakers import Sameness, Sayer, compare_speakers, is_pronoun, proper_name, sayer_of
from claimcheck.model.claim import Claim, Mode, Speaker
from claimcheck.model.reference import Entity
from claimcheck.references.catalogue import catalogue_of
from tests.checkers.speech import said

ENTITIES = (
    Entity(id="Ann Lee", name="Ann Lee", type="person", aliases=("李安", "Lee An")),
    Entity(id="Water Board", name="Water Board", type="authority", aliases=("WB",)),
)
TEXT = "The harbour master, Carl Okafor, spoke first. Ann Lee of the Water Board followed."


@pytest.mark.parametrize(
    ("claimed", "roles", "given", "expected"),
    [
        ("Ann Lee", (), "Ann Lee", Sameness.SAME),
        ("Ann Lee", (), "李安", Sameness.SAME),
        ("Ann Lee", (), "Ms Lee", Sameness.SAME),
        ("Lee", (), "Ann Lee", Sameness.SAME),
        ("Ann Lee", (), "ANN LEE", Sameness.SAME),
        ("Ann Lee", (), "engineer Ann Lee", Sameness.SAME),
        ("Ann Lee", (), "Carl Okafor", Sameness.DIFFERENT),
        ("Ann Lee", (), "Ben Lee", Sameness.UNKNOWN),
        ("Ann Lee", (), "she", Sameness.UNKNOWN),
        ("Ann Lee", (), "experts", Sameness.UNKNOWN),
        ("Ann Lee", ("analyst",), "analysts", Sameness.UNKNOWN),
        ("Ann Lee", ("analyst",), "the analyst", Sameness.SAME),
        ("Ann Lee", ("analyst",), "an analyst", Sameness.UNKNOWN),
        ("China's foreign ministry", (), "Chinese foreign ministry", Sameness.SAME),
        ("Carl Okafor", (), "Ann Lee and Carl Okafor", Sameness.SAME),
        ("Carl Okafor", (), "Ann Lee and Dora Quist", Sameness.DIFFERENT),
        ("Carl Okafor", (), "the Democratic presidential nominee", Sameness.UNKNOWN),
        ("Carl Okafor", (), "Many Democrats", Sameness.UNKNOWN),
        ("Ann Lee", (), "WB", Sameness.UNKNOWN),  # joined with her in the text
        ("Carl Okafor", (), "the harbour master", Sameness.SAME),
        ("the harbour master", (), "Carl Okafor", Sameness.SAME),
        ("the harbour master", (), "Ann Lee", Sameness.UNKNOWN),
        ("Ann Lee", ("spokesperson", "Water Council"), "Water Council", Sameness.UNKNOWN),
        ("Water Board", (), "WB", Sameness.SAME),
        ("British Broadcasting Corporation", (), "BBC", Sameness.UNKNOWN),  # initials, and no alias says so
        ("CCTV", (), "China Central Television", Sameness.UNKNOWN),
        ("Ministry of Foreign Affairs", (), "M.F.A.", Sameness.UNKNOWN),
        ("China Central Television", (), "NBC", Sameness.DIFFERENT),
        ("many fishermen", (), "fishermen", Sameness.SAME),
        ("some old fishermen", (), "the fishermen", Sameness.SAME),
        ("fishermen", (), "farmers", Sameness.UNKNOWN),
        ("fishermen", (), "Ann Lee", Sameness.UNKNOWN),
    ],
)
def test_two_descriptions(claimed: str, roles: tuple[str, ...], given: str, expected: Sameness) -> None:
    catalogue = catalogue_of(entities=ENTITIES)

    assert expected is compare_speakers(Sayer(name=claimed, roles=roles), Sayer(name=given), catalogue, TEXT)


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("Ann Lee", "Ann Lee"),
        ("foreign ministry spokesperson Ann Lee", "Ann Lee"),
        ("Mayor Ann Lee", "Ann Lee"),
        ("Lee, Minister", "Lee"),
        ("Chinese users", ""),
        ("Experts", ""),
        ("The Times", "Times"),
        ("some", ""),
        ("Americans", ""),
        ("Many Democrats", ""),
        ("the Obama administration", ""),
        ("Democratic leaders", ""),
        ("Ann Lee, an engineer", "Ann Lee"),
        ("Ann Lee of the Water Board", "Water Board"),
        ("李安", "李安"),
    ],
)
def test_the_name_in_a_description(description: str, expected: str) -> None:
    assert expected == proper_name(description)


class TestWhoIsCredited:
    def test_the_speaker_of_a_quotation_is_its_by(self) -> None:
        claim = said("Ann Lee said no", "Ann Lee", "no", role="engineer")

        assert Sayer(name="Ann Lee", roles=("engineer",)) == sayer_of(claim)

    def test_nobody_is_credited_by_the_narrator(self) -> None:
        assert sayer_of(Claim(id="a", text="It rained.")) is None
        assert sayer_of(said("“river nomads”", "narrator", "river nomads")) is None

    def test_another_claim_credits_its_speaker(self) -> None:
        speaker = Speaker(name="Ann Lee", mode=Mode.INDIRECT, affiliation="Water Board")

        assert Sayer(name="Ann Lee", roles=("Water Board",)) == sayer_of(
            Claim(id="a", text="It rained.", speaker=speaker)
        )


def test_pronouns_are_no_names() -> None:
    assert is_pronoun("She")
    assert not is_pronoun("Shelley")
