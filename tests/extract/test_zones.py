"""What the blocks of an article are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.zones import Part, find_blocks
from claimcheck.model.claim import Zone

ARTICLE = """\
# Ferry runs aground off Larvik

By Kari Moe and Ola Lind
Published 3 March 2024

* Twelve people were hurt
* The service is suspended until Friday

LARVIK, March 3 (AP) — A ferry carrying 212 people ran aground on Sunday. Twelve people were hurt.

![The ferry](ferry.jpg)
The ferry Solvang on Sunday. (AP Photo/Kari Moe)

## What happens next
10:42 GMT
The operator, Fjordline, said the service would resume on Friday.

Sign up for our newsletter
A ferry carrying 212 people ran aground on Sunday. Twelve people were hurt.
Correction: An earlier version of this story gave the wrong number of passengers.
(Reporting by Kari Moe; Editing by Ola Lind)
Source: REUTERS
"""
EXPECTED = [
    (Part.HEADLINE, "Ferry runs aground off Larvik"),
    (Part.BYLINE, "By Kari Moe and Ola Lind"),
    (Part.STAMP, "Published 3 March 2024"),
    (Part.SUMMARY, "Twelve people were hurt"),
    (Part.SUMMARY, "The service is suspended until Friday"),
    (Part.BODY, "A ferry carrying 212 people ran aground on Sunday. Twelve people were hurt."),
    (Part.CAPTION, "![The ferry](ferry.jpg)"),
    (Part.CAPTION, "The ferry Solvang on Sunday. (AP Photo/Kari Moe)"),
    (Part.SUBHEAD, "What happens next"),
    (Part.STAMP, "10:42 GMT"),
    (Part.BODY, "The operator, Fjordline, said the service would resume on Friday."),
    (Part.BOILERPLATE, "Sign up for our newsletter"),
    (Part.REPEATED, "A ferry carrying 212 people ran aground on Sunday. Twelve people were hurt."),
    (Part.CORRECTION, "Correction: An earlier version of this story gave the wrong number of passengers."),
    (Part.SOURCE_LINE, "(Reporting by Kari Moe; Editing by Ola Lind)"),
    (Part.SOURCE_LINE, "Source: REUTERS"),
]


def parts(text: str) -> list[tuple[Part, str]]:
    return [(block.part, text[block.start : block.end]) for block in find_blocks(text)]


def test_the_blocks_of_an_article_are_told_apart() -> None:
    assert EXPECTED == parts(ARTICLE)


def test_line_ends_of_another_system_change_no_part() -> None:
    assert EXPECTED == parts(ARTICLE.replace("\n", "\r\n"))


@pytest.mark.parametrize(
    ("block", "part"),
    [
        ("BY ADA FERRY", Part.BYLINE),
        ("Ada Ferry, Political correspondent", Part.BYLINE),
        ("Reuters Staff", Part.BYLINE),
        ("By Monday the water had fallen by two metres.", Part.BODY),
        ("Last updated: 14 January 2025 at 10:30 GMT", Part.STAMP),
        ("January 14, 2025", Part.STAMP),
        ("2025-01-14", Part.STAMP),
        ("3 hours ago", Part.STAMP),
        ("9.15am", Part.STAMP),
        ("2025-01-14 was a cold day in the north of the country.", Part.BODY),
        ("File photo: the bridge in 2019.", Part.CAPTION),
        ("The bridge in 2019. Ada Ferry/Getty Images", Part.CAPTION),
        ("Image: Wikimedia Commons", Part.CAPTION),
        ("The image of the bridge went around the world.", Part.BODY),
        ("Clarification: the bridge is 120 metres long.", Part.CORRECTION),
        ("This article was amended on 3 March 2024.", Part.CORRECTION),
        ("Editor's note: names were changed.", Part.CORRECTION),
        ("Read more: What we know about the bridge", Part.BOILERPLATE),
        ("Advertisement", Part.BOILERPLATE),
        ("© 2025 Ferry News. All rights reserved.", Part.BOILERPLATE),
        ("Our Standards: the principles of our newsroom.", Part.BOILERPLATE),
        ("4 min read", Part.BOILERPLATE),
        ("#bridge #news", Part.BOILERPLATE),
        ("Sources: the harbour board, police", Part.SOURCE_LINE),
        ("Ada Ferry contributed to this report.", Part.SOURCE_LINE),
        ("Sources close to the board said that the bridge would close.", Part.BODY),
    ],
)  # fmt: skip
def test_a_block_is_known_by_how_it_begins_or_ends(block: str, part: Part) -> None:
    text = f"Bridge closes\n\nThe bridge closed on Monday. It is old.\n\n{block}\n\nNobody was hurt. Traffic stopped."
    found = {words: kind for kind, words in parts(text)}
    assert part is found[block]


def test_datelines_are_no_part_of_what_is_said() -> None:
    for dateline in (
        "OSLO, March 3 (Reuters) - ",
        "NEW YORK (AP) — ",
        "LARVIK, Norway, 3 March 2024: ",
        "OSLO — ",
        "(AFP) - ",
    ):
        text = f"{dateline}The bridge closed on Monday. It is old."
        assert [(Part.BODY, "The bridge closed on Monday. It is old.")] == parts(text)


@pytest.mark.parametrize("text", ["GDP – a measure of output – rose by 2%.", "The bridge closed on Monday."])
def test_a_sentence_alone_is_the_body(text: str) -> None:
    assert [(Part.BODY, text)] == parts(text)


def test_short_last_paragraphs_that_say_it_again_are_the_summary() -> None:
    body = (
        "The old bridge in Larvik closed on Monday. It had stood for ninety years.\n\n"
        "The harbour board voted to close it after engineers found cracks. Traffic was diverted.\n\n"
        "Kari Moe, who chairs the board, said the bridge would be replaced. Money was found in March.\n\n"
    )
    bullets = "The old bridge in Larvik closed\n\nEngineers found cracks and the harbour board voted\n"
    assert [Part.BODY] * 3 + [Part.SUMMARY] * 2 == [part for part, _ in parts(body + bullets)]
    news = "Rain is forecast in Bergen\n\nShares of a brewer in Trondheim doubled\n"
    assert Part.SUMMARY not in [part for part, _ in parts(body + news)]


def test_lists_in_the_middle_of_a_long_text_are_body() -> None:
    around = "\n\n".join(f"Paragraph {number} tells of something. It goes on." for number in range(15))
    text = f"{around}\n\n- A first thing\n- A second thing\n\n{around.replace('Paragraph', 'Section')}"
    assert (Part.BODY, "A first thing") in parts(text)


def test_bullets_and_headings_in_wrapped_text_are_blocks_of_their_own() -> None:
    line = "The board met on Monday and talked about the old bridge for nine hours without an end"
    bullet = "- A first thing that is rather long, and longer still than that"
    text = "\n".join([line, line.replace("board", "crew"), bullet, line.lower()])
    assert [Part.BODY, Part.SUMMARY] == [part for part, _ in parts(text)]
    assert "- " not in parts(text)[1][1][:2]


def test_bullets_under_their_heading_are_the_summary_wherever_they_stand() -> None:
    around = "\n\n".join(f"Paragraph {number} tells of something. It goes on." for number in range(15))
    other = around.replace("Paragraph", "Section")
    text = f"{around}\n\nKey points:\n\n- A first thing happened\n\n{other}"
    assert (Part.SUMMARY, "A first thing happened") in parts(text)
    assert (Part.BOILERPLATE, "Key points:") in parts(text)


def test_long_paragraphs_are_body_whatever_they_begin_with() -> None:
    long = "Subscribe to nothing, she said. " * 10
    assert Part.BOILERPLATE not in [
        part for part, _ in parts(f"Bridge closes\n\n{long}\n\nIt closed. It is old.")
    ]


def test_only_some_parts_hold_claims() -> None:
    zones = {block.part: block.zone for block in find_blocks(ARTICLE)}
    assert Zone.HEADLINE is zones[Part.HEADLINE] is zones[Part.SUBHEAD]
    assert Zone.CAPTION is zones[Part.CAPTION]
    for part in (Part.BYLINE, Part.STAMP, Part.CORRECTION, Part.BOILERPLATE, Part.REPEATED):
        assert zones[part] is None


@given(st.text(alphabet='aA. \n\r-#*"“”()/:0😀\u00ad—', max_size=80))
def test_blocks_stand_in_order_apart_and_within_the_text(text: str) -> None:
    before = 0
    for block in find_blocks(text):
        assert before <= block.start < block.end <= len(text)
        before = block.end
