"""The laws of findings themselves: well formed, with evidence that is there, and none from nothing."""

from collections import Counter

from claimcheck.model.checker import Checker
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Evidence, Finding, Skip, Stance
from claimcheck.testing.cases import Case
from claimcheck.testing.sameness import single
from claimcheck.testing.trial import EXAMPLES, Trial, hold, on_trial, require, told


def findings_are_well_formed(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """A checker yields findings and skips in its own name, with its codes, about the claims given."""
    trial = on_trial(checker)

    def holds(case: Case) -> None:
        items = trial.ask(case)
        for item in items:
            require(
                isinstance(item, Finding | Skip), f"it yields {item!r}, neither a finding nor a skip", case
            )
            require(
                item.claim in {None, *(claim.id for claim in case.claims)},
                f"nobody asked about {item.claim!r}",
                case,
            )
            require(item.checker == trial.checker.name, f"it speaks in the name of {item.checker!r}", case)
        found = [item for item in items if isinstance(item, Finding)]
        strange = sorted({one.code for one in found} - trial.checker.codes)
        require(not strange, f"it does not declare the codes {strange}", case)
        twice = [
            key
            for key, count in Counter((one.code, one.stance, one.claim) for one in found).items()
            if count > 1
        ]
        require(not twice, f"it says in several findings what belongs in one: {twice}", case)

    hold("findings are well formed", trial.any_cases(), holds, max_examples)


def decisions_have_their_evidence(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """What supports or refutes has evidence whose excerpt is found at its locator."""
    trial = on_trial(checker)

    def holds(case: Case) -> None:
        for finding in trial.findings(case):
            require(
                bool(finding.evidence) or finding.stance is Stance.UNDECIDED,
                f"{finding.code} has no evidence",
                case,
            )
            for evidence in finding.evidence:
                there = evidence.excerpt in words_at(case, evidence)
                place = f"{evidence.provenance.reference} {evidence.provenance.locator}"
                require(there, f"{finding.code}: “{evidence.excerpt}” does not stand at {place}", case)

    hold("decisions have their evidence", trial.any_cases(), holds, max_examples)


def words_at(case: Case, evidence: Evidence) -> str:
    """Return what stands at the place that evidence names, nothing where there is no such place."""
    where = evidence.provenance
    said = [(fact.provenance, fact.provenance.excerpt) for fact in case.facts]
    written = [(document.provenance, document.text) for document in case.documents]
    for place, words in (*said, *written):
        if place.reference == where.reference and _is_at(where.locator, place.locator):
            return _cut(words, where.locator, place.locator)
    for article in case.articles:
        if _is_at(where.locator, article.path):
            return _cut(article.text, where.locator, article.path)
    return next((claim.text for claim in case.claims if _names_claim(where.locator, claim)), "")


def _is_at(locator: str, place: str) -> bool:
    return locator == place or locator.startswith(f"{place}:")


def _cut(text: str, locator: str, place: str) -> str:
    """Return the stretch that "place:start-end" names, the whole text where it names none."""
    start, dash, end = locator[len(place) + 1 :].partition("-")
    return text[int(start) : int(end)] if dash and start.isdecimal() and end.isdecimal() else text


def _names_claim(locator: str, claim: Claim) -> bool:
    return locator in (claim.id, f"{claim.file}:{claim.line}") or locator.endswith(f"#{claim.id}")


def empty_references_decide_nothing(checker: Checker | Trial, max_examples: int = EXAMPLES) -> None:
    """With all references empty nothing is supported or refuted, save by consistency."""
    trial = on_trial(checker)

    def holds(case: Case) -> None:
        for entities in (case.entities, ()):
            empty = case.with_references(facts=(), documents=(), entities=entities)
            decided = [one for one in single(trial.findings(empty)) if one.stance is not Stance.UNDECIDED]
            require(not decided, f"it decides from nothing:\n{told(decided)}", empty)

    hold("empty references decide nothing", trial.any_cases(), holds, max_examples)
