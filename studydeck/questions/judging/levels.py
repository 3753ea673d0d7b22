"""Levels of the spine and other numbers: spelled out one by one, or as a range."""

import re

ORDER = [
    f"{letter}{number}"
    for letter, last in (("c", 8), ("t", 12), ("l", 5), ("s", 5))
    for number in range(1, last + 1)
]
"""The nerve roots from the head down."""

_LEVEL = r"[ctls]? ?\d{1,2}"
_LISTED = re.compile(
    rf"(?<![a-z\d]){_LEVEL}(?:(?:\s*(?:,|&|\+|\band\b)\s*)+{_LEVEL}(?![a-z\d-]))+", re.IGNORECASE
)
_RANGE = re.compile(r"([a-z]?)(\d+)-([a-z]?)(\d+)")


def with_ranges(text: str) -> str:
    """A text in which levels listed one after the other stand as a range: `L2, L3 and L4`."""
    return _LISTED.sub(_as_range, text)


def _as_range(match: re.Match[str]) -> str:
    listed = [each.replace(" ", "") for each in re.findall(_LEVEL, match[0].lower())]
    for at, level in enumerate(listed[1:], start=1):
        if level.isdigit() and not listed[0].isdigit():
            listed[at] = f"{listed[at - 1][0]}{level}"
    places = [_place(level) for level in listed]
    first = places[0]
    if first is None or places != list(range(first, first + len(places))):
        return match[0]
    return f"{listed[0]}-{listed[-1]}"


def _place(level: str) -> int | None:
    if level.isdigit():
        return int(level)
    return ORDER.index(level) if level in ORDER else None


def has_digits(word: str) -> bool:
    """Whether a word is a level, a number or a range of them."""
    return any(sign.isdigit() for sign in word)


def bare(word: str) -> str:
    """A range without its letters: `l1-l4` is `1-4`."""
    match = _RANGE.fullmatch(word)
    return f"{match[2]}-{match[4]}" if match else word


def within(level: str, span: str) -> bool:
    """Whether a level, or a range, lies in another."""
    inner, outer = _ends(level), _ends(span)
    if inner is None or outer is None:
        return False
    return outer[0] <= inner[0] <= inner[1] <= outer[1]


def _ends(span: str) -> tuple[int, int] | None:
    first, *others = (_place(end) for end in span.split("-"))
    last = others[-1] if others else first
    return None if first is None or last is None else (first, last)
