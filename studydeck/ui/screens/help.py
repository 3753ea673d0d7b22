"""The keys that work on the screen below, with what each is for."""

from collections.abc import Iterator

from studydeck.ui import keys
from studydeck.ui.keys import Key
from studydeck.ui.lines import Line, Role, Run, blocks, line
from studydeck.ui.screens.base import QuizScreen
from studydeck.ui.view import Room, View

HEAD = line("Help", Role.HEADING)


class HelpScreen(QuizScreen):
    """Explains keys. Any that it has no use for itself closes it."""

    def __init__(self, explained: tuple[Key, ...]) -> None:
        super().__init__()
        self._explained = explained

    @property
    def keys_always(self) -> tuple[Key, ...]:
        return (keys.CLOSE, keys.LEAVE)

    def view(self, room: Room) -> View:
        return View(HEAD, body=help_lines(self._explained))

    def press(self, key: Key) -> None:
        self.dismiss()

    def press_other(self, name: str) -> None:
        self.dismiss()


def help_lines(explained: tuple[Key, ...]) -> tuple[Line, ...]:
    """Each key with its word and its sentences, then what the grades have in common."""
    same = (line(keys.SAME_INTERVAL),) if keys.EASY in explained else ()
    return blocks(*map(_explanation, explained), same)


def _explanation(key: Key) -> Iterator[Line]:
    yield Line((Run(key.cap, Role.KEY), Run(f"  {key.word}", Role.STRONG)))
    yield line(key.why, mark="  ")
