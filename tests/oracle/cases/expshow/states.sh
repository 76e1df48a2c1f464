# Rows of tasks that wait, that failed and that are done; --hide-failed, --hide-queued.
deviation failed-run
deviation queue-files
project
tiny_pipeline 'cat params.yaml >m.yaml && ! grep -q 0.6 m.yaml'
commit pipeline
for n in 5 6; do run -q dvc exp run --queue -n q$n -S lr=0.$n; done
run -q dvc exp run --run-all
workers_gone
run -q dvc exp run --queue -n q7 -S lr=0.7
for hide in --hide-failed --hide-queued '--hide-failed --hide-queued' '--csv --hide-failed' '--md --hide-queued'; do
    export hide
    sh_run 'dvc exp show $hide | sed "s/[0-9a-f]\{7\}/1234567/; s/[ -]*$//"'
done
