# Data under DVC that was changed goes to the cache and its .dvc file into the experiment.
deviation exec-refs
project
small_pipeline
run -q dvc add data.txt
run -q dvc repro
commit pipeline
echo three >>data.txt
run dvc exp run -n e1
run dvc status
