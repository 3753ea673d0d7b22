"""Every kind of fact sheet, declared once.

The checks, the questions and the tests follow from this file: a new kind or field is a change here.
"""

from dataclasses import dataclass, replace
from typing import Literal

Sort = Literal["text", "link", "keyed", "choice", "picture", "level", "flag", "tags", "formerly"]
"""What a field holds: prose, links to sheets, keyed entries, fixed values, a picture …"""


@dataclass(frozen=True, slots=True)
class Reverse:
    """The question asked from the other end of a link, where a sheet declares `reverse`."""

    prompt: str
    ask: str
    """What follows the sheet's name; `{where}` is nothing, or names a region."""
    role: bool = False
    """Whether each answer says in which field the link stands, such as `origin`."""


@dataclass(frozen=True, slots=True)
class Naming:
    """The question that shows a sheet's facts and asks what it is, where it declares `reverse`."""

    ask: str
    shows: tuple[str, ...]
    """The fields that are shown; all have to be written, and to fit no other sheet."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a sheet. It is asked only where `ask` is not empty."""

    sort: Sort
    ask: str = ""
    """What follows the sheet's name in the question."""
    to: tuple[str, ...] = ()
    """The kinds that a link may point to; empty where it may point to any."""
    choices: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    """How each choice reads as an answer; empty where a choice is its own label."""
    wordings: tuple[tuple[str, ...], ...] = ()
    """By choice: other words that a learner may type for it."""
    area: str = ""
    """The exam area of its questions, where it differs from the kind's."""
    single: bool = False
    """Whether it takes one value and never a list."""
    stages: bool = False
    """Whether a block of stages (`when`, `is`) may stand in for one value."""
    bare: bool = False
    """Whether it describes the sheet and takes bare texts, never items with a standing."""
    required: bool = False
    safety: bool = False
    """Whether a wrong answer could harm a client."""
    inherited: bool = False
    """Whether what is said of the whole holds for its parts, and of a part for the whole in it."""
    mutual: bool = False
    """Whether the link counts from both sides, written on one."""
    or_none: bool = False
    """Whether `none` may stand for a link, with a note that says why."""
    obvious: bool = False
    """Whether names often give the answer away, so that an unasked question needs no warning."""
    closed: bool = False
    """Whether a sheet says all of it, so that what it does not say can stand as a wrong option."""
    rival: str = ""
    """The field that some books exchange with it, whose answers are no wrong options for it."""
    reverse: Reverse | None = None

    @property
    def is_one_text(self) -> bool:
        """Whether it holds just one bare text, as most keys do."""
        return self.sort == "text" and self.bare and self.single


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of sheet: its fields, beyond those common to all, and its exam area."""

    area: str
    fields: dict[str, Field]
    asked: bool = True
    """Whether cards are made of it at all."""
    naming: Naming | None = None


REGIONS = {
    "head": "Head, face and jaw",
    "neck": "Neck",
    "spine": "Spine and back",
    "thorax": "Thorax and breathing",
    "abdomen": "Abdomen",
    "pelvic floor": "Pelvic floor",
    "shoulder girdle": "Shoulder girdle",
    "shoulder joint": "Shoulder joint",
    "arm": "Arm",
    "forearm": "Forearm",
    "hand": "Hand",
    "hip": "Hip",
    "thigh": "Thigh",
    "leg": "Leg",
    "foot": "Foot",
    "whole body": "Whole body",
}
"""The values of `region`, and the heading that each goes under, from head to foot."""

QUARTERS = (
    ("head", "neck"),
    ("spine", "thorax", "abdomen", "pelvic floor"),
    ("shoulder girdle", "shoulder joint", "arm", "forearm", "hand"),
    ("hip", "thigh", "leg", "foot"),
)
"""Regions that lie together: what is of one is easily taken for what is of another."""

EVERYWHERE = "whole body"
"""The region of a sheet that names none."""

AREAS = {
    "1": "Anatomy and physiology",
    "1.A": "Structure",
    "1.B": "Function",
    "1.C": "Tissue injury and repair",
    "1.D": "Energetic anatomy",
    "2": "Kinesiology",
    "2.A": "Components of muscles",
    "2.B": "Muscle contraction",
    "2.C": "Proprioceptors",
    "2.D": "Locations, attachments and actions of muscles",
    "2.E": "Joints",
    "2.F": "Range of motion",
    "3": "Pathology, contraindications, areas of caution, special populations",
    "3.A": "Pathologies",
    "3.B": "Contraindications",
    "3.B.1": "Contraindications: site specific",
    "3.B.2": "Contraindications: pathology related",
    "3.B.3": "Contraindications: special populations",
    "3.B.4": "Contraindications: tools",
    "3.B.5": "Contraindications: special applications",
    "3.C": "Areas of caution",
    "3.D": "Special populations",
    "3.E": "Medications",
    "4": "Benefits and effects of techniques",
    "4.A": "Physiological effects",
    "4.B": "Psychological effects",
    "4.C": "Benefits for specific populations",
    "4.D": "Techniques",
    "4.E": "Hot and cold",
    "4.F": "Modalities",
    "5": "Assessment and treatment planning",
    "5.A": "Organisation of a session",
    "5.B": "Intake",
    "5.C": "Written data",
    "5.D": "Visual assessment",
    "5.E": "Palpation",
    "5.F": "Range of motion assessment",
    "5.G": "Clinical reasoning",
    "6": "Ethics, boundaries, laws and regulations",
    "7": "Guidelines for professional practice",
}
"""The values of `area`: the licensing exam's published outline (MBLEx)."""

