"""The public names: loaded when first used, and all there."""

import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck


def alone(code: str, root: Path) -> subprocess.CompletedProcess[str]:
    """Run Python code in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, encoding="utf-8", check=False, timeout=60
    )


@pytest.mark.parametrize("name", claimcheck.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(claimcheck, name) is not None
    assert name in dir(claimcheck)


def test_the_names_are_sorted() -> None:
    """Classes first, as ruff sorts them."""
    own = list(claimcheck.__all__)

    assert sorted(own, key=lambda name: (not name[0].isupper(), name)) == own
    assert len(set(own)) == len(own)


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'claimcheck' has no attribute 'verfy'"):
        claimcheck.verfy  # noqa: B018


@pytest.mark.parametrize(
    "first",
    [
        "import claimcheck.verify.run",
        "from claimcheck.verify import Settings",
        "import claimcheck.verify as room",
        "import claimcheck; claimcheck.verify",
        "import claimcheck.cli.verify",
    ],
)
def test_verify_is_the_function_whatever_was_imported_before(first: str, root: Path) -> None:
    """The room of that name is imported by the package's own code, and must not take the function's place."""
    done = alone(
        f"{first}\nimport claimcheck\nfrom claimcheck import verify\n"
        "assert claimcheck.verify is verify and callable(verify), claimcheck.verify\n"
        "from claimcheck.verify.settings import today\nassert claimcheck.verify is verify",
        root,
    )

    assert (0, "") == (done.returncode, done.stderr)


def test_a_name_loads_what_it_needs_and_no_more(root: Path) -> None:
    """Making a claim needs neither pydantic nor requests."""
    done = alone(
        "import sys, claimcheck; claimcheck.Claim(id='a', text='It rains'); "
        "print(sorted({'pydantic', 'requests', 'yaml'} & set(sys.modules)))",
        root,
    )

    assert ("[]\n", "") == (done.stdout, done.stderr)
