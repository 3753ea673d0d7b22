"""The first screen in words: what waits, what the learner should know, whom the facts are from."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from studydeck.facts.kinds import REGIONS
from studydeck.memory.plan import Overview, RegionCount
from studydeck.ui.lines import Line, Role, blocks, line
from studydeck.ui.literal import one_line
from studydeck.ui.study import Study
from studydeck.ui.words import WAYS, count, day

_NAME_WIDTH = max(map(len, REGIONS.values()))
_NUMBER_WIDTH = 7


def can_begin(study: Study) -> bool:
    """Whether there is a card to ask."""
    return study.session.current is not None


def opening_lines(
    study: Study, way: str, today: date, regions: Callable[[Overview], Iterable[Line]] | None = None
) -> tuple[Line, ...]:
    """The first screen, the most needed first. `today` is the calendar's day, `way` the wanted one.

    `regions` says how the counts by region are laid out: as a table, unless told otherwise.
    """
    if not study.questions:
        return blocks(_empty(), _notices(study), _about(study))
    waiting = _waiting(study.overview) if can_begin(study) else _nothing(study.overview, today)
    asked = (line(f"Asked by {way}: {WAYS[way]}."),) if can_begin(study) else ()
    return blocks(
        (*waiting, *asked), _notices(study), (regions or table)(study.overview), _about(study)
    )


def waits(overview: Overview) -> str:
    """`15 due, 20 of 52 new, 2 to repeat`."""
    new = f"{overview.new_today:,}"
    if overview.new > overview.new_today:
        new += f" of {overview.new:,}"
    repeats = f", {overview.owed:,} to repeat" if overview.owed else ""
    return f"{overview.due:,} due, {new} new{repeats}"


def table(overview: Overview) -> Iterator[Line]:
    """One line a region, in columns, and their sums."""
    yield line(_row("", "due", "new"), Role.QUIET)
    for region in _from_head_to_foot(overview):
        name = one_line(REGIONS.get(region.region, region.region))
        yield line(_row(name, _number(region.due), _number(region.new)))
    if len(overview.regions) > 1:
        yield line(_row("Together", _number(overview.due), _number(overview.new)), Role.STRONG)


def counts(overview: Overview) -> Iterator[Line]:
    """The same, one sentence a region, for whoever hears it."""
    for region in _from_head_to_foot(overview):
        name = REGIONS.get(region.region, region.region)
        yield line(f"{name}: {region.due:,} due, {region.new:,} new.")


def _from_head_to_foot(overview: Overview) -> list[RegionCount]:
    places = {region: place for place, region in enumerate(REGIONS)}
    return sorted(overview.regions, key=lambda each: places.get(each.region, len(places)))


def _row(name: str, due: str, new: str) -> str:
    if len(name) > _NAME_WIDTH:
        name = f"{name[: _NAME_WIDTH - 1]}…"
    return f"{name:<{_NAME_WIDTH}}{due:>{_NUMBER_WIDTH}}{new:>{_NUMBER_WIDTH}}"


def _number(number: int) -> str:
    return f"{number:,}" if number else "-"


def _waiting(overview: Overview) -> Iterator[Line]:
    yield line(f"Today: {waits(overview)}.", Role.STRONG)


def _nothing(overview: Overview, today: date) -> Iterator[Line]:
    yield line("Nothing is due.", Role.STRONG)
    if overview.next_due_on is not None:
        yield line(next_due(overview.next_due_on, overview.next_due, today))
    if overview.new:
        yield line(
            f"Today's new cards are done. {count(overview.new, 'card')} could still be begun: "
            "studydeck quiz --new N, where N is the whole day's number."
        )


def next_due(on: date, number: int, today: date) -> str:
    """When something is due: `Next: 12 cards tomorrow, Friday 21 November`."""
    return f"Next: {count(number, 'card')} {day(on, today)}."


def _empty() -> Iterator[Line]:
    yield line("There are no cards here.", Role.STRONG)
    yield line("Choose other decks with --decks PATH, or ask for more with another --only.")
    yield line("studydeck check says what a sheet still lacks.")


def _notices(study: Study) -> Iterator[Line]:
    for notice in study.notices:
        yield line(f"Note: {notice}", Role.WARNING)


def _about(study: Study) -> Iterator[Line]:
    if study.decks:
        yield line(f"Decks: {study.decks}", Role.QUIET)
    for paragraph in filter(None, study.about.splitlines()):
        yield line(paragraph, Role.QUIET)
