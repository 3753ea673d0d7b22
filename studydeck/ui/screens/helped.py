"""A screen whose keys can be explained."""

from studydeck.ui import keys
from studydeck.ui.help import help_lines
from studydeck.ui.keys import Key
from studydeck.ui.screens.base import QuizScreen
from studydeck.ui.screens.reading import ReadingScreen


class HelpedScreen(QuizScreen):
    """Explains those of its keys that work now, on top of itself."""

    @property
    def keys_always(self) -> tuple[Key, ...]:
        return (keys.HELP, *super().keys_always)

    def open_help(self) -> None:
        explained = map(keys.while_typing, self.keys_now) if self.is_typing else self.keys_now
        self.app.push_screen(ReadingScreen("Help", help_lines(tuple(explained))))
