# On a detached HEAD, which stays where it is.
deviation exec-refs
project
small_pipeline
commit pipeline
git checkout -q --detach
run dvc exp run -n e1 -S lr=0.5
run dvc exp show --csv
