# Files that Git does not know come along when they are named.
deviation failed-run
deviation left-out
project
printf '/raw\n/d\n' >.gitignore
tiny_pipeline 'cat raw d/a >m.yaml'
echo 'raw: 1' >raw
mkdir d
echo 'a: 1' >d/a
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5 -C raw -C d
run -q dvc exp run --run-all
queue_status
run dvc exp list --name-only
