"""The command `studydeck`: finds the command asked for, and turns every fault into a sentence."""

import errno
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import TextIO

import click

from studydeck import __version__
from studydeck.problems import StudydeckError

DONE, PROBLEMS, FAULT = 0, 1, 2
"""Exit codes: done (warnings do not change it), problems in the decks, wrong usage or a fault."""
INTERRUPTED = 130

COMMANDS = ("quiz", "check", "export")


class Commands(click.Group):
    """Loads a command only when it is called; without one, it is the quiz."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Give the commands in the order in which a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the one command's module."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"studydeck.cli.{cmd_name}")
        command: click.Command = getattr(module, cmd_name)
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read `studydeck --only hip` as `studydeck quiz --only hip`."""
        if not args or (args[0].startswith("-") and args[0] not in ("--help", "--version")):
            args = ["quiz", *args]
        return super().parse_args(ctx, args)


@click.group(cls=Commands, epilog="Example: studydeck --only hip --new 5")
@click.version_option(__version__, prog_name="studydeck")
def studydeck() -> None:
    """Study massage therapy by spaced repetition, from fact sheets.

    Without a command, the quiz begins.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit. Never shows a traceback."""
    _speak_utf8()
    code = _guarded(arguments)
    with suppress(OSError):
        sys.stderr.flush()
    sys.exit(code)


def _guarded(arguments: Sequence[str] | None) -> int:
    try:
        code = studydeck.main(arguments, prog_name="studydeck", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as fault:
        fault.show()
        return FAULT
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except StudydeckError as fault:
        return complain(str(fault))
    except BrokenPipeError:
        _forget_stdout()
        return DONE
    except OSError as fault:
        _forget_stdout()
        return complain(_os_words(fault))
    return code if isinstance(code, int) else DONE


def complain(sentence: str) -> int:
    """Say a fault on stderr; the exit code for it."""
    click.echo(f"studydeck: {sentence}", err=True)
    return FAULT


def _os_words(fault: OSError) -> str:
    where = f" {fault.filename}" if fault.filename else ""
    if fault.errno == errno.ENOSPC:
        return f"the disk is full, so{where or ' the output'} could not be written"
    return f"{fault.strerror or fault}{where}"


def _forget_stdout() -> None:
    """Keep the interpreter from writing on exit to a pipe that is closed or a disk that is full."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8() -> None:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        _reconfigure(stream)


def _reconfigure(stream: TextIO | None) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="replace")
