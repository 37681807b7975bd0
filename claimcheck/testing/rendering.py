"""The laws of reports: each comes out as text, the same one in the same bytes, in order, and with nothing harmful."""

import re
from collections.abc import Callable, Sequence
from functools import partial

import attrs
from hypothesis import strategies as st

from claimcheck.errors import Problem
from claimcheck.model.finding import Consideration, Evidence, Finding
from claimcheck.model.report import Report, Result
from claimcheck.model.verdict import Verdict
from claimcheck.reports.page import PLAIN, Page, Writer
from claimcheck.testing.hostile import hostile_text
from claimcheck.testing.results import reports
from claimcheck.testing.trial import EXAMPLES, hold, raise_all, require

ReadIds = Callable[[str], Sequence[str]]
Drawn = tuple[Report, Page]
IDS = ("kit-alder", "kit-birch", "kit-cedar", "kit-dogwood")  # none stands in another
_HARMFUL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_BREAKING = (
    "plain", '"', "\\", "\x1b[31m", "\x00", "\u202e", "\ud800", "\r\n", "]]>", "<b>", "&", "| a |", "```",
    "', '", "\x85", " ",
)  # fmt: skip
_WIDTHS = (80, 1, 20, 200)
_LONGEST = 400  # code points shown


def hostile_reports() -> st.SearchStrategy[Report]:
    """Return a strategy for reports whose texts are hostile: claims, messages, excerpts, names, addresses, problems."""
    words = st.tuples(st.sampled_from(_BREAKING), st.sampled_from(_BREAKING) | hostile_text(max_pieces=2))
    return st.tuples(words, reports(max_claims=len(IDS))).map(lambda drawn: _spoilt(drawn[1], drawn[0]))


def _spoilt(report: Report, words: Sequence[str]) -> Report:
    first, last = (f'{word} "\\\x07' for word in words)  # every text has what must not come out as it is
    results = [
        _spoilt_result(result, id_, first, last) for result, id_ in zip(report.results, IDS, strict=False)
    ]
    return attrs.evolve(
        report,
        results=tuple(results),
        skips=tuple(attrs.evolve(skip, reason=f"it broke: {last}") for skip in report.skips),
        problems=(
            Problem(file=f"claims/{first}.yaml", line=1, field=last, message=f"cannot be read: {first}"),
        ),
        warnings=(last,),
    )


def _spoilt_result(result: Result, id_: str, first: str, last: str) -> Result:
    claim = attrs.evolve(result.claim, id=id_, text=first, anchor=None, file=f"claims/{last}.yaml")
    spoilt = partial(_spoilt_finding, id_=id_, first=first, last=last)
    told = Consideration(claim=id_, checker="kit", rule="compared", message=last)
    return attrs.evolve(
        result, claim=claim, findings=tuple(map(spoilt, result.findings)), explanations=(told,)
    )


def _spoilt_finding(finding: Finding, *, id_: str, first: str, last: str) -> Finding:
    evidence = tuple(_spoilt_evidence(one, first, last) for one in finding.evidence)
    return attrs.evolve(finding, claim=id_, message=f"it says {last}", evidence=evidence)


def _spoilt_evidence(evidence: Evidence, first: str, last: str) -> Evidence:
    where = attrs.evolve(
        evidence.provenance,
        origin=f"{first}.",
        publisher=last,
        locator=f"{last}:1",
        url=f"https://a.example/{first}",
    )
    return attrs.evolve(evidence, excerpt=first, provenance=where)


def _pages() -> st.SearchStrategy[Page]:
    explained = st.sampled_from((frozenset[str](), frozenset(IDS)))
    return st.tuples(st.sampled_from(_WIDTHS), explained).map(
        lambda drawn: Page(width=drawn[0], explain=drawn[1])
    )


def _drawn() -> st.SearchStrategy[Drawn]:
    return st.tuples(_pages(), hostile_reports() | reports(max_claims=len(IDS)).map(_named)).map(
        lambda drawn: (drawn[1], drawn[0])
    )


def _named(report: Report) -> Report:
    """Return the report with ids that stand nowhere else."""
    results = [
        attrs.evolve(
            result,
            claim=attrs.evolve(result.claim, id=id_),
            findings=tuple(attrs.evolve(finding, claim=id_) for finding in result.findings),
        )
        for result, id_ in zip(report.results, IDS, strict=False)
    ]
    return attrs.evolve(report, results=tuple(results))


def rendered(writer: Writer, report: Report, page: Page = PLAIN) -> str:
    """Return what a writer makes of a report; raise AssertionError where it raises or yields no text."""
    try:
        pieces: list[object] = list(writer(report, page))
    except Exception as error:
        message = f"it raises {type(error).__name__}: {error}\n{_shown_report(report)}"
        raise AssertionError(message) from error
    texts = [piece for piece in pieces if isinstance(piece, str)]
    require(len(texts) == len(pieces), f"it yields {pieces[:1]!r}, which is no text")
    return "".join(texts)


