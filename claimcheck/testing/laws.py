"""The laws that checkers, references and reports keep: each a function that raises AssertionError with an example.

They are the section "Laws" of what claimcheck means by its words. `check_laws` tries all of them on one
checker, `check_reference_laws` on a reference, `check_report_laws` on a writer of reports, `check_judge_laws` those
of verdicts on `judge`, and `check_folder_laws` changes a claim folder step by step.
"""

from collections.abc import Callable, Collection
from functools import partial

from claimcheck.model.checker import Checker
from claimcheck.testing.answering import (
    REFERENCE_LAWS,
    answers_are_by_any_name,
    answers_are_repeated,
    answers_are_well_formed,
    answers_are_what_was_asked,
    answers_have_their_provenance,
    answers_stand_alone,
    check_reference_laws,
    failures_are_told,
    what_is_known_is_found,
)
from claimcheck.testing.folders import check_folder_laws
from claimcheck.testing.grounds import (
    decisions_have_their_evidence,
    empty_references_decide_nothing,
    findings_are_well_formed,
)
from claimcheck.testing.judging import check_judge_laws
from claimcheck.testing.rendering import (
    REPORT_LAWS,
    check_report_laws,
    rendering_is_harmless,
    rendering_is_repeated,
    rendering_keeps_the_order,
    rendering_never_fails,
    what_is_rendered_reads_back,
)
from claimcheck.testing.sameness import (
    aliases_change_nothing,
    batches_change_nothing,
    copies_add_nothing,
    later_knowledge_changes_nothing,
    notation_changes_nothing,
    order_changes_nothing,
    repetition_changes_nothing,
    text_elsewhere_changes_nothing,
    units_change_nothing,
)
from claimcheck.testing.trial import EXAMPLES, Trial, on_trial, raise_all
from claimcheck.testing.weighing import (
    ends_are_kept,
    evidence_decides,
    more_evidence_never_turns,
    near_misses_decide_nothing,
    negation_swaps,
    tolerance_is_monotone,
    verdicts_follow_from_evidence,
)

__all__ = [
    "LAWS",
    "REFERENCE_LAWS",
    "REPORT_LAWS",
    "aliases_change_nothing",
    "answers_are_by_any_name",
    "answers_are_repeated",
    "answers_are_well_formed",
    "answers_are_what_was_asked",
    "answers_have_their_provenance",
    "answers_stand_alone",
    "batches_change_nothing",
    "check_folder_laws",
    "check_judge_laws",
    "check_laws",
    "check_reference_laws",
    "check_report_laws",
    "copies_add_nothing",
    "decisions_have_their_evidence",
    "empty_references_decide_nothing",
    "ends_are_kept",
    "evidence_decides",
    "failures_are_told",
    "findings_are_well_formed",
    "later_knowledge_changes_nothing",
    "more_evidence_never_turns",
    "near_misses_decide_nothing",
    "negation_swaps",
    "notation_changes_nothing",
    "order_changes_nothing",
    "rendering_is_harmless",
    "rendering_is_repeated",
    "rendering_keeps_the_order",
    "rendering_never_fails",
    "repetition_changes_nothing",
    "text_elsewhere_changes_nothing",
    "tolerance_is_monotone",
    "units_change_nothing",
    "verdicts_follow_from_evidence",
    "what_is_known_is_found",
    "what_is_rendered_reads_back",
]

Law = Callable[[Checker | Trial, int], None]

LAWS: tuple[Law, ...] = (
    findings_are_well_formed,
    verdicts_follow_from_evidence,
    ends_are_kept,
    near_misses_decide_nothing,
    order_changes_nothing,
    batches_change_nothing,
    repetition_changes_nothing,
    copies_add_nothing,
    more_evidence_never_turns,
    later_knowledge_changes_nothing,
    tolerance_is_monotone,
    negation_swaps,
    units_change_nothing,
    notation_changes_nothing,
    aliases_change_nothing,
    text_elsewhere_changes_nothing,
    decisions_have_their_evidence,
    empty_references_decide_nothing,
)


def check_laws(
    checker: Checker, *, max_examples: int = EXAMPLES, decides: Collection[str] = (), abstains: bool = False
) -> None:
    """Try all laws; raise AssertionError with the smallest example, or a group where several are broken.

    `decides` are kinds of cases (`strategies.KINDS`) that the checker is meant to decide: no silence there.
    `abstains` says that it reads running text: of a negated claim it may say nothing, but never the wrong thing.
    """
    trial = on_trial(checker, abstains=abstains)
    broken: list[AssertionError] = []
    asked: tuple[Law, ...] = (partial(evidence_decides, kinds=decides),) if decides else ()
    for law in (*LAWS, *asked):
        try:
            law(trial, max_examples)
        except AssertionError as error:
            broken.append(error)
    raise_all(broken, f"the checker '{checker.name}'")
