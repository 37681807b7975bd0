"""Make the references of this folder from what was gathered: `python claims/make_references.py SOURCE TARGET`.

SOURCE holds `references.jsonl` and `entities.jsonl`; TARGET gets `press.jsonl` and `entities.jsonl`. With `--check`
nothing is written, and exit code 1 says that a file differs. The rules speak of predicates, types of value, units and
qualifiers; README.md has them in words.
"""  # noqa: INP001 - a script beside data, not a package

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import attrs

from claimcheck.language.quantities import read_quantity
from claimcheck.language.words import fold

RETRIEVED = "2026-11-22"  # the day on which the pages were handed over: none says when it was fetched
CLASSES = {"primary_court": "primary", "court_text": "primary", "primary_data_mirror": "primary"}
BOUNDS = {
    "lower": "more than {}",
    "upper": "less than {}",
    "approx": "about {}",
    "approx_upper": "nearly {}",
    "exact": "{}",  # printed with no word before it: it stands for all that rounds to it
}
UNITS = {
    "users": "user", "people": "person", "downloads": "download", "views": "view", "posts": "post", "days": "day",
    "hours": "h", "countries": "country", "followers": "follower", "percent": "%", "ordinal": "rank",
}  # fmt: skip
MONTHS = "January February March April May June July August September October November December".split()
MONTH = "|".join(f"{name}|{name[:3]}" for name in MONTHS)
NUMBERS = {"a": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
PLACES = {"Taiwan", "China", "US"}
ABBREVIATIONS = {"DAU": "daily active users", "MAU": "monthly active users"}
# What a person or an organisation is on record as holding was said by them.
SPOKEN = re.compile(r"(?:said|told|described)\b.*|(?:full )?quote|message posted|complaint|prediction|reason|reaction .*|position|editorial")
SPEAKERS = {"person", "newspaper", "news agency", "broadcaster", "ministry", "regulator"}
LISTS = {"topics", "content focus", "founders", "owns", "spokespersons", "working on"}
UNNAMED = re.compile(r"unnamed data|investor|school paper|Chinese (?:blog|media|magazine)")
COPY = r" (?:text|mirror|commentary|report|opinion|source|translated|correction note)"


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
    """A fact on its way: what its predicate was split into so far, and its value as a text or a truth value."""

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
    about: str | None = None
    remark: str | None = None
    excerpt: str | None = None  # where it is not that of the gathered fact


class Names:
    """The entities' names: which subject a name means, and what type it has."""

    def __init__(self, entities: Sequence[Mapping[str, object]], sources: Iterable[str]) -> None:
        self._sources = sorted(sources)
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

    def origin(self, fact: "Gathered") -> tuple[str, str | None]:
        """Return who first knew a fact, and whom they had it from where that is nobody with a name."""
        return origin_of(fact.source, fact.publisher, self, self._sources)

    def leading(self, words: str) -> str | None:
        """Return the longest name that these words begin with and that does not make up all of them."""
        return next((name for name in self._longest_first if re.match(rf"{re.escape(name)}\b(?=.)", words)), None)


def texts(value: object) -> list[str]:
    """Return a JSON list of strings as such."""
    assert isinstance(value, list)  # noqa: S101 - narrows a JSON value
    return [str(item) for item in value]


def read_lines(path: Path) -> list[dict[str, object]]:
    """Return the objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def load_press(path: Path) -> Iterator[Gathered]:
    """Yield the facts of `references.jsonl`."""
    for row in read_lines(path):
        value, qualifier = row["value"], row["qualifier"]
        assert isinstance(value, dict)  # noqa: S101 - narrows a JSON value
        assert isinstance(qualifier, dict)  # noqa: S101 - narrows a JSON value
        days = {"days": str(value["period_days"])} if "period_days" in value else {}
        yield Gathered(
            subject=str(row["subject"]), predicate=str(row["predicate"]), kind=value["type"],
            value=value[value["type"]], unit=value.get("unit"), bound=value.get("bound"),
            qualifier={**qualifier, **days}, source=str(row["source_name"]), publisher=str(row["publisher"]),
            url=str(row["url"]), published=optional(row["published"]), source_kind=str(row["source_kind"]),
            excerpt=str(row["proof_quote"]), language=str(row["quote_lang"]),
        )  # fmt: skip


def optional(value: object) -> str | None:
    """Return a JSON string, None where there is none."""
    return None if value is None else str(value)


def load_entity_facts(
    entities: Sequence[Mapping[str, object]], press: Sequence[Gathered], names: "Names"
) -> Iterator[Gathered]:
    """Yield the entities' own facts; what the press facts of the same page agree on holds for them as well."""
    for entity in entities:
        facts = entity["facts"]
        assert isinstance(facts, list)  # noqa: S101 - narrows a JSON value
        for fact in facts:
            url, subject = fact["source_url"], str(entity["name"])
            page = [one for one in press if one.url == url]
            on_subject = [one for one in page if names.same(one.subject, subject)]
            closest = [one for one in on_subject if one.predicate == fact["predicate"]] or on_subject or page
            host = urlsplit(url).hostname or url
            yield Gathered(
                subject=subject, predicate=fact["predicate"], kind="string", value=fact["value"],
                qualifier={"as_of": fact["as_of"]} if fact["as_of"] else {},
                source=only({names.origin(one)[0] for one in closest}) or host,
                publisher=only({one.publisher for one in page}) or host, url=url,
                published=only({one.published for one in page}),
                source_kind=only({one.source_kind for one in closest}) or "secondary",
                excerpt=fact["value"], language="en",
            )  # fmt: skip


def only(found: set[str | None] | set[str]) -> str | None:
    """Return the one thing that is found, None where there are none or several."""
    return next(iter(found)) if len(found) == 1 else None


# --- who says so -----------------------------------------------------------------------------------------------


def origin_of(source: str, publisher: str | None, names: Names, sources: Sequence[str]) -> tuple[str, str | None]:
    """Return who first knew, and who is said to stand behind them ("a person close to the company")."""
    known = re.sub(r"^.* (?:citing|copy of) ", "", re.sub(r" via .*$", "", source))
    behind: str | None = None
    if match := re.fullmatch(r"(.+?): (.+)", known):
        known, behind = match.groups()
    if match := re.fullmatch(r"(.+?) \((.+)\)", known):
        outer, inner = match.groups()
        known = inner if names.type_of(inner) == "news agency" else outer
    known = re.sub(rf"(?:{COPY})+$", "", known.split("/")[0].split(", ")[0])
    if UNNAMED.match(known):
        return f"{known} ({publisher})", behind
    initials = {other for other in sources if known.isupper() and known == "".join(w[0] for w in other.split())}
    return only(initials - {known}) or known, behind


# --- what is said ----------------------------------------------------------------------------------------------


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
        if inner == "unspecified":
            return outer, None
        if names.type_of(inner):
            return inner, None
    if match := re.fullmatch(r"hashtag (\w+)", subject):
        return f"#{match[1]}", None
    name = names.leading(subject)
    if name and re.fullmatch(r"(?:'s?)? ?(?:newcomers|migration|influx)", subject.removeprefix(name)):
        return name, None  # what is said of those who came to an app is said of the app
    if name and (rest := subject.removeprefix(name).strip()) in PLACES:
        return name, rest
    if name and re.fullmatch(r"of \w+", rest := subject.removeprefix(name).strip()):
        return name, None
    return subject, None


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
    """Yield facts about who said something or holds an office under their own subjects; all others as they are."""
    if fact.predicate == "attributed to" and (match := re.fullmatch(r"\w+ '(.+)'", fact.subject)):
        yield Draft(subject=str(fact.value), property="said", value=match[1], type="words")
        return
    office = names.leading(fact.subject)
    if fact.predicate == "name" and office and isinstance(fact.value, str):
        yield Draft(subject=office, property=fact.subject.removeprefix(office).strip(), value=fact.value, type="words")
        for words in re.findall(rf"{re.escape(fact.value)}.*?[\"“]([^\"”]+?)[.,]?[\"”]", fact.excerpt):
            yield Draft(subject=fact.value, property="said", value=words, type="words")
        return
    if SPOKEN.fullmatch(fact.predicate) and names.type_of(fact.subject) in SPEAKERS | {None} and speaks(fact, names):
        for part in str(fact.value).split("; "):
            words, remark = split_remark(part, names)
            yield Draft(
                subject=fact.subject, property="said", value=re.sub(r"^'(.+)'$", r"\1", words), type="words",
                about=fact.predicate, remark=remark,
            )  # fmt: skip
        return
    yield from split_values(fact, names)


def speaks(fact: Gathered, names: Names) -> bool:
    """Whether the predicate is one of saying, or a matter of opinion of somebody who can have one."""
    return names.type_of(fact.subject) in SPEAKERS or re.match("said|told|described|message|quote|complaint", fact.predicate) is not None


def split_values(fact: Gathered, names: Names) -> Iterator[Draft]:
    """Yield one fact a value: lists of values are taken apart."""
    if fact.kind == "number":
        yield measured(fact, figure(fact), unit_of(fact))
        if (match := re.fullmatch(r"number of (.+)s", fact.predicate)) and fact.bound == "exact":
            single = Draft(subject=fact.subject, property=f"single {match[1]}", value=fact.value == 1, type="yes-no")
            yield scoped(fact, single)
    elif fact.kind == "date":
        yield from dated(fact, str(fact.value))
    elif fact.kind == "bool":
        yield scoped(fact, Draft(subject=fact.subject, property=fact.predicate, value=bool(fact.value), type="yes-no"))
    else:
        separators = r"; | / |, (?:and )?| and " if reduce_name(fact.predicate) in LISTS else r"; | / "
        for part in re.split(separators, str(fact.value)):
            words, remark = split_remark(part, names)
            if remark != "seed":  # what the article says of itself is no evidence for it
                excerpt = part.strip() if fact.excerpt == fact.value else None
                yield from (attrs.evolve(d, remark=d.remark or remark, excerpt=excerpt) for d in read(fact, words))


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
        yield scoped(fact, Draft(subject=fact.subject, property=required, value=True, type="yes-no"))
    elif words in {"yes", "no"}:
        yield scoped(fact, Draft(subject=fact.subject, property=fact.predicate, value=words == "yes", type="yes-no"))
    elif days:
        start, rest, end = days.groups()
        when = f"{start}/{end}" if end else start
        yield from (attrs.evolve(d, remark=rest.strip(" ,") or None) for d in dated(fact, when))
    elif written := figure_in_words(words):
        yield measured(fact, written, unit_in_words(fact.predicate))
    else:
        plain = Draft(subject=fact.subject, property=fact.predicate, value=words, type="words")
        yield scoped(fact, plain)


def figure_in_words(words: str) -> str | None:
    """Return a string as a written quantity where all of it reads as one: "tens of thousands", ">300 million"."""
    written = re.sub(r"^>", "more than ", re.sub(r"^<", "less than ", words))
    if not re.match(r"(?:more than |less than |about |nearly )?(?:\d[\d.,]*%?|one|tens|hundreds|thousands|millions)\b", written):
        return None
    try:
        read_quantity(written)
    except ValueError:
        return None
    return written


def figure(fact: Gathered) -> str:
    """Return a number as it is written: its bound in words, its digits plain."""
    if fact.bound == "range":
        assert isinstance(fact.value, list)  # noqa: S101 - narrows a JSON value
        return f"{fact.value[0]} to {fact.value[1]}"
    return BOUNDS[str(fact.bound)].format(fact.value)


def unit_of(fact: Gathered) -> str:
    """Return the unit's name in claimcheck; a unit that is a property counts what it ends in."""
    unit = str(fact.unit)
    return UNITS.get(unit) or UNITS.get(unit.split()[-1]) or unit


def unit_in_words(predicate: str) -> str:
    """Return the unit of a figure that stands without one: users where users are counted, else none."""
    return "user" if re.search(r"users|newcomers", predicate) else "follower" if predicate == "followers" else "1"


# --- of what it is said ----------------------------------------------------------------------------------------


def measured(fact: Gathered, written: str, unit: str) -> Draft:
    """Return a quantity; a unit that is itself a property ("85 million monthly active users") names the property."""
    named = str(fact.unit) if " " in str(fact.unit) else fact.predicate
    unit = "%" if written.endswith("%") else unit
    draft = Draft(subject=fact.subject, property=named, value=written, type="quantity", unit=unit)
    return scoped(fact, attrs.evolve(draft, value=written.removesuffix("%").strip()))


def dated(fact: Gathered, when: str) -> Iterator[Draft]:
    """Yield a date; "no.1 since" and "no.1 on" a date is the rank 1 then, one fact for each chart that is named."""
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
    """Return the fact with what its qualifiers and the words of its predicate say of place, population and time."""
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
    """Take the time out: a number of days, dates (of the year of publication), and what only a date can tell."""
    words = draft.property
    if match := re.fullmatch(rf"(.+?) (?:in|within) (\d+|{'|'.join(NUMBERS)}) (day|week)s?", words):
        count = str(NUMBERS.get(match[2], match[2]))
        plural = "" if count == "1" else "s"
        return attrs.evolve(draft, property=match[1], period=f"{count} {match[3]}{plural}")
    if match := re.fullmatch(rf"(.+?),?(?: of| on)? (?:(week) of )?(?:(\d+)-)?(\d+) ({MONTH})(?: (\d{{4}}))?", words):
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
    """Return the fact with its qualifiers: they say it exactly, so they win over the words of the predicate."""
    period = qualifier.get("period") or qualifier.get("window")
    if period and (match := re.fullmatch(r"week of (\d{4})-(\d\d)-(\d\d)", period)):
        period = f"{match[1]}-{match[2]}-{match[3]}/{match[1]}-{match[2]}-{int(match[3]) + 6:02}"
    valid = qualifier.get("as_of") or (period if period and "/" in period else None) or draft.valid
    days = qualifier.get("days")
    counted = None if days is None else f"{days} day{'' if days == '1' else 's'}"
    return attrs.evolve(
        draft, valid=valid, period=period or draft.period or counted,
        population=qualifier.get("population") or draft.population,
        metric=qualifier.get("metric") if qualifier.get("metric") not in {None, draft.property} else draft.metric,
    )  # fmt: skip


# --- the files -------------------------------------------------------------------------------------------------


def press_records(press: Sequence[Gathered], names: Names) -> Iterator[dict[str, object]]:
    """Yield the records of press.jsonl: what is not known of a fact is left out of its record."""
    for fact in press:
        origin, behind = names.origin(fact)
        for draft in drafts(fact, names):
            scope = {"population": draft.population, "period": draft.period, "metric": draft.metric}
            record = {
                "subject": draft.subject, "property": draft.property, "value": draft.value, "type": draft.type,
                "unit": draft.unit, "valid": draft.valid, "place": draft.place,
                "scope": {name: words for name, words in scope.items() if words} or None,
                "origin": origin, "publisher": fact.publisher, "url": fact.url, "published": fact.published,
                "retrieved": RETRIEVED, "class": CLASSES.get(fact.source_kind, "secondary"), "excerpt": draft.excerpt or fact.excerpt,
                "language": fact.language, "corrects": "correction" in fact.source or None,
                "predicate": fact.predicate, "about": draft.about, "remark": draft.remark, "told-by": behind,
            }  # fmt: skip
            yield {key: value for key, value in record.items() if value is not None}


def entity_records(entities: Sequence[Mapping[str, object]]) -> Iterator[dict[str, object]]:
    """Yield the records of entities.jsonl; a law that is called "the X ban law" makes "the ban on X"."""
    for entity in entities:
        aliases = texts(entity["aliases"])
        laws = [alias.removesuffix(" ban law") for alias in aliases if alias.endswith(" ban law")]
        bans = [name for law in laws for name in (f"{law} ban", f"ban on {law}")]
        yield {"name": entity["name"], "type": entity["type"], "aliases": aliases + bans}


def rendered(records: Iterable[Mapping[str, object]]) -> bytes:
    """Return records as the bytes of a JSON Lines file."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def main(arguments: Sequence[str]) -> int:
    """Write the files, or compare them with what would be written; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args(arguments)
    entities = read_lines(options.source / "entities.jsonl")
    press = list(load_press(options.source / "references.jsonl"))
    names = Names(entities, {fact.source for fact in press})
    press += load_entity_facts(entities, press, names)
    made = {
        "press.jsonl": rendered(press_records(press, names)),
        "entities.jsonl": rendered(entity_records(entities)),
    }
    stale = [name for name, content in made.items() if not is_same(options.target / name, content)]
    if options.check:
        sys.stdout.writelines(f"{options.target / name} differs from what the rules make\n" for name in stale)
        return 1 if stale else 0
    for name in stale:
        (options.target / name).write_bytes(made[name])
    return 0


def is_same(path: Path, content: bytes) -> bool:
    """Whether the file holds these bytes."""
    return path.is_file() and path.read_bytes() == content


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
