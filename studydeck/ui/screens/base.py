"""What all screens have in common: one snapshot shown in six places, and keys that work now."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key as KeyPress
from textual.geometry import Region
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from studydeck.ui import keys
from studydeck.ui.body import Body
from studydeck.ui.keys import Key
from studydeck.ui.lines import Role, line
from studydeck.ui.place import Place
from studydeck.ui.requests import LeaveQuiz
from studydeck.ui.rows import cut, head_row, hint_rows, more_row, progress_bar, wrapped
from studydeck.ui.view import HEIGHTS, LEAST_HEIGHT, LEAST_WIDTH, WIDTHS, Room, View, fits

IN_A_TEXT = ("home", "end")
"""Keys that move about in a text rather than on the screen while one is typed."""

TOO_SMALL = f"The window is too small: at least {LEAST_WIDTH}×{LEAST_HEIGHT}"


class QuizScreen(Screen[None]):
    """Shows its `view` and passes on the keys that the view says work now."""

    CSS_PATH = "quiz.tcss"
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    AUTO_FOCUS = ""
    OTHERWISE: ClassVar[Key | None] = None
    """The key that every key without a use of its own stands for."""

    def __init__(self) -> None:
        super().__init__()
        self._view = View()
        self._word = ""
        """Something to say in place of the hints, until the next key."""
        self._head = Place("head")
        self._fixed = Place("fixed")
        self._words = Place("words")
        self._body = Body(self._words, id="body")
        self._more = Place("more")
        self._foot = Place("foot")
        self._hints = Place("hints")

    def view(self) -> View:
        """What to show now; every screen says it itself. Pure but for the screen's own state."""
        raise NotImplementedError

    def press(self, key: Key, name: str) -> None:
        """Do what one of the view's keys is for, in every screen its own; `name` was pressed."""
        raise NotImplementedError

    def press_other(self, name: str) -> None:
        """A key that does nothing here."""

    def open_help(self) -> None:
        """Explain the keys; only a `HelpedScreen` names the key for it."""

    @property
    def is_typing(self) -> bool:
        """Whether letters go into a text box; it has its own keys to move about in the text."""
        return False

    @property
    def keys_now(self) -> tuple[Key, ...]:
        """The keys that work, in the order in which they are named."""
        if not fits(*self.size):
            return (keys.LEAVE,)
        scroll = (keys.SCROLL,) if self._body.max_scroll_y > 0 else ()
        return (*self._view.keys, *scroll, *self.keys_always)

    @property
    def keys_always(self) -> tuple[Key, ...]:
        """The keys that work whatever the view."""
        return (keys.LEAVE,)

    def compose(self) -> ComposeResult:
        yield Static(Content(TOO_SMALL), id="too-small")
        yield Vertical(
            self._head, self._fixed, self._body, self._more, self._foot, self._hints, id="column"
        )

    def on_resize(self) -> None:
        self.show()

    def on_screen_resume(self) -> None:
        """The window may have changed while another screen lay on this one."""
        self.show()

    def show(self) -> None:
        """Take a new snapshot and show it."""
        room = self.room
        self._view = view = self.view()
        self._head.show(head_rows(view, room))
        self._fixed.show(cut(wrapped(view.fixed, room.width), room.width, view.most_fixed))
        self._words.show(wrapped(view.body, room.width))
        self._foot.show(wrapped(view.foot, room.width))
        self._show_more()

    def say(self, word: str) -> None:
        """Say something quietly where the hints are, until the next key."""
        self._word = word
        self._show_more()

    def mount_box(self, box: Widget) -> None:
        """Put a line to type into below the words."""
        self.query_one("#column").mount(box, before=self._foot)

    def to_line(self, place: int) -> None:
        """Bring a line of the body into sight; the lines before it may take several rows."""
        rows = len(wrapped(self._view.body[:place], self.room.width))
        self._body.scroll_to_region(Region(0, rows, 1, 2), animate=False, force=True)

    def to_top(self) -> None:
        """Begin to read from the top."""
        self._body.scroll_to(y=0, animate=False, immediate=True)

    def on_body_moved(self) -> None:
        self._show_more()

    def on_key(self, event: KeyPress) -> None:
        name = event.key.lower()
        key = next((key for key in self.keys_now if name in key.keys), self.OTHERWISE)
        if self.is_typing and (key is None or name in IN_A_TEXT):
            return
        event.stop()
        event.prevent_default()
        if self._word:
            self.say("")
        if key is None:
            self.press_other(name)
        elif key is keys.SCROLL:
            self._body.move(name)
        elif key is keys.LEAVE:
            self.post_message(LeaveQuiz())
        elif key is keys.HELP:
            self.open_help()
        else:
            self.press(key, name)

    @property
    def room(self) -> Room:
        """How much of the window there is for words."""
        return Room.within(*self.app.size)

    def _show_more(self) -> None:
        """Say what the layout decides: whether there is more to read, and which keys work."""
        width = self.room.width
        more = more_row(self._body.is_below_top, self._body.is_above_end, width)
        self._more.show(wrapped([more], width))
        word = (line(self._word, Role.STRONG),) if self._word else hint_rows(self._hinted(), width)
        self._hints.show(wrapped(word, width))

    def _hinted(self) -> list[Key]:
        """The keys that the hint bar names; where there is little room, the most needed."""
        roomy = self.room.roomy
        named = [key for key in self.keys_now if key.hinted and (roomy or not key.spare)]
        return [keys.while_typing(key) for key in named] if self.is_typing else named


def head_rows(view: View, room: Room) -> list[Content]:
    """The head, and below it the bar where there is room."""
    head = head_row(view.head, view.at_right, room.width)
    bar = [progress_bar(view.done, view.left, room.width)] if room.roomy else []
    return [head, *wrapped(bar, room.width)]
