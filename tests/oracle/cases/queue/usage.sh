# Options and words that are none.
project
tiny_pipeline
commit pipeline
run -q dvc queue
run -q dvc queue nosuch
run -q dvc queue start --nosuch
run -q dvc queue status extra
run -q dvc queue logs
run -q dvc queue remove --nosuch
run -q dvc queue kill --nosuch
run -q dvc queue stop --force
run dvc queue logs ''
run dvc queue kill ''
run dvc queue kill nope -f
