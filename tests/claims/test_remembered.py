"""A second run over the claims, which remembers how everything was read, finds what the first one found."""

import subprocess
import sys
from pathlib import Path

from claimcheck.files.claims import ClaimSet
from tests.claims.conftest import AS_OF

COSTLY = {
    "pydantic",
    "yaml",
    "claimcheck.language.quantities",
    "claimcheck.language.times",
    "snowballstemmer",
}
SCRIPT = """
import sys
from claimcheck.__main__ import main
code = main(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(code)
"""


def test_both_runs_find_the_same(root: Path, claims: ClaimSet, tmp_path: Path) -> None:
    """Each in a process of its own; the second one loads nothing that only reading takes."""
    explained = ",".join(claim.id for claim in claims.claims)
    command = (sys.executable, "-c", SCRIPT, "verify", "claims", "--as-of", AS_OF.isoformat())
    options = ("--explain", explained, "--format", "text", "--cache-dir", str(tmp_path))
    first, second = (
        subprocess.run((*command, *options), cwd=root, capture_output=True, encoding="utf-8", check=False)
        for _ in range(2)
    )

    assert first.stdout == second.stdout
    assert [1, 1] == [first.returncode, second.returncode]
    assert COSTLY == COSTLY & {*first.stderr.split()}
    assert set() == COSTLY & {*second.stderr.split()}
    assert ["index", "memory"] == sorted(file.suffix[1:] for file in tmp_path.iterdir())
