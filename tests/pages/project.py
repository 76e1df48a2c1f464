"""A project with everything that can be plotted, and its page as the program writes it."""

import json
import os
import random
import shutil
import struct
import subprocess
import tempfile
import zlib

TEMPLATES = ["simple", "linear", "smooth", "scatter", "scatter_jitter", "confusion", "confusion_normalized", "bar_horizontal",
             "bar_horizontal_sorted"]
PLOTS = "".join("- %s:\n    x: %s\n    y: {%s: %s}\n    template: %s\n    title: %s\n" % of for of in
                [(t, "step", "train.csv", "acc", t, t) for t in TEMPLATES[:5]] +
                [(t, "actual", "classes.csv", "predicted", t, t) for t in TEMPLATES[5:7]] +
                [(t, "weight", "weights.json", "feature", t, t) for t in TEMPLATES[7:]])
SEVERAL = "- several lines:\n    x: step\n    y: {train.csv: [acc, loss]}\n- dots.png\n"


def png(red, green, blue, size=64):
    """An image of one colour."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + bytes([red, green, blue]) * size) * size
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


class Project:
    def __init__(self, program):
        self.dir = tempfile.mkdtemp(prefix="pages-project-")
        self.program = program
        self.env = dict(os.environ, HOME=self.dir, GIT_CONFIG_NOSYSTEM="1", GIT_AUTHOR_NAME="A", GIT_AUTHOR_EMAIL="a@example.com",
                        GIT_COMMITTER_NAME="A", GIT_COMMITTER_EMAIL="a@example.com", DVC_NO_ANALYTICS="1")

    def close(self):
        shutil.rmtree(self.dir, ignore_errors=True)

    def run(self, *words):
        done = subprocess.run(words, cwd=self.dir, env=self.env, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError("%s: %s%s" % (" ".join(words), done.stdout, done.stderr))
        return done.stdout

    def dvc(self, *words):
        return self.run(self.program, *words)

    def write(self, name, text):
        with open(os.path.join(self.dir, name), "wb") as f:
            f.write(text if isinstance(text, bytes) else text.encode())

    def results(self, seed):
        """Of a run with these first weights."""
        chance = random.Random(seed)
        steep = chance.uniform(2, 6)
        log = ["step,acc,loss"] + ["%d,%.4f,%.4f" % (s, s / (s + steep) + chance.gauss(0, 0.01), steep / (s + 1)) for s in range(30)]
        classes = ["actual,predicted"] + ["%s,%s" % (a, a if chance.random() < 0.8 else chance.choice("abc")) for a in "abc" * 20]
        self.write("train.csv", "\n".join(log) + "\n")
        self.write("classes.csv", "\n".join(classes) + "\n")
        self.write("weights.json", json.dumps([{"feature": f, "weight": chance.random()} for f in ("width", "height", "slope", "ink")]))
        self.write("dots.png", png(*[chance.randrange(256) for _ in range(3)]))
        self.write("metrics.json", json.dumps({"acc": chance.random(), "loss": float("nan") if seed == 2 else chance.random()}))
        self.write("params.yaml", "lr: %g\nopt: %s\n" % (10.0 ** -seed, ["adam", "sgd"][seed % 2]))

    def set_up(self):
        self.run("git", "init", "-q", "-b", "main")
        self.dvc("init", "-q")
        self.write("dvc.yaml", "params: [params.yaml]\nmetrics: [metrics.json]\nplots:\n" + PLOTS + SEVERAL)
        self.results(0)
        self.run("git", "add", ".")
        self.run("git", "commit", "-q", "-m", "base")
        for seed, name in enumerate(["wide", "quick"], 1):
            self.results(seed)
            self.dvc("exp", "save", "-q", "-n", name)
        self.results(3)
        return self
