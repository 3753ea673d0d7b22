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


def test_only_what_has_a_right_answer_is_asked(asked):
    questions = asked(
        """
muscle:
  m:
    facts:
      a: {ask: What, answer: {is: y, disputed: z}}
      b: {ask: Why, answer: {is: y, wrong: z}}
condition: {c: {massage: {s: {when: now, is: {is: none, wrong: x}}}}}
"""
    )
    assert not questions


def test_a_written_field_is_asked_if_its_complete_answer_has_something_to_demand(asked):
    text = BODY + "muscle: {g: {parts: [m], pain: groin}, m: {pain: {is: low back, disputed: x}}}"
    card = asked(text)["muscle/m/pain"]
    assert shown(card) == [("groin", "")]


def test_what_is_said_elsewhere_goes_back_to_the_source_named_there(asked):
    questions = asked(
        """
source: {one: {title: One}, two: {title: Two}}
zone: {groin: {}, back: {}}
movement: {up: {opposite: down, cite: one}, down: {cite: two}}
muscle: {g: {parts: [m], pain: groin, cite: one}, m: {pain: back, cite: two}}
"""
    )
    pain = questions["muscle/m/pain"]
    assert [str(source) for source in pain.sources] == ["Two"]
    assert [(a.text, [str(s) for s in a.sources]) for a in pain.answers] == [
        ("back", []),
        ("groin", ["One"]),
    ]
    assert [str(source) for source in questions["movement/down/opposite"].sources] == ["One"]


def test_parts_are_complete_from_both_sides_and_deeper_heads_are_not_demanded(asked):
    questions = asked(
        "muscle: {g: {parts: [a]}, a: {}, b: {of: g}, m: {parts: {x: {level: 3}, y: {}}}}"
    )
    assert shown(questions["muscle/g/parts"]) == [("a", ""), ("b", "")]
    assert shown(questions["muscle/m/parts"]) == [("y", "")]
    assert shown(questions["muscle/m/parts"], Standing.ACCEPTED) == [("x", "")]


def test_a_files_area_does_not_turn_a_caution_into_something_else(asked):
    text = "area: 2.D\nmuscle: {m: {worse: x, caution: {c: {ask: q, answer: r}}, facts: {f: {ask: s, answer: t}}}}"
    questions = asked(text)
    assert [questions[f"muscle/m/{card}"].area for card in ("worse", "caution.c", "facts.f")] == [
        "5.B",
        "3.C",
        "2.D",
    ]
