"""The keys that work on the screen below, with what each is for."""

from studydeck.ui import keys
from studydeck.ui.help import help_lines
from studydeck.ui.keys import Key
from studydeck.ui.lines import Role, line
from studydeck.ui.screens.base import QuizScreen
from studydeck.ui.view import View

HEAD = line("Help", Role.HEADING)


class HelpScreen(QuizScreen):
    """Explains keys. Any that it has no use for itself closes it."""

    OTHERWISE = keys.CLOSE

    def __init__(self, explained: tuple[Key, ...]) -> None:
        super().__init__()
        self._explained = explained

    @property
    def keys_always(self) -> tuple[Key, ...]:
        return (keys.CLOSE, keys.LEAVE)

    def view(self) -> View:
        return View(HEAD, body=help_lines(self._explained))

    def press(self, key: Key, name: str) -> None:  # noqa: ARG002
        if key is keys.CLOSE:
            self.dismiss()
