"""The learner's database, as SQL: every version of it, from the first.

A version is never edited once it is released; a change is a new one at the end of `MIGRATIONS`.
"""

APPLICATION_ID = 0x5344636B
"""Marks the file as ours in SQLite's header: `SDck`."""

_REVIEW = """
CREATE TABLE review (
    id          INTEGER PRIMARY KEY,  -- the log's order
    event       TEXT NOT NULL CHECK (event IN ('review', 'drill', 'undo', 'move')),
    card        TEXT NOT NULL,
    at_ms       INTEGER NOT NULL,     -- milliseconds since 1970, UTC
    study_day   TEXT NOT NULL,        -- YYYY-MM-DD
    grade       INTEGER CHECK (grade BETWEEN 0 AND 5),
    cap_days    INTEGER,              -- the longest interval that was allowed
    taken_ms    INTEGER,
    way         TEXT,                 -- how it was asked
    place       TEXT,                 -- what it was done in
    fingerprint TEXT,                 -- of the answers demanded
    formerly    TEXT,                 -- a move's old card
    CHECK ((event IN ('review', 'drill')) = (grade IS NOT NULL)),
    CHECK ((event = 'move') = (formerly IS NOT NULL))
) STRICT
"""

_MEMORY = """
CREATE TABLE memory (
    card          TEXT PRIMARY KEY,
    repetition    INTEGER NOT NULL,
    interval_days INTEGER NOT NULL,
    ease          INTEGER NOT NULL,   -- the E-factor in hundredths
    due_on        TEXT NOT NULL,      -- YYYY-MM-DD
    begun_on      TEXT NOT NULL
) STRICT, WITHOUT ROWID
"""

_APPEND_ONLY = """
CREATE TRIGGER review_is_not_{verb} BEFORE {statement} ON review
BEGIN SELECT RAISE(ABORT, 'the review log is only appended to'); END
"""

_FIRST = (
    _REVIEW,
    "CREATE INDEX review_card ON review (card)",
    "CREATE INDEX review_study_day ON review (study_day)",
    "CREATE INDEX review_formerly ON review (formerly) WHERE formerly IS NOT NULL",
    _APPEND_ONLY.format(verb="changed", statement="UPDATE"),
    _APPEND_ONLY.format(verb="deleted", statement="DELETE"),
    _MEMORY,
    "CREATE INDEX memory_due_on ON memory (due_on)",
    "CREATE INDEX memory_begun_on ON memory (begun_on)",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (_FIRST,)
"""The statements that lead from each version to the next; the first from an empty file to 1."""
