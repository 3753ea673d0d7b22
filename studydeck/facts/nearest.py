"""What an author probably meant."""

from collections.abc import Iterable

SYNONYMS = {
    "innervation": "nerve",
    "innervated": "nerve",
    "insert": "insertion",
    "function": "action",
    "contraindication": "massage",
    "contraindications": "massage",
    "palpation": "feel",
    "referral": "pain",
    "question": "ask",
    "bone": "landmark",
    "stretch": "exercise",
    "source": "cite",
    "sources": "cite",
    "reference": "cite",
}
"""Words that authors bring from other books, and what they are called here."""


def meant(written: str, known: Iterable[str], *, most: int = 1) -> str:
    """`; did you mean …?` with the known words nearest to what was written, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

    words = {word.lower(): word for word in known}
    lowered = written.lower()
    if SYNONYMS.get(lowered) in words:
        return f"; did you mean `{SYNONYMS[lowered]}`?"
    near = get_close_matches(lowered, words, n=most, cutoff=0.65)
    return f"; did you mean {' or '.join(f'`{words[word]}`' for word in near)}?" if near else ""
