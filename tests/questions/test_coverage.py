"""Questions by exam area, beside the weights of the exam that is prepared for."""

from studydeck.questions.coverage import coverage
from studydeck.questions.generate import questions_for

TEXT = """
exam: {name: Board, weights: {"1": "40", "2": "60", "3": "1"}}
term: {a: {means: x}, b: {means: y, area: 1.B}}
muscle: {m: {nerve: n}}
nerve: {n: {}}
"""


def test_areas_are_counted_with_those_that_they_consist_of(library):
    read = library(TEXT)
    rows = {row.area: row for row in coverage(questions_for(read), read.exam)}
    assert (rows["1"].questions, rows["1.B"].questions, rows["2.D"].questions) == (2, 1, 1)
    assert (round(rows["1"].share), rows["1"].weight, rows["1.B"].weight) == (67, 40, None)


def test_an_area_is_thin_below_half_of_its_weights_share_and_where_it_is_empty(library):
    read = library(TEXT)
    thin = {row.area for row in coverage(questions_for(read), read.exam) if row.is_thin}
    assert {"3", "4"} <= thin
    assert not {"1", "2", "2.D"} & thin
    more = library(TEXT.replace('"2": "60"', '"2": "70"'))
    assert "2" in {row.area for row in coverage(questions_for(more), more.exam) if row.is_thin}


def test_without_an_exam_only_what_is_empty_is_thin(library):
    read = library("term: {a: {means: x}}")
    assert read.exam is None
    assert not next(row for row in coverage(questions_for(read), None) if row.area == "1").is_thin
