"""What was typed says more than an answer's name, or less."""

from studydeck.questions.judging.candidates import Answers
from studydeck.questions.judging.levels import bare, has_digits, within
from studydeck.questions.judging.marking import Item, Verdict
from studydeck.questions.judging.relations import full
from studydeck.questions.judging.terms import OWN_WORDS, Form, Terms
from studydeck.questions.question import Answer, Standing

NEGATIONS = frozenset(
    [
        "not",
        "no",
        "never",
        "without",
        "except",
        "neither",
        "nor",
        "dont",
        "doesnt",
        "isnt",
        "cannot",
        "cant",
        "wont",
        "shouldnt",
    ]
)


def more_said(answers: Answers, piece: str, terms: Terms) -> Item | None:
    """A name with more words: its own detail, the place that it is of, or something else."""
    words = set(terms.form(piece))
    held = [
        (len(form), answer)
        for answer in answers.every
        for form in answers.forms(answer)
        if set(form) < words
    ]
    if not held:
        return None
    _, answer = max(held, key=lambda pair: pair[0])
    name = set().union(*(form for form in answers.forms(answer) if set(form) < words))
    extra = words - name
    if extra & NEGATIONS:
        return Item(piece, Verdict.WRONG, why="that says it is not so")
    if not answer.link and answers.is_turned_round(piece, answer):
        return Item(piece, Verdict.WRONG, (), f"the other way round: {answer.text}")
    if answer.standing is Standing.WRONG:
        return Item(piece, Verdict.WRONG, (answer,), answer.why)
    return _with_more(answers, piece, answer, extra, terms)


def _with_more(answers: Answers, piece: str, answer: Answer, extra: set[str], terms: Terms) -> Item:
    known = _known_words(answers, answer, terms)
    bare_ranges = {bare(word) for word in known}
    if all(word in known or word in bare_ranges for word in extra):
        return Item(piece, Verdict.RIGHT, (answer,))
    stray = extra - known
    if any(terms.vocabulary.are_opposed(one, two) for one in stray for two in known):
        return Item(piece, Verdict.WRONG, why=f"another side or direction; it is {full(answer)}")
    if _is_elsewhere(answer, tuple(sorted(stray)), terms):
        return Item(piece, Verdict.WRONG, why=f"another place; it is {full(answer)}")
    return Item(piece, Verdict.NEAR, (answer,), f"look at the detail: {full(answer)}")


def _known_words(answers: Answers, answer: Answer, terms: Terms) -> set[str]:
    """Words that may stand beside an answer's name: its detail, its part, what it is of or asked."""
    wholes = (whole.name for whole in terms.wholes_of(answer.link))
    texts = (answer.detail, answer.part, *wholes)
    known = {word for text in texts for word in terms.form(text)}
    known |= set().union(*answers.forms(answer)) | OWN_WORDS.get(answer.link.split("/")[0], set())
    return known | answers.words_asked


def _is_elsewhere(answer: Answer, stray: Form, terms: Terms) -> bool:
    """Whether the words besides name a sheet of the answer's kind that it has no part in."""
    kind = answer.link.split("/")[0]
    return any(sheet.kind == kind for sheet in terms.named(stray))


def less_said(answers: Answers, piece: str, terms: Terms) -> Item | None:
    """Less than an answer's name: right with its levels, near if it fits one, else nothing."""
    words = set(terms.form(piece))
    if not words or words & NEGATIONS:
        return None
    fitting: dict[str, tuple[Answer, bool]] = {}
    for answer in answers.true:
        detail = answers.detail_of(answer)
        name = words - detail
        for form in answers.forms(answer):
            lacking = set(form) - words
            if name and name < set(form) and lacking:
                told = any(map(has_digits, words & detail)) or (
                    answers.are_prose and lacking <= answers.words_asked
                )
                fitting.setdefault(answer.key, (answer, told))
    demanded = [pair for pair in fitting.values() if pair[0].standing is Standing.DEMANDED]
    if len(demanded) == 1:
        answer, told = demanded[0]
        if not answer.link and answers.is_turned_round(piece, answer):
            return Item(piece, Verdict.WRONG, (), f"the other way round: {answer.text}")
        if told:
            return Item(piece, Verdict.RIGHT, (answer,))
        return Item(piece, Verdict.NEAR, (answer,), f"in full: {full(answer)}")
    return _level_within(answers, piece, words)


def _level_within(answers: Answers, piece: str, words: set[str]) -> Item | None:
    """A level that lies within the range asked for is part of the answer."""
    if len(words) == 1 and all(map(has_digits, words)):
        level = next(iter(words))
        for answer in answers.true:
            for form in answers.forms(answer):
                if len(form) == 1 and within(level, form[0]):
                    return Item(piece, Verdict.NEAR, (answer,), f"in full: {answer.text}")
    return None
