"""What lies deeper than its sheet makes one more card, and the base card never changes."""

BODY = "landmark: {a: {}, b: {}, c: {}, d: {}}\n"


def test_deeper_items_make_one_more_card(asked):
    text = BODY + "muscle: {m: {origin: [a, {is: b, level: 2}, {is: c, level: 3}]}}"
    questions = asked(text)
    base, full = questions["muscle/m/origin"], questions["muscle/m/origin-in-full"]
    assert (base.text, base.level) == ("M: origin?", 1)
    assert (full.text, full.level) == ("M: origin? In full (3)", 3)
    assert (
        base.fingerprint == asked(BODY + "muscle: {m: {origin: a}}")["muscle/m/origin"].fingerprint
    )


def test_a_field_of_which_all_lies_deeper_is_asked_at_that_level(asked):
    questions = asked(BODY + "muscle: {m: {origin: {is: a, level: 2}}}")
    assert "muscle/m/origin" not in questions
    assert questions["muscle/m/origin-in-full"].text == "M: origin?"
    assert questions["muscle/m/origin-in-full"].level == 2


def test_in_full_goes_no_deeper_than_can_be_held_in_mind(asked):
    seven = "".join(f"{{is: d{at}, level: 2}}, " for at in range(6))
    text = "muscle: {m: {worse: [a, " + seven + "{is: e, level: 3}]}}"
    full = asked(text)["muscle/m/worse-in-full"]
    assert (full.level, len(full.demanded)) == (2, 7)


def test_that_there_is_no_opposite_is_asked_only_at_the_sheets_own_level(asked):
    text = "movement: {m: {opposite: {is: none, note: x}}, n: {opposite: {is: none, note: x, level: 3}}}"
    assert set(asked(text)) == {"movement/m/opposite"}


def test_disputed_items_are_never_asked_in_full(asked):
    questions = asked(BODY + "muscle: {m: {origin: [a, {is: b, disputed: some say so}]}}")
    assert "muscle/m/origin-in-full" not in questions


def test_an_entry_has_its_own_card_in_full(asked):
    text = """
muscle: {m: {facts: {runs: {ask: "Where?", answer: [here, {is: there, level: 2}]}}}}
"""
    assert asked(text)["muscle/m/facts-in-full.runs"].text == "Where? In full (2)"
