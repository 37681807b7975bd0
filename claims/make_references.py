"""Make the references of this folder: `python claims/make_references.py ../shared/seed claims/references`.

The first folder holds what was gathered, `references.jsonl` and `entities.jsonl`; the second gets
`press.jsonl` and `entities.jsonl`. With `--check` nothing is written, and exit code 1 says that a file
differs. The rules speak of predicates, types of value, units and qualifiers (predicates.py), and of how
sources are named (below); README.md has them in words.
"""  # noqa: INP001 - a script beside data, not a package

import argparse
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias, cast
from urllib.parse import urlsplit

from predicates import Gathered, Names, drafts, only, texts

Record: TypeAlias = dict[str, object]

RETRIEVED = "2026-11-22"  # the day on which the pages were handed over: none says when it was fetched
CLASSES = {"primary_court": "primary", "court_text": "primary", "primary_data_mirror": "primary"}
UNNAMED = re.compile(r"unnamed data|investor|school paper|Chinese (?:blog|media|magazine)")
COPY = r" (?:text|mirror|commentary|report|opinion|source|translated|correction note)"


def read_lines(path: Path) -> list[Record]:
    """Return the objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def load_press(path: Path) -> Iterator[Gathered]:
    """Yield the facts of `references.jsonl`."""
    for row in read_lines(path):
        value, qualifier = mapping(row["value"]), mapping(row["qualifier"])
        kind = str(value["type"])
        days = {"days": str(value["period_days"])} if "period_days" in value else {}
        yield Gathered(
            subject=str(row["subject"]),
            predicate=str(row["predicate"]),
            kind=kind,
            value=value[kind],
            unit=optional(value.get("unit")),
            bound=optional(value.get("bound")),
            qualifier={name: str(words) for name, words in {**qualifier, **days}.items()},
            source=str(row["source_name"]),
            publisher=str(row["publisher"]),
            url=str(row["url"]),
            published=optional(row["published"]),
            source_kind=str(row["source_kind"]),
            excerpt=str(row["proof_quote"]),
            language=str(row["quote_lang"]),
        )


def load_entity_facts(entity: Record, press: Sequence[Gathered], origins: "Origins") -> Iterator[Gathered]:
    """Yield an entity's own facts; what the press facts of the same page agree on holds for them as well."""
    subject = str(entity["name"])
    for fact in map(mapping, items(entity["facts"])):
        url, predicate = str(fact["source_url"]), str(fact["predicate"])
        page = [one for one in press if one.url == url]
        on_subject = [one for one in page if origins.names.same(one.subject, subject)]
        closest = [one for one in on_subject if one.predicate == predicate] or on_subject or page
        host = urlsplit(url).hostname or url
        yield Gathered(
            subject=subject,
            predicate=predicate,
            kind="string",
            value=str(fact["value"]),
            qualifier={"as_of": str(fact["as_of"])} if fact["as_of"] else {},
            source=only({origins.of(one)[0] for one in closest}) or host,
            publisher=only({one.publisher for one in page}) or host,
            url=url,
            published=only({one.published for one in page}),
            source_kind=only({one.source_kind for one in closest}) or "secondary",
            excerpt=str(fact["value"]),
            language="en",
        )


def mapping(value: object) -> Record:
    """Return a JSON object as such."""
    return cast("Record", value)


def items(value: object) -> list[object]:
    """Return a JSON array as such."""
    return cast("list[object]", value)


def optional(value: object) -> str | None:
    """Return a JSON string, None where there is none."""
    return None if value is None else str(value)


# --- who says so -----------------------------------------------------------------------------------------


class Origins:
    """Who first knew what a page tells, read from how the sources are named."""

    def __init__(self, names: Names, sources: Iterable[str]) -> None:
        self.names = names
        self._sources = sorted(sources)

    def of(self, fact: Gathered) -> tuple[str, str | None]:
        """Return the origin, and whom it had the fact from where they have no name."""
        known = re.sub(r"^.* (?:citing|copy of) ", "", re.sub(r" via .*$", "", fact.source))
        behind: str | None = None
        if match := re.fullmatch(r"(.+?): (.+)", known):
            known, behind = match.groups()
        if match := re.fullmatch(r"(.+?) \((.+)\)", known):
            outer, inner = match.groups()
            known = inner if self.names.type_of(inner) == "news agency" else outer
        known = re.sub(rf"(?:{COPY})+$", "", known.split("/")[0].split(", ")[0])
        if UNNAMED.match(known) and not known.endswith(")"):
            return f"{known} ({fact.publisher})", behind
        return self._abbreviated(known) or known, behind

    def _abbreviated(self, name: str) -> str | None:
        """Return the one source whose initials the name is ("CDT")."""
        others = {source for source in self._sources if name == "".join(word[0] for word in source.split())}
        return only(others - {name}) if name.isupper() else None


# --- the files -------------------------------------------------------------------------------------------


def press_records(press: Iterable[Gathered], origins: Origins) -> Iterator[Record]:
    """Yield the records of press.jsonl: what is not known of a fact is left out of its record."""
    for fact in press:
        origin, behind = origins.of(fact)
        for draft in drafts(fact, origins.names):
            scope = {"population": draft.population, "period": draft.period, "metric": draft.metric}
            record = {
                "subject": draft.subject, "property": draft.property, "value": draft.value,
                "type": draft.type, "unit": draft.unit, "valid": draft.valid, "place": draft.place,
                "scope": {name: words for name, words in scope.items() if words} or None,
                "origin": origin, "publisher": fact.publisher, "url": fact.url, "published": fact.published,
                "retrieved": RETRIEVED, "class": CLASSES.get(fact.source_kind, "secondary"),
                "excerpt": draft.excerpt or fact.excerpt,
                "language": fact.language, "corrects": "correction" in fact.source or None,
                "predicate": fact.predicate, "remark": draft.remark, "told-by": behind,
            }  # fmt: skip
            yield {key: value for key, value in record.items() if value is not None}


def entity_records(entities: Iterable[Record]) -> Iterator[Record]:
    """Yield the records of entities.jsonl; a law that is called "the X ban law" makes "the ban on X"."""
    for entity in entities:
        aliases = texts(entity["aliases"])
        laws = [alias.removesuffix(" ban law") for alias in aliases if alias.endswith(" ban law")]
        bans = [name for law in laws for name in (f"{law} ban", f"ban on {law}")]
        yield {"name": entity["name"], "type": entity["type"], "aliases": aliases + bans}


def rendered(records: Iterable[Record]) -> bytes:
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
    origins = Origins(Names(entities), {fact.source for fact in press})
    own = [fact for entity in entities for fact in load_entity_facts(entity, press, origins)]
    made = {
        "press.jsonl": rendered(press_records([*press, *own], origins)),
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
