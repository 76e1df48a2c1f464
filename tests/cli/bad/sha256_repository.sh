# A Git repository whose objects have names of SHA-256: `init` writes nothing.
git init -q --object-format=sha256 .
run dvc init <<'END'
ERROR: failed to initiate DVC - this Git repository names its objects by sha256; only SHA-1 is supported
[exit 1]
END
run ls -A <<'END'
.git
END
run dvc init --no-scm -q
