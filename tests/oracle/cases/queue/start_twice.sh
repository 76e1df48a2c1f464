# No more workers than were asked for.
deviation failed-run
project
waiting_pipeline
commit pipeline
for n in 1 2 3; do run -q dvc exp run --queue -n q$n -S lr=0.$n -m $n; done
run dvc queue start -j 2
until_there "$ORACLE_BASE/ext/began.q1"
until_there "$ORACLE_BASE/ext/began.q2"
run dvc queue start -j 2
run dvc queue start
queue_status
: >"$ORACLE_BASE/ext/go"
until_done 3
