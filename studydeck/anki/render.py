r"""A question as the texts of its note's fields and as its tags.

Whatever comes from a deck is data: it is escaped for HTML, and so is what Anki itself would read
in a field (`[sound:…]`, `[latex]`, `{{c1::…}}`, `\(…\)`). Every tag and class is ours.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from studydeck.facts.kinds import REGIONS
from studydeck.facts.source import Source
from studydeck.questions.question import Answer, Question, Standing

_SPECIAL = re.compile('[&<>"\\[\\]{}\\\\\n\r\x00-\x08\x0b\x0c\x0e-\x1f\x7f]')
"""What HTML or Anki would read as its own, and what no field can carry."""

_CODES = {char: f"&#{ord(char)};" for char in '"[]{}\\'} | {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "\n": "<br>\n",
    "\r": "",
}

_WEB = re.compile(r"https?://\S+", re.IGNORECASE)


def escape(text: str) -> str:
    """HTML that shows `text` as it is; a character that no field can carry becomes U+FFFD."""
    return _SPECIAL.sub(_code, text)


def _code(match: re.Match[str]) -> str:
    return _CODES.get(match[0], "\ufffd")


def field_texts(question: Question, picture: str = "") -> tuple[str, ...]:
    """The note's fields in the note type's order; `picture` is its file's name in the package."""
    card, demanded = question.card, question.demanded
    letters = {text: f"{chr(ord('A') + at)}. " for at, text in enumerate(question.options)}
    return (
        str(card),
        escape(question.text),
        _options(question.options),
        _listed([_item(answer, letters) for answer in demanded]),
        _accepted(question, demanded),
        _detail(question, demanded, letters),
        "safety" if question.safety else "",
        _sources(question),
        f"{card.kind}/{card.sheet}",
        f'<img src="{picture}" alt="">' if picture else "",
        escape(demanded[0].text) if len(demanded) == 1 else "",
        "",
        f"{card.kind.capitalize()} · {REGIONS[question.region]}",
        "",
        "",
        "",
        "",
    )


def _listed(items: Sequence[str]) -> str:
    """One item as it is, several as a list."""
    if len(items) < 2:
        return "".join(items)
    return f"<ul><li>{'</li><li>'.join(items)}</li></ul>"


def _options(options: Iterable[str]) -> str:
    items = "".join([f"<li>{escape(option)}</li>" for option in options])
    return f"<ol>{items}</ol>" if items else ""


def _item(answer: Answer, letters: dict[str, str]) -> str:
    """The answer, after its letter where it was one of the options, with its brackets."""
    brackets = answer.detail
    if answer.part:
        brackets = f"{brackets}; part: {answer.part}" if brackets else f"part: {answer.part}"
    small = f" <small>({escape(brackets)})</small>" if brackets else ""
    return f"{letters.get(answer.text, '')}{escape(answer.text)}{small}"


def _remarked(item: str, answer: Answer) -> str:
    """An item with why it is not simply right, and with its note."""
    remark = f"{answer.why.rstrip('.')}. {answer.note}" if answer.note else answer.why
    return f"<b>{item}</b>: {escape(remark.removeprefix('. '))}" if remark else item


def _accepted(question: Question, demanded: Sequence[Answer]) -> str:
    """What also counts: right but not asked for, then other wordings of what is."""
    items = [
        _remarked(_item(answer, {}), answer)
        for answer in question.answers
        if answer.standing is Standing.ACCEPTED
    ]
    wordings = [
        ", ".join(answer.also) + (f" ({answer.text})" if len(demanded) > 1 else "")
        for answer in demanded
        if answer.also
    ]
    words = f"<p><small>{escape('; '.join(wordings))}</small></p>" if wordings else ""
    return _listed(items) + words


def _detail(question: Question, demanded: Sequence[Answer], letters: dict[str, str]) -> str:
    """Why the wrong answers are wrong, then the notes."""
    mistakes = [answer for answer in question.answers if answer.standing is Standing.WRONG]
    mistakes.sort(key=lambda answer: letters.get(answer.text, ""))
    wrong = [_remarked(f"Not {_item(answer, letters)}", answer) for answer in mistakes]
    notes = [
        f"{answer.text}: {answer.note}" if len(demanded) > 1 else answer.note
        for answer in demanded
        if answer.note
    ]
    notes += filter(None, (question.reason, question.note))
    return _listed(wrong) + "".join([f"<p>{escape(note)}</p>" for note in notes])


def _sources(question: Question) -> str:
    """Whom the card goes back to, then whom single answers do, each with what they vouch for."""
    vouched: dict[Source, list[str]] = {}
    for answer in question.answers:
        for source in answer.sources:
            if source not in question.sources:
                vouched.setdefault(source, []).append(answer.text)
    items = [_source(source) for source in question.sources]
    for source, texts in vouched.items():
        items.append(f"{_source(source)} <small>(on {escape('; '.join(texts))})</small>")
    return _listed(items)


@cache
def _source(source: Source) -> str:
    """The source's name, as a link where it has an address on the web."""
    name = escape(str(source))
    if not _WEB.fullmatch(source.address):
        return name
    return f'<a href="{escape(source.address)}">{name}</a>'


_OURS = frozenset({"safety", "caution"})
"""Tags that the question generator gives, not an author."""


def tag_text(question: Question) -> str:
    """The note's tags, nested as Anki's browser shows them, as its database holds them."""
    ours = {"safety"} if question.safety else set()
    tags = question.tags | ours
    return _tag_text(question.card.kind, question.region, question.area, question.level, tags)


@cache
def _tag_text(kind: str, region: str, area: str, level: int, tags: frozenset[str]) -> str:
    found = [
        f"kind::{_tag(kind)}",
        f"region::{_tag(region)}",
        f"area::{'::'.join(map(_tag, area.split('.')))}",
        f"level::{level}",
        *(_tag(tag) if tag in _OURS else f"tag::{_tag(tag)}" for tag in tags),
    ]
    return " ".join(["", *sorted(f"studydeck::{tag}" for tag in found), ""])


def _tag(text: str) -> str:
    return re.sub(r"[^\w-]+", "_", text)
