"""All files together: links, layers, and what one mistake does to the rest."""

import pytest

from studydeck.facts.library import decks_at, sheet_files
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
    items = read.sheets["muscle/m"].items("origin")
    linked = [read.linked(item, ("landmark",)) for item in items]
    assert [(sheet.id, detail) for sheet, detail in linked] == [("b", ""), ("a", "new")]


def test_a_part_without_a_sheet_can_be_linked_to(library):
    text = """
muscle: {biceps: {parts: {long-head: {also: [caput longum]}}}}
test: {speed: {checks: [long head of biceps, biceps long head, caput longum, muscle/biceps.long-head]}}
"""
    read = library(text)
    assert not read.problems
    found = {read.linked(item, ())[0].key for item in read.sheets["test/speed"].items("checks")}
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
    (problem,) = library("nerve: {a: {}}", b="\nnerve: {a: {}}").problems
    assert {problem.place.file[-11:], "sheets.yaml" in problem.message} & {"sheets.yaml", True}
    assert "stands at" in problem.message


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


def test_what_would_be_part_of_itself_is_a_problem(said):
    (first, second) = said("landmark: {a: {of: b}, b: {of: a}}")
    assert "would be part of itself" in first
    assert "would be part of itself" in second


def test_an_old_id_that_is_still_a_sheet_or_has_two_heirs_is_a_problem(said):
    (still,) = said("nerve: {a: {formerly: b}, b: {}}")
    assert "still a sheet" in still
    (twice,) = said("nerve: {a: {formerly: c}, b: {formerly: c}}")
    assert "only one can be its heir" in twice


def test_sources_are_cited_once_each_with_their_places(library):
    read = library(
        "source: {g: {title: Gray, year: 1918}}\nnerve: {n: {cite: [g (p. 4), g, g (p. 6)]}}"
    )
    (source,) = read.sources(read.sheets["nerve/n"].cite)
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
