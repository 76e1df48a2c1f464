# Where a project cannot be made, or is asked for where there is none.
run dvc status <<'END'
ERROR: you are not inside of a DVC repository (checked up to mount point '/')
[exit 253]
END
run dvc init <<'END'
ERROR: failed to initiate DVC - /repo is not tracked by any supported SCM tool (e.g. Git). Use `--no-scm` if you don't want to use any SCM or `--subdir` if initializing inside a subdirectory of a parent SCM repository.
[exit 1]
END
quietly dvc init --no-scm
run dvc init <<'END'
ERROR: failed to initiate DVC - /repo is not tracked by any supported SCM tool (e.g. Git). Use `--no-scm` if you don't want to use any SCM or `--subdir` if initializing inside a subdirectory of a parent SCM repository.
[exit 1]
END
run dvc init --no-scm -f -q
mkdir sub
cd sub
quietly git init
run dvc init --subdir <<'END'
Initialized DVC repository.

You can now commit the changes to git.

What's next?
------------
- Check out the documentation: <https://dvc.org/doc>
- Get help and share ideas: <https://dvc.org/chat>
- Star us on GitHub: <https://github.com/treeverse/dvc>
END
run dvc root <<'END'
.
END
