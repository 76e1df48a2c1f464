# A task that runs, as JSON.
deviation failed-run
project
waiting_pipeline
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc queue start
until_there "$ORACLE_BASE/ext/began.q1"
sh_run -j 'dvc exp show --json | sed "s/\"pid\": [0-9]*/\"pid\": 1/g"'
run dvc exp list
run dvc exp remove q1
: >"$ORACLE_BASE/ext/go"
until_done 1
