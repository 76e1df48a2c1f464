# Numbers of workers that are none.
project
tiny_pipeline
commit pipeline
run -h dvc queue start -j x
run -h dvc exp run --run-all -j x
run -h dvc queue start -j
