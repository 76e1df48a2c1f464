# A repository with SHA-256 object names is refused in clear words.
git init -q --object-format=sha256
mkdir -p .dvc/tmp
: >.dvc/config
small_pipeline
commit pipeline
run dvc exp run <<'END'
ERROR: the Git ref 'refs/heads/main' is damaged
[exit 255]
END
