"""The command `studydeck`: where it starts, and where every fault becomes a sentence.

It imports as little as it can, so that the version and the quiz's first screen are there at once.
"""

import errno
import gc
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

from studydeck import __version__
from studydeck.cli.console import DONE, FAULT, INTERRUPTED, narrate
from studydeck.problems import StudydeckError, internal_fault, visible


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit. Never shows a traceback."""
    gc.disable()  # a command is short, and the quiz turns it on again once the decks are read
    _prepare_streams()
    for name in ("SIGTERM", "SIGHUP"):
        if number := getattr(signal, name, None):
            signal.signal(number, _leave)
    code = _guarded(sys.argv[1:] if arguments is None else list(arguments))
    with suppress(OSError):
        sys.stderr.flush()
    gc.freeze()  # what is left goes as a whole: there is no use in looking through it
    sys.exit(code)


def _prepare_streams() -> None:
    """Speak UTF-8, also into a pipe; what was closed before the start goes nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115
        elif reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(encoding="utf-8", errors="replace")


def _leave(number: int, _: object) -> NoReturn:
    """Leave on a signal as at any end: what is half written is taken away."""
    raise SystemExit(128 + number)


def _guarded(arguments: list[str]) -> int:
    """Run it; the exit code, with every fault said."""
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except StudydeckError as fault:
        narrate(f"studydeck: {visible(str(fault))}")
        return FAULT
    except BrokenPipeError:
        _forget_stdout()
        return DONE
    except OSError as fault:
        _forget_stdout()
        narrate(f"studydeck: {_os_words(fault)}")
        return FAULT
    except Exception as fault:  # noqa: BLE001  whatever it is, nobody is shown a traceback
        narrate(f"studydeck: {internal_fault(fault)}")
        return FAULT
    return code


def _run(arguments: list[str]) -> int:
    """The two commonest calls at once, all others by the command line's library."""
    if arguments == ["--version"]:
        print(f"studydeck {__version__}")  # noqa: T201  the answer itself
        return DONE
    if not arguments:
        from studydeck.cli.study import study  # noqa: PLC0415  only this call needs it

        return study()
    return _run_click(arguments)


def _run_click(arguments: list[str]) -> int:
    import click  # noqa: PLC0415  takes as long as all the rest of --version

    from studydeck.cli.commands import studydeck  # noqa: PLC0415

    try:
        code = studydeck.main(arguments, prog_name="studydeck", standalone_mode=False)
    except click.ClickException as fault:
        fault.show()
        return FAULT
    except click.Abort:
        return INTERRUPTED
    return code if isinstance(code, int) else DONE


def _os_words(fault: OSError) -> str:
    where = f" {fault.filename}" if fault.filename else ""
    if fault.errno == errno.ENOSPC:
        return f"the disk is full, so{where or ' the output'} could not be written"
    return f"{fault.strerror or fault}{where}"


def _forget_stdout() -> None:
    """Keep the interpreter from writing on exit to a pipe that is closed or a disk that is full."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
