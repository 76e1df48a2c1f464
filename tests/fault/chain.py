"""Chains of checkpoints: what a command registered before it was disturbed, and where the next one goes on."""

import os
import re

import checks

STEPS = 3


def chain(trial, name="first"):
    """The steps of the experiment's commits, the last one first; each has its data in the cache."""
    refs = checks.git(trial.repo, "for-each-ref", "--format=%(refname)", "refs/exps", env=trial.env).split()
    full = [r for r in refs if re.fullmatch("refs/exps/[0-9a-f]{2}/[0-9a-f]{38}/" + name, r)]
    if not full:
        return []
    commits = checks.git(trial.repo, "rev-list", full[0], "--not", "main", env=trial.env).split()
    return [step_of(trial, commit) for commit in commits]


def length(trial):
    return len(chain(trial)) if trial.scene.name.startswith("exp_checkpoints") else 0


def step_of(trial, commit):
    lock = checks.git(trial.repo, "show", commit + ":dvc.lock", env=trial.env)
    metrics = checks.git(trial.repo, "show", commit + ":metrics.json", env=trial.env)
    step = int(re.search(r'"step": (\d+)', metrics).group(1))
    manifest = re.search(r"path: model\n +hash: md5\n +md5: ([0-9a-f]{32}\.dir)", lock).group(1)
    files = {e["relpath"]: content_of(trial, e["md5"]) for e in checks.json.loads(content_of(trial, manifest))}
    if files["step"] != b"%d\n" % step or files["weights.%d" % step] != b"%d at 0.5\n" % step:
        raise checks.Wrong("the model of checkpoint %s is not that of step %d: %s" % (commit, step, files))
    return step


def content_of(trial, oid):
    path = os.path.join(trial.repo, ".dvc", "cache", "files", "md5", oid[:2], oid[2:])
    if not os.path.exists(path):
        raise checks.Wrong("object %s of a checkpoint is not in the cache" % oid)
    return checks.read(path)


def answered(trial):
    """Steps whose program was told that they are kept."""
    path = os.path.join(trial.env["TMPDIR"], "answered")
    return len(checks.read(path).split()) if os.path.exists(path) else 0


def check(trial):
    steps = chain(trial)
    if steps != list(range(len(steps), 0, -1)):
        raise checks.Wrong("the chain is not one step after another: %s" % steps)
    if len(steps) < trial.scene.steps + answered(trial):
        raise checks.Wrong("%d more checkpoints were answered than the %d before, %d are kept" % (answered(trial), trial.scene.steps, len(steps)))


def go_on(trial):
    """The next run goes on from the last checkpoint, or from a first one that was not registered in time."""
    steps = chain(trial)
    done = trial.dvc("exp", "run")
    said = done.stdout.decode()
    if done.returncode != 0:
        raise checks.Wrong("the next run: exit code %d: %s" % (done.returncode, said + done.stderr.decode()))
    begun = int(re.search(r"^from (\d+)$", said, re.M).group(1))
    name = re.search(r"^Ran experiment\(s\): (\S+)$", said, re.M).group(1)
    if begun != len(steps) and (steps or begun > 1):
        raise checks.Wrong("the next run goes on from %d, not from %d: %s" % (begun, len(steps), said))
    if steps and name != "first":
        raise checks.Wrong("the next run is an experiment of its own: " + said)
    checks.check(trial.repo, trial.env, trial.scene.before, trial.scene.allowed, trial.scene.params)
    if steps and chain(trial) != list(range(len(steps) + STEPS, 0, -1)):
        raise checks.Wrong("in the end the chain is %s, it was %s" % (chain(trial), steps))
    checks.settled(trial.repo, trial.env)
