# --rev: only with --temp or --queue, not with --reset, only what there is.
project
checkpoint_pipeline
commit pipeline
deviation error-words 6
run dvc exp run -n first
run dvc exp run --rev first
run dvc exp run --temp --rev first --reset
run dvc exp run --temp --rev abc1234
run dvc exp run --queue --rev nothing
git commit -q --allow-empty -m other
run dvc exp run --temp --rev first
