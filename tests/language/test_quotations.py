"""Quotations: the words, the speaker and the cue."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.kept.memory import Memory, remembering
from claimcheck.language import quotations
from claimcheck.language.quotation_sentences import quotations_in
from claimcheck.language.quotations import find_quotations, quoted_spans


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "P", "Zs", "Cc"]), max_size=80))
def test_what_is_found_stands_in_the_text(text: str) -> None:
    for quotation in find_quotations(text):
        assert quotation.words == text[quotation.content_start : quotation.content_end]


@pytest.mark.parametrize(
    ("text", "mode", "speaker", "words"),
    [
        ('"It is over," said Ann Low.', "direct", "Ann Low", "It is over,"),
        ('"It is over," Ann Low told reporters.', "direct", "Ann Low", "It is over,"),
        ("“It is over,” Ann Low wrote.", "direct", "Ann Low", "It is over,"),
        ('Ann Low: "It is over."', "direct", "Ann Low", "It is over."),
        ('Ann Low said it was a "personal choice".', "direct", "Ann Low", "personal choice"),
        ('Ann Low warned against what she called "agents".', "direct", "Ann Low", "agents"),
        ("Ann Low said that it was over.", "indirect", "Ann Low", "it was over"),
        ("Ann Low said it was over.", "indirect", "Ann Low", "it was over"),
        ("The minister, Ann Low, stressed that it was over.", "indirect", "Ann Low", "it was over"),
        ("According to Acme Data, it fell.", "indirect", "Acme Data", "it fell"),
        ("It fell, according to Acme Data.", "indirect", "Acme Data", "It fell"),
        ("Some users expressed concerns about it.", "indirect", "Some users", "concerns about it"),
        ("Ann Low left. She said that it was over.", "indirect", None, "it was over"),
        ('It is called the "hub".', "direct", None, "hub"),
        ('"It is over," said lead author Professor Ann Low.', "direct", "Professor Ann Low", "It is over,"),
        ('"It is over," said head of research Ann Low on Monday.', "direct", "Ann Low", "It is over,"),
        ('"It is over," said on Monday the mayor.', "direct", None, "It is over,"),
        ("“It is over.” — Ann Low", "direct", "Ann Low", "It is over."),
        ("It was over, Low said.", "indirect", "Low", "It was over"),
        ("It was over, said Ann Low on Monday.", "indirect", "Ann Low", "It was over"),
        ("Ann Low told the board it fell. It was over, she admitted.", "indirect", "Ann Low", "It was over"),
        ("Boris Low said that it was over.", "indirect", "Boris Low", "it was over"),
        ("Officials Low and Ray said that it was over.", "indirect", "Ray", "it was over"),
    ],
)
def test_who_says_what(text: str, mode: str, speaker: str | None, words: str) -> None:
    found = [(one.mode, one.speaker, one.words) for one in find_quotations(text)]

    assert (mode, speaker, words) in found


def test_a_pronoun_is_the_speaker_before_it() -> None:
    found = find_quotations("Ann Low said that it fell. She added that it would rise.")

    assert ["Ann Low", "Ann Low"] == [one.speaker for one in found]


def test_of_two_speakers_before_it_a_pronoun_is_neither() -> None:
    text = "Ann Low said that it fell. Bob Ray said that it rose. She added that it would fall again."

    assert None is find_quotations(text)[-1].speaker


def test_of_another_paragraph_a_pronoun_is_nobody() -> None:
    assert None is find_quotations("Ann Low said that it fell.\nShe added that it would rise.")[-1].speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"It fell," Ann Low told reporters. "But it will rise."', "Ann Low"),
        ('"It fell," said Ann Low. "It fell a lot." "But it will rise."', "Ann Low"),
        ('"It fell," Ann Low told reporters. Nobody spoke. "But it will rise."', None),
        ('"It fell," Ann Low told reporters.\n"But it will rise."', None),
        ('Ann Low said "it fell" and Bob Ray said "it rose". "But it will rise."', None),
        ('Ann Low fell. "But it will rise."', None),
    ],
)
def test_a_sentence_that_is_all_quotation_goes_on_with_the_one_before(text: str, speaker: str | None) -> None:
    found = find_quotations(text)[-1]

    assert ("But it will rise.", speaker) == (found.words, found.speaker)


def test_a_description_behind_the_cue_is_the_speakers_role() -> None:
    (found,) = find_quotations('"It is over," said lead author Ann Low.')

    assert ("Ann Low", "lead author", "say") == (found.speaker, found.role, found.cue)


def test_of_two_speakers_neither_describes_the_other() -> None:
    assert [None] == [one.role for one in find_quotations("Ann Low and Bob Ray said that it was over.")]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Ann Low denied that it fell.", True),
        ("Ann Low did not say that it fell.", True),
        ("Ann Low said that it fell.", False),
        ("Ann Low did not deny that it fell.", False),
    ],
)
def test_a_denied_report_is_told(text: str, denied: bool) -> None:
    assert [denied] == [one.denied for one in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“a” and «b» and 「c」", ["a", "b", "c"]),
        ("the 'new' plan isn't 'old'", ["new", "old"]),
        ("it's Ann's", []),
        ('""', []),
    ],
)
def test_quotation_marks_of_every_kind(text: str, words: list[str]) -> None:
    assert words == [found for _, _, found in quoted_spans(text)]


@pytest.mark.parametrize(
    "text", ["The firm maintains a single plan.", "An official was cited.", "Cited by many, it grew."]
)
def test_verbs_that_report_nothing_here(text: str) -> None:
    assert [] == [one for one in find_quotations(text) if one.mode == "indirect" and one.speaker]


@given(
    text=st.lists(
        st.sampled_from(
            "“ ” ' said Ann Lee . , He that it rained according to \n wrote — Boris’ 北".split(" ")
        ),
        max_size=25,
    ).map(" ".join)
    | st.text(max_size=30)
)
def test_what_is_remembered_is_what_would_be_found(text: str) -> None:
    """The first time it is found, the second time remembered."""
    memory = Memory(None)
    again = []
    for _ in range(2):
        quotations._quotations.cache_clear()
        with remembering(memory):
            again.append(find_quotations(text))

    assert [list(quotations_in(text))] * 2 == again
