"""``telusur``: finds the command, speaks the user's language, and turns every failure into a message."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from generator.cli import bahasa, console
from generator.cli.failure import FAULT, OK, USAGE, Failure

COMMANDS = {
    "check": "generator.cli.check",
    "rules": "generator.cli.rules",
    "build": "generator.cli.build",
    "kit": "generator.cli.kit",
    "papers": "generator.cli.papers",
    "trace": "generator.cli.trace",
    "conformity": "generator.cli.conformity",
    "validasi": "generator.cli.validasi",
    "import": "generator.cli.import_",
    "export": "generator.cli.export",
    "new": "generator.cli.new",
    "baseline": "generator.cli.baseline",
    "schema": "generator.cli.schema",
    "lsp-server": "generator.cli.lsp_server",
}
"""Commands in the order in which people need them, and the modules that are loaded only when they run."""


class _Lazy(click.Group):
    """A group whose commands are imported when asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[name]).command()
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            kata = bahasa.current()
            near = get_close_matches(args[0], COMMANDS, 1, 0.5)
            hint = kata("umum.mungkin", usul=near[0]) if near else kata("umum.lihat_bantuan")
            raise Failure(kata("umum.perintah_tak_dikenal", nama=args[0], petunjuk=hint), USAGE)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        kata = bahasa.current()
        with formatter.section(kata("umum.perintah")):
            formatter.write_dl([(name, kata(f"{name}.singkat")) for name in COMMANDS])


def _version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        _print_version()
        ctx.exit()


def _print_version() -> None:
    from generator.version import VERSION

    click.echo(f"telusur {VERSION}")


def group() -> click.Group:
    """The command ``telusur`` in the language of this run."""
    kata = bahasa.current()

    @click.pass_context
    def jobs(ctx: click.Context, lang: str | None) -> None:
        del lang
        if ctx.invoked_subcommand is None:
            click.echo(kata("umum.pekerjaan"))

    command = _Lazy(
        "telusur",
        callback=jobs,
        invoke_without_command=True,
        help=kata("umum.bantuan"),
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    command.params = [
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_version,
            help=kata("umum.opsi_version"),
        ),
        click.Option(["--lang"], type=click.Choice(bahasa.BAHASA), help=kata("umum.opsi_lang")),
    ]
    return command


def main() -> None:
    """Runs the command line and exits with its code."""
    sys.exit(run())


def run(arguments: list[str] | None = None) -> int:
    """Runs the command line; the exit code is returned."""
    arguments = sys.argv[1:] if arguments is None else arguments
    console.steady()
    try:
        if arguments[:1] == ["--version"]:  # asked by scripts and installers: nothing else is loaded for it
            _print_version()
            return OK
        bahasa.speak(bahasa.chosen(arguments))
        result = group().main(arguments, prog_name="telusur", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return USAGE
    except Failure as failure:
        click.echo(failure.message, err=True)
        return failure.code
    except (click.Abort, KeyboardInterrupt):
        click.echo(bahasa.current()("umum.dihentikan"), err=True)
        return 130
    except SystemExit:  # how click answers a pipe that nobody reads any more
        return OK
    except Exception as error:
        if isinstance(error, OSError) and console.reader_gone(error):
            console.let_go()
            return OK
        return _own_fault(error)
    return result if isinstance(result, int) else OK


def _own_fault(error: Exception) -> int:
    """A fault of ours: one line for the user; the traceback only for who asks with ``TELUSUR_DEBUG``."""
    if os.environ.get("TELUSUR_DEBUG"):
        raise error
    kata = bahasa.current()
    sebab = f"{type(error).__name__}: {error}"
    click.echo(kata("umum.kesalahan_sendiri", sebab=sebab[:300]), err=True)
    return FAULT
