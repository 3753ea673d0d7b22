"""The reader of YAML: strict, placed, and the same with libyaml and without."""

import string

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from studydeck.cli.paths import shipped_decks
from studydeck.facts.values import Broken
from studydeck.facts.yamlfile import DEEPEST, read_values
from studydeck.facts.yamltext import BIGGEST_BYTES, fastest_parser

PARSERS = {"libyaml": fastest_parser(), "pure": yaml.Loader}


def read(text, parser=None):
    data = text if isinstance(text, bytes) else text.encode()
    problems = []
    values = read_values(data, "f.yaml", problems, parser)
    return values, [f"{p.place.line}:{p.place.column} {p.message}" for p in problems]


def placed(value):
    """A value and everything in it, each with its place."""
    at = (value.mark.line, value.mark.column)
    if isinstance(value, dict):
        return at, [
            (str(key), key.mark.line, key.mark.column, placed(v)) for key, v in value.items()
        ]
    if isinstance(value, list):
        return at, [placed(each) for each in value]
    return (at, "broken") if isinstance(value, Broken) else (at, str(value))


def plain(value):
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list) else str(value)


def test_text_stays_as_it_was_typed():
    values, problems = read("a: on\nb: no\nc: 1.10\nd: L5\ne: 2026-11-20\nf: 010\ng: null\nh: ~x\n")
    assert not problems
    assert plain(values) == {
        "a": "on", "b": "no", "c": "1.10", "d": "L5", "e": "2026-11-20", "f": "010", "g": "null", "h": "~x",
    }  # fmt: skip


def test_every_key_and_value_knows_its_place():
    values, _ = read("muscle:\n  psoas:\n    origin: [“a”, b]\n    also:\n      - c\n")
    psoas = values["muscle"]["psoas"]
    assert placed(psoas) == (
        (2, 4),
        [
            ("origin", 2, 4, ((2, 12), [((2, 13), "“a”"), ((2, 18), "b")])),
            ("also", 3, 4, ((4, 6), [((4, 8), "c")])),
        ],
    )


def test_a_byte_order_mark_is_allowed_and_moves_nothing():
    values, problems = read(b"\xef\xbb\xbfa: b")
    assert (placed(values), problems) == (((0, 0), [("a", 0, 0, ((0, 3), "b"))]), [])


def test_windows_line_ends_are_line_ends():
    values, problems = read("a: b\r\nc: d\r\n")
    assert (plain(values), problems) == ({"a": "b", "c": "d"}, [])
    assert next(key.mark.line for key in values if key == "c") == 1


FATAL = {
    "anchor": ("a: &x b", "1:4", "anchor"),
    "alias": ("a: *x", "1:4", "alias"),
    "anchor and alias": ("a: &x b\nc: *x", "1:4", "anchor"),
    "tag": ("a: !!int 3", "1:4", "tag"),
    "tag on a list": ("a: !x [b]", "1:4", "tag"),
    "tab": ("a:\n\tb: c", "2:1", "a tab"),
    "tab in a text": ("a: b\tc", "1:5", "a tab"),
    "second document": ("a: b\n---\nc: d", "2:1", "second document"),
    "control character": ("a: \x07", "1:4", "U+0007"),
    "delete": ("a: \x7f", "1:4", "U+007F"),
    "direction override": ("a: \u202eb", "1:4", "U+202E"),
    "line separator": ("a: b\u2028c", "1:5", "U+2028"),
    "lone carriage return": ("a: b\rc: d", "1:5", "carriage return"),
    "no text": ("", "1:1", "no text"),
    "only a comment": ("# hello\n", "1:1", "no text"),
    "no UTF-8": (b"a: \xff", "1:4", "UTF-8"),
    "UTF-16": ("a: b".encode("utf-16"), "1:1", "UTF-16"),
    "only a list": ("- a", "1:1", "no sheets"),
    "only a text": ("hello", "1:1", "no sheets"),
    "two colons": ("a: b: c", "1:5", "second colon"),
    "open list": ("a: [b, c\nd: e", "1:4", "never closed"),
    "open quotes": ("a: 'b\nc: d", "1:4", "quotes"),
    "a sign that begins no text": ("a: @b", "1:4", "may not begin"),
    "a line without a colon": ("a: b\nc\nd: e", "2:1", "no colon of its own"),
    "indentation": ("a:\n   b: c\n  d: e", "3:3", "indented like its neighbours"),
    "a dash after a colon": ("a: - b", "1:4", "line of its own"),
    "a list for a key": ("? [a]\n: b", "1:3", "not a list or a block"),
    "a kind without its colon": ("muscle\n  a: {}\n", "1:1", "no colon followed by a space"),
    "a field without its colon": ("m:\n  a:\n    origin iliac\n    nerve: b\n", "3:5", "no colon followed"),
    "no space after the colon": ("m:\n  a:\n    origin:iliac\n    nerve: b\n", "3:5", "no colon followed"),
    "quotes that end early": ("m:\n  a: 'the muscle's belly'\n", "2:6", "end before the text does"),
    "a quoted word and more": ('m:\n  a: "deep" muscle\n', "2:6", "end before the text does"),
    "open at the end": ("muscle: [", "1:9", "never closed"),
    "deep after a comment": ("a: b #c\nd: " + "[" * 50_000, "2:35", "nested more than 32"),
    "deep brackets": ("[" * 100_000, f"1:{DEEPEST + 1}", "nested more than 32"),
    "deep braces": ("a: " + "{a: " * 50_000, "1:128", "nested more than 32"),
    "deep dashes": ("- " * 50_000, "1:65", "nested more than 32"),
    "large": ("# " + "x" * BIGGEST_BYTES, "1:1", "1 MiB"),
}  # fmt: skip


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize(("text", "place", "words"), FATAL.values(), ids=FATAL)
def test_what_sheets_do_not_have_is_one_problem_in_an_authors_words(text, place, words, parser):
    values, problems = read(text, parser)
    assert values is None
    assert len(problems) == 1
    assert problems[0].startswith(f"{place} ")
    assert words in problems[0]
    assert "yaml" not in problems[0].lower()


