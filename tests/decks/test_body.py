"""The body in the decks that ship: whole, linked, and told apart."""

import pytest

from studydeck.questions.answers import complete_answers
from studydeck.questions.question import Standing

MUSCLES = {
    "head": """frontal-belly-of-occipitofrontalis occipital-belly-of-occipitofrontalis orbicularis-oculi
        orbicularis-oris corrugator-supercilii zygomaticus-major buccinator platysma masseter
        temporalis medial-pterygoid lateral-pterygoid""",
    "neck": """sternocleidomastoid scalene-anterior scalene-medius scalene-posterior longus-colli
        longus-capitis rectus-capitis-anterior rectus-capitis-lateralis digastric mylohyoid geniohyoid
        stylohyoid sternohyoid sternothyroid thyrohyoid omohyoid splenius-capitis splenius-cervicis
        rectus-capitis-posterior-major rectus-capitis-posterior-minor obliquus-capitis-superior
        obliquus-capitis-inferior""",
    "spine": """iliocostalis longissimus spinalis semispinalis multifidus rotatores interspinales
        intertransversarii quadratus-lumborum serratus-posterior-superior
        serratus-posterior-inferior""",
    "thorax": """diaphragm external-intercostals internal-intercostals transversus-thoracis
        levatores-costarum""",
    "abdomen": "rectus-abdominis external-oblique internal-oblique transversus-abdominis",
    "pelvic floor": "levator-ani coccygeus",
    "shoulder girdle": """trapezius levator-scapulae rhomboid-major rhomboid-minor serratus-anterior
        pectoralis-minor subclavius""",
    "shoulder joint": """deltoid pectoralis-major latissimus-dorsi teres-major supraspinatus
        infraspinatus teres-minor subscapularis coracobrachialis""",
    "arm": "biceps-brachii brachialis triceps-brachii anconeus",
    "forearm": """brachioradialis pronator-teres pronator-quadratus supinator flexor-carpi-radialis
        palmaris-longus flexor-carpi-ulnaris flexor-digitorum-superficialis flexor-digitorum-profundus
        flexor-pollicis-longus extensor-carpi-radialis-longus extensor-carpi-radialis-brevis
        extensor-carpi-ulnaris extensor-digitorum extensor-digiti-minimi extensor-indicis
        abductor-pollicis-longus extensor-pollicis-brevis extensor-pollicis-longus""",
    "hand": """abductor-pollicis-brevis flexor-pollicis-brevis opponens-pollicis adductor-pollicis
        abductor-digiti-minimi-of-the-hand flexor-digiti-minimi-brevis-of-the-hand
        opponens-digiti-minimi palmaris-brevis lumbricals-of-the-hand dorsal-interossei-of-the-hand
        palmar-interossei""",
    "hip": """psoas-major psoas-minor iliacus gluteus-maximus gluteus-medius gluteus-minimus
        tensor-fasciae-latae piriformis gemellus-superior gemellus-inferior obturator-internus
        obturator-externus quadratus-femoris""",
    "thigh": """sartorius rectus-femoris vastus-lateralis vastus-medialis vastus-intermedius pectineus
        adductor-brevis adductor-longus adductor-magnus gracilis biceps-femoris semitendinosus
        semimembranosus""",
    "leg": """tibialis-anterior extensor-digitorum-longus extensor-hallucis-longus fibularis-tertius
        fibularis-longus fibularis-brevis gastrocnemius soleus plantaris popliteus tibialis-posterior
        flexor-digitorum-longus flexor-hallucis-longus""",
    "foot": """extensor-digitorum-brevis extensor-hallucis-brevis abductor-hallucis
        flexor-digitorum-brevis abductor-digiti-minimi-of-the-foot quadratus-plantae
        lumbricals-of-the-foot flexor-hallucis-brevis adductor-hallucis
        flexor-digiti-minimi-brevis-of-the-foot dorsal-interossei-of-the-foot plantar-interossei""",
}
"""By region: the muscles that a massage therapist has to know."""

COUNTS = {"muscle": 157, "landmark": 150, "movement": 60, "nerve": 45, "zone": 24, "exercise": 25}
FOUR = ("origin", "insertion", "action", "nerve")


def said(library, sheet, name):
    """What is true of a muscle in a field, of itself, its group or its heads."""
    answers = complete_answers(library, sheet, name, 3)
    right = [a for a in answers if a.standing is not Standing.WRONG and not a.why]
    return frozenset((answer.link, answer.detail, answer.part) for answer in right)


@pytest.mark.parametrize(("kind", "least"), COUNTS.items())
def test_there_are_enough_of_each_kind(library, kind, least):
    assert sum(sheet.kind == kind for sheet in library.sheets.values()) >= least


@pytest.mark.parametrize("region", MUSCLES)
def test_every_muscle_is_there_with_its_four_and_its_region(library, region):
    for name in MUSCLES[region].split():
        sheet = library.sheets[f"muscle/{name}"]
        assert sheet.region == region, name
        assert [field for field in FOUR if not said(library, sheet, field)] == [], name


def test_no_two_muscles_share_all_four(library):
    fours = {}
    for names in MUSCLES.values():
        for name in names.split():
            four = tuple(said(library, library.sheets[f"muscle/{name}"], each) for each in FOUR)
            assert fours.setdefault(four, name) == name


def test_every_movement_is_done_by_a_muscle(library):
    links = library.backlinks
    done = {
        sheet.key
        for sheet in library.sheets.values()
        if sheet.kind == "movement" and any(link.name == "action" for link in links.to(sheet.key))
    }
    undone = {
        sheet.key
        for sheet in library.sheets.values()
        if sheet.kind == "movement"
        and sheet.key not in done
        and not any(part.key in done for part in library.structure.parts(sheet))
    }
    assert undone == set()


@pytest.mark.parametrize("kind", ["landmark", "nerve", "zone"])
def test_nothing_stands_alone(library, kind):
    """Every place, nerve and zone is named by a sheet of another kind, if only in one of its parts."""
    links = library.backlinks
    alone = []
    for sheet in library.sheets.values():
        if sheet.kind == kind:
            whole = (sheet, *library.structure.related(sheet))
            named = any(link.sheet.kind != kind for each in whole for link in links.to(each.key))
            alone += [] if named else [sheet.key]
    assert alone == []
