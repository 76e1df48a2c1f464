"""What must hold whenever a command has ended, however it ended."""

import hashlib
import json
import os
import re
import stat
import subprocess


class Wrong(Exception):
    """A promise that was not kept."""


def git(repo, *words, env=None):
    done = subprocess.run(["git", *words], cwd=repo, env=env, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Wrong("git %s: %s%s" % (" ".join(words), done.stdout, done.stderr))
    return done.stdout


def read(path):
    with open(path, "rb") as f:
        return f.read()


# What a kill may leave beside the file that was being written (docs/design/crash-safety.md); inside of an output it would
# become part of it, so there it is not excused.
TEMPORARY = re.compile(r"\.[0-9A-Za-z]{22}\.tmp")


def workspace(repo):
    """path -> (kind, mode, content) of everything but Git's and DVC's own directories."""
    found = {}
    for here, dirs, names in os.walk(repo):
        if here == repo:
            dirs[:] = [d for d in dirs if d not in (".git", ".dvc")]
        for name in names:
            if here == repo and TEMPORARY.fullmatch(name):
                continue
            path = os.path.join(here, name)
            info = os.lstat(path)
            content = os.readlink(path).encode() if stat.S_ISLNK(info.st_mode) else read(path)
            found[os.path.relpath(path, repo)] = (stat.S_IFMT(info.st_mode), info.st_mode & 0o111, content)
    return found


def objects(repo):
    """What the cache and the remote hold, each object checked against its name."""
    found = {}
    for top in ("cache", "store"):
        found[top] = sound(os.path.join(repo, ".dvc", top, "files", "md5"))
        for path in runs(os.path.join(repo, ".dvc", top, "runs")):
            found[top][path] = b""
    for oid, content in found["store"].items():
        # A manifest that is on a remote is complete (docs/design/transfers.md).
        for entry in json.loads(content) if oid.endswith(".dir") else []:
            if entry["md5"] not in found["store"]:
                raise Wrong("%s is on the remote, %s is not" % (oid, entry["md5"]))
    return {"%s/%s" % (top, name) for top, names in found.items() for name in names}


def sound(top):
    """name -> content of objects, which are what their names say and cannot be written to."""
    found = {}
    for here, _, names in os.walk(top):
        for name in names:
            oid, path = os.path.basename(here) + name, os.path.join(here, name)
            if not re.fullmatch(r"[0-9a-f]{32}(\.dir)?", oid):
                continue  # a temporary that a kill left; nothing reads it
            content = read(path)
            if hashlib.md5(content).hexdigest() != oid[:32]:
                raise Wrong("object %s is not what its name says" % path)
            if os.stat(path).st_mode & 0o222:
                raise Wrong("object %s is writable" % path)
            found[oid] = content
    return found


def runs(top):
    """Remembered runs below a cache or remote: each whole."""
    for here, _, names in os.walk(top):
        for name in names:
            path = os.path.join(here, name)
            if not TEMPORARY.fullmatch(name):
                if not read(path).startswith(b"cmd: ") or not read(path).endswith(b"\n"):
                    raise Wrong("the remembered run %s is not whole" % path)
                yield os.path.relpath(path, top)


class Before:
    """What the user had when the command began."""

    def __init__(self, repo, env):
        self.head = git(repo, "symbolic-ref", "HEAD", env=env) + git(repo, "rev-parse", "HEAD", env=env)
        self.index = self.index_of(repo, env)
        self.files = workspace(repo)
        self.stash = git(repo, "stash", "list", env=env)

    @staticmethod
    def index_of(repo, env):
        return git(repo, "ls-files", "--stage", env=env)


def changed_by(before, now, allowed):
    """Files of the user that are not as they were and are none of the command's business."""
    for path, was in before.items():
        if not any(re.fullmatch(a, path) for a in allowed) and now.get(path) != was:
            yield path


def check(repo, env, before, allowed, params):
    """`allowed`: patterns of the files that the command may change; `params`: the texts that params.yaml may have."""
    git(repo, "fsck", "--no-dangling", "--no-progress", "--connectivity-only", env=env)
    git(repo, "rev-list", "--objects", "--all", "--quiet", env=env)
    if git(repo, "symbolic-ref", "HEAD", env=env) + git(repo, "rev-parse", "HEAD", env=env) != before.head:
        raise Wrong("HEAD has moved")
    if Before.index_of(repo, env) != before.index:
        raise Wrong("the index is not as the user had it")
    if git(repo, "stash", "list", env=env) != before.stash:
        raise Wrong("the user's stash has changed")
    if os.path.exists(os.path.join(repo, ".git", "index.lock")):
        raise Wrong(".git/index.lock is left")
    now = workspace(repo)
    for path in changed_by(before.files, now, allowed):
        raise Wrong("'%s' is not as the user had it" % path)
    if params and now["params.yaml"][2] not in params:
        raise Wrong("params.yaml is neither old nor new: %r" % now["params.yaml"][2])
    for name in [n for n in now if n == "dvc.lock" or n.endswith(".dvc")]:
        text = now[name][2]
        if not text.endswith(b"\n") or b"\0" in text:
            raise Wrong("%s is not whole" % name)
    objects(repo)


def settled(repo, env):
    """What the same command, run again to its end, must not leave."""
    left = git(repo, "for-each-ref", "--format=%(refname)", "refs/exps/exec", env=env).split()
    left = [ref for ref in left if "/partial/" not in ref and not ref.endswith(("EXEC_APPLY", "EXEC_CHECKPOINT"))]
    if left:
        raise Wrong("left behind: %s" % " ".join(left))
    run = os.path.join(repo, ".dvc", "tmp", "exps", "run", "workspace")
    if os.path.exists(run):
        raise Wrong("left behind: %s" % run)
    # Entries of dead processes go when somebody wants their paths; living ones must not be left.
    for name in ("rwlock", os.path.join("exps", "rwlock")):
        path = os.path.join(repo, ".dvc", "tmp", name)
        pids = re.findall(rb'"pid": (\d+)', read(path) if os.path.exists(path) else b"")
        if any(os.path.exists("/proc/%s" % pid.decode()) for pid in pids):
            raise Wrong("%s names a living process" % name)
        if pids and name != "rwlock":
            raise Wrong("%s names a dead process: each run of an experiment wants what is in there" % name)


def no_copies(repo, env, states, orphans=0):
    """What `queue status`, which lists these, must not leave: copies, the refs that kept them, entries of nobody (but `orphans`)."""
    exps = os.path.join(repo, ".dvc", "tmp", "exps")
    for top in (exps, os.path.join(exps, "standalone")):
        for name in os.listdir(top) if os.path.isdir(top) else []:
            if name.startswith("tmp"):
                raise Wrong("a copy is left: %s" % os.path.join(top, name))
    left = git(repo, "for-each-ref", "refs/exps/temp", env=env)
    if left:
        raise Wrong("left behind: %s" % left)
    for ref, state in (("refs/exps/celery/stash", "Queued"), ("refs/exps/celery/failed", "Failed")):
        there = git(repo, "for-each-ref", ref, env=env)
        entries = git(repo, "reflog", "show", ref, env=env).splitlines() if there else []
        listed = len([s for s in states if state == {"Held": "Queued"}.get(s, s)])
        if not 0 <= len(entries) - listed <= orphans:
            raise Wrong("%d tasks are %s, %s has %s" % (listed, state, ref, entries))
    top = os.path.join(exps, "kept")
    there, wanted = os.listdir(top) if os.path.isdir(top) else [], len([s for s in states if s != "Success"])
    if len(there) > wanted + orphans:
        raise Wrong("%d tasks can still run, the files of %d are kept" % (wanted, len(there)))


def kept(repo, env, before, allowed):
    """The workspace before `exp apply`: files that are not as they were are on the stash, or in the cache."""
    now, stash = workspace(repo), "refs/exps/apply/stash"
    there = git(repo, "for-each-ref", stash, env=env)
    entries = git(repo, "reflog", "show", "--format=%H", stash, env=env).split() if there else []
    cached = {name[-32:] for name in objects(repo)}
    for path in changed_by(before.files, now, allowed):
        was = before.files[path][2]
        names = ["%s%s:%s" % (entry, parent, path) for entry in entries for parent in ("", "^2", "^3")]
        shown = (subprocess.run(["git", "show", n], cwd=repo, env=env, capture_output=True, check=False) for n in names)
        if hashlib.md5(was).hexdigest() not in cached and not any(s.returncode == 0 and s.stdout == was for s in shown):
            raise Wrong("what '%s' was is nowhere: %r" % (path, was))


def experiments(repo, env):
    refs = git(repo, "for-each-ref", "--format=%(refname) %(tree)", "refs/exps", env=env).splitlines()
    return dict(r.split("/")[-1].split() for r in refs if re.match(r"refs/exps/[0-9a-f]{2}/", r))


def outcome(repo, env, experiment):
    """What a finished run is compared by; experiments with a name of chance are known by `experiment`."""
    trees = experiments(repo, env)
    tree = trees[experiment] if experiment else {name: tree for name, tree in trees.items() if re.fullmatch("q[0-9]", name)}
    branches = git(repo, "for-each-ref", "refs/heads", env=env)
    return {"files": workspace(repo), "tree": tree, "branches": branches, "index": Before.index_of(repo, env), "objects": objects(repo)}


def same(want, got):
    for path in sorted(set(want["files"]) | set(got["files"])):
        if want["files"].get(path) != got["files"].get(path):
            raise Wrong(
                "in the end '%s' is %r, undisturbed it is %r" % (path, got["files"].get(path), want["files"].get(path))
            )
    for what in ("tree", "branches", "index"):
        if want[what] != got[what]:
            raise Wrong("in the end '%s' differs from that of an undisturbed run" % what)
    if not want["objects"] <= got["objects"]:
        raise Wrong("in the end objects are missing: %s" % sorted(want["objects"] - got["objects"]))
