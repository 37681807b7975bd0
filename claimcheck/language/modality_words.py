"""The words that say how something is said: denied, hedged, quantified, supposed, foretold, judged.

One list of each, for verdicts and for extraction. Written from standard descriptions: negators and pseudo-negators
after NegEx (Chapman et al. 2001) and BioScope (Vincze et al. 2008), approximate negators and quantifiers after
Quirk et al. 1985 (10.59, 6.45-6.53), hedges after Hyland 1998 and 2005, attitude words after Hyland 2005.
"""

from collections.abc import Mapping


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(lines: str) -> tuple[str, ...]:
    """Return the phrases of a list that is written with commas and line breaks."""
    return tuple(phrase for line in lines.split("\n") for part in line.split(",") if (phrase := part.strip()))


# How much a quantifier says, from none of them to all; a bare plural is generic.
QUANTIFIERS: Mapping[str, str] = {
    "all": "all", "every": "all", "each": "all", "everyone": "all", "everybody": "all", "both": "all",
    "most": "most", "majority": "most", "many": "many", "numerous": "many", "much": "many",
    "some": "some", "several": "some", "few": "few", "certain": "some", "various": "some",
    "no": "none", "none": "none", "nobody": "none", "neither": "none",
}  # fmt: skip
# Those of more than one word, and those that a clause's subject does not begin with.
QUANTIFYING: Mapping[str, str] = {
    "everything": "all", "the entire": "all", "the whole": "all", "without exception": "all", "unanimously": "all",
    "almost all": "most", "nearly all": "most", "almost every": "most", "nearly every": "most",
    "almost everyone": "most", "nearly everyone": "most", "virtually all": "most", "practically all": "most",
    "the majority of": "most", "a majority of": "most", "the vast majority of": "most", "the bulk of": "most",
    "most of": "most",
    "a lot of": "many", "lots of": "many", "plenty of": "many", "a large number of": "many", "countless": "many",
    "quite a few": "many", "a great many": "many", "a great deal of": "many", "scores of": "many",
    "a few": "some", "a handful of": "some", "a number of": "some", "a couple of": "some", "multiple": "some",
    "someone": "some", "somebody": "some", "a minority of": "some",
    "hardly any": "few", "scarcely any": "few", "barely any": "few",
    "not all": "not-all", "not every": "not-all", "not everyone": "not-all", "not everybody": "not-all",
    "not each": "not-all", "not both": "not-all", "not everything": "not-all", "not universally": "not-all",
    "no one": "none", "no-one": "none", "nothing": "none", "not one": "none", "not a single": "none",
    "none of": "none", "not any": "none",
}  # fmt: skip

NEGATIVE = _set("no without nobody none nothing neither nor lack lacks lacked lacking")
# Words that deny by their meaning; "hardly" and the like are the approximate negators of Quirk et al.
DENYING = _phrases("""
    no one, nowhere, no longer, cannot, absence of, lack of, free of, devoid of, rather than, instead of, far from
    hardly, scarcely, seldom, rarely, barely
    fail to, fails to, failed to, failing to, failure to, refuse to, refuses to, refused to, refusing to
    refusal to
    decline to, declines to, declined to, unable to, denied that, denies that, deny that, denying that
    there is little, there was little
""")
# A "not" or "no" that denies nothing: NegEx calls them pseudo-negations.
NO_DENIAL = _phrases("""
    no thanks to, not only, not just, not merely, not simply, no doubt, without doubt, without a doubt
    no wonder, no matter
    no fewer than, no less than, no more than, no later than, no earlier than, no sooner than, not least
    whether or not, if not, not to mention, why not, not necessarily, if nothing else, nothing but
    none other than, no question that, not until
""")

