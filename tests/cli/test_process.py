"""The command as a process: colours, width, broken pipes, Ctrl-C, checkers that fail, other encodings."""

import json
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Callable
from fcntl import ioctl
from pathlib import Path

import pytest

from claimcheck.reports.terminal import cells
from tests.cli.conftest import CASE, DAY, Done, Env, finish, start

SGR = re.compile(r"\x1b\[[0-9;]*m")  # what switches colours on and off
BASIC = ("verify", CASE, "--as-of", DAY)
HEAD = "from claimcheck.model.finding import Finding, Skip\n"
RAISES = (
    HEAD
    + """
class Extra:
    name = "extra"
    codes = frozenset()
    def check(self, claims, context):
        raise RuntimeError("it is broken")
"""
)
SLOW = (
    HEAD
    + """
import sys, time
class Extra:
    name = "extra"
    codes = frozenset()
    def check(self, claims, context):
        sys.stderr.write("started\\n")
        sys.stderr.flush()
        time.sleep(60)
        yield from ()
"""
)


def on_terminal(*arguments: str, **environment: str) -> str:
    """Run the command on a terminal of 60 columns and return all that it shows."""
    outside, inside = pty.openpty()
    ioctl(inside, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 60, 0, 0))
    kept = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "TERM"}}
    process = start(*arguments, env={**kept, "TERM": "xterm", **environment}, stdout=inside, stderr=inside)
    os.close(inside)
    shown = b""
    while True:
        try:
            piece = os.read(outside, 4096)
        except OSError:  # Linux says so when the other side is closed
            piece = b""
        if not piece:
            break
        shown += piece
    process.wait(timeout=60)
    os.close(outside)
    return shown.decode()


class TestTerminal:
    def test_a_terminal_gets_its_width_and_colours(self) -> None:
        shown = on_terminal(*BASIC)

        assert "\x1b[1;31mREFUTED" in shown
        lines = SGR.sub("", shown).splitlines()
        assert 50 < max(map(cells, lines)) <= 60

    @pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"FORCE_COLOR": "0"}])
    def test_colours_can_be_forbidden(self, environment: dict[str, str]) -> None:
        assert not SGR.search(on_terminal(*BASIC, **environment))

    def test_colours_can_be_forced(self) -> None:
        assert "\x1b[1;31m" in finish(start(*BASIC, env={**os.environ, "FORCE_COLOR": "1"})).out

    def test_no_color_goes_over_force_color(self) -> None:
        environment = {**os.environ, "FORCE_COLOR": "1", "NO_COLOR": "1"}

        assert "\x1b" not in finish(start(*BASIC, env=environment)).out

    def test_columns_sets_the_width(self) -> None:
        done = finish(start(*BASIC, env={**os.environ, "COLUMNS": "50"}))

        assert 40 < max(map(cells, done.out.splitlines())) <= 50

    def test_elsewhere_the_width_is_the_same_everywhere(self) -> None:
        assert 70 < max(map(cells, finish(start(*BASIC)).out.splitlines())) <= 80

    def test_an_output_that_lacks_characters_shows_their_numbers(self) -> None:
        environment = {**os.environ, "PYTHONIOENCODING": "ascii"}

        done = finish(start(*BASIC, env=environment))

        assert (1, "") == (done.code, done.err)
        assert "\\u201cThe Wend Bridge" in done.out

    def test_progress_is_told_on_a_terminal_alone(self, plugin: Callable[..., Env]) -> None:
        slow = SLOW.replace("time.sleep(60)", "time.sleep(1.1)").replace("started", "")
        environment = dict(plugin(slow))

        assert "checking " in on_terminal(*BASIC, PYTHONPATH=environment["PYTHONPATH"])
        assert "checking " not in finish(start(*BASIC, env=environment)).err


class TestPipes:
    def test_a_reader_that_leaves_is_no_trouble(self) -> None:
        command = (
            f"{sys.executable} -m claimcheck {' '.join(BASIC)} --format json | true; echo ${{PIPESTATUS[0]}}"
        )

        done = subprocess.run(
            ["bash", "-c", command], capture_output=True, encoding="utf-8", check=False, timeout=60
        )

        assert ("1\n", "") == (done.stdout, done.stderr)

    def test_nobody_on_standard_error_is_no_trouble(self) -> None:
        command = (
            f"{sys.executable} -m claimcheck verify nowhere 2>&1 >/dev/null | true; echo ${{PIPESTATUS[0]}}"
        )

        done = subprocess.run(
            ["bash", "-c", command], capture_output=True, encoding="utf-8", check=False, timeout=60
        )

        assert ("2\n", "") == (done.stdout, done.stderr)

    @pytest.mark.parametrize(
        ("streams", "code"), [(">&-", 1), ("2>&-", 1), (">&- 2>&-", 1), ("<&-", 1), ("2>/dev/full", 1)]
    )
    def test_a_stream_that_is_closed_or_full_is_no_trouble(self, streams: str, code: int) -> None:
        command = f"{sys.executable} -m claimcheck {' '.join(BASIC)} {streams}; echo code $?"

        done = subprocess.run(
            ["bash", "-c", command], capture_output=True, encoding="utf-8", check=False, timeout=60
        )

        assert done.stdout.endswith(f"code {code}\n")
        assert "" == done.stderr

    def test_a_problem_that_nobody_can_be_told_of_is_still_in_the_exit_code(self) -> None:
        for nobody in ("2>&-", "2>/dev/full"):
            command = f"{sys.executable} -m claimcheck verify nowhere {nobody} >/dev/null; echo $?"

            done = subprocess.run(
                ["bash", "-c", command], capture_output=True, encoding="utf-8", check=False, timeout=60
            )

            assert ("2\n", "") == (done.stdout, done.stderr)

    def test_a_full_disk_under_standard_output_is_told(self) -> None:
        with Path("/dev/full").open("w") as full:
            done = finish(start(*BASIC, stdout=full.fileno()))

        assert 2 == done.code
        assert (
            "claimcheck: standard output: the report cannot be written: No space left on device" in done.err
        )


