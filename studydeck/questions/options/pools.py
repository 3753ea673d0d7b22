"""What wrong options are drawn from: everything that other sheets say in the same field."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from studydeck.facts.kinds import EVERYWHERE, FIELDS, IN_FULL, KINDS, NAMING, QUARTERS, REVERSED
from studydeck.facts.library import Library
from studydeck.facts.sheets import Sheet
from studydeck.questions.question import Answer, Question

CLOSEST, SAME_REGION, SAME_QUARTER, ELSEWHERE = range(4)
"""How near an option lies to the right answer: the nearest tempts most."""


@dataclass(slots=True)
class Candidate:
    """A sheet that may be offered."""

    text: str
    link: str
    regions: set[str] = field(default_factory=set)
    """Where it lies, and where the sheets lie that name it."""
    joint: str = ""
    """Of a movement: where it is done."""
    area: str = ""
    """Of the exam: what tells sheets apart that lie in no region."""
    tags: frozenset[str] = frozenset()
    """Its author's: within one area, what has one in common lies closest."""


class Pools:
    """The candidates for each sort of question, gathered when first asked for."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._pools: dict[tuple[str, str], list[Candidate]] = {}

    def of(self, question: Question) -> list[Candidate]:
        """All that is said of other sheets where this question is asked of one."""
        slot = question.card.kind, question.card.prompt.removesuffix(IN_FULL)
        if slot not in self._pools:
            self._pools[slot] = list(self._gathered(*slot).values())
        return self._pools[slot]

    def _gathered(self, kind: str, prompt: str) -> dict[str, Candidate]:
        found: dict[str, Candidate] = {}
        for sheet, region in self._sheets(kind, prompt):
            known = found.setdefault(sheet.key, _candidate(sheet))
            known.regions.add(region)
        return found

    def _sheets(self, kind: str, prompt: str) -> Iterator[tuple[Sheet, str]]:
        """Sheets that are an answer somewhere, each with the region where."""
        for sheet in self._library.sheets.values():
            if prompt == NAMING:
                if sheet.kind == kind:
                    yield sheet, sheet.region
            elif prompt in REVERSED[kind]:
                slots = REVERSED[kind][prompt].made_of
                if any(sheet.kind == maker and name in sheet.said for maker, name in slots):
                    yield sheet, sheet.region
            elif sheet.kind == kind:
                for each in (sheet, *sheet.heads):
                    yield from self._named(each, prompt)

    def _named(self, sheet: Sheet, name: str) -> Iterator[tuple[Sheet, str]]:
        declared = FIELDS[sheet.kind][name]
        for item in sheet.items(name):
            target = self._library.linked(sheet, item, declared.to) if item.is_plain else None
            if target:
                yield target[0], sheet.region
                if declared.mutual:
                    yield sheet, sheet.region

    def nearness(self, question: Question, right: Answer) -> Callable[[Candidate], int]:
        """How near a candidate lies to a question and its right answer."""
        target = self._library.sheets.get(right.link)
        joint = _joint(target) if target else ""
        around = _quarter(question.region)

        def near(candidate: Candidate) -> int:
            if joint and candidate.joint == joint:
                return CLOSEST
            if question.region == EVERYWHERE:
                return _in_area(question, candidate)
            if question.region in candidate.regions:
                return SAME_REGION
            return ELSEWHERE if around.isdisjoint(candidate.regions) else SAME_QUARTER

        return near


def _in_area(asked: Question, candidate: Candidate) -> int:
    """How near two areas of the exam lie: the same, parts of the same, or apart."""
    if candidate.area == asked.area:
        return SAME_REGION if candidate.tags.isdisjoint(asked.tags) else CLOSEST
    return SAME_QUARTER if candidate.area[:1] == asked.area[:1] else ELSEWHERE


def _quarter(region: str) -> frozenset[str]:
    """The regions that lie together with one."""
    return frozenset(each for regions in QUARTERS if region in regions for each in regions)


def _candidate(sheet: Sheet) -> Candidate:
    area = sheet.own.get("area") or sheet.defaults.area or KINDS[sheet.kind].area
    tags = frozenset(sheet.tags)
    return Candidate(sheet.full_name, sheet.key, {sheet.region}, _joint(sheet), str(area), tags)


def _joint(sheet: Sheet) -> str:
    return next((str(item.text) for item in sheet.items("joint")), "")
