"""Which words mean the same and which never do, as the decks' `wording` has it."""

from collections import defaultdict
from collections.abc import Iterable

from studydeck.questions.judging.spelling import Tokens, tokens

Group = tuple[str, ...]

_LEAST_STEM = 3
"""Letters that have to follow a prefix before it counts as one."""


PASSES = 2
"""A word brought to another may complete a phrase: `rotates`, then `externally rotates`."""


def _most_words(group: Group) -> int:
    return max(len(tokens(text)) for text in group)


class Vocabulary:
    """Brings texts into one form, and tells words that stand against each other."""

    def __init__(self, same: Iterable[Group], opposite: Iterable[Group]) -> None:
        self._first: dict[Tokens, Tokens] = {}
        self._longest = 0
        for group in sorted(same, key=_most_words):
            first, *others = map(self.canonical, group)
            for other in others:
                if other and other != first:
                    self._first.setdefault(other, first)
                    self._longest = max(self._longest, len(other))
        self._against: dict[str, set[str]] = defaultdict(set)
        self._prefixes: list[tuple[str, str]] = []
        for group in opposite:
            self._oppose(group)

    def _oppose(self, group: Group) -> None:
        if all(word.endswith("-") for word in group):
            stems = [word.rstrip("-").casefold() for word in group]
            self._prefixes += [(one, two) for one in stems for two in stems if one != two]
            return
        texts = [set(self.canonical(text)) for text in group]
        shared = set.intersection(*texts)
        for text in texts:
            others = set().union(*texts) - text
            for word in text - shared:
                self._against[word] |= others - shared

    def canonical(self, text: str) -> Tokens:
        """A text's words, those that mean the same brought to one; the longest phrase first."""
        words = tokens(text)
        for _ in range(PASSES):
            words = self._simpler(words)
        return words

    def _simpler(self, words: Tokens) -> Tokens:
        found: list[str] = []
        at = 0
        while at < len(words):
            for length in range(min(self._longest, len(words) - at), 0, -1):
                if (first := self._first.get(words[at : at + length])) is not None:
                    found += first
                    at += length
                    break
            else:
                found.append(words[at])
                at += 1
        return tuple(found)

    def are_opposed(self, one: str, two: str) -> bool:
        """Whether two words never pass for each other."""
        return two in self._against.get(one, ()) or any(
            one.startswith(first)
            and two.startswith(second)
            and one[len(first) :] == two[len(second) :]
            and len(one) - len(first) >= _LEAST_STEM
            for first, second in self._prefixes
        )

    def against(self, word: str) -> set[str]:
        """The words that stand against one."""
        return self._against.get(word, set())
