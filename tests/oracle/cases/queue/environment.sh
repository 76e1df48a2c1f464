# What a task's command finds in its environment.
deviation failed-run
project
tiny_pipeline 'env | grep "^DVC_[RSE]" | grep -v SITE | sort; cat params.yaml >m.yaml'
commit pipeline
run -q dvc exp run --queue -n q1 -S lr=0.5
run -q dvc exp run --run-all
run dvc queue logs q1
