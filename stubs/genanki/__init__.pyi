# The part of genanki that studydeck uses.

from collections.abc import Iterator
from sqlite3 import Cursor
from typing import Any

class Model:
    fields: list[dict[str, Any]]
    templates: list[dict[str, Any]]
    def __init__(
        self,
        model_id: int,
        name: str,
        fields: list[dict[str, Any]],
        templates: list[dict[str, Any]],
        css: str = ...,
        *,
        sort_field_index: int = ...,
    ) -> None: ...

class Deck:
    def __init__(self, deck_id: int, name: str, description: str = ...) -> None: ...
    def add_model(self, model: Model) -> None: ...

class Package:
    def __init__(self, deck_or_decks: list[Deck], media_files: list[str] | None = ...) -> None: ...
    def write_to_db(self, cursor: Cursor, timestamp: float, id_gen: Iterator[int]) -> None: ...
