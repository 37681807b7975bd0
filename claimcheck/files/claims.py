"""Claim files to claims, with their articles: what fits together is loaded, what does not is told."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import attrs

from claimcheck.errors import InputError, Problem
from claimcheck.files.articles import load_article, shown
from claimcheck.files.faults import nearest, question
from claimcheck.files.known_claims import known_records
from claimcheck.files.located import shorten
from claimcheck.files.paths import claim_files
from claimcheck.files.placed import Loaded, Place, Refused
from claimcheck.language.anchors import Ambiguous, Found, find_anchor, find_words
from claimcheck.model.claim import Anchor, Article, Claim

_MANY = 5  # places that a message names


@attrs.frozen(kw_only=True)
class ClaimSet:
    """Claims in the order of file and line, the articles they are from by path, and what could not be read.

    Ids are unique, parents stand in the set, and no claim is its own ancestor.
    """

    claims: tuple[Claim, ...] = ()
    articles: Mapping[str, Article] = attrs.field(factory=dict)
    problems: tuple[Problem, ...] = ()

    def article_of(self, claim: Claim) -> Article | None:
        """Return the article that a claim is from; None where it has no file, or none that could be read."""
        path = article_path(claim)
        return None if path is None else self.articles.get(path)


def article_path(claim: Claim) -> str | None:
    """Return the path of a claim's article, which its source gives from the folder of the claim file."""
    if claim.source.file is None:
        return None
    return str(Path(claim.file or "").parent / claim.source.file)


def read_claims(paths: Sequence[str | os.PathLike[str]]) -> ClaimSet:
    """Return the claims of files and of the claim files in folders; whatever is wrong is a problem."""
    reading = _Reading()
    claims = list(reading.claims(paths))
    problems, dropped = reading.family_problems()
    problems = [*reading.problems, *problems]
    if not claims and not problems:
        first = shown(os.fspath(paths[0])) if paths else "."
        problems = [Problem(file=first, message="no claims found: there is nothing to check")]
    kept = tuple(claim for claim in claims if claim.id not in dropped)
    articles = {path: article for path, article in reading.articles.items() if isinstance(article, Article)}
    return ClaimSet(claims=kept, articles=articles, problems=tuple(problems))


def load_claims(path: str | os.PathLike[str]) -> Iterator[Claim]:
    """Yield the claims of a file or folder one by one; raise InputError at the end where something was wrong.

    What only the whole set shows (a missing parent, a claim that is its own ancestor) is told at the end too.
    """
    reading = _Reading()
    found = False
    for claim in reading.claims([path]):
        found = True
        yield claim
    problems = [*reading.problems, *reading.family_problems()[0]]
    if not found and not problems:
        problems = [
            Problem(file=shown(os.fspath(path)), message="no claims found: there is nothing to check")
        ]
    if problems:
        raise InputError(*problems)


