"""The operators: every way in which a claim is made wrong, or is said otherwise."""

from claimcheck.mutation import amounts, dates, names, rewrites, wording
from claimcheck.mutation.mutant import Effect, Operator, by_name

_WRONG, _SAME = Effect.FALSEHOOD, Effect.HARMLESS

OPERATORS = by_name((
    Operator("number-nudged", _WRONG, "a number moved beyond rounding", amounts.numbers_nudged),
    Operator("scale-changed", _WRONG, "a scale word, or a factor of ten or a thousand", amounts.scales_changed),
    Operator("unit-changed", _WRONG, "a unit that is easily taken for it", amounts.units_changed),
    Operator("bound-turned", _WRONG, "'at least' for 'at most', 'over' for 'under'", amounts.bounds_turned),
    Operator("date-moved", _WRONG, "another day, month or year", dates.dates_moved),
    Operator("weekday-changed", _WRONG, "another weekday", dates.weekdays_changed),
    Operator("entity-swapped", _WRONG, "another entity of the same type", names.entities_swapped),
    Operator("place-swapped", _WRONG, "another place", names.places_swapped),
    Operator("speaker-swapped", _WRONG, "another speaker of the set", names.speakers_swapped),
    Operator("source-miscredited", _WRONG, "another source credited", names.sources_miscredited),
    Operator("negated", _WRONG, "the opposite", wording.negated),
    Operator("quantifier-raised", _WRONG, "all of them, for some, many or most", wording.quantifiers_raised),
    Operator("comparison-turned", _WRONG, "more for less, up for down", wording.comparisons_turned),
    Operator("quotation-altered", _WRONG, "a quoted word changed", wording.quotations_altered),
    Operator("notation", _SAME, "the same number in another notation", rewrites.notations),
    Operator("alias", _SAME, "another name of the same entity", names.other_names),
    Operator("unit", _SAME, "a unit that converts exactly", rewrites.other_units),
    Operator("quotation-marks", _SAME, "typographic or straight quotation marks", rewrites.other_quotation_marks),
))  # fmt: skip
