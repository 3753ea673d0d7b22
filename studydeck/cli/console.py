"""How the command line speaks: exit codes, and words on stderr."""

import sys
from contextlib import suppress

DONE, PROBLEMS, FAULT = 0, 1, 2
"""Exit codes: done (warnings do not change it), problems in the decks, wrong usage or a fault."""

INTERRUPTED = 130


def narrate(sentence: str) -> None:
    """Say on stderr what is being done, or what went wrong; where nobody can hear it, go on."""
    with suppress(OSError):
        print(sentence, file=sys.stderr, flush=True)  # noqa: T201  this is where all is said


def counted(number: int, noun: str) -> str:
    """`1 problem`, `2 problems`, `no problems`."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
