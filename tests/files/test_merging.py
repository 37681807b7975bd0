"""Extracting again: what a person changed stays, anchors move, nothing is lost."""

import json
import tempfile
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import InputError
from claimcheck.files.claims import read_claims
from claimcheck.files.extracted import dump_extraction, dump_extraction_json, fingerprint
from claimcheck.files.merging import Merged, write_extraction
from claimcheck.language.anchors import make_anchor
from claimcheck.model.claim import Article, Claim, Source
from claimcheck.model.extraction import ExtractedClaim, Extraction

TEXT = "The ferry sank. Nobody was hurt. The captain resigned, and the owner paid.\n"
SENTENCES = ("The ferry sank", "Nobody was hurt", "The captain resigned", "the owner paid")


def extraction(text: str, *sentences: str) -> Extraction:
    """Return what an extractor finds that knows these sentences."""
    source = Source(title="Ferry", file="ferry.txt")
    claims = []
    for words in sentences or SENTENCES:
        start = text.find(words)
        if start < 0:
            continue
        identity = f"ferry/{words.lower().replace(' ', '-')}"
        anchor = make_anchor(text, start, start + len(words))
        claim = Claim(id=identity, text=words, source=source, anchor=anchor, confidence=0.9)
        claims.append(ExtractedClaim(claim=claim, checkworthiness=0.5))
    claims.sort(key=lambda each: each.claim.anchor.start if each.claim.anchor is not None else 0)
    return Extraction(
        article=Article(source=source, text=text, path="ferry.txt", sha256=""), claims=tuple(claims)
    )


def write(folder: Path, text: str = TEXT, *sentences: str) -> Merged:
    """Write the claim file as a run over an article with this text does."""
    (folder / "ferry.txt").write_text(text, encoding="utf-8")
    return write_extraction(extraction(text, *sentences), folder / "ferry.yaml", stores_text=False)


def edit(folder: Path, old: str, new: str) -> None:
    """Change the claim file as a person does."""
    file = folder / "ferry.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def texts(folder: Path) -> list[str]:
    """Return the words of the claims in the file, which must all be sound."""
    read = read_claims([folder / "ferry.yaml"])
    assert () == read.problems
    return [claim.text for claim in read.claims]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    merged = write(tmp_path)

    assert list(SENTENCES) == texts(tmp_path)
    assert 4 == len(merged.added)


def test_the_same_article_gives_the_same_bytes(tmp_path: Path) -> None:
    write(tmp_path)
    before = (tmp_path / "ferry.yaml").read_bytes()
    merged = write(tmp_path)

    assert before == (tmp_path / "ferry.yaml").read_bytes()
    assert Merged(text=merged.text) == merged


def test_a_small_edit_changes_few_lines(tmp_path: Path) -> None:
    write(tmp_path)
    before = (tmp_path / "ferry.yaml").read_text("utf-8").splitlines()
    write(tmp_path, TEXT.replace("resigned", "has resigned"), *SENTENCES, "The captain has resigned")
    after = (tmp_path / "ferry.yaml").read_text("utf-8").splitlines()

    assert len(set(before) ^ set(after)) <= 24
    assert "The captain has resigned" in texts(tmp_path)
    assert "The captain resigned" not in texts(tmp_path)


def test_what_a_person_changed_stays(tmp_path: Path) -> None:
    write(tmp_path)
    edit(tmp_path, "confidence: 0.9", "confidence: 0.4\n    notes: Asked the harbour master.")
    merged = write(tmp_path, "Breaking news today. " + TEXT)
    first = read_claims([tmp_path / "ferry.yaml"]).claims[0]

    assert ("ferry/the-ferry-sank",) == merged.kept
    assert (0.4, "Asked the harbour master.") == (first.confidence, first.notes)
    assert first.anchor is not None
    assert (21, 35) == (first.anchor.start, first.anchor.end)
    assert list(SENTENCES) == texts(tmp_path)


def test_comments_and_records_of_a_person_stay(tmp_path: Path) -> None:
    write(tmp_path)
    edit(tmp_path, "    text: Nobody was hurt", "    # The police say so too.\n    text: Nobody was hurt")
    own = "  - id: own\n    text: ferry\n    anchor: {start: 4, end: 9}\n"
    edit(tmp_path, "\n# Extracted so far", f"\n{own}\n# Extracted so far")
    merged = write(tmp_path)

    assert {"ferry/nobody-was-hurt", "own"} == set(merged.kept)
    assert "# The police say so too." in merged.text
    assert "ferry" in texts(tmp_path)


def test_a_record_that_was_deleted_stays_deleted(tmp_path: Path) -> None:
    write(tmp_path)
    text = (tmp_path / "ferry.yaml").read_text("utf-8")
    first, second = text.index("  - id: ferry/nobody"), text.index("  - id: ferry/the-captain")
    (tmp_path / "ferry.yaml").write_text(text[:first] + text[second:], encoding="utf-8")
    write(tmp_path)

    assert "Nobody was hurt" not in texts(tmp_path)
    write(tmp_path, "Nobody knew. " + TEXT)
    assert "Nobody was hurt" not in texts(tmp_path)


