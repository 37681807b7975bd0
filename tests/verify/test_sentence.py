"""One sentence as a claim: who says it, and whether in these words."""

import datetime as dt
from pathlib import Path

import pytest

from claimcheck.errors import ConfigurationError
from claimcheck.model.claim import Mode
from claimcheck.model.configuration import Configuration
from claimcheck.model.report import Report
from claimcheck.model.statement import QuotationStatement
from claimcheck.model.verdict import Verdict
from claimcheck.references.catalogue import empty_catalogue
from claimcheck.verify import Settings, claim_from_text, today, verify_sentence
from claimcheck.verify.run import NO_REFERENCES

NOTHING = empty_catalogue()


class TestClaimFromText:
    @pytest.mark.parametrize(
        ("text", "mode", "words"),
        [
            ("“We waited”", "direct", "We waited"),
            ('"We waited."', "direct", "We waited."),
            ("'We waited'.", "direct", "We waited"),
            ("«On attendait»", "direct", "On attendait"),
            ("「等了」", "direct", "等了"),
            (" „Wir warteten“ ", "direct", "Wir warteten"),
            ("they waited", "indirect", "they waited"),
            ("they “waited” long", "indirect", "they “waited” long"),
            ("“One” and “two”", "indirect", "“One” and “two”"),
        ],
    )
    def test_words_wholly_in_quotation_marks_are_a_direct_quotation(
        self, text: str, mode: str, words: str
    ) -> None:
        claim = claim_from_text(text, NOTHING, speaker="Ada Ferry")

        assert isinstance(claim.statement, QuotationStatement)
        assert (mode, words, "Ada Ferry") == (
            claim.statement.mode,
            claim.statement.words,
            claim.statement.subject,
        )
        assert ("Ada Ferry", Mode(mode)) == (claim.speaker.name, claim.speaker.mode)
        assert text.strip() == claim.text

    def test_the_speaker_of_a_reporting_clause_is_the_speaker(self) -> None:
        claim = claim_from_text("Ada Ferry said that the bridge was too long.", NOTHING)

        assert ("Ada Ferry", Mode.INDIRECT) == (claim.speaker.name, claim.speaker.mode)

    @pytest.mark.parametrize(
        ("text", "role"),
        [
            ("Ada Ferry, a bridge engineer, said that it was too long.", "bridge engineer"),
            ("The French engineer Ada Ferry said that it was too long.", "French engineer"),
            ("Ada Ferry said that it was too long.", None),
        ],
    )
    def test_what_the_sentence_calls_its_speaker_is_the_role(self, text: str, role: str | None) -> None:
        assert role == claim_from_text(text, NOTHING).speaker.role

    def test_what_nobody_is_credited_with_has_the_narrator(self) -> None:
        assert claim_from_text("The bridge is long.", NOTHING).speaker.is_narrator

    def test_no_words_are_no_claim(self) -> None:
        with pytest.raises(ValueError, match="a claim has words"):
            claim_from_text("  ", NOTHING, speaker="Ada")


class TestVerifySentence:
    def test_files_in_hand_are_known_today_and_not_before(self, tmp_path: Path) -> None:
        """`--as-of` an earlier day leaves them out: what was known then is what is asked."""
        file = tmp_path / "a.txt"
        file.write_text("The bridge is 120 m long.\n", encoding="utf-8")

        def checked(as_of: dt.date) -> Report:
            settings = Settings(configuration=Configuration(), as_of=as_of)
            return verify_sentence("The bridge is 120 m long", against=[str(file)], settings=settings)

        now, then = checked(today()), checked(dt.date(2020, 1, 1))
        assert (Verdict.SUPPORTED, ()) == (now.results[0].verdict, now.warnings)
        assert Verdict.NOT_ENOUGH_INFO is then.results[0].verdict
        assert ("files in hand are known since today: as of 2020-01-01 they do not count",) == then.warnings

    def test_a_pattern_names_files(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("The bridge is 120 m long.\n", encoding="utf-8")

        report = verify_sentence("The bridge is 120 m long", against=[str(tmp_path / "*.txt")])

        assert Verdict.SUPPORTED is report.results[0].verdict

    def test_what_is_not_there_is_an_error(self) -> None:
        with pytest.raises(ConfigurationError, match=r"'nowhere\.txt' is neither a file nor a reference"):
            verify_sentence("It rains", against=["nowhere.txt"])

    def test_without_anything_to_ask_a_warning_is_told(self) -> None:
        report = verify_sentence("It rains", settings=Settings(configuration=Configuration()))

        assert (NO_REFERENCES,) == report.warnings
        assert Verdict.NOT_ENOUGH_INFO is report.results[0].verdict
