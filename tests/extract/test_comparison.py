"""The page that shows what is extracted from the article in `seeds/` beside what was made by hand.

`python -m tests.extract.test_comparison` writes it anew.
"""

from collections.abc import Sequence
from pathlib import Path

from claimcheck import Claim, Source, extract
from claimcheck.files.claims import read_claims
from claimcheck.model.time import Period

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "explanation" / "extraction.md"
MARK = "<!-- made from here -->\n"
SAME = 0.5  # intersection over union from which on two spans are one claim
LONGEST = 90


def comparison() -> str:
    """Return the made part of the page."""
    made = read_claims([ROOT / "claims" / "rednote.yaml"]).claims
    text = next((ROOT / "seeds").glob("*.txt")).read_text("utf-8")
    source = Source(published=Period.parse("2025-01-15"))
    found = [each.claim for each in extract(text, source=source, name="rednote").claims]
    pairs = matched(made, found)
    rows = [(start(one), row(one, found[pairs[at]] if at in pairs else None)) for at, one in enumerate(made)]
    rows += [(start(one), row(None, one)) for at, one in enumerate(found) if at not in pairs.values()]
    exact = sum(made[one].text == found[other].text for one, other in pairs.items())
    speakers = sum(agree(made[one], found[other]) for one, other in pairs.items())
    hedges = sum(made[one].certainty.level == found[other].certainty.level for one, other in pairs.items())
    kinds = sum(kind(made[one]) == kind(found[other]) for one, other in pairs.items())
    head = (
        f"By hand {len(made)} records, extracted {len(found)}; {len(pairs)} of them are the same claim (their spans "
        f"share at least half). Of these, {exact} have the same words, {speakers} the same speaker, {hedges} the same "
        f"certainty, {kinds} the same kind of statement.\n\n"
    )
    table = "| by hand | extracted | what differs |\n| --- | --- | --- |\n"
    lines = [line for _, line in sorted(rows)]
    sample = "\n".join(lines)
    return f"{MARK}\n{head}{table}{sample}\n"


def matched(made: Sequence[Claim], found: Sequence[Claim]) -> dict[int, int]:
    """Return which record made by hand was extracted as which, each once, the best overlaps first."""
    overlaps = sorted(
        (
            (overlap(one, other), -here, -there)
            for here, one in enumerate(made)
            for there, other in enumerate(found)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for share, here, there in overlaps:
        if share >= SAME and -here not in pairs and -there not in pairs.values():
            pairs[-here] = -there
    return pairs


def overlap(one: Claim, other: Claim) -> float:
    assert one.anchor is not None
    assert other.anchor is not None
    shared = min(one.anchor.end, other.anchor.end) - max(one.anchor.start, other.anchor.start)
    return shared / (max(one.anchor.end, other.anchor.end) - min(one.anchor.start, other.anchor.start))


def start(claim: Claim) -> tuple[int, int]:
    assert claim.anchor is not None
    return claim.anchor.start, -claim.anchor.end


def kind(claim: Claim) -> str:
    return "none" if claim.statement is None else claim.statement.kind


def agree(one: Claim, other: Claim) -> bool:
    """Whether two records have the same speaker: one name may have a quantifier or a first name more."""
    names = one.speaker.name.casefold(), other.speaker.name.casefold()
    return names[0] in names[1] or names[1] in names[0]


def row(made: Claim | None, found: Claim | None) -> str:
    if made is None or found is None:
        only = made or found
        assert only is not None
        words = short(only.text)
        return f"| {words} | | not extracted |" if found is None else f"| | {words} | only extracted |"
    differences = []
    if not agree(made, found):
        differences.append(f"speaker: {made.speaker.name} / {found.speaker.name}")
    if made.certainty.level != found.certainty.level:
        differences.append(f"certainty: {made.certainty.level} / {found.certainty.level}")
    if kind(made) != kind(found):
        differences.append(f"statement: {kind(made)} / {kind(found)}")
    same = "the same words" if made.text == found.text else short(found.text)
    return f"| {short(made.text)} | {same} | {'; '.join(differences)} |"


def short(text: str) -> str:
    plain = " ".join(text.split()).replace("|", "\\|")
    return plain if len(plain) <= LONGEST else f"{plain[: LONGEST // 2]} … {plain[-LONGEST // 2 :]}"


def test_the_page_shows_what_is_extracted_now() -> None:
    assert comparison() == MARK + PAGE.read_text("utf-8").partition(MARK)[2]


if __name__ == "__main__":
    PAGE.write_text(PAGE.read_text("utf-8").partition(MARK)[0] + comparison(), encoding="utf-8")
