"""The scenarios: a scene that is set for each program, what comes before each measurement, and the command.

A scene's functions get a Side: its `repo`, `run(*words)` for the program itself, `git(*words)`.
"""

import functools
import glob
import json
import os
import shutil
import subprocess

import checkpoint_scenes as checkpoints

EXPERIMENTS = 1000
PLOTTED, POINTS = 20, 1000
MORE_EXPERIMENTS = 10000
TASKS = 1000
QUEUED = 10
BIG_BYTES = 1 << 30
FILES = 20000
FILE_BYTES = 4096
FILES_PER_DIR = 200

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
    def __init__(self, name, title, scene, command, before=None, rounds=7, least=None, yardstick=None,
                 theirs="rounds", keeps=False, floor=None, most=None, most_s=None, even=None, repeat=5, original=None,
                 least_each=None, most_each=None, stamp=None, most_mib=None, large=False):
        self.name, self.title, self.scene = name, title, scene
        self.command = command  # number -> the words; or a shell script, with the program as "$0"
        self.before = before or (lambda side, number: None)
        self.rounds = rounds
        self.least = least  # how many times as fast as DVC, at least
        self.yardstick = yardstick  # judged by other programs, see run
        self.theirs = theirs  # DVC is measured in "rounds", "once", or "never": it would take hours
        self.keeps = keeps  # the scene may be that of the scenario before, if it is the same
        self.floor = floor  # the command of another program on the same scene: what there is to gain
        self.most = most  # how many times as long as the floor, at most
        self.most_s = most_s  # wall time, at most
        self.most_mib = most_mib  # peak memory, at most
        self.large = large  # only where it is asked for
        self.even = even  # (name, n, m): that scenario has n items and this one m; the time of each is the same
        self.original = original  # the version of DVC to compare with, where it is another one than usual
        self.least_each = least_each  # how many times as fast each answer is that the stage waits for, at least
        self.most_each = most_each  # how many times as long as the yardstick that takes, at most
        self.repeat = 1 if yardstick else repeat  # ours is short: measured this often for each time that DVC is
        self.stamp = stamp  # wall time ends when this file of HOME was written, says the time in it

    def argv(self, program, number):
        words = self.command(number)
        return ["/bin/sh", "-c", words, program] if isinstance(words, str) else [program, *words]


def write(side, name, text):
    path = os.path.join(side.repo, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
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


def changed_pipeline(side):
    """The workspace has another param and another metric than the commit."""
    pipeline(side)
    write(side, "params.yaml", "lr: 0.2\nepochs: 3\n")
    write(side, "metrics.json", json.dumps({"acc": 0.75}))


def many_experiments(side, count=EXPERIMENTS):
    """Experiments as finished runs leave them, written as objects and refs without running anything."""
    pipeline(side)
    base = side.git("rev-parse", "HEAD").strip()
    lock = open(os.path.join(side.repo, "dvc.lock"), encoding="utf-8").read()
    stream, refs = [], []
    for n in range(count):
        lr = "0.%05d" % (n + 1)
        files = {
            "params.yaml": "lr: %s\nepochs: 3\n" % lr,
            "metrics.json": json.dumps({"acc": n / count, "loss": {"train": 1 - n / count}}),
            "dvc.lock": lock.replace("lr: 0.1", "lr: " + lr),
        }
        ref = "refs/exps/%s/%s/exp-%05d" % (base[:2], base[2:], n)
        stream.append("commit %s\ncommitter T <t@example.com> %d +0000\n" % (ref, 1700000000 + n))
        message = "dvc: commit experiment %064x" % n
        stream.append("data %d\n%s\nfrom %s\n" % (len(message), message, base))
        for path, text in files.items():
            stream.append("M 100644 inline %s\ndata %d\n%s\n" % (path, len(text.encode()), text))
        refs.append(ref)
    subprocess.run(
        ["git", "fast-import", "--quiet"], cwd=side.repo, env=side.env, input="".join(stream).encode(), check=True
    )


def plotted_experiments(side):
    """Experiments that differ in a series of values."""
    project(side)
    write(side, "dvc.yaml", "plots:\n- losses:\n    x: step\n    y: {plots/loss.tsv: loss}\n")
    write(side, "plots/loss.tsv", series(0))
    side.git("add", "-A")
    side.git("commit", "-q", "-m", "plots")
    base = side.git("rev-parse", "HEAD").strip()
    for n in range(PLOTTED):
        write(side, "plots/loss.tsv", series(n + 1))
        side.git("add", "-A")
        tree = side.git("write-tree").strip()
        made = side.git("commit-tree", tree, "-p", base, "-m", "dvc: commit experiment %064x" % n).strip()
        side.git("update-ref", "refs/exps/%s/%s/exp-%05d" % (base[:2], base[2:], n), made)
    side.git("reset", "-q", "--hard", base)


def series(n):
    rows = ("%d\t%.6f\n" % (step, (n + 1) / (step + 1)) for step in range(POINTS))
    return "step\tloss\n" + "".join(rows)


def packed_experiments(side):
    many_experiments(side, MORE_EXPERIMENTS)
    side.git("pack-refs", "--all")


def loose_experiments(side):
    many_experiments(side, MORE_EXPERIMENTS)


def forget_collected(side, _number):
    """What an earlier `exp show` remembers, of either program."""
    for path in glob.glob(os.path.join(side.repo, ".dvc", "tmp", "exps", "cache*")):
        shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)
    for pattern in ("exp*", "rows.db*"):
        for path in glob.glob(os.path.join(side.site, "**", pattern), recursive=True):
            shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)


