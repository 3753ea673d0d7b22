"""Something to read on top of another screen: the help, or a whole sheet."""

from collections.abc import Sequence

from studydeck.ui import keys
from studydeck.ui.keys import Key
from studydeck.ui.lines import Line, Role, line
from studydeck.ui.screens.base import QuizScreen
from studydeck.ui.view import View


class ReadingScreen(QuizScreen):
    """Shows lines under a heading. Any key that it has no use for itself closes it."""

    OTHERWISE = keys.CLOSE

    def __init__(self, heading: str, lines: Sequence[Line]) -> None:
        super().__init__()
        self._shown = View(line(heading, Role.HEADING), body=tuple(lines))

    @property
    def keys_always(self) -> tuple[Key, ...]:
        return (keys.CLOSE, *super().keys_always)

    def view(self) -> View:
        return self._shown

    def press(self, key: Key, name: str) -> None:  # noqa: ARG002
        if key is keys.CLOSE:
            self.dismiss()
