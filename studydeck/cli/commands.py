"""The commands, found by name and loaded only when they are called."""

from importlib import import_module

import click

from studydeck import __version__

COMMANDS = ("quiz", "find", "check", "export")


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
@click.version_option(__version__, prog_name="studydeck", message="%(prog)s %(version)s")
def studydeck() -> None:
    """Study massage therapy by spaced repetition, from fact sheets.

    Without a command, the quiz begins.
    """
