"""The documents hold together: links lead somewhere, examples run, words of the command exist."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
FENCE = re.compile(r"^(`{3,}|~{3,})(\w*)[^\n]*\n(.*?)^\1\s*$", re.MULTILINE | re.DOTALL)
INLINE_CODE = re.compile(r"`[^`\n]*`")
LINK = re.compile(r"!?\[[^\]]*\]\(\s*<?([^)>\s]+)>?(?:\s+\"[^\"]*\")?\s*\)")
HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)
ELSEWHERE = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def prose(page: Path) -> str:
    """Give a page without its blocks of code, in which brackets are no links."""
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def slug(heading: str) -> str:
    """Give the anchor that a heading gets: lower case, words joined by hyphens, the rest dropped."""
    kept = re.sub(r"[^\w\- ]", "", heading.strip().lower())
    return kept.replace(" ", "-")


def trouble_with(link: str, page: Path) -> str | None:
    """Say what is wrong with a link of a page, if anything; links to elsewhere are not followed."""
    if ELSEWHERE.match(link):
        return None
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    if not target.exists():
        return f"{link}: there is no such file"
    if not target.is_relative_to(ROOT):
        return f"{link}: leads out of the project"
    if anchor and anchor not in {slug(heading) for heading in HEADING.findall(prose(target))}:
        return f"{link}: the page has no such heading"
    return None


def examples(page: Path) -> list[str]:
    """Give the blocks of a page that are marked as Python."""
    return [
        body for _, language, body in FENCE.findall(page.read_text(encoding="utf-8")) if language == "python"
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    """A link between pages names a file of the project, and a heading of it where it names one."""
    links = LINK.findall(INLINE_CODE.sub("", prose(page)))

    assert [] == [trouble for link in links if (trouble := trouble_with(link, page)) is not None]


def test_a_broken_link_is_noticed(tmp_path: Path) -> None:
    """The check itself tells a missing file, a missing heading and a way out from a good link."""
    page = ROOT / "docs" / "index.md"

    assert trouble_with("https://example.org/nowhere", page) is None
    assert trouble_with("glossary.md", page) is None
    assert trouble_with("glossary.md#words", page) is None
    assert (
        trouble_with("glossary.md#no-such-word", page)
        == "glossary.md#no-such-word: the page has no such heading"
    )
    assert trouble_with("nowhere.md", page) == "nowhere.md: there is no such file"
    assert trouble_with(os.path.relpath(tmp_path, page.parent), page) is not None


@pytest.mark.parametrize("example", examples(ROOT / "README.md"))
def test_the_examples_of_the_readme_run(example: str) -> None:
    """Each Python block of the README runs as it stands, at the top of a checkout."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", example],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )

    assert (0, "") == (done.returncode, done.stderr)
    assert done.stdout or "print(" not in example


def test_the_readme_has_examples_of_ten_lines() -> None:
    """A Python block has ten lines at most: the library in one look."""
    blocks = examples(ROOT / "README.md")

    assert blocks
    assert all(len(block.splitlines()) <= 10 for block in blocks)


def test_the_report_of_the_readme_is_a_real_one() -> None:
    """Each claim that the README shows is told so by `claimcheck verify claims/` on the day that it names."""
    texts = [
        body
        for _, language, body in FENCE.findall((ROOT / "README.md").read_text(encoding="utf-8"))
        if language == "text"
    ]
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "verify", "claims/", "--as-of", "2026-11-22"],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name not in {"COLUMNS", "FORCE_COLOR"}},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )

    (shown,) = texts
    assert [] == [claim for claim in shown.strip().split("\n\n") if claim not in done.stdout]


def test_every_page_is_linked_from_another(root: Path) -> None:
    """From the front page one comes to every page, links alone being followed."""
    seen: set[Path] = set()
    ahead = [root / "README.md", root / "docs" / "index.md"]
    while ahead:
        page = ahead.pop()
        if page in seen or page.suffix != ".md" or not page.is_file():
            continue
        seen.add(page)
        links = LINK.findall(INLINE_CODE.sub("", prose(page)))
        ahead += [
            (page.parent / link.partition("#")[0]).resolve() for link in links if not ELSEWHERE.match(link)
        ]

    assert [] == [str(page.relative_to(root)) for page in PAGES if page not in seen]


def test_every_decision_has_its_three_parts() -> None:
    """A decision record says its context, what was decided, and what follows."""
    records = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))

    assert records
    for record in records:
        found = HEADING.findall(record.read_text(encoding="utf-8"))
        assert ["Context", "Decision", "Consequences"] == found[1:], record.name
