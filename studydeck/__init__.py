"""Spaced repetition for massage therapy students: fact sheets in, questions out."""

__version__ = "0.1.0"
