"""A class for massage, typed: of several that are named the strictest counts."""

from studydeck.questions.judging.candidates import Answers
from studydeck.questions.judging.marking import Item, Verdict
from studydeck.questions.judging.terms import Terms
from studydeck.questions.judging.wider import NEGATIONS
from studydeck.questions.question import Answer, Standing


def class_typed(answers: Answers, typed: str, terms: Terms) -> Item:
    """The verdict on a typed class: one that is none of them is wrong."""
    label = _named(answers, typed, terms)
    answer = next((each for each in answers.every if each.text == label), None)
    if answer is not None and answer.standing is not Standing.WRONG:
        return Item(typed.strip(), Verdict.RIGHT, (answer,))
    why = answer.why if answer else ""
    return Item(typed.strip(), Verdict.WRONG, (answer or Answer(label),) if label else (), why)


def _named(answers: Answers, typed: str, terms: Terms) -> str:
    """The label of the strictest class that is named; word for word before any other."""
    words = terms.form(typed)
    field = answers.field
    named = []
    for label, wordings in zip(field.labels, field.wordings, strict=True):
        forms = {terms.form(text) for text in (label, *wordings)}
        if words in forms:
            return label
        if any(form and set(form) <= set(words) for form in forms):
            named.append(label)
    return named[0] if named and not set(words) & NEGATIONS else ""
