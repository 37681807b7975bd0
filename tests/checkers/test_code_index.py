"""The page of all codes: made from the pages of the codes and what the checkers declare.

`python -m tests.checkers.test_code_index` writes it anew.
"""

import re
from pathlib import Path

from claimcheck import plugins
from claimcheck.verify import load_checkers

REFERENCE = Path(__file__).resolve().parents[2] / "docs" / "reference"
INDEX = REFERENCE / "codes.md"
HEAD = """\
# Codes

What the checkers find, each with its page: what it means, why, and an example that is run as a test.
`claimcheck checkers` lists the same for what is installed.
`--select`, `--ignore`, `--fail-on` and `claimcheck.toml` know these names.
This page is made from the others: `python -m tests.checkers.test_code_index`.
"""
MEANING = re.compile(r"^## What it means\n\n(.+)", re.MULTILINE)
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")


def first_sentence(page: Path) -> str:
    """Return what a code means in a sentence, which ends before the aspect and the stance are told."""
    found = MEANING.search(page.read_text(encoding="utf-8"))
    assert found is not None, f"{page.name} does not say what the code means"
    sentence = re.split(r"(?<=[.”)])\s+(?=[A-Z“\"`])", found[1])[0]
    return LINK.sub(r"\1", sentence).replace("|", r"\|")


def code_index() -> str:
    """Return the page: a table a checker, in the order of their names, a line a code."""
    checkers, skips = load_checkers([])
    assert not skips
    built_in = plugins.find("claimcheck.checkers")
    parts = [HEAD]
    for checker in sorted(checkers, key=lambda checker: checker.name):
        if not built_in[checker.name].value.startswith("claimcheck."):
            continue
        parts.append(f"\n## {checker.name}\n\n| code | says |\n| --- | --- |\n")
        parts += [
            f"| [{code}](codes/{code}.md) | {first_sentence(REFERENCE / 'codes' / f'{code}.md')} |\n"
            for code in sorted(checker.codes)
        ]
    return "".join(parts)


def test_the_page_of_all_codes_is_current() -> None:
    assert INDEX.read_text(encoding="utf-8") == code_index()


def test_every_page_of_a_code_is_on_it() -> None:
    """A page without a checker that declares its code is left from something that went."""
    listed = set(re.findall(r"\(codes/([a-z-]+)\.md\)", INDEX.read_text(encoding="utf-8")))

    assert {page.stem for page in (REFERENCE / "codes").glob("*.md")} == listed


if __name__ == "__main__":
    INDEX.write_text(code_index(), encoding="utf-8")
