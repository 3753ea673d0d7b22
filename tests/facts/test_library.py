"""All files together: links, layers, and what one mistake does to the rest."""

import pytest

from studydeck.facts.decks import decks_at, sheet_files
from studydeck.problems import UsageError


def keys(sheets):
    return [sheet.key for sheet in sheets]


def test_a_link_is_a_name_another_name_an_id_or_a_key_in_any_case_and_with_any_dash(said):
    text = """
landmark: {t-twelve: {name: T12–L1 disc, also: [twelfth disc]}}
muscle:
  a: {origin: [T12-L1 disc, Twelfth  Disc, t-twelve, landmark/t-twelve, twelfth disc (upper)]}
"""
    assert not said(text)


def test_the_whole_text_is_tried_before_its_brackets_are_taken_as_detail(library):
    read = library(
        "landmark: {a: {}, b: {name: a (old)}}\nmuscle: {m: {origin: [a (old), a (new)]}}"
    )
    sheet = read.sheets["muscle/m"]
    linked = [read.linked(sheet, item, ("landmark",)) for item in sheet.items("origin")]
    assert [(sheet.id, detail) for sheet, detail in linked] == [("b", ""), ("a", "new")]


def test_a_part_without_a_sheet_can_be_linked_to(library):
    text = """
muscle: {biceps: {parts: {long-head: {also: [caput longum]}}}}
test: {speed: {checks: [long head of biceps, biceps long head, caput longum, muscle/biceps.long-head]}}
"""
    read = library(text)
    assert not read.problems
    sheet = read.sheets["test/speed"]
    found = {read.linked(sheet, item, ())[0].key for item in sheet.items("checks")}
    assert found == {"muscle/biceps.long-head"}


def test_a_link_to_the_wrong_kind_says_which_it_is(said):
    assert said("nerve: {a: {}}\nmuscle: {m: {origin: a}}") == [
        "2:22 error `a` is a nerve, and a landmark or muscle belongs here"
    ]


def test_a_link_to_a_sheet_with_problems_is_no_second_problem(said):
    assert len(said("nerve: {a: {rots: L1}}\nmuscle: {m: {nerve: a}}")) == 1


def test_a_link_into_a_file_that_cannot_be_read_is_no_second_problem(said):
    assert (
        len(
            said(
                "muscle: {m: {nerve: [long nerve, ln]}}", other="nerve:\n  long-nerve: {also: [ln\n"
            )
        )
        == 1
    )


def test_every_file_has_its_own_problems_all_in_one_run_sorted(library):
    read = library("muscle: {m: {orgin: x}}", b="a: &x b", c="nerve: {n: {rots: L1}}")
    assert [(p.place.file[-6:], p.place.line) for p in read.problems] == [
        ("b.yaml", 1),
        ("c.yaml", 1),
        ("s.yaml", 1),
    ]


def test_the_same_id_twice_names_both_places(library):
    read = library("nerve: {a: {}}", b="\nnerve: {a: {}}")
    (problem,) = read.problems
    assert (problem.place.file[-6:], problem.place[1:]) == ("b.yaml", (2, 9))
    assert "sheets.yaml:1:9 already" in problem.message
    assert not read.studied, "nobody knows which of the two is meant"


def test_a_sheet_of_ones_own_takes_the_shipped_ones_place_and_says_so(library):
    read = library("nerve: {a: {roots: L2}}", shipped="nerve: {a: {roots: L1}, b: {roots: L3}}")
    assert [(p.severity, p.message) for p in read.problems] == [
        ("note", "nerve/a takes the place of the one that ships with studydeck")
    ]
    assert read.sheets["nerve/a"].items("roots")[0].text == "L2"
    assert keys(read.studied) == ["nerve/a"]


def test_shipped_decks_lie_beneath_as_vocabulary_and_are_not_asked(library):
    read = library("muscle: {m: {nerve: a}}", shipped="nerve: {a: {roots: L1}}")
    assert not read.problems
    assert keys(read.studied) == ["muscle/m"]


def test_sheets_with_problems_are_left_out_and_counted(library):
    read = library("muscle:\n  a: {orgin: x}\n  b: {}\n  c: {origin: nowhere}\n  d: {}\n")
    assert keys(read.studied) == ["muscle/b", "muscle/d"]
    assert read.left_out == 2


