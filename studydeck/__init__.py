"""Spaced repetition for massage therapy students: fact sheets in, questions out."""

__version__ = "0.3.0"
__released__ = "24 November 2026"
"""When the decks that ship with this version were last checked as a whole."""
