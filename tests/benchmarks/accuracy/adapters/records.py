"""liar: statements with speaker and rating, loaded as claim records; without evidence nothing is decided."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from claimcheck import Claim, ClaimcheckError, load_claims
from tests.benchmarks.accuracy.adapter import Adapter, Judge, Outcome, Row
from tests.benchmarks.accuracy.labels import label_metrics, nothing_said
from tests.benchmarks.accuracy.metrics import share_at


def record_of(row: Row) -> dict[str, Any]:
    """Return the claim record of a row: who said it, where, and nothing of the rating."""
    speaker = {"name": row["speaker"], "role": row["job"], "affiliation": row["party"], "mode": "indirect"}
    return {
        "id": row["id"],
        "text": row["statement"],
        "speaker": {key: value for key, value in speaker.items() if value} if row["speaker"] else None,
        "extra": {key: row[key] for key in ("subjects", "state", "context") if row.get(key)},
    }


def loaded(rows: Sequence[Row]) -> dict[str, Claim]:
    """Write rows as a claim file of JSON Lines and load it, those that the reader takes."""
    with TemporaryDirectory(prefix="claimcheck-accuracy-") as folder:
        path = Path(folder) / "claims.jsonl"
        lines = (json.dumps({key: value for key, value in record_of(row).items() if value}) for row in rows)
        path.write_text("".join(f"{line}\n" for line in lines), "utf-8")
        return {claim.id: claim for claim in _claims(path)}


def _claims(path: Path) -> Iterator[Claim]:
    try:
        yield from load_claims(path)
    except ClaimcheckError:
        return


def _open(_folder: Path, rows: Sequence[Row]) -> Judge:
    claims = loaded(rows)

    def judge(row: Row) -> Outcome:
        kept = row["id"] in claims and claims[row["id"]].text == row["statement"]
        return Outcome(
            prediction=None,
            counted=(*nothing_said(row), int(kept), 1),
            answered=False,
            wrong=f"{row['label']}: nothing is decided without evidence"
            + ("" if kept else "; the record was refused"),
        )

    return judge


RECORDS = Adapter(
    name="liar",
    headline="accuracy",
    metrics={**label_metrics(), "loaded": share_at(2)},
    open=_open,
    lost=lambda row: (*nothing_said(row), 0, 1),
    published="0.274 hybrid CNN; 0.45 with credit history (recalled)",
    label=lambda row: str(row["label"]),
    notes=lambda _rows: (
        "the rows have no evidence: they are loaded as claim records, and nothing is decided",
    ),
)
