"""Questions from the other end: who names a sheet, and what a sheet is, told by its facts.

They are made where a sheet declares `reverse`, which is its author's claim that the list is
complete in the decks.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial

from studydeck.facts.backlinks import BackLink
from studydeck.facts.kinds import EVERYWHERE, KINDS, NAMING, REVERSED, Naming, Reversed
from studydeck.facts.library import Library
from studydeck.facts.sheets import Sheet
from studydeck.identity import slug
from studydeck.questions.card import Asked, question_of
from studydeck.questions.depth import with_depth
from studydeck.questions.namers import answers_from, sources_of
from studydeck.questions.question import Answer, Question
from studydeck.questions.signatures import Signatures
from studydeck.questions.wording import capitalised, subject_of

NO, BY_REGION = "no", "by region"


def declared(sheet: Sheet) -> str:
    """What a sheet says of its reverse questions: `whole`, `by region` or `no`."""
    return str(sheet.own.get("reverse") or sheet.defaults.reverse)


class Mirror:
    """Makes the reverse questions of a library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._signatures: dict[str, Signatures] = {}

    def questions(self, sheet: Sheet) -> Iterator[Question]:
        """Every reverse question of a sheet; none where it does not declare them."""
        if declared(sheet) == NO:
            return
        for prompt, asked in REVERSED[sheet.kind].items():
            for region, links in self._by_region(sheet, asked).items():
                for each in self._from(sheet, asked, region, links):
                    yield question_of(self._library, sheet, prompt, each)
        if naming := KINDS[sheet.kind].naming:
            yield from self._what_it_is(sheet, naming)

    def _by_region(self, sheet: Sheet, asked: Reversed) -> Mapping[str, list[BackLink]]:
        """The links to a sheet: all together, or by the region of the sheets that make them."""
        by_region = declared(sheet) == BY_REGION
        found: dict[str, list[BackLink]] = defaultdict(list)
        for link in self._library.backlinks.through(sheet, asked.made_of):
            top = link.sheet.whole or link.sheet
            found[(top.region or EVERYWHERE) if by_region else ""].append(link)
        return found

    def _from(
        self, sheet: Sheet, asked: Reversed, region: str, links: list[BackLink]
    ) -> Iterator[Asked]:
        where = f" of the {region}" if region else ""
        text = f"{subject_of(sheet)}: {asked.reverse.ask.format(where=where)}"
        sources = sources_of(self._library, links)
        base = Asked(text, (), (), key=None, which=slug(region), sources=sources)
        return with_depth(base, partial(answers_from, self._library, links, asked), sheet.level)

    def _what_it_is(self, sheet: Sheet, naming: Naming) -> Iterator[Question]:
        """`Which muscle is this?`, where its facts fit no other."""
        if sheet.kind not in self._signatures:
            self._signatures[sheet.kind] = Signatures(self._library, sheet.kind, naming.shows)
        if told := self._signatures[sheet.kind].told(sheet):
            facts = (f"{capitalised(name)}: {'; '.join(said)}." for name, said in told)
            text = " ".join((capitalised(naming.ask), *facts))
            answer = Answer(sheet.name, also=tuple(map(str, sheet.also)), link=sheet.key)
            yield question_of(self._library, sheet, NAMING, Asked(text, (answer,), (), key=None))
