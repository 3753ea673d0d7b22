from datetime import timedelta

from studydeck.ui.opening import can_begin, counts, opening_lines


def texts(lines):
    return [str(line) for line in lines]


def test_what_waits_comes_first_then_notices_regions_and_sources(make_study, cards):
    study = make_study(
        memories={cards.origin.card: cards.seen(cards.today)}, new_left=1, notices=("3 left out",)
    )
    assert texts(opening_lines(study, "flip", cards.today)) == [
        "Today: 1 due, 1 of 2 new.",
        "Asked by flip: think, turn the card, say how it went.",
        "",
        "Note: 3 left out",
        "",
        "                        due    new",
        "Hip                       1      -",
        "Leg                       -      2",
        "Together                  1      2",
        "",
        "Decks: the decks that ship",
        "Facts from Gray (1918); version 1.0 of 20 November 2026.",
        "No medical advice.",
    ]


def test_repeats_owed_are_counted(make_study, cards):
    memories = {cards.origin.card: cards.seen(cards.today + timedelta(days=1))}
    study = make_study(memories=memories, asked=[], owed=[cards.origin.card], new_left=0)
    assert (
        texts(opening_lines(study, "flip", cards.today))[0]
        == "Today: 0 due, 0 of 2 new, 1 to repeat."
    )


def test_regions_can_be_heard(make_study):
    assert texts(counts(make_study().overview)) == ["Hip: 0 due, 1 new.", "Leg: 0 due, 2 new."]


def test_when_nothing_is_due_it_says_when_and_how_to_go_on(make_study, cards):
    later = cards.today + timedelta(days=3)
    study = make_study(memories={cards.origin.card: cards.seen(later)}, asked=[], new_left=0)
    assert not can_begin(study)
    assert texts(opening_lines(study, "flip", cards.today))[:3] == [
        "Nothing is due.",
        "Next: 1 card in 3 days, Monday 23 November.",
        "Today's new cards are done. 2 cards could still be begun: studydeck quiz --new N, where N is the whole day's number.",
    ]


def test_when_all_is_seen_no_new_cards_are_offered(make_study, cards):
    later = cards.today + timedelta(days=1)
    study = make_study([cards.nerve], {cards.nerve.card: cards.seen(later)}, asked=[])
    assert texts(opening_lines(study, "flip", cards.today))[:3] == [
        "Nothing is due.",
        "Next: 1 card tomorrow, Saturday 21 November.",
        "",
    ]


def test_empty_decks_say_so_and_what_to_do(make_study, cards):
    shown = texts(opening_lines(make_study([]), "flip", cards.today))
    assert shown[0] == "There are no cards here."
    assert "--decks PATH" in shown[1]
    assert "studydeck check" in shown[2]
