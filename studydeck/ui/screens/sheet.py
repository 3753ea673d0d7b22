"""A whole sheet as a page."""

from studydeck.questions.page import Page
from studydeck.ui import keys
from studydeck.ui.found import page_lines
from studydeck.ui.keys import Key
from studydeck.ui.lines import Role, line
from studydeck.ui.screens.base import QuizScreen
from studydeck.ui.view import View

HEAD = line("Sheet", Role.HEADING)


class SheetScreen(QuizScreen):
    """Shows a page until it is closed."""

    OTHERWISE = keys.CLOSE

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page

    @property
    def keys_always(self) -> tuple[Key, ...]:
        return (keys.CLOSE, keys.LEAVE)

    def view(self) -> View:
        return View(HEAD, body=page_lines(self._page))

    def press(self, key: Key, name: str) -> None:  # noqa: ARG002
        if key is keys.CLOSE:
            self.dismiss()