EACH = {
    "repeated key": ("m: {a: 1, a: 2}", ["1:11 `a` stands here a second time"]),
    "empty value": ("m:\n  a:\n  b: ''\n", ["2:3 `a` has no value", "3:3 `b` has no value"]),
    "empty list": ("m: {a: []}", ["1:5 `a` has no value"]),
    "empty item": ("m:\n  -\n  - x\n", ["2:4 this item is empty"]),
    "a comma inside brackets": ("m: [bodies (T12, L5, x), b]", ["1:5 the bracket in `bodies (T12`"]),
    "a comma inside braces": ("m: {is: back (a, b), c: d}", ["1:9 the bracket in `back (a`"]),
    "an eaten end": ("m:\n  a: iliac #1\n  b: 'x #y'\n", ["2:12 from this # on"]),
    "an eaten text": ("m:\n  a: #1\n", ["2:6 from this # on"]),
    "an eaten line": ("m:\n  a: b\n  #3 of them\n", ["3:3 from this # on"]),
}  # fmt: skip


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize(("text", "expected"), EACH.values(), ids=EACH)
def test_what_is_wrong_by_itself_leaves_the_rest_readable(text, expected, parser):
    values, problems = read(text, parser)
    assert values is not None
    assert len(problems) == len(expected)
    assert all(said.startswith(start) for said, start in zip(problems, expected, strict=True))


def test_comments_with_a_space_and_a_hash_in_quotes_are_fine():
    text = '# top\nm:  # of the hip\n  a: "x #y"\n  b: |\n    is #1\n  ## banner\n  c: d#e\n'
    values, problems = read(text)
    assert not problems
    assert plain(values) == {"m": {"a": "x #y", "b": "is #1\n", "c": "d#e"}}


def test_a_text_whose_end_was_eaten_is_not_given_out_as_whole():
    values, _ = read("m:\n  a: rib #12\n")
    assert isinstance(values["m"]["a"], Broken)


@pytest.mark.parametrize("path", sorted(shipped_decks().glob("*.yaml")), ids=lambda path: path.name)
def test_both_parsers_read_the_shipped_decks_alike(path):
    by_libyaml, said = read(path.read_bytes(), PARSERS["libyaml"])
    by_python, also_said = read(path.read_bytes(), PARSERS["pure"])
    assert placed(by_libyaml) == placed(by_python)
    assert said == also_said == []


WORDS = st.text(
    string.ascii_letters + string.digits + " äß–“()'\"#:,-[]{}&*!?|>@%é🦴", min_size=1, max_size=12
)
VALUES = st.recursive(
    WORDS, lambda inner: st.lists(inner, min_size=1, max_size=4) | st.dictionaries(WORDS, inner, min_size=1, max_size=4)
)  # fmt: skip


@given(st.dictionaries(WORDS, VALUES, min_size=1, max_size=4), st.booleans(), st.integers(2, 6))
def test_both_parsers_read_generated_sheets_alike(tree, flow, indent):
    text = yaml.safe_dump(tree, default_flow_style=flow, allow_unicode=True, indent=indent)
    by_libyaml, said = read(text, PARSERS["libyaml"])
    by_python, also_said = read(text, PARSERS["pure"])
    assert said == also_said
    assert (by_libyaml and placed(by_libyaml)) == (by_python and placed(by_python))


@given(
    st.dictionaries(
        st.text(string.ascii_lowercase, min_size=1),
        st.text("ab –é🦴:#'\"", min_size=1).map(str.strip).filter(bool),
        min_size=1,
    )
)
def test_quoted_text_comes_through_to_the_letter(tree):
    text = yaml.safe_dump(tree, default_style='"', allow_unicode=True)
    values, problems = read(text)
    assert (plain(values), problems) == (tree, [])


@given(st.binary(max_size=200))
def test_no_bytes_make_it_fall_over(data):
    values, problems = read(data)
    assert values is not None or len(problems) >= 1