class _Reading:
    """One reading of claim files, and what it has met so far."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.articles: dict[str, Article | InputError] = {}
        self.places: dict[str, str] = {}  # of each id that was read
        self.refused: set[str] = set()
        self.parents: dict[str, tuple[str, Place]] = {}  # of each claim that has one, with its own place

    def claims(self, paths: Sequence[str | os.PathLike[str]]) -> Iterator[Claim]:
        """Yield the claims that can be read; note what is wrong with the others."""
        for file in claim_files(paths):
            if isinstance(file, Problem):
                self.problems.append(file)
                continue
            for each in known_records(file):
                if isinstance(each, Problem):
                    self.problems.append(each)
                elif isinstance(each, Refused):
                    self.refused.add(each.id)
                elif self._fits(each):
                    yield each.claim

    def _fits(self, loaded: Loaded) -> bool:
        """Whether the claim's id is new and its anchor holds; if not, note why."""
        claim, place = loaded.claim, loaded.place
        if claim.id in self.places:
            message = f"the id '{claim.id}' stands already at {self.places[claim.id]}"
            self.problems.append(place.problem(("id",), message))
            return False
        trouble = self._anchor_trouble(loaded)
        if trouble is not None:
            self.problems.append(trouble)
            self.refused.add(claim.id)
            return False
        self.places[claim.id] = f"{claim.file}:{claim.line}"
        if claim.parent is not None:
            self.parents[claim.id] = (claim.parent, place)
        return True

    def _anchor_trouble(self, loaded: Loaded) -> Problem | None:
        claim = loaded.claim
        article = self._article(loaded)
        if claim.source.file is None:
            return None
        if claim.anchor is None:
            hint = "" if article is None else _hint(article.text, claim.text)
            message = f"is missing: a claim of an article with a file has one{hint}"
            return loaded.place.problem(("anchor",), message)
        message = "" if article is None else anchor_trouble(article.text, claim.anchor, claim.text)
        return loaded.place.problem(("anchor",), message) if message else None

    def _article(self, loaded: Loaded) -> Article | None:
        """Return the claim's article; note, once, where it cannot be read."""
        path = article_path(loaded.claim)
        if path is None:
            return None
        if path not in self.articles:
            try:
                self.articles[path] = load_article(path, loaded.claim.source)
            except InputError as error:
                self.articles[path] = error
                is_address = "://" in (loaded.claim.source.file or "")
                why = (
                    "is an address: write it as 'url', and as 'file' where its text lies"
                    if is_address
                    else str(error)
                )
                self.problems.append(loaded.article_place.problem(("article", "file"), why))
        article = self.articles[path]
        return article if isinstance(article, Article) else None

    def family_problems(self) -> tuple[list[Problem], set[str]]:
        """Return what is wrong with parents, and the claims that are therefore not of the set."""
        problems: list[Problem] = []
        dropped: set[str] = set()
        sound: set[str] = set()
        for start in self.parents:
            chain: dict[str, None] = {}
            each = start
            while each in self.parents and each not in chain and each not in dropped and each not in sound:
                chain[each] = None
                each = self.parents[each][0]
            if each in self.places and each not in chain and each not in dropped:
                sound.update(chain)
                continue
            problems += self._chain_problems(list(chain), each)
            dropped.update(chain)
        return problems, dropped

    def _chain_problems(self, chain: list[str], end: str) -> Iterator[Problem]:
        """Yield a problem for the claims below `end`, which is missing, or is one of themselves."""
        above = chain.index(end) if end in chain else len(chain)
        if end in chain:
            # The cycle is told once, at the claim that was read first.
            cycle = chain[above:]
            first = min(cycle, key=list(self.parents).index)
            at = cycle.index(first)
            words = " → ".join([*cycle[at:], *cycle[:at], first])
            yield self.parents[first][1].problem(("parent",), f"the claim is its own ancestor: {words}")
        for child in reversed(chain[:above]):
            parent, place = self.parents[child]
            is_known = parent in self.places or parent in self.refused
            why = (
                "could not be read"
                if is_known
                else f"is no claim of the set{question(nearest(parent, self.places))}"
            )
            yield place.problem(("parent",), f"the parent '{parent}' {why}")


def anchor_trouble(text: str, anchor: Anchor, words: str) -> str:
    """Return what makes it impossible that the claim's words stand where its anchor says, or nothing."""
    if anchor.end > len(text):
        return f"{anchor.start} to {anchor.end} lies outside the text, which has {len(text)} code points"
    if anchor.exact != words:
        return f"the words of 'exact' are not those of the claim's text: '{shorten(anchor.exact)}'"
    found = find_anchor(text, anchor)
    there = f"the words at {anchor.start} to {anchor.end} are '{shorten(text[anchor.start : anchor.end])}'"
    if isinstance(found, Ambiguous):
        return f"{there}, and the claim's stand at {_listed(found.starts)}: say which by start and end"
    if isinstance(found, Found) and (not found.moved or anchor.prefix or anchor.suffix):
        return ""
    return f"{there}, not '{shorten(words)}'{_hint(text, words)}"


def _hint(text: str, words: str) -> str:
    """Return where the words stand, if they do."""
    places = find_words(text, words)
    if not places:
        return ""
    if len(places) == 1:
        return f"; its words stand at {{start: {places[0]}, end: {places[0] + len(words)}}}"
    return f"; its words stand at {_listed(places)}"


def _listed(starts: Sequence[int]) -> str:
    named = ", ".join(map(str, starts[:_MANY]))
    return f"{len(starts)} places ({named}{', …' if len(starts) > _MANY else ''})"
