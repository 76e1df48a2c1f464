# Some names are none: those that are known are killed all the same.
deviation failed-run
deviation queue-files
project
waiting_pipeline
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --queue -n q2 -S lr=0.6
run -q dvc queue start
until_there "$ORACLE_BASE/ext/began.q1"
run -q dvc queue stop
run dvc queue kill nope q1 q2
: >"$ORACLE_BASE/ext/go"
until_done 1
sh_run 'dvc queue status | grep -o "q1 .*" | sed "s/ .* / /"'
