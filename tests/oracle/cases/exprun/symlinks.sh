# cache.type symlink.
deviation exec-refs
project
printf '[cache]\n    type = symlink\n' >.dvc/config
small_pipeline
run -q dvc repro
commit pipeline
run dvc exp run -n e1 -S lr=0.5
run dvc exp run -n e2 -S lr=0.1
