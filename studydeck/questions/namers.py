"""The sheets that name another, as the answers of a question asked from its end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from studydeck.facts.backlinks import BackLink
from studydeck.facts.kinds import Reversed
from studydeck.facts.library import Library
from studydeck.facts.sheets import Sheet
from studydeck.facts.source import Source
from studydeck.questions.question import Answer, Standing


@dataclass(slots=True)
class Namer:
    """A sheet that names another, with all of its links to it."""

    sheet: Sheet
    links: list[BackLink] = field(default_factory=list)

    def is_demanded(self, level: int) -> bool:
        """Whether one of its links is plain and no deeper than that."""
        return any(link.item.is_plain and link.level <= level for link in self.links)


def answers_from(
    library: Library, links: Iterable[BackLink], asked: Reversed, level: int
) -> list[Answer]:
    """The sheets that name another as answers, each once, heads under the muscle that they are of.

    A group that says it for its members stands for them; where every member says it itself, they
    stand for the group.
    """
    found: dict[str, Namer] = {}
    for link in links:
        top = link.sheet.whole or link.sheet
        found.setdefault(top.key, Namer(top)).links.append(link)
    demanded = {key for key, named in found.items() if named.is_demanded(level)}
    demanded -= set(_spoken_for(library, found, demanded))
    answers = []
    for key, named in found.items():
        answers.append(_answer(library, named, asked, demanded=key in demanded))
        others = (each for each in _members(library, named.sheet) if each.key not in found)
        answers += [_member(member, named.sheet) for member in others]
    return answers


def _member(member: Sheet, group: Sheet) -> Answer:
    """One that its group speaks for: right, and not all that is asked."""
    also = tuple(map(str, member.also))
    standing = Standing.ACCEPTED
    return Answer(member.name, also=also, standing=standing, part=group.name, link=member.key)


def _members(library: Library, group: Sheet) -> list[Sheet]:
    """The sheets that a group consists of, without heads."""
    return [part for part in library.structure.parts(group) if part.whole is None]


def _spoken_for(library: Library, found: dict[str, Namer], demanded: set[str]) -> Iterator[str]:
    """What need not be said, since its group or all of its members are demanded."""
    for key in demanded:
        own = [part for part in library.structure.own_parts(found[key].sheet) if not part.whole]
        if own and all(part.key in demanded for part in own):
            yield key
        else:
            yield from (part.key for part in _members(library, found[key].sheet))


def _answer(library: Library, named: Namer, asked: Reversed, *, demanded: bool) -> Answer:
    sheet = named.sheet
    why = next((link.item.disputed for link in named.links if link.item.disputed), "")
    plain = any(link.item.is_plain for link in named.links)
    return Answer(
        sheet.name,
        detail=_detail(named, role=asked.reverse.role),
        also=tuple(map(str, sheet.also)),
        standing=Standing.DEMANDED if demanded else Standing.ACCEPTED,
        why="" if plain else why,
        sources=sources_of(library, named.links),
        link=sheet.key,
    )


def _detail(named: Namer, *, role: bool) -> str:
    """`origin and insertion`, `origin, long head`, or nothing; all of its heads go without saying."""
    fields = dict.fromkeys(link.name for link in named.links) if role else ()
    whole = any(link.sheet.whole is None for link in named.links)
    heads = () if whole else dict.fromkeys(link.sheet.name for link in named.links)
    heads = () if len(heads) == len(named.sheet.heads) else heads
    return ", ".join(filter(None, (" and ".join(fields), " and ".join(heads))))


def sources_of(library: Library, links: Iterable[BackLink]) -> tuple[Source, ...]:
    """Whom the plain ones of some links go back to, each work once with all its places."""
    found: dict[str, Source] = {}
    for link in links:
        cites = link.item.cite or link.sheet.cite
        for source in library.sources(link.sheet, cites) if link.item.is_plain else ():
            known = found.setdefault(source.id, source)
            if known.where != source.where:
                places = dict.fromkeys((*known.where.split(", "), source.where))
                found[source.id] = replace(source, where=", ".join(filter(None, places)))
    return tuple(found.values())
