# The message of a task is that of its experiment.
deviation failed-run
project
tiny_pipeline
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5 -m 'first line

third line'
run -q dvc exp run --queue -n q2 -S lr=0.6 --message 'größe'
run -q dvc exp run --run-all
for n in 1 2; do run git log -1 --format=%B "$(git for-each-ref --format='%(refname)' "refs/exps/*/*/q$n")"; done