# --- the queue ---


def forget_queue(side, _number):
    shutil.rmtree(os.path.join(side.repo, ".dvc", "tmp", "exps"), ignore_errors=True)
    for ref in side.git("for-each-ref", "--format=%(refname)", "refs/exps").split():
        side.git("update-ref", "-d", ref)


def queue_some(side, number):
    forget_queue(side, number)
    side.run("exp", "run", "-q", "--queue", "-S", "lr=range(1,%d)" % (QUEUED + 1), program=side.ours)  # the files are the same


def many_tasks(side):
    """Some have run, most wait."""
    pipeline(side)
    for count in (QUEUED, TASKS - QUEUED):
        side.run("exp", "run", "-q", "--queue", "-S", "lr=range(1,%d)" % (count + 1), program=side.ours)
        if count == QUEUED:
            side.run("exp", "run", "-q", "--run-all", program=side.ours)


SET_UP = """stages:
  stamp:
    cmd: date +%s.%N >"$HOME/begun"
    params: [lr]
"""


def many_files_apart(side):
    many_hardlinked_files(side)
    write(side, "params.yaml", "lr: 0.1\n")
    write(side, "dvc.yaml", SET_UP)
    side.run("checkout", "-q", "--relink")
    side.git("add", "-A")
    side.git("commit", "-q", "-m", "files")


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


