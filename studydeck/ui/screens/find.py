"""The look-up: words in, sheets out, each with why it was found."""

from textual.widgets import Input

from studydeck.facts.lookup import Found
from studydeck.questions.reference import Reference
from studydeck.ui import keys
from studydeck.ui.found import NOTHING, found_lines, page_lines
from studydeck.ui.keys import Key
from studydeck.ui.lines import Line, Role, line
from studydeck.ui.screens.helped import HelpedScreen
from studydeck.ui.screens.reading import ReadingScreen
from studydeck.ui.textbox import TextBox
from studydeck.ui.view import View

HEAD = line("Find", Role.HEADING)
EMPTY = line("Type a place, a movement, a nerve, a symptom, or any word.", Role.QUIET)


class FindScreen(HelpedScreen):
    """Looks up what is typed, letter by letter."""

    def __init__(self, reference: Reference) -> None:
        super().__init__()
        self._reference = reference
        self._box = TextBox("groin, lesser trochanter, hip flexion …")
        self._found = Found("", ())
        self._marked = 0

    def on_mount(self) -> None:
        self.mount_box(self._box)
        self._box.ask(when=True)

    @property
    def is_typing(self) -> bool:
        return True

    @property
    def keys_always(self) -> tuple[Key, ...]:
        return (keys.CLOSE, *super().keys_always)

    def view(self) -> View:
        found = (keys.OPEN, keys.MOVE) if self._found.hits else ()
        return View(HEAD, body=self._lines(), keys=found)

    def _lines(self) -> tuple[Line, ...]:
        if self._found.hits:
            return found_lines(self._found, self._marked)
        return (NOTHING if self._box.value.strip() else EMPTY,)

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._found = self._reference.find(event.value)
        self._marked = 0
        self.to_top()
        self.show()

    def press(self, key: Key, name: str) -> None:
        if key is keys.CLOSE:
            self.dismiss()
        elif key is keys.OPEN:
            page = self._reference.page(self._found.hits[self._marked].sheet)
            self.app.push_screen(ReadingScreen("Sheet", page_lines(page)))
        else:
            step = 1 if name == "down" else -1
            self._marked = max(0, min(len(self._found.hits) - 1, self._marked + step))
            self.show()
            self.to_line(self._marked)