def test_a_problem_in_what_holds_for_a_file_leaves_all_of_it_out(library):
    read = library("muscle: {a: {}, b: {}}\nregion: knee\n", other="nerve: {n: {}}")
    assert keys(read.studied) == ["nerve/n"]
    assert read.left_out == 2


def test_a_file_that_cannot_be_read_counts_as_left_out(library):
    assert library("nerve: {n: {}}", other="a: &x b").left_out == 1


def test_a_group_with_a_problem_leaves_its_parts_out_since_their_answers_may_lack_something(
    library,
):
    read = library("muscle: {g: {parts: [a], nerve: nowhere}, a: {}, b: {}}")
    assert keys(read.studied) == ["muscle/b"]


def test_what_would_be_part_of_itself_is_one_problem_at_the_field(said):
    (problem,) = said("landmark: {a: {of: b}, b: {of: a}}")
    assert problem.startswith("1:16 error landmark/a would be part of itself")


CLAIMS = {
    "a sheet that is there": ("nerve: {a: {formerly: b}, b: {}}", "1:23 error nerve/b is still in use"),
    "a card that is still asked": (
        "nerve: {a: {roots: L1}, b: {roots: L2, formerly: {roots: nerve/a/roots}}}",
        "1:58 error nerve/a/roots is still in use",
    ),
    "two heirs": (
        "nerve: {a: {formerly: c}, b: {formerly: c}}",
        "1:41 error nerve/c became nerve/a already",
    ),
    "an heir of a sheet and one of its cards": (
        "nerve: {a: {formerly: c}, b: {roots: L1, formerly: {roots: nerve/c/roots}}}",
        "1:60 error all of nerve/c became nerve/a already",
    ),
    "a card that the sheet does not have": (
        "nerve: {a: {roots: L1, formerly: {rots: old}}}",
        "1:41 error there is no card nerve/a/rots",
    ),
    "an id of another kind": (
        "nerve: {a: {formerly: muscle/a}}",
        "1:23 error `muscle/a` is no id of this kind",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "start"), CLAIMS.values(), ids=CLAIMS)
def test_a_history_that_cannot_be_moved_is_a_problem_at_its_claim(said, text, start):
    (problem,) = said(text)
    assert problem.startswith(start)


def test_a_card_that_ships_and_is_not_studied_is_still_in_use(said):
    shipped = "nerve: {a: {roots: L1}}"
    (problem,) = said("nerve: {b: {roots: L2, formerly: {roots: nerve/a/roots}}}", shipped=shipped)
    assert "is still in use" in problem


def test_sources_are_cited_once_each_with_their_places(library):
    read = library(
        "source: {g: {title: Gray, year: 1918}}\nnerve: {n: {cite: [g (p. 4), g, g (p. 6)]}}"
    )
    sheet = read.sheets["nerve/n"]
    (source,) = read.sources(sheet, sheet.cite)
    assert str(source) == "Gray (1918), p. 4, p. 6"


def test_a_folder_called_like_a_file_is_a_folder_and_yml_is_read(write):
    write("nerve: {a: {}}", "x.yaml/inside.yml")
    write("nerve: {b: {}}", "x.yaml/.hidden.yaml")
    write("nothing", "x.yaml/notes.txt")
    folder = write("nerve: {c: {}}", "other.yaml").parent
    assert [file.name for file in sheet_files(folder)] == ["other.yaml", "inside.yml"]
    assert [file.name for file in sheet_files(folder / "x.yaml")] == ["inside.yml"]


def test_a_path_that_is_not_there_is_wrong_usage(tmp_path):
    with pytest.raises(UsageError, match="no file or folder"):
        sheet_files(tmp_path / "nowhere")


def test_a_file_is_read_once_however_often_it_is_named(write):
    file = write("nerve: {a: {}}")
    decks = decks_at([file, file.parent, file.parent / "." / file.name], file.parent)
    assert [(deck.studied, deck.shipped) for deck in decks] == [(True, True)]


