# The log of a task that failed tells why.
deviation failed-run
deviation queue-files
project
tiny_pipeline 'echo before; exit 3'
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --run-all
sh_run 'dvc queue logs q1 | sort -u'
sh_run 'dvc queue logs --follow q1 | sort -u'
run -q dvc queue logs -q q1