MODALS = _set("may might could would should")
POSSIBLE = _set("may might could")  # the modals that say only that something is possible
# What stands short of being so; the last three leave it to others whether it is.
_DOUBTED = _set("allegedly supposedly purportedly")
SHORT_OF = _set("almost nearly barely hardly scarcely partly partially") | _DOUBTED
# Hyland's epistemic adverbs, adjectives and nouns, and the phrases of news.
HEDGING = (
    *sorted(_DOUBTED),
    *_phrases("""
    apparently, arguably, conceivably, likely, likely to, maybe, ostensibly, perhaps, plausibly, possibly
    potentially
    presumably, probably, reportedly, reputedly, seemingly, tentatively, unlikely, unlikely to
    might've, may've, could've, projected to, forecast to, predicted to
    alleged, apparent, possible, potential, presumed, probable, purported, rumoured, rumored, supposed
    suspected, unconfirmed, unverified
    there are indications, there is an indication, there are signs, there are reports, there is speculation
    there are rumours, there are rumors, there is a chance, there is a possibility, the possibility of
    the possibility that, the likelihood of, the likelihood that, rumour has it, rumor has it, said to be
    said to have
    believed to, thought to, understood to, presumed to, assumed to, rumoured to, rumored to
    reported to, alleged to, suspected of, estimated to, expected to, appear to, appears to, appeared to
    it appears, it appeared, appears that, seem to, seems to, seemed to, it seems, seems that, seem like
    seems like
    seemed like, looks like, looks set to, tend to, tends to, tended to, as far as is known, in all likelihood
    to some extent, at first sight, on the face of it, can be read as, not necessarily, in theory
"""),
)  # fmt: skip
# Verbs of holding something without knowing it, where they take a clause (Hyland's speculative and deductive verbs).
SUPPOSING = _set(
    "believe think suppose assume presume suspect speculate guess imagine reckon estimate expect predict "
    "forecast "
    "foresee anticipate surmise conjecture hypothesise hypothesize fear hope doubt suggest indicate imply"
)

CONDITIONS = _phrases("""
    if, unless, provided that, providing that, on condition that, in case, in the event that, in the event of
    as long as, so long as, assuming that, supposing that, even if, only if, if and when, or else
""")
# An "if" behind these asks and supposes nothing.
ASKING = _set(
    "ask asks asked asking wonder wonders wondered wondering know knows knew see determine determined "
    "decide decided"
)

FORETELLING = _phrases("""
    will, won't, 'll, shall, shan't, going to, gonna, about to, is set to, are set to, was set to, were set to
    looks set to, due to open, due to start, due to begin, due to be, scheduled to, slated to, poised to
    on course to
    on track to, bound to, certain to, likely to, unlikely to, expected to, projected to, forecast to
    predicted to
    estimated to reach, in the years to come, in the coming years, in the coming months, in the coming weeks
    in the coming days, in the near future, sooner or later, one day soon
""")
# These tell what somebody says only where a clause follows.
CLAUSE_TAKING = _set("maintain observe conclude explain write post admit state read")
FORESEEING = _set("predict forecast foresee anticipate project prophesy")

