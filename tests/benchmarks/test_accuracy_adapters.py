"""Each adapter on rows made up in the form of its set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from claimcheck.language.quantities import find_quantities
from tests.benchmarks.accuracy.adapter import NotYetError
from tests.benchmarks.accuracy.adapters import (
    duckling,
    measeval,
    quantulum,
    recognizers,
    records,
    retrieval,
    speakers,
    worthiness,
)
from tests.benchmarks.accuracy.adapters.speakers import Said, heads
from tests.benchmarks.accuracy.adapters.texts import TEXTS
from tests.benchmarks.accuracy.joined_spans import joined_spans
from tests.benchmarks.accuracy.labels import NOTHING
from tests.benchmarks.accuracy.registry import ADAPTERS

if TYPE_CHECKING:
    from pathlib import Path

LISBON = "Ana Dias said the river rose. “It rose twice,” she said. The mayor denied that it fell."


def spec(model: str, text: str, *results: dict[str, Any], reference: str | None = None) -> dict[str, Any]:
    """Give a row of the specification; each result names its words and its resolution."""
    spans = [
        {
            "text": one["text"],
            "start": (at := text.index(one["text"])),
            "end": at + len(one["text"]) - 1,
            **one,
        }
        for one in results
    ]
    return {"id": "a", "model": model, "input": text, "reference_datetime": reference, "results": spans}


def resolved(words: str, **resolution: Any) -> dict[str, Any]:
    return {"text": words, "resolution": resolution}


def timed(text: str, words: str, **value: str) -> dict[str, Any]:
    return spec("DateTimeModel", text, resolved(words, values=[value]), reference="2020-01-01T00:00:00")


@pytest.mark.parametrize(
    "row",
    [
        spec("NumberModel", "It has 1,250 rooms.", resolved("1,250", value="1250")),
        spec("NumberModel", "the 180ml bottle"),
        spec("PercentModel", "It grew 20 percent.", resolved("20 percent", value="20%")),
        spec(
            "CurrencyModel", "It cost $75 million.", resolved("$75 million", value="75000000", unit="Dollar")
        ),
        spec(
            "CurrencyModel",
            "It cost 10 euros.",
            resolved("10 euros", value="10", unit="Euro", isoCurrency="EUR"),
        ),
        spec("DimensionModel", "It is 3 miles long.", resolved("3 miles", value="3", unit="Mile")),
        spec("DimensionModel", "It is 30 °C now."),
        spec("TemperatureModel", "It is 30 °C now.", resolved("30 °C", value="30", unit="C")),
        spec("NumberRangeModel", "between 20 and 30 of them", resolved("between 20 and 30", value="[20,30)")),
        spec("NumberRangeModel", "more than 20 of them", resolved("more than 20", value="(20,)")),
        spec(
            "OrdinalModel", "the 21st of them", resolved("21st", value="21", offset="21", relativeTo="start")
        ),
        spec(
            "DateTimeModel",
            "It opened on 5 March 2019.",
            resolved("5 March 2019", values=[{"type": "date", "value": "2019-03-05", "timex": "2019-03-05"}]),
            reference="2020-01-01T00:00:00",
        ),
        spec(
            "DateTimeModel",
            "It opened in March 2019.",
            resolved(
                "March 2019",
                values=[
                    {"type": "daterange", "start": "2019-03-01", "end": "2019-04-01", "timex": "2019-03"}
                ],
            ),
            reference="2020-01-01T00:00:00",
        ),
        timed("It took 3 hours.", "3 hours", type="duration", timex="PT3H", value="10800"),
        timed("It runs every Monday.", "every Monday", type="set", timex="XXXX-WXX-1", value="not resolved"),
        timed("It began at 7:56 pm.", "7:56 pm", type="time", timex="T19:56", value="19:56:00"),
        timed("It has run since 2018.", "since 2018", type="daterange", timex="2018", start="2018-01-01"),
        timed("It closed before 2018.", "before 2018", type="daterange", timex="2018", end="2018-01-01"),
    ],
    ids=lambda row: f"{row['model']}: {row['input']}",
)
def test_what_is_read_as_the_specification_says_is_right(row: dict[str, Any]) -> None:
    outcome = recognizers.judge(row)
    assert not outcome.wrong
    assert (1, 1) == outcome.counted[:2]
    assert row["model"] == outcome.group


@pytest.mark.parametrize(
    "row",
    [
        spec("NumberModel", "It has 1,250 rooms.", resolved("1,250", value="1251")),
        spec(
            "NumberModel", "It has 1,250 rooms and 3 halls.", resolved("1,250", value="1250")
        ),  # one too many
        spec("NumberModel", "It has no rooms.", resolved("no", value="0")),  # none is found
        spec("DimensionModel", "It is 3 miles long.", resolved("3 miles", value="3", unit="Kilometer")),
        spec("NumberRangeModel", "more than 20 of them", resolved("more than 20", value="(,20)")),
        timed("It took 3 hours.", "3 hours", type="duration", timex="PT2H", value="7200"),
        timed("It runs every Monday.", "every Monday", type="set", timex="XXXX-WXX-2", value="not resolved"),
        timed("It began at 7:56 pm.", "7:56 pm", type="time", timex="T07:56", value="07:56:00"),
        timed("It has run since 2018.", "since 2018", type="daterange", timex="2018", end="2018-01-01"),
        spec(
            "DateTimeModel",
            "It opened in March 2019.",
            resolved(
                "March 2019",
                values=[
                    {"type": "daterange", "start": "2019-03-01", "end": "2019-03-31", "timex": "2019-03"}
                ],
            ),
            reference="2020-01-01T00:00:00",
        ),
    ],
    ids=lambda row: f"{row['model']}: {row['input']}",
)
def test_another_value_unit_or_number_of_spans_is_wrong(row: dict[str, Any]) -> None:
    outcome = recognizers.judge(row)
    assert (0, 1) == outcome.counted[:2]
    assert row["input"] in outcome.wrong


def test_yes_and_no_are_left_out_of_the_metric_and_told() -> None:
    row = spec("BooleanModel", "Sure!", resolved("Sure", value=True))
    assert not recognizers.judge(row).counts
    assert "1 rows of BooleanModel" in recognizers.RECOGNIZERS.notes([row])[0]


@pytest.mark.parametrize(
    ("right", "dimension", "value", "examples"),
    [
        (2, "Numeral", "(NumeralValue 1250)", ["1,250", "one thousand two hundred and fifty", "1,251"]),
        (2, "AmountOfMoney", "(simple Dollar 10)", ["$10", "10 dollars", "10 euros"]),
        (2, "AmountOfMoney", "(simple Unnamed 5)", ["5", "$5", "5 km"]),
        (1, "AmountOfMoney", "(between Dollar (10, 20))", ["between 10 and 20 dollars", "10 dollars"]),
        (1, "Distance", "(above Mile 3.5)", ["more than 3.5 miles", "less than 3.5 miles"]),
        (1, "Volume", "(under Litre 2)", ["less than 2 litres", "2 litres"]),
        (2, "Duration", "(DurationData 2 Year)", ["2 years", "two years", "2 days"]),
        (1, "Ordinal", "(OrdinalData 4)", ["4th", "4"]),
        (1, "Time", "(datetime (2015, 3, 3, 0, 0, 0) Day)", ["March 3 2015", "March 2015"]),
        (1, "Time", "(datetime (2015, 3, 1, 0, 0, 0) Month)", ["March 2015", "March 3 2015"]),
        (
            1,
            "Time",
            "(datetimeInterval ((2013, 7, 13, 0, 0, 0), (2013, 7, 16, 0, 0, 0)) Day)",
            ["from July 13 to July 15, 2013", "July 13, 2013"],
        ),
        (1, "Time", "(datetimeOpenInterval After (2014, 1, 1, 0, 0, 0) Year)", ["since 2014", "2014"]),
    ],
)
def test_examples_are_counted_by_the_value_that_is_read(
    right: int, dimension: str, value: str, examples: list[str]
) -> None:
    row = {
        "id": "a", "dimension": dimension, "value_expr": value, "examples": examples,
        "reference_datetime": "2013-02-12T04:30:00-02:00" if dimension == "Time" else None,
    }  # fmt: skip
    assert (right, len(examples)) == duckling.judge(row).counted[:2]


def test_an_expression_that_is_not_interpreted_counts_as_wrong_and_is_told() -> None:
    row = {"id": "a", "dimension": "Email", "value_expr": '(EmailData "a@b")', "examples": ["a@b", "c@d"]}
    assert (0, 2) == duckling.judge(row).counted[:2]
    assert "1 expressions are not interpreted" in duckling.DUCKLING.notes([row])[0]


@pytest.mark.parametrize(
    ("right", "text", "results"),
    [
        (1, "It is 3 km long and cost £20.", [(3, "kilometre", "3 km"), (20, "pound sterling", "£20")]),
        (1, "They were given between 44 mg and 50 mg.", [(47, "milligram", "between 44 mg and 50 mg")]),
        (1, "Nothing was there.", []),
        (0, "It is 3 km long and cost £20.", [(3, "kilometre", "3 km")]),  # more is found than is there
        (0, "It is 3 km long.", [(3, "metre", "3 km")]),
    ],
)
def test_a_row_is_right_when_just_its_quantities_are_found(
    right: int, text: str, results: list[tuple[float, str, str]]
) -> None:
    wanted = [{"value": value, "unit": unit, "surface": surface} for value, unit, surface in results]
    assert (right, 1) == quantulum.judge({"id": "a", "input": text, "results": wanted}).counted


def test_spans_of_quantities_are_matched_by_their_overlap() -> None:
    text = "The core is 12 km wide and about 4 m deep."
    spans = [("12 km", "Quantity"), ("4 m deep", "Quantity"), ("core", "MeasuredEntity")]
    row = {
        "id": "a",
        "text": text,
        "annotations": [
            [{"type": kind, "start": text.index(words), "end": text.index(words) + len(words)}]
            for words, kind in spans
        ],
    }
    right, surplus, missed = measeval.judge(row).counted[:3]
    assert (1, 1, 1) == (right, surplus, missed)


@pytest.mark.parametrize(
    ("spans", "text"),
    [
        (["1.2 m, 3.4 m and 5.6 m"], "It measured 1.2 m, 3.4 m and 5.6 m at noon."),
        (["from 44 mg to 50 mg"], "It was reduced from 44 mg to 50 mg."),
        (["2 m", "3 kg"], "It was 2 m and 3 kg at noon."),
        (["5 m"], "It was only 5 m."),
        ([], "It was the first, and it doubled."),
    ],
)
def test_quantities_are_put_together_as_the_annotators_mark_them(spans: list[str], text: str) -> None:
    assert spans == [text[start:end] for start, end in joined_spans(text, find_quantities(text))]


def text_row(claim: str, *evidence: str, label: str = "SUPPORTED") -> dict[str, Any]:
    return {"id": "a", "claim": claim, "evidence": list(evidence), "label": label}


@pytest.mark.parametrize(
    ("said", "claim", "evidence"),
    [
        ("SUPPORTED", "The bridge is 1,200 metres long.", "The bridge is 1,200 metres long ."),
        ("REFUTED", "The bridge is 1,200 metres long.", "The bridge is 900 metres long."),
        (None, "The bridge is 1,200 metres long.", "Bread is baked in the morning."),
    ],
)
def test_texts_support_refute_or_leave_open(
    tmp_path: Path, said: str | None, claim: str, evidence: str
) -> None:
    rows = [text_row(claim, evidence), text_row("x", "y", label="REFUTED")]
    outcome = TEXTS[0].open(tmp_path, rows)(rows[0])
    assert said == outcome.prediction
    assert (said is not None) == outcome.answered
    assert ("SUPPORTED", said or NOTHING) == outcome.counted[:2]


def test_where_a_set_has_the_label_an_open_question_is_its_answer_and_still_lowers_coverage(
    tmp_path: Path,
) -> None:
    rows = [text_row("The bridge is long.", "Bread is baked.", label="NOT_ENOUGH_INFO")]
    outcome = TEXTS[0].open(tmp_path, rows)(rows[0])
    assert not outcome.wrong
    assert not outcome.answered


def test_not_entailed_is_either_of_the_others(tmp_path: Path) -> None:
    rows = [
        text_row("The bridge is long.", "Bread is baked.", label="NOT_ENTAILED"),
        text_row("x", "y", label="NOT_ENOUGH_INFO"),
    ]
    assert not TEXTS[0].open(tmp_path, rows)(rows[0]).wrong


def said_by(words: str, source: str, name: str = "") -> Said:
    at = LISBON.index(words)
    return Said(((at, at + len(words)),), source, name or source)


def article(*attributions: Said) -> dict[str, Any]:
    return {
        "id": "a",
        "text": LISBON,
        "attributions": [{"content": one.content, "source_text": one.mention} for one in attributions],
    }


def test_contents_are_counted_by_kind_and_speakers_where_they_match() -> None:
    row = article(
        said_by("the river rose", "Ana Dias"),
        said_by("“It rose twice,”", "she"),
        said_by("it fell", "The mayor"),
    )
    found = [said_by("the river rose", "Dias"), said_by("“It rose twice,”", "she", "Ana Dias")]
    counted = speakers.judge_with(lambda text: found, row).counted
    assert (1, 1, 1, 1) == counted[:4]  # direct: matched and all of gold, then of what was found
    assert (0, 0, 0, 0) == counted[4:8]
    assert (1, 2, 1, 1) == counted[8:12]
    assert (2, 2) == counted[12:]


def test_a_pronoun_that_is_not_resolved_names_nobody() -> None:
    row = article(said_by("the river rose", "Ana Dias"), said_by("“It rose twice,”", "she"))
    found = [said_by("the river rose", "Dias"), said_by("“It rose twice,”", "she")]
    assert (1, 2) == speakers.judge_with(lambda text: found, row).counted[12:]


@pytest.mark.parametrize(
    ("head", "mention"),
    [
        ("dia", "Ana Dias, a nurse"),
        ("official", "two officials at the ministry"),
        ("spokeswoman", "a spokeswoman for Ana Dias"),
        ("roe", "Sen. Rick Roe (R-IN)"),
        ("roe", "Mr. Roe Jr."),
    ],
)
def test_the_head_of_a_mention_is_its_last_name_or_noun(head: str, mention: str) -> None:
    assert frozenset({head}) == heads(mention)


def test_pronouns_have_no_head_and_pairs_have_two() -> None:
    assert frozenset() == heads("She")
    assert frozenset({"roe", "dia"}) == heads("Mr. Roe and Ms. Dias")


def test_check_worthiness_is_one_label_against_all_others() -> None:
    outcome = worthiness.judge({"id": "a", "text": "Thank you.", "label": "UNIMPORTANT_FACTUAL"})
    assert ("OTHER", "OTHER") == outcome.counted
    assert outcome.probability is not None
    assert outcome.probability > 0.5


def test_rankings_are_measured_whole_and_to_five() -> None:
    row = {"id": "a", "query": "q", "relevant": ["b"]}
    assert (1 / 6, 0.0) == retrieval.outcome_of(row, list("acdefb")).counted
    assert retrieval.outcome_of(row, ["b"]).wrong == ""


def test_statements_with_a_speaker_are_loaded_as_claim_records() -> None:
    row = {
        "id": "liar-1", "statement": "The river rose.", "speaker": "ana-dias", "job": "", "party": "none",
        "state": "Texas", "label": "true", "subjects": "rivers", "context": "a speech",
    }  # fmt: skip
    assert "The river rose." == records.loaded([row])["liar-1"].text
    assert "ana-dias" == records.loaded([row])["liar-1"].speaker.name


@pytest.mark.parametrize("adapter", ADAPTERS, ids=lambda adapter: adapter.name)
def test_what_is_not_there_says_so(adapter: Any, tmp_path: Path) -> None:
    """A set is measured, or its adapter says "not yet": nothing else opens without its rows."""
    (tmp_path / "docs.jsonl").touch()
    (tmp_path / "collection.jsonl").touch()
    try:
        opened: object = adapter.open(tmp_path, [])
    except NotYetError as reason:
        opened = str(reason)
    assert callable(opened) or " yet" in str(opened)
    assert adapter.headline in adapter.metrics
