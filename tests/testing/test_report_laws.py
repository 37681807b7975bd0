"""The laws of reports: our own writers keep them, and every planted fault breaks one."""

import json
from collections.abc import Callable, Iterable, Iterator

import pytest

from claimcheck import plugins
from claimcheck.model.report import Report
from claimcheck.reports.page import PLAIN, Page, Writer
from claimcheck.testing import laws

FEW = 25
BUILT_IN = plugins.find("claimcheck.reports")


def ids_in_json(text: str) -> list[str]:
    return [claim["id"] for claim in json.loads(text)["claims"]]


def ids_of_plain(text: str) -> list[str]:
    return [line.partition(":")[0] for line in text.splitlines()]


def published(writer: Writer) -> Writer:
    """Return the writer with an address for what it renders, which some formats cannot do without."""
    return lambda report, page=PLAIN: writer(report, page._replace(address="https://desk.example/report"))


@pytest.mark.parametrize("name", BUILT_IN)
def test_a_built_in_report_keeps_the_laws(name: str) -> None:
    writer = plugins.load(BUILT_IN[name])
    assert callable(writer)
    laws.check_report_laws(published(writer), ids={"json": ids_in_json}.get(name), max_examples=FEW)


def plain(report: Report, page: Page = PLAIN) -> Iterator[str]:
    """A line a claim: its id and its verdict."""
    for result in report.results:
        yield f"{result.claim.id}: {result.verdict}\n"


def words_let_through(report: Report, page: Page = PLAIN) -> Iterator[str]:
    for result in report.results:
        yield f"{result.claim.id}: {result.claim.text}\n"


def backwards(report: Report, page: Page = PLAIN) -> Iterable[str]:
    return [*plain(report, page)][::-1]


def bytes_given(report: Report, page: Page = PLAIN) -> Iterable[str]:
    return [line.encode() for line in plain(report, page)]  # type: ignore[misc]


def evidence_presumed(report: Report, page: Page = PLAIN) -> Iterable[str]:
    return [f"{one.claim.id}: {one.findings[0].evidence[0].excerpt}\n"[:0] for one in report.results]


def width_presumed(report: Report, page: Page = PLAIN) -> Iterable[str]:
    return [f"{100 // (page.width - 1)}\n" for _ in report.results]


def last_one_forgotten(report: Report, page: Page = PLAIN) -> Iterable[str]:
    return [*plain(report, page)][:-1]


def in_json_by_hand(report: Report, page: Page = PLAIN) -> Iterable[str]:
    claims = (f'{{"id": "{one.claim.id}", "text": "{one.claim.text}"}}' for one in report.results)
    return ['{"claims": [', ", ".join(claims), "]}"]


class Counting:
    """A writer that numbers what it renders."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, report: Report, page: Page = PLAIN) -> Iterable[str]:
        self.count += 1
        return [f"report {self.count}\n", *plain(report, page)]


FAULTS: list[tuple[Writer, Callable[..., None], str]] = [
    (words_let_through, laws.rendering_is_harmless, "stands in what it renders"),
    (backwards, laws.rendering_keeps_the_order, "it tells"),
    (bytes_given, laws.rendering_never_fails, "which is no text"),
    (evidence_presumed, laws.rendering_never_fails, "it raises IndexError"),
    (width_presumed, laws.rendering_never_fails, "it raises ZeroDivisionError"),
    (Counting(), laws.rendering_is_repeated, "asked again"),
]


@pytest.mark.parametrize(("writer", "law", "words"), FAULTS, ids=lambda value: getattr(value, "__name__", ""))
def test_a_fault_breaks_the_law_that_is_about_it(
    writer: Writer, law: Callable[..., None], words: str
) -> None:
    with pytest.raises(AssertionError, match=f"(?s)the law “.+” is broken: .*{words}"):
        law(writer, 50)


@pytest.mark.parametrize(
    ("writer", "ids", "words"),
    [
        (last_one_forgotten, ids_of_plain, r"of \['kit-alder'\] it tells \[\]"),
        (in_json_by_hand, ids_in_json, "it cannot be read back"),
    ],
)
def test_what_does_not_read_back_is_told(writer: Writer, ids: Callable[[str], list[str]], words: str) -> None:
    with pytest.raises(AssertionError, match=f"“what is rendered reads back” is broken: {words}"):
        laws.what_is_rendered_reads_back(writer, ids, 50)


def test_the_writer_without_a_fault_keeps_all_these_laws() -> None:
    laws.check_report_laws(plain, ids=ids_of_plain, max_examples=FEW)


def test_several_broken_laws_come_as_a_group() -> None:
    with pytest.raises(ExceptionGroup, match="the writer 'in_json_by_hand' breaks 2 laws"):
        laws.check_report_laws(in_json_by_hand, ids=ids_in_json, max_examples=50)
