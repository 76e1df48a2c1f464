# --reset without a name, with a param.
project
checkpoint_pipeline
commit pipeline
run dvc exp run -n zzzzz-first
tick
run dvc exp run --reset -S epochs=1
