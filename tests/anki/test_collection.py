from studydeck.anki import collection
from studydeck.anki.collection import note_ids


def test_ids_that_collide_move_apart_in_the_same_way_every_time(monkeypatch):
    monkeypatch.setattr(collection, "made_id", len)
    assert note_ids(["bb", "aa", "c"]) == {"aa": 2, "bb": 3, "c": 1}
    assert note_ids(["aa", "c", "bb"]) == {"aa": 2, "bb": 3, "c": 1}


def test_ids_are_times_that_anki_believes():
    found = note_ids([f"studydeck:muscle/m-{at}/origin" for at in range(2000)])
    assert len(set(found.values())) == 2000
    assert all(1_200_000_000_000 <= id_ < 1_500_000_000_000 for id_ in found.values())
