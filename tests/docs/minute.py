"""The README's recorded minute, told again: what it shows is what happens.

Only what no two runs have in common may differ: ids of experiments, and times.
"""

import difflib
import os
import re
import shutil
import subprocess
import sys

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(TOP, "tests", "support"))
import box  # noqa: E402

DIFFERENT_EACH_TIME = ((r"\b[0-9a-f]{7} \[", "1234567 ["), (r"\dm\d+\.\d{3}s", "0m0.000s"))


def steps():
    """[command, lines it shows] as the README has them."""
    with open(os.path.join(TOP, "README.md"), encoding="utf-8") as f:
        block = re.search(r"^## A minute of use\n.*?^```\n(.*?)^```", f.read(), re.M | re.S).group(1)
    told = []
    for line in block.splitlines():
        if line.startswith("$ "):
            told.append([line[2:], []])
        else:
            told[-1][1].append(line)
    return told


def comparable(lines):
    text = "\n".join(line.rstrip() for line in lines).strip("\n")
    for pattern, instead in DIFFERENT_EACH_TIME:
        text = re.sub(pattern, instead, text)
    return text.split("\n")


def complaints(program):
    place = box.Box({"dvc": program}, "cdvc-minute-")
    # As it is for somebody new, Git names the first branch as it likes.
    subprocess.run(["git", "config", "--global", "init.defaultBranch", "trunk"], env=place.env(), check=True)
    try:
        shutil.copytree(os.path.join(TOP, "examples", "digits"), place.path("repo", "digits"))
        for command, shown in steps():
            done = subprocess.run(
                ["bash", "-c", command], cwd=place.path("repo", "digits"), env={**place.env(), "COLUMNS": "80"},
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
            )
            got = comparable(done.stdout.split("\n"))
            yield from difference(command, comparable(shown), got, done.returncode)
        yield from unknown_files(place)
    finally:
        place.close()


def difference(command, want, got, code):
    if code != 0:
        yield "$ %s: exit code %d: %s" % (command, code, "\n".join(got))
    elif want != got:
        yield "\n".join(["$ " + command, *difflib.unified_diff(want, got, "README", "now", lineterm="", n=1)])


def unknown_files(place):
    """`git add .` must have taken nothing that belongs to one machine."""
    known = subprocess.run(
        ["git", "ls-files"], cwd=place.path("repo", "digits"), env=place.env(), capture_output=True, text=True, check=True
    )
    for path in re.findall(r"^.*__pycache__.*$", known.stdout, re.M):
        yield "committed: %s" % path
