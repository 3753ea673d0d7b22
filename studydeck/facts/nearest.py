"""What an author probably meant."""

from collections.abc import Iterable


def meant(written: str, known: Iterable[str], *, most: int = 1) -> str:
    """`; did you mean …?` with the known words nearest to what was written, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

    near = get_close_matches(written.lower(), list(known), n=most, cutoff=0.65)
    return f"; did you mean {' or '.join(f'`{word}`' for word in near)}?" if near else ""
