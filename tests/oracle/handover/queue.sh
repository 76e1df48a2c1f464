# Tasks queued by either program are listed and run by either, with a `dvc` of either kind first on PATH.
project
small_pipeline
commit pipeline
dvc exp run -q --queue -n ours1 -S lr=0.2
original exp run -q --queue -n theirs1 -S lr=0.3
