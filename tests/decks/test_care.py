"""Safety and practice in the decks that ship: every rule, its reason, its source and its case."""

from collections import Counter

import pytest

from studydeck.facts.items import text_of
from studydeck.facts.kinds import HANDS
from studydeck.questions.coverage import coverage

COUNTS = {
    "condition": 52,
    "site": 23,
    "structure": 25,
    "test": 25,
    "technique": 20,
    "medication": 9,
    "population": 10,
    "term": 120,
    "scenario": 120,
}

CLASSES = {
    "deep-vein-thrombosis": "none",
    "varicose-veins": "local",
    "aneurysm": "none",
    "hypertension": "uncontrolled none, controlled clearance",
    "congestive-heart-failure": "clearance",
    "stroke": "unstable none, stable clearance",
    "heart-attack": "unstable none, stable clearance",
    "atherosclerosis": "severe none",
    "haemophilia": "none",
    "raynauds-syndrome": "primary indicated",
    "fever": "none",
    "influenza": "none",
    "common-cold": "none",
    "impetigo": "none",
    "cellulitis": "none",
    "boils": "single local",
    "tinea": "small local",
    "herpes-simplex": "outbreak local",
    "shingles": "acute none",
    "eczema": "weeping local, spreading none, dry indicated",
    "psoriasis": "acute local, quiet indicated",
    "open-wound": "simple local",
    "burn": "acute local",
    "fracture": "acute local",
    "sprain": "acute local",
    "strain": "acute local",
    "tendinopathy": "acute local, chronic indicated",
    "bursitis": "acute local",
    "osteoporosis": "mild adapt, severe clearance",
    "osteoarthritis": "acute local, subacute indicated",
    "rheumatoid-arthritis": "flare none, quiet indicated",
    "gout": "acute none, quiet local",
    "ankylosing-spondylitis": "flare local",
    "fibromyalgia": "adapt",
    "herniated-disc": "acute clearance, subacute indicated",
    "snapping-hip": "adapt",
    "lower-crossed-syndrome": "indicated",
    "adhesive-capsulitis": "stiff indicated",
    "plantar-fasciitis": "indicated",
    "whiplash": "acute clearance",
    "tmj-disorder": "diagnosed indicated",
    "carpal-tunnel-syndrome": "diagnosed adapt",
    "thoracic-outlet-syndrome": "muscular adapt",
    "sciatica": "examined adapt",
    "piriformis-syndrome": "examined adapt",
    "multiple-sclerosis": "remission indicated",
    "parkinsons-disease": "adapt",
    "diabetic-neuropathy": "clearance",
    "cauda-equina-syndrome": "none",
    "renal-failure": "none",
    "kidney-stones": "colic none",
    "lupus": "flare none",
    "preeclampsia": "none",
}
"""By condition, in every stage that is named: the most of the hands that massage may lay on it."""

HANDS_OFF = ("none", "clearance", "local")
"""The classes that keep hands off, in whole or in part."""


@pytest.fixture
def questions(read):
    return read.questions


def of_kind(library, *kinds):
    return [sheet for sheet in library.sheets.values() if sheet.kind in kinds]


def classes(sheet):
    """By stage, or by nothing where it never changes: a sheet's class for massage, and its sources."""
    whole = [("", item.text, item.cite) for item in sheet.items("massage") if item.is_plain]
    stages = [
        (str(stage.key), text_of(stage.answer[0]), stage.cite)
        for stage in sheet.stages.get("massage", ())
    ]
    return {stage: (str(rule), cite) for stage, rule, cite in (*whole, *stages)}


@pytest.mark.parametrize(("kind", "least"), COUNTS.items())
def test_there_are_enough_of_each_kind(library, kind, least):
    assert len(of_kind(library, kind)) >= least


@pytest.mark.parametrize("name", CLASSES)
def test_no_condition_lays_more_of_the_hands_on_a_client_than_is_settled(library, name):
    shipped = classes(library.sheets[f"condition/{name}"])
    for settled in CLASSES[name].split(", "):
        stage, _, most = settled.rpartition(" ")
        assert HANDS[shipped[stage][0]] <= HANDS[most], settled


def test_every_rule_for_massage_has_a_reason_signs_and_a_source(library):
    for sheet in of_kind(library, "condition", "population", "medication"):
        for stage, (rule, cite) in classes(sheet).items():
            assert sheet.said.get("reason"), (sheet.key, rule)
            assert cite or sheet.cite, (sheet.key, stage)
            assert sheet.said.get("refer") or rule not in HANDS_OFF, sheet.key
        if sheet.kind == "condition" and classes(sheet):
            assert sheet.said.get("signs"), sheet.key


def test_every_condition_that_keeps_hands_off_has_a_case(library):
    about = {
        sheet.key
        for case in of_kind(library, "scenario")
        for text in case.own["about"]
        for sheet in library.find(case, text, ())[0]
    }
    silent = [
        sheet.key
        for sheet in of_kind(library, "condition")
        if any(rule in HANDS_OFF for rule, _ in classes(sheet).values()) and sheet.key not in about
    ]
    assert silent == []


def test_every_site_says_where_it_is_what_lies_there_and_what_to_avoid(library):
    for sheet in of_kind(library, "site"):
        assert {"where", "holds", "avoid"} <= sheet.said.keys(), sheet.key


def test_every_test_says_what_it_checks_how_it_is_done_and_what_it_finds(library):
    for sheet in of_kind(library, "test"):
        assert {"checks", "how"} <= sheet.said.keys(), sheet.key
        assert sheet.entries.get("facts"), sheet.key


def test_every_technique_says_what_it_does_its_uses_and_where_it_is_never_used(library):
    for sheet in of_kind(library, "technique"):
        assert {"effect", "use", "never"} <= sheet.said.keys(), sheet.key


def test_every_case_has_one_best_answer_three_others_with_why_not_and_its_sheets(library):
    for sheet in of_kind(library, "scenario"):
        wrong = [item for item in sheet.items("answer") if item.wrong]
        assert (len(wrong), len(sheet.items("answer"))) == (3, 4), sheet.key
        assert sheet.own["about"], sheet.key


def test_cases_are_spread_over_the_exams_areas_by_weight(library, questions):
    """Of all cases each area from 3 to 7 has at least half of what its weight would give it."""
    cases = [question for question in questions if question.card.kind == "scenario"]
    spread = Counter(int(question.area[0]) for question in cases)
    weights = {area: library.exam.weights[str(area)] for area in range(3, 8)}
    for area, weight in weights.items():
        assert spread[area] / len(cases) >= weight / sum(weights.values()) / 2, area


def test_many_cases_ask_what_comes_first(library):
    cases = of_kind(library, "scenario")
    assert sum("first-action" in sheet.own.get("tags", ()) for sheet in cases) >= 25


def test_every_safety_question_has_a_source(questions):
    for question in questions:
        if question.safety:
            assert question.sources, question.card


def test_no_area_of_the_exam_is_empty_or_under_half_of_its_weights_share(library, questions):
    assert [row.area for row in coverage(questions, library.exam) if row.is_thin] == []
