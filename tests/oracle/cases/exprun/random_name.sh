# Without -n the experiment gets a name of its own.
deviation exec-refs
project
small_pipeline
commit pipeline
run dvc exp run
