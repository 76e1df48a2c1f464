"""Scenes: a prepared repository, the command that is disturbed, and what it may change."""

import os
import re
import shutil
import subprocess
import time

import box
import chain
import checks

HERE = os.path.dirname(os.path.abspath(__file__))
SUPPORT = os.path.join(os.path.dirname(HERE), "support")
TIMEOUT_S = 120

RESULTS = [r"\.gitignore", r"dvc\.lock", r"model\.txt", r"metrics\.json", r"report(/.*)?"]
CHAIN = [r"\.gitignore", r"dvc\.lock", r"metrics\.json", r"model(/.*)?"]
SCENES = {
    # name: (scene of scenes.sh, command, files it may change)
    "exp_run": ("experiment", ["exp", "run", "-S", "lr=0.5"], RESULTS + [r"params\.yaml"]),
    "exp_run_data": ("data", ["exp", "run", "-f", "-n", "again", "-S", "lr=0.5"], RESULTS + [r"params\.yaml", r"data\.txt\.dvc"]),
    "exp_checkpoints": ("checkpoints", ["exp", "run", "-n", "first", "-S", "lr=0.5"], CHAIN + [r"params\.yaml"]),
    "exp_checkpoints_on": ("begun", ["exp", "run"], CHAIN),
    "exp_temp": ("experiment", ["exp", "run", "--temp", "-S", "lr=0.5"], []),
    "exp_queue": ("experiment", ["exp", "run", "--queue", "-S", "lr=0.5"], []),
    "exp_queue_paths": ("experiment", ["exp", "run", "--queue", "-S", "lr=0.5", "-C", "untracked.txt"], []),
    "queue_task": ("queued", ["exp", "queue-task", "1_task.celery.msg"], []),
    "queue_worker": ("queued", ["exp", "queue-worker", "1"], []),
    "queue_again": ("failed", ["queue", "start", "q1"], []),
    "queue_hold": ("queued", ["queue", "hold", "q1"], []),
    "queue_release": ("held", ["queue", "release", "q1"], []),
    "queue_remove": ("queued", ["queue", "remove", "q1"], []),
    "exp_remove": ("ran", ["exp", "remove", "q1"], []),
    "exp_branch": ("ran", ["exp", "branch", "q1", "b1"], []),
    "exp_rename": ("ran", ["exp", "rename", "q1", "q2"], []),
    "exp_apply": ("applied", ["exp", "apply", "q1"], [r".*"]),
    "exp_save": ("data", ["exp", "save", "-f", "-n", "s1"], [r"dvc\.lock", r"data\.txt\.dvc"]),
    "repro": ("data", ["repro"], RESULTS + [r"data\.txt\.dvc"]),
    "repro_jobs": ("wide", ["repro", "-j", "2"], [r"dvc\.lock", r"\.gitignore", r"out\..", r"all(/.*)?"]),
    "add": ("add", ["add", "d", "file.bin"], [r"\.gitignore", r".*\.dvc"]),
    "commit": ("add", ["commit", "-f", "d.dvc"], [r"d\.dvc"]),
    "checkout": ("checkout", ["checkout"], [r"d(/.*)?", r"file\.bin", r"lines"]),
    "move": ("add", ["move", "d", "e"], [r"\.gitignore", r"[de]\.dvc", r"d/.*"]),
    "remove": ("experiment", ["remove", "--outs", "report"], [r"\.gitignore", r"dvc\.(lock|yaml)", r"report(/.*)?"]),
    "stage_add": (
        "experiment",
        ["stage", "add", "-f", "--run", "-n", "report", "-d", "model.txt", "-o", "report", "mkdir report && cp model.txt report"],
        RESULTS + [r"dvc\.yaml"],
    ),
    "plots_modify": ("plots", ["plots", "modify", "metrics.json", "-x", "step", "--title", "Accuracy"], [r"dvc\.yaml"]),
    "plots_diff": ("plots", ["plots", "diff", "HEAD", "workspace"], [r"dvc_plots/.*"]),
    "exp_page": ("ran", ["exp", "show", "--html"], [r"dvc_plots/.*"]),
    "push": ("push", ["push", "--run-cache"], []),
    "fetch": ("fetch", ["fetch", "--run-cache"], []),
    "pull": ("pull", ["pull", "--run-cache"], [r"d(/.*)?", r"file\.bin", r"lines"]),
    "migrate": ("legacy", ["cache", "migrate", "--dvc-files"], [r"dvc\.lock", r".*\.dvc"]),
    "gc": ("gc", ["gc", "-w", "-c", "-f"], []),
}
CHAINS = ["exp_checkpoints", "exp_checkpoints_on"]
# What is done cannot be done again.
ONCE = ["move", "remove", "exp_rename", "exp_remove", "exp_branch", "exp_apply"]
# Cut short these may leave an entry in Git that nothing lists.
ORPHANS = ["exp_queue", "exp_queue_paths", "queue_again", "queue_remove"]
# What the task q1 is in the end; nothing: there is none.
TASKS = {
    "queue_task": "Success",
    "queue_worker": "Success",
    "queue_again": "Success",
    "queue_hold": "Held",
    "queue_release": "Queued",
    "queue_remove": "",
}


def is_in(pid, repo):
    try:
        cwd = os.readlink("/proc/%s/cwd" % pid)
    except OSError:
        return False
    return cwd == repo or cwd.startswith(repo + "/")


