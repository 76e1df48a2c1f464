#!/usr/bin/env python3
"""A program on a terminal of its own: run it, do things meanwhile, say what it wrote.

  terminal.py [--size COLUMNSxROWS] [--do 'SHELL COMMAND' | --until TEXT | --type LINE | --stop]... [--interrupt] COMMAND...

Waits until the program has written the first --until, then runs the --do that follows it, and so on; --stop types
Ctrl-Z, --interrupt Ctrl-C at the end.  Prints all that was written, escapes as ^[, and "[exit N]"; fails after 20 seconds.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time

TIMEOUT_S = 20


def parse(words):
    steps, size, interrupt = [], (80, 24), False
    while words and words[0].startswith("--"):
        word = words.pop(0)
        if word == "--size":
            size = tuple(int(n) for n in words.pop(0).split("x"))
        elif word in ("--do", "--until", "--type"):
            steps.append((word, words.pop(0)))
        elif word == "--stop":
            steps.append((word, None))
        elif word == "--interrupt":
            interrupt = True
        else:
            sys.exit(f"terminal.py: {word}?")
    return steps, size, interrupt, words


def start(command, size):
    pid, master = pty.fork()
    if pid == 0:  # the size comes first: the program may look at once
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        os.environ.pop("COLUMNS", None)
        os.execvp(command[0], command)
    return pid, master


class Reader:
    def __init__(self, master):
        self.master, self.text, self.seen, self.ended = master, b"", 0, False
        self.deadline = time.monotonic() + TIMEOUT_S

    def more(self):
        ready, _, _ = select.select([self.master], [], [], max(0, self.deadline - time.monotonic()))
        try:
            data = os.read(self.master, 65536) if ready else b""
        except OSError:  # the program has ended
            data = b""
        self.ended = not data
        self.text += data

    def until(self, wanted):
        while not self.ended:
            at = self.text.find(wanted.encode(), self.seen)
            if at >= 0:
                self.seen = at + len(wanted.encode())
                return
            self.more()
        print(f"never written: {wanted}")


def main():
    steps, size, interrupt, command = parse(sys.argv[1:])
    pid, master = start(command, size)
    reader = Reader(master)
    for kind, what in steps:
        if kind == "--do":
            subprocess.run(["/bin/sh", "-c", what], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        elif kind == "--stop":
            os.write(master, b"\x1a")
        elif kind == "--type":
            os.write(master, what.encode() + b"\n")
        else:
            reader.until(what)
    if interrupt:
        os.write(master, b"\x03")
    while not reader.ended:
        reader.more()
    if time.monotonic() >= reader.deadline:
        os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, 0)
    text = reader.text.decode("utf-8", "backslashreplace").replace("\r\n", "\n")
    print(text.replace("\033", "^[").replace("\r", "^M"))
    print(f"[exit {os.waitstatus_to_exitcode(status)}]")


main()
