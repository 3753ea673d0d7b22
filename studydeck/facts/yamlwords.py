"""What the reader of YAML says to an author: what is wrong and how to mend it."""

import re

import yaml

TOO_BIG = "this file is larger than 1 MiB; spread its sheets over several files"
TOO_DEEP = "brackets or blocks are nested more than 32 deep; a fact sheet needs four"
NO_TEXT = "this file holds no text; a sheet file begins with a kind, such as `muscle:`"
NO_SHEETS = (
    "this file holds no sheets; begin with a kind and a colon, such as `muscle:`, then below it, "
    "indented, an id and a colon"
)
NO_KEY = "nothing stands before this colon; write the field's name before it, or quote the text"
KEY_NOT_TEXT = "a name is expected here, not a list or a block; if this is text, put it in quotes"
SECOND_DOCUMENT = "a second document begins here; take out the `---`, one file holds one document"
ALIAS = "`*` at the beginning reads as an alias, which sheets do not have; put the text in quotes"
ANCHOR = "`&` at the beginning reads as an anchor, which sheets do not have; put the text in quotes"
TAG = "`!` at the beginning reads as a tag, which sheets do not have; put the text in quotes"
EATEN = (
    "from this # on the line is read as a comment; put the whole text in quotes, "
    "or if a comment is meant, a space after the #"
)


BAD_ESCAPE = "a backslash in quotes stands for no character here; write the character itself"


def not_utf8(data: bytes) -> str:
    """For bytes that are no UTF-8."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "this file is saved as UTF-16; save it again as UTF-8"
    return "this byte is no UTF-8; save the file again with the encoding UTF-8"


def unwanted(character: str) -> str:
    """For a character that a sheet may not hold."""
    if character == "\t":
        return "a tab stands here; use spaces instead"
    if character == "\r":
        return "a lone carriage return stands here; save the file with ordinary line ends"
    if character in "\u200b\u00ad\ufeff":
        return f"an invisible character (U+{ord(character):04X}), often pasted along; take it out"
    if character in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
        return (
            f"an invisible override of the writing direction (U+{ord(character):04X}); take it out"
        )
    return f"an invisible control character (U+{ord(character):04X}); take it out"


def repeated(key: str) -> str:
    """For a key that its block already has."""
    return f"`{key}` stands here a second time in one block; join the two, or rename one"


def empty(key: str | None) -> str:
    """For a key, or a list's item, without a value."""
    if key is None:
        return "this item is empty; write its text, or take it out"
    return f"`{key}` has no value; write one, or take it out (a sheet without fields is `{{}}`)"


def split(text: str) -> str:
    """For an item inside `[ ]` or `{ }` that a comma within its brackets cut in two."""
    return (
        f"the bracket in `{text}` is not closed: the comma split it; put the whole text in quotes"
    )


_WORDS = (
    ("maximum nesting depth", TOO_DEEP),
    (
        "mapping values are not allowed",
        "a second colon on this line reads as a block of its own; put the text in quotes",
    ),
    ("cannot start any token", "a text may not begin with this sign; put the text in quotes"),
    (
        r"could not find expected ':'",
        (
            "this line is no text of a field above it and has no colon of its own; "
            "check the indentation, or write `name: value`"
        ),
    ),
    (
        r"block sequence entries are not allowed|sequence entries are not allowed",
        "a dash that begins a list stands on a line of its own below the field's name",
    ),
    (
        "while scanning a quoted scalar|unknown escape",
        (
            "something is wrong inside these quotes; close them, and double a quote that is meant "
            "as text ('') or use the other kind of quotes"
        ),
    ),
    (
        "while parsing a flow sequence",
        (
            "this [ is never closed, or a comma is missing in its list; "
            "close it with ], or put the text in quotes"
        ),
    ),
    (
        "while parsing a flow (mapping|node)",
        (
            "this { or [ is never closed, or a comma is missing inside it; "
            "close it, or put the text in quotes"
        ),
    ),
    (
        "while parsing a block (mapping|collection)",
        (
            "this line does not fit what stands above it; "
            "check that it is indented like its neighbours and has a colon or a dash"
        ),
    ),
    ("directive", "a line may not begin with %; put the text in quotes"),
    ("anchor", ANCHOR),
    ("alias", ALIAS),
    ("tag", TAG),
    ("indentation|block scalar", "the indentation of this text is not clear; use quotes instead"),
)
_AT_CONTEXT = re.compile("quoted scalar|flow|simple key")
"""Faults that are found at the end of what an author left open, and mended where it begins."""


def explained(error: yaml.MarkedYAMLError, text: str) -> tuple[str, int, int]:
    """The parser's error in an author's words, and the line and column to look at, from 1."""
    said = f"{error.context or ''} {error.problem or ''}"
    lines = text.split("\n")
    line, column = _place(error, said, text, lines)
    if "mapping values are not allowed" in said and not _COLON.search(lines[line][:column]):
        line, column = _written(lines, line - 1)
        words = NO_COLON
    elif quotes := _QUOTED_THEN_MORE.search(lines[line]):
        column, words = quotes.start(1), QUOTES
    else:
        words = next((words for pattern, words in _WORDS if re.search(pattern, said)), UNKNOWN)
    return words, line + 1, column + 1


def _place(error: yaml.MarkedYAMLError, said: str, text: str, lines: list[str]) -> tuple[int, int]:
    """Where an author looks for the fault, from 0: never beyond what is written."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return _written(lines, len(lines) - 1)
    if "nesting depth" in said and (run := _OPENED.search(text, 0, mark.index)):
        return text.count("\n", 0, run.end()), run.end() - 1 - (text.rfind("\n", 0, run.end()) + 1)
    if "flow node" in said:
        before = text[: mark.index]
        at = max(before.rfind("["), before.rfind("{"), 0)
        return before.count("\n", 0, at), at - before.rfind("\n", 0, at) - 1
    if error.context_mark and _AT_CONTEXT.search(error.context or ""):
        mark = error.context_mark
    if mark.line >= len(lines) or not any(lines[mark.line :]):
        return _written(lines, len(lines) - 1)
    return mark.line, mark.column


def _written(lines: list[str], line: int) -> tuple[int, int]:
    """The last line up to this one that holds something, and where it begins."""
    while line > 0 and not lines[line].strip():
        line -= 1
    line = max(line, 0)
    return line, len(lines[line]) - len(lines[line].lstrip())


_OPENED = re.compile(r"\A(?:[\[{] *){33}|(?:[\[{] *){32}")
"""As many brackets as may be open at once; libyaml from 0.2.6 looks no further than a thousand."""
UNKNOWN = "this cannot be read as a sheet; check brackets, quotes and indentation here"
_COLON = re.compile(r":(\s|$)")
_QUOTED_THEN_MORE = re.compile(r"""(?:^|[-:\[,{]\s*)("[^"]*"|'[^']*')(?=\s*[^\s,:\]}#])""")
NO_COLON = (
    "this line has no colon followed by a space, or what stands below it is indented too far; "
    "write `name:` or `name: text`"
)
QUOTES = (
    "these quotes end before the text does; put the whole text in quotes of the other kind, "
    "or take them out"
)