REFUSED = {
    "after a refused kind": "muscle: {a: {worse: x}}\nmuscel: {b: {worse: x}}",
    "after a refused id": "muscle:\n  a: {worse: x}\n  B_C: {worse: x}\n",
    "after an empty sheet": "muscle:\n  a: {worse: x}\n  b:\n",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_a_sound_sheet_is_asked_though_its_neighbour_is_refused(library, text):
    assert keys(library(text).studied) == ["muscle/a"]


DEFAULTS = {
    "an empty default": "region:\nmuscle: {a: {worse: x}, b: {worse: x}}",
    "an eaten default": "region: hip #1\nmuscle: {a: {worse: x}, b: {worse: x}}",
    "an unknown source": "cite: nobody\nmuscle: {a: {worse: x}, b: {worse: x}}",
}


@pytest.mark.parametrize("text", DEFAULTS.values(), ids=DEFAULTS)
def test_what_is_wrong_for_all_sheets_leaves_all_of_them_out(library, text):
    read = library(text)
    assert (keys(read.studied), read.left_out) == ([], 2)


LINKS_TO_REFUSED = {
    "an id with capitals": "nerve: {Femoral_N: {roots: L2}}\nmuscle: {m: {nerve: femoral n}}",
    "a misspelt kind": "nreve: {femoral: {roots: L2}}\nmuscle: {m: {nerve: femoral}}",
    "a sheet without a block": "nerve: {femoral: L1}\nmuscle: {m: {nerve: [femoral]}}",
    "an empty sheet": "nerve:\n  femoral:\nmuscle: {m: {nerve: femoral}, n: {nerve: femoral}}",
}


@pytest.mark.parametrize("text", LINKS_TO_REFUSED.values(), ids=LINKS_TO_REFUSED)
def test_a_link_to_a_refused_sheet_is_no_second_problem_and_is_not_asked(library, text):
    read = library(text)
    assert len(read.problems) == 1
    assert not read.studied


def test_ones_own_names_go_before_the_shipped_ones_and_break_nothing_there(library):
    shipped = "zone: {low-back: {}, back: {also: [spine zone]}}\nmuscle: {s: {pain: [low back, spine zone]}}"
    read = library(
        "zone: {my-back: {name: low back}, back: {name: the back}}\nmuscle: {m: {pain: low back}}",
        shipped=shipped,
    )
    assert not read.errors
    mine, theirs = read.sheets["muscle/m"], read.sheets["muscle/s"]
    assert read.linked(mine, mine.items("pain")[0], ("zone",))[0].key == "zone/my-back"
    assert read.linked(theirs, theirs.items("pain")[0], ("zone",))[0].key == "zone/low-back"
    assert read.linked(theirs, theirs.items("pain")[1], ("zone",))[0].name == "the back"


def test_a_sheet_that_takes_a_shipped_ones_place_keeps_the_place_it_was_given(library):
    read = library("nerve: {z: {}, a: {}}", shipped="nerve: {a: {}}")
    assert keys(read.studied) == ["nerve/z", "nerve/a"]


def test_an_accent_typed_in_two_ways_is_one_name(said):
    assert not said("nerve: {a: {name: cafe\u0301 nerve}}\nmuscle: {m: {nerve: caf\u00e9 nerve}}")


def test_a_name_like_a_key_is_one_name(said):
    assert not said("nerve: {a: {name: nerve/a}}\nmuscle: {m: {nerve: nerve/a}}")


def test_many_unknown_names_take_no_time_to_speak_of(said):
    many = ", ".join(f"thing number {at}" for at in range(3000))
    assert len(said(f"muscle: {{m: {{origin: [{many}]}}}}")) == 3000


OPPOSITES = {
    "a circle of three": "movement: {a: {opposite: b}, b: {opposite: c}, c: {}}",
    "two of one": "movement: {a: {opposite: c}, b: {opposite: c}, c: {}}",
    "none without why": "movement: {a: {opposite: none}}",
}


@pytest.mark.parametrize("text", OPPOSITES.values(), ids=OPPOSITES)
def test_opposites_that_contradict_each_other_are_a_problem(said, text):
    assert len(said(text)) >= 1
    assert not said("movement: {a: {opposite: b}, b: {opposite: a}}")


def test_an_ending_in_capitals_is_read(write):
    assert sheet_files(write("nerve: {a: {}}", "Week.YAML").parent)
