"""Every name that the library knows, in the form in which typed words are compared."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from studydeck.facts.kinds import KINDS
from studydeck.facts.library import Library
from studydeck.facts.sheets import Sheet
from studydeck.questions.judging.vocabulary import Vocabulary
from studydeck.questions.question import Answer

Form = tuple[str, ...]
"""The words of a name, sorted: `flexion of the hip` and `hip flexion` are one."""

OWN_WORDS = {
    "landmark": {"bone"},
    "movement": {"movement"},
    "muscle": {"muscle", "m", "mm"},
    "nerve": {"nerve", "n"},
    "zone": {"zone"},
}
"""By kind: its own word, which need not be said: `femoral` for the femoral nerve."""

COMPARED = (
    "muscle",
    "landmark",
    "movement",
    "nerve",
    "zone",
    "structure",
    "condition",
    "term",
)
"""The kinds whose names are terms that one answer may be taken for another by."""


class Terms:
    """Finds the sheets that typed words name."""

    def __init__(self, library: Library, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.structure = library.structure
        self._by_form: dict[Form, list[Sheet]] = defaultdict(list)
        self._sheets: dict[str, Sheet] = {}
        for sheet in library.sheets.values():
            if KINDS[sheet.kind].asked:
                for each in (sheet, *sheet.heads):
                    self._add(each)

    def _add(self, sheet: Sheet) -> None:
        self._sheets[sheet.key] = sheet
        if sheet.kind in COMPARED:
            for form in set(self._forms(sheet.kind, names_of(sheet))):
                self._by_form[form].append(sheet)

    def sheet(self, key: str) -> Sheet | None:
        """The sheet, or the head without one, that an answer links to."""
        return self._sheets.get(key)

    def wholes_of(self, key: str) -> tuple[Sheet, ...]:
        """What the sheet that an answer links to is part of."""
        sheet = self._sheets.get(key)
        return self.structure.wholes(sheet) if sheet else ()

    def named(self, form: Form) -> list[Sheet]:
        """The sheets that these words are a name of."""
        return self._by_form.get(form, [])

    def all_forms(self) -> Iterable[Form]:
        """Every known name."""
        return self._by_form

    def form(self, text: str) -> Form:
        """The words of a text, sorted."""
        return tuple(sorted(self.vocabulary.canonical(text)))

    def texts_of(self, answer: Answer) -> tuple[str, ...]:
        """All that an answer is called, as it is written."""
        sheet = self._sheets.get(answer.link) or self._only(answer)
        return (answer.text, *answer.also, *(names_of(sheet) if sheet else ()))

    def forms_of(self, answer: Answer) -> list[Form]:
        """Every way to say an answer, the fullest first."""
        sheet = self._sheets.get(answer.link) or self._only(answer)
        kind = sheet.kind if sheet else ""
        return list(dict.fromkeys(self._forms(kind, self.texts_of(answer))))

    def _only(self, answer: Answer) -> Sheet | None:
        """The one sheet that an answer in an author's words is the name of."""
        named = (
            {} if answer.link else {each.key: each for each in self.named(self.form(answer.text))}
        )
        return next(iter(named.values())) if len(named) == 1 else None

    def _forms(self, kind: str, names: Iterable[str]) -> Iterator[Form]:
        for name in names:
            form = self.form(name)
            if form:
                yield form
            shorter = tuple(word for word in form if word not in OWN_WORDS.get(kind, ()))
            if shorter and shorter != form:
                yield shorter


def names_of(sheet: Sheet) -> Iterator[str]:
    """All that a sheet, or a head in one, is called."""
    if sheet.whole is None:
        yield from (sheet.name, *map(str, sheet.also), sheet.id.replace("-", " "))
    else:
        for whole in (sheet.whole.name, *map(str, sheet.whole.also)):
            yield f"{whole} {sheet.name}"
        yield from map(str, sheet.also)
