"""Attributions: who, by a text, says, thinks or shows what."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.attribution_cues import Act, cue_forms
from claimcheck.language.attribution_nouns import cue_nouns, cue_states
from claimcheck.language.attributions import Attribution, find_attributions

Parts = tuple[str | None, list[str], str]

NAMES = ["Ann Lee", "Carl Okafor", "the minister", "residents of Norland", "Acme Foods", "she"]
CUES = [
    "said",
    "told Reuters that",
    "denied that",
    "wrote in a letter that",
    "is confident that",
    "suggested",
]
CONTENTS = [
    "the bridge was safe",
    "“the bridge is safe”",
    "the harbour had “no future”",
    "costs rose by 4% in 2019",
]
MARKS = [
    "“The bridge is safe,”",
    '"Why now?"',
    "‘Not yet’,",
    "''Never!''",
    "«Enough»",
    "“He said ‘no’ to me,”",
]
WORDS = [*sorted(cue_forms()), *sorted(cue_nouns()), *sorted(cue_states())]
WORDS += (
    "he who that to by of on the and but , . : — ( ) \" “ ” ' Ann Mr. was not has if with on out went".split()
    * 20
)
pieces = st.one_of(
    st.builds("{} {} {}. ".format, st.sampled_from(NAMES), st.sampled_from(CUES), st.sampled_from(CONTENTS)),
    st.builds("{} {} said. ".format, st.sampled_from(MARKS), st.sampled_from(NAMES)),
    st.builds("{} said {}. ".format, st.sampled_from(MARKS), st.sampled_from(NAMES)),
    st.sampled_from(
        ["\n\n", "It rained. ", "According to the board, the sea rose. ", "— ", "“", "”", '"', "'", ": "]
    ),
    st.text(max_size=12).filter(lambda text: "\n" not in text and "\r" not in text),
)
texts = st.lists(pieces, max_size=8).map("".join)


def parts(text: str, one: Attribution) -> Parts:
    """Return what an attribution credits whom with, in the words of its text."""
    source = None if one.source is None else text[slice(*one.source)]
    return source, [text[start:end] for start, end in one.content], one.kind


def told(text: str) -> list[Parts]:
    return [parts(text, one) for one in find_attributions(text)]


class TestProperties:
    @given(texts)
    def test_every_span_lies_in_the_text_in_order(self, text: str) -> None:
        for one in find_attributions(text):
            assert one.content
            for start, end in one.content:
                assert 0 <= start < end <= len(text)
            assert all(
                end <= start for (_, end), (start, _) in zip(one.content, one.content[1:], strict=False)
            )
            for span in (one.cue, one.source):
                assert span is None or 0 <= span[0] < span[1] <= len(text)

    @given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
    def test_any_row_of_cues_is_read(self, text: str) -> None:
        for one in find_attributions(text):
            assert all(0 <= start < end <= len(text) for start, end in one.content)

    @given(texts)
    def test_the_order_is_that_of_the_text(self, text: str) -> None:
        found = find_attributions(text)
        places = [min(one.content[0][0], one.cue[0]) for one in found if one.cue is not None]
        assert sorted(places) == places

    @given(texts)
    def test_the_same_text_gives_the_same(self, text: str) -> None:
        assert find_attributions(text) == find_attributions(text)

    @given(st.lists(pieces.filter(lambda piece: not set(piece) & set("“”\"'")), max_size=6).map("".join))
    def test_a_paragraph_behind_changes_nothing_before_it(self, text: str) -> None:
        before = find_attributions(text + "\n\n")
        after = find_attributions(text + "\n\nThe harbour opened in spring.")
        assert before == after

    @given(st.sampled_from(NAMES), st.sampled_from(CUES), st.sampled_from(CONTENTS[:1]))
    def test_a_speaker_without_a_pronoun_is_named_as_written(self, name: str, cue: str, content: str) -> None:
        text = f"{name} {cue} {content}."
        (one,) = find_attributions(text)
        assert one.speaker is not None
        assert one.speaker.resolved == (name != "she")
        assert name.removeprefix("the ") in one.speaker.name

    @pytest.mark.parametrize(
        ("opening", "closing"), [("“", "”"), ('"', '"'), ("''", "''"), ("``", "''"), ("«", "»"), ("「", "」")]
    )
    def test_other_quotation_marks_change_only_marks(self, opening: str, closing: str) -> None:
        plain = "“The bridge is safe,” Ann Lee said. “It held.”"
        text = plain.replace("“", opening).replace("”", closing)
        ((source, content, kind),) = told(text)
        assert ("Ann Lee", "direct") == (source, kind)
        assert [f"{opening}The bridge is safe,{closing}", f"{opening}It held.{closing}"] == content


@pytest.mark.parametrize(
    ("text", "source", "content", "kind"),
    [
        # what is said behind its cue
        ("Ann Lee said the bridge was safe.", "Ann Lee", ["the bridge was safe"], "indirect"),
        ("Ann Lee has said that it was safe.", "Ann Lee", ["that it was safe"], "indirect"),
        ("Ann Lee told the board on Monday that it was safe.", "Ann Lee", ["that it was safe"], "indirect"),
        ("The board asked whether it was safe.", "The board", ["whether it was safe"], "indirect"),
        ("Lee said the bridge was “as safe as houses”.", "Lee", ["the bridge was “as safe as houses”"], "mixed"),
        ("Lee said: “It is safe.”", "Lee", ["“It is safe.”"], "direct"),
        ("Lee asked, “Is it safe?”", "Lee", ["“Is it safe?”"], "direct"),
        ("Lee said of the bridge, “It is safe.”", "Lee", ["“It is safe.”"], "direct"),
        ("Lee criticised the plan on Monday.", "Lee", ["the plan"], "indirect"),
        ("Lee described the plan as a mistake.", "Lee", ["the plan as a mistake"], "indirect"),
        ("The union urged Lee to resign.", "The union", ["Lee to resign"], "indirect"),
        ("Most voters want to leave.", "Most voters", ["to leave"], "indirect"),
        ("A survey showed that most were worried.", "A survey", ["that most were worried"], "indirect"),
        # before it
        ("“The bridge is safe,” Ann Lee said.", "Ann Lee", ["“The bridge is safe,”"], "direct"),
        ("“The bridge is safe,” said Ann Lee.", "Ann Lee", ["“The bridge is safe,”"], "direct"),
        ("“Is it safe?” Ann Lee asked.", "Ann Lee", ["“Is it safe?”"], "direct"),
        ("‘It is safe,’ said Ann Lee.", "Ann Lee", ["‘It is safe,’"], "direct"),
        ("The bridge was safe, Lee said.", "Lee", ["The bridge was safe"], "indirect"),
        ("The bridge was safe, said Lee.", "Lee", ["The bridge was safe"], "indirect"),
        ("“It is safe.” — Ann Lee", "Ann Lee", ["“It is safe.”"], "direct"),
        # on both sides
        ("“It is,” Lee said, “quite safe.”", "Lee", ["“It is,”", "“quite safe.”"], "direct"),
        ("The bridge, she added, would hold.", "she", ["The bridge", "would hold"], "indirect"),
        ("It opens, which Lee said was a mistake.", "Lee", ["which", "was a mistake"], "indirect"),
        # by other words
        ("According to the board, costs rose.", "the board", ["costs rose"], "indirect"),
        ("Costs rose, according to the board.", "the board", ["Costs rose"], "indirect"),
        ("Lee's claim that costs rose is wrong.", "Lee's", ["that costs rose is wrong"], "indirect"),
        ("Lee is confident that it will hold.", "Lee", ["that it will hold"], "indirect"),
        ("The plan seems to have failed.", None, ["The plan", "to have failed"], "indirect"),
        ("The vote is expected to fail.", None, ["The vote", "to fail"], "indirect"),
        ("Asked whether it would hold, she left.", None, ["whether it would hold"], "indirect"),
        ("ANN LEE: It will hold.", "ANN LEE", ["It will hold."], "indirect"),
        ("The minister had one message: “Go home.”", "The minister", ["“Go home.”"], "direct"),
        # the source
        ("Ann Lee, the mayor, said it was safe.", "Ann Lee, the mayor", ["it was safe"], "indirect"),
        ("A man who sued the board said it lied.", "A man who sued the board", ["it lied"], "indirect"),
        ("Sen. Ann Lee (D-Iowa) said it was safe.", "Sen. Ann Lee (D-Iowa)", ["it was safe"], "indirect"),
        ("People near the harbour say it failed.", "People near the harbour", ["it failed"], "indirect"),
        ("In 2012 the company said it was safe.", "the company", ["it was safe"], "indirect"),
    ],
)  # fmt: skip
def test_constructions(text: str, source: str | None, content: list[str], kind: str) -> None:
    outer = [one for one in find_attributions(text) if not one.depth]
    assert [(source, content, kind)] == [parts(text, one) for one in outer]


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        (
            "Lee (who left) said the plan (a draft) was weak; the board agreed.",
            [("Lee (who left)", ["the plan (a draft) was weak"])],
        ),
        (
            "Lee criticised the plan (drawn up in May) and Ray praised it.",
            [("Lee", ["the plan (drawn up in May)"]), ("Ray", ["it"])],
        ),
        ("Lee praised the plan when it was made.", [("Lee", ["the plan"])]),
        ("Lee praised the plan, with the board in favour.", [("Lee", ["the plan"])]),
        ("Lee praised the plan in an interview with a paper.", [("Lee", ["the plan"])]),
        ("Lee praised the plan on Monday.", [("Lee", ["the plan"])]),
        ("Lee praised the plan, the board rejected it.", [("Lee", ["the plan"]), ("the board", ["it"])]),
        ("Lee said the plan was weak — but the board liked it.", [("Lee", ["the plan was weak"])]),
        (
            "Lee said the plan was weak, although officials in Oslo said it was not.",
            [("Lee", ["the plan was weak"]), ("officials in Oslo", ["it was not"])],
        ),
        ("Lee called it “weak,” which it was.", [("Lee", ["it “weak,”"])]),
        ("The plan, said Lee, was weak.", [("Lee", ["The plan", "was weak"])]),
        (
            "Reuters, citing officials, reported that it fell.",
            [("Reuters", ["officials"]), ("Reuters", ["that it fell"])],
        ),
        ("Lee complained about the noise.", [("Lee", ["the noise"])]),
        ("Lee pointed out that it fell.", [("Lee", ["that it fell"])]),
        ("Lee pointed to the noise.", [("Lee", ["the noise"])]),
        ("Lee said there was noise.", [("Lee", ["there was noise"])]),
        ("Lee said in politics it takes time.", [("Lee", ["it takes time"])]),
        ("Lee told the board about the noise.", [("Lee", ["the noise"])]),
        ("Lee said, twice, that it fell.", [("Lee", ["that it fell"])]),
        (
            "Lee argued the plan, which had failed, was weak.",
            [("Lee", ["the plan, which had failed, was weak"])],
        ),
        ("Lee warned against being late.", [("Lee", ["being late"])]),
        ("Lee, who said it fell, left.", [("who", ["it fell"])]),
        ("Lee, whom Ray described as a bully, left.", [("Ray", ["whom", "as a bully"])]),
        ("After criticising the plan, Lee left.", [("Lee", ["the plan"])]),
        ("Citing costs, Lee left.", [("Lee", ["costs"])]),
        ("The board asked Lee why it fell.", [("The board", ["why it fell"])]),
        ("Lee was asked by the board whether it fell.", [("the board", ["whether it fell"])]),
        ("Lee was praised by the board.", [("the board", ["Lee"])]),
        ("Lee was expected to leave.", [(None, ["Lee", "to leave"])]),
        ("Lee asked the board to leave.", [("Lee", ["the board to leave"])]),
        ("Lee, Ray and Low said it fell.", [("Lee, Ray and Low", ["it fell"])]),
        (
            "“It fell,” said Lee, adding that it was late.",
            [("Lee", ["“It fell,”"]), ("Lee", ["that it was late"])],
        ),
        ("“It fell,” Lee said, and left.", [("Lee", ["“It fell,”"])]),
        ("Prices reportedly fell in May.", [(None, ["Prices", "fell in May"])]),
        ("According to Lee, who saw it, prices fell.", [("Lee", ["prices fell"])]),
        ("Prices fell, according to Lee, a banker, and rose again.", [("Lee, a banker", ["Prices fell"])]),
        ("Lee promised not to leave.", [("Lee", ["not to leave"])]),
        ("An aide to Lee said it fell.", [("An aide to Lee", ["it fell"])]),
        ("Video of the fall showed Lee leaving.", [("Video of the fall", ["Lee leaving"])]),
        ("He and Lee said it fell.", [("He and Lee", ["it fell"])]),
        ("The bridge collapsed in 1931 and officials said nothing.", [("officials", ["nothing"])]),
    ],
)
def test_where_sources_and_contents_end(text: str, credited: list[tuple[str | None, list[str]]]) -> None:
    found = [parts(text, one) for one in find_attributions(text) if not one.depth]
    assert credited == [(source, content) for source, content, _ in found]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge opened in 1931 and was widened in 1960.",
        "Their plans, reports and claims were filed.",
        "A state road runs beside it.",
        "She put the “harbour” in marks.",
        "Five feet, 5'10\" to be exact.",
        "He sayn't it.",
        "",
        "\n\n",
    ],
)
def test_what_credits_nobody_is_none(text: str) -> None:
    assert [] == told(text)


@pytest.mark.parametrize(
    ("text", "sources", "contents"),
    [
        ("Lee said it was safe and added that it held.", ["Lee", "Lee"], ["it was safe", "that it held"]),
        ("Lee said it was safe, adding that it held.", ["Lee", "Lee"], ["it was safe", "that it held"]),
        ("Lee said it was safe, but Ray said it was not.", ["Lee", "Ray"], ["it was safe", "it was not"]),
        ("While Lee said it was safe, Ray denied it.", ["Lee", "Ray"], ["it was safe", "it"]),
        ("“It is,” said Lee. “It held.” Ray agreed that it did.", ["Lee", "Ray"], ["“It is,”", "that it did"]),
    ],
)  # fmt: skip
def test_several_in_a_row(text: str, sources: list[str], contents: list[str]) -> None:
    found = told(text)
    assert sources == [source for source, _, _ in found]
    assert contents == [content[0] for _, content, _ in found]


class TestQuotationsThatGoOn:
    def test_over_sentences(self) -> None:
        ((_, content, kind),) = told("“It is safe,” Lee said. “It held.” “It will hold.”")
        assert (["“It is safe,”", "“It held.” ", "“It will hold.”"], "direct") == (
            [part if place != 1 else part + " " for place, part in enumerate(content)], kind,
        )  # fmt: skip

    def test_over_paragraphs_where_the_marks_stay_open(self) -> None:
        ((source, content, _),) = told("Lee wrote: “It is safe.\n\n“It will hold.”\n\nIt rained.")
        assert ("Lee", ["“It is safe.", "“It will hold.”"]) == (source, content)

    def test_not_into_the_next_paragraph_where_they_close(self) -> None:
        found = told("“It is safe,” Lee said.\n\n“No.”")
        assert [["“It is safe,”"]] == [content for _, content, _ in found]


def test_what_is_said_of_what_is_said() -> None:
    text = "Lee said the board believed that the bridge would fail."
    outer, inner = find_attributions(text)
    assert ((0, "speech"), (1, "thought")) == ((outer.depth, outer.act), (inner.depth, inner.act))
    assert ["Lee"] == [voice.name for voice in inner.via]


@pytest.mark.parametrize(
    ("text", "name", "via"),
    [
        (
            "A person close to the talks told Reuters that it was off.",
            "A person close to the talks",
            ["Reuters"],
        ),
        ("Reuters reported, citing officials, that it was off.", "officials", ["Reuters"]),
        ("She told the Norland Times that it was off.", "She", ["Norland Times"]),
        ("She told the board that it was off.", "She", []),
    ],
)
def test_chains(text: str, name: str, via: list[str]) -> None:
    found = next(one for one in find_attributions(text) if one.verb in {"tell", "report"})
    assert found.speaker is not None
    assert (name, via) == (found.speaker.name, [voice.name for voice in found.via])


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Lee denied that it fell.", True),
        ("Lee did not say that it fell.", True),
        ("Lee said that it fell.", False),
    ],
)
def test_what_is_denied(text: str, denied: bool) -> None:
    assert [denied] == [one.denied for one in find_attributions(text)]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Lee said it fell.", Act.SPEECH), ("Lee believes it fell.", Act.THOUGHT), ("Lee wants to leave.", Act.WISH),
        ("Lee praised the plan.", Act.JUDGEMENT), ("Lee supports the plan.", Act.STANCE),
        ("Lee called it a farce.", Act.NAMING), ("The data show that it fell.", Act.EVIDENCE),
        ("Lee declined to comment.", Act.REFUSAL), ("It seems to have failed.", Act.SEEMING),
    ],
)  # fmt: skip
def test_acts(text: str, act: Act) -> None:
    assert [act] == [one.act for one in find_attributions(text)]


@pytest.mark.parametrize(
    "make",
    [
        lambda n: "“" * n, lambda n: "“a " * n, lambda n: '"a ' * n, lambda n: "'a " * n, lambda n: "''a " * n,
        lambda n: "a" * 10 * n, lambda n: "Aa" * 5 * n, lambda n: "he said " * n, lambda n: "and said " * n,
        lambda n: "Lee, who said " * n, lambda n: "claim that " * n, lambda n: '"A." ' * n, lambda n: "(" * n,
        lambda n: '"A," he said. ' + '"A." ' * n, lambda n: "Ann Lee said it. " * n, lambda n: "\n" * n,
    ],
)  # fmt: skip
def test_time_is_linear_in_hostile_text(make: Callable[[int], str]) -> None:
    find_attributions("Lee said it was safe.")  # reads the word lists
    small, large = (min(_seconds(make(n)) for _ in range(3)) for n in (300, 2400))
    assert large < 8 * 4 * small + 0.05


def _seconds(text: str) -> float:
    start = time.process_time()
    find_attributions(text)
    return time.process_time() - start
