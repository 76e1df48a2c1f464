"""A directory in which a story is told: its own home, Git identity, environment and PATH.

Used by the runners of tests/oracle, tests/cli and tests/fault.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time

GITCONFIG = """[user]
\tname = Tester
\temail = tester@example.com
[init]
\tdefaultBranch = main
[protocol "file"]
\tallow = always
[safe]
\tdirectory = *
[gc]
\tauto = 0
[advice]
\tdetachedHead = false
"""
PASSED_THROUGH = ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "LD_LIBRARY_PATH")
FOLDERS = ("repo", "ext", "home", "bin", "log", "site", "tmp")

# Who is started in the background, or to outlive a terminal, ignores signals, and so would all programs he starts.
for _number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGHUP):
    if signal.getsignal(_number) == signal.SIG_IGN:
        signal.signal(_number, signal.default_int_handler if _number == signal.SIGINT else signal.SIG_DFL)


class Box:
    """`repo` is where the story happens; the programs to test stand first on PATH under the names given."""

    def __init__(self, programs, prefix):
        self.base = os.path.realpath(tempfile.mkdtemp(prefix=prefix, dir="/tmp"))
        for name in FOLDERS:
            os.mkdir(self.path(name))
        for name, program in programs.items():
            os.symlink(program, self.path("bin", name))
        with open(self.path("home", ".gitconfig"), "w", encoding="utf-8") as f:
            f.write(GITCONFIG)

    def path(self, *parts):
        return os.path.join(self.base, *parts)

    def env(self):
        home = self.path("home")
        env = {
            "PATH": self.path("bin") + ":/usr/local/bin:/usr/bin:/bin",
            "HOME": home,
            "XDG_CONFIG_HOME": os.path.join(home, ".config"),
            "XDG_CACHE_HOME": os.path.join(home, ".cache"),
            "DVC_SYSTEM_CONFIG_DIR": os.path.join(home, "system"),
            "DVC_SITE_CACHE_DIR": self.path("site"),
            "DVC_NO_ANALYTICS": "1",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "SHELL": "/bin/sh",
            "TMPDIR": self.path("tmp"),
        }
        env.update((name, os.environ[name]) for name in PASSED_THROUGH if name in os.environ)
        return env

    def processes(self):
        """Those that the story started and that still run, like workers of DVC: they have its home."""
        mine = ("HOME=" + self.path("home")).encode()
        for name in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open("/proc/%s/environ" % name, "rb") as f:
                    if mine in f.read().split(b"\0"):
                        yield int(name)
            except OSError:
                pass  # it has ended, or is somebody else's

    def end_processes(self):
        """None outlives its story: each is ended by its number, and so is what it starts meanwhile."""
        turns = 0
        while (left := list(self.processes())) and turns < 100:
            for pid in left:
                try:
                    os.kill(pid, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            time.sleep(0.05)
            turns += 1

    def close(self):
        self.end_processes()
        subprocess.run(["chmod", "-R", "u+rwX", self.base], check=False, stderr=subprocess.DEVNULL)
        shutil.rmtree(self.base, ignore_errors=True)


def our_program(given, top):
    """The program to test: the one given, or ${CDVC_BUILD:-build}/dvc.  None when there is none."""
    build = os.environ.get("CDVC_BUILD", os.path.join(top, "build"))
    program = os.path.abspath(given or os.path.join(build, "dvc"))
    return program if os.access(program, os.X_OK) else None
