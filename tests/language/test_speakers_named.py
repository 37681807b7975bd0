"""Speakers: full names, roles, affiliations, kinds; whom a pronoun means."""

import pytest

from claimcheck.language.attributions import Voice, find_attributions
from claimcheck.model.claim import SpeakerKind

PERSON, GROUP = SpeakerKind.PERSON, SpeakerKind.GROUP
ORGANISATION, ANONYMOUS = SpeakerKind.ORGANISATION, SpeakerKind.ANONYMOUS


def last_voice(text: str) -> Voice:
    voices = [one.speaker for one in find_attributions(text) if one.speaker is not None]
    return voices[-1]


@pytest.mark.parametrize(
    ("text", "name", "role", "affiliation", "kind"),
    [
        ("Jane Roe, chief executive of Acme, said it fell.", "Jane Roe", "chief executive", "Acme", PERSON),
        ("Industry analyst Jane Roe said it fell.", "Jane Roe", "Industry analyst", None, PERSON),
        ("The ministry's spokesperson, Jane Roe, said it fell.", "Jane Roe", "ministry's spokesperson", None, PERSON),
        ("Sen. Jane Roe (R-Iowa) said it fell.", "Jane Roe", "Sen.", None, PERSON),
        ("Mrs. Roe said it fell.", "Roe", None, None, PERSON),
        ("Jane Roe, 54, a lawyer at Smith & Co in Boston, said it fell.", "Jane Roe", "lawyer", "Smith & Co", PERSON),
        ("State broadcaster NNTV said it fell.", "NNTV", "State broadcaster", None, ORGANISATION),
        ("The company said it fell.", "The company", None, None, ORGANISATION),
        ("Toyota said it would recall cars.", "Toyota", None, None, ORGANISATION),
        ("The Norland Times said prices fell.", "Norland Times", None, None, ORGANISATION),
        ("Nationalist bloggers said prices fell.", "Nationalist bloggers", None, None, GROUP),
        ("Some residents said prices fell.", "Some residents", None, None, GROUP),
        ("An official said prices fell.", "An official", "official", None, ANONYMOUS),
        ("A spokesman for Acme said prices fell.", "A spokesman for Acme", "spokesman", "Acme", ANONYMOUS),
        ("A person close to the company said prices fell.", "A person close to the company", None, None, ANONYMOUS),
    ],
)  # fmt: skip
def test_introductions(
    text: str, name: str, role: str | None, affiliation: str | None, kind: SpeakerKind
) -> None:
    outer = next(one.speaker for one in find_attributions(text) if not one.depth)
    assert Voice(name=name, role=role, affiliation=affiliation, kind=kind) == outer


INTRODUCED = "Jane Roe, chief executive of Acme, opened the plant. It rained. "


@pytest.mark.parametrize("later", ["Roe said it fell.", "Ms. Roe said it fell.", "“It fell,” said Roe."])
def test_a_last_name_has_what_its_introduction_told(later: str) -> None:
    expected = Voice(name="Jane Roe", role="chief executive", affiliation="Acme")
    assert expected == last_voice(INTRODUCED + later)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Roe resigned. She said it fell.", "Jane Roe"),
        ("Jane Roe met Bob Ray. She said it fell.", "Jane Roe"),  # Bob is a man's name
        ("Ms. Kemi met Mr. Abara. He said it fell.", "Abara"),
        ("“It fell,” said Jane Roe. “Then it rose,” she added.", "Jane Roe"),
        ("Jane Roe, who said it fell.", "Jane Roe"),
        ("Many users left. Some users said it was dull. Some said it was not.", "some users"),
        ("The company lost money. The company said prices fell. It denied that it was broke.", "The company"),
    ],
)
def test_pronouns_that_can_mean_one_only(text: str, name: str) -> None:
    voice = last_voice(text)
    assert (name, True) == (voice.name, voice.resolved)


@pytest.mark.parametrize(
    "text",
    [
        "He said it fell.",
        "Bob Ray met Carl Low. He said it fell.",
        "Jane Roe resigned.\n\nIt rained.\n\nIt rained.\n\nIt rained.\n\nShe said it fell.",
        "Jane Roe resigned. He said it fell.",
        "They said it fell.",
        "I said it fell.",
    ],
)
def test_pronouns_that_may_mean_several_or_nobody_are_left_open(text: str) -> None:
    voice = last_voice(text)
    assert not voice.resolved
    assert voice.name.lower() in {"he", "she", "they", "i"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Roe and Mary Roe left. Roe said it fell.", "Roe"),  # two of that name
        ("Roe said it fell.\n\nIt rained.\n\nIt rained. Jane Roe came.", "Roe"),  # introduced only later
        ("Jane Roe left. Mr. Roe said it fell.", "Roe"),  # another Roe
        ("Jane A. Roe left. Jane Roe said it fell.", "Jane A. Roe"),
        ("Guo Jiang left. Guo said it fell.", "Guo Jiang"),  # the family name first
    ],
)
def test_names_are_joined_only_where_one_is_meant(text: str, name: str) -> None:
    assert name == next(one.speaker.name for one in find_attributions(text) if one.speaker is not None)


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("Ann Lee said most bridges are old.", "Ann Lee", "most bridges are old"),
        ("Ann Lee said more than 30 people came.", "Ann Lee", "more than 30 people came"),
        ("Finance Director Per Holm said that costs rose.", "Per Holm", "that costs rose"),
        ("Finance Director Over Holm said that costs rose.", "Over Holm", "that costs rose"),
    ],
)
def test_small_words_that_open_a_clause_or_a_name_are_kept(text: str, name: str, content: str) -> None:
    (found,) = find_attributions(text)
    assert found.speaker is not None
    assert (name, [content]) == (found.speaker.name, [text[start:end] for start, end in found.content])


def test_what_weighs_or_is_in_demand_says_nothing() -> None:
    assert () == find_attributions("A device weighing 28 grams was worn, as demand for it rose.")