class Trial:
    """One copy of a scene."""

    def __init__(self, scene, base):
        self.scene, self.base = scene, base
        self.repo, site, tmp = (os.path.join(base, n) for n in ("repo", "site", "tmp"))
        subprocess.run(["cp", "-a", scene.box.path("repo"), self.repo], check=True)
        subprocess.run(["cp", "-a", scene.box.path("site"), site], check=True)
        os.mkdir(tmp)
        self.is_cut = False  # between two calls that cannot be one
        self.env = {**scene.env, "DVC_SITE_CACHE_DIR": site, "TMPDIR": tmp}

    @property
    def options(self):
        return {"cwd": self.repo, "env": self.env, "stdin": subprocess.DEVNULL, "capture_output": True, "timeout": TIMEOUT_S}

    def run(self):
        return subprocess.run(self.scene.argv, **self.options, check=False)

    def check(self):
        s = self.scene
        params = s.params if "exp" in s.argv else []
        self.wait()
        checks.check(self.repo, self.env, s.before, s.allowed, params)
        if s.name == "exp_apply":
            checks.kept(self.repo, self.env, s.before, [*RESULTS, r"data\.txt\.dvc"])
        if s.name in CHAINS:
            chain.check(self)

    def finish(self):
        """The same command again, to its end: as if nothing had happened."""
        if self.scene.name in ONCE and self.is_finished():
            return
        if self.scene.name in CHAINS:
            chain.go_on(self)
            return
        done = self.go_on()
        if done.returncode != 0:
            raise checks.Wrong("again: exit code %d: %s" % (done.returncode, words(done)))
        self.check()
        checks.settled(self.repo, self.env)
        self.settle()
        if not self.is_at_goal():
            raise checks.Wrong("again: not what it should be: %s" % words(self.dvc("queue", "status")))
        checks.same(self.scene.undisturbed, self.outcome(done))

    def go_on(self):
        """A task that was taken and failed waits again when somebody wants it."""
        states = self.settle()
        if self.scene.name in TASKS and self.is_at_goal():
            return self.dvc("queue", "status")
        return self.dvc("queue", "start", "q1") if "Failed" in states else self.run()

    def is_at_goal(self):
        return self.scene.name not in TASKS or self.states() == TASKS[self.scene.name].split()

    def dvc(self, *argv):
        return subprocess.run([self.scene.argv[0], *argv], **self.options, check=False)

    def states(self):
        done = self.dvc("queue", "status")
        if done.returncode != 0:
            raise checks.Wrong("queue status: exit code %d: %s" % (done.returncode, words(done)))
        return re.findall(r"^[0-9a-f]{7} .* (\w+)$", done.stdout.decode(), re.M)

    def settle(self):
        """The state of the task, as the next listing finds it; nothing of a copy is left then, or an entry that is not listed."""
        states = self.states()
        if "Running" in states:
            raise checks.Wrong("running, it is said, with nobody who runs it")
        checks.no_copies(self.repo, self.env, states, self.scene.name in ORPHANS and self.is_cut)
        return states

    def wait(self):
        """Until what goes on by itself has ended."""
        end = time.monotonic() + TIMEOUT_S
        while self.scene.name in (*TASKS, *CHAINS) and any(is_in(pid, self.repo) for pid in os.listdir("/proc") if pid.isdigit()):
            if time.monotonic() > end:
                raise checks.Wrong("the worker does not end: %s" % words(self.dvc("queue", "status")))
            time.sleep(0.05)

    def is_finished(self):
        try:
            checks.same(self.scene.undisturbed, self.outcome())
        except checks.Wrong:
            return False
        return True

    def outcome(self, done=None):
        name = re.search(r"^Ran experiment\(s\): (\S+)$", done.stdout.decode(), re.M) if done else None
        return checks.outcome(self.repo, self.env, name.group(1) if name else None)

    def close(self):
        subprocess.run(["chmod", "-R", "u+rwX", self.base], check=False, stderr=subprocess.DEVNULL)
        shutil.rmtree(self.base, ignore_errors=True)


class Scene:
    def __init__(self, name, program):
        self.name = name
        kind, self.words, self.allowed = SCENES[name]
        self.box = box.Box({"dvc": program}, "cdvc-fault-")
        os.mkdir(self.box.path("empty"))
        self.env = {
            **self.box.env(),
            "GIT_TEMPLATE_DIR": self.box.path("empty"),
            "GIT_AUTHOR_DATE": "2024-01-01T12:00:00+0000",
            "GIT_COMMITTER_DATE": "2024-01-01T12:00:00+0000",
        }
        self.argv = [self.box.path("bin", "dvc"), *self.words]
        self.number = 0
        prepared = subprocess.run(
            ["/bin/sh", os.path.join(HERE, "scenes.sh"), kind],
            cwd=self.box.path("repo"), env={**self.env, "SUPPORT": SUPPORT}, capture_output=True, text=True, check=False,
        )
        if prepared.returncode != 0:
            raise checks.Wrong("the scene '%s' cannot be set: %s" % (kind, prepared.stdout + prepared.stderr))
        self.before = checks.Before(self.box.path("repo"), self.env)
        self.params = []
        if "params.yaml" in self.before.files:
            old = self.before.files["params.yaml"][2]
            self.params = [old, old.replace(b"0.1", b"0.5")]
        trial = self.trial()
        self.steps = chain.length(trial)
        done = trial.run()
        if done.returncode != 0:
            raise checks.Wrong("undisturbed: exit code %d: %s" % (done.returncode, words(done)))
        trial.check()
        self.undisturbed = trial.outcome(done)
        trial.close()

    def trial(self, folder=None):
        self.number += 1
        base = os.path.join(folder or self.box.path("tmp"), "trial-%d" % self.number)
        os.mkdir(base)
        return Trial(self, base)

    def close(self):
        self.box.close()


def words(done):
    return (done.stdout + done.stderr).decode("utf-8", "backslashreplace")
