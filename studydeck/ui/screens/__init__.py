"""The quiz's screens, one a module."""
