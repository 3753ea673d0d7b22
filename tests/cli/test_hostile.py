"""Text in a deck is data: through check, quiz, plain mode and Anki it stays what it was."""

import json
import sys

import pytest

HOSTILE = [
    "[/b]",
    "<script>alert(1)</script>",
    "{{c1::x}}",
    "[sound:x.mp3] [latex]x[/latex] \\(x\\)",
    "🦴 👩🏽‍⚕️ é",
    "עצם הירך لا تدلك",
    "w" * 300,
]


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


@pytest.fixture
def deck(write):
    """A deck whose every text field holds all of it."""
    bad = quoted(" ".join(HOSTILE))
    item = f"{{is: {quoted('yes ' + ' '.join(HOSTILE))}, detail: {bad}, also: [{bad}], note: {bad}, cite: s}}"
    wrong = f"{{is: {quoted('no ' + ' '.join(HOSTILE))}, wrong: {bad}}}"
    maybe = f"{{is: {quoted('maybe ' + ' '.join(HOSTILE))}, disputed: {bad}}}"
    return write(
        f"""
title: {bad}
region: hip
source: {{s: {{title: {bad}, author: {bad}, year: {bad}, publisher: {bad}, address: {bad}, licence: {bad}}}}}
cite: s
term: {{t: {{name: {bad}, also: [{bad}], note: {bad}, means: [{item}, {maybe}, {wrong}, other]}}}}
muscle: {{m: {{facts: {{f: {{ask: {quoted("What of " + " ".join(HOSTILE) + "?")}, answer: [one, {wrong}], note: {bad}}}}}}}}}
condition: {{c: {{massage: {{x: {{when: {bad}, is: none, note: {bad}}}}}}}}}
scenario: {{z: {{stem: {bad}, answer: [right, {wrong}, {{is: {quoted("B " + " ".join(HOSTILE))}, wrong: {bad}}}]}}}}
"""
    )  # fmt: skip


def test_check_finds_nothing_wrong_with_it(run, deck):
    told = run("check", deck)
    assert told.returncode == 0
    assert ": error: " not in told.stdout


def test_plain_mode_says_it_to_the_letter(run, deck):
    told = run("--plain", "--decks", deck, text="\n3\n" * 8)
    assert told.returncode == 0
    said = told.stdout.replace("\n", " ")
    for text in HOSTILE:
        assert text in said
    assert "\x1b" not in told.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_the_screen_shows_it_to_the_letter(deck, tmp_path, terminal):
    quiz = terminal("--data", tmp_path / "data", "--decks", deck, columns=100, rows=30)
    quiz.until("Enter begin")
    quiz.press("\r")
    for _ in range(4):
        shown = quiz.until("Space answer")
        assert "<script>alert(1)</script>" in shown
        assert "{{c1::x}}" in shown
        quiz.press(" ")
        quiz.until("1 again")
        quiz.press("3")
        quiz.until("1 again", gone=True)
    quiz.until("Done")
    quiz.press("q")
    assert quiz.leave() == 0


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_anki_shows_it_as_text(run, deck, tmp_path):
    from anki.collection import (  # noqa: PLC0415  it warns as it is imported
        Collection,
        ImportAnkiPackageOptions,
        ImportAnkiPackageRequest,
    )

    assert run("export", "--decks", deck, "-o", "bad.apkg").returncode == 0
    collection = Collection(str(tmp_path / "c.anki2"))
    try:
        package = str(tmp_path / "bad.apkg")
        options = ImportAnkiPackageOptions()
        collection.import_anki_package(
            ImportAnkiPackageRequest(package_path=package, options=options)
        )
        cards = [collection.get_card(card) for card in collection.find_cards("")]
        assert len(cards) == 4
        for card in cards:
            shown = card.question() + card.answer()
            assert "<script" not in shown
            assert "[sound:" not in shown
            assert "{{" not in shown
            assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
    finally:
        collection.close()
