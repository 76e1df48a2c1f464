# One experiment with another learning rate, in the workspace.
deviation exec-refs
project
small_pipeline
commit pipeline
run dvc exp run -n e1 -S lr=0.5
run dvc exp show --csv
run dvc status
