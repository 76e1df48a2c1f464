# The same, by force.
deviation failed-run
deviation queue-files
project
waiting_pipeline
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc queue start
until_there "$ORACLE_BASE/ext/began.q1"
run dvc queue kill --force q1
: >"$ORACLE_BASE/ext/go"
until_done 1
queue_status
run dvc exp list
