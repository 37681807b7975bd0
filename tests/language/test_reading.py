"""Readings of sentences: what was remembered is what would be read."""

import datetime as dt
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.kept.memory import Memory, Plain, recall, remembering
from claimcheck.language import reading as readings
from claimcheck.language.names import NO_NAMES, Names
from claimcheck.language.reading import Reading, read
from claimcheck.language.sentence_reading import read_sentence

NAMES = Names.of([("Norwater", ["Norwater plc", "NW"]), ("Ada Ferry", ["Ferry"]), ("北水", ["Beishui"])])
SENTENCES = (
    "Norwater's new dam, which Ada Ferry opened on 3 May 2021, held 1.2 million litres for over two years.",
    "Critics said that it “leaks badly”, unlike the old one.",
    "The influx of users was over 700,000.",
    "Not everyone in the U.S. agreed yesterday: 40% didn't.",
    "北水 is known as Beishui (NW).",
    "12 people in Leeds and 30 in York; 5 km from here, by Ferry.",
    "",
)
_WORDS = st.sampled_from(" ".join(SENTENCES).split())
sentences = (
    st.sampled_from(SENTENCES)
    | st.lists(_WORDS, max_size=12).map(" ".join)
    | st.text(min_size=1, max_size=30)
)


def parts(reading: Reading) -> tuple[object, ...]:
    return attrs.astuple(reading, recurse=False)


def again(text: str, names: Names, memory: Memory, published: dt.date | None = None) -> Reading:
    """Read as a new process would, with this memory."""
    readings._read.cache_clear()
    readings.dates_in.cache_clear()
    with remembering(memory):
        return read(text, names, published)


@given(text=sentences, names=st.sampled_from((NAMES, NO_NAMES)), published=st.none() | st.dates())
def test_what_is_remembered_is_what_would_be_read(text: str, names: Names, published: dt.date | None) -> None:
    """Twice from one memory: the first time it is read, the second time remembered."""
    memory = Memory(None)
    fresh = read_sentence(text, names, readings._find_times(text, published))

    assert [parts(fresh)] * 2 == [parts(again(text, names, memory, published)) for _ in range(2)]


def test_names_tell_readings_apart() -> None:
    """The same words are other items where other names are known; names of the same content are the same."""
    memory = Memory(None)
    known, unknown = (again(SENTENCES[0], names, memory) for names in (NAMES, NO_NAMES))

    assert known.names != unknown.names
    assert NAMES.key == Names(dict(NAMES.ids), dict(NAMES.written)).key
    assert NAMES.key != NAMES.joined([("Norwater", "The Board")]).key


def test_relative_dates_are_read_from_their_day() -> None:
    memory = Memory(None)
    days = [dt.date(2025, 1, 15), dt.date(2025, 1, 16)]

    assert ["2025-01-14", "2025-01-15"] == [
        again("It rained yesterday.", NO_NAMES, memory, day).times[0].period.edtf for day in days
    ]


def test_no_text_is_taken_for_another_with_dates() -> None:
    """Whatever it begins with."""
    memory = Memory(None)
    dated = "In 2025 it rained in 2026."
    spans = [f"{time.start}-{time.end}={time.period}" for time in again(dated, NO_NAMES, memory).times]
    texts = [f"{' '.join(spans[:many])} {dated}" for many in range(3)]

    assert [parts(again(text, NO_NAMES, Memory(None))) for text in texts] == [
        parts(again(text, NO_NAMES, memory)) for text in texts
    ]


def test_what_reads_the_same_is_the_same_reading() -> None:
    """It is a cache's key: the day of publication does not matter to a sentence without a date."""
    memory = Memory(None)
    first = again("It rained.", NO_NAMES, memory, dt.date(2025, 1, 15))
    with remembering(memory):
        assert first is read("It rained.", NO_NAMES, dt.date(2025, 1, 16))


@pytest.mark.parametrize(
    "plain",
    [
        5,
        [],
        [[], [], [], [], []],
        [[[0, 2, 99, "it", None, None]], [], [], [], [], []],
        [[], [], [], [], [], [1]],
    ],
)
def test_what_nobody_wrote_is_read_again(plain: Plain, tmp_path: Path) -> None:
    memory = Memory(tmp_path / "kept")
    expected = again("It rained.", NO_NAMES, memory)
    memory.put("reading", f"{NO_NAMES.key}||It rained.", plain)
    found = again("It rained.", NO_NAMES, memory)

    assert parts(expected) == parts(found)
    with remembering(memory):
        assert plain != recall(
            "reading", f"{NO_NAMES.key}||It rained.", lambda: None, lambda one: one, lambda one: one
        )
