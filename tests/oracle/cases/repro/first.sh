# The first run: outputs into the cache, a lock file, .gitignore, the reminder; then nothing to do.
project
small_pipeline
commit pipeline
run dvc repro
run dvc repro
run dvc status
run -j dvc status --json
