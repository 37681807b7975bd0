"""What became of changed claims, as text for people and as JSON for machines."""

import json
from collections.abc import Iterator

from claimcheck.__about__ import __version__
from claimcheck.mutation.mutant import Effect
from claimcheck.mutation.operators import OPERATORS
from claimcheck.mutation.survey import Fate, Outcome, Survey
from claimcheck.reports.page import PLAIN, Page
from claimcheck.reports.terminal import Colour, harmless, paint, shortened, wrapped

SCHEMA = "claimcheck-mutation/1"
_COLOURS = {Fate.SURVIVED: Colour.RED, Fate.FALSE_ALARM: Colour.RED, Fate.UNCOVERED: Colour.YELLOW}
_WORDS = {
    Fate.SURVIVED: "SURVIVED: a reference contradicts them, and no checker noticed",
    Fate.FALSE_ALARM: "FALSE ALARMS: said otherwise, meant the same, judged otherwise",
    Fate.UNCOVERED: "UNCOVERED: nothing in the references contradicts them",
    Fate.SILENCED: "SILENCED",
}


def mutants_text(survey: Survey, page: Page = PLAIN) -> Iterator[str]:
    """Yield what survived, false alarms, what no reference covers, a table of operators, and the tally."""
    for fate, heading in _WORDS.items():
        outcomes = [outcome for outcome in survey.outcomes if outcome.fate is fate]
        if outcomes:
            yield f"{paint(f'{heading} ({len(outcomes)})', Colour.BOLD, *_colour(fate), on=page.colour)}\n\n"
            for outcome in outcomes:
                yield from _outcome(outcome, page)
            yield "\n"
    yield from _table(survey)
    yield "\n"
    yield from _blind(survey, page)
    yield from _tally(survey, page)


def _colour(fate: Fate) -> tuple[Colour, ...]:
    return (_COLOURS[fate],) if fate in _COLOURS else ()


def _outcome(outcome: Outcome, page: Page) -> Iterator[str]:
    mutant = outcome.mutant
    yield f"{paint(harmless(mutant.id), Colour.BOLD, on=page.colour)}\n"
    old, new = (shortened(harmless(words), 60) for words in (mutant.old, mutant.new))
    yield from _lines(f"“{old}” → “{new}”: {outcome.before} → {outcome.after}", page)
    if outcome.help:
        label = "reason" if outcome.fate is Fate.SILENCED else "would help"
        yield from _lines(f"{label}: {harmless(outcome.help)}", page)


def _lines(text: str, page: Page) -> Iterator[str]:
    for line in wrapped(text, page.width, first="  ", rest="    "):
        yield f"{line}\n"


def _table(survey: Survey) -> Iterator[str]:
    width = max(map(len, OPERATORS))
    yield f"{'operator':<{width}}  killed  survived  uncovered\n"
    for name, operator in OPERATORS.items():
        counts = [survey.count(fate, operator=name) for fate in (Fate.KILLED, Fate.SURVIVED, Fate.UNCOVERED)]
        if operator.effect is Effect.FALSEHOOD and any(counts):
            yield f"{name:<{width}}  {counts[0]:>6}  {counts[1]:>8}  {counts[2]:>9}\n"
    yield f"\n{'rewrite':<{width}}  harmless  false alarms\n"
    for name, operator in OPERATORS.items():
        quiet, alarms = (survey.count(fate, operator=name) for fate in (Fate.HARMLESS, Fate.FALSE_ALARM))
        if operator.effect is Effect.HARMLESS and quiet + alarms:
            yield f"{name:<{width}}  {quiet + alarms:>8}  {alarms:>12}\n"


