"""Claims of other articles on the same event, true ones and real mistakes, against the same references."""

from pathlib import Path

import pytest

from claimcheck.model.report import Result
from claimcheck.verify import verify
from tests.claims.conftest import AS_OF

# What an article asserts (text, statement, what a careful person finds by 22 November 2026).
CASES = {
    "ten-times": (
        "RedNote gained more than 7 million new users",
        '{kind: quantity, subject: RedNote, property: new users, value: "more than 7 million", unit: user}',
        {"refuted"},
    ),
    "thousand-times": (
        "RedNote gained more than 700 million new users",
        '{kind: quantity, subject: RedNote, property: new users, value: "more than 700 million", unit: user}',
        {"refuted"},
    ),
    "another-script": (
        "小红书 gained over 70万 new users",
        '{kind: quantity, subject: 小红书, property: newcomers, value: "over 70万", unit: user}',
        {"supported"},
    ),
    "two-days": (
        "more than 700,000 new users joined within two days",
        (
            '{kind: quantity, subject: Xiaohongshu, property: new users, value: "more than 700,000", unit: user,'
            " scope: {period: 2 days}}"
        ),
        {"supported"},
    ),
    "users-of-another-sort": (
        "RedNote has more than 300 million monthly active users",
        '{kind: quantity, subject: RedNote, property: new users, value: "more than 300 million", unit: user}',
        {"refuted", "not-enough-info"},
    ),
    "monthly-users": (
        "Xiaohongshu had about 300 million monthly active users in January 2025",
        (
            "{kind: quantity, subject: Xiaohongshu, property: monthly active users, value: about 300 million,"
            " unit: user, time: 2025-01}"
        ),
        {"supported"},
    ),
    "daily-users": (
        "RedNote had 3.4 million daily active users in the US on 13 January",
        (
            "{kind: quantity, subject: RedNote, property: daily active users, value: 3.4 million, unit: user,"
            " place: US, time: 2025-01-13}"
        ),
        {"supported"},
    ),
    "daily-users-of-another-day": (
        "RedNote had 3.4 million daily active users in the US on 6 January",
        (
            "{kind: quantity, subject: RedNote, property: daily active users, value: 3.4 million, unit: user,"
            " place: U.S., time: 2025-01-06}"
        ),
        {"refuted"},
    ),
    "wrong-spokesperson": (
        'Foreign ministry spokesperson Zhao Lijian said that using social media is a "personal choice"',
        "{kind: quotation, by: Zhao Lijian, mode: direct, words: personal choice}",
        {"refuted"},
    ),
    "right-spokesperson": (
        'Guo Jiakun said it was a "personal choice"',
        "{kind: quotation, by: Guo Jiakun, mode: direct, words: personal choice}",
        {"supported"},
    ),
    "who-else-said-it": (
        'People\'s Daily said that they had found a "new home"',
        "{kind: quotation, by: People's Daily, mode: direct, words: new home}",
        {"supported"},
    ),
    "owner": (
        "RedNote, which is owned by Xingyin Information Technology",
        "{kind: attribute, subject: RedNote, property: owner, value: Xingyin}",
        {"supported"},
    ),
    "wrong-owner": (
        "RedNote is owned by ByteDance",
        "{kind: attribute, subject: RedNote, property: owner, value: ByteDance}",
        {"refuted"},
    ),
    "phone-number": (
        "RedNote requires a Chinese phone number",
        "{kind: attribute, subject: RedNote, property: requires Chinese phone number, value: true}",
        {"refuted"},
    ),
    "phone-number-of-another-app": (
        "Weibo requires a Chinese phone number",
        "{kind: attribute, subject: Weibo, property: requires Chinese phone number, value: true}",
        {"supported"},
    ),
    "signed": (
        "The law was signed on 24 April 2024",
        "{kind: event, subject: PAFACA, event: signed, time: 2024-04-24}",
        {"supported"},
    ),
    "wrong-year": (
        "The law was signed on 24 April 2023",
        "{kind: event, subject: divest-or-ban law, event: signed into law, time: 2023-04-24}",
        {"refuted"},
    ),
    "effective": (
        "The ban takes effect on 19 January 2025",
        "{kind: event, subject: TikTok ban, event: takes effect, time: 2025-01-19}",
        {"supported"},
    ),
    "wrong-day": (
        "The ban takes effect on 29 January 2025",
        "{kind: event, subject: TikTok ban, event: takes effect, time: 2025-01-29}",
        {"refuted"},
    ),
    "founded": (
        "Xiaohongshu was founded in 2013",
        '{kind: event, subject: Xiaohongshu, event: founded, time: "2013"}',
        {"supported"},
    ),
    "decided": (
        "The Supreme Court decided TikTok v. Garland on 17 January 2024",
        "{kind: event, subject: TikTok v. Garland, event: decided, time: 2024-01-17}",
        {"refuted", "conflicting"},
    ),
    "rank": (
        "RedNote was first on the US App Store on 14 January",
        (
            '{kind: quantity, subject: RedNote, property: App Store rank, value: "1", unit: rank, place: US,'
            " time: 2025-01-14}"
        ),
        {"supported", "conflicting"},
    ),
    "share": (
        "ByteDance keeps 19.9 percent",
        "{kind: quantity, subject: ByteDance, property: share kept in venture, value: 19.9 percent, place: US}",
        {"supported"},
    ),
    "wrong-share": (
        "ByteDance keeps 49.9 percent",
        "{kind: quantity, subject: ByteDance, property: share kept in venture, value: 49.9 percent, place: US}",
        {"refuted"},
    ),
    "analyst": (
        "analyst Liu Xingliang",
        "{kind: attribute, subject: Liu Xingliang, property: role, value: analyst}",
        {"supported"},
    ),
    "moniker": (
        "Ren Yi, who writes as Chairman Rabbit",
        "{kind: attribute, subject: Ren Yi, property: pseudonym, value: Chairman Rabbit}",
        {"supported"},
    ),
    "not-mentioned": (
        "RedNote has 2,000 employees",
        '{kind: quantity, subject: RedNote, property: employees, value: "2,000", unit: employee}',
        {"not-enough-info"},
    ),
}


@pytest.fixture(scope="module")
def found(root: Path, store: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Result]:
    """The results of the cases, as claims of an article of 21 January 2025 with references of this project."""
    folder = tmp_path_factory.mktemp("others")
    lines = [
        "article: {publisher: Another, url: 'https://example.org/another', published: 2025-01-21}",
        "claims:",
    ]
    for name, (text, statement, _) in CASES.items():
        quoted = text.replace("'", "''")
        lines += [f"  - id: {name}", f"    text: '{quoted}'", f"    statement: {statement}"]
    (folder / "others.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    configuration = (root / "claims" / "claimcheck.toml").read_text(encoding="utf-8")
    here = (root / "claims" / "references").as_posix()
    (folder / "claimcheck.toml").write_text(
        configuration.replace('"references/', f'"{here}/'), encoding="utf-8"
    )
    report = verify(folder, as_of=AS_OF, cache_dir=store)
    assert () == report.problems
    return {result.claim.id: result for result in report.results}


@pytest.mark.parametrize("name", CASES)
def test_claims_of_other_articles_are_judged_as_a_careful_person_would(
    name: str, found: dict[str, Result]
) -> None:
    result = found[name]

    assert str(result.verdict) in CASES[name][2], [finding.message for finding in result.findings]
