"""What an author can get wrong in a sheet: each at its place, each once, with what was meant."""

import pytest

VOCABULARY = """
source: {gray: {title: Anatomy}}
landmark:
  iliac-fossa: {}
  iliac-crest: {}
  lesser-trochanter: {}
  vertebral-bodies: {}
movement:
  hip-rotation: {also: [rotation]}
  trunk-rotation: {also: [rotation]}
condition: {gout: {}}
"""

THIRTEEN = """\
title: Thirteen mistakes
region: hip
cite: gray
muscel:
  psoas-major: {}
muscle:
  Psoas_Minor:
    origin: iliac fossa
  one:
    orgin: iliac fossa
    region: hipp
    insertion: lesser trochantre
    action: rotation
    nerve:
  two:
    origin: iliac fossa
    origin: iliac crest
    insertion: [vertebral bodies (T12–L5, with the discs), lesser trochanter]
    symptom:
      - pain: worse at night
    worse: sitting #1 cause of all
    note: [one, two]
    cite: nobody
"""

MISTAKES = [
    "4:1 error unknown kind `muscel`; did you mean `muscle`?",
    "7:3 error `Psoas_Minor` cannot be an id",
    "10:5 error unknown field `orgin` of a muscle; did you mean `origin`?",
    "11:13 error unknown choice `hipp`; did you mean `hip`?",
    "12:16 error unknown landmark or muscle `lesser trochantre`; did you mean `lesser trochanter`?",
    "13:13 error `rotation` may be more than one sheet; write `movement/hip-rotation` or `movement/",
    "14:5 error `nerve` has no value",
    "17:5 error `origin` stands here a second time",
    "18:17 error the bracket in `vertebral bodies (T12–L5` is not closed: the comma split it",
    "20:9 error the colon after `pain` turned this into a block; put the whole text in quotes",
    "21:20 error from this # on the line is read as a comment",
    "22:11 error a list stands where one text belongs",
    "23:11 error unknown source `nobody`",
]


def test_thirteen_mistakes_are_thirteen_problems_each_at_its_place(said):
    problems = said(THIRTEEN, shipped=VOCABULARY)
    assert len(problems) == len(MISTAKES)
    for problem, start in zip(problems, MISTAKES, strict=True):
        assert problem.startswith(start)


