"""Claims against texts, as `claimcheck verify --claim TEXT --against FILE` compares them."""

import datetime as dt
import functools
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from claimcheck import Configuration, Result, Stance, verify_sentence
from claimcheck.verify.settings import Settings
from tests.benchmarks.accuracy.adapter import Adapter, Judge, Outcome, Row
from tests.benchmarks.accuracy.data import side_file
from tests.benchmarks.accuracy.detokenised import detokenised
from tests.benchmarks.accuracy.labels import NOTHING, label_metrics, nothing_said

# Texts in hand are known from today on; a fixed day to come makes a run the same on every day.
AS_OF = dt.date(2099, 12, 31)
_LABELS = {"supported": "SUPPORTED", "refuted": "REFUTED", "conflicting": "CONFLICTING"}
_UNDECIDED = "NOT_ENOUGH_INFO"
_NOT_ENTAILED = "NOT_ENTAILED"  # either of the others: nothing more is told of the row

# The texts of a row's evidence, each of an origin of its own.
Texts = Callable[[Row], Sequence[str]]


class Verifier:
    """Asks claimcheck for one claim after the other, against the texts of its row."""

    def __init__(self, texts: Texts, labels: frozenset[str]) -> None:
        self._texts = texts
        self._labels = labels
        self._settings = Settings(configuration=Configuration(), as_of=AS_OF)

    def __call__(self, row: Row) -> Outcome:
        """Judge a row: where nothing is decided the prediction is "not enough info", if the set has that label."""
        result = self._result(row)
        decided = _LABELS.get(str(result.verdict))
        said = decided or (_UNDECIDED if _UNDECIDED in self._labels else None)
        gold = str(row["label"])
        if gold == _NOT_ENTAILED and said in ("REFUTED", _UNDECIDED):
            said = gold
        return Outcome(
            prediction=said,
            counted=(gold, said or NOTHING, decided is not None, decided is not None and said == gold),
            answered=decided is not None,
            probability=_probability(result),
            group=_group(row),
            wrong="" if gold == said else f"{gold} said {said or NOTHING}: {_told(row, result)}",
        )

    def _result(self, row: Row) -> Result:
        claim, texts = detokenised(row["claim"]).strip(), self._texts(row)
        with TemporaryDirectory(prefix="claimcheck-accuracy-") as folder:
            files = [Path(folder) / f"{at}.txt" for at, _ in enumerate(texts)]
            for file, text in zip(files, texts, strict=True):
                file.write_text(detokenised(text), "utf-8")
            against = [str(file) for file in files]
            return verify_sentence(claim, against=against, settings=self._settings).results[0]


def _probability(result: Result) -> float | None:
    """Return how sure the checker is that decided, None where none says so: they do once they are calibrated."""
    said = [
        finding.probability
        for finding in result.findings
        if finding.stance is not Stance.UNDECIDED and finding.probability is not None
    ]
    return max(said, default=None)


def _group(row: Row) -> str:
    return str(next((row[key] for key in ("base", "category", "domain", "round") if key in row), ""))


def _told(row: Row, result: Result) -> str:
    findings = "; ".join(
        finding.message for finding in result.findings if finding.stance is not Stance.UNDECIDED
    )
    return f"{row['claim']!r}\n    {findings or 'nothing was decided'}"


def decided_right(counts: Mapping[tuple[object, ...], int]) -> float | None:
    """Return the share of right ones among the rows where something was decided, over (…, decided, right)."""
    decided = sum(times for key, times in counts.items() if key[2])
    return sum(times for key, times in counts.items() if key[3]) / decided if decided else None


# --- what the evidence of a row is ----------------------------------------------------------------


def _sentences(row: Row) -> Sequence[str]:
    return ["\n".join(row["evidence"])]


def _pieces(row: Row) -> Sequence[str]:
    return [piece["text"] for piece in row["evidences"]]


def _answers(row: Row) -> Sequence[str]:
    """Return one text an answer, with its question where the answer is a mere yes or no, and its explanation."""
    texts = []
    for part in row["qa"]:
        parts = [part["question"] if part["answer_type"] == "Boolean" else None, part["answer"]]
        texts.append("\n".join(one for one in (*parts, part["boolean_explanation"]) if one))
    return texts


def _open_with(texts: Texts, _folder: Path, rows: Sequence[Row]) -> Judge:
    return Verifier(texts, frozenset(row["label"] for row in rows))


def _open_documents(folder: Path, rows: Sequence[Row]) -> Judge:
    documents = {row["doc_id"]: row["text"] for row in side_file(folder, "docs")}
    return Verifier(lambda row: [documents[row["doc_id"]]], frozenset(row["label"] for row in rows))


def _adapter(
    name: str,
    published: str,
    *,
    texts: Texts = _sentences,
    opened: Callable[[Path, Sequence[Row]], Judge] | None = None,
    only_train: bool = False,
) -> Adapter:
    return Adapter(
        name=name,
        headline="accuracy",
        metrics={**label_metrics(), "decided_right": decided_right},
        open=opened or functools.partial(_open_with, texts),
        lost=lambda row: (*nothing_said(row), False, False),
        published=published,
        label=lambda row: str(row["label"]),
        only_train=only_train,
    )


TEXTS = (
    _adapter("fever_gold_dev", "0.93-0.95 large transformers (recalled)"),
    _adapter("fever_symmetric", "0.575 BERT, 0.616 re-weighted; >0.90 VitaminC (recalled)"),
    _adapter("fm2", "0.6-0.7 BERT-base (recalled)"),
    _adapter("covidfact", "0.82 macro F1 RoBERTa-large (recalled)"),
    _adapter("scifact_rte", "0.725 F1 MultiVerS, with retrieval (recalled)", only_train=True),
    _adapter("nli_small", "0.92 MNLI, 0.93 SNLI (recalled)"),
    _adapter("breaking_nli", "0.835 KIM, 0.656 ESIM (recalled)"),
    _adapter("anli_dev", "-"),
    _adapter("summedits", "0.824 balanced, GPT-4; 0.909 people (recalled)", opened=_open_documents),
    _adapter("sufficient_facts", "0.6-0.8 macro F1 (recalled)"),
    _adapter("wice", "0.72 F1 T5-3B, 0.77 GPT-4 (recalled)"),
    _adapter("climate_fever", "0.388 ALBERT of FEVER (recalled)", texts=_pieces),
    _adapter("averitec", "0.5-0.6 macro F1 BERT-large, gold answers (recalled)", texts=_answers),
    _adapter("quantemp", "0.583 macro F1, retrieved evidence (recalled)"),
)
