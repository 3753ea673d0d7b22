"""What a learner gets: real Anki's engine imports the packages."""

import warnings
from dataclasses import replace
from html.parser import HTMLParser
from typing import NamedTuple

import pytest

from studydeck.anki.notetype import FIELD_IDS, MODEL_ID, MODEL_NAME, TEMPLATE_IDS
from studydeck.identity import CardId
from studydeck.questions.question import Answer, Standing

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    from anki import import_export_pb2
    from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

HOSTILE = [
    "[/b]",
    "<script>alert(1)</script>",
    "{{c1::x}} {{Answer}} {{/Options}}",
    "[sound:x.mp3]",
    "[anki:play:q:0] [anki:tts lang=en]x[/anki:tts]",
    "[latex]x[/latex] [$]x[/$]",
    r"\(x\) \[y\]",
    "&lt;b&gt; &amp;#91;",
    "\"quoted' <b onclick='x'>",
    "🦵💪🏽",
    "שריר הירך (L1) والعضلة",
    "x" * 300,
    "two\nlines",
]


class Schedule(NamedTuple):
    """All that Anki knows of a learner's progress."""

    cards: list
    revlog: list


@pytest.fixture
def anki(tmp_path):
    collection = Collection(str(tmp_path / "learner.anki2"))
    yield collection
    collection.close()


def bring(anki, package):
    """Import with the dialog's own options and give back its log."""
    newer = import_export_pb2.IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER
    options = ImportAnkiPackageOptions(
        merge_notetypes=False,
        update_notes=newer,
        update_notetypes=newer,
        with_scheduling=False,
        with_deck_configs=False,
    )
    request = ImportAnkiPackageRequest(package_path=str(package), options=options)
    return anki.import_anki_package(request).log


def study(anki, number):
    anki.decks.select(anki.decks.id_for_name("Studydeck"))
    for _ in range(number):
        card = anki.sched.getCard()
        card.start_timer()
        anki.sched.answerCard(card, 3)


def schedule(anki, among):
    cards = anki.db.all(
        "SELECT id, did, ord, type, queue, due, ivl, factor, reps, lapses FROM cards ORDER BY id"
    )
    return Schedule(
        [card for card in cards if card[0] in among], anki.db.all("SELECT * FROM revlog")
    )


def note_of(anki, guid):
    return anki.get_note(anki.db.scalar("SELECT id FROM notes WHERE guid = ?", guid))


def names(anki):
    return [entry.name for entry in anki.models.all_names_and_ids()]


class Shown(HTMLParser):
    """The text inside the first element of a class, and every tag there is."""

    def __init__(self, html, css_class):
        super().__init__()
        self.css_class, self.depth, self.text, self.tags = css_class, 0, "", set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        if self.depth or (dict(attrs).get("class") == self.css_class and not self.text):
            self.depth += tag not in {"br", "img", "hr"}

    def handle_endtag(self, tag):
        self.depth -= bool(self.depth)

    def handle_data(self, data):
        self.text += data if self.depth else ""


@pytest.fixture
def questions(question):
    return [question(f"muscle-{at}") for at in range(20)]


def test_a_package_is_imported_whole(anki, export, questions, scenario):
    before = names(anki)
    _, summary, package = export([*questions, scenario])
    log = bring(anki, package)
    assert (len(log.new), len(log.updated), len(log.conflicting)) == (21, 0, 0)
    assert summary == (21, 21, 2)
    assert sorted(names(anki)) == sorted([*before, MODEL_NAME])
    assert anki.card_count() == anki.note_count() == 21
    assert not anki.get_empty_cards().notes


def test_the_decks_are_the_regions_and_the_top_one_says_what_it_is(anki, export, questions):
    package = export(questions, about="Facts & <b>figures</b>\n[sound:x.mp3]")[2]
    bring(anki, package)
    decks = [deck.name for deck in anki.decks.all_names_and_ids(skip_empty_default=True)]
    assert decks == ["Studydeck", "Studydeck::Hip"]
    description = anki.decks.by_name("Studydeck")["desc"]
    assert description == "Facts &amp; &lt;b&gt;figures&lt;/b&gt;<br>\n&#91;sound:x.mp3&#93;"


def test_the_note_type_keeps_its_pinned_ids(anki, export, questions):
    bring(anki, export(questions)[2])
    found = anki.models.by_name(MODEL_NAME)
    assert found["id"] == MODEL_ID
    assert {field["name"]: field["id"] for field in found["flds"]} == FIELD_IDS
    assert {template["name"]: template["id"] for template in found["tmpls"]} == TEMPLATE_IDS
    assert found["flds"][found["sortf"]]["name"] == "Question"


