"""The schema that editors use is that of the models, and the copy in the documents is current."""

import json
from pathlib import Path

from claimcheck.files.claims import read_claims
from claimcheck.files.schema import claim_file_schema
from claimcheck.files.writing import dump_claims
from claimcheck.model.claim import Claim
from claimcheck.model.statement import KINDS


def test_the_copy_in_the_documents_is_current(root: Path) -> None:
    """`claimcheck schema > docs/reference/claim-file.schema.json` makes it so."""
    copy = root / "docs" / "reference" / "claim-file.schema.json"

    assert copy.read_text(encoding="utf-8") == claim_file_schema()


def test_every_reference_leads_to_a_definition() -> None:
    text = claim_file_schema()
    schema = json.loads(text)
    named = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}

    assert named == set(schema["$defs"])


def test_unknown_keys_are_refused_everywhere() -> None:
    """But in `extra`, whose keys are free."""
    schema = json.loads(claim_file_schema())
    closed = [body for body in [schema, *schema["$defs"].values()] if body.get("type") == "object"]

    assert len(closed) > len(KINDS)
    assert all(body["additionalProperties"] is False for body in closed)
    assert {"type": "string"} == schema["$defs"]["Claim"]["properties"]["extra"]["additionalProperties"]


def test_all_eight_kinds_are_there_with_the_keys_of_the_file() -> None:
    schema = json.loads(claim_file_schema())
    kinds = {
        body["properties"]["kind"]["const"]: set(body["properties"])
        for body in schema["$defs"].values()
        if "const" in body.get("properties", {}).get("kind", {})
    }

    assert set(KINDS) == set(kinds)
    assert {"from", "to", "by", "unit", "direction"} <= kinds["change"]
    assert {"low-open", "high-open"} <= set(schema["$defs"]["QuantityParts"]["properties"])


def test_what_is_written_has_no_key_that_the_schema_lacks() -> None:
    schema = json.loads(claim_file_schema())
    written = json.loads(dump_claims([Claim(id="a", text="b")], "json", "schema.json"))

    assert set(written) <= set(schema["properties"])
    assert set(written["claims"][0]) <= set(schema["$defs"]["Claim"]["properties"])


def test_the_example_of_the_documents_is_read(root: Path, tmp_path: Path) -> None:
    """The claim file that the reference page shows, with the article that it is of."""
    page = (root / "docs" / "reference" / "claim-file.md").read_text(encoding="utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "river.txt").write_text("The river rose by over two metres.\n", encoding="utf-8")
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "river.yaml").write_text(
        page.split("```yaml\n")[1].split("```")[0], encoding="utf-8"
    )
    found = read_claims([tmp_path / "claims"])

    assert ((), ["river/rise"]) == (found.problems, [claim.id for claim in found.claims])


def test_every_key_of_the_schema_is_documented(root: Path) -> None:
    page = (root / "docs" / "reference" / "claim-file.md").read_text(encoding="utf-8")
    schema = json.loads(claim_file_schema())
    keys = {key for body in [schema, *schema["$defs"].values()] for key in body.get("properties", {})}

    assert set() == {key for key in keys - {"claims", "article", "level", "hedges"} if f"`{key}`" not in page}