ONE = {
    "a field of another kind": ("muscle: {a: {roots: L1}}", "1:14 error unknown field `roots`"),
    "a text for a sheet": ("muscle: {a: b}", "1:13 error below `a` stand its fields"),
    "a list for sheets": ("muscle: [a]", "1:9 error below `muscle` stand ids"),
    "a bad tag": ("muscle: {a: {tags: [Ab Cd]}}", "1:21 error `Ab Cd` cannot be a tag"),
    "a bad level": ("muscle: {a: {level: 4}}", "1:21 error unknown choice `4`; known are: 1, 2, 3"),
    "a bad default": ("region: knee\nmuscle: {a: {}}", "1:9 error unknown choice `knee`"),
    "disputed and wrong": (
        "muscle: {a: {worse: {is: b, disputed: c, wrong: d}}}",
        "1:21 error an item is `disputed` or `wrong`, not both",
    ),
    "an item's misspelt key": (
        "muscle: {a: {worse: {is: b, disptued: c}}}",
        "1:29 error unknown key `disptued` of this item; did you mean `disputed`?",
    ),
    "an item without is": ("muscle: {a: {worse: {note: b}}}", "1:21 error this item needs `is`"),
    "a block for a text": ("muscle: {a: {note: {b: c}}}", "1:20 error the colon after `b`"),
    "an entry without answer": (
        "muscle: {a: {facts: {b: {ask: c}}}}",
        "1:25 error this entry needs `answer`",
    ),
    "an entry that is a text": (
        "muscle: {a: {facts: {b: c}}}",
        "1:25 error this entry needs `ask` and `answer`",
    ),
    "entries without keys": (
        "muscle: {a: {facts: [b]}}",
        "1:21 error a key belongs here, and below it `ask` and `answer`",
    ),
    "an entry's bad key": ("muscle: {a: {facts: {B: {ask: c, answer: d}}}}", "1:22 error `B` cannot"),
    "a safety that is no flag": (
        "muscle: {a: {facts: {b: {ask: c, answer: d, safety: yes}}}}",
        "1:53 error unknown choice `yes`; known are: true, false",
    ),
    "a dispute about safety": (
        "condition: {a: {massage: {is: none, disputed: b}}}",
        "1:31 error a safety answer cannot be `disputed`",
    ),
    "a dispute in a safety entry": (
        "muscle: {a: {caution: {b: {ask: c, answer: {is: d, disputed: e}, safety: true}}}}",
        "1:49 error a safety answer cannot be `disputed`",
    ),
    "a class that is none": (
        "condition: {a: {massage: nonne}}",
        "1:26 error unknown choice `nonne`; did you mean `none`?",
    ),
    "a stage without its class": (
        "condition: {a: {massage: {b: {when: c}}}}",
        "1:30 error this stage needs `is`",
    ),
    "a stage's unknown class": (
        "condition: {a: {massage: {b: {when: c, is: loca}}}}",
        "1:44 error unknown choice `loca`; did you mean `local`?",
    ),
    "a scenario without answer": ("scenario: {a: {stem: b}}", "1:12 error this scenario needs `answer`"),
    "a scenario with two right": (
        "scenario: {a: {stem: b, answer: [c, d]}}",
        "1:25 error a scenario has one right answer",
    ),
    "a scenario with nothing wrong": (
        "scenario: {a: {stem: b, answer: c}}",
        "1:25 error a scenario has one right answer",
    ),
    "an unknown area": ("term: {a: {means: b, area: 9.Z}}", "1:28 error unknown choice `9.Z`"),
    "a head with cautions": (
        "muscle: {a: {parts: {b: {caution: {c: {ask: d, answer: e}}}}}}",
        "1:26 error unknown field `caution` of a part of a muscle",
    ),
    "a head's bad id": ("muscle: {a: {parts: {Long Head: {}}}}", "1:22 error `Long Head` cannot be an id"),
    "an old id that is none": ("muscle: {a: {formerly: A B}}", "1:24 error `A B` cannot be an id"),
    "an old card that is none": (
        "muscle: {a: {formerly: {origin: Big Card}}}",
        "1:33 error `Big Card` names no card",
    ),
    "a picture that is not there": ("muscle: {a: {picture: b.png}}", "1:23 error there is no picture"),
    "a picture elsewhere": ("muscle: {a: {picture: ../b.png}}", "1:23 error a picture lies beside"),
    "a bracket in a name": (
        "muscle: {a: {name: lumbricals (hand)}}",
        "1:20 warning the name `lumbricals (hand)` holds a bracket or a comma",
    ),
    "a misspelt key of wording": ("wording: {smae: [[a, b]]}", "1:11 error unknown key `smae` of wording; did"),
    "a word with nothing beside it": ("wording: {same: [[a]]}", "1:18 error `same` is a list of lists"),
    "wording that is a text": ("wording: a", "1:10 error below `wording` stand same and opposite"),
    "an entry without its key": (
        "muscle: {a: {caution: {ask: b, answer: c}}}",
        "1:23 error give this entry a key of its own, above `ask` and `answer`",
    ),
    "a word from another book": (
        "muscle: {a: {innervation: n}}",
        "1:14 error unknown field `innervation` of a muscle; did you mean `nerve`?",
    ),
    "an area without its dot": (
        "term: {a: {means: b, area: 2D}}",
        "1:28 error unknown choice `2D`; did you mean `2.D`?",
    ),
    "a list pasted along": ("muscle: {a: {worse: • sitting • standing}}", "1:21 error `•` is a bullet"),
    "a scenario of nothing": ("scenario: {a: {}}", "1:12 error this scenario needs `stem` and `answer`"),
    "two right classes": (
        "condition: {a: {massage: [none, indicated]}}",
        "1:33 error `indicated` is a second right value",
    ),
    "one item twice": ("muscle: {a: {worse: [b, c, b]}}", "1:28 error `b` stands in this list twice"),
    "a misspelt key that is needed": (
        "muscle: {a: {facts: {b: {aks: c, answer: d}}}}",
        "1:26 error unknown key `aks` of this entry; did you mean `ask`?",
    ),
    "a misspelt field that is needed": (
        "scenario: {a: {stme: b, answer: [c, {is: d, wrong: e}]}}",
        "1:16 error unknown field `stme` of a scenario; did you mean `stem`?",
    ),
    "a scenario with a misspelt key": (
        "scenario: {a: {stem: b, answer: [c, {is: d, wrnog: e}]}}",
        "1:45 error unknown key `wrnog` of this item; did you mean `wrong`?",
    ),
    "parts of nothing": ("muscle: {a: {parts: {}}}", "1:14 error `parts` is empty"),
    "cautions of nothing": ("muscle: {a: {caution: {}}}", "1:14 error `caution` is empty"),
    "blanks": ("muscle: {a: {name: '  '}}", "1:14 error `name` has no value"),
    "blanks in a block": ("muscle:\n  a:\n    name: '  '\n", "3:5 error `name` has no value"),
    "a part of a scenario": (
        "scenario: {a: {stem: b, answer: [c, {is: d, wrong: e}], parts: {f: {answer: g}}}}",
        "1:69 error unknown field `answer` of a part of a scenario",
    ),
    "a picture with an endless name": (
        f"muscle: {{a: {{picture: {'x' * 300}.png}}}}",
        "1:23 error there is no picture",
    ),
    "a picture that is none": ("muscle: {a: {picture: b.txt}}", "1:23 error `b.txt` is no picture"),
    "an escape": ('muscle: {a: {name: "\\e[31mx"}}', "1:20 error an invisible control character (U+001B)"),
    "an escape in a key": ('muscle: {a: {"x\\u202e": b}}', "1:14 error an invisible override"),
    "a soft hyphen": ("muscle: {a: {name: x\u00ady}}", "1:21 error an invisible character (U+00AD)"),
    "two stages with one key": (
        "condition: {a: {massage: {b: {when: c, is: none}, b: {when: d, is: none}}}}",
        "1:51 error `b` stands here a second time",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "start"), ONE.values(), ids=ONE)
