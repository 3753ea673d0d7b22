"""Keys explained: only those that work where the help was asked for."""

from collections.abc import Iterator, Sequence

from studydeck.ui import keys
from studydeck.ui.keys import Key
from studydeck.ui.lines import Line, Role, Run, blocks, line


def help_lines(explained: Sequence[Key]) -> tuple[Line, ...]:
    """Each key with its word and its sentences, then what the grades have in common."""
    same = (line(keys.SAME_INTERVAL),) if keys.EASY in explained else ()
    return blocks(*map(_explanation, explained), same)


def _explanation(key: Key) -> Iterator[Line]:
    yield Line((Run(key.cap, Role.KEY), Run(f"  {key.word}", Role.STRONG)))
    yield line(key.why, mark="  ")
