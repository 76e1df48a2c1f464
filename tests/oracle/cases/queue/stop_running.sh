# After `queue stop` what runs is run to its end, and nothing more.
deviation failed-run
deviation queue-files
project
waiting_pipeline
commit pipeline
for n in 1 2; do run -q dvc exp run --queue -n q$n -S lr=0.$n; done
run -q dvc queue start
until_there "$ORACLE_BASE/ext/began.q1"
run dvc queue stop
: >"$ORACLE_BASE/ext/go"
until_done 1
workers_gone
queue_status
