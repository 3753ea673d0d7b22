"""From facts to questions: ids, wording, completeness, standing."""

from studydeck.questions.question import Standing

BODY = """
cite: gray
region: hip
source: {gray: {title: Anatomy, year: 1918}, blog: {title: A blog}}
landmark: {femur: {}, lesser-trochanter: {of: femur}, iliac-fossa: {also: [hollow]}, iliac-crest: {}, tibia: {}}
movement:
  hip-flexion: {opposite: hip extension}
  hip-extension: {}
  knee-extension: {}
  circling: {opposite: {is: none, note: it goes round}}
nerve: {femoral-nerve: {also: [crural nerve], roots: L2–L4}}
zone: {groin: {}, low-back: {}}
"""


def shown(question, standing=Standing.DEMANDED):
    return [(answer.text, answer.detail) for answer in question.with_standing(standing)]


def test_a_card_is_named_by_ids_and_reads_as_a_teacher_asks(asked):
    questions = asked(
        BODY
        + "muscle: {iliacus: {name: the iliacus, origin: hollow (upper part), nerve: crural nerve}}"
    )
    card = questions["muscle/iliacus/origin"]
    assert card.text == "The iliacus: origin?"
    assert shown(card) == [("iliac fossa", "upper part")]
    assert card.demanded[0].also == ("hollow",)
    assert (card.region, card.area, card.level, card.safety) == ("hip", "2.D", 1, False)
    assert [str(source) for source in card.sources] == ["Anatomy (1918)"]


def test_a_list_is_one_card_and_says_how_many(asked):
    card = asked(BODY + "muscle: {m: {pain: [groin, low back], worse: [sitting]}}")
    assert card["muscle/m/pain"].text == "M: where is its pain felt? (2)"
    assert card["muscle/m/worse"].text == "M: what makes it worse?"


def test_disputed_and_deeper_items_are_accepted_and_wrong_ones_are_not(asked):
    card = asked(
        BODY
        + """
muscle:
  m:
    origin:
      - iliac fossa
      - {is: iliac crest, level: 2}
      - {is: femur, disputed: some say so, cite: blog}
      - {is: tibia, wrong: too low}
"""
    )["muscle/m/origin"]
    assert card.text == "M: origin?"
    assert shown(card) == [("iliac fossa", "")]
    assert shown(card, Standing.ACCEPTED) == [("iliac crest", ""), ("femur", "")]
    assert [(answer.text, answer.why) for answer in card.with_standing(Standing.WRONG)] == [
        ("tibia", "too low")
    ]
    assert [str(source) for source in card.answers[2].sources] == ["A blog"]


def test_a_question_with_nothing_to_demand_is_not_asked(asked):
    text = BODY + "muscle: {m: {pain: [{is: groin, disputed: x}, {is: low back, level: 3}]}}"
    assert "muscle/m/pain" not in asked(text)


def test_a_whole_holds_for_its_parts_and_a_part_for_the_whole_in_it(asked):
    questions = asked(
        BODY
        + """
muscle:
  quadriceps: {parts: [rectus, vastus], insertion: tibia, action: knee extension, nerve: femoral nerve}
  rectus: {origin: iliac crest, action: hip flexion}
  vastus: {origin: femur}
"""
    )
    assert shown(questions["muscle/rectus/action"]) == [("hip flexion", ""), ("knee extension", "")]
    assert questions["muscle/rectus/action"].text == "Rectus: action? (2)"
    whole = questions["muscle/quadriceps/action"]
    assert shown(whole) == [("knee extension", "")]
    assert [(answer.text, answer.part) for answer in whole.with_standing(Standing.ACCEPTED)] == [
        ("hip flexion", "rectus")
    ]
    assert "muscle/rectus/nerve" not in questions
    assert "muscle/quadriceps/origin" not in questions


def test_heads_are_asked_apart_under_the_muscles_id(asked):
    questions = asked(
        BODY
        + """
muscle:
  biceps:
    action: knee extension
    parts:
      long-head: {origin: iliac crest, action: hip extension}
      short-head: {origin: femur, nerve: femoral nerve}
"""
    )
    assert questions["muscle/biceps/nerve.short-head"].text == "Biceps, short head: nerve?"
    assert shown(questions["muscle/biceps/action.long-head"]) == [
        ("hip extension", ""),
        ("knee extension", ""),
    ]
    assert shown(questions["muscle/biceps/parts"]) == [("long head", ""), ("short head", "")]
    accepted = questions["muscle/biceps/action"].with_standing(Standing.ACCEPTED)
    assert [(answer.text, answer.part) for answer in accepted] == [("hip extension", "long head")]