# Judgements of the speaker's own: what ought to be, belief in the first person, words of praise and blame.
OUGHT = _phrases("""
    should, shouldn't, ought to, ought not, had better, let's, let us
    it is time to, it's time to, it is time for, it's time for
""")
# These tell of rules as well ("visitors must show a ticket"): judgements only where somebody speaks of us all.
OBLIGING = _phrases("must, mustn't, need to, needs to, have to, has to, have got to")
BELIEF = _phrases("""
    i think, i believe, i feel, i guess, i suppose, i hope, i wish, i doubt, i suspect, i fear, i prefer
    i love, i hate
    i like, i want, i agree, i disagree, i don't think, i do not think, i don't believe, i do not believe
    i'm afraid, i am afraid, i'm sure, i am sure, i'm proud, i am proud, i'm convinced, i am convinced
    i'm confident
    i am confident, we think, we believe, we feel, we hope, we need, we want
    in my view, in my opinion, in our view, in our opinion, my view is, my opinion is, to my mind
    from my point of view
    if you ask me, as i see it, as far as i'm concerned
""")
VERDICTS = _phrases("""
    the right thing, the wrong thing, a shame, a disgrace, a pity, a tragedy, a scandal, a farce, a joke
    a triumph
    a disaster, an outrage, a mistake, a betrayal, nonsense, rubbish
""")
# How the speaker feels about what is said, which may be a fact all the same.
ATTITUDE = _phrases("""
    unfortunately, fortunately, sadly, happily, thankfully, hopefully, frankly, honestly, admittedly
    surprisingly
    unsurprisingly, remarkably, shamefully, disgracefully, outrageously, regrettably, curiously, interestingly
    ironically, understandably, rightly, wrongly, wisely, foolishly, obviously, clearly, undoubtedly
    of course
""")
# Praise and blame that are mild before a noun ("an important port"): judgements where nothing follows them.
MILD = _set(
    "bad exciting extraordinary fair fine good great important impressive inadequate mean memorable nice outstanding "
    "perfect poor remarkable right sad smart useless weak wise wrong"
)
JUDGING = _phrases("""
    absurd, admirable, amazing, appalling, atrocious, awesome, awful, bad, beautiful, boring, brave, brilliant
    charming, cowardly, crazy, cruel, delicious, delightful, deplorable, despicable, disastrous, disappointing
    disgraceful, disgusting, dishonest, dreadful, dull, elegant, evil, excellent, exciting, extraordinary
    fabulous
    fair, fantastic, fascinating, fine, foolish, funny, good, gorgeous, great, greedy, heroic, honest
    horrible, horrific
    hypocritical, idiotic, immoral, important, impressive, inadequate, incompetent, incredible, inspiring
    insane
    irresponsible, laughable, lovely, ludicrous, magnificent, marvellous, marvelous, mean, mediocre, memorable
    misguided, nasty, nice, noble, offensive, outrageous, outstanding, pathetic, perfect, pleasant
    pointless, poor
    priceless, reckless, remarkable, ridiculous, right, sad, selfish, sensational, sensible, shameful
    shocking, silly
    sloppy, smart, spectacular, splendid, stunning, stupid, superb, terrible, terrific, thrilling, tragic
    ugly
    unacceptable, unfair, unfortunate, unjust, unnecessary, unwise, useless, weak, wise, wonderful
    worthless, wrong
""")

COMPARING = _phrases("""
    compared with, compared to, in comparison with, in comparison to, relative to, by contrast with
    in contrast to
    unlike, as opposed to, ahead of, versus, outnumber, outnumbers, outnumbered, outpaced, outperformed
    outranked
    exceeds, exceeded, surpasses, surpassed, overtook, overtakes, twice as, half as, on a par with
    the same as, similar to, equal to, inferior to, superior to
""")
COMPARATIVES = _set(
    "better bigger brighter broader cheaper clearer closer colder cooler darker deadlier deeper earlier "
    "easier faster "
    "fewer firmer further greater happier harder harsher healthier heavier higher hotter larger later "
    "lesser lighter "
    "longer louder lower milder narrower nearer newer older poorer quicker quieter richer rougher safer "
    "sharper shorter "
    "simpler slower smaller smarter softer sooner steeper stronger taller thicker thinner tighter tougher "
    "warmer weaker "
    "wealthier wetter wider worse younger"
)
SUPERLATIVES = _phrases("""
    best, worst, least, the only, the sole, first-ever, first ever, unprecedented, of all time
    record-breaking
    all-time, a record, record high, record low, number one, no. 1, second to none, unrivalled, unmatched
    unparalleled
""")
# Words in -est that are no superlatives; "the latest" is the last one.
NO_SUPERLATIVES = _set(
    "arrest attest behest bequest best blest breast brest bucharest budapest chest conquest contest crest "
    "detest digest "
    "divest earnest everest forest geest guest harvest headrest honest immodest infest ingest inquest "
    "interest invest "
    "jest latest lest manifest midwest modest molest nest northwest pest priest protest quest reinvest "
    "request rest "
    "southwest suggest tempest test trieste unrest vest west wrest zest dishonest disinterest armrest "
    "backtest retest"
)
