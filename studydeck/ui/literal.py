"""Text from a deck, made safe to show: it is data, and no terminal may take it for orders."""

import re

_DANGEROUS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Control characters, bidirectional overrides and halves of characters; not line feed and tab."""

_PICTURES = 0x2400
"""Where Unicode keeps the pictures of the control characters, in their order."""


def literal(text: str) -> str:
    """`text` with every character that could move the cursor or hide words made visible."""
    return _DANGEROUS.sub(_picture, text).replace("\t", " ")


def one_line(text: str) -> str:
    """The same on one line, for places that have only one."""
    return " ".join(literal(text).split())


def _picture(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(_PICTURES + code)
    return "␡" if code == 0x7F else "�"
