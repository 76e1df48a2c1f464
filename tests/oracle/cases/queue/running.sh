# While a task runs: what status, show, logs and remove say of it.
deviation failed-run
project
waiting_pipeline
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --queue -n q2 -S lr=0.6
run dvc queue start
until_there "$ORACLE_BASE/ext/began.q1"
queue_status
run dvc queue logs q1
run dvc queue logs q2
sh_run 'dvc exp show --csv | cut -d, -f1,3-'
run dvc queue remove q1
run dvc queue remove --all
queue_status
: >"$ORACLE_BASE/ext/go"
until_done 1
queue_status
