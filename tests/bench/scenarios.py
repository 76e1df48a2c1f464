"""The scenarios: a scene that is set for each program, what comes before each measurement, and the command.

A scene's functions get a Side: its `repo`, `run(*words)` for the program itself, `git(*words)`.
"""

import glob
import json
import os
import shutil
import subprocess

EXPERIMENTS = 1000
BIG_BYTES = 1 << 30

PIPELINE = """stages:
  prepare:
    cmd: cp data.txt prepared.txt
    deps: [data.txt]
    outs: [prepared.txt]
  train:
    cmd: cat params.yaml prepared.txt >model.txt
    deps: [prepared.txt]
    params: [lr]
    outs: [model.txt]
  evaluate:
    cmd: 'echo "{\\"acc\\": 0.5}" >metrics.json'
    deps: [model.txt]
    metrics:
    - metrics.json:
        cache: false
"""


class Scenario:
    def __init__(self, name, title, scene, command, before=None, rounds=7, least=None, yardstick=None):
        self.name, self.title, self.scene, self.command = name, title, scene, command
        self.before = before or (lambda side, number: None)
        self.rounds = rounds
        self.least = least  # how many times as fast as DVC, at least
        self.yardstick = yardstick  # judged by other programs, see run


def write(side, name, text):
    with open(os.path.join(side.repo, name), "w", encoding="utf-8") as f:
        f.write(text)


def project(side):
    side.git("init", "-q")
    side.run("init", "-q")
    side.git("add", "-A")
    side.git("commit", "-q", "-m", "project")


def pipeline(side):
    project(side)
    write(side, "dvc.yaml", PIPELINE)
    write(side, "params.yaml", "lr: 0.1\nepochs: 3\n")
    write(side, "data.txt", "one\ntwo\n")
    side.run("repro", "-q")
    side.git("add", "-A")
    side.git("commit", "-q", "-m", "pipeline")


def many_experiments(side):
    """Experiments as finished runs leave them, written as objects and refs without running anything."""
    pipeline(side)
    base = side.git("rev-parse", "HEAD").strip()
    lock = open(os.path.join(side.repo, "dvc.lock"), encoding="utf-8").read()
    stream, refs = [], []
    for n in range(EXPERIMENTS):
        lr = "0.%04d" % (n + 1)
        files = {
            "params.yaml": "lr: %s\nepochs: 3\n" % lr,
            "metrics.json": json.dumps({"acc": n / EXPERIMENTS, "loss": {"train": 1 - n / EXPERIMENTS}}),
            "dvc.lock": lock.replace("lr: 0.1", "lr: " + lr),
        }
        ref = "refs/exps/%s/%s/exp-%04d" % (base[:2], base[2:], n)
        stream.append("commit %s\ncommitter T <t@example.com> %d +0000\n" % (ref, 1700000000 + n))
        message = "dvc: commit experiment %064x" % n
        stream.append("data %d\n%s\nfrom %s\n" % (len(message), message, base))
        for path, text in files.items():
            stream.append("M 100644 inline %s\ndata %d\n%s\n" % (path, len(text.encode()), text))
        refs.append(ref)
    subprocess.run(
        ["git", "fast-import", "--quiet"], cwd=side.repo, env=side.env, input="".join(stream).encode(), check=True
    )


def forget_collected(side, _number):
    """What an earlier `exp show` remembers, of either program."""
    for path in glob.glob(os.path.join(side.repo, ".dvc", "tmp", "exps", "cache*")):
        shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)
    for pattern in ("exp*", "rows.db*"):
        for path in glob.glob(os.path.join(side.site, "**", pattern), recursive=True):
            shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)


def big_file(cache_type):
    def scene(side):
        project(side)
        side.run("config", "cache.type", cache_type)
        write_big(os.path.join(side.repo, "big"))

    return scene


def write_big(path):
    block = os.urandom(1 << 20)
    with open(path, "wb") as f:
        for n in range(BIG_BYTES >> 20):
            f.write(block[n % 4096 :] + block[: n % 4096])


def forget_big(side, _number):
    """Neither added nor remembered, its bytes in memory, nothing left to write."""
    big = os.path.join(side.repo, "big")
    if os.stat(big).st_nlink > 1 or not os.access(big, os.W_OK):
        write_big(big)
    for name in ("big.dvc", ".gitignore"):
        if os.path.exists(os.path.join(side.repo, name)):
            os.unlink(os.path.join(side.repo, name))
    shutil.rmtree(os.path.join(side.repo, ".dvc", "cache"), ignore_errors=True)
    shutil.rmtree(side.site, ignore_errors=True)
    with open(big, "rb") as f:
        while f.read(1 << 22):
            pass
    os.sync()


ALL = [
    Scenario("root", "`root`", project, lambda n: ["root"], least=60),
    Scenario("repro", "`repro`, nothing to do", pipeline, lambda n: ["repro"], least=60),
    Scenario("status", "`status`, nothing to do", pipeline, lambda n: ["status"], least=60),
    Scenario(
        "exp-run", "`exp run -S`, three trivial stages", pipeline, lambda n: ["exp", "run", "-S", "lr=0.%d9" % n], least=30
    ),
    Scenario(
        "exp-show-cold", "`exp show` of %d experiments, first time" % EXPERIMENTS, many_experiments,
        lambda n: ["exp", "show", "--no-pager"], before=forget_collected, rounds=3, least=300,
    ),
    Scenario(
        "exp-show-warm", "`exp show` of %d experiments, again" % EXPERIMENTS, many_experiments,
        lambda n: ["exp", "show", "--no-pager"], rounds=3, least=60,
    ),
    Scenario(
        "add-copy", "`add` of 1 GiB, cache.type copy", big_file("copy"), lambda n: ["add", "big"],
        before=forget_big, rounds=5, yardstick="copy",
    ),
    Scenario(
        "add-hardlink", "`add` of 1 GiB, cache.type hardlink", big_file("hardlink"), lambda n: ["add", "big"],
        before=forget_big, rounds=5, yardstick="hardlink",
    ),
]