class TestInterrupt:
    def test_ctrl_c_is_130_and_half_writes_nothing(self, plugin: Callable[..., Env], tmp_path: Path) -> None:
        report = tmp_path / "report.json"
        report.write_text("the last run", encoding="utf-8")

        process = start(*BASIC, "--format", f"json={report}", env=plugin(SLOW))
        assert process.stderr is not None
        assert "started\n" == process.stderr.readline()
        process.send_signal(signal.SIGINT)
        done = finish(process)

        assert (130, "") == (done.code, done.out)
        assert "claimcheck: stopped" in done.err
        assert "Traceback" not in done.err
        assert "the last run" == report.read_text(encoding="utf-8")
        assert ["report.json"] == [
            path.name for path in tmp_path.iterdir() if path.name.startswith((".", "report"))
        ]


class TestPlugins:
    def run(self, env: Env, *arguments: str) -> Done:
        return finish(start(*BASIC, *arguments, env=env))

    def test_a_checker_that_raises_is_told_and_the_others_findings_stand(
        self, plugin: Callable[..., Env]
    ) -> None:
        """It is exit code 3, which goes over 1."""
        done = self.run(plugin(RAISES), "--format", "json")
        report = json.loads(done.out)

        assert 3 == done.code
        assert (
            "the checker 'extra' could not complete its check: RuntimeError: it is broken (extra.py:"
            in done.err
        )
        assert report["complete"] is False
        assert 2 == report["summary"]["refuted"]
        assert ["extra"] == [skip["checker"] for skip in report["skips"]]

    @pytest.mark.parametrize(
        ("source", "message"),
        [
            ("import no_such_module\n", "cannot be loaded: No module named 'no_such_module'"),
            ("Extra = 7\n", "its entry point is nothing to call"),
            ("class Extra:\n    pass\n", "it needs name, codes and check"),
            ("def Extra():\n    raise ValueError('not today')\n", "cannot be made: ValueError: not today"),
        ],
    )
    def test_a_checker_that_cannot_be_had_is_told(
        self, plugin: Callable[..., Env], source: str, message: str
    ) -> None:
        done = self.run(plugin(source))

        assert 3 == done.code
        assert message in done.err
        assert "REFUTED (2)" in done.out

    def test_bad_input_goes_over_a_failed_check(self, plugin: Callable[..., Env]) -> None:
        assert 2 == self.run(plugin(RAISES), "nowhere.yaml").code

    def test_checkers_tells_what_cannot_be_loaded(self, plugin: Callable[..., Env]) -> None:
        done = finish(start("checkers", env=plugin("Extra = 7\n")))

        assert 3 == done.code
        assert "its entry point is nothing to call" in done.err
        assert "quantity" in done.out

    def test_two_plugins_of_one_name_are_an_error_that_names_both(self, plugin: Callable[..., Env]) -> None:
        done = self.run(plugin(RAISES, name="quantity"))

        assert (3, "") == (done.code, done.out)
        assert (
            "'quantity' is offered by both claimcheck.checkers.quantity:QuantityChecker and extra:Extra"
            in done.err
        )

    def test_a_format_of_another_package_is_known(self, plugin: Callable[..., Env]) -> None:
        source = "def Extra(report, page):\n    yield f'{len(report.results)} claims\\n'\n"

        assert "5 claims\n" == self.run(plugin(source, "claimcheck.reports"), "--format", "extra").out

    def test_a_fault_of_the_program_is_no_finding(self, plugin: Callable[..., Env]) -> None:
        """Python's own exit code for it is 1, which would say that something was found."""
        source = "def Extra(report, page):\n    raise RuntimeError('not today')\n"

        done = self.run(plugin(source, "claimcheck.reports"), "--format", "extra")

        assert (3, "") == (done.code, done.out)
        assert "RuntimeError: not today" in done.err
        assert "a fault of claimcheck itself" in done.err
