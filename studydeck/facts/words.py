"""The words of a text, without what makes no difference between two ways of writing it."""

import re
from collections.abc import Iterable
from unicodedata import normalize

_WORD = re.compile(r"[^\W_]+")
_FIRST = re.compile(r"^[\W_]*([^\W_]+)", re.MULTILINE)


def words(text: str) -> str:
    """A text's words, in lower case, each between two spaces, so that whole words can be found."""
    return f" {' '.join(_WORD.findall(_plain(text)))} "


def first_words(texts: Iterable[str]) -> list[str]:
    """The first word of each text, and of each line of it, in lower case."""
    return _FIRST.findall(_plain("\n".join(texts)))


def _plain(text: str) -> str:
    return (text if text.isascii() else normalize("NFC", text)).casefold()
