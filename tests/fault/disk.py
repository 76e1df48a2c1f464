"""A disk that is full: the repository on a small tmpfs, with a little more room each time."""

import os
import subprocess

import checks

ROOMY_KIB = 65536
PAGE_KIB = 4
GIVE_UP_KIB = 4096


def namespace():
    """How to get a mount namespace here, or None."""
    for how in (["unshare", "-Urm"], ["unshare", "-m"]):
        try:
            made = subprocess.run([*how, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False)
        except FileNotFoundError:
            return None
        if made.returncode == 0:
            return how
    return None


def run(scene, every, counts):
    """All steps in one child, in which the tmpfs can be mounted; it prints a line for each."""
    how = namespace()
    if not how:
        counts.skipped += 1
        print("skip disk/%s: no mount namespace can be had here" % scene.name, flush=True)
        return
    read_end, write_end = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read_end)
        inside(scene, every, how, os.fdopen(write_end, "w"))
    os.close(write_end)
    with os.fdopen(read_end) as lines:
        for line in lines:
            case, complaint = line.rstrip("\n").split("\t", 1)
            counts.add("disk/%s/%s" % (scene.name, case), "full disk", complaint.replace("\\n", "\n"))
    _, status = os.waitpid(child, 0)
    if status != 0:
        counts.add("disk/%s" % scene.name, "full disk", "the child ended with %d" % os.waitstatus_to_exitcode(status))


def enter(how):
    """Unshare as the program does, without leaving this process."""
    import ctypes

    libc = ctypes.CDLL(None, use_errno=True)
    new_ns, new_user = 0x00020000, 0x10000000
    uid, gid = os.getuid(), os.getgid()
    if libc.unshare(new_ns | (new_user if "-Urm" in how else 0)) != 0:
        raise OSError(ctypes.get_errno(), "unshare")
    if "-Urm" in how:
        for name, text in (("setgroups", "deny"), ("uid_map", "0 %d 1" % uid), ("gid_map", "0 %d 1" % gid)):
            with open("/proc/self/" + name, "w", encoding="ascii") as f:
                f.write(text)
    subprocess.run(["mount", "--make-rprivate", "/"], check=True)


def inside(scene, every, how, out):
    code = 1
    try:
        enter(how)
        top = scene.box.path("disk")
        os.makedirs(top, exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=%dk" % ROOMY_KIB, "none", top], check=True)
        for room_kib in range(0, GIVE_UP_KIB, PAGE_KIB if every else 5 * PAGE_KIB):
            complaint, fits = step(scene, top, room_kib)
            out.write("%dk\t%s\n" % (room_kib, complaint.replace("\n", "\\n")))
            out.flush()
            if fits:
                break
        code = 0
    except BaseException as error:  # the parent must hear of everything
        out.write("-\t%s\n" % str(error).replace("\n", "\\n"))
        out.flush()
    finally:
        os._exit(code)


def step(scene, top, room_kib):
    """(complaint, whether there was room enough)"""
    trial = scene.trial(top)
    filler = os.path.join(top, "filler")
    try:
        free = os.statvfs(top).f_bavail * os.statvfs(top).f_frsize
        with open(filler, "wb") as f:
            os.posix_fallocate(f.fileno(), 0, max(free - room_kib * 1024, 1))
        done = trial.run()
        words = done.stdout + done.stderr
        if done.returncode != 0 and b"No space left" not in words and b"I/O error" not in words:  # dash says it so
            raise checks.Wrong("exit code %d, but not a word of the full disk: %s" % (done.returncode, done.stderr.decode()))
        if done.returncode < 0:
            raise checks.Wrong("ended by signal %d" % -done.returncode)
        trial.check()
        fits = trial.is_at_goal()
        os.unlink(filler)
        trial.finish()
        return "", done.returncode == 0 and fits
    except (checks.Wrong, subprocess.TimeoutExpired) as wrong:
        return str(wrong), False
    finally:
        if os.path.exists(filler):
            os.unlink(filler)
        trial.close()
