# Nothing waits: nothing is said, with or without numbers of jobs.
project
tiny_pipeline
commit pipeline
run dvc exp run --run-all
run dvc exp run --run-all -j 2
run dvc queue status
