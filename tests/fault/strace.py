"""Cutting a process short at its n-th call of a kind, and knowing where that makes sense."""

import os
import re
import subprocess

# Calls that change what is on disk.  "?" : not on every architecture.
CALLS = (
    "openat ?open ?creat write pwrite64 writev pwritev pwritev2 copy_file_range ?sendfile fallocate "
    "?rename renameat renameat2 ?unlink unlinkat ?rmdir ?mkdir mkdirat ?link linkat ?symlink symlinkat "
    "?chmod fchmod fchmodat truncate ftruncate fsync fdatasync utimensat"
).split()
LINE = re.compile(r"^(\w+)\((.*)")


def mutates(call, arguments):
    if call in ("openat", "open"):
        return bool(re.search(r"O_(CREAT|TRUNC|WRONLY|RDWR)", arguments)) and "/dev/" not in arguments
    if call in ("write", "writev"):
        # Descriptors are shown with their paths: what goes to the terminal, pipes and events changes no file.
        return re.match(r"\d+</", arguments) is not None and "</dev/" not in arguments[:20]
    return True


def record(argv, log, **options):
    """Run under strace; the finished process and the cuts [(call, number, what)] in order."""
    trace = ["strace", "-y", "-qq", "-e", "signal=none", "-e", "trace=" + ",".join(CALLS), "-o", log]
    done = subprocess.run(trace + argv, **options, check=False)
    cuts, counts = [], {}
    with open(log, encoding="utf-8", errors="replace") as f:
        for line in f:
            found = LINE.match(line)
            if not found:
                continue
            call, arguments = found.groups()
            counts[call] = counts.get(call, 0) + 1
            if mutates(call, arguments):
                cuts.append((call, counts[call], arguments.strip()[:100]))
    return done, cuts


def deny(argv, call, number, error, **options):
    """Run with the `number`-th `call` failing."""
    inject = "inject=%s:error=%s:when=%d" % (call, error, number)
    trace = ["strace", "-qq", "-e", "trace=" + call, "-e", "signal=none", "-e", inject, "-o", os.devnull]
    return subprocess.run(trace + argv, **options, check=False)


def cut(argv, call, number, signal, **options):
    """Run with `signal` at the entry of the `number`-th `call`, which a kill then does not execute."""
    inject = "inject=%s:signal=%s:when=%d" % (call, signal, number)
    trace = ["strace", "-qq", "-e", "trace=" + call, "-e", "signal=none", "-e", inject, "-o", os.devnull]
    return subprocess.run(trace + argv, **options, check=False)
