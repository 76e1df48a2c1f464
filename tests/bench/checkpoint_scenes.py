"""Trainings that ask for checkpoints, compared with the last DVC that had them; each notes how long it waited for every answer."""

import os

VERSION = "2.58.2"
SIGNALS = 20
BIG_MIB = 200
BIG_SIGNALS = 8
NOTED = os.path.join(".dvc", "tmp", "waited")  # one line, seconds
PYTHON = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "python")

BEGIN = """import os, time
root = os.environ["DVC_ROOT"]
waited = []
"""

POLLS = """
def make_checkpoint():
    signal = root + "/.dvc/tmp/DVC_CHECKPOINT"
    open(signal, "w").close()
    while os.path.exists(signal):
        time.sleep(0.01)
"""

SMALL = """
def work(n):
    with open("model.bin", "wb") as f:
        f.write(b"%%d" %% n * 1000)
    with open("metrics.json", "w") as f:
        f.write('{"step": %%d}' %% n)
signals = %d
""" % SIGNALS

# One hundredth of the file changes between signals, another one each time.
BIG = """
size = %d << 20
with open("model.bin", "wb") as f:
    for n in range(size >> 20):
        f.write(os.urandom(1 << 20))
def work(n):
    with open("model.bin", "r+b") as f:
        f.seek(n * 31 %% 99 * (size // 100))
        f.write(os.urandom(size // 100))
    with open("metrics.json", "w") as f:
        f.write('{"step": %%d}' %% n)
signals = %d
""" % (BIG_MIB, BIG_SIGNALS)

END = """
for n in range(signals):
    work(n)
    begun = time.monotonic()
    make_checkpoint()
    waited.append(time.monotonic() - begun)
with open(root + "/.dvc/tmp/waited", "w") as f:
    f.write(" ".join("%.6f" % s for s in waited))
"""

STAGE = """stages:
  train:
    cmd: %s train.py
    deps: [train.py]
    params: [lr]
    outs:
    - model.bin: {checkpoint: true}
    metrics:
    - metrics.json: {cache: false}
"""


def training(side, project, python, program):
    project(side)
    for name, text in ("train.py", program), ("dvc.yaml", STAGE % python), ("params.yaml", "lr: 0.1\n"):
        with open(os.path.join(side.repo, name), "w", encoding="utf-8") as f:
            f.write(text)
    side.git("add", "-A")
    side.git("commit", "-q", "-m", "training")


def polled(project, work):
    """By a program without libraries: how fast the answer is, whoever asks."""
    return lambda side: training(side, project, "python3 -S", BEGIN + work + POLLS + END)


def by_function(project, of_dvc):
    """By each side's own function for Python; `of_dvc`: ours by that of DVC, too."""

    def scene(side):
        theirs = of_dvc or side.program != side.ours
        where = "from dvc.api" if theirs else "import sys\nsys.path.insert(0, %r)\nfrom cdvc" % PYTHON
        python = os.path.join(os.path.dirname(side.original), "python") if theirs else "python3"
        training(side, project, python, "%s import make_checkpoint\n" % where + BEGIN + SMALL + END)

    return scene


def waited(side):
    """Seconds for each answer of the last run."""
    with open(os.path.join(side.repo, NOTED), encoding="ascii") as f:
        return [float(word) for word in f.read().split()]


def command(number):
    return ["exp", "run", "--reset", "-S", "lr=0.%d9" % number]
