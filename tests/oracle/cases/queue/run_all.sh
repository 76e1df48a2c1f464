# Everything that waits is run, first in, first out; the workspace stays as it is.
deviation failed-run
project
tiny_pipeline
commit pipeline
run dvc exp run --queue -n q1 -S lr=0.5
run dvc exp run --queue -n q2 -S lr=0.6 -m 'second message'
run -q dvc exp run --run-all
run git status --short
queue_status
run dvc exp list --name-only
sh_run 'dvc exp show --csv | cut -d, -f1,6- | sort'
