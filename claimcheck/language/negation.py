"""How far a negation reaches: to the end of its clause, over what is listed, not into the next clause.

After NegEx (Chapman et al. 2001: termination terms) and BioScope (Vincze et al. 2008: to the right, to the end of the
clause or phrase).
"""

import re
from functools import cache

_REACH = 300  # characters: nobody writes a longer clause, and no negation looks further
_SUBJECT = (
    "he|she|it|they|we|i|you|the|a|an|this|that|these|those|there|is|was|are|were|has|had|have|will|would|can|could"
    "|does|did|do|said|says|then|instead|its|his|her|their"
)


_ITEM = r"(?:[\w'’-]+ ){0,3}[\w'’-]+"  # of a list: up to four words


@cache
def _terminator() -> re.Pattern[str]:
    """Return where a clause ends; an item of a list ("no fever, cough or rash") is no end."""
    return re.compile(
        rf"[!?…;:()\[\]—–”»]|[\"](?=[\s.,;:!?)]|$)|(?<=\s)-{{1,2}}(?=\s)"
        rf"|,(?!(?: {_ITEM},){{0,4}} {_ITEM},? (?:or|nor|and) | (?:or|nor|much less|let alone)\b)"
        rf"|\b(?:but|however|although|though|because|while|whereas|except|unless|when|where|if|which|who|whose"
        rf"|aside from|apart from|other than)\b"
        rf"|\b(?:and|as)(?= (?:{_SUBJECT})\b)",
    )


def scope_of(lower: str, end: int, limit: int) -> tuple[int, int]:
    """Return the span that a negating cue which ends at `end` reaches over; it may be empty.

    `lower` is the text in lower case, `limit` the end of the sentence.
    """
    limit = min(limit, end + _REACH)
    match = _terminator().search(lower, end, limit)
    stop = limit if match is None else match.start()
    begin = end
    while begin < stop and not lower[begin].isalnum():
        begin += 1
    while stop > begin and not lower[stop - 1].isalnum():
        stop -= 1
    return begin, stop
