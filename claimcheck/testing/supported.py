"""Assertions for people who test generated text: what it says must be said by its sources."""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from claimcheck.model.report import Report
from claimcheck.model.verdict import Verdict

Against = str | Path | Sequence[str | Path]


def assert_supported(text: str, *, against: Against, speaker: str | None = None) -> None:
    """Fail where a sentence of `text` is not supported, and show each with the passage that decides or is nearest.

    `against` is a text (`str`), a file or folder (`Path`), or several; `speaker` asks whether that person said
    each sentence. Opinions pass: there is nothing to support. Raise AssertionError with what is not supported,
    ValueError where `text` has no words, FileNotFoundError where a path leads nowhere.
    """
    __tracebackhide__ = True
    told = [_told(sentence, report) for sentence, report in reports(text, against=against, speaker=speaker)
            if not _passes(report)]  # fmt: skip
    if told:
        number = "a sentence is" if len(told) == 1 else f"{len(told)} sentences are"
        raise AssertionError(f"{number} not supported by what was given\n\n" + "\n".join(told))


def reports(text: str, *, against: Against, speaker: str | None = None) -> Iterator[tuple[str, Report]]:
    """Yield each sentence of a text with the report on it."""
    from claimcheck.language.sentences import split_sentences
    from claimcheck.model.configuration import Configuration
    from claimcheck.verify import Settings, verify_sentence

    if not text.strip():
        raise ValueError("there are no words to check")
    with tempfile.TemporaryDirectory(prefix="claimcheck-") as folder:
        settings = Settings(configuration=Configuration(), cache_dir=Path(folder))
        sources = list(_sources(against, Path(folder)))
        for start, end in split_sentences(text):
            sentence = text[start:end].strip()
            if sentence:
                yield (
                    sentence,
                    verify_sentence(sentence, speaker=speaker, against=sources, settings=settings),
                )


def _sources(against: Against, folder: Path) -> Iterator[str]:
    given = [against] if isinstance(against, str | Path) else list(against)
    if not given:
        raise ValueError("there is nothing to check against")
    for number, source in enumerate(given, 1):
        if isinstance(source, Path):
            if not source.exists():
                raise FileNotFoundError(f"{source}: there is no such file or folder")
            yield str(source)
        else:
            file = folder / f"source-{number}.txt"
            file.write_text(source, encoding="utf-8", errors="backslashreplace")
            yield str(file)


def _passes(report: Report) -> bool:
    return report.complete and all(
        result.verdict in (Verdict.SUPPORTED, Verdict.NOT_CHECKABLE) for result in report.results
    )


def _told(sentence: str, report: Report) -> str:
    """Return a sentence with its verdict, the reason, and the passages."""
    from claimcheck.reports.reasons import in_words, why
    from claimcheck.reports.terminal import harmless

    lines = [f"“{harmless(sentence)}”"]
    for result in report.results:
        lines.append(f"  {in_words(result.verdict)}: {why(result)}")
        passages = dict.fromkeys(
            evidence.excerpt for finding in result.findings for evidence in finding.evidence
        )
        lines += [f"  passage: {harmless(passage)}" for passage in list(passages)[:3]]
    lines += [f"  not completed: {skip.checker}: {skip.reason}" for skip in report.skips if skip.failed]
    lines += [f"  {problem}" for problem in report.problems]
    return "\n".join(lines) + "\n"