def test_words_that_left_the_article_are_told_and_kept_where_a_person_changed_them(tmp_path: Path) -> None:
    write(tmp_path)
    edit(tmp_path, "text: The ferry sank", "text: The ferry sank\n    notes: Mine")
    merged = write(tmp_path, TEXT.replace("The ferry sank. Nobody was hurt.", "All is well."))

    assert ("ferry/the-ferry-sank",) == merged.orphaned
    assert ("ferry/nobody-was-hurt",) == merged.gone
    assert "notes: Mine" in merged.text


def test_words_that_stand_twice_are_told_as_ambiguous(tmp_path: Path) -> None:
    text = "It rained. The ferry sank. It rained."
    write(tmp_path, text, "The ferry sank")
    edit(tmp_path, "text: The ferry sank", "text: The ferry sank\n    notes: Mine")
    merged = write(tmp_path, "A. The ferry sank! B. The ferry sank? C.", "The ferry sank")

    assert ("ferry/the-ferry-sank",) == (merged.ambiguous or merged.orphaned)


def test_a_new_claim_with_the_id_of_another_gets_one_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, TEXT, "The ferry sank")
    edit(tmp_path, "id: ferry/the-ferry-sank", "id: ferry/nobody-was-hurt")
    merged = write(tmp_path)

    assert "ferry/nobody-was-hurt-2" in merged.added
    assert () == read_claims([tmp_path / "ferry.yaml"]).problems


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("claims: [{id: a, text: b}]\n", "is no claim file with a record to each item"),
        ("claims:\n  - id: a\n", "text"),
        ("\n", "is no claim file"),
    ],
)
def test_a_file_that_cannot_be_merged_is_left_as_it_is(tmp_path: Path, content: str, message: str) -> None:
    (tmp_path / "ferry.yaml").write_text(content, encoding="utf-8")

    with pytest.raises(InputError, match=message):
        write(tmp_path)
    assert content == (tmp_path / "ferry.yaml").read_text("utf-8")


def test_a_hand_made_file_is_merged_too(tmp_path: Path) -> None:
    hand = "claims:\n- id: a\n  article: {file: ferry.txt}\n  text: The ferry sank\n  anchor: {start: 0, end: 14}\n"
    (tmp_path / "ferry.yaml").write_text(hand, encoding="utf-8")
    merged = write(tmp_path, TEXT, "The ferry sank")

    assert (("a",), ()) == (merged.kept, merged.added)
    assert hand.rstrip() in merged.text


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")

    with pytest.raises(InputError, match="cannot be written"):
        write_extraction(extraction(TEXT), tmp_path / "file" / "a.yaml", stores_text=False)


@given(st.text(alphabet="ab #:\"'\n", max_size=40))
def test_a_mark_changes_with_any_word_and_with_no_anchor(text: str) -> None:
    block = f"  - id: a\n    text: {text!r}\n    anchor: {{start: 1, end: 2}}\n"
    assert fingerprint(block) == fingerprint(block.replace("1, end: 2", "3, end: 4"))
    assert fingerprint(block) != fingerprint(block.replace("id: a", "id: b"))


WORDS = st.text(
    alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=300
)


@given(WORDS.filter(str.strip))
def test_any_words_come_back_as_they_were(words: str) -> None:
    """Long ones are folded, which YAML reads as the space that stood there."""
    source = Source(title="Ferry")
    claim = Claim(id="a/b", text=words, source=source, notes=f"{words} {words}".strip() or "x")
    one = Extraction(
        article=Article(source=source, text=words, path="", sha256=""),
        claims=(ExtractedClaim(claim=claim, checkworthiness=0.25, reasons=("the sentence is long",)),),
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.yaml"
        file.write_bytes(dump_extraction(one).encode())
        (read,) = read_claims([file]).claims
    assert (words, claim.notes) == (read.text, read.notes)
    assert words[:1] in dump_extraction_json(one) or not words[:1].isalnum()


def test_what_repeats_another_claim_names_it_and_long_lists_are_folded(tmp_path: Path) -> None:
    """Everything that stands beside a record is told in the file and in JSON."""
    one = extraction(TEXT)
    again = attrs.evolve(
        one.claims[1], duplicate_of="ferry/the-ferry-sank", reasons=("the sentence is long",)
    )
    both = attrs.evolve(one, claims=(one.claims[0], again))

    assert "repeats: ferry/the-ferry-sank" in dump_extraction(both)
    assert "# unsure: the sentence is long" in dump_extraction(both)
    printed = json.loads(dump_extraction_json(both))["claims"][1]
    assert ("ferry/the-ferry-sank", ["the sentence is long"]) == (printed["repeats"], printed["reasons"])


def test_worth_checking_is_a_share() -> None:
    with pytest.raises(ValueError, match="check-worthiness lies between 0 and 1, not 2"):
        ExtractedClaim(claim=Claim(id="a", text="b"), checkworthiness=2)