def test_one_mistake_is_one_problem_at_its_place(said, text, start):
    problems = said(text)
    assert len(problems) == 1
    assert problems[0].startswith(start)


def test_a_sound_file_has_no_problems(said):
    assert not said(
        """
title: All of it
region: hip
cite: [gray (p. 467)]
level: 2
area: 2.D
tags: [week-one]
reverse: whole
wording: {same: [[lateral rotation, external rotation], [SCM, sternomastoid]], opposite: [[flexion, extension]]}
source: {gray: {title: Anatomy, author: H. Gray, year: 1918, address: https://example.org}}
landmark: {femur: {}, lesser-trochanter: {of: femur, near: femur}}
muscle:
  group: {parts: [one, two]}
  one:
    name: The one
    also: [first, number one]
    insertion: ['lesser trochanter (back, inner side)', {is: femur, wrong: why, level: 3}]
    worse: {is: sitting, also: [to sit], note: so, cite: gray}
    caution: {pulse: {ask: What?, answer: [stop, {is: go, wrong: no}], safety: true, level: 1, tags: [a]}}
    formerly: [uno]
    region: thigh
  two:
    parts: {long-head: {insertion: femur, level: 1}, short-head: {also: [shorty]}}
    formerly: {parts: first/x/y, insertion.long-head: [muscle/two/bad, insertion.old]}
movement: {flexion: {opposite: extension}, extension: {}, circling: {opposite: {is: none, note: so}}}
condition:
  gout: {massage: {flare: {when: in a flare, is: [none, {is: local, wrong: x}]}, quiet: {when: not, is: adapt}}}
  ache: {massage: [indicated, {is: adapt, wrong: it helps}]}
test: {thomas: {checks: [the one, gout, shorty], how: So.}}
scenario: {a: {stem: b, answer: [c, {is: d, wrong: e}], about: [gout, the one], safety: true}}
""".replace("first/x/y", "muscle/x/parts")
    )  # fmt: skip
