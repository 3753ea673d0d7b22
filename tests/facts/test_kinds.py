"""Every kind, tested by existing: what it declares can be read, linked and asked."""

import pytest

from studydeck.facts.kinds import AREAS, COMMON, FIELDS, KINDS, REQUIRED
from studydeck.identity import is_slug
from studydeck.questions.generate import questions_for


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_and_its_prompts_can_be_part_of_a_card_id(kind):
    assert is_slug(kind)
    assert all(is_slug(name) for name in FIELDS[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_links_point_to_kinds_that_there_are(kind):
    for field in FIELDS[kind].values():
        assert set(field.to) <= set(KINDS)
        assert not field.area or field.area in AREAS
        assert len(field.labels) in (0, len(field.choices))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if KINDS[kind].asked])
def test_every_field_with_a_prompt_makes_a_card_in_a_known_area(kind, library):
    lines = ["cite: src", "source: {src: {title: T}}"]
    lines += [
        f"{other}: {{thing-of-{other}: {{}}}}"
        for other in KINDS
        if other not in (kind, "source", "scenario")
    ]
    lines += [
        f"{kind}:",
        f"  thing-of-{kind}: {{{_required(kind)}}}",
        f"  zz: {{{_required(kind)}}}",
        "  subject:",
    ]
    for name, field in FIELDS[kind].items():
        if field.sort == "link" and not field.bare:
            to = (field.to or ("muscle",))[0]
            lines.append(f"    {name}: {to}/{'zz' if name == 'of' else f'thing-of-{to}'}")
        elif field.sort == "text" and not field.bare:
            lines.append(f"    {name}: [{'x, {is: y, wrong: z}' if kind == 'scenario' else 'x'}]")
        elif field.sort == "text" and field.required:
            lines.append(f"    {name}: what")
        elif field.sort == "choice" and not field.bare:
            lines.append(f"    {name}: {field.choices[0]}")
        elif field.sort == "keyed":
            lines.append(f"    {name}: {{k: {{ask: what of {name}, answer: x}}}}")
    read = library("\n".join(lines))
    assert [str(problem) for problem in read.errors] == []
    made = {q.card.prompt: q for q in questions_for(read) if q.card.sheet == "subject"}
    assert set(made) == {name for name, field in FIELDS[kind].items() if field.ask} | {
        "caution",
        "facts",
    }
    assert all(q.area in AREAS and q.demanded and q.text for q in made.values())


def _required(kind):
    return ", ".join(
        f"{name}: {'[x, {is: y, wrong: z}]' if name == 'answer' else name}"
        for name in REQUIRED[kind]
    )


def test_common_fields_belong_to_every_kind():
    assert all(set(COMMON) <= set(fields) for fields in FIELDS.values())