def _blind(survey: Survey, page: Page) -> Iterator[str]:
    """Yield the claims that no reference at hand could refute, each with what would help."""
    blind = survey.unrefutable
    if not blind:
        return
    heading = f"BLIND SPOTS: no reference at hand could refute them ({len(blind)})"
    yield f"{paint(heading, Colour.BOLD, Colour.YELLOW, on=page.colour)}\n\n"
    for claim in blind:
        yield f"{paint(harmless(claim.id), Colour.BOLD, on=page.colour)}\n"
        for help_ in survey.helps(claim.id) or ("a statement that can be changed: no operator finds one",):
            yield from _lines(f"would help: {harmless(help_)}", page)
    yield "\n"


def _tally(survey: Survey, page: Page) -> Iterator[str]:
    killed, survived = survey.count(Fate.KILLED), survey.count(Fate.SURVIVED)
    share = survey.share_killed
    noticed = "" if share is None else f" ({float(share):.1%} of those that a reference covers)"
    lost = sum(
        outcome.fate is Fate.UNCOVERED and outcome.before != outcome.after for outcome in survey.outcomes
    )
    yield from _lines(
        f"{_number(survey.supported, 'supported claim')} as of {survey.as_of}, seed {survey.seed}: "
        f"{killed} of {_number(killed + survived, 'falsehood')} noticed{noticed}; "
        f"{survey.count(Fate.UNCOVERED)} uncovered, of which {lost} lost their support; "
        f"{_number(survey.count(Fate.FALSE_ALARM), 'false alarm')} in "
        f"{_number(survey.harmless, 'harmless rewrite')}",
        page,
    )


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def mutants_json(survey: Survey) -> str:
    """Return the survey as one JSON object: summary, operators, claims, mutants."""
    claims = sorted({outcome.mutant.original.id for outcome in survey.outcomes})
    return json.dumps(
        {
            "schema": SCHEMA,
            "version": __version__,
            "as_of": survey.as_of.isoformat(),
            "seed": survey.seed,
            "summary": {
                "supported_claims": survey.supported,
                "killed": survey.count(Fate.KILLED),
                "survived": survey.count(Fate.SURVIVED),
                "uncovered": survey.count(Fate.UNCOVERED),
                "harmless": survey.harmless,
                "false_alarms": survey.count(Fate.FALSE_ALARM),
                "silenced": survey.count(Fate.SILENCED),
            },
            "operators": {name: _counts(survey, operator=name) for name in OPERATORS},
            "claims": {claim: _counts(survey, claim=claim) for claim in claims},
            "unrefutable": [claim.id for claim in survey.unrefutable],
            "would_help": {claim.id: survey.helps(claim.id) for claim in survey.unrefutable},
            "mutants": [_record(outcome) for outcome in survey.outcomes],
        },
        ensure_ascii=False,
        indent=2,
    ) + "\n"  # fmt: skip


def _counts(survey: Survey, **which: str) -> dict[str, int]:
    names = {
        "killed": (Fate.KILLED,), "survived": (Fate.SURVIVED,), "uncovered": (Fate.UNCOVERED,),
        "harmless": (Fate.HARMLESS, Fate.FALSE_ALARM), "false_alarms": (Fate.FALSE_ALARM,),
    }  # fmt: skip
    return {name: survey.count(*fates, **which) for name, fates in names.items()}


def _record(outcome: Outcome) -> dict[str, str]:
    mutant = outcome.mutant
    return {
        "id": mutant.id, "claim": mutant.original.id, "operator": mutant.operator, "effect": mutant.effect.value,
        "fate": outcome.fate.value, "old": mutant.old, "new": mutant.new, "text": mutant.claim.text,
        "speaker": mutant.claim.speaker.name, "before": outcome.before.value, "after": outcome.after.value,
        "help": outcome.help,
    }  # fmt: skip


def pairs_jsonl(survey: Survey) -> Iterator[str]:
    """Yield a line for each mutant: the words before and after, and whether they still mean the same."""
    for outcome in survey.outcomes:
        mutant = outcome.mutant
        record = {
            "id": mutant.id, "text": mutant.original.text, "changed": mutant.claim.text,
            "operator": mutant.operator, "label": mutant.effect.value,
        }  # fmt: skip
        yield json.dumps(record, ensure_ascii=False) + "\n"
