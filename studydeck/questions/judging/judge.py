"""What was typed → its verdict, item by item, as a fair instructor would mark it.

Likeness never grades: a name is right, or it is another's, or it is shown letter by letter and left
to the learner. What says the opposite of an answer is wrong however alike it looks.
"""

from studydeck.facts.library import Library
from studydeck.questions.judging.candidates import Answers
from studydeck.questions.judging.classes import class_typed
from studydeck.questions.judging.likeness import nearest
from studydeck.questions.judging.marking import Item, Marked, Verdict
from studydeck.questions.judging.pieces import pieces
from studydeck.questions.judging.relations import related
from studydeck.questions.judging.terms import Terms
from studydeck.questions.judging.vocabulary import Vocabulary
from studydeck.questions.judging.wider import less_said, more_said
from studydeck.questions.question import Answer, Question, Standing


class Judge:
    """Marks typed answers against all that a library knows."""

    def __init__(self, library: Library) -> None:
        vocabulary = Vocabulary(library.wording("same"), library.wording("opposite"))
        self._terms = Terms(library, vocabulary)

    def mark(self, question: Question, typed: str) -> Marked:
        """Mark what was typed as the answer of a question."""
        answers = Answers(question, self._terms)
        if answers.field.labels:
            items = [class_typed(answers, typed, self._terms)] if typed.strip() else []
        else:
            listed = pieces(answers.read(typed), answers)
            items = [self._item(answers, piece) for piece in listed]
        for answer in question.demanded:
            items = self._with_group(answer, items, alone=not answers.are_several)
        right = (item for item in items if item.verdict is Verdict.RIGHT)
        said = {answer.key for item in right for answer in item.answers}
        missing = tuple(answer for answer in question.demanded if answer.key not in said)
        return Marked(tuple(items), missing, len(question.demanded))

    def _item(self, answers: Answers, piece: str) -> Item:
        """The verdict on one thing: the first of the rules that has one."""
        return (
            _exact(answers, piece)
            or _turned_round(answers, piece)
            or related(answers, piece, self._terms)
            or self._slip(answers, piece)
            or more_said(answers, piece, self._terms)
            or less_said(answers, piece, self._terms)
            or Item(piece, Verdict.WRONG)
        )

    def _slip(self, answers: Answers, piece: str) -> Item | None:
        form = self._terms.form(piece)
        found = nearest(form, answers.true, self._terms)
        for answer in answers.true if found is None else ():
            given = answers.detail_of(answer) | answers.words_asked
            name = tuple(word for word in form if word not in given)
            found = found or (nearest(name, (answer,), self._terms) if name != form else None)
        return Item(piece, Verdict.NEAR, (found,)) if found else None

    def _with_group(self, answer: Answer, items: list[Item], *, alone: bool) -> list[Item]:
        """The items, where all the members of a demanded group were said: right, and if nothing
        else was asked for they are one answer.
        """
        sheet = self._terms.sheet(answer.link)
        members = {each.key for each in self._terms.structure.own_parts(sheet)} if sheet else set()
        named = [item for item in items if item.member in members]
        if not members or {item.member for item in named} != members:
            return items
        if alone:
            said = ", ".join(item.said for item in named)
            others = [item for item in items if item not in named]
            return [Item(said, Verdict.RIGHT, (answer,)), *others]
        right = {item: Item(item.said, Verdict.RIGHT, (answer,)) for item in named}
        return [right.get(item, item) for item in items]


def _turned_round(answers: Answers, piece: str) -> Item | None:
    """An answer's own words, turned round: to for from."""
    answer = answers.with_words(piece)
    if answer is None or answer.link or not answers.is_turned_round(piece, answer):
        return None
    return Item(piece, Verdict.WRONG, (), f"the other way round: {answer.text}")


def _exact(answers: Answers, piece: str) -> Item | None:
    """The answer that was typed word for word, in any order."""
    answer = answers.exact(piece)
    if answer is None:
        return None
    if answer.standing is Standing.WRONG:
        return Item(piece, Verdict.WRONG, (answer,), answer.why)
    why = f"not asked for: {answer.why}" if answer.why else ""
    return Item(piece, Verdict.RIGHT, (answer,), why, member=answer.link)
