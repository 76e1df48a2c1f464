"""Wall time, CPU time and peak memory of a command with all that it starts."""

import os
import statistics
import time


class Cost:
    def __init__(self, wall_s, cpu_s):
        self.wall_s, self.cpu_s = wall_s, cpu_s
        self.peak_kib = 0  # from `peak`, which takes a run of its own
        self.each_s = 0  # of what the stage waited for, where it notes that


class Failed(Exception):
    pass


def spawn(argv, cwd, env):
    """Output goes nowhere, input is empty; (exit code, usage)"""
    words = env["BENCH_WORDS"]
    os.chdir(cwd)
    pid = os.posix_spawn(
        argv[0], argv, env,
        file_actions=[
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
            (os.POSIX_SPAWN_OPEN, 2, words, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666),
        ],
    )
    _, status, usage = os.wait4(pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        with open(words, encoding="utf-8", errors="replace") as f:
            raise Failed("%s: exit code %d: %s" % (" ".join(argv), code, f.read()))
    return usage


def once(argv, cwd, env):
    begun = time.monotonic()
    usage = spawn(argv, cwd, env)
    return Cost(time.monotonic() - begun, usage.ru_utime + usage.ru_stime)


def peak(argv, cwd, env):
    """With KiB at most.  Asked of `time`: what Python starts inherits Python's own peak."""
    shown = env["BENCH_WORDS"] + ".peak"
    cost = once(["/usr/bin/time", "-q", "-f", "%M", "-o", shown, *argv], cwd, env)
    with open(shown, encoding="ascii") as f:
        cost.peak_kib = int(f.read().split()[-1])
    return cost


def median(costs):
    found = Cost(*(statistics.median(getattr(c, n) for c in costs) for n in ("wall_s", "cpu_s")))
    found.each_s = statistics.median(c.each_s for c in costs)
    return found
