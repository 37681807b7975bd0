"""What tests of references share."""

import pytest

from claimcheck.model.reference import Catalogue
from tests.references.folders import open_folder


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The catalogue of a folder with facts, entities, a text and a vocabulary."""
    return open_folder(tmp_path_factory.mktemp("folder"))