MASSAGE = ("none", "clearance", "local", "adapt", "indicated")
"""The classes for massage, the strictest first."""

MASSAGE_LABELS = (
    "no massage",
    "only with a doctor's clearance",
    "avoid the area",
    "adapt pressure, time or position",
    "massage is indicated",
)

MASSAGE_WORDINGS = (
    (
        "no",
        "none",
        "contraindicated",
        "absolute contraindication",
        "absolutely contraindicated",
        "total contraindication",
        "complete contraindication",
        "systemic contraindication",
        "systemically contraindicated",
        "massage is contraindicated",
        "do not massage",
    ),
    (
        "clearance",
        "doctor's clearance",
        "medical clearance",
        "a doctor first",
        "ask the doctor",
        "doctor's approval",
        "doctor's permission",
        "medical release",
    ),
    ("local", "local contraindication", "locally contraindicated", "avoid the site"),
    ("adapt", "caution", "with caution", "modify", "with modifications", "lighter pressure"),
    ("indicated", "yes", "safe", "fine", "go ahead"),
)
"""What is typed for each class, beside its label."""

HANDS = {"none": 0, "clearance": 0, "local": 1, "adapt": 2, "indicated": 3}
"""How much of the hands each class lays on the client today: more than is right does harm."""

_ONE_TEXT = Field("text", single=True, bare=True)
_NEEDED_TEXT = Field("text", single=True, bare=True, required=True)
_ALSO = Field("text", bare=True)
_CITE = Field("link", to=("source",), bare=True)
_AREA = Field("choice", choices=tuple(AREAS), single=True, bare=True)

COMMON = {
    "name": _ONE_TEXT,
    "also": _ALSO,
    "of": Field("link", single=True),
    "parts": Field("link"),
    "near": Field("link", bare=True, mutual=True),
    "reverse": Field("choice", choices=("whole", "by region", "no"), single=True, bare=True),
    "region": Field("choice", choices=tuple(REGIONS), single=True, bare=True),
    "area": _AREA,
    "tags": Field("tags"),
    "level": Field("level"),
    "note": _ONE_TEXT,
    "cite": _CITE,
    "picture": Field("picture"),
    "formerly": Field("formerly"),
    "caution": Field("keyed", area="3.C"),
    "facts": Field("keyed"),
}
"""Fields that every kind has."""

DEFAULTS = {
    "title": _ONE_TEXT,
    **{name: COMMON[name] for name in ("region", "cite", "level", "area", "tags", "reverse")},
}
"""Top-level keys that are no kinds: the file's title, and what holds for every sheet in it."""

WORDING = "wording"
WORDING_KEYS = ("same", "opposite")
"""A top-level key that is no kind: words that mean the same, or never pass for each other."""

EXAM = "exam"
EXAM_KEYS = ("name", "weights")
"""A top-level key that is no kind: an exam's name, and the weights of its areas in percent."""

ITEM = {
    "is": _NEEDED_TEXT,
    "detail": _ONE_TEXT,
    "also": _ALSO,
    "disputed": _ONE_TEXT,
    "wrong": _ONE_TEXT,
    "note": _ONE_TEXT,
    "level": Field("level"),
    "cite": _CITE,
    "picture": Field("picture"),
}
"""What an item may say of itself, where it is more than a text."""

ENTRY = {
    "ask": _NEEDED_TEXT,
    "answer": Field("text", required=True),
    "safety": Field("flag"),
    "note": _ONE_TEXT,
    "level": Field("level"),
    "area": _AREA,
    "tags": Field("tags"),
    "cite": _CITE,
    "picture": Field("picture"),
}
"""What stands under a key of a keyed field."""

