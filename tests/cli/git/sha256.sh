# A repository with SHA-256 object names is refused in clear words.
git init -q --object-format=sha256
mkdir -p .dvc/tmp
: >.dvc/config
small_pipeline
run dvc exp run <<'END'
ERROR: unexpected error - Empty git repo

Having any troubles? Hit us up at https://dvc.org/support, we are always happy to help!
[exit 255]
END