def write_files(root):
    for n in range(FILES):
        shard = os.path.join(root, "%03d" % (n // FILES_PER_DIR))
        os.makedirs(shard, exist_ok=True)
        with open(os.path.join(shard, "%05d" % n), "wb") as f:
            f.write(os.urandom(FILE_BYTES))


def many_files(side):
    project(side)
    write_files(os.path.join(side.repo, "files"))


def many_tracked_files(side):
    many_files(side)
    side.run("add", "-q", "files")


def many_hardlinked_files(side):
    many_tracked_files(side)
    side.run("config", "cache.type", "hardlink")


def forget_files(side, _number):
    """Neither added nor remembered, nothing left to write."""
    for name in ("files.dvc", ".gitignore"):
        if os.path.exists(os.path.join(side.repo, name)):
            os.unlink(os.path.join(side.repo, name))
    shutil.rmtree(os.path.join(side.repo, ".dvc", "cache"), ignore_errors=True)
    shutil.rmtree(side.site, ignore_errors=True)
    os.sync()


@functools.lru_cache(maxsize=None)
def tiny_files(count):
    """Different ones, hardlinked into the cache: on a tmpfs each takes 4 KiB and an inode as it is."""
    def scene(side):
        project(side)
        side.run("config", "cache.type", "hardlink")
        for n in range(count):
            shard = os.path.join(side.repo, "files", "%04d" % (n // 500))
            if n % 500 == 0:
                os.makedirs(shard)
            with open(os.path.join(shard, "%07d" % n), "w", encoding="ascii") as f:
                f.write("%015d\n" % n)

    return scene


def tiny_scenarios(count, fewer=None):
    """Told once: what is added is not forgotten in between."""
    size = "{:,}".format(count)

    def one(what, title, words):
        return Scenario(
            "tiny-%d-%s" % (count, what), title, tiny_files(count), lambda n: words, theirs="never", keeps=True, rounds=1,
            repeat=1, most_mib=1000, large=True, even=fewer and ("tiny-%d-%s" % (fewer, what), fewer, count),
            before=forget_tiny if what == "add" else None,
        )

    return [
        one("add", "`add` of %s files of 16 bytes, hardlinks" % size, ["add", "-q", "files"]),
        one("status", "`status` of %s files, nothing changed" % size, ["status"]),
    ]


def forget_tiny(side, number):
    """The links in the workspace stay, as the only names of the files."""
    forget_files(side, number)
    subprocess.run(["chmod", "-R", "u+w", "files"], cwd=side.repo, check=True)


def forget_objects(side, _number):
    """Else some gigabytes more each time, in memory that the kernel has to clear first."""
    shutil.rmtree(os.path.join(side.repo, ".dvc", "cache"), ignore_errors=True)


def remove_files(side, _number):
    shutil.rmtree(os.path.join(side.repo, "files"))
    os.sync()


def change_one_file(side, number):
    write(side, "files/000/00001", "version %d\n" % number)


# --- pipelines of many small stages ---

CHAIN = 10  # stages one after the other; the next chain begins with data.txt again
GROUP = 100  # the first of so many stages has a param of its own


def stage_texts(n):
    """A stage for dvc.yaml and the same as an edge for ninja."""
    before = "out/%d.txt" % (n - 1) if n % CHAIN else "data.txt"
    stage = "  s%d:\n    cmd: echo %d >out/%d.txt\n    deps:\n    - %s\n" % (n, n, n, before)
    if n % GROUP == 0:
        stage += "    params:\n    - group%d.lr\n" % (n // GROUP)
    stage += "    outs:\n    - out/%d.txt\n" % n
    return stage, "build out/%d.txt: sh %s\n  cmd = echo %d >out/%d.txt\n" % (n, before, n, n)


def write_params(side, count, lr):
    groups = ["group%d:\n  lr: %s\n" % (g, lr if g == 0 else "0.1") for g in range((count + GROUP - 1) // GROUP)]
    write(side, "params.yaml", "".join(groups))


@functools.lru_cache(maxsize=None)  # one function per size, so that scenarios can share its scene
def many_stages(count):
    def scene(side):
        project(side)
        texts = [stage_texts(n) for n in range(count)]
        write(side, "dvc.yaml", "stages:\n" + "".join(t[0] for t in texts))
        write(side, "build.ninja", "rule sh\n  command = $cmd\n" + "".join(t[1] for t in texts))
        write(side, "data.txt", "data\n")
        write_params(side, count, "0.1")
        os.mkdir(os.path.join(side.repo, "out"))
        side.run("repro", "-q", program=side.ours)  # the files are the same, and DVC would take hours
        side.tool("ninja", "-t", "restat")
        side.tool("ninja")

    return scene


def change_param(count):
    return lambda side, number: write_params(side, count, "0.%d9" % number)


def forget_stages(side, _number):
    """As if nothing had ever run here."""
    for name in ("out", os.path.join(".dvc", "cache")):
        shutil.rmtree(os.path.join(side.repo, name), ignore_errors=True)
    shutil.rmtree(side.site, ignore_errors=True)
    for name in ("dvc.lock", ".ninja_log"):
        if os.path.exists(os.path.join(side.repo, name)):
            os.unlink(os.path.join(side.repo, name))
    os.mkdir(os.path.join(side.repo, "out"))
    os.sync()


def stage_scenarios(count, compared, least_cold=None, **noop):
    """Nothing to do, one change, all to do; the last one leaves the scene as the first found it."""
    def one(what, title, words, theirs, **more):
        return Scenario(
            "stages-%d-%s" % (count, what), title + " of {:,} stages".format(count), many_stages(count),
            lambda n: words, keeps=True, theirs=theirs, **more,
        )

    usual = "rounds" if compared and count < 1000 else "once" if compared else "never"
    rounds = 5 if count < 10000 else 2
    return [
        one("noop", "`repro`, nothing to do,", ["repro", "-q"], usual, rounds=rounds, floor=["ninja"], **noop),
        one("status", "`status`, nothing to do,", ["status"], usual, rounds=rounds),
        one("param", "`repro`, one param changed,", ["repro", "-q"], usual, rounds=rounds, before=change_param(count)),
        one("jobs", "`repro -j 2`, first run", ["repro", "-q", "-j", "2"], "never", rounds=1,
            before=forget_stages, floor=["ninja", "-j2"]),
        one("cold", "`repro`, first run", ["repro", "-q"], "once" if compared else "never", rounds=1,
            before=forget_stages, floor=["ninja", "-j1"], least=least_cold,
            even=None if compared else ("stages-1000-cold", 1000, count)),
    ]


def xvc_step(n):
    before = "out/%d.txt" % (n - 1) if n % CHAIN else "data.txt"
    return {
        "name": "s%d" % n, "command": "echo %d >out/%d.txt" % (n, n), "invalidate": "ByDependencies",
        "dependencies": [{"File": {"path": before, "xvc_metadata": None, "content_digest": None}}],
        "outputs": [{"File": {"path": "out/%d.txt" % n}}],
    }


def many_stages_and_steps(count):
    """The same stages for Xvc, too, which has params of its own kind: its steps have none."""
    def scene(side):
        many_stages(count)(side)
        steps = {"version": 1, "name": "default", "workdir": "", "steps": [xvc_step(n) for n in range(count)]}
        write(side, "xvc.json", json.dumps(steps))
        side.tool("xvc", "--skip-git", "init")
        side.tool("xvc", "--skip-git", "pipeline", "import", "--overwrite", "--file", "xvc.json")

    return scene


def xvc_scenario(count, **more):
    """Where Xvc is installed; of 1,000 stages it takes more than ten minutes."""
    return Scenario(
        "xvc-%d-cold" % count, "`repro`, first run of {:,} stages, beside Xvc".format(count), many_stages_and_steps(count),
        lambda n: ["repro", "-q"], theirs="never", before=forget_stages, rounds=1, repeat=1,
        floor=["xvc", "--skip-git", "pipeline", "run"], most=1, **more,
    )


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
        "exp-show-packed", "`exp show` of %d experiments, again, packed refs" % MORE_EXPERIMENTS, packed_experiments,
        lambda n: ["exp", "show", "--no-pager"], theirs="never", most_s=0.150,
    ),
    Scenario(
        "exp-show-loose", "`exp show` of %d experiments, again, loose refs" % MORE_EXPERIMENTS, loose_experiments,
        lambda n: ["exp", "show", "--no-pager"], theirs="never", most_s=0.250,
    ),
    Scenario(
        "plots-diff", "`plots diff` of %d experiments, %d values each" % (PLOTTED, POINTS), plotted_experiments,
        lambda n: ["plots", "diff", *("exp-%05d" % e for e in range(PLOTTED))], rounds=3, least=50,
    ),
    Scenario(
        "queue-sweep", "`exp run --queue -S lr=range(…)` of %d experiments" % QUEUED, pipeline,
        lambda n: ["exp", "run", "--queue", "-S", "lr=range(1,%d)" % (QUEUED + 1)], before=forget_queue, rounds=3, least=30,
    ),
    Scenario(
        "queue-commands", "`exp run --queue`, %d times" % QUEUED, pipeline,
        lambda n: 'for n in $(seq %d); do "$0" exp run --queue -S lr=$n || exit; done' % QUEUED,
        before=forget_queue, rounds=3, least=30, keeps=True,
    ),
    Scenario(
        "queue-run-all", "`exp run --run-all -j 2` of %d experiments" % QUEUED, pipeline,
        lambda n: ["exp", "run", "--run-all", "-j", "2"], before=queue_some, theirs="once", least=100, keeps=True,
    ),
    Scenario(
        "exp-run-temp", "`exp run --temp -S`, three trivial stages", pipeline,
        lambda n: ["exp", "run", "--temp", "-S", "lr=0.%d9" % n], least=30,
    ),
    Scenario(
        "queue-status", "`queue status` of %d tasks" % TASKS, many_tasks, lambda n: ["queue", "status"], most_s=0.030,
    ),
    Scenario(
        "metrics-diff", "`metrics diff` of the workspace and a commit", changed_pipeline, lambda n: ["metrics", "diff"], least=60,
    ),
    Scenario(
        "params-diff", "`params diff` of the workspace and a commit", changed_pipeline, lambda n: ["params", "diff"], least=60,
    ),
    Scenario(
        "add-copy", "`add` of 1 GiB, cache.type copy", big_file("copy"), lambda n: ["add", "big"],
        before=forget_big, rounds=5, yardstick="copy",
    ),
    Scenario(
        "add-hardlink", "`add` of 1 GiB, cache.type hardlink", big_file("hardlink"), lambda n: ["add", "big"],
        before=forget_big, rounds=5, yardstick="hardlink",
    ),
    Scenario(
        "files-add", "`add` of %d files of 4 KiB" % FILES, many_files, lambda n: ["add", "files"],
        before=forget_files, rounds=3, least=12, yardstick="cp -r",
    ),
    Scenario(
        "files-status", "`status` of %d files, nothing changed" % FILES, many_tracked_files, lambda n: ["status"],
        rounds=3, least=25,
    ),
    Scenario(
        "files-checkout", "`checkout` of %d files, copies" % FILES, many_tracked_files, lambda n: ["checkout"],
        before=remove_files, rounds=3, least=12, repeat=1, keeps=True,
    ),
    Scenario(
        "files-readd", "`add` of %d files, one of them changed" % FILES, many_tracked_files, lambda n: ["add", "files"],
        before=change_one_file, rounds=3, least=20, keeps=True,
    ),
    Scenario(
        "files-checkout-hardlink", "`checkout` of %d files, cache.type hardlink" % FILES, many_hardlinked_files,
        lambda n: ["checkout"], before=remove_files, rounds=3, least=12, yardstick="cp -rl",
    ),
    Scenario(
        "exp-run-temp-files", "`exp run --temp`, %d hard-linked files, until the stage begins" % FILES, many_files_apart,
        lambda n: ["exp", "run", "--temp", "-S", "lr=0.%d9" % n], rounds=3, yardstick="cp -rl", stamp="begun", theirs="once",
    ),
]
ALL += stage_scenarios(100, compared=True, least_cold=60)
ALL += stage_scenarios(1000, compared=True, least_cold=500, most=3, most_s=0.020)
ALL += [xvc_scenario(100), xvc_scenario(1000, large=True)]
ALL += stage_scenarios(20000, compared=False, even=("stages-1000-noop", 1000, 20000))
ALL += stage_scenarios(100000, compared=False, even=("stages-1000-noop", 1000, 100000))[:1]
ALL[-1].large = True
ALL += tiny_scenarios(100000)
ALL += tiny_scenarios(1000000, fewer=100000)


def checkpoint_scenario(name, title, scene, **more):
    """The stage waits for answers and notes how long."""
    return Scenario(name, title, scene, checkpoints.command, original=checkpoints.VERSION, repeat=3, **more)


ALL += [
    checkpoint_scenario(
        "checkpoints-polled", "%d checkpoints of a small model, looked for every 10 ms" % checkpoints.SIGNALS,
        checkpoints.polled(project, checkpoints.SMALL), rounds=2, least=50, least_each=50,
    ),
    checkpoint_scenario(
        "checkpoints-function", "%d checkpoints by `make_checkpoint()`, each its own" % checkpoints.SIGNALS,
        checkpoints.by_function(project, of_dvc=False), rounds=2,
    ),
    checkpoint_scenario(
        "checkpoints-dvc-api", "%d checkpoints by `dvc.api.make_checkpoint()`" % checkpoints.SIGNALS,
        checkpoints.by_function(project, of_dvc=True), rounds=2, theirs="never",
    ),
    checkpoint_scenario(
        "checkpoints-big", "%d checkpoints of %d MiB, of which 1 %% changes" % (checkpoints.BIG_SIGNALS, checkpoints.BIG_MIB),
        checkpoints.polled(project, checkpoints.BIG), before=forget_objects, rounds=5, theirs="once", yardstick="md5sum model.bin", most_each=1.3,
    ),
]