def test_a_corrected_release_updates_what_changed_and_nothing_else(anki, export, questions):
    ledger, _, package = export(questions)
    bring(anki, package)
    types = names(anki)
    study(anki, 12)
    for asked in questions[4:]:
        note = note_of(anki, asked.guid)
        note.tags.append("mine")
        anki.update_note(note)
    cards = set(anki.db.list("SELECT id FROM cards"))
    before = schedule(anki, cards)
    assert len(before.revlog) == 12

    right = (Answer("another place"),)
    corrected = [replace(asked, answers=right) for asked in questions[:3]]
    renamed = replace(
        questions[3], card=CardId("muscle", "new-name", "origin"), formerly=(questions[3].card,)
    )
    added = replace(questions[4], card=CardId("muscle", "added", "origin"))
    release = [added, *corrected, renamed, *questions[4:]]
    _, summary, package = export(release, ledger, day=2)
    log = bring(anki, package)

    assert summary == (21, 5, 1)
    assert (len(log.new), len(log.updated), len(log.conflicting)) == (1, 4, 0)
    assert names(anki) == types
    assert schedule(anki, cards) == before
    assert anki.card_count() == 21
    assert [note_of(anki, q.guid)["Answer"] for q in corrected] == ["another place"] * 3
    assert note_of(anki, questions[3].guid)["CardId"] == "muscle/new-name/origin"
    assert all("mine" in note_of(anki, q.guid).tags for q in questions[4:])


def test_the_same_release_again_changes_nothing(anki, export, questions):
    ledger, _, package = export(questions)
    bring(anki, package)
    log = bring(anki, export(questions, ledger, day=9, name="again.apkg")[2])
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 0, 20)


def test_a_new_look_updates_the_note_type_in_place(anki, export, questions, monkeypatch):
    ledger, _, package = export(questions)
    bring(anki, package)
    types, modified = names(anki), anki.db.scalar("SELECT sum(mod) FROM notes")
    monkeypatch.setattr("studydeck.anki.notetype.CSS", ".card { color: red }")
    _, summary, package = export(questions, ledger, day=2)
    bring(anki, package)
    assert summary.changed == 0
    assert names(anki) == types
    assert anki.models.by_name(MODEL_NAME)["css"] == ".card { color: red }"
    assert anki.db.scalar("SELECT sum(mod) FROM notes") == modified


def test_new_cards_come_in_the_order_given(anki, export, questions, scenario):
    given = [questions[7], scenario, *reversed(questions[:7])]
    bring(anki, export(given)[2])
    found = anki.db.list("SELECT n.guid FROM cards c JOIN notes n ON n.id = c.nid ORDER BY c.due")
    assert found == [asked.guid for asked in given]


def test_anki_computes_the_same_columns_as_we_do(anki, export, question):
    asked = question(text="A <b> & [c]:\n12?")
    bring(anki, export([asked])[2])
    row = anki.db.first("SELECT sfld, csum FROM notes")
    note = note_of(anki, asked.guid)
    note["Hint"] = "so that Anki computes them itself"
    anki.update_note(note)
    assert anki.db.first("SELECT sfld, csum FROM notes") == row
    _, sound = anki.fix_integrity()
    assert sound


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_arrives_as_text(anki, export, question, text):
    asked = question(
        text=text,
        answers=(
            Answer(text, text, (text,), note=text, part=text),
            Answer(text, standing=Standing.ACCEPTED, why=text),
            Answer(text, standing=Standing.WRONG, why=text),
        ),
        note=text,
        tags=frozenset({text}),
    )
    bring(anki, export([asked])[2])
    (card,) = note_of(anki, asked.guid).cards()
    output = card.render_output()
    assert not [*output.question_av_tags, *output.answer_av_tags]
    front, back = card.question(), card.answer()
    assert Shown(front, "ask").text == text
    assert Shown(back, "answer").text == f"{text} ({text}; part: {text})"
    assert "script" not in Shown(back, "ask").tags
    assert Shown(back, "more").text.endswith(text)


def test_a_scenario_is_read_from_its_front_and_explained_on_its_back(anki, export, scenario):
    bring(anki, export([scenario])[2])
    (card,) = note_of(anki, scenario.guid).cards()
    front, back = card.question(), card.answer()
    assert "<ol><li>leave out the calf</li>" in front
    assert "Signs of a thrombosis" not in front
    assert "could harm" not in front
    assert "could harm a client" in back
    assert Shown(back, "answer").text == "B. send the client to a physician today"
    assert "<b>Not A. leave out the calf</b>: a clot may travel" in back
    assert '<a href="https://example.org/book">' in back
    assert "tex2jax_ignore mathjax_ignore" in front


def test_the_tags_are_nested(anki, export, scenario):
    bring(anki, export([scenario])[2])
    assert sorted(note_of(anki, scenario.guid).tags) == [
        "studydeck::area::3::B::1",
        "studydeck::kind::scenario",
        "studydeck::level::1",
        "studydeck::region::leg",
        "studydeck::safety",
        "studydeck::tag::first-aid",
    ]


def test_a_picture_is_brought_along_and_shown(anki, export, question, tmp_path):
    picture = tmp_path / "Psoas Major.PNG"
    picture.write_bytes(b"\x89PNG and so on")
    bring(anki, export([question(picture=str(picture))])[2])
    (card,) = note_of(anki, question().guid).cards()
    (name,) = anki.media.files_in_str(card.note().mid, card.answer())
    assert (tmp_path / "learner.media" / name).read_bytes() == picture.read_bytes()
    assert name not in card.question()
