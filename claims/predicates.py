"""What a gathered fact says: its predicate taken apart into property and scope, its value read.

The rules speak of predicates, types of value, units and qualifiers; README.md has them in words.
"""  # noqa: INP001 - beside the script that uses it

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import cast

import attrs

from claimcheck.language.quantities import read_quantity
from claimcheck.language.words import fold

BOUNDS = {
    "lower": "more than {}",
    "upper": "less than {}",
    "approx": "about {}",
    "approx_upper": "nearly {}",
    "exact": "{}",  # printed with no word before it: it stands for all that rounds to it
}
APPROXIMATE = re.compile(r"\b(?:about|around|roughly|approximately|some|circa)\b", re.IGNORECASE)
UNITS = {
    "users": "user", "people": "person", "downloads": "download", "views": "view", "posts": "post",
    "days": "day", "hours": "h", "countries": "country", "followers": "follower", "percent": "%",
    "ordinal": "rank",
}  # fmt: skip
MONTHS = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
]  # fmt: skip
MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
NUMBERS = {"a": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
PLACES = {"Taiwan", "China", "US"}
ABBREVIATIONS = {"DAU": "daily active users", "MAU": "monthly active users"}
SAYING = re.compile(r"(?:said|told|described)\b.*|(?:full )?quote|message posted|complaint")
# A message that begins with one of these verbs does what it says: "welcome, X" welcomes X.
PERFORMED = re.compile(r"(welcome|thank|congratulate),? (.+)")
# What a person or an organisation is on record as holding was said by them.
HELD = re.compile(r"prediction|reason|reaction .*|position|editorial")
SPEAKERS = {"person", "newspaper", "news agency", "broadcaster", "ministry", "regulator"}
LISTS = {"topics", "content focus", "founders", "owns", "spokespersons", "working on"}


@attrs.frozen(kw_only=True)
class Gathered:
    """One fact as it was found. `kind` is that of the value: string, number, bool or date."""

    subject: str
    predicate: str
    kind: str
    value: object
    unit: str | None = None
    bound: str | None = None
    qualifier: Mapping[str, str] = attrs.field(factory=dict)
    source: str
    publisher: str | None
    url: str
    published: str | None
    source_kind: str
    excerpt: str
    language: str


@attrs.frozen(kw_only=True)
class Draft:
    """A fact on its way: what its predicate was split into so far, and its value."""

    subject: str
    property: str
    value: str | bool
    type: str
    unit: str | None = None
    valid: str | None = None
    place: str | None = None
    population: str | None = None
    period: str | None = None
    metric: str | None = None
    remark: str | None = None
    excerpt: str | None = None  # where it is not that of the gathered fact


class Names:
    """The entities' names: which subject a name means, and what type it has."""

    def __init__(self, entities: Sequence[Mapping[str, object]]) -> None:
        self._types: dict[str, str] = {}
        self._names: dict[str, str] = {}
        for entity in entities:
            for name in (str(entity["name"]), *texts(entity["aliases"])):
                self._types.setdefault(fold(name), str(entity["type"]))
                self._names.setdefault(fold(name), str(entity["name"]))
        self._longest_first = sorted(
            (name for entity in entities for name in (str(entity["name"]), *texts(entity["aliases"]))),
            key=lambda name: (-len(name), name),
        )

    def type_of(self, name: str) -> str | None:
        """Return the type of the entity that bears this name, None where none does."""
        return self._types.get(fold(name))

    def same(self, name: str, other: str) -> bool:
        """Whether two names are of one subject."""
        return self._names.get(fold(name), name) == self._names.get(fold(other), other)

    def leading(self, words: str) -> str | None:
        """Return the longest name that these words begin with and that does not make up all of them."""
        beginnings = (name for name in self._longest_first if re.match(rf"{re.escape(name)}\b(?=.)", words))
        return next(beginnings, None)


def texts(value: object) -> list[str]:
    """Return a JSON array of strings as such."""
    return cast("list[str]", value)


def only(found: AbstractSet[str | None] | AbstractSet[str]) -> str | None:
    """Return the one thing that is found, None where there are none or several."""
    return next(iter(found)) if len(found) == 1 else None


def drafts(fact: Gathered, names: Names) -> Iterator[Draft]:
    """Yield what a gathered fact says, as one fact or several."""
    named, place = split_subject(fact.subject, names)
    for subject, predicate, value in split_compound(named, fact.predicate, fact.value):
        whole = attrs.evolve(fact, subject=subject, predicate=predicate, value=value)
        for draft in split_attributed(whole, names):
            yield attrs.evolve(draft, place=draft.place or place)


def split_subject(subject: str, names: Names) -> tuple[str, str | None]:
    """Return the subject without remarks, and the place that it names ("TikTok US")."""
    if match := re.fullmatch(r"(.+) \((.+)\)", subject):
        outer, inner = match.groups()
        subject = inner if names.type_of(inner) else outer if inner == "unspecified" else subject
    if match := re.fullmatch(r"hashtag (\w+)", subject):
        subject = f"#{match[1]}"
    name = names.leading(subject)
    rest = subject.removeprefix(name or "").strip()
    if name and rest in PLACES:
        return name, rest
    # What is said of those who came to an app is said of the app; "of China" tells a ministry.
    told = re.fullmatch(r"(?:'s?)? ?(?:newcomers|migration|influx)|of \w+", rest)
    return (name if name and told else subject), None


def split_compound(subject: str, predicate: str, value: object) -> Iterator[tuple[str, str, object]]:
    """Yield what is said of two things at once one by one: "A and B: x; y" is "A: x" and "B: y"."""
    names, subjects = re.split(r" and | / ", predicate), subject.split(" and ")
    for separator in ("; ", ", "):
        values = value.split(separator, 1) if isinstance(value, str) else []
        if len(values) == len(names) > 1:
            yield from ((subject, name, part) for name, part in zip(names, values, strict=True))
            return
        if len(values) == len(subjects) > 1 and separator == "; ":
            yield from ((name, predicate, part) for name, part in zip(subjects, values, strict=True))
            return
    yield subject, predicate, value


def split_attributed(fact: Gathered, names: Names) -> Iterator[Draft]:
    """Yield what tells who said something or holds an office under its own subject; all else as it is."""
    office = names.leading(fact.subject)
    if fact.predicate == "attributed to" and (match := re.fullmatch(r"\w+ '(.+)'", fact.subject)):
        yield Draft(subject=str(fact.value), property="said", value=match[1], type="words")
    elif fact.predicate == "name" and office:
        name, role = str(fact.value), fact.subject.removeprefix(office).strip()
        yield Draft(subject=office, property=role, value=name, type="words")
        for words in re.findall(rf"{re.escape(name)}.*?[\"“]([^\"”]+?)[.,]?[\"”]", fact.excerpt):
            yield Draft(subject=name, property="said", value=words, type="words")
    elif SAYING.fullmatch(fact.predicate):
        yield from said(fact, fact.predicate, names)
    elif HELD.fullmatch(fact.predicate) and names.type_of(fact.subject) in SPEAKERS:
        yield from said(fact, "said", names)
    else:
        yield from split_values(fact, names)


def said(fact: Gathered, name: str, names: Names) -> Iterator[Draft]:
    """Yield one fact for each thing that was said, under this property."""
    for part in str(fact.value).split("; "):
        words, remark = split_remark(part, names)
        bare = re.sub(r"^'(.+)'$", r"\1", words)
        yield Draft(subject=fact.subject, property=name, value=bare, type="words", remark=remark)
        if name == "message posted" and (act := PERFORMED.fullmatch(bare)):
            yield Draft(subject=fact.subject, property=act[1], value=act[2], type="words")


def split_values(fact: Gathered, names: Names) -> Iterator[Draft]:
    """Yield one fact a value: lists of values are taken apart."""
    if fact.kind == "number":
        yield measured(fact, figure(fact), unit_of(fact))
        if (match := re.fullmatch(r"number of (.+)s", fact.predicate)) and fact.bound == "exact":
            yield stated(fact, f"single {match[1]}", holds=fact.value == 1)
    elif fact.kind == "date":
        yield from dated(fact, str(fact.value))
    elif fact.kind == "bool":
        yield stated(fact, fact.predicate, holds=bool(fact.value))
    else:
        separators = r"; | / |, (?:and )?| and " if reduce_name(fact.predicate) in LISTS else r"; | / "
        for part in re.split(separators, str(fact.value)):
            words, remark = split_remark(part, names)
            if remark != "seed":  # what the article says of itself is no evidence for it
                excerpt = part.strip() if fact.excerpt == fact.value else None
                for draft in read(fact, words):
                    yield attrs.evolve(draft, remark=draft.remark or remark, excerpt=excerpt)


def split_remark(words: str, names: Names) -> tuple[str, str | None]:
    """Return a value without the remark in brackets at its end, unless that belongs to a name."""
    match = re.fullmatch(rf"(.+?)(?: \((.+)\)|: (.+)|, (\d+ (?:{MONTH}) \d{{4}}))", words.strip())
    if match is None or names.type_of(words):
        return words.strip(), None
    return match[1], match[2] or match[3] or match[4]


def read(fact: Gathered, words: str) -> Iterator[Draft]:
    """Yield a value in words as what it wholly reads as: a truth value, dates, a quantity, else the words."""
    needed = re.fullmatch(r"needs: (.+)|registration: (.+) required", f"{fact.predicate}: {words}")
    days = re.fullmatch(r"(\d{4}(?:-\d\d){0,2})(.*?)(\d{4}-\d\d-\d\d)?", words)
    if needed:
        required = f"requires {needed[1] or needed[2]}"
        yield stated(fact, required, holds=True)
    elif words in {"yes", "no"}:
        yield stated(fact, fact.predicate, holds=words == "yes")
    elif days:
        start, rest, end = days.groups()
        when = f"{start}/{end}" if end else start
        yield from (attrs.evolve(d, remark=rest.strip(" ,") or None) for d in dated(fact, when))
    elif written := figure_in_words(words):
        yield measured(fact, written, unit_in_words(fact.predicate))
    else:
        plain = Draft(subject=fact.subject, property=fact.predicate, value=words, type="words")
        yield scoped(fact, plain)


def stated(fact: Gathered, name: str, *, holds: bool) -> Draft:
    """Return a truth value."""
    return scoped(fact, Draft(subject=fact.subject, property=name, value=holds, type="yes-no"))


def figure_in_words(words: str) -> str | None:
    """Return a string as a written quantity where all of it is one: "tens of thousands", ">300 million"."""
    written = re.sub(r"^>", "more than ", re.sub(r"^<", "less than ", words))
    if not re.match(r"((?:more|less) than |about |nearly )?(\d[\d.,]*%?|one|tens|hundreds)(?=\s|$)", written):
        return None
    try:
        read_quantity(written)
    except ValueError:
        return None
    return written


def figure(fact: Gathered) -> str:
    """Return a number as it is written: its bound in words, its digits plain; about only where the page says so."""
    if fact.bound == "range":
        low, high = cast("list[object]", fact.value)
        return f"{low} to {high}"
    told = fact.bound != "approx" or fact.language != "en" or APPROXIMATE.search(fact.excerpt)
    return BOUNDS[str(fact.bound) if told else "exact"].format(fact.value)


def unit_of(fact: Gathered) -> str:
    """Return the unit's name in claimcheck; a unit that is a property counts what it ends in."""
    unit = str(fact.unit)
    return UNITS.get(unit) or UNITS.get(unit.rsplit(maxsplit=1)[-1]) or unit


def unit_in_words(predicate: str) -> str:
    """Return the unit of a figure that stands without one: users where users are counted, else none."""
    if predicate == "followers":
        return "follower"
    return "user" if re.search(r"users|newcomers", predicate) else "1"


# --- of what it is said ----------------------------------------------------------------------------------


def measured(fact: Gathered, written: str, unit: str) -> Draft:
    """Return a quantity; a unit that is itself a property ("monthly active users") names the property."""
    named = str(fact.unit) if " " in str(fact.unit) else fact.predicate
    unit = "%" if written.endswith("%") else unit
    draft = Draft(subject=fact.subject, property=named, value=written, type="quantity", unit=unit)
    return scoped(fact, attrs.evolve(draft, value=written.removesuffix("%").strip()))


def dated(fact: Gathered, when: str) -> Iterator[Draft]:
    """Yield a date; "no.1 since" or "on" a date is the rank 1 then, one fact for each chart named."""
    match = re.fullmatch(r"(.+) no\.1 (since|on)", fact.predicate)
    if match is None:
        draft = Draft(subject=fact.subject, property=fact.predicate, value=when, type="time")
        yield scoped(fact, draft)
        return
    valid = f"{when}/.." if match[2] == "since" else when
    place = "US" if match[1].startswith("US ") else None
    for chart in match[1].removeprefix("US ").split(" and "):
        yield Draft(subject=fact.subject, property=f"{chart} rank", value="1", type="quantity", unit="rank",
                    valid=valid, place=place)  # fmt: skip


def reduce_name(predicate: str) -> str:
    """Return a predicate without the day that it names."""
    return re.sub(rf" on \d+ (?:{MONTH})(?: \d{{4}})?$", "", predicate)


def scoped(fact: Gathered, draft: Draft) -> Draft:
    """Return the fact with what its qualifiers and its predicate say of place, population and time."""
    words = re.sub(r"\b(?:DAU|MAU)\b", lambda match: ABBREVIATIONS[match[0]], draft.property)
    words, place = split_place(words)
    draft = attrs.evolve(draft, property=words, place=draft.place or place or fact.qualifier.get("place"))
    if draft.type == "yes-no":
        return attrs.evolve(draft, valid=fact.qualifier.get("as_of"))
    draft = split_population(draft)
    if draft.type != "time":
        draft = split_period(split_base(draft), (fact.published or "")[:4])
    return qualified(fact.qualifier, draft)


def split_place(words: str) -> tuple[str, str | None]:
    """Take "US" and "in Taiwan" out of a predicate; people of a country are its users."""
    words = re.sub(r"^Americans who\b", "US users who", re.sub(r"^American\b", "US", words))
    if match := re.search(r"\bin (Taiwan|China)\b ?", words):
        return (words[: match.start()] + words[match.end() :]).strip(), match[1]
    if match := re.search(r"\bUS (?!and )(?=[a-z]|App Store)", words):
        return words[: match.start()] + words[match.end() :], "US"
    return words, None


def split_population(draft: Draft) -> Draft:
    """Take the population out: "foreign users gained", "TikTok users migrated"."""
    match = re.match(r"((?:foreign|overseas|TikTok|Chinese) users) (?=gained|migrated|need)", draft.property)
    if match is None:
        return draft
    return attrs.evolve(draft, property="users " + draft.property[match.end() :], population=match[1])


def split_base(draft: Draft) -> Draft:
    """Take out against what a change is measured, and of what sort the figure is (average, peak)."""
    words, metric = draft.property, draft.metric
    if match := re.fullmatch(r"(.+?) weekly change(?: to \S+)?", words):
        words, metric = f"change of {match[1]}", "week on week"
    if match := re.fullmatch(r"(.+) (year on year|week on week|y/y|w/w)", words):
        words, metric = match[1], match[2].replace("y/y", "year on year").replace("w/w", "week on week")
    if match := re.fullmatch(r"(.+ \d+-\d+ \w+) vs (.+)", words):
        words, metric = match[1], f"against {match[2]}"
    if " average " in f" {words} ":
        words, metric = words.replace("average ", ""), f"average {metric or ''}".strip()
    if words.endswith(", peak"):
        words, metric = words.removesuffix(", peak"), "peak"
    return attrs.evolve(draft, property=words, metric=metric)


def split_period(draft: Draft, year: str) -> Draft:
    """Take the time out: a number of days, dates (of the year of publication), what only a date tells."""
    words = draft.property
    if match := re.fullmatch(rf"(.+?) (?:in|within) (\d+|{'|'.join(NUMBERS)}) (day|week)s?", words):
        count = str(NUMBERS.get(match[2], match[2]))
        plural = "" if count == "1" else "s"
        return attrs.evolve(draft, property=match[1], period=f"{count} {match[3]}{plural}")
    date = rf"(?:(week) of )?(?:(\d+)-)?(\d+) ({MONTH})(?: (\d{{4}}))?"
    if match := re.fullmatch(rf"(.+?),?(?: of| on)? {date}", words):
        name, week, first, last, month, own_year = match.groups()
        start = day(own_year or year, month, int(first or last))
        end = day(own_year or year, month, int(last) + 6 if week else int(last))
        when = start if start == end else f"{start}/{end}"
        lasting = when if week or first else None
        return attrs.evolve(draft, property=name, valid=when, period=draft.period or lasting)
    told = r" (?:a week earlier|after the reprieve|on first Monday|on Thursday|at start of week)$"
    return attrs.evolve(draft, property=re.sub(told, "", words))


def day(year: str, month: str, number: int) -> str:
    """Return a day as an ISO date."""
    position = next(at for at, name in enumerate(MONTHS, start=1) if name.startswith(month[:3]))
    return f"{year}-{position:02}-{number:02}"


def qualified(qualifier: Mapping[str, str], draft: Draft) -> Draft:
    """Return the fact with its qualifiers: they say it exactly, so they win over the predicate."""
    period = qualifier.get("period") or qualifier.get("window")
    if period and (match := re.fullmatch(r"week of (\d{4})-(\d\d)-(\d\d)", period)):
        period = f"{match[1]}-{match[2]}-{match[3]}/{match[1]}-{match[2]}-{int(match[3]) + 6:02}"
    valid = qualifier.get("as_of") or (period if period and "/" in period else None) or draft.valid
    days = qualifier.get("days")
    counted = None if days is None else f"{days} day{'' if days == '1' else 's'}"
    metric = qualifier.get("metric")
    return attrs.evolve(
        draft, valid=valid, period=period or draft.period or counted,
        population=qualifier.get("population") or draft.population,
        metric=draft.metric if metric in {None, draft.property} else metric,
    )  # fmt: skip
