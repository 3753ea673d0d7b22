"""The decks that ship: clean, sourced, asked from every side, and never twice the same."""

from datetime import date

from studydeck.facts.kinds import AREAS, REGIONS
from studydeck.memory.plan import queue
from studydeck.questions.judging.judge import Judge
from studydeck.questions.judging.marking import Verdict
from studydeck.questions.page import Pages
from studydeck.questions.question import Standing
from studydeck.questions.ways import Way, possible
from studydeck.questions.worth import question_problems


def test_they_are_clean_without_a_warning(read):
    assert read.library.problems == question_problems(read.library) == []


def test_there_is_enough_to_learn(read):
    assert len(read.questions) >= 8_000
    assert sum(question.safety for question in read.questions) >= 1_200


def test_every_question_names_its_sources_and_its_place_in_the_exam(read):
    for question in read.questions:
        assert question.sources, question.card
        assert question.area in AREAS, question.card
        assert question.region in REGIONS, question.card


def test_no_two_questions_are_asked_with_the_same_words(read):
    texts = [question.text for question in read.questions]
    assert len(set(texts)) == len(texts)


def test_every_source_is_cited(read):
    """On a card, or on the page of a sheet."""
    pages = Pages(read.library)
    shown = [pages.page(sheet) for sheet in read.library.sheets.values() if sheet.kind != "source"]
    sections = [section for page in shown for section in page.sections]
    cited = {source.id for each in (*shown, *sections) for source in each.sources}
    cited |= {s.id for each in sections for answer in each.answers for s in answer.sources}
    cited |= {s.id for q in read.questions for answer in q.answers for s in answer.sources}
    cited |= {source.id for question in read.questions for source in question.sources}
    sources = {sheet.id for sheet in read.library.sheets.values() if sheet.kind == "source"}
    assert sources - cited == set()


def test_a_scenario_offers_the_right_answer_and_three_others_with_reasons(read):
    scenarios = [question for question in read.questions if question.card.kind == "scenario"]
    assert len(scenarios) >= 5
    for question in scenarios:
        assert len(question.options) == 4, question.card
        assert len(question.demanded) == 1
        assert all(answer.why for answer in question.answers if answer not in question.demanded)


def test_what_is_never_taught_is_not(read):
    """Psoas minor to the femur, self-massage beside the navel, the knee sign turned round."""
    demanded = {(str(q.card), answer.text) for q in read.questions for answer in q.demanded}
    assert ("muscle/psoas-minor/insertion", "lesser trochanter") not in demanded
    assert not any("beside and" in text and "navel" in text for _, text in demanded)
    psoas = [question.text.lower() for question in read.questions if "psoas" in question.card.sheet]
    assert not any("fight" in text or "hunched" in text for text in psoas)


def test_the_first_twenty_new_cards_are_the_core_and_from_more_than_one_sheet(read):
    first = queue(read.questions, {}, date(2026, 11, 20), 20)
    level = {question.card: question.level for question in read.questions}
    assert {level[card] for card in first} == {1}
    assert len({card.sheet for card in first}) > 1


ONE_IN = 50
"""Which share of all questions is marked: all of them take minutes."""


def test_what_an_author_wrote_is_marked_as_that(read):
    """Each answer and each other wording of it, typed as it stands."""
    judge = Judge(read.library)
    amiss = []
    for question in read.questions[::ONE_IN]:
        chosen_only = possible(question, has_options=True) == (Way.CHOICE,)
        for answer in () if chosen_only else question.answers:
            expected = Verdict.WRONG if answer.standing is Standing.WRONG else Verdict.RIGHT
            for text in (answer.text, *answer.also):
                verdicts = {item.verdict for item in judge.mark(question, text).items}
                amiss += [] if verdicts == {expected} else [(str(question.card), text)]
    assert amiss == []