def rendering_never_fails(writer: Writer, max_examples: int = EXAMPLES) -> None:
    """Whatever stands in a report, and however wide the page is, it comes out as text."""

    def holds(drawn: Drawn) -> None:
        rendered(writer, *drawn)

    hold("rendering never fails", _drawn(), holds, max_examples)


def rendering_is_repeated(writer: Writer, max_examples: int = EXAMPLES) -> None:
    """The same report comes out in the same bytes, whatever was rendered before."""

    def holds(drawn: tuple[Drawn, Drawn]) -> None:
        (report, page), (other, another) = drawn
        first = rendered(writer, report, page)
        rendered(writer, other, another)
        again = rendered(writer, report, page)
        require(first == again, f"it renders\n{_short(first)}\nand, asked again,\n{_short(again)}")

    hold("rendering is repeated", st.tuples(_drawn(), _drawn()), holds, max_examples)


def rendering_is_harmless(writer: Writer, max_examples: int = EXAMPLES) -> None:
    """Nothing of a report steers who shows it: no control but line breaks and tabs, nothing that turns text round.

    Nor is there half a character (a lone surrogate), which no encoding writes.
    """

    def holds(drawn: Drawn) -> None:
        text = rendered(writer, *drawn)
        found = _HARMFUL.search(text)
        require(
            found is None,
            f"{found and found[0]!r} stands in what it renders, behind "
            f"{text[max(0, (found.start() if found else 0) - 40) : found.start() if found else 0]!r}",
        )

    hold("rendering is harmless", _drawn(), holds, max_examples)


def rendering_keeps_the_order(writer: Writer, max_examples: int = EXAMPLES) -> None:
    """Claims of which the same was found, told in whatever group, stand in it in the order of the report."""

    def holds(drawn: Drawn) -> None:
        report, page = drawn
        text = rendered(writer, report, page)
        alike: dict[object, list[str]] = {}
        for result in report.results:
            if result.claim.id in text:
                alike.setdefault(_kind(result), []).append(result.claim.id)
        for told in alike.values():
            inside = sorted(told, key=text.index)
            require(
                told == inside, f"it tells {inside}, not {told}, of which the same was found:\n{_short(text)}"
            )

    hold("rendering keeps the order", _drawn(), holds, max_examples)


def _kind(result: Result) -> tuple[Verdict, frozenset[tuple[str, str, str]]]:
    """Return what a report may group results by: the verdict, and what was found."""
    found = frozenset((one.aspect.value, one.stance.value, one.code) for one in result.findings)
    return result.verdict, found


def what_is_rendered_reads_back(writer: Writer, ids: ReadIds, max_examples: int = EXAMPLES) -> None:
    """Read as what it is said to be, it has the claims of the report, each once."""

    def holds(drawn: Drawn) -> None:
        report, page = drawn
        text = rendered(writer, report, page)
        try:
            found = list(ids(text))
        except Exception as error:
            message = f"it cannot be read back ({type(error).__name__}: {error}):\n{_short(text)}"
            raise AssertionError(message) from error
        expected = [result.claim.id for result in report.results]
        require(sorted(expected) == sorted(found), f"of {expected} it tells {found}:\n{_short(text)}")

    hold("what is rendered reads back", _drawn(), holds, max_examples)


def _short(text: str) -> str:
    return repr(text[:_LONGEST] + ("…" if len(text) > _LONGEST else ""))


def _shown_report(report: Report) -> str:
    return (
        "\n".join(f"{one.claim.id} ({one.verdict}): {_short(one.claim.text)}" for one in report.results)
        or "no claims"
    )


REPORT_LAWS: tuple[Callable[[Writer, int], None], ...] = (
    rendering_never_fails,
    rendering_is_repeated,
    rendering_is_harmless,
    rendering_keeps_the_order,
)


def check_report_laws(writer: Writer, *, ids: ReadIds | None = None, max_examples: int = EXAMPLES) -> None:
    """Try all laws on a writer of reports; raise AssertionError, or a group where several are broken.

    `ids` reads the ids of the claims from what was rendered, so that its form is tried too.
    """
    asked = [partial(law, writer, max_examples) for law in REPORT_LAWS]
    if ids is not None:
        asked.append(partial(what_is_rendered_reads_back, writer, ids, max_examples))
    broken: list[AssertionError] = []
    for law in asked:
        try:
            law()
        except AssertionError as error:
            broken.append(error)
    raise_all(broken, f"the writer '{getattr(writer, '__name__', type(writer).__name__)}'")
