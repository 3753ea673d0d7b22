"""A text as its words, without what makes no difference: case, accents, dashes, articles, plurals."""

import re
from unicodedata import combining, normalize

from studydeck.questions.judging.levels import with_ranges

Tokens = tuple[str, ...]
"""The words of a text in their order, each in its plainest form; a range (`t12-l5`) is one."""

_DASHES = re.compile("[‐‑‒–—−]")  # noqa: RUF001  that people type them is the point
_OWN = re.compile(r"['’`]s\b|['’`.]|(?<=\d)(?:st|nd|rd|th)\b")
_RANGE = re.compile(
    r"(?<![a-z\d])([ctls]?) ?(\d{1,2})\s*(?:-+|to\b|through\b|thru\b)\s*([ctls]?) ?(\d{1,2})\b"
)
_WORD = re.compile(r"[a-z]\d+-[a-z]\d+|\d+-\d+|[^\W_]+")
_PREFIXED = re.compile(
    r"\b(anti|auto|contra|costo|hyper|hypo|ilio|infra|inter|intra|musculo|semi|sterno|sub|supra"
    r"|thoraco|trans)[- ]+(?=[a-z]{4})"
)
"""One word that was written as two."""

_FRACTIONS = {"1/3": "third", "2/3": "two thirds", "1/2": "half", "1/4": "quarter"}
_FRACTION = re.compile(r"\b\d/\d\b")
_THIRDS = re.compile(r"\b(two|three)-(thirds|quarters)\b")

_SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "at",
        "in",
        "on",
        "to",
        "and",
        "by",
        "with",
        "for",
        "from",
        "its",
        "it",
        "is",
        "that",
        "this",
        "into",
        "onto",
        "side",
        "then",
    ]
)

_IRREGULAR = {
    "vertebrae": "vertebra",
    "phalanges": "phalanx",
    "foramina": "foramen",
    "rami": "ramus",
    "radii": "radius",
    "humeri": "humerus",
    "nuclei": "nucleus",
    "feet": "foot",
    "teeth": "tooth",
    "calves": "calf",
    "gemelli": "gemellus",
    "glutei": "gluteus",
    "vasti": "vastus",
    "scaleni": "scalene",
    "women": "woman",
    "men": "man",
}


def _numbered(*rows: str) -> dict[str, str]:
    return {word: str(at) for row in rows for at, word in enumerate(row.split(), start=1)}


_NUMBERS = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth",
    "one two three four five six seven eight nine ten eleven twelve",
)
_NUMBER = re.compile(rf"\b(?:{'|'.join(_NUMBERS)})\b")
_ROMAN = _numbered("- ii iii iv - vi vii viii ix x xi xii")
_COUNTED = re.compile(r"\b(cn|nerve|metacarpal|metatarsal|finger|toe|digit|ray|rib) (i|v)\b")
"""Where a lone letter is a Roman figure."""

_VESSELS = {"a": "artery", "aa": "arteries", "v": "vein", "vv": "veins"}
_VESSEL = re.compile(r"(?<=[a-z] )(aa?|vv?)(?:\.|$)")
"""`femoral a.` is the artery, and no article."""


def tokens(text: str) -> Tokens:
    """The words that count, in their order."""
    plain = _DASHES.sub("-", _without_accents(text.casefold()).strip())
    plain = _COUNTED.sub(lambda match: f"{match[1]} {1 if match[2] == 'i' else 5}", plain)
    plain = _VESSEL.sub(lambda match: _VESSELS[match[1]], plain)
    plain = _THIRDS.sub(r"\1 \2", fractions(plain))
    plain = _PREFIXED.sub(r"\1", _OWN.sub("", plain))
    plain = _NUMBER.sub(lambda match: _NUMBERS[match[0]], plain)
    plain = _RANGE.sub(_range, with_ranges(plain))
    words = (_ROMAN.get(word, word) for word in _WORD.findall(plain))
    return tuple(_singular(word) for word in words if word not in _SMALL_WORDS)


def in_order(text: str) -> Tokens:
    """The words of a sentence, with those that say from where to where."""
    return tuple(
        _singular(word) for word in _WORD.findall(text.casefold()) if word not in _ARTICLES
    )


_ARTICLES = frozenset(("a", "an", "the"))


def fractions(text: str) -> str:
    """A text with its fractions in words, so that their stroke does not part a list."""
    return _FRACTION.sub(lambda match: _FRACTIONS.get(match[0], match[0]), text)


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    return "".join(sign for sign in normalize("NFKD", text) if not combining(sign))


def _range(match: re.Match[str]) -> str:
    first, low, second, high = match.groups()
    return f"{first}{low}-{second or first}{high}"


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4 or word.endswith(("ss", "us", "is")):
        return word.removesuffix("s") if word[:-1].isdigit() else word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "ches", "shes", "xes", "zes")):
        return word[:-2]
    if word.endswith("ae"):
        return word[:-1]
    return word.removesuffix("s")
