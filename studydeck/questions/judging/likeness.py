"""Words spelt a little otherwise than an answer, where they are not as like another term."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import permutations

from studydeck.questions.judging.levels import has_digits
from studydeck.questions.judging.terms import Form, Terms
from studydeck.questions.question import Answer, Standing

LETTERS_A_SLIP = 6
"""Of so many letters of a name one may be wrong; of a short one, one of what differs."""

FEWEST_LETTERS = 4
"""In less than that a slip makes another word."""

MOST_SLIPS = 3
MOST_WORDS = 3
"""Of how many words that differ each may be held against each."""


def nearest(form: Form, answers: Iterable[Answer], terms: Terms) -> Answer | None:
    """The answer that was probably meant; None where another known term is as near.

    Nor where a word stands against one of the answer's own: abductor and adductor are more alike
    than soleus and solius.
    """
    own: set[Form] = set()
    found: list[tuple[int, Answer]] = []
    for answer in sorted(answers, key=lambda each: each.standing is not Standing.DEMANDED):
        forms = terms.forms_of(answer)
        own.update(forms)
        slips = [each for right in forms for each in _slips(form, right, terms)]
        found += [(min(slips), answer)] if slips else []
    if not found:
        return None
    least, best = min(found, key=lambda pair: pair[0])
    rivals = (other for other in terms.all_forms() if other not in own)
    if any(slips <= least for other in rivals for slips in _slips(form, other, terms)):
        return None
    return best


def _slips(said: Form, right: Form, terms: Terms) -> Iterator[int]:
    """How many letters are amiss, if they are few and no word says the opposite."""
    mine, theirs = _apart(said, right)
    letters = len("".join(theirs))
    most = min(MOST_SLIPS, max(1, len("".join(right)) // LETTERS_A_SLIP))
    if letters < FEWEST_LETTERS or abs(len("".join(mine)) - letters) > most:
        return
    if any(map(has_digits, mine)) or _says_the_opposite(mine, theirs, terms):
        return
    slips = _distance(mine, theirs)
    if slips <= most:
        yield slips


def _says_the_opposite(mine: list[str], theirs: list[str], terms: Terms) -> bool:
    """Whether a word stands against one of the answer's own, or is as like to one that does."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415  likewise

    vocabulary = terms.vocabulary
    return any(
        vocabulary.are_opposed(one, two)
        or any(
            OSA.distance(one, other) <= OSA.distance(one, two) for other in vocabulary.against(two)
        )
        for one in mine
        for two in theirs
    )


def _apart(said: Form, right: Form) -> tuple[list[str], list[str]]:
    """The words that each has and the other lacks."""
    mine, theirs = Counter(said), Counter(right)
    return sorted((mine - theirs).elements()), sorted((theirs - mine).elements())


def _distance(mine: list[str], theirs: list[str]) -> int:
    """Letters wrong, missing, too many or exchanged, whichever word is held against which."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415  only a slip needs it

    if len(mine) != len(theirs) or len(mine) > MOST_WORDS:
        return OSA.distance("".join(mine), "".join(theirs))
    return min(
        sum(OSA.distance(one, two) for one, two in zip(mine, order, strict=True))
        for order in permutations(theirs)
    )