STAGE = {
    "when": _NEEDED_TEXT,
    "is": Field("choice", required=True),
    "note": _ONE_TEXT,
    "level": Field("level"),
    "cite": _CITE,
}
"""What stands under a stage; its `is` takes the choices of the field."""


def _safety(area: str) -> dict[str, Field]:
    """What every sheet of a client's safety says; `area` is where its rule belongs."""
    return {
        "massage": Field(
            "choice",
            "massage?",
            choices=MASSAGE,
            labels=MASSAGE_LABELS,
            wordings=MASSAGE_WORDINGS,
            stages=True,
            safety=True,
            closed=True,
            area=area,
        ),
        "reason": Field("text", "why this rule for massage?", area=area),
        "signs": Field("text", "which signs can a therapist see or hear of?"),
        "adapt": Field("text", "what do you adapt?", safety=True, area=area),
        "refer": Field("text", "when do you refer, and to whom?", safety=True, area=area),
    }


_ATTACHED = Reverse("attached", "which muscles{where} attach?", role=True)

KINDS = {
    "muscle": Kind(
        area="2.D",
        naming=Naming("which muscle is this?", ("origin", "insertion", "action")),
        fields={
            "parts": Field("link", "parts?", to=("muscle",)),
            "of": Field("link", to=("muscle",), single=True),
            "origin": Field(
                "link",
                "origin?",
                to=("landmark", "muscle"),
                inherited=True,
                closed=True,
                rival="insertion",
                reverse=_ATTACHED,
            ),
            "insertion": Field(
                "link",
                "insertion?",
                to=("landmark", "muscle"),
                inherited=True,
                closed=True,
                rival="origin",
                reverse=_ATTACHED,
            ),
            "action": Field(
                "link",
                "action?",
                to=("movement",),
                inherited=True,
                closed=True,
                reverse=Reverse("muscles", "which muscles{where} do it?"),
            ),
            "nerve": Field(
                "link",
                "nerve?",
                to=("nerve",),
                inherited=True,
                closed=True,
                reverse=Reverse("muscles", "which muscles{where} are supplied?"),
            ),
            "pain": Field(
                "link",
                "where is its pain felt?",
                to=("zone",),
                area="3.A",
                inherited=True,
                reverse=Reverse("muscles", "which muscles{where} send pain here?"),
            ),
            "symptom": Field("text", "what may a client complain of?", area="3.A", inherited=True),
            "worse": Field("text", "what makes it worse?", area="5.B", inherited=True),
            "shortens": Field("text", "what shortens it?", area="5.G", inherited=True),
            "feel": Field("text", "how to find by hand?", area="5.E"),
            "treatment": Field("text", "how is it treated?", area="4.D", inherited=True),
        },
    ),
    "landmark": Kind(
        area="1.A",
        fields={
            "of": Field(
                "link",
                "part of which bone or larger place?",
                to=("landmark",),
                single=True,
                obvious=True,
                closed=True,
            ),
            "found": Field("text", "how to find by hand?", area="5.E"),
        },
    ),
    "movement": Kind(
        area="2.D",
        fields={
            "opposite": Field(
                "link",
                "opposite?",
                to=("movement",),
                single=True,
                mutual=True,
                or_none=True,
                closed=True,
            ),
            "joint": Field("text"),
            "plane": Field("text"),
        },
    ),
    "nerve": Kind(
        area="1.A",
        fields={
            "of": Field(
                "link",
                "branch of which nerve or plexus?",
                to=("nerve",),
                single=True,
                obvious=True,
                closed=True,
            ),
            "roots": Field("text", "roots?"),
        },
    ),
    "zone": Kind(area="3.A", fields={"of": Field("link", to=("zone",), single=True)}),
    "structure": Kind(area="1.A", fields={"of": Field("link", to=("structure",), single=True)}),
    "condition": Kind(
        area="3.A",
        fields={
            **_safety("3.B.2"),
            "short": Field("link", "which muscles are short and tight?", to=("muscle",)),
            "weak": Field("link", "which muscles are weak?", to=("muscle",)),
        },
    ),
    "population": Kind(area="3.D", fields=_safety("3.B.3")),
    "medication": Kind(
        area="3.E", fields={"group": Field("text", "which group of drugs?"), **_safety("3.B")}
    ),
    "site": Kind(
        area="3.C",
        fields={
            "where": Field("text", "where is it?"),
            "holds": Field(
                "link",
                "what lies there that needs care?",
                to=("nerve", "structure", "muscle", "landmark"),
                reverse=Reverse("sites", "in which endangerment sites{where}?"),
            ),
            "avoid": Field("text", "what do you avoid?", safety=True),
        },
    ),
    "test": Kind(
        area="5.F",
        fields={
            "checks": Field(
                "link",
                "what does it check?",
                reverse=Reverse("tests", "which tests{where} check it?"),
            ),
            "how": Field("text", "how is it done?"),
        },
    ),
    "technique": Kind(
        area="4.D",
        fields={
            "effect": Field("text", "effects?", area="4.A"),
            "use": Field("text", "when is it used?"),
            "never": Field(
                "link",
                "with which conditions is it never used?",
                to=("condition", "population", "medication", "site"),
                safety=True,
                area="3.B",
            ),
        },
    ),
    "exercise": Kind(
        area="5.G",
        fields={
            "works": Field("link", to=("muscle",)),
            "how": Field("text", "how is it done?"),
            "dose": Field("text", "how much?"),
        },
    ),
    "term": Kind(
        area="1",
        naming=Naming("which term is this?", ("means",)),
        fields={"means": Field("text", "what does it mean?")},
    ),
    "scenario": Kind(
        area="5.G",
        fields={
            "stem": _NEEDED_TEXT,
            "answer": Field("text", "{stem}", required=True),
            "about": Field("link", bare=True),
            "safety": Field("flag"),
        },
    ),
    "source": Kind(
        area="",
        asked=False,
        fields=dict.fromkeys(
            ("title", "author", "year", "publisher", "address", "licence"), _ONE_TEXT
        ),
    ),
}
"""Every kind of sheet, in the order in which its questions are made."""