def test_a_pair_that_is_said_once_is_asked_from_both_sides(asked):
    questions = asked(BODY)
    assert shown(questions["movement/hip-flexion/opposite"]) == [("hip extension", "")]
    assert shown(questions["movement/hip-extension/opposite"]) == [("hip flexion", "")]
    assert questions["movement/circling/opposite"].answers[0].note == "it goes round"
    assert "movement/knee-extension/opposite" not in questions


def test_stages_are_cards_of_their_own(asked):
    questions = asked(
        BODY
        + """
condition:
  gout:
    massage:
      flare: {when: in a flare, is: none, note: hot joints}
      quiet: {when: between flares, is: [adapt, {is: indicated, wrong: too bold}]}
"""
    )
    flare = questions["condition/gout/massage.flare"]
    assert flare.text == "Gout, in a flare: massage?"
    assert (shown(flare), flare.note, flare.safety, flare.tags) == (
        [("no massage", "")],
        "hot joints",
        True,
        {"safety"},
    )
    assert shown(questions["condition/gout/massage.quiet"], Standing.WRONG) == [
        ("massage is indicated", "")
    ]


def test_an_entry_asks_its_authors_words(asked):
    card = asked(
        BODY
        + """
muscle:
  m:
    note: only of the sheet
    tags: [exam]
    caution:
      pulse: {ask: You feel a pulse. What now?, answer: [stop, move], safety: true, area: 3.B, tags: [first], cite: blog}
"""
    )["muscle/m/caution.pulse"]
    assert card.text == "You feel a pulse. What now? (2)"
    assert (card.area, card.safety, card.note) == ("3.B", True, "")
    assert card.tags == {"exam", "first", "safety", "caution"}
    assert [str(source) for source in card.sources] == ["A blog"]


def test_a_scenario_has_its_options_in_an_order_that_nothing_changes(asked):
    text = BODY + "scenario: {s: {area: 3.B, stem: What first?, answer: [%s]}}"
    parts = ["stop", "{is: go on, wrong: a}", "{is: press, wrong: b}", "{is: wait, wrong: c}"]
    orders = {
        asked(text % ", ".join([*parts[turn:], *parts[:turn]]))["scenario/s/answer"].options
        for turn in range(4)
    }
    assert len(orders) == 1
    assert sorted(orders.pop()) == ["go on", "press", "stop", "wait"]


def test_the_nearest_area_counts(asked):
    questions = asked(
        """
area: "1"
source: {s: {title: T}}
cite: s
term: {a: {means: x}, b: {means: y, area: 4.A}}
"""
    )
    assert (questions["term/a/means"].area, questions["term/b/means"].area) == ("1", "4.A")


def test_old_ids_follow_the_card_the_oldest_first(asked):
    questions = asked(
        BODY
        + """
muscle:
  one: {formerly: [uno, eins], origin: femur, facts: {a: {ask: what of one, answer: x}}}
  two: {formerly: {origin: [muscle/dos/origin, start], facts.b: facts.a}, origin: femur, nerve: femoral nerve, facts: {b: {ask: what of two, answer: x}}}
"""
    )
    assert questions["muscle/one/facts.a"].guid == "studydeck:muscle/uno/facts.a"
    assert [str(old) for old in questions["muscle/one/origin"].formerly] == [
        "muscle/uno/origin",
        "muscle/eins/origin",
    ]
    assert [str(old) for old in questions["muscle/two/origin"].formerly] == [
        "muscle/dos/origin",
        "muscle/two/start",
    ]
    assert questions["muscle/two/facts.b"].guid == "studydeck:muscle/two/facts.a"
    assert questions["muscle/two/nerve"].guid == "studydeck:muscle/two/nerve"


def test_a_question_that_contains_its_answer_is_not_made(asked):
    questions = asked("landmark: {spine: {}, tip-of-the-spine: {of: spine}, rib: {of: spine}}")
    assert set(questions) == {"landmark/rib/of"}


def test_sisters_share_a_sheet_or_a_fact(asked):
    questions = asked(
        BODY + "muscle: {a: {origin: femur, nerve: femoral nerve}, b: {insertion: femur}}"
    )
    assert questions["muscle/a/origin"].sisters & questions["muscle/a/nerve"].sisters == {
        "muscle/a"
    }
    assert questions["muscle/a/origin"].sisters & questions["muscle/b/insertion"].sisters == {
        "landmark/femur"
    }


def test_a_question_knows_where_its_answer_is_written(asked):
    place = asked("term:\n  a:\n    means: x\n")["term/a/means"].place
    assert (place.line, place.column) == (3, 5)
