"""The decks that ship, read once for all tests of them."""

import pytest

from studydeck.cli.decks import read_decks
from studydeck.cli.paths import Chosen, shipped_decks


@pytest.fixture(scope="session")
def read():
    return read_decks(Chosen((shipped_decks(),), "the decks that ship"), ())


@pytest.fixture(scope="session")
def library(read):
    return read.library
