"""The one line that a learner types into."""

from textual.events import Paste
from textual.widgets import Input


class TextBox(Input):
    """A line without a frame; what is in it is text and nothing else."""

    DEFAULT_CSS = """
    TextBox, TextBox:focus {
        border: none;
        height: 1;
        padding: 0;
        background: $surface;
        background-tint: $surface 0%;
        color: $strong;
    }
    """

    def __init__(self, hint: str) -> None:
        super().__init__(placeholder=hint, id="typed", select_on_focus=False)
        self.cursor_blink = False
        self.display = False

    def ask(self, *, when: bool) -> None:
        """Take the letters that are typed, or leave them to the screen."""
        if when == self.display:
            return
        self.display = when
        if when:
            self.focus()
        else:
            self.screen.set_focus(None)

    def _on_paste(self, event: Paste) -> None:
        """What is pasted in several lines is a list."""
        event.text = ", ".join(filter(None, map(str.strip, event.text.splitlines())))
        super()._on_paste(event)

    def take(self) -> str:
        """What was typed; the line is empty after."""
        typed = self.value
        self.value = ""
        return typed
