# -q of each command of the queue.
deviation queue-files
project
tiny_pipeline
commit pipeline
run dvc exp run --queue -q -n q1 -S lr=0.5
sh_run 'dvc queue status -q | sed "s/^[0-9a-f]\{7\}/1234567/"'
run dvc queue logs -q q1
run dvc queue kill -q q1
run dvc queue stop -q
run dvc queue remove -q nope
run dvc queue remove -q q1
run dvc queue status -q
