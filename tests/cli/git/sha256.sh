# A repository with SHA-256 object names is refused in clear words.
git init -q --object-format=sha256
mkdir -p .dvc/tmp
: >.dvc/config
small_pipeline
commit pipeline
run dvc exp run <<'END'
ERROR: this Git repository names its objects by sha256; only SHA-1 is supported
[exit 255]
END
