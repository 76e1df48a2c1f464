# --reset does not take the place of an experiment of that name; with -f it does.
project
checkpoint_pipeline
commit pipeline
deviation error-words 2
run dvc exp run -n first
run dvc exp run --reset -n first
tick
run dvc exp run --reset -f -n first
