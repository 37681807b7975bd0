"""Plugins: what distributions offer is found as importlib.metadata finds it, wherever they lie."""

import sys
import zipfile
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from claimcheck import plugins
from claimcheck.errors import PluginError

GROUP = "claimcheck.checkers"
POINTS = """
# what nobody reads
[other.group]
mine = nowhere:Nothing

[claimcheck.checkers]
 zebra = shapes.animals : Zebra.maker [stripes]
; no comment in this form
ant=shapes.animals
[claimcheck.reports]
zebra = shapes:zebra
"""


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that comes first on the path, with a package that a plugin may name."""
    folder = tmp_path / "site"
    (folder / "shapes").mkdir(parents=True)
    (folder / "shapes" / "__init__.py").touch()
    (folder / "shapes" / "animals.py").write_text("class Zebra:\n    maker = 'made'\n", encoding="utf-8")
    monkeypatch.syspath_prepend(folder)
    return folder


def install(folder: Path, info: str, points: str) -> None:
    (folder / info).mkdir(parents=True)
    (folder / info / "entry_points.txt").write_text(points, encoding="utf-8")


def found(group: str = GROUP) -> set[tuple[str, str]]:
    return {(point.name, point.value) for point in plugins.find(group).values()}


def expected(group: str = GROUP) -> set[tuple[str, str]]:
    """What the standard library finds."""
    return {(point.name, point.value) for point in entry_points(group=group)}


@pytest.mark.parametrize("group", plugins.GROUPS)
def test_what_is_installed_is_what_the_standard_library_finds(group: str) -> None:
    assert expected(group) == found(group)


@pytest.mark.parametrize("info", ["zoo-1.0.dist-info", "Zoo.egg-info", "zoo_of_animals-1.0.dist-info"])
def test_a_new_distribution_is_found_and_loaded(path: Path, info: str) -> None:
    before = found()
    install(path, info, POINTS.replace("; no comment in this form\n", ""))

    assert expected() == found()
    assert {
        ("zebra", "shapes.animals : Zebra.maker [stripes]"),
        ("ant", "shapes.animals"),
    } == found() - before
    assert "made" == plugins.load(plugins.find(GROUP)["zebra"])
    assert sys.modules["shapes.animals"] is plugins.load(plugins.find(GROUP)["ant"])


def test_of_one_name_the_first_on_the_path_counts(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However the name is written."""
    install(path, "The_Zoo-1.0.dist-info", "[claimcheck.checkers]\nzebra = first:Zebra\n")
    install(tmp_path / "later", "the.zoo-2.0.dist-info", "[claimcheck.checkers]\nzebra = later:Zebra\n")
    monkeypatch.syspath_prepend(tmp_path / "later")
    monkeypatch.syspath_prepend(path)

    assert ("zebra", "first:Zebra") in found()
    assert expected() == found()


def test_a_name_that_two_distributions_offer_is_an_error_that_names_both(path: Path) -> None:
    install(path, "zoo-1.0.dist-info", "[claimcheck.checkers]\nzebra = a:Zebra\n")
    install(path, "farm-1.0.dist-info", "[claimcheck.checkers]\nzebra = b:Zebra\n")

    with pytest.raises(PluginError, match="'zebra' is offered by both a:Zebra and b:Zebra"):
        found()


def test_distributions_in_archives_are_found(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the path holds more than folders, the standard library is asked."""
    with zipfile.ZipFile(tmp_path / "zoo.zip", "w") as archive:
        archive.writestr("zoo-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: zoo\nVersion: 1.0\n")
        archive.writestr("zoo-1.0.dist-info/entry_points.txt", "[claimcheck.checkers]\nzebra = shapes:x\n")
    monkeypatch.syspath_prepend(tmp_path / "zoo.zip")

    assert ("zebra", "shapes:x") in found()
    assert expected() == found()


def test_what_cannot_be_read_offers_nothing(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(path, "zoo-1.0.dist-info", "")
    (path / "zoo-1.0.dist-info" / "entry_points.txt").write_bytes(b"[claimcheck.checkers]\nz\xff = a:b\n")
    (path / "farm-1.0.dist-info").touch()
    monkeypatch.syspath_prepend(tmp_path / "nowhere")

    assert not {name for name, _ in found()} & {"zebra", "z"}


@pytest.mark.parametrize("value", ["", "no module", "shapes.animals:Nothing", "nowhere.at.all:x"])
def test_what_cannot_be_loaded_is_told_with_its_name(path: Path, value: str) -> None:
    with pytest.raises(PluginError, match=r"the plugin 'zebra' \(.*\) cannot be loaded: "):
        plugins.load(plugins.Plugin(GROUP, "zebra", value))
