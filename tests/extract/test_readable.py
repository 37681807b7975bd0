"""Text as it reads, with the way back."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.extract.readable import readable


def test_soft_hyphens_and_ligatures_are_read_as_letters() -> None:
    stored = "The of\u00adfi\u00adcial \ufb01gure is 5\u00a0%"
    plain = readable(stored)
    assert "The official figure is 5 %" == plain.text
    start = plain.text.index("official")
    assert "of\u00adfi\u00adcial" == stored[slice(*plain.span(start, start + len("official")))]
    start = plain.text.index("figure")
    assert "\ufb01gure" == stored[slice(*plain.span(start, start + len("figure")))]


def test_marks_of_markdown_are_not_read_and_stay_in_what_is_stored() -> None:
    stored = "# A **big** day\n\n* The [old *bridge*](http://b.example/x) closed at 5*3 minutes past."
    plain = readable(stored)
    assert "# A big day\n\n* The old bridge closed at 53 minutes past." == plain.text
    start = plain.text.index("The old")
    end = plain.text.index(" closed")
    assert "The [old *bridge*](http://b.example/x)".startswith(stored[slice(*plain.span(start, end))])


def test_asterisks_of_other_texts_stay() -> None:
    assert "Take 5*3 of them." == readable("Take 5*3 of them.").text


def test_a_hyphen_between_spaces_reads_as_a_dash() -> None:
    assert "The bridge – a ruin – is well-known" == readable("The bridge - a ruin - is well-known").text


@given(st.text(alphabet="ab \u00ad\ufb03\u00a0é😀", max_size=30), st.data())
def test_every_stretch_has_its_place(stored: str, data: st.DataObject) -> None:
    plain = readable(stored)
    start = data.draw(st.integers(0, len(plain.text)))
    end = data.draw(st.integers(start, len(plain.text)))
    first, last = plain.span(start, end)
    assert 0 <= first <= last <= len(stored)
    assert plain.text[start:end] in readable(stored[first:last]).text
