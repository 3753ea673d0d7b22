"""Which histories go to a card's new id, and in which order."""

from collections.abc import Collection, Mapping

from studydeck.identity import CardId


def moves_in_order(
    moves: Mapping[CardId, CardId], held: Collection[CardId]
) -> list[tuple[CardId, CardId]]:
    """List the (new, old) pairs to carry out, of `moves` from new to old; `held` have a history.

    A history that was there at the start is moved once at most, to a card that has none, or none
    any more: an id that changes hands gives its own history away before it is given another's.
    """
    wanted = [(new, old) for new, old in moves.items() if old in held and old != new]
    held = set(held)
    done: list[tuple[CardId, CardId]] = []
    while ready := next((pair for pair in wanted if pair[0] not in held), None):
        new, old = ready
        done.append(ready)
        held.add(new)
        held.discard(old)
        wanted = [pair for pair in wanted if pair[1] != old and pair[0] != new]
    return done
