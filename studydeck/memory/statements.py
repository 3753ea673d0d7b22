"""What the store says to SQLite, beyond the schema."""

# ruff: noqa: S608 - nothing is put into these texts but our own column names

from studydeck.memory.rows import ENTRY_COLUMNS, MEMORY_COLUMNS

INSERT = f"INSERT INTO review ({ENTRY_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

LOG = f"SELECT {ENTRY_COLUMNS} FROM review ORDER BY id"
DAY = f"SELECT {ENTRY_COLUMNS} FROM review WHERE study_day = ? ORDER BY id"

KIN = f"""
WITH RECURSIVE kin (card) AS (
    VALUES (?)
    UNION SELECT review.formerly FROM review JOIN kin ON review.card = kin.card
          WHERE review.formerly IS NOT NULL
    UNION SELECT review.card FROM review JOIN kin ON review.formerly = kin.card
)
SELECT {ENTRY_COLUMNS} FROM review WHERE card IN (SELECT card FROM kin) ORDER BY id
"""
"""Every entry that a card's history can come from or have gone to, in the log's order."""

KEEP = f"""
INSERT INTO memory ({MEMORY_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (card) DO UPDATE SET
    repetition = excluded.repetition, interval_days = excluded.interval_days,
    ease = excluded.ease, due_on = excluded.due_on, begun_on = excluded.begun_on
"""
"""An update and no replacement, so that only the index of a changed column is touched."""

FORGET = "DELETE FROM memory WHERE card = ?"
FORGET_ALL = "DELETE FROM memory"

MEMORIES = f"SELECT {MEMORY_COLUMNS} FROM memory"
MEMORY = f"SELECT {MEMORY_COLUMNS} FROM memory WHERE card = ?"
REMEMBERED = "SELECT card FROM memory"
BEGUN = "SELECT count(*) FROM memory WHERE begun_on = ?"

WITHOUT_MEMORY = "SELECT card FROM review EXCEPT SELECT card FROM memory"
"""Cards that were logged and have no memory: taken back, moved away or only drilled."""