OF_OWN_KIND = ("of", "parts", "near")
"""Common links that stay within the sheet's kind."""


def _fields(name: str, kind: Kind) -> dict[str, Field]:
    common = {key: field for key, field in COMMON.items() if key not in kind.fields}
    for key in OF_OWN_KIND:
        if key in common:
            common[key] = replace(common[key], to=(name,))
    return {**kind.fields, **common}


FIELDS = {name: _fields(name, kind) for name, kind in KINDS.items()}
"""By kind: all the fields that a sheet may have, its own first."""

REQUIRED = {
    name: tuple(key for key, field in fields.items() if field.required)
    for name, fields in FIELDS.items()
}
"""By kind: the fields that a sheet must have."""

PART_FIELDS = {
    name: {
        key: field
        for key, field in fields.items()
        if (key in KINDS[name].fields and field.sort in ("link", "text") and key not in OF_OWN_KIND)
        or key in ("name", "also", "level", "note", "cite", "picture")
    }
    if not REQUIRED[name]
    else {}
    for name, fields in FIELDS.items()
}
"""By kind: the fields that a part without a sheet of its own (a head, a slip) may have."""

MUTUAL = {
    kind: tuple(name for name, field in fields.items() if field.mutual and field.ask)
    for kind, fields in FIELDS.items()
}
"""By kind: the fields that are said once for two sheets and asked of both."""


@dataclass(frozen=True, slots=True)
class Reversed:
    """A question from the other end: how it is asked, and of which fields its answers are made."""

    reverse: Reverse
    field: Field
    """What its answers are, as if the sheet had said them itself."""
    made_of: tuple[tuple[str, str], ...]
    """The kinds and fields whose links are read backwards."""


def _reversed_of(target: str) -> dict[str, Reversed]:
    found: dict[str, Reversed] = {}
    for kind, declared in KINDS.items():
        for name, field in declared.fields.items():
            reverse = field.reverse
            if reverse and target in (field.to or KINDS) and KINDS[target].asked:
                earlier = found[reverse.prompt].made_of if reverse.prompt in found else ()
                seen = Field(
                    "link", to=(kind,), area=field.area or declared.area, closed=field.closed
                )
                found[reverse.prompt] = Reversed(reverse, seen, (*earlier, (kind, name)))
    return found


REVERSED = {kind: _reversed_of(kind) for kind in KINDS}
"""By kind: the questions that links to it make, where its sheet declares `reverse`."""

NAMING = "which"
"""The prompt of the question that asks what a sheet is."""

IN_FULL = "-in-full"
"""What the prompt of a card ends in that demands the deeper items as well."""

PROMPTS = {
    kind: {
        **fields,
        **{prompt: each.field for prompt, each in REVERSED[kind].items()},
        NAMING: Field("link", to=(kind,), closed=True),
    }
    for kind, fields in FIELDS.items()
}
"""By kind: what the answers of each of its prompts are."""


def field_of(kind: str, prompt: str) -> Field:
    """What the answers of a card's prompt are, of one in full as of any other."""
    return PROMPTS[kind][prompt.removesuffix(IN_FULL)]
