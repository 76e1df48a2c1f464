# --rev goes on with the experiment that ends there; 2.58.2 writes into the workspace then, ours does not.
project
checkpoint_pipeline
commit pipeline
deviation exec-refs
deviation kept-lines metrics.json dvc.lock
run dvc exp run -n first
run dvc exp run --temp --rev first
