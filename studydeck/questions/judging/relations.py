"""What was typed is the name of a sheet: a part of the answer, its whole, a neighbour, or another."""

from collections.abc import Iterator

from studydeck.facts.sheets import Sheet
from studydeck.questions.judging.candidates import Answers
from studydeck.questions.judging.marking import Item, Verdict
from studydeck.questions.judging.terms import Terms
from studydeck.questions.question import Answer, Standing

FINER = ("landmark", "zone", "structure")
"""Kinds of which a part says more than was asked. A branch of a nerve is another nerve."""


def related(answers: Answers, piece: str, terms: Terms) -> Item | None:
    """The verdict on the name of a sheet that is none of the answers; None for no name."""
    named = terms.named(terms.form(piece))
    judged = [
        item
        for sheet in named
        for answer in answers.true
        for item in _held_against(answers, piece, sheet, answer, terms)
    ]
    for verdict in Verdict:
        for item in judged:
            if item.verdict is verdict:
                return item
    if named and not answers.are_prose:
        return Item(piece, Verdict.WRONG, why=f"that is another {named[0].kind}")
    return None


def _held_against(
    answers: Answers, piece: str, sheet: Sheet, answer: Answer, terms: Terms
) -> Iterator[Item]:
    """The verdict on a sheet that is part of an answer, or the whole of it, or another head."""
    target = terms.sheet(answer.link)
    if target is None:
        return
    if sheet.key == answers.asked:
        yield Item(piece, Verdict.WRONG, why="that is what is asked about")
    elif sheet in terms.structure.parts(target):
        yield _part(answers, piece, sheet, answer, terms)
    elif target.whole is sheet:
        yield Item(piece, Verdict.RIGHT, (answer,))
    elif sheet in terms.structure.wholes(target):
        yield _whole(answers, piece, sheet, answer, terms)
    elif sheet.whole is not None and sheet.whole is target.whole:
        yield Item(piece, Verdict.WRONG, why=f"that is another part: {sheet.full_name}")


def _part(answers: Answers, piece: str, sheet: Sheet, answer: Answer, terms: Terms) -> Item:
    """A finer place is right where the detail does not say another; of a group it is one member."""
    if answers.prompt == "of" or sheet.kind == "nerve":
        return Item(piece, Verdict.WRONG, why=f"that is only a part of {answer.text}")
    if sheet.kind in FINER:
        agrees = _agrees(answers.detail_of(answer), sheet, terms)
        verdict = Verdict.RIGHT if agrees else Verdict.WRONG
        return Item(piece, verdict, (answer,), "" if agrees else f"it is {full(answer)}")
    if sheet.whole is not None:
        agrees = not answer.detail or sheet.name in answer.detail
        verdict = Verdict.RIGHT if agrees else Verdict.WRONG
        return Item(piece, verdict, (answer,), "" if agrees else f"it is {full(answer)}")
    return Item(piece, Verdict.NEAR, (answer,), f"part of {answer.text}", member=sheet.key)


def _agrees(detail: set[str], sheet: Sheet, terms: Terms) -> bool:
    """Whether a finer place is the one in the brackets: by words that its neighbours lack."""
    if not detail:
        return True
    own = set(terms.form(sheet.name))
    others = {
        part for whole in terms.structure.wholes(sheet) for part in terms.structure.parts(whole)
    }
    common = {word for part in others if part is not sheet for word in terms.form(part.name)}
    opposed = any(terms.vocabulary.are_opposed(one, two) for one in own - detail for two in detail)
    return bool(detail & ((own - common) or own)) and not opposed


def _whole(answers: Answers, piece: str, sheet: Sheet, answer: Answer, terms: Terms) -> Item:
    """A group stands for its members if all of them are right; a larger place is near."""
    members = terms.structure.own_parts(sheet) if sheet.kind == "muscle" else ()
    meant = [answers.by_key.get(member.key) for member in members]
    if meant and all(each and each.standing is not Standing.WRONG for each in meant):
        return Item(piece, Verdict.RIGHT, tuple(each for each in meant if each))
    return Item(piece, Verdict.NEAR, (answer,), f"more exactly: {full(answer)}")


def full(answer: Answer) -> str:
    """An answer with its brackets."""
    return f"{answer.text} ({answer.detail})" if answer.detail else answer.text
